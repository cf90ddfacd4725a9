"""What has changed between two answers, in rows and in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graph.model import Answer, Basis, Cell, Column, Elements, RankingStability, Ref
from graph.saved.comparison import about, moved, since, unanswerable

PERSON = Column("person", "Person", "person", "Who.")
PAIRS = Column("pairs", "Pairs", "integer", "How many.")
FIRST_IN = Column("first_in", "First in", "integer", "How often first.")
STABLE = RankingStability(100, 0.1, 0.2, ready=True)


def answer(
    *people: tuple[str, int],
    version: int = 1,
    total: int | None = None,
    sentence: str = "They link most.",
    steady: RankingStability | None = STABLE,
) -> Answer:
    """A ranking of people by pairs."""
    return Answer(
        question="who-connects",
        parameters={},
        sentence=sentence,
        columns=[PERSON, PAIRS, FIRST_IN],
        rows=[{"person": Ref("person", key), "pairs": n, "first_in": 9 * n} for key, n in people],
        total=len(people) if total is None else total,
        truncated=total is not None and total > len(people),
        elements=Elements(),
        cypher=[],
        basis=Basis(261, 1436, ["knows"], "either", date(2026, 11, 24), version, 0, [], {}),
        steady=steady,
    )


def test_the_same_answer_from_the_same_graph_has_not_changed() -> None:
    found = since(answer(("a", 3), ("b", 2)), answer(("a", 3), ("b", 2)))
    assert found.sentence == "Nothing has changed since: the graph is as it was."
    assert (found.changed, found.rows, found.unchanged) == (False, [], 2)


def test_an_answer_saved_with_names_in_lower_case_has_not_changed_by_that() -> None:
    part = Column("part", "Part", "text", "Where they stand.")

    def said(name: str) -> Answer:
        one = answer(("a", 3), sentence=f"⟦a⟧ links {name} most.")
        return replace(one, columns=[*one.columns, part], rows=[{**one.rows[0], "part": f"in {name}"}])

    assert not since(said("nhs"), said("NHS")).changed
    assert [one.column for one in since(said("nhs"), said("DWP")).rows[0].differences] == ["part"]


def test_answers_that_were_counted_in_two_ways_are_not_compared() -> None:
    """Another row is first, which says nothing about the map."""
    then, now = answer(("a", 3), ("b", 2)), replace(answer(("b", 4), ("a", 3)), method=2)
    found = since(then, now)
    assert found.sentence.startswith("Counted differently since")
    assert (found.changed, found.rows, found.unchanged) == (True, [], 0)
    assert since(now, now).changed is False


def test_an_answer_may_stay_though_the_graph_moves_on() -> None:
    found = since(answer(("a", 3)), answer(("a", 3), version=2))
    assert found.sentence == "Nothing in this answer has changed since, though the graph has."
    assert not found.changed
    assert found.now is not None
    assert (found.then.version, found.now.version) == (1, 2)


def test_who_still_leads_who_is_new_and_who_is_gone() -> None:
    found = since(answer(("a", 9), ("b", 5), ("c", 4)), answer(("a", 9), ("d", 6), ("b", 5)))
    assert found.sentence == "⟦a⟧ is still first; ⟦d⟧ is new; ⟦c⟧ is gone."
    assert [(row.who[0].id, row.place_then, row.place_now) for row in found.rows] == [
        ("d", None, 2),
        ("c", 3, None),
    ]
    assert found.unchanged == 2  # b was pushed along by d and has not moved


def test_another_leads_and_more_than_two_are_counted() -> None:
    then = answer(("a", 9), ("b", 5))
    now = answer(("b", 9), ("c", 8), ("d", 7), ("e", 6), ("a", 2))
    assert since(then, now).sentence == (
        "⟦b⟧ is now first, where ⟦a⟧ was; three are new; two have changed places; "
        "details of two have changed."
    )


def test_of_a_list_cut_short_nobody_is_said_to_be_gone() -> None:
    found = since(answer(("a", 9), ("b", 5), total=40), answer(("a", 9), ("c", 6), total=41))
    assert found.sentence == "⟦a⟧ is still first; ⟦c⟧ is newly listed; ⟦b⟧ is no longer listed."


def test_numbers_then_and_now_without_those_that_say_how_stable_it_is() -> None:
    found = since(answer(("a", 9), ("b", 5)), answer(("a", 12), ("b", 5)))
    (row,) = found.rows
    assert [(one.column, one.title, one.then, one.now) for one in row.differences] == [
        ("pairs", "Pairs", 9, 12)
    ]
    assert found.sentence == "⟦a⟧ is still first; details of one have changed."


def test_a_thing_called_otherwise_is_the_same_thing() -> None:
    then, now = answer(("a", 9)), answer(("a", 9))
    column = Column("organisation", "Organisation", "organisation", "Where.")
    for one, label in ((then, "Homes"), (now, "Homes Together")):
        one.columns.insert(1, column)
        one.rows[0]["organisation"] = Ref("organisation", "homes", label)
    assert not since(then, now).changed
    now.rows[0]["organisation"] = Ref("organisation", "other", "Other")
    assert since(then, now).rows[0].differences[0].now == Ref("organisation", "other", "Other")


def test_rows_may_stay_where_the_sentence_or_the_number_of_rows_does_not() -> None:
    more = since(answer(("a", 9), total=40), answer(("a", 9), total=41))
    assert more.sentence == "⟦a⟧ is still first; there are 41 in all, then 40."
    said = since(answer(("a", 9)), answer(("a", 9), sentence="They link most. In touch: 4 pairs."))
    assert (
        said.sentence
        == "⟦a⟧ is still first; the rows are as they were, and the sentence says something else."
    )


def test_words_that_wait_for_how_stable_it_is_are_no_change() -> None:
    waiting = RankingStability(100, 0.1, 0.2, ready=False)
    now = answer(("a", 9), sentence="They link most, as far as is known.", steady=waiting)
    assert not since(answer(("a", 9)), now).changed


def test_fewer_rankings_of_the_same_map_are_no_change() -> None:
    """On a busy machine fewer are made, and the figures differ within their error."""
    said = "They link most. First in {} of 100 rankings with some ties missing. In touch: 4 pairs."
    then, now = (answer(("a", 9), sentence=said.format(times)) for times in (81, 79))
    assert not since(then, now).changed
    other = answer(("a", 9), sentence=said.format(79).replace("4", "5"))
    assert since(then, other).changed


def test_from_nothing_to_something_and_back() -> None:
    assert since(answer(), answer(("a", 1))).sentence == "⟦a⟧ is new."
    assert since(answer(("a", 1)), answer()).sentence == "⟦a⟧ is gone."


def test_what_cannot_be_asked_any_more() -> None:
    found = unanswerable(answer(("a", 1)))
    assert found.changed
    assert found.now is None
    assert "no longer on the map" in found.sentence


def test_a_row_is_about_one_thing_or_a_pair_of_one_kind() -> None:
    a, b, c = (Column(key, key, "person", "") for key in "abc")
    step = Column("step", "Step", "integer", "")
    place = Column("place", "Place", "organisation", "")
    row: dict[str, Cell] = {"step": 1, "place": Ref("organisation", "o")}
    row.update({key: Ref("person", key) for key in "abc"})
    assert [ref.id for ref in about([a, place], row)] == ["a"]
    assert [ref.id for ref in about([step, a, b, c], row)] == ["a", "b"]
    assert about([step], row) == []


KEYS = st.lists(st.integers(0, 12).map(lambda n: (f"p{n}",)), unique=True)


@given(KEYS, KEYS)
def test_only_those_whose_order_among_the_common_changed_have_moved(
    then: list[tuple[str, ...]], now: list[tuple[str, ...]]
) -> None:
    before = [key for key in then if key in now]
    after = [key for key in now if key in then]
    found = moved(then, now)
    assert found <= set(before)
    assert (before == after) == (not found)
    assert found == {key for key in before if before.index(key) != after.index(key)}
    assert found == moved(now, then)


RANKED = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 5)), unique_by=lambda row: row[0])


@given(RANKED, RANKED)
def test_every_row_is_accounted_for_once(then: list[tuple[str, int]], now: list[tuple[str, int]]) -> None:
    found = since(answer(*then), answer(*now))
    told = [row.who[0].id for row in found.rows]
    assert len(told) == len(set(told))
    assert len(told) + found.unchanged == len(dict(then) | dict(now))
    assert {row.who[0].id for row in found.rows if row.place_then is None} == dict(now).keys() - dict(
        then
    ).keys()
    assert {row.who[0].id for row in found.rows if row.place_now is None} == dict(then).keys() - dict(
        now
    ).keys()
    assert found.changed == (then != now)
