"""`weft` as a user types it: in the tests' own process, which has numpy and all else loaded, or in one of its own.

A process of its own costs two seconds of import. It is for what only a process shows: the installed script, the status
that a shell sees, bytes on its standard output, signals.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from unittest.mock import patch

from graph.cli import main
from graph.settings import settings

WEFT = Path(sys.executable).with_name("weft")
Done = subprocess.CompletedProcess[Any]
Run = Callable[..., Done]


def environment(**ours: str) -> dict[str, str]:
    """The tests' environment with no settings but these."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("WEFT_")}
    return kept | {"COLUMNS": "80"} | ours


def process(
    words: tuple[str, ...], env: Mapping[str, str], folder: Path, *, given: str = "", text: bool = True
) -> Done:
    """Run the installed script in a folder; `given` is its standard input, `text` whether it prints text."""
    return subprocess.run(
        [WEFT, *words],
        env=env,
        cwd=folder,
        input=given if text else given.encode(),
        text=text,
        capture_output=True,
        timeout=60,
        check=False,
    )


def here(
    words: tuple[str, ...], env: Mapping[str, str], folder: Path, *, given: str = "", text: bool = True
) -> Done:
    """As `process`, by calling what the script calls."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    settings.cache_clear()
    with (
        patch.dict(os.environ, env, clear=True),
        patch.object(sys, "argv", ["weft", *words]),
        patch.object(sys, "stdin", io.TextIOWrapper(_Given(given.encode()), encoding="utf-8")),
        redirect_stdout(out),
        redirect_stderr(err),
        chdir(folder),
    ):
        try:
            main()
        except SystemExit as ended:
            status = ended.code
        finally:
            settings.cache_clear()
    assert isinstance(status, int)
    for stream in (out, err):
        stream.flush()
    said, complained = (stream.buffer.getvalue() for stream in (out, err))
    return Done([], status, said.decode() if text else said, complained.decode() if text else complained)


class _Given(io.BytesIO):
    name = "<stdin>"
