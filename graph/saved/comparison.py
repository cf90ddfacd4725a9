"""What has changed between a saved answer and the same question asked again. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from graph.model import Answer, Basis, Cell, Column, Ref, mention
from graph.questions import words

STABILITY_COLUMNS = ("first_in", "top_five_in")
"""Columns that count random rankings: they say how stable an answer is, and change with every tie."""
NAMED = 2
"""New and gone rows that the sentence names; more of them are counted."""

Key = tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """One value of a row, then and now."""

    column: str
    title: str
    then: Cell
    now: Cell


@dataclass(frozen=True)
class ChangedRow:
    """A row that is new, gone, in another place, or says something else.

    `place_then` and `place_now` count from 1 and are empty if the row was not listed; `moved` says that its order
    among the rows listed both times has changed, which a row pushed along by a new one has not.
    """

    who: list[Ref]
    place_then: int | None
    place_now: int | None
    moved: bool
    differences: list[Difference]


@dataclass(frozen=True)
class Rested:
    """The data behind an answer, in brief."""

    people: int
    ties: int
    as_of: date
    version: int


@dataclass(frozen=True)
class Since:
    """What has changed: a sentence, the rows that differ, and both answers' sentence and basis.

    `now` and `sentence_now` are empty if the question cannot be asked any more.
    """

    sentence: str
    changed: bool
    rows: list[ChangedRow]
    unchanged: int
    sentence_now: str
    then: Rested
    now: Rested | None


def since(then: Answer, now: Answer) -> Since:
    """Compare an answer with the same question's answer of now; two that were counted differently say only that."""
    if then.method != now.method:
        text = (
            "counted differently since: Weft works this answer out in another way than when it was saved, so the two "
            "cannot be compared"
        )
        return Since(words.sentence(text), True, [], 0, now.sentence, rested(then.basis), rested(now.basis))
    rows, unchanged = _rows(then, now)
    settled = all(answer.steady is None or answer.steady.ready for answer in (then, now))
    same_words = (
        _same(_without_stability(then.sentence)) == _same(_without_stability(now.sentence))
        or not settled
        or (then.steady is None) != (now.steady is None)
    )
    changed = bool(rows) or then.total != now.total or not same_words
    return Since(
        sentence=_sentence(then, now, rows, changed),
        changed=changed,
        rows=rows,
        unchanged=unchanged,
        sentence_now=now.sentence,
        then=rested(then.basis),
        now=rested(now.basis),
    )


def unanswerable(then: Answer) -> Since:
    """The message if a sector or person that the question was about has been deleted."""
    text = "this cannot be asked any more: what it asks about is no longer on the map"
    return Since(words.sentence(text), True, [], 0, "", rested(then.basis), None)


def rested(basis: Basis) -> Rested:
    """The basis in brief."""
    return Rested(basis.people, basis.ties, basis.as_of, basis.version)


def about(columns: Sequence[Column], row: dict[str, Cell]) -> list[Ref]:
    """Who or what a row is about: the first thing that it names, or the first two if both are of one kind."""
    things = [column for column in columns if column.type in ("person", "organisation", "sector")]
    pair = things[:2] if len(things) > 1 and things[0].type == things[1].type else things[:1]
    return [cell for column in pair if isinstance(cell := row[column.key], Ref)]


def moved(then: Sequence[Key], now: Sequence[Key]) -> set[Key]:
    """Those listed both times whose order among these has changed."""
    both = set(then) & set(now)
    before = [key for key in then if key in both]
    after = [key for key in now if key in both]
    return {key for a, b in zip(before, after, strict=True) if a != b for key in (a, b)}


def _rows(then: Answer, now: Answer) -> tuple[list[ChangedRow], int]:
    """The rows that changed, in the order of now with those gone after them; and how many did not."""
    before, after = _by_key(then), _by_key(now)
    order = moved(list(before), list(after))
    found: list[ChangedRow] = []
    for key in [*after, *(key for key in before if key not in after)]:
        place_then, row_then = before.get(key, (None, None))
        place_now, row_now = after.get(key, (None, None))
        differences = _differences(then, now, row_then, row_now) if row_then and row_now else []
        if row_then and row_now and key not in order and not differences:
            continue
        who = about(now.columns, row_now) if row_now else about(then.columns, row_then or {})
        found.append(ChangedRow(who, place_then, place_now, key in order, differences))
    return found, len(before.keys() | after.keys()) - len(found)


def _by_key(answer: Answer) -> dict[Key, tuple[int, dict[str, Cell]]]:
    """Rows with their place, by the ids of what they are about."""
    return {
        tuple(ref.id for ref in about(answer.columns, row)): (place, row)
        for place, row in enumerate(answer.rows, 1)
    }


def _differences(
    then: Answer, now: Answer, before: dict[str, Cell], after: dict[str, Cell]
) -> list[Difference]:
    held = {column.key for column in then.columns}
    return [
        Difference(column.key, column.title, before[column.key], after[column.key])
        for column in now.columns
        if column.key in held
        and column.key not in STABILITY_COLUMNS
        and _same(before[column.key]) != _same(after[column.key])
    ]


def _same(cell: Cell) -> Cell:
    """A cell as it is compared: a thing on the map by its id, not its name; text without its case.

    Older answers have the names of sectors in lower case.
    """
    if isinstance(cell, Ref):
        return cell.id
    return cell.casefold() if isinstance(cell, str) else cell


def _without_stability(sentence: str) -> str:
    """The sentence without what STABILITY_COLUMNS count: of the same map another machine may make fewer rankings."""
    return re.sub(r"\bin \d+ of 100 (rankings|choices)", "", sentence)


def _sentence(then: Answer, now: Answer, rows: list[ChangedRow], changed: bool) -> str:
    if not changed:
        if then.basis.version == now.basis.version:
            return "Nothing has changed since: the graph is as it was."
        return "Nothing in this answer has changed since, though the graph has."
    parts = [*_first(then, now), *_listing(then, now, rows)]
    if order := sum(row.moved for row in rows):
        parts.append(f"{words.small(order)} {'has' if order == 1 else 'have'} changed places")
    if figures := sum(bool(row.differences) for row in rows):
        parts.append(f"details of {words.small(figures)} have changed")
    if not rows:
        parts.append(
            f"there are {now.total:,} in all, then {then.total:,}"
            if then.total != now.total
            else "the rows are as they were, and the sentence says something else"
        )
    return words.sentence("; ".join(parts))


def _first(then: Answer, now: Answer) -> list[str]:
    """Who leads a ranking, now and then; nothing for rows that are not a ranking."""
    if now.steady is None or not then.rows or not now.rows:
        return []
    old, new = about(then.columns, then.rows[0]), about(now.columns, now.rows[0])
    be = "is" if len(new) == 1 else "are"
    if [ref.id for ref in old] == [ref.id for ref in new]:
        return [f"{in_words(new)} {be} still first"]
    return [f"{in_words(new)} {be} now first, where {in_words(old)} {'was' if len(old) == 1 else 'were'}"]


def _listing(then: Answer, now: Answer, rows: list[ChangedRow]) -> list[str]:
    """Who is new and who is gone; in a list that was cut short, who is newly listed or no longer listed."""
    part = then.truncated or now.truncated
    new = [row.who for row in rows if row.place_then is None]
    gone = [row.who for row in rows if row.place_now is None]
    said = [(new, "newly listed" if part else "new"), (gone, "no longer listed" if part else "gone")]
    return [f"{_named(who)} {_be(who)} {state}" for who, state in said if who]


def _named(rows: list[list[Ref]]) -> str:
    if len(rows) > NAMED:
        return words.small(len(rows))
    return words.listed([in_words(who) for who in rows])


def _be(rows: list[list[Ref]]) -> str:
    return "is" if len(rows) == 1 and len(rows[0]) == 1 else "are"


def in_words(who: Iterable[Ref]) -> str:
    """`⟦p-1⟧`, `Health and Housing`: people by mention, the rest by name."""
    return words.listed([mention(ref.id) if ref.kind == "person" else ref.label for ref in who])
