"""Merging two entries of one person, or of one organisation: a preview, and doing exactly that."""

from __future__ import annotations

from typing import Literal

from apiflask import APIBlueprint
from pydantic import BaseModel, Field

from api.context import store, viewer
from api.schemas import Parameters
from graph.changes import merging
from graph.changes.merging import Merge, Merged, Preview

blueprint = APIBlueprint("merges", __name__, url_prefix="/api/merges", tag="Merging")


class MergeAsked(Parameters):
    """Which entry stays, which goes, and whose value stays where the two contradict each other."""

    kind: Literal["people", "organisations"]
    keep: str = Field(min_length=1, max_length=200, description="Id of the entry that stays")
    merge: str = Field(min_length=1, max_length=200, description="Id of the entry that goes")
    choices: dict[str, Literal["keep", "merge"]] = Field({}, description="Column -> whose value stays")

    def asked(self) -> Merge:
        """The same without its form."""
        return Merge(self.kind, self.keep, self.merge, self.choices)


class MergeSeen(MergeAsked):
    """The same, with the revision of its preview."""

    revision: str = Field(min_length=1, max_length=40, description="Revision of the preview")


class MergeBody(BaseModel):
    """What merging would do."""

    preview: Preview


class MergedBody(BaseModel):
    """The result; `DELETE /api/changes/{change}` undoes it."""

    merged: Merged


@blueprint.post("")
@blueprint.input(MergeAsked)
@blueprint.output(MergeBody)
def preview(json_data: MergeAsked) -> MergeBody:
    """Say what merging one entry into another would do. Nothing is written."""
    return MergeBody(preview=merging.preview(store(), viewer(), json_data.asked()))


@blueprint.post("/apply")
@blueprint.input(MergeSeen)
@blueprint.output(MergedBody)
def apply(json_data: MergeSeen) -> MergedBody:
    """Merge one entry into another, as the preview said."""
    merged = merging.apply(store(), viewer(), json_data.asked(), json_data.revision)
    return MergedBody(merged=merged)
