"""Backups at night: when one is due, which are deleted, and what is said when one was missed."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from graph.backup import nightly
from graph.errors import GraphUnavailable, SetupError
from graph.settings import Settings
from graph.store import Store

EVENING = datetime(2026, 3, 1, 22, 0, tzinfo=UTC)
STORE = Store("bolt://127.0.0.1:9", "neo4j", "", read_seconds=1, read_rows=1)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A home whose backups are short: what is in them is for other tests."""

    def back_up(store: Store, settings: Settings, file: Path, *_: object) -> None:
        file.write_text("everything")

    monkeypatch.setattr(nightly, "back_up", back_up)
    (tmp_path / "home").mkdir()
    return Settings(
        home=tmp_path / "home", backups=tmp_path / "backups", backup_recipient="plain", backup_days=2
    )


def made(settings: Settings) -> list[str]:
    assert settings.backups
    return sorted(path.name for path in settings.backups.iterdir())


def test_one_is_made_each_night_and_the_old_ones_are_deleted(settings: Settings) -> None:
    assert settings.backups
    for hours in range(0, 100, 2):
        now = EVENING + timedelta(hours=hours)
        if nightly.nightly(STORE, settings, now):
            newest = max(settings.backups.iterdir())
            os.utime(newest, (now.timestamp(), now.timestamp()))
        if hours == 0:
            (settings.backups / "mine.weft").write_text("made by hand")
            os.utime(settings.backups / "mine.weft", (0, 0))
    # The first at once, then the first look past 02:30 each night: at 04:00. Those of more than two days are gone.
    assert made(settings) == [
        "mine.weft",
        "weft-2026-03-03T0400.weft",
        "weft-2026-03-04T0400.weft",
        "weft-2026-03-05T0400.weft",
    ]
    assert nightly.missed(settings, EVENING + timedelta(hours=100)) == ""


def test_one_that_is_missed_is_said_until_the_next_is_made(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert nightly.nightly(STORE, settings, EVENING)
    assert nightly.missed(settings, EVENING + timedelta(hours=20)) == ""
    assert "the last good one was made on 01/03/2026" in nightly.missed(
        settings, EVENING + timedelta(hours=40)
    )

    def fails(*_: object) -> None:
        raise GraphUnavailable("Run `weft db start`: Neo4j is not answering.")

    with monkeypatch.context() as patched:
        patched.setattr(nightly, "back_up", fails)
        assert not nightly.nightly(STORE, settings, EVENING + timedelta(hours=6))
    said = nightly.missed(settings, EVENING + timedelta(hours=6))
    assert said.startswith(
        "Run `weft db start`: Neo4j is not answering. The last good backup was made on 01/03/2026"
    )
    with pytest.raises(SetupError, match=r"^Run `weft db start`"):
        nightly.in_words(settings, EVENING + timedelta(hours=6))

    assert nightly.nightly(STORE, settings, EVENING + timedelta(hours=7))
    assert nightly.missed(settings, EVENING + timedelta(hours=7)) == ""
    assert "the last good one was made on" in nightly.in_words(settings, EVENING + timedelta(hours=7))


def test_a_home_that_has_none_yet_is_missing_one_after_a_day_and_a_half(settings: Settings) -> None:
    later = EVENING + timedelta(hours=40)
    assert nightly.missed(settings, later, EVENING + timedelta(hours=20)) == ""
    assert "the last good one is yet to be made" in nightly.missed(settings, later, EVENING)


def test_a_shell_without_the_setting_still_says_when_the_last_was_made(settings: Settings) -> None:
    assert nightly.nightly(STORE, settings, EVENING)
    here = settings.model_copy(update={"backups": None})
    assert nightly.in_words(here, EVENING).endswith(
        "not set here. The last good one was made on 01/03/2026 at 22:00"
    )


def test_none_are_made_where_none_are_asked_for(tmp_path: Path) -> None:
    none = Settings(home=tmp_path, backups=None)
    assert not nightly.nightly(STORE, none, EVENING)
    assert nightly.in_words(none, EVENING).startswith("none at night")


@pytest.mark.parametrize(
    ("recipient", "said"),
    [("", "^Set WEFT_BACKUP_RECIPIENT"), ("age1x", "^Correct WEFT_BACKUP_RECIPIENT: write")],
)
def test_who_can_read_them_must_be_said(settings: Settings, recipient: str, said: str) -> None:
    unsaid = settings.model_copy(update={"backup_recipient": recipient})
    with pytest.raises(SetupError, match=said):
        nightly.seal_of(unsaid)
    assert not nightly.nightly(STORE, unsaid, EVENING)
    assert "WEFT_BACKUP_RECIPIENT" in nightly.missed(unsaid, EVENING)
