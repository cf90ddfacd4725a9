"""A folder or zip of CSV files, one for each kind: UTF-8, a header row, empty cells for unknown values.

Dates are YYYY-MM-DD, yes and no are `true` and `false`. Files and columns that may be empty may be absent.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from graph.errors import InvalidDataset
from graph.formats import Format
from graph.formats.columns import own_columns, recognition
from graph.formats.files.harmless import harmless
from graph.formats.files.incoming import File, Incoming, Options
from graph.formats.files.text_table import csv_table
from graph.formats.files.unreadable import as_refused
from graph.records.checks import Problem, validated
from graph.records.dataset import KINDS, Dataset, with_defaults

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the zip, so that the same dataset gives the same bytes."""


def dataset(folder: Path) -> Dataset:
    """Read and check a whole dataset.

    Raises:
        InvalidDataset: the folder holds no file of a dataset, or something in them is wrong; the message
            names file, row and column with the remedy for each.
    """
    known = {f"{kind}.csv" for kind in KINDS}
    present = {file.name for file in folder.glob("*.csv")}
    if not present & known:
        raise InvalidDataset(
            f"Put files of a dataset into {folder.name}: it holds none of {', '.join(sorted(known))}."
        )
    if strange := sorted(present - known):
        raise InvalidDataset(
            f"Remove {strange[0]}, or rename it to one of {', '.join(sorted(known))}: it is not a file of a dataset."
        )
    found = Incoming()
    for name in sorted(present):
        table = csv_table(File(name, (folder / name).read_bytes()))
        if wrong := own_columns.unlike(table):
            raise InvalidDataset(f"{name}, row 1: {wrong}")
        found.extend(own_columns.read(table))
    return validated(
        Dataset(**{kind: with_defaults(kind, rows) for kind, rows in found.rows.items()}),
        [Problem(one.kind, one.line, one.column, one.reason) for one in found.refused],
        {kind: [origin.line for origin in origins] for kind, origins in found.origins.items()},
    )


def write(dataset: Dataset, folder: Path) -> None:
    """Write all kinds into a folder, byte for byte the same for the same dataset."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        (folder / f"{kind}.csv").write_bytes(_csv(dataset, kind))


def _csv(dataset: Dataset, kind: str) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(own_columns.header(kind))
    writer.writerows(
        [harmless(own_columns.text(cell)) for cell in row] for row in own_columns.cells(dataset, kind)
    )
    return out.getvalue().encode()


def _zip(dataset: Dataset, out: BinaryIO) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for kind in KINDS:
            packed.writestr(
                zipfile.ZipInfo(f"{kind}.csv", _LONG_AGO), _csv(dataset, kind), zipfile.ZIP_DEFLATED
            )


def _is_ours(file: File) -> bool:
    if not file.name.endswith(".csv") or file.name[:-4] not in KINDS:
        return False
    try:
        table = csv_table(file)
        return own_columns.is_own(table) and not recognition.is_list(table)
    except InvalidDataset:
        return False


def _read(files: Sequence[File], options: Options) -> Incoming:
    found = Incoming()
    for file in files:
        try:
            table = csv_table(file)
            chosen = options.chosen(file.name)
            found.extend(recognition.read([table], options) if chosen else own_columns.read(table, options))
        except InvalidDataset as error:
            found.refused.append(as_refused(file.name, error))
    return found


FORMAT = Format(
    name="csv",
    title="Folder of CSV files",
    suffix=".zip",
    media_type="application/zip",
    about="Weft's own tables, one CSV file for each kind of row, in a folder or a zip: everything that the map holds.",
    recognises=_is_ours,
    read=_read,
    write=_zip,
    carries={kind: tuple(columns.values()) for kind, columns in own_columns.COLUMNS.items()},
    rank=10,
)
