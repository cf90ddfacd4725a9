"""Modules have names that one cannot take for each other: none differ only by an ending, as “table” and “tables” do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests.conftest import ROOT

TREES = ("api", "benchmarks", "graph", "scripts", "seeds")
ENDING = re.compile(r"(?<=...)(?:ings?|ed|e?rs?|e?s|e)$")
"""Of a word with three letters or more before it."""


def alike(names: Iterable[str]) -> list[list[str]]:
    """Names that are the same but for their ending."""
    found = defaultdict(set)
    for name in names:
        found[ENDING.sub("", name)].add(name)
    return sorted(sorted(those) for those in found.values() if len(those) > 1)


def modules(tree: Path) -> list[str]:
    """The names of the modules and packages in a tree; those in different packages may have the same one."""
    return [
        file.parent.name if file.stem == "__init__" else file.stem
        for file in tree.rglob("*.py")
        if file.stem != "__main__" and file != tree / "__init__.py"
    ]


def test_no_two_modules_of_a_tree_differ_by_their_ending_alone() -> None:
    assert {tree: found for tree in TREES if (found := alike(modules(ROOT / tree)))} == {}


def test_what_differs_by_its_ending_is_found() -> None:
    assert alike(
        ["measures", "measuring", "serve", "server", "case", "cases", "path", "patch", "gaps", "maps"]
    ) == [
        ["case", "cases"],
        ["measures", "measuring"],
        ["serve", "server"],
    ]
