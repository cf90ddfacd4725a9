"""Families as tables: what each row holds against its measure, and how tables are written and shown."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from rich.console import Console

from graph.analysis import tables
from graph.analysis.measures.brokerage import brokerage
from graph.analysis.measures.stability import SEED, thinned
from graph.analysis.network import Network, network
from graph.analysis.network_csv import Named
from graph.analysis.tables import FAMILIES, influence
from graph.analysis.tables.family import Family
from graph.analysis.tables.output import NOTHING, as_csv, as_json, show
from graph.analysis.tables.results import Measured, of_files
from graph.errors import InvalidInput, NotFound
from tests.networks import drawn, karate, networks

EACH = pytest.mark.parametrize(
    "family", [one for one in FAMILIES if not one.gathered], ids=lambda family: family.name
)


def measured(net: Network, family: str, labels: Sequence[str] | None = None, **given: Any) -> Measured:
    found = tables.find(family)
    return of_files(found, found.parse(given), Named(net, labels or net.ids))


def rows(found: Measured) -> dict[str, dict[str, Any]]:
    """By id, as the JSON has them."""
    return {row["id"]: row for row in json.loads("".join(as_json(found)))["rows"]}


def summary(found: Measured) -> dict[str, Any]:
    return {column.key: value for column, value in found.summary}


def shown(found: Measured, width: int = 100) -> str:
    out = io.StringIO()
    show(found, Console(file=out, width=width))
    return out.getvalue()


def from_somebody(family: Family, net: Network) -> dict[str, str]:
    return {"person": net.ids[0]} if family.starts_from_one else {}


PATH = "a b 5, b c 5, c d"
SECTORS = "a health, b health, c housing, d housing, e"


@EACH
@settings(max_examples=10, deadline=None)
@given(net=networks())
def test_every_family_of_any_network_is_a_full_table_without_nan(family: Family, net: Network) -> None:
    found = measured(net, family.name, **from_somebody(family, net))
    told = json.loads("".join(as_json(found)), parse_constant=pytest.fail)
    table = list(csv.DictReader(io.StringIO("".join(as_csv(found)))))
    everybody = set(net.ids[1:] if family.starts_from_one else net.ids)
    assert {row["id"] for row in told["rows"]} == (everybody if net.pairs else set())
    assert [list(row) for row in told["rows"]] == [[c["key"] for c in told["columns"]]] * len(table)
    assert len(told["summary"]) == (len(family.summary) if net.pairs else 0)
    assert "nan" not in {cell for row in table for cell in row.values()}


def test_first_places_of_the_karate_club_are_those_of_thinned_rankings() -> None:
    """The leader in brokerage is counted by ranking thinned networks one by one."""
    net, random = karate(), np.random.default_rng(SEED)
    totals = (brokerage(thinned(net, random)).counts[:, -1] for _ in range(100))
    firsts = Counter(net.ids[int(np.argmax(total))] for total in totals)
    assert max(firsts.values()) > 60  # far enough ahead that equal totals decide nothing
    leader = firsts.most_common(1)[0][0]
    found = measured(net, "brokerage")
    assert abs(rows(found)[leader]["first_in"] - firsts[leader]) <= 3  # equal totals go by credit
    assert found.columns[-2].key == "first_in"
    assert "First in" in shown(found)


def test_nobody_has_a_role_where_nobody_has_a_sector() -> None:
    """a - b - c - d: b and c each stand between two, both ways; of which sectors cannot be said."""
    table = measured(network(list("abcd"), [0, 1, 2], [1, 2, 3]), "brokerage")
    found = rows(table)
    assert {who: row["total"] for who, row in found.items()} == {"a": 0, "b": 2, "c": 2, "d": 0}
    for part in ("coordinator", "liaison", "gatekeeper_z", "representative_against_others"):
        assert {row[part] for row in found.values()} == {None}
    assert summary(table)["across"] is None


def test_more_people_than_ranking_often_is_worth_have_no_stability() -> None:
    family = replace(tables.find("brokerage"), stability_to=33)
    found = of_files(family, family.parse({}), Named(karate(), karate().ids))
    assert found.steady is None
    assert {row["first_in"] for row in rows(found).values()} == {None}
    assert "First in" not in shown(found)


def test_brokerage_of_the_karate_club_is_ranked_by_total() -> None:
    """Node 34 of the published values: 156, 6, 40, 40, 0; total 242. It is 33 in networkx."""
    found = measured(karate(), "brokerage")
    first = found.rows(1)[0]
    assert first[0] == "33"
    assert first[3:9] == (156, 6, 40, 40, 0, 242)
    assert rows(found)["33"]["liaison_z"] is None


def test_holes_and_centrality_and_mixing_of_a_path_and_somebody_alone() -> None:
    """a - b - c - d, e alone: by hand. b is between a and c, d of the 12 ordered pairs of others: 4 of 12."""
    net = drawn(PATH, SECTORS)
    holes = rows(measured(net, "holes"))
    assert (holes["b"]["effective_size"], holes["b"]["efficiency"]) == (2, 1)
    assert holes["b"]["constraint"] == pytest.approx(0.5)
    assert holes["e"]["effective_size"] is holes["e"]["constraint"] is None
    assert holes["b"]["constraint_weighted"] == holes["b"]["constraint"]  # no strengths stated: all alike
    central = measured(net, "centrality")
    one = rows(central)
    assert one["b"]["betweenness"] == pytest.approx(4 / 12)
    assert [one[who]["cut_point"] for who in "abcde"] == ["no", "yes", "yes", "no", "no"]
    assert [one[who]["component"] for who in "abcde"] == [1, 1, 1, 1, 2]
    assert one["c"]["strength"] == 1.5
    assert summary(central) == {
        "components": 2,
        "largest": 4,
        "cut_points": 2,
        "bridges": 3,
        "betweenness_error": 0,
    }
    mixing = measured(net, "mixing")
    assert [rows(mixing)[who]["e_i_index"] for who in "abcde"] == [-1, 0, 0, -1, None]
    assert (summary(mixing)["counted"], summary(mixing)["shuffles"]) == (3, 5000)
    assert summary(mixing)["share_inside"] == pytest.approx(2 / 3)
    assert summary(mixing)["e_i_index"] == pytest.approx(-1 / 3)


def test_without_sectors_there_is_no_index() -> None:
    found = summary(measured(drawn(PATH), "mixing"))
    assert found["counted"] == 0
    assert found["share_inside"] is found["e_i_index"] is found["p_inward"] is None


def test_groups_are_numbered_from_one_biggest_first() -> None:
    """A clique of four and one of three, joined by one tie."""
    net = drawn("a b, a c, a d, b c, b d, c d, x y, x z, y z, d x", "a s, b s, c t, d s, x t, y t, z t")
    found = rows(measured(net, "groups"))
    assert [found[who]["community"] for who in "abcdxyz"] == [1, 1, 1, 1, 2, 2, 2]
    assert [found[who]["of_own_sector"] for who in "abcdxyz"] == [3, 3, 1, 3, 3, 3, 3]
    assert list(found) == ["a", "b", "c", "d", "x", "y", "z"]


def test_influence_of_the_karate_club_against_published_values() -> None:
    """Borgatti's D_R for one is 0.713235 of node 34, and D_F of the whole 0.507992."""
    found = measured(karate(), "influence")
    assert found.rows(1)[0][0] == "33"
    assert rows(found)["33"]["reach"] == pytest.approx(0.713235, abs=1e-6)
    assert summary(found)["fragmentation"] == pytest.approx(0.507992, abs=1e-6)
    for key in ("key_reach", "key_fragmentation"):
        assert sorted(row[key] for row in rows(found).values() if row[key]) == [1, 2, 3]


def test_past_a_size_reach_is_left_out_and_people_within_two_steps_decide(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(influence, "MOST_FOR_REACH", 3)
    found = measured(drawn(PATH, SECTORS), "influence")
    assert [(row[0], row[3], row[4]) for row in found.rows()] == [
        ("b", None, 3),
        ("c", None, 3),
        ("a", None, 2),
        ("d", None, 2),
        ("e", None, 0),
    ]
    assert summary(found)["fragmentation"] is None


def test_similarity_and_chains_are_of_everybody_but_the_person() -> None:
    """From a of a - b - c - d: c shares b, who has two contacts; strengths 1, 1 and one half."""
    net = drawn(PATH, SECTORS)
    near = rows(measured(net, "similarity", person="a"))
    assert set(near) == set("bcde")
    assert (near["b"]["tied"], near["c"]["tied"], near["c"]["shared"]) == ("yes", "no", 1)
    assert near["c"]["adamic_adar"] == pytest.approx(1 / np.log(2))
    chains = rows(measured(net, "chains", person="a"))
    assert [(chains[who]["links"], chains[who]["before"]) for who in "bcde"] == [
        (1, "a"),
        (2, "b"),
        (3, "c"),
        (None, None),
    ]
    assert [chains[who]["worth"] for who in "bcde"] == pytest.approx([1, 1, 0.5, 0])
    assert summary(measured(net, "chains", person="a")) == {"reached": 3, "longest": 3}


@pytest.mark.parametrize(
    ("family", "given", "field"),
    [
        ("groups", {"direction": "directed"}, "direction"),
        ("mixing", {"direction": "directed"}, "direction"),
        ("influence", {"direction": "directed"}, "direction"),
        ("chains", {"person": "a", "direction": "directed"}, "direction"),
        ("similarity", {}, "person"),
        ("chains", {}, "person"),
        ("brokerage", {"person": "a"}, "person"),
        ("centrality", {"person": "a"}, "person"),
    ],
)
def test_what_a_family_does_not_have_is_refused_by_name(
    family: str, given: dict[str, str], field: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        measured(drawn(PATH), family, **given)
    assert list(caught.value.details["fields"]) == [field]


def test_a_person_who_is_not_there_is_told_with_the_nearest() -> None:
    with pytest.raises(NotFound) as caught:
        measured(drawn("p-anna p-ben"), "chains", person="p-ana")
    assert caught.value.details["nearest"][0] == "p-anna"


def test_an_unknown_family_is_told_with_the_nearest() -> None:
    with pytest.raises(NotFound, match="“brokerage”"):
        tables.find("brokrage")


def test_reciprocity_says_that_it_is_directed() -> None:
    found = measured(drawn("a b, b a, b c"), "reciprocity")
    assert (found.direction, found.ties) == ("directed", 3)
    assert "3 directed ties" in shown(found)


def test_directed_counts_each_way_and_differs() -> None:
    net = drawn("a b, b a, b c")
    directed, either = measured(net, "brokerage", direction="directed"), measured(net, "brokerage")
    assert (directed.ties, either.ties) == (3, 2)
    assert rows(directed)["b"]["total"] == 1
    assert rows(either)["b"]["total"] == 2
    assert "3 directed ties" in shown(directed)
    assert "2 tied pairs" in shown(either)


@EACH
def test_nothing_known_is_nothing_to_say(family: Family) -> None:
    net = drawn("", "a health, b housing")
    found = measured(net, family.name, **from_somebody(family, net))
    assert shown(found).strip() == NOTHING
    (header,) = "".join(as_csv(found)).splitlines()
    assert header.split(",")[:3] == ["id", "label", "sector"]
    assert json.loads("".join(as_json(found)))["rows"] == []


def test_a_terminal_shows_the_first_and_as_many_columns_as_it_has_room_for() -> None:
    net = karate()
    found = measured(net, "brokerage", labels=[f"Person-{one}" for one in net.ids])
    wide, narrow = shown(found, 140), shown(found, 60)
    assert "Liaison" in wide
    assert "Liaison" not in narrow
    for text in (wide, narrow):
        assert "Person-33" in text
        assert "The first 20 of 34" in " ".join(text.split())
        assert "--format csv" in text
        assert "Based on 34 people and 78 tied pairs." in " ".join(text.split())
    assert max(map(len, narrow.splitlines())) <= 60


@pytest.mark.parametrize("width", range(56, 120, 8))
def test_numbers_are_never_cut_where_names_are_long(width: int) -> None:
    """Betweenness and PageRank of node 1 are 0.4376 and 0.0970, by networkx too."""
    net = karate().with_groups(["community-health"] * 34)
    text = shown(measured(net, "centrality", labels=["Aaliyah Blackwood"] * 34), width)
    assert "0.4376" in text
    assert ("PageRank" in text) == ("0.0970" in text) == (width >= 88)
    assert max(map(len, text.splitlines())) <= width


def test_labels_with_commas_quotes_and_brackets_come_through() -> None:
    found = measured(drawn("a b"), "brokerage", labels=['Ann, "the elder"', "[bold]Ben[/bold]"])
    table = list(csv.DictReader(io.StringIO("".join(as_csv(found)))))
    assert {row["label"] for row in table} == {'Ann, "the elder"', "[bold]Ben[/bold]"}
    assert "[bold]Ben[/bold]" in shown(found)


def test_tables_longer_than_a_piece_are_whole() -> None:
    net = drawn(", ".join(f"hub p{number}" for number in range(1_500)))
    found = measured(net, "holes")
    assert len(rows(found)) == len("".join(as_csv(found)).splitlines()) - 1 == 1_501
