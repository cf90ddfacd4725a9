"""The files of an import between its preview and its end: below WEFT_HOME, where only their owner can read them.

Nothing in them has been written to the map yet; after a day without a decision they are deleted.
"""

from __future__ import annotations

import json
import logging
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import cast

from cachetools import TTLCache
from pydantic import TypeAdapter, ValidationError
from typing_extensions import TypedDict  # pydantic takes that of typing from Python 3.12 on

from graph import clock
from graph.access import keeps_people
from graph.errors import CannotStore, InvalidInput, NotFound, SchemaMismatch, TooLarge
from graph.formats.files.incoming import File
from graph.imports.choices import Choices
from graph.local.home import write_whole

_log = logging.getLogger("weft")

_WAITS = timedelta(days=1)
_ID = re.compile(r"[0-9a-f]{32}")
_REMEMBERED = "columns.json"
_IN_MEMORY_BYTES = 400_000_000
"""Bytes of files that wait in memory at most; past these the oldest are forgotten."""

SHAPE = 2
"""Number of the shape of what is stored beside the files; the first did not store one, and listed nobody."""


class ReadAs(TypedDict):
    """How a table was read: its shape, and column -> field."""

    shape: str
    columns: dict[str, str]


class _About(TypedDict):
    """`about.json`: the names of the files, when they were stored, and the ids of the people in them."""

    names: list[str]
    at: str
    people: list[str]


_ABOUT, _COLUMNS = TypeAdapter(_About), TypeAdapter(dict[str, ReadAs])


def pending_imports(home: Path) -> PendingImports:
    """Where imports wait: in files, or in memory alone where Weft keeps no people."""
    return PendingImports(home) if keeps_people() else InMemory(home)


class PendingImports:
    """The imports that wait for a decision, and how columns were read before."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "imports"
        self._forget_old()

    def put(self, files: list[File], choices: Choices, id_: str = "") -> str:
        """Store files; return the id of their import, a new one if none is given.

        Raises:
            InvalidInput: the id cannot be one, or is another import's.
        """
        self._forget_old()
        id_ = _new(id_)
        folder = self._folder / id_
        try:
            folder.mkdir(parents=True, mode=0o700)
        except FileExistsError:
            raise _taken() from None
        self._folder.chmod(0o700)
        about = {"names": [file.name for file in files], "at": clock.now().isoformat(), "people": []}
        try:
            for number, file in enumerate(files):
                write_whole(folder / f"{number}", file.data)
            _write(folder / "about.json", about)
            self.choose(id_, choices)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return id_

    def choose(self, id_: str, choices: Choices) -> None:
        """Store other choices beside the files."""
        _write(self._at(id_) / "choices.json", choices.model_dump(mode="json"))

    def list_people(self, id_: str, people: Iterable[str]) -> None:
        """Note who is in the files, by the ids that they have on the map or are to have."""
        _write(self._at(id_) / "about.json", {**self._about(id_), "people": sorted(people)})

    def people(self, id_: str) -> list[str]:
        """Who is in the files, by id."""
        return self._about(id_)["people"]

    def files(self, id_: str) -> list[File]:
        """The files of an import."""
        folder, names = self._at(id_), self._about(id_)["names"]
        with _whole(id_):
            return [File(name, (folder / f"{number}").read_bytes()) for number, name in enumerate(names)]

    def choices(self, id_: str) -> Choices:
        """The choices about them."""
        with _whole(id_):
            return Choices.model_validate(_read(self._at(id_) / "choices.json"), extra="ignore")

    def at(self, id_: str) -> datetime:
        """When they were stored."""
        with _whole(id_):
            return datetime.fromisoformat(self._about(id_)["at"])

    def clear(self, id_: str) -> None:
        """Delete them."""
        shutil.rmtree(self._at(id_))

    def remembered(self, header: list[str]) -> ReadAs | None:
        """How a table with this header was read at its last import: shape and columns, in this one's spelling."""
        found = self._read_columns().get(_signature(header))
        if found is None:
            return None
        read = found["columns"]
        otherwise = {_folded(name): field for name, field in read.items()}
        columns = {name: read.get(name, otherwise[_folded(name)]) for name in header}
        return {"shape": found["shape"], "columns": columns}

    def remember(self, header: list[str], shape: str, columns: dict[str, str]) -> None:
        """Note how a table was read, for the next one with its header.

        Where that cannot be stored, only the log says so: the import has been written by then.
        """
        found = self._read_columns()
        found[_signature(header)] = {"shape": shape, "columns": columns}
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(self._folder / _REMEMBERED, json.dumps(found))
        except (OSError, CannotStore) as error:
            _log.warning("how columns were read is not remembered: %s", error)

    def _read_columns(self) -> dict[str, ReadAs]:
        """How columns were read; a file of this that is broken is set aside, and the log says so."""
        path = self._folder / _REMEMBERED
        try:
            return _COLUMNS.validate_json(path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValidationError):
            aside = path.with_suffix(".broken.json")
            _log.warning("%s is broken and set aside: columns are read as if for the first time", path)
            with suppress(OSError):
                path.replace(aside)
            return {}

    def _about(self, id_: str) -> _About:
        with _whole(id_):
            return _ABOUT.validate_python({"people": []} | _read(self._at(id_) / "about.json"))

    def _at(self, id_: str) -> Path:
        folder = self._folder / id_
        if not _ID.fullmatch(id_) or not folder.is_dir():
            raise NotFound("preview of an import", id_, [])
        return folder

    def _forget_old(self) -> None:
        for folder in self._waiting():
            since = datetime.fromtimestamp(folder.stat().st_mtime, UTC)
            if clock.now() - since > _WAITS:
                shutil.rmtree(folder, ignore_errors=True)

    def _waiting(self) -> Iterator[Path]:
        if self._folder.is_dir():
            yield from (path for path in self._folder.iterdir() if path.is_dir())


class InMemory(PendingImports):
    """The same in memory alone: where Weft keeps no people, files that may name some are never stored.

    After a restart, or a day, the files are chosen again. How columns were read is forgotten at a restart too: a header
    may be somebody's name.
    """

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        for folder in self._waiting():  # from before people were turned off
            shutil.rmtree(folder, ignore_errors=True)
        (self._folder / _REMEMBERED).unlink(missing_ok=True)
        self._held: TTLCache[str, _Held] = TTLCache(
            _IN_MEMORY_BYTES, _WAITS.total_seconds(), getsizeof=lambda held: held.size
        )
        self._lock = Lock()
        self._columns: dict[str, ReadAs] = {}

    def put(self, files: list[File], choices: Choices, id_: str = "") -> str:
        """Hold files; return the id of their import, a new one if none is given."""
        id_ = _new(id_)
        held = _Held(files, choices, clock.now())
        try:
            with self._lock:
                if id_ in self._held:
                    raise _taken()
                self._held[id_] = held
        except ValueError:
            raise TooLarge(
                f"Split these files: together they are larger than {_IN_MEMORY_BYTES // 10**6:,} MB."
            ) from None
        return id_

    def choose(self, id_: str, choices: Choices) -> None:
        """Hold other choices."""
        held = self._of(id_)
        with self._lock:
            self._held[id_] = replace(held, choices=choices)

    def list_people(self, id_: str, people: Iterable[str]) -> None:
        """Nobody of these will be on the map."""

    def people(self, id_: str) -> list[str]:
        """Nobody."""
        return []

    def files(self, id_: str) -> list[File]:
        """The files of an import."""
        return self._of(id_).files

    def choices(self, id_: str) -> Choices:
        """The choices about them."""
        return self._of(id_).choices

    def at(self, id_: str) -> datetime:
        """When they were given."""
        return self._of(id_).at

    def clear(self, id_: str) -> None:
        """Forget them."""
        self._of(id_)
        with self._lock:
            self._held.pop(id_, None)

    def remember(self, header: list[str], shape: str, columns: dict[str, str]) -> None:
        """Note how a table was read, for the next one with its header."""
        self._columns[_signature(header)] = {"shape": shape, "columns": columns}

    def _read_columns(self) -> dict[str, ReadAs]:
        return self._columns

    def _of(self, id_: str) -> _Held:
        with self._lock:
            held = self._held.get(id_)
        if held is None:
            raise NotFound("preview of an import", id_, [])
        return held


@dataclass(frozen=True)
class _Held:
    """An import that waits in memory."""

    files: list[File]
    choices: Choices
    at: datetime

    @property
    def size(self) -> int:
        return sum(len(file.data) for file in self.files)


def _write(path: Path, held: Mapping[str, object]) -> None:
    """Store something beside the files: another request may read it at the same time."""
    write_whole(path, json.dumps({"shape": SHAPE, **held}, ensure_ascii=False))


def _read(path: Path) -> dict[str, object]:
    """What is stored beside the files.

    Raises:
        SchemaMismatch: a newer Weft stored it.
    """
    held = json.loads(path.read_text(encoding="utf-8"))
    if held.pop("shape", 1) > SHAPE:
        raise SchemaMismatch("Choose the files again, or use the newer Weft that saved this import.")
    return cast(dict[str, object], held)


def _new(id_: str) -> str:
    if id_ and not _ID.fullmatch(id_):
        raise InvalidInput({"id": "write 32 hexadecimal digits, or leave it out"})
    return id_ or secrets.token_hex(16)


def _taken() -> InvalidInput:
    return InvalidInput({"id": "use another: this is the id of an import that waits"})


@contextmanager
def _whole(id_: str) -> Iterator[None]:
    """Say of an import whose files are cut off or missing that it is not there: its files can be chosen again."""
    try:
        yield
    except (OSError, ValueError, TypeError, AttributeError):
        _log.warning("import %s is broken: its files are cut off or missing", id_, exc_info=True)
        raise NotFound("preview of an import", id_, []) from None


def _signature(header: list[str]) -> str:
    return "\x1f".join(sorted(map(_folded, header)))


def _folded(name: str) -> str:
    return name.strip().casefold()
