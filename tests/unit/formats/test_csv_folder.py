"""Datasets in CSV files: what was written is read again, and what cannot be read is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graph.errors import InvalidDataset
from graph.formats import csv_folder
from graph.records.dataset import Dataset, Person, Project, Tie

PEOPLE = "id,name\np-a,Ann\np-b,Ben\n"


def folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        (path / f"{name}.csv").write_text(text, encoding="utf-8")
    return path


def refused(path: Path) -> str:
    with pytest.raises(InvalidDataset) as caught:
        csv_folder.dataset(path)
    return caught.value.message


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    dataset = Dataset(
        people=[
            Person("p-a", "Ann O'Neil, “the elder”", "GP", asked=date(2019, 1, 21), synthetic=True),
            Person("p-b", "Бен", visibility="listed"),
        ],
        projects=[Project("warm", "Warm\nhomes", 'Says "warm"', "running", date(2017, 1, 1))],
        ties=[Tie("p-a", "p-b", 3, date(2016, 1, 1), None, date(2019, 1, 1), "survey"), Tie("p-b", "p-a")],
    )
    csv_folder.write(dataset, tmp_path)
    assert csv_folder.dataset(tmp_path) == dataset
    assert (tmp_path / "ties.csv").read_bytes().splitlines()[:2] == [
        b"from,to,strength,since,until,recorded,source,undirected",
        b"p-a,p-b,3,2016-01-01,,2019-01-01,survey,false",
    ]


def test_files_and_columns_that_may_be_empty_may_be_absent(tmp_path: Path) -> None:
    """Columns in any order, with the mark that Excel puts first, spaces around cells, empty rows at the end."""
    read = csv_folder.dataset(folder(tmp_path, people="\ufeffname, id\n Ann , p-a\n,\n\n", ties="from,to\n"))
    assert read == Dataset(people=[Person("p-a", "Ann")])
    assert read.people[0].visibility == "unnamed"


@pytest.mark.parametrize(
    ("ties", "problem"),
    [
        (
            "from,to,since\np-a,p-b,1.2.2016\n",
            "ties.csv, row 2, column since: write the date as YYYY-MM-DD. “1.2.2016” is not",
        ),
        (
            "from,to,strength\np-a,p-b,often\n",
            "ties.csv, row 2, column strength: write a whole number, or leave it empty. “often”",
        ),
        (
            "from,to\np-a,p-b\np-a,p-b,x\n",
            "ties.csv, row 3: put quotes around text with commas. It has 3 cells instead of 2.",
        ),
        ("from,to\np-a,\n", "ties.csv, row 2, column to: fill in this cell, or remove the row. It is empty."),
        (
            "from,to,colour\np-a,p-b,red\n",
            "ties.csv, row 1: rename or remove the column “colour”. Columns are",
        ),
        ("from,to,to\np-a,p-b,p-b\n", "ties.csv, row 1: remove one of the two columns “to”."),
        ("from\np-a\n", "ties.csv, row 1: add the column “to”. It is missing."),
        ("", "ties.csv, row 1: add the column “from”. It is missing."),
        (
            "from,to\n\np-a,p-z\n",
            "ties.csv, row 3, column to: add it to people.csv, or use an id that is there. “p-z” is not.",
        ),
        ('from,to\n"p-a,p-b\n', "ties.csv, row 2: write two quotation marks for one inside a cell"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, ties: str, problem: str) -> None:
    assert problem in refused(folder(tmp_path, people=PEOPLE, ties=ties))


def test_problems_of_reading_and_of_content_are_told_together(tmp_path: Path) -> None:
    message = refused(
        folder(
            tmp_path,
            people="id,name,synthetic\np-a,Ann,true\np-b,Cem,perhaps\np-a,Ben,true\n",
            ties="from,to\np-a,p-z\n",
        )
    )
    assert message.splitlines() == [
        "people.csv, row 3, column synthetic: write true or false. “perhaps” is neither.",
        "people.csv, row 4, column id: remove one of the two rows. “p-a” is already in row 2.",
        "ties.csv, row 2, column to: add it to people.csv, or use an id that is there. “p-z” is not.",
    ]


def test_a_file_in_another_encoding_is_read(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes("id,name\np-a,Ren\u00e9e\n".encode("cp1252"))
    assert csv_folder.dataset(tmp_path).people == [Person("p-a", "Renée")]


def test_a_folder_without_a_dataset_is_told(tmp_path: Path) -> None:
    assert "Put files of a dataset into" in refused(tmp_path)
    assert "Remove persons.csv, or rename it" in refused(folder(tmp_path, people=PEOPLE, persons=PEOPLE))
