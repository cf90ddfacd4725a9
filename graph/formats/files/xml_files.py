"""XML: written element by element, and read piece by piece from files that somebody else made.

A document that declares entities or a DTD is refused: Weft's formats need neither, and both are ways to do harm.
"""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from types import TracebackType
from typing import Any, BinaryIO
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape, quoteattr

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from graph.errors import InvalidDataset
from graph.formats.files import tally
from graph.formats.files.incoming import File

_REPEATED = 50_000
"""Texts cached as they were last written: days, kinds and ends of edges come again and again."""
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tag(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def begins(file: File, root: str) -> bool:
    """Whether a file is XML whose first element has this name, as far as its first bytes say."""
    head = file.data[:4096].replace(b"\0", b"")
    return re.search(rb"<(?:[\w.-]+:)?" + root.encode() + rb"[\s/>]", head) is not None


def pieces(file: File, whole: Collection[str], begun: Collection[str] = ()) -> Iterator[tuple[bool, Element]]:
    """Elements named in `whole` when they are complete, and those in `begun` when they begin, as (complete, element).

    A complete element is freed afterwards, so that a large file does not stay in memory.

    Raises:
        InvalidDataset: it is not XML, or declares entities or a DTD.
    """
    above: list[Element] = []
    found = 0
    try:
        for event, element in iterparse(io.BytesIO(file.data), events=("start", "end"), forbid_dtd=True):
            if event == "start":
                above.append(element)
                if tag(element) in begun:
                    yield False, element
                continue
            above.pop()
            if tag(element) in whole:
                found += 1
                if not found % tally.EVERY:
                    tally.reached(file.name, found)
                yield True, element
                element.clear()
                if above and tag(above[-1]) in {"graph", "nodes", "edges"}:
                    above[-1].clear()
    except DefusedXmlException:
        raise InvalidDataset(
            f"Remove the lines in {file.name} that begin with <!DOCTYPE or <!ENTITY, or save it again from its own "
            "program: Weft does not read entities or document types, as they can do harm."
        ) from None
    except (ParseError, LookupError, ValueError) as error:
        where = f" (line {error.position[0]})" if isinstance(error, ParseError) else ""
        raise InvalidDataset(
            f"Save {file.name} again from its own program: it is not readable as XML{where}."
        ) from None


class Xml:
    """Writes XML into an open file, one element on each line; characters that XML does not allow are left out."""

    def __init__(self, out: BinaryIO) -> None:
        self._out, self._lines, self._open = out, ['<?xml version="1.0" encoding="UTF-8"?>\n'], list[str]()

    def __enter__(self) -> Xml:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: Any, trace: TracebackType | None) -> None:
        if kind is None:
            while self._open:
                self.end()
            self._flush(0)

    def begin(self, name: str, attributes: Mapping[str, object]) -> None:
        """Open an element that holds others."""
        self._add(f"<{name}{_attributes(attributes)}>")
        self._open.append(name)

    def end(self) -> None:
        """Close the element that was opened last."""
        self._add(f"</{self._open.pop()}>", self._open)

    def put(self, name: str, attributes: Mapping[str, object], text: str | None = None) -> None:
        """A whole element, with text or empty."""
        if text is None:
            self._add(f"<{name}{_attributes(attributes)}/>")
        else:
            self._add(f"<{name}{_attributes(attributes)}>{_held(text)}</{name}>")

    def _add(self, line: str, above: list[str] | None = None) -> None:
        self._lines.append(f"{' ' * len(self._open if above is None else above)}{line}\n")
        self._flush(10_000)

    def _flush(self, over: int) -> None:
        if len(self._lines) > over:
            self._out.write("".join(self._lines).encode())
            self._lines.clear()


def _attributes(attributes: Mapping[str, object]) -> str:
    return "".join([f" {name}={_quoted(str(value))}" for name, value in attributes.items()])


@lru_cache(_REPEATED)
def _quoted(text: str) -> str:
    return quoteattr(_NOT_IN_XML.sub("", text))


@lru_cache(_REPEATED)
def _held(text: str) -> str:
    return escape(_NOT_IN_XML.sub("", text), {"\r": "&#13;"})


def text_of(value: object) -> str:
    """A value as text in XML."""
    return str(value).lower() if isinstance(value, bool) else str(value)
