"""Questions between organisations against the definitions counted in plain Python: random graphs, and the case."""

from __future__ import annotations

from datetime import date
from itertools import pairwise, permutations
from math import log, prod
from random import Random
from typing import Any

import pytest

from graph import seeding
from graph.model import Answer, Ref
from graph.records.bulk.load import load
from graph.records.dataset import Dataset
from graph.store import Store
from tests import oracle
from tests.integration.questions.drawing import TODAY, ask, key, keys
from tests.integration.questions.test_definitions import (
    COUNTING,
    DAY,
    SIDES,
    drawn_at_random,
    gaps_of,
    same_brokers,
)

ROLES = ("any", "coordinator", "itinerant", "gatekeeper", "liaison")


class Asked:
    """Organisations of a dataset that was loaded, counted in one way, by the oracle and by the questions."""

    def __init__(self, store: Store, data: Dataset, day: date, counting: dict[str, Any]) -> None:
        self.store, self.data, self.day = store, data, day
        count: dict[str, Any] = {"evidence": ["knows"], "agreed": "either", "largest": 15} | counting
        self.tied = oracle.contacts(data, day, of="organisations", today=TODAY, **count)
        self.people = oracle.contacts(data, day, today=TODAY, **count)
        self.weights = oracle.weights_of_organisations(data, day, today=TODAY, **count)
        self.own = oracle.main_sectors(data, "organisations")
        self.names = {sector.id: sector.name for sector in data.sectors}
        self.count = count
        self.given = count | {"evidence": ",".join(count["evidence"]), "as_of": day.isoformat()}

    def ask(self, question: str, **given: Any) -> Answer:
        return ask(self.store, question, of="organisations", **self.given, **given)

    def same_gaps(self) -> None:
        expected = oracle.sector_ties(self.tied, self.own)
        sizes = [sector for sector in self.own.values() if sector]
        rows = self.ask("gaps").rows
        there = sorted(set(sizes))
        assert len(rows) == len(there) * (len(there) - 1) // 2
        for row in rows:
            ends = key(row["from"]), key(row["to"])
            a, b = sorted(ends)
            assert row["ties"] == expected[a, b]
            assert [row["people_from"], row["people_to"]] == [sizes.count(end) for end in ends]
        short = {frozenset((key(row["from"]), key(row["to"]))) for row in rows if row["verdict"] in SHORT}
        assert short == set(gaps_of(self.data, self.day, self.count, "organisations"))

    def same_brokers(self, role: str) -> None:
        expected = oracle.brokers_in_role(self.tied, self.own, role)
        answer = self.ask("brokers", role=role, limit=100)
        assert answer.total == len(expected)
        assert [(key(row["organisation"]), row["pairs"]) for row in answer.rows] == [
            (who, pairs) for who, pairs, _ in expected
        ]
        assert [row["credit"] for row in answer.rows] == pytest.approx([row[2] for row in expected], abs=2e-9)

    def same_loss(self, who: str) -> None:
        expected = oracle.lost(self.tied, self.own, {who})
        answer = self.ask("loss", organisation=who, limit=100)
        rows = [(key(row["organisation"]), row["held"], row["known"]) for row in answer.rows]
        assert [row for row in rows if row[1]] == expected.step_in
        assert {row[0] for row in rows if not row[1]} == expected.apart
        nodes = {node["data"]["id"]: node["data"]["role"] for node in answer.elements.nodes}
        assert expected.apart & set(nodes) == {one for one, role in nodes.items() if role == "cut_off"}
        last = {
            frozenset((edge["data"]["source"], edge["data"]["target"]))
            for edge in answer.elements.edges
            if edge["data"].get("lost") == "last"
        }
        assert last == {tie for tie in expected.going if tie <= set(nodes)}
        for number, words in (
            (expected.cut_off, "of organisations could no longer reach each other"),
            (expected.only_through, "of organisations that are not in touch would lose the only contact"),
        ):
            assert (f"{number} pair{'' if number == 1 else 's'} {words}" in answer.sentence) == (number > 0)
        for pair in expected.last_ties if len(expected.last_ties) <= 3 else ():
            ties = sum({self.own[end] for end in tie} == pair for tie in expected.going)
            said = "would lose their only tie" if ties == 1 else f"would lose all {ties} of their ties"
            ends = (" and ".join(self.names[end] for end in ends) for ends in permutations(pair))
            assert any(f"{end} {said}" in answer.sentence for end in ends)
        if len(expected.last_ties) == 1:
            (pair,) = expected.last_ties
            assert " and ".join(self.names[end] for end in sorted(pair)) in answer.sentence
        assert ("has no contacts on the map" in answer.sentence) == (not expected.contacts)

    def same_path(self, a: str, b: str) -> None:
        """A chain of ties from one to the other, with the worth of the best and the fewest ties of those."""
        answer = self.ask("path", from_=a, to=b)
        expected = oracle.best_chain(self.tied, self.weights, a, b)
        if expected is None:
            assert answer.rows == []
            return
        chain = [a, *keys(answer, "to")]
        assert keys(answer, "from") == chain[:-1]
        assert chain[-1] == b
        assert all(near in self.tied[one] for one, near in pairwise(chain))
        worth = prod(self.weights[frozenset(pair)] for pair in pairwise(chain))
        worth /= prod(max(1, log(len(self.tied[who]))) for who in chain[1:-1])
        assert worth == pytest.approx(expected[0])
        assert len(answer.rows) == expected[1]
        assert all(row["tie"] for row in answer.rows)

    def same_reach(self, people: int, steps: int) -> None:
        """The first alone is the best there is; of several, no exchange of one is better."""
        answer = self.ask("reach", people=people, steps=steps)
        chosen = [key(row["organisation"]) for row in answer.rows if row["adds"] is not None]
        silent = [key(row["organisation"]) for row in answer.rows if row["adds"] is None]
        if not any(self.tied.values()):
            assert chosen == []
            return
        assert len(chosen) == people
        heard = [len(oracle.within(self.tied, chosen[: k + 1], steps)) for k in range(people)]
        assert [row["reached"] for row in answer.rows[:people]] == heard
        assert silent == sorted(self.tied.keys() - oracle.within(self.tied, chosen, steps).keys())
        for left_out in chosen:
            rest = [who for who in chosen if who != left_out]
            better = {who: len(oracle.within(self.tied, [*rest, who], steps)) for who in sorted(self.tied)}
            assert max(better.values()) == heard[-1]
            if people == 1:
                assert chosen == [max(better, key=lambda who: better[who])]

    def same_introductions(self, organisation: str = "", from_: str = "", to: str = "") -> None:
        """Pairs, who could start in each, and the one that works with both."""
        sides = (
            oracle.sides(self.data, from_, to, "organisations") if from_ else ({organisation}, {*self.tied})
        )
        near, helping, working = oracle.suggestions(
            self.data,
            self.tied,
            *sides,
            self.day,
            of="organisations",
            today=TODAY,
            largest=self.given["largest"],
        )
        asked = {"from_": from_, "to": to} if from_ else {"organisation": organisation}
        answer = self.ask("introductions", limit=100, **asked)
        pairs = list(zip(keys(answer, "organisation_a"), keys(answer, "organisation_b"), strict=True))
        assert answer.total == len({*near, *helping, *working})
        listed = {"shared contacts": near, "could help each other": helping, "work on one project": working}
        for row, pair in zip(answer.rows, pairs, strict=True):
            assert pair in listed[str(row["listed_for"])]
        assert len(set(pairs)) == len(pairs)
        assert len(pairs) == len({*near, *helping}) + min(len(working), 2)
        for (a, b), row in zip(pairs, answer.rows, strict=True):
            got = [cell.id if isinstance(cell, Ref) else None for cell in (row["start_a"], row["start_b"])]
            assert got == [
                oracle.starts(self.data, self.people, *ends, self.day, TODAY, largest=self.given["largest"])
                for ends in ((a, b), (b, a))
            ]
            both = self.tied[a] & self.tied[b]
            fewest = min(both, key=lambda who: (len(self.tied[who]), who), default=None)
            assert (key(row["through"]) if row["through"] else None) == fewest


SHORT = ("not connected", "thin")


@pytest.mark.parametrize("seed", range(len(COUNTING)))
def test_random_graphs(empty: Store, seed: int) -> None:
    data = drawn_at_random(seed)
    load(data, empty)
    asked = Asked(empty, data, DAY, COUNTING[seed % len(COUNTING)])
    rng = Random(seed)
    ids = sorted(asked.tied)
    asked.same_gaps()
    asked.same_brokers("any")
    asked.same_brokers(ROLES[seed % len(ROLES)])
    for who in rng.sample(ids, 3):
        asked.same_loss(who)
        asked.same_introductions(organisation=who)
    for _ in range(4):
        asked.same_path(*rng.sample(ids, 2))
    for people, steps in ((1, 1), (2, 1), (3, 2)):
        asked.same_reach(people, steps)
    for from_, to in SIDES[:2]:
        asked.same_introductions(from_=from_, to=to)


@pytest.mark.parametrize("evidence", [["knows", "projects"], ["projects"]])
def test_the_case(case: Store, evidence: list[str]) -> None:
    data = seeding.south_manchester()
    asked = Asked(case, data, TODAY, {"evidence": evidence})
    by_ties = sorted(asked.tied, key=lambda who: (-len(asked.tied[who]), who))
    most, least = by_ties[0], by_ties[-1]
    asked.same_gaps()
    same_brokers(case, data, asked.tied, "health", "housing", of="organisations", **asked.given)
    asked.same_brokers("any")
    asked.same_brokers("liaison")
    asked.same_loss(most)
    asked.same_loss(least)
    asked.same_path(least, most)
    asked.same_path(by_ties[1], by_ties[len(by_ties) // 2])
    asked.same_reach(1, 1)
    asked.same_reach(3, 1)
    asked.same_introductions(from_="health", to="housing")
    asked.same_introductions(organisation=most)
