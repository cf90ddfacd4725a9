"""The words that people use for columns and in cells: add a word next to its meaning.

Words are compared in lower case and without stops, those of headers also without brackets and their content: see
`cells`.
"""

from __future__ import annotations

import re


def _list(text: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in text.split(",") if word.strip())


def _table(text: str) -> dict[str, tuple[str, ...]]:
    """Lines of “meaning: word, word”, going on where they are indented."""
    lines = re.sub(r"\n\s+", " ", text.strip()).splitlines()
    return {meaning: _list(said) for meaning, said in (line.split(":", 1) for line in lines)}


def _meanings(text: str) -> dict[str, str]:
    """Word -> what it means."""
    return {word: meaning for meaning, said in _table(text).items() for word in said}


HEADERS = _table("""
id: id, ref, reference, key, code, unique id, person id, record id, respondent id, staff id, number, no, response
  id, participant id, contact id
name: name, full name, person, your name, name of person, contact, contact name, attendee, attendees, delegate,
  delegate name, participant, participant name, who, member, respondent, respondent name, display name, staff
  member, name of attendee, people
first_name: first name, forename, given name, firstname, christian name, first
last_name: last name, surname, family name, lastname, second name, last
email: email, e mail, email address, e mail address, mail, work email, contact email, your email
post: post, job title, title, role, position, job, job role, occupation, designation, your role, post held, role
  title
organisation: organisation, organization, org, employer, company, team, service, agency, practice, organisation
  name, name of organisation, your organisation, works for, workplace, organisation team, department, affiliation,
  representing
sector: sector, sector name, part of the system, sector type, own sector
place: place, ward, area, locality, neighbourhood, town, patch, location, district
visibility: visibility, shown as, consent to be named, named
asked: asked, date asked, sent, date sent
answered: timestamp, submitted, answered, completed, date completed, end date of survey, submitdate
synthetic: synthetic, invented
tags: tags, tag, labels, keywords, themes
website: website, web site, url, homepage, home page, web address, web page
kind: kind, type, organisation type, type of organisation, category
from_organisation: organisation, organization, org, from organisation, organisation a, organisation 1, first
  organisation, org a, org 1, from org, agency, our organisation, organisation name, name of organisation, partner a,
  partner 1
works_with: works with, partner, partner organisation, partner organization, partners, partner organisations, to
  organisation, organisation b, organisation 2, second organisation, org b, org 2, to org, other organisation, with
  organisation, linked organisation, works together with, collaborates with, linked with, linked to, partner b,
  partner 2
tie_kind: kind, kind of tie, type, type of tie, relationship, type of relationship, kind of relationship, relationship
  type, nature of relationship, nature of the relationship, connection, connection type, type of connection
both_ways: both ways, undirected, mutual, direction
weight: weight
scale: scale, criterion, dimension, measure, attribute, indicator, what is scored
value: value, score, rating
scored_on: day, date, scored on, date scored, date of score
score_source: source, source of score
from: from, source, person a, who, who says, respondent, a, person 1, from person, name 1, ego, first person,
  introducer
to: to, target, person b, knows, contact, b, person 2, to person, name 2, alter, connected to, second person, knows
  whom, whom
strength: strength, how well, closeness, tie strength, rating, how often, frequency, strength of tie, contact
  frequency, score
since: since, from date, known since, start, start date, began
until: until, to date, end, end date, ended
tie_source: source, tie source, survey, where from, evidence, wave
project: project, project name, project title, name of project, initiative, scheme, workstream, programme, work,
  activity, title, name
project_id: id, ref, reference, project id, project ref, project no, project number, no, project code, code
description: description, summary, about, aim, aims, what it does, purpose, details, objective
status: status, rag, stage, state, progress
started: started, start, start date, date started, began, since, from
ended: ended, end, end date, finish, date ended, until, completion date, finished, to
lead: lead, lead organisation, lead organization, lead org, lead partner, lead agency, led by, owner, owning
  organisation, organisation, host, host organisation
partners: partners, partner, partner organisations, partner organisation, partner orgs, organisations, organisations
  involved, working with, with, who is involved, partners involved, delivery partners, other partners, other
  organisations, collaborators, partner organizations
funder: funder, funders, funded by, funding, funding from, commissioner, grant from
staff: people, staff, team members, project manager, project lead, lead officer, lead person, contact, named lead,
  lead contact, contact person
event: attended, attendance, present, signed in, came, in attendance, attended y n, signature
""")
"""Field -> names of its column. A word may be in several: shapes choose among them."""

EVENTS = _list("""
workshop, event, meeting, session, launch, party, training, forum, conference, attendance, attendees, register, sign
in, brew, seminar, away day, network, drop in, webinar, briefing
""")
"""In the name of a file, sheet or column: it is about an event."""

ORGANISATIONS = _list("organisations, organizations, orgs, organisation list, partners, agencies, members")
"""The name of a file or sheet: it lists organisations."""

SCALES = _list("""
influence, interest, support, power, impact, importance, commitment, readiness, engagement, trust, attitude,
influence score, interest score, support score, level of influence, level of interest, level of support
""")
"""Columns of scores from 1 to 5 in a list of organisations."""

EMPTY = frozenset(
    _list("""
-, --, ., ?, n.a., n/a, na, nil, none, not applicable, not known, not stated, tba, tbc, to be confirmed, unknown, –, —
""")
)
"""Cells that mean “nothing”."""

TICKED = frozenset(
    _list("""
1, attended, came, here, in person, online, p, present, signed, t, true, x, xx, y, yes, yes., ü, √, ☑, ✅, ✓, ✔, 🗸
""")
)
"""Somebody was there. “ü” is a tick in the font Wingdings."""

NOT_TICKED = frozenset(
    _list("""
0, a, absent, apologies, apology, apols, cancelled, did not attend, dna, f, false, invited, n, no, non-attendance,
sent apologies, unable to attend, ☐, ✗, ✘
""")
)
"""Somebody was not there."""

STRENGTHS = {
    word: int(number)
    for word, number in _meanings("""
0: never, not at all, do not know, don't know, don't know them, no contact, no
1: hardly ever, rarely, yearly, once a year, annually, a little, very weak, heard of them, slightly, every year, less
  than monthly
2: occasionally, sometimes, quarterly, a few times a year, weak, every few months
3: monthly, once a month, regularly, moderately, medium, fairly well, every month
4: often, weekly, once a week, well, strong, fortnightly, every week, frequently
5: daily, every day, very often, very well, very strong, always, extremely well
""").items()
}
"""How well people say they know somebody -> strength; 0 means that there is no tie."""

VISIBILITIES = _meanings("""
named: named, yes, consented
listed: listed
unnamed: unnamed, no, not consented
""")
"""The visibility of a person."""

PARTS = _meanings("""
lead: lead, lead partner, host
funder: funder, funding, funded
partner: partner, delivery, delivery partner
""")
"""Words in brackets after an organisation in a cell of partners."""

SENSITIVE = _table("""
NHS numbers: nhs number, nhs no, nhs num, nhs id, hospital number, patient id, patient number, chi number, ni
  number, national insurance
dates of birth: dob, d o b, date of birth, birth date, birthdate, birthday, born, year of birth, age
home addresses: home address, address, postcode, post code, postal code, zip, street, address line, house number
health: diagnosis, diagnoses, condition, conditions, health condition, health conditions, long term condition,
  medication, medications, medicines, medical, medical history, health, health needs, health notes, mental health,
  disability, disabilities, disabled, allergies, allergy, dietary, dietary requirements, dietary needs, diet, access
  needs, accessibility, symptoms, treatment, pregnant, impairment, wheelchair
personal characteristics: ethnicity, ethnic group, ethnic origin, religion, faith, belief, sexual orientation,
  sexuality, gender identity, trade union, nationality, immigration status, marital status
notes about people: note, notes, comment, comments, remark, remarks, observation, observations, case notes, about,
  background, feedback, anything else, further information, additional information, other information, free text,
  biography
""")
"""Why a column should not be on a map -> words in its header."""

OF_PEOPLE = frozenset(
    _list("""
contact, contacts, email, emails, e mail, mobile, phone, tel, telephone, staff, manager, officer, coordinator, worker,
surname, forename, attendee, attendees, delegate, delegates, respondent, employee, employees, volunteer, volunteers
""")
)
"""Words in the header of a column about people, in a table of anything."""

ILL = _list("""
diabetes, diabetic, asthma, copd, cancer, depression, depressed, anxiety, dementia, stroke, epilepsy, epileptic,
arthritis, hypertension, schizophrenia, bipolar, autism, autistic, hiv, hepatitis, insulin, metformin, ramipril,
statin, sertraline, salbutamol, coeliac, gluten, allergic, allergy, wheelchair, chemotherapy, dialysis, miscarriage,
addiction, alcoholic
""")
"""Words in cells about somebody's health."""

LEGAL = frozenset(_list("cic, cio, inc, limited, llp, ltd, plc, uk"))
"""Words after a comma that still belong to the name before it."""
