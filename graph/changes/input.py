"""The fields that a user gives for a row: cleaned, and refused if they may not be on the map."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from graph.changes.revisions import things
from graph.errors import InvalidInput
from graph.records import tags
from graph.records.checks import Problem, problems
from graph.records.dataset import FIELDS, KINDS, AnyRow, Dataset, Value, column_name
from graph.records.fields import Field
from graph.records.patch import Change, refers_to
from graph.records.snapshot import Read
from graph.records.urls import is_web_address

Given = Mapping[str, Value]
"""Field -> the value given for it."""


def clean_all(kind: str, given: Given) -> dict[str, Value]:
    """The given fields of a row, with every text cleaned.

    Raises:
        InvalidInput: names each field that is not text, or too long.
    """
    values: dict[str, Value] = {}
    wrong: dict[str, str] = {}
    for name, value in given.items():
        try:
            values[name] = clean(name, FIELDS[kind][name], value) if isinstance(value, str) else value
        except InvalidInput as error:
            wrong |= error.details["fields"]
    if wrong:
        raise InvalidInput(wrong)
    return values


def clean(name: str, field: Field, text: str) -> str:
    """Words with single spaces, on one line unless the field has several; "" for none.

    Raises:
        InvalidInput: there are too many, or characters that are not text (or that mark people in answers), or
            they are not what the field holds.
    """
    column = column_name(name)
    lines = [" ".join(line.split()) for line in unicodedata.normalize("NFC", text).splitlines()]
    words = ("\n" if field.text == "lines" else " ").join(lines).strip()
    if len(words) > field.longest:
        raise InvalidInput({column: f"should have {field.longest:,} characters or fewer"})
    if any(
        (unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn") and sign != "\n") or sign in "⟦⟧"
        for sign in words
    ):
        raise InvalidInput({column: "should be plain text"})
    if field.text == "tags":
        words = tags.tidied(words)
        if long := tags.too_long(words):
            raise InvalidInput(
                {column: f"shorten “{long}” to {tags.LONGEST} characters, or put “;” between tags"}
            )
    if field.text == "email" and words and not _is_address(words):
        raise InvalidInput({column: "should be an email address, like ann@example.org"})
    if field.text == "url" and words and not is_web_address(words):
        raise InvalidInput({column: "should be a web address, like https://example.org"})
    return words


def check(read: Read, patch: Sequence[Change]) -> None:
    """Refuse a patch that would leave something on the map that may not be there.

    Raises:
        InvalidInput: names each field that is wrong.
    """
    rows: dict[str, list[AnyRow]] = {kind: [] for kind in KINDS}
    known: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for change in patch:
        if change.after is None:
            continue
        rows[change.kind].append(change.after)
        for kind, id_ in refers_to(change.kind, change.after):
            known[kind] |= {row.id for row in things(read, kind, [id_])}
    wrong = {column_name(one.column): _in_words(one, rows) for one in problems(Dataset.of(rows), known=known)}
    if wrong:
        raise InvalidInput(wrong)


def _is_address(text: str) -> bool:
    before, at, after = text.partition("@")
    return bool(before and at and after) and " " not in text and "@" not in after


def _in_words(problem: Problem, rows: Mapping[str, Sequence[AnyRow]]) -> str:
    """A problem of a row that is not from a file."""
    row = rows[problem.kind][problem.row - 2]
    given = getattr(row, problem.column)
    if problem.refers:
        return f"choose one that is on the map. “{given}” is not."
    return problem.text if given not in ("", None) else "should not be empty"
