"""Structural holes, a row for each person."""

from __future__ import annotations

import numpy as np

from graph.analysis.measures.holes import Holes, holes
from graph.analysis.measures.parallel import Progress
from graph.analysis.network import Network
from graph.analysis.tables.family import Asked, By, Family, Followed, Found
from graph.model import Column


def _holes(network: Network, asked: Asked, progress: Progress) -> Found:
    found = holes(network, asked.direction, progress=progress)
    rated = holes(network, asked.direction, weighted=True, progress=progress)
    known = ~np.isnan(found.constraint)
    return Found(
        [
            *(found.effective_size, found.efficiency, found.constraint, found.hierarchy),
            *(rated.effective_size, rated.efficiency, rated.constraint, rated.hierarchy),
        ],
        _by(network, found).order(network),
        [int(known.sum()), float(found.constraint[known].mean())],
    )


def _by(network: Network, found: Holes) -> By:
    return By((found.effective_size, -found.constraint))


_COUNTED = {
    "effective_size": "Contacts, less what they overlap",
    "efficiency": "Effective size as a share of contacts",
    "constraint": "How far time goes to contacts who lead back to one another: low is free",
    "hierarchy": "How far constraint comes from few contacts: 0 if from all alike, 1 at most",
}
_WEIGHED = {
    "": ("", "; each tie alike, a mutual directed one twice. Empty without contacts."),
    "_weighted": (", by strength", "; ties by their strength. Empty without contacts."),
}

HOLES = Family(
    name="holes",
    title="Structural holes",
    measures="How far the contacts of each are in touch with one another anyway (Burt).",
    parameters=Followed,
    columns=[
        Column(f"{key}{ending}", f"{key.capitalize().replace('_', ' ')}{title}", "number", f"{counted}{how}")
        for ending, (title, how) in _WEIGHED.items()
        for key, counted in _COUNTED.items()
    ],
    ranked="highest effective size first, then lowest constraint",
    shown=["effective_size", "efficiency", "constraint"],
    summary=[
        Column("with_contacts", "With contacts", "integer", "All others have no values."),
        Column("mean_constraint", "Mean constraint", "number", "Of those with contacts."),
    ],
    work=_holes,
    by=lambda network, asked: _by(network, holes(network, asked.direction)),
)
