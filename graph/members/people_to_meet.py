"""Who a member might meet: why, and who could introduce them. Without the people that they have hidden."""

from __future__ import annotations

from dataclasses import dataclass

from graph.access import Action, require
from graph.analysis.measures.chains import chains_from
from graph.members import dismissals
from graph.members.brief import Brief, briefly
from graph.members.dismissals import Dismissal
from graph.members.home import way
from graph.model import Ref, Verdict, Viewer
from graph.questions.base import Counting
from graph.questions.context import QuestionContext
from graph.questions.own_model import own_model
from graph.questions.pairs_to_meet import Asked, ListedFor, Ranking
from graph.questions.reasons import NAMED_SHARED
from graph.questions.system import system
from graph.store import Store, at_one_version


@dataclass(frozen=True)
class Suggestion:
    """Somebody to meet, and the reasons: only people and ties that the member may see.

    Attributes:
        listed_for: why they are suggested: each has a list of its own, in this order.
        offers: topics they offer that the member needs; `seeks` those they need that the member offers.
        shared: some of the contacts that both have; `shared_total` how many there are.
        through: who could introduce the two: one person who knows both, or several in turn; empty if there is no way.
        verdict: whether their two sectors meet.
    """

    who: Brief
    listed_for: ListedFor
    offers: list[str]
    seeks: list[str]
    projects: list[str]
    events: list[str]
    shared: list[Ref]
    shared_total: int
    through: list[Ref]
    verdict: Verdict | None


@dataclass(frozen=True)
class Suggested:
    """`total` counts those not listed too; `passed` are the people that the member has hidden."""

    people: list[Suggestion]
    total: int
    passed: list[Dismissal]


@at_one_version
def suggested(store: Store, viewer: Viewer, limit: int) -> Suggested:
    """People the member who asks might meet, best first, ranked as the question `introductions` ranks for one.

    Without closing gaps: that is what leads look for.
    """
    require(viewer, Action.OPEN_MEMBER, about=viewer.person_id)
    context = QuestionContext(store, viewer, Counting())
    me = viewer.person_id
    network = context.network()
    hidden = dismissals.dismissed(store, viewer)
    without = frozenset(one.who.person.id for one in hidden)
    whole = system(context, "sector")
    asked = Asked(None, me, without)
    found = Ranking.asked_in(context, whole, asked, own_model(context), bridging=0).pairs(limit)
    chains = chains_from(network, network.index[me])
    through = {
        row["b"]: [row["introducer"]]
        if row["introducer"]
        else way(network, chains, network.index[me], row["b"])[1]
        for row in found.rows
    }
    named = [*through, *(z for ids in through.values() for z in ids)]
    who = briefly(store, viewer, [*named, *(z for row in found.rows for z in row["shared"][:NAMED_SHARED])])
    return Suggested(
        people=[
            Suggestion(
                who=who[row["b"]],
                listed_for=row["listed_for"],
                offers=row["b_offers"],
                seeks=row["a_offers"],
                projects=row["projects"],
                events=row["events"],
                shared=[who[z].person for z in row["shared"][:NAMED_SHARED]],
                shared_total=len(row["shared"]),
                through=[who[z].person for z in through[row["b"]]],
                verdict=whole.between(row["a_sector"], row["b_sector"])[0],
            )
            for row in found.rows
        ],
        total=found.total,
        passed=hidden,
    )
