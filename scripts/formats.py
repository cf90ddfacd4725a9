"""Writes docs/formats.md from the code: what each format reads, holds and loses. A test compares the two."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from graph.formats import Format, every, lists
from graph.formats.files import bounds
from graph.records.dataset import KINDS, PRIVATE, column_name

PAGE = Path(__file__).resolve().parent.parent / "docs" / "formats.md"

INTRODUCTION = """\
# Formats

Made from the code by `make reference`; do not edit it by hand.

`weft import PATH...` and the page *Import and export* take files in any of these formats; `weft export FORMAT FILE` \
and `GET /api/exports/FORMAT` write the whole map. A source's own key for a thing (`source_key`) stays in Weft, so \
that a later import can find the thing again; no file has it. Nor do files have saved answers, the suggestions that \
members have hidden, and the history of changes."""

PSEUDONYMISED = """\
## Without names

`weft export FORMAT FILE --pseudonymised`, or `pseudonymised=true` over HTTP, gives people other ids, new each time, \
or with `--ids stable` the same each time, made with a secret below `WEFT_HOME`. The file has no names, email \
addresses or descriptions of projects. It gives a person's sector, place and job title only if at least five people \
share all three: otherwise without the job title, then without the place, then with the group of the sector, and at \
last “Other”. It leaves out employers, work, visits to events, offers and needs that fewer than five people share. It \
gives the days on which people were asked and answered, and on which ties were recorded, by year.

**Pseudonymised is not anonymous.** All ties and their dates are there, and so is who shares which organisation and \
event, and who says what a project grew from: anybody who knows some of it may find somebody in it. Treat the file as \
personal data."""

CELLS = """\
## Cells that look like formulas

Spreadsheet programs run text that begins with one of `= + - @` as a formula. In CSV Weft puts an apostrophe in front \
of such text, and removes it when it reads the file again; numbers stay numbers. In XLSX text is marked as text. The \
tables of answers and measures are written in the same way."""


BOUNDS = """\
Weft reads files in a process of its own. Past one of these bounds \
it refuses what it reads and says what to do, and so it does if the process ends otherwise. The server goes on."""


def page() -> str:
    """The whole page."""
    rows = [
        (f"[{one.title}](#{anchor(one)})", f"`{one.name}`", _yes(one.read), _yes(one.write), lost(one))
        for one in every()
    ]
    overview = table(("format", "name", "read", "written", "lost in the file"), rows)
    parts = [
        INTRODUCTION,
        overview,
        *(f"## {one.title}\n\n{one.about}" for one in every()),
        *_shapes(),
        *_held(),
        PSEUDONYMISED,
        CELLS,
        *_bounds(),
    ]
    return "\n\n".join(parts) + "\n"


def anchor(form: Format) -> str:
    """The anchor of its heading."""
    kept = "".join(each for each in form.title.lower() if each.isalnum() or each in " -")
    return kept.replace(" ", "-")


def lost(form: Format) -> str:
    """The fields that a format does not hold, by kind."""
    if not form.write:
        return "not written"
    missing = {
        kind: [
            column_name(name) for name in row._fields if name not in {*PRIVATE, *form.carries.get(kind, ())}
        ]
        for kind, row in KINDS.items()
    }
    told = [f"{kind}: {', '.join(names)}" for kind, names in missing.items() if names]
    return "; ".join(told) or "nothing"


def _held() -> Iterator[str]:
    yield "## What a map holds"
    yield table(
        ("kind", "fields"),
        [
            (f"`{kind}`", ", ".join(f"`{column_name(name)}`" for name in row._fields if name not in PRIVATE))
            for kind, row in KINDS.items()
        ],
    )


def _shapes() -> Iterator[str]:
    yield "## Shapes of spreadsheets"
    yield "Weft tells a table's shape from its headers and cells. The preview shows it, and you can change it there."
    yield table(
        ("shape", "name", "how it looks"),
        [(one.title, f"`{one.name}`", one.about) for one in lists.every().values()],
    )


def _bounds() -> Iterator[str]:
    yield "## Bounds"
    yield BOUNDS
    yield table(
        ("what", "at most", "past it", "what takes less"),
        [(one.of, f"{one.most:,}", one.said(one.most + 1), one.why) for one in bounds.TABLE],
    )


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    return "\n".join("| " + " | ".join(line) + " |" for line in [head, tuple("---" for _ in head), *rows])


def _yes(there: object) -> str:
    return "yes" if there else "no"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"Wrote {PAGE.name}.\n")
