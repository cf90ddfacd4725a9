"""What integration tests share."""

from __future__ import annotations

from typing import Any

import pytest

from graph.formats.files.incoming import Incoming, Options
from graph.imports import open_files
from graph.imports.reading import process


@pytest.fixture(autouse=True)
def _files_are_read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files in the tests' own process: starting another takes a second for each of some hundred imports.

    What that process adds is tried by tests/unit/imports/test_reading.py, by the end-to-end tests, and by those that
    ask for `in_a_process`.
    """

    def read(files: Any, options: Options, *more: Any, **bounds: Any) -> Incoming:
        return open_files.read(files, options)

    if "in_a_process" not in request.fixturenames:
        monkeypatch.setattr(process, "read", read)


@pytest.fixture
def in_a_process() -> None:
    """Files are read in a process of their own, as Weft reads them."""
