"""Brokerage against networks with the same degrees and sector mixing."""

from __future__ import annotations

import numpy as np
import pytest

from graph.analysis.measures import alike as measure
from graph.analysis.measures.alike import alike
from graph.analysis.measures.brokerage import COORDINATOR, LIAISON, brokerage
from graph.analysis.network import Direction, Network, network
from tests.networks import drawn

SECTORS = 6


def town(seed: int, directed: bool = False, broker: bool = False) -> Network:
    """120 people with unequal numbers of contacts, six in ten ties inside a sector; who is tied is chance.

    Args:
        broker: the first person has 18 ties, and each to somebody of another sector than the last.
    """
    random = np.random.default_rng(seed)
    sector = np.arange(120) % SECTORS
    weight = random.lognormal(0, 0.8, 120)
    ties: set[tuple[int, int]] = set()
    while len(ties) < 500:
        a = int(random.choice(120, p=weight / weight.sum()))
        near = np.flatnonzero((sector == sector[a]) == (random.random() < 0.6))
        b = int(random.choice(near, p=weight[near] / weight[near].sum()))
        if a != b:
            ties.add((a, b) if directed else (min(a, b), max(a, b)))
    if broker:
        ties = {tie for tie in ties if 0 not in tie} | {(0, k) for k in range(1, 19)}
    a, b = np.array(sorted(ties)).T
    return network([f"p{k:03}" for k in range(120)], a, b, sector=[f"s{k}" for k in sector])


def mixing(net: Network, from_: np.ndarray, to: np.ndarray) -> np.ndarray:
    table = np.zeros((SECTORS, SECTORS), dtype=int)
    np.add.at(table, (net.sector[from_], net.sector[to]), 1)
    return table


@pytest.mark.parametrize("direction", ["undirected", "directed"])
def test_exchanging_keeps_degrees_and_sector_mixing(
    monkeypatch: pytest.MonkeyPatch, direction: Direction
) -> None:
    net = town(1, directed=direction == "directed")
    seen: list[np.ndarray] = []
    count = measure._count

    def noted(ends: np.ndarray, *rest: object) -> None:
        seen.append(ends.copy())
        count(ends, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(measure, "_count", noted)
    alike(net, brokerage(net, direction).counts, direction)
    links = net.links(direction)
    once = slice(None) if direction == "directed" else links.rows < links.to
    rows, to = links.rows[once], links.to[once]
    m = len(rows)
    before = {
        (min(pair), max(pair)) if direction == "undirected" else pair for pair in zip(rows, to, strict=True)
    }
    for ends in seen[:: len(seen) // 10]:
        from_, other = ends[:m], ends[m:]
        pairs = {
            (min(pair), max(pair)) if direction == "undirected" else pair
            for pair in zip(from_, other, strict=True)
        }
        assert len(pairs) == m
        assert all(a != b for a, b in pairs)
        assert len(pairs & before) < m / 2  # they really are others
        if direction == "directed":
            assert (np.bincount(from_, minlength=120) == np.bincount(rows, minlength=120)).all()
            assert (np.bincount(other, minlength=120) == np.bincount(to, minlength=120)).all()
            assert (mixing(net, from_, other) == mixing(net, rows, to)).all()
        else:
            assert (
                np.bincount(ends, minlength=120) == np.bincount(np.concatenate([rows, to]), minlength=120)
            ).all()
            one, two = mixing(net, from_, other), mixing(net, rows, to)
            assert (one + one.T == two + two.T).all()


@pytest.mark.parametrize("most", [measure.MOST_REWIRED, 0], ids=["drawn", "worked out"])
def test_few_are_marked_where_who_is_tied_is_chance(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """A random network with the same density marks half of all people as coordinators there."""
    monkeypatch.setattr(measure, "MOST_REWIRED", most)
    marked, classical = [], []
    for seed in range(4):
        net = town(seed)
        found = brokerage(net)
        z = alike(net, found.counts).z
        marked.append(np.nanmean(z[:, COORDINATOR] >= 3))
        classical.append(np.nanmean(found.z[:, COORDINATOR] >= 3))
    assert np.mean(marked) <= 0.03
    assert np.mean(classical) >= 0.25


@pytest.mark.parametrize("most", [measure.MOST_REWIRED, 0], ids=["drawn", "worked out"])
@pytest.mark.parametrize("direction", ["undirected", "directed"])
def test_the_one_who_links_all_sectors_is_found(
    monkeypatch: pytest.MonkeyPatch, most: int, direction: Direction
) -> None:
    monkeypatch.setattr(measure, "MOST_REWIRED", most)
    net = town(5, broker=True)
    if direction == "directed":  # named by as many as they name
        rows, to = net.ties.rows, net.ties.to
        net = network(net.ids, rows, to, sector=[net.sectors[k] for k in net.sector])
    assert alike(net, brokerage(net, direction).counts, direction).z[0, LIAISON] >= 3


def test_by_hand() -> None:
    """Four ties between two sectors can be drawn in one way only: there is nothing to compare with."""
    net = drawn("a x, a y, b x, b y", "a s, b s, x t, y t")
    found = alike(net, brokerage(net).counts)
    assert np.isnan(found.z).all()
    assert (found.expected == brokerage(net).counts[:, :5]).all()


def test_nobody_at_all_and_no_ties() -> None:
    for net in (drawn(""), drawn("", "a s, b t")):
        for direction in ("undirected", "directed"):
            found = alike(net, brokerage(net, direction).counts, direction)
            assert found.expected.shape == (len(net), 5)
            assert np.isnan(found.z).all()
