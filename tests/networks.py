"""Networks that tests of measures share: published ones, small drawn ones, and random ones."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from graph.analysis.network import Network, from_networkx, network
from tests.reference import reference_csv


def karate() -> Network:
    """Zachary's karate club, as networkx carries it: 34 people, 78 ties; sectors are the two clubs."""
    return from_networkx(nx.karate_club_graph(), "club")


def law_advice() -> Network:
    """Lazega's law firm: 71 lawyers, 892 directed advice ties, by office. Skips where it is missing."""
    people = reference_csv("networks/law_advice/nodes.csv")
    position = {row["id"]: number for number, row in enumerate(people)}
    ties = reference_csv("networks/law_advice/edges.csv")
    return network(
        list(position),
        [position[row["from"]] for row in ties],
        [position[row["to"]] for row in ties],
        sector=[row["office"] for row in people],
    )


def drawn(ties: str, sectors: str = "") -> Network:
    """From text: `drawn("a b, b c", "a health, b health, c housing")`; a said that they know b, and so on.

    A number after a pair is its strength from one to five: `a b 4`. People named only in `sectors` are isolates;
    a person there without a sector has none stated.
    """
    said = [part.split() for part in ties.split(",") if part.strip()]
    own = {
        words[0]: words[1] if len(words) > 1 else None
        for words in map(str.split, sectors.split(","))
        if words
    }
    ids = sorted({*own, *(who for words in said for who in words[:2])})
    return network(
        ids,
        [ids.index(words[0]) for words in said],
        [ids.index(words[1]) for words in said],
        [float(words[2]) / 5 if len(words) > 2 else np.nan for words in said],
        sector=[own.get(who) for who in ids],
    )


def graph_of(net: Network) -> nx.Graph:
    """The ties as a networkx graph of positions."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(net)))
    graph.add_edges_from(zip(net.ties.rows.tolist(), net.ties.to.tolist(), strict=True))
    return graph


@st.composite
def networks(draw: st.DrawFn, most: int = 12) -> Network:
    """Random directed networks with up to `most` people in up to three sectors, some of them not stated."""
    n = draw(st.integers(1, most))
    person = st.integers(0, n - 1)
    said = draw(st.lists(st.tuples(person, person, st.sampled_from([np.nan, 0.2, 0.4, 1.0])), max_size=4 * n))
    sector = draw(st.lists(st.sampled_from(["health", "housing", "care", None]), min_size=n, max_size=n))
    a, b, strength = zip(*said, strict=True) if said else ((), (), ())
    return network([f"p{number}" for number in range(n)], a, b, strength, sector=sector)


def relabelled(net: Network, order: list[int]) -> Network:
    """The same network with its people in another order: position k holds who was at `order[k]`."""
    back = np.argsort(order)
    names = [*net.sectors, None]
    said_strength = net.out.strength
    return network(
        [net.ids[old] for old in order],
        back[net.out.rows],
        back[net.out.to],
        said_strength,
        sector=[names[net.sector[old]] for old in order],
        answered=net.answered[order],
    )


def with_isolate(net: Network) -> Network:
    """The same network and one more person who nobody knows, last, sector not stated."""
    names = [*net.sectors, None]
    return network(
        [*net.ids, "alone"],
        net.out.rows,
        net.out.to,
        net.out.strength,
        sector=[*(names[code] for code in net.sector), None],
        answered=[*net.answered, False],
    )


def said_twice(net: Network) -> Network:
    """The same network, every statement made twice."""
    names = [*net.sectors, None]
    return network(
        net.ids,
        np.tile(net.out.rows, 2),
        np.tile(net.out.to, 2),
        np.tile(net.out.strength, 2),
        sector=[names[code] for code in net.sector],
        answered=net.answered,
    )
