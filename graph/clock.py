"""The one clock. Whatever asks for today asks here."""

from __future__ import annotations

from datetime import date


def today() -> date:
    """Today's date where this program runs."""
    return date.today()
