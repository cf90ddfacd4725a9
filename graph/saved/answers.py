"""Saving an answer as it was, opening it again, and asking what has changed since.

A saved answer is stored before anybody is named: it has people by id alone, in its title and sentence too. They get
their labels when somebody reads it, as far as that reader may see them. So it has nobody's name in it, not even that
of somebody who was erased from the map. It is not part of the map and raises no version. It belongs to the
programme.
"""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from pydantic import TypeAdapter

from graph import clock, private, questions, statements
from graph.access import Action, reader, require
from graph.directory import organisations
from graph.directory.current_entries import now
from graph.directory.ids import listed, people_in, texts_in
from graph.directory.reveal import labels, reveal
from graph.directory.sectors import Sectors
from graph.errors import NotFound, SchemaMismatch
from graph.model import Answer, Cell, Names, Ref, Viewer, mention, mentioned, with_labels
from graph.questions.base import Counting, Question
from graph.saved.comparison import STABILITY_COLUMNS, Since, since, unanswerable
from graph.store import Row, Store, Writing

SAVE = statements.get("write/save_answer")
NOTE = statements.get("write/note_answer")
REMOVE = statements.get("write/remove_answer")
RESTORE = statements.get("write/restore_answer")
FORGET = statements.get("write/forget_removed")
SAVED = statements.get("read/saved_answer")
ALL_SAVED = statements.get("read/saved_answers")

SHAPE = 3
"""Number of the shape in which an answer is saved; raise it if older Wefts cannot read a new shape."""
LISTED = 200
"""Most saved answers that the list shows, newest first."""
LONGEST_NOTE = 500
PATIENCE_SECONDS = 8.0
"""How long saving waits for the stability of a ranking; past that it is saved without, and says so."""
RESTORABLE = timedelta(days=1)
"""How long at least a deleted answer can be restored."""

_GAP = "…"
_ANSWER = TypeAdapter(Answer)


@dataclass(frozen=True)
class SavedSummary:
    """A saved answer, as a list shows it; `version` is that of the graph it was asked of."""

    id: str
    question: str
    title: str
    sentence: str
    kept_on: date
    version: int
    note: str


@dataclass(frozen=True)
class SavedAnswer:
    """An answer as it was.

    `asked` are the parameters to ask it again with; `steadiness_missing` says that the stability of its ranking had not
    been worked out when it was saved.
    """

    kept: SavedSummary
    answer: Answer
    asked: dict[str, str]
    steadiness_missing: bool


def save(store: Store, viewer: Viewer, question: str, given: dict[str, str], note: str = "") -> str:
    """Ask a question now and save its answer; returns the id, which cannot be guessed.

    Raises:
        NotFound: there is no such question, or a sector or person that it names is not on the map.
        InvalidInput: names each parameter that is unknown, missing or out of range.
    """
    require(viewer, Action.SAVE)
    asked = questions.find(question)
    p = asked.parse(given)
    answer = _settled(store, viewer, asked, p)
    missing = answer.steady is not None and not answer.steady.ready
    if missing:
        answer = _without_stability(answer)
    body = {
        "answer": _ANSWER.dump_python(answer, mode="json"),
        "asked": _again(answer, p),
        "steadiness_missing": missing,
    }
    saved_id, title = secrets.token_hex(16), _title(store, asked, answer)
    moment = clock.now()
    row = {
        "id": saved_id,
        "at": moment.isoformat(),
        "kept_on": clock.today().isoformat(),
        "version": answer.basis.version,
        "question": question,
        "title": title,
        "sentence": answer.sentence,
        "note": note.strip(),
        "shape": SHAPE,
        "body": json.dumps(body, ensure_ascii=False),
        "people": listed(people_in(store, [body, title, answer.sentence])),
    }

    def work(tx: Writing) -> None:
        tx.run(SAVE, **row)
        tx.run(FORGET, before=_before())

    _write(store, viewer, "save an answer", saved_id, work)
    return saved_id


def opened(store: Store, viewer: Viewer, saved_id: str, names: Names = "all") -> SavedAnswer:
    """A saved answer as it was, with people called what its reader may call them now.

    Args:
        names: `public` as it may leave Weft: without the note, which is in the words of the one who wrote it.

    Raises:
        NotFound: there is none of this id.
        SchemaMismatch: a newer Weft saved it.
    """
    require(viewer, Action.SAVE)
    row = _row(store, saved_id)
    body = _body(store, row)
    read_by = reader(viewer, names)
    kept = _named(store, read_by, [row])[0]
    return SavedAnswer(
        kept=kept if names == "all" else replace(kept, note=""),
        answer=reveal(_ANSWER.validate_python(body["answer"]), read_by, store),
        asked=body["asked"],
        steadiness_missing=body["steadiness_missing"],
    )


def every(store: Store, viewer: Viewer) -> tuple[list[SavedSummary], int]:
    """The saved answers, newest first, and how many there are in all."""
    require(viewer, Action.SAVE)
    rows = store.read(ALL_SAVED, limit=LISTED)
    return _named(store, viewer, rows), rows[0]["total"] if rows else 0


def changes(store: Store, viewer: Viewer, read_by: Viewer, saved_id: str) -> Since:
    """What has changed since: the same question asked again, as of today where no day was asked for.

    Args:
        read_by: the viewer who decides how people are named.

    Raises:
        NotFound: there is none of this id.
        SchemaMismatch: a newer Weft saved it.
    """
    require(viewer, Action.SAVE)
    row = _row(store, saved_id)
    body = _body(store, row)
    then: Answer = _ANSWER.validate_python(body["answer"])
    asked = questions.find(row["question"])
    try:
        found = since(then, asked.answer(viewer, store, asked.parse(body["asked"])))
    except NotFound:
        found = unanswerable(then)
    return _revealed(store, read_by, found)


def note(store: Store, viewer: Viewer, saved_id: str, text: str) -> SavedSummary:
    """Change the note beside a saved answer.

    Raises:
        NotFound: there is none of this id.
    """
    require(viewer, Action.SAVE)

    def work(tx: Writing) -> None:
        if not tx.run(NOTE, id=saved_id, note=text.strip()):
            raise _unknown(saved_id)

    _write(store, viewer, "write a note beside a saved answer", saved_id, work)
    return summary(store, viewer, saved_id)


def remove(store: Store, viewer: Viewer, saved_id: str) -> SavedSummary:
    """Delete a saved answer: it is no longer read, can be restored for a day, and is then deleted for good.

    Raises:
        NotFound: there is none of this id.
    """
    require(viewer, Action.SAVE)
    removed = summary(store, viewer, saved_id)
    at = clock.now().isoformat()

    def work(tx: Writing) -> None:
        if not tx.run(REMOVE, id=saved_id, at=at):
            raise _unknown(saved_id)
        tx.run(FORGET, before=_before())

    _write(store, viewer, "remove a saved answer", saved_id, work)
    return removed


def restore(store: Store, viewer: Viewer, saved_id: str) -> SavedSummary:
    """Restore a saved answer that was deleted.

    Raises:
        NotFound: no deleted one has this id, or it has been deleted for good.
    """
    require(viewer, Action.SAVE)

    def work(tx: Writing) -> None:
        if not tx.run(RESTORE, id=saved_id):
            raise _unknown(saved_id)

    _write(store, viewer, "restore a saved answer", saved_id, work)
    return summary(store, viewer, saved_id)


def summary(store: Store, viewer: Viewer, saved_id: str) -> SavedSummary:
    """One line of the list.

    Raises:
        NotFound: there is none of this id.
    """
    require(viewer, Action.SAVE)
    return _named(store, viewer, [_row(store, saved_id)])[0]


def _write(store: Store, viewer: Viewer, did: str, saved_id: str, work: Callable[[Writing], None]) -> None:
    private.write(store, viewer, Action.SAVE, private.PROGRAMME, did, work, about=saved_id)


def _settled(store: Store, viewer: Viewer, question: Question[Any], p: Counting) -> Answer:
    """The answer with its stability, if that is worked out in time."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        answer = question.answer(viewer, store, p)
        if answer.steady is None or answer.steady.ready or time.monotonic() > until:
            return answer
        time.sleep(0.2)


def _without_stability(answer: Answer) -> Answer:
    return replace(
        answer,
        steady=None,
        columns=[column for column in answer.columns if column.key not in STABILITY_COLUMNS],
        rows=[
            {key: cell for key, cell in row.items() if key not in STABILITY_COLUMNS} for row in answer.rows
        ],
    )


def _again(answer: Answer, p: Counting) -> dict[str, str]:
    """The answer's parameters as text; a day that was left out stays out, so that asking again means today."""
    return {
        name: ",".join(value) if isinstance(value, list) else str(value)
        for name, value in answer.parameters.items()
        if value is not None and (name != "as_of" or p.as_of is not None)
    }


def _title(store: Store, question: Question[Any], answer: Answer) -> str:
    """The question's title with its parameters in the gaps, or after it; people by mention."""
    names = []
    for name, field in question.form()["properties"].items():
        given = answer.parameters.get(name)
        kinds = {part.get("format") for part in [field, *field.get("anyOf", [])]}
        if given is None:
            continue
        if "sector" in kinds:
            names.append(Sectors.read(store, answer.basis.version)[given].name)
        elif "person" in kinds:
            names.append(mention(given))
        elif "organisation" in kinds:
            names.append(organisations.find(store, given)["name"])
    title = question.title
    if _GAP not in title:
        return f"{title} {' and '.join(names)}".strip()
    for name in names:
        title = title.replace(_GAP, name, 1)
    return title


def _before() -> str:
    """Delete for good what was deleted before this moment."""
    return (clock.now() - RESTORABLE).isoformat()


def _row(store: Store, saved_id: str) -> Row:
    rows = store.read(SAVED, id=saved_id)
    if not rows:
        raise _unknown(saved_id)
    return rows[0]


def _unknown(saved_id: str) -> NotFound:
    return NotFound("saved answer", saved_id, [])


def _body(store: Store, row: Row) -> dict[str, Any]:
    """A saved answer, where people who were merged since have the ids that they have today."""
    if row["shape"] > SHAPE:
        raise SchemaMismatch("Open this answer with the newer Weft that saved it.")
    body: dict[str, Any] = json.loads(row["body"])
    today = now(store, texts_in(body))
    people = {id_: other for (kind, id_), other in today.items() if kind == "people"}
    return _as_today(body, people) if people else body


def _as_today(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _as_today(one, ids) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_today(one, ids) for one in value]
    if not isinstance(value, str):
        return value
    return ids.get(value) or with_labels(value, {who: mention(ids.get(who, who)) for who in mentioned(value)})


def _named(store: Store, viewer: Viewer, rows: list[Row]) -> list[SavedSummary]:
    called = labels(store, viewer, {who for row in rows for who in mentioned(row["title"] + row["sentence"])})
    return [
        SavedSummary(
            id=row["id"],
            question=row["question"],
            title=with_labels(row["title"], called),
            sentence=with_labels(row["sentence"], called),
            kept_on=date.fromisoformat(row["kept_on"]),
            version=row["version"],
            note=row["note"],
        )
        for row in rows
    ]


def _revealed(store: Store, viewer: Viewer, found: Since) -> Since:
    """The body with people's labels."""
    cells = [cell for row in found.rows for one in row.differences for cell in (one.then, one.now)]
    about = [ref for row in found.rows for ref in row.who]
    called = labels(store, viewer, _people([found.sentence, found.sentence_now, *cells, *about]))

    def ref(cell: Ref) -> Ref:
        return replace(cell, label=called[cell.id]) if cell.kind == "person" else cell

    def shown(cell: Cell) -> Cell:
        if isinstance(cell, Ref):
            return ref(cell)
        return with_labels(cell, called) if isinstance(cell, str) else cell

    rows = [
        replace(
            row,
            who=[ref(one) for one in row.who],
            differences=[replace(one, then=shown(one.then), now=shown(one.now)) for one in row.differences],
        )
        for row in found.rows
    ]
    return replace(
        found,
        sentence=with_labels(found.sentence, called),
        sentence_now=with_labels(found.sentence_now, called),
        rows=rows,
    )


def _people(cells: Iterable[Cell]) -> set[str]:
    """Ids of the people in cells and texts."""
    found: set[str] = set()
    for cell in cells:
        if isinstance(cell, Ref) and cell.kind == "person":
            found.add(cell.id)
        elif isinstance(cell, str):
            found |= set(mentioned(cell))
    return found
