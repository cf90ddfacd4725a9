"""A dataset without names: people have other ids, and nothing about them is left that fewer than five share.

Pseudonymised, not anonymous: ties stay, and so does how things grew. Anybody who knows some of it may find
somebody in it.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from graph.directory.visibility import SHARED_BY
from graph.records.dataset import (
    FIELDS,
    KEYS,
    KINDS,
    AnyRow,
    Attendance,
    Dataset,
    Employment,
    Need,
    Offer,
    R,
    Sector,
    Value,
    Work,
    with_values,
)

OTHER = Sector("other", "Other")
"""Where people stand whose sector's whole group is too small to be named."""
KEPT: dict[str, tuple[str, ...]] = {
    "sectors": ("id", "name", "part_of"),
    "places": ("id", "name", "kind", "latitude", "longitude"),
    "topics": ("id", "name"),
    "scales": ("id", "name"),
    "organisations": ("id", "name", "kind", "sector", "place", "synthetic", "website", "tags"),
    "people": ("synthetic",),
    "projects": ("id", "name", "status", "started", "ended", "place", "synthetic", "tags"),
    "events": ("id", "name", "kind", "on", "place", "synthetic"),
    "works_for": ("organisation", "main"),
    "works_on": ("project",),
    "partners": ("organisation", "project", "part"),
    "works_with": ("from_", "to", "kind", "strength", "since", "until", "source", "undirected"),
    "attended": ("event",),
    "organisations_attended": ("organisation", "event"),
    "offers": ("topic",),
    "seeks": ("topic",),
    "grew_from": ("project", "from_kind", "from_"),
    "scores": ("organisation", "scale", "value", "on", "source"),
    "ties": ("strength", "since", "until", "source", "undirected"),
}
"""The fields that stay as they are. What is neither here nor in `CHANGED` is left out, a new field as well."""
CHANGED: dict[str, tuple[str, ...]] = {
    "people": ("id", "name", "post", "sector", "visibility", "place", "asked", "answered"),
    "works_for": ("person",),
    "works_on": ("person",),
    "works_with": ("recorded",),
    "attended": ("person",),
    "offers": ("person",),
    "seeks": ("person",),
    "grew_from": ("said_by",),
    "ties": ("from_", "to", "recorded"),
}
"""The fields that say something else or less than they did."""
LEFT_OUT: dict[str, dict[str, Value]] = {
    kind: {
        name: row_type._field_defaults.get(name, "")
        for name in FIELDS[kind]
        if name not in (*KEPT[kind], *CHANGED.get(kind, ()))
    }
    for kind, row_type in KINDS.items()
}
"""All other fields, each with what it says instead."""
_WITH_PEOPLE = {
    "works_for": "organisation",
    "works_on": "project",
    "attended": "event",
    "offers": "topic",
    "seeks": "topic",
}
"""Kind of row that joins a person to something -> the field that says to what."""


_OfPerson = Employment | Work | Attendance | Offer | Need
"""Those rows."""


class _Described(NamedTuple):
    """What is said of a person: as much as enough others share."""

    sector: str
    place: str
    post: str


def pseudonymised(dataset: Dataset, secret: bytes | None = None) -> Dataset:
    """The dataset without names, addresses, and free text, and with other ids of people.

    A person's sector, place and job title are given only if at least five people share all three: otherwise
    without the job title, then without the place, then with the group of the sector, and at last “Other”. Employers,
    work, visits to events, offers and needs that fewer than five people share are left out. Days of asking,
    answering and recording are given by year. The order of people says nothing about them.

    Args:
        secret: gives the same people the same ids each time; without one, ids are new each time.
    """
    key = secret or secrets.token_bytes(32)
    known: dict[str, str] = {}

    def other(id_: str) -> str:
        if id_ and id_ not in known:
            digest = hmac.digest(key, id_.encode(), hashlib.sha256)
            known[id_] = f"p-{base64.b32encode(digest)[:16].decode().lower()}"
        return known.get(id_, "")

    dataset = Dataset.of(
        {kind: [with_values(row, out) for row in dataset.rows(kind)] for kind, out in LEFT_OUT.items()}
    )
    said = _descriptions(dataset)
    people = [
        person._replace(
            id=other(person.id),
            name="",
            visibility="unnamed",
            asked=_year(person.asked),
            answered=_year(person.asked) if person.answered else None,
            **said[person.id]._asdict(),
        )
        for person in dataset.people
    ]
    people.sort()
    made: dict[str, Sequence[AnyRow]] = {
        "people": [person._replace(name=f"Person {number}") for number, person in enumerate(people, 1)],
        "grew_from": _sorted(
            "grew_from", (one._replace(said_by=other(one.said_by)) for one in dataset.grew_from)
        ),
        "works_with": [tie._replace(recorded=_year(tie.recorded)) for tie in dataset.works_with],
        "ties": _sorted(
            "ties",
            (
                tie._replace(from_=other(tie.from_), to=other(tie.to), recorded=_year(tie.recorded))
                for tie in dataset.ties
            ),
        ),
    }
    for kind, to in _WITH_PEOPLE.items():
        made[kind] = _sorted(kind, _shared(dataset.rows(kind), to, other))
    if any(person.sector == OTHER.id for person in people) and OTHER.id not in {
        one.id for one in dataset.sectors
    }:
        made["sectors"] = [*dataset.sectors, OTHER]
    return Dataset.of({kind: dataset.rows(kind) for kind in KINDS} | made)


def _shared(rows: Sequence[AnyRow], to: str, other: Callable[[str], str]) -> Iterable[AnyRow]:
    """What enough people share."""
    times = Counter(getattr(row, to) for row in rows)
    for row in rows:
        if isinstance(row, _OfPerson) and times[getattr(row, to)] >= SHARED_BY:
            yield row._replace(person=other(row.person))


def _sorted(kind: str, rows: Iterable[R]) -> list[R]:
    return sorted(rows, key=lambda row: tuple(getattr(row, name) for name in KEYS[kind]))


def _descriptions(dataset: Dataset) -> dict[str, _Described]:
    """What can be said about each person so that at least five people are described alike.

    Each round says less about people with a description that too few share, so that people described in more detail do
    not give away the rest.
    """
    whole = {sector.id: sector.part_of or sector.id for sector in dataset.sectors}
    sectors = dataset.sector_of_people()
    full = {
        person.id: _Described(sectors[person.id][0], person.place, person.post) for person in dataset.people
    }
    rounds: list[Callable[[_Described], _Described]] = [
        lambda one: one,
        lambda one: one._replace(post=""),
        lambda one: one._replace(post="", place=""),
        lambda one: _Described(whole.get(one.sector, ""), "", ""),
    ]
    said: dict[str, _Described] = {}
    left = list(full)
    for less in rounds:
        times = Counter(less(full[who]) for who in left)
        said |= {who: less(full[who]) for who in left if times[less(full[who])] >= SHARED_BY}
        left = [who for who in left if who not in said]
    _add_to_few(left, said)
    return said | dict.fromkeys(left, _Described(OTHER.id, "", ""))


def _add_to_few(left: list[str], said: dict[str, _Described]) -> None:
    """Take in the smallest groups with those who are left, until these are enough to hide one another."""
    times = Counter(said.values())
    for smallest, _ in reversed(times.most_common()):
        if not left or len(left) >= SHARED_BY:
            return
        left += [who for who, one in said.items() if one == smallest]
        for who in left:
            said.pop(who, None)


def _year(day: date | None) -> date | None:
    return day.replace(month=1, day=1) if day else None
