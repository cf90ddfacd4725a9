"""What comes apart without somebody, in words: who is cut off, which ties go, who could step in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.analysis.measures.loss import Counts, Loss
from graph.analysis.network import Network
from graph.questions import subjects, words
from graph.questions.context import QuestionContext
from graph.questions.stability import Placing

NAMED_LINKS = 3
"""Pairs of sectors that the sentence names; the rest are counted."""
NAMED_TIES = 2
"""Ties of such a pair that it names."""
NAMED_CUT_OFF = 5


@dataclass(frozen=True)
class Shown:
    """What the sentence says of those it is about.

    Attributes:
        gone: who leaves, by name.
        leaving: their positions.
        called: what to write for an id.
        seen: ids of those cut off, and of the ends of ties that go, that the viewer may see named.
        placed: the stability of who could step in.
    """

    gone: str
    leaving: Counts
    called: Callable[[str], str]
    seen: set[str]
    placed: Placing


def sentence(
    context: QuestionContext, network: Network, lost: Loss, shown: Shown, *, with_people: int | None
) -> str:
    """What happens if somebody leaves, alone or with so many people."""
    of, gone = context.of, shown.gone
    if with_people == 0:
        return words.sentence(f"nobody on the map works for {gone}, so nothing would come apart")
    if not lost.contacts:
        return words.sentence(
            f"{context.preface()}{gone} has no contacts {'' if with_people is None else 'outside it '}on the map, "
            "so nothing would come apart"
        )
    subject = (
        gone if with_people is None else f"{gone} and its {words.count(with_people, 'person', 'people')}"
    )
    parts = [*_cut_off(context, network, lost, shown), *_last_ties(context, network, lost, shown)]
    if lost.only_through:
        pairs = words.count(lost.only_through, "pair")
        parts.append(
            f"{pairs} of {subjects.THAT[of]} are not in touch would lose the only contact they share"
        )
    held = f"{subjects.NONE[of]} would be cut off: others hold all of it too"
    said = (
        f"if {subject} left, {'; '.join(parts) if parts else held}{_step_in(context, network, lost, shown)}"
    )
    if too_few := context.too_few_of_those_asked():
        said += f". {words.capitalised(too_few)}, so others may hold more of it than is known"
    return words.sentence(context.preface() + said)


def knows_each_other(context: QuestionContext) -> bool:
    """Whether those who are tied know each other, as far as was said."""
    return context.of == "people" and context.evidence == ["knows"]


def _cut_off(context: QuestionContext, network: Network, lost: Loss, shown: Shown) -> list[str]:
    """How many could no longer reach each other, and who they would be cut off."""
    of, many = context.of, len(lost.apart)
    if not many:
        return []
    seen = [key for k in lost.apart.tolist() if (key := network.ids[k]) in shown.seen]
    names = [shown.called(key) for key in seen[:NAMED_CUT_OFF]]
    more = [f"{words.small(many - len(names))} more"] if many > len(names) else []
    who = f" ({words.listed([*names, *more])})" if names else ""
    if not lost.cut_off:
        return [f"{subjects.count(of, many)} would have no contact left{who}"]
    return [
        f"{words.count(lost.cut_off, 'pair')} of {of} could no longer reach each other at all, as "
        f"{subjects.count(of, many)} would be cut off from the rest{who}"
    ]


def _last_ties(context: QuestionContext, network: Network, lost: Loss, shown: Shown) -> list[str]:
    """Which sectors would lose all their ties, and which these are."""
    said = []
    for pair, going in list(zip(lost.last_ties.tolist(), lost.going, strict=True))[:NAMED_LINKS]:
        sectors = words.listed([context.sectors[network.sectors[code]].name for code in pair])
        number = len(going)
        ties = "their only tie" if number == 1 else f"all {number:,} of their ties"
        said.append(f"{sectors} would lose {ties}{_named_ties(network, going, shown)}")
    if rest := len(lost.last_ties) - len(said):
        said.append(
            f"{words.small(rest)} more {'pair' if rest == 1 else 'pairs'} of sectors would lose theirs"
        )
    return said


def _named_ties(network: Network, going: Counts, shown: Shown) -> str:
    """` (to Ann and Bo)` where one leaves, otherwise ` (Cy to Ann and one more)`; empty where nobody may be named."""
    left = set(shown.leaving.tolist())
    names = []
    for a, b in going.tolist():
        stays, goes = (b, a) if a in left else (a, b)
        ends = [stays] if len(left) == 1 else [goes, stays]
        if {network.ids[end] for end in (a, b) if end not in left or len(left) > 1} <= shown.seen:
            names.append(" to ".join(shown.called(network.ids[end]) for end in ends))
    if not names:
        return ""
    names = sorted(names)[:NAMED_TIES]
    more = [f"{words.small(len(going) - len(names))} more"] if len(going) > len(names) else []
    return f" ({'to ' if len(left) == 1 else ''}{words.listed([*names, *more])})"


def _step_in(context: QuestionContext, network: Network, lost: Loss, shown: Shown) -> str:
    """Who could step in, as sentences that follow."""
    of = context.of
    if not len(lost.ranked):
        return (
            f". {words.capitalised(subjects.ANOTHER[of])} stands between any two of the contacts"
            if lost.pairs
            else ""
        )
    first = int(lost.ranked[0])
    who = network.ids[first]
    has = f"{'who' if of == 'people' else 'which'} {'knows' if knows_each_other(context) else 'is tied to'}"
    return (
        f". Best placed to step in: {shown.called(who)}, {has} {lost.known[first]:,} of the "
        f"{words.count(lost.contacts, 'contact')} and stands between {lost.held[first]:,} of the "
        f"{words.count(lost.pairs, 'pair')}{shown.placed.in_words(who, ', and comes first')}"
    )
