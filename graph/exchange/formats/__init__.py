"""The formats that Weft reads and writes: one a file, each found here by itself.

A format is a module of this package with a `FORMAT`. Command line, API, page, docs/formats.md and the round-trip tests
follow from it; nothing else needs to know a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import BinaryIO

from graph.errors import NotFound
from graph.exchange.dataset import Dataset
from graph.exchange.incoming import File, Incoming, Options
from graph.nearest import nearest

Read = Callable[[Sequence[File], Options], Incoming]
Write = Callable[[Dataset, BinaryIO], None]


@dataclass(frozen=True)
class Format:
    """One format.

    Attributes:
        name: as commands and addresses have it.
        title: as people know it.
        suffix: of a file that is written, with its dot.
        about: a sentence or two for docs/formats.md: what it is for, and how it is laid out.
        recognises: whether a file is in this format, by its name and first bytes; the first that says so reads it.
        read: all files of this format in an import, together; None where it is only written.
        write: a dataset into an open file; None where it is only read.
        carries: kind -> the fields of it that are read and written; what is not in it is lost on the way out.
        rank: formats that recognise by content come before those that take what is left.
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
    """All formats, in the order in which they are asked whether a file is theirs."""
    found = [import_module(f"{__name__}.{module.name}").FORMAT for module in iter_modules(__path__)]
    return tuple(sorted(found, key=lambda one: (one.rank, one.name)))


def writable(name: str) -> Format:
    """The format of this name that can be written.

    Raises:
        NotFound: there is none.
    """
    known = {one.name: one for one in every() if one.write}
    if name not in known:
        like = nearest(name, {key: one.title for key, one in known.items()})
        raise NotFound("format", name, like or list(known))
    return known[name]
