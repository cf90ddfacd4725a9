"""Columns of a table that are about people, by the field that each is read into, by its header and by its cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from graph.formats.columns import sensitive, synonyms
from graph.formats.columns.header import Seen, Sheet, unnamed
from graph.formats.files.cells import header_key
from graph.records.dataset import PERSONAL

_NEUTRAL = frozenset({"organisation", "sector", "place", "project", "event"})
"""Fields of a table of people that are not about anybody."""
_FIELDS = ("first_name", "last_name", "email", "post", "staff")
_EXACTLY = frozenset(word for field in ("name", *_FIELDS) for word in synonyms.HEADERS[field]) - {"id", "who"}
_ADDRESS = re.compile(r"\S+@\S+\.\S+")


def about_people(sheet: Sheet, columns: Mapping[str, str], kind: str) -> dict[str, int]:
    """Header -> filled cells of the columns that are about people, read or not.

    Args:
        columns: header -> the field that it is read into; headers that are not read are not in it.
        kind: what a row of the table mostly is.
    """
    return {
        header: seen.filled
        for header in sheet.headers
        if (seen := sheet.seen[header]).filled
        and (
            (_is_read(columns[header], kind) if header in columns else _says_so(header))
            or _has_addresses(seen)
            or sensitive.looks_like(sheet, header, of_people=False, read=header in columns)
        )
    }


def without_people(sheet: Sheet) -> Sheet:
    """The same without the columns of a table of people that are about them: scores in it are theirs, too."""
    scores = {header for header in sheet.headers if header_key(header) in synonyms.SCALES}
    gone = about_people(sheet, {}, "").keys() | scores
    return replace(sheet, table=replace(sheet.table, header=[h for h in sheet.table.header if h not in gone]))


def _has_addresses(seen: Seen) -> bool:
    return 2 * sum(bool(_ADDRESS.search(cell)) for cell in seen.cells) > len(seen.cells)


def _is_read(field: str, kind: str) -> bool:
    return field in _FIELDS or (kind in PERSONAL and field not in _NEUTRAL)


def _says_so(header: str) -> bool:
    """Whether a header that is not read speaks of people: contacts, names, emails, telephones, jobs."""
    key = header_key(header)
    words = set(key.split())
    return not unnamed(header) and (key in _EXACTLY or bool(words & synonyms.OF_PEOPLE))
