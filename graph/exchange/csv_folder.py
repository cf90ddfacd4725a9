"""A dataset as a folder of CSV files, one a kind: UTF-8, a header row, empty cells for what is not known.

Dates are YYYY-MM-DD, yes and no are `true` and `false`. Files and columns that may be empty may be absent.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

from graph.errors import InvalidDataset
from graph.exchange.dataset import KINDS, Dataset, Problem, column_name, validated


def read(folder: Path) -> Dataset:
    """Read and check a folder.

    Raises:
        InvalidDataset: the folder holds no file of a dataset, or something in them is wrong; the message
            names file, row and column with the remedy for each.
    """
    known = {f"{kind}.csv" for kind in KINDS}
    present = {file.name for file in folder.glob("*.csv")}
    if not present & known:
        raise InvalidDataset(
            f"{folder.name} holds no file of a dataset. Expected are {', '.join(sorted(known))}."
        )
    if strange := sorted(present - known):
        raise InvalidDataset(
            f"{strange[0]} is not a file of a dataset. Remove it, or rename it to one of {sorted(known)}."
        )
    found: list[Problem] = []
    rows = {
        kind: list(_rows(folder / f"{kind}.csv", kind, found)) for kind in KINDS if f"{kind}.csv" in present
    }
    return validated(Dataset(**rows), found)


def write(dataset: Dataset, folder: Path) -> None:
    """Write all kinds into a folder, byte for byte the same for the same dataset."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind, row_type in KINDS.items():
        with (folder / f"{kind}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(column_name(name) for name in row_type._fields)
            writer.writerows([_cell(value) for value in row] for row in dataset.rows(kind))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _rows(file: Path, kind: str, found: list[Problem]) -> Iterator[Any]:
    """The typed rows of one file; what cannot be read is added to `found` and takes its default."""
    row_type = KINDS[kind]
    readers = {column_name(name): _READERS[str(hint)] for name, hint in get_type_hints(row_type).items()}
    fields = {column_name(name): name for name in row_type._fields}
    required = {column_name(name): "" for name in row_type._fields if name not in row_type._field_defaults}
    first, *cells = _cells(file)
    header = [name.strip() for name in first]
    for name in header:
        if name not in fields or header.count(name) > 1:
            raise InvalidDataset(
                f"{file.name}, row 1: the column “{name}” is unknown or there twice. "
                f"Columns are {', '.join(fields)}."
            )
    if missing := [name for name in required if name not in header]:
        raise InvalidDataset(f"{file.name}, row 1: the column “{missing[0]}” is missing. Add it.")
    for number, row in enumerate(cells, 2):
        if len(row) != len(header):
            text = f"{len(row)} cells instead of {len(header)}. Put quotes around text with commas."
            found.append(Problem(kind, number, "", text))
        values: dict[str, Any] = {fields[name]: "" for name in required}
        for name, cell in zip(header, row, strict=False):
            if cell := cell.strip():
                try:
                    values[fields[name]] = readers[name](cell)
                except ValueError as error:
                    found.append(Problem(kind, number, fields[name], str(error)))
        yield row_type(**values)


def _cells(file: Path) -> list[list[str]]:
    """The header, if only an empty one, and all rows down to the last that is not empty."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.reader(lines, strict=True))
    except UnicodeDecodeError:
        raise InvalidDataset(f"{file.name} is not in UTF-8. Save it again as “CSV UTF-8”.") from None
    except csv.Error as error:
        raise InvalidDataset(
            f"{file.name} is not readable as CSV ({error}). Save it again as “CSV UTF-8”."
        ) from None
    while rows and not any(rows[-1]):
        rows.pop()
    return rows or [[]]


def _date(cell: str) -> date:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise ValueError(f"“{cell}” is no date. Write it as YYYY-MM-DD.") from None


def _integer(cell: str) -> int:
    try:
        return int(cell)
    except ValueError:
        raise ValueError(f"“{cell}” is no whole number. Correct it, or leave it empty.") from None


def _boolean(cell: str) -> bool:
    if cell.lower() not in {"true", "false", "yes", "no"}:
        raise ValueError(f"“{cell}” is neither true nor false. Write one of the two.")
    return cell.lower() in {"true", "yes"}


_READERS: dict[str, Callable[[str], Any]] = {
    str(str): str,
    str(bool): _boolean,
    str(int | None): _integer,
    str(date | None): _date,
}
