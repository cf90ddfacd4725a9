"""The stability of a ranking, beside every row, at once or later."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from graph.store import Store
from tests.integration.questions.drawing import ask

HEALTH_HOUSING: dict[str, Any] = {"from_": "health", "to": "housing"}


def test_it_is_said_in_rows_and_in_the_sentence(case: Store) -> None:
    answer = ask(case, "who-connects", **HEALTH_HOUSING)
    first = answer.rows[0]
    assert f"First in {first['first_in']} of 100 rankings" in answer.sentence
    assert answer.steady is not None
    assert (answer.steady.runs, answer.steady.ready) == (100, True)
    # Each is rounded.
    assert sum(row["first_in"] for row in answer.rows) <= 105  # type: ignore[misc]
    assert sum(row["top_five_in"] for row in answer.rows) <= 510  # type: ignore[misc]


def test_an_answer_that_may_not_wait_has_it_later(case: Store, open_store: Callable[..., Store]) -> None:
    hurried = open_store(patience=0)
    answer = ask(hurried, "who-connects", **HEALTH_HOUSING)
    assert answer.steady is not None
    assert not answer.steady.ready
    assert answer.rows[0]["first_in"] is None
    assert "rankings" not in answer.sentence
    until = time.monotonic() + 60
    while not answer.steady.ready and time.monotonic() < until:
        time.sleep(0.05)
        answer = ask(hurried, "who-connects", **HEALTH_HOUSING)
        assert answer.steady is not None
    waited = ask(case, "who-connects", **HEALTH_HOUSING)
    assert answer.rows == waited.rows
