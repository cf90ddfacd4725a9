"""A network in CSV files: what is read, and what is wrong told with file, row, column and remedy."""

from __future__ import annotations

import numpy as np
import pytest

from graph.analysis.network import Network
from graph.analysis.network_csv import File, Named, read
from graph.errors import InvalidDataset
from tests.reference import reference

PEOPLE = "id,name,office\na,Ann,1.0\nb,Ben,2.0\nc,Cem,\n"
TIES = "from,to,strength\na,b,4\nb,a,2\nb,c,\n"


def named(ties: str = TIES, people: str | None = PEOPLE, group: str | None = "office") -> Named:
    return read(
        File("ties.csv", ties.encode()),
        File("people.csv", people.encode()) if people is not None else None,
        group,
    )


def refused(ties: str = TIES, people: str | None = PEOPLE, group: str | None = "office") -> str:
    with pytest.raises(InvalidDataset) as caught:
        named(ties, people, group)
    return caught.value.message


def said(net: Network) -> dict[tuple[str, str], float | None]:
    out = net.out
    return {
        (net.ids[p], net.ids[q]): None if np.isnan(s) else round(float(s), 3)
        for p, q, s in zip(out.rows, out.to, out.strength, strict=True)
    }


def groups(net: Network) -> list[str | None]:
    return [[*net.sectors, None][code] for code in net.sector]


def test_people_labels_groups_as_given_and_strengths_out_of_one() -> None:
    read = named()
    assert read.network.ids == ["a", "b", "c"]
    assert read.labels == ["Ann", "Ben", "Cem"]
    assert groups(read.network) == ["1.0", "2.0", None]
    assert said(read.network) == {("a", "b"): 0.8, ("b", "a"): 0.4, ("b", "c"): None}


def test_without_a_group_nobody_has_a_sector_and_without_people_those_named_are_there() -> None:
    assert groups(named(group=None).network) == [None, None, None]
    alone = named(people=None, group=None)
    assert alone.network.ids == alone.labels == ["a", "b", "c"]
    assert said(alone.network) == said(named().network)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_the_mark_excel_puts_first_blank_rows_and_more_columns(delimiter: str) -> None:
    people = "\ufeff Age, label,id ,name\r\n60,A.,a,Ann\r\n\r\n61,,b,Ben\r\n".replace(",", delimiter)
    ties = "to,from,note\r\nb,a,x\r\n,,\r\n".replace(",", delimiter)
    read = named(ties, people, "Age")
    assert read.labels == ["A.", "b"]
    assert groups(read.network) == ["60", "61"]
    assert said(read.network) == {("a", "b"): None}


def test_loops_are_dropped_a_tie_there_twice_counts_once_and_both_may_be_needed() -> None:
    ties = File("ties.csv", b"from,to,strength\na,a,5\na,b,1\na,b,3\nb,c,\nb,a,\n")
    assert said(read(ties).network) == {("a", "b"): 0.6, ("b", "c"): None, ("b", "a"): None}
    assert read(ties, agreed="both").network.pairs == 1


def test_a_header_alone_is_nobody_and_a_quoted_cell_may_hold_lines() -> None:
    assert len(named("from,to\n", "id\n", None).network) == 0
    assert named('from,to\n"a\nb",c\n', None, None).network.ids == ["a\nb", "c"]


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"ties": "from,whom\na,b\n"}, "ties.csv, row 1: add the column “to”, or rename one of"),
        ({"people": "name,office\nAnn,1\n"}, "people.csv, row 1: add the column “id”, or rename"),
        ({"group": "floor"}, "people.csv, row 1: add the column “floor”, or rename one of"),
        ({"people": "id,id\na,b\n"}, "people.csv, row 1: rename one of the two columns “id”."),
        ({"ties": "from,to\na,b\nanna,b\n"}, "“anna” is not in people.csv."),
        (
            {"ties": "from,to\na,\n"},
            "ties.csv, row 2, column to: write the id of a person. This cell is empty.",
        ),
        (
            {"people": f"{PEOPLE}a,Ada,3\n"},
            "people.csv, row 5, column id: remove one of the two rows. “a” is there twice.",
        ),
        (
            {"people": f"{PEOPLE},Ada,3\n"},
            "people.csv, row 5, column id: give everybody an id. This cell is empty.",
        ),
        (
            {"ties": "from,to,strength\na,b,6\n"},
            "ties.csv, row 2, column strength: write a number from 1 to 5, or leave it empty. “6”",
        ),
        (
            {"ties": "from,to,strength\na,b,0.8\n"},
            "row 2, column strength: write a number from 1 to 5, or leave it empty. “0.8”",
        ),
        (
            {"ties": "from,to,strength\na,b,nan\n"},
            "row 2, column strength: write a number from 1 to 5, or leave it empty. “nan”",
        ),
        (
            {"ties": "from,to,strength\na,b,often\n"},
            "write a number from 1 to 5, or leave it empty. “often” is not one.",
        ),
        (
            {"ties": "from,to\na,b,c\n"},
            "ties.csv, row 2: put quotes around text that contains the separator. It has 3",
        ),
        ({"ties": ""}, "Give ties.csv a header row and a row for each of the ties: it is empty."),
        ({"people": "\n \n"}, "Give people.csv a header row"),
        (
            {"ties": 'from,to\n"a,b\n'},
            "Save ties.csv again as “CSV UTF-8”: it is not readable as CSV near line 2.",
        ),
    ],
)
def test_what_is_wrong_is_told(files: dict[str, str], problem: str) -> None:
    assert problem in refused(**files)


def test_problems_of_both_files_are_told_together_with_the_nearest_id() -> None:
    message = refused("from,to\npat-1,x\n", "id\npat-10\npat-10\n", None)
    assert message.splitlines() == [
        "people.csv, row 3, column id: remove one of the two rows. “pat-10” is there twice.",
        "ties.csv, row 2, column from: did you mean “pat-10”? “pat-1” is not in people.csv.",
        "ties.csv, row 2, column to: add it to people.csv, or correct it. “x” is not in people.csv.",
    ]


def test_twenty_problems_are_told_and_the_rest_counted() -> None:
    lines = refused("from,to\n" + "x,a\n" * 25).splitlines()
    assert len(lines) == 21
    assert lines[-1] == "and 5 more."


def test_another_encoding_is_told() -> None:
    with pytest.raises(InvalidDataset, match=r"Save ties\.csv again as “CSV UTF-8”: it is not in UTF-8"):
        read(File("ties.csv", "from,to\nRené,b\n".encode("latin-1")))


def test_the_law_firm_is_read_as_it_lies() -> None:
    folder = reference() / "networks" / "law_advice"
    ties, people = (File(name, (folder / name).read_bytes()) for name in ("edges.csv", "nodes.csv"))
    net = read(ties, people, "office").network
    assert (len(net), len(net.out), list(net.sectors)) == (71, 892, ["1.0", "2.0", "3.0"])
