"""The labels of people on the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

SHARED_BY = 5
"""A description says nothing about one person when at least this many people share it."""


class Described(NamedTuple):
    """The fields that identify somebody; ward and sector by name, "" if not known."""

    id: str
    name: str
    visibility: str
    post: str
    ward: str
    sector: str


def describe(people: Iterable[Described]) -> dict[str, str]:
    """Person id -> label: the name of those who are `named`, a description of everybody else.

    The description is the finest of "job title in ward", "job title" and "someone in sector" that at least five of
    these people share, otherwise "someone on the map". It never holds a name, and `people` must be everybody on
    the map, because the description counts who shares it.
    """
    everybody = list(people)
    shared = sharing(Counter((person.post, person.ward, person.sector) for person in everybody))
    return {person.id: called(person, shared) for person in everybody}


def sharing(alike: Mapping[tuple[str, str, str], int]) -> Counter[str]:
    """Description -> how many people share it, from how many have the same job title, ward and sector."""
    shared: Counter[str] = Counter()
    for (post, ward, sector), many in alike.items():
        for text in descriptions(Described("", "", "", post, ward, sector)):
            shared[text] += many
    return shared


def called(person: Described, shared: Counter[str]) -> str:
    """Somebody's label, given how many people on the map share each of their descriptions."""
    if person.visibility == "named":
        return person.name
    for text in descriptions(person):
        if shared[text] >= SHARED_BY:
            return text
    return "Someone on the map"


def descriptions(person: Described) -> list[str]:
    """Possible descriptions of somebody instead of their name, from fine to coarse."""
    texts = []
    if person.post and person.ward:
        texts.append(f"{person.post} in {person.ward}")
    if person.post:
        texts.append(person.post)
    if person.sector:
        texts.append(f"Someone in {person.sector}")
    return texts
