"""Writes the file of the current shape beside it: `python -m tests.records.make`. What is in it, README.md says."""

from __future__ import annotations

import base64
import json
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from graph.changes import editing, merging, revisions, transactions, undo
from graph.changes.merging import Merge
from graph.changes.record_pieces import SHAPE
from graph.changes.transactions import Record
from graph.formats.files.incoming import File
from graph.imports.choices import AllowedColumn, Choices
from graph.imports.service import Imports
from graph.members import profile
from graph.model import Viewer
from graph.records.bulk.load import load
from graph.records.dataset import (
    KINDS,
    Attendance,
    Dataset,
    Employment,
    Event,
    Key,
    Need,
    Offer,
    Organisation,
    OrganisationAttendance,
    OrganisationTie,
    Origin,
    Partner,
    Person,
    Place,
    Project,
    Scale,
    Score,
    Sector,
    Tie,
    Topic,
    Value,
    Work,
)
from graph.records.patch import Change, added, changed, removed
from graph.records.snapshot import snapshot
from graph.store import Store
from tests.batches import in_several_transactions
from tests.neo4j import Address, test_neo4j
from tests.town import TOWN

HERE = Path(__file__).parent
LEAD, ANN = Viewer("lead"), Viewer("member", "p-ann")
DAYS = date(2016, 9, 15), date(2017, 2, 28), date(2018, 1, 1)


def made(address: Address, home: Path) -> dict[str, Any]:
    """Make all the changes on an empty graph; give what they left."""
    with address.driver() as driver:
        store = Store(address.uri, address.user, address.password, read_seconds=60, read_rows=10_000)
        store.migrate()
        load(TOWN, store)
        before = _rows(store)
        imports = Imports(store, home)
        _import(imports)
        with in_several_transactions(8, 5):
            _import_much(imports)
        every = [*_every_kind_of_row(store, "deflated"), *_every_kind_of_row(store, "text")]
        _edit(store)
        profile.set_topics(store, ANN, "offers", ["Listening", "Damp"])
        profile.set_details(store, ANN, "Matron", "listed", "")
        _merge(store, Merge("people", "p-ann", "p-ann2", {"name": "merge"}))
        _merge(store, Merge("organisations", "homes", "homes-2", {}))
        records = driver.execute_query(
            "MATCH (c:Change) OPTIONAL MATCH (c)-[:HOLDS]->(p:Piece) WITH c, p ORDER BY p.number "
            "WITH c, collect(properties(p)) AS pieces ORDER BY c.at "
            "RETURN c {.*, at: toString(c.at)} AS record, pieces, "
            "[(c)-[:TOUCHED]->(p:Past) | [p.kind, p.id]] AS touched"
        ).records
        merged = driver.execute_query(
            "MATCH (p:Past)-[:NOW]->(n:Past) RETURN p.kind AS kind, p.id AS merge, n.id AS keep, p.source_key AS key"
        ).records
        waits = imports.preview(
            LEAD,
            [File("people.csv", b"id,name,post\n1,Eda Synthetic,Porter\n2,Anne Lee,Nurse\n")],
            Choices(sectors={"homes": "Housing"}, people={"anything": False}, day=DAYS[0]),
        )
        folder = home / "imports" / waits.id
        return {
            "shape": SHAPE,
            "schema": store.schema(),
            "before": before,
            "after": _rows(store),
            "records": [
                {
                    **one["record"],
                    "pieces": [_as_text(piece) for piece in one["pieces"]],
                    "touched": sorted(one["touched"]),
                }
                for one in records
            ],
            "patches": {change: [_named(one) for one in rows] for change, rows in every},
            "merged": [dict(one) for one in merged],
            "waiting": {
                "id": waits.id,
                "files": {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())},
                "sentence": waits.sentence,
            },
        }


def _import(imports: Imports) -> None:
    """A small import, with a column that is kept for a reason."""
    people = (
        b"id,name,post,sector,email,gender\n1,Dee Synthetic,Nurse,health,dee@clinic.example,x\n"
        b"2,Ann Lee,,,ann@clinic.example,\n"
    )
    ties = b"from,to,strength,since\n1,2,4,2016-09-15\n"
    kept = [AllowedColumn(file="people.csv", column="gender", reason="Asked for by the synthetic board")]
    waits = imports.preview(LEAD, [File("people.csv", people), File("ties.csv", ties)], Choices(kept=kept))
    imports.apply(LEAD, waits.id)


def _import_much(imports: Imports) -> None:
    """One that takes several transactions."""
    people = "".join(f"m{n},Synthetic {n}\n" for n in range(12))
    ties = "".join(f"m{n},m{(n + 1) % 12},{1 + n % 5}\n" for n in range(12))
    files = [
        File("people.csv", ("id,name\n" + people).encode()),
        File("ties.csv", ("from,to,strength\n" + ties).encode()),
    ]
    imports.apply(LEAD, imports.preview(LEAD, files).id)


def _every_kind_of_row(store: Store, tag: str) -> Iterator[tuple[str, list[Change]]]:
    """Rows of every kind that are added, then changed, then removed again but for half of them."""
    stay, go = _full(f"{tag}-stay"), _full(f"{tag}-go")
    steps = {
        "Added": [added(kind, row) for one in (stay, go) for kind in KINDS for row in one.rows(kind)],
        "Changed": [
            changed(kind, row, other)
            for kind in KINDS
            for row in stay.rows(kind)
            if (other := _otherwise(kind, row)) != row
        ],
        "Removed": [removed(kind, row) for kind in KINDS for row in go.rows(kind)],
    }
    for what, rows in steps.items():
        record = Record("lead", "edit", f"{what} one of every kind")
        transactions.write(store, rows, record, store.version())
        yield record.id, rows


def _full(tag: str) -> Dataset:
    """A row of every kind with something in every field; of people and organisations two, as ties need."""
    first, second, _ = DAYS
    return Dataset(
        sectors=[Sector(f"s-{tag}", f"Sector {tag}", "health")],
        places=[Place(f"l-{tag}", f"Place {tag}", "town", 53.5, -2.25)],
        topics=[Topic(f"t-{tag}", f"Topic {tag}")],
        scales=[Scale(f"x-{tag}", f"Scale {tag}")],
        organisations=[
            Organisation(f"o-two-{tag}", f"Organisation two {tag}"),
            Organisation(
                f"o-{tag}",
                f"Organisation {tag}",
                "charity",
                f"s-{tag}",
                f"l-{tag}",
                True,
                f"ok-{tag}",
                website=f"https://{tag}.example",
                tags=f"winter; {tag}",
            ),
        ],
        people=[
            Person(
                f"p-{who}-{tag}",
                f"Synthetic {who} {tag}",
                "Nurse",
                f"s-{tag}",
                "listed",
                f"l-{tag}",
                f"{who}@{tag}.example",
                first,
                second,
                True,
                f"pk-{who}-{tag}",
                tags="trainer",
            )
            for who in ("one", "two")
        ],
        projects=[
            Project(
                f"j-{tag}",
                f"Project {tag}",
                "About\nit",
                "on",
                first,
                second,
                f"l-{tag}",
                True,
                f"jk-{tag}",
                "damp; winter",
            )
        ],
        events=[Event(f"e-{tag}", f"Event {tag}", "fair", first, f"l-{tag}", True, f"ek-{tag}")],
        works_for=[Employment(f"p-one-{tag}", f"o-{tag}", "Nurse", True, first, second)],
        works_on=[Work(f"p-one-{tag}", f"j-{tag}", "lead")],
        partners=[Partner(f"o-{tag}", f"j-{tag}", "funder")],
        works_with=[
            OrganisationTie(
                f"o-{tag}", f"o-two-{tag}", "referrals", 4, first, second, second, "survey", False
            )
        ],
        organisations_attended=[OrganisationAttendance(f"o-{tag}", f"e-{tag}")],
        attended=[Attendance(f"p-one-{tag}", f"e-{tag}")],
        offers=[Offer(f"p-one-{tag}", f"t-{tag}")],
        seeks=[Need(f"p-two-{tag}", f"t-{tag}")],
        grew_from=[Origin(f"j-{tag}", "event", f"e-{tag}", f"p-two-{tag}")],
        scores=[Score(f"o-{tag}", f"x-{tag}", 4, first, "board")],
        ties=[Tie(f"p-one-{tag}", f"p-two-{tag}", 4, first, second, second, "survey", True)],
    )


def _otherwise(kind: str, row: Any) -> Any:
    """A row of the same key that says something else wherever it can."""
    other: dict[str, Callable[[Any], Any]] = {
        "name": lambda name: f"{name}, née “Ünal” 李",
        "part_of": lambda part: "housing",
        "main": lambda main: not main,
        "synthetic": lambda invented: not invented,
        "strength": lambda strength: None,
        "asked": lambda day: None,
        "answered": lambda day: None,
        "until": lambda day: None,
        "ended": lambda day: DAYS[2],
        "on": lambda day: None,
        "said_by": lambda who: "",
        "post": lambda post: "",
        "email": lambda email: "",
    }
    fields = {name: other[name](getattr(row, name)) for name in row._fields if name in other}
    if kind == "scores":
        fields["value"] = 2
    if kind == "works_on":
        fields["part"] = "volunteer"
    if kind == "places":
        fields["kind"] = "ward"
    return row._replace(**fields)


def _edit(store: Store) -> None:
    """Edits by hand, one of which is taken back, and one of those again."""
    edda = editing.add(
        store, LEAD, "people", {"name": "Edda Synthetic", "post": "Porter", "visibility": "named"}
    )
    assert edda.seen
    who = edda.seen.id
    editing.add(store, LEAD, "works_for", {"person": who, "organisation": "homes", "post": "Porter"})
    editing.add(
        store, LEAD, "works_for", {"person": who, "organisation": "clinic", "main": True, "since": DAYS[0]}
    )
    editing.add(store, LEAD, "ties", {"from_": who, "to": "p-ben", "strength": 3, "since": DAYS[1]})
    edits: list[tuple[str, Key, dict[str, Value]]] = [
        ("people", ("p-ben",), {"post": "Head warden", "place": "ward"}),
        ("projects", ("dry",), {"started": DAYS[0], "description": "Keeping\nhomes dry"}),
        ("events", ("fair",), {"on": DAYS[2]}),
        ("grew_from", ("dry", "event", "brew"), {"said_by": who}),
    ]
    key: Key
    for kind, key, given in edits:
        seen = revisions.seen(store, LEAD, kind, key)
        done = editing.edit(store, LEAD, kind, key, seen.revision, given)
    back = undo.undo(store, LEAD, done.change)
    undo.undo(store, LEAD, back.change)
    for kind, key in (("ties", ("p-ann2", "p-cem", "file")), ("events", ("brew",)), ("people", (who,))):
        seen = revisions.seen(store, LEAD, kind, key)
        editing.remove(store, LEAD, kind, key, seen.revision)


def _merge(store: Store, asked: Merge) -> None:
    merging.apply(store, LEAD, asked, merging.preview(store, LEAD, asked).revision)


def _rows(store: Store) -> dict[str, list[dict[str, Any]]]:
    """What the map holds: kind -> rows by field, days as text."""
    dataset, _ = snapshot(store)
    return {kind: [_fields(row) for row in dataset.rows(kind)] for kind in KINDS}


def _named(change: Change) -> dict[str, Any]:
    before, after = (None if row is None else _fields(row) for row in (change.before, change.after))
    return {"kind": change.kind, "before": before, "after": after}


def _fields(row: Any) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, date) else value for name, value in row._asdict().items()
    }


def _as_text(piece: dict[str, Any]) -> dict[str, Any]:
    """A piece with the bytes that it holds as base64."""
    return {**piece, "rows": {"base64": base64.b64encode(piece["rows"]).decode()}}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, test_neo4j(Path(folder)) as address:
        text = json.dumps(made(address, Path(folder) / "home"), ensure_ascii=False, indent=1)
        (HERE / f"shape-{SHAPE}.json").write_text(text + "\n", encoding="utf-8")
