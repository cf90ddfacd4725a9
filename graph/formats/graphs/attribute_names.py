"""What other programs call nodes, edges and their attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from graph.formats.graphs.property_graph import EDGE_ATTRIBUTES, ENDS, NODE_ATTRIBUTES

_NODE_WORDS = {
    "person": ("people", "individual", "actor", "contact", "member"),
    "organisation": ("organisations", "organization", "organizations", "org", "company", "institution"),
    "sector": ("sectors",),
    "place": ("places", "ward", "location"),
    "topic": ("topics", "skill"),
    "scale": ("scales", "criterion"),
    "project": ("projects", "initiative", "programme", "program"),
    "event": ("events", "meeting", "workshop"),
}
_NODES = {word: kind for kind, words in _NODE_WORDS.items() for word in (kind, *words)}

_OTHER_NODE_NAMES: dict[str, tuple[str, ...]] = {
    "kind": ("elementtype", "nodetype", "type"),
    "name": ("label", "name", "fullname", "sharedname", "title"),
    "subkind": ("category",),
    "post": ("jobtitle", "job", "role", "position"),
    "sector": ("industry",),
    "organisation": ("organization", "org", "employer", "company", "affiliation"),
    "place": ("ward", "town", "city", "location"),
    "email": ("emailaddress", "mail"),
    "start": ("startdate",),
    "end": ("enddate",),
}
_OTHER_EDGE_NAMES: dict[str, tuple[str, ...]] = {
    "kind": ("connectiontype", "edgetype", "relationship", "relation", "interaction", "type"),
    "strength": (),
    "weight": ("value",),
    "since": ("start", "startdate"),
    "until": ("end", "enddate"),
}


def _names(own: Iterable[str], other: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    fields = dict.fromkeys([*own, *other])
    return {name: (name, *other.get(name, ())) for name in fields}


NODE_FIELDS = _names((name for name in NODE_ATTRIBUTES if name != "label"), _OTHER_NODE_NAMES)
EDGE_FIELDS = _names(EDGE_ATTRIBUTES, _OTHER_EDGE_NAMES)
"""Field -> its possible names, only letters, the surest first."""
NODE_FIELDS["name"] = _OTHER_NODE_NAMES["name"]

_BY_ENDS = {
    (source, target): kind
    for kind, (sources, targets) in ENDS.items()
    if kind not in {"offers", "seeks"}
    for source in sources
    for target in targets
}


def mapped(names: Iterable[str], fields: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Attribute -> the field that it is read into, "" for none; no field is read from two attributes."""
    letters: dict[str, str] = {}
    for name in names:
        letters.setdefault(re.sub(r"[\W_]", "", name).lower(), name)
    found = dict.fromkeys(letters.values(), "") | dict.fromkeys(names, "")
    for field_name, called in fields.items():
        for one in called:
            name = letters.get(one.replace("_", ""), "")
            if name and not found[name]:
                found[name] = field_name
                break
    return found


def node_kind(said: str) -> str:
    """The kind of node that a word means; "" if it means none."""
    return _NODES.get(said.strip().lower(), "")


def edge_word(said: str) -> str:
    """What an edge is said to be, as Weft writes kinds of edges: “Works for” is `works_for`."""
    return re.sub(r"[\W_]+", "_", said.strip().lower())


def edge_kind(said: str, source: str, target: str) -> tuple[str, bool, str]:
    """The kind of an edge, whether it runs the other way round, and what is wrong if it has no kind.

    Args:
        said: its kind in the file; if Weft does not know that kind, the ends decide.
        source, target: the kinds of node at its ends.
    """
    kind = edge_word(said)
    if kind in ENDS:
        sources, targets = ENDS[kind]
        if source in sources and target in targets:
            return kind, False, ""
        if target in sources and source in targets:
            return kind, True, ""
        if source == target == "organisation":  # what is said of two organisations is the kind of their tie
            return "works_with", False, ""
        meant = f"{' or '.join(map(_a, sources))} to {' or '.join(map(_a, targets))}"
        found = f"{_a(source)} to {_a(target)}"
        return "", False, f"correct one of them. “{said}” goes from {meant}, not from {found}."
    for turned in (False, True):
        if joins := _BY_ENDS.get((target, source) if turned else (source, target)):
            return joins, turned, ""
    remedy = "add its kind, or remove it"
    return "", False, f"{remedy}. Weft does not know what joins {_a(source)} to {_a(target)}."


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
