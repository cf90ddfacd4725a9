"""`weft db backup` and `weft db restore`, as they are typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.backup.rows import tally_of
from graph.cli import cli
from graph.settings import Settings, settings
from graph.store import Store
from tests.backups import KEY, PUBLIC

Weft = Callable[..., Result]


@pytest.fixture
def weft(monkeypatch: pytest.MonkeyPatch) -> Iterator[Weft]:
    """Runs a command over a store and a home; the words given are typed when it asks."""

    def run(store: Store, home: Path, *command: str, typed: str = "") -> Result:
        monkeypatch.setenv("WEFT_HOME", str(home))
        monkeypatch.setenv("WEFT_NEO4J_URI", store.uri)
        monkeypatch.setenv("WEFT_NEO4J_USER", store.user)
        monkeypatch.setenv("WEFT_NEO4J_PASSWORD", store.password)
        settings.cache_clear()
        return CliRunner().invoke(cli, ["db", *command], input=typed)

    yield run
    monkeypatch.undo()
    settings.cache_clear()


@pytest.mark.parametrize("sealed", ["for a recipient", "with a passphrase"])
def test_a_backup_is_made_and_restored(
    weft: Weft, case: Store, other: tuple[Settings, Store], tmp_path: Path, sealed: str
) -> None:
    _, store = other
    file, identity = tmp_path / "map.weft", tmp_path / "key.txt"
    identity.write_text(f"# public key: {PUBLIC}\n{KEY}\n")
    recipient = sealed == "for a recipient"
    words = "" if recipient else "four words of mine\nfour words of mine\n"
    how = ("--recipient", PUBLIC) if recipient else ("--passphrase",)

    made = weft(case, tmp_path / "home", "backup", str(file), *how, typed=words)
    assert made.exit_code == 0, made.output
    assert f"Written: {file}" in made.output

    wrong = weft(store, tmp_path / "there", "restore", str(file), typed="other words\n")
    assert wrong.exit_code == 1
    assert str(wrong.exception).startswith("Give --identity" if recipient else "Give the passphrase")
    assert tally_of(store).labels == {}

    key = ("--identity", str(identity)) if recipient else ()
    back = weft(store, tmp_path / "there", "restore", str(file), *key, typed="four words of mine\n")
    assert back.exit_code == 0, back.output
    assert "Restored: " in back.output
    assert tally_of(store) == tally_of(case)


def test_who_can_read_a_backup_must_be_said(weft: Weft, case: Store, tmp_path: Path) -> None:
    file = tmp_path / "map.weft"
    short = weft(case, tmp_path / "home", "backup", str(file), "--passphrase", typed="a\na\n")
    assert "Choose 12 characters or more" in short.output
    for how, said in (
        ((), "Add --recipient and an age key, --passphrase, or --plain"),
        (("--plain", "--passphrase"), "Choose one of --recipient, --passphrase and --plain"),
        (("--recipient", "age1short"), "“age1short” is not one"),
    ):
        refused = weft(case, tmp_path / "home", "backup", str(file), *how)
        assert refused.exit_code != 0
        assert said in f"{refused.output} {refused.exception}"
        assert not file.exists()


def test_a_backup_that_cannot_be_read_is_refused_before_neo4j_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A start takes half a minute; of this home it would be refused in other words."""
    (tmp_path / "file").touch()
    for name in ("WEFT_NEO4J_URI", "WEFT_NEO4J_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WEFT_HOME", str(tmp_path / "file" / "home"))
    settings.cache_clear()
    try:
        refused = CliRunner().invoke(cli, ["db", "restore", str(tmp_path / "none.weft")])
    finally:
        settings.cache_clear()
    assert str(refused.exception).startswith("Check the path")
