"""What is planted in the case is there, looked for by the definitions of the methods, not by how it was made."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import networkx as nx
import numpy as np
import pytest

from graph.analysis.measures.gaps import Gaps, gaps
from graph.analysis.measures.mixing import Mixing, mixing
from graph.formats import csv_folder
from graph.records.dataset import FIELDS, KINDS, PRIVATE, Dataset
from graph.settings import ROOT

FOLDER = ROOT / "seeds" / "south_manchester"
BEFORE, LATER, TODAY = date(2015, 12, 31), date(2018, 12, 31), date(2026, 11, 23)

REAL_ORGANISATIONS = {
    "University Hospital of South Manchester NHS Foundation Trust",
    "Manchester University NHS Foundation Trust",
    "Manchester Community Central (Macc)",
    "NHS North West Leadership Academy",
    "North West Ambulance Service",
    "Citizens Advice Manchester",
    "Manchester Local Care Organisation",
}
SECTORS = {
    "health": {"primary-care", "community-health", "hospital", "mental-health", "ambulance"},
    "voluntary": {"advice", "befriending", "community-groups"},
    "": {
        *(
            "health",
            "voluntary",
            "care",
            "housing",
            "local-authority",
            "emergency",
            "faith",
            "education",
            "citizens",
        )
    },
}


@cache
def case() -> Dataset:
    return csv_folder.dataset(FOLDER)


@cache
def own() -> dict[str, str]:
    return {person: sector for person, (sector, _) in case().sector_of_people().items()}


@cache
def network(day: date) -> nx.Graph:
    """Everybody, and each pair where one says that they know the other, holding in [since, until)."""
    graph = nx.Graph()
    graph.add_nodes_from(person.id for person in case().people)
    for tie in case().ties:
        if (tie.since is None or tie.since <= day) and (tie.until is None or day < tie.until):
            graph.add_edge(tie.from_, tie.to)
    return graph


def share_answered(sector: str) -> float | None:
    people = [person for person in case().people if own()[person.id] == sector]
    return sum(p.answered is not None for p in people) / len(people) if any(p.asked for p in people) else None


def table(day: date, group: dict[str, str]) -> tuple[list[str], Mixing, Gaps]:
    """Names, mixing and gaps of sectors, each under the name that `group` gives it."""
    names = sorted(set(group.values()))
    number = {sector: names.index(name) for sector, name in group.items()}
    counts = np.zeros((len(names), len(names)), dtype=np.int64)
    for a, b in network(day).edges:
        if own()[a] and own()[b]:
            i, j = number[own()[a]], number[own()[b]]
            counts[i, j] += 1
            counts[j, i] += i != j
    people = [
        [p for p in case().people if own()[p.id] and number[own()[p.id]] == n] for n in range(len(names))
    ]
    answered = [
        sum(p.answered is not None for p in some) / len(some) if any(p.asked for p in some) else None
        for some in people
    ]
    return names, mixing([len(some) for some in people], counts), gaps(counts, answered)


def sectors() -> dict[str, str]:
    return {sector: sector for sector in set(own().values()) if sector}


def groups() -> dict[str, str]:
    part_of = {sector.id: sector.part_of for sector in case().sectors}
    return {sector: part_of[sector] or sector for sector in sectors()}


def odd_pairs(names: list[str], _mixing: Mixing, found: Gaps) -> dict[tuple[str, str], str]:
    return {
        (names[a], names[b]): str(found.verdicts[a][b])
        for a, b in product(range(len(names)), repeat=2)
        if a < b and found.verdicts[a][b] in {"thin", "not connected"}
    }


def credit(day: date, first: str, second: str) -> Iterator[tuple[str, float, int]]:
    """Everybody's credit for open pairs between two groups, best first, with how many rest on them alone."""
    graph, sums, alone = network(day), Counter[str](), Counter[str]()
    side = {
        name: [p for p, sector in own().items() if sector and groups()[sector] == name]
        for name in (first, second)
    }
    for a, c in product(side[first], side[second]):
        if not graph.has_edge(a, c):
            between = set(graph[a]) & set(graph[c])
            for b in between:
                sums[b] += 1 / len(between)  # type: ignore[assignment]
                alone[b] += len(between) == 1
    for person, value in sums.most_common():
        yield person, value, alone[person]


def name(person: str) -> str:
    return next(p.name for p in case().people if p.id == person)


def test_the_files_are_what_the_program_writes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "seeds.make_south_manchester", str(tmp_path)], cwd=ROOT, check=True)
    written = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert written == {file.name: file.read_bytes() for file in FOLDER.glob("*.csv")}


def test_sizes() -> None:
    assert 250 <= len(case().people) <= 270
    assert 55 <= len(case().organisations) <= 65
    assert 100 < len(case().projects) <= 115
    assert 1400 <= network(TODAY).number_of_edges() <= 1600


def test_sectors_on_two_levels() -> None:
    for part_of, ids in SECTORS.items():
        assert {sector.id for sector in case().sectors if sector.part_of == part_of} == ids
    assert len(sectors()) == 15


def test_only_what_the_case_names_is_real() -> None:
    assert {o.name for o in case().organisations if not o.synthetic} == REAL_ORGANISATIONS
    assert all(person.synthetic for person in case().people)
    assert all(person.email.endswith(".example") for person in case().people)
    assert sum(not project.synthetic for project in case().projects) == 4
    assert sum(not event.synthetic for event in case().events) == 2


def test_events_have_the_figures_of_the_case() -> None:
    """Over 90 at the first workshop, which came first; over 200 different people after the party."""
    came = Counter(row.event for row in case().attended)
    first, second, *_ = sorted(case().events, key=lambda event: event.on or TODAY)
    assert first.name.startswith("Using System Leadership to Create Change")
    assert came[first.id] > 90
    assert second.id == "party"
    later = {row.person for row in case().attended if row.event not in {first.id, "party"}}
    assert len(later) > 200
    kinds = Counter(event.kind for event in case().events)
    assert kinds["brew and biscuits"] >= 6
    assert kinds["cinema club"] >= 3
    assert kinds["session"] >= 2
    assert kinds["workshop"] >= 3


def test_the_projects_told_bring_together_whom_the_case_says() -> None:
    together: dict[str, set[str]] = {}
    for row in case().works_on:
        together.setdefault(row.project, set()).add(own()[row.person])
    assert together["complex-conditions"] == {"primary-care", "care", "local-authority", "community-health"}
    assert together["loneliness-and-isolation"] == {"community-health", "ambulance", "befriending", "housing"}
    assert together["warm-homes-visits"] == {"community-health", "advice"}
    assert together["hospital-discharge"] == {"hospital", "community-health", "housing"}
    partners = {(row.organisation, row.project) for row in case().partners}
    assert ("citizens-advice-manchester", "warm-homes-visits") in partners
    assert ("north-west-ambulance-service", "loneliness-and-isolation") in partners


def test_places_are_wards_of_south_manchester() -> None:
    assert {"Baguley", "Northenden", "Didsbury East", "Withington", "Whalley Range"} <= {
        p.name for p in case().places
    }
    assert {place.kind for place in case().places} == {"ward"}


@pytest.mark.parametrize(
    ("sector", "low", "high"),
    [
        *((sector, 0.65, 0.85) for sector in (*sorted(SECTORS["health"]), "housing")),
        *((sector, 0.55, 0.6) for sector in ("community-groups", "care", "faith", "education")),
        ("citizens", 0.01, 0.5),
    ],
)
def test_sectors_differ_in_how_many_answered(sector: str, low: float, high: float) -> None:
    share = share_answered(sector)
    assert share is not None
    assert low <= share <= high


def test_nobody_in_the_emergency_services_was_asked() -> None:
    assert share_answered("emergency") is None


def test_before_the_programme_sectors_are_nearly_apart() -> None:
    assert table(BEFORE, sectors())[1].share_inside >= 0.85


@pytest.mark.parametrize("day", [LATER, TODAY])
def test_after_it_fewer_than_45_percent_of_ties_stay_inside_a_sector(day: date) -> None:
    assert table(day, sectors())[1].share_inside < 0.45


@pytest.mark.parametrize("day", [LATER, TODAY])
def test_three_gaps_and_no_other(day: date) -> None:
    assert odd_pairs(*table(day, sectors())) == {
        ("care", "community-groups"): "not connected",
        ("education", "primary-care"): "not connected",
        ("housing", "mental-health"): "thin",
    }


def test_the_thin_gap_is_one_tie_of_about_fourteen() -> None:
    names, _, found = table(TODAY, sectors())
    pair = names.index("housing"), names.index("mental-health")
    assert found.counts[pair] == 1
    assert found.expected[pair] > 10


def test_groups_of_sectors_all_meet() -> None:
    """One level up the gaps disappear: other parts of health meet housing, advice meets social care."""
    assert odd_pairs(*table(TODAY, groups())) == {}


def test_no_project_joins_sectors_that_are_kept_apart() -> None:
    together: dict[str, set[str]] = {}
    for row in case().works_on:
        together.setdefault(row.project, set()).add(own()[row.person])
    for apart in ({"care", "community-groups"}, {"education", "primary-care"}, {"housing", "mental-health"}):
        assert not [project for project, has in together.items() if apart <= has]


@pytest.mark.parametrize("day", [LATER, TODAY])
def test_one_person_links_health_to_housing_well_ahead_of_the_next(day: date) -> None:
    (best, most, alone), (_, next_most, _), *_ = credit(day, "health", "housing")
    assert name(best) == "Nadia Rahman"
    assert most > 3 * next_most
    assert alone > 200


def test_sectors_that_the_case_says_have_met() -> None:
    ties = Counter(frozenset((own()[a], own()[b])) for a, b in network(TODAY).edges)
    for a, b in (
        ("community-health", "housing"),
        ("hospital", "housing"),
        ("community-health", "advice"),
        ("ambulance", "befriending"),
        ("ambulance", "housing"),
        ("befriending", "housing"),
        ("primary-care", "care"),
        ("primary-care", "local-authority"),
        ("hospital", "community-groups"),
    ):
        assert ties[frozenset((a, b))] >= 4, (a, b)


def test_degrees_are_heavy_tailed() -> None:
    degrees = sorted((degree for _, degree in network(TODAY).degree), reverse=True)
    assert degrees[0] > 4 * np.median(degrees)


def test_one_isolate_and_one_without_a_sector() -> None:
    assert [name(person) for person, degree in network(TODAY).degree if not degree] == ["Olu Warburton"]
    assert [name(person) for person, sector in own().items() if not sector] == ["Marcus Malik"]


def test_two_people_have_two_employers_in_two_sectors() -> None:
    sector = {organisation.id: organisation.sector for organisation in case().organisations}
    jobs: dict[str, set[str]] = {}
    for job in case().works_for:
        if job.until is None:
            jobs.setdefault(name(job.person), set()).add(sector[job.organisation])
    assert {person: of for person, of in jobs.items() if len(of) > 1} == {
        "Alex Mirza": {"advice", "housing"},
        "Ruth Uddin": {"faith", "hospital"},
    }


def test_three_state_a_sector_other_than_their_employers() -> None:
    stated = [person for person, (_, said) in case().sector_of_people().items() if said]
    assert {own()[person] for person in stated} == {"citizens"}
    assert len(stated) == 3


def test_two_people_across_the_thin_gap_have_what_the_other_seeks() -> None:
    offers, seeks = ({(row.person, row.topic) for row in rows} for rows in (case().offers, case().seeks))
    graph = network(TODAY)
    found = [
        (name(a), name(b))
        for a, topic in offers
        for b, other in offers
        if (own()[a], own()[b]) == ("housing", "mental-health")
        and (b, topic) in seeks
        and (a, other) in seeks
        and not graph.has_edge(a, b)
        and {"Nadia Rahman"} <= {name(c) for c in set(graph[a]) & set(graph[b])}
    ]
    assert found == [("Hassan Grimshaw", "Carl Sharma")]


def test_ties_are_dated_but_for_twelve() -> None:
    undated = {frozenset((tie.from_, tie.to)) for tie in case().ties if tie.since is None}
    assert len(undated) == 12
    assert all(tie.recorded for tie in case().ties)
    assert all(tie.recorded and tie.since <= tie.recorded for tie in case().ties if tie.since)


def test_visibility() -> None:
    shares = Counter(person.visibility for person in case().people)
    assert shares["named"] / len(case().people) == pytest.approx(0.85, abs=0.02)
    assert shares["listed"] / len(case().people) == pytest.approx(0.1, abs=0.02)
    assert shares["unnamed"] / len(case().people) == pytest.approx(0.05, abs=0.02)


def test_ids_carry_no_name() -> None:
    for person in case().people:
        assert len(person.id) == 10
        assert person.id.startswith("p-")
        assert not any(part.lower() in person.id for part in person.name.split() if len(part) > 3)


def test_what_is_stated_of_organisations() -> None:
    employers: dict[str, set[str]] = {}
    for job in case().works_for:
        employers.setdefault(job.person, set()).add(job.organisation)
    met = {
        pair for a, b in network(TODAY).edges for pair in product(employers.get(a, ()), employers.get(b, ()))
    }
    ties = case().works_with
    assert all((tie.from_, tie.to) in met or (tie.to, tie.from_) in met for tie in ties)
    assert Counter((tie.source, tie.undirected) for tie in ties) == {
        ("case study", True): 2,
        ("survey of partners", False): 3,
        ("survey of partners", True): 1,
    }
    real = {one.id for one in case().organisations if not one.synthetic}
    of_real = [tie for tie in ties if real & {tie.from_, tie.to}]
    assert [tie.source for tie in of_real] == ["case study"] * 2
    assert len(case().scores) == 10
    assert not real & {score.organisation for score in case().scores}
    assert not real & {one.organisation for one in case().organisations_attended}
    assert len(case().organisations_attended) == 3
    websites = [one for one in case().organisations if one.website]
    assert websites
    # No real organisation's, and none that somebody could have.
    assert all(one.synthetic and one.website.endswith(".example/") for one in websites)


def test_every_field_has_a_value_somewhere() -> None:
    """So the demonstration shows it. Only that no tie of people is undirected, and none of organisations has ended."""
    silent = {
        (kind, name)
        for kind, row_type in KINDS.items()
        for name in FIELDS[kind]
        if name not in PRIVATE
        and {getattr(row, name) for row in case().rows(kind)}
        <= {None, row_type._field_defaults.get(name, "")}
    }
    assert silent == {("ties", "undirected"), ("works_with", "until")}, "say it in seeds/"


def test_the_readme_tells_what_is_planted() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    for planted in (
        *("Nadia Rahman", "Olu Warburton", "Marcus Malik", "Alex Mirza", "Ruth Uddin"),
        *("Hassan Grimshaw", "Carl Sharma", "Phil Platt", "Gareth Booth"),
        *REAL_ORGANISATIONS,
        *(f"{kind}.csv" for kind in ("people", "ties", "works_for", "grew_from")),
        f"{len(case().people)} people",
        f"{network(TODAY).number_of_edges():,} pairs",
        f"{table(BEFORE, sectors())[1].share_inside:.0%}".replace("%", " %"),
        f"{table(LATER, sectors())[1].share_inside:.0%}".replace("%", " %"),
        f"credit {next(credit(TODAY, 'health', 'housing'))[1]:.0f}",
    ):
        assert planted in text
