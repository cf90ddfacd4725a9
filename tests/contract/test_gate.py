"""Rights are asked in one file, by every service; and what is written goes through one of two doors."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

from tests.conftest import ROOT

GATE = "graph/access.py"
WRITERS = {
    "graph/store.py": "migrations",
    "graph/backup/restoring.py": "fills an empty store from a backup",
    "graph/changes/backfill.py": "the half of migration 10 that Cypher cannot do",
    "graph/records/bulk/load.py": "fills an empty graph",
    "graph/changes/transactions.py": "patches of the map",
    "graph/lease.py": "who is at a long piece of work",
    "graph/private.py": "what is no part of the map",
}
"""The files that may begin a write transaction, and for what."""


@cache
def files() -> list[tuple[str, ast.Module]]:
    return [
        (file.relative_to(ROOT).as_posix(), ast.parse(file.read_text()))
        for folder in ("graph", "api")
        for file in sorted((ROOT / folder).rglob("*.py"))
    ]


def roles_read(tree: ast.AST) -> Iterator[str]:
    """Where code looks at somebody's role."""
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr="role"):
                yield ast.unparse(node)
            case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value="role"), *_]):
                yield ast.unparse(node)


def undeclared(tree: ast.Module) -> Iterator[str]:
    """Public functions and methods that take a viewer and do not say first which action they are."""
    for node in tree.body:
        of = [node] if not isinstance(node, ast.ClassDef) else [] if node.name.startswith("_") else node.body
        for function in of:
            if not isinstance(function, ast.FunctionDef) or _private(function.name):
                continue
            viewers = [
                one.arg
                for one in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
                if one.arg == "viewer" or (one.annotation and "Viewer" in ast.unparse(one.annotation))
            ]
            abstract = any(ast.unparse(one) == "abstractmethod" for one in function.decorator_list)
            if viewers and not abstract and not _declares(function):
                yield f"{function.name}, line {function.lineno}"


def _private(name: str) -> bool:
    return name.startswith("_") and name != "__init__"


def _declares(function: ast.FunctionDef) -> bool:
    first = function.body[1 if ast.get_docstring(function) else 0]
    match first:
        case ast.Expr(ast.Call(func=ast.Name(id="require"), args=[ast.Name(id="viewer"), action])):
            return ast.unparse(action) == "action" or ast.unparse(action).startswith("Action.")
    return False


def writes(tree: ast.AST) -> Iterator[str]:
    """Where code takes hold of a store's `write`, called at once or handed on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "write":
            owner = ast.unparse(node.value).rpartition(".")[2]
            if owner.removeprefix("_") in ("store", "store()") or owner.endswith("_store"):
                yield f"{ast.unparse(node)}, line {node.lineno}"


def test_nobody_but_the_gate_looks_at_a_role() -> None:
    found = {(name, text) for name, tree in files() if name != GATE for text in roles_read(tree)}
    # Not a viewer's: which part brokers are ranked by is a parameter of that question.
    assert found == {("graph/questions/brokers.py", "p.role")}
    assert list(roles_read(ast.parse("if viewer.role in ('lead', 'admin'): pass")))


def test_every_service_that_takes_a_viewer_says_first_which_action_it_is() -> None:
    found = {
        name: [*undeclared(tree)] for name, tree in files() if name != GATE and name.startswith("graph/")
    }
    assert {name: those for name, those in found.items() if those} == {}


def test_a_service_that_says_nothing_or_says_it_late_is_found() -> None:
    silent = "def f(store, viewer: Viewer):\n    return store"
    late = 'def f(viewer: Viewer):\n    """Text."""\n    work()\n    require(viewer, Action.ASK)'
    method = "class C:\n    def f(self, reader: Viewer):\n        return 1"
    for text in (silent, late, method):
        assert list(undeclared(ast.parse(text))), text
    right = 'def f(viewer: Viewer):\n    """Text."""\n    require(viewer, Action.ASK)\n    work()'
    assert not list(undeclared(ast.parse(right)))


def test_nothing_is_written_but_through_the_doors() -> None:
    found = {name for name, tree in files() if list(writes(tree))}
    assert found - set(WRITERS) == set()
    assert {"graph/changes/transactions.py", "graph/private.py"} <= found
    for text in ("store.write(work)", "run(self._store.write)", "context.store().write(work)"):
        assert list(writes(ast.parse(text))), text
