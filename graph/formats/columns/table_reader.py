"""A table being read in some shape: which column is which field, and its rows one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.formats.columns import synonyms
from graph.formats.columns.header import Sheet
from graph.formats.files import cells
from graph.formats.files.incoming import Incoming, Options, Origin, Refused
from graph.formats.files.text_table import Row
from graph.records import tags
from graph.records.urls import web_address

LONG_ENOUGH = 4
"""Least characters of a word that is looked for within a header; shorter ones are in too many."""


def matched(
    sheet: Sheet, fields: Sequence[str], but: Collection[str] = (), whole: Collection[str] = ()
) -> tuple[dict[str, str], bool]:
    """Header -> field by the words of headers, and whether each header is exactly such a word.

    Args:
        but: headers to skip.
        whole: headers that count only if they are exactly a known word, since they may be the name of a person or
            event.
    """
    keys = {header: cells.header_key(header) for header in sheet.headers if header not in but}
    found: dict[str, str] = {}
    for name in fields:
        for word in synonyms.HEADERS.get(name, ()):
            header = next((h for h, key in keys.items() if key == word and h not in found), None)
            if header is not None:
                found[header] = name
                break
    sure = True
    for name in fields:
        if name in found.values():
            continue
        for word in sorted(synonyms.HEADERS.get(name, ()), key=len, reverse=True):
            inside = [
                h
                for h, key in keys.items()
                if h not in found and h not in whole and f" {word} " in f" {key} "
            ]
            if inside and len(word) >= LONG_ENOUGH:
                found[inside[0]], sure = name, False
                break
    return found, sure


@dataclass
class Reading:
    """A table while it is read into rows.

    Attributes:
        columns: header -> field; headers that are not read are not in it.
        kind: what a row mostly is, to say what was refused.
        known: folded names of organisations that hold a comma or slash.
        organisations: ids of organisations in the tables that were read before.
    """

    sheet: Sheet
    columns: Mapping[str, str]
    options: Options
    kind: str = ""
    known: Collection[str] = ()
    organisations: Collection[str] = ()
    found: Incoming = field(default_factory=Incoming)
    words: dict[str, str] = field(default_factory=dict)
    _brought: dict[tuple[str, str], int] = field(default_factory=dict)
    _exactly: dict[tuple[str, str], int] = field(default_factory=dict)
    """The same by the exact text, since most cells repeat each other exactly and folding takes longer."""

    def at(self, name: str) -> list[int]:
        """The columns, counted from 0, that are read into a field."""
        return [at for at, header in enumerate(self.sheet.table.header) if self.columns.get(header) == name]

    def lines(self) -> Iterator[Line]:
        """The table's rows; totals, notes and repeated headers are refused."""
        table = self.sheet.table
        where = {name: self.at(name)[0] for name in set(self.columns.values()) if self.at(name)}
        own = [cells.fold(header) for header in self.sheet.written]
        first = self.sheet.written[0].casefold() if own else ""
        for row in table.rows:
            line = Line(self, row, Origin(table.file, row.line), where)
            if reason := self._refusal(row, own, first):
                line.refuse("", reason, "")
            elif not line.bad:
                yield line

    def _refusal(self, row: Row, own: list[str], first: str) -> str:
        if not self.sheet.table.ragged and any(row.cells[len(own) :]):
            remedy = "put quotes around text that contains the separator"
            return f"{remedy}. It has {len(row.cells)} cells instead of {len(own)}."
        if (
            row.cells[0].casefold() == first
            and [cells.fold(cell) for cell in row.cells] == own[: len(row.cells)]
        ):
            return "skipped: this is the header again."
        return cells.skipped(row.cells)

    def thing(self, kind: str, name: str, origin: Origin) -> str:
        """Add something that is known only by its name, once; returns its handle.

        If it is spelt only in capitals or without any, a later spelling with both is taken. References to the earlier
        spelling still mean the same when all tables are put together.
        """
        if not name:
            return ""
        at = self._exactly.get((kind, name))
        if at is not None:
            return str(self.found.rows[kind][at].id)
        key = (kind, cells.fold(name))
        at = self._brought.get(key)
        if at is None:
            at = self._brought[key] = len(self.found.rows[kind])
            self.found.put(kind, origin, id=name, name=name)
        self._exactly[kind, name] = at
        row = self.found.rows[kind][at]
        if _is_shouted(row.id) and not _is_shouted(name) and row.id == row.name:
            self.found.rows[kind][at] = row = row._replace(id=name, name=name)
        return str(row.id)


class Line:
    """A row: its cells by field, and whether something in it keeps it from being imported."""

    __slots__ = ("_reading", "_row", "_where", "bad", "origin")

    def __init__(self, reading: Reading, row: Row, origin: Origin, where: Mapping[str, int]) -> None:
        self._reading, self._row, self._where = reading, row, where
        self.origin, self.bad = origin, False

    def has(self, name: str) -> bool:
        """Whether there is a column for a field."""
        return name in self._where

    def cell(self, at: int) -> str:
        """The text in a column."""
        return self._row.cells[at] if at < len(self._row.cells) else ""

    def raw(self, name: str) -> str:
        """A field's cell as it stands, "" if it says nothing."""
        at = self._where.get(name)
        text = "" if at is None else self.cell(at)
        if cells.is_empty(text):
            return ""
        try:
            return cells.check(text)
        except ValueError as error:
            self.refuse(name, str(error))
            return ""

    def text(self, name: str) -> str:
        """A field's cell on one line."""
        text = self.raw(name)
        return cells.tidy(text) if text else ""

    def key(self, name: str) -> str:
        """The source's key for something."""
        text = self.text(name)
        try:
            return cells.key(text) if text else ""
        except ValueError as error:
            self.refuse(name, str(error))
            return ""

    def day(self, name: str) -> date | None:
        """A field's day."""
        text = self.raw(name)
        try:
            return cells.day(text) if text else None
        except ValueError as error:
            self.refuse(name, str(error))
            return None

    def url(self, name: str) -> str:
        """A field's web address; `example.org` is `https://example.org`."""
        text = self.text(name)
        try:
            return web_address(text) if text else ""
        except ValueError as error:
            self.refuse(name, str(error))
            return ""

    def tags(self, name: str = "tags") -> str:
        """A field's tags, as a row holds them."""
        return tags.tidied(self.raw(name))

    def choice(self, name: str, meanings: Mapping[str, str]) -> str:
        """The meaning of a field's cell, one of a few."""
        text = self.text(name)
        if not text:
            return ""
        if cells.fold(text) not in meanings:
            known = ", ".join(dict.fromkeys(meanings.values()))
            self.refuse(name, f"use one of {known}. “{text[:40]}” is not one of them.")
        return meanings.get(cells.fold(text), "")

    def strength(self, name: str = "", at: int | None = None) -> int | None:
        """A strength in a field's or a column's cell; words are noted with the strength they were read as."""
        text = self.raw(name) if at is None else self.cell(at)
        try:
            found = cells.strength(text)
        except ValueError as error:
            self.refuse(name, str(error), "ties", at)
            return None
        if found is not None and not text[0].isdigit():
            self._reading.words.setdefault(cells.tidy(text), str(found))
        return found

    def refuse(self, name: str, reason: str, kind: str | None = None, at: int | None = None) -> None:
        """Refuse the row, or one of its columns, with the column's name in the file."""
        at = self._where.get(name) if at is None else at
        header = self._reading.sheet.table.header
        column = header[at] if at is not None else ""
        kind = self._reading.kind if kind is None else kind
        self._reading.found.refused.append(Refused(self.origin.file, self.origin.line, column, reason, kind))
        self.bad = True


def _is_shouted(name: str) -> bool:
    """Whether a name is only in capitals, or has none."""
    return name in {name.upper(), name.lower()}
