"""What is written goes through one of two doors."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.conftest import ROOT

WRITERS = {
    "graph/store.py": "migrations",
    "graph/exchange/load.py": "fills an empty graph",
    "graph/changes/writing.py": "patches of the map",
    "graph/private.py": "what is no part of the map",
}
"""The files that may begin a write transaction, and for what."""


def files() -> list[tuple[str, ast.Module]]:
    return [
        (file.relative_to(ROOT).as_posix(), ast.parse(file.read_text()))
        for folder in ("graph", "api")
        for file in sorted((ROOT / folder).rglob("*.py"))
    ]


def writes(tree: ast.AST) -> Iterator[str]:
    """Where code takes hold of a store's `write`, called at once or handed on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "write":
            owner = ast.unparse(node.value).rpartition(".")[2]
            if owner.removeprefix("_") in ("store", "store()") or owner.endswith("_store"):
                yield f"{ast.unparse(node)}, line {node.lineno}"


def test_nothing_is_written_but_through_the_doors() -> None:
    found = {name for name, tree in files() if list(writes(tree))}
    assert found - set(WRITERS) == set()
    assert {"graph/changes/writing.py", "graph/private.py"} <= found
    for text in ("store.write(work)", "run(self._store.write)", "context.store().write(work)"):
        assert list(writes(ast.parse(text))), text
