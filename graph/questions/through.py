"""What ties two people or two organisations, and what of it a viewer may be told: worked out here alone.

Counts about organisations count everybody. People are in a result only by id, and only those that the viewer may
see. The names of projects and events are public.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from graph import statements
from graph.model import Evidence, Of, mention
from graph.questions import words
from graph.questions.context import QuestionContext
from graph.store import Row

PEOPLE = statements.get("read/through_people")
ORGANISATIONS = statements.get("read/through_organisations")

Pair = tuple[str, str]


@dataclass(frozen=True)
class Said:
    """A stated tie: `by` is the id of the one of the two that said so, empty if it came without a direction.

    `kind` is what organisations do together, empty if not stated and between people; strength is 1 to 5 if stated.
    """

    by: str
    kind: str
    strength: float | None
    since: date | None


@dataclass(frozen=True)
class Shared:
    """A project, event or organisation that two share, and the first day of a project or event."""

    id: str
    name: str
    since: date | None


@dataclass(frozen=True)
class Through:
    """What ties a to b; empty if nothing does that is counted.

    Attributes:
        said: ties stated between the two, the strongest of each side and kind.
        projects, events: what the two share, by name; organisations are at an event themselves or by their people.
        organisations: those that two people belong to, beside the main one of both; none between organisations.
        people: how many pairs of people, one of each organisation, are tied. Everybody counts; 0 between people.
        people_since: since when the first of these is tied, if known.
        between: those of these pairs where the viewer may see both people, as ids, the person of a first; the
            strongest tie first.
        in_both: how many people belong to both organisations. Everybody counts; 0 between people.
        seen_in_both: those of these that the viewer may see, by id.
    """

    of: Of
    a: str
    b: str
    said: tuple[Said, ...] = ()
    projects: tuple[Shared, ...] = ()
    events: tuple[Shared, ...] = ()
    organisations: tuple[Shared, ...] = ()
    people: int = 0
    people_since: date | None = None
    between: tuple[Pair, ...] = ()
    in_both: int = 0
    seen_in_both: tuple[str, ...] = ()

    @property
    def tied(self) -> bool:
        """Whether anything ties the two."""
        shared = self.projects or self.events or self.organisations
        return bool(self.said or shared or self.people or self.in_both)

    @property
    def since(self) -> date | None:
        """The earliest day known of anything that ties the two."""
        shared = [one.since for one in (*self.projects, *self.events)]
        days = [*(one.since for one in self.said), *shared, self.people_since]
        return min((day for day in days if day), default=None)


def through(
    context: QuestionContext, pairs: Iterable[Pair], evidence: Sequence[Evidence] | None = None
) -> dict[Pair, Through]:
    """What ties each pair of people, or of organisations, on the day and by the evidence that the context counts.

    Args:
        pairs: ids. Nothing is found for people that the viewer may not see.
        evidence: what to look for instead of what is counted.
    """
    asked = list(dict.fromkeys(pairs))
    rows = context.ask_whole(
        PEOPLE if context.of == "people" else ORGANISATIONS,
        pairs=[list(pair) for pair in asked],
        visible=list(context.scope.visible),
        also=context.scope.also,
        **context.counting | ({} if evidence is None else {"evidence": list(evidence)}),
    )
    by_pair: dict[Pair, list[Row]] = defaultdict(list)
    for row in rows:
        since = date.fromisoformat(row["since"]) if row["since"] else None
        by_pair[row["a"], row["b"]].append(row | {"since": since})
    return {pair: _through(context.of, *pair, by_pair[pair]) for pair in asked}


def with_shared_work(context: QuestionContext, rows: Sequence[Row]) -> list[Row]:
    """Rows about pairs `a` and `b`, each with the names of the `projects` and `events` that both share."""
    found = through(context, [(row["a"], row["b"]) for row in rows], ("projects", "events"))

    def names(shared: Iterable[Shared]) -> list[str]:
        return [one.name for one in shared]

    pairs = [(row, found[row["a"], row["b"]]) for row in rows]
    return [{**row, "projects": names(both.projects), "events": names(both.events)} for row, both in pairs]


def _through(of: Of, a: str, b: str, rows: list[Row]) -> Through:
    def shared(how: str) -> tuple[Shared, ...]:
        return tuple(Shared(row["id"], row["name"], row["since"]) for row in rows if row["how"] == how)

    people, both = (next((row for row in rows if row["how"] == how), None) for how in ("people", "both"))
    return Through(
        of,
        a,
        b,
        said=tuple(
            Said(row["by"], row["name"], row["strength"], row["since"])
            for row in rows
            if row["how"] == "said"
        ),
        projects=shared("project"),
        events=shared("event"),
        organisations=shared("organisation"),
        people=people["pairs"] if people else 0,
        people_since=people["since"] if people else None,
        between=tuple((p, q) for p, q in people["between"]) if people else (),
        in_both=both["pairs"] if both else 0,
        seen_in_both=tuple(who for who, _ in both["between"]) if both else (),
    )


@dataclass(frozen=True)
class _Words:
    each_other: str
    said: str
    projects: str
    events: str


_WORDS: dict[Of, _Words] = {
    "people": _Words(
        "know each other",
        "said they know",
        "both work on",
        "both were at",
    ),
    "organisations": _Words(
        "work together",
        "said it works with",
        "both are partners in",
        "both were represented at",
    ),
}


def in_words(found: Through, called: Callable[[str], str]) -> str:
    """What ties the two as a sentence, in which people are mentioned by id; empty if nothing does.

    Args:
        called: the words for an id of one of the two.
    """
    own = _WORDS[found.of]
    parts = _said_in_words(found, own, called)
    if found.people:
        parts.append(_people_in_words(found))
    if found.projects:
        parts.append(f"{own.projects} {words.quoted([one.name for one in found.projects])}")
    if found.events:
        parts.append(f"{own.events} {words.quoted([one.name for one in found.events])}")
    if found.organisations:
        parts.append(f"both belong to {words.quoted([one.name for one in found.organisations])}")
    if found.in_both:
        parts.append(_in_both_in_words(found))
    return words.sentence("; ".join(parts)) if parts else ""


def _said_in_words(found: Through, own: _Words, called: Callable[[str], str]) -> list[str]:
    """Statements of the two as one part, and a tie that neither stated as another."""
    by_a, by_b, by_neither = ([one for one in found.said if one.by == by] for by in (found.a, found.b, ""))
    parts = []
    if by_a and by_b:
        parts.append(f"{own.each_other}{_details(by_a, by_b)}")
    elif by_a or by_b:
        one, other = (found.a, found.b) if by_a else (found.b, found.a)
        parts.append(f"{called(one)} {own.said} {called(other)}{_details(by_a or by_b)}")
    # People's own word is better than that of a file; organisations may be tied in several ways.
    if by_neither and (found.of == "organisations" or not parts):
        parts.append(f"{own.each_other}{_details(by_neither)}, stated by neither")
    return parts


def _in_both_in_words(found: Through) -> str:
    first = mention(found.seen_in_both[0]) if found.seen_in_both else ""
    if found.in_both == 1:
        return f"{first or 'one person'} belongs to both"
    among = f", {first} among them" if first else ""
    return f"{found.in_both:,} people belong to both{among}"


def _people_in_words(found: Through) -> str:
    """How many pairs of people of two organisations are tied, with a pair to start with if the viewer may see one."""
    since = _since(found.people_since)
    pair = " and ".join(mention(who) for who in found.between[0]) if found.between else ""
    if found.people == 1:
        return f"{pair} know each other{since}" if pair else f"a pair of their people knows each other{since}"
    among = f", {pair} among them" if pair else ""
    return f"{found.people:,} pairs of their people know each other{since}{among}"


def _details(*sides: list[Said]) -> str:
    """` (referrals) since 2016, strength 3 and 4 of 5`: the strongest of each side."""
    said = [one for side in sides for one in side]
    kinds = list(dict.fromkeys(one.kind for one in said if one.kind))
    rated = [[one.strength for one in side if one.strength is not None] for side in sides]
    strengths = [f"{max(side):g}" for side in rated if side]
    since = _since(min((one.since for one in said if one.since), default=None))
    how = f", strength {words.listed(strengths)} of 5" if strengths else ""
    return (f" ({words.listed(kinds)})" if kinds else "") + since + how


def _since(day: date | None) -> str:
    return f" since {day.year}" if day else ""
