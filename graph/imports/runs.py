"""Applies imports beside the requests that ask for their progress, and cancels them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Lock, Thread
from typing import Literal

from graph import faults
from graph.access import Action, require
from graph.changes.transactions import Progress
from graph.errors import Cancelled, Conflict, NotFound, WeftError
from graph.imports.service import Imported
from graph.model import Viewer

State = Literal["applying", "applied", "cancelled", "failed"]


@dataclass
class Running:
    """The progress of an import; `problem` says what went wrong, in words."""

    state: State = "applying"
    done: int = 0
    total: int = 0
    result: Imported | None = None
    error: WeftError | None = None


class Runs:
    """The imports that this process applies or has applied, by id. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._runs: dict[str, tuple[Running, Event, Thread]] = {}

    def start(
        self, viewer: Viewer, id_: str, apply: Callable[[Progress], Imported], patience: float
    ) -> Running:
        """Apply an import beside this request; come back when it has ended, or after `patience` seconds.

        Raises:
            NotAllowed: the viewer may not import.
            Conflict: another one is being applied.
        """
        require(viewer, Action.IMPORT)
        running, cancel = Running(), Event()

        def told(done: int, total: int) -> None:
            running.done, running.total = done, total
            if cancel.is_set():
                raise Cancelled()

        def work() -> None:
            try:
                running.result = apply(told)
                running.state = "applied"
            except Cancelled:
                running.state = "cancelled"
            except WeftError as error:
                running.error, running.state = error, "failed"
            except Exception as error:
                fault = faults.logged(error)
                running.error = WeftError(
                    f"Look for fault {fault} in the log: the import failed, and nothing was written."
                )
                running.state = "failed"

        thread = Thread(target=work, name=f"import {id_}", daemon=False)
        with self._lock:
            if any(other.state == "applying" for other, _, _ in self._runs.values()):
                raise Conflict("Wait until the other import has finished: it is being applied.")
            self._runs[id_] = running, cancel, thread
            thread.start()
        thread.join(patience)
        return running

    def find(self, viewer: Viewer, id_: str) -> Running:
        """How far an import is, or how it ended.

        Raises:
            NotAllowed: the viewer may not import.
            NotFound: this process has not applied it.
        """
        require(viewer, Action.IMPORT)
        if id_ not in self._runs:
            raise NotFound("running import", id_, [])
        return self._runs[id_][0]

    @property
    def running(self) -> int:
        """How many are being applied."""
        return sum(one.state == "applying" for one, _, _ in list(self._runs.values()))

    def stop(self) -> None:
        """Cancel what is being applied, and wait until it is rolled back: this process is to end."""
        for running, cancel, thread in list(self._runs.values()):
            if running.state == "applying":
                cancel.set()
                thread.join()

    def cancel(self, viewer: Viewer, id_: str) -> Running:
        """Have an import stop at its next batch; what it wrote is put back.

        Raises:
            NotAllowed: the viewer may not import.
            NotFound: this process has not applied it.
        """
        require(viewer, Action.IMPORT)
        running = self.find(viewer, id_)
        self._runs[id_][1].set()
        return running
