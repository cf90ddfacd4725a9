"""What an answer is put together from is of one version of the graph, whenever somebody writes."""

from __future__ import annotations

import ast
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.errors import GraphChanged
from graph.members.people_to_meet import suggested
from graph.model import Viewer
from graph.statements import Statement
from graph.store import Store
from tests.integration.questions.drawing import ask, drawn, knows, people

ASKED: dict[str, Callable[[Store], Any]] = {
    "gaps": lambda store: ask(store, "gaps"),
    "introductions": lambda store: ask(store, "introductions", from_="health", to="housing"),
    "suggestions": lambda store: suggested(store, Viewer("member", "a"), 5),
}


ADD = Statement(
    "add",
    "",
    {"new": "string"},
    (),
    True,
    True,
    """
    CREATE (s:Sector {id: $new, name: $new}), (p:Person {id: $new, name: $new, visibility: 'named', sector: $new})
    CREATE (p)-[:IN_SECTOR]->(s)
    WITH p MATCH (other:Person) WHERE other <> p CREATE (p)-[:KNOWS]->(other)
    FINISH
    """,
)


@pytest.fixture
def writer(empty: Store) -> Callable[[], None]:
    """Each call adds a sector, and a person of it who knows everybody."""
    drawn(
        empty,
        people=people(a="health", b="health", c="housing", d="housing", e="faith"),
        ties=knows("a b", "b c", "c d", "b e"),
    )
    new = map("new-{}".format, count())

    def write() -> None:
        empty.write(lambda tx: tx.run(ADD, new=next(new)))

    return write


@pytest.mark.parametrize("asked", ASKED)
def test_a_write_between_two_reads_does_not_mix_two_versions(
    asked: str, writer: Callable[[], None], open_store: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked again and again, on a graph that nothing is cached of: each time the write comes one read later."""
    store, left = open_store(), iter([False])

    def interrupted(read: Callable[..., Any]) -> Callable[..., Any]:
        def reading(*given: Any, **parameters: Any) -> Any:
            if next(left, False):
                writer()
            return read(*given, **parameters)

        return reading

    for name in ("read", "read_whole"):
        monkeypatch.setattr(store, name, interrupted(getattr(store, name)))
    for before in count():
        writer()
        left = iter([False] * before + [True])
        ASKED[asked](store)
        if next(left, False):
            break  # it has fewer reads
    assert before > 3


def test_a_graph_that_changes_at_every_read_is_refused_in_plain_words(
    writer: Callable[[], None], open_store: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    read = store.read

    def reading(*given: Any, **parameters: Any) -> Any:
        writer()
        return read(*given, **parameters)

    monkeypatch.setattr(store, "read", reading)
    with pytest.raises(GraphChanged, match="Try again in a moment"):
        ASKED["gaps"](store)


def test_whatever_makes_a_context_starts_again_when_the_graph_changes() -> None:
    """Every module that makes one has a function marked `at_one_version`."""
    making = {}
    for file in Path(graph.__file__).parent.rglob("*.py"):
        names = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Name)]
        if any(isinstance(node.ctx, ast.Load) and node.id == "QuestionContext" for node in names):
            calls = "QuestionContext(store" in file.read_text("utf-8")
            making[file.name] = not calls or any(node.id == "at_one_version" for node in names)
    assert len(making) > 10
    assert all(making.values()), making
