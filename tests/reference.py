"""The networks and values to compare with that are not part of this project; tests that want them skip without."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def reference() -> Path:
    """The folder of reference values; skips the test where it is missing."""
    folder = Path(os.environ.get("WEFT_REFERENCE", ROOT.parent / "shared"))
    if not (folder / "golden").is_dir():
        pytest.skip(f"the reference values are not in {folder} (set WEFT_REFERENCE)")
    return folder


def reference_csv(path: str) -> list[dict[str, str]]:
    """Rows of one file of the reference folder."""
    with (reference() / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
