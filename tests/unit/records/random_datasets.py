"""Datasets at random, sound ones, with every kind of row and with names in every script."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from graph.records.dataset import (
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

_LETTERS = st.characters(
    exclude_categories=["Cs", "Cc", "Cn"], include_characters="\n\t", exclude_characters="\x85"
)
_AWKWARD = (
    "=1+1",
    "-3",
    "+44",
    "@all",
    "'=x",
    "''-",
    "'tis",
    "\\u0027 OR 1",
    "a\\",
    "a'b\"c",
    "<&>]]>",
    "null",
    "1.0",
)
TEXTS = st.one_of(
    st.text(_LETTERS, max_size=12).map(str.strip).filter(lambda text: "_x000D_" not in text),
    st.sampled_from(_AWKWARD),
    st.just(""),
)
"""Text as reading leaves it: no blanks around it, and not what Excel writes for the end of a line."""
NAMES = TEXTS.map(lambda text: text or "Ann")
DAYS = st.one_of(st.none(), st.dates())
TAGS = st.sampled_from(("", "winter", "NHS; Größe; =1+1", "a, b; c"))
WEBSITES = st.sampled_from(("", "https://a.example/", "http://b.example/?q='=1+1'&x=%20#é"))


def degrees(most: int) -> st.SearchStrategy[float | None]:
    """Latitudes or longitudes to a centimetre, some of them whole numbers."""
    fine = st.integers(-most * 10**7, most * 10**7).map(lambda number: number / 10**7)
    return st.one_of(st.none(), st.integers(-most, most).map(float), fine)


@st.composite
def _period(draw: st.DrawFn) -> tuple[date | None, date | None]:
    first, last = draw(DAYS), draw(DAYS)
    if first and last and first >= last:
        last = first + timedelta(days=1) if first < date.max else None
    return first, last


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """A dataset that has nothing wrong with it."""

    def some(prefix: str) -> list[str]:
        return [f"{prefix}{number}" for number in range(draw(st.integers(0, 4)))]

    def one(ids: list[str], maybe: bool = True) -> str:
        return draw(st.sampled_from(["", *ids] if maybe else ids)) if ids else ""

    def pairs(first: list[str], second: list[str]) -> list[tuple[str, str]]:
        if not first or not second:
            return []
        both = st.tuples(st.sampled_from(first), st.sampled_from(second))
        return draw(st.lists(both, unique=True, max_size=6))

    def text() -> str:
        return draw(TEXTS)

    def name() -> str:
        return draw(NAMES)

    sectors, places, topics, scales = some("same"), some("same"), some("topic-"), some("scale-")
    organisations, people = some("o-"), some("p-")
    projects, events = some("same"), some("e-")
    flag = st.booleans()
    asked = {who: draw(DAYS) for who in people}
    mains: set[str] = set()
    jobs = []
    for who, where in pairs(people, organisations):
        main = draw(flag) and who not in mains
        mains |= {who} if main else set()
        jobs.append(Employment(who, where, draw(TEXTS), main, *draw(_period())))
    return Dataset(
        sectors=[
            Sector(id_, draw(NAMES), sectors[0] if at and draw(flag) else "")
            for at, id_ in enumerate(sectors)
        ],
        places=[Place(id_, name(), text(), draw(degrees(90)), draw(degrees(180))) for id_ in places],
        topics=[Topic(id_, draw(NAMES)) for id_ in topics],
        scales=[Scale(id_, draw(NAMES)) for id_ in scales],
        organisations=[
            Organisation(
                id_,
                name(),
                text(),
                one(sectors),
                one(places),
                draw(flag),
                website=draw(WEBSITES),
                tags=draw(TAGS),
            )
            for id_ in organisations
        ],
        people=[
            Person(
                id_,
                name(),
                text(),
                one(sectors),
                draw(st.sampled_from(("named", "listed", "unnamed"))),
                one(places),
                draw(TEXTS),
                asked[id_],
                asked[id_] if draw(flag) else None,
                draw(flag),
                tags=draw(TAGS),
            )
            for id_ in people
        ],
        projects=[
            Project(id_, name(), text(), text(), *draw(_period()), one(places), draw(flag), tags=draw(TAGS))
            for id_ in projects
        ],
        events=[Event(id_, name(), text(), draw(DAYS), one(places), draw(flag)) for id_ in events],
        works_for=jobs,
        works_on=[Work(*pair, draw(TEXTS)) for pair in pairs(people, projects)],
        partners=[
            Partner(*pair, draw(st.sampled_from(("lead", "partner", "funder"))))
            for pair in pairs(organisations, projects)
        ],
        works_with=[
            OrganisationTie(
                a,
                b,
                text(),
                draw(st.one_of(st.none(), st.integers(1, 5))),
                *draw(_period()),
                draw(DAYS),
                draw(st.sampled_from(("file", "survey 2019", "=1"))),
                draw(flag),
            )
            for a, b in pairs(organisations, organisations)
            if a != b
        ],
        organisations_attended=[OrganisationAttendance(*pair) for pair in pairs(organisations, events)],
        scores=[
            Score(*pair, draw(st.integers(1, 5)), draw(DAYS), draw(st.sampled_from(("file", "board 2019"))))
            for pair in pairs(organisations, scales)
        ],
        attended=[Attendance(*pair) for pair in pairs(people, events)],
        offers=[Offer(*pair) for pair in pairs(people, topics)],
        seeks=[Need(*pair) for pair in pairs(people, topics)],
        grew_from=[Origin(project, "event", event, one(people)) for project, event in pairs(projects, events)]
        + [Origin(a, "project", b, one(people)) for a, b in pairs(projects, projects) if a != b],
        ties=[
            Tie(
                a,
                b,
                draw(st.one_of(st.none(), st.integers(1, 5))),
                *draw(_period()),
                draw(DAYS),
                draw(st.sampled_from(("file", "survey 2019", "=1"))),
                draw(flag),
            )
            for a, b in pairs(people, people)
            if a != b
        ],
    )
