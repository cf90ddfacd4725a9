"""Backups that Weft makes by itself, once a night, and deletes after some days; and when the last good one was."""

from __future__ import annotations

import json
import logging
import re
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from graph.backup.making import back_up
from graph.backup.sealing import ForRecipient, Plain, Seal
from graph.errors import InvalidInput, SetupError, WeftError
from graph.local.home import reason, write_whole
from graph.settings import Settings
from graph.store import Store

LATE = timedelta(hours=36)
"""After so long without a good backup, one was missed."""
_NAME = re.compile(r"weft-\d{4}-\d\d-\d\dT\d{4}\.weft")
_log = logging.getLogger("weft")


class Last(NamedTuple):
    """The last backup that Weft made by itself, and what went wrong since, in a sentence; "" if nothing did."""

    at: datetime | None
    problem: str


def seal_of(settings: Settings) -> Seal:
    """How backups are sealed that nobody is asked about.

    Raises:
        SetupError: nobody said who is to read them.
    """
    if settings.backup_recipient == "plain":
        return Plain()
    if not settings.backup_recipient:
        raise SetupError(
            "Set WEFT_BACKUP_RECIPIENT to an age key that is not on this server, or to plain: WEFT_BACKUPS is set."
        )
    try:
        return ForRecipient(settings.backup_recipient)
    except InvalidInput as error:
        raise SetupError(f"Correct WEFT_BACKUP_RECIPIENT: {error.message.partition(': ')[2]}") from error


def nightly(store: Store, settings: Settings, now: datetime) -> bool:
    """Make tonight's backup if it is time and there is none yet, and delete those that are too old.

    Call it every few minutes; whatever goes wrong is noted, logged, and tried again at the next call.

    Args:
        now: the time where this runs, with its zone.

    Returns:
        Whether a backup was made.
    """
    folder = settings.backups
    last = last_of(settings.home)
    if folder is None or (last.at and last.at >= _due(settings, now)):
        return False
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        back_up(store, settings, folder / f"weft-{now:%Y-%m-%dT%H%M}.weft", seal_of(settings), "admin")
        _forget_old(folder, now - timedelta(days=settings.backup_days))
        _note(settings, Last(now, ""))
    except OSError as error:
        _failed(settings, last, f"Set WEFT_BACKUPS to a folder that Weft can write to ({reason(error)}).")
        return False
    except WeftError as error:
        _failed(settings, last, error.message)
        return False
    return True


def last_of(home: Path) -> Last:
    """When the last good backup was made that Weft makes by itself."""
    try:
        said = json.loads(_file(home).read_text())
        at = said["at"] and datetime.fromisoformat(said["at"])
        return Last(at, str(said["problem"]))
    except (OSError, ValueError, TypeError, KeyError):
        return Last(None, "")


def missed(settings: Settings, now: datetime, since: datetime | None = None) -> str:
    """What to do about a backup that was missed, in a sentence; "" if none was, or none are to be made.

    Args:
        since: when somebody began to make them, for a home that has none yet.
    """
    if settings.backups is None:
        return ""
    last = last_of(settings.home)
    if last.problem:
        return f"{last.problem} The last good backup {_when(last)}."
    begun = last.at or since
    if begun and now - begun > LATE:
        return f"Run `weft up`, which makes backups at night: the last good one {_when(last)}."
    return ""


def in_words(settings: Settings, now: datetime) -> str:
    """When the last good backup was.

    Raises:
        SetupError: one was missed; what to do about it.
    """
    if settings.backups is None:
        last = last_of(settings.home)
        lately = f". The last good one {_when(last)}" if last.at else ""
        return f"none at night, as WEFT_BACKUPS is not set here{lately}"
    if problem := missed(settings, now):
        raise SetupError(problem)
    seal_of(settings)
    return f"every night into {settings.backups}; the last good one {_when(last_of(settings.home))}"


def _when(last: Last) -> str:
    return f"was made on {last.at.astimezone():%d/%m/%Y at %H:%M}" if last.at else "is yet to be made"


def _due(settings: Settings, now: datetime) -> datetime:
    """The last moment at which a backup was to be made."""
    tonight = datetime.combine(now.date(), time.fromisoformat(settings.backup_time), now.tzinfo)
    return tonight if tonight <= now else tonight - timedelta(days=1)


def _forget_old(folder: Path, before: datetime) -> None:
    for path in folder.iterdir():
        if _NAME.fullmatch(path.name) and path.stat().st_mtime < before.timestamp():
            path.unlink()


def _failed(settings: Settings, last: Last, problem: str) -> None:
    _log.warning("no backup was made: %s", problem)
    try:
        _note(settings, Last(last.at, problem))
    except WeftError:
        _log.warning("nor could that be noted")


def _note(settings: Settings, last: Last) -> None:
    at = last.at.isoformat() if last.at else None
    write_whole(_file(settings.home), json.dumps({"at": at, "problem": last.problem}) + "\n")


def _file(home: Path) -> Path:
    return home / "last-backup.json"
