"""Saved answers: saving one, the list, one as it was, and what has changed since."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response

from api import files
from api.context import store, viewer
from api.schemas import (
    Leaving,
    NoParameters,
    Note,
    Reading,
    SaveBody,
    SavedAnswerBody,
    SavedListBody,
    SavedSummaryBody,
    SinceBody,
)
from graph.access import reader
from graph.saved import answers

blueprint = APIBlueprint("saved", __name__, url_prefix="/api/kept", tag="Saved answers")


@blueprint.get("")
@blueprint.input(NoParameters, location="query")
@blueprint.output(SavedListBody)
def every(query_data: NoParameters) -> SavedListBody:
    """The saved answers, newest first."""
    found, total = answers.every(store(), viewer())
    return SavedListBody(kept=found, total=total)


@blueprint.post("")
@blueprint.input(SaveBody)
@blueprint.output(SavedSummaryBody, status_code=201)
def save(json_data: SaveBody) -> SavedSummaryBody:
    """Ask a question now and save its answer."""
    made = answers.save(store(), viewer(), json_data.question, json_data.parameters, json_data.note)
    return SavedSummaryBody(answers.summary(store(), viewer(), made))


@blueprint.get("/<kept_id>")
@blueprint.input(Leaving, location="query")
@blueprint.output(SavedAnswerBody)
@blueprint.doc(responses=files.responses("The answer as it was"))
def one(kept_id: str, query_data: Leaving) -> SavedAnswerBody | Response:
    """A saved answer as it was."""
    found = answers.opened(store(), viewer(), kept_id, query_data.names)
    if query_data.format == "json":
        return SavedAnswerBody(found)
    return files.table(found.answer, query_data.format, f"{found.kept.question}-{found.kept.kept_on}")


@blueprint.get("/<kept_id>/since")
@blueprint.input(Reading, location="query")
@blueprint.output(SinceBody)
def since(kept_id: str, query_data: Reading) -> SinceBody:
    """What has changed since an answer was saved: the same question, asked again."""
    return SinceBody(answers.changes(store(), viewer(), reader(viewer(), query_data.names), kept_id))


@blueprint.put("/<kept_id>/note")
@blueprint.input(Note)
@blueprint.output(SavedSummaryBody)
def note(kept_id: str, json_data: Note) -> SavedSummaryBody:
    """Change the note beside a saved answer."""
    return SavedSummaryBody(answers.note(store(), viewer(), kept_id, json_data.note))


@blueprint.delete("/<kept_id>")
@blueprint.output(SavedSummaryBody)
def remove(kept_id: str) -> SavedSummaryBody:
    """Delete a saved answer; for a day it can be restored, then it is deleted for good."""
    return SavedSummaryBody(answers.remove(store(), viewer(), kept_id))


@blueprint.post("/<kept_id>/restored")
@blueprint.output(SavedSummaryBody)
def restore(kept_id: str) -> SavedSummaryBody:
    """Restore a saved answer that was deleted."""
    return SavedSummaryBody(answers.restore(store(), viewer(), kept_id))
