"""Whether the writer of a large change still runs."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from unittest.mock import patch

import pytest

from api import serve
from graph import clock
from graph.changes import transactions
from graph.errors import UpdateInProgress


def owned_by(pid: int, process: str) -> dict[str, str]:
    return {"owner": f"{socket.gethostname()} {pid} {process}", "at": clock.now().isoformat()}


def gone() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_this_process_is_at_work() -> None:
    assert transactions._alive(owned_by(os.getpid(), transactions._PROCESS))


def test_an_earlier_process_of_this_number_is_gone() -> None:
    assert not transactions._alive(owned_by(os.getpid(), "earlier"))


def test_a_killed_worker_of_the_same_master_is_gone() -> None:
    assert not transactions._alive(owned_by(gone(), transactions._PROCESS))


@pytest.mark.parametrize("error", [None, UpdateInProgress()])
def test_a_new_worker_rolls_back_what_a_killed_one_began(error: Exception | None) -> None:
    store = object()
    with patch.object(transactions, "recover", side_effect=error) as recover:
        serve._recover(store)  # type: ignore[arg-type]
    recover.assert_called_once_with(store)
