"""Small graphs drawn by hand, and the asking of questions about them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from graph import questions
from graph.directory.reveal import reveal
from graph.model import Answer, Cell, Ref, Viewer
from graph.records.bulk.load import load
from graph.records.dataset import Dataset, Employment, Organisation, Person, Sector, Tie
from graph.store import Store

LEAD = Viewer("lead")
TODAY = date.today()

SECTORS = [
    Sector("health", "Health"),
    Sector("primary-care", "Primary care", "health"),
    Sector("hospital", "Hospital", "health"),
    Sector("housing", "Housing"),
    Sector("faith", "Faith"),
]


def people(**sectors: str) -> list[Person]:
    """`people(a="health", x="")`: named by their ids, all visible."""
    return [
        Person(who, name=f"Name of {who}", sector=sector, visibility="named")
        for who, sector in sectors.items()
    ]


def knows(*pairs: str, **facts: Any) -> list[Tie]:
    """`knows("a b", "b c")`: ties stated by the first of each."""
    return [Tie(a, b, **facts) for a, b in map(str.split, pairs)]


def organisations(**sectors: str) -> list[Organisation]:
    return [Organisation(key, f"Org {key}", sector=sector) for key, sector in sectors.items()]


def jobs(*pairs: str, **facts: Any) -> list[Employment]:
    """`jobs("a acme")`: a works for acme, which is nobody's main organisation unless said so."""
    return [Employment(who, where, **facts) for who, where in map(str.split, pairs)]


def drawn(store: Store, **kinds: Any) -> Dataset:
    """Load a hand-drawn dataset over the sectors above into an empty store."""
    data = Dataset(**{"sectors": SECTORS, **kinds})
    load(data, store)
    return data


def ask(store: Store, question: str, viewer: Viewer = LEAD, **given: Any) -> Answer:
    """The answer as a viewer gets it; `from_` is `from`."""
    asked = questions.find(question)
    p = asked.parse({key.rstrip("_"): value for key, value in given.items()})
    return reveal(asked.answer(viewer, store, p), viewer, store)


def key(cell: Cell) -> str:
    """The id in a cell that refers to something."""
    assert isinstance(cell, Ref)
    return cell.id


def keys(answer: Answer, column: str) -> list[str]:
    return [key(row[column]) for row in answer.rows]


def brokers(
    store: Store, from_: str = "health", to: str = "housing", **given: Any
) -> dict[str, tuple[Any, ...]]:
    """Broker -> (contacts_from, contacts_to, pairs, only_through, credit), in the order of the rows."""
    answer = ask(store, "who-connects", from_=from_, to=to, **given)
    first = answer.columns[0].key
    numbers = ("contacts_from", "contacts_to", "pairs", "only_through", "credit")
    return {key(row[first]): tuple(row[name] for name in numbers) for row in answer.rows}


def pairs_of(answer: Answer) -> list[tuple[str, str]]:
    """The suggested pairs of an answer about introductions."""
    return list(zip(keys(answer, "person_a"), keys(answer, "person_b"), strict=True))


def everything_said(answer: Answer) -> Iterable[str]:
    """Each text in an answer that somebody reads: sentence, cells, labels on the map."""
    yield answer.sentence
    for row in answer.rows:
        for cell in row.values():
            if isinstance(cell, Ref):
                yield cell.label
            elif isinstance(cell, str):
                yield cell
    for node in answer.elements.nodes:
        yield node["data"]["label"]
