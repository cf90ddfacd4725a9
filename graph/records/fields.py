"""What there is to know of a field beside its type: said once, in the annotations of the row types of `dataset`."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import Literal, get_type_hints


@dataclass(frozen=True)
class Field:
    """A field that comes with a row and is not edited by hand.

    Attributes:
        title: its name on screen.
        about: what the title leaves open, for the API's document.
        to: the kind of row that it refers to by id; an empty cell refers to nothing.
        key: whether it is part of what makes a row the same as another of its kind. Rows with an id have no other key.
        choices: the values that it may have.
        after: the field of the day on which the period begins that ends on this one's.
        within: the lowest and the highest number that it may be.
        text: how text is written: on one line, on several, as an email address, as a web address, or as tags
            (`graph.records.tags`).
        longest: characters that may be typed in.
        private: whether it stays in Weft: it leaves in no file.
    """

    title: str
    _: KW_ONLY
    about: str = ""
    to: str = ""
    key: bool = False
    choices: tuple[str, ...] = ()
    after: str = ""
    within: tuple[float, float] | None = None
    text: Literal["line", "lines", "email", "url", "tags"] = "line"
    longest: int = 200
    private: bool = False


@dataclass(frozen=True)
class Edited(Field):
    """A field that leads edit by hand: forms, the API and merging offer it."""


def fields_of(row_type: type[tuple[object, ...]]) -> dict[str, Field]:
    """The fields of a row type by name, in its order.

    Raises:
        TypeError: one has no annotation; names it.
    """
    found = {}
    for name, hint in get_type_hints(row_type, include_extras=True).items():
        said = [one for one in getattr(hint, "__metadata__", ()) if isinstance(one, Field)]
        if not said:
            raise TypeError(f"{row_type.__name__}.{name} says no Field in its annotation")
        found[name] = said[0]
    return found
