"""Workbooks and zips: values as somebody reading the sheet would write them, and what is refused unopened."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import date, datetime, time
from time import process_time
from typing import Any

import pytest

from graph.errors import InvalidDataset
from graph.formats.files import xlsx_in, zip_files
from graph.formats.files.incoming import File
from tests.unit.formats.reading import book


def rows(file: File) -> list[list[str]]:
    return [row.cells for row in xlsx_in.tables(file).tables[0].rows]


def test_values_as_somebody_reading_the_sheet_would_write_them() -> None:
    def zeros(made: Any) -> None:
        made.active["A3"].number_format = "00000"

    values = [
        1234.0,
        0.1 + 0.2,
        True,
        datetime(2017, 3, 12),
        date(1999, 12, 31),
        datetime(2017, 3, 12, 9, 30),
    ]
    file = book("v.xlsx", zeros, s=[list("abcdef"), values, [42, time(9, 5), False, " x  ", None, -7]])
    assert rows(file) == [
        ["1234", "0.3", "true", "2017-03-12", "1999-12-31", "2017-03-12 09:30"],
        ["00042", "09:05:00", "false", "x", "", "-7"],
    ]


def test_sheets_hidden_empty_and_several() -> None:
    def hide(made: Any) -> None:
        made["Old"].sheet_state = "hidden"

    found = xlsx_in.tables(
        book("b.xlsx", hide, One=[["a"], ["1"]], Empty=[], Old=[["b"], ["2"]], Two=[["c"]])
    )
    assert [(table.file, table.name) for table in found.tables] == [
        ("b.xlsx, sheet One", "One"),
        ("b.xlsx, sheet Two", "Two"),
    ]
    assert [(one.file, one.reason) for one in found.refused] == [
        ("b.xlsx, sheet Old", "unhide this sheet to import it. It is hidden, so it was skipped.")
    ]


def test_one_sheet_is_called_as_its_file() -> None:
    assert xlsx_in.tables(book("b.xlsx", People=[["a"], ["1"]])).tables[0].file == "b.xlsx"


def test_merged_cells_hold_their_value_throughout() -> None:
    def merge(made: Any) -> None:
        made.active.merge_cells("A2:A3")
        made.active.merge_cells("B3:C3")

    assert rows(book("m.xlsx", merge, s=[["a", "b", "c"], ["Elm", "Ann", "x"], [None, "Bob"]])) == [
        ["Elm", "Ann", "x"],
        ["Elm", "Bob", "Bob"],
    ]


def rewritten(file: File, **members: bytes) -> File:
    """A zip with members in place of its own, or beside them."""
    out = io.BytesIO()
    named = {name.replace("__", "/"): data for name, data in members.items()}
    with (
        zipfile.ZipFile(io.BytesIO(file.data)) as packed,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again,
    ):
        for name in packed.namelist():
            if name not in named:
                again.writestr(name, packed.read(name))
        for name, data in named.items():
            again.writestr(name, data)
    return File(file.name, out.getvalue())


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'
    "<sheetData>{}</sheetData></worksheet>"
)


def of_rows(xml: str) -> File:
    return rewritten(book("b.xlsx", s=[["a"]]), **{"xl__worksheets__sheet1.xml": SHEET.format(xml).encode()})


def test_merged_cells_that_never_end_take_no_longer_than_others() -> None:
    sheet = SHEET.format('<row r="1"><c r="A1"><v>1</v></c></row>')
    endless = "<mergeCells>" + "<mergeCell a" * 10_000 + "/></mergeCells></worksheet>"
    file = rewritten(
        book("b.xlsx", s=[["a"]]),
        **{"xl__worksheets__sheet1.xml": sheet.replace("</worksheet>", endless).encode()},
    )
    begun = process_time()
    assert "It is not readable as a workbook" in refusal(file)
    assert process_time() - begun < 5  # a search to the end of the file from each of them took 12 seconds


def refusal(file: File) -> str:
    with pytest.raises(InvalidDataset) as caught:
        xlsx_in.tables(file)
    return caught.value.message


def test_links_to_other_files_are_not_followed() -> None:
    linked = (
        b'<?xml version="1.0"?><externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<externalBook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>'
        b"</externalLink>"
    )
    target = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="x" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    )
    file = rewritten(
        book("b.xlsx", s=[["name"], ["Ann"]]),
        **{
            "xl__externalLinks__externalLink1.xml": linked,
            "xl__externalLinks___rels__externalLink1.xml.rels": target,
        },
    )
    assert rows(file) == [["Ann"]]


def test_a_sheet_that_claims_any_size_is_read_for_what_it_has() -> None:
    file = of_rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>')
    table = xlsx_in.tables(file).tables[0]
    assert [(row.line, row.cells) for row in table.rows] == [(3, ["2"])]


def test_a_row_far_below_all_is_refused() -> None:
    assert "has more than 1,048,576 rows" in refusal(
        of_rows('<row r="999999999"><c r="A999999999"><v>1</v></c></row>')
    )


def test_cells_far_to_the_right_are_refused() -> None:
    assert "b.xlsx, sheet s, row 1: put the columns you need into a separate file. It has 16,384" in refusal(
        of_rows('<row r="1"><c r="XFD1"><v>1</v></c></row>')
    )


def test_entities_are_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    for data in (bomb, bomb.decode().encode("utf-16")):
        file = rewritten(book("b.xlsx", s=[["a"]]), **{"xl__worksheets__sheet1.xml": data})
        assert "It defines entities, which no workbook does." in refusal(file)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "save it as .xlsx without a password. It is in the old Excel format",
        ),
        (b"PK\x03\x04 and then nothing", "It is damaged, or has a password."),
    ],
)
def test_what_is_no_workbook_says_what_to_do(data: bytes, said: str) -> None:
    assert said in refusal(File("b.xlsx", data))


def test_a_damaged_workbook_is_refused_wherever_it_is_damaged() -> None:
    whole = book("b.xlsx", s=[["name", "org"], ["Ann", "Elm"]])
    for name in ("xl__workbook.xml", "xl__worksheets__sheet1.xml", "xl__styles.xml"):
        assert "b.xlsx: open it in Excel and save it again as .xlsx. It is not readable" in refusal(
            rewritten(whole, **{name: b"<x"})
        )


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> File:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return File("z.zip", out.getvalue())


def test_files_of_a_zip_without_what_systems_add() -> None:
    file = zipped(
        {"a/people.csv": b"1", "__MACOSX/a/._people.csv": b"x", "a/.DS_Store": b"x", "b.csv": b"2", "a/": b""}
    )
    assert zip_files.members(file) == [File("people.csv", b"1"), File("b.csv", b"2")]


def test_files_of_one_name_in_a_zip_keep_their_folders() -> None:
    file = zipped({"2016/t.csv": b"1", "2017/t.csv": b"2"})
    assert [one.name for one in zip_files.members(file)] == ["2016/t.csv", "2017/t.csv"]


def told_otherwise(file: File, size: int) -> File:
    """A zip of one member whose directories say another size for it."""
    data = bytearray(file.data)
    central = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, central + 24, size)
    struct.pack_into("<I", data, 22, size)
    return File(file.name, bytes(data))


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (
            zipped({"a.csv": b"0" * 3_000_000}),
            "split it. Unpacked it is larger than 256 MB, or suspiciously small for it.",
        ),
        (
            told_otherwise(zipped({"a.csv": b"1,2,3"}), 300_000_000),
            "split it. Unpacked it is larger than 256 MB, or suspiciously",
        ),
        (told_otherwise(zipped({"a.csv": b"0" * 3_000_000}), 10), "It is damaged, or has a password."),
        (
            zipped({f"{n}.csv": b"" for n in range(2_001)}),
            "split it. It has 2,001 files, and the limit is 2,000.",
        ),
        (zipped({"../people.csv": b"1"}), "“../people.csv” in it leads out of it."),
        (zipped({"/etc/people.csv": b"1"}), "“/etc/people.csv” in it leads out of it."),
        (zipped({"a\\..\\..\\people.csv": b"1"}), "leads out of it."),
        (zipped({"C:/people.csv": b"1"}), "“C:/people.csv” in it leads out of it."),
        (zipped({"a.csv": b"1,2"}, zipfile.ZIP_LZMA), "It is packed in an unusual way"),
        (File("z.zip", zipped({"a.csv": b"1,2" * 99}).data[:-30]), "It is damaged, or has a password."),
    ],
)
def test_zips_that_are_not_unpacked(file: File, said: str) -> None:
    with pytest.raises(InvalidDataset) as caught:
        zip_files.members(file)
    assert said in caught.value.message
    assert caught.value.message.startswith("z.zip: ")
