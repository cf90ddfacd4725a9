"""Lists the people in older records and saved answers, which migration 10 marked as `Unlisted`.

It takes a few at a time, each lot in a transaction that removes their marks. If it is cut off, the next start goes on;
if nothing is marked, there is nothing to do.
"""

from __future__ import annotations

import json

from graph import statements
from graph.changes.record_pieces import people_in, unpacked
from graph.directory import ids
from graph.store import Store

PIECES = statements.get("identity/unlisted_pieces")
LIST_PIECES = statements.get("write/list_pieces")
ANSWERS = statements.get("read/unlisted_answers")
LIST_ANSWERS = statements.get("write/list_answers")

AT_ONCE = 20
"""Pieces or answers in one transaction; a piece lists up to 10,000 people."""


def list_people(store: Store) -> int:
    """List the people in everything marked; return how many pieces and answers there were."""
    done = 0
    while found := store.read(PIECES, limit=AT_ONCE):
        rows = [
            {
                "change": row["change"],
                "number": row["number"],
                "people": ids.listed(people_in(unpacked(row["rows"]))),
            }
            for row in found
        ]
        store.write(lambda tx, rows=rows: tx.run(LIST_PIECES, pieces=rows))  # type: ignore[misc]
        done += len(rows)
    while found := store.read(ANSWERS, limit=AT_ONCE):
        rows = [
            {
                "id": row["id"],
                "people": ids.listed(
                    ids.people_in(store, [json.loads(row["body"]), row["title"], row["sentence"]])
                ),
            }
            for row in found
        ]
        store.write(lambda tx, rows=rows: tx.run(LIST_ANSWERS, answers=rows))  # type: ignore[misc]
        done += len(rows)
    return done
