"""The graph as arrays against ties counted pair by pair; read whole, once a version, and never half."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import permutations
from typing import Any

import numpy as np
import pytest

from graph import seeding
from graph.analysis import projection as module
from graph.analysis.network import Network
from graph.analysis.projection import projection
from graph.errors import GraphChanged
from graph.model import EVERYBODY, Scope
from graph.records.bulk.load import load
from graph.records.dataset import Organisation, Person, Tie
from graph.store import Store, at_one_version
from tests import oracle
from tests.integration.questions.drawing import TODAY, drawn, knows, people
from tests.integration.questions.test_definitions import COUNTING, DAY, drawn_at_random


def contacts(net: Network) -> oracle.Contacts:
    ties = net.ties
    return {
        key: {net.ids[k] for k in ties.to[ties.start[p] : ties.start[p + 1]]} for p, key in enumerate(net.ids)
    }


@pytest.mark.parametrize("seed", range(len(COUNTING)))
def test_ties_of_random_graphs(empty: Store, seed: int) -> None:
    data = drawn_at_random(seed)
    load(data, empty)
    counting: dict[str, Any] = COUNTING[seed]
    for of in ("people", "organisations"):
        net = projection(empty, EVERYBODY, of=of, as_of=DAY, version=empty.version(), **counting)
        assert contacts(net) == oracle.contacts(data, DAY, of=of, today=TODAY, **counting)
        own = oracle.main_sectors(data, of)
        assert [net.sectors[code] if code >= 0 else "" for code in net.sector] == [
            own[key] for key in net.ids
        ]


@pytest.mark.parametrize("seed", [2, 6])
def test_a_project_of_k_people_gives_each_pair_one_in_k_less_one(empty: Store, seed: int) -> None:
    data = drawn_at_random(seed)
    load(data, empty)
    going_on = {row.id for row in data.projects if (row.started or DAY) <= DAY < (row.ended or date.max)}
    members: dict[str, set[str]] = defaultdict(set)
    for row in data.works_on:
        members[row.project].add(row.person)
    expected: dict[tuple[str, str], float] = defaultdict(float)
    for project in going_on:
        for pair in permutations(members[project], 2) if len(members[project]) <= 15 else ():
            expected[pair] += 1 / (len(members[project]) - 1)
    net = projection(empty, EVERYBODY, evidence=["projects"], as_of=DAY, version=empty.version())
    found = {
        (net.ids[p], net.ids[q]): weight
        for p, q, weight in zip(net.ties.rows, net.ties.to, net.ties.weights.tolist(), strict=True)
    }
    assert found == pytest.approx({pair: min(share, 1) for pair, share in expected.items()})
    assert len(found) > 20


def test_the_case(case: Store) -> None:
    data = seeding.south_manchester()
    net = now(case)
    assert contacts(net) == oracle.contacts(data, TODAY, today=TODAY)
    assert list(net.ids) == sorted(person.id for person in data.people)
    assert net.answered.sum() == sum(person.answered is not None for person in data.people)


def now(store: Store) -> Network:
    return projection(store, EVERYBODY, as_of=TODAY, version=store.version())


def test_who_said_what_and_how_strongly(empty: Store) -> None:
    drawn(
        empty,
        people=people(a="health", b="", c="housing"),
        organisations=[Organisation("acme", "Acme", sector="housing")],
        ties=[
            Tie("a", "b", 4),
            Tie("b", "a", 2),
            Tie("a", "b", 5, source="other"),
            Tie("c", "b"),
            Tie("c", "c", 5),
        ],
    )
    net = now(empty)
    said = {
        (net.ids[p], net.ids[q]): round(float(s), 3)
        for p, q, s in zip(net.out.rows, net.out.to, net.out.strength, strict=True)
    }
    assert np.isnan(said.pop(("c", "b")))
    assert said == {("a", "b"): 1.0, ("b", "a"): 0.4}
    assert net.pairs == 2


def test_those_who_may_not_be_seen_are_not_in_it_nor_their_ties(empty: Store) -> None:
    drawn(
        empty,
        people=[*people(a="health", c="housing"), Person("b", "B", sector="health", visibility="unnamed")],
        ties=knows("a b", "b c", "a c"),
    )
    net = projection(empty, Scope(("named",)), as_of=TODAY, version=empty.version())
    assert contacts(net) == {"a": {"c"}, "c": {"a"}}


def test_it_is_read_once_a_version_and_anew_after_a_write(
    empty: Store, open_store: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn(empty, people=people(a="health", b="health", c="housing"), ties=knows("a b"))
    store, read, readings = open_store(), module._read, []

    def counted(*asked: Any) -> Network:
        readings.append(asked)
        return read(*asked)

    monkeypatch.setattr(module, "_read", counted)
    with ThreadPoolExecutor(6) as threads:
        nets = list(threads.map(lambda _: now(store), range(6)))
    assert len(readings) == 1
    assert all(net is nets[0] for net in nets)
    load(drawn_ties("b c"), empty)
    assert contacts(now(store)) == {"a": {"b"}, "b": {"a", "c"}, "c": {"b"}}
    assert contacts(nets[0])["c"] == set()
    assert len(readings) == 2


def drawn_ties(*pairs: str) -> Any:
    from graph.records.dataset import Dataset  # noqa: PLC0415

    return Dataset(ties=knows(*pairs))


def test_a_graph_that_keeps_changing_is_refused_rather_than_half_read(
    empty: Store, open_store: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn(empty, people=people(a="health", b="health"), ties=knows("a b"))
    store, read, writes = open_store(), module._read, iter(range(3))

    def read_while_writing(*asked: Any) -> Network:
        net = read(*asked)
        load(drawn_ties(*(["a b"] if next(writes) % 2 else ["b a"])), empty)
        return net

    monkeypatch.setattr(module, "_read", read_while_writing)
    with pytest.raises(GraphChanged, match="Try again in a moment: the graph is changing"):
        at_one_version(now)(store)
    assert not list(writes)
    monkeypatch.setattr(module, "_read", read)
    assert now(store).pairs == 1


def test_nobody_on_the_map(empty: Store) -> None:
    net = now(empty)
    assert len(net) == net.pairs == 0
