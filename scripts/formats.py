"""Writes docs/formats.md from the code: what each format reads, holds and loses. A test holds the two together."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from graph.exchange import shapes
from graph.exchange.dataset import KINDS, PRIVATE, column_name
from graph.exchange.formats import Format, every

PAGE = Path(__file__).resolve().parent.parent / "docs" / "formats.md"

INTRODUCTION = """\
# Formats

Made from the code by `make reference`; do not edit it by hand.

`weft import PATH...` and the page *Import* take files in, in whichever of these formats they are; `weft export FORMAT \
FILE` and `GET /api/exports/FORMAT` write the whole map. What a source called things (`source_key`) stays in Weft: it \
finds them again in a later import, and leaves in no file. Nor do kept answers, what members put aside, and the \
history of changes."""

PSEUDONYMISED = """\
## Without names

`weft export FORMAT FILE --pseudonymised`, or `pseudonymised=true` over HTTP, gives people other ids, new each time, \
or with `--ids stable` the same each time, made with a secret below `WEFT_HOME`. There are no names, e-mail addresses \
or descriptions of projects in it. Sector, place and post of a person are given only as far as at least five people \
share all that is given: else without the post, then without the place, then by the sector's whole, else “Other”. Whom \
somebody works for, what they work on, came to, offer and seek is left out where fewer than five people do; days of \
asking, answering and recording are given by year.

**Pseudonymised is not anonymous.** Who is tied to whom since when, who shares which organisation and event with whom, \
and who says what a project grew from is all there: whoever knows some of it may find somebody in it. Treat the file \
as personal data."""

CELLS = """\
## Cells that look like formulas

Spreadsheet programs run text that begins with one of `= + - @` as a formula. In CSV such text gets an apostrophe in \
front, which Weft takes away when it reads it again; numbers stay numbers. In XLSX text is marked as text. The tables \
of answers and measures are written in the same way."""


def page() -> str:
    """The whole page."""
    rows = [
        (f"[{one.title}](#{anchor(one)})", f"`{one.name}`", _yes(one.read), _yes(one.write), lost(one))
        for one in every()
    ]
    overview = table(("format", "name", "read", "written", "lost on the way out"), rows)
    parts = [
        INTRODUCTION,
        overview,
        *(f"## {one.title}\n\n{one.about}" for one in every()),
        *_shapes(),
        *_held(),
        PSEUDONYMISED,
        CELLS,
    ]
    return "\n\n".join(parts) + "\n"


def anchor(form: Format) -> str:
    """Where its heading leads to."""
    kept = "".join(letter for letter in form.title.lower() if letter.isalnum() or letter in " -")
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
    yield "Headers and cells tell which one a table is in; the preview shows it, and it can be changed there."
    yield table(
        ("shape", "name", "how it looks"),
        [(one.title, f"`{one.name}`", one.about) for one in shapes.every().values()],
    )


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    return "\n".join("| " + " | ".join(line) + " |" for line in [head, tuple("---" for _ in head), *rows])


def _yes(there: object) -> str:
    return "yes" if there else "no"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"Wrote {PAGE.name}.\n")
