"""A small town to change, and what it holds to the last byte."""

from __future__ import annotations

from datetime import date

from graph.changes.labels_and_sectors import DESCRIBED
from graph.records.dataset import (
    KINDS,
    Attendance,
    Dataset,
    Employment,
    Event,
    Need,
    Offer,
    Organisation,
    OrganisationAttendance,
    OrganisationTie,
    Origin,
    Partner,
    Person,
    Place,
    Project,
    Scale,
    Score,
    Sector,
    Tie,
    Topic,
    Work,
)
from graph.records.patch import Change, dumped
from graph.records.snapshot import snapshot
from graph.store import Store

TOWN = Dataset(
    sectors=[Sector("health", "Health"), Sector("housing", "Housing")],
    places=[Place("ward", "Ward", "ward", 53.41, -2.25)],
    topics=[Topic("tea", "Tea"), Topic("damp", "Damp")],
    scales=[Scale("influence", "Influence"), Scale("interest", "Interest")],
    organisations=[
        Organisation("homes", "Homes", "charity", sector="housing", place="ward", tags="landlord; damp"),
        Organisation("clinic", "Clinic", sector="health", tags="NHS; open late"),
        Organisation("homes-2", "Homes Ltd", website="https://homes.example/", tags="Landlord; lets"),
    ],
    people=[
        Person(
            "p-ann",
            "Ann Lee",
            "Nurse",
            visibility="named",
            place="ward",
            email="ann@clinic.example",
            tags="trainer",
        ),
        Person("p-ann2", "Anne Lee", visibility="listed", sector="housing"),
        Person("p-ben", "Ben Osei", "Warden", visibility="named"),
        Person("p-cem", "Cem Kaya"),
    ],
    projects=[Project("dry", "Dry homes", tags="damp; winter"), Project("warm", "Warm homes")],
    events=[Event("brew", "Brew"), Event("fair", "Fair")],
    works_for=[
        Employment("p-ann", "clinic", "Nurse", main=True),
        Employment("p-ann2", "homes", "Volunteer", main=True),
        Employment("p-ben", "homes", main=True),
        Employment("p-ben", "homes-2", "Trustee"),
    ],
    works_on=[Work("p-ann", "dry", "lead"), Work("p-ann2", "dry"), Work("p-ann2", "warm")],
    partners=[
        Partner("homes", "dry", "lead"),
        Partner("homes-2", "dry", "partner"),
        Partner("homes-2", "warm"),
    ],
    works_with=[
        OrganisationTie("homes", "clinic", "referrals", 2, source="survey", undirected=False),
        OrganisationTie("homes", "homes-2"),
        OrganisationTie("clinic", "homes-2", "referrals", 4, source="survey"),
        OrganisationTie("clinic", "homes", "estate"),
    ],
    attended=[Attendance("p-ben", "fair")],
    organisations_attended=[
        OrganisationAttendance("homes-2", "fair"),
        OrganisationAttendance("homes", "brew"),
        OrganisationAttendance("homes-2", "brew"),
    ],
    offers=[Offer("p-ann2", "tea")],
    seeks=[Need("p-ann", "damp"), Need("p-ann2", "damp")],
    grew_from=[Origin("warm", "project", "dry", "p-ann2"), Origin("dry", "event", "brew")],
    scores=[
        Score("homes", "influence", 3, date(2018, 1, 1)),
        Score("homes-2", "influence", 5, date(2019, 1, 1)),
        Score("homes-2", "interest", 2),
    ],
    ties=[
        Tie("p-ann", "p-ann2", 5),
        Tie("p-ann", "p-ben", 2),
        Tie("p-ann2", "p-ben", 4),
        Tie("p-ben", "p-ann2", 3),
        Tie("p-ann2", "p-cem", 1, undirected=True),
    ],
)


def held(store: Store) -> dict[str, str]:
    """Everything that the map holds, as text by kind, and everybody's main sector and label."""
    dataset, _ = snapshot(store)
    found = {kind: dumped([Change(kind, (), row, None) for row in dataset.rows(kind)]) for kind in KINDS}
    derived = sorted((row["id"], row["sector"], row["label"]) for row in store.read_whole(DESCRIBED))
    return found | {"derived": str(derived)}
