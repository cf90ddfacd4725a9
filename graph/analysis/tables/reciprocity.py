"""Reciprocity, a row for each person: who is named back, and the triad census of the whole network."""

from __future__ import annotations

from graph.analysis.measures.parallel import Progress
from graph.analysis.measures.reciprocity import TRIADS, Reciprocity, reciprocity, triad_census
from graph.analysis.network import Network
from graph.analysis.tables.family import Asked, By, Family, Found, Stated, rounded
from graph.model import Column


def _reciprocity(network: Network, _asked: Asked, progress: Progress) -> Found:
    found = reciprocity(network)
    said = int((found.mutual + found.named).sum())
    return Found(
        [found.mutual, found.named, found.named_by],
        _by(found).order(network),
        [said, rounded(found.reciprocity), *map(int, triad_census(network, progress))],
    )


def _by(found: Reciprocity) -> By:
    return By((found.mutual, found.named_by))


RECIPROCITY = Family(
    name="reciprocity",
    title="Reciprocity",
    measures="How many of those each named named them too. Only what people stated counts.",
    parameters=Stated,
    columns=[
        Column("mutual", "Both ways", "integer", "Contacts who each named and who named them."),
        Column("named", "Named only", "integer", "Those each named and who did not name them."),
        Column("named_by", "Named by only", "integer", "Those who named each and were not named by them."),
    ],
    ranked="most ties both ways first, then most named by",
    shown=["mutual", "named", "named_by"],
    summary=[
        Column("said", "Statements", "integer", "Ties that one of the two stated, each direction once."),
        Column("reciprocity", "Reciprocity", "number", "Share of statements that are returned, from 0 to 1."),
        *(
            Column(
                f"triads_{name.lower()}",
                f"Triads {name}",
                "integer",
                "Triples with so many mutual, one-way and absent pairs (Holland and Leinhardt).",
            )
            for name in TRIADS
        ),
    ],
    work=_reciprocity,
    by=lambda network, _asked: _by(reciprocity(network)),
)
