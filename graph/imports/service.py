"""Imports from files to the map: preview, choose, apply, undo."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock

from cachetools import LRUCache

from graph.access import Action, by, keeps_people, require
from graph.changes import import_details, transactions
from graph.changes.merging import former
from graph.changes.transactions import Progress, Record
from graph.errors import ORGANISATIONS_ONLY, Cancelled, Conflict, InvalidInput
from graph.formats.files.bounds import ROWS, UPLOADED, Bound
from graph.formats.files.incoming import File, Incoming, Options
from graph.imports import open_files
from graph.imports.choices import Choices
from graph.imports.gc_pause import gc_paused
from graph.imports.leaving_people_out import Personal, in_words, without_people
from graph.imports.pending import pending_imports
from graph.imports.plan import Plan, plan
from graph.imports.preview import FileSeen, Preview, Waiting, preview_of
from graph.imports.reading import process
from graph.imports.reading.process import Reading
from graph.model import Viewer
from graph.records.patch import State, state_of
from graph.records.snapshot import snapshot
from graph.store import Store


@dataclass(frozen=True)
class Imported:
    """An import that was applied; `change` is the change to undo."""

    change: str
    sentence: str
    rows: int


@dataclass(frozen=True)
class Worked:
    """A preview with what it was made from."""

    preview: Preview
    plan: Plan


class Imports:
    """The imports of one graph: those that wait for a decision are in a folder, those applied are in the graph.

    A new plan is cached for a while, so that applying it need not read the files again.
    """

    def __init__(self, store: Store, home: Path, rows: Bound = ROWS) -> None:
        """The imports of the graph in a store, with their files below `home`; `rows` bounds what is read of each."""
        self._store, self._pending, self._rows = store, pending_imports(home), rows
        self._worked: LRUCache[str, Worked] = LRUCache(2)
        self._readings: dict[str, Reading] = {}
        self._lock = Lock()

    def preview(
        self,
        viewer: Viewer,
        files: Sequence[tuple[str, bytes]],
        choices: Choices | None = None,
        id_: str = "",
    ) -> Preview:
        """Say what files would do to the map. Nothing is written.

        Args:
            files: name and content of each.
            id_: the id of the import, to ask how far its reading is and to cancel it; "" for one of Weft's own.

        Raises:
            NotAllowed: the viewer may not import.
            InvalidInput: there is no file, or the id cannot be one, or is another import's.
            Cancelled: somebody had the reading stop.
            Conflict: as many others are being read as may be at the same time.
        """
        require(viewer, Action.IMPORT)
        if not files:
            raise InvalidInput({"files": "choose at least one"})
        id_ = self._pending.put([_as_text(*one) for one in files], choices or Choices(), id_)
        try:
            return self._work(id_).preview
        except BaseException:
            self._pending.clear(id_)
            raise

    def reading(self, viewer: Viewer, id_: str) -> Reading | None:
        """The reading of the files of an import, while its preview is made; it can be cancelled."""
        require(viewer, Action.IMPORT)
        with self._lock:
            return self._readings.get(id_)

    def again(self, viewer: Viewer, id_: str, choices: Choices) -> Preview:
        """The preview of the same files with other choices.

        Raises:
            NotFound: no import waits under this id.
            Cancelled, Conflict: as for `preview`; the choices are then as before.
        """
        require(viewer, Action.IMPORT)
        before = self._pending.choices(id_)
        self._pending.choose(id_, choices)
        try:
            return self._work(id_).preview
        except BaseException:
            self._pending.choose(id_, before)
            raise

    def waiting(self, viewer: Viewer, id_: str) -> Preview:
        """The preview of an import that waits, of the map as it is now.

        Raises:
            NotFound: no import waits under this id.
        """
        require(viewer, Action.IMPORT)
        return self._current(id_).preview

    def discard(self, viewer: Viewer, id_: str) -> None:
        """Discard an import that waits, with its files.

        Raises:
            NotFound: no import waits under this id.
        """
        require(viewer, Action.IMPORT)
        self._pending.clear(id_)
        self._forget(id_)

    def apply(
        self,
        viewer: Viewer,
        id_: str,
        progress: Progress = lambda done, total: None,
        version: int | None = None,
    ) -> Imported:
        """Write what a preview said, all of it or nothing.

        Args:
            version: of the map that the preview was seen of; that of the last preview if None.

        Raises:
            NotFound: no import waits under this id.
            InvalidInput: the files hold people, Weft keeps none, and nobody chose to leave them out.
            Conflict: the map has changed since; the next preview is of the map as it is now.
            UpdateInProgress: a longer change is under way.
        """
        require(viewer, Action.IMPORT)
        seen = self._kept(id_)
        worked = self._current(id_)
        if (seen and seen.preview.version != worked.preview.version) or version not in (
            None,
            worked.preview.version,
        ):
            raise Conflict("Check the new preview, then apply it: the map has changed since the last one.")
        preview = worked.preview
        if preview.personal and not preview.choices.leave_people_out:
            wrong = (
                f"leave out {in_words(preview.personal)}, or choose to leave people out. {ORGANISATIONS_ONLY}"
            )
            raise InvalidInput({"files": wrong})
        if not worked.plan.patch:
            self.discard(viewer, id_)
            return Imported("", preview.sentence, 0)
        names = recorded_names([one.name for one in preview.files])
        record = Record(
            by(viewer),
            "import",
            f"Imported {_listed(list(names.values()))}",
            details=import_details.written(
                {
                    "files": [asdict(one) | {"name": names[one.name]} for one in preview.files],
                    "counts": [asdict(one) for one in preview.counts],
                    "kept": [
                        one.model_dump() | {"file": names.get(one.file, one.file)}
                        for one in preview.choices.kept
                    ],
                }
            ),
        )
        try:
            with gc_paused():
                transactions.write(self._store, worked.plan.patch, record, preview.version, progress)
        except Conflict:
            self._forget(id_)
            raise
        chosen = preview.choices.columns.keys() | preview.choices.shapes.keys()
        for taken in preview.taken:
            if taken.file in chosen and (keeps_people() or not taken.personal):
                self._pending.remember(list(taken.columns), taken.shape, taken.columns)
        self.discard(viewer, id_)
        return Imported(record.id, preview.sentence, len(worked.plan.patch))

    def _current(self, id_: str) -> Worked:
        """The plan of what waits, of the map as it is now."""
        worked = self._kept(id_)
        if worked and worked.preview.version == self._store.version():
            return worked
        return self._work(id_)

    def _work(self, id_: str) -> Worked:
        reading = Reading()
        with self._lock:
            self._readings[id_] = reading
        try:
            return self._planned(id_, reading)
        finally:
            with self._lock:
                self._readings.pop(id_, None)

    def _planned(self, id_: str, reading: Reading) -> Worked:
        files, choices = self._pending.files(id_), self._pending.choices(id_)
        with gc_paused(), ThreadPoolExecutor(1) as beside:
            # Neo4j's part of it while Python reads the files.
            there, gone = beside.submit(snapshot, self._store), beside.submit(former, self._store)
            incoming, personal = self._read(files, choices, reading), list[Personal]()
            if not keeps_people():
                incoming, personal = without_people(incoming, choices.options().kept)
            dataset, version = there.result()
            state: State = state_of(dataset)
            made = plan(incoming, state, choices.people, choices.sectors, id_, gone.result())
        if reading.cancelled.is_set():
            raise Cancelled()
        self._pending.list_people(id_, made.people)
        seen = [FileSeen(one.name, len(one.data), hashlib.sha256(one.data).hexdigest()) for one in files]
        waiting = Waiting(id_, self._pending.at(id_), seen, choices)
        worked = Worked(preview_of(waiting, version, incoming, personal, made, state), made)
        with self._lock:
            self._worked[id_] = worked
        return worked

    def _kept(self, id_: str) -> Worked | None:
        with self._lock:
            return self._worked.get(id_)

    def _forget(self, id_: str) -> None:
        with self._lock:
            self._worked.pop(id_, None)

    def _read(self, files: Sequence[File], choices: Choices, reading: Reading) -> Incoming:
        """Read files; tables with a header that was imported before are read as they were then."""
        incoming = process.read(files, _options(choices), reading, rows=self._rows)
        before = {
            one.file: found
            for one in incoming.taken
            if one.file not in choices.columns
            and one.file not in choices.shapes
            and (found := self._pending.remembered(list(one.columns)))
            and (found["shape"], found["columns"]) != (one.shape, one.columns)
        }
        if not before:
            return incoming
        columns = {**choices.columns, **{file: found["columns"] for file, found in before.items()}}
        shapes = {**choices.shapes, **{file: found["shape"] for file, found in before.items()}}
        again = choices.model_copy(update={"columns": columns, "shapes": shapes})
        return process.read(files, _options(again), reading, rows=self._rows)


def of_uploads(store: Store, home: Path) -> Imports:
    """Those of a server, which holds what it has read until it is applied."""
    return Imports(store, home, UPLOADED)


def _as_text(name: str, data: bytes) -> File:
    """A file whose name can be stored, whatever its system encodes names in."""
    return File(name.encode("utf-8", "replace").decode(), data)


def _options(choices: Choices) -> Options:
    """How to read; where Weft keeps no people, no reason brings in a column about them."""
    options = choices.options()
    return options if keeps_people() else options._replace(kept={}, without_people=True)


def recorded_names(names: Sequence[str]) -> dict[str, str]:
    """File -> its name in the record: only a number where Weft keeps no people, as a file's name may be somebody's."""
    if keeps_people():
        return {name: name for name in names}
    return {name: f"file {number}{_suffix(name)}" for number, name in enumerate(names, 1)}


def _suffix(name: str) -> str:
    suffix = Path(name).suffix.lower()
    return suffix if suffix in open_files.SUFFIXES else ""


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
