"""What was written by hand for the South Manchester case: organisations, events, projects.

Real are only the names that the published case study gives. All days, and everything about people, are
invented.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from graph.records.readable_ids import slug


class Employer(NamedTuple):
    """An organisation. `posts` are those of its people, where they are not just any of its sector."""

    name: str
    kind: str
    ward: str = ""
    posts: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its name as an id."""
        return slug(self.name)


UHSM = Employer("University Hospital of South Manchester NHS Foundation Trust", "NHS trust", "Baguley")
MFT = Employer("Manchester University NHS Foundation Trust", "NHS trust", "Baguley")
MACC = Employer("Manchester Community Central (Macc)", "charity")
MLCO = Employer("Manchester Local Care Organisation", "NHS body")
NWAS = Employer("North West Ambulance Service", "NHS trust")
CITIZENS_ADVICE = Employer("Citizens Advice Manchester", "charity")
ACADEMY = Employer("NHS North West Leadership Academy", "NHS body")
REAL = (UHSM, MFT, MACC, MLCO, NWAS, CITIZENS_ADVICE, ACADEMY)

NAVIGATORS = Employer("South Manchester Care Navigators", "NHS team", "Sharston", ("Care navigator",))
GARDEN_HOMES = Employer("Garden Suburb Homes", "housing association", "Sharston")

# fmt: off
EMPLOYERS = {
    "primary-care": (
        Employer("Clocktower Surgery", "general practice", "Northenden"),
        Employer("Heron Bridge Practice", "general practice", "Withington"),
        Employer("Lime Avenue Surgery", "general practice", "Burnage"),
        Employer("Orchard Gate Practice", "general practice", "Baguley"),
        Employer("Sparrow Lane Surgery", "general practice", "Woodhouse Park"),
        Employer("Copper Beech Pharmacy", "pharmacy", "Didsbury West", ("Pharmacist",)),
    ),
    "community-health": (
        MLCO,
        NAVIGATORS,
        Employer("Mersey Bank Community Nursing", "NHS team", "Didsbury East", (
            "Community nurse", "Community nurse", "Neighbourhood health worker")),
        Employer("Breathe Well Respiratory Team", "NHS team", "Baguley", ("Respiratory nurse",)),
        Employer("Steady Steps Community Therapy", "NHS team", "Brooklands", ("Community therapist",)),
    ),
    "hospital": (
        UHSM,
        MFT,
        Employer("Willow Discharge Team", "NHS team", "Baguley", (
            "Discharge coordinator", "Occupational therapist")),
    ),
    "mental-health": (
        Employer("Lantern House Mental Health Team", "NHS team", "Withington"),
        Employer("Southside Recovery College", "NHS team", "Fallowfield", (
            "Recovery worker", "Team manager")),
        Employer("Talking Rooms South", "charity", "Chorlton", ("Psychologist", "Peer support worker")),
        Employer("Quiet Minds Crisis Cafe", "charity", "Sharston", (
            "Recovery worker", "Peer support worker")),
    ),
    "ambulance": (NWAS,),
    "advice": (
        CITIZENS_ADVICE,
        Employer("Wythenshawe Money Advice", "charity", "Woodhouse Park", ("Debt adviser",)),
        Employer("Fallowfield Rights Centre", "charity", "Fallowfield"),
    ),
    "befriending": (
        Employer("Cuppa Company Befriending", "charity", "Baguley"),
        Employer("Doorstep Friends", "charity", "Chorlton Park"),
        Employer("Ring and Chat", "charity", "Didsbury West"),
    ),
    "community-groups": (
        MACC,
        Employer("Parkside Growers", "community group", "Sharston"),
        Employer("The Kettle Community Cafe", "community group", "Northenden"),
        Employer("Old Moat Together", "community group", "Old Moat"),
        Employer("Moss Brook Men in Sheds", "community group", "Chorlton"),
        Employer("Range Sisters' Circle", "community group", "Whalley Range"),
        Employer("Burnage Somali Families", "community group", "Burnage"),
        Employer("Withington Carers Link", "charity", "Withington"),
        Employer("South Movers", "community group", "Brooklands"),
    ),
    "care": (
        Employer("Rosewood Court Care Home", "care home", "Didsbury East", (
            "Care worker", "Care home manager")),
        Employer("Maple Grange Care Home", "care home", "Brooklands", ("Care worker", "Care home manager")),
        Employer("Hand in Hand Homecare", "home care provider", "Withington", (
            "Care worker", "Home care coordinator")),
        Employer("Back Home Re-ablement", "home care provider", "Sharston", ("Re-ablement worker",)),
        Employer("Daybreak Day Centre", "day centre", "Chorlton Park", (
            "Care worker", "Activities organiser")),
    ),
    "housing": (
        GARDEN_HOMES,
        Employer("Brookway Housing", "housing association", "Baguley"),
        Employer("Southfields Homes", "housing association", "Fallowfield"),
        Employer("Four Chimneys Housing Co-operative", "co-operative", "Whalley Range", ("Housing officer",)),
        Employer("Keyhole South", "charity", "Withington", ("Housing officer", "Independent living officer")),
    ),
    "local-authority": (
        Employer("South Neighbourhood Office", "council service", "Withington", ("Neighbourhood officer",)),
        Employer("Adult Social Care South", "council service", "Sharston", ("Social worker",)),
        Employer("Healthy Places Team", "council service", "Didsbury West", (
            "Public health officer", "Commissioner")),
    ),
    "emergency": (
        Employer("South Fire Prevention Team", "fire service", "Withington", ("Fire safety officer",)),
        Employer("South Neighbourhood Policing Team", "police", "Northenden", ("Police officer",)),
    ),
    "faith": (
        Employer("St Oswin's Church", "place of worship", "Northenden", ("Trustee", "Volunteer")),
        Employer("Masjid al-Bustan", "place of worship", "Whalley Range", ("Trustee", "Volunteer")),
        Employer("Faiths South", "charity", "Burnage", ("Community organiser",)),
    ),
    "education": (
        ACADEMY,
        Employer("Kingsway Lane Primary School", "school", "Burnage", ("Teacher", "Family worker")),
        Employer("Peel Moor High School", "school", "Woodhouse Park", ("Teacher",)),
        Employer("Mersey Meadow College", "college", "Northenden", ("Lecturer",)),
        Employer("Little Acorns Children's Centre", "children's centre", "Baguley", ("Family worker",)),
    ),
    "citizens": (
        Employer("Patients' Voice South", "patient group", "Baguley", ("Patient representative",)),
        Employer("The Carers' Table", "residents' group", "Chorlton", ("Carer",)),
        Employer("Woodhouse Park Residents", "residents' group", "Woodhouse Park", ("Resident",)),
    ),
}
"""The organisations by sector. None of the people works for UHSM, which is no more, or for the Academy."""


class Happening(NamedTuple):
    """An event: id, name, kind, day, ward, how many came."""

    id: str
    name: str
    kind: str
    on: date
    ward: str
    people: int


_WORKSHOP = "Using System Leadership to Create Change"
_VALUES = "Values-based leadership"

EVENTS = (
    Happening("workshop-1", f"{_WORKSHOP}, first workshop", "workshop", date(2016, 9, 15), "Northenden", 94),
    Happening("party", "The system leadership party", "party", date(2016, 11, 24), "Sharston", 78),
    Happening("workshop-2", f"{_WORKSHOP}, second workshop", "workshop", date(2017, 1, 26), "Withington", 52),
    Happening("workshop-3", f"{_WORKSHOP}, third workshop", "workshop", date(2017, 6, 15), "Baguley", 48),
    Happening("workshop-4", f"{_WORKSHOP}, fourth workshop", "workshop", date(2018, 2, 8), "Chorlton", 55),
    Happening("values-1", f"{_VALUES}, first session", "session", date(2017, 3, 2), "Withington", 24),
    Happening("values-2", f"{_VALUES}, second session", "session", date(2017, 5, 11), "Baguley", 22),
    Happening("values-3", f"{_VALUES}, third session", "session", date(2017, 10, 12), "Burnage", 27),
    Happening("values-4", f"{_VALUES}, fourth session", "session", date(2018, 4, 19), "Northenden", 20),
    *(
        Happening(f"brew-{n}", f"Brew and Biscuits, {day:%B %Y}", "brew and biscuits", day, ward, people)
        for n, day, ward, people in (
            (1, date(2017, 2, 14), "Northenden", 12),
            (2, date(2017, 4, 4), "Baguley", 14),
            (3, date(2017, 6, 6), "Sharston", 13),
            (4, date(2017, 9, 5), "Withington", 15),
            (5, date(2017, 11, 7), "Chorlton", 14),
            (6, date(2018, 1, 16), "Didsbury West", 15),
            (7, date(2018, 3, 13), "Woodhouse Park", 12),
            (8, date(2018, 5, 15), "Burnage", 14),
            (9, date(2018, 9, 11), "Fallowfield", 15),
            (10, date(2018, 11, 13), "Northenden", 13),
        )
    ),
    *(
        Happening(f"cinema-{n}", f"Ted Talks Cinema Club, {day:%B %Y}", "cinema club", day, ward, people)
        for n, day, ward, people in (
            (1, date(2017, 3, 23), "Chorlton", 18),
            (2, date(2017, 7, 20), "Chorlton", 16),
            (3, date(2017, 11, 23), "Withington", 21),
            (4, date(2018, 3, 22), "Withington", 19),
            (5, date(2018, 7, 19), "Northenden", 23),
            (6, date(2018, 10, 25), "Baguley", 17),
        )
    ),
)
TOLD_EVENTS = ("workshop-1", "party")
"""The two single events that the case study tells of; it names the others as series only."""


class Stated(NamedTuple):
    """A tie between two organisations; unless `undirected`, the first says so."""

    first: str
    second: str
    kind: str
    strength: int | None
    since: date
    source: str
    undirected: bool = False


RECORDED = date(2019, 2, 28)
"""The day of what is stated about organisations, and of their scores."""
_TOLD, _SURVEY = "case study", "survey of partners"

WORKS_WITH = (
    Stated(UHSM.id, MACC.id, "joint application", None, date(2016, 1, 1), _TOLD, undirected=True),
    Stated("breathe-well-respiratory-team", CITIZENS_ADVICE.id, "joint visits", None, date(2017, 10, 2), _TOLD,
           undirected=True),
    Stated("lantern-house-mental-health-team", "southside-recovery-college", "referrals", 5, date(2014, 4, 1), _SURVEY),
    Stated("southside-recovery-college", "lantern-house-mental-health-team", "referrals", 3, date(2014, 4, 1), _SURVEY),
    Stated("clocktower-surgery", "copper-beech-pharmacy", "referrals", 4, date(2015, 9, 1), _SURVEY),
    Stated("keyhole-south", "southfields-homes", "shared staff", 2, date(2018, 3, 1), _SURVEY, undirected=True),
)
"""All between organisations whose people know each other. The first two the case study tells; the others, and all
days, are invented."""

ORGANISATIONS_ATTENDED = (
    ("hand-in-hand-homecare", "brew-4"),
    ("daybreak-day-centre", "brew-4"),
    ("parkside-growers", "cinema-5"),
)
"""Invented, organisations and events alike."""

SCALES = ("Influence", "Interest")
SCORED_BY = "steering group"
SCORES = {
    GARDEN_HOMES.id: (4, 5),
    "brookway-housing": (3, 4),
    "lantern-house-mental-health-team": (3, 2),
    "keyhole-south": (2, 5),
    "south-neighbourhood-office": (5, 3),
}
"""Of invented organisations only: nobody here has an opinion about a real one."""


class Told(NamedTuple):
    """A project that the case study describes; `team` is the posts (by sector) of those who work on it."""

    id: str
    name: str
    description: str
    started: date
    grew_from: str
    lead: str
    partners: tuple[str, ...]
    team: tuple[tuple[str, str], ...]


WHERE = {
    "Baguley": (53.40, -2.28), "Brooklands": (53.41, -2.30), "Burnage": (53.43, -2.20), "Chorlton": (53.44, -2.28),
    "Chorlton Park": (53.43, -2.27), "Didsbury East": (53.41, -2.22), "Didsbury West": (53.42, -2.24),
    "Fallowfield": (53.44, -2.22), "Northenden": (53.41, -2.26), "Old Moat": (53.43, -2.24),
    "Sharston": (53.39, -2.25), "Whalley Range": (53.45, -2.26), "Withington": (53.43, -2.23),
    "Woodhouse Park": (53.37, -2.27),
}  # fmt: skip
"""Latitude and longitude of about the middle of each ward, to a kilometre."""

TAGS = {
    "complex-conditions": "long-term conditions",
    "loneliness-and-isolation": "loneliness; winter",
    "warm-homes-visits": "damp; winter",
    "hospital-discharge": "hospital; winter",
    GARDEN_HOMES.id: "damp",
    NAVIGATORS.id: "loneliness",
}
"""Tags of projects and organisations; invented, as what the programme might call them."""

WEBSITES = {one.id: f"https://{one.id}.example/" for one in (GARDEN_HOMES, NAVIGATORS)}
"""Websites of two invented organisations: nobody can have an address that ends in .example."""

BROKER, BROKER_POST = "Nadia Rahman", "Care navigator manager"

TOLD = (
    Told(
        "complex-conditions",
        "Shared care for people with complex conditions",
        "GPs, re-ablement workers, social workers, community therapists, practice managers and community "
        "nurses share clinical experience and discuss opportunities for new clinical care models for people "
        "with complex conditions.",
        date(2017, 2, 20),
        "workshop-1",
        MLCO.id,
        ("clocktower-surgery", "back-home-re-ablement", "adult-social-care-south",
         "steady-steps-community-therapy"),
        (
            ("primary-care", "GP"), ("primary-care", "GP"), ("primary-care", "Practice manager"),
            ("care", "Re-ablement worker"), ("care", "Re-ablement worker"),
            ("local-authority", "Social worker"),
            ("local-authority", "Social worker"), ("community-health", "Community therapist"),
            ("community-health", "Community nurse"),
        ),
    ),
    Told(
        "loneliness-and-isolation",
        "Loneliness and isolation",
        "Care navigators, community nurses, the North West Ambulance Service, local befriending schemes and "
        "housing providers explore issues of loneliness and isolation. Community nurses attend home visits "
        "alongside neighbourhood health workers to open up conversations about engaging more with the local "
        "community.",
        date(2017, 5, 8),
        "party",
        NAVIGATORS.id,
        (NWAS.id, "cuppa-company-befriending", "doorstep-friends", GARDEN_HOMES.id,
         "mersey-bank-community-nursing"),
        (
            ("community-health", BROKER_POST), ("community-health", "Community nurse"),
            ("community-health", "Neighbourhood health worker"), ("ambulance", "Paramedic"),
            ("ambulance", "Paramedic"), ("befriending", "Befriending coordinator"),
            ("befriending", "Befriending coordinator"), ("housing", "Housing officer"),
            ("housing", "Neighbourhood manager"),
        ),
    ),
    Told(
        "warm-homes-visits",
        "Warm homes visits for people with COPD",
        "Respiratory nurses and staff from Citizens Advice Manchester jointly visit patients about home "
        "heating assessments and the impact of cold, damp homes on conditions such as COPD.",
        date(2017, 10, 2),
        "brew-2",
        "breathe-well-respiratory-team",
        (CITIZENS_ADVICE.id,),
        (
            ("community-health", "Respiratory nurse"), ("community-health", "Respiratory nurse"),
            ("advice", "Adviser"), ("advice", "Adviser"),
        ),
    ),
    Told(
        "hospital-discharge",
        "Health and housing on hospital discharge",
        "Health and housing organisations work in partnership to address hospital discharge issues.",
        date(2018, 1, 15),
        "workshop-3",
        MFT.id,
        ("willow-discharge-team", GARDEN_HOMES.id, "brookway-housing", NAVIGATORS.id),
        (
            ("hospital", "Discharge coordinator"), ("hospital", "Discharge coordinator"),
            ("hospital", "Occupational therapist"), ("community-health", BROKER_POST),
            ("housing", "Independent living officer"), ("housing", "Housing officer"),
        ),
    ),
)

THEMES = (
    ("Walk and talk in {}", "A weekly walk in {} for people who would otherwise see nobody."),
    ("Falls prevention in {}", "Strength and balance at home in {}, with one shared way to refer people."),
    ("Warm and well in {}", "Checks of cold homes in {}, with advice on heating bills."),
    ("Community kitchen in {}", "Cooking and eating together in {}, open to whoever drops in."),
    ("One front door in {}", "One place in {} to ask, whichever service turns out to be the right one."),
    ("Carers' hour in {}", "An hour a week for carers in {}, with somebody to talk to."),
    ("Digital friends in {}", "Getting online with a friend at one's side, in {}."),
    ("Front-line huddle in {}", "A short weekly meeting of everybody who visits people at home in {}."),
    ("Dementia-friendly {}", "Shops, schools and services in {} learn what helps people with dementia."),
    ("Growing together in {}", "A shared garden in {} for people who are on their own too much."),
)
"""Kinds of project that are invented, one a ward."""
# fmt: on
