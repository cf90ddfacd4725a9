"""CSV files as they come: encodings, what divides cells, and what makes one unreadable."""

from __future__ import annotations

import pytest

from graph.errors import InvalidDataset
from graph.formats.files.bounds import CELL, COLUMNS
from graph.formats.files.incoming import File
from graph.formats.files.text_table import csv_table, letter

LINES = "id,name,post\n1,Renée O’Neil,“Lead” nurse\n2,Zoë Siân,Café\n"
ROWS = [["1", "Renée O’Neil", "“Lead” nurse"], ["2", "Zoë Siân", "Café"]]


def rows(data: bytes) -> list[list[str]]:
    return [row.cells for row in csv_table(File("people.csv", data)).rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_that_spreadsheet_programs_write(encoding: str) -> None:
    assert rows(LINES.encode(encoding)) == ROWS


def test_one_accent_is_read_as_on_a_british_machine() -> None:
    assert rows("id,name\n1,Renée\n".encode("cp1252")) == [["1", "Renée"]]


def test_cyrillic_from_windows_is_told_from_western_text() -> None:
    lines = "id,name\n1,Анна Петрова\n2,Бен Дом\n3,Больница Северная\n"
    assert rows(lines.encode("cp1251"))[2] == ["3", "Больница Северная"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_what_divides_cells_is_found(delimiter: str) -> None:
    lines = ["project{0}partners", "Tea{0}Elm / Oak", '"Warm{0} homes"{0}Ash', "Bikes{0}Ash"]
    assert rows("\n".join(line.format(delimiter) for line in lines).encode())[1][1] == "Ash"


def test_commas_within_cells_do_not_make_a_semicolon_file_one_of_commas() -> None:
    data = b"Tracker\n\nproject;partners\nTea, cake;Elm, Oak, Ash\nWalks;Elm, Oak\nBikes;Elm\n"
    assert rows(data)[-1] == ["Bikes", "Elm"]


def test_a_first_line_that_says_what_divides_cells_is_no_row() -> None:
    table = csv_table(File("people.csv", b"sep=;\nid;name\n1;Ann\n"))
    assert table.header == ["id", "name"]
    assert [(row.line, row.cells) for row in table.rows] == [(2, ["1", "Ann"])]


def test_line_breaks_in_quotes_and_empty_rows_count_as_a_spreadsheet_counts() -> None:
    table = csv_table(File("t.csv", b'id,name\r\n1,"Ann\r\nSmith"\r\n\r\n,\r\n2,Bob\r\n'))
    assert [(row.line, row.cells) for row in table.rows] == [(2, ["1", "Ann\r\nSmith"]), (5, ["2", "Bob"])]


def test_rows_can_be_gone_through_again() -> None:
    table = csv_table(File("t.csv", b"a,b\n1,2\n"))
    assert list(table.rows) == list(table.rows)


def test_cells_that_were_made_harmless_come_back() -> None:
    assert rows(b"a,b\n'=1+1,''=x\n'tis,it's\n'-,'+44\n") == [["=1+1", "'=x"], ["'tis", "it's"], ["-", "+44"]]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a,b\n1,2\n3,x\0y\n", "t.csv, row 3: save it again as “CSV UTF-8”. It holds a NUL character."),
        (
            "a,b\n1,\0\n".encode("utf-16"),
            "t.csv, row 2: save it again as “CSV UTF-8”. It holds a NUL character.",
        ),
        (
            b"a,b\n1," + b"x" * (CELL.most + 1),
            "t.csv, row 2, column B: shorten this cell. It has more than 131,072 characters",
        ),
        (
            b'a,b\n1,2\n"3,' + b"x\n" * CELL.most,
            "t.csv, row 3, column A: shorten this cell. It has more than",
        ),
        (b'a,b\n1,2\n3,"4" 5\n', "t.csv, row 3: write two quotation marks for one inside a cell"),
        (b'a,b\n1,2\n3,"4\n', "t.csv, row 3: write two quotation marks for one inside a cell"),
        (
            b"a,b\n" + b"x," * COLUMNS.most + b"x\n",
            "t.csv, row 2: put the columns you need into a separate file. It has 2,001,",
        ),
        (
            b"\xff\xfea",
            "t.csv: save it again as “CSV UTF-8”. Weft cannot read its encoding.",
        ),
    ],
)
def test_what_cannot_be_read_says_where_and_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(InvalidDataset) as caught:
        list(csv_table(File("t.csv", data)).rows)
    assert caught.value.message.startswith(said)


def test_letters_of_columns() -> None:
    assert [letter(column) for column in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]
