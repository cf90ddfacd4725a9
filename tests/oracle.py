"""The definitions of ties, brokers and introductions over a dataset, counted pair by pair in plain Python.

Slow and literal on purpose: it is what the statements are held against, so it follows the words of the
definitions and shares no idea of how to compute them with the Cypher.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from itertools import combinations, product
from math import exp, factorial, log, sqrt

import numpy as np

from graph.records.dataset import Dataset, OrganisationTie, Tie

Contacts = dict[str, set[str]]
Pair = tuple[str, str]


def holds(since: date | None, until: date | None, day: date) -> bool:
    """Whether `day` is in [since, until); an end that is not known is open."""
    return (since is None or since <= day) and (until is None or day < until)


def contacts(
    data: Dataset,
    day: date,
    *,
    of: str = "people",
    evidence: Iterable[str] = ("knows",),
    agreed: str = "either",
    largest: int = 15,
    today: date,
) -> Contacts:
    """Everybody's ties on `day`; everybody is a key. Organisations have the people of `today`.

    Args:
        largest: people (or partners) in a project or event that still ties them.
    """
    pairs: set[frozenset[str]] = set()
    if "knows" in evidence:
        pairs |= _said(data, day, of, agreed, today)
    for kind in evidence:
        for _, tied_by_it in _gatherings(data, day, of, kind, largest, today):
            pairs |= tied_by_it
    tied: Contacts = {row.id: set() for row in (data.people if of == "people" else data.organisations)}
    for a, b in map(tuple, pairs):
        tied[a].add(b)
        tied[b].add(a)
    return tied


def _stated(ties: Iterable[Tie | OrganisationTie], day: date, agreed: str) -> set[frozenset[str]]:
    held = [t for t in ties if t.from_ != t.to and holds(t.since, t.until, day)]
    if agreed == "either":
        return {frozenset((t.from_, t.to)) for t in held}
    said = {(t.from_, t.to) for t in held if not t.undirected}
    return {frozenset((a, b)) for a, b in said if (b, a) in said}


def _carried(data: Dataset, today: date, pairs: set[frozenset[str]]) -> set[frozenset[str]]:
    """Pairs of different organisations of two people who are a pair."""
    employers = _employers(data, today)
    return {
        frozenset((x, y)) for a, b in map(tuple, pairs) for x in employers[a] for y in employers[b] if x != y
    }


def _employers(data: Dataset, today: date) -> dict[str, set[str]]:
    employers: dict[str, set[str]] = defaultdict(set)
    for job in data.works_for:
        if holds(job.since, job.until, today):
            employers[job.person].add(job.organisation)
    return employers


def _said(data: Dataset, day: date, of: str, agreed: str, today: date) -> set[frozenset[str]]:
    stated = _stated(data.ties, day, agreed)
    if of == "people":
        return stated
    return _stated(data.works_with, day, agreed) | _carried(data, today, stated)


def _gatherings(
    data: Dataset, day: date, of: str, kind: str, largest: int, today: date
) -> Iterator[tuple[int, set[frozenset[str]]]]:
    """How many were at each gathering of a kind, and which pairs it ties."""
    if kind == "projects":
        on = {p.id for p in data.projects if holds(p.started, p.ended, day)}
        rows = (
            [(row.project, row.person) for row in data.works_on]
            if of == "people"
            else [(row.project, row.organisation) for row in data.partners]
        )
        yield from _together(_groups(rows), on, largest)
    elif kind == "events" and of == "people":
        attended = _groups((row.event, row.person) for row in data.attended)
        yield from _together(attended, _past(data, day), largest)
    elif kind == "events":
        yield from _gathered(data, day, today, largest)
    elif kind == "organisations":
        yield from _members_of_one(data, today, of, largest)


def _gathered(
    data: Dataset, day: date, today: date, largest: int
) -> Iterator[tuple[int, set[frozenset[str]]]]:
    """Pairs of different organisations at one event, each by itself or through somebody, but not both through one."""
    employers = _employers(data, today)
    for event in _past(data, day):
        who = [row.person for row in data.attended if row.event == event]
        there = [row.organisation for row in data.organisations_attended if row.event == event]
        if len(who) > largest or len(there) > largest:
            continue
        stand_for = [(x, "") for x in there] + [(x, p) for p in who for x in employers[p]]
        yield (
            len({x for x, _ in stand_for}),
            {frozenset((x, y)) for x, p in stand_for for y, q in stand_for if x != y and (p != q or not p)},
        )


def _members_of_one(
    data: Dataset, today: date, of: str, largest: int
) -> Iterator[tuple[int, set[frozenset[str]]]]:
    """People of one organisation, unless it is the main employer of both; or organisations of one person."""
    now = [job for job in data.works_for if holds(job.since, job.until, today)]
    by = {job.organisation if of == "people" else job.person for job in now}
    for one in sorted(by):
        jobs = [job for job in now if one == (job.organisation if of == "people" else job.person)]
        if len(jobs) > largest:
            continue
        ends = [(job.person if of == "people" else job.organisation, job.main) for job in jobs]
        yield (
            len({end for end, _ in ends}),
            {
                frozenset((a, b))
                for (a, a_main), (b, b_main) in combinations(ends, 2)
                if a != b and not (of == "people" and a_main and b_main)
            },
        )


def _past(data: Dataset, day: date) -> set[str]:
    return {e.id for e in data.events if e.on is None or e.on <= day}


def _groups(rows: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for group, member in rows:
        groups[group].add(member)
    return groups


def _together(
    groups: dict[str, set[str]], counted: set[str], largest: int
) -> Iterator[tuple[int, set[frozenset[str]]]]:
    for group, members in groups.items():
        if group in counted and len(members) <= largest:
            yield len(members), {frozenset(pair) for pair in combinations(sorted(members), 2)}


def main_sectors(data: Dataset, of: str = "people") -> dict[str, str]:
    """Person or organisation id -> main sector, "" if it is not stated."""
    if of == "organisations":
        return {row.id: row.sector for row in data.organisations}
    return {person: sector for person, (sector, _) in data.sector_of_people().items()}


def sides(data: Dataset, from_: str, to: str, of: str = "people") -> tuple[set[str], set[str]]:
    """Who is in each of two sectors or their parts; the smaller is taken out of the larger."""
    part_of = {sector.id: sector.part_of for sector in data.sectors}
    own = main_sectors(data, of)

    def within(sector: str) -> set[str]:
        return {who for who, s in own.items() if s and sector in (s, part_of[s])}

    left, right = within(from_), within(to)
    if part_of[to] == from_:
        left -= right
    elif part_of[from_] == to:
        right -= left
    return left, right


@dataclass
class Broker:
    """What stands between A and B by one person."""

    pairs: int = 0
    only_through: int = 0
    shares: Fraction = field(default_factory=Fraction)
    contacts_from: int = 0
    contacts_to: int = 0

    @property
    def credit(self) -> float:
        """To 9 decimals, as it is compared."""
        return round(float(self.shares), 9)


def brokers(tied: Contacts, left: set[str], right: set[str]) -> list[tuple[str, Broker]]:
    """Everybody who connects an open pair, best first."""
    found: dict[str, Broker] = defaultdict(Broker)
    for a, c in map(tuple, _pairs_across(left, right)):
        between = tied[a] & tied[c]
        if c in tied[a] or not between:
            continue
        for b in between:
            found[b].pairs += 1
            found[b].only_through += len(between) == 1
            found[b].shares += Fraction(1, len(between))
    for who, broker in found.items():
        broker.contacts_from, broker.contacts_to = len(tied[who] & left), len(tied[who] & right)
    return sorted(found.items(), key=lambda item: (-item[1].credit, -item[1].pairs, item[0]))


def direct(tied: Contacts, left: set[str], right: set[str]) -> int:
    """Pairs across that are in touch already."""
    return sum(c in tied[a] for a, c in map(tuple, _pairs_across(left, right)))


def _pairs_across(left: set[str], right: set[str]) -> set[frozenset[str]]:
    return {frozenset((a, c)) for a in left for c in right if a != c}


def sector_ties(tied: Contacts, own: dict[str, str]) -> Counter[tuple[str, str]]:
    """Ties between two main sectors, in the order of their ids; "" is not stated."""
    found: Counter[tuple[str, str]] = Counter()
    for a, others in tied.items():
        for b in others:
            if a < b:
                first, second = sorted((own[a], own[b]))
                found[first, second] += 1
    return found


def sectors_present(
    data: Dataset,
    day: date,
    *,
    of: str = "people",
    evidence: Iterable[str],
    largest: int = 15,
    today: date,
) -> Counter[tuple[str, ...]]:
    """How many gatherings brought which main sectors together; one that repeats a larger one does not count."""
    held = [
        (who, key)
        for kind in evidence
        if kind != "knows"
        for key, who in _held(data, kind, day, of, largest, today).items()
    ]
    own = main_sectors(data, of)
    found: Counter[tuple[str, ...]] = Counter()
    for who, key in held:
        repeats = any(
            (len(other) > len(who) or (len(other) == len(who) and id_ < key))
            and (len(who & other) >= 3 or who <= other)
            and 2 * len(who & other) >= len(who)
            for other, id_ in held
        )
        if not repeats:
            found[tuple(sorted({own[one] for one in who} - {""}))] += 1
    return found


def _held(data: Dataset, kind: str, day: date, of: str, largest: int, today: date) -> dict[str, set[str]]:
    """Who was at each gathering of one kind: of two at least, and of at most `largest`."""
    people, employers = of == "people", _employers(data, today)
    jobs = [job for job in data.works_for if holds(job.since, job.until, today)]
    took_part = _groups((row.event, row.person) for row in data.attended)
    if kind == "projects":
        rows = (
            [(row.project, row.person) for row in data.works_on]
            if people
            else [(row.project, row.organisation) for row in data.partners]
        )
        running = {p.id for p in data.projects if holds(p.started, p.ended, day)}
        groups = {key: who for key, who in _groups(rows).items() if key in running}
    elif kind == "events" and people:
        groups = {key: who for key, who in took_part.items() if key in _past(data, day)}
    elif kind == "events":
        themselves = _groups((row.event, row.organisation) for row in data.organisations_attended)
        return {
            event: themselves[event] | {employer for who in took_part[event] for employer in employers[who]}
            for event in _past(data, day)
            if len(took_part[event]) <= largest
            and len(themselves[event]) <= largest
            and len(took_part[event]) + len(themselves[event]) >= 2
        }
    elif people:
        beside = {job.organisation for job in jobs if not job.main}
        groups = {
            key: who
            for key, who in _groups((job.organisation, job.person) for job in jobs).items()
            if key in beside
        }
    else:
        groups = _groups((job.person, job.organisation) for job in jobs)
    return {key: who for key, who in groups.items() if 2 <= len(who) <= largest}


@dataclass
class PairOfSectors:
    """What the rule of docs/methods.md says of two sectors."""

    expected: float
    probability: float
    free: float
    few: bool
    visible: bool = False
    verdict: str = "too few to tell"


def gaps(
    counts: Sequence[Sequence[int]], answered: Sequence[float | None]
) -> dict[tuple[int, int], PairOfSectors]:
    """The rule for four sectors or more that all have ties to others, one sentence of it after the other."""
    sectors = range(len(counts))
    pairs = list(combinations(sectors, 2))
    left_out: list[tuple[int, int]] = []
    while True:
        kept = [pair for pair in pairs if pair not in left_out]
        if left_out and not _says_what_is_usual(counts, kept):
            break  # and what was found before stands
        x = _outward(counts, kept)
        expected = {(a, b): x[a] * x[b] for a, b in pairs}
        free = dict.fromkeys(pairs, 1.0) | _freedom(kept, expected, len(counts))
        probability = {
            pair: _of_so_few(counts[pair[0]][pair[1]], expected[pair], free[pair]) for pair in pairs
        }
        few = _by_benjamini_and_hochberg(probability)
        found = {
            pair: PairOfSectors(expected[pair], probability[pair], free[pair], pair in few) for pair in pairs
        }
        new = [pair for pair in kept if pair in few]
        if not new or len(left_out) == len(pairs) - len(counts):
            break
        left_out.append(min(new, key=lambda p: (probability[p], counts[p[0]][p[1]] - expected[p])))
    named = sum(pair.few for pair in found.values())
    for (a, b), pair in found.items():
        count = counts[a][b]
        if any(share is not None and share < 0.5 for share in (answered[a], answered[b])):
            continue
        gap = pair.few and count < pair.expected / 2 and (count == 0 or len(counts) > 4)
        if gap or count:
            pair.verdict = ("thin" if count else "not connected") if gap else "connected"
        enough = pair.free >= 0.05 and pair.expected / pair.free >= log(20 * len(pairs) / (named + 1))
        pair.visible = pair.few or enough
    return found


def _outward(counts: Sequence[Sequence[int]], kept: Sequence[tuple[int, int]]) -> list[float]:
    """x of each sector, set one after the other until every sector's kept counts add up."""
    sectors = range(len(counts))
    others = [[b for b in sectors if (min(a, b), max(a, b)) in kept] for a in sectors]
    x = [1.0] * len(counts)
    for _ in range(1_000):
        for a in sectors:
            x[a] = sum(counts[a][b] for b in others[a]) / sum(x[b] for b in others[a])
    return x


def _says_what_is_usual(counts: Sequence[Sequence[int]], kept: Sequence[tuple[int, int]]) -> bool:
    """Whether no direction remains in which x could go on for ever without a kept count contradicting it."""
    if len(counts) > 7:
        return True  # too many directions to try; a large table loses few pairs
    for way in product((-1, 0, 1), repeat=len(counts)):
        sums = {(a, b): way[a] + way[b] for a, b in kept}
        if any(way) and all(s == 0 or (s < 0 and counts[a][b] == 0) for (a, b), s in sums.items()):
            return False
    return True


def _freedom(
    kept: Sequence[tuple[int, int]], expected: Mapping[tuple[int, int], float], sectors: int
) -> dict[tuple[int, int], float]:
    """1 - h of each kept pair, h from the diagonal of the hat matrix of the regression on both its sectors."""
    design = np.array([[sector in pair for sector in range(sectors)] for pair in kept], dtype=float)
    weighted = np.sqrt([expected[pair] for pair in kept])[:, None] * design
    hat = weighted @ np.linalg.pinv(weighted.T @ weighted) @ weighted.T
    return {pair: 1 - hat[row, row] for row, pair in enumerate(kept)}


def _of_so_few(count: int, expected: float, free: float) -> float:
    if count == 0:
        return 1.0 if free < 0.05 else exp(-expected / free)
    return exp(-expected) * sum(expected**k / factorial(k) for k in range(count + 1))


def _by_benjamini_and_hochberg(probability: Mapping[tuple[int, int], float]) -> set[tuple[int, int]]:
    ordered = sorted(probability, key=lambda pair: probability[pair])
    last = max(
        (rank for rank, pair in enumerate(ordered, 1) if probability[pair] <= 0.05 * rank / len(ordered)),
        default=0,
    )
    return set(ordered[:last])


def suggestions(
    data: Dataset,
    tied: Contacts,
    left: set[str],
    right: set[str],
    day: date,
    *,
    contacts_only: bool = False,
    largest: int = 15,
    of: str = "people",
    today: date,
) -> tuple[list[Pair], list[Pair], list[Pair]]:
    """Pairs (a, c) of two sides who are not tied: who share a contact, could help each other, have only a project.

    None who are in touch as one of the two has stated, whatever is counted. Where both sides are the same, the lower
    id comes first.

    Args:
        contacts_only: whether a shared contact alone is reason to meet.
        today: whose people organisations have.
    """
    needs = _needs_met(data) if of == "people" else _carried(data, today, _needs_met(data))
    acquainted = contacts(data, day, of=of, today=today)
    works: set[frozenset[str]] = set()
    for _, tied_by_it in _gatherings(data, day, of, "projects", min(largest, 15), today):
        works |= tied_by_it
    apart = [
        (a, c)
        for a in left
        for c in right
        if a != c and c not in tied[a] | acquainted[a] and not (a in right and c in left and a > c)
    ]
    near = [(a, c) for a, c in apart if tied[a] & tied[c]]
    if contacts_only:
        return near, [], []
    helping = [pair for pair in apart if frozenset(pair) in needs]
    return near, helping, [p for p in apart if frozenset(p) in works and p not in near and p not in helping]


def features(tied: Contacts) -> Callable[[str, str], list[float]]:
    """What is known of two who are not tied and share a contact: five logarithms."""
    walks = _walks(tied)

    def found(a: str, c: str) -> list[float]:
        shared, k = tied[a] & tied[c], {who: len(tied[who]) for who in tied}
        between = [(u, v) for u in tied[a] for v in tied[c] if v in tied[u] and {u, v}.isdisjoint((a, c))]
        three = sum(1 / sqrt(k[u] * k[v]) for u, v in between)
        return [
            log(1 + sum(1 / log(k[who]) for who in shared)),
            log(sum(1 / k[who] for who in shared)),
            log(walks[a][c] + walks[c][a]),
            log(0.001 + three),
            log(k[a] * k[c]),
        ]

    return found


def trusted(said: list[Tie], a: str, c: str, day: date) -> bool:
    """Whether both rate somebody they share with 3 or more."""
    good = [tie for tie in said if holds(tie.since, tie.until, day) and (tie.strength or 0) >= 3]
    return bool({tie.to for tie in good if tie.from_ == a} & {tie.to for tie in good if tie.from_ == c})


def _walks(tied: Contacts) -> dict[str, dict[str, float]]:
    """Where a walk from each person is, that goes back to them with 0.15 at every step: by solving the equations."""
    ids = sorted(tied)
    step = np.zeros((len(ids), len(ids)))
    for row, who in enumerate(ids):
        for other in tied[who]:
            step[row, ids.index(other)] = 1 / len(tied[who])
        if not tied[who]:
            step[row, row] = 1
    where = 0.15 * np.linalg.inv(np.eye(len(ids)) - 0.85 * step)
    return {who: dict(zip(ids, row, strict=True)) for who, row in zip(ids, where.tolist(), strict=True)}


def _needs_met(data: Dataset) -> set[frozenset[str]]:
    return {
        frozenset((o.person, s.person))
        for o in data.offers
        for s in data.seeks
        if o.topic == s.topic and o.person != s.person
    }


def said_by_each(data: Dataset, agreed: str) -> list[Tie]:
    """What each said about the other; an undirected tie is as good as said by both, unless both must say so."""
    said = [tie for tie in data.ties if not tie.undirected]
    if agreed == "either":
        said += [
            tie._replace(from_=a, to=b)
            for tie in data.ties
            if tie.undirected
            for a, b in ((tie.from_, tie.to), (tie.to, tie.from_))
        ]
    return said


def introducers(ties: Sequence[Tie], a: str, b: str, shared: set[str], day: date) -> set[str]:
    """The people that both rate most, of the contacts that a and b share and both rate."""

    def rated(who: str, z: str) -> Fraction | None:
        said = [t for t in ties if (t.from_, t.to) == (who, z) and holds(t.since, t.until, day)]
        return max((Fraction(t.strength, 5) if t.strength else Fraction(1, 2) for t in said), default=None)

    products = {}
    for z in shared:
        from_a, from_b = rated(a, z), rated(b, z)
        if from_a is not None and from_b is not None:
            products[z] = from_a * from_b
    return {z for z, product in products.items() if product == max(products.values())}


def within(tied: Contacts, who: Iterable[str], steps: int | None = None) -> dict[str, int]:
    """Who is reached from some in so many steps (or any number), and in how many at least."""
    reached = dict.fromkeys(who, 0)
    edge, step = set(reached), 0
    while edge and step != steps:
        step += 1
        edge = {near for one in edge for near in tied[one]} - reached.keys()
        reached |= dict.fromkeys(edge, step)
    return reached


def strengths(data: Dataset, day: date, agreed: str) -> dict[frozenset[str], float]:
    """The strongest that was stated of each tie between organisations, out of one; a tie with none is not in it."""
    held = [tie for tie in data.works_with if holds(tie.since, tie.until, day)]
    if agreed == "both":
        held = [tie for tie in held if not tie.undirected]
        said = {(tie.from_, tie.to) for tie in held}
        held = [tie for tie in held if (tie.to, tie.from_) in said]
    found: dict[frozenset[str], float] = {}
    for tie in held:
        if tie.strength:
            pair = frozenset((tie.from_, tie.to))
            found[pair] = max(tie.strength / 5, found.get(pair, 0))
    return found


def weights_of_organisations(
    data: Dataset,
    day: date,
    *,
    evidence: Iterable[str],
    agreed: str,
    largest: int,
    today: date,
) -> dict[frozenset[str], float]:
    """What each tie weighs: strength, or one half if it was stated without; 1 / (k - 1) for each gathering of k."""
    shared: dict[frozenset[str], float] = defaultdict(float)
    for kind in evidence:
        for size, pairs in _gatherings(data, day, "organisations", kind, largest, today):
            for pair in pairs:
                shared[pair] += 1 / (size - 1)
    weights = {pair: min(share, 1.0) for pair, share in shared.items()}
    if "knows" in evidence:
        rated = strengths(data, day, agreed)
        for pair in _said(data, day, "organisations", agreed, today):
            weights[pair] = max(weights.get(pair, 0), rated.get(pair, 0.5))
    return weights


def best_chain(
    tied: Contacts, weight: Mapping[frozenset[str], float], a: str, b: str
) -> tuple[float, int] | None:
    """Worth of the best chain from a to b and the fewest ties of one that is worth that; by one tie more each time."""
    worth, best = {a: 1.0}, []
    for ties in range(1, len(tied)):
        further: dict[str, float] = {}
        for who, so_far in worth.items():
            passing = 1 if who == a else 1 / max(1, log(len(tied[who])))
            for near in tied[who]:
                value = so_far * passing * weight[frozenset((who, near))]
                further[near] = max(value, further.get(near, 0))
        worth = further
        if b in worth:
            best.append((worth[b], ties))
    if not best:
        return None
    most = max(value for value, _ in best)
    return most, min(ties for value, ties in best if value >= most * (1 - 1e-8))


@dataclass(frozen=True)
class Lost:
    """What comes apart: see `graph.analysis.measures.loss`, which counts the same otherwise."""

    cut_off: int
    pairs: int
    only_through: int
    contacts: int
    step_in: list[tuple[str, int, int]]
    """Id, pairs held, contacts known; best first."""
    last_ties: set[frozenset[str]]
    """Pairs of sectors."""
    going: set[frozenset[str]]
    """The ties of these, by their ends."""
    apart: set[str]
    """Those who would be outside the largest part left, or without a contact."""


def lost(tied: Contacts, own: Mapping[str, str], leaving: set[str]) -> Lost:
    """What is lost if some leave; `own` are main sectors."""
    stay = [who for who in tied if who not in leaving]
    left = {who: tied[who] - leaving for who in stay}
    known = {contact for who in leaving for contact in tied[who]} - leaving
    open_pairs = [(a, c) for a, c in combinations(sorted(known), 2) if c not in tied[a]]
    step_in = [
        (
            who,
            sum(who in tied[a] and who in tied[c] for a, c in open_pairs),
            len(known & tied[who]),
        )
        for who in stay
    ]

    def between_sectors(ties: Contacts) -> set[frozenset[str]]:
        ends = {frozenset((own[a], own[b])) for a, others in ties.items() for b in others}
        return {pair for pair in ends if len(pair) == 2 and "" not in pair}

    last_ties = between_sectors(tied) - between_sectors(left)
    apart = {who for who in stay if tied[who] and not left[who]}
    for who in stay:
        reached = {one for one in within(tied, [who]) if one in left}
        parts = {frozenset(within(left, [one])) for one in reached}
        _, rest = min((-len(part), min(part)) for part in parts)
        apart |= reached - next(part for part in parts if rest in part)
    return Lost(
        cut_off=sum(c in within(tied, [a]) and c not in within(left, [a]) for a, c in combinations(stay, 2)),
        pairs=len(open_pairs),
        only_through=sum(not left[a] & left[c] for a, c in open_pairs),
        contacts=len(known),
        step_in=sorted((row for row in step_in if row[1]), key=lambda row: (-row[1], -row[2], row[0])),
        last_ties=last_ties,
        going={
            frozenset((a, b))
            for a, others in tied.items()
            for b in others
            if frozenset((own[a], own[b])) in last_ties
        },
        apart=apart,
    )


def brokers_in_role(tied: Contacts, own: Mapping[str, str], role: str) -> list[tuple[str, int, float]]:
    """Id, open pairs and credit of everybody who stands between two in a role, best first. Undirected.

    Those without a sector are one sector.
    """
    found: dict[str, list[Fraction]] = defaultdict(list)
    for a, c in combinations(sorted(tied), 2):
        between = tied[a] & tied[c]
        if c not in tied[a]:
            for who in between:
                if role in ("any", *_roles(own[a], own[who], own[c])):
                    found[who].append(Fraction(1, len(between)))
    rows = [(who, len(shares), round(float(sum(shares)), 9)) for who, shares in found.items()]
    return sorted(rows, key=lambda row: (-row[2], -row[1], row[0]))


def _roles(a: str, broker: str, c: str) -> tuple[str, ...]:
    """Gould and Fernandez's role of a broker between a and c; without direction one of the two ways round is either."""
    if a == broker == c:
        return ("coordinator",)
    if a == c:
        return ("itinerant",)
    if broker in (a, c):
        return ("representative", "gatekeeper")
    return ("liaison",)


def starts(
    data: Dataset, people: Contacts, a: str, b: str, day: date, today: date, *, largest: int
) -> str | None:
    """Who of organisation a could start with b.

    Args:
        people: ties of people.
        largest: partners in a project that is a reason to start.
    """

    def staff(organisation: str) -> set[str]:
        rows = [row for row in data.works_for if row.organisation == organisation]
        return {row.person for row in rows if holds(row.since, row.until, today)}

    reached = within(people, staff(b), 2)
    near = [
        (reached[who], -sum(reached.get(z, 9) == reached[who] - 1 for z in people[who]), who)
        for who in staff(a)
        if who in reached
    ]
    if near:
        return min(near)[2]
    partners = Counter(row.project for row in data.partners)
    on = {p.id for p in data.projects if holds(p.started, p.ended, day) and partners[p.id] <= largest}
    shared = [
        {row.project for row in data.partners if row.organisation == one and row.project in on}
        for one in (a, b)
    ]
    work = {row.person for row in data.works_on if row.project in shared[0] & shared[1]} & staff(a)
    topics = {
        who for pair in _needs_met(data) for who in pair if who in staff(a) and pair - {who} <= staff(b)
    }
    return min(work or topics, default=None)
