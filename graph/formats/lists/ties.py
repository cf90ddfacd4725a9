"""A list of ties: one pair in each row."""

from __future__ import annotations

from graph.formats.columns import persons
from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched
from graph.formats.files import cells
from graph.formats.lists import Shape

FIELDS = ("from", "to", "strength", "since", "until", "tie_source", "both_ways")


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
    for line in reading.lines():
        one, other = line.key("from"), line.key("to")
        strength = line.strength("strength")
        since, until, source = line.day("since"), line.day("until"), line.text("tie_source")
        both_ways = line.choice("both_ways", persons.YES_NO)
        for name, who in (("from", one), ("to", other)):
            if not who and not line.bad:
                line.refuse(name, "fill in a name, or remove the row. Nobody is named here.")
        if one[:1].casefold() == other[:1].casefold() and one and cells.fold(one) == cells.fold(other):
            line.refuse(
                "to", "correct one of the two, or remove the row. People are not tied to themselves.", "ties"
            )
        if strength == 0 and not line.bad:
            line.refuse("strength", "skipped: this says that there is no tie.")
        if since and until and since >= until:
            line.refuse("until", f"correct one of the two days. {until} is not after {since}.")
        if line.bad:
            continue
        reading.found.put(
            "ties",
            line.origin,
            from_=persons.named(reading, line, one),
            to=persons.named(reading, line, other),
            strength=strength,
            since=since,
            until=until,
            source=source,
            undirected=both_ways == "true" if both_ways else None,
        )


SHAPE = Shape(
    name="tie-list",
    title="List of ties",
    about=(
        "One row for each pair of people, by id, email or name: from, to, strength, since, until, source, both ways. "
        "Ids are those of a list of people in the same import. People who are in no list are added by name."
    ),
    kind="ties",
    fields=FIELDS,
    score=_score,
    read=_read,
    rank=60,
)
