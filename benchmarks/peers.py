"""How other libraries are given a network, and the published formulas written out in matrices."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph.analysis.network import Network

Floats = NDArray[np.float64]


def igraph_of(net: Network) -> Any:
    """An undirected igraph graph."""
    import igraph

    below = net.ties.rows < net.ties.to
    return igraph.Graph(n=len(net), edges=np.column_stack([net.ties.rows[below], net.ties.to[below]]))


def networkx_of(net: Network) -> Any:
    """An undirected networkx graph."""
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(range(len(net)))
    below = net.ties.rows < net.ties.to
    graph.add_edges_from(zip(net.ties.rows[below].tolist(), net.ties.to[below].tolist(), strict=True))
    return graph


def rustworkx_of(net: Network) -> Any:
    """An undirected rustworkx graph."""
    import rustworkx as rx

    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(net)))
    below = net.ties.rows < net.ties.to
    graph.add_edges_from_no_data(
        list(zip(net.ties.rows[below].tolist(), net.ties.to[below].tolist(), strict=True))
    )
    return graph


def scipy_of(net: Network) -> tuple[csr_array, csr_array, csr_array]:
    """Ties, those inside a sector, and the indicator of sectors."""
    n, ties = len(net), net.ties
    inside = net.sector[ties.rows] == net.sector[ties.to]
    everything = csr_array((np.ones(len(ties)), ties.to, ties.start), shape=(n, n))
    kept = ties.where(inside)
    within = csr_array((np.ones(len(kept)), kept.to, kept.start), shape=(n, n))
    sectors = csr_array((np.ones(n), (np.arange(n), net.sector)), shape=(n, len(net.sectors)))
    return everything, within, sectors


def graphblas_of(net: Network) -> tuple[Any, Any, Any]:
    """As `scipy_of`, for GraphBLAS."""
    import graphblas

    return tuple(graphblas.io.from_scipy_sparse(part) for part in scipy_of(net))


def roles_scipy(taken: tuple[csr_array, csr_array, csr_array]) -> Floats:
    """Gould and Fernandez's counts by the published matrix formulas; (n, 6), the total last. Undirected."""
    a, w, g = taken
    x = a - w
    x.eliminate_zeros()
    in_w, in_x = w.sum(axis=0), x.sum(axis=0)
    out_w, out_x = w.sum(axis=1), x.sum(axis=1)

    def closed(first: csr_array, second: csr_array, third: csr_array) -> Floats:
        return np.asarray((first.T @ second).multiply(third).sum(axis=1))

    def mutual(m: csr_array) -> Floats:
        return np.asarray(m.multiply(m.T).sum(axis=1))

    s = np.asarray((x.T @ g).multiply(x @ g).sum(axis=1))
    return with_total(
        in_w * out_w - mutual(w) - closed(w, w, w),
        s - mutual(x) - closed(x, w, x),
        in_w * out_x - closed(w, x, x),
        in_x * out_w - closed(x, x, w),
        in_x * out_x - s - closed(x, x, x),
    )


def roles_graphblas(taken: tuple[Any, Any, Any]) -> Floats:
    """The same formulas; each product is masked by what it is multiplied with, so that only closed pairs are made."""
    from graphblas import binary, monoid, semiring

    a, w, g = taken
    x = a.dup()
    x(~w.S, replace=True) << a

    def rows(m: Any) -> Floats:
        return np.asarray(m.reduce_rowwise(monoid.plus).new().to_dense(fill_value=0.0))

    def closed(first: Any, second: Any, third: Any) -> Floats:
        product = third.dup()
        product(third.S, replace=True) << semiring.plus_pair(first.T @ second)
        return rows(product)

    def mutual(m: Any) -> Floats:
        return rows(m.ewise_mult(m.T, binary.times))

    in_w, in_x, out_w, out_x = rows(w.T), rows(x.T), rows(w), rows(x)
    into, out = semiring.plus_times(x.T @ g).new(), semiring.plus_times(x @ g).new()
    s = rows(into.ewise_mult(out, binary.times))
    return with_total(
        in_w * out_w - mutual(w) - closed(w, w, w),
        s - mutual(x) - closed(x, w, x),
        in_w * out_x - closed(w, x, x),
        in_x * out_w - closed(x, x, w),
        in_x * out_x - s - closed(x, x, x),
    )


def with_total(*roles: Floats) -> Floats:
    """Columns of the five roles and their sum."""
    return np.column_stack([*roles, np.sum(roles, axis=0)])


def holes_scipy(taken: tuple[csr_array, csr_array, csr_array]) -> Floats:
    """Burt's constraint and effective size, every tie weighing the same; (n, 2), nan for isolates."""
    a = taken[0]
    degree = np.asarray(a.sum(axis=1), dtype=np.float64)
    share = a.multiply(1 / np.maximum(degree, 1)[:, None]).tocsr()
    through = (share @ share).multiply(a)
    constraint = (share + through).power(2).sum(axis=1)
    triangles = (a @ a).multiply(a).sum(axis=1) / 2
    return holes_of(degree, constraint, triangles)


def hierarchy_scipy(taken: tuple[csr_array, csr_array, csr_array]) -> Floats:
    """Burt's hierarchy, every tie weighing the same: the Theil index of the parts of constraint; nan for isolates."""
    a = taken[0]
    degree = np.asarray(a.sum(axis=1), dtype=np.float64)
    share = a.multiply(1 / np.maximum(degree, 1)[:, None]).tocsr()
    parts = (share + (share @ share).multiply(a)).power(2).tocsr()
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = parts.multiply((degree / parts.sum(axis=1))[:, None]).tocsr()
        ratio.data *= np.log(ratio.data)
        found = ratio.sum(axis=1) / (degree * np.log(degree))
    return np.where(degree == 1, 1.0, np.where(degree > 0, found, np.nan))


def holes_graphblas(taken: tuple[Any, Any, Any]) -> Floats:
    """The same, the products masked by the ties."""
    from graphblas import binary, monoid, semiring, unary

    a = taken[0]
    degrees = a.reduce_rowwise(monoid.plus).new()
    share = semiring.any_times(degrees.apply(unary.minv).diag() @ a).new()

    def rows(m: Any) -> Floats:
        return np.asarray(m.reduce_rowwise(monoid.plus).new().to_dense(fill_value=0.0))

    through, closed = share.dup(), a.dup()
    through(a.S, replace=True) << semiring.plus_times(share @ share)
    whole = share.ewise_add(through, binary.plus).new()
    closed(a.S, replace=True) << semiring.plus_pair(a @ a)
    return holes_of(rows(a), rows(whole.ewise_mult(whole, binary.times)), rows(closed) / 2)


def holes_of(degree: Floats, constraint: Floats, triangles: Floats) -> Floats:
    """Constraint, and effective size as degree - 2 t / degree, t being ties among contacts (Borgatti 1997)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        size = degree - 2 * triangles / degree
    return np.column_stack([np.where(degree > 0, constraint, np.nan), np.where(degree > 0, size, np.nan)])


def steps_of(net: Network) -> csr_array:
    """What each step of a chain from the first person costs, as `chains_from` has it; nothing costs quite 0."""
    ties = net.ties
    passing = np.log(np.maximum(np.log(np.maximum(ties.degree, 1)), 1.0))
    passing[0] = 0.0
    cost = np.maximum(passing[ties.rows] - np.log(ties.weights), 1e-12)
    return csr_array((cost, ties.to, ties.start), shape=(len(net), len(net)))


def directed_igraph_of(costs: csr_array) -> Any:
    """A directed igraph graph with costs."""
    import igraph

    rows = np.repeat(np.arange(costs.shape[0]), np.diff(costs.indptr))
    graph = igraph.Graph(n=costs.shape[0], edges=np.column_stack([rows, costs.indices]), directed=True)
    graph.es["cost"] = costs.data
    return graph


def directed_rustworkx_of(net: Network) -> Any:
    """A rustworkx graph with an edge each way."""
    import rustworkx as rx

    graph = rx.PyDiGraph(multigraph=False)
    graph.add_nodes_from(range(len(net)))
    graph.add_edges_from_no_data(list(zip(net.ties.rows.tolist(), net.ties.to.tolist(), strict=True)))
    return graph
