"""What somebody perhaps meant: the names most like one that was not found."""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz import fuzz, process, utils


def nearest(given: str, choices: Mapping[str, str], most: int = 3) -> list[str]:
    """Keys of the choices whose text is most like what was given, best first, none that is unlike it."""
    found = process.extract(
        given, choices, scorer=fuzz.WRatio, processor=utils.default_process, limit=most, score_cutoff=60
    )
    return [key for _, _, key in found]
