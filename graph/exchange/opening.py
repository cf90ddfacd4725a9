"""Opening files: each is read in its format."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from graph.errors import InvalidDataset
from graph.exchange import formats
from graph.exchange.incoming import File, Incoming, Options, Refused


def paths(given: Sequence[Path]) -> list[File]:
    """The files at these paths: of a folder all that are directly in it, “-” for standard input."""
    found: list[File] = []
    for path in given:
        if str(path) == "-":
            found.append(File("standard input", sys.stdin.buffer.read()))
        elif path.is_dir():
            found += [File(one.name, one.read_bytes()) for one in sorted(path.iterdir()) if one.is_file()]
        else:
            found.append(File(path.name, path.read_bytes()))
    return found


def read(files: Sequence[File], options: Options) -> Incoming:
    """Read files, each in the format that recognises it."""
    out = Incoming()
    for file in files:
        for one in formats.every():
            if one.read and one.recognises(file):
                try:
                    out.extend(one.read([file], options))
                except InvalidDataset as error:
                    out.refused.append(Refused(file.name, 1, "", error.message))
                break
        else:
            out.refused.append(Refused(file.name, 1, "", "nothing that Weft knows how to read."))
    return out
