"""A disk that is really full: what is refused is refused in words, and all goes on once there is space again."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.many import digest, write_files
from tests.tried import PATIENCE, Tried
from tests.up import Home, Up

DISK = "1500m"
pytestmark = pytest.mark.soak


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of the test's own, in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
    try:
        mounted = (
            os.geteuid() == 0 and subprocess.run(mount, check=False, capture_output=True).returncode == 0
        )
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("only root may mount a disk, and this system lets nobody")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def full(disk: Path, left: int = 0) -> Iterator[None]:
    """While the block lasts, so many bytes are free."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (2**20, 2**12):  # others write meanwhile: what is free now is not so a moment later
            with suppress(OSError):
                while file.write(bytes(size)) == size:
                    pass
        file.truncate(max(0, file.tell() - left))
    try:
        yield
    finally:
        filler.unlink()


def files_of(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def outcome(up: Up, path: str) -> tuple[int, str]:
    """Apply an import: the status, and what was wrong, or "" if nothing was."""
    status, said = up.answer("POST", f"{path}/apply", b"{}")
    while said.get("state") == "applying":
        time.sleep(0.2)
        status, said = up.answer("GET", f"{path}/progress")
    return status, said.get("problem") or said.get("detail", "")


def test_at_start(disk: Path, tried: Tried) -> None:
    tried.what = "start on a full disk"
    for left in (0, 100_000, 100_000_000):
        with tried.once(), full(disk, left):
            home = Home(disk / f"home-{left}")
            process = home.weft("up")
            said, _ = process.communicate(timeout=PATIENCE)
            assert process.returncode == 1
            (line,) = said.splitlines()
            assert line.startswith("weft: Free some disk space"), said
            assert not [name for name in files_of(home.home) if name.endswith(".part")]
    up = Up(disk / "home-0")
    up.says("Weft is at http://")
    up.is_ready()
    up.end()


def test_while_it_runs(disk: Path, tmp_path: Path, tried: Tried) -> None:
    tried.what = "preview and import on a full disk"
    folder = write_files(tmp_path / "files", 3_000, 10)
    files = [(path.name, path.read_bytes()) for path in folder.iterdir()]
    up = Up(disk / "home")
    try:
        up.says("Weft is at http://")
        with up.store() as store:
            empty = digest(store)
        before = files_of(up.home / "imports")
        with tried.once(), full(disk):
            status, said = up.preview(files)
            assert status == 507, said
            assert said["detail"].startswith("Free some disk space")
            assert str(disk) not in str(said)
            assert files_of(up.home / "imports") == before
        status, said = up.preview(files)
        assert status == 201, said
        path = f"/api/imports/{said['preview']['id']}"
        with tried.once():
            with full(disk):
                status, wrong = outcome(up, path)
                assert wrong.startswith("Free some disk space"), (status, wrong)
                status, said = up.answer("POST", "/api/organisations", b'{"name": "Library"}')
                assert (status, said["detail"][:20]) == (507, wrong[:20])
                assert str(disk) not in f"{wrong}{said}"
                assert up.health() == "ready"
            with up.store() as store:
                assert digest(store) == empty
            assert outcome(up, path) == (200, "")
    finally:
        up.end()
