"""Tables as files for Neo4j's offline import."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from graph.errors import SetupError
from graph.local.admin_import import Table, fill, write
from graph.local.home import Home
from graph.local.state import Process, State
from graph.records.bulk.frames import frames_of
from graph.records.bulk.offline import tables
from graph.records.dataset import Dataset
from graph.seeding.synthetic import synthetic_frames
from graph.settings import Settings

SCHEMA = {":ID": pl.Int64, "name": pl.String, "there": pl.Boolean, "on": pl.Date, "count": pl.Int64}


def written(tmp_path: Path, *rows: tuple[object, ...]) -> tuple[str, int, bool]:
    path = tmp_path / "table.csv"
    count, multiline = write(Table("nodes", "Thing", pl.DataFrame(rows, SCHEMA, orient="row")), path)
    return path.read_bytes().decode(), count, multiline


def test_what_is_not_known_is_an_empty_cell_and_days_and_truths_are_written_as_neo4j_reads_them(
    tmp_path: Path,
) -> None:
    text, count, multiline = written(
        tmp_path,
        (0, "", True, date(2016, 9, 15), None),
        (1, None, False, None, 3),
        (2, "x", True, date.min, 0),
    )
    assert text == "\n".join(
        [
            ":ID,name,there:boolean,on:date,count:long",
            "0,,true,2016-09-15,",
            "1,,false,,3",
            "2,x,true,0001-01-01,0",
            "",
        ]
    )
    assert (count, multiline) == (3, False)


def test_commas_and_quotes_are_kept_inside_quotes(tmp_path: Path) -> None:
    text, _, multiline = written(tmp_path, (0, 'The "Brew", and Biscuits', False, None, 1))
    assert text.splitlines()[1] == '0,"The ""Brew"", and Biscuits",false,,1'
    assert not multiline


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_cell_over_several_lines_is_noticed(tmp_path: Path, end: str) -> None:
    text, count, multiline = written(tmp_path, (0, f"one{end}two", False, None, 1))
    assert f'"one{end}two"' in text
    assert (count, multiline) == (1, True)


def test_nodes_are_numbered_all_labels_through_and_relationships_name_the_right_ones() -> None:
    made = synthetic_frames(60, 100, 1)
    found = list(tables(made))
    assert {table.name for table in found} >= {"Person", "Identity", "KNOWS", "IN_SECTOR", "GREW_FROM"}
    nodes = [table.rows for table in found if table.kind == "nodes"]
    numbers = [number for rows in nodes for number in rows[":ID"]]
    assert numbers == list(range(len(numbers)))
    ids = {
        number: id_ for rows in nodes for number, id_ in zip(rows[":ID"], rows[rows.columns[1]], strict=True)
    }
    (knows,) = (table.rows for table in found if table.name == "KNOWS")
    ends = [(ids[from_], ids[to]) for from_, to in knows.select(":START_ID", ":END_ID").iter_rows()]
    assert ends == made["ties"].select("from_", "to").rows()


def test_a_running_neo4j_is_left_alone(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.prepare()
    State(Process.current(), 1, True, ()).save(home.state)
    with pytest.raises(SetupError, match=r"Run `weft db stop`, then try again: the Neo4j of .* is running"):
        fill(Settings(home=tmp_path), tables(frames_of(Dataset())))
    assert not (home.neo4j / "data").exists()
