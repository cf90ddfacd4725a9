"""The parts of invented people and networks: names, wards, topics, and the shape of the 15 sectors."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl


class SectorShape(NamedTuple):
    """How a sector looks.

    `people` are those of the South Manchester case, and set the shares of larger networks; `outward` is how
    much it reaches to other sectors for its size; `answered` the share that answered, None where nobody is
    asked.
    """

    id: str
    name: str
    part_of: str
    people: int
    outward: float
    answered: float | None
    posts: tuple[str, ...]


# fmt: off
SECTORS = (
    SectorShape("primary-care", "Primary care", "health", 28, 1.0, 0.72, (
        "GP", "GP", "Practice manager", "Practice manager", "Practice nurse", "Social prescriber")),
    SectorShape("community-health", "Community health", "health", 24, 1.25, 0.76, (
        "Community nurse", "Community therapist", "Neighbourhood health worker", "Team leader")),
    SectorShape("hospital", "Hospital", "health", 28, 0.85, 0.68, (
        "Ward manager", "Discharge coordinator", "Discharge coordinator", "Consultant",
        "Occupational therapist",
        "Service manager")),
    SectorShape("mental-health", "Mental health", "health", 20, 1.05, 0.7, (
        "Mental health nurse", "Mental health nurse", "Psychologist", "Recovery worker", "Team manager")),
    SectorShape("ambulance", "Ambulance service", "health", 7, 0.9, 0.72, (
        "Paramedic", "Paramedic", "Team leader")),
    SectorShape("advice", "Advice", "voluntary", 12, 1.15, 0.75, ("Adviser", "Adviser", "Debt adviser")),
    SectorShape("befriending", "Befriending", "voluntary", 11, 1.05, 0.73, (
        "Befriending coordinator", "Volunteer", "Volunteer")),
    SectorShape("community-groups", "Community groups", "voluntary", 24, 1.1, 0.59, (
        "Community worker", "Community worker", "Volunteer", "Volunteer coordinator")),
    SectorShape("care", "Social care", "", 21, 1.05, 0.57, (
        "Care worker", "Care worker", "Care home manager", "Home care coordinator")),
    SectorShape("housing", "Housing", "", 25, 1.1, 0.72, (
        "Housing officer", "Housing officer", "Neighbourhood manager", "Independent living officer",
        "Repairs manager")),
    SectorShape("local-authority", "Local authority", "", 17, 1.2, 0.7, (
        "Social worker", "Social worker", "Neighbourhood officer", "Commissioner")),
    SectorShape("emergency", "Emergency services", "", 6, 0.6, None, (
        "Fire safety officer", "Police officer")),
    SectorShape("faith", "Faith", "", 9, 0.75, 0.56, ("Trustee", "Community organiser", "Volunteer")),
    SectorShape("education", "Education", "", 18, 1.1, 0.56, ("Teacher", "Family worker", "Lecturer")),
    SectorShape("citizens", "Citizens", "", 10, 0.75, 0.4, ("Patient representative", "Carer", "Resident")),
)

GROUPS = {"health": "Health", "voluntary": "Voluntary sector"}
"""The sectors that have parts."""

WARDS = (
    "Baguley", "Brooklands", "Burnage", "Chorlton", "Chorlton Park", "Didsbury East", "Didsbury West",
    "Fallowfield",
    "Northenden", "Old Moat", "Sharston", "Whalley Range", "Withington", "Woodhouse Park",
)

SCALES = ("Influence", "Interest")
KINDS_OF_TIES = ("referrals", "shared staff", "funding")

TOPICS = (
    "Reading a benefits letter", "Spotting damp and mould", "A room to meet in",
    "Writing a grant application",
    "Falls prevention", "Talking about loneliness", "Mental health first aid", "Dementia awareness",
    "Hospital discharge planning", "Volunteers who visit", "A minibus", "Translation into Urdu",
    "Translation into Somali", "Keeping warm for less", "Debt advice", "Running a peer support group",
    "Motivational interviewing", "Carers' rights", "Community cooking", "Gardening space",
    "Housing applications",
    "Data sharing agreements", "Evaluating a small project", "Chairing a difficult meeting",
    "Living with COPD",
    "Safeguarding adults", "Getting online",
)

GIVEN_NAMES = (
    "Aaliyah", "Abena", "Adaeze", "Adam", "Aisha", "Akosua", "Alan", "Alex", "Ama", "Amina", "Amir",
    "Anita", "Anjali", "Ann", "Anwar", "Asha", "Barbara", "Ben", "Beverley", "Bilal", "Brendan", "Bridget",
    "Carl", "Caroline", "Chen", "Chidi", "Chloe", "Ciara", "Claire", "Colin", "Craig", "Daniel", "Darren",
    "David", "Dawn", "Deborah", "Denise", "Dermot", "Dipa", "Donna", "Ebony", "Eileen", "Ekow", "Elaine",
    "Ewa", "Fadumo", "Farah", "Fatima", "Femi", "Fiona", "Folake", "Gareth", "Gita", "Grace", "Graham",
    "Gwen", "Halima", "Hannah", "Harpreet", "Hassan", "Helen", "Hodan", "Ibrahim", "Irene", "Jacek",
    "Jamal", "Janet", "Jaswinder", "Jean", "Joanne", "Jodie", "Joy", "Karen", "Karim", "Kate", "Keith",
    "Kelly", "Khadija", "Kofi", "Kwame", "Latoya", "Layla", "Leanne", "Lee", "Leroy", "Linda", "Lorna",
    "Lucy", "Magda", "Maria", "Marcus", "Maureen", "Mehmet", "Mei", "Michelle", "Miriam", "Mohamed",
    "Monica", "Nasreen", "Natalie", "Ngozi", "Niamh", "Nicola", "Nikhil", "Noor", "Olu", "Omar",
    "Oluwaseun", "Pat", "Patience", "Pauline", "Pawel", "Phil", "Precious", "Priya", "Rachel", "Rashid",
    "Ravi", "Rebecca", "Rhys", "Rosa", "Rukhsana", "Ruth", "Saeed", "Safia", "Sally", "Samira", "Sandra",
    "Sanjay", "Sean", "Shanice", "Sharon", "Sheila", "Simon", "Siobhan", "Sofia", "Stella", "Sunita",
    "Tariq", "Temi", "Theresa", "Tracey", "Usha", "Valerie", "Vikram", "Wanda", "Wayne", "Wei", "Winston",
    "Yasmin", "Yemi", "Yusuf", "Zahra", "Zainab", "Zofia",
)

FAMILY_NAMES = (
    "Abbott", "Abdi", "Adeyemi", "Agarwal", "Ahmed", "Akhtar", "Allen", "Amoah", "Appiah", "Ashworth",
    "Aziz", "Bailey", "Banerjee", "Barlow", "Begum", "Bennett", "Bhatt", "Birch", "Blackwood", "Boateng",
    "Booth", "Bradshaw", "Brennan", "Butt", "Byrne", "Campbell", "Carroll", "Chan", "Chaudhry", "Clarke",
    "Collins", "Connolly", "Crompton", "Cunningham", "Daly", "Das", "Dean", "Desai", "Devlin", "Dhillon",
    "Dixon", "Doyle", "Dunne", "Egan", "Entwistle", "Eze", "Fairhurst", "Farrell", "Fielding", "Fitzgerald",
    "Fletcher", "Gallagher", "Gill", "Greenhalgh", "Grimshaw", "Hamid", "Hargreaves", "Haworth", "Hill",
    "Holt", "Hussain", "Iqbal", "Iyer", "Jama", "Joshi", "Kaczmarek", "Kapoor", "Kaur", "Kelly", "Kennedy",
    "Khatun", "Kowalska", "Lal", "Lawal", "Leigh", "Lomax", "Lowe", "Lynch", "Mahmood", "Malik", "McCarthy",
    "McDonagh", "McGrath", "Mehta", "Mensah", "Miah", "Mirza", "Mohamud", "Moran", "Mwangi", "Nair",
    "Nawaz", "Ndlovu", "Newton", "Nguyen", "Nolan", "Nowak", "Nuttall", "Obi", "Ofori", "Ogden", "Okafor",
    "Okoro", "Oldham", "Osei", "Owens", "Owusu", "Parekh", "Pereira", "Pilkington", "Platt", "Quinn",
    "Rafiq", "Rana", "Rawson", "Reid", "Riley", "Rowe", "Saleh", "Salt", "Schofield", "Shah", "Sharma",
    "Sheikh", "Siddiqui", "Smalley", "Sokolov", "Stott", "Sutcliffe", "Tetteh", "Thorpe", "Tran", "Uddin",
    "Varley", "Wade", "Walsh", "Warburton", "Warsame", "Whittaker", "Wong", "Yates", "Zaman", "Zielinski",
)
# fmt: on


def person_ids(count: int, rng: np.random.Generator) -> pl.Series:
    """(count,) different opaque ids: `p-` and 8 characters of base32."""
    letters = pl.Series(list("abcdefghijklmnopqrstuvwxyz234567"))
    found = pl.Series(dtype=pl.String)
    while len(found) < count:
        digits = rng.integers(0, 32, size=(count - len(found), 8))
        drawn = pl.select(pl.concat_str(pl.lit("p-"), *(letters.gather(digit) for digit in digits.T)))
        found = pl.concat([found, drawn.to_series()]).unique(maintain_order=True)
    return found


def names(count: int, rng: np.random.Generator) -> pl.Series:
    """(count,) names of invented people, all different until the combinations run out."""
    picks = np.resize(rng.permutation(len(GIVEN_NAMES) * len(FAMILY_NAMES)), count)
    given, family = pl.Series(GIVEN_NAMES), pl.Series(FAMILY_NAMES)
    return given.gather(picks % len(given)) + " " + family.gather(picks // len(given))


def visibilities(count: int, rng: np.random.Generator) -> pl.Series:
    """(count,) of which 85 % named, 10 % listed, the rest unnamed, in no order."""
    named, listed = round(0.85 * count), round(0.1 * count)
    each = np.repeat(np.arange(3), [named, listed, count - named - listed])
    return pl.Series(["named", "listed", "unnamed"]).gather(rng.permutation(each))
