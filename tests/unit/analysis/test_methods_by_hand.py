"""The numbers that docs/methods.md works out by hand, on its network of six people."""

from __future__ import annotations

from math import exp, log, sqrt
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_array

from graph.analysis.measures.between_sets import between
from graph.analysis.measures.brokerage import COLUMNS, brokerage
from graph.analysis.measures.centrality import centrality
from graph.analysis.measures.chains import best_chain
from graph.analysis.measures.gaps import fitted, gaps
from graph.analysis.measures.groups import groups, modularity
from graph.analysis.measures.holes import holes
from graph.analysis.measures.influence import fragmentation, reach
from graph.analysis.measures.loss import loss
from graph.analysis.measures.mixing import (
    degree_assortativity,
    ei_by_person,
    ei_permutation,
    mixing,
    sector_assortativity,
    sector_counts,
)
from graph.analysis.measures.nearness import features
from graph.analysis.measures.reciprocity import TRIADS, reciprocity, triad_census
from graph.analysis.measures.similarity import to_everybody
from graph.analysis.measures.two_mode import most_between, two_mode
from graph.analysis.network import Mask
from tests.networks import drawn

METHODS = (Path(__file__).resolve().parents[3] / "docs" / "methods.md").read_text(encoding="utf-8")
SIX = drawn(
    "Ann Bob, Ann Eve, Ann Fay, Bob Dan, Bob Eve, Cat Eve, Cat Fay",
    "Ann health, Bob health, Cat housing, Dan housing, Eve faith, Fay faith",
)
ANN, BOB, CAT, DAN, EVE, FAY = range(6)


def of(sector: str) -> Mask:
    return np.array(SIX.sector == SIX.sectors.index(sector))


def test_the_network_is_the_one_in_the_document() -> None:
    for person, key in enumerate(SIX.ids):
        contacts = ", ".join(SIX.ids[other] for other in SIX.contacts(person).tolist())
        assert f"| {key} | {SIX.sectors[SIX.sector[person]]} | {contacts} |" in METHODS


def test_who_connects() -> None:
    found = between(SIX, of("health"), of("housing"))
    assert [
        (SIX.ids[k], found.pairs[k], found.only_through[k], found.credit[k]) for k in found.ranked.tolist()
    ] == [
        ("Eve", 2, 1, 1.5),
        ("Bob", 1, 1, 1.0),
        ("Fay", 1, 0, 0.5),
    ]


def test_brokerage() -> None:
    found = brokerage(SIX)
    bob = dict(zip(COLUMNS, found.counts[BOB].tolist(), strict=True))
    assert bob == {
        "coordinator": 0,
        "itinerant": 0,
        "representative": 1,
        "gatekeeper": 1,
        "liaison": 2,
        "total": 4,
    }
    assert found.credit[BOB].tolist() == [0, 0, 1, 1, 2, 4]
    assert (found.counts[ANN, 1], found.credit[ANN, 1]) == (2, 1)
    d = 14 / 30
    q, c = d**2 * (1 - d), d**3 * (1 - d) ** 3
    assert found.expected[BOB, [2, 5]] == pytest.approx([4 * q, 20 * q])
    assert found.z[BOB, 2] == pytest.approx((1 - 4 * q) / sqrt(4 * q * (1 - q) + 12 * c))
    assert found.z[BOB, 5] == pytest.approx((4 - 20 * q) / sqrt(2 * (20 * q * (1 - q) + 120 * c)))
    assert found.z[BOB, [2, 5]] == pytest.approx([0.694, 0.600], abs=0.0005)


def test_holes() -> None:
    found = holes(SIX, "undirected")
    assert (found.constraint[BOB], found.effective_size[BOB], found.efficiency[BOB]) == pytest.approx(
        (41 / 81, 7 / 3, 7 / 9)
    )


def test_mixing() -> None:
    faith, health, housing = (SIX.sectors.index(name) for name in ("faith", "health", "housing"))
    counts = sector_counts(SIX)
    found = mixing([2, 2, 2], counts)
    assert (counts[health, faith], counts[housing, faith], counts[health, housing]) == (3, 2, 1)
    assert counts[health, health] == 1
    assert found.e_i_index == pytest.approx(5 / 7)
    assert ei_by_person(SIX).e_i_index[BOB] == pytest.approx(1 / 3)
    shuffled = ei_permutation(SIX)
    assert shuffled.expected == pytest.approx(0.6, abs=5 * shuffled.deviation / sqrt(shuffled.shuffles))


def test_gaps() -> None:
    told = gaps(sector_counts(SIX), [None] * 3).verdicts
    assert {word for row in told for word in row} == {None, "too few to tell"}
    counts = np.full((4, 4), 12)
    counts[0, 1] = counts[1, 0] = 0
    every = ~np.eye(4, dtype=bool)
    x, _ = fitted(counts, every)
    assert x[0] ** 2 == x[1] ** 2 == pytest.approx(sqrt(448) - 16)
    found = gaps(counts, [None] * 4)
    assert (found.expected[0, 1], found.probability[0, 1]) == pytest.approx((12, exp(-12)))
    assert found.verdicts[0] == (None, "not connected", "connected", "connected")
    assert {found.verdicts[a][b] for a, b in ((1, 2), (1, 3), (2, 3))} == {"connected"}
    equal = [gaps(np.full((4, 4), ties), [None] * 4).visible[0, 1] for ties in (1, 2)]
    assert equal == [False, True]
    assert log(120) / 3 == pytest.approx(1.6, abs=0.05)


def test_closeness_cores_hierarchy_assortativity_and_reciprocity() -> None:
    found = centrality(SIX)
    assert found.closeness[BOB] == pytest.approx(5 / 7)
    assert (found.coreness[BOB], found.coreness[DAN]) == (2, 1)
    parts = np.array([16, 16, 9]) / 41 * 3
    assert holes(SIX, "undirected").hierarchy[BOB] == pytest.approx(
        (parts * np.log(parts)).sum() / (3 * log(3))
    )
    assert round(holes(SIX, "undirected").hierarchy[BOB], 3) == 0.029
    assert sector_assortativity(sector_counts(SIX)) == pytest.approx(-1 / 3)
    assert degree_assortativity(SIX) == pytest.approx(-2 / 19)
    assert reciprocity(SIX).reciprocity == 0
    assert dict(zip(TRIADS, triad_census(SIX).tolist(), strict=True))["030T"] == 1


def test_similarity() -> None:
    found = to_everybody(SIX, ANN)
    assert found.adamic_adar[CAT] == pytest.approx(1 / log(3) + 1 / log(2))
    assert found.resource_allocation[CAT] == pytest.approx(5 / 6)
    assert found.paths_of_three[DAN] == pytest.approx(1 / 3)


def test_nearness() -> None:
    found = features(SIX, np.array([ANN]), np.array([CAT]))[0]
    assert found[[0, 1, 3, 4]] == pytest.approx(
        [log(1 + 1 / log(3) + 1 / log(2)), log(5 / 6), log(0.001 + 1 / 3), log(6)]
    )
    for written in ("= 1.210", "= −0.182", "= −1.096", "log 6 = 1.792"):
        assert written in METHODS
    assert found[[0, 1, 3, 4]].round(3).tolist() == [1.21, -0.182, -1.096, 1.792]


def test_the_equation_of_personalised_pagerank() -> None:
    from graph.analysis.measures.similarity import personalised_pagerank  # noqa: PLC0415

    [at] = personalised_pagerank(SIX, [ANN])
    for j in range(6):
        through = sum(at[k] / len(SIX.contacts(k)) for k in SIX.contacts(j).tolist())
        assert at[j] == pytest.approx(0.85 * through + 0.15 * (j == ANN), abs=1e-9)


def test_chains() -> None:
    chain = best_chain(SIX, DAN, CAT)
    assert chain is not None
    assert [SIX.ids[k] for k in chain.people] == ["Dan", "Bob", "Eve", "Cat"]
    assert chain.worth == pytest.approx(0.5**3 / log(3) ** 2)


def test_influence_and_loss() -> None:
    assert reach(SIX, [BOB]) == pytest.approx(5 / 6)
    assert fragmentation(SIX, []) == pytest.approx(1 - 2 * (7 + 3 + 2 / 3) / 30)
    assert fragmentation(SIX, [BOB]) == pytest.approx(0.5)
    lost = loss(SIX, np.array([BOB]))
    assert (lost.cut_off, lost.pairs, lost.only_through) == (4, 2, 2)
    assert [[SIX.sectors[code] for code in pair] for pair in lost.last_ties.tolist()] == [
        ["health", "housing"]
    ]
    assert (lost.apart.tolist(), lost.ends.tolist()) == ([DAN], [[BOB, DAN]])


def test_centrality() -> None:
    found = centrality(SIX)
    assert (found.degree[BOB], found.strength[BOB], found.betweenness[BOB]) == pytest.approx((3, 1.5, 0.4))
    assert found.cut_point.tolist() == [False, True, False, False, False, False]
    assert found.bridges.tolist() == [[BOB, DAN]]


def test_two_mode() -> None:
    assert "one of Ann, Bob, Cat and Dan, a second of Ann and Bob, and a third of Ann and Eve" in METHODS
    held = [[ANN, BOB, CAT, DAN], [ANN, BOB], [ANN, EVE]]
    found = two_mode(SIX, csr_array(np.array([[int(who in there) for who in range(6)] for there in held])))
    assert most_between(6, 3) == 21
    assert found.degree.tolist() == [3, 2, 1, 1, 1, 0]
    assert found.betweenness == pytest.approx([11.5 / 21, 1.5 / 21, 0, 0, 0, 0])


def test_groups() -> None:
    found = groups(SIX)
    assert found.community.tolist() == [0, 1, 0, 1, 0, 0]
    other = np.array([0, 0, 1, 0, 0, 1], dtype=np.int32)
    assert found.modularity == pytest.approx(6 / 49)
    assert modularity(SIX.ties, other) == pytest.approx(6 / 49)
    assert found.together == pytest.approx([0.64 + 0.36 / 3, 1, 0.64 + 0.36 / 3, 1, *[0.64 + 0.36 / 3] * 2])
    assert found.runs == 100
