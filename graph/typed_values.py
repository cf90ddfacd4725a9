"""Neo4j's values as JSON that keeps their types, for backups: a day stays a day, 1.0 stays a float.

Text, whole numbers, booleans and finite floats stand for themselves, and a list is a list. Every other value is an
object with one entry: its type, and how it is written. Properties have no maps, so an object always means that.
"""

from __future__ import annotations

import math
from base64 import b64decode, b64encode
from collections.abc import Callable
from datetime import timedelta, timezone
from typing import Any

import pytz
from neo4j.spatial import CartesianPoint, Point, WGS84Point
from neo4j.time import Date, DateTime, Duration, Time

_PLAIN = (str, int, bool)


def to_json(value: Any) -> Any:
    """A property's value, as the driver returns it, as JSON."""
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {"float": repr(value)}
    if isinstance(value, list):
        return [to_json(one) for one in value]
    for kind, (name, write, _) in _TYPES.items():
        if isinstance(value, kind):
            return {name: write(value)}
    raise TypeError(f"a property of the type {type(value).__name__}")


def from_json(value: Any) -> Any:
    """What `to_json` was given, to hand to the driver.

    Raises:
        KeyError: a type that this Weft does not know.
    """
    if isinstance(value, list):
        return [from_json(one) for one in value]
    if isinstance(value, dict):
        ((name, written),) = value.items()
        return _READ[name](written)
    return value


def _zoned(moment: DateTime | Time) -> list[str | float | None]:
    """Without its zone, and the zone's name, or else how many seconds it is ahead of UTC; neither if it is local."""
    zone = moment.tzinfo
    local = moment.replace(tzinfo=None).iso_format()
    if zone is None:
        return [local, None]
    name = getattr(zone, "zone", None)
    # The driver has one object for UTC as a zone and for no seconds ahead of it; what Weft writes is the second.
    if name not in (None, "UTC"):
        return [local, name]
    ahead = zone.utcoffset(None)
    return [local, ahead.total_seconds() if ahead else 0.0]


def _placed(local: Any, zone: str | float | None) -> Any:
    if zone is None:
        return local
    if isinstance(zone, str):
        return pytz.timezone(zone).localize(local)
    # Of each type, the kind of zone that the driver sends as what it is.
    fixed = pytz.FixedOffset(zone // 60) if isinstance(local, Time) else timezone(timedelta(seconds=zone))
    return local.replace(tzinfo=fixed)


def _duration(written: list[int]) -> Duration:
    months, days, seconds, nanoseconds = written
    return Duration(months=months, days=days, seconds=seconds, nanoseconds=nanoseconds)


_POINTS = {7203: CartesianPoint, 9157: CartesianPoint, 4326: WGS84Point, 4979: WGS84Point}

_TYPES: dict[type, tuple[str, Callable[[Any], Any], Callable[[Any], Any]]] = {
    bytes: ("bytes", lambda value: b64encode(value).decode(), b64decode),
    bytearray: ("bytes", lambda value: b64encode(value).decode(), b64decode),
    DateTime: ("datetime", _zoned, lambda written: _placed(DateTime.from_iso_format(written[0]), written[1])),
    Date: ("date", lambda value: value.iso_format(), Date.from_iso_format),
    Time: ("time", _zoned, lambda written: _placed(Time.from_iso_format(written[0]), written[1])),
    Duration: ("duration", list, _duration),
    Point: (
        "point",
        lambda value: [value.srid, *value],
        lambda written: _POINTS[written[0]](tuple(written[1:])),
    ),
}
"""The types that JSON has not: their name, and both ways."""
_READ: dict[str, Callable[[Any], Any]] = {name: read for name, _, read in _TYPES.values()} | {"float": float}
