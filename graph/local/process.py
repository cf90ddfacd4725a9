"""Start and stop the managed Neo4j of one WEFT_HOME.

Neo4j runs in a separate session, so that Ctrl-C in a terminal reaches only Weft, and Weft then stops Neo4j
cleanly: the last process that uses it does. It outlives a Weft that is killed; the next one finds it and
takes it over. A Neo4j that was killed is started again and recovers its transaction log.
"""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

from graph.errors import GraphUnavailable, PasswordRefused, SetupError
from graph.local.home import Home, check_room, reason
from graph.local.java import java
from graph.local.state import Process, State
from graph.settings import ROOT, Settings
from graph.store import ping

JARS = ROOT / ".build" / "neo4j" / "lib"
USER = "neo4j"
START_SECONDS = 120.0
STOP_SECONDS = 60.0
"""Long enough for a last checkpoint on a slow disk; only after that is Neo4j killed."""

_LETTING_GO_SECONDS = 3.0
"""A process that was killed a moment ago may still hold its port: its memory is freed first."""

OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
"""Packages of java.base that Neo4j needs opened."""

COLLECTOR = ("-XX:+UseParallelGC", "-XX:NewRatio=3", "-XX:-UseGCOverheadLimit")
"""Java's default, G1, does more on every write of a reference, for shorter pauses than a heap of this size needs; an
import took a sixth longer with it. NewRatio leaves three quarters of the heap to long-lived objects and the largest
transaction; a slow garbage collection is not a reason to end Neo4j."""

How = Literal["started", "found", "adopted"]
Stopped = Literal["stopped", "forced", "still used", "not running"]


class Server:
    """The managed Neo4j of `settings.home`."""

    def __init__(self, settings: Settings, jars: Path = JARS) -> None:
        self._settings = settings
        self._jars = jars
        self.home = Home(settings.home)
        self.user = USER

    @property
    def uri(self) -> str:
        """The address where it answers, or will answer once it runs."""
        state = self.state()
        return f"bolt://127.0.0.1:{state.port if state else self._settings.bolt_port}"

    @property
    def password(self) -> str:
        """Its generated password. Raises SetupError when there is none yet."""
        return self.home.password()

    def state(self) -> State | None:
        """The running Neo4j, or None."""
        return State.load(self.home.state)

    def check_jars(self) -> str:
        """The release of Neo4j that is installed here. Raises SetupError when there is none."""
        found = sorted(self._jars.glob("neo4j-server-5*.jar"))
        if not found:
            raise SetupError(f"Run `make setup`: Neo4j's files are missing from {self._jars}.")
        return found[0].stem.removeprefix("neo4j-server-")

    def start(self, *, kept: bool) -> How:
        """Make sure that Neo4j runs and answers.

        Args:
            kept: it runs until `stop`. Otherwise the calling process uses it until it calls `release`.

        Returns:
            "started"; "found" if others use it or it stays anyway; "adopted" if its users have died.

        Raises:
            SetupError: one sentence with the remedy.
        """
        self.home.prepare()
        with self._alone(START_SECONDS):
            state = self.state()
            if state is None:
                self._start(kept)
                return "started"
            self._await(state.neo4j)
            used = state.kept or bool(state.living)
            (replace(state, kept=True) if kept else state.with_user()).save(self.home.state)
            return "found" if used or kept else "adopted"

    def release(self) -> Stopped:
        """Stop using Neo4j, and stop it unless others use it or it is to stay."""
        with self._alone(STOP_SECONDS):
            state = self.state()
            if state is None:
                return "not running"
            state = state.without_user()
            if state.kept or state.living:
                state.save(self.home.state)
                return "still used"
            return self._end(state.neo4j)

    def stop(self) -> Stopped:
        """Stop Neo4j, even if others use it. Everything written is saved.

        Raises:
            SetupError: another process does not finish starting or stopping it.
        """
        if not self.home.neo4j.exists():
            return "not running"
        with self._alone(STOP_SECONDS):
            state = self.state()
            return self._end(state.neo4j) if state else "not running"

    @contextmanager
    def stopped(self) -> Iterator[Callable[..., None]]:
        """Keep Neo4j from being started while we work on its files; yields a function that runs its admin command.

        Raises:
            SetupError: it is running, or cannot be run here; one sentence with the remedy.
        """
        self.home.prepare()
        with self._alone(STOP_SECONDS):
            if self.state():
                raise SetupError(
                    f"Run `weft db stop`, then try again: the Neo4j of {self.home.root} is running."
                )
            program = java()
            self.check_jars()
            self.home.make_password()
            self.home.configure(self._settings)
            yield partial(self._admin, program)

    def _start(self, kept: bool) -> None:
        program = java()
        self.check_jars()
        check_room(self.home.root)
        await_port(self._settings.bolt_port, "WEFT_BOLT_PORT")
        self.home.make_password()
        self.home.configure(self._settings)
        if not self.home.has_data:
            self._set_password(program)
        process = self._launch(program)
        try:
            state = State(process, self._settings.bolt_port, kept, ())
            (state if kept else state.with_user()).save(self.home.state)
            self._await(process)
        except BaseException:  # Ctrl-C too: nothing else would stop it
            self._end(process)
            raise

    def _java(self, program: Path, main: str, *arguments: str) -> list[str]:
        opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
        heap = f"-Xmx{self._settings.neo4j_heap}"
        return [
            str(program),
            heap,
            *COLLECTOR,
            "-XX:+ExitOnOutOfMemoryError",
            *opens,
            "-cp",
            f"{self._jars}/*",
            main,
            *arguments,
        ]

    def _set_password(self, program: Path) -> None:
        """Set the password of a store that has never run, by file: anybody can see a command line."""
        self._admin(program, "dbms", "set-initial-password", f"@{self.home.password_file}")

    def _admin(self, program: Path, *arguments: str) -> None:
        """Run Neo4j's own admin command. Raises SetupError when it fails."""
        command = self._java(program, "org.neo4j.server.startup.Neo4jAdminCommand", *arguments)
        environment = os.environ | {"NEO4J_HOME": str(self.home.neo4j), "NEO4J_CONF": str(self.home.conf)}
        with self.home.console.open("w") as console:
            done = subprocess.run(  # noqa: S603
                command, env=environment, stdout=console, stderr=subprocess.STDOUT, check=False
            )
        if done.returncode:
            raise SetupError(self._why("at work on its files"))

    def _launch(self, program: Path) -> Process:
        """Start Neo4j without a parent, so that a process that waits for all its children does not wait for it."""
        command = self._java(
            program,
            "org.neo4j.server.CommunityEntryPoint",
            f"--home-dir={self.home.neo4j}",
            f"--config-dir={self.home.conf}",
            "--console-mode",
        )
        detach = 'umask 077; "$@" >"$0" 2>&1 </dev/null & echo $!'
        shell = subprocess.run(  # noqa: S603
            ["/bin/sh", "-c", detach, str(self.home.console), *command],
            stdout=subprocess.PIPE,
            start_new_session=True,
            check=True,
        )
        return Process.of(int(shell.stdout))

    def _await(self, process: Process) -> None:
        """Return when Neo4j answers with our password."""
        uri, password = self.uri, self.password
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if not process.alive:
                raise SetupError(self._why())
            try:
                ping(uri, self.user, password)
                return
            except PasswordRefused as error:
                raise SetupError(
                    f"Write Neo4j's password into {self.home.password_file}: Neo4j refuses the one that is there. "
                    "It may have been changed in Neo4j."
                ) from error
            except GraphUnavailable:
                time.sleep(0.2)
        raise SetupError(
            f"Run `weft db stop`, then try again: Neo4j has not answered for {START_SECONDS:.0f} seconds. "
            f"Its messages are in {self.home.console}."
        )

    def _why(self, doing: str = "starting") -> str:
        """Why Neo4j ended, by the last lines of its log, as a sentence with the remedy."""
        said = self.home.console.read_text(errors="replace")
        for signs, sentence in LAST_WORDS.items():
            if any(sign in said for sign in signs):
                return sentence.format(
                    port=self._settings.bolt_port, home=self.home.root, heap=self._settings.neo4j_heap
                )
        return f"Look in {self.home.console} for the reason: Neo4j ended while it was {doing}."

    def _end(self, process: Process) -> Stopped:
        how: Stopped = "stopped"
        _signal(process, signal.SIGTERM)
        if not _ended(process, STOP_SECONDS):
            _signal(process, signal.SIGKILL)
            _ended(process, STOP_SECONDS)
            how = "forced"
        self.home.state.unlink(missing_ok=True)
        return how

    @contextmanager
    def _alone(self, patience: float) -> Iterator[None]:
        """Hold the home's lock; the system releases it when this process ends, however it ends."""
        until = time.monotonic() + patience
        with self.home.lock.open("w") as lock:
            while True:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() >= until:
                        raise SetupError(
                            f"End the other Weft, then try again: it has been starting or stopping the Neo4j of "
                            f"{self.home.root} for {patience:.0f} seconds."
                        ) from None
                time.sleep(0.2)
            yield


TAKEN = "Set {setting} to a free port, or stop the program that uses port {port}: it is taken."

LAST_WORDS = {
    ("Address already in use",): TAKEN.replace("{setting}", "WEFT_BOLT_PORT"),
    ("No space left on device",): (
        "Free some disk space, or set WEFT_HOME to a folder on another disk: the disk of {home} is full."
    ),
    ("FileLockException", "StoreLockException"): (
        "Stop the other Neo4j that uses the store in {home}, or set WEFT_HOME to another folder."
    ),
    ("Could not reserve enough space", "Invalid maximum heap size", "insufficient memory"): (
        "Close programs, or set WEFT_NEO4J_HEAP to less: this machine has too little memory for Neo4j's heap "
        "of {heap}."
    ),
}
"""Patterns in what Neo4j and Java print when they give up, and the sentence to show for each."""


@contextmanager
def running(settings: Settings) -> Iterator[Server]:
    """Neo4j for as long as the block lasts, and longer only if others use it or have asked it to stay."""
    server = Server(settings)
    server.start(kept=False)
    try:
        yield server
    finally:
        server.release()


def check_port(port: int, setting: str, host: str = "127.0.0.1") -> None:
    """Raise SetupError, naming the setting to change, when a port of a host cannot be listened on."""
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(
                socket.SOL_SOCKET, socket.SO_REUSEADDR, 1
            )  # a port that was just released is free
            probe.bind((host, port))
    except OSError as error:
        if error.errno == errno.EACCES:
            raise SetupError(f"Set {setting} above 1023: port {port} is reserved for the system.") from error
        if error.errno != errno.EADDRINUSE:
            raise SetupError(
                f"Set WEFT_HOST to 127.0.0.1: this machine cannot listen on {host} ({reason(error)})."
            ) from error
        raise SetupError(TAKEN.format(port=port, setting=setting)) from error


def await_port(port: int, setting: str, host: str = "127.0.0.1") -> None:
    """`check_port`, once a process that was killed a moment ago has had the time to let go of the port."""
    until = time.monotonic() + _LETTING_GO_SECONDS
    while True:
        try:
            return check_port(port, setting, host)
        except SetupError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def _signal(process: Process, number: signal.Signals) -> None:
    if process.alive:
        try:
            os.kill(process.pid, number)
        except ProcessLookupError:
            return  # it ended between the two lines


def _ended(process: Process, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while process.alive:
        if time.monotonic() >= until:
            return False
        time.sleep(0.1)
    return True
