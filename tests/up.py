"""A `weft up` over a Neo4j of its own, to kill parts of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import neo4j

from graph.local.process import Server
from graph.local.state import State
from graph.settings import ROOT, Settings
from tests.neo4j import free_port

PATIENCE = 300
"""Seconds to wait for what takes a few on a quiet machine."""


class Up:
    """A running `weft up`, and what it has said."""

    def __init__(self, home: Path, **more: str) -> None:
        self.home = home
        self.port = free_port()
        environment = {key: value for key, value in os.environ.items() if not key.startswith("WEFT_")} | {
            "WEFT_HOME": str(home),
            "WEFT_PORT": str(self.port),
            "WEFT_BOLT_PORT": str(free_port()),
            "WEFT_NEO4J_HEAP": "512m",
            **more,
        }
        self.process = subprocess.Popen(
            [Path(sys.executable).with_name("weft"), "up"],
            env=environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._said: Queue[str] = Queue()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._said.put(line.rstrip())

    def says(self, words: str) -> None:
        """Wait until it says this."""
        try:
            while words not in self._said.get(timeout=PATIENCE):
                pass
        except Empty:
            raise AssertionError(f"it did not say {words!r}") from None

    def health(self) -> str:
        """What kind of state it is in."""
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.port}/api/health", timeout=PATIENCE
            ) as answer:
                return str(json.load(answer)["status"])
        except urllib.error.HTTPError as error:
            return str(json.load(error)["type"]).rpartition("/")[2]
        except OSError:
            return "no answer"

    def is_ready(self) -> None:
        """Wait until it is."""
        until = time.monotonic() + PATIENCE
        while (found := self.health()) != "ready":
            assert time.monotonic() < until, found
            time.sleep(0.2)

    def application(self) -> int:
        """The process that answers."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        (found,) = [int(pid) for pid in children if b"api.serve" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        return found

    def neo4j_pid(self) -> int:
        """Its Neo4j."""
        state = State.load(self.home / "neo4j" / "process.json")
        assert state
        return state.neo4j.pid

    def ask(self, method: str, path: str, **body: Any) -> Any:
        """What the API says to a request with a JSON body, or without one."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}",
            json.dumps(body).encode() if body else None,
            {"Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def driver(self) -> neo4j.Driver:
        """A driver of the test's own, to look from outside."""
        server = Server(Settings(home=self.home))
        return neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password))
