"""The errors that a user can cause or meet.

Each knows its problem type (the last part of the `type` URI in an API answer), the HTTP status that goes with
it, and the exit status of the command line: 2 for wrong use, 1 for everything else. `message` is one plain
sentence with the remedy in it; it is all that a user sees.
"""

from __future__ import annotations

from typing import Any, ClassVar


class WeftError(Exception):
    """Something went wrong that a user can understand and act on."""

    type: ClassVar[str] = "failed"
    title: ClassVar[str] = "Something went wrong"
    status: ClassVar[int] = 500
    exit_status: ClassVar[int] = 1

    def __init__(self, message: str, **details: Any) -> None:
        super().__init__(message)
        self.message = message
        self.details = details


class NotFound(WeftError):
    """A name or id that the graph or the catalogue does not have; `nearest` holds what the user may have meant."""

    type = "not-found"
    title = "Not found"
    status = 404
    exit_status = 2

    def __init__(self, kind: str, given: str, nearest: list[str]) -> None:
        step = f"Try {_either(nearest)}" if nearest else _WHERE_TO_LOOK.get(kind, "Check how it is written")
        super().__init__(f"{step}: there is no {kind} “{given}”.", kind=kind, given=given, nearest=nearest)

    def without_people(self) -> NotFound:
        """The same as it may leave Weft: people who may have been meant need not have agreed to be named."""
        kind, given = self.details["kind"], self.details["given"]
        return NotFound(kind, given, [] if kind == "person" else self.details["nearest"])


_WHERE_TO_LOOK = {
    "change": "Copy its id from the history of changes, or from what the import said",
    "part of the map": "Open the map again",
    "person": "Check the name or id",
    "preview of an import": "Choose the files again",
    "row": "Load the page again",
    "running import": "Look in the history of changes for what was imported",
    "saved answer": "Choose one of the saved answers",
    "tie": "Load the page again",
}
"""What to do about a kind of thing that is not there, where nothing has a name like it."""


class InvalidInput(WeftError):
    """Input that was refused; `fields` maps each field to what is wrong with it."""

    type = "invalid-input"
    title = "Some of the input needs changing"
    status = 422
    exit_status = 2

    def __init__(self, fields: dict[str, str]) -> None:
        super().__init__("; ".join(f"{field}: {problem}" for field, problem in fields.items()), fields=fields)


class SameEmail(InvalidInput):
    """An email that is somebody else's on the map; `nearest` holds whose."""

    type = "same-email"
    title = "Somebody else has this email"

    def __init__(self, other_id: str, name: str) -> None:
        message = (
            f"Merge the two entries if they are one person, or leave the email out here: it is the email of {name}, "
            "and imports recognise people by their email."
        )
        WeftError.__init__(
            self,
            message,
            fields={"email": f"use another, or merge the two entries. This is the email of {name}."},
            nearest=[other_id],
        )


class ForeignOrigin(WeftError):
    """A request that another site's page made."""

    type = "foreign-origin"
    title = "This request came from another page"
    status = 403

    def __init__(self) -> None:
        super().__init__(
            "Open Weft itself and do it there: Weft takes requests from its own page, and from no other site's."
        )


class NotAllowed(WeftError):
    """Something that the user may not do."""

    type = "not-allowed"
    title = "You are not allowed to do this"
    status = 403


ORGANISATIONS_ONLY = "This Weft keeps organisations only (WEFT_PEOPLE=off)."


class OrganisationsOnly(WeftError):
    """Something about people, where Weft keeps organisations only."""

    type = "organisations-only"
    title = "This Weft keeps organisations only"
    status = 404
    exit_status = 2

    def __init__(self, instead: str = "Ask about organisations") -> None:
        super().__init__(f"{instead}, or start Weft with WEFT_PEOPLE=on. {ORGANISATIONS_ONLY}")


class TooLarge(WeftError):
    """Files that are larger than one import may be."""

    type = "too-large"
    title = "This is too large"
    status = 413


class GraphUnavailable(WeftError):
    """Neo4j does not answer, or refuses the user or password."""

    type = "graph-unavailable"
    title = "The graph does not answer"
    status = 503


class PasswordRefused(GraphUnavailable):
    """Neo4j answers, and refuses the user or password."""


class GraphChanged(GraphUnavailable):
    """The graph changed between two reads that belong together."""

    def __init__(self) -> None:
        super().__init__("Try again in a moment: the graph is changing and cannot be read as a whole.")


class QueryTimeout(WeftError):
    """A read was stopped at its time limit."""

    type = "too-slow"
    title = "This took too long"
    status = 503


class Conflict(WeftError):
    """Somebody else has changed the same thing since the user looked at it."""

    type = "conflict"
    title = "Somebody else has changed this"
    status = 409


class Cancelled(WeftError):
    """Somebody stopped this while it ran; nothing of it was saved."""

    type = "cancelled"
    title = "Cancelled"
    status = 409

    def __init__(self) -> None:
        super().__init__("Start it again if you still want it: it was cancelled, and nothing was changed.")


class UpdateInProgress(WeftError):
    """Somebody is at a long piece of work on the map; others wait until it has ended.

    Args:
        done, total: rows.
        what: of the lease, see `graph.lease.What`.
    """

    type = "being-changed"
    title = "The map is being changed"
    status = 503

    def __init__(self, done: int = 0, total: int = 0, what: str = "change") -> None:
        far = f" {done:,} of {total:,} rows {_DONE.get(what, 'written')}." if total else ""
        super().__init__(f"Try again in a moment: {_LONG_WORK[what]}.{far}", done=done, total=total)


class Locked(UpdateInProgress):
    """A change that was cut off is not rolled back yet."""

    type = "locked"
    title = "The map is locked"

    def __init__(self) -> None:
        WeftError.__init__(
            self, "Try again in a moment: a change that was cut off is about to be rolled back."
        )


_LONG_WORK = {
    "change": "a large change is being written",
    "roll-back": "a change that was cut off is being rolled back",
    "start": "Weft is starting",
    "backup": "a backup is being made",
    "restore": "a backup is being restored",
}
_DONE = {"roll-back": "restored", "backup": "read"}


class SchemaMismatch(WeftError):
    """The store was written by a newer Weft than this one, or is not Weft's at all."""

    type = "schema-mismatch"
    title = "The graph is from another version"
    status = 503


class StatementError(WeftError):
    """A statement file is malformed: a mistake in this program, found at start."""

    type = "statement"
    title = "A statement file is malformed"


class InvalidDataset(WeftError):
    """A file of a dataset was refused; the message names file, row and column."""

    type = "invalid-dataset"
    title = "The data cannot be read"
    status = 422


class SetupError(WeftError):
    """Something this machine lacks: a program, a free port, disk space, a setting."""

    type = "setup"
    title = "This machine is not ready"


class BackupRefused(WeftError):
    """A backup that cannot be made or read back: what is in the way, and what to do about it."""

    type = "backup-refused"
    title = "This backup cannot be used"
    status = 409


class CannotStore(SetupError):
    """A file that cannot be written: the disk is full, or the folder WEFT_HOME cannot be written to."""

    type = "cannot-store"
    title = "This cannot be stored"
    status = 507

    def __init__(self, reason: str) -> None:
        super().__init__(
            "Free some disk space where Weft runs, or set WEFT_HOME to another folder: a file cannot be written there "
            f"({reason})."
        )


class PeopleHeld(SetupError):
    """A graph that holds people, where Weft is to keep organisations only."""

    def __init__(self, people: int) -> None:
        who = "one person" if people == 1 else f"{people:,} people"
        who = who if people else "records of people who were on the map"
        super().__init__(
            "Set WEFT_HOME to another folder to start with organisations only, or set WEFT_PEOPLE=on: this graph holds "
            f"{who}, and WEFT_PEOPLE is off. To take its organisations along, run `WEFT_PEOPLE=on weft export csv "
            "map.zip`, then `weft import map.zip --leave-people-out` with the other WEFT_HOME, and delete map.zip. "
            "Delete the first folder when nobody needs it any more."
        )


def _either(names: list[str]) -> str:
    quoted = [f"“{name}”" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
