"""Statements in files, checked when they are loaded.

A statement is one file below `cypher/`, with a header that says what it takes and returns:

    // brokers: people tied to both sides, best first
    // params:  from_sector string, limit integer
    // returns: person_id, pairs
    // changes: nothing
    MATCH ...

`params` may be `none`; every statement returns something, even if only how many rows it wrote. `changes` is in
every statement that writes: `graph` if caches should notice the write (people, sectors, ties, memberships),
`nothing` if not (accounts, audit). A line `// include: NAME` in the body is replaced by
`cypher/fragments/NAME.cypher`: the definition of a tie is written once, and the resulting text runs
as it is in any Neo4j tool. A malformed file stops the program at load with file and line.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import StatementError
from graph.settings import ROOT

FOLDER = ROOT / "cypher"
TYPES: dict[str, Any] = {
    "string": "",
    "integer": 1,
    "float": 1.0,
    "boolean": True,
    "bytes": b"",
    "list": [],
    "map": {},
}
"""Types of parameters, each with a value of it."""

_NAME = re.compile(r"// (?P<name>[a-z0-9_]+): (?P<purpose>\S.*)")
_KEY = re.compile(r"// (?!include:)(?P<key>[a-z]+): +(?P<value>\S.*)")
_INCLUDE = re.compile(r"^(?P<indent> *)// include: (?P<name>\w+)$", re.MULTILINE)
_NOT_CODE = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`", re.DOTALL)
_PARAMETER = re.compile(r"\$(\w+)")


@dataclass(frozen=True, eq=False)
class Statement:
    """One checked statement: its text as sent to Neo4j, its parameters and its columns."""

    name: str
    purpose: str
    params: dict[str, str]
    returns: tuple[str, ...]
    writes: bool
    changes_graph: bool
    text: str

    def check(self, given: dict[str, Any]) -> None:
        """Refuse a call that names other parameters than the header does."""
        if given.keys() != self.params.keys():
            raise StatementError(
                f"{self.name} takes {sorted(self.params) or 'no parameters'}, was given {sorted(given)}"
            )

    def script(self, parameters: dict[str, Any]) -> str:
        """The statement with its parameters set first, for Neo4j Browser or cypher-shell."""
        lines = [f":param {name} => {_literal(value)};" for name, value in parameters.items()]
        return "\n".join([*lines, f"{self.text};"])


@cache
def get(path: str) -> Statement:
    """The statement `folder/name`, e.g. `read/brokers`.

    Raises:
        StatementError: the file is missing or malformed; names file and line.
    """
    return parse(FOLDER / f"{path}.cypher")


def every() -> list[Statement]:
    """All statements of all folders except migrations and fragments, checked."""
    folders = ("read", "write", "identity")
    return [
        get(f"{folder}/{file.stem}")
        for folder in folders
        for file in sorted((FOLDER / folder).glob("*.cypher"))
    ]


def parse(file: Path, fragments: Path = FOLDER / "fragments") -> Statement:
    """Read and check one file."""
    where = f"{file.parent.name}/{file.name}"
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise StatementError(f"{where}: there is no such statement") from None
    first = _NAME.fullmatch(lines[0]) if lines else None
    if not first or first["name"] != file.stem:
        raise StatementError(f"{where}:1: the first line should read “// {file.stem}: what it does”")
    header: dict[str, str] = {}
    body_from = 1
    while body_from < len(lines) and (found := _KEY.fullmatch(lines[body_from])):
        if found["key"] in header or found["key"] not in {"params", "returns", "changes"}:
            raise StatementError(f"{where}:{body_from + 1}: “{found['key']}” is not expected here")
        header[found["key"]] = found["value"]
        body_from += 1
    for key in {"params", "returns"} - header.keys():
        raise StatementError(f"{where}:{body_from + 1}: the header lacks “// {key}:”")
    if header.get("changes", "nothing") not in {"graph", "nothing"}:
        raise StatementError(f"{where}: “changes” is “graph” or “nothing”, not “{header['changes']}”")
    body = _include("\n".join(lines[body_from:]).strip(), fragments, where)
    params = _params(header["params"], where)
    used = {found[1] for found in _PARAMETER.finditer(_code(body))}
    for name in sorted(used ^ params.keys()):
        has, lacks = ("text", "header") if name in used else ("header", "text")
        line = next((n for n, text in enumerate(lines, 1) if re.search(rf"\b{name}\b", text)), 1)
        raise StatementError(f"{where}:{line}: “{name}” is in the {has} but not in the {lacks}")
    returns = tuple(part.strip() for part in header["returns"].split(","))
    return Statement(
        file.stem,
        first["purpose"],
        params,
        returns,
        "changes" in header,
        header.get("changes") == "graph",
        body,
    )


def migrations() -> list[tuple[int, str, list[str]]]:
    """The numbered migrations in order: number, name, and their statements.

    A migration file holds one statement per paragraph (blank lines between), each run in a transaction of its
    own, since Neo4j refuses schema and data in one.

    Raises:
        StatementError: the numbers are not 1, 2, 3, ...
    """
    found = []
    for expected, file in enumerate(sorted((FOLDER / "migrations").glob("*.cypher")), 1):
        number, _, name = file.stem.partition("_")
        if int(number) != expected:
            raise StatementError(f"migrations/{file.name}: expected number {expected:04}")
        paragraphs = re.split(r"\n\s*\n", file.read_text(encoding="utf-8"))
        found.append((expected, name, [text.strip() for text in paragraphs if _code(text).strip()]))
    return found


def _params(text: str, where: str) -> dict[str, str]:
    if text == "none":
        return {}
    params = {}
    for part in text.split(","):
        name, _, kind = part.strip().partition(" ")
        if kind not in TYPES:
            raise StatementError(
                f"{where}: parameter “{name}” has the type “{kind}”, not one of {sorted(TYPES)}"
            )
        params[name] = kind
    return params


def _include(body: str, fragments: Path, where: str) -> str:
    def fragment(found: re.Match[str]) -> str:
        file = fragments / f"{found['name']}.cypher"
        if not file.is_file():
            raise StatementError(f"{where}: there is no fragment “{found['name']}”")
        return "\n".join(
            found["indent"] + line for line in file.read_text(encoding="utf-8").strip().splitlines()
        )

    return _INCLUDE.sub(fragment, body)


def _code(text: str) -> str:
    """The text without comments and quoted parts."""
    return _NOT_CODE.sub(" ", text)


def _literal(value: Any) -> str:
    """A JSON-like value as a Cypher literal."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"`{key}`: {_literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_literal(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)
