"""`logs/weft.log` below WEFT_HOME, made when there is something to say."""

from __future__ import annotations

import logging
from io import TextIOWrapper
from pathlib import Path


class _Log(logging.FileHandler):
    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()


def log_of(home: Path) -> Path:
    """Where that is."""
    return home / "logs" / "weft.log"


def log_to(home: Path) -> Path:
    """Write what this process has to log into the home's file; return where that is."""
    log = log_of(home)
    logging.basicConfig(handlers=[_Log(log, delay=True)], format="%(asctime)s %(name)s %(message)s")
    return log
