"""The bounds of what Weft reads from somebody's file, each with the refusal that a user sees past it.

One table, which docs/formats.md lists. A bound stands well above what a region's network takes (100,000 people with
600,000 ties), and well below what would harm the server.
"""

from __future__ import annotations

from typing import NamedTuple

MEGABYTE = 1024 * 1024


class Bound(NamedTuple):
    """One bound.

    Attributes:
        of: what is counted.
        most: the greatest number that is still read.
        remedy: the refusal past it: a clause that begins with what to do. `{most}`, `{megabytes}` and `{found}` in it
            are numbers.
        why: what takes less.
    """

    of: str
    most: int
    remedy: str
    why: str

    def said(self, found: int = 0) -> str:
        """The refusal, where `found` is what there was instead."""
        return self.remedy.format(
            most=f"{self.most:,}", megabytes=f"{self.most // MEGABYTE:,}", found=f"{found:,}"
        )


FILE = Bound(
    "Bytes of a file",
    200 * MEGABYTE,
    "split it, or leave out what is not needed. It is larger than {megabytes} MB.",
    "three times what a region takes as CSV; `WEFT_UPLOAD_MEGABYTES` bounds all files of an upload together",
)
MEMBERS = Bound(
    "Files in a zip",
    2_000,
    "split it. It has {found} files, and the limit is {most}.",
    "a workbook of 200 sheets with pictures has about a thousand",
)
UNPACKED = Bound(
    "Bytes of a zip or workbook, unpacked",
    256 * MEGABYTE,
    "split it. Unpacked it is larger than {megabytes} MB, or suspiciously small for it.",
    "a region is 50 MB as CSV, 200 MB as a workbook",
)
RATIO = Bound(
    "Times that a file in a zip may grow when unpacked, past a megabyte",
    200,
    UNPACKED.said(),
    "sheets of numbers reach 40, a bomb 1,000",
)
CELL = Bound(
    "Characters of a cell",
    131_072,
    "shorten this cell. It has more than {most} characters; if it looks short, close the quotation mark before it.",
    "four times what Excel can hold",
)
COLUMNS = Bound(
    "Columns of a table",
    2_000,
    "put the columns you need into a separate file. It has {found}, and the limit is {most}.",
    "a survey of a thousand people has a column for each",
)
SHEET_ROWS = Bound(
    "Rows of a sheet, with empty ones",
    1_048_576,
    "split it. It has more than {most} rows.",
    "Excel has no more; a file can claim any number",
)
SHEET_CELLS = Bound(
    "Cells of a sheet, with empty ones before a row's last",
    20_000_000,
    "split it. It has more than {most} cells.",
    "600,000 ties have 4 million",
)
MERGED = Bound(
    "Merged cells of a sheet that are filled",
    100_000,
    "The others stay as they are.",
    "headers and groups over some thousand rows",
)
ROWS = Bound(
    "Rows of all files of an import, with empty ones",
    3_000_000,
    "import some of these files, then the others. Together they have more than {most} rows.",
    "a region has 1,600,000, with jobs, work and events",
)
UPLOADED = Bound(
    "Rows of all files of an import over HTTP",
    1_000_000,
    "import them with `weft import` on the server, or some of these files, then the others. Together they have more "
    "than {most} rows.",
    "100,000 people with jobs and 600,000 ties are 814,000 rows; without the jobs they take 1.1 GB of memory",
)
REFUSED = Bound(
    "Refused rows of an import",
    500_000,
    "correct the first refused rows, and the others like them. More than {most} rows are refused.",
    "nobody reads so many",
)
MEMORY = Bound(
    "Bytes of memory while files are read",
    2_048 * MEGABYTE,
    "split it, or save it as CSV. Reading it took more than {megabytes} MB of memory.",
    "a region takes a third",
)
SECONDS = Bound(
    "Seconds of a processor while files are read",
    300,
    "split it, or save it as CSV. Reading it took more than {most} seconds.",
    "a region takes 20 as CSV, several times that as a workbook",
)
CONTENT = Bound(
    "Bytes of the content that is read",
    512 * MEGABYTE,
    "split it, or leave out what is not needed. Its content is larger than {megabytes} MB.",
    "a region takes 80 MB",
)
AT_ONCE = Bound(
    "Imports that are read at the same time",
    2,
    "Try again in a moment: the files of {most} other imports are being read.",
    "each may take the memory and the processor above",
)

TABLE = (
    FILE,
    MEMBERS,
    UNPACKED,
    RATIO,
    CELL,
    COLUMNS,
    SHEET_ROWS,
    SHEET_CELLS,
    MERGED,
    ROWS,
    UPLOADED,
    REFUSED,
    CONTENT,
    MEMORY,
    SECONDS,
    AT_ONCE,
)
