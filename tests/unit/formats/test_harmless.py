"""Cells that look like formulas do no harm, and come back as they were."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidDataset
from graph.formats.files import xlsx_out
from graph.formats.files.harmless import harmless, quoted, unharmed


@pytest.mark.parametrize("text", ["=1+1", "+44 161", "-3", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@"])
def test_what_looks_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("value", ["", "Ann", "'tis", "''", "1-2", -3, -0.5, True, None])
def test_numbers_and_other_text_stay_as_they_are(value: object) -> None:
    assert harmless(value) is value


@given(st.text(alphabet="'=+-@\t\ra1 ", max_size=6))
def test_it_comes_back_unchanged(text: str) -> None:
    assert unharmed(harmless(text)) == text
    assert unharmed(quoted(text)) == text
    assert harmless(text)[:1] not in set("=+-@\t\r")


def test_a_workbook_holds_text_as_text_and_numbers_as_numbers() -> None:
    row = ["=1+1", "'=x", -3, 0.25, True, None, "a\nb", "a\0b", "x" * 40_000]
    out = io.BytesIO()
    xlsx_out.write([xlsx_out.Sheet("one & two", ["a"] * len(row), [row])], out)
    (sheet,) = openpyxl.load_workbook(out)
    assert sheet.title == "one & two"
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "n", "n", "b", "n", "s", "s", "s"]
    assert [cell.value for cell in sheet[2]] == [
        "=1+1",
        "''=x",
        -3,
        0.25,
        True,
        None,
        "a\nb",
        "ab",
        "x" * 32_767,
    ]


def test_a_workbook_too_long_for_excel_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_out, "MOST_ROWS", 3)
    with pytest.raises(
        InvalidDataset, match="Use the format csv instead: a sheet holds 3 rows, and ties has more"
    ):
        xlsx_out.write([xlsx_out.Sheet("ties", ["a"], [[1], [2], [3]])], io.BytesIO())
