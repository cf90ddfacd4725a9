"""The only clock: all code that needs the day or the time asks here."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """Today's date where this program runs."""
    return date.today()


def now() -> datetime:
    """The current time, in UTC."""
    return datetime.now(UTC)
