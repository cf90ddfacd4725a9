"""Matching with the map: every row of files gets the id of its person or thing on the map, or a new id.

By the source's own key, otherwise by email, otherwise by name with organisation. A doubt becomes a choice that
the user can change (`Likely`).
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import NamedTuple

from graph.formats.files.incoming import Incoming, Origin, Refused
from graph.imports.folding import folded
from graph.imports.known import NAMED, Known
from graph.imports.similar_names import similar
from graph.records.dataset import (
    KINDS,
    REFERENCES,
    AnyRow,
    Event,
    Organisation,
    Person,
    Thing,
    Value,
    by_columns,
    column_name,
    only,
    with_values,
)
from graph.records.dataset import Origin as ProjectOrigin
from graph.records.readable_ids import free_id

_PERSON_ID = re.compile(r"p-[a-z2-7]{8}")
"""An id that Weft made for somebody, as in an export of Weft."""
_ID = re.compile(r"[a-z0-9-]{1,80}")
_MOST_EACH = 3
"""Most people with the same name, or a similar one, to compare with somebody."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


@dataclass(frozen=True)
class Likely:
    """Somebody in the files who may be the same as a person on the map, or in another row.

    Attributes:
        id: names this doubt, the same for the same files.
        name: as in the file.
        other: id of the person they may be; `other_name` is that person's name.
        other_file: where that person is, at `other_line`; "" if they are on the map.
        why: "same email", "same name and organisation", "same name" or "similar name".
        same: the present choice.
    """

    id: str
    name: str
    file: str
    line: int
    other: str
    other_name: str
    other_file: str
    other_line: int
    why: str
    same: bool


class Found(NamedTuple):
    """A row with the map's ids in it, and where it was."""

    row: AnyRow
    origin: Origin


@dataclass
class Matched:
    """Rows by kind, with the map's ids; rows that could not be matched are refused."""

    rows: dict[str, list[Found]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    refused: list[Refused] = field(default_factory=list)
    likely: list[Likely] = field(default_factory=list)


def matched(incoming: Incoming, known: Known, choices: Mapping[str, bool], chance: random.Random) -> Matched:
    """Match every row with the map.

    Args:
        choices: id of a doubt -> whether the two are the same, instead of what Weft would assume.
        chance: makes the ids of new people; the same one makes the same ids.
    """
    return _Matching(incoming, known, choices, chance).run()


class _Matching:
    def __init__(
        self, incoming: Incoming, known: Known, choices: Mapping[str, bool], chance: random.Random
    ) -> None:
        self.incoming, self.known, self.choices, self.chance = incoming, known, choices, chance
        self.out = Matched()
        self.ids: dict[str, dict[str, str]] = {kind: {} for kind in NAMED}
        """Kind -> handle in the files -> id."""
        self.names: dict[str, dict[str, set[str]]] = {kind: defaultdict(set) for kind in NAMED}
        self.new: dict[str, set[str]] = {kind: set() for kind in NAMED}
        self.earlier: dict[str, Found] = {}
        """Id -> the first row about somebody new."""

    def run(self) -> Matched:
        self.employers = self._employers()
        for kind in NAMED:
            for row, origin in zip(self.incoming.rows[kind], self.incoming.origins[kind], strict=True):
                self._named(kind, row, origin)
        for kind in KINDS:
            if kind in NAMED:
                self.out.rows[kind] = self._referring(kind, *_parted(self.out.rows[kind]))
            else:
                self.out.rows[kind] = self._referring(
                    kind, self.incoming.rows[kind], self.incoming.origins[kind]
                )
                # Free matched rows: a region's ties take 150 MB.
                self.incoming.rows[kind], self.incoming.origins[kind] = [], []
        return self.out

    def _employers(self) -> dict[str, set[str]]:
        """Handle of somebody in the files -> handles of the organisations that they work for."""
        found: dict[str, set[str]] = defaultdict(set)
        names = {folded(row.id): folded(row.name) for row in self.incoming.rows["organisations"]}
        for job in self.incoming.rows["works_for"]:
            called = folded(job.organisation)
            found[folded(job.person)] |= {called, names.get(called, called)}
        return found

    def _named(self, kind: str, row: Thing, origin: Origin) -> None:
        handle = folded(row.id)
        if not handle:
            self._refuse(kind, "id", origin, "fill in this cell, or remove the row. It is empty.")
            return
        id_ = self.ids[kind].get(handle) or self._who(kind, row, origin)
        self.ids[kind][handle] = id_
        self.names[kind][folded(row.name)].add(id_)
        if isinstance(row, Person):
            if row.email:
                self.ids[kind].setdefault(folded(row.email), id_)
            if id_ in self.new[kind]:
                earlier = self.earlier.setdefault(id_, Found(row, origin)).row
                if self.choices.get(f"{row.id} = {earlier[0]}"):
                    row = _yielding(row, earlier)
        if self.known.row(kind, id_) and (row.id == row.name or row.id.startswith(f"{row.name} @ ")):
            # Something that is only referred to by name keeps its name and key.
            row = row._replace(id=id_, name="")
        elif id_ != row.id:
            former = (
                kind,
                handle,
            ) in self.known.former  # the entry that it was merged into keeps its own key
            keyed: dict[str, str] = (
                {"source_key": row.id} if "source_key" in row._fields and not former else {}
            )
            row = with_values(row, {"id": id_} | keyed)
        self.out.rows[kind].append(Found(row, origin))

    def _who(self, kind: str, row: Thing, origin: Origin) -> str:
        """The id of a row's person or thing, on the map or new."""
        known, handle, name = self.known, folded(row.id), folded(row.name)
        if known.row(kind, row.id):
            return str(row.id)
        if found := known.by_key[kind].get(handle):
            return found
        if found := known.former.get((kind, handle)):
            return found
        if isinstance(row, Person):
            return self._person(row, origin)
        same = known.by_name[kind].get(name, []) if name else known.by_name[kind].get(handle, [])
        if isinstance(row, Event) and row.on:
            same = [id_ for id_ in same if getattr(known.row(kind, id_), "on", None) in (None, row.on)]
        if len(same) == 1:
            return same[0]
        here = self.names[kind].get(name, set())
        if not same and handle == name and len(here) == 1:  # only its name is known
            return next(iter(here))
        return self._make(kind, row)

    def _person(self, row: Person, origin: Origin) -> str:
        known, name = self.known, folded(row.name)
        doubts: list[tuple[str, str, bool]] = []
        by_mail = known.by_email.get(folded(row.email)) or self.ids["people"].get(folded(row.email))
        if row.email and by_mail:
            doubts.append((by_mail, "same email", True))
        else:
            employers = self.employers.get(folded(row.id), set())
            namesakes = known.by_name["people"].get(name, []) if name else []
            together = [id_ for id_ in namesakes if employers & self._employers_of(id_)]
            if len(together) == 1:
                doubts.append((together[0], "same name and organisation", True))
            elif namesakes:
                alone = len(namesakes) == 1 and not employers and not row.email
                doubts += [(id_, "same name", alone) for id_ in namesakes]
            doubts += [(id_, "same name", False) for id_ in self._earlier(row, name)]
        if not doubts:
            doubts = [(id_, "similar name", False) for id_ in self._similar(row)]
        for other, why, assumed in doubts:
            if self._chosen(row, origin, other, why, assumed):
                return other
        return self._make("people", row)

    def _employers_of(self, id_: str) -> set[str]:
        """The names that an employer of somebody on the map may have in files."""
        found: set[str] = set()
        for organisation in self.known.employers.get(id_, ()):
            row = self.known.row("organisations", organisation)
            if isinstance(row, Organisation):
                found |= {folded(row.id), folded(row.name), folded(row.source_key)} - {""}
        return found

    def _similar(self, row: Person) -> list[str]:
        """Ids of people on the map and in earlier rows with names similar to a row's, most similar first."""
        names = self._alike.get(folded(row.name), [])
        found = [
            id_
            for name in names
            for id_ in (*self.known.by_name["people"].get(name, ()), *self._earlier(row, name))
        ]
        return found[:_MOST_EACH]

    @cached_property
    def _alike(self) -> dict[str, list[str]]:
        names = [row.name for row in self.incoming.rows["people"]]
        return similar(
            names, [*names, *(person.name for person in only(Person, self.known.state["people"].values()))]
        )

    def _earlier(self, row: Person, name: str) -> list[str]:
        """Ids of new people in earlier rows with this name, unless both have ids that Weft gave them.

        A name that many in the files have does not identify anybody.
        """
        ids = [id_ for id_ in self.names["people"].get(name, ()) if id_ in self.earlier] if name else []
        if len(ids) > _MOST_EACH:
            return []
        ours = bool(_PERSON_ID.fullmatch(row.id))
        return sorted(id_ for id_ in ids if not (ours and _PERSON_ID.fullmatch(self.earlier[id_].row[0])))

    def _chosen(self, row: Person, origin: Origin, other: str, why: str, assumed: bool) -> bool:
        there = self.known.row("people", other)
        earlier = None if there else self.earlier[other]
        # The id of somebody new depends on earlier choices; their handle in the file does not.
        doubt = f"{row.id} = {earlier.row[0] if earlier else other}"
        same = self.choices.get(doubt, assumed)
        called = (there or earlier.row).name or row.name  # type: ignore[union-attr]
        where = earlier.origin if earlier else Origin("", 0)
        self.out.likely.append(Likely(doubt, row.name or row.id, *origin, other, called, *where, why, same))
        return same

    def _make(self, kind: str, row: Thing) -> str:
        """An id for something new; an id that Weft gave, or that looks like one, stays."""
        taken = self.new[kind]
        if kind == "people":
            id_ = row.id if _PERSON_ID.fullmatch(row.id) else ""
            while not id_ or id_ in taken or self.known.row(kind, id_):
                id_ = "p-" + "".join(self.chance.choices(_LETTERS, k=8))
        elif _ID.fullmatch(row.id) and row.id not in taken:
            id_ = row.id
        else:
            both = taken | {key[0] for key in self.known.state[kind]} if taken else self._on_map(kind)
            id_ = free_id(row.name or row.id, kind.rstrip("s"), both)
        taken.add(id_)
        return str(id_)

    def _on_map(self, kind: str) -> set[str]:
        return {key[0] for key in self.known.state[kind]}

    def _referring(self, kind: str, rows: Sequence[AnyRow], origins: Sequence[Origin]) -> list[Found]:
        """Rows with ids instead of handles; rows with a handle that matches nothing are refused.

        Each different cell is looked up once, since many rows say the same.
        """
        fields = KINDS[kind]._fields
        targets = {fields.index(name): target for name, target in REFERENCES.get(kind, {}).items()}
        meant = {
            at: {given: self._meant(target, given) for given in _said(rows, at)}
            for at, target in targets.items()
        }
        refused: dict[int, tuple[str, str]] = {}
        """Number of a row -> the field in it that matches nothing, and why."""
        for at, found in meant.items():
            if wrong := {given: why for given, (id_, why) in found.items() if not id_}:
                for number, row in enumerate(rows):
                    given = row[at]
                    if isinstance(given, str) and given in wrong:
                        refused.setdefault(number, (fields[at], wrong[given]))
        ids = {
            at: partial(_with_ids, {given: id_ for given, (id_, _) in found.items()})
            for at, found in meant.items()
        }
        named = by_columns(kind, rows, ids)
        for number, row in enumerate(named if kind == "grew_from" else []):
            if isinstance(row, ProjectOrigin):
                named[number], problem = self._grown(row)
                if problem:
                    refused.setdefault(number, problem)
        for number, (name, why) in sorted(refused.items()):
            self._refuse(kind, name, origins[number], why)
        return [
            Found(row, origin)
            for number, (row, origin) in enumerate(zip(named, origins, strict=True))
            if number not in refused
        ]

    def _grown(self, row: ProjectOrigin) -> tuple[ProjectOrigin, tuple[str, str] | None]:
        """A row with the id of what a project grew from, whose kind it says itself; or the field and what is wrong."""
        kind = f"{row.from_kind}s"
        if not row.from_:
            return row, None
        if kind not in self.ids:
            return row, ("from_kind", f"use event or project. “{row.from_kind}” is neither.")
        id_, why = self._meant(kind, row.from_)
        return (row._replace(from_=id_), None) if id_ else (row, ("from_", why))

    def _meant(self, kind: str, given: str) -> tuple[str, str]:
        """Id of the thing that a cell refers to; "" and the reason, if nothing or more than one thing has that name."""
        called = folded(given)
        if found := self.ids[kind].get(called):
            return found, ""
        if self.known.row(kind, given):
            return given, ""
        if found := self.known.by_key[kind].get(called):
            return found, ""
        if kind == "people" and (found := self.known.by_email.get(called)):
            return found, ""
        namesakes = self.names[kind].get(called, set()) | set(self.known.by_name[kind].get(called, ()))
        if len(namesakes) == 1:
            return next(iter(namesakes)), ""
        if namesakes:
            return "", f"use an id. {len(namesakes)} {kind} are called “{_short(given)}”."
        return "", f"add it, or correct it. “{_short(given)}” is neither in these files nor on the map."

    def _refuse(self, kind: str, column: str, origin: Origin, reason: str) -> None:
        self.out.refused.append(Refused(*origin, column_name(column), reason, kind))


def _said(rows: Sequence[AnyRow], at: int) -> set[str]:
    """The different texts in one column."""
    return {cell for cell in {row[at] for row in rows} if isinstance(cell, str) and cell}


def _parted(some: Sequence[Found]) -> tuple[list[AnyRow], list[Origin]]:
    return [one.row for one in some], [one.origin for one in some]


def _with_ids(ids: Mapping[str, str], cells: Sequence[str]) -> Sequence[str]:
    """A column with ids instead of handles; the same column, if the handles are the ids."""
    found = tuple(ids.get(cell) or cell for cell in cells)
    return cells if found == cells else found


def _yielding(row: Person, earlier: AnyRow) -> Person:
    """A row with only what an earlier row about the same person leaves empty."""
    filled = [name for name, value in zip(earlier._fields, earlier, strict=True) if value and name != "id"]
    empty: dict[str, Value] = {name: "" if isinstance(getattr(row, name), str) else None for name in filled}
    return with_values(row, empty)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"
