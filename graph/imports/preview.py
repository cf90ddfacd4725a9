"""A preview of an import: what it would do, to check before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from graph.changes.row_changes import RowChange, called_in, row_change
from graph.formats.files.incoming import Incoming, LeftOut, Refused, Taken
from graph.imports.choices import Choices
from graph.imports.leaving_people_out import Personal
from graph.imports.matching import Likely
from graph.imports.plan import Plan
from graph.imports.sector_guesses import guesses
from graph.records.dataset import Organisation, Person, R, Sector, only
from graph.records.patch import Change, State

SHOWN = 200
"""Rows of each list that a preview shows; the counts are of all."""


@dataclass(frozen=True)
class FileSeen:
    """A file of an import, as the record has it."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Unsorted:
    """An organisation without a sector, and its probable sector, "" without a hint."""

    id: str
    name: str
    guess: str


@dataclass(frozen=True)
class Sorted:
    """An organisation that a choice puts into a sector."""

    id: str
    name: str


@dataclass(frozen=True)
class KindCounts:
    """Rows of one kind."""

    kind: str
    new: int
    changed: int
    unchanged: int
    refused: int


@dataclass(frozen=True)
class Preview:
    """What an import would do to the map as it was at `version`.

    `personal` is what the files hold about people, where Weft keeps none: it is never imported, and the rest only if
    the user chooses to leave that out.
    """

    id: str
    at: datetime
    files: list[FileSeen]
    version: int
    choices: Choices
    sentence: str
    counts: list[KindCounts]
    changes: list[RowChange]
    refused: list[Refused]
    refused_total: int
    likely: list[Likely]
    likely_total: int
    new_people: list[str]
    new_people_total: int
    unsorted: list[Unsorted]
    unsorted_total: int
    sorted: list[Sorted]
    left_out: list[LeftOut]
    personal: list[Personal]
    taken: list[Taken]


@dataclass(frozen=True)
class Waiting:
    """An import that waits for a decision."""

    id: str
    at: datetime
    files: list[FileSeen]
    choices: Choices


def preview_of(
    waiting: Waiting, version: int, incoming: Incoming, personal: list[Personal], plan: Plan, state: State
) -> Preview:
    """The preview of a plan."""
    new_people = [one.name for one in _new(Person, [one for one in plan.patch if one.before is None])]
    without = _without_sector(plan.patch)
    called = called_in(plan.patch, state)
    refused = sorted(plan.refused, key=lambda one: (one.file, one.line))
    shown = islice(zip(plan.patch, plan.origins, strict=True), SHOWN)
    return Preview(
        **vars(waiting),
        version=version,
        sentence=sentence(plan),
        counts=[KindCounts(kind, **counts) for kind, counts in plan.counts().items()],
        changes=[row_change(one, called, origin) for one, origin in shown],
        refused=refused[:SHOWN],
        refused_total=len(refused),
        likely=plan.likely[:SHOWN],
        likely_total=len(plan.likely),
        new_people=new_people[:SHOWN],
        new_people_total=len(new_people),
        unsorted=_unsorted(without, plan.patch, state)[:SHOWN],
        unsorted_total=len(without),
        sorted=_sorted(plan.patch, waiting.choices.sectors),
        left_out=incoming.left_out,
        personal=personal,
        taken=incoming.taken,
    )


def sentence(plan: Plan) -> str:
    """What an import would do, in one sentence."""
    counts = plan.counts()
    new = sum(one["new"] for one in counts.values())
    changed = sum(one["changed"] for one in counts.values())
    refused = len(plan.refused)
    said = f"{refused:,} {'row is' if refused == 1 else 'rows are'} refused" if refused else ""
    if not plan.patch:
        unchanged = sum(plan.unchanged.values())
        if unchanged:
            return (
                f"Nothing would change: all of this is already on the map.{' ' + said + '.' if said else ''}"
            )
        return f"There is nothing to import.{' ' + said[0].upper() + said[1:] + '.' if said else ''}"
    people = counts.get("people", {}).get("new", 0)
    whom = f", {people:,} {'person' if people == 1 else 'people'} among them" if people else ""
    parts = [f"{new:,} {'row is' if new == 1 else 'rows are'} new{whom}"] if new else []
    if changed:
        parts.append(f"{changed:,} {'row changes' if changed == 1 else 'rows change'}")
    if said:
        parts.append(said)
    return f"{'; '.join(parts)}."


def _without_sector(patch: Sequence[Change]) -> list[Organisation]:
    return [row for row in _new(Organisation, patch) if not row.sector]


def _new(row_type: type[R], patch: Sequence[Change]) -> Iterator[R]:
    """The rows of one type as a patch leaves them."""
    return only(row_type, (one.after for one in patch if one.after is not None))


def _sorted(patch: Sequence[Change], chosen: Mapping[str, str]) -> list[Sorted]:
    return [Sorted(row.id, row.name) for row in _new(Organisation, patch) if chosen.get(row.id)]


def _unsorted(without: list[Organisation], patch: Sequence[Change], state: State) -> list[Unsorted]:
    known = [*only(Organisation, state["organisations"].values()), *_new(Organisation, patch)]
    there = [*only(Sector, state["sectors"].values()), *_new(Sector, patch)]
    sectors = {sector.id: sector for sector in there}
    guessed = guesses(without, known, sectors.values())
    return [Unsorted(one.id, one.name, guessed.get(one.id, "")) for one in without]
