"""Suggestions for a name that was not found: the most similar ones."""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz import fuzz, process, utils


def nearest(given: str, choices: Mapping[str, str], most: int = 3) -> list[str]:
    """Keys of the choices with the most similar text, best first; none that is not similar."""
    found = process.extract(
        given, choices, scorer=fuzz.WRatio, processor=utils.default_process, limit=most, score_cutoff=60
    )
    return [key for _, _, key in found]
