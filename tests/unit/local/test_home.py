"""The folders, the password and the room of a managed Neo4j."""

from __future__ import annotations

import resource
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.errors import CannotStore, SetupError
from graph.local.home import FOLDERS, Home, check_room, half, tighten, write_whole
from graph.settings import Settings


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "a home")
    made.prepare()
    return made


def test_the_password_is_made_once_and_is_its_owners_alone(home: Home) -> None:
    home.make_password()
    first = home.password()
    home.make_password()
    assert home.password() == first
    assert first.isalnum()  # one that begins with "-" is an option to Neo4j's own command
    assert len(first) >= 32
    assert stat.S_IMODE(home.password_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.password_file.parent.stat().st_mode) == 0o700


def test_two_homes_have_different_passwords(home: Home, tmp_path: Path) -> None:
    other = Home(tmp_path / "other")
    other.prepare()
    home.make_password()
    other.make_password()
    assert home.password() != other.password()


def test_a_lost_password_is_not_replaced_by_one_that_the_store_does_not_know(home: Home) -> None:
    (home.neo4j / "data" / "databases" / "system").mkdir(parents=True)
    home.make_password()
    assert not home.password_file.exists()
    with pytest.raises(SetupError, match=r"Put .* back: .* To start again with an empty graph, delete"):
        home.password()


def test_the_configuration_listens_on_this_machine_alone(home: Home) -> None:
    home.configure(Settings(home=home.root, bolt_port=12345, neo4j_heap="300m", neo4j_pagecache="64m"))
    lines = set((home.conf / "neo4j.conf").read_text().splitlines())
    assert {
        "server.bolt.listen_address=127.0.0.1:12345",
        "server.http.enabled=false",
        "server.https.enabled=false",
        "server.memory.heap.max_size=300m",
        "server.memory.pagecache.size=64m",
        "dbms.memory.transaction.total.max=150m",
    } <= lines
    assert not any("$" in line for line in lines)


def test_transactions_have_half_of_the_heap() -> None:
    assert [half("1g"), half("3g"), half("513m")] == ["512m", "1536m", "256m"]


def test_a_disk_with_too_little_room_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(
        SetupError, match=r"^Free some disk space, or set WEFT_HOME .* MB free, and Neo4j needs \d+ MB"
    ):
        check_room(tmp_path, least=2**70)
    check_room(tmp_path, least=1)


def test_a_home_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SetupError, match=r"Set WEFT_HOME to a folder you can write to: .* cannot be used"):
        Home(tmp_path / "file" / "home").prepare()


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "state"
    write_whole(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "new, and then a letter that cannot be written: \udcff")
    assert path.read_text() == "old"


def test_what_others_could_read_or_write_is_its_owners_alone_after_a_start(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("not below it")
    home = tmp_path / "home"
    mine = home / "notes.txt"
    found = [home / name / "inside" / "file" for name in FOLDERS]
    for path in [*found, mine]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("open")
        path.chmod(0o666)
        path.parent.chmod(0o777)
    (home / "imports" / "link").symlink_to(other)
    (home / "neo4j" / "run").touch(0o755)
    other.chmod(0o644)
    tighten(home)
    modes = [
        tuple(stat.S_IMODE(one.stat().st_mode) for one in (path, path.parent, path.parent.parent))
        for path in found
    ]
    assert set(modes) == {(0o600, 0o700, 0o700)}
    assert stat.S_IMODE((home / "neo4j" / "run").stat().st_mode) == 0o700
    assert [stat.S_IMODE(one.stat().st_mode) for one in (other, mine)] == [0o644, 0o666]


def test_a_file_that_does_not_fit_leaves_the_one_before(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    write_whole(file, "before")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with pytest.raises(CannotStore, match=r"^Free some disk space") as refused:
            write_whole(file, b"x" * 1_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert str(tmp_path) not in refused.value.message
    assert (file.read_text(), list(tmp_path.iterdir())) == ("before", [file])
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_two_may_write_the_same_file_at_once(tmp_path: Path) -> None:
    file, texts = tmp_path / "columns.json", [str(number) * 10_000 for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda text: write_whole(file, text), texts))
    assert file.read_text() in texts
    assert list(tmp_path.iterdir()) == [file]
