"""Every field of every kind of row is in each place that names fields by hand. What fails here is what is left to do.

Some places are held to the row types elsewhere: the page's fields and the API's types by test_page_types.py, the words
for choices by `npm run check`, docs/formats.md by test_documentation.py, what leaves Weft without names by
test_pseudonymise.py. The API's bodies, what an edit and a merge may touch, records of changes, CSV, XLSX
and Cypher scripts follow by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from graph import formats
from graph.formats import lists
from graph.formats.columns import synonyms
from graph.formats.files.incoming import Options
from graph.imports.open_files import read
from graph.records.bulk import offline
from graph.records.bulk.frames import frames_of
from graph.records.bulk.load import STATEMENTS, load
from graph.records.bulk.row_statements import ADD, run, written
from graph.records.dataset import FIELDS, KEYS, KINDS, PRIVATE, Dataset, Thing, column_name
from graph.records.patch import added
from graph.records.snapshot import ABOUT, rows_about, snapshot
from graph.records.snapshot import STATEMENTS as ROWS
from graph.store import Store
from tests.conftest import ROOT
from tests.unit.formats.reading import text
from tests.unit.formats.test_round_trips import BOTH_WAYS, read_again
from tests.unit.formats.test_round_trips import written as file_of
from tests.unit.records.random_datasets import datasets
from tests.whole import whole

FieldOf = tuple[str, str]
"""Kind and field."""

EVERY = [(kind, name) for kind, fields in FIELDS.items() for name in fields]
LEAVING = [(kind, name) for kind, name in EVERY if name not in PRIVATE]
"""Those that leave Weft."""


def lacking(fields: list[FieldOf], there: Callable[[str, str], object]) -> list[str]:
    return [f"{kind}.{column_name(name)}" for kind, name in fields if not there(kind, name)]


def differing(made: Dataset, found: Dataset) -> list[str]:
    """The fields that are not in one dataset as they are in another."""

    def same(kind: str, name: str) -> bool:
        return [getattr(row, name) for row in made.rows(kind)] == [
            getattr(row, name) for row in found.rows(kind)
        ]

    return lacking(EVERY, same)


def test_statements_that_load_write_it() -> None:
    assert lacking(EVERY, lambda kind, name: _takes(STATEMENTS[kind].text, name)) == [], (
        "add it to cypher/write/load_KIND.cypher"
    )


def test_statements_that_add_write_it() -> None:
    # Of a tie both people come by Neo4j's own numbers.
    fields = [(kind, name) for kind, name in EVERY if ADD[kind] is not STATEMENTS[kind]]
    fields = [one for one in fields if one not in {("ties", "from_"), ("ties", "to")}]

    def there(kind: str, name: str) -> bool:
        given = ADD[kind].text
        return bool(re.search(rf"\b{name}: ", given)) if kind == "ties" else _takes(given, name)

    assert lacking(fields, there) == [], "add it to cypher/write/add_KIND.cypher"


def _takes(statement: str, name: str) -> bool:
    return bool(re.search(rf"\brow\.{column_name(name)}\b", statement))


@pytest.mark.parametrize(("statements", "prefix"), [(ROWS, "rows"), (ABOUT, "about")])
def test_statements_that_read_give_it(statements: dict[str, Any], prefix: str) -> None:
    fields = [(kind, name) for kind, name in EVERY if kind != "ties"]  # theirs are lists
    assert lacking(fields, lambda kind, name: column_name(name) in statements[kind].returns) == [], (
        f"add it to cypher/*/{prefix}_KIND.cypher, and to cypher/fragments/row_KIND.cypher"
    )


def test_it_is_loaded_and_read_again(empty: Store) -> None:
    made = whole(private=True)
    load(made, empty)
    assert differing(made, snapshot(empty)[0]) == [], "cypher/write/load_KIND.cypher or what reads differs"
    ids = [row.id for kind in KINDS for row in made.rows(kind) if isinstance(row, Thing)]
    about = {kind: rows_about(empty.read_whole, kind, ids) for kind in KINDS}
    assert differing(made, Dataset.of(about)) == [], "cypher/*/about_KIND.cypher reads otherwise"


def test_it_is_added_and_read_again(empty: Store) -> None:
    made = whole(private=True)
    patch = [added(kind, row) for kind in KINDS for row in made.rows(kind)]
    empty.write(lambda tx: run(tx, written(patch)))
    assert differing(made, snapshot(empty)[0]) == [], "cypher/write/add_KIND.cypher writes otherwise"


def test_it_is_a_column_of_the_offline_import() -> None:
    """Not so what things refer to, as relationships do that, and private fields, which are in no seed."""
    made = whole()
    held: dict[str, set[Any]] = {}
    for table in offline.tables(frames_of(made)):
        for column in table.rows.columns:
            cells = (one if one is None or column != "tags" else "; ".join(one) for one in table.rows[column])
            held.setdefault(column, set()).update(cells)
    fields = [one for one in LEAVING if not FIELDS[one[0]][one[1]].to]
    fields = [one for one in fields if one not in {("grew_from", "from_kind"), ("grew_from", "from_")}]

    def there(kind: str, name: str) -> bool:
        return {getattr(row, name) for row in made.rows(kind)} <= held.get(name, set())

    assert lacking(fields, there) == [], "add it to graph/records/bulk/offline.py"


@pytest.mark.parametrize("form", BOTH_WAYS, ids=lambda form: form.name)
def test_it_comes_back_from_a_format(form: formats.Format) -> None:
    made = whole()
    found = read_again(form, file_of(form, made))
    assert differing(made, found) == [], f"{form.name} loses it: see graph/formats"


LISTS = {
    "organisations": "organisation-list",
    "people": "people-list",
    "projects": "tracker",
    "ties": "tie-list",
    "works_with": "organisation-tie-list",
    "scores": "score-list",
}
"""Kind -> the shape of spreadsheet that lists it."""
CALLED = {
    ("organisations", "name"): "organisation",
    ("projects", "name"): "project",
    ("projects", "id"): "project_id",
    ("ties", "source"): "tie_source",
    ("ties", "undirected"): "both_ways",
    ("works_with", "from_"): "from_organisation",
    ("works_with", "to"): "works_with",
    ("works_with", "kind"): "tie_kind",
    ("works_with", "source"): "tie_source",
    ("works_with", "undirected"): "both_ways",
    ("scores", "on"): "scored_on",
    ("scores", "source"): "score_source",
}
"""Fields that shapes call otherwise."""
UNSAID = {
    ("organisations", "synthetic"),
    ("projects", "synthetic"),
    ("ties", "recorded"),
    ("works_with", "recorded"),
}
"""What no list says: it is for Weft's own tables."""


@pytest.mark.parametrize("kind", LISTS)
def test_it_is_read_from_a_list_under_a_word_for_it(kind: str) -> None:
    fields = [(k, n) for k, n in LEAVING if k == kind and (k, n) not in UNSAID]
    called = {name: CALLED.get((kind, name), column_name(name)) for _, name in fields}
    shape = lists.every()[LISTS[kind]]

    def has_word(_: str, name: str) -> bool:
        return called[name] in shape.fields and called[name] in synonyms.HEADERS

    assert lacking(fields, has_word) == [], (
        f"add it to FIELDS of “{shape.title}” in graph/formats/lists, and to HEADERS in "
        "graph/formats/columns/synonyms.py"
    )
    row = whole().rows(kind)[1]
    header = [synonyms.HEADERS[called[name]][0] for _, name in fields]
    cells = [_cell(getattr(row, name)) for _, name in fields]
    columns = dict(zip(header, called.values(), strict=True))
    options = Options(shapes={"list.csv": shape.name}, columns={"list.csv": columns})
    found = read([text("list.csv", "\t".join(header), "\t".join(cells))], options)
    assert not found.refused
    (given,) = (one for one in found.rows[kind] if kind in KEYS or one.id == row[0])

    def is_read(_: str, name: str) -> bool:
        return _cell(getattr(given, name)) == _cell(getattr(row, name))

    assert lacking(fields, is_read) == [], f"“{shape.title}” does not read it: see graph/formats/lists"


def _cell(value: Any) -> str:
    return str(value).replace("\n", " ")


def test_random_datasets_say_it() -> None:
    said: set[FieldOf] = set()

    @settings(
        max_examples=60,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(dataset=datasets())
    def look(dataset: Dataset) -> None:
        for kind, name in LEAVING:
            default = KINDS[kind]._field_defaults.get(name, "")
            if any(getattr(row, name) != default for row in dataset.rows(kind)):
                said.add((kind, name))

    look()
    assert lacking(LEAVING, lambda kind, name: (kind, name) in said) == [], (
        "add it to tests/unit/records/random_datasets.py"
    )


def test_the_case_says_that_its_file_has_it() -> None:
    told = (ROOT / "seeds" / "south_manchester" / "README.md").read_text()
    columns = dict(re.findall(r"^\| `(\w+)\.csv`.*? \| ([\w, ]+) \|", told, re.MULTILINE))
    columns["seeks"] = columns["offers"]
    assert lacking(LEAVING, lambda kind, name: column_name(name) in columns[kind].split(", ")) == [], (
        "add it to seeds/south_manchester/README.md, and make the case anew: seeds/make_south_manchester.py"
    )
