"""`logs/weft.log` below WEFT_HOME, made when there is something to say: lines of text or of JSON, five files of 10 MB.

A line of a request says which route, not which address: nobody's name, email, parameter or query is in it.
"""

from __future__ import annotations

import json
import logging
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Literal

_BYTES, _FILES = 10_000_000, 5
_DETAILS = ("request", "method", "route", "status", "milliseconds")


class _Log(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        file = Path(self.baseFilename)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """What a full disk does not take is not logged. Python would print a trace on the administrator's terminal."""


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """The line, and a trace below it."""
        details = _details(record)
        return super().format(record) + "".join(f" {key}={value}" for key, value in details.items())


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """One object a line, its trace in it."""
        said = {
            "at": self.formatTime(record),
            "from": record.name,
            "level": record.levelname.lower(),
            "message": record.getMessage(),
            **_details(record),
        }
        if record.exc_info:
            said["trace"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False)


def log_of(home: Path) -> Path:
    """Where that is."""
    return home / "logs" / "weft.log"


def log_to(home: Path, form: Literal["text", "json"]) -> Path:
    """Write what this process has to log into the home's file; return where that is."""
    log = log_of(home)
    handler = _Log(log, maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8", delay=True)
    handler.setFormatter(_Json() if form == "json" else _Text("%(asctime)s %(name)s %(message)s"))
    logging.basicConfig(handlers=[handler])
    logging.getLogger("weft").setLevel(logging.INFO)
    return log


def _details(record: logging.LogRecord) -> dict[str, object]:
    return {key: getattr(record, key) for key in _DETAILS if hasattr(record, key)}
