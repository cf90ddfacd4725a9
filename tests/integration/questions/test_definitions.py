"""The statements against the definitions counted pair by pair: on random graphs, and on the case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from math import log
from random import Random
from typing import Any

import pytest

from graph import seeding
from graph.analysis.measures.fitting import fitted
from graph.analysis.measures.gaps import gaps
from graph.analysis.network import network
from graph.questions.brokers_between import brokers_between
from graph.questions.context import QuestionContext
from graph.questions.gaps import Gaps
from graph.questions.who_connects import WhoConnects
from graph.records.bulk.load import load
from graph.records.dataset import (
    Attendance,
    Dataset,
    Employment,
    Event,
    Need,
    Offer,
    Organisation,
    OrganisationAttendance,
    OrganisationTie,
    Partner,
    Person,
    Project,
    Sector,
    Tie,
    Topic,
    Work,
)
from graph.settings import settings
from graph.store import Store
from tests import oracle
from tests.integration.questions.drawing import LEAD, TODAY, ask, key, pairs_of

DAY = date(2018, 6, 1)
SECTORS = [
    Sector("health", "Health"),
    Sector("gp", "GP", "health"),
    Sector("hospital", "Hospital", "health"),
    Sector("housing", "Housing"),
    Sector("faith", "Faith"),
    Sector("care", "Care"),
]
SIDES = [("health", "housing"), ("health", "gp"), ("gp", "health"), ("health", "health"), ("faith", "faith")]
COUNTING: list[dict[str, Any]] = [
    {"evidence": ["knows"]},
    {"evidence": ["knows"], "agreed": "both"},
    {"evidence": ["projects"]},
    {"evidence": ["events"]},
    {"evidence": ["knows", "projects", "events"]},
    {"evidence": ["knows", "projects"], "agreed": "both"},
    {"evidence": ["projects", "events"], "largest": 3},
    {"evidence": ["organisations"]},
    {"evidence": ["organisations", "projects"], "largest": 2},
]


def drawn_at_random(seed: int) -> Dataset:
    """30 to 60 people, some in no sector, with ties, projects and events around DAY; some ties are loops."""
    rng = Random(seed)
    who = [f"p{number:02}" for number in range(rng.randint(30, 60))]
    employers = [f"o{number:02}" for number in range(12)]
    sectors = [sector.id for sector in SECTORS] + [""]

    def days() -> dict[str, date | None]:
        begin = rng.choice([None, DAY - timedelta(days=rng.randint(0, 3)), DAY + timedelta(days=1)])
        end = rng.choice([None, None, (begin or DAY) + timedelta(days=rng.randint(1, 3)), DAY])
        return {"since": begin, "until": end if not begin or not end or end > begin else None}

    said = {
        (rng.choice(who), rng.choice(who), rng.choice(["survey", "file"]))
        for _ in range(len(who) * rng.randint(2, 5))
    }
    said |= {(b, a, source) for a, b, source in sorted(said) if rng.random() < 0.4}
    jobs = {(person, rng.choice(employers)) for person in who for _ in range(rng.choice([1, 1, 2, 3]))}
    main = {person: organisation for person, organisation in sorted(jobs) if rng.random() < 0.6}
    projects = [f"w{number}" for number in range(12)]
    works_with = {
        (
            rng.choice(employers),
            rng.choice(employers),
            rng.choice(["", "funds"]),
            rng.choice(["list", "file"]),
        )
        for _ in range(14)
    }
    sizes = {name: rng.choice([2, 3, 5, 14, 15, 16]) for name in [*projects, "e0", "e1", "e2", "e3"]}
    return Dataset(
        sectors=SECTORS,
        topics=[Topic(f"t{number}", f"Topic {number}") for number in range(6)],
        organisations=[Organisation(o, o.upper(), sector=rng.choice(sectors)) for o in employers],
        people=[Person(p, p.upper(), sector=rng.choice(sectors), visibility="named") for p in who],
        works_for=[
            Employment(
                p, o, main=main.get(p) == o, until=rng.choice([None, None, TODAY, TODAY + timedelta(days=1)])
            )
            for p, o in sorted(jobs)
        ],
        projects=[
            Project(w, w.upper(), started=given["since"], ended=given["until"])
            for w in projects
            for given in [days()]
        ],
        works_on=[Work(p, w) for w in projects for p in rng.sample(who, sizes[w])],
        partners=[Partner(o, w) for w in projects for o in rng.sample(employers, rng.choice([1, 2, 3]))],
        events=[
            Event(e, e.upper(), on=DAY + timedelta(days=n - 1))
            for n, e in enumerate(("e0", "e1", "e2", "e3"))
        ],
        attended=[Attendance(p, e) for e in ("e0", "e1", "e2", "e3") for p in rng.sample(who, sizes[e])],
        works_with=[
            OrganisationTie(
                a, b, kind, rng.choice([None, 2, 5]), **days(), source=source, undirected=rng.random() < 0.4
            )
            for a, b, kind, source in sorted(works_with)
        ],
        organisations_attended=[
            OrganisationAttendance(o, e)
            for e in ("e0", "e1", "e2", "e3")
            for o in rng.sample(employers, rng.choice([0, 2, 4]))
        ],
        offers=[Offer(p, f"t{rng.randrange(6)}") for p in rng.sample(who, 6)],
        seeks=[Need(p, f"t{rng.randrange(6)}") for p in rng.sample(who, 6)],
        ties=[
            Tie(
                a,
                b,
                rng.choice([None, 1, 2, 3, 4, 5]),
                given["since"],
                given["until"],
                source=source,
                undirected=rng.random() < (0.4 if seed % 3 else 0),
            )
            for a, b, source in sorted(said)
            for given in [days()]
        ],
    )


def same_brokers(
    store: Store, data: Dataset, tied: oracle.Contacts, from_: str, to: str, **given: Any
) -> None:
    """The rows of who-connects are the brokers of the definition, in its order, with its numbers."""
    left, right = oracle.sides(data, from_, to, given["of"])
    expected = oracle.brokers(tied, left, right)
    answer = ask(store, "who-connects", from_=from_, to=to, limit=100, **given)
    got = [
        (
            key(row[answer.columns[0].key]),
            row["contacts_from"],
            row["contacts_to"],
            row["pairs"],
            row["only_through"],
        )
        for row in answer.rows
    ]
    assert got == [
        (who, b.contacts_from, b.contacts_to, b.pairs, b.only_through) for who, b in expected[:100]
    ]
    assert [row["credit"] for row in answer.rows] == pytest.approx(
        [b.credit for _, b in expected[:100]], abs=2e-9
    )
    assert answer.total == len(expected)
    pairs = oracle.direct(tied, left, right)
    assert f"In touch directly: {pairs:,} pair{'' if pairs == 1 else 's'}." in answer.sentence


def same_sector_ties(
    store: Store, data: Dataset, tied: oracle.Contacts, of: str, counting: dict[str, Any]
) -> None:
    asked = Gaps().parse(counting | {"of": of, "evidence": ",".join(counting["evidence"])})
    rows = QuestionContext(store, LEAD, asked, asked.of).sector_ties()
    got = {tuple(sorted((r["from_sector"] or "", r["to_sector"] or ""))): r["ties"] for r in rows}
    assert len(got) == len(rows)
    assert got == oracle.sector_ties(tied, oracle.main_sectors(data, of))


def same_sectors_present(store: Store, data: Dataset, of: str, counting: dict[str, Any]) -> None:
    """Gatherings and the sectors that came together there are those of the definition."""
    asked = Gaps().parse(counting | {"of": of, "evidence": ",".join(counting["evidence"])})
    rows = QuestionContext(store, LEAD, asked, asked.of).sectors_present()
    got = {tuple(row["sectors"]): row["gatherings"] for row in rows}
    assert len(got) == len(rows)
    assert got == oracle.sectors_present(
        data, DAY, of=of, evidence=counting["evidence"], largest=counting["largest"], today=TODAY
    )


@pytest.fixture(params=["in Neo4j", "in arrays"])
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where who-connects and gaps are counted, whatever the size of the graph."""
    monkeypatch.setenv("WEFT_ARRAY_TIES", "0" if request.param == "in arrays" else "1000000")
    settings.cache_clear()
    yield request.param
    monkeypatch.undo()
    settings.cache_clear()


def test_contacts_of_brokers_come_in_one_order_wherever_they_are_counted(case: Store, engine: str) -> None:
    asked = WhoConnects().parse({"from": "health", "to": "housing"})
    context = QuestionContext(case, LEAD, asked)
    sides = context.sides("health", "housing")
    rows = brokers_between(context, sides.left, sides.right, 10)
    assert len(rows) == 10
    for row in rows:
        assert (row["froms"], row["tos"]) == (sorted(row["froms"]), sorted(row["tos"]))


@pytest.mark.parametrize("seed", range(12))
def test_random_graphs(empty: Store, seed: int, engine: str) -> None:
    """Past the size, introductions between sectors are of people who share a contact; for one person all count."""
    data = drawn_at_random(seed)
    load(data, empty)
    counting = COUNTING[seed % len(COUNTING)]
    exact = {"agreed": "either", "largest": 15, "as_of": DAY.isoformat(), **counting}
    asked = exact | {"evidence": ",".join(counting["evidence"])}
    for of in ("people", "organisations"):
        tied = oracle.contacts(data, DAY, of=of, today=TODAY, **counting)
        same_sector_ties(empty, data, tied, of, exact)
        if counting["evidence"] != ["knows"]:
            same_sectors_present(empty, data, of, exact)
        for from_, to in SIDES if of == "people" else SIDES[:2]:
            same_brokers(empty, data, tied, from_, to, of=of, **asked)
    tied = oracle.contacts(data, DAY, today=TODAY, **counting)
    said = oracle.said_by_each(data, exact["agreed"])
    for from_, to in SIDES[:4]:
        sides = oracle.sides(data, from_, to)
        expected = oracle.suggestions(
            data,
            tied,
            *sides,
            DAY,
            contacts_only=engine == "in arrays",
            largest=exact["largest"],
            today=TODAY,
        )
        same_suggestions(empty, said, expected, tied, from_=from_, to=to, **asked)
    one = data.people[seed].id
    everyone = {person.id for person in data.people}
    expected = oracle.suggestions(data, tied, {one}, everyone, DAY, largest=exact["largest"], today=TODAY)
    same_suggestions(empty, said, expected, tied, person=one, **asked)


def gaps_of(
    data: Dataset, day: date, counting: dict[str, Any], of: str = "people"
) -> dict[frozenset[str], float]:
    """Share of expected ties (or gatherings) that are missing between two sectors that do not meet. Nobody was asked.

    Stated ties decide, if they count.
    """
    own = oracle.main_sectors(data, of)
    ids = sorted({sector for sector in own.values() if sector})
    found: Counter[frozenset[str]] = Counter()
    if "knows" in counting["evidence"]:
        stated = oracle.contacts(data, day, of=of, today=TODAY, **counting | {"evidence": ["knows"]})
        for (a, b), ties in oracle.sector_ties(stated, own).items():
            found[frozenset((a, b))] += ties
    else:
        given = {"evidence": counting["evidence"], "largest": counting.get("largest", 15)}
        for present, times in oracle.sectors_present(data, day, of=of, today=TODAY, **given).items():
            for pair in combinations(present, 2):
                found[frozenset(pair)] += times
    counts = [[found[frozenset((a, b))] if a != b else 0 for b in ids] for a in ids]
    judged = gaps(counts, [None] * len(ids))
    return {
        frozenset((ids[i], ids[j])): float(judged.missing[i, j] / judged.expected[i, j])
        for i, j in combinations(range(len(ids)), 2)
        if judged.verdicts[i][j] in ("not connected", "thin")
    }


def same_suggestions(
    store: Store,
    said: list[Tie],
    expected: tuple[list[oracle.Pair], list[oracle.Pair], list[oracle.Pair]],
    tied: oracle.Contacts,
    **given: Any,
) -> None:
    """Candidates of each list, their order, and who could introduce them: both rate them most."""
    answer = ask(store, "introductions", limit=100, bridging=0, **given)
    near, helping, working = expected
    by: dict[str, list[oracle.Pair]] = {"shared contacts": [], "could help each other": []}
    for row, pair in zip(answer.rows, pairs_of(answer), strict=True):
        by.setdefault(str(row["listed_for"]), []).append(pair)
    best, free = in_order(tied, said, near), "person" in given
    if free:
        assert by["shared contacts"] == best[:100]
    else:
        assert len(set(by["shared contacts"])) == len(by["shared contacts"]) == min(len(near), 100)
        assert set(by["shared contacts"]) <= set(near)
        assert by["shared contacts"][:1] == best[:1]
    left = [pair for pair in helping if pair not in by["shared contacts"]]
    assert len(by["could help each other"]) == min(len(left), 100)
    assert set(by["could help each other"]) <= set(left)
    assert len(by.get("work on one project", [])) == min(len(working), 2)
    assert set(by.get("work on one project", [])) <= set(working)
    assert answer.total == len({*near, *helping, *working})
    if given["evidence"] == "knows":
        for (a, b), row in zip(pairs_of(answer), answer.rows, strict=True):
            may = oracle.introducers(said, a, b, tied[a] & tied[b], DAY)
            assert ({key(row["introducer"])} <= may) if may else row["introducer"] is None


def in_order(tied: oracle.Contacts, said: list[Tie], pairs: list[oracle.Pair]) -> list[oracle.Pair]:
    """Nearest first, with the map's own weights and features in plain Python."""
    ids = sorted(tied)
    ends = [(ids.index(a), ids.index(b)) for a in ids for b in tied[a]]
    model = fitted(network(ids, *zip(*ends, strict=True)) if ends else network(ids, [], []))
    features = oracle.features(tied)
    score = {}
    for pair in pairs:
        parts = [
            weight * (value - centre) / scale if scale > 1e-9 else 0.0
            for weight, centre, scale, value in zip(
                model.weights, model.centre, model.scale, features(*pair), strict=True
            )
        ]
        introducible = oracle.trusted(said, *pair, DAY)
        score[pair] = round(sum(parts) + (log(1.5) if introducible else 0), 8)
    return sorted(pairs, key=lambda pair: (-score[pair], *pair))


@pytest.mark.usefixtures("engine")
def test_the_case_between_all_groups(case: Store) -> None:
    data = seeding.south_manchester()
    tied = oracle.contacts(data, TODAY, today=TODAY)
    same_sector_ties(
        case, data, tied, "people", {"evidence": ["knows"], "agreed": "either", "as_of": str(TODAY)}
    )
    groups = [sector.id for sector in data.sectors if not sector.part_of]
    for number, from_ in enumerate(groups):
        for to in groups[number:]:
            same_brokers(case, data, tied, from_, to, of="people")


@pytest.mark.parametrize("day", ["2015-12-31", "2018-06-30"])
@pytest.mark.parametrize("evidence", ["knows", "projects", "knows,projects,events"])
def test_the_case_on_other_days_and_evidence(case: Store, day: str, evidence: str) -> None:
    data = seeding.south_manchester()
    for of in ("people", "organisations"):
        on, counted = date.fromisoformat(day), evidence.split(",")
        tied = oracle.contacts(data, on, of=of, evidence=counted, today=TODAY)
        same_brokers(case, data, tied, "health", "housing", of=of, evidence=evidence, as_of=day)
