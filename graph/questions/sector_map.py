"""The whole system as sectors: how many people are in each, how they meet, and what is in opened ones.

The drawing is a tree of parts: sectors (or groups of them), their organisations, and their people. A part's key is
its path, as in `housing/southway/p-12`; `-` stands for “not stated”.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from graph import statements
from graph.access import Action, reader, require, visible
from graph.analysis.network import NOT_STATED, Ints, Positions
from graph.directory.reveal import labels
from graph.errors import NotFound
from graph.model import EVERYBODY, Basis, Level, Names, Of, ShownStatement, Verdict, Viewer
from graph.questions import words
from graph.questions.base import CountingOf
from graph.questions.context import QuestionContext
from graph.questions.gaps import pairs
from graph.questions.gaps_in_words import Thing, summary
from graph.questions.system import System, system
from graph.store import Store, at_one_version

VISIBLE_AMONG = statements.get("read/visible_among")

UNKNOWN = "-"
"""In keys: no sector or organisation is stated."""

PartKind = Literal["sector", "organisation", "person", "rest"]
Layer = Literal["sector", "organisation", "member"]


class Opening(CountingOf):
    """What to show of the system, and which ties count."""

    level: Level = Field(
        "sector",
        title="Show",
        description="Every sector by itself (primary care, hospital, ...), or groups of them (health, care, ...).",
    )
    open: Annotated[str, Field(max_length=4000)] = Field(
        "",
        title="Opened",
        description="Keys of the parts to open, divided by commas: `housing,housing/southway`.",
    )
    most: Annotated[int, Field(ge=1, le=1000)] = Field(
        60,
        title="At most",
        description="Parts to show inside an opened part, 1 to 1000. The rest are counted.",
    )


@dataclass(frozen=True)
class Part:
    """A sector, an organisation, a person, or the counted rest of an opened part.

    `size` is people, or organisations where ties are between these; `inside` counts ties among those in it, `outside`
    ties to all others. `answered` is the share of people who answered, of a sector where anybody was asked.
    """

    key: str
    kind: PartKind
    id: str
    label: str
    within: str | None
    sector: str
    size: int
    organisations: int | None = None
    answered: float | None = None
    inside: int = 0
    outside: int = 0
    opens: bool = False
    open: bool = False


@dataclass(frozen=True)
class Line:
    """Ties between two parts that are shown and not opened, by their keys."""

    a: str
    b: str
    ties: int


@dataclass(frozen=True)
class Pair:
    """Two sectors, and whether they meet. If one is not stated, there is no expectation and no verdict.

    `counted` is what is compared with what is expected: stated ties if they count, otherwise gatherings of both;
    `figures` says the two in words.
    """

    a: str
    b: str
    ties: int
    density: float | None
    counted: int
    figures: str
    expected: float | None
    missing: float | None
    verdict: Verdict | None


@dataclass(frozen=True)
class SectorMap:
    """The drawn system: parts in order, each before its content; `pairs` has gaps first."""

    level: Level
    of: Of
    sentence: str
    parts: list[Part]
    lines: list[Line]
    pairs: list[Pair]
    cypher: list[ShownStatement]
    basis: Basis


@at_one_version
def sector_map(store: Store, viewer: Viewer, p: Opening, names: Names = "all") -> SectorMap:
    """The sectors, how they meet, and the content of opened ones.

    Everybody counts. People that the viewer may not see are counted together, not shown one by one.

    Raises:
        NotFound: a key to open leads nowhere.
    """
    require(viewer, Action.ASK)
    context = QuestionContext(store, viewer, p, p.of)
    whole = system(context, p.level)
    rows = pairs(whole)
    thing = Thing.counted(context.evidence, context.of)
    between = [
        Pair(
            row["from"].id,
            row["to"].id,
            row["ties"],
            row["density"],
            row["counted"],
            thing.figures(row),
            row["expected"],
            row["missing"],
            row["verdict"],
        )
        for row in rows
    ]
    between += _with_the_unstated(context, whole)
    parts = _sectors(context, whole, p.level, between)
    lines = [Line(pair.a, pair.b, pair.ties) for pair in between if pair.ties]
    opened = _opened(p.open)
    if opened:
        shown = reader(viewer, names)
        parts, lines = _Opened(context, whole, shown, opened, p.most).grown(parts)
    return SectorMap(
        level=p.level,
        of=p.of,
        sentence=summary(context, p.level, whole, rows),
        parts=parts,
        lines=lines,
        pairs=between,
        cypher=context.shown,
        basis=context.basis(by_sector=True),
    )


def _opened(given: str) -> set[str]:
    """The keys given, and those of the parts that these are in."""
    keys = [key.strip().split("/") for key in given.split(",") if key.strip()]
    return {"/".join(steps[: depth + 1]) for steps in keys for depth in range(len(steps))}


def _with_the_unstated(context: QuestionContext, whole: System) -> list[Pair]:
    """Ties between each sector and people whose sector is not stated; only their number."""
    ties: Counter[str] = Counter()
    for row in context.sector_ties():
        stated = [end for end in (row["from_sector"], row["to_sector"]) if end]
        if len(stated) == 1:
            ties[whole.sectors[whole.index[stated[0]]].id] += row["ties"]
    return [
        Pair(key, UNKNOWN, number, None, number, words.count(number, "tie"), None, None, None)
        for key, number in sorted(ties.items())
    ]


def _sectors(context: QuestionContext, whole: System, level: Level, between: list[Pair]) -> list[Part]:
    """A part for every sector with anybody in it, and one for those whose sector is not stated."""
    outside: Counter[str] = Counter()
    for pair in between:
        outside[pair.a] += pair.ties
        outside[pair.b] += pair.ties
    parts = []
    for position, sector in enumerate(whole.sectors):
        own = [context.sectors[key] for key in whole.main_sectors(sector.id)]
        people, answered = sum(s.people for s in own), sum(s.answered for s in own)
        parts.append(
            Part(
                sector.id,
                "sector",
                sector.id,
                sector.name,
                None,
                sector.id,
                size=whole.sizes[position],
                organisations=sum(s.organisations for s in own),
                answered=answered / people if any(s.asked for s in own) else None,
                inside=int(whole.mixing.ties[position, position]),
                outside=outside[sector.id],
                opens=True,
            )
        )
    if context.unstated:
        inside = sum(
            row["ties"] for row in context.sector_ties() if not (row["from_sector"] or row["to_sector"])
        )
        parts.append(
            Part(
                UNKNOWN,
                "sector",
                "",
                "Not stated",
                None,
                "",
                size=context.unstated,
                inside=inside,
                outside=outside[UNKNOWN],
                opens=True,
            )
        )
    return parts


class _Opened:
    """Grows the opened parts from the network, until everybody is in one part that is shown."""

    def __init__(
        self, context: QuestionContext, whole: System, viewer: Viewer, opened: set[str], most: int
    ) -> None:
        self._context, self._whole, self._viewer = context, whole, viewer
        self._opened, self._most = opened, most
        self._network = context.network(EVERYBODY)
        self._parts: list[Part] = []
        self._end = np.zeros(len(self._network), dtype=np.int64)
        """Position in `_parts` of the part that shows each person."""

    def grown(self, sectors: list[Part]) -> tuple[list[Part], list[Line]]:
        """All parts, each before its content, and the ties between those that are not opened.

        Raises:
            NotFound: a key to open leads nowhere.
        """
        own = np.array([self._root(key) for key in self._network.sectors] + [UNKNOWN])
        roots = own[self._network.sector]
        for part in sectors:
            members = np.flatnonzero(roots == part.key)
            self._grow(part, members, self._layers(part, members))
        astray = self._opened - {part.key for part in self._parts if part.open}
        if astray:
            raise NotFound("part of the map", min(astray), [])
        lines = self._count_ties()
        return self._named(), lines

    def _root(self, main_sector: str) -> str:
        return self._whole.sectors[self._whole.index[main_sector]].id

    def _layers(self, part: Part, members: Positions) -> list[Layer]:
        """The parts on the way to this one: a sector, what is in it, and so on."""
        layers: list[Layer] = ["organisation", "member"] if self._context.of == "people" else ["member"]
        codes = np.unique(self._network.sector[members])
        own = {self._network.sectors[code] for code in codes if code != NOT_STATED}
        return ["sector", *layers] if own - {part.id} else layers

    def _grow(self, part: Part, members: Positions, layers: list[Layer]) -> None:
        opens = bool(layers)
        if part.key not in self._opened or not opens:
            self._end[members] = len(self._parts)
            self._parts.append(replace(part, opens=opens))
            return
        self._parts.append(replace(part, opens=True, open=True))
        inside, hidden = self._inside(part, members, layers[0])
        # Parts that are opened further are shown even if they are small.
        wanted = [child for child, _ in inside if child.key in self._opened]
        wanted += [child for child, _ in inside if child.key not in self._opened]
        shown = {child.key for child in wanted[: max(self._most, len(self._opened))]}
        for child, who in inside:
            if child.key in shown:
                self._grow(child, who, layers[1:])
        left = [who for child, who in inside if child.key not in shown]
        if left:
            self._rest(part, "rest", f"{words.count(len(left), *_FURTHER[layers[0]])}", np.concatenate(left))
        if len(hidden):
            unnamed = words.count(len(hidden), "person", "people")
            self._rest(part, "unnamed", f"{unnamed} not named here", hidden)

    def _rest(self, part: Part, name: str, label: str, members: Positions) -> None:
        self._end[members] = len(self._parts)
        self._parts.append(
            Part(f"{part.key}/~{name}", "rest", "", label, part.key, part.sector, size=len(members))
        )

    def _inside(
        self, part: Part, members: Positions, layer: Layer
    ) -> tuple[list[tuple[Part, Positions]], Positions]:
        """What is in a part, the largest (or most tied) first, and the people not to be shown one by one."""
        network = self._network
        if layer == "member":
            ranked = network.ranked(network.ties.degree, among=members)
            seen = self._may_be_shown([network.ids[position] for position in ranked])
            kind: PartKind = "person" if self._context.of == "people" else "organisation"
            found = [
                (self._child(part, kind, network.ids[position], 1), np.array([position]))
                for position in ranked
                if network.ids[position] in seen
            ]
            return found, np.array([p for p in ranked if network.ids[p] not in seen], dtype=np.int64)
        codes, names = (
            (network.sector, network.sectors)
            if layer == "sector"
            else (network.organisation, network.organisations)
        )
        found = [
            (self._child(part, layer, names[code] if code != NOT_STATED else "", len(who)), who)
            for code, who in _by_code(codes, members)
        ]
        return sorted(found, key=lambda item: (-item[0].size, item[0].key)), np.empty(0, dtype=np.int64)

    def _child(self, part: Part, kind: PartKind, key: str, size: int) -> Part:
        sector = key if kind == "sector" else part.sector
        return Part(f"{part.key}/{key or UNKNOWN}", kind, key, "", part.key, sector, size=size)

    def _may_be_shown(self, ids: list[str]) -> set[str]:
        if self._context.of == "organisations":
            return set(ids)
        return set(self._context.store.read(VISIBLE_AMONG, ids=ids, visible=visible(self._viewer))[0]["ids"])

    def _count_ties(self) -> list[Line]:
        """Ties between parts that are shown and not opened; ties within a part and to others are added to all parts."""
        ties, size = self._network.ties, len(self._parts)
        once = ties.rows < ties.to
        ends = np.sort([self._end[ties.rows[once]], self._end[ties.to[once]]], axis=0)
        pairs, numbers = np.unique(ends[0] * size + ends[1], return_counts=True)
        place = {part.key: position for position, part in enumerate(self._parts)}
        ways: list[list[int]] = []
        for part in self._parts:
            above = ways[place[part.within]] if part.within is not None else []
            ways.append([*above, place[part.key]])
        inside, outside = [0] * size, [0] * size
        lines = []
        for pair, number in zip(pairs.tolist(), numbers.tolist(), strict=True):
            a, b = divmod(pair, size)
            for position in {*ways[a], *ways[b]}:
                (inside if position in ways[a] and position in ways[b] else outside)[position] += number
            if a != b:
                lines.append(Line(self._parts[a].key, self._parts[b].key, number))
        self._parts = [
            replace(part, inside=inside[position], outside=outside[position])
            for position, part in enumerate(self._parts)
        ]
        return lines

    def _named(self) -> list[Part]:
        """The parts with their labels, as far as the viewer may see them."""
        store = self._context.store
        people = [part.id for part in self._parts if part.kind == "person"]
        employers = [part.id for part in self._parts if part.kind == "organisation" and part.id]
        called = labels(store, self._viewer, people) if people else {}
        called |= {key: row["name"] for key, row in self._context.nodes(employers).items()}
        return [replace(part, label=part.label or self._label(part, called)) for part in self._parts]

    def _label(self, part: Part, called: dict[str, str]) -> str:
        if part.kind == "sector":
            name = self._context.sectors[part.id].name
            return f"{name} in general" if part.key == f"{part.id}/{part.id}" else name
        return called[part.id] if part.id else "No organisation stated"


_FURTHER: dict[Layer, tuple[str, str]] = {
    "sector": ("further sector", "further sectors"),
    "organisation": ("further organisation", "further organisations"),
    "member": ("more", "more"),
}


def _by_code(codes: Ints, members: Positions) -> list[tuple[int, Positions]]:
    """Members by their code, in the order of the codes."""
    own = codes[members]
    order = np.argsort(own, kind="stable")
    found, first = np.unique(own[order], return_index=True)
    return list(zip(found.tolist(), np.split(members[order], first[1:]), strict=True))
