"""Each shape of table: what it is taken for, which column is which, and the rows that come of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.formats import lists
from graph.formats.files.incoming import Taken
from tests.unit.formats.reading import book, brought, reading, refused, text


def test_a_list_of_people_under_office_words() -> None:
    found = reading(
        text(
            "list.csv",
            "Full Name *;Job title;Org;E-mail Address;Sector;Ward;Consent to be named;Phone",
            "Ann  Smith ;GP;Elm Surgery;Ann@Elm.example;Health;Baguley;Yes;0161",
            "Bob Jones;;;;;;;",
            ";Clerk;Elm Surgery;;;;;",
            "Cem Kaya;;elm surgery;no mail;;;;",
            "Dee Fox;;Oak; ;;;perhaps;",
        )
    )
    assert found.taken == [
        Taken(
            "list.csv",
            "people-list",
            {
                "Full Name *": "name",
                "Job title": "post",
                "Org": "organisation",
                "E-mail Address": "email",
                "Sector": "sector",
                "Ward": "place",
                "Consent to be named": "visibility",
                "Phone": "",
            },
            list(lists.every()["people-list"].fields),
            personal={
                "Full Name *": 4,
                "Job title": 2,
                "E-mail Address": 2,
                "Consent to be named": 2,
                "Phone": 1,
            },
        )
    ]
    assert brought(found, "people") == [
        {
            "id": "ann@elm.example",
            "name": "Ann Smith",
            "post": "GP",
            "email": "ann@elm.example",
            "sector": "Health",
            "place": "Baguley",
            "visibility": "named",
        },
        {"id": "Bob Jones", "name": "Bob Jones"},
    ]
    assert brought(found, "organisations") == [{"id": "Elm Surgery", "name": "Elm Surgery"}]
    assert brought(found, "sectors") == [{"id": "Health", "name": "Health"}]
    assert brought(found, "works_for") == [
        {"person": "ann@elm.example", "organisation": "Elm Surgery", "post": "GP"}
    ]
    assert refused(found) == [
        (4, "Full Name *", "Nobody is named here"),
        (5, "E-mail Address", "“no mail” is not one"),
        (6, "Consent to be named", "“perhaps” is not one of them"),
    ]


def test_first_and_last_names_keys_and_several_employers() -> None:
    found = reading(
        text(
            "l.csv",
            "Staff ID,Forename,Surname,Team",
            "0012,Ann,Smith,Elm; Oak",
            "1.2E+10,Bob,Jones,",
            "7.0,Cem,,",
        )
    )
    assert brought(found, "people") == [{"id": "0012", "name": "Ann Smith"}, {"id": "7", "name": "Cem"}]
    assert brought(found, "works_for") == [
        {"person": "0012", "organisation": "Elm"},
        {"person": "0012", "organisation": "Oak"},
    ]
    assert refused(found) == [(3, "Staff ID", "“1.2E+10” is a number that Excel has shortened")]


def test_a_list_of_organisations() -> None:
    lines = [
        "Organisation name,Type,Sector,Ward,Homepage",
        "Elm Surgery,practice,Health,,www.elm.example/about",
        "Oak Homes,,,Baguley,http://oak.example",
        ",x,,,",
        "Ash,,,,javascript:alert(1)",
    ]
    found = reading(text("l.csv", *lines))
    assert found.taken[0].shape == "organisation-list"
    assert brought(found, "organisations") == [
        {
            "id": "Elm Surgery",
            "name": "Elm Surgery",
            "kind": "practice",
            "sector": "Health",
            "website": "https://www.elm.example/about",
        },
        {"id": "Oak Homes", "name": "Oak Homes", "place": "Baguley", "website": "http://oak.example"},
    ]
    assert refused(found) == [
        (4, "Organisation name", "No organisation is named here"),
        (5, "Homepage", "“javascript:alert(1)” is not a web address"),
    ]


def test_a_file_that_is_called_organisations_lists_them_by_name() -> None:
    found = reading(text("Organisations.csv", "Name,Sector,Phone", "Elm,Health,x"))
    assert (found.taken[0].shape, found.taken[0].columns["Phone"]) == ("organisation-list", "")
    assert brought(found, "organisations") == [{"id": "Elm", "name": "Elm", "sector": "Health"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [("From", "To"), ("Person A", "Person B"), ("Who", "Knows"), ("Source", "Target"), ("Name 1", "Name 2")],
)
def test_ties_by_name_alone(one: str, other: str) -> None:
    found = reading(text("t.csv", f"{one},{other}", "Ann,Bob", "bob,Cem", "Ann,", "Cem,CEM"))
    assert [(row.from_, row.to) for row in found.rows["ties"]] == [("Ann", "Bob"), ("Bob", "Cem")]
    assert brought(found, "people") == [{"id": name, "name": name} for name in ("Ann", "Bob", "Cem")]
    assert refused(found) == [
        (4, other, "Nobody is named here"),
        (5, other, "People are not tied to themselves"),
    ]


def test_what_ties_say_of_themselves() -> None:
    found = reading(
        text(
            "t.csv",
            "Who,Knows,How often,Known since,Until,Wave",
            "Ann,Bob,Weekly,March 2015,,spring",
            "Ann,Cem,never,,,",
            "Ann,Dee,purple,,,",
            "Ann,Eve,2,01/05/2017,01/04/2017,",
        )
    )
    assert brought(found, "ties") == [
        {"from_": "Ann", "to": "Bob", "strength": 4, "since": date(2015, 3, 1), "source": "spring"}
    ]
    assert found.taken[0].words == {"Weekly": "4", "never": "0"}
    assert refused(found) == [
        (3, "How often", "skipped: this says that there is no tie"),
        (4, "How often", "“purple” is not a strength"),
        (5, "Until", "2017-04-01 is not after 2017-05-01"),
    ]


@pytest.mark.parametrize(
    ("header", "kind"),
    [("From,To", "ties"), ("Organisation,Works with", "works_with")],
    ids=["people", "organisations"],
)
def test_ways_and_weights_of_ties(header: str, kind: str) -> None:
    """Of an undirected tie neither said so, of a mutual one each did; a strength in words is better than a weight."""
    lines = [
        "Ann,Bob,undirected,5,",
        "Ann,Cem,directed,2.0,",
        "Ann,Dee,mutual,1,weekly",
        "Ann,Eve,sideways,1,",
    ]
    found = reading(text("t.csv", f"{header},Direction,Weight,Strength", *lines))
    assert [(row.from_, row.to, row.strength, row.undirected) for row in found.rows[kind]] == [
        ("Ann", "Bob", 5, True),
        ("Ann", "Cem", 2, False),
        ("Ann", "Dee", 4, False),
        ("Dee", "Ann", 4, False),
    ]
    assert refused(found) == [(5, "Direction", "“sideways” is not one of them")]


@pytest.mark.parametrize("weights", [("1", "1"), ("0.5", "2"), ("12", "3")])
def test_weights_of_ties_that_are_no_strengths(weights: tuple[str, str]) -> None:
    file = text("t.csv", "From,To,Weight", f"Ann,Bob,{weights[0]}", f"Bob,Cem,{weights[1]}")
    assert [row.strength for row in reading(file).rows["ties"]] == [None, None]


def test_attendance_by_ticked_columns() -> None:
    found = reading(
        text(
            "Attendance.csv",
            "Brew and Biscuits,,,",
            "Name,Organisation,Workshop 1 (12/03/2017),Party 24 Nov 2016",
            "Ann,Elm,x,",
            "Bob,,,✓",
            "Cem,,apologies,maybe",
            "Total,,1,1",
        )
    )
    assert found.taken[0].columns["Party 24 Nov 2016"] == "event"
    assert brought(found, "events") == [
        {"id": "Workshop 1 2017-03-12", "name": "Workshop 1", "on": date(2017, 3, 12)},
        {"id": "Party 2016-11-24", "name": "Party", "on": date(2016, 11, 24)},
    ]
    assert brought(found, "attended") == [
        {"person": "Ann @ Elm", "event": "Workshop 1 2017-03-12"},
        {"person": "Bob", "event": "Party 2016-11-24"},
    ]
    assert refused(found) == [
        (5, "Party 24 Nov 2016", "“maybe” is neither yes nor no"),
        (6, "", "skipped: this is a row of totals"),
    ]


def test_a_day_that_there_never_was_refuses_its_event_alone() -> None:
    found = reading(text("a.csv", "Name,Workshop (31/02/2017),Launch", "Ann,x,x"))
    assert brought(found, "attended") == [{"person": "Ann", "event": "Launch"}]
    assert refused(found) == [(1, "Workshop (31/02/2017)", "Weft cannot read “31/02/2017”")]


def test_attendance_by_sheet_or_file() -> None:
    found = reading(
        book(
            "2017.xlsx",
            Workshop_1_12_March_2017=[["Name"], ["Ann"]],
            Launch=[["Name", "Attended"], ["Ann", "yes"], ["Bob", "no"]],
        ),
        text("Away day 14-09-2017.csv", "Full name,Email", "Ann,ann@elm.example"),
    )
    assert brought(found, "events") == [
        {"id": "Workshop 1 2017-03-12", "name": "Workshop 1", "on": date(2017, 3, 12)},
        {"id": "Away day 2017-09-14", "name": "Away day", "on": date(2017, 9, 14)},
        {"id": "Launch", "name": "Launch"},
    ]
    assert [(row.person, row.event) for row in found.rows["attended"]] == [
        ("ann@elm.example", "Workshop 1 2017-03-12"),
        ("ann@elm.example", "Launch"),
        ("ann@elm.example", "Away day 2017-09-14"),
    ]


def test_a_tracker_with_partners_in_one_cell() -> None:
    found = reading(
        text(
            "t.csv",
            "Ref,Project,Lead,Partners,Funded by,Status,Start,End,Project manager",
            'P1,Warm homes,"Health, Housing & Care Ltd",Elm / Oak (funder),,running,March 2017,,Ann Smith',
            'P2,Tea,Elm,"health, housing & care ltd; Oak",,done,01/04/2017,30/04/2017,',
            'P3,Bikes,Oak,"Health, Housing & Care Ltd, Elm\nAsh",Ash,,,,"Bob, Cem"',
            "P4,,Oak,,,,,,",
            "P5,Chairs,Oak,,,,2017,2016,",
        )
    )
    assert found.taken[0].shape == "tracker"
    assert brought(found, "projects") == [
        {"id": "P1", "name": "Warm homes", "status": "running", "started": date(2017, 3, 1)},
        {
            "id": "P2",
            "name": "Tea",
            "status": "done",
            "started": date(2017, 4, 1),
            "ended": date(2017, 4, 30),
        },
        {"id": "P3", "name": "Bikes"},
    ]
    big = "Health, Housing & Care Ltd"
    assert [(row.project, row.organisation, row.part) for row in found.rows["partners"]] == [
        ("P1", big, "lead"),
        ("P1", "Elm", "partner"),
        ("P1", "Oak", "funder"),
        ("P2", "Elm", "lead"),
        ("P2", big, "partner"),
        ("P2", "Oak", "partner"),
        ("P3", "Oak", "lead"),
        ("P3", big, "partner"),
        ("P3", "Elm", "partner"),
        ("P3", "Ash", "partner"),
    ]
    assert [(row.person, row.project) for row in found.rows["works_on"]] == [
        ("Ann Smith", "P1"),
        ("Bob", "P3"),
        ("Cem", "P3"),
    ]
    assert refused(found) == [
        (5, "Project", "No project is named here"),
        (6, "End", "2016-01-01 is not after 2017-01-01"),
    ]


def test_a_list_in_the_same_import_shows_a_name_with_a_comma_as_one() -> None:
    tracker = text("t.csv", "Project,Partners,Status", 'Tea,"Health, Housing & Care Ltd, Elm",on')
    assert len(reading(tracker).rows["partners"]) == 3
    orgs = text("organisations.csv", "Organisation,Website", '"Health, Housing & Care Ltd",care.example')
    assert [row.organisation for row in reading(tracker, orgs).rows["partners"]] == [
        "Health, Housing & Care Ltd",
        "Elm",
    ]


def test_a_survey_in_wide_form() -> None:
    found = reading(
        text(
            "survey.csv",
            "Timestamp,Your name,How well do you know? [Ann Ward],How well do you know? [Bob Post],Q3 - Cem Place",
            "01/02/2019 10:00:00,Ann Ward,5,weekly,",
            "02/02/2019,Bob Post,2,,never",
            ",Dee,9,1,1",
        ),
        day=date(2019, 3, 1),
    )
    assert set(found.taken[0].columns.values()) == {"answered", "name", "contact"}
    assert found.taken[0].words == {"weekly": "4", "never": "0"}
    assert brought(found, "ties") == [
        {"from_": "Ann Ward", "to": "Bob Post", "strength": 4, "recorded": date(2019, 2, 1)},
        {"from_": "Bob Post", "to": "Ann Ward", "strength": 2, "recorded": date(2019, 2, 2)},
        {"from_": "Dee", "to": "Bob Post", "strength": 1, "recorded": date(2019, 3, 1)},
        {"from_": "Dee", "to": "Cem Place", "strength": 1, "recorded": date(2019, 3, 1)},
    ]
    people = {row.name: (row.asked, row.answered) for row in found.rows["people"]}
    assert people["Ann Ward"] == (date(2019, 2, 1), date(2019, 2, 1))
    assert people["Cem Place"] == (None, None)
    assert refused(found) == [(4, "How well do you know? [Ann Ward]", "“9” is not a strength")]


def test_gephis_nodes_and_edges() -> None:
    found = reading(
        text("nodes.csv", "Id,Label,timeset,sector", "1,Ann,,Health", "2,Bob,,"),
        text(
            "edges.csv",
            "Source,Target,Type,Id,Label,timeset,Weight",
            "1,2,Undirected,0,,,3.0",
            "2,3,Directed,1,,,1.0",
            "3,1,Mutual,3,,,2.0",
            "2,2,Directed,2,,,1.0",
        ),
    )
    assert [one.shape for one in found.taken] == ["gephi-nodes", "gephi-edges"]
    assert brought(found, "people") == [
        {"id": "1", "name": "Ann", "sector": "Health"},
        {"id": "2", "name": "Bob"},
        {"id": "3", "name": "3"},
    ]
    assert [(row.from_, row.to, row.strength, row.undirected) for row in found.rows["ties"]] == [
        ("1", "2", 3, True),
        ("2", "3", 1, None),
        ("3", "1", 2, None),
        ("1", "3", 2, None),
    ]
    assert refused(found) == [(5, "Target", "People are not tied to themselves")]


@pytest.mark.parametrize("weights", [("1.0", "1.0"), ("0.5", "2.5"), ("12", "3")])
def test_gephis_weights_that_are_no_strengths(weights: tuple[str, str]) -> None:
    edges = text("e.csv", "Source,Target,Weight", f"1,2,{weights[0]}", f"2,3,{weights[1]}")
    assert [row.strength for row in reading(edges).rows["ties"]] == [None, None]


def test_columns_and_shapes_can_be_chosen() -> None:
    file = text("x.csv", "Alpha,Beta,Name", "Ann,Bob,z", "Bob,Cem,z")
    assert reading(file).taken[0].shape == "people-list"
    chosen = reading(
        file, shapes={"x.csv": "tie-list"}, columns={"x.csv": {"Alpha": "from", "Beta": "to", "Gone": "to"}}
    )
    assert chosen.taken[0].columns == {"Alpha": "from", "Beta": "to", "Name": ""}
    assert [(row.from_, row.to) for row in chosen.rows["ties"]] == [("Ann", "Bob"), ("Bob", "Cem")]
    left = reading(text("l.csv", "Name,Org", "Ann,Elm"), columns={"l.csv": {"Org": ""}})
    assert (left.taken[0].columns, left.rows["organisations"]) == ({"Name": "name", "Org": ""}, [])


def test_wefts_own_tables_are_read_as_chosen_too() -> None:
    file = text("people.csv", "id,name,post", "7,Ann,Elm")
    found = reading(file, columns={"people.csv": {"post": "organisation"}})
    assert (found.taken[0].shape, brought(found, "works_for")[0]["organisation"]) == ("people-list", "Elm")


OWN_NAMES: dict[str, tuple[list[Any], list[Any], str]] = {
    "ties": (["from", "to", "strength"], ["Ann Lee", "Bob Ray", 3], "tie-list"),
    "people": (["id", "name", "sector"], ["7", "Ann Lee", "Primary care"], "people-list"),
    "organisations": (["id", "name", "sector"], ["7", "Elm", "Primary care"], "organisation-list"),
}


@pytest.mark.parametrize("kind", OWN_NAMES)
def test_lists_by_name_that_are_called_as_wefts_own_are_lists(kind: str) -> None:
    header, row, shape = OWN_NAMES[kind]
    lines = (",".join(header), ",".join(map(str, row)))
    for found in (reading(text(f"{kind}.csv", *lines)), reading(book("all.xlsx", **{kind: [header, row]}))):
        assert [one.shape for one in found.taken] == [shape]
        named = {one.name for one in found.rows["people"]} | {one.name for one in found.rows["sectors"]}
        assert named >= {"ties": {"Ann Lee", "Bob Ray"}}.get(kind, {"Primary care"})
        assert not found.refused


@pytest.mark.parametrize(
    "lines",
    [
        ("from,to,strength", "p-aaaaaaaa,p-bbbbbbbb,3", "p-aaaaaaaa,p-cccccccc,3", "p-aaaaaaaa,Bob Ray,3"),
        ("from,to", "P001,P002", "P002,P009"),
        ("from,to,recorded", "Ann Lee,Bob Ray,2019-02-28"),
    ],
    ids=["a name among ids", "another program's keys", "a column that no list has"],
)
def test_wefts_own_tables_stay_its_own_in_spite_of_a_name(lines: tuple[str, ...]) -> None:
    found = reading(text("ties.csv", *lines))
    assert [one.shape for one in found.taken] == ["ties"]
    assert not found.rows["people"]
    assert len(found.rows["ties"]) == len(lines) - 1


def test_choices_that_there_are_not_are_refused() -> None:
    file = text("x.csv", "Name,Org", "Ann,Elm")
    assert refused(reading(file, shapes={"x.csv": "pie"}))[0][2] == "There is no shape “pie”"
    assert (
        refused(reading(file, columns={"x.csv": {"Org": "pie"}}))[0][2]
        == "“pie” is not a field of a list of people"
    )


def test_what_is_in_no_shape_is_shown_for_choosing() -> None:
    found = reading(text("x.csv", "Colour,Size", "red,3"))
    assert found.taken == [Taken("x.csv", "", {"Colour": "", "Size": ""}, [], sure=False)]
    assert refused(found)[0][2] == "Its columns are “Colour”, “Size”"


def test_guesses_are_said_to_be_such() -> None:
    assert reading(text("l.csv", "Name,Email", "Ann,")).taken[0].sure
    assert not reading(text("l.csv", "Name of the person you met,Email", "Ann,")).taken[0].sure


def test_headers_below_titles_twice_and_missing() -> None:
    found = reading(
        text("l.csv", "Our list", "", "made by Pat,,,", "Name,Org,Org,", "Ann,Elm,Oak,x", "Name,Org,Org,")
    )
    assert found.taken[0].columns == {"Name": "name", "Org": "organisation", "Org (2)": "", "(column D)": ""}
    assert refused(found) == [(6, "", "skipped: this is the header again")]


def test_a_row_with_too_many_cells_is_refused() -> None:
    found = reading(text("l.csv", "Name,Org", "Ann,Health, Housing"))
    assert refused(found) == [(2, "", "It has 3 cells instead of 2")]


def test_every_shape_says_what_it_is() -> None:
    for name, shape in lists.every().items():
        assert name == shape.name
        assert shape.title
        assert shape.about.endswith(".")
        assert shape.many <= set(shape.fields)


def test_ties_between_organisations_one_pair_or_several_a_row() -> None:
    lines = [
        "Organisation;Works with;Kind of tie;Strength;Since;Both ways",
        "Elm Surgery;Oak Homes, Ash;referrals;weekly;2019-03-01;",
        "Oak Homes;Elm Surgery;funding;;;no",
        "Ash;ash;;;;",
        "Ash;;;;;",
        "Ash;Elm Surgery;;never;;",
    ]
    found = reading(text("Partnerships.csv", *lines))
    assert (found.taken[0].shape, found.taken[0].sure) == ("organisation-tie-list", True)
    assert brought(found, "works_with") == [
        {
            "from_": "Elm Surgery",
            "to": "Oak Homes",
            "kind": "referrals",
            "strength": 4,
            "since": date(2019, 3, 1),
        },
        {"from_": "Elm Surgery", "to": "Ash", "kind": "referrals", "strength": 4, "since": date(2019, 3, 1)},
        {"from_": "Oak Homes", "to": "Elm Surgery", "kind": "funding", "undirected": False},
    ]
    assert [one["name"] for one in brought(found, "organisations")] == ["Elm Surgery", "Oak Homes", "Ash"]
    assert refused(found) == [
        (4, "Works with", "Organisations are not tied to themselves"),
        (5, "Works with", "No organisation is named here"),
        (6, "Strength", "skipped: this says that there is no tie"),
    ]
    assert not found.rows["people"]


@pytest.mark.parametrize(
    ("header", "shape"),
    [
        ("Organisation A;Organisation B", "organisation-tie-list"),
        ("Organisation;Partner organisation;Relationship", "organisation-tie-list"),
        ("Person A;Person B;Strength", "tie-list"),
        ("Name;Organisation;Partner", "people-list"),
        ("Project;Lead organisation;Partners", "tracker"),
        ("Organisation;Sector;Ward;Works with", "organisation-list"),
    ],
)
def test_ties_of_organisations_are_told_from_other_lists_by_their_headers(header: str, shape: str) -> None:
    row = ";".join(f"Elm {at}" for at in range(header.count(";") + 1))
    assert reading(text("x.csv", header, row)).taken[0].shape == shape


@pytest.mark.parametrize("header", ["From,To", "Source,Target,Weight"])
def test_a_list_that_is_said_to_be_of_organisations_needs_no_other_choice(header: str) -> None:
    file = text("c.csv", f"{header},Type,Direction", f"Elm,Oak,{'2,' * header.count('W')}funding,directed")
    found = reading(file, shapes={"c.csv": "organisation-tie-list"})
    assert [(row.from_, row.to, row.kind, row.undirected) for row in found.rows["works_with"]] == [
        ("Elm", "Oak", "funding", False)
    ]


def test_an_organisation_list_with_partners_and_scores() -> None:
    lines = [
        "Organisation,Sector,Works with,Influence,Interest score",
        "Elm,Health,Oak; Elm,4,5.0",
        "Oak,,,,2",
    ]
    found = reading(text("x.csv", *lines))
    assert found.taken[0].shape == "organisation-list"
    assert brought(found, "works_with") == [{"from_": "Elm", "to": "Oak"}]
    assert brought(found, "scores") == [
        {"organisation": "Elm", "scale": "Influence", "value": 4},
        {"organisation": "Elm", "scale": "Interest score", "value": 5},
        {"organisation": "Oak", "scale": "Interest score", "value": 2},
    ]
    assert [one["name"] for one in brought(found, "scales")] == ["Influence", "Interest score"]


def test_a_column_that_only_sounds_like_scores_is_none() -> None:
    found = reading(text("x.csv", "Organisation,Kind,Interest", "Elm,practice,diabetes", "Oak,charity,3"))
    assert found.taken[0].columns["Interest"] == ""
    assert not found.rows["scores"]


def test_a_list_of_scores() -> None:
    lines = [
        "Organisation,Scale,Score,Date,Source",
        "Elm,Influence,4,2020-01-02,board",
        "Oak,Influence,7,,",
        "Oak,,1,,",
    ]
    found = reading(text("x.csv", *lines))
    assert found.taken[0].shape == "score-list"
    assert brought(found, "scores") == [
        {"organisation": "Elm", "scale": "Influence", "value": 4, "on": date(2020, 1, 2), "source": "board"}
    ]
    assert refused(found) == [(3, "Score", "“7” is not that"), (4, "Scale", "It is empty")]


def test_organisations_at_events() -> None:
    lines = ["Organisation,Sector,Launch 3 March 2020,Forum 1 June 2020", "Elm,Health,x,", "Oak,,x,x", ",,x,"]
    found = reading(text("x.csv", *lines))
    assert found.taken[0].shape == "attendance"
    assert brought(found, "organisations_attended") == [
        {"organisation": "Elm", "event": "Launch 2020-03-03"},
        {"organisation": "Oak", "event": "Launch 2020-03-03"},
        {"organisation": "Oak", "event": "Forum 2020-06-01"},
    ]
    assert not found.rows["people"]
    assert not found.rows["attended"]
    assert refused(found) == [(4, "Organisation", "Nobody is named here")]


def test_gephi_nodes_may_be_organisations() -> None:
    nodes = text(
        "nodes.csv",
        "Id,Label,Type,Sector,Tags",
        "1,Elm,Organisation,Health,outreach|winter",
        "2,Oak,organization,,",
        "3,Ann,,,",
    )
    edges = text(
        "edges.csv", "Source,Target,Type,Weight", "1,2,Undirected,2", "2,1,Directed,4", "1,3,Undirected,1"
    )
    found = reading(nodes, edges)
    assert [(row.name, row.tags) for row in found.rows["organisations"]] == [
        ("Elm", "outreach; winter"),
        ("Oak", ""),
    ]
    assert brought(found, "works_with") == [
        {"from_": "1", "to": "2", "strength": 2, "undirected": True},
        {"from_": "2", "to": "1", "strength": 4, "undirected": False},
    ]
    assert [one["name"] for one in brought(found, "people")] == ["Ann"]
    assert brought(found, "works_for") == [{"person": "3", "organisation": "1"}]


def test_scores_of_people_are_not_those_of_their_organisations() -> None:
    """Where no people are kept, a register of people is read for the organisations in it."""
    register = text(
        "register.csv", "Name,Organisation,Influence,Interest", "Ann Ward,Elm,5,4", "Bob Post,Oak,3,5"
    )
    found = reading(register, without_people=True)
    assert [one["name"] for one in brought(found, "organisations")] == ["Elm", "Oak"]
    assert not found.rows["scores"]
    assert not found.rows["scales"]
