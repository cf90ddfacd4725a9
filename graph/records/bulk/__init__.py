"""The ways in which many rows reach the graph.

- `load`: in transactions of many rows, looked for and then added or updated.
- `row_statements`: rows of a patch; what is new is added without looking, and ties find people by Neo4j's internal ids.
- `frames`: a dataset as columns, for millions of rows.
- `offline`: into an empty, stopped Neo4j, by its own bulk import.

All of them make the same graph of one dataset.
"""
