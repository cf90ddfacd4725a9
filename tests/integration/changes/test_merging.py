"""Merging on a real graph: what moves, what falls together, whose history it is, and taking it back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.changes import editing, history, merging, revisions
from graph.changes.merging import Merge, Merged
from graph.changes.undo import undo
from graph.directory.person_page import person
from graph.directory.reveal import labels
from graph.errors import Conflict, InvalidInput, NotFound
from graph.members import dismissals
from graph.model import Viewer
from graph.records.bulk.load import load
from graph.records.checks import problems
from graph.records.dataset import (
    Attendance,
    Dataset,
    Employment,
    Event,
    Organisation,
    OrganisationAttendance,
    OrganisationTie,
    Origin,
    Partner,
    Person,
    Project,
    Scale,
    Score,
    Sector,
    Tie,
)
from graph.records.snapshot import snapshot
from graph.store import Store
from tests.town import held

LEAD = Viewer("lead")
ANNS = Merge("people", "p-ann", "p-ann2", {})


def merged(store: Store, asked: Merge) -> Merged:
    return merging.apply(store, LEAD, asked, merging.preview(store, LEAD, asked).revision)


def test_a_preview_says_what_stays_what_moves_and_what_falls_together(town: Store) -> None:
    before, version = held(town), town.version()
    seen = merging.preview(town, LEAD, ANNS)
    assert (seen.keep_label, seen.merge_label) == ("Ann Lee", "Anne Lee")
    assert [(one.column, one.keep, one.merge, one.taken, one.open) for one in seen.fields] == [
        ("name", "Ann Lee", "Anne Lee", "keep", True),
        ("post", "Nurse", "", "keep", False),
        ("sector", "", "Housing", "merge", False),
        ("visibility", "named", "listed", "keep", True),
        ("place", "Ward", "", "keep", False),
        ("email", "ann@clinic.example", "", "keep", False),
        ("main employer", "Clinic", "Homes", "keep", True),
    ]
    assert {one.kind: (one.moves, one.together, one.goes) for one in seen.moving} == {
        "works_for": (1, 0, 0),
        "works_on": (1, 1, 0),
        "offers": (1, 0, 0),
        "seeks": (0, 1, 0),
        "grew_from": (1, 0, 0),
        "ties": (2, 1, 1),
    }
    assert seen.sentence == (
        "Anne Lee is deleted; 6 rows move to Ann Lee; 3 are already there; 1 tie between the two is deleted."
    )
    assert (held(town), town.version()) == (before, version)


def test_everything_of_the_one_that_goes_is_the_others(town: Store) -> None:
    before = held(town)
    done = merged(town, ANNS)
    there, _ = snapshot(town)
    assert [one.id for one in there.people] == ["p-ann", "p-ben", "p-cem"]
    assert there.people[0] == Person(
        "p-ann", "Ann Lee", "Nurse", "housing", "named", "ward", "ann@clinic.example", tags="trainer"
    )
    assert [(one.from_, one.to, one.strength) for one in there.ties] == [
        ("p-ann", "p-ben", 4),
        ("p-ann", "p-cem", 1),
        ("p-ben", "p-ann", 3),
    ]
    jobs = [(one.organisation, one.main) for one in there.works_for if one.person == "p-ann"]
    assert jobs == [("clinic", True), ("homes", False)]
    assert [(one.project, one.part) for one in there.works_on] == [("dry", "lead"), ("warm", "")]
    assert [one.said_by for one in there.grew_from] == ["", "p-ann"]
    assert not list(problems(there))
    undo(town, LEAD, done.change)
    assert held(town) == before


def test_choices_are_kept_to_and_nothing_else_can_be_chosen(town: Store) -> None:
    asked = Merge("people", "p-ann", "p-ann2", {"name": "merge", "main employer": "merge"})
    merged(town, asked)
    there, _ = snapshot(town)
    assert there.people[0].name == "Anne Lee"
    jobs = [(one.organisation, one.main) for one in there.works_for if one.person == "p-ann"]
    assert jobs == [("clinic", False), ("homes", True)]
    with pytest.raises(InvalidInput):
        merging.preview(town, LEAD, Merge("people", "p-ann", "p-ben", {"email": "merge"}))
    with pytest.raises(InvalidInput):
        merging.preview(town, LEAD, Merge("people", "p-ann", "p-ann", {}))
    with pytest.raises(NotFound):
        merging.preview(town, LEAD, ANNS)


def test_organisations_are_merged_with_their_people_and_parts(town: Store) -> None:
    before = held(town)
    asked = Merge("organisations", "homes", "homes-2", {"name": "merge"})
    seen = merging.preview(town, LEAD, asked)
    assert {one.kind: (one.moves, one.together, one.goes) for one in seen.moving} == {
        "works_for": (0, 1, 0),
        "partners": (2, 0, 0),
        "works_with": (0, 1, 1),
        "organisations_attended": (1, 1, 0),
        "scores": (1, 1, 0),
    }
    done = merged(town, asked)
    there, _ = snapshot(town)
    assert there.organisations[1] == Organisation(
        "homes",
        "Homes Ltd",
        "charity",
        "housing",
        "ward",
        website="https://homes.example/",
        tags="landlord; damp; lets",
    )
    assert [(one.person, one.post, one.main) for one in there.works_for if one.organisation == "homes"] == [
        ("p-ann2", "Volunteer", True),
        ("p-ben", "Trustee", True),
    ]
    assert [(one.project, one.part) for one in there.partners] == [
        ("dry", "lead"),
        ("dry", "partner"),
        ("warm", "partner"),
    ]
    # What the clinic and Homes Ltd have in common nobody said; what Homes said of the clinic was said.
    assert there.works_with == [
        OrganisationTie("clinic", "homes", "estate"),
        OrganisationTie("homes", "clinic", "referrals", 4, source="survey", undirected=False),
    ]
    assert [(one.organisation, one.event) for one in there.organisations_attended] == [
        ("homes", "brew"),
        ("homes", "fair"),
    ]
    assert there.scores == [
        Score("homes", "influence", 5, date(2019, 1, 1)),  # the later one
        Score("homes", "interest", 2),
    ]
    undo(town, LEAD, done.change)
    assert held(town) == before


def test_two_ties_that_become_one_are_the_stronger_and_the_longer(town: Store) -> None:
    def tied(from_: str, **fields: Any) -> None:
        key = (from_, "p-ben", "file")
        editing.edit(town, LEAD, "ties", key, revisions.seen(town, LEAD, "ties", key).revision, fields)

    tied("p-ann", since=date(2015, 1, 1), until=date(2018, 1, 1))
    tied("p-ann2", since=date(2012, 1, 1), until=date(2016, 1, 1))
    merged(town, ANNS)
    (tie,) = [one for one in snapshot(town)[0].ties if (one.from_, one.to) == ("p-ann", "p-ben")]
    assert (tie.strength, tie.since, tie.until) == (4, date(2012, 1, 1), date(2018, 1, 1))


def test_what_has_changed_since_the_preview_is_not_merged(town: Store) -> None:
    revision = merging.preview(town, LEAD, ANNS).revision
    editing.edit(
        town,
        LEAD,
        "people",
        ("p-cem",),
        revisions.seen(town, LEAD, "people", ("p-cem",)).revision,
        {"post": "x"},
    )
    editing.add(town, LEAD, "attended", {"person": "p-ann2", "event": "brew"})
    with pytest.raises(Conflict):
        merging.apply(town, LEAD, ANNS, revision)
    merged(town, ANNS)


def test_a_change_of_somebody_else_does_not_stand_in_the_way(town: Store) -> None:
    revision = merging.preview(town, LEAD, ANNS).revision
    editing.add(town, LEAD, "attended", {"person": "p-cem", "event": "brew"})
    merging.apply(town, LEAD, ANNS, revision)


def test_the_history_of_the_one_that_went_is_read_from_the_other_and_goes_back(town: Store) -> None:
    def words(id_: str) -> list[str]:
        return [one.words.split()[0] for one in history.of(town, LEAD, id_)[0]]

    first = editing.add(town, LEAD, "attended", {"person": "p-ann2", "event": "brew"})
    done = merged(town, ANNS)
    assert words("p-ann") == ["Merged", "Added"]
    assert history.of(town, LEAD, "p-ann")[0][1].rows[0].about == "Ann Lee, Brew"
    back = undo(town, LEAD, done.change)
    assert words("p-ann") == ["Undid:", "Merged"]
    assert words("p-ann2") == ["Undid:", "Merged", "Added"]
    undo(town, LEAD, back.change)
    assert words("p-ann") == ["Undid:", "Undid:", "Merged", "Added"]
    undo(town, LEAD, undo(town, LEAD, undo_of(town)).change)
    assert first.change in {one.id for one in history.of(town, LEAD, "p-ann")[0]}


def undo_of(store: Store) -> str:
    """The last change of Ann's."""
    return history.of(store, LEAD, "p-ann")[0][0].id


def test_whoever_asks_for_the_one_that_went_gets_the_other(town: Store) -> None:
    merged(town, ANNS)
    assert labels(town, LEAD, ["p-ann2", "p-nobody"]) == {
        "p-ann2": "Ann Lee",
        "p-nobody": "Someone no longer on the map",
    }
    assert person(town, LEAD, "p-ann2")["id"] == "p-ann"


def test_two_merges_one_after_the_other_lead_to_the_last(town: Store) -> None:
    before = held(town)
    first = merged(town, Merge("people", "p-ann2", "p-ann", {}))
    second = merged(town, Merge("people", "p-cem", "p-ann2", {}))
    assert labels(town, LEAD, ["p-ann", "p-ann2"]) == dict.fromkeys(["p-ann", "p-ann2"], "Cem Kaya")
    undo(town, LEAD, second.change)
    assert labels(town, LEAD, ["p-ann"]) == {"p-ann": "Anne Lee"}
    undo(town, LEAD, first.change)
    assert held(town) == before


def test_a_dismissal_counts_for_whoever_they_were_merged_into(town: Store) -> None:
    ben, anne = Viewer("member", "p-ben"), Viewer("member", "p-ann2")
    editing.edit(
        town,
        LEAD,
        "people",
        ("p-ann2",),
        revisions.seen(town, LEAD, "people", ("p-ann2",)).revision,
        {"visibility": "named"},
    )
    dismissals.dismiss(town, ben, "p-ann2", "never")
    dismissals.dismiss(town, anne, "p-ben", "not now")

    def dismissed(viewer: Viewer) -> list[tuple[str, str]]:
        return [(one.who.person.id, one.kind) for one in dismissals.dismissed(town, viewer)]

    done = merged(town, ANNS)
    assert dismissed(ben) == [("p-ann", "never")]
    assert dismissed(Viewer("member", "p-ann")) == [("p-ben", "not now")]
    undo(town, LEAD, done.change)
    assert dismissed(ben) == [("p-ann2", "never")]
    assert dismissed(anne) == [("p-ben", "not now")]
    assert dismissed(Viewer("member", "p-ann")) == []
    merged(town, ANNS)
    assert dismissals.restore(town, ben, "p-ann") == []


PEOPLE, ORGANISATIONS, PROJECTS = ([f"{word}-{n}" for n in range(4)] for word in ("p", "o", "j"))
days = st.sampled_from([None, date(2010, 1, 1), date(2015, 1, 1)])
later = st.sampled_from([None, date(2016, 1, 1), date(2020, 1, 1)])
texts = st.sampled_from(["", "a", "b"])


def some(strategy: st.SearchStrategy[Any], key: Any) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=8, unique_by=key)


@st.composite
def towns(draw: st.DrawFn) -> Dataset:
    person, organisation, project = (st.sampled_from(ids) for ids in (PEOPLE, ORGANISATIONS, PROJECTS))
    sector = st.sampled_from(["", "health", "housing"])
    jobs = draw(
        some(
            st.builds(Employment, person, organisation, texts, st.booleans(), days, later),
            lambda job: (job.person, job.organisation),
        )
    )
    main: set[str] = set()
    for n, job in enumerate(jobs):
        if job.main and job.person in main:
            jobs[n] = job._replace(main=False)
        main |= {job.person} if job.main else set()
    return Dataset(
        sectors=[Sector("health", "Health"), Sector("housing", "Housing")],
        organisations=[Organisation(id_, id_.upper(), draw(texts), draw(sector)) for id_ in ORGANISATIONS],
        people=[
            Person(
                id_,
                id_.upper(),
                draw(texts),
                draw(sector),
                draw(st.sampled_from(["named", "listed", "unnamed"])),
            )
            for id_ in PEOPLE
        ],
        projects=[Project(id_, id_.upper()) for id_ in PROJECTS],
        events=[Event("e", "E")],
        works_for=jobs,
        partners=draw(
            some(st.builds(Partner, organisation, project, st.sampled_from(["lead", "funder"])), tuple)
        ),
        works_with=[
            tie
            for tie in draw(
                some(
                    st.builds(
                        OrganisationTie,
                        organisation,
                        organisation,
                        st.sampled_from(["", "funding"]),
                        st.sampled_from([None, 1, 5]),
                        days,
                        later,
                        st.none(),
                        st.sampled_from(["file", "by hand"]),
                        st.booleans(),
                    ),
                    lambda tie: (tie.from_, tie.to, tie.kind, tie.source),
                )
            )
            if tie.from_ != tie.to
        ],
        organisations_attended=draw(
            some(st.builds(OrganisationAttendance, organisation, st.just("e")), tuple)
        ),
        scales=[Scale("influence", "Influence")],
        scores=draw(
            some(
                st.builds(
                    Score, organisation, st.just("influence"), st.integers(1, 5), days, st.just("file")
                ),
                lambda score: score.organisation,
            )
        ),
        attended=draw(some(st.builds(Attendance, person, st.just("e")), tuple)),
        grew_from=draw(
            some(
                st.builds(Origin, project, st.just("event"), st.just("e"), st.sampled_from(["", *PEOPLE])),
                lambda row: row.project,
            )
        ),
        ties=[
            tie
            for tie in draw(
                some(
                    st.builds(
                        Tie,
                        person,
                        person,
                        st.sampled_from([None, 1, 5]),
                        days,
                        later,
                        st.none(),
                        st.sampled_from(["file", "by hand"]),
                    ),
                    lambda tie: (tie.from_, tie.to, tie.source),
                )
            )
            if tie.from_ != tie.to
        ],
    )


@settings(
    max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None
)
@given(dataset=towns(), kind=st.sampled_from(merging.MERGED), choose=st.sampled_from(["keep", "merge"]))
def test_whatever_is_merged_is_valid_and_taken_back_to_the_last_byte(
    empty: Store, dataset: Dataset, kind: str, choose: Any
) -> None:
    load(dataset, empty)
    now, _ = snapshot(empty)
    for other in (
        "ties",
        "scores",
        "grew_from",
        "organisations_attended",
        "attended",
        "works_with",
        "partners",
        "works_for",
        "people",
        "organisations",
        "scales",
        "projects",
    ):
        for row in now.rows(other):
            if row not in dataset.rows(other):
                _gone(empty, other, row)
    load(dataset, empty)
    before = held(empty)
    keep, merge = (PEOPLE if kind == "people" else ORGANISATIONS)[:2]
    open_fields = merging.preview(empty, LEAD, Merge(kind, keep, merge, {})).fields
    asked = Merge(kind, keep, merge, {one.column: choose for one in open_fields if one.open})
    done = merged(empty, asked)
    there, _ = snapshot(empty)
    assert not list(problems(there))
    assert f'"{merge}"' not in "".join(held(empty).values())
    undo(empty, LEAD, done.change)
    assert held(empty) == before


def _gone(store: Store, kind: str, row: Any) -> None:
    from graph.records.bulk.row_statements import REMOVE, cells_of  # noqa: PLC0415

    store.write(lambda tx: tx.run(REMOVE[kind], rows=cells_of(kind, [row])))
