"""A `weft up` over a Neo4j of its own, to kill parts of."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import neo4j

from graph.local.process import Server
from graph.local.state import State
from graph.opening import address, store_at
from graph.settings import ROOT, Settings
from graph.store import Store
from tests.neo4j import free_port
from tests.tried import PATIENCE

JSON = "application/json"


class Home:
    """A WEFT_HOME with a Neo4j of its own, and `weft` as it runs there."""

    def __init__(self, home: Path, **more: str) -> None:
        self.home = home
        self.port, self._bolt_port = free_port(), free_port()
        self._environment = {
            key: value for key, value in os.environ.items() if not key.startswith("WEFT_")
        } | {
            "WEFT_HOME": str(home),
            "WEFT_PORT": str(self.port),
            "WEFT_BOLT_PORT": str(self._bolt_port),
            "WEFT_NEO4J_HEAP": "512m",
            "WEFT_READ_SECONDS": "60",  # Neo4j plans everything for the first time, and on a busy machine
            **more,
        }

    def weft(self, *words: str) -> subprocess.Popen[str]:
        """A command, which says everything on its standard output."""
        return subprocess.Popen(
            [Path(sys.executable).with_name("weft"), *words],
            env=self._environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *words: str) -> str:
        """What a command says that succeeds."""
        process = self.weft(*words)
        said, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, said
        return said

    def neo4j_pid(self) -> int:
        """Its Neo4j."""
        state = State.load(self.home / "neo4j" / "process.json")
        assert state
        return state.neo4j.pid

    def driver(self) -> neo4j.Driver:
        """A driver of the test's own, to look from outside."""
        server = Server(self.settings())
        return neo4j.GraphDatabase.driver(
            server.uri, auth=(server.user, server.password), notifications_min_severity="OFF"
        )

    def settings(self) -> Settings:
        """What `weft` is told there, as far as it matters to who looks at the graph."""
        return Settings(home=self.home, bolt_port=self._bolt_port, neo4j_heap="512m", neo4j_uri="")

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The graph as it is, for as long as the block lasts. Neo4j is running."""
        settings = self.settings()
        with closing(store_at(settings, *address(settings), read_seconds=PATIENCE)) as store:
            yield store


class Up(Home):
    """A running `weft up`, and what it has said."""

    def __init__(self, home: Path, **more: str) -> None:
        super().__init__(home, **more)
        self.process = self.weft("up")
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

    def ask(self, method: str, path: str, **body: Any) -> Any:
        """What the API says to a request with a JSON body, or without one; raises HTTPError for a refusal."""
        with self._sent(method, path, json.dumps(body).encode() if body else None) as answer:
            return json.load(answer)

    def answer(self, method: str, path: str, data: bytes | None = None, type_: str = JSON) -> tuple[int, Any]:
        """Status and body of an answer, or of a refusal."""
        try:
            with self._sent(method, path, data, type_) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    def preview(self, files: Iterable[tuple[str, bytes]]) -> tuple[int, Any]:
        """Files to a preview, as a browser sends them: status and body."""
        edge = b"an-edge-of-a-part"
        parts = [
            b'--%s\r\nContent-Disposition: form-data; name="files"; filename="%s"\r\n\r\n%s\r\n'
            % (edge, name.encode(), data)
            for name, data in files
        ]
        body = b"".join([*parts, b"--%s--\r\n" % edge])
        return self.answer("POST", "/api/imports", body, f"multipart/form-data; boundary={edge.decode()}")

    def _sent(self, method: str, path: str, data: bytes | None, type_: str = JSON) -> Any:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", data, {"Content-Type": type_}, method=method
        )
        return urllib.request.urlopen(request, timeout=PATIENCE)

    def end(self) -> None:
        """End it as Ctrl-C does."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(PATIENCE)
