"""Structural holes against published values, networkx where it is right, by hand, and by Burt's definition."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.measures.holes import Holes, holes
from graph.analysis.network import Direction, Floats, Network
from tests.networks import drawn, karate, law_advice, networks, relabelled, said_twice, with_isolate
from tests.reference import reference_csv

BOTH: list[Direction] = ["directed", "undirected"]
directions = st.sampled_from(BOTH)
NAMES = ("constraint", "effective_size", "efficiency")
ALL = (*NAMES, "hierarchy")


@pytest.mark.parametrize("name", ["karate", "law_advice"])
def test_values_are_the_published_ones(name: str) -> None:
    found = holes(karate(), "undirected") if name == "karate" else holes(law_advice(), "directed")
    rows = reference_csv(f"golden/burt_{name}_bin.csv")
    for measure in NAMES:
        published = [float(row[measure]) for row in rows]
        np.testing.assert_allclose(getattr(found, measure), published, atol=1e-9)


def test_the_instructor_of_the_karate_club() -> None:
    found = holes(karate(), "undirected")
    assert found.constraint[0] == pytest.approx(0.155423, abs=5e-7)
    assert found.effective_size[0] == pytest.approx(13.75)


def test_where_every_tie_is_mutual_it_does_not_matter_who_said_so() -> None:
    for measure in NAMES:
        np.testing.assert_allclose(
            getattr(holes(karate(), "directed"), measure), getattr(holes(karate(), "undirected"), measure)
        )


def test_one_contact_binds_entirely() -> None:
    found = holes(drawn("a b"))
    for measure in NAMES:
        assert getattr(found, measure).tolist() == [1, 1]


def test_the_middle_of_a_star_by_hand() -> None:
    """Each of four contacts takes a quarter: 4 / 16, and none of them overlaps."""
    found = holes(drawn("m a, m b, m c, m d"))
    middle = 4
    assert found.constraint[middle] == pytest.approx(1 / 4)
    assert found.effective_size[middle] == pytest.approx(4)
    assert found.efficiency[middle] == pytest.approx(1)


def test_three_who_all_know_one_another_reach_the_bound() -> None:
    """Half direct, and half of a half by way of the other: 2 (1/2 + 1/4)^2 = 1.125. Two contacts overlap fully."""
    found = holes(drawn("a b, b c, c a"), "undirected")
    assert found.constraint == pytest.approx([1.125] * 3)
    assert found.effective_size == pytest.approx([1] * 3)
    assert found.efficiency == pytest.approx([1 / 2] * 3)


def test_a_mutual_tie_weighs_two() -> None:
    """a and b know each other, a knows c: z is 2 and 1, shares are 2/3 and 1/3, squares add up to 5/9."""
    net = drawn("a b, b a, a c")
    assert holes(net, "directed").constraint[0] == pytest.approx(5 / 9)
    assert holes(net, "undirected").constraint[0] == pytest.approx(1 / 2)


def test_weighted_by_strength_by_hand() -> None:
    """z_ab = 1, z_ac = 0.4, z_bc = 0.5, as nothing is stated there: shares of a are 5/7 and 2/7.

    By way of c to b: 2/7 * 0.5/0.9 = 10/63; by way of b to c: 5/7 * 0.5/1.5 = 15/63. Of effective size
    b takes p_ac m_bc = 2/7 * 0.5 and c takes p_ab m_cb = 5/7 * 0.5/0.5.
    """
    found = holes(drawn("a b 5, a c 2, b c"), "directed", weighted=True)
    assert found.constraint[0] == pytest.approx((45 / 63 + 10 / 63) ** 2 + (18 / 63 + 15 / 63) ** 2, rel=1e-6)
    assert found.effective_size[0] == pytest.approx(2 - 1 / 7 - 5 / 7, rel=1e-6)
    assert found.efficiency[0] == pytest.approx((2 - 6 / 7) / 2, rel=1e-6)


def by_definition(net: Network, direction: Direction, weighted: bool) -> Holes:
    """Burt's formulas over whole matrices, entry by entry."""
    n, links = len(net), net.links(direction)
    a = np.zeros((n, n))
    a[links.rows, links.to] = links.weights if weighted else 1.0
    z = a + a.T
    constraint, effective, efficiency, hierarchy = np.full((4, n), np.nan)
    for i in range(n):
        contacts = [j for j in range(n) if z[i, j]]
        if not contacts:
            continue
        p = {q: z[q] / z[q].sum() for q in (i, *contacts)}
        parts = [(p[i][j] + sum(p[i][q] * p[q][j] for q in contacts)) ** 2 for j in contacts]
        constraint[i] = sum(parts)
        shares = np.array(parts) / np.mean(parts)
        disorder = (shares * np.log(shares)).sum() / len(parts)
        hierarchy[i] = disorder / np.log(len(parts)) if len(parts) > 1 else 1
        effective[i] = sum(
            1 - sum(p[i][q] * z[j, q] / z[j].max() for q in range(n) if q not in {i, j}) for j in contacts
        )
        efficiency[i] = effective[i] / len(contacts)
    return Holes(constraint, effective, efficiency, hierarchy)


def same(found: Holes, expected: Holes, order: list[int] | slice = slice(None)) -> None:
    for measure in ALL:
        np.testing.assert_allclose(getattr(found, measure), getattr(expected, measure)[order], atol=1e-9)


@settings(max_examples=60, deadline=None)
@given(networks(), directions, st.booleans())
def test_it_is_what_the_definition_says(net: Network, direction: Direction, weighted: bool) -> None:
    same(holes(net, direction, weighted), by_definition(net, direction, weighted))


@settings(max_examples=30, deadline=None)
@given(networks(), directions, st.booleans())
def test_constraint_is_that_of_networkx(net: Network, direction: Direction, weighted: bool) -> None:
    links = net.links(direction)
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(net)))
    graph.add_weighted_edges_from(zip(links.rows, links.to, links.weights, strict=True))
    expected = nx.constraint(graph, weight="weight" if weighted else None)
    found: Floats = holes(net, direction, weighted).constraint
    np.testing.assert_allclose(found, [expected[person] for person in range(len(net))], atol=1e-9)


@settings(max_examples=30, deadline=None)
@given(networks(), directions, st.integers(0, 2**32 - 1))
def test_neither_order_nor_repetition_nor_isolates_change_anything(
    net: Network, direction: Direction, seed: int
) -> None:
    order = np.random.default_rng(seed).permutation(len(net)).tolist()
    before = holes(net, direction, weighted=True)
    same(holes(relabelled(net, order), direction, weighted=True), before, order)
    same(holes(said_twice(net), direction, weighted=True), before)
    more = holes(with_isolate(net), direction, weighted=True)
    same(Holes(*(getattr(more, measure)[:-1] for measure in ALL)), before)
    assert np.isnan([getattr(more, measure)[-1] for measure in ALL]).all()


@settings(max_examples=60, deadline=None)
@given(networks())
def test_unweighted_values_keep_within_their_bounds(net: Network) -> None:
    found = holes(net, "undirected")
    some = net.ties.degree > 0
    assert (np.isnan(found.constraint) == ~some).all()
    assert (found.constraint[some] > 0).all()
    assert (found.constraint[some] <= 1.125 + 1e-9).all()
    assert (found.effective_size[some] >= 1 - 1e-9).all()
    assert (found.effective_size[some] <= net.ties.degree[some] + 1e-9).all()


def test_nobody_and_nobody_tied() -> None:
    assert holes(drawn("")).constraint.shape == (0,)
    assert np.isnan(holes(drawn("", "a, b")).constraint).all()
    assert np.isnan(holes(drawn("", "a, b")).efficiency).all()
