"""Alerts: sent once to the address in the settings, shown while they last; no fault of their own stops anything."""

from __future__ import annotations

import json
import socket
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from pydantic import SecretStr, ValidationError

from graph import clock
from graph.errors import SetupError
from graph.local import alerts
from graph.local.alerts import Alerts
from graph.settings import Settings
from graph.settings import settings as read_settings

FULL = "Free some disk space on the server: it is full."


@pytest.fixture
def posted() -> Queue[dict[str, str]]:
    return Queue()


@pytest.fixture
def settings(tmp_path: Path, posted: Queue[dict[str, str]]) -> Settings:
    """Alerts are posted to a server that answers once."""

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            posted.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Taking)
    Thread(target=server.serve_forever, daemon=True).start()
    return Settings(home=tmp_path, alerts=f"http://127.0.0.1:{server.server_port}/hook")


def test_an_alert_is_posted_once_and_shown_until_it_is_cleared(
    settings: Settings, posted: Queue[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Alerts(settings)
    assert alerts.current(settings.home) == []
    one.raise_("disk", FULL)
    one.raise_("disk", FULL)
    assert posted.get(timeout=20) == {"text": f"Weft: {FULL}"}
    assert alerts.current(settings.home) == [FULL]
    later = datetime.now(UTC) + timedelta(hours=25)
    monkeypatch.setattr(clock, "now", lambda: later)
    one.raise_("disk", FULL)
    assert posted.get(timeout=20) == {"text": f"Weft: {FULL}"}
    one.clear("disk")
    assert alerts.current(settings.home) == []
    one.raise_("backup", "Run `weft db backup`: the last one failed.")
    assert posted.get(timeout=20)["text"].startswith("Weft: Run")
    assert posted.empty()
    Alerts(settings)
    assert alerts.current(settings.home) == []  # of a Weft that has ended


def test_an_alert_that_nobody_took_is_sent_again_soon(
    settings: Settings, posted: Queue[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: Queue[bool] = Queue()
    deliver = alerts._sent
    monkeypatch.setattr(alerts, "_sent", lambda *_: tried.put(True))
    one = Alerts(settings)
    one.raise_("disk", FULL)
    assert tried.get(timeout=20)
    monkeypatch.setattr(alerts, "_sent", deliver)
    until = time.monotonic() + 20
    while one._due["disk"] > datetime.now(UTC) + timedelta(minutes=10):
        assert time.monotonic() < until
        time.sleep(0.01)
    one.raise_("disk", FULL)
    later = datetime.now(UTC) + timedelta(minutes=6)
    monkeypatch.setattr(clock, "now", lambda: later)
    one.raise_("disk", FULL)
    assert posted.get(timeout=20) == {"text": f"Weft: {FULL}"}
    one.raise_("disk", FULL)
    assert posted.empty()


def test_mail_without_a_server_for_it_is_refused_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEFT_ALERTS", "mailto:lead@weft.example")
    monkeypatch.delenv("WEFT_SMTP", raising=False)
    read_settings.cache_clear()
    try:
        with pytest.raises(SetupError, match=r"^Set WEFT_SMTP"):
            read_settings()
    finally:
        read_settings.cache_clear()


def test_an_alert_is_mailed(tmp_path: Path) -> None:
    said: Queue[str] = Queue()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        Thread(target=_take_mail, args=(listening, said), daemon=True).start()
        address = f"smtp://127.0.0.1:{listening.getsockname()[1]}"
        made = Settings(home=tmp_path, alerts="mailto:lead@weft.example", smtp=SecretStr(address))
        Alerts(made).raise_("disk", FULL)
        mail = said.get(timeout=20)
    assert "To: lead@weft.example" in mail
    assert "Subject: Weft needs you" in mail
    assert FULL in mail


def _take_mail(listening: socket.socket, said: Queue[str]) -> None:
    connection, _ = listening.accept()
    with connection, connection.makefile("rwb", buffering=0) as file:
        file.write(b"220 here\r\n")
        while line := file.readline().strip().upper():
            if line == b"DATA":
                file.write(b"354 go on\r\n")
                lines = []
                while (text := file.readline().strip()) != b".":
                    lines.append(text.decode())
                said.put("\n".join(lines))
            file.write(b"250 well\r\n")
            if line == b"QUIT":
                return


def test_where_nobody_takes_it_the_alert_is_still_shown(tmp_path: Path) -> None:
    one = Alerts(Settings(home=tmp_path / "not there", alerts="http://127.0.0.1:9/hook"))
    one.raise_("disk", FULL)
    one.clear("disk")
    two = Alerts(Settings(home=tmp_path))
    two.raise_("neo4j", "Run `weft doctor`.")
    assert alerts.current(tmp_path) == ["Run `weft doctor`."]
    (tmp_path / "alerts.json").write_text("{")
    assert alerts.current(tmp_path) == []


@pytest.mark.parametrize("address", ["http://[::1/hook", "http://127.0.0.1:port/hook"])
def test_an_address_that_cannot_be_one_is_a_line_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, address: str
) -> None:
    """A fault of the sending thread would print a trace on the administrator's terminal."""
    alerts._sent(Settings(home=tmp_path, alerts=address), FULL)
    assert "an alert could not be sent" in caplog.text


def test_an_answer_that_is_not_http_is_a_line_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        Thread(target=_answer_oddly, args=(listening,), daemon=True).start()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/hook"
        alerts._sent(Settings(home=tmp_path, alerts=address), FULL)
    assert "an alert could not be sent" in caplog.text


def _answer_oddly(listening: socket.socket) -> None:
    connection, _ = listening.accept()
    with connection:
        connection.recv(65_536)
        connection.sendall(b"what?\r\n\r\n")


def test_an_address_that_is_neither_is_refused() -> None:
    with pytest.raises(ValidationError):
        Settings(alerts="lead@weft.example")
