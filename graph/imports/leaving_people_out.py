"""What an import keeps of files where Weft keeps organisations only: everything that is not about people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.errors import ORGANISATIONS_ONLY
from graph.formats.files.incoming import Incoming, LeftOut, Refused
from graph.records.dataset import (
    KINDS,
    PERSONAL,
    SAID_BY,
    Attendance,
    Employment,
    OrganisationAttendance,
    column_name,
    key_of,
    only,
)
from graph.records.organisations_only import FREE_TEXT, email_in, replaced, without_mentions

_CAME = "organisations_attended"


@dataclass(frozen=True, slots=True)
class Personal:
    """What a file holds about people: a column and its filled cells, or without a column its rows about people."""

    file: str
    column: str
    cells: int

    def __str__(self) -> str:
        if self.column:
            return f"the column “{self.column}” of {self.file}"
        return f"the {self.cells:,} {'row' if self.cells == 1 else 'rows'} about people in {self.file}"


def without_people(
    incoming: Incoming, kept: Mapping[tuple[str, str], str]
) -> tuple[Incoming, list[Personal]]:
    """What has been read, without people, and what was left out for that.

    Free text is left out as well, as it may name anybody; columns that hold it are kept for a reason.

    Args:
        kept: (file, column) -> the reason to keep a column of free text.
    """
    found = Incoming(taken=incoming.taken)
    free = dict(_free_text(incoming))
    for kind in KINDS:
        if kind in PERSONAL:
            continue
        for row, origin in zip(incoming.rows[kind], incoming.origins[kind], strict=True):
            emptied = {
                name: ""
                for name in FREE_TEXT[kind]
                if not kept.get((origin.file, free.get((origin.file, name), name)), "").strip()
            }
            kept_row = replaced(without_mentions(kind, row), emptied)
            if name := email_in(kind, kept_row):
                reason = f"leave out the email address in “{getattr(row, name)[:60]}”. {ORGANISATIONS_ONLY}"
                found.refused.append(Refused(*origin, "", reason, kind))
            else:
                found.add(kind, kept_row, origin)
    _organisations_at_events(incoming, found)
    found.refused += [one for one in incoming.refused if one.kind not in PERSONAL]
    found.left_out = _texts_left_out(incoming, free, kept)
    return found, _personal(incoming)


def _organisations_at_events(incoming: Incoming, found: Incoming) -> None:
    """Somebody who came to an event stands for the organisations that they work for."""
    employers: dict[str, set[str]] = defaultdict(set)
    for job in only(Employment, incoming.rows["works_for"]):
        employers[job.person].add(job.organisation)
    there = {key_of(_CAME, row) for row in found.rows[_CAME]}
    for came, origin in zip(
        only(Attendance, incoming.rows["attended"]), incoming.origins["attended"], strict=True
    ):
        for organisation in sorted(employers[came.person]):
            row = OrganisationAttendance(organisation, came.event)
            if (key := key_of(_CAME, row)) not in there:
                there.add(key)
                found.add(_CAME, row, origin)


def in_words(personal: Sequence[Personal], most: int = 12) -> str:
    """What has to be left out, by name."""
    named = [str(one) for one in personal[:most]]
    if len(personal) > most:
        named.append(f"{len(personal) - most} more")
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"


def _personal(incoming: Incoming) -> list[Personal]:
    found = {
        (taken.file, column): cells for taken in incoming.taken for column, cells in taken.personal.items()
    }
    found |= {(one.file, one.column): one.cells for one in incoming.left_out}
    named = {file for file, _ in found}
    rows = Counter(
        origin.file
        for kind in sorted(PERSONAL)
        for origin in incoming.origins[kind]
        if origin.file not in named
    )
    said = Counter(
        (origin.file, column_name(name))
        for kind, names in SAID_BY.items()
        for row, origin in zip(incoming.rows[kind], incoming.origins[kind], strict=True)
        for name in names
        if getattr(row, name)
    )
    found |= {(file, ""): count for file, count in rows.items()} | said
    return [Personal(file, column, cells) for (file, column), cells in found.items()]


def _free_text(incoming: Incoming) -> Iterator[tuple[tuple[str, str], str]]:
    """File and field -> the column that a field of free text was read from."""
    fields = {name for names in FREE_TEXT.values() for name in names}
    for taken in incoming.taken:
        for column, field in taken.columns.items():
            if field in fields:
                yield (taken.file, field), column


def _texts_left_out(
    incoming: Incoming, free: Mapping[tuple[str, str], str], kept: Mapping[tuple[str, str], str]
) -> list[LeftOut]:
    texts: Counter[tuple[str, str]] = Counter()
    for kind, names in FREE_TEXT.items():
        for row, origin in zip(incoming.rows[kind], incoming.origins[kind], strict=True):
            for name in names:
                if getattr(row, name):
                    texts[origin.file, free.get((origin.file, name), name)] += 1
    return [
        LeftOut(file, column, "free text, which may name people", cells)
        for (file, column), cells in texts.items()
        if not kept.get((file, column), "").strip()
    ]
