"""Invented networks of any size in the shape of the South Manchester case: the same 15 sectors, unequal in size,
degrees heavy-tailed, most ties in the neighbourhood, sectors mixing since 2016.

Everybody and everything in them is invented and marked `synthetic`. The words here also name the invented people
of the case itself.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class SectorShape(NamedTuple):
    """How a sector looks: its share of people, how much it reaches out, and what part of it answered.

    `answered` is None where nobody is asked.
    """

    id: str
    name: str
    part_of: str
    people: int
    outward: float
    answered: float | None
    posts: tuple[str, ...]


SECTORS = (
    SectorShape(
        "primary-care", "Primary care", "health", 28, 1.0, 0.72,
        ("GP", "GP", "Practice manager", "Practice manager", "Practice nurse", "Social prescriber", "Pharmacist"),
    ),
    SectorShape(
        "community-health", "Community health", "health", 24, 1.25, 0.76,
        ("Community nurse", "Community nurse", "Community therapist", "Neighbourhood health worker",
         "Respiratory nurse", "Care navigator"),
    ),
    SectorShape(
        "hospital", "Hospital", "health", 28, 0.85, 0.68,
        ("Ward manager", "Discharge coordinator", "Discharge coordinator", "Consultant", "Occupational therapist",
         "Service manager"),
    ),
    SectorShape(
        "mental-health", "Mental health", "health", 20, 1.05, 0.7,
        ("Mental health nurse", "Mental health nurse", "Psychologist", "Recovery worker", "Team manager"),
    ),
    SectorShape("ambulance", "Ambulance service", "health", 7, 0.9, 0.72, ("Paramedic", "Paramedic", "Team leader")),
    SectorShape(
        "advice", "Advice", "voluntary", 12, 1.15, 0.75, ("Adviser", "Adviser", "Debt adviser", "Service manager")
    ),
    SectorShape(
        "befriending", "Befriending", "voluntary", 11, 1.05, 0.73, ("Befriending coordinator", "Volunteer", "Volunteer")
    ),
    SectorShape(
        "community-groups", "Community groups", "voluntary", 24, 1.1, 0.59,
        ("Community worker", "Community worker", "Volunteer", "Volunteer coordinator", "Chief officer"),
    ),
    SectorShape(
        "care", "Social care", "", 21, 1.05, 0.57,
        ("Care home manager", "Re-ablement worker", "Re-ablement worker", "Home care coordinator", "Care worker"),
    ),
    SectorShape(
        "housing", "Housing", "", 25, 1.1, 0.72,
        ("Housing officer", "Housing officer", "Neighbourhood manager", "Independent living officer",
         "Repairs manager"),
    ),
    SectorShape(
        "local-authority", "Local authority", "", 17, 1.2, 0.7,
        ("Social worker", "Social worker", "Neighbourhood officer", "Commissioner", "Public health officer"),
    ),
    SectorShape("emergency", "Emergency services", "", 6, 0.6, None, ("Fire safety officer", "Police officer")),
    SectorShape("faith", "Faith", "", 9, 0.75, 0.56, ("Minister", "Community organiser", "Volunteer")),
    SectorShape(
        "education", "Education", "", 18, 1.1, 0.56, ("Teacher", "Family worker", "College lecturer", "Head teacher")
    ),
    SectorShape("citizens", "Citizens", "", 10, 0.75, 0.4, ("Patient representative", "Carer", "Resident")),
)
"""The 15 own sectors; `people` are those of the case, and set the shares of larger networks."""

GROUPS = {"health": "Health", "voluntary": "Voluntary sector"}
"""The sectors that have parts."""

GIVEN_NAMES = tuple(
    """Aaliyah Abena Adaeze Adam Aisha Akosua Alan Alex Ama Amina Amir Anita Anjali Ann Anwar Asha Barbara Ben
    Beverley Bilal Brendan Bridget Carl Caroline Chen Chidi Chloe Ciara Claire Colin Craig Daniel Darren David Dawn
    Deborah Denise Dermot Dipa Donna Ebony Eileen Ekow Elaine Ewa Fadumo Farah Fatima Femi Fiona Folake Frank Gareth
    Gita Grace Graham Gwen Halima Hannah Harpreet Hassan Helen Hodan Ibrahim Imran Irene Jacek Jamal Jan Janet Jaswinder
    Jean Joanne Jodie Joy Karen Karim Kate Keith Kelly Khadija Kofi Kwame Latoya Layla Leanne Lee Leroy Liam Linda Lorna
    Lucy Magda Maria Marcus Mark Maureen Mehmet Mei Michelle Miriam Mohamed Monica Nasreen Natalie Ngozi Niamh Nicola
    Nikhil Noor Olu Omar Oluwaseun Pat Patience Paul Pauline Pawel Peter Phil Precious Priya Rachel Rashid Ravi Rebecca
    Rhys Robert Rosa Rukhsana Ruth Saeed Safia Sally Samira Sandra Sanjay Sarah Sean Shanice Sharon Sheila Simon Siobhan
    Sofia Stella Steve Sunita Susan Tariq Temi Theresa Tony Tracey Usha Valerie Vikram Wanda Wayne Wei Winston Yasmin
    Yemi Yusuf Zahra Zainab Zofia""".split()
)

FAMILY_NAMES = tuple(
    """Abbott Abdi Achebe Adeyemi Agarwal Ahmed Akhtar Ali Allen Amoah Anderson Appiah Ashworth Aziz Bailey Banerjee
    Barlow Begum Bennett Bhatt Birch Blackwood Boateng Booth Bradshaw Brennan Burke Butt Byrne Campbell Carroll Chan
    Chaudhry Chen Clarke Collins Connolly Cooper Crompton Cunningham Daly Das Davies Dean Desai Devlin Dhillon Dixon
    Doyle Dunne Edwards Egan Entwistle Eze Fairhurst Farah Farrell Fielding Fitzgerald Fletcher Gallagher Gill Grant
    Greenhalgh Grimshaw Hall Hamid Hargreaves Haworth Henry Hill Holt Hughes Hussain Hussein Ibrahim Iqbal Iyer Jackson
    Jama James Joshi Kaczmarek Kapoor Kaur Kelly Kennedy Khan Khatun Kowalska Lal Lawal Leigh Lewis Lomax Lowe Lynch Mahmood
    Malik Mbeki McCarthy McDonagh McGrath Mehta Mensah Miah Mirza Mitchell Mohamud Moran Morgan Murphy Mwangi Nair Nawaz
    Ndlovu Newton Nguyen Nolan Nowak Nuttall Obi Ofori Ogden Okafor Okoro Oldham Osei Owens Owusu Parekh Parker Patel Pereira
    Pilkington Platt Quinn Rafiq Rana Rawson Reid Riley Roberts Robinson Rowe Saleh Salt Schofield Shah Sharma Shaw Sheikh
    Siddiqui Simpson Singh Smalley Sokolov Stott Sutcliffe Tetteh Thomas Thorpe Tran Turner Uddin Varley Wade Walsh Warburton
    Ward Warsame Whittaker Williams Wong Wood Wright Yates Young Zaman Zielinski""".split()
)

WARDS = (
    "Baguley", "Brooklands", "Burnage", "Chorlton", "Chorlton Park", "Didsbury East", "Didsbury West", "Fallowfield",
    "Northenden", "Old Moat", "Sharston", "Whalley Range", "Withington", "Woodhouse Park",
)  # fmt: skip

TOPICS = (
    "Reading a benefits letter", "Spotting damp and mould", "A room to meet in", "Writing a grant application",
    "Falls prevention", "Talking about loneliness", "Mental health first aid", "Dementia awareness",
    "Hospital discharge planning", "Volunteers who visit", "A minibus", "Translation into Urdu", "Translation into Somali",
    "Keeping warm for less", "Debt advice", "Running a peer support group", "Motivational interviewing", "Carers' rights",
    "Community cooking", "Gardening space", "Housing applications", "Data sharing agreements", "Evaluating a small project",
    "Chairing a difficult meeting", "Living with COPD", "Safeguarding adults", "Getting online",
)  # fmt: skip


def slug(text: str) -> str:
    """Readable id: lower-case letters and digits, joined by hyphens."""
    return "-".join("".join(c if c.isalnum() else " " for c in text.lower().replace("'", "")).split())


def person_ids(count: int, rng: np.random.Generator) -> list[str]:
    """Different opaque ids: `p-` and 8 letters of base32."""
    letters = "abcdefghijklmnopqrstuvwxyz234567"
    found: dict[str, None] = {}
    while len(found) < count:
        for digits in rng.integers(0, 32, size=(count - len(found), 8)).tolist():
            found["p-" + "".join(letters[digit] for digit in digits)] = None
    return list(found)


def names(count: int, rng: np.random.Generator) -> list[str]:
    """Names of invented people, all different until the combinations run out."""
    combinations = len(GIVEN_NAMES) * len(FAMILY_NAMES)
    picks = np.resize(rng.permutation(combinations), count)
    return [f"{GIVEN_NAMES[pick % len(GIVEN_NAMES)]} {FAMILY_NAMES[pick // len(GIVEN_NAMES)]}" for pick in picks]


def visibilities(count: int, rng: np.random.Generator) -> list[str]:
    """85 % named, 10 % listed, the rest unnamed."""
    draws: NDArray[np.float64] = rng.random(count)
    return ["named" if draw < 0.85 else "listed" if draw < 0.95 else "unnamed" for draw in draws]
