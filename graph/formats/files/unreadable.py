"""A file that cannot be read: the message about it, and the row that a preview shows for it."""

from __future__ import annotations

from graph.errors import InvalidDataset
from graph.formats.files.incoming import Refused


def unreadable(file: str, reason: str, row: int = 0, column: str = "") -> InvalidDataset:
    """The error to raise if a file cannot be read; `reason` is a clause with the remedy. Row 0: the whole file."""
    where = (f", row {row}" if row else "") + (f", column {column}" if column else "")
    details = {"file": file, "row": row or 1, "column": column, "reason": reason}
    return InvalidDataset(f"{file}{where}: {reason}", **details)


def as_refused(file: str, error: InvalidDataset) -> Refused:
    """A refusal to read as a row of a preview."""
    said = error.details
    if "reason" not in said:
        return Refused(file, 1, "", error.message)
    return Refused(said["file"], said["row"], said["column"], said["reason"])
