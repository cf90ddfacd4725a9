"""Tables as files for Neo4j's offline import."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graph.errors import SetupError
from graph.exchange.bulk import tables
from graph.exchange.dataset import Dataset
from graph.local.bulk import Table, fill, write
from graph.local.home import Home
from graph.local.state import Process, State
from graph.settings import Settings
from graph.synthetic import synthetic

COLUMNS = ["id:ID(Thing)", "name", "there:boolean", "on:date", "count:long"]


def written(tmp_path: Path, *rows: tuple[object, ...]) -> tuple[str, int, bool]:
    path = tmp_path / "table.csv"
    count, multiline = write(Table("nodes", "Thing", COLUMNS, rows), path)
    return path.read_bytes().decode(), count, multiline


def test_what_is_not_known_is_an_empty_cell_and_days_and_truths_are_written_as_neo4j_reads_them(
    tmp_path: Path,
) -> None:
    text, count, multiline = written(
        tmp_path, ("a", "", True, date(2016, 9, 15), None), ("b", None, False, None, 3)
    )
    assert text == "\r\n".join([",".join(COLUMNS), "a,,true,2016-09-15,", "b,,false,,3", ""])
    assert (count, multiline) == (2, False)


def test_commas_and_quotes_are_kept_inside_quotes(tmp_path: Path) -> None:
    text, _, multiline = written(tmp_path, ("a", 'The "Brew", and Biscuits', False, None, 1))
    assert text.splitlines()[1] == 'a,"The ""Brew"", and Biscuits",false,,1'
    assert not multiline


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_cell_over_several_lines_is_noticed(tmp_path: Path, end: str) -> None:
    text, count, multiline = written(tmp_path, ("a", f"one{end}two", False, None, 1))
    assert f'"one{end}two"' in text
    assert (count, multiline) == (1, True)


def test_every_row_has_a_cell_for_every_column() -> None:
    made = [(table, list(table.rows)) for table in tables(synthetic(60, 100, 1))]
    assert {table.name for table, _ in made} >= {"Person", "Identity", "KNOWS", "IN_SECTOR", "GREW_FROM"}
    for table, rows in made:
        assert {len(row) for row in rows} <= {len(table.columns)}, table.name


def test_a_running_neo4j_is_left_alone(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.prepare()
    State(Process.current(), 1, True, ()).save(home.state)
    with pytest.raises(SetupError, match=r"is running\. Stop it with “weft db stop” and try again"):
        fill(Settings(home=tmp_path), tables(Dataset()))
    assert not (home.neo4j / "data").exists()
