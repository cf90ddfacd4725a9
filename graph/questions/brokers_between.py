"""Who stands between two sides: counted by Neo4j, or in arrays for large graphs. The rows are the same."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from graph import statements
from graph.analysis.measures.between_sets import between
from graph.analysis.measures.stability import TOP, Ranked
from graph.analysis.network import NOT_STATED, Mask, Network
from graph.model import EVERYBODY, Of
from graph.questions.context import QuestionContext
from graph.statements import Statement
from graph.store import Row

BROKERS: dict[Of, Statement] = {
    "people": statements.get("read/brokers_of_people"),
    "organisations": statements.get("read/brokers_of_organisations"),
}


def brokers_between(
    context: QuestionContext, left: Sequence[str], right: Sequence[str], limit: int
) -> list[Row]:
    """Rows of the statements `brokers_of_`, best first. Everybody counts, in Neo4j and in arrays.

    Args:
        left, right: main sectors of each side: the same, or none in common.
    """
    parameters = {
        "from_sectors": list(left),
        "to_sectors": list(right),
        "limit": limit,
        **context.counting,
    }
    statement = BROKERS[context.of]
    if not context.in_arrays:
        # Neo4j returns contacts in any order; the ones to draw must not depend on it.
        return [
            row | {"froms": sorted(row["froms"]), "tos": sorted(row["tos"])}
            for row in context.ask(statement, **parameters)
        ]
    context.show(statement, **parameters)
    return _in_arrays(context.network(EVERYBODY), left, right, limit)


def first_between(network: Network, left: Sequence[str], right: Sequence[str]) -> Ranked:
    """The first five between two sides, and those who tie with the fifth."""
    found = between(network, in_any(network, left), in_any(network, right))
    leaders = network.leaders(TOP, found.credit, found.pairs, among=found.ranked)
    return [(network.ids[k], values) for k, values in leaders]


def in_any(network: Network, sectors: Sequence[str]) -> Mask:
    """(n,) who has one of these main sectors."""
    wanted = set(sectors)
    codes = [code for code, name in enumerate(network.sectors) if name in wanted]
    return np.isin(network.sector, codes)


def _in_arrays(network: Network, left: Sequence[str], right: Sequence[str], limit: int) -> list[Row]:
    in_left, in_right = in_any(network, left), in_any(network, right)
    found = between(network, in_left, in_right)

    def contacts(person: int, side: Mask) -> list[str]:
        row = network.contacts(person)
        return [network.ids[k] for k in row[side[row]].tolist()]

    return [
        {
            "id": network.ids[k],
            "sector": network.sectors[network.sector[k]] if network.sector[k] != NOT_STATED else None,
            "contacts_from": int(found.contacts_from[k]),
            "contacts_to": int(found.contacts_to[k]),
            "pairs": int(found.pairs[k]),
            "only_through": int(found.only_through[k]),
            "credit": round(float(found.credit[k]), 9),
            "froms": contacts(k, in_left),
            "tos": contacts(k, in_right),
            "total": len(found.ranked),
        }
        for k in found.ranked[:limit].tolist()
    ]
