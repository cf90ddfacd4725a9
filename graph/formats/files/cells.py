"""The meaning of what people write into cells: names, days, strengths, lists."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from datetime import date
from functools import lru_cache

from graph.formats.columns import synonyms

_DIGITS = re.compile(r"(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
_MONTH_YEAR = re.compile(r"(\d{1,2})[/.\-](\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?[ \-]+(?:of )?)?([a-z]{3,9})\.?,?[ \-']+(\d{4}|\d{2})")
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? ")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_TOTAL = re.compile(r"(?:grand |sub-?)?totals?\b|n ?= ?\d|sum\b|count\b|average\b|mean\b", re.IGNORECASE)
_FIGURE = re.compile(r"[\d.,%£ \-]+")
_NOTE = re.compile(
    r"(?:notes?|nb|n\.b\.|source|key|updated|last updated|prepared by|see|correct as of)\b ?[:.\-–]|\*",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"\d(?:\.\d+)?E\+\d+", re.IGNORECASE)
_POINT = re.compile(r"(\d+)\.0+")
_JOINED = 11
"""The most pieces, separators included, of a name with commas that is looked for."""
_EXCEL_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)", re.IGNORECASE)


def tidy(text: str) -> str:
    """Text on one line, with single spaces and without invisible marks around it."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = " ".join(unicodedata.normalize("NFC", text).split())
    while text and unicodedata.category(text[0]) in {"Cf", "Cc"}:
        text = text[1:].lstrip()
    while text and unicodedata.category(text[-1]) in {"Cf", "Cc"}:
        text = text[:-1].rstrip()
    return text


@lru_cache(maxsize=1_000)
def fold(text: str) -> str:
    """Text as it is compared: capitals, accents' encoding, stops, “&” and invisible marks make no difference.

    Kept for a moment: reading a row asks for its own again and again.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = "".join(character for character in text if unicodedata.category(character) != "Cf")
    text = text.casefold()
    if "&" in text or "’" in text:
        text = text.replace("&", " and ").replace("’", "'")
    return " ".join(text.split()).strip(" .,;:")


def header_key(text: str) -> str:
    """A header as it is compared: in lower case, without brackets and their content, only letters and digits."""
    bare = _BRACKETS.sub("", fold(text)) or fold(text)
    return " ".join(re.sub(r"[^\w]+|_", " ", bare).split())


def is_empty(text: str) -> bool:
    """Whether a cell says nothing, or that there is nothing to say."""
    return not text or text.casefold() in synonyms.EMPTY


def key(text: str) -> str:
    """A source's key for something, even if Excel made it a number.

    Raises:
        ValueError: Excel has shortened it, so nobody can tell what it was.
    """
    if _SHORTENED.fullmatch(text):
        raise ValueError(
            f"format the column as text and fill it in again. “{text}” is a number that Excel has shortened."
        )
    whole = _POINT.fullmatch(text)
    return whole.group(1) if whole else text


def check(text: str) -> str:
    """The cell itself, if it does not hold a formula's error.

    Raises:
        ValueError: it does.
    """
    if text[:1] == "#" and _EXCEL_ERROR.fullmatch(text):
        raise ValueError(f"correct the formula, or empty the cell. “{text}” is an error.")
    return text


@lru_cache(maxsize=10_000)
def day(text: str) -> date | None:
    """A day; None for an empty cell. Digits are day, month, year; a month is its first day, a year its first.

    Raises:
        ValueError: it is not a day, or could be several; says what to write.
    """
    said = _WEEKDAY.sub("", tidy(text).casefold())
    if is_empty(said):
        return None
    try:
        found = _day(said)
    except ValueError:
        found = None
    if found is None:
        raise ValueError(f"write the day as 31/12/2017 or 2017-12-31. Weft cannot read “{text[:40]}”.")
    return found


def _day(said: str) -> date | None:
    if match := _DIGITS.fullmatch(said):
        first, middle, last = match.group(1), int(match.group(2)), match.group(3)
        if len(first) == 4 and len(last) <= 2:
            return date(int(first), middle, int(last))
        if len(first) <= 2 and len(last) in {2, 4}:
            return date(_year(last), middle, int(first))
    elif match := _MONTH_YEAR.fullmatch(said):
        return date(int(match.group(2)), int(match.group(1)), 1)
    elif match := _WORDS.fullmatch(said):
        month = match.group(2).removesuffix("t") if match.group(2) == "sept" else match.group(2)
        for number, name in enumerate(_MONTHS, 1):
            if month in {name, name[:3]}:
                return date(_year(match.group(3)), number, int(match.group(1) or 1))
    elif re.fullmatch(r"[12]\d{3}", said):
        return date(int(said), 1, 1)
    return None


def _year(digits: str) -> int:
    """The year from 1970 to 2069 that ends in these two digits."""
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < 70 else 1900)


_DAY_INSIDE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th)?[ \-](?:of )?[a-z]{3,9}\.?,?[ \-]\d{2,4}|[a-z]{3,9}[ \-]\d{4}",
    re.IGNORECASE,
)


def day_within(text: str) -> tuple[str, date | None]:
    """The day in the name of an event, and the name without it: “Workshop 1 (12/03/2017)”.

    Raises:
        ValueError: digits look like a day but are not one.
    """
    for match in _DAY_INSIDE.finditer(text):
        try:
            found = day(match.group())
        except ValueError:
            if match.group()[0].isdigit():
                raise
            continue
        rest = text[: match.start()] + text[match.end() :]
        return tidy(re.sub(r"[(\[]\s*[)\]]", "", rest)).strip(" ,;:-–—_"), found
    return tidy(text), None


@lru_cache(maxsize=10_000)
def strength(text: str) -> int | None:
    """From 1 to 5; 0 if the cell says that there is no tie, None if it is empty.

    Raises:
        ValueError: it is neither a number on the scale nor a word for one.
    """
    said = _BRACKETS.sub("", fold(text)) or fold(text)
    if said in synonyms.STRENGTHS:
        return synonyms.STRENGTHS[said]
    if is_empty(said):
        return None
    leading = re.match(r"([0-5])(?:\.0+)?(?:$|\s*[=:.\-–)]\s*\D)", said)
    if leading:
        return int(leading.group(1))
    raise ValueError(
        f"write 1 to 5, or a word such as rarely, monthly, weekly, daily. “{text[:40]}” is not a strength."
    )


def is_ticked(text: str) -> bool:
    """Whether a cell says that somebody was there.

    Raises:
        ValueError: it says neither that they were nor that they were not.
    """
    said = tidy(text).casefold()
    if said in synonyms.TICKED:
        return True
    if said in synonyms.NOT_TICKED or is_empty(said):
        return False
    raise ValueError(
        f"write x for people who were there, and nothing for the others. “{text[:40]}” is neither yes nor no."
    )


def skipped(cells: list[str]) -> str:
    """Why a row is not part of the table, such as a row of totals or a note; "" if it is part of it."""
    first = next(filter(None, cells))
    if _TOTAL.match(first) and all(_FIGURE.fullmatch(cell) for cell in cells if cell and cell is not first):
        return "skipped: this is a row of totals."
    if (_NOTE.match(first) or len(first) > 80) and not any(cell and cell != first for cell in cells):
        return "fill in its other cells if this is a row. It looks like a note, so it was skipped."
    return ""


def parts(text: str, known: Collection[str] = ()) -> list[str]:
    """The names in a cell that holds several, divided by line breaks and ; or, without those, by , and /.

    Args:
        known: folded names that hold a comma or a slash themselves, and stay whole.
    """
    found = []
    for piece in re.split(r"[;\n\r•]+", text):
        if is_empty(tidy(piece)) or fold(piece) in known:
            found.append(piece)
        else:
            found += _divided(re.split(r"(,|(?<!\d)/(?!\d))", piece), known)
    return [name for name in map(tidy, found) if not is_empty(name)]


def _divided(tokens: list[str], known: Collection[str]) -> list[str]:
    """Pieces between commas and slashes, joined to known names where possible."""
    found, at = [], 0
    while at < len(tokens):
        end = at + 1
        for further in range(min(len(tokens), at + _JOINED), at + 1, -2):
            if fold("".join(tokens[at:further])) in known:
                end = further
                break
        while end + 1 < len(tokens) and fold(tokens[end + 1]) in synonyms.LEGAL:
            end += 2
        found.append("".join(tokens[at:end]))
        at = end + 1
    return found


def is_event(name: str) -> bool:
    """Whether the name of a column, sheet or file is about an event."""
    padded = f" {header_key(name)} "
    return any(f" {word} " in padded or f" {word}s " in padded for word in synonyms.EVENTS)


def is_dated(name: str) -> bool:
    """Whether a name holds a day, even one that does not exist."""
    try:
        return day_within(name)[1] is not None
    except ValueError:
        return True
