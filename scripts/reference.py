"""Writes docs/reference.md from the code: questions, commands, settings, errors. A test compares the two."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import click

from api.problems import TYPE
from graph import errors, private, questions
from graph.access import CALLED, RIGHTS, Action, Whose, findable, visible
from graph.analysis import tables
from graph.analysis.tables import output
from graph.analysis.tables.family import WHO
from graph.cli import cli
from graph.model import Viewer
from graph.settings import Settings

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference.md"


def reference() -> str:
    """The whole page."""
    parts = ["# Reference", "Made from the code by `make reference`; do not edit it by hand."]
    sections = (_questions, _measures, _commands, _settings, _rights, _errors)
    return "\n\n".join([*parts, *(text for section in sections for text in section())]) + "\n"


def _questions() -> Iterator[str]:
    yield "## Questions"
    for question in questions.CATALOGUE:
        yield f"### {question.name}"
        yield question.asks
        example = question.example.items()
        shell = " ".join(f"--{key} {value}" for key, value in example)
        query = "&".join(f"{key}={value}" for key, value in example)
        yield f"`weft ask {question.name} {shell}` · `GET /api/questions/{question.name}?{query}`"
        form = question.form()
        rows = [
            (
                f"`{name}`",
                _choices(field),
                _default(field, name in form.get("required", [])),
                field["description"],
            )
            for name, field in form["properties"].items()
        ]
        yield _table(("parameter", "one of", "default", "meaning"), rows)


def _measures() -> Iterator[str]:
    yield "## Measures"
    yield (
        "A row for each person, of the graph or of CSV files: `weft measure FAMILY` and `GET /api/measures/FAMILY`. "
        "Every format has rows in the order of the family, and equal ones by id. Where there is no value, a cell is "
        "empty, or null in JSON. Beside the rows come a few numbers about the whole network. In a terminal choose "
        f"`--format` `table` (the first {output.SHOWN_ROWS} rows), `csv` or `json`; over HTTP you get JSON, or "
        "`format=csv`."
    )
    yield (
        "The graph is counted as for questions, by `evidence`, `agreed`, `as_of` and `largest`. To measure files "
        "instead, give `--ties` (`from`, `to`, optionally `strength` from 1 to 5), optionally `--nodes` (`id`, "
        "optionally `label` or `name`) and `--group`, the column of the nodes that holds their sector; `-` is standard "
        "input. Files have no `evidence`, no `as_of` and no `largest`."
    )
    first = _table(("column", "meaning"), [(f"`{one.key}`", one.counted) for one in WHO])
    yield f"Every family begins with\n\n{first}"
    for family in tables.FAMILIES:
        yield f"### Measure {family.name}"
        yield family.measures
        shell = "".join(f' --{key} "{value}"' for key, value in family.example.items())
        query = urlencode(family.example, quote_via=quote)
        yield f"`weft measure {family.name}{shell}` · `GET /api/measures/{family.name}{'?' if query else ''}{query}`"
        properties = family.parameters.model_json_schema()["properties"]
        choices = _choices(properties["direction"])
        takes = (
            f"`direction`: {choices}; default `undirected`."
            if choices
            else f"{properties['direction']['default'].capitalize()}."
        )
        if family.starts_from_one:
            takes += f" `person`: required. {properties['person']['description']}"
        yield f"{takes} Order: {family.ranked}."
        yield _table(
            ("column", "title", "meaning"),
            [(f"`{column.key}`", column.title, column.counted) for column in family.columns],
        )
        yield _table(
            ("whole network", "title", "meaning"),
            [(f"`{number.key}`", number.title, number.counted) for number in family.summary],
        )


def _choices(field: dict[str, Any]) -> str:
    """The choices of a field, and whether several may be given with commas between."""
    for part in [field, *field.get("anyOf", [])]:
        if "enum" in part:
            return ", ".join(f"`{choice}`" for choice in part["enum"])
        if "enum" in part.get("items", {}):
            return _choices(part["items"]) + " (several with commas)"
    return ""


def _default(field: dict[str, Any], required: bool) -> str:
    if required:
        return "required"
    return "" if field.get("default") is None else f"`{field['default']}`"


def _commands() -> Iterator[str]:
    yield "## Commands"
    yield "Every command has `--help`. Status: 0 done, 1 failed, 2 wrong use."
    yield _table(("command", "what it does"), [(f"`weft {name}`", text) for name, text in _leaves(cli, "")])


def _leaves(group: click.Group, prefix: str) -> Iterator[tuple[str, str]]:
    context = click.Context(group)
    for name in sorted(group.list_commands(context)):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from _leaves(command, f"{prefix}{name} ")
        elif command:
            yield prefix + name, (command.help or "").split("\n\n")[0].replace("\n", " ")


def _settings() -> Iterator[str]:
    yield "## Settings"
    yield "Environment variables."
    rows = []
    for name, field in Settings.model_fields.items():
        default = (
            field.default.get_secret_value() if hasattr(field.default, "get_secret_value") else field.default
        )
        rows.append(
            (f"`WEFT_{name.upper()}`", f"`{default}`" if default != "" else "", field.description or "")
        )
    yield _table(("setting", "default", "meaning"), rows)


def _rights() -> Iterator[str]:
    yield "## Rights"
    yield (
        "Who can do what: the table of `graph/access.py`. Everything else is the error `not-allowed`. Until there are "
        "accounts, everybody on this machine is a lead. Numbers about sectors count everybody, for every reader; names "
        "and reasons keep to the people that the reader may see."
    )
    rows = [
        (
            f"{action.value[0].upper()}{action.value[1:]}",
            *(_allowed(rights.get(action)) for rights in RIGHTS.values()),
        )
        for action in Action
    ]
    for title, seen in (("Sees the people who are", visible), ("Finds by name the people who are", findable)):
        rows.append((title, *(", ".join(seen(Viewer(role))) for role in RIGHTS)))
    yield _table(("", *(CALLED[role] for role in RIGHTS)), rows)
    yield (
        "Everybody sees themselves. Saving an answer and hiding a suggestion leave a line for a later audit, "
        f"`(:Audit {{at, by, did, owner, about}})`, without names. It is deleted after {private.AUDIT_DAYS} days. "
        "Changes of the map are recorded whole."
    )


def _allowed(whose: Whose | None) -> str:
    return {None: "", "anybody": "yes", "oneself": "their own"}[whose]


def _errors() -> Iterator[str]:
    yield "## Errors"
    yield f"Over HTTP as `application/problem+json`; `type` is `{TYPE}` and the name. In a shell, one sentence."
    kinds = sorted(_kinds_of(errors.WeftError), key=lambda kind: kind.type)
    rows = [(f"`{kind.type}`", str(kind.status), str(kind.exit_status), kind.__doc__ or "") for kind in kinds]
    yield _table(("error", "status", "exit", "meaning"), rows)


def _kinds_of(error: type[errors.WeftError]) -> Iterator[type[errors.WeftError]]:
    """Errors below this one that have a type of their own."""
    for kind in error.__subclasses__():
        if "type" in vars(kind):
            yield kind
        yield from _kinds_of(kind)


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("\n", " ").replace("|", "\\|") for cell in line) + " |"
        for line in lines
    )


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
    sys.stdout.write(f"Wrote {REFERENCE.name}.\n")
