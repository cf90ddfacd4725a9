"""The context of one question: what it counts, what it has read, and the data behind its answer."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np

from graph import statements
from graph.access import Action, require
from graph.analysis.network import NOT_STATED, Network
from graph.analysis.projection import projection
from graph.clock import today
from graph.directory import lookup
from graph.directory.sectors import Sector, Sectors
from graph.errors import GraphChanged
from graph.model import (
    EVERYBODY,
    USUAL_LARGEST,
    Basis,
    Coverage,
    Evidence,
    Of,
    Ref,
    Scope,
    ShownStatement,
    Viewer,
)
from graph.questions import words
from graph.questions.base import Counting
from graph.settings import settings
from graph.statements import Statement
from graph.store import Row, Rows, Store

BASIS = statements.get("read/basis")
SECTOR_TIES: dict[Of, Statement] = {
    "people": statements.get("read/sector_ties_of_people"),
    "organisations": statements.get("read/sector_ties_of_organisations"),
}
SECTORS_PRESENT: dict[Of, Statement] = {
    "people": statements.get("read/sectors_present_of_people"),
    "organisations": statements.get("read/sectors_present_of_organisations"),
}
MEMBERSHIPS = statements.get("read/memberships")
NODES = statements.get("read/nodes")

T = TypeVar("T")

ENOUGH_ANSWERED = 0.65
"""Share of a sector that must have answered before an answer names anybody who links it most."""


@dataclass(frozen=True)
class Sides:
    """The two sectors that a question is about, and the main sectors that count as each: `left` and `right`."""

    from_: Sector
    to: Sector
    left: list[str]
    right: list[str]

    def in_words(self) -> str:
        """`Health and Housing`, `the rest of Health and NHS`; `Health` if both are the same."""
        left, right = self.from_.name, self.to.name
        if self.from_.id == self.to.id:
            return left
        if self.to.part_of == self.from_.id:
            left = f"the rest of {left}"
        if self.from_.part_of == self.to.id:
            right = f"the rest of {right}"
        return f"{left} and {right}"


@dataclass(frozen=True)
class _Shared:
    """Projects, events or organisations: how many are too large to tie, and how many take part, in these and in all.

    Somebody who takes part in two counts twice.
    """

    thing: str
    things: str
    size: str
    large: int
    taking_part_in_large: int
    taking_part: int


class QuestionContext:
    """Reads for one question, and notes the statements that its answer should show.

    It counts the people that the viewer may see (`scope`). A definition that counts everybody says so: `EVERYBODY`.

    All that it reads is of one version of the graph; it raises GraphChanged otherwise. What makes one is therefore
    marked `at_one_version`, and starts again with a new one.
    """

    def __init__(self, store: Store, viewer: Viewer, p: Counting, of: Of = "people") -> None:
        require(viewer, Action.ASK, people=of == "people")
        self.store, self.of = store, of
        self._viewer, self._asked = viewer, p
        self.scope = lookup.scope(store, viewer)
        self._networks: dict[Scope, Network] = {}
        self.as_of = p.as_of or today()
        self.shown: list[ShownStatement] = []
        self.agreed, self.largest = p.agreed, p.largest
        day = self.as_of.isoformat()
        self._facts = store.read_at(store.version(), BASIS, as_of=day, largest=self.largest)[0]
        self.version: int = self._facts["version"]
        self.sectors = Sectors.read(store, self.version)
        self.evidence: list[Evidence] = list(dict.fromkeys(p.evidence or self._usual_evidence()))
        self.counting: dict[str, Any] = {
            "evidence": self.evidence,
            "agreed": self.agreed,
            "as_of": day,
            "largest": self.largest,
        }

    def _usual_evidence(self) -> list[Evidence]:
        """Stated ties if there are any, and for organisations projects too; otherwise the first of what there is."""
        usual: list[Evidence] = ["knows"] if self.of == "people" else ["knows", "projects"]
        if self._statements:
            return usual
        others: tuple[Evidence, ...] = ("projects", "events", "organisations")
        return next(([kind] for kind in others if self._taking_part(kind)[2]), usual)

    def again(self, **other: Any) -> QuestionContext:
        """The same with other parameters, such as another day; the answer shows its statements too.

        Raises:
            GraphChanged: the graph has another version by now.
        """
        context = QuestionContext(self.store, self._viewer, self._asked.model_copy(update=other), self.of)
        if context.version != self.version:
            raise GraphChanged()
        context.shown = self.shown
        return context

    def acquainted(self) -> Network:
        """Those that the viewer may see, tied if one of two has stated so; on the day, whatever is counted."""
        return self.again(evidence=["knows"], agreed="either").network(self.scope)

    def by_statements(self) -> QuestionContext:
        """The same, counting stated ties alone."""
        return self if self.evidence == ["knows"] else self.again(evidence=["knows"])

    def ask(self, statement: Statement, **parameters: Any) -> Rows:
        """Read a statement that the answer shows."""
        self.show(statement, **parameters)
        rows = self.store.read(statement, **parameters)
        self.store.expect(self.version)
        return rows

    def ask_whole(self, statement: Statement, **parameters: Any) -> list[Row]:
        """Read a statement that the answer shows, with all its rows, as long rows of ids."""
        self.show(statement, **parameters)
        rows = self.store.read_whole(statement, **parameters)
        self.store.expect(self.version)
        return rows

    @property
    def _statements(self) -> int:
        """How many ties were stated: those of organisations are their own and their people's."""
        people = int(self._facts["statements"])
        return people if self.of == "people" else people + int(self._facts["partner_statements"])

    @property
    def in_arrays(self) -> bool:
        """Whether this graph is too large for Neo4j to count in time who connects sectors."""
        return self._statements > settings().array_ties

    def counted(self, scope: Scope) -> tuple[Hashable, ...]:
        """What a network depends on: the graph's version, who is in it, the day, and what counts as a tie."""
        return self.version, scope, self.of, tuple(self.evidence), self.agreed, self.as_of, self.largest

    @property
    def unstated(self) -> int:
        """How many people (or organisations) have no stated sector."""
        return int(self._facts[f"{self.of}_without_sector"])

    def network(self, scope: Scope | None = None) -> Network:
        """The graph in arrays, counted as this context counts; see `projection`.

        Args:
            scope: who is in it; the people that the viewer may see if None.
        """
        scope = scope or self.scope
        if scope not in self._networks:
            self._networks[scope] = projection(
                self.store,
                scope,
                of=self.of,
                evidence=self.evidence,
                agreed=self.agreed,
                as_of=self.as_of,
                largest=self.largest,
                version=self.version,
            )
        return self._networks[scope]

    def derived(self, scope: Scope, asked: Hashable, work: Callable[[Network], T]) -> T:
        """A value worked out from the network of a scope, once for each version of the graph.

        Args:
            asked: what the value depends on beside the network.
        """
        return self.store.derived.get((*self.counted(scope), asked), lambda: work(self.network(scope)))

    def sector_ties(self) -> list[Row]:
        """Everybody's ties within and between main sectors, the same for every question until the graph changes."""
        statement = SECTOR_TIES[self.of]
        self._show_once(statement, self.counting)
        if self.in_arrays:
            return self.derived(EVERYBODY, "sector ties", sector_ties_in)
        return self.store.read_at(self.version, statement, **self.counting)

    @property
    def gathered(self) -> dict[str, Any]:
        """What gatherings are counted by; none where stated ties alone count."""
        return {
            "evidence": [kind for kind in self.evidence if kind != "knows"],
            "as_of": self.counting["as_of"],
            "largest": self.largest,
        }

    def sectors_present(self) -> list[Row]:
        """How many gatherings brought which main sectors together, of everybody; the same until the graph changes."""
        statement = SECTORS_PRESENT[self.of]
        self._show_once(statement, self.gathered)
        if self.in_arrays:
            return self.derived(EVERYBODY, "sectors present", sectors_present_in)
        return self.store.read_at(self.version, statement, **self.gathered)

    def _show_once(self, statement: Statement, parameters: dict[str, Any]) -> None:
        if not any(shown.name == statement.name and shown.parameters == parameters for shown in self.shown):
            self.show(statement, **parameters)

    def show(self, statement: Statement, **parameters: Any) -> None:
        """Let the answer show a statement, which defines what was counted, in Neo4j or in arrays."""
        self.shown.append(
            ShownStatement(statement.name, statement.text, parameters, statement.script(parameters))
        )

    def ties_between(self, sides: Sides) -> int:
        """How many ties have one end on each side."""
        return sum(
            row["ties"]
            for row in self.sector_ties()
            if (row["from_sector"] in sides.left and row["to_sector"] in sides.right)
            or (row["from_sector"] in sides.right and row["to_sector"] in sides.left)
        )

    def sides(self, given_from: str, given_to: str) -> Sides:
        """The two named sides; if one contains the other, the larger is counted without the smaller.

        Raises:
            NotFound: there is no such sector.
        """
        from_, to = self.sectors.find(given_from), self.sectors.find(given_to)
        left, right = self.sectors.within(from_), self.sectors.within(to)
        if from_.id == to.part_of:
            left = [sector for sector in left if sector not in right]
        elif to.id == from_.part_of:
            right = [sector for sector in right if sector not in left]
        return Sides(from_, to, left, right)

    def nodes(self, ids: list[str]) -> dict[str, Row]:
        """Organisation and sector of people and organisations, by id."""
        rows = self.store.read(NODES, ids=ids)
        self.store.expect(self.version)
        return {row["id"]: row for row in rows}

    def basis(self, by_sector: bool = False) -> Basis:
        """The data behind the answer; call it last.

        Args:
            by_sector: people (or organisations) without a stated sector are left out of what was counted.
        """
        facts, people, stated = self._facts, self.of == "people", "knows" in self.evidence
        undated, undirected = facts["undated"], facts["undirected"]
        if not people:
            undated, undirected = (
                undated + facts["undated_partners"],
                undirected + facts["undirected_partners"],
            )
        reasons = {
            f"{self.of} whose sector is not stated": facts[f"{self.of}_without_sector"] if by_sector else 0,
            "ties stated by neither side": undirected if stated and self.agreed == "both" else 0,
        } | {f"{shared.things} {shared.size}": shared.large for shared in self._shared()}
        return Basis(
            people=facts["people"] if people else facts["organisations"],
            ties=sum(row["ties"] for row in self.sector_ties()),
            evidence=self.evidence,
            agreed=self.agreed,
            as_of=self.as_of,
            version=self.version,
            undated=undated if stated else 0,
            coverage=[
                Coverage(s.id, s.name, s.people, s.asked, s.answered) for s in self.sectors if s.people
            ],
            left_out={reason: number for reason, number in reasons.items() if number},
            largest=self.largest,
        )

    def _shared(self) -> list[_Shared]:
        """What is shared under the evidence counted."""
        return [
            _Shared(*self._words(kind), *self._taking_part(kind)) for kind in self.evidence if kind != "knows"
        ]

    def _words(self, kind: Evidence) -> tuple[str, str, str]:
        """One and several of what is shared, and which of them are too large."""
        people, more = self.of == "people", f"more than {self.largest:,}"
        match kind:
            case "projects":
                return "project", "projects", f"of {more} {'people' if people else 'partners'}"
            case "events":
                return "event", "events", f"of {more} {'people' if people else 'people or organisations'}"
            case _ if people:
                return "organisation", "organisations", f"of {more} people"
            case _:
                return "person", "people", f"in {more} organisations"

    def _taking_part(self, kind: Evidence) -> tuple[int, int, int]:
        """How many are too large, how many take part in these, and in all that several take part in."""
        people = self.of == "people"
        match kind:
            case "projects":
                found = self._facts["works_on" if people else "partners"]
            case "events":
                found = self._facts["attended" if people else "organisations_attended"]
            case _:
                found = self.store.read_at(self.version, MEMBERSHIPS, largest=self.largest)[0][self.of]
        return found[0], found[1], found[2]

    def too_few(self, *sides: Sector) -> str:
        """Words that say where too few have answered to say who links most; empty if enough have."""
        if "knows" not in self.evidence:
            return ""
        coverage = [self.sectors.coverage(side) for side in dict.fromkeys(sides)]
        if self.of == "organisations":
            coverage = [part for part in coverage if part.people]  # where nobody is kept, nobody can be asked
        if not coverage:
            return ""
        unasked = words.listed([part.name for part in coverage if not part.asked], "or")
        if not any(part.asked for part in coverage):
            return f"nobody in {unasked} has been asked about their ties, so this is based on records alone"
        low = [
            f"{words.percent(part.share)} of {part.name}"
            for part in coverage
            if part.share is not None and part.share < ENOUGH_ANSWERED
        ]
        said = [f"only {words.listed(low)} {'has' if len(low) == 1 else 'have'} answered"] if low else []
        return words.listed([*said, *([f"nobody in {unasked} has been asked"] if unasked else [])])

    @property
    def few_answered(self) -> bool:
        """Whether too few of those who were asked about their ties have answered to say how stable a ranking is."""
        if "knows" not in self.evidence or self.of != "people":
            return False
        asked, answered = sum(own.asked for own in self.sectors), sum(own.answered for own in self.sectors)
        return bool(asked) and answered < ENOUGH_ANSWERED * asked

    def too_few_of_those_asked(self) -> str:
        """As `too_few_anywhere`, where anybody was asked: a map from files alone lacks no answers."""
        asked = any(self.sectors.coverage(sector).asked for sector in self.sectors)
        return self.too_few_anywhere() if asked else ""

    def too_few_anywhere(self) -> str:
        """Words that say in how many sectors too few have answered, for questions about the whole system."""
        if "knows" not in self.evidence or self.of != "people":
            return ""
        shares = [self.sectors.coverage(sector).share or 0 for sector in self.sectors if sector.people]
        low = sum(share < ENOUGH_ANSWERED for share in shares)
        if not low:
            return ""
        return (
            f"in {words.small(low)} of {words.count(len(shares), 'sector')} under {words.percent(ENOUGH_ANSWERED)} "
            "of people have answered"
        )

    def preface(self) -> str:
        """What a reader must know first: an unusual day or evidence; empty when both are as usual."""
        parts = []
        if self.as_of < today():
            parts.append(
                f"As things stood on {words.day(self.as_of)}, with sectors and organisations as they are today"
            )
        elif self.as_of > today():
            parts.append(f"As far as is known today of {words.day(self.as_of)}")
        if not self._as_usual:
            counted = words.counting(self.evidence, self.agreed, self.largest, self.of)
            counting = f"counting {counted}{self._because()}"
            parts.append(counting if parts else words.capitalised(counting))
        parts += [
            f"leaving out {words.count(shared.large, shared.thing, shared.things)} {shared.size}, with "
            f"{words.percent(shared.taking_part_in_large / shared.taking_part)} of all who take part"
            for shared in self._shared()
            if 2 * shared.taking_part_in_large > shared.taking_part
        ]
        return "".join(f"{part}, " for part in parts)

    @property
    def _as_usual(self) -> bool:
        """Whether stated ties are counted, or for organisations projects of the usual size too, as most answers do."""
        if self.agreed == "both":
            return False
        usual = self.of == "organisations" and self.largest == USUAL_LARGEST
        return self.evidence == ["knows"] or (usual and self.evidence == ["knows", "projects"])

    def _because(self) -> str:
        """Why this is counted, where it is what is counted for want of stated ties; empty where it is not."""
        if "knows" in self.evidence or self._statements or self.evidence != self._usual_evidence():
            return ""
        if self.of == "people":
            return ", as nobody has said who they know"
        return ", as no ties between organisations are stated"


def sector_ties_in(network: Network) -> list[Row]:
    """The rows of the statement `sector_ties`, counted in arrays."""
    names = [*network.sectors, None]
    once = network.ties.rows < network.ties.to
    ends = network.sector[network.ties.rows[once]], network.sector[network.ties.to[once]]
    pairs, ties = np.unique(np.sort(np.column_stack(ends), axis=1), axis=0, return_counts=True)
    rows = [
        # Not stated is the lowest code, and comes last in the statement's rows.
        {"from_sector": names[a], "to_sector": names[b], "ties": int(count)}
        if a != NOT_STATED
        else {"from_sector": names[b], "to_sector": None, "ties": int(count)}
        for (a, b), count in zip(pairs.tolist(), ties, strict=True)
    ]
    return sorted(
        rows, key=lambda row: tuple((end is None, end) for end in (row["from_sector"], row["to_sector"]))
    )


def sectors_present_in(network: Network) -> list[Row]:
    """The rows of the statement `sectors_present`, counted in arrays."""
    sets, times = network.gatherings.sets_of_sectors(network.sector, len(network.sectors))
    rows = [
        {
            "sectors": [network.sectors[code] for code in np.flatnonzero(one).tolist()],
            "gatherings": int(number),
        }
        for one, number in zip(sets, times, strict=True)
    ]
    return sorted(rows, key=lambda row: row["sectors"])


def organisation(node: Row) -> Ref | None:
    """A person's main organisation."""
    return (
        Ref("organisation", node["organisation"], node["organisation_name"]) if node["organisation"] else None
    )


def sector(node: Row) -> Ref | None:
    """A person's main sector, or an organisation's sector."""
    return Ref("sector", node["sector"], node["sector_name"]) if node["sector"] else None
