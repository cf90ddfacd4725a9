"""What an administrator should know without looking: posted to a URL or mailed, and shown on the page to the lead.

An alert is there from when something is wrong until it is right again: `raise_` and `clear`. It is sent when it is
raised, and once a day while it lasts; where nobody took it, again after five minutes. What is wrong now lies in
`alerts.json` below WEFT_HOME, for the application to read. Nobody's name, email or data is in an alert.
"""

from __future__ import annotations

import json
import logging
import smtplib
import urllib.request
from contextlib import suppress
from datetime import datetime, timedelta
from email.message import EmailMessage
from http.client import HTTPException
from pathlib import Path
from threading import Thread
from typing import Literal
from urllib.parse import unquote, urlsplit

from graph import clock
from graph.errors import SetupError
from graph.local.home import write_whole
from graph.settings import Settings

Kind = Literal["neo4j", "application", "disk", "backup"]

_AGAIN = timedelta(days=1)
_NOT_TAKEN = timedelta(minutes=5)
_SECONDS = 20
_log = logging.getLogger("weft")


class Alerts:
    """The alerts of one home. Used by one thread of one process."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._due: dict[str, datetime] = {}  # when each is sent again
        self._now: dict[str, str] = {}
        self._save()

    def raise_(self, kind: Kind, sentence: str) -> None:
        """Say that something is wrong, in a sentence that begins with the remedy."""
        if self._now.get(kind) != sentence:
            self._now[kind] = sentence
            self._save()
        if kind not in self._due or clock.now() > self._due[kind]:
            self._due[kind] = clock.now() + _AGAIN
            _log.warning("alert %s: %s", kind, sentence)
            if self._settings.alerts:
                Thread(target=self._send, args=(kind, sentence), daemon=True).start()

    def clear(self, kind: Kind) -> None:
        """Say that it is right again."""
        self._due.pop(kind, None)
        if self._now.pop(kind, None):
            self._save()

    def _send(self, kind: Kind, sentence: str) -> None:
        if not _sent(self._settings, sentence) and kind in self._due:
            self._due[kind] = clock.now() + _NOT_TAKEN

    def _save(self) -> None:
        with suppress(SetupError):  # on a full disk; the alert is sent all the same
            write_whole(_file(self._settings.home), json.dumps(self._now, indent=1) + "\n")


def current(home: Path) -> list[str]:
    """What is wrong now, in sentences."""
    try:
        return [str(sentence) for sentence in json.loads(_file(home).read_text()).values()]
    except (OSError, ValueError, AttributeError):
        return []


def _file(home: Path) -> Path:
    return home / "alerts.json"


def _sent(settings: Settings, sentence: str) -> bool:
    try:
        if settings.alerts.startswith("mailto:"):
            _mail(settings, sentence)
        else:
            body = json.dumps({"text": f"Weft: {sentence}"}).encode()
            request = urllib.request.Request(  # noqa: S310  (the settings allow http and https alone)
                settings.alerts, body, {"Content-Type": "application/json"}
            )
            urllib.request.urlopen(request, timeout=_SECONDS).close()  # noqa: S310
    except (OSError, ValueError, HTTPException):  # a mail server's refusals are OSErrors
        _log.exception("an alert could not be sent")
        return False
    return True


def _mail(settings: Settings, sentence: str) -> None:
    to = settings.alerts.removeprefix("mailto:")
    server = urlsplit(settings.smtp.get_secret_value())
    message = EmailMessage()
    message["From"] = message["To"] = to
    message["Subject"] = "Weft needs you"
    message.set_content(sentence)
    with smtplib.SMTP(server.hostname or "localhost", server.port or 25, timeout=_SECONDS) as smtp:
        if server.scheme == "smtp+tls":
            smtp.starttls()
        if server.username:
            smtp.login(unquote(server.username), unquote(server.password or ""))
        smtp.send_message(message)
