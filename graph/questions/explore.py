"""The map to explore: what a filter leaves and its ties, as sectors, organisations, people, or everything at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BeforeValidator, Field

from graph import statements
from graph.access import Action, keeps_people, reader, require
from graph.analysis.network import NOT_STATED, Ints, Mask, Network
from graph.analysis.projection import STRONGEST, projection
from graph.clock import today
from graph.directory.nearest import nearest
from graph.directory.reveal import labels
from graph.errors import NotFound
from graph.model import EVERYBODY, Evidence, Names, Of, Viewer
from graph.questions.base import Counting, blank_as_none, split
from graph.questions.context import QuestionContext
from graph.store import Row, Store, at_one_version

TAKING_PART = statements.get("read/taking_part")
ORGANISATIONS_TAKING_PART = statements.get("read/organisations_taking_part")
JOINED_THINGS = statements.get("read/joined_things")
TIED_BY_YEAR = statements.get("read/tied_by_year")
ORGANISATIONS_YEARS = statements.get("read/organisations_years")
ORGANISATION_NAMES = statements.get("read/organisation_names")

MOST_DRAWN = 2_000
"""Most people that a browser draws one by one and still moves smoothly."""
MOST_ORGANISATIONS = 150
"""Most organisations that can be told apart on one map; past these, groups are sectors."""

JOINS: tuple[Literal["works_for", "works_on", "partners", "attended", "works_with"], ...] = (
    "works_for",
    "works_on",
    "partners",
    "attended",
    "works_with",
)
KINDS: tuple[Evidence, ...] = ("knows", "projects", "events", "organisations")
IMPERSONAL: tuple[Evidence, ...] = ("knows", "projects", "events")
"""What can tie organisations where Weft keeps no people."""

Level = Literal["sectors", "organisations", "people", "everything"]
"""What is drawn: sectors of organisations, organisations, people, or both with projects and events as nodes."""

Ids = Annotated[list[str] | None, BeforeValidator(split)]


class Exploring(Counting):
    """Who to show: people (or organisations) with any value of each filter, for all filters together."""

    level: Annotated[
        Level | None,
        BeforeValidator(blank_as_none),
        Field(
            title="Show",
            description="Sectors and organisations, with ties between organisations; people; or people, organisations, "
            "projects and events. If left out: people, or organisations if there is nobody.",
        ),
    ] = None
    sector: Annotated[
        Ids, Field(title="Sector", description="People of these sectors, their parts included.")
    ] = None
    organisation: Annotated[
        Ids,
        Field(
            title="Organisation",
            description="People whose main organisation is one of these, and their contacts elsewhere.",
        ),
    ] = None
    project: Annotated[
        Ids, Field(title="Project", description="People who work on one of these projects.")
    ] = None
    event: Annotated[Ids, Field(title="Event", description="People who came to one of these events.")] = None
    strength: Annotated[
        Annotated[int, Field(ge=1, le=STRONGEST)] | None,
        BeforeValidator(blank_as_none),
        Field(
            title="Strength",
            description="Ties of this strength or more, 1 to 5. All ties if left out.",
        ),
    ] = None
    around: Annotated[
        Annotated[list[str], Field(max_length=200)] | None,
        BeforeValidator(split),
        Field(title="Around", description="Only these people and their contacts. Ids of people."),
    ] = None


@dataclass(frozen=True)
class Shown:
    """A person, organisation, sector, project or event on the map.

    `people` is how many a group stands for: people, or the organisations of a sector at their level. `contacts` are all
    that a person or organisation has, filtered out or not, the ties of a group that lead out of it, or how many take
    part in a project or event.
    """

    id: str
    kind: Literal["person", "organisation", "sector", "project", "event"]
    label: str
    sector: str
    organisation: str
    contacts: int
    people: int = 1


@dataclass(frozen=True)
class Tie:
    """A tie between two that are shown, or the `ties` between two groups; `strength` is 1 to 5 if stated.

    Of everything, also what joins people, organisations, projects and events: where somebody works, and who takes part.
    """

    source: str
    target: str
    kind: Literal[
        "knows",
        "projects",
        "events",
        "organisations",
        "ties",
        "works_for",
        "works_on",
        "partners",
        "attended",
        "works_with",
    ]
    strength: float | None = None
    ties: int = 1


@dataclass(frozen=True)
class Choice:
    """A value of a filter, and how much it would leave with the other filters as they are.

    People (or organisations) for sector, organisation, project and event; ties for evidence and strength; for dates the
    ties of everybody, and None between organisations.
    """

    id: str
    label: str
    count: int | None


@dataclass(frozen=True)
class Choices:
    """What can be filtered by."""

    sector: list[Choice]
    organisation: list[Choice]
    project: list[Choice]
    event: list[Choice]
    evidence: list[Choice]
    strength: list[Choice]
    as_of: list[Choice]


@dataclass(frozen=True)
class Explored:
    """What is shown: people, or `grouped` by what they share if there are more than can be drawn.

    `people` and `ties` count what the filters leave, `of_people` everybody; these and the choices are of people or of
    organisations, as `of` says. `missing` are those of `around` who are no longer on the map. `asked` and `answered`
    are how many people of the whole map were asked about their ties, and answered.
    """

    level: Level
    of: Of
    grouped: Literal["organisation", "sector"] | None
    people: int
    ties: int
    of_people: int
    as_of: str
    evidence: list[Evidence]
    version: int
    shown: list[Shown]
    drawn: list[Tie]
    choices: Choices
    asked: int
    answered: int
    missing: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Ties:
    """Pairs of positions, each once, `a` before `b`; `kind` is a position in KINDS, strength nan where not stated."""

    a: Ints
    b: Ints
    strength: NDArray[np.float32]
    kind: NDArray[np.int8]

    def where(self, keep: Mask) -> _Ties:
        return _Ties(self.a[keep], self.b[keep], self.strength[keep], self.kind[keep])

    def contacts(self, people: int) -> NDArray[np.int64]:
        return np.bincount(self.a, minlength=people) + np.bincount(self.b, minlength=people)


@at_one_version
def explore(store: Store, viewer: Viewer, p: Exploring, names: Names = "all") -> Explored:
    """Everybody that the viewer may see and the filters let through, most contacts first, and the ties among them.

    Args:
        names: `public` as it may leave Weft.

    Raises:
        NotFound: a filter names a sector, organisation, project or event that is not there.
    """
    require(viewer, Action.ASK)
    level, read_by = p.level, reader(viewer, names)
    if level is None and not keeps_people():
        level = "organisations"
    if level is None:
        people = _Exploration(store, viewer, read_by, p, "people")
        if len(people.network):
            return people.explored("people")
        organisations = _Exploration(store, viewer, read_by, p, "organisations")
        level = "organisations" if len(organisations.network) else "people"
        return (organisations if level == "organisations" else people).explored(level)
    if level == "everything":
        return _everything(store, viewer, read_by, p)
    of: Of = "people" if level == "people" else "organisations"
    return _Exploration(store, viewer, read_by, p, of).explored(level)


class _Exploration:
    """One request: what was read for it, and the masks that its filters make. `read_by` decides who is named."""

    def __init__(self, store: Store, viewer: Viewer, read_by: Viewer, p: Exploring, of: Of) -> None:
        self.store, self.read_by, self.p, self.of = store, read_by, p, of
        self.context = QuestionContext(store, viewer, p, of)
        networks = self._by_kind(self.context.evidence)
        self.network = next(iter(networks.values()))
        self.everyone = _ties(networks)
        self.contacts = self.everyone.contacts(len(self.network))
        self.ties = self.everyone.where(self._strong(self.everyone.strength)) if p.strength else self.everyone
        self.seen = {"visible": list(self.context.scope.visible), "also": self.context.scope.also}
        day, version = self.context.as_of.isoformat(), self.context.version
        part = (
            store.read_at(version, TAKING_PART, **self.seen, as_of=day)
            if of == "people"
            else store.read_at(version, ORGANISATIONS_TAKING_PART, as_of=day)
        )
        self.taking_part = {
            kind: [row for row in part if row["kind"] == kind] for kind in ("project", "event")
        }
        self.organisations: dict[str, str] = dict(
            store.read_at(self.context.version, ORGANISATION_NAMES)[0]["named"]
        )
        self.around, self.missing = self._around()
        self.let_through: dict[str, Mask] = {
            "sector": self._coded(self.network.sector, self.network.sectors, self._sectors()),
            "organisation": self._at_or_near(self._chosen_organisations()),
            "project": self._member("project", p.project),
            "event": self._member("event", p.event),
        }

    def left(self) -> tuple[Mask, _Ties]:
        """Who passes all filters, and the ties among them."""
        mask = self._but(None)
        return mask, self.ties.where(mask[self.ties.a] & mask[self.ties.b])

    def explored(self, level: Level) -> Explored:
        mask, ties = self.left()
        number = int(mask.sum())
        grouped: Literal["organisation", "sector"] | None = "sector" if level == "sectors" else None
        if number > MOST_DRAWN and self.of == "organisations":
            grouped = "sector"
        elif number > MOST_DRAWN:
            organisations = len(np.unique(self.network.organisation[mask]))
            grouped = "organisation" if organisations <= MOST_ORGANISATIONS else "sector"
        shown, drawn = self._groups(grouped, mask, ties) if grouped else self.nodes(mask, ties)
        return Explored(
            level=level,
            of=self.of,
            grouped=grouped,
            people=number,
            ties=len(ties.a),
            of_people=len(self.network),
            as_of=self.context.as_of.isoformat(),
            evidence=self.context.evidence,
            version=self.context.version,
            shown=shown,
            drawn=drawn,
            choices=self._choices(mask),
            asked=sum(sector.asked for sector in self.context.sectors),
            answered=sum(sector.answered for sector in self.context.sectors),
            missing=self.missing,
        )

    def _by_kind(self, kinds: Iterable[Evidence]) -> dict[Evidence, Network]:
        """The network for each kind of evidence, in the order in which they decide the kind of a tie."""
        return {
            kind: projection(
                self.store,
                self.context.scope if self.of == "people" else EVERYBODY,
                of=self.of,
                evidence=[kind],
                agreed=self.context.agreed,
                as_of=self.context.as_of,
                largest=self.context.largest,
                version=self.context.version,
            )
            for kind in KINDS
            if kind in kinds
        }

    def _strong(self, strength: NDArray[np.float32]) -> Mask:
        # Strengths are out of one and in single precision; a half step keeps 3 / 5 from falling short of 0.6.
        return np.nan_to_num(strength) * STRONGEST > (self.p.strength or 0) - 0.5

    def _around(self) -> tuple[Mask | None, list[str]]:
        """The people opened, with their contacts; and those who are no longer there."""
        if not self.p.around:
            return None, []
        index = self.network.index
        opened = np.zeros(len(self.network), dtype=bool)
        opened[[index[one] for one in self.p.around if one in index]] = True
        self.opened = opened
        return opened | self._near(opened), [one for one in self.p.around if one not in index]

    def _sectors(self) -> list[str] | None:
        if not self.p.sector:
            return None
        sectors = self.context.sectors
        return [part for given in self.p.sector for part in sectors.within(sectors.find(given))]

    def _chosen_organisations(self) -> list[str] | None:
        for given in self.p.organisation or []:
            if given not in self.organisations:
                raise NotFound("organisation", given, nearest(given, self.organisations))
        return self.p.organisation

    def _coded(self, codes: Ints, names: Iterable[str], chosen: list[str] | None) -> Mask:
        if chosen is None:
            return np.ones(len(codes), dtype=bool)
        wanted = [code for code, name in enumerate(names) if name in chosen]
        return np.isin(codes, wanted)

    def _at_or_near(self, chosen: list[str] | None) -> Mask:
        """The people of these organisations (or they themselves) and their contacts: who works with them stays."""
        if chosen is None:
            return np.ones(len(self.network), dtype=bool)
        if self.of == "people":
            at = self._coded(self.network.organisation, self.network.organisations, chosen)
        else:
            at = np.array([one in chosen for one in self.network.ids], dtype=bool)
        return at | self._near(at)

    def _near(self, people: Mask) -> Mask:
        """The contacts of these people."""
        near = np.zeros(len(people), dtype=bool)
        near[self.ties.b[people[self.ties.a]]] = True
        near[self.ties.a[people[self.ties.b]]] = True
        return near

    def _member(self, kind: Literal["project", "event"], chosen: list[str] | None) -> Mask:
        if chosen is None:
            return np.ones(len(self.network), dtype=bool)
        known = {row["id"]: row for row in self.taking_part[kind]}
        mask = np.zeros(len(self.network), dtype=bool)
        for given in chosen:
            if given not in known:
                raise NotFound(kind, given, nearest(given, {key: row["name"] for key, row in known.items()}))
            mask[self._members(known[given])] = True
        return mask

    def _members(self, row: Row) -> list[int]:
        index = self.network.index
        return [index[one] for one in row["people"] if one in index]

    def _but(self, left_out: str | None) -> Mask:
        """Who passes all filters except one; opened people stay in any sector."""
        mask = np.ones(len(self.network), dtype=bool)
        for name, passing in self.let_through.items():
            if name != left_out:
                mask &= passing
        return mask if self.around is None else mask & self.around | self.opened

    def nodes(self, mask: Mask, ties: _Ties) -> tuple[list[Shown], list[Tie]]:
        """People or organisations, most contacts first, and the ties among them."""
        n, people = self.network, self.of == "people"
        places = [place for place in n.ranked(self.contacts).tolist() if mask[place]]
        ids = [n.ids[place] for place in places]
        called = labels(self.store, self.read_by, ids) if people else self.organisations
        sectors, organisations = [*n.sectors, ""], [*n.organisations, ""]
        shown = [
            Shown(
                n.ids[place],
                "person" if people else "organisation",
                called[n.ids[place]],
                sectors[n.sector[place]],
                self.organisations.get(organisations[n.organisation[place]], ""),
                int(self.contacts[place]),
            )
            for place in places
        ]
        columns = (ties.a.tolist(), ties.b.tolist(), ties.kind.tolist(), (ties.strength * STRONGEST).tolist())
        drawn = [
            Tie(n.ids[a], n.ids[b], KINDS[kind], None if np.isnan(strength) else round(strength, 2))
            for a, b, kind, strength in zip(*columns, strict=True)
        ]
        return shown, drawn

    def _groups(
        self, by: Literal["organisation", "sector"], mask: Mask, ties: _Ties
    ) -> tuple[list[Shown], list[Tie]]:
        """Groups, largest first, and how many ties each pair of them has; people with none stated are one group."""
        n = self.network
        codes, ids = (n.sector, n.sectors) if by == "sector" else (n.organisation, n.organisations)
        own = {s.id: s.name for s in self.context.sectors} if by == "sector" else self.organisations
        names = [*ids, ""]  # not stated is -1, and the last
        codes = np.where(codes == NOT_STATED, len(ids), codes)
        people = np.bincount(codes[mask], minlength=len(names))
        ends = np.sort(np.column_stack([codes[ties.a], codes[ties.b]]), axis=1)
        pairs, counts = np.unique(ends[ends[:, 0] != ends[:, 1]], axis=0, return_counts=True)
        drawn = [
            Tie(names[a], names[b], "ties", None, int(count))
            for (a, b), count in zip(pairs.tolist(), counts, strict=True)
        ]
        outward = np.bincount(pairs.ravel(), weights=np.repeat(counts, 2), minlength=len(names))
        shown = [
            Shown(
                id=names[code],
                kind=by,
                label=own.get(names[code], "Not stated"),
                sector=names[code] if by == "sector" else self._usual_sector(mask & (codes == code)),
                organisation="",
                contacts=int(outward[code]),
                people=int(people[code]),
            )
            for code in np.argsort(-people, kind="stable").tolist()
            if people[code]
        ]
        return shown, drawn

    def _usual_sector(self, mask: Mask) -> str:
        """The sector of most of these people; empty if not stated."""
        of = self.network.sector[mask]
        stated = of[of != NOT_STATED]
        return self.network.sectors[int(np.bincount(stated).argmax())] if len(stated) else ""

    def _choices(self, mask: Mask) -> Choices:
        shown = self.everyone.where(mask[self.everyone.a] & mask[self.everyone.b])
        others = self._by_kind(KINDS if keeps_people() else IMPERSONAL)
        strong = np.nan_to_num(shown.strength) * STRONGEST
        return Choices(
            sector=self._sector_choices(),
            organisation=self._organisation_choices(),
            project=self._taken_part("project", self.p.project),
            event=self._taken_part("event", self.p.event),
            evidence=[Choice(kind, kind, self._among(network, mask)) for kind, network in others.items()],
            strength=[
                Choice(str(least), str(least), int((strong > least - 0.5).sum()))
                for least in range(1, STRONGEST + 1)
            ],
            as_of=self._years(),
        )

    def _years(self) -> list[Choice]:
        """The ends of years since the first tie, with the ties of people then."""
        day, version = today().isoformat(), self.context.version
        rows = (
            self.store.read_at(version, TIED_BY_YEAR, **self.seen, today=day)
            if self.of == "people"
            else self.store.read_at(version, ORGANISATIONS_YEARS, today=day)
        )
        return [Choice(row["as_of"], row["as_of"], row.get("ties")) for row in rows]

    def _sector_choices(self) -> list[Choice]:
        """Sectors that somebody is in, also through their parts, with how many people each would leave."""
        n, sectors = self.network, self.context.sectors
        names = {s.id: s.name for s in sectors}
        stated = n.sector[self._but("sector")]
        alone = self._counted(stated, n.sectors, names, self.p.sector)
        counts = {one.id: one.count or 0 for one in alone}
        chosen = {s.id for s in map(sectors.find, self.p.sector or [])}
        whole = {s: sum(counts.get(part, 0) for part in sectors.within(s)) for s in sectors}
        return _most_first(
            Choice(s.id, s.name, count) for s, count in whole.items() if count or s.id in chosen
        )

    def _organisation_choices(self) -> list[Choice]:
        """Organisations of anybody, with how many people each would leave: its own and their contacts."""
        n, people = self.network, np.arange(len(self.network))
        of, ids = (n.organisation, n.organisations) if self.of == "people" else (people, n.ids)
        a, b = self.ties.a, self.ties.b
        who, at = np.concatenate([people, a, b]), of[np.concatenate([people, b, a])]
        left = self._but("organisation")[who]
        pairs = np.unique(np.column_stack([at[left], who[left]]), axis=0)
        return self._counted(pairs[:, 0], ids, self.organisations, self.p.organisation)

    def _among(self, network: Network, mask: Mask) -> int:
        """How many ties of a network, as strong as asked for, have both ends among these people."""
        ties = network.ties
        counted = mask[ties.rows] & mask[ties.to]
        if self.p.strength:
            counted &= self._strong(ties.strength)
        return int(counted.sum()) // 2

    def _counted(
        self, codes: Ints, ids: Iterable[str], names: dict[str, str], chosen: list[str] | None
    ) -> list[Choice]:
        """Values by how many of the codes are theirs, most first; chosen ones stay, with none if need be."""
        known = list(ids)
        stated = codes[codes != NOT_STATED]
        counts = dict(zip(known, np.bincount(stated, minlength=len(known)).tolist(), strict=True))
        found = [Choice(one, names.get(one, one), count) for one, count in counts.items() if count]
        found += [Choice(one, names.get(one, one), 0) for one in chosen or [] if not counts.get(one)]
        return _most_first(found)

    def _taken_part(self, kind: Literal["project", "event"], chosen: list[str] | None) -> list[Choice]:
        mask = self._but(kind)
        found = [
            Choice(row["id"], row["name"], int(mask[self._members(row)].sum()))
            for row in self.taking_part[kind]
        ]
        return _most_first(one for one in found if one.count or one.id in (chosen or []))


def _everything(store: Store, viewer: Viewer, read_by: Viewer, p: Exploring) -> Explored:
    """People and organisations that the filters leave, what they take part in, and what joins all of these.

    Too many to draw are groups of people, or of organisations if there are no people.
    """
    kept: tuple[Of, ...] = ("people", "organisations") if keeps_people() else ("organisations",)
    each = [_Exploration(store, viewer, read_by, p, of) for of in kept]
    first, organisations = each[0], each[-1]
    most = first if len(first.network) else organisations
    found = {one.of: one.nodes(*one.left()) for one in each}
    nodes = [node for shown, _ in found.values() for node in shown]
    rows = store.read_whole(JOINED_THINGS, **first.seen, as_of=first.context.as_of.isoformat())
    store.expect(first.context.version)
    joined = {key: [] for key in JOINS} | {row["kind"]: row["pairs"] for row in rows}
    there = {one.id for one in nodes}
    taking_part: dict[str, set[str]] = defaultdict(set)
    for who, what in [*joined["works_on"], *joined["partners"], *joined["attended"]]:
        taking_part[what].add(who)
    unfiltered = not (p.sector or p.organisation or p.project or p.event or p.around)
    things = [
        Shown(row["id"], kind, row["name"], "", "", len(taking_part[row["id"]]))
        for kind in ("project", "event")
        for row in first.taking_part[kind]
        if unfiltered or taking_part[row["id"]] & there
    ]
    if len(nodes) + len(things) > MOST_DRAWN:
        return most.explored("everything")
    there |= {one.id for one in things}
    drawn = found[most.of][1]
    if (
        most is organisations
    ):  # without people, filters of ties are about what was stated between organisations
        joined["works_with"] = [(tie.source, tie.target) for tie in drawn if tie.kind == "knows"]
        drawn = []
    links = [Tie(a, b, kind) for kind in JOINS for a, b in joined[kind] if a in there and b in there]
    return replace(
        most.explored("everything"),
        grouped=None,
        shown=[*nodes, *things],
        drawn=[*drawn, *links],
    )


def _ties(networks: dict[Evidence, Network]) -> _Ties:
    """All ties, each pair once: by the first kind of evidence that ties it."""
    parts = []
    for kind, network in networks.items():
        once = network.ties.rows < network.ties.to
        a, b, strength = network.ties.rows[once], network.ties.to[once], network.ties.strength[once]
        parts.append(_Ties(a, b, strength, np.full(len(a), KINDS.index(kind), dtype=np.int8)))
    a, b, strength, kind_ = (
        np.concatenate([getattr(part, name) for part in parts]) for name in ("a", "b", "strength", "kind")
    )
    _, first = np.unique(a.astype(np.int64) * (int(b.max(initial=0)) + 1) + b, return_index=True)
    return _Ties(a, b, strength, kind_).where(np.sort(first))


def _most_first(choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: (-(choice.count or 0), choice.label))
