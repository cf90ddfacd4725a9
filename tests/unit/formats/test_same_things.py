"""What several tables call one and the same thing is brought together, and what may be several is not."""

from __future__ import annotations

from tests.unit.formats.reading import brought, reading, refused, text

LIST = text(
    "list.csv",
    "Ref,Name,Org,Email",
    "7,Ann Smith,Elm,ann@elm.example",
    "8,Bob Jones,Oak,",
    "9,Bob Jones,Ash,",
)


def test_ties_find_people_by_key_address_name_and_name_with_organisation() -> None:
    ties = text("t.csv", "From,To", "7,bob jones @ OAK", "ANN@elm.example,9", "ann  smith,Dee")
    found = reading(LIST, ties)
    assert [(row.from_, row.to) for row in found.rows["ties"]] == [("7", "8"), ("7", "9"), ("7", "Dee")]
    assert [row["id"] for row in brought(found, "people")] == ["7", "8", "9", "Dee"]


def test_a_name_that_several_people_have_is_refused_where_it_is_used() -> None:
    found = reading(LIST, text("t.csv", "From,To", "Ann Smith,Bob Jones"))
    assert refused(found) == [(2, "To", "“Bob Jones” may be one of several in these files")]
    assert found.rows["ties"] == []


def test_wefts_own_people_are_found_and_filled_in_by_other_tables() -> None:
    people = text("people.csv", "id,name,email", "p-1,Ann Smith,", "p-2,Bob Jones,bob@oak.example")
    jobs = text("works_for.csv", "person,organisation", "p-1,elm")
    organisations = text("organisations.csv", "id,name", "elm,Elm Surgery")
    sheet = text(
        "Workshop 3.csv", "Name,Org,Email,Job title", "Ann Smith,Elm surgery,,GP", "Bob,Oak,BOB@oak.example,"
    )
    found = reading(people, jobs, organisations, sheet)
    assert brought(found, "people") == [
        {"id": "p-1", "name": "Ann Smith", "post": "GP"},
        {"id": "p-2", "name": "Bob Jones", "email": "bob@oak.example"},
    ]
    assert [row.person for row in found.rows["attended"]] == ["p-1", "p-2"]
    assert [row["id"] for row in brought(found, "organisations")] == ["elm", "Oak"]


def test_what_differs_is_said_and_the_first_counts() -> None:
    found = reading(LIST, text("l2.csv", "Ref,Name,Job title,Email", "7,Ann Smith,GP,old@elm.example"))
    assert brought(found, "people")[0]["post"] == "GP"
    assert brought(found, "people")[0]["email"] == "ann@elm.example"
    assert [(one.column, one.reason) for one in found.refused] == [
        (
            "Email",
            "correct one of the two. “old@elm.example” here, and “ann@elm.example” in list.csv, row 2, which counts.",
        )
    ]


def test_one_key_for_two_people_refuses_the_second_and_all_that_it_says() -> None:
    found = reading(
        text("l.csv", "Name,Org,Email", "Ann Smith,Elm,info@elm.example", "Bob Jones,Oak,info@elm.example")
    )
    assert [row["name"] for row in brought(found, "people")] == ["Ann Smith"]
    assert [row["organisation"] for row in brought(found, "works_for")] == ["Elm"]
    assert refused(found) == [
        (3, "Email", "“info@elm.example” is “Ann Smith” in l.csv, row 2, and “Bob Jones” here"),
    ]


def test_a_pair_that_is_there_twice_counts_once_unless_it_says_otherwise() -> None:
    found = reading(text("t.csv", "From,To,Strength", "Ann,Bob,3", "ann,BOB,3", "Ann,Bob,", "Ann,Bob,4"))
    assert [(row.from_, row.to, row.strength) for row in found.rows["ties"]] == [("Ann", "Bob", 3)]
    assert refused(found) == [(5, "Strength", "“4” here, and “3” in t.csv, row 2, which counts")]


def test_several_organisations_a_person_none_of_them_called_the_main_one() -> None:
    found = reading(text("l.csv", "Ref,Name,Org", "7,Ann,Elm", "7,Ann,Oak"))
    assert [(row.organisation, row.main) for row in found.rows["works_for"]] == [("Elm", None), ("Oak", None)]


def test_somebody_named_by_an_address_alone_has_it() -> None:
    found = reading(text("t.csv", "From,To", "Ann@elm.example,Bob"))
    assert brought(found, "people")[0] == {
        "id": "ann@elm.example",
        "name": "ann@elm.example",
        "email": "ann@elm.example",
    }


def test_wefts_own_tables_by_themselves_stay_as_they_are() -> None:
    found = reading(
        text("people.csv", "id,name", "a,Ann", "a,Ann"), text("ties.csv", "from,to", "a,b", "a,b")
    )
    assert len(found.rows["people"]) == len(found.rows["ties"]) == 2


def test_names_in_capitals_give_way_to_better_spelling() -> None:
    found = reading(text("t.csv", "Project,Lead,Partners", "Tea,ELM SURGERY,Oak", "Walks,Elm Surgery,oak"))
    assert [row.name for row in found.rows["organisations"]] == ["Elm Surgery", "Oak"]
    assert {row.organisation for row in found.rows["partners"]} == {"Elm Surgery", "Oak"}
