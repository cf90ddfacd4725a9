"""The cases: each measure, and who else works it out."""

from __future__ import annotations

from benchmarks.case import Case, Engine, weft
from benchmarks.peers import (
    graphblas_of,
    roles_graphblas,
    roles_scipy,
    scipy_of,
)
from graph.measures.brokerage import brokerage

CASES: dict[str, Case] = {
    case.name: case
    for case in (
        Case(
            "roles",
            "Brokerage: roles, z, credit",
            [
                *weft(brokerage, lambda found: found.counts),
                Engine("scipy (counts only)", scipy_of, roles_scipy, lambda counts: counts),
                Engine("GraphBLAS (counts only)", graphblas_of, roles_graphblas, lambda counts: counts),
                Engine("R sna (no credit)", r="roles"),
            ],
        ),
    )
}
