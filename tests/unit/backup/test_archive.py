"""The file of a backup: whole or refused, and read only with its key."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pyrage
import pytest
from pyrage.x25519 import Identity

from graph.backup import archive
from graph.backup.archive import ABOUT, FORMAT, MANIFEST, About, Manifest, checked, parts, writing
from graph.backup.home_files import place_of
from graph.backup.sealing import ForRecipient, Key, Plain, Seal, WithPassphrase
from graph.errors import BackupRefused, InvalidInput, SetupError
from tests.backups import KEY, PUBLIC
from tests.conftest import ROOT

ROWS = [[number, ["Person"], {"name": f"Person {number}"}] for number in range(20_000)]


def written(file: Path, seal: Seal) -> Path:
    about = About(format=FORMAT, weft="1", schema_=1, at="2026-01-01T00:00:00+00:00")
    with writing(file, seal) as writer:
        writer.add(ABOUT, about.model_dump_json().encode())
        writer.add_rows("nodes", ROWS)
        manifest = Manifest(
            **about.model_dump(), labels={"Person": len(ROWS)}, types={}, graph="0", parts=writer.parts
        )
        writer.add(MANIFEST, manifest.model_dump_json().encode())
    return file


@pytest.fixture
def quick_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """What slows a guesser down takes seconds of every test: here, a passphrase is a key."""
    identity = Identity.generate()
    monkeypatch.setattr(
        pyrage.passphrase, "encrypt", lambda data, _: pyrage.encrypt(data, [identity.to_public()])
    )

    def decrypt(data: bytes, passphrase: str) -> bytes:
        return bytes(pyrage.decrypt(data, [identity if passphrase == "right" else Identity.generate()]))

    monkeypatch.setattr(pyrage.passphrase, "decrypt", decrypt)


SEALS: dict[str, tuple[Seal, Key]] = {
    "plain": (Plain(), Key()),
    "recipient": (ForRecipient(PUBLIC), Key((KEY,))),
    "passphrase": (WithPassphrase("right"), Key((), lambda: "right")),
}


@pytest.mark.usefixtures("quick_passphrase")
@pytest.mark.parametrize(("seal", "key"), SEALS.values(), ids=SEALS)
def test_cut_off_or_altered_anywhere_it_is_refused(seal: Seal, key: Key, tmp_path: Path) -> None:
    file = written(tmp_path / "map.weft", seal)
    assert checked(file, key).nodes == len(ROWS)
    whole = file.read_bytes()
    for at in (0, 1, 100, len(whole) // 2, len(whole) - 2000, len(whole) - 1):
        file.write_bytes(whole[:at])
        if whole[at:].strip(b"\0"):  # a tar ends in zeros
            with pytest.raises(BackupRefused, match=r"^(Use another backup|Give )"):
                checked(file, key)
    for at in (30, len(whole) // 2, len(whole) // 3):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(BackupRefused, match=r"^(Use another backup|Give )"):
            checked(file, key)


def test_a_part_that_somebody_wrote_again_is_noticed(tmp_path: Path) -> None:
    file = written(tmp_path / "map.weft", Plain())
    contents = gzip.decompress(file.read_bytes())
    file.write_bytes(gzip.compress(contents.replace(b'Person 7"', b'Person 8"')))
    with pytest.raises(BackupRefused, match=r"^Use another backup: this file is cut off or altered"):
        checked(file, Key())


@pytest.mark.usefixtures("quick_passphrase")
@pytest.mark.parametrize(
    ("seal", "key", "said"),
    [
        (ForRecipient(PUBLIC), Key(), "^Give --identity"),
        (ForRecipient(PUBLIC), Key((str(Identity.generate()),)), "^Give the identity file of the key"),
        (WithPassphrase("right"), Key((), lambda: "wrong"), "^Give the passphrase of this backup"),
    ],
)
def test_it_is_not_read_without_its_key(seal: Seal, key: Key, said: str, tmp_path: Path) -> None:
    file = written(tmp_path / "map.weft", seal)
    assert b"Person 7" not in gzip.compress(file.read_bytes())
    with pytest.raises(BackupRefused, match=said):
        checked(file, key)


def test_a_real_passphrase_opens_it(tmp_path: Path) -> None:
    file = written(tmp_path / "map.weft", WithPassphrase("a horse, a battery"))
    assert checked(file, Key((), lambda: "a horse, a battery")).nodes == len(ROWS)


def test_another_file_and_no_file_are_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("Dear all, " * 200)
    with pytest.raises(BackupRefused, match=r"^Give a file that `weft db backup` wrote"):
        checked(tmp_path / "text", Key())
    with pytest.raises(SetupError, match=r"^Check the path"):
        checked(tmp_path / "none", Key())
    with pytest.raises(SetupError, match="choose another place"):
        written(tmp_path / "no folder" / "map.weft", Plain())
    with pytest.raises(InvalidInput, match=r"^recipient: write it as age-keygen prints it"):
        ForRecipient("age1somebody")
    with pytest.raises(InvalidInput, match=r"^--identity: give the file that age-keygen wrote"):
        Key.of(tmp_path / "text")


@pytest.mark.parametrize(
    "name", ["home/../x", "home/secrets/../../x", "home//etc/x", "home/neo4j/x", "home/secrets"]
)
def test_no_part_is_written_outside_its_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(BackupRefused):
        place_of(name, tmp_path)


def test_a_large_graph_is_many_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.backup.archive.PART_BYTES", 100_000)
    file = written(tmp_path / "map.weft", Plain())
    with parts(file, Key()) as every:
        found = [part.name for part in every]
    assert found[:3] == [ABOUT, "nodes/000001.jsonl", "nodes/000002.jsonl"]
    assert len(found) > 8


KILLED = """
import os, sys
from pathlib import Path
from graph.backup.archive import writing
from graph.backup.sealing import Plain
with writing(Path(sys.argv[1]), Plain()) as writer:
    writer.add("nodes/000001.jsonl", os.urandom(1_000_000))
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="this system has no files without a name")
def test_nothing_is_left_of_one_whose_writer_was_killed(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "map.weft")], cwd=ROOT, check=False)
    assert done.returncode == -9
    assert not list(tmp_path.iterdir())


def test_one_is_whole_too_where_files_have_names_from_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_nameless", lambda folder: None)
    assert checked(written(tmp_path / "map.weft", Plain()), Key()).nodes == len(ROWS)
    assert [path.name for path in tmp_path.iterdir()] == ["map.weft"]
