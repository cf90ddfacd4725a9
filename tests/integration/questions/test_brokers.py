"""The strongest brokers of the whole system, on graphs small enough to count by hand, and on the case."""

from __future__ import annotations

from typing import Any

import pytest

from graph.analysis.measures.brokerage import ROLES
from graph.questions.brokers import against_others
from graph.store import Store
from tests.integration.questions.drawing import ask, drawn, keys, knows, people


def six(store: Store) -> None:
    """h1, h2 in health know x; x knows c1, c2 in housing; c1 and c2 know each other; f is in faith, known to h1."""
    drawn(
        store,
        people=people(h1="health", h2="health", x="health", c1="housing", c2="housing", f="faith"),
        ties=knows("h1 x", "h2 x", "x c1", "x c2", "c1 c2", "f h1"),
    )


def counts(store: Store, **given: Any) -> dict[str, tuple[object, object]]:
    answer = ask(store, "brokers", **given)
    return {
        who: (row["pairs"], row["credit"])
        for who, row in zip(keys(answer, "person"), answer.rows, strict=True)
    }


def test_a_pair_counts_once_in_any_part(empty: Store) -> None:
    """x: h1-h2, and each of these with c1 and c2; h1: f-x."""
    six(empty)
    assert counts(empty) == {"x": (5, 5.0), "h1": (1, 1.0)}


def test_each_part(empty: Store) -> None:
    six(empty)
    assert counts(empty, role="coordinator") == {"x": (1, 1.0)}
    assert counts(empty, role="representative") == counts(empty, role="gatekeeper")
    assert counts(empty, role="gatekeeper") == {"x": (4, 4.0), "h1": (1, 1.0)}
    assert counts(empty, role="liaison") == {}


def test_a_role_that_nobody_has_says_nothing_of_other_roles(empty: Store) -> None:
    """x and h1 stand between people who are not in touch, in other roles."""
    six(empty)
    assert ask(empty, "brokers", role="liaison").sentence == (
        "Nobody has the role of liaison yet, between two sectors, neither of them theirs."
    )


def test_direction_is_who_said_so(empty: Store) -> None:
    """h1 and h2 said they know x, who said so of c1 and c2: x opens health to housing, and lets nobody in."""
    six(empty)
    assert counts(empty, role="representative", direction="directed") == {"x": (4, 4.0)}
    assert counts(empty, role="gatekeeper", direction="directed") == {"h1": (1, 1.0)}


def test_the_part_in_the_words_of_the_case(empty: Store) -> None:
    six(empty)
    [first, *_] = ask(empty, "brokers", direction="directed").rows
    assert first["part"] == "opens Health to others"


@pytest.mark.parametrize(
    ("z", "said"),
    [
        (3.2, "far more"),
        (2.5, "more"),
        (1.9, "about as many"),
        (-2.5, "fewer"),
        (-3.5, "far fewer"),
        (float("nan"), None),
    ],
)
def test_a_z_score_in_words(z: float, said: str | None) -> None:
    assert against_others(z) == said


def test_a_handful_of_pairs_is_never_far_more() -> None:
    """One pair where a tenth is usual comes up in a tenth of all draws, whatever its z."""
    assert against_others(9.5, 1) == "about as many"
    assert against_others(9.5, 5) == "far more"
    assert against_others(-3.5, 1) == "far fewer"


def test_without_sectors_nobody_has_a_role(empty: Store) -> None:
    drawn(empty, people=people(a="", b="", c=""), ties=knows("a b", "b c"))
    together = ask(empty, "brokers")
    assert keys(together, "person") == ["b"]
    assert together.rows[0]["part"] is None
    answer = ask(empty, "brokers", role="coordinator")
    assert answer.rows == []
    assert answer.sentence == "Nobody has a sector, and roles are between sectors, so nobody has one."


def test_one_role_is_compared_with_others_like_them_and_all_together_are_not(case: Store) -> None:
    liaison = ask(case, "brokers", role="liaison")
    assert all(row["chance"] for row in liaison.rows)
    assert "others with as many contacts in this sector" in liaison.sentence
    together = ask(case, "brokers")
    assert "others with" not in together.sentence
    assert not {"expected", "z", "chance"} & {column.key for column in together.columns}


def test_nobody_stands_between_anybody(empty: Store) -> None:
    drawn(empty, people=people(a="health", b="housing", c="faith"), ties=knows("a b"))
    answer = ask(empty, "brokers")
    assert answer.rows == []
    assert answer.sentence.startswith("Nobody stands between any two people")


def test_an_empty_map_has_nothing_to_say(empty: Store) -> None:
    answer = ask(empty, "brokers")
    assert (answer.rows, answer.basis.people) == ([], 0)


@pytest.mark.parametrize("role", ["any", *ROLES[:5]])
@pytest.mark.parametrize("of", ["people", "organisations"])
def test_every_part_in_the_case(case: Store, role: str, of: str) -> None:
    answer = ask(case, "brokers", role=role, of=of)
    credits_ = [row["credit"] for row in answer.rows]
    assert answer.rows
    assert credits_ == sorted(credits_, reverse=True)  # type: ignore[type-var]
    assert answer.steady is not None
    assert answer.steady.ready
    assert all(0 <= row["first_in"] <= row["top_five_in"] <= 100 for row in answer.rows)  # type: ignore[operator]
