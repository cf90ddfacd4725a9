"""What a Weft that keeps organisations only may hold: no people, nothing that joins them to others, no mention."""

from __future__ import annotations

import re

from graph.access import keeps_people
from graph.errors import ORGANISATIONS_ONLY, InvalidInput, OrganisationsOnly
from graph.records.dataset import FIELDS, PERSONAL, SAID_BY, AnyRow, Dataset, column_name, with_values

FREE_TEXT: dict[str, tuple[str, ...]] = {
    kind: tuple(name for name, field in fields.items() if field.text == "lines")
    for kind, fields in FIELDS.items()
    if kind not in PERSONAL
}
"""Kind -> its fields of several lines, in which a file may name anybody."""
_ADDRESS = re.compile(r"[^@\s;,<>()]+@[^@\s;,<>()]+\.[^@\s;,<>()]+")


def without_mentions(kind: str, row: AnyRow) -> AnyRow:
    """A row that is not about a person, without who said it."""
    return replaced(row, dict.fromkeys(SAID_BY[kind], ""))


def replaced(row: AnyRow, texts: dict[str, str]) -> AnyRow:
    """A row with other texts in some fields."""
    return with_values(row, texts) if texts else row


def email_in(kind: str, row: AnyRow) -> str:
    """The first field of a row that holds an email address, "" if none does; references and web addresses hold none."""
    return next(
        (
            name
            for name, value in zip(row._fields, row, strict=True)
            if isinstance(value, str)
            and "@" in value
            and not FIELDS[kind][name].to
            and FIELDS[kind][name].text != "url"
            and _ADDRESS.search(value)
        ),
        "",
    )


def check(kind: str, row: AnyRow) -> None:
    """Refuse a row that this Weft does not keep: the last check before anything is written to the map.

    Raises:
        OrganisationsOnly: it is about a person, and Weft keeps none.
        InvalidInput: it says which person said so, or holds an email address.
    """
    if keeps_people():
        return
    if kind in PERSONAL:
        raise OrganisationsOnly("Leave people out")
    for name in SAID_BY[kind]:
        if getattr(row, name):
            raise InvalidInput({column_name(name): f"should be empty. {ORGANISATIONS_ONLY}"})
    if name := email_in(kind, row):
        raise InvalidInput({column_name(name): f"should hold no email address. {ORGANISATIONS_ONLY}"})


def without_people(dataset: Dataset) -> Dataset:
    """The organisations, projects, events and so on of a dataset, and what joins these."""
    return Dataset.of(
        {
            kind: [] if kind in PERSONAL else [without_mentions(kind, row) for row in dataset.rows(kind)]
            for kind in FIELDS
        }
    )
