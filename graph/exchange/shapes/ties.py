"""A list of ties: one pair in each row."""

from __future__ import annotations

from graph.exchange import cells, persons
from graph.exchange.framing import Sheet
from graph.exchange.reading import Reading, matched
from graph.exchange.shapes import Shape

FIELDS = ("from", "to", "strength", "since", "until", "tie_source")


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
        for name, who in (("from", one), ("to", other)):
            if not who and not line.bad:
                line.refuse(name, "nobody is named here. Fill in a name, or remove the row.")
        if one[:1].casefold() == other[:1].casefold() and one and cells.fold(one) == cells.fold(other):
            line.refuse(
                "to", "a tie of somebody with themselves. Correct one of the two, or remove the row.", "ties"
            )
        if strength == 0 and not line.bad:
            line.refuse("strength", "this says that there is no tie, so none was taken.")
        if since and until and since >= until:
            line.refuse("until", f"{until} is not after {since}. Correct one of the two.")
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
        )


SHAPE = Shape(
    name="tie-list",
    title="List of ties",
    about=(
        "A row a pair, by key, e-mail or name: who, whom, and how strongly, since, until, by which source. "
        "Keys are those of a list of people in the same import; who is in no list is brought by name."
    ),
    kind="ties",
    fields=FIELDS,
    score=_score,
    read=_read,
    rank=60,
)
