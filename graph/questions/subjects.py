"""What an answer is about, people or organisations: their words, cells and columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graph.access import Action, require
from graph.directory import lookup, organisations
from graph.model import Cell, Column, Of, Ref, Viewer, mention
from graph.questions import words
from graph.questions.context import organisation
from graph.store import Row, Store

ONE: dict[Of, str] = {"people": "person", "organisations": "organisation"}
THAT: dict[Of, str] = {"people": "people who", "organisations": "organisations that"}
NONE: dict[Of, str] = {"people": "nobody", "organisations": "no organisation"}
ANOTHER: dict[Of, str] = {"people": "nobody else", "organisations": "no other organisation"}


def find(store: Store, viewer: Viewer, of: Of, given: str) -> str:
    """The id of a person or organisation, by id or name.

    Raises:
        NotFound: there is none, or more than one.
    """
    require(viewer, Action.ASK)
    if of == "people":
        return lookup.find(store, viewer, given)
    return str(organisations.find(store, given)["id"])


def count(of: Of, number: int) -> str:
    """`1 person`, `12 organisations`."""
    return words.count(number, ONE[of], of)


def called(of: Of, nodes: Mapping[str, Row]) -> Callable[[str], str]:
    """What to write for an id: people are mentioned, organisations named.

    Args:
        nodes: rows of the statement `nodes`, by id.
    """
    return mention if of == "people" else lambda key: str(nodes[key]["name"])


def ref(of: Of, node: Row) -> Ref:
    """The person or organisation of a row of the statement `nodes`."""
    return Ref("person", node["id"]) if of == "people" else Ref("organisation", node["id"], node["name"])


def cells(of: Of, node: Row) -> dict[str, Cell]:
    """The first cells of a row: a person and their organisation, or an organisation."""
    if of == "people":
        return {"person": ref(of, node), "organisation": organisation(node)}
    return {"organisation": ref(of, node)}


def columns(of: Of, title: str, person: str, organisation_: str) -> list[Column]:
    """The columns of `cells`, and that of the sector after them.

    Args:
        title: of the column of people; `Person` and `Organisation` are the usual ones.
        person, organisation_: what the first column says, by what the answer is about.
    """
    if of == "people":
        return [
            Column("person", title, "person", person),
            Column("organisation", "Organisation", "organisation", "Their main employer today."),
            Column("sector", "Sector", "sector", "Their main sector today."),
        ]
    return [
        Column(
            "organisation",
            "Organisation" if title == "Person" else title,
            "organisation",
            organisation_,
        ),
        Column("sector", "Sector", "sector", "Its sector today."),
    ]
