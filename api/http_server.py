"""The HTTP server: waitress, with deadlines for slow clients and so many connections for each.

One thread reads and writes all sockets, so that a client that dribbles holds a socket and nothing else; a request
reaches one of the answering threads when it is there whole. What this module adds is when to give a client up, and who
is answered next: expensive requests have threads of their own, and clients take turns.
"""

from __future__ import annotations

import ipaddress
import json
import re
import socket
import time
from typing import Any

from flask import Flask
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask, ThreadedTaskDispatcher

from api import problems
from graph.access import keeps_people
from graph.settings import Settings

CONNECTIONS = 500
"""Open connections in all; further ones wait in the system's queue."""
CONNECTIONS_EACH = 100
"""Of one client. A browser opens six."""
HEADER_BYTES = 32_768
HEADER_SECONDS = 15.0
BODY_SECONDS = 60.0
BODY_BYTES_A_SECOND = 20_000
"""A body may take `BODY_SECONDS`, and as long beyond as it comes at this speed on average."""
STALLED_SECONDS = 60.0
"""After so long without taking any of its answer, a client has gone."""
EXPENSIVE = re.compile(
    r"(GET|HEAD) /api/(exports/|measures/|questions/introductions|explore$)|POST /api/imports"
)
"""What takes seconds on a large map; HEAD as long as GET. The rest is answered beside it."""
_FOR_EXPENSIVE = 2
"""Threads for that: as many as there are cores on a small server."""
_MORE_THAN_FILES = 1_000_000
_IN_MEMORY = 2**31 - 1
"""Answers hold names, which should not lie on a disk."""


class _Refusal(ErrorTask):  # type: ignore[misc]
    """What the server itself refuses, as a problem like all others."""

    def execute(self) -> None:
        """Answer, and close the connection."""
        error = self.request.error
        self.channel.server.refused(error.code)
        body = json.dumps(problems.of_status(error.code, error.reason)).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers.append(("Content-Type", problems.MEDIA_TYPE))
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class _Channel(HTTPChannel):  # type: ignore[misc]
    """A connection that knows when the request it is reading began, and how much of it came."""

    error_task_class = _Refusal
    began = 0.0
    got = 0
    client = ""
    turn = 0

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.began = time.time()

    def received(self, data: bytes) -> bool:
        """Take some of a request."""
        if self.request is None:
            self.began, self.got = time.time(), 0
        self.got += len(data)
        return bool(super().received(data))

    def is_late(self, now: float) -> bool:
        """Whether the client is to be given up."""
        if self.total_outbufs_len:
            return bool(self.last_activity < now - STALLED_SECONDS)
        if self.requests:
            return False
        if self.request is None:
            return False  # between two requests: `channel_timeout` ends it
        if not self.request.headers_finished:
            return now - self.began > HEADER_SECONDS
        return now - self.began > BODY_SECONDS + self.got / BODY_BYTES_A_SECOND


class _InTurns(ThreadedTaskDispatcher):  # type: ignore[misc]
    """Threads that answer, and a queue in which each client's first request comes before anybody's second."""

    def __init__(self, threads: int) -> None:
        super().__init__()
        self.set_thread_count(threads)

    def add_task(self, task: _Channel) -> None:
        """Put a connection that has a request into the queue."""
        with self.lock:
            now = self.queue[0].turn if self.queue else 0
            theirs = (other.turn for other in self.queue if other.client == task.client)
            task.turn = max(theirs, default=now - 1) + 1
            later = (place for place, other in enumerate(self.queue) if other.turn > task.turn)
            self.queue.insert(next(later, len(self.queue)), task)
            self.queue_cv.notify()


def client_of(channel: _Channel, proxy: str) -> str:
    """Who asks: the address of the connection; of one from the proxy, the last that the proxy names."""
    address = str(channel.addr[0])
    if address != proxy:
        return address
    return str(channel.requests[0].headers.get("X_FORWARDED_FOR", address)).rpartition(",")[2].strip()


class Server(TcpWSGIServer):  # type: ignore[misc]
    """Listens from the moment it is made; `run` answers until `stop`."""

    def __init__(self, app: Flask, settings: Settings) -> None:
        self._stopping = False
        self._expensive = _InTurns(_FOR_EXPENSIVE)
        self._proxy = settings.proxy
        self.refused = app.extensions.get("weft.refused", lambda status: None)
        # Behind something in front, all clients have one address.
        self._connections_each = CONNECTIONS if settings.behind_loopback else CONNECTIONS_EACH
        largest = settings.upload_megabytes * 1_000_000 + _MORE_THAN_FILES
        super().__init__(
            app,
            host=_numeric(settings.host),
            port=settings.port,
            dispatcher=_InTurns(settings.threads),
            connection_limit=CONNECTIONS,
            channel_timeout=HEADER_SECONDS,
            cleanup_interval=1,
            asyncore_use_poll=True,
            max_request_header_size=HEADER_BYTES,
            max_request_body_size=largest,
            # Where Weft keeps no people, not even a temporary file may hold what somebody uploads.
            inbuf_overflow=524_288 if keeps_people() else _IN_MEMORY,
            outbuf_overflow=_IN_MEMORY,
            outbuf_high_watermark=_IN_MEMORY,
            recv_bytes=65_536,
            ident=None,
        )

    def channel_class(
        self, server: Server, connection: socket.socket, address: tuple[Any, ...], *more: Any, **named: Any
    ) -> _Channel | None:
        """The channel of a new connection; None if its client has enough, and it is closed."""
        theirs = sum(channel.addr[0] == address[0] for channel in self.active_channels.values())
        if theirs >= self._connections_each and address[0] != self._proxy:
            connection.close()
            return None
        return _Channel(server, connection, address, *more, **named)

    def add_task(self, task: _Channel) -> None:
        """Have a request answered that is there whole."""
        asked = task.requests[0]
        task.client = client_of(task, self._proxy)
        expensive = not asked.error and EXPENSIVE.match(f"{asked.command} {asked.path}")
        (self._expensive if expensive else self.task_dispatcher).add_task(task)

    @property
    def waiting(self) -> int:
        """How many requests wait for a thread."""
        return len(self._expensive.queue) + len(self.task_dispatcher.queue)

    def run(self) -> None:
        """Answer until `stop`, or until the process is told to end."""
        try:
            super().run()
        finally:
            self._expensive.shutdown()

    def maintenance(self, now: float) -> None:
        """Give up clients that are late or gone."""
        super().maintenance(now)
        for channel in self.active_channels.values():
            if channel.is_late(now):
                channel.will_close = True

    def stop(self) -> None:
        """Make `run` return, once the answers that are being worked out are sent; from another thread."""
        self._stopping = True
        self.trigger.pull_trigger()

    def readable(self) -> bool:
        """Whether a new connection may come; asked in each round of the loop, which `stop` ends here."""
        if self._stopping:
            raise SystemExit
        return bool(super().readable())


def _numeric(host: str) -> str:
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        return "127.0.0.1"  # localhost, as `check_address` has made sure
