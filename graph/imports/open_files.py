"""The one way in: files of any kind become rows, and those that cannot be read are refused by name."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from graph import formats
from graph.errors import InvalidDataset, InvalidInput
from graph.formats import Format
from graph.formats.columns.same_things import united
from graph.formats.files import bounds, xlsx_in, zip_files
from graph.formats.files.incoming import File, Incoming, Options, Refused
from graph.formats.files.tally import PastBound, Tally, counting
from graph.formats.files.unreadable import as_refused

SUFFIXES = frozenset(
    {".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".zip", ".json", ".graphml", ".gexf", ".xml"}
)
"""Files to read in a folder; others, such as a README, are not data."""

_ASIDE = "save it as one of the formats in docs/formats.md, such as CSV or XLSX, or leave it out."


def paths(given: Iterable[str]) -> list[File]:
    """The files that paths name: files, folders (the files in them), and `-` for standard input.

    Raises:
        InvalidInput: there is nothing at a path, or it is too large.
    """
    found: list[File] = []
    for text in given:
        if text == "-":
            found.append(File("standard input", sys.stdin.buffer.read(bounds.FILE.most + 1)))
            continue
        path = Path(text)
        if path.is_dir():
            inside = sorted(
                p
                for p in path.iterdir()
                if p.suffix.lower() in SUFFIXES and not p.name.startswith((".", "~$"))
            )
            if not inside:
                raise InvalidInput(
                    {text: "name the files, or another folder. It holds no file that Weft reads."}
                )
            found += [_file(one) for one in inside if one.is_file()]
        else:
            found.append(_file(path))
    return found


def _file(path: Path) -> File:
    try:
        if path.stat().st_size > bounds.FILE.most:
            raise InvalidInput({str(path): bounds.FILE.said()})
        return File(path.name, path.read_bytes())
    except OSError as error:
        raise InvalidInput({str(path): f"check the path. It cannot be opened ({error.strerror})."}) from None


def read(
    files: Sequence[File],
    options: Options = Options(),  # noqa: B008  (it is a tuple)
    tally: Tally | None = None,
) -> Incoming:
    """All rows of files, also of those in zips; a file that cannot be read becomes a refusal, never an error.

    If all files together go past a bound, nothing is read, and that is refused.
    """
    with counting(tally or Tally()):
        try:
            return _all(files, options)
        except PastBound as past:
            return Incoming(refused=[Refused(past.file, 1, "", past.bound.said())])


def _all(files: Sequence[File], options: Options) -> Incoming:
    found = Incoming()
    groups: dict[str, list[File]] = {}
    known = {one.name: one for one in formats.every() if one.read}
    for file in _told_apart(_unpacked(files, found)):
        taker = next((one.name for one in known.values() if one.recognises(file)), "")
        if taker:
            groups.setdefault(taker, []).append(file)
        else:
            found.refused.append(Refused(file.name, 1, "", f"{_ASIDE} Weft cannot read this file."))
    for name in sorted(groups, key=list(known).index):
        found.extend(_read(known[name], groups[name], options))
        _within(found, groups[name][-1].name)
    return united(found)


def _within(found: Incoming, file: str) -> None:
    for bound, rows in (
        (bounds.ROWS, sum(map(len, found.rows.values()))),
        (bounds.REFUSED, len(found.refused)),
    ):
        if rows > bound.most:
            raise PastBound(bound, file)


def _unpacked(files: Iterable[File], found: Incoming) -> list[File]:
    flat = []
    for file in files:
        if len(file.data) > bounds.FILE.most:
            found.refused.append(Refused(file.name, 1, "", bounds.FILE.said()))
        elif not zip_files.is_zip(file) or xlsx_in.is_workbook(file):
            flat.append(file)
        else:
            flat += _members(file, found)
    return flat


def _members(file: File, found: Incoming) -> list[File]:
    try:
        inside = zip_files.members(file)
    except InvalidDataset as error:
        found.refused.append(as_refused(file.name, error))
        return []
    if not inside:
        found.refused.append(Refused(file.name, 1, "", "put the tables into it. It holds no file."))
    kept = []
    for member in inside:
        if zip_files.is_zip(member) and not xlsx_in.is_workbook(member):
            reason = f"unpack it, and import its files. It is a zip inside {file.name}."
            found.refused.append(Refused(member.name, 1, "", reason))
        else:
            kept.append(member)
    return kept


def _told_apart(files: Sequence[File]) -> list[File]:
    """Files with the same name get a number, so that a refusal says which one it means."""
    times: Counter[str] = Counter()
    named = []
    for file in files:
        times[file.name] += 1
        stem, dot, suffix = file.name.rpartition(".")
        number = times[file.name]
        name = file.name if number == 1 else f"{stem or suffix} ({number}){dot}{suffix if stem else ''}"
        named.append(File(name, file.data))
    return named


def _read(one: Format, files: Sequence[File], options: Options) -> Incoming:
    """All files of a format together; if that fails, without those that cannot be read alone either."""
    assert one.read is not None  # noqa: S101  (others were not asked)
    try:
        return one.read(files, options)
    except InvalidDataset as error:
        if len(files) == 1:
            return Incoming(refused=[as_refused(files[0].name, error)])
    good, refused = [], []
    for file in files:
        try:
            one.read([file], options)
        except InvalidDataset as error:
            refused.append(as_refused(file.name, error))
        else:
            good.append(file)
    if not refused:
        return Incoming(
            refused=[
                Refused(files[0].name, 1, "", "import one file at a time. These cannot be read together.")
            ]
        )
    found = _read(one, good, options) if good else Incoming()
    found.refused += refused
    return found
