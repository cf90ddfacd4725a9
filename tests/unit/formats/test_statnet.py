"""The export as docs/methods.md makes a network of it in R: read by statnet's own packages, and counted by sna."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graph import formats, seeding
from graph.analysis.measures.reciprocity import reciprocity, triad_census
from graph.analysis.network import network
from graph.records.dataset import Dataset, Tie
from tests.conftest import ROOT

NEEDED = ("igraph", "network", "sna")
COUNTED = """
cat(network::network.size(net), network::network.edgecount(net), network::is.directed(net), "\\n")
cat(format(sna::grecip(net, measure = "edgewise"), digits = 15), "\\n")
cat(sna::triad.census(net), "\\n")
write.csv(data.frame(id = network::network.vertex.names(net), sector = network::`%v%`(net, "sector")), "people.csv",
          row.names = FALSE)
ends <- network::as.edgelist(net)
write.csv(data.frame(from = ends[, 1], to = ends[, 2], strength = network::as.edgelist(net, "strength")[, 3]),
          "ties.csv", row.names = FALSE, na = "")
"""


@pytest.fixture
def rscript() -> str:
    """R with what is needed; skips without."""
    found = shutil.which("Rscript")
    if found is None:
        pytest.skip("R is not installed here")
    asked = "; ".join(f"library({name})" for name in NEEDED)
    if subprocess.run([found, "-e", asked], capture_output=True, check=False).returncode:
        pytest.skip(f"R has not all of {', '.join(NEEDED)} here")
    return found


def a_map() -> Dataset:
    """The case, with a tie that nobody stated, one that is to come and one whose strength is not known."""
    case = seeding.south_manchester()
    first, second, third = (person.id for person in case.people[:3])
    apart = [tie for tie in case.ties if {tie.from_, tie.to} - {first, second, third}]
    more = [
        Tie(first, second, 3, undirected=True),
        Tie(second, third, 2, since=date(2999, 1, 1)),
        Tie(third, first),
    ]
    return replace(case, ties=[*apart, *more])


def statements(dataset: Dataset) -> dict[tuple[str, str], int | None]:
    """Who says today that they know who, and how well; both do where it is not known who stated it."""
    found = {}
    for tie in dataset.ties:
        today = date.today()
        if (tie.since and tie.since > today) or (tie.until and tie.until <= today):
            continue
        found[tie.from_, tie.to] = tie.strength
        if tie.undirected:
            found[tie.to, tie.from_] = tie.strength
    return found


def test_the_network_in_r_is_the_one_that_weft_counts(rscript: str, tmp_path: Path) -> None:
    dataset, out = a_map(), io.BytesIO()
    write = formats.writable("graphml").write
    assert write
    write(dataset, out)
    (tmp_path / "map.graphml").write_bytes(out.getvalue())
    script = re.findall(r"```r\n(.*?)```", (ROOT / "docs" / "methods.md").read_text(encoding="utf-8"), re.S)[
        0
    ]
    (tmp_path / "script.R").write_text(script + COUNTED, encoding="utf-8")
    done = subprocess.run(
        [rscript, "--encoding=UTF-8", "script.R"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    counted, returned, census = done.stdout.splitlines()

    said, ids = statements(dataset), [person.id for person in dataset.people]
    net = network(ids, [ids.index(a) for a, _ in said], [ids.index(b) for _, b in said])
    assert counted.split() == [str(len(ids)), str(len(said)), "TRUE"]
    assert float(returned) == pytest.approx(reciprocity(net).reciprocity)
    assert [int(number) for number in census.split()] == triad_census(net).tolist()

    people = list(csv.DictReader((tmp_path / "people.csv").open(encoding="utf-8")))
    assert [row["id"] for row in people] == [f"person:{id_}" for id_ in ids]
    called = {sector.id: sector.name for sector in dataset.sectors}
    sectors = dataset.sector_of_people()
    assert Counter(row["sector"] for row in people) == Counter(
        called.get(sectors[id_][0], "not stated") for id_ in ids
    )
    ties = {
        (ids[int(row["from"]) - 1], ids[int(row["to"]) - 1]): row["strength"]
        for row in csv.DictReader((tmp_path / "ties.csv").open(encoding="utf-8"))
    }
    assert ties == {pair: "" if strength is None else str(strength) for pair, strength in said.items()}
