"""JSON: read whole and strictly, with values as text, and written with one object on each line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from graph.errors import InvalidDataset
from graph.formats.files.incoming import File

_AT_ONCE = 10_000


def loaded(file: File) -> Any:
    """The content of a file.

    Raises:
        InvalidDataset: it is not JSON.
    """
    try:
        return json.loads(file.data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise InvalidDataset(
            f"Save {file.name} again from its own program: it is not readable as JSON{where}."
        ) from None


def listed(value: Any) -> list[Mapping[str, Any]]:
    """The objects of a list; anything else in it is left out."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def cells(values: Mapping[str, Any]) -> dict[str, str]:
    """Attributes as text; a list becomes its parts with “; ” between, objects and null are left out."""
    return {name: text for name, value in values.items() if (text := text_of(value))}


def text_of(value: Any) -> str:
    """A value as text, as a person reading the file would write it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "; ".join(filter(None, map(text_of, value)))
    if value is None or isinstance(value, dict):
        return ""
    return str(value).encode("utf-8", "replace").decode()  # half a character is not text


def write(out: BinaryIO, before: str, things: Iterable[Mapping[str, Any]], after: str) -> None:
    """A list of objects, one on each line, between two pieces of JSON."""
    out.write(before.encode())
    for lines in _joined(things):
        out.write(lines.encode())
    out.write(after.encode())


def _joined(things: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    lines: list[str] = []
    comma = "\n"
    for thing in things:
        lines.append(comma + json.dumps(thing, ensure_ascii=False))
        comma = ",\n"
        if len(lines) == _AT_ONCE:
            yield "".join(lines)
            lines.clear()
    yield "".join(lines)
