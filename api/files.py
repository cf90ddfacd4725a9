"""Answers as files: their table as CSV or as a workbook."""

from __future__ import annotations

from typing import Any, Literal

from flask import Response

from graph.model import Answer
from graph.questions.rendering import as_csv, as_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def responses(description: str) -> dict[int | str, dict[str, Any]]:
    """What the OpenAPI document says about an answer's table, beside the answer itself."""
    content = {
        "text/csv": {"schema": {"type": "string"}},
        XLSX: {"schema": {"type": "string", "format": "binary"}},
    }
    return {200: {"description": description, "content": content}}


def table(answer: Answer, form: Literal["csv", "xlsx"], name: str) -> Response:
    """The table of an answer as a file with this name."""
    data, kind = (
        (as_csv(answer).encode(), "text/csv; charset=utf-8") if form == "csv" else (as_xlsx(answer), XLSX)
    )
    return Response(
        data, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    )
