"""Watches over what serves: the application, in a process of its own, and the managed Neo4j.

Whatever ends is started again, after pauses that grow while it goes on ending, and the administrator is told. What a
killed process left half done is rolled back by the application (`graph/changes/transactions.py`), new or old.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from threading import Event, Thread

from graph import clock
from graph.backup import nightly
from graph.errors import CannotStore, SetupError, WeftError
from graph.local.alerts import Alerts
from graph.local.home import LEAST_FREE, check_room, reason
from graph.local.process import Server, await_port
from graph.logs import log_of
from graph.settings import Settings, is_loopback

_LOOK_SECONDS = 0.5
_LONGEST_PAUSE = 60.0
_SOUND_SECONDS = 120.0
"""Who has run for so long is started again at once."""
_WORRYING_PAUSE = 4.0
"""Past this it has ended four times in a row."""
_ENDING_SECONDS = 20.0

Say = Callable[[str], object]


def supervise(settings: Settings, ready: Callable[[], None], say: Say) -> None:
    """Serve until SIGINT, SIGTERM or SIGHUP; Neo4j runs when this is called and when it returns.

    Args:
        ready: called once requests are answered for the first time.
        say: tells the administrator something, in a sentence.

    Raises:
        SetupError: the application cannot serve at all.
    """
    try:
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotStore(reason(error)) from error
    began, ended = clock.now(), Event()
    before = {
        number: signal.signal(number, lambda *_: ended.set())
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    }
    alerts = Alerts(settings)
    application = _Application(settings, ready, say, alerts)
    neo4j = None if settings.neo4j_uri else _Neo4j(settings, say, alerts)
    try:
        while not ended.wait(_LOOK_SECONDS):
            application.look()
            if neo4j:
                neo4j.look()
            _look_at_disk(settings, alerts)
            _look_at_backups(settings, alerts, began)
    finally:
        application.end()
        for number, handler in before.items():
            signal.signal(number, handler)


class _Pauses:
    """When to start something again: at once, then after pauses that double."""

    def __init__(self) -> None:
        self._pause = 0.0
        self._began = time.monotonic()
        self.next_at = 0.0

    def is_sound(self) -> bool:
        """Whether it has run for so long that it may be started again at once."""
        return time.monotonic() - self._began > _SOUND_SECONDS

    def ended(self) -> float:
        """It has ended: how long to wait."""
        now = time.monotonic()
        self._pause = 0.0 if self.is_sound() else min(max(2 * self._pause, 1.0), _LONGEST_PAUSE)
        self.next_at = now + self._pause
        return self._pause

    def began(self) -> None:
        """It is started again."""
        self._began = time.monotonic()


class _Application:
    """`python -m api.serve`, with the settings in its environment. Its standard input ends with this process."""

    def __init__(self, settings: Settings, ready: Callable[[], None], say: Say, alerts: Alerts) -> None:
        self._settings, self._ready, self._say, self._alerts = settings, ready, say, alerts
        self._answered = False
        self._pauses = _Pauses()
        self._process: subprocess.Popen[str] | None = self._start()

    def look(self) -> None:
        """Start it again if it has ended."""
        if self._process and (code := self._process.poll()) is not None:
            self._process = None
            if not self._answered:
                raise SetupError(f"Look in {log_of(self._settings.home)} for the reason: Weft cannot serve.")
            how = f"by signal {-code}" if code < 0 else f"with status {code}"
            pause = self._pauses.ended()
            self._say(f"The application has ended {how}. It starts again{_in(pause)}.")
            if pause > _WORRYING_PAUSE:
                log = log_of(self._settings.home)
                self._alerts.raise_(
                    "application", f"Look in {log.name}: the application ends again and again."
                )
        elif self._process and self._pauses.is_sound():
            self._alerts.clear("application")
        if not self._process and time.monotonic() >= self._pauses.next_at:
            self._pauses.began()
            self._process = self._start()

    def end(self) -> None:
        """End it, once the answers that are being worked out are sent."""
        if self._process:
            self._process.terminate()
            try:
                self._process.wait(_ENDING_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def _start(self) -> subprocess.Popen[str]:
        s = self._settings
        given = {"WEFT_HOME": str(s.home), "WEFT_HOST": s.host, "WEFT_PORT": str(s.port)}
        process = subprocess.Popen(
            [sys.executable, "-m", "api.serve"],
            env=os.environ | given,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl-C in a terminal reaches this process alone
        )
        Thread(target=self._listen, args=(process,), daemon=True).start()
        return process

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout  # noqa: S101
        for line in process.stdout:
            if line != "ready\n":
                self._say(line.rstrip())
            elif not self._answered:
                self._answered = True
                self._ready()


class _Neo4j:
    """The managed Neo4j. One that `weft db stop` has stopped stays so: its state file is gone."""

    def __init__(self, settings: Settings, say: Say, alerts: Alerts) -> None:
        self._server, self._say, self._alerts = Server(settings), say, alerts
        self._pauses = _Pauses()
        self._gone = False

    def look(self) -> None:
        """Start it again if it was killed or has crashed."""
        if not self._gone:
            if self._server.state() or not self._server.home.state.exists():
                return
            self._gone = True
            self._say(f"Neo4j has ended. It starts again{_in(self._pauses.ended())}.")
        if time.monotonic() < self._pauses.next_at:
            return
        self._pauses.began()
        try:
            self._server.start(kept=False)
        except WeftError as error:
            self._say(f"Neo4j does not start, and is tried again{_in(self._pauses.ended())}: {error.message}")
            self._alerts.raise_(
                "neo4j", "Run `weft doctor` on the server: Neo4j has ended and does not start."
            )
            return
        self._alerts.clear("neo4j")
        self._gone = False
        self._say("Neo4j answers again.")


def _look_at_disk(settings: Settings, alerts: Alerts) -> None:
    try:
        check_room(settings.home)
    except OSError:
        return  # somebody has deleted the folder
    except SetupError:
        free = LEAST_FREE // 2**20
        alerts.raise_(
            "disk", f"Free some disk space on the server: Weft's disk has fewer than {free} MB free."
        )
    else:
        alerts.clear("disk")


def _look_at_backups(settings: Settings, alerts: Alerts, began: datetime) -> None:
    if problem := nightly.missed(settings, clock.now(), began):
        alerts.raise_("backup", problem)
    else:
        alerts.clear("backup")


def check_address(settings: Settings) -> None:
    """Refuse to serve other machines: there are no accounts yet.

    In a container every address is the container's own, and the published port decides who gets in: then
    WEFT_BEHIND_LOOPBACK says that it lets in only this machine.

    Raises:
        SetupError: WEFT_HOST is not a loopback address, or the port is taken.
    """
    if not is_loopback(settings.host) and not settings.behind_loopback:
        raise SetupError(
            f"Set WEFT_HOST to 127.0.0.1 instead of {settings.host}: Weft has no accounts yet, so the network would "
            "see everybody's names."
        )
    await_port(settings.port, "WEFT_PORT", settings.host)


def _in(pause: float) -> str:
    return "" if not pause else f" in {pause:.0f} seconds" if pause > 1 else " in a second"
