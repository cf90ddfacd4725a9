"""Tags as rows hold them: split from any text, each once, none too long."""

from __future__ import annotations

import pytest

from graph.records import tags
from graph.records.checks import problems
from graph.records.dataset import Dataset, Project


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("", ""),
        (" ; |\n", ""),
        ("winter", "winter"),
        ("winter;damp|NHS\n open  late ", "winter; damp; NHS; open late"),
        ("Winter; winter; WINTER; damp", "Winter; damp"),
        ("a, b; c", "a, b; c"),
    ],
)
def test_a_text_becomes_tags(text: str, tidied: str) -> None:
    assert tags.tidied(text) == tidied
    assert tags.tidied(tidied) == tidied


def test_a_tag_may_have_forty_characters() -> None:
    longest = "x" * 40
    dataset = Dataset(
        projects=[Project("a", "A", tags=f"b; {longest}"), Project("c", "C", tags=f"{longest}x")]
    )
    (problem,) = problems(dataset)
    assert (problem.row, problem.column) == (3, "tags")
    assert "put “;” between tags, or shorten this one to 40 characters" in problem.text
