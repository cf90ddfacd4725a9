"""A list of ties: one pair in each row."""

from __future__ import annotations

from graph.formats.columns import persons, ties
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched
from graph.formats.files import cells
from graph.formats.lists import Shape

FIELDS = ("from", "to", *ties.FIELDS)


def _score(sheet: Sheet) -> float:
    columns, sure = matched(sheet, FIELDS)
    ends = {name: header for header, name in columns.items() if name in {"from", "to"}}
    if len(ends) < 2:
        return 0
    if any(_are_days(sheet.seen[header].cells) for header in ends.values()):
        return 0
    return 0.9 if sure else 0.55


def _are_days(texts: list[str]) -> bool:
    def is_day(text: str) -> bool:
        try:
            return cells.day(text) is not None
        except ValueError:
            return False

    few = texts[:50]
    return bool(few) and 2 * sum(map(is_day, few)) > len(few) and any(not text.isdigit() for text in few)


def _read(reading: Reading) -> None:
    weighed = ties.weighs(reading)
    for line in reading.lines():
        one, other = line.key("from"), line.key("to")
        said = ties.said(line, weighed=weighed)
        for name, who in (("from", one), ("to", other)):
            if not who and not line.bad:
                line.refuse(name, "fill in a name, or remove the row. Nobody is named here.")
        if one[:1].casefold() == other[:1].casefold() and one and cells.fold(one) == cells.fold(other):
            line.refuse(
                "to", "correct one of the two, or remove the row. People are not tied to themselves.", "ties"
            )
        if line.bad:
            continue
        ends = [persons.named(reading, line, who) for who in (one, other)]
        for from_, to in [ends, ends[::-1]] if said.mutual else [ends]:
            reading.found.put("ties", line.origin, from_=from_, to=to, **said.values)


SHAPE = Shape(
    name="tie-list",
    title="List of ties",
    about=(
        "One row for each pair of people, by id, email or name: from, to, strength or weight, since, until, source, "
        "both ways or direction (directed, undirected, mutual). Weights are strengths where all are 1 to 5. Ids are "
        "those of a list of people in the same import. People who are in no list are added by name."
    ),
    kind="ties",
    fields=FIELDS,
    score=_score,
    read=_read,
    rank=60,
)
