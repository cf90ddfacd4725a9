"""Files of imports that nobody decided about do not outlive their day, also if nobody imports again."""

from __future__ import annotations

import os
import time
from pathlib import Path

from graph.formats.files.incoming import File
from graph.imports.choices import Choices
from graph.imports.pending import PendingImports


def test_the_next_start_deletes_what_waited_more_than_a_day(tmp_path: Path) -> None:
    pending = PendingImports(tmp_path)
    old, new = (pending.put([File("a.csv", b"name\nAnn")], Choices()) for _ in range(2))
    long_ago = time.time() - 25 * 3600
    os.utime(tmp_path / "imports" / old, (long_ago, long_ago))
    PendingImports(tmp_path)
    assert [path.name for path in (tmp_path / "imports").iterdir()] == [new]
