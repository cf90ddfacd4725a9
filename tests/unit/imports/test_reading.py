"""Files read in a process of their own: the same rows as without one, and a refusal in words whatever ends it."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Callable
from threading import Thread
from typing import Any

import pytest

from graph.errors import Cancelled
from graph.formats.files import bounds
from graph.formats.files.incoming import File, Options
from graph.imports import open_files
from graph.imports.reading import process
from graph.imports.reading.process import Reading
from graph.settings import ROOT
from tests.unit.formats.reading import text

ROWS = 1_000
MANY = File(
    "many.csv", b"Name,Organisation\n" + b"".join(b"Ann %d,Elm %d\n" % (n, n) for n in range(100_000))
)
SCORES = text(
    "scores.csv", "organisation,scale,value", "elm,influence,99999999999999999999", "oak,influence,3"
)
PRIVATE = text("people.csv", "Name,Job title,Home address,Phone", "Zoë,Nurse,1 Elm Road M1 1AA,07700 900000")


def test_what_is_read_is_the_same_as_without_a_process() -> None:
    folder, messy = ROOT / "seeds" / "south_manchester", ROOT / "tests" / "messy"
    given = open_files.paths([str(folder), str(messy / "attendance.xlsx"), str(messy / "tracker.csv")])
    for files in (given, [SCORES, PRIVATE]):
        here = open_files.read(files)
        assert here.refused
        assert process.read(files, Options()) == here


def test_the_options_reach_it() -> None:
    options = Options(
        columns={"people.csv": {"Job title": ""}}, kept={("people.csv", "Phone"): "they asked for it"}
    )
    assert process.read([PRIVATE], options) == open_files.read([PRIVATE], options)
    assert process.read([PRIVATE], options) != open_files.read([PRIVATE])


def test_half_a_character_in_json_is_no_fault() -> None:
    elements = [{"label": "Ann", "attributes": {"type": "Person", "half \ud800": "\ud800"}}]
    file = File("kumu.json", json.dumps({"elements": elements, "connections": []}).encode())
    assert len(process.read([file], Options()).rows["people"]) == 1


def said(
    file: File, memory: bounds.Bound = bounds.MEMORY, seconds: bounds.Bound = bounds.SECONDS
) -> list[tuple[str, str]]:
    found = process.read([file], Options(), memory=memory, seconds=seconds)
    assert not any(found.rows.values())
    return [(one.file, one.reason) for one in found.refused]


def test_too_much_memory_is_a_refusal() -> None:
    small = bounds.MEMORY._replace(most=100 * bounds.MEGABYTE)
    assert said(MANY, memory=small) == [
        ("many.csv", "split it, or save it as CSV. Reading it took more than 100 MB of memory.")
    ]


def test_too_much_time_is_a_refusal() -> None:
    short = bounds.SECONDS._replace(most=1)
    assert said(MANY, seconds=short) == [
        ("many.csv", "split it, or save it as CSV. Reading it took more than 1 seconds.")
    ]


class Started(subprocess.Popen[bytes]):
    """The last process that was started."""

    last: Started

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        Started.last = self


def after_some(reading: Reading, end: Callable[[], None]) -> Thread:
    """A thread that does something once rows are found."""

    def wait() -> None:
        while reading.rows < ROWS and not reading.cancelled.wait(0.01):
            pass
        end()

    thread = Thread(target=wait)
    thread.start()
    return thread


def test_a_process_that_is_killed_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def kill() -> None:
        Started.last.send_signal(signal.SIGSEGV)

    monkeypatch.setattr(subprocess, "Popen", Started)
    reading = Reading()
    thread = after_some(reading, kill)
    found = process.read([MANY], Options(), reading)
    thread.join()
    assert [(one.file, one.reason) for one in found.refused] == [
        ("many.csv", "save it again from its own program, or leave it out. Weft cannot read it.")
    ]


def test_a_reading_says_how_far_it_is_and_can_be_cancelled() -> None:
    reading = Reading()
    thread = after_some(reading, reading.cancel)
    with pytest.raises(Cancelled):
        process.read([MANY], Options(), reading)
    thread.join()
    assert reading.file == "many.csv"
    assert reading.rows >= ROWS


def test_a_bound_of_all_files_together_refuses_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.formats.files.tally.ROWS", bounds.ROWS._replace(most=3))
    two = [text("a.csv", "Name,Organisation", "Ann,Elm"), text("b.csv", "Name,Organisation", "Bob,Oak")]
    found = open_files.read(two)
    assert not any(found.rows.values())
    assert [one.reason for one in found.refused] == [
        "import some of these files, then the others. Together they have more than 3 rows."
    ]


def test_what_is_uploaded_is_bounded_further() -> None:
    """The server holds its rows until they are applied."""
    file = File("people.csv", b"name\n" + b"".join(b"Ann %d\n" % n for n in range(11)))
    found = process.read([file], Options(), rows=bounds.UPLOADED._replace(most=10))
    assert not any(found.rows.values())
    assert [one.reason for one in found.refused] == [
        "import them with `weft import` on the server, or some of these files, then the others. Together they have "
        "more than 10 rows."
    ]
    assert len(process.read([file], Options(), rows=bounds.UPLOADED._replace(most=11)).rows["people"]) == 11


def test_memory_is_looked_at_where_the_system_does_not_bound_it() -> None:
    with subprocess.Popen(["sleep", "60"]) as other:
        assert process.resident(other.pid) > 100_000
        other.kill()
    assert process.resident(other.pid) == 0
