"""Columns that should not be on a map, found by their names and by their cells.

They are left out unless somebody gives a reason, and reported either way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date

from graph.formats.columns import synonyms
from graph.formats.columns.header import Sheet
from graph.formats.files.cells import day, header_key, is_dated, is_empty, is_event

ADULT = 16
"""Days at least so many years ago, in a column whose name says nothing else, are taken for birthdays."""
WORDY = 8
"""Words in most cells of a column that is free text."""

_ANYWHERE = ("NHS numbers", "dates of birth")
"""Columns that should not be in a table of projects or organisations either."""
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", re.IGNORECASE)
_STREET = re.compile(
    r"(?:flat )?\d{1,4}[a-z]?,? [\w' ]{2,40} "
    r"(?:street|st|road|rd|avenue|ave|lane|close|drive|grove|crescent|court|way|terrace)\b.*",
    re.IGNORECASE,
)
_INSURANCE = re.compile(r"[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]", re.IGNORECASE)
_ILL = re.compile(rf"\b(?:{'|'.join(synonyms.ILL)})\b", re.IGNORECASE)


def looks_like(sheet: Sheet, header: str, of_people: bool, read: bool, today: date | None = None) -> str:
    """Why a column should not be on the map; "" if it may be.

    Args:
        of_people: whether the table's rows are people.
        read: whether the column would be read into a field, so that its meaning is known.
    """
    seen = sheet.seen[header]
    said = _by_header(header)
    if said and (of_people or said in _ANYWHERE):
        return said
    if _most(seen.cells, is_nhs_number, of=_has_ten_digits) or _most(seen.cells, _INSURANCE.fullmatch):
        return "NHS numbers"
    if not of_people:
        return ""
    if _most(seen.cells, _POSTCODE.fullmatch) or _most(seen.cells, _STREET.fullmatch):
        return "home addresses"
    if read:
        return ""
    return _by_cells(seen.cells, today or date.today())


def _by_header(header: str) -> str:
    key = header_key(header)
    for what, said in synonyms.SENSITIVE.items():
        if key in said:
            return what
    if key in _HARMLESS or is_event(header) or is_dated(header):
        return ""  # “Mental health workshop” is not a column about somebody's health
    padded = f" {key} "
    for what, said in synonyms.SENSITIVE.items():
        if any(f" {word} " in padded for word in said):
            return what
    return ""


_HARMLESS = frozenset(
    word for field in ("email", "post", "organisation", "sector") for word in synonyms.HEADERS[field]
)


def _by_cells(cells: Collection[str], today: date) -> str:
    days = [found for cell in cells if (found := _day(cell)) is not None]
    if len(days) >= 2 and len(days) > 0.8 * len(cells):
        years = sorted(day.year for day in days)
        if years[len(years) // 2] <= today.year - ADULT:
            return "dates of birth"
    if _most(cells, _ILL.search):
        return "health"
    if _most(cells, lambda cell: cell.count(" ") >= WORDY):
        return "notes about people"
    return ""


def is_nhs_number(cell: str) -> bool:
    """Ten digits where the last checks the others.

    Each of the first nine is multiplied by 10, 9 … 2; eleven less the remainder of the sum by eleven is the tenth, 0
    for eleven (NHS Data Dictionary, “NHS NUMBER”). One number in eleven does so by chance.
    """
    digits = re.sub(r"[ -]", "", cell)
    if len(digits) != 10 or not (digits.isascii() and digits.isdigit()):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(digits[9])


def _has_ten_digits(cell: str) -> bool:
    return len(cell) < 16 and sum(character.isdigit() for character in cell) == 10


def _most(
    cells: Collection[str],
    holds: Callable[[str], object],
    of: Callable[[str], bool] = lambda cell: not is_empty(cell),
) -> bool:
    """Whether it holds for at least half of the cells that count, if there are any."""
    counted = [cell for cell in cells if of(cell)]
    return bool(counted) and 2 * sum(1 for cell in counted if holds(cell)) >= len(counted)


def _day(cell: str) -> date | None:
    try:
        return day(cell) if len(cell) > 4 else None
    except ValueError:
        return None
