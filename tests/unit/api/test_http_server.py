"""The HTTP server beside slow, greedy and odd clients: real sockets, and an application of two lines."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace

import pytest
from flask import Flask, request

from api import http_server
from api.http_server import Server
from graph.settings import Settings
from tests.neo4j import free_port

WORKING, GO_ON = Event(), Event()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    app = Flask("two lines")

    @app.route("/", methods=["GET", "POST"])
    def hello() -> str:
        return f"{len(request.get_data())} bytes"

    @app.route("/slow")
    @app.route("/api/measures/slow")
    def slow() -> str:
        WORKING.set()
        assert GO_ON.wait(20)
        return "done"

    made = Server(app, Settings(home=tmp_path, port=free_port(), threads=2, upload_megabytes=1))
    thread = Thread(target=made.run)
    thread.start()
    yield made
    made.stop()
    thread.join(20)
    assert not thread.is_alive()


@pytest.fixture
def port(server: Server) -> int:
    return int(server.effective_port)


def answers(port: int, source: str = "127.0.0.1") -> str:
    """What the server says to an ordinary request."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10, source_address=(source, 0))
    connection.request("GET", "/")
    said = connection.getresponse().read().decode()
    connection.close()
    return said


def opened(port: int, sent: bytes = b"") -> socket.socket:
    client = socket.create_connection(("127.0.0.1", port), timeout=20)
    client.sendall(sent)
    return client


def is_closed(client: socket.socket) -> bool:
    """Whether the server closes this connection while somebody waits."""
    try:
        return client.recv(1) == b""
    except ConnectionResetError:
        return True


HALF_A_HEADER = b"GET / HTTP/1.1\r\nHost: x\r\n"
HALF_A_BODY = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\n\r\n" + b"x" * 1000


@pytest.mark.parametrize("sent", [b"", HALF_A_HEADER, HALF_A_BODY], ids=["silent", "header", "body"])
def test_clients_that_send_half_a_request_hold_up_nobody(port: int, sent: bytes) -> None:
    with ExitStack() as stack:
        for _ in range(50):
            stack.enter_context(opened(port, sent))
        assert answers(port) == "0 bytes"


@pytest.mark.parametrize(
    ("sent", "which"),
    [(HALF_A_HEADER, "HEADER_SECONDS"), (HALF_A_BODY, "BODY_SECONDS")],
    ids=["header", "body"],
)
def test_a_request_that_does_not_come_to_an_end_is_given_up(
    port: int, monkeypatch: pytest.MonkeyPatch, sent: bytes, which: str
) -> None:
    """However busily its client dribbles."""
    monkeypatch.setattr(http_server, which, 0.5)
    with opened(port, sent) as client:
        client.settimeout(0.1)
        until = time.monotonic() + 20
        while time.monotonic() < until:
            try:
                client.sendall(b"x")
                if client.recv(1) == b"":
                    return
            except TimeoutError:
                continue
            except (BrokenPipeError, ConnectionResetError):
                return
        raise AssertionError("the server went on waiting")


def test_a_body_that_comes_fast_enough_may_take_its_time(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_server, "BODY_SECONDS", 0.2)
    monkeypatch.setattr(http_server, "BODY_BYTES_A_SECOND", 1_000)
    with opened(port, HALF_A_BODY.replace(b"Host: x", b"Host: x\r\nConnection: close")) as client:
        for _ in range(499):
            client.sendall(b"x" * 1000)
            time.sleep(0.005)
        assert b"500000 bytes" in client.makefile("rb").read()


def test_one_client_has_so_many_connections_and_others_are_answered(port: int) -> None:
    with ExitStack() as stack:
        clients = [stack.enter_context(opened(port)) for _ in range(http_server.CONNECTIONS_EACH)]
        assert is_closed(stack.enter_context(opened(port)))
        assert answers(port, source="127.0.0.2") == "0 bytes"
        clients[0].close()
        until = time.monotonic() + 20
        while True:
            try:
                assert answers(port) == "0 bytes"
                break
            except (ConnectionError, OSError):
                assert time.monotonic() < until


@pytest.mark.parametrize("method", [b"GET", b"HEAD"])
def test_expensive_requests_leave_threads_to_others(server: Server, port: int, method: bytes) -> None:
    """All that are asked for at once, by however many: an ordinary answer comes beside them."""
    WORKING.clear()
    GO_ON.clear()
    with ExitStack() as stack:
        for _ in range(10):
            stack.enter_context(opened(port, method + b" /api/measures/slow HTTP/1.1\r\nHost: x\r\n\r\n"))
        assert WORKING.wait(20)
        assert answers(port) == "0 bytes"
        until = time.monotonic() + 20
        while server.waiting < 8:
            assert time.monotonic() < until
            time.sleep(0.01)
        GO_ON.set()


def test_each_clients_first_request_comes_before_anybodys_second() -> None:
    threads = http_server._InTurns(0)
    ask(threads, "a1", "a2", "a3", "b1", "c1", "b2")
    assert waiting(threads) == ["a1", "b1", "c1", "a2", "b2", "a3"]


def test_who_has_waited_longest_of_one_client_is_next() -> None:
    """However many have been answered since: a newcomer takes no place before them."""
    threads = http_server._InTurns(0)
    ask(threads, "a1", "a2", "a3", "a4")
    for _ in range(3):
        threads.queue.popleft()
    ask(threads, "a5", "b1")
    assert waiting(threads) == ["a4", "b1", "a5"]


def test_behind_a_proxy_the_client_is_the_one_it_names() -> None:
    """By the last address, which the proxy has added: a client may send any others before it."""
    asked = SimpleNamespace(headers={"X_FORWARDED_FOR": "10.0.0.9, 10.0.0.7"})
    through = SimpleNamespace(addr=("10.0.0.1", 1), requests=[asked])
    assert http_server.client_of(through, "10.0.0.1") == "10.0.0.7"  # type: ignore[arg-type]
    assert http_server.client_of(through, "") == "10.0.0.1"  # type: ignore[arg-type]


def ask(threads: http_server._InTurns, *asked: str) -> None:
    """Put requests into the queue: the client's letter, and which of theirs it is."""
    for one in asked:
        threads.add_task(SimpleNamespace(client=one[0], which=one))  # type: ignore[arg-type]


def waiting(threads: http_server._InTurns) -> list[str]:
    """What is in the queue, the next first."""
    return [one.which for one in threads.queue]


@pytest.mark.parametrize(
    ("sent", "status", "remedy"),
    [
        (b"GET / HTTP/1.1\r\nX: ".ljust(http_server.HEADER_BYTES + 1, b"x"), 431, "Shorten the address"),
        (b"GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n", 400, "Check the request"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 50000000\r\n\r\n", 413, "Send less at once"),
    ],
)
def test_what_the_server_itself_refuses_is_a_problem_in_words(
    server: Server, port: int, sent: bytes, status: int, remedy: str
) -> None:
    told: list[int] = []
    server.refused = told.append
    with opened(port, sent) as client:
        head, _, body = client.makefile("rb").read().partition(b"\r\n\r\n")
    assert int(head.split()[1]) == status
    assert b"Content-Type: application/problem+json" in head
    said = json.loads(body)
    assert said["status"] == status
    assert said["detail"].startswith(remedy)
    assert said["detail"].endswith(".")
    assert b"waitress" not in head + body
    assert told == [status]  # for metrics and the log


def test_what_is_being_answered_when_it_is_told_to_stop_is_still_sent(server: Server, port: int) -> None:
    WORKING.clear()
    GO_ON.clear()
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", "/slow")
    assert WORKING.wait(20)
    server.stop()
    GO_ON.set()
    assert connection.getresponse().read() == b"done"
