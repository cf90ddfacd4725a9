"""The probable sector of an organisation, by its name: guesses for somebody to check."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from graph.imports.folding import folded
from graph.records.dataset import Organisation, Sector

_SAID_BY = {
    "primary care": "surgery practice gp gps doctors pharmacy dental dentist medical",
    "hospital": "hospital infirmary acute trust foundation",
    "mental health": "mind wellbeing psychological counselling talking",
    "ambulance service": "ambulance paramedic",
    "community health": "community nursing district therapy",
    "health": "nhs health clinical icb clinic",
    "social care": "care carers homecare reablement domiciliary",
    "housing": "housing homes tenants landlord lettings estates tenancy almshouse",
    "local authority": "council borough authority municipal",
    "emergency services": "police fire rescue",
    "education": "school college university academy nursery sixth learning education",
    "faith": "church mosque temple synagogue parish gurdwara chapel faith cathedral",
    "advice": "advice citizens law debt welfare",
    "befriending": "befriending friends companions",
    "community groups": "community residents association forum club society gardening trust allotments",
    "voluntary sector": "voluntary charity volunteers volunteering cic",
    "citizens": "patients residents",
}
"""Sector, by its name in the case -> words in the names of its organisations."""


def guesses(
    unsorted: Iterable[Organisation], known: Iterable[Organisation], sectors: Iterable[Sector]
) -> dict[str, str]:
    """Organisation's id -> id of its probable sector; organisations without a hint are left out.

    A word counts for a sector by the share of its use in names of known organisations there; words that the sectors
    of the case are known by count if the map has a sector of that name.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for one in known:
        if one.sector:
            for word in _words(one.name):
                votes[word][one.sector] += 1
    named = {folded(sector.name): sector.id for sector in sectors}
    for name, words in _SAID_BY.items():
        if name in named:
            for word in words.split():
                votes[word][named[name]] += 2
    found = {}
    for one in unsorted:
        score: dict[str, float] = defaultdict(float)
        for word in _words(one.name):
            total = votes[word].total()
            for sector, count in votes[word].items():
                score[sector] += count / total * min(count, 3)
        if score:
            best = max(sorted(score), key=lambda sector: score[sector])
            if score[best] >= 1:
                found[one.id] = best
    return found


def _words(name: str) -> set[str]:
    return {word.strip(".,&()'") for word in folded(name).split()} - {
        "",
        "the",
        "of",
        "and",
        "for",
        "south",
        "north",
    }
