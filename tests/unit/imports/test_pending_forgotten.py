"""What waits for a decision does not outlive its day, nor what may name somebody a Weft that keeps nobody."""

from __future__ import annotations

import os
import time
from pathlib import Path

from graph.formats.files.incoming import File
from graph.imports.choices import Choices
from graph.imports.pending import InMemory, PendingImports


def test_the_next_start_deletes_what_waited_more_than_a_day(tmp_path: Path) -> None:
    pending = PendingImports(tmp_path)
    old, new = (pending.put([File("a.csv", b"name\nAnn")], Choices()) for _ in range(2))
    long_ago = time.time() - 25 * 3600
    os.utime(tmp_path / "imports" / old, (long_ago, long_ago))
    PendingImports(tmp_path)
    assert [path.name for path in (tmp_path / "imports").iterdir()] == [new]


def test_headers_of_columns_are_not_on_disk_where_nobody_is_kept(tmp_path: Path) -> None:
    """A header may be somebody's name, no matter who the cells below it are about."""
    header, columns = ["Partner", "Ottilie"], {"Partner": "organisation", "Ottilie": ""}
    PendingImports(tmp_path).remember(header, "organisations", columns)
    pending = InMemory(tmp_path)
    assert pending.remembered(header) is None
    pending.remember(header, "organisations", columns)
    assert pending.remembered(header) == {"shape": "organisations", "columns": columns}
    assert not list((tmp_path / "imports").iterdir())
