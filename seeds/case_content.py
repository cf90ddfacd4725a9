"""What was written by hand for the South Manchester case: organisations, events, projects, and who offers what.

Real are only the names that the published case study gives. All days, and everything about people, are invented.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Place(NamedTuple):
    """An organisation: id, name, kind, sector, ward, and whether it is invented."""

    id: str
    name: str
    kind: str
    sector: str
    ward: str
    synthetic: bool = True


UHSM = "university-hospital-south-manchester"
MFT = "manchester-university-foundation-trust"
MACC = "macc"
MLCO = "manchester-local-care-organisation"
NWAS = "north-west-ambulance-service"
CITIZENS_ADVICE = "citizens-advice-manchester"
ACADEMY = "nhs-north-west-leadership-academy"

ORGANISATIONS = (
    Place(UHSM, "University Hospital of South Manchester NHS Foundation Trust", "NHS trust", "hospital", "baguley", False),
    Place(MFT, "Manchester University NHS Foundation Trust", "NHS trust", "hospital", "baguley", False),
    Place(MACC, "Manchester Community Central (Macc)", "charity", "community-groups", "", False),
    Place(ACADEMY, "NHS North West Leadership Academy", "NHS body", "education", "", False),
    Place(NWAS, "North West Ambulance Service", "NHS trust", "ambulance", "", False),
    Place(CITIZENS_ADVICE, "Citizens Advice Manchester", "charity", "advice", "", False),
    Place(MLCO, "Manchester Local Care Organisation", "NHS body", "community-health", "", False),
    Place("clocktower-surgery", "Clocktower Surgery", "general practice", "primary-care", "northenden"),
    Place("heron-bridge-practice", "Heron Bridge Practice", "general practice", "primary-care", "withington"),
    Place("lime-avenue-surgery", "Lime Avenue Surgery", "general practice", "primary-care", "burnage"),
    Place("orchard-gate-practice", "Orchard Gate Practice", "general practice", "primary-care", "baguley"),
    Place("sparrow-lane-surgery", "Sparrow Lane Surgery", "general practice", "primary-care", "woodhouse-park"),
    Place("copper-beech-pharmacy", "Copper Beech Pharmacy", "pharmacy", "primary-care", "didsbury-west"),
    Place("south-care-navigators", "South Manchester Care Navigators", "NHS team", "community-health", "sharston"),
    Place("mersey-bank-community-nursing", "Mersey Bank Community Nursing", "NHS team", "community-health", "didsbury-east"),
    Place("breathe-well-team", "Breathe Well Respiratory Team", "NHS team", "community-health", "baguley"),
    Place("steady-steps-therapy", "Steady Steps Community Therapy", "NHS team", "community-health", "brooklands"),
    Place("willow-ward-team", "Willow Ward and Discharge Team", "NHS team", "hospital", "baguley"),
    Place("lantern-house", "Lantern House Mental Health Team", "NHS team", "mental-health", "withington"),
    Place("southside-recovery", "Southside Recovery College", "NHS team", "mental-health", "fallowfield"),
    Place("talking-rooms", "Talking Rooms South", "charity", "mental-health", "chorlton"),
    Place("quiet-minds", "Quiet Minds Crisis Cafe", "charity", "mental-health", "sharston"),
    Place("wythenshawe-money-advice", "Wythenshawe Money Advice", "charity", "advice", "woodhouse-park"),
    Place("fallowfield-rights-centre", "Fallowfield Rights Centre", "charity", "advice", "fallowfield"),
    Place("good-company", "Good Company Befriending", "charity", "befriending", "baguley"),
    Place("doorstep-friends", "Doorstep Friends", "charity", "befriending", "chorlton-park"),
    Place("ring-and-chat", "Ring and Chat", "charity", "befriending", "didsbury-west"),
    Place("benchside-growers", "Benchside Growers", "community group", "community-groups", "sharston"),
    Place("the-kettle-northenden", "The Kettle Community Cafe", "community group", "community-groups", "northenden"),
    Place("old-moat-together", "Old Moat Together", "community group", "community-groups", "old-moat"),
    Place("moss-brook-men-in-sheds", "Moss Brook Men in Sheds", "community group", "community-groups", "chorlton"),
    Place("southern-sisters", "Southern Sisters", "community group", "community-groups", "whalley-range"),
    Place("burnage-somali-families", "Burnage Somali Families", "community group", "community-groups", "burnage"),
    Place("withington-carers-link", "Withington Carers Link", "charity", "community-groups", "withington"),
    Place("south-active", "South Active", "community group", "community-groups", "brooklands"),
    Place("rosewood-court", "Rosewood Court Care Home", "care home", "care", "didsbury-east"),
    Place("maple-grange", "Maple Grange Care Home", "care home", "care", "brooklands"),
    Place("hand-in-hand-homecare", "Hand in Hand Homecare", "home care provider", "care", "withington"),
    Place("back-home-reablement", "Back Home Re-ablement", "home care provider", "care", "sharston"),
    Place("daybreak-centre", "Daybreak Day Centre", "day centre", "care", "chorlton-park"),
    Place("garden-suburb-homes", "Garden Suburb Homes", "housing association", "housing", "sharston"),
    Place("brookway-housing", "Brookway Housing", "housing association", "housing", "baguley"),
    Place("southfields-homes", "Southfields Homes", "housing association", "housing", "fallowfield"),
    Place("four-chimneys-co-op", "Four Chimneys Housing Co-operative", "co-operative", "housing", "whalley-range"),
    Place("threshold-south", "Threshold South", "charity", "housing", "withington"),
    Place("south-neighbourhood-office", "South Neighbourhood Office", "council service", "local-authority", "withington"),
    Place("adult-social-care-south", "Adult Social Care South Team", "council service", "local-authority", "sharston"),
    Place("healthy-places-team", "Healthy Places Team", "council service", "local-authority", "didsbury-west"),
    Place("south-fire-prevention", "South Fire Prevention Team", "fire service", "emergency", "withington"),
    Place("south-neighbourhood-police", "South Neighbourhood Policing Team", "police", "emergency", "northenden"),
    Place("st-oswins", "St Oswin's Church", "place of worship", "faith", "northenden"),
    Place("masjid-al-bustan", "Masjid al-Bustan", "place of worship", "faith", "whalley-range"),
    Place("faiths-south", "Faiths South", "charity", "faith", "burnage"),
    Place("kingsway-lane-primary", "Kingsway Lane Primary School", "school", "education", "burnage"),
    Place("peel-moor-high", "Peel Moor High School", "school", "education", "woodhouse-park"),
    Place("southbank-college", "Southbank College", "college", "education", "northenden"),
    Place("little-acorns-centre", "Little Acorns Children's Centre", "children's centre", "education", "baguley"),
    Place("patients-voice-south", "Patients' Voice South", "patient group", "citizens", "baguley"),
    Place("carers-table", "The Carers' Table", "residents' group", "citizens", "chorlton"),
    Place("woodhouse-residents", "Woodhouse Park Residents", "residents' group", "citizens", "woodhouse-park"),
)


class Happening(NamedTuple):
    """An event: id, name, kind, day, ward, how many came, and whether it is invented."""

    id: str
    name: str
    kind: str
    on: date
    ward: str
    people: int
    synthetic: bool = True


_WORKSHOP = "Using System Leadership to Create Change"

EVENTS = (
    Happening("workshop-1", f"{_WORKSHOP} (first workshop)", "workshop", date(2016, 9, 15), "northenden", 94, False),
    Happening("party", "The system leadership party", "party", date(2016, 11, 24), "sharston", 78, False),
    Happening("workshop-2", f"{_WORKSHOP} (second workshop)", "workshop", date(2017, 1, 26), "withington", 52),
    Happening("workshop-3", f"{_WORKSHOP} (third workshop)", "workshop", date(2017, 6, 15), "baguley", 48),
    Happening("workshop-4", f"{_WORKSHOP} (fourth workshop)", "workshop", date(2018, 2, 8), "chorlton", 55),
    Happening("values-1", "Values-based leadership (first session)", "session", date(2017, 3, 2), "withington", 24),
    Happening("values-2", "Values-based leadership (second session)", "session", date(2017, 5, 11), "baguley", 22),
    Happening("values-3", "Values-based leadership (third session)", "session", date(2017, 10, 12), "burnage", 27),
    Happening("values-4", "Values-based leadership (fourth session)", "session", date(2018, 4, 19), "northenden", 20),
    Happening("brew-1", "Brew and Biscuits, February 2017", "brew and biscuits", date(2017, 2, 14), "northenden", 12),
    Happening("brew-2", "Brew and Biscuits, April 2017", "brew and biscuits", date(2017, 4, 4), "baguley", 14),
    Happening("brew-3", "Brew and Biscuits, June 2017", "brew and biscuits", date(2017, 6, 6), "sharston", 13),
    Happening("brew-4", "Brew and Biscuits, September 2017", "brew and biscuits", date(2017, 9, 5), "withington", 15),
    Happening("brew-5", "Brew and Biscuits, November 2017", "brew and biscuits", date(2017, 11, 7), "chorlton", 14),
    Happening("brew-6", "Brew and Biscuits, January 2018", "brew and biscuits", date(2018, 1, 16), "didsbury-west", 15),
    Happening("brew-7", "Brew and Biscuits, March 2018", "brew and biscuits", date(2018, 3, 13), "woodhouse-park", 12),
    Happening("brew-8", "Brew and Biscuits, May 2018", "brew and biscuits", date(2018, 5, 15), "burnage", 14),
    Happening("brew-9", "Brew and Biscuits, September 2018", "brew and biscuits", date(2018, 9, 11), "fallowfield", 15),
    Happening("brew-10", "Brew and Biscuits, November 2018", "brew and biscuits", date(2018, 11, 13), "northenden", 13),
    Happening("cinema-1", "Ted Talks Cinema Club, March 2017", "cinema club", date(2017, 3, 23), "chorlton", 18),
    Happening("cinema-2", "Ted Talks Cinema Club, July 2017", "cinema club", date(2017, 7, 20), "chorlton", 16),
    Happening("cinema-3", "Ted Talks Cinema Club, November 2017", "cinema club", date(2017, 11, 23), "withington", 21),
    Happening("cinema-4", "Ted Talks Cinema Club, March 2018", "cinema club", date(2018, 3, 22), "withington", 19),
    Happening("cinema-5", "Ted Talks Cinema Club, July 2018", "cinema club", date(2018, 7, 19), "northenden", 23),
    Happening("cinema-6", "Ted Talks Cinema Club, October 2018", "cinema club", date(2018, 10, 25), "baguley", 17),
)


class Told(NamedTuple):
    """A project that the case study describes, and the posts (by sector) that work on it."""

    id: str
    name: str
    description: str
    started: date
    grew_from: str
    lead: str
    partners: tuple[str, ...]
    posts: tuple[tuple[str, str], ...]


TOLD = (
    Told(
        "complex-conditions",
        "Shared care for people with complex conditions",
        "GPs, re-ablement workers, social workers, community therapists, practice managers and community nurses share "
        "clinical experience and discuss opportunities for new clinical care models for people with complex conditions.",
        date(2017, 2, 20),
        "workshop-1",
        MLCO,
        ("clocktower-surgery", "back-home-reablement", "adult-social-care-south", "steady-steps-therapy"),
        (
            ("primary-care", "GP"),
            ("primary-care", "GP"),
            ("care", "Re-ablement worker"),
            ("local-authority", "Social worker"),
            ("community-health", "Community therapist"),
            ("primary-care", "Practice manager"),
            ("community-health", "Community nurse"),
        ),
    ),
    Told(
        "loneliness-and-isolation",
        "Loneliness and isolation",
        "Care navigators, community nurses, the North West Ambulance Service, local befriending schemes and housing "
        "providers explore issues of loneliness and isolation. Community nurses attend home visits alongside "
        "neighbourhood health workers to open up conversations about engaging more with the local community.",
        date(2017, 5, 8),
        "party",
        "south-care-navigators",
        (NWAS, "good-company", "doorstep-friends", "garden-suburb-homes", "mersey-bank-community-nursing"),
        (
            ("community-health", "Care navigator manager"),
            ("community-health", "Community nurse"),
            ("community-health", "Neighbourhood health worker"),
            ("ambulance", "Paramedic"),
            ("ambulance", "Paramedic"),
            ("befriending", "Befriending coordinator"),
            ("befriending", "Befriending coordinator"),
            ("housing", "Housing officer"),
            ("housing", "Neighbourhood manager"),
        ),
    ),
    Told(
        "warm-homes-visits",
        "Warm homes visits for people with COPD",
        "Respiratory nurses and staff from Citizens Advice Manchester jointly visit patients about home heating "
        "assessments and the impact of cold, damp homes on conditions such as COPD.",
        date(2017, 10, 2),
        "brew-2",
        "breathe-well-team",
        (CITIZENS_ADVICE,),
        (
            ("community-health", "Respiratory nurse"),
            ("community-health", "Respiratory nurse"),
            ("advice", "Adviser"),
            ("advice", "Adviser"),
        ),
    ),
    Told(
        "hospital-discharge",
        "Health and housing on hospital discharge",
        "Health and housing organisations work in partnership to address hospital discharge issues.",
        date(2018, 1, 15),
        "workshop-3",
        MFT,
        ("willow-ward-team", "garden-suburb-homes", "brookway-housing", "south-care-navigators"),
        (
            ("hospital", "Discharge coordinator"),
            ("hospital", "Discharge coordinator"),
            ("hospital", "Occupational therapist"),
            ("community-health", "Care navigator manager"),
            ("housing", "Independent living officer"),
            ("housing", "Housing officer"),
        ),
    ),
)

THEMES = (
    ("Walk and talk in {ward}", "A weekly walk in {ward} for people who would otherwise see nobody."),
    ("Falls prevention in {ward}", "Strength and balance at home in {ward}, with a shared way of referring."),
    ("Warm and well in {ward}", "Checks of cold homes in {ward}, with advice on heating bills."),
    ("Community kitchen in {ward}", "Cooking and eating together in {ward}, open to whoever drops in."),
    ("One front door in {ward}", "One place in {ward} to ask, whichever service turns out to be the right one."),
    ("Carers' hour in {ward}", "An hour a week for carers in {ward}, with somebody to talk to."),
    ("Digital friends in {ward}", "Getting online with a friend at one's side, in {ward}."),
    ("Shared front-line huddle in {ward}", "A short weekly meeting in {ward} of everybody who visits people at home."),
    ("Dementia-friendly {ward}", "Shops, schools and services in {ward} that know what helps."),
    ("Growing together in {ward}", "A shared garden in {ward}, referred to by those who see isolation first."),
)


class Broker(NamedTuple):
    """The one person who is planted to link health and housing."""

    name: str
    post: str
    organisation: str


BROKER = Broker("Nadia Rahman", "Care navigator manager", "south-care-navigators")
