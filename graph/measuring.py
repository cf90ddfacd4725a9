"""Measures as tables, one row a person: of the graph or of files, with what every column means."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydantic import Field
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.derived import Derived
from graph.errors import NotFound
from graph.exchange.network_csv import Named
from graph.measures.brokerage import COLUMNS as PARTS
from graph.measures.brokerage import brokerage
from graph.measures.centrality import centrality
from graph.measures.chains import NOBODY, chains_from
from graph.measures.groups import groups
from graph.measures.holes import holes
from graph.measures.influence import fragmentation, key_fragmentation, key_reach, reach, reached_within
from graph.measures.mixing import ei_by_person, ei_permutation, sector_counts
from graph.measures.parts import Progress, quiet
from graph.measures.similarity import error_of, to_everybody
from graph.model import Column, ColumnType, Evidence, Viewer
from graph.nearest import nearest
from graph.network import Direction, Network
from graph.people import lookup
from graph.people.reveal import labels
from graph.questions import words
from graph.questions.base import Counting, parsed
from graph.questions.enquiry import Enquiry
from graph.store import Store

NOTHING = "Nothing to say yet: no ties are known."

SHOWN_ROWS = 20
"""Rows of a table in a terminal."""

MOST_FOR_REACH = 10_000
"""People past whom the reach of each alone, and how divided all are, is not worked out: it grows with their square."""

KEY_PLAYERS = 3

Value = str | int | float | None
Values = NDArray[Any]

_ROWS_AT_ONCE = 1_000
_PEOPLE_AT_ONCE = 100
_BETWEEN_COLUMNS = 3
_SMALL = 0.01


class Followed(Counting):
    """Which ties a measure counts, and whether it follows them one way."""

    direction: Direction = Field(
        "undirected",
        title="Direction",
        description="Ties whichever way round they were said, or each leading from whoever said it.",
    )


class Undirected(Counting):
    """Which ties a measure counts that has no direction."""

    direction: Literal["undirected"] = Field(
        "undirected", title="Direction", description="This measure is of ties whichever way round."
    )


class FromOne(Undirected):
    """Which ties a measure counts, and from whom it starts."""

    person: str = Field(
        min_length=1,
        max_length=200,
        title="Person",
        description="Everybody is compared with this person: an id, or a name that only one has.",
        json_schema_extra={"format": "person"},
    )


class Asked(NamedTuple):
    """What a measure depends on beside the network. `person` is a position, for families that start from one."""

    direction: Direction
    person: int


class Found(NamedTuple):
    """What a measure found.

    Attributes:
        values: (n,) for each column of the family; nan where there is none.
        order: positions of the rows, in their order.
        summary: for each number of the family's summary; None where there is none.
    """

    values: Sequence[Values]
    order: NDArray[np.int64]
    summary: Sequence[Value]


@dataclass(frozen=True)
class Family:
    """Measures that are worked out together.

    Attributes:
        columns: what each person gets, beside id, label and sector.
        ranked: how rows are ordered, in words.
        shown: keys of the columns that a terminal shows as far as it has room; the first is what rows are ordered by.
        summary: numbers of the network as a whole.
    """

    name: str
    title: str
    measures: str
    parameters: type[Counting]
    columns: Sequence[Column]
    ranked: str
    shown: Sequence[str]
    summary: Sequence[Column]
    work: Callable[[Network, Asked, Progress], Found]

    @property
    def leading(self) -> str:
        """The column that rows are ordered by, highest first."""
        return self.shown[0]

    @property
    def starts_from_one(self) -> bool:
        """Whether it compares everybody with one person, who has to be named."""
        return issubclass(self.parameters, FromOne)

    @property
    def example(self) -> dict[str, str]:
        """Parameters to try it with."""
        return {"person": "Nadia Rahman"} if self.starts_from_one else {}

    def parse(self, given: dict[str, Any]) -> Counting:
        """The parameters from text.

        Raises:
            InvalidInput: names each field that is unknown, missing or out of range.
        """
        return parsed(self.parameters, given)


WHO = (
    Column("id", "Id", "text", "The person's id."),
    Column("label", "Person", "text", "What the person is called, as far as whoever asks may know it."),
    Column("sector", "Sector", "text", "Their own sector, or their group in a file; empty where not stated."),
)
"""The first columns of every family."""


@dataclass(frozen=True)
class Measured:
    """A family measured. `evidence` and `as_of` are None of files; `called` gives labels by id.

    Attributes:
        ties: pairs of people, or those who said so and whom they named where that direction was followed.
    """

    family: Family
    direction: Direction
    people: int
    ties: int
    evidence: list[Evidence] | None
    as_of: date | None
    ids: Sequence[str]
    sectors: Sequence[str | None]
    found: Found
    called: Callable[[list[str]], Mapping[str, str]]

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self.found.order)

    @property
    def columns(self) -> list[Column]:
        """All columns, in their order."""
        return [*WHO, *self.family.columns]

    @property
    def summary(self) -> list[tuple[Column, Value]]:
        """The numbers of the network as a whole; none where nothing is known."""
        return list(zip(self.family.summary, self.found.summary, strict=True)) if self.ties else []

    def rows(self, most: int | None = None) -> list[tuple[Value, ...]]:
        """The first rows, or all, with a value for each column."""
        places = self.found.order[:most]
        ids = [self.ids[place] for place in places.tolist()]
        called = self.called(ids)
        who = ids, [called.get(one, one) for one in ids], [self.sectors[place] for place in places.tolist()]
        return list(zip(*who, *(_plain(values[places]) for values in self.found.values), strict=True))


def of_graph(
    store: Store,
    viewer: Viewer,
    family: Family,
    p: Counting,
    kept: Derived | None = None,
    progress: Progress = quiet,
) -> Measured:
    """A family measured on the graph, of those people whom the viewer may see and the ties among them.

    Args:
        kept: keeps what was found, until the graph changes.

    Raises:
        NotFound: the parameters name a person who is not there.
    """
    enquiry = Enquiry(store, p)
    visible = lookup.visible(viewer)
    person = lookup.find(store, viewer, p.person) if isinstance(p, FromOne) else None

    def work() -> Measured:
        measured = _measured(family, p, enquiry.network(visible), person, progress)
        return replace(measured, evidence=enquiry.evidence, as_of=enquiry.as_of)

    counted = tuple(enquiry.evidence), enquiry.agreed, enquiry.as_of, tuple(visible)
    key = (enquiry.version, family.name, _direction(p), person, counted)
    found = kept.get(key, work) if kept else work()
    return replace(found, called=lambda ids: labels(store, viewer, ids))


def of_files(family: Family, p: Counting, named: Named, progress: Progress = quiet) -> Measured:
    """A family measured on a network from files.

    Raises:
        NotFound: the parameters name a person who is not there.
    """
    called = dict(zip(named.network.ids, named.labels, strict=True))
    person = p.person if isinstance(p, FromOne) else None
    return replace(_measured(family, p, named.network, person, progress), called=lambda _: called)


def _direction(p: Counting) -> Direction:
    return p.direction if isinstance(p, Followed) else "undirected"


def _measured(
    family: Family, p: Counting, network: Network, person: str | None, progress: Progress
) -> Measured:
    if person is not None and person not in network.index:
        raise NotFound("person", person, nearest(person, {key: key for key in network.ids}))
    direction = _direction(p)
    asked = Asked(direction, network.index[person] if person is not None else -1)
    ties = len(network.out) if direction == "directed" else network.pairs
    if ties:
        found = family.work(network, asked, progress)
    else:
        found = Found([np.empty(0) for _ in family.columns], np.empty(0, dtype=np.int64), [])
    names = [*network.sectors, None]
    return Measured(
        family=family,
        direction=direction,
        people=len(network),
        ties=ties,
        evidence=None,
        as_of=None,
        ids=network.ids,
        sectors=[names[code] for code in network.sector.tolist()],
        found=found,
        called=lambda _: {},
    )


def _plain(values: Values) -> list[Value]:
    """Python's own values, None for what is not a number, and words for yes and no."""
    if values.dtype == bool:
        return ["yes" if value else "no" for value in values.tolist()]
    if np.issubdtype(values.dtype, np.floating):
        finite = np.isfinite(values).tolist()
        return [value if ok else None for value, ok in zip(values.tolist(), finite, strict=True)]
    return values.tolist()  # type: ignore[no-any-return]


def as_csv(measured: Measured) -> Iterator[str]:
    """All rows, in pieces; empty cells where there is no value."""
    rows = measured.rows()
    for start in range(0, max(len(rows), 1), _ROWS_AT_ONCE):
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        if not start:
            writer.writerow(column.key for column in measured.columns)
        writer.writerows(rows[start : start + _ROWS_AT_ONCE])
        yield out.getvalue()


def as_json(measured: Measured) -> Iterator[str]:
    """Everything, in pieces; a row a line."""
    keys = [column.key for column in measured.columns]
    rows = measured.rows()
    head = json.dumps(
        {
            "family": measured.family.name,
            "direction": measured.direction,
            "people": measured.people,
            "ties": measured.ties,
            "as_of": measured.as_of.isoformat() if measured.as_of else None,
            "evidence": measured.evidence,
            "columns": [asdict(column) for column in measured.columns],
            "summary": [
                {"key": column.key, "title": column.title, "value": value, "counted": column.counted}
                for column, value in measured.summary
            ],
        },
        ensure_ascii=False,
    )
    yield f'{head[:-1]}, "rows": ['
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        lines = [
            json.dumps(dict(zip(keys, row, strict=True)), ensure_ascii=False, allow_nan=False)
            for row in rows[start : start + _ROWS_AT_ONCE]
        ]
        yield (",\n" if start else "\n") + ",\n".join(lines)
    yield "\n]}\n"


def show(measured: Measured, console: Console) -> None:
    """The first rows and the summary, for a terminal."""
    if not measured.ties:
        console.print(NOTHING, style="bold", highlight=False)
        return
    family, rows = measured.family, measured.rows(SHOWN_ROWS)
    cells = dict(
        zip((column.key for column in measured.columns), map(_texts, zip(*rows, strict=True)), strict=True)
    )
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    titles = {column.key: column.title for column in measured.columns}
    types = {column.key: column.type for column in measured.columns}
    widths = _widths(
        {key: [titles[key], *cells[key]] for key in ("label", "sector", *family.shown)}, console.width
    )
    for key, width in widths.items():
        side: Literal["left", "right"] = "left" if types[key] == "text" else "right"
        table.add_column(titles[key], justify=side, width=width, overflow="fold")
    for row in zip(*(cells[key] for key in widths), strict=True):
        table.add_row(*map(Text, row))  # a name is no markup
    console.print(f"{family.title}: {family.measures}", style="bold", highlight=False)
    console.print()
    console.print(table)
    console.print(f"The first {len(rows):,} of {measured.total:,}, {family.ranked}.", highlight=False)
    for number, value in measured.summary:
        (said,) = _texts([value])
        console.print(f"{number.title}: {said or 'not known'}. {number.counted}", highlight=False)
    console.print("All rows and all columns: --format csv.", style="dim", highlight=False)
    console.print(_rests_on(measured), style="dim", highlight=False)


def _widths(texts: dict[str, list[str]], room: int) -> dict[str, int]:
    """As many of the columns, in their order, as there is room for without breaking words; and what is left over."""
    widths: dict[str, int] = {}
    left = room + _BETWEEN_COLUMNS
    for key, column in texts.items():
        width = max((len(word) for text in column for word in text.split()), default=0)
        if widths and left < width + _BETWEEN_COLUMNS:
            break
        widths[key] = min(width, room)
        left -= widths[key] + _BETWEEN_COLUMNS
    for key, width in widths.items():
        more = max(0, min(max(map(len, texts[key])) - width, left))
        widths[key] += more
        left -= more
    return widths


def _rests_on(measured: Measured) -> str:
    ties = words.count(
        measured.ties, *(("statement",) if measured.direction == "directed" else ("tied pair",))
    )
    text = f"Rests on {words.count(measured.people, 'person', 'people')} and {ties}"
    return text + (f", as of {words.day(measured.as_of)}." if measured.as_of else ".")


def _texts(values: Iterable[Value]) -> list[str]:
    """Values of one column as a terminal shows them, numbers with as many decimals as the largest needs."""
    given = list(values)
    largest = max((abs(value) for value in given if isinstance(value, float)), default=0.0)
    decimals = ",.2f" if largest >= 1 else ".4f" if largest >= _SMALL else ".3g"

    def text(value: Value) -> str:
        if isinstance(value, float):
            return format(value, decimals)
        return "" if value is None else f"{value:,}" if isinstance(value, int) else value

    return [text(value) for value in given]


def _rounded(value: float) -> float | None:
    """A number of a summary; None where there is none."""
    return float(value) if np.isfinite(value) else None


_PLAYED = {
    "coordinator": "Pairs whom this person stands between and who are not in touch: all three in one sector.",
    "itinerant": "The two are of one sector, this person of another.",
    "representative": "Leads from their own sector out to another.",
    "gatekeeper": "Leads from another sector into their own.",
    "liaison": "All three are of different sectors.",
    "total": "All five together.",
}
_AGAINST: tuple[tuple[str, str, ColumnType, str], ...] = (
    ("", "", "integer", ""),
    ("_expected", " expected", "number", "How many a random network of this size and density would have."),
    (
        "_z",
        " z",
        "number",
        "Count less expected, in standard deviations of such networks; empty where there is none.",
    ),
    ("_credit", " credit", "number", "Each pair shared equally among all who stand between the two."),
)


def _brokerage(network: Network, asked: Asked, progress: Progress) -> Found:
    found = brokerage(network, asked.direction, progress)
    matrices = found.counts, found.expected, found.z, found.credit
    every = int(found.counts[:, -1].sum())
    within = int(found.counts[:, 0].sum())
    return Found(
        [column for matrix in matrices for column in matrix.T],
        network.ranked(found.counts[:, -1], found.credit[:, -1]),
        [every, 1 - within / every if every else None],
    )


def _holes(network: Network, asked: Asked, progress: Progress) -> Found:
    found = holes(network, asked.direction, progress=progress)
    known = ~np.isnan(found.constraint)
    return Found(
        [found.effective_size, found.efficiency, found.constraint],
        network.ranked(found.effective_size, -found.constraint),
        [int(known.sum()), float(found.constraint[known].mean())],
    )


def _mixing(network: Network, _asked: Asked, progress: Progress) -> Found:
    found, dealt = ei_by_person(network), ei_permutation(network, progress=progress)
    counts = sector_counts(network)
    counted = int(np.triu(counts).sum())
    return Found(
        [found.outside, found.inside, found.e_i_index],
        network.ranked(found.outside, found.e_i_index),
        [
            counted,
            float(np.trace(counts) / counted) if counted else None,
            *map(_rounded, (dealt.index, dealt.expected, dealt.p_inward, dealt.p_outward)),
            dealt.shuffles,
        ],
    )


def _centrality(network: Network, asked: Asked, progress: Progress) -> Found:
    found = centrality(network, asked.direction, progress)
    return Found(
        [
            found.betweenness,
            found.degree,
            found.strength,
            found.pagerank,
            found.cut_point,
            found.component + 1,
            found.component_size,
        ],
        network.ranked(found.betweenness, found.degree),
        [
            int(found.component.max()) + 1,
            int(found.component_size.max()),
            int(found.cut_point.sum()),
            len(found.bridges),
            found.betweenness_error,
        ],
    )


def _groups(network: Network, _asked: Asked, _progress: Progress) -> Found:
    found = groups(network)
    size = found.sizes[found.community]
    own = found.sectors[found.community, network.sector]  # not stated is -1, and the last column
    return Found(
        [size, found.community + 1, own],
        network.ranked(size, -found.community),
        [
            len(found.sizes),
            *map(_rounded, (found.modularity, found.likeness, found.crossing, found.crossing_inside)),
        ],
    )


def _influence(network: Network, _asked: Asked, progress: Progress) -> Found:
    n = len(network)
    alone, within_two = np.full(n, np.nan), np.zeros(n, dtype=np.int64)
    exact = n <= MOST_FOR_REACH
    for person in range(n):
        if exact:
            alone[person] = reach(network, [person])
        within_two[person] = (reached_within(network, [person], 2) > 0).sum()
        if person % _PEOPLE_AT_ONCE == 0:
            progress(person, n)
    k = min(KEY_PLAYERS, n - 2) if n > 2 else 1
    nearest_, dividing = key_reach(network, k, progress), key_fragmentation(network, k, progress)
    places = np.full((2, n), None, dtype=object)
    for row, members in zip(places, (nearest_.members, dividing.members), strict=True):
        row[members] = range(1, k + 1)
    return Found(
        [alone, within_two, *places],
        network.ranked(alone, within_two),
        [
            nearest_.value,
            _rounded(fragmentation(network, [], progress)) if exact else None,
            _rounded(dividing.value),
            dividing.candidates,
            dividing.sources,
        ],
    )


def _similarity(network: Network, asked: Asked, _progress: Progress) -> Found:
    found = to_everybody(network, asked.person)
    ties = network.ties
    tied = np.zeros(len(network), dtype=bool)
    tied[ties.to[ties.start[asked.person] : ties.start[asked.person + 1]]] = True
    return Found(
        [
            found.pagerank,
            found.adamic_adar,
            found.resource_allocation,
            found.paths_of_three,
            found.shared,
            tied,
        ],
        network.ranked(found.pagerank, found.adamic_adar, among=_others(network, asked)),
        [int(tied.sum()), error_of(network, 1)],
    )


def _chains(network: Network, asked: Asked, _progress: Progress) -> Found:
    found = chains_from(network, asked.person)
    links, before = found.links.astype(object), np.full(len(network), None, dtype=object)
    links[found.links < 0] = None
    for person in np.flatnonzero(found.before != NOBODY).tolist():
        before[person] = network.ids[found.before[person]]
    return Found(
        [found.worth, links, before],
        network.ranked(found.worth, -found.links, among=_others(network, asked)),
        [int((found.links > 0).sum()), int(found.links.max())],
    )


def _others(network: Network, asked: Asked) -> NDArray[np.int64]:
    """Positions of everybody but the person asked about."""
    return np.delete(np.arange(len(network)), asked.person)


FAMILIES: tuple[Family, ...] = (
    Family(
        name="brokerage",
        title="Brokerage",
        measures="Who stands between people who are not in touch, by the sectors of the three.",
        parameters=Followed,
        columns=[
            Column(f"{part}{ending}", f"{part.capitalize()}{title}", type_, counted or _PLAYED[part])
            for ending, title, type_, counted in _AGAINST
            for part in PARTS
        ],
        ranked="highest total first, then highest credit of it",
        shown=["total", "total_z", *PARTS[:-1]],
        summary=[
            Column(
                "open_pairs", "Open pairs", "integer", "Sum of all totals: pairs count in each direction."
            ),
            Column("across", "Across sectors", "number", "Share of them that are not all in one sector."),
        ],
        work=_brokerage,
    ),
    Family(
        name="holes",
        title="Structural holes",
        measures="How far the contacts of each are in touch with one another anyway (Burt).",
        parameters=Followed,
        columns=[
            Column(
                "effective_size",
                "Effective size",
                "number",
                "Contacts, less what they overlap; empty without contacts.",
            ),
            Column(
                "efficiency",
                "Efficiency",
                "number",
                "Effective size as a share of contacts; empty without contacts.",
            ),
            Column(
                "constraint",
                "Constraint",
                "number",
                "How far time goes to contacts who lead back to one another: low is free; empty without contacts.",
            ),
        ],
        ranked="highest effective size first, then lowest constraint",
        shown=["effective_size", "efficiency", "constraint"],
        summary=[
            Column("with_contacts", "People with contacts", "integer", "Everybody else has no values."),
            Column("mean_constraint", "Mean constraint", "number", "Of those with contacts."),
        ],
        work=_holes,
    ),
    Family(
        name="mixing",
        title="Mixing",
        measures="How much each is tied to other sectors rather than their own.",
        parameters=Undirected,
        columns=[
            Column(
                "outside", "Outside", "integer", "Ties to people of other sectors, both sectors being stated."
            ),
            Column("inside", "Inside", "integer", "Ties to people of the own sector."),
            Column(
                "e_i_index",
                "E-I index",
                "number",
                "(Outside - inside) / both: -1 keeps to the own sector, 1 to others; empty without such ties.",
            ),
        ],
        ranked="most ties outside first, then highest E-I index",
        shown=["outside", "inside", "e_i_index"],
        summary=[
            Column(
                "counted", "Ties counted", "integer", "Those between people whose sectors are both stated."
            ),
            Column("share_inside", "Share inside", "number", "Of them, those inside a sector."),
            Column(
                "e_i_index",
                "E-I index",
                "number",
                "(Outside - inside) / all: from -1, only inside, to 1, only outside.",
            ),
            Column(
                "e_i_expected",
                "Expected E-I index",
                "number",
                "Its mean when sectors are dealt out at random.",
            ),
            Column(
                "p_inward",
                "p inward",
                "number",
                "Share of such deals as inward or more so: small where sectors keep to themselves beyond their size.",
            ),
            Column("p_outward", "p outward", "number", "Share of such deals as outward or more so."),
            Column("shuffles", "Deals", "integer", "How often sectors were dealt out at random."),
        ],
        work=_mixing,
    ),
    Family(
        name="centrality",
        title="Centrality",
        measures="How central each is, and who holds the network together.",
        parameters=Followed,
        columns=[
            Column(
                "betweenness",
                "Betweenness",
                "number",
                "Share of the pairs of others on whose shortest paths each lies, from 0 to 1.",
            ),
            Column(
                "degree",
                "Contacts",
                "integer",
                "How many each is tied to, or named where direction is followed.",
            ),
            Column(
                "strength",
                "Strength",
                "number",
                "Sum of the strengths of those ties, one half where not stated.",
            ),
            Column(
                "pagerank",
                "PageRank",
                "number",
                "Share of the time that a walker along ties spends there; damping 0.85.",
            ),
            Column(
                "cut_point",
                "Cut point",
                "text",
                "Whether the network falls into more parts without this person.",
            ),
            Column(
                "component", "Part", "integer", "Number of the connected part each is in; 1 is the biggest."
            ),
            Column("component_size", "People in part", "integer", "How many people that part has."),
        ],
        ranked="highest betweenness first, then most contacts",
        shown=["betweenness", "degree", "strength", "pagerank", "cut_point", "component"],
        summary=[
            Column(
                "components",
                "Parts",
                "integer",
                "Connected parts, people without ties being parts of their own.",
            ),
            Column("largest", "Largest part", "integer", "People in it."),
            Column("cut_points", "Cut points", "integer", "People without whom there are more parts."),
            Column("bridges", "Bridges", "integer", "Ties without which there are more parts."),
            Column(
                "betweenness_error",
                "Betweenness is off by at most",
                "number",
                "0 where it is exact; past 10,000 people a sample is taken, and this holds with 95 % probability.",
            ),
        ],
        work=_centrality,
    ),
    Family(
        name="groups",
        title="Groups",
        measures="Groups that people form by their ties, whatever their sectors (Leiden).",
        parameters=Undirected,
        columns=[
            Column("community_size", "People in group", "integer", "How many people the group has."),
            Column("community", "Group", "integer", "Number of the group each is in; 1 is the biggest."),
            Column(
                "of_own_sector",
                "Of own sector",
                "integer",
                "People of the group who are of this person's sector, this person included.",
            ),
        ],
        ranked="biggest group first",
        shown=["community_size", "community", "of_own_sector"],
        summary=[
            Column("communities", "Groups", "integer", "People without ties are groups of their own."),
            Column(
                "modularity",
                "Modularity",
                "number",
                "Share of ties inside groups beyond what numbers of ties would give.",
            ),
            Column(
                "likeness",
                "Likeness of groups and sectors",
                "number",
                "1 where they are the same, about 0 where no more alike than by chance (adjusted Rand index).",
            ),
            Column("crossing", "Ties that cross sectors", "number", "As a share of all ties."),
            Column(
                "crossing_inside",
                "Ties inside groups that cross sectors",
                "number",
                "As a share of the ties inside groups.",
            ),
        ],
        work=_groups,
    ),
    Family(
        name="influence",
        title="Influence",
        measures="How near each is to everybody, and the three who do most together (Borgatti).",
        parameters=Undirected,
        columns=[
            Column(
                "reach",
                "Reach",
                "number",
                f"Mean of 1 / steps to everybody, from 0 to 1; empty past {MOST_FOR_REACH:,} people.",
            ),
            Column("within_two", "Within two steps", "integer", "People at most two ties away."),
            Column(
                "key_reach",
                "Key for reach",
                "integer",
                "1 to 3 for the three who together are nearest to everybody; empty for others.",
            ),
            Column(
                "key_fragmentation",
                "Key for holding together",
                "integer",
                "1 to 3 for the three without whom people are most divided; empty for others.",
            ),
        ],
        ranked="highest reach first, then most within two steps",
        shown=["reach", "within_two", "key_reach", "key_fragmentation"],
        summary=[
            Column(
                "reach_of_three", "Reach of the three", "number", "Of the three who together are nearest."
            ),
            Column(
                "fragmentation",
                "Division",
                "number",
                f"0 where everybody is tied to everybody, 1 where nobody is; not past {MOST_FOR_REACH:,} people.",
            ),
            Column(
                "fragmentation_without",
                "Division without the three",
                "number",
                "Of those left, when the three go who divide most.",
            ),
            Column("tried", "People tried for it", "integer", "Where not all, those with the most contacts."),
            Column(
                "sources",
                "People it was taken from",
                "integer",
                "Where not all, it is estimated from a sample.",
            ),
        ],
        work=_influence,
    ),
    Family(
        name="similarity",
        title="Similarity",
        measures="How near everybody is to one person, tied or not.",
        parameters=FromOne,
        columns=[
            Column(
                "pagerank",
                "PageRank",
                "number",
                "Share of the time a walk from the person spends there; restart 0.15.",
            ),
            Column(
                "adamic_adar", "Adamic-Adar", "number", "Sum over shared contacts of 1 / ln(their contacts)."
            ),
            Column(
                "resource_allocation",
                "Resource allocation",
                "number",
                "Sum over shared contacts of 1 / their contacts.",
            ),
            Column(
                "paths_of_three",
                "Paths of three",
                "number",
                "Sum over paths of three ties of 1 / root of the contacts of the two in between.",
            ),
            Column("shared", "Shared", "integer", "Shared contacts."),
            Column("tied", "Tied", "text", "Whether the two are tied already."),
        ],
        ranked="highest PageRank first, then Adamic-Adar",
        shown=["pagerank", "adamic_adar", "shared", "tied", "paths_of_three", "resource_allocation"],
        summary=[
            Column("contacts", "Contacts of the person", "integer", "People they are tied to."),
            Column(
                "pagerank_error",
                "PageRank is too low by at most",
                "number",
                "For each contact of the one it stands at; never too high.",
            ),
        ],
        work=_similarity,
    ),
    Family(
        name="chains",
        title="Chains",
        measures="The best chain of acquaintances from one person to everybody.",
        parameters=FromOne,
        columns=[
            Column(
                "worth",
                "Worth",
                "number",
                "Product of the strengths along the chain, less where it leads through somebody with many contacts; "
                "0 without a chain.",
            ),
            Column("links", "Ties", "integer", "How many ties it goes along; empty without a chain."),
            Column(
                "before",
                "Last before",
                "text",
                "Id of the last person before the end; empty without a chain.",
            ),
        ],
        ranked="highest worth first, then fewest ties",
        shown=["worth", "links", "before"],
        summary=[
            Column("reached", "People reached", "integer", "Everybody else has no chain from the person."),
            Column("longest", "Longest chain", "integer", "Ties of the longest of these chains."),
        ],
        work=_chains,
    ),
)


def find(name: str) -> Family:
    """The family of this name.

    Raises:
        NotFound: there is none; carries the nearest names.
    """
    for family in FAMILIES:
        if family.name == name:
            return family
    raise NotFound("measure", name, nearest(name, {one.name: f"{one.name} {one.title}" for one in FAMILIES}))
