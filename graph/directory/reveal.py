"""The last step of every answer: labels for people, as far as the viewer may see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from graph import statements
from graph.access import Action, may, require
from graph.directory.current_entries import now
from graph.model import Answer, Cell, Elements, Ref, Viewer, mentioned, with_labels
from graph.statements import Statement
from graph.store import Store

NAMES = statements.get("identity/names")
LABELS = statements.get("read/labels")

NO_LONGER = "Someone no longer on the map"
"""The label of people in a saved answer who are no longer on the map."""


def labels(store: Store, viewer: Viewer, ids: Iterable[str]) -> dict[str, str]:
    """The labels of people, by id: real names for leads and for oneself, otherwise the label that everybody may see.

    A merged person has the label of the one that stays.
    """
    require(viewer, Action.ASK)
    wanted = sorted(set(ids))
    called = _labels(store, viewer, wanted)
    if missing := [id_ for id_ in wanted if id_ not in called]:
        today = now(store, missing)
        others = _labels(store, viewer, sorted(set(today.values())))
        called |= {id_: others.get(today.get(("people", id_), ""), NO_LONGER) for id_ in missing}
    return called


def _labels(store: Store, viewer: Viewer, ids: list[str]) -> dict[str, str]:
    if may(viewer, Action.SEE_EVERYBODY):
        return _called(store, NAMES, ids)
    called = _called(store, LABELS, ids)
    return called | _called(store, NAMES, [viewer.person_id]) if viewer.person_id in called else called


def _called(store: Store, statement: Statement, ids: list[str]) -> dict[str, str]:
    """Names by id. They come in one row, so that the row limit of a read leaves nobody without."""
    return dict(store.read(statement, ids=ids)[0]["named"])


def reveal(answer: Answer, viewer: Viewer, store: Store) -> Answer:
    """The answer with people's labels in its sentence, rows and map."""
    require(viewer, Action.ASK)
    cells = [cell for row in answer.rows for cell in row.values()]
    ids = {cell.id for cell in cells if isinstance(cell, Ref) and cell.kind == "person"}
    ids |= {who for cell in [answer.sentence, *cells] if isinstance(cell, str) for who in mentioned(cell)}
    ids |= people_in(answer.elements)
    called = labels(store, viewer, ids)

    def shown(cell: Cell) -> Cell:
        if isinstance(cell, Ref) and cell.kind == "person":
            return replace(cell, label=called[cell.id])
        return with_labels(cell, called) if isinstance(cell, str) else cell

    return replace(
        answer,
        sentence=with_labels(answer.sentence, called),
        rows=[{key: shown(cell) for key, cell in row.items()} for row in answer.rows],
        elements=named(answer.elements, called),
    )


def people_in(elements: Elements) -> set[str]:
    """Ids of the people on a map."""
    return {str(node["data"]["id"]) for node in elements.nodes if node["data"]["kind"] == "person"}


def named(elements: Elements, called: dict[str, str]) -> Elements:
    """A map with its people's labels put in."""

    def shown(node: dict[str, Any]) -> dict[str, Any]:
        data = node["data"]
        return {**node, "data": {**data, "label": called[data["id"]]}} if data["kind"] == "person" else node

    return replace(elements, nodes=[shown(node) for node in elements.nodes])
