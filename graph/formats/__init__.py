"""The formats that Weft reads and writes: one in each module, which this package finds by itself.

A format is a module of this package with a `FORMAT`. Command line, API, page, docs/formats.md and the round-trip tests
follow from it; a new format needs no other change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import BinaryIO

from graph.directory.nearest import nearest
from graph.errors import NotFound
from graph.formats.files.incoming import File, Incoming, Options
from graph.records.dataset import Dataset

Read = Callable[[Sequence[File], Options], Incoming]
Write = Callable[[Dataset, BinaryIO], None]


@dataclass(frozen=True)
class Format:
    """One format.

    Attributes:
        name: in commands and addresses.
        title: the name that people know.
        suffix: of a file that it writes, with the dot.
        about: a sentence or two for docs/formats.md: what it is for, and its layout.
        recognises: whether a file is in this format, by its name and first bytes; the first that says so reads it.
        read: reads all files of this format in an import together; None if it is only written.
        write: writes a dataset into an open file; None if it is only read.
        carries: kind -> the fields that it reads and writes; others are lost in its files.
        rank: formats that recognise files by content come before those that take the rest.
    """

    name: str
    title: str
    suffix: str
    media_type: str
    about: str
    recognises: Callable[[File], bool] = lambda file: False
    read: Read | None = None
    write: Write | None = None
    carries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rank: int = 50


@cache
def every() -> tuple[Format, ...]:
    """All formats, in the order in which they try to recognise a file."""
    found = [
        import_module(f"{__name__}.{module.name}").FORMAT
        for module in iter_modules(__path__)
        if not module.ispkg
    ]
    return tuple(sorted(found, key=lambda one: (one.rank, one.name)))


def writable(name: str) -> Format:
    """The writable format with this name.

    Raises:
        NotFound: there is none.
    """
    known = {one.name: one for one in every() if one.write}
    if name not in known:
        like = nearest(name, {key: one.title for key, one in known.items()})
        raise NotFound("format", name, like or list(known))
    return known[name]
