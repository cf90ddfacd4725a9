"""Graphs that other programs made: what is understood of them, and what is refused by name."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph import formats, seeding
from graph.errors import InvalidDataset
from graph.formats.files import xlsx_out
from graph.formats.files.incoming import File, Incoming, Options
from graph.formats.files.xlsx_out import Sheet
from graph.formats.graphs.property_graph import edges, nodes
from graph.records.dataset import Dataset, Employment, Event, Organisation, Person, Project, Sector, Tie


def taken(name: str, text: str | bytes, options: Options | None = None) -> Incoming:
    file = File(name, text.encode() if isinstance(text, str) else text)
    form = next(one for one in formats.every() if one.recognises(file))
    assert form.read
    return form.read([file], options or Options())


def written(name: str, dataset: Dataset) -> bytes:
    form, out = formats.writable(name), io.BytesIO()
    assert form.write
    form.write(dataset, out)
    return out.getvalue()


def test_graphml_keeps_its_attributes_in_networkx() -> None:
    case = seeding.south_manchester()
    read = nx.read_graphml(io.BytesIO(written("graphml", case)), force_multigraph=True)
    assert dict(read.nodes(data=True)) == {
        node.id: {"kind": node.kind, "label": node.label, **node.attributes} for node in nodes(case)
    }
    assert sorted(
        (a, b, data["kind"], data.get("strength", 0)) for a, b, data in read.edges(data=True)
    ) == sorted(
        (edge.source, edge.target, edge.kind, edge.attributes.get("strength", 0)) for edge in edges(case)
    )
    assert type(read.nodes["person:p-jemoqkk6"]["synthetic"]) is bool
    assert read.nodes["person:p-jemoqkk6"]["sector"] == "Primary care"


IGRAPH = """
library(igraph)
name <- commandArgs(TRUE)
graph <- read_graph(name[1], format = "graphml")
write.csv(as_data_frame(graph, "vertices"), name[2], row.names = FALSE, na = "", fileEncoding = "UTF-8")
ends <- as_edgelist(graph, names = FALSE)
edges <- do.call(data.frame, c(list(source = V(graph)$id[ends[, 1]], target = V(graph)$id[ends[, 2]]),
                               edge_attr(graph), stringsAsFactors = FALSE))
write.csv(edges, name[3], row.names = FALSE, na = "", fileEncoding = "UTF-8")
"""


def test_graphml_keeps_its_attributes_in_igraph_of_r(tmp_path: Path) -> None:
    rscript = shutil.which("Rscript")
    if (
        rscript is None
        or subprocess.run([rscript, "-e", "library(igraph)"], capture_output=True, check=False).returncode
    ):
        pytest.skip("R with igraph is not installed here")
    case = seeding.south_manchester()
    files = [str(tmp_path / name) for name in ("map.graphml", "nodes.csv", "edges.csv")]
    Path(files[0]).write_bytes(written("graphml", case))
    subprocess.run([rscript, "-e", IGRAPH, *files], check=True, capture_output=True)

    def known(row: dict[str, str]) -> set[tuple[str, str]]:
        return {(name, value) for name, value in row.items() if value not in ("", "FALSE")}

    def said(values: dict[str, Any]) -> set[tuple[str, str]]:
        # To igraph a truth that is not there is FALSE.
        return {
            (name, "TRUE" if value is True else str(value))
            for name, value in values.items()
            if value not in ("", False)
        }

    with open(files[1], encoding="utf-8", newline="") as table:
        there = {row["id"]: known(row) for row in csv.DictReader(table)}
    assert there == {
        node.id: said({"id": node.id, "kind": node.kind, "label": node.label, **node.attributes})
        for node in nodes(case)
    }
    with open(files[2], encoding="utf-8", newline="") as table:
        drawn = sorted(sorted(known(row)) for row in csv.DictReader(table))
    assert drawn == sorted(
        sorted(said({"source": edge.source, "target": edge.target, "kind": edge.kind, **edge.attributes}))
        for edge in edges(case)
    )


def test_gexf_has_days_that_networkx_reads_as_well() -> None:
    dataset = Dataset(
        people=[Person("p-a", "Ann"), Person("p-b", "Ben")],
        events=[Event("e", "Party", on=date(2016, 11, 24))],
        ties=[Tie("p-a", "p-b", 3, date(2016, 1, 1), date(2017, 1, 1))],
    )
    text = written("gexf", dataset)
    read = nx.read_gexf(io.BytesIO(text))
    assert read.nodes["event:e"]["start"] == read.nodes["event:e"]["end"] == "2016-11-24"
    (tie,) = [data for *_, data in read.edges(data=True)]
    assert (tie["start"], tie["end"], tie["weight"]) == ("2016-01-01", "2016-12-31", 3.0)


GRAPHML = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="Full Name" attr.type="string"/>
<key id="d1" for="node" attr.name="type" attr.type="string"/>
<key id="d2" for="node" attr.name="employer" attr.type="string"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
<graph edgedefault="undirected">
<node id="1"><data key="d0">Ann</data><data key="d1">Health</data><data key="d2">Trust</data></node>
<node id="2"><data key="d0">Ben</data><data key="d1">health</data></node>
<node id="3"><data key="d0">Trust</data><data key="d1">Organization</data></node>
<node id="4"/>
<edge source="1" target="2"><data key="w">3.0</data></edge>
<edge source="3" target="2"/>
<edge source="1" target="9"/>
<edge source="4" target="1"/>
</graph></graphml>"""


def test_nodes_are_people_and_edges_what_they_join() -> None:
    found = taken("map.graphml", GRAPHML)
    assert [(row.id, row.name, row.sector) for row in found.rows["people"]] == [
        ("1", "Ann", "Health"),
        ("2", "Ben", "Health"),
        ("4", "4", ""),
    ]
    assert [row.name for row in found.rows["sectors"]] == ["Health"]
    assert [(row.id, row.name) for row in found.rows["organisations"]] == [("3", "Trust")]
    assert [(row.person, row.organisation) for row in found.rows["works_for"]] == [("1", "3"), ("2", "3")]
    assert [(row.from_, row.to, row.strength) for row in found.rows["ties"]] == [("1", "2", 3), ("4", "1", 1)]
    assert [(one.file, one.line, one.reason) for one in found.refused] == [
        ("map.graphml, edges", 3, "add the node “9”, or remove this. It ends there.")
    ]


def test_an_undirected_edge_between_people_is_one_tie_that_neither_said() -> None:
    undirected = taken("map.graphml", GRAPHML).rows["ties"]
    assert [(row.from_, row.to, row.undirected) for row in undirected] == [("1", "2", True), ("4", "1", True)]
    directed = taken("map.graphml", GRAPHML.replace('edgedefault="undirected"', 'edgedefault="directed"'))
    assert [row.undirected for row in directed.rows["ties"]] == [None, None]


@pytest.mark.parametrize(
    ("weights", "strengths"),
    [
        (("1", "1"), [None, None]),
        (("2.0", "5"), [2, 5]),
        (("3", "17"), [None, None]),
        (("0.5", "1"), [None, None]),
    ],
)
def test_a_weight_is_a_strength_only_on_the_scale(
    weights: tuple[str, str], strengths: list[int | None]
) -> None:
    ties = [
        {"data": {"source": "a", "target": "b", "weight": weights[0]}},
        {"data": {"source": "b", "target": "a", "weight": float(weights[1])}},
    ]
    people = [{"data": {"id": "a"}}, {"data": {"id": "b"}}]
    found = taken("map.cyjs", json.dumps({"elements": {"nodes": people, "edges": ties}}))
    assert [tie.strength for tie in found.rows["ties"]] == strengths


def test_another_attribute_can_be_chosen() -> None:
    held = [{"data": {"id": "a", "name": "Ann", "dept": "Wards"}}]
    options = Options(columns={"map.cyjs, nodes": {"dept": "organisation"}})
    found = taken("map.cyjs", json.dumps(held), options)
    assert [job.organisation for job in found.rows["works_for"]] == ["Wards"]
    assert [one.columns for one in found.taken] == [{"name": "name", "dept": "organisation"}]


def test_cytoscape_as_the_desktop_and_as_pages_have_it() -> None:
    desktop = {
        "format_version": "1.0",
        "elements": {
            "nodes": [
                {
                    "data": {"id": "62", "SUID": 62, "shared_name": "x", "name": "Ann", "selected": False},
                    "position": {},
                },
                {"data": {"id": "63", "SUID": 63, "name": "Homes", "kind": "organisation"}},
            ],
            "edges": [{"data": {"id": "9", "source": "62", "target": "63", "interaction": "works for"}}],
        },
    }
    page = [
        {"group": "nodes", "data": {"id": 62, "name": "Ann"}},
        {"group": "nodes", "data": {"id": 63, "name": "Homes", "kind": "organisation"}},
        {"group": "edges", "data": {"source": 62, "target": 63}},
    ]
    for name, held in (("map.cyjs", desktop), ("map.json", page)):
        found = taken(name, json.dumps(held))
        assert not found.refused
        assert [(row.id, row.name) for row in found.rows["people"]] == [("62", "Ann")]
        assert [tuple(row[:2]) for row in found.rows["works_for"]] == [("62", "63")]


KUMU = {
    "elements": [
        {"_id": "elem-1", "attributes": {"label": "Ann", "element type": "Person", "tags": ["one", "two"]}},
        {"_id": "elem-2", "attributes": {"label": "Ben", "element type": "Person"}},
        {"_id": "elem-3", "attributes": {"label": "Warm homes", "element type": "Project"}},
    ],
    "connections": [
        {"_id": "conn-1", "from": "elem-1", "to": "elem-2", "direction": "mutual", "attributes": {}},
        {"_id": "conn-2", "from": "elem-3", "to": "elem-1", "direction": "undirected", "attributes": {}},
    ],
    "maps": [{"name": "Map"}],
}


def test_kumu_as_it_exports_and_as_people_write_it() -> None:
    found = taken("project.json", json.dumps(KUMU))
    assert [(tie.from_, tie.to) for tie in found.rows["ties"]] == [("elem-1", "elem-2"), ("elem-2", "elem-1")]
    assert [work.project for work in found.rows["works_on"]] == ["elem-3"]

    blueprint = {
        "elements": [{"label": "Ann", "type": "Housing"}, {"label": "Ann"}],
        "connections": [{"from": "Ann", "to": "Cem", "strength": 4}],
    }
    found = taken("blueprint.json", json.dumps(blueprint))
    assert [(row.id, row.sector) for row in found.rows["people"]] == [("Ann", "Housing"), ("Cem", "")]
    assert [(tie.from_, tie.to, tie.strength) for tie in found.rows["ties"]] == [("Ann", "Cem", 4)]


def test_kumu_elements_that_share_a_label_are_told_apart_by_id() -> None:
    blueprint = {
        "elements": [{"id": "1", "label": "Ann"}, {"id": "2", "label": "Ann"}],
        "connections": [{"from": "Ann", "to": "2"}, {"from": "1", "to": "2"}],
    }
    found = taken("blueprint.json", json.dumps(blueprint))
    assert [(tie.from_, tie.to) for tie in found.rows["ties"]] == [("1", "2")]
    assert [one.reason for one in found.refused] == [
        "use the id of the right one. 2 elements are called “Ann”."
    ]


GEXF = """<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic" timeformat="{format}">
<attributes class="node"><attribute id="0" title="kind" type="string"/></attributes>
<nodes><node id="a" label="Ann"/><node id="b" label="Ben"/>
<node id="w" label="Warm" start="2017-01-01" end="2017-12-31"><attvalues><attvalue for="0" value="project"/></attvalues>
</node></nodes>
<edges><edge id="0" source="a" target="b" type="mutual" weight="2">
<spells><spell start="2016-03-01" end="2016-03-31"/><spell start="2018-01-01"/></spells></edge></edges>
</graph></gexf>"""


def test_gexf_days_count_the_last_one_in() -> None:
    found = taken("map.gexf", GEXF.format(format="date"))
    assert found.rows["projects"][0][:6] == ("w", "Warm", "", "", date(2017, 1, 1), date(2018, 1, 1))
    assert [(tie.from_, tie.since, tie.until) for tie in found.rows["ties"]] == [
        ("a", date(2016, 3, 1), date(2016, 4, 1)),
        ("b", date(2016, 3, 1), date(2016, 4, 1)),
    ]
    found = taken("map.gexf", GEXF.format(format="double"))
    assert found.rows["ties"][0].since is None


def test_kinds_that_do_not_fit_their_ends_are_refused() -> None:
    held = [
        *(
            {"data": {"id": kind, "kind": kind}}
            for kind in ("person", "organisation", "place", "sector", "topic")
        ),
        {"data": {"source": "person", "target": "place", "kind": "works_for"}},
        {"data": {"source": "person", "target": "topic"}},
        {"data": {"source": "sector", "target": "person"}},
        {"data": {"source": "person", "target": "sector"}},
        {"data": {"id": "person"}},
    ]
    found = taken("map.json", json.dumps(held))
    assert [(one.file, one.line, one.reason) for one in found.refused] == [
        ("map.json, nodes", 6, "remove one of the two, or give it another id. “person” is there twice."),
        (
            "map.json, edges",
            1,
            "correct one of them. “works_for” goes from a person to an organisation, not from a person to a place.",
        ),
        (
            "map.json, edges",
            2,
            "add its kind, or remove it. Weft does not know what joins a person to a topic.",
        ),
        ("map.json, edges", 4, "keep one of the two. “person” already has another sector."),
    ]
    assert found.rows["people"][0].sector == "sector"


def test_a_cell_that_cannot_be_read_is_refused_with_the_name_of_its_attribute() -> None:
    held = [{"data": {"id": "a", "Answered": "soon"}}, {"data": {"id": "b"}}]
    found = taken("map.json", json.dumps(held))
    assert [one.id for one in found.rows["people"]] == ["b"]
    assert [(one.line, one.column) for one in found.refused] == [(1, "Answered")]


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "map.graphml",
            f"{BOMB}<graphml><graph><node id='&b;'/></graph></graphml>",
            "Remove the lines in map.graphml that begin with <!DOCTYPE or <!ENTITY",
        ),
        (
            "map.gexf",
            '<!DOCTYPE x SYSTEM "file:///etc/passwd"><gexf><graph/></gexf>',
            "Weft does not read entities or document types",
        ),
        (
            "map.graphml",
            "<graphml>\n<graph>",
            "Save map.graphml again from its own program: it is not readable as XML (line 2)",
        ),
        (
            "map.gexf",
            b"<?xml version='1.0' encoding='nonsense'?><gexf/>",
            "Save map.gexf again from its own program: it is not readable as XML",
        ),
        (
            "map.cyjs",
            '{"elements": {"nodes": [{"data": {',
            "Save map.cyjs again from its own program: it is not readable as JSON (line 1)",
        ),
        (
            "map.json",
            '{"elements": ' + "[" * 100_000,
            "Save map.json again from its own program: it is not readable as JSON",
        ),
        (
            "map.json",
            '{"elements": [], "n": ' + "9" * 5_000 + "}",
            "Save map.json again from its own program: it is not readable as JSON",
        ),
    ],
)
def test_files_that_do_harm_or_are_broken_are_refused_by_name(
    name: str, text: str | bytes, said: str
) -> None:
    with pytest.raises(InvalidDataset) as caught:
        taken(name, text)
    assert said in caught.value.message


def test_characters_that_xml_has_not_are_left_out() -> None:
    dataset = Dataset(people=[Person("p-a", "A\0nn\x1b\ufffe"), Person("p-b", "a\r\nb\tc")])
    for name in ("graphml", "gexf"):
        found = taken(f"map.{name}", written(name, dataset))
        assert [row.name for row in found.rows["people"]] == ["Ann", "a\r\nb\tc"]


def test_an_unstated_sector_stays_unstated() -> None:
    dataset = Dataset(
        sectors=[Sector("care", "Care")],
        organisations=[Organisation("homes", "Homes", sector="care")],
        people=[Person("p-a", "Ann")],
        projects=[Project("warm", "Warm")],
        works_for=[Employment("p-a", "homes", main=True)],
    )
    assert next(one for one in nodes(dataset) if one.kind == "person").attributes["sector"] == "Care"
    for name in ("graphml", "gexf", "cytoscape", "kumu"):
        suffix = formats.writable(name).suffix
        assert taken(f"map{suffix}", written(name, dataset)).rows["people"][0].sector == ""


def test_kumu_workbooks_name_the_row_that_is_refused() -> None:
    out = io.BytesIO()
    people = [["Ann", "Person"], ["Ben", "Person"], ["Ward", "Place"], ["Damp", "Topic"]]
    ties = [("Ann", "Ben", "mutual", 4), ("Damp", "Ward", "", ""), ("Ben", "Cem", "directed", 2)]
    elements = Sheet("Elements", ["Label", "Type"], people)
    xlsx_out.write([elements, Sheet("Connections", ["From", "To", "Direction", "Strength"], ties)], out)
    found = taken("kumu.xlsx", out.getvalue())
    assert [(tie.from_, tie.to, tie.strength) for tie in found.rows["ties"]] == [
        ("Ann", "Ben", 4),
        ("Ben", "Ann", 4),
        ("Ben", "Cem", 2),
    ]
    assert [row.name for row in found.rows["people"]] == ["Ann", "Ben", "Cem"]
    assert [(one.file, one.line) for one in found.refused] == [("kumu.xlsx, sheet Connections", 3)]


def _ties(found: Incoming) -> list[dict[str, Any]]:
    """What is said of each tie between organisations; `undirected` only where it is not."""
    return [
        {name: value for name, value in row._asdict().items() if value not in ("", None, True)}
        for row in found.rows["works_with"]
    ]


def _gexf(default: str, edges: str) -> str:
    nodes = "".join(
        f'<node id="{n}" label="{n}"><attvalues><attvalue for="0" value="Organisation"/></attvalues></node>'
        for n in "abc"
    )
    return (
        f'<gexf version="1.3"><graph {default}><attributes class="node"><attribute id="0" title="type"/></attributes>'
        f'<attributes class="edge"><attribute id="1" title="label"/></attributes>'
        f"<nodes>{nodes}</nodes><edges>{edges}</edges></graph></gexf>"
    )


def test_edges_between_organisations_in_gexf() -> None:
    edges = (
        '<edge source="a" target="b" weight="2.0" label="funds" start="2019-01-01" type="directed"/>'
        '<edge source="b" target="c" weight="5"/><edge source="c" target="a" weight="5" type="mutual"/>'
    )
    found = taken("x.gexf", _gexf('timeformat="date"', edges))
    since = date(2019, 1, 1)
    assert _ties(found) == [
        {"from_": "a", "to": "b", "kind": "funds", "strength": 2, "since": since, "undirected": False},
        {"from_": "b", "to": "c", "strength": 5},
        {"from_": "c", "to": "a", "strength": 5, "undirected": False},
        {"from_": "a", "to": "c", "strength": 5, "undirected": False},
    ]
    assert not found.refused
    assert found.taken[1].columns["label"] == "subkind"
    directed = taken("x.gexf", _gexf('defaultedgetype="directed"', '<edge source="a" target="b"/>'))
    assert _ties(directed) == [{"from_": "a", "to": "b", "undirected": False}]


@pytest.mark.parametrize(
    ("default", "own", "undirected"),
    [("undirected", "", True), ("directed", "", False), ("directed", 'directed="false"', True)],
)
def test_edges_between_organisations_in_graphml(default: str, own: str, undirected: bool) -> None:
    nodes = "".join(f'<node id="{n}"><data key="k">organization</data></node>' for n in "ab")
    found = taken(
        "x.graphml",
        f'<graphml><key id="k" for="node" attr.name="kind"/><key id="t" for="edge" attr.name="relationship"/>'
        f'<graph edgedefault="{default}">{nodes}<edge source="a" target="b" {own}><data key="t">Refers to</data>'
        f"</edge></graph></graphml>",
    )
    (tie,) = found.rows["works_with"]
    assert (tie.from_, tie.to, tie.kind, tie.undirected) == ("a", "b", "Refers to", undirected)


def test_edges_between_organisations_in_cytoscape_and_kumu() -> None:
    nodes = [{"data": {"id": n, "kind": "organisation"}} for n in "ab"]
    edge = {"data": {"source": "a", "target": "b", "interaction": "partner", "label": "of old"}}
    for directed, undirected in ((None, True), (False, True), (True, False)):
        held = {"directed": directed, "elements": {"nodes": nodes, "edges": [edge]}}
        (tie,) = taken("x.cyjs", json.dumps(held)).rows["works_with"]
        assert (tie.kind, tie.undirected) == ("partner", undirected)
    elements = [{"label": n, "type": "Organization"} for n in "ab"]
    for direction, ends, undirected in (
        ("directed", ["ab"], False),
        ("undirected", ["ab"], True),
        ("mutual", ["ab", "ba"], False),  # each says so
        ("", ["ab"], True),
    ):
        drawn = {"from": "a", "to": "b", "direction": direction, "type": "Works for", "strength": "3"}
        map_ = {"elements": elements, "connections": [drawn]}
        ties = taken("x.json", json.dumps(map_)).rows["works_with"]
        assert [tie.from_ + tie.to for tie in ties] == ends
        assert {(tie.kind, tie.strength, tie.undirected) for tie in ties} == {("Works for", 3, undirected)}


def test_a_kumu_workbook_of_organisations_alone() -> None:
    out = io.BytesIO()
    xlsx_out.write(
        [
            Sheet(
                "Elements",
                ["ID", "Label", "Type"],
                [["1", "Clinic", "Organization"], ["2", "Homes", "Organization"]],
            ),
            Sheet("Connections", ["From", "To", "Type"], [["1", "2", "Partner"]]),
        ],
        out,
    )
    found = taken("x.xlsx", out.getvalue())
    assert [row.name for row in found.rows["organisations"]] == ["Clinic", "Homes"]
    assert _ties(found) == [{"from_": "1", "to": "2", "kind": "Partner"}]
    assert not found.refused
    assert not found.rows["people"]


def test_an_organisation_at_an_event() -> None:
    nodes = [{"data": {"id": "a", "kind": "organisation"}}, {"data": {"id": "e", "kind": "event"}}]
    for ends in ({"source": "a", "target": "e"}, {"source": "e", "target": "a"}):
        found = taken("x.cyjs", json.dumps({"elements": {"nodes": nodes, "edges": [{"data": ends}]}}))
        (row,) = found.rows["organisations_attended"]
        assert (row.organisation, row.event) == ("a", "e")
        assert not found.rows["attended"]
