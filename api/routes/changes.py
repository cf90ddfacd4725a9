"""The history of a person or thing, and undo."""

from __future__ import annotations

from typing import Literal

from apiflask import APIBlueprint
from pydantic import BaseModel, Field

from api.context import store, viewer
from api.routes.imports import UndoneBody
from api.schemas import Parameters
from graph.changes import history, undo
from graph.changes.history import Recorded

blueprint = APIBlueprint("changes", __name__, url_prefix="/api/changes", tag="Changes")


class About(Parameters):
    """The person or thing whose history to show."""

    of: str = Field(
        min_length=1, max_length=200, description="Id of a person, organisation, project, event or scale"
    )
    kind: Literal["", "people", "organisations", "projects", "events", "scales"] = Field(
        "", description="Its kind, if something of another kind may have the same id"
    )


class HistoryBody(BaseModel):
    """The changes of one person or thing, newest first."""

    changes: list[Recorded]
    total: int


@blueprint.get("")
@blueprint.input(About, location="query")
@blueprint.output(HistoryBody)
def of(query_data: About) -> HistoryBody:
    """The changes of one person or thing, newest first, each with the rows about it."""
    found, total = history.of(store(), viewer(), query_data.of, query_data.kind)
    return HistoryBody(changes=found, total=total)


@blueprint.delete("/<change_id>")
@blueprint.output(UndoneBody)
def undo_change(change_id: str) -> UndoneBody:
    """Undo a change: exactly what it did, except rows that later changes build on."""
    return UndoneBody(undone=undo.undo(store(), viewer(), change_id))
