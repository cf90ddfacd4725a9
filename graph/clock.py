"""The one clock. Whatever asks for today, or for the moment, asks here."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """Today's date where this program runs."""
    return date.today()


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
