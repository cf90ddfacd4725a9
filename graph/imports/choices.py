"""The user's choices about an import, instead of what Weft would assume."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from graph.formats.files.incoming import Options
from graph.questions.base import Day


class AllowedColumn(BaseModel):
    """A column that would be left out, and the reason to import it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str
    column: str
    reason: str = Field(min_length=3, max_length=500, description="Saved with the import")


class Choices(BaseModel):
    """The choices about an import; for everything else Weft decides."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    columns: dict[str, dict[str, str]] = Field({}, description="File -> header -> field; “” leaves it out")
    shapes: dict[str, str] = Field({}, description="File -> what to read it as")
    kept: list[AllowedColumn] = Field([], description="Columns that look private, imported for a reason")
    people: dict[str, bool] = Field({}, description="Doubt about somebody -> whether the two are the same")
    sectors: dict[str, str] = Field({}, description="Organisation -> its sector")
    leave_people_out: bool = Field(
        False, description="Whether to import the rest, where Weft keeps no people and files hold some"
    )
    day: Day | None = Field(None, description="Day of what a file says without one")

    def options(self) -> Options:
        """The choices about how to read the files."""
        kept = {(one.file, one.column): one.reason for one in self.kept}
        return Options(columns=self.columns, shapes=self.shapes, kept=kept, day=self.day)
