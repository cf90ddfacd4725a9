"""Cells that spreadsheet programs cannot mistake for formulas.

Text that begins with one of = + - @, or with characters that programs skip before they look, gets an apostrophe in
front; so does text that begins with one, so that reading removes exactly what writing added. Numbers stay numbers.
"""

from __future__ import annotations

import re
from typing import Any

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_QUOTED = re.compile(r"'+[=+\-@\t\r]")


def harmless(value: Any) -> Any:
    """A value for a cell in CSV, where everything that looks like a formula is one."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def quoted(text: str) -> str:
    """Text for a cell that is marked as text: only text that reading would shorten needs an apostrophe."""
    return f"'{text}" if _QUOTED.match(text) else text


def unharmed(text: str) -> str:
    """What a cell held before it was made harmless."""
    return text[1:] if text[:1] == "'" and _QUOTED.match(text) else text
