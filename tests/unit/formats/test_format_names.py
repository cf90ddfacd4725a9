"""A format that there is not: the one that was perhaps meant, else all there are."""

from __future__ import annotations

import pytest

from graph.errors import NotFound
from graph.formats import every, writable


@pytest.mark.parametrize(
    ("given", "offered"), [("graphm", ["graphml"]), ("nope", [one.name for one in every() if one.write])]
)
def test_what_can_be_written_is_told(given: str, offered: list[str]) -> None:
    with pytest.raises(NotFound) as refused:
        writable(given)
    assert refused.value.details["nearest"] == offered
    assert all(f"“{name}”" in refused.value.message for name in offered)
