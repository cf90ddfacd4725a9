"""Editing the map: things and what joins them, added, changed and removed, each by one route with its own fields.

A change or removal gives the `revision` that its user saw; if there is another by now, the answer is a 409 with what
is there `now` and `yours`. Every answer carries the id of its `change`, which `DELETE /api/changes/{id}` undoes.
"""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from pydantic import create_model

from api.context import store, viewer
from api.rows import Given, ItemsBody, Revision, SavedBody, WithRevision, details, ends, given, key
from api.schemas import NoParameters, Search
from graph.changes import editing, revisions
from graph.changes.editing import Edited

blueprint = APIBlueprint("editing", __name__, url_prefix="/api", tag="Editing")


def _saved(edited: Edited) -> SavedBody:
    seen = edited.seen
    return SavedBody(
        change=edited.change,
        row=revisions.cells(seen.row) if seen else None,
        revision=seen.revision if seen else "",
    )


def _thing(kind: str, one: str) -> None:
    """The routes of a kind of thing."""
    adding = given(kind)
    called = adding.__name__.removesuffix("Given")
    change = create_model(f"{called}Change", __base__=(adding, WithRevision), __doc__=adding.__doc__)

    @blueprint.get(f"/{kind}/<id_>/details", endpoint=f"{kind}-details")
    @blueprint.input(NoParameters, location="query")
    @blueprint.output(details(kind))
    @blueprint.doc(summary=f"{one} for editing: its fields, its revision, and its links to others.")
    def read(id_: str, query_data: NoParameters) -> Any:
        seen = revisions.seen(store(), viewer(), kind, (id_,))
        joined, total = revisions.joined(store(), viewer(), kind, seen.id)
        return {
            "row": revisions.cells(seen.row),
            "revision": seen.revision,
            "called": revisions.called(store(), viewer(), seen),
            "joined": [{**vars(row), "row": revisions.cells(row.row)} for row in joined],
            "joined_total": total,
        }

    @blueprint.post(f"/{kind}", endpoint=f"{kind}-add")
    @blueprint.input(adding)
    @blueprint.output(SavedBody, status_code=201)
    @blueprint.doc(summary=f"Add {one.lower()}.")
    def add(json_data: Given) -> SavedBody:
        return _saved(editing.add(store(), viewer(), kind, json_data.values()))

    @blueprint.put(f"/{kind}/<id_>", endpoint=f"{kind}-edit")
    @blueprint.input(change)
    @blueprint.output(SavedBody)
    @blueprint.doc(summary=f"Change {one.lower()}. Fields left out stay as they are.")
    def edit(id_: str, json_data: Any) -> SavedBody:
        return _saved(editing.edit(store(), viewer(), kind, (id_,), json_data.revision, json_data.values()))

    @blueprint.delete(f"/{kind}/<id_>", endpoint=f"{kind}-remove")
    @blueprint.input(Revision, location="query")
    @blueprint.output(SavedBody)
    @blueprint.doc(summary=f"Delete {one.lower()}, with its links to others.")
    def remove(id_: str, query_data: Revision) -> SavedBody:
        return _saved(editing.remove(store(), viewer(), kind, (id_,), query_data.revision))


def _join(kind: str, path: str, says: str) -> None:
    """The routes of what joins things."""
    name = kind.title().replace("_", "")
    what, which, doc = given(kind), key(kind), f"{says[0].upper()}{says[1:]}."
    adding = create_model(f"{name}Add", __base__=(ends(kind), what), __doc__=doc)
    changing = create_model(f"{name}Change", __base__=(which, what, WithRevision), __doc__=doc)
    removing = create_model(f"{name}Remove", __base__=(which, Revision), __doc__=doc)
    fields = tuple(which.model_fields)

    def key_of(data: Any) -> tuple[str, ...]:
        return tuple(getattr(data, field) for field in fields)

    @blueprint.post(path, endpoint=f"{kind}-add")
    @blueprint.input(adding)
    @blueprint.output(SavedBody, status_code=201)
    @blueprint.doc(summary=f"Add: {says}.")
    def add(json_data: Any) -> SavedBody:
        return _saved(editing.add(store(), viewer(), kind, json_data.values()))

    if revisions.JOINS[kind]:

        @blueprint.put(path, endpoint=f"{kind}-edit")
        @blueprint.input(changing)
        @blueprint.output(SavedBody)
        @blueprint.doc(
            summary=f"Change the details of the statement that {says}. Fields left out stay as they are."
        )
        def edit(json_data: Any) -> SavedBody:
            values = {name: value for name, value in json_data.values().items() if name not in fields}
            return _saved(
                editing.edit(store(), viewer(), kind, key_of(json_data), json_data.revision, values)
            )

    @blueprint.delete(path, endpoint=f"{kind}-remove")
    @blueprint.input(removing, location="query")
    @blueprint.output(SavedBody)
    @blueprint.doc(summary=f"Delete the statement that {says}.")
    def remove(query_data: Any) -> SavedBody:
        return _saved(editing.remove(store(), viewer(), kind, key_of(query_data), query_data.revision))


_thing("people", "A person")
_thing("organisations", "An organisation")
_thing("projects", "A project")
_thing("events", "An event")
_thing("scales", "A scale for scores of organisations")
_join("ties", "/ties", "one person knows another")
for _kind, _says in {
    "works_for": "somebody works for an organisation",
    "works_on": "somebody works on a project",
    "partners": "an organisation takes part in a project",
    "works_with": "two organisations work with each other",
    "attended": "somebody was at an event",
    "organisations_attended": "an organisation was at an event",
    "offers": "somebody offers a topic",
    "seeks": "somebody seeks a topic",
    "grew_from": "a project grew from an event or another project",
    "scores": "an organisation has a score on a scale",
}.items():
    _join(_kind, f"/memberships/{_kind}", _says)


def _found(kind: str) -> None:
    @blueprint.get(f"/{kind}", endpoint=f"{kind}-found")
    @blueprint.input(Search, location="query")
    @blueprint.output(ItemsBody)
    @blueprint.doc(summary=f"{kind.capitalize()} that a text may mean, the best match first.")
    def find(query_data: Search) -> ItemsBody:
        return ItemsBody.model_validate(
            {"found": revisions.found(store(), kind, query_data.q, query_data.limit)}
        )


for _kind in ("projects", "events", "places", "scales"):
    _found(_kind)
