"""Which Neo4j runs for a home, and who uses it: a small file that is checked against the system."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from graph.local.home import write_whole


@dataclass(frozen=True)
class Process:
    """A process of this machine. The start time distinguishes it from a later one with the same number."""

    pid: int
    started: str

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return started(self.pid) == self.started

    @classmethod
    def of(cls, pid: int) -> Process:
        """The process with this number now; one that has already ended is never alive."""
        return cls(pid, started(pid) or "ended")

    @classmethod
    def current(cls) -> Process:
        """The current process."""
        return cls.of(os.getpid())


@dataclass(frozen=True)
class State:
    """A Neo4j that was started."""

    neo4j: Process
    port: int
    kept: bool
    """Whether it stays when nobody uses it any more."""
    users: tuple[Process, ...]
    """Who uses it; a process that uses it twice is named twice."""

    @property
    def living(self) -> tuple[Process, ...]:
        """The users that are still alive."""
        return tuple(user for user in self.users if user.alive)

    def with_user(self) -> State:
        """The same with one more use by the current process, and without uses by processes that have ended."""
        return replace(self, users=(*self.living, Process.current()))

    def without_user(self) -> State:
        """The same with one use less by the current process."""
        users = list(self.living)
        if Process.current() in users:
            users.remove(Process.current())
        return replace(self, users=tuple(users))

    def save(self, path: Path) -> None:
        """Write the state, whole or not at all."""
        write_whole(path, json.dumps(asdict(self), indent=1) + "\n")

    @classmethod
    def load(cls, path: Path) -> State | None:
        """The state of a Neo4j that is alive; None when there is none, whatever an old file says."""
        try:
            said = json.loads(path.read_text())
            users = tuple(Process(**user) for user in said["users"])
            state = cls(Process(**said["neo4j"]), int(said["port"]), bool(said["kept"]), users)
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return state if state.neo4j.alive else None


def started(pid: int) -> str | None:
    """When a process began, in the system's own notation; None if it has ended, or never existed."""
    if Path("/proc/self/stat").exists():
        try:
            stat = Path(f"/proc/{pid}/stat").read_text()
        except OSError:
            return None
        fields = stat.rpartition(")")[2].split()  # the program's name, in brackets, may be anything
        status, began = fields[0], fields[19]
    else:
        said = subprocess.run(  # noqa: S603
            ["/bin/ps", "-o", "stat=,lstart=", "-p", str(pid)], capture_output=True, text=True, check=False
        ).stdout
        status, _, began = said.strip().partition(" ")
    return began.strip() or None if status[:1] not in ("", "Z", "X") else None
