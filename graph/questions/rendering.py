"""An answer as a table in a terminal, or as JSON, CSV or a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Literal, cast

from pydantic import TypeAdapter
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.formats.files import xlsx_out
from graph.formats.files.harmless import harmless
from graph.formats.files.xlsx_out import Sheet
from graph.model import Answer, Cell, ColumnType, Ref, Verdict
from graph.questions import subjects, words

NARROW = 100
"""In a terminal with fewer columns, tables are set close."""
LONGEST_WORD = 12
"""Characters that a column keeps together; longer words are broken."""
_ANSWER = TypeAdapter(Answer)
_REFS = ("person", "organisation", "sector")


def as_json(answer: Answer) -> str:
    """The whole answer, as in the API."""
    return _ANSWER.dump_json(answer, indent=2).decode()


def as_csv(answer: Answer) -> str:
    """The table: people, organisations and sectors as two columns each, label and id."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_header(answer))
    writer.writerows(map(harmless, row) for row in _cells(answer))
    return out.getvalue()


def as_xlsx(answer: Answer) -> bytes:
    """The same table as a workbook; the sentence and the basis are on a separate sheet."""
    about = [[answer.sentence], [rests_on(answer)]]
    out = io.BytesIO()
    xlsx_out.write(
        [Sheet("Answer", _header(answer), _cells(answer)), Sheet("About", [answer.question], about)], out
    )
    return out.getvalue()


def _header(answer: Answer) -> list[str]:
    header: list[str] = []
    for column in answer.columns:
        header += [column.key, f"{column.key}_id"] if column.type in _REFS else [column.key]
    return header


def _cells(answer: Answer) -> Iterator[list[object]]:
    for row in answer.rows:
        cells: list[object] = []
        for column in answer.columns:
            cell = row[column.key]
            if column.type in _REFS:
                cells += [cell.label, cell.id] if isinstance(cell, Ref) else [cell or "", ""]
            else:
                cells.append(cell)
        yield cells


def show(answer: Answer, console: Console) -> None:
    """The sentence, the table, and the basis."""
    console.print(Text(answer.sentence, style="bold"))
    console.print()
    if answer.rows:
        narrow = console.width < NARROW
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=0 if narrow else (0, 1))
        for column in answer.columns:
            number = column.type in ("integer", "number")
            texts = [column.title, *(_text(row[column.key], column.type) for row in answer.rows)]
            longest = max(len(word) for text in texts for word in text.split() or [""])
            longest = min(longest, LONGEST_WORD)
            # Close set, only prose may take what room is left.
            fixed = longest if number or (narrow and column.type != "text") else None
            side: Literal["left", "right"] = "right" if number else "left"
            table.add_column(column.title, justify=side, width=fixed, min_width=longest, overflow="fold")
        for row in answer.rows:
            table.add_row(*(Text(_text(row[column.key], column.type)) for column in answer.columns))
        console.print(table)
    if answer.truncated:
        console.print(
            f"Showing {len(answer.rows):,} of {answer.total:,}; use --limit to see more.", highlight=False
        )
    console.print(Text(rests_on(answer), style="dim"))


def rests_on(answer: Answer) -> str:
    """The basis in two or three sentences."""
    basis, of = answer.basis, answer.parameters.get("of", "people")
    counted = words.counting(basis.evidence, basis.agreed, basis.largest, of)
    text = f"Based on {subjects.count(of, basis.people)} and {words.count(basis.ties, 'tie')} "
    text += f"between them ({counted}), as of {words.day(basis.as_of)}."
    if basis.undated:
        text += f" {words.count(basis.undated, 'tie')} without a date counted at every date."
    for reason, number in basis.left_out.items():
        text += f" Left out: {reason} ({number:,})."
    return text


def _text(cell: Cell, type_: ColumnType) -> str:
    if type_ == "verdict" and isinstance(cell, str):
        return words.VERDICTS[cast(Verdict, cell)]
    if isinstance(cell, Ref):
        return cell.label + (f" (also {words.listed(cell.also_in)})" if cell.also_in else "")
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:,.2f}"
    return f"{cell:,}" if isinstance(cell, int) else cell
