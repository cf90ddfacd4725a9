"""Invented networks: any size, the same for the same numbers, in the shape of the case."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from graph.errors import InvalidInput
from graph.records.checks import validated
from graph.records.dataset import FIELDS, KINDS, PRIVATE
from graph.seeding.synthetic import synthetic


@pytest.mark.parametrize(("people", "ties"), [(50, 0), (50, 245), (260, 1500), (3000, 18000)])
def test_sizes_and_soundness(people: int, ties: int) -> None:
    dataset = validated(synthetic(people, ties, 1))
    assert len(dataset.people) == people
    assert len({frozenset((tie.from_, tie.to)) for tie in dataset.ties}) == len(dataset.ties) == ties


def test_the_same_numbers_make_the_same_network() -> None:
    assert synthetic(300, 1500, 5) == synthetic(300, 1500, 5)
    assert synthetic(300, 1500, 5).ties != synthetic(300, 1500, 6).ties


def test_shape() -> None:
    """15 sectors unequal in size, some who know very many, a third or so of ties inside a sector."""
    dataset = synthetic(3000, 18000, 2)
    own = {person: sector for person, (sector, _) in dataset.sector_of_people().items()}
    sizes = sorted(Counter(own.values()).values())
    assert len(sizes) == 15
    assert sizes[-1] > 3 * sizes[0]
    degrees = Counter(person for tie in dataset.ties for person in (tie.from_, tie.to))
    assert max(degrees.values()) > 6 * np.median(list(degrees.values()))
    inside = sum(own[tie.from_] == own[tie.to] for tie in dataset.ties) / len(dataset.ties)
    assert 0.25 < inside < 0.45
    for rows in (dataset.people, dataset.organisations, dataset.projects, dataset.events):
        assert all(row.synthetic for row in rows)
    assert {person.visibility for person in dataset.people} == {"named", "listed", "unnamed"}


@pytest.mark.parametrize(
    ("people", "ties", "field"), [(49, 10, "people"), (100, 991, "ties"), (100, -1, "ties")]
)
def test_sizes_that_cannot_be_are_refused(people: int, ties: int, field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        synthetic(people, ties, 1)
    assert field in caught.value.details["fields"]


def test_organisations_have_ties_events_and_scores_of_their_own() -> None:
    dataset = synthetic(3000, 18000, 2)
    organisations = len(dataset.organisations)
    assert 0.25 * organisations < len(dataset.works_with) < 0.45 * organisations
    assert {tie.undirected for tie in dataset.works_with} == {True, False}
    assert (
        {tie.strength for tie in dataset.works_with}
        == {score.value for score in dataset.scores}
        == {1, 2, 3, 4, 5}
    )
    assert dataset.organisations_attended
    assert {score.scale for score in dataset.scores} == {"influence", "interest"}


UNKNOWN = {
    ("organisations", "kind"),
    ("people", "sector"),  # theirs is that of their employer
    ("projects", "description"),
    ("projects", "ended"),
    ("works_for", "post"),
    ("works_for", "since"),
    ("works_for", "until"),
    ("works_on", "part"),
    ("works_with", "until"),
    ("grew_from", "said_by"),
    ("ties", "until"),
    ("ties", "undirected"),  # each is stated by one of the two
}
"""Fields that invented networks say nothing about."""


def test_every_other_field_has_a_value() -> None:
    dataset = synthetic(3000, 18000, 2)
    silent = {
        (kind, name)
        for kind, row_type in KINDS.items()
        for name in FIELDS[kind]
        if name not in PRIVATE
        and {getattr(row, name) for row in dataset.rows(kind)}
        <= {None, row_type._field_defaults.get(name, "")}
    }
    assert silent == UNKNOWN, "say it in graph/seeding/synthetic.py"
