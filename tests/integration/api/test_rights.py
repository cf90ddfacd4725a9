"""Every route as every role: what each may do is written down here, and what is not is refused."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from graph.model import Role, Viewer
from graph.records.bulk.load import load
from graph.store import Store
from tests.town import TOWN

ALL = {"lead", "admin", "analyst", "member"}
LEADS = {"lead", "admin"}
OWN = LEADS | {"member"}
ME, OTHER = "p-ann", "p-ben"
HIDDEN = ("Anne Lee", "Cem Kaya")
"""The people of the town who have not agreed to be named."""


class World:
    """What the requests are about, made by a lead beforehand."""

    def __init__(self, lead: FlaskClient) -> None:
        self.lead = lead
        self.extra = {
            kind: self.sent("POST", f"/api/{kind}", json={"name": f"Extra {kind}"})["row"]["id"]
            for kind in ("people", "organisations", "projects", "events", "scales")
        }
        self.change = self.sent("POST", "/api/people", json={"name": "Mistaken"})["change"]
        question = {"question": "brokers", "parameters": {}, "note": f"Ask {HIDDEN[0]}"}
        self.kept = self.sent("POST", "/api/kept", json=question)["id"]
        self.waiting, self.unwanted, applied = (self.previewed(name) for name in ("Ira", "Jon", "Kit"))
        answer = self.sent("POST", f"/api/imports/{applied}/apply", json={})
        self.applied = answer["result"]["change"]

    def sent(self, method: str, path: str, **given: Any) -> Any:
        answer = self.lead.open(path, method=method, **given)
        assert answer.status_code in (200, 201), answer.text
        return answer.get_json()

    def previewed(self, name: str) -> str:
        answer = self.sent("POST", "/api/imports", data=file(name))
        return str(answer["preview"]["id"])

    def revision(self, kind: str, id_: str) -> str:
        return str(self.sent("GET", f"/api/{kind}/{id_}/details")["revision"])

    def joined(self, of: str, id_: str, kind: str, other: str) -> str:
        """The revision of a row that joins two things; of one that is not there, a text."""
        rows = self.sent("GET", f"/api/{of}/{id_}/details")["joined"]
        return next((row["revision"] for row in rows if (row["kind"], row["other"]) == (kind, other)), "0")

    def merging(self) -> dict[str, str]:
        asked = {"kind": "organisations", "keep": "homes", "merge": "homes-2"}
        return asked | {"revision": self.sent("POST", "/api/merges", json=asked)["preview"]["revision"]}


def file(name: str) -> dict[str, Any]:
    return {"files": (io.BytesIO(f"id,name\np-{name.lower()},{name} Import\n".encode()), "people.csv")}


Made = Callable[[World], Any]


@dataclass(frozen=True)
class Step:
    """One request: who may make it, with what in its path, query, body or form; 2xx is expected if nothing is said."""

    route: str
    may: set[str]
    path: dict[str, str | Made] = field(default_factory=dict)
    query: Any = None
    json: Any = None
    data: Any = None
    status: int | None = None

    def send(self, client: FlaskClient, world: World) -> Any:
        method, path = self.route.split(" ")
        for name, value in self.path.items():
            path = path.replace(f"<{name}>", _made(value, world))
        given = {"query_string": self.query, "json": self.json, "data": self.data}
        given = {name: _made(value, world) for name, value in given.items() if value is not None}
        return client.open(path, method=method, **given)


def _made(value: Any, world: World) -> Any:
    return value(world) if callable(value) else value


def things(kind: str) -> Iterable[Step]:
    extra: dict[str, str | Made] = {"id_": lambda world: world.extra[kind]}

    def revision(world: World) -> dict[str, str]:
        return {"revision": world.revision(kind, world.extra[kind])}

    yield Step(f"POST /api/{kind}", LEADS, json={"name": f"One of {kind}"})
    yield Step(f"GET /api/{kind}/<id_>/details", LEADS, extra)
    yield Step(f"PUT /api/{kind}/<id_>", LEADS, extra, json=lambda world: {"name": "New", **revision(world)})
    yield Step(f"DELETE /api/{kind}/<id_>", LEADS, extra, query=revision)


def joins(
    kind: str,
    row: dict[str, str],
    seen_at: tuple[str, str, str],
    change: dict[str, Any] | None = None,
    given: dict[str, Any] | None = None,
    which: dict[str, Any] | None = None,
) -> Iterable[Step]:
    """A row is added with what is `given`, changed and removed; `which` of several it is, if the row does not say.

    `seen_at` is where its revision is read: the kind and id of the one end, and the id of the other.
    """
    of, id_, other = seen_at
    route = f"/api/memberships/{kind}" if kind != "ties" else "/api/ties"

    def seen(world: World) -> dict[str, str]:
        return {**row, **(which or {}), "revision": world.joined(of, id_, kind, other)}

    yield Step(f"POST {route}", LEADS, json={**row, **(given or {})})
    if change is not None:
        yield Step(f"PUT {route}", LEADS, json=lambda world: {**seen(world), **change})
    yield Step(f"DELETE {route}", LEADS, query=seen)


def members(id_: str, other: str, may: set[str]) -> Iterable[Step]:
    of: dict[str, str | Made] = {"person_id": id_}
    route = "/api/members/<person_id>"
    yield Step(f"GET {route}", may, of)
    yield Step(f"GET {route}/network", may, of)
    yield Step(f"GET {route}/people", may, of, query={"q": "osei"})
    yield Step(f"GET {route}/path", may, of, query={"to": other})
    yield Step(f"GET {route}/seen", may, of)
    yield Step(f"GET {route}/suggestions", may, of)
    yield Step(f"POST {route}/passed", may, of, json={"person": other, "until": "not now"})
    yield Step(f"DELETE {route}/passed/<other_id>", may, {**of, "other_id": other})
    yield Step(f"PUT {route}/offers", may, of, json={"topics": ["Tea"]})
    yield Step(f"PUT {route}/seeks", may, of, json={"topics": ["Damp"]})
    yield Step(f"PUT {route}/details", may, of, json={"post": "Nurse", "visibility": "named"})


SECTORS = {"from": "health", "to": "housing"}
STEPS = [
    Step("GET /api/openapi.json", ALL),
    Step("GET /api/health", ALL),
    Step("GET /api/sectors", ALL),
    Step("GET /api/questions", ALL),
    Step("GET /api/questions/brokers", ALL),
    Step("GET /api/questions/gaps", ALL),
    Step("GET /api/questions/introductions", ALL, query=SECTORS),
    Step("GET /api/questions/loss", ALL, query={"organisation": "homes"}),
    Step("GET /api/questions/path", ALL, query={"from": ME, "to": OTHER}),
    Step("GET /api/questions/reach", ALL, query={"people": "2"}),
    Step("GET /api/questions/who-connects", ALL, query=SECTORS),
    Step("GET /api/questions/<name>", ALL, {"name": "nothing"}, status=404),
    Step("GET /api/measures/brokerage", ALL),
    Step("GET /api/measures/centrality", ALL),
    Step("GET /api/measures/chains", ALL, query={"person": ME}),
    Step("GET /api/measures/groups", ALL),
    Step("GET /api/measures/holes", ALL),
    Step("GET /api/measures/influence", ALL),
    Step("GET /api/measures/mixing", ALL),
    Step("GET /api/measures/reciprocity", ALL),
    Step("GET /api/measures/similarity", ALL, query={"person": ME}),
    Step("GET /api/measures/two-mode", ALL, query={"of": "organisations"}),
    Step("GET /api/measures/<name>", ALL, {"name": "nothing"}, status=404),
    Step("GET /api/map", ALL, query={"open": "housing,housing/homes"}),
    Step("GET /api/explore", ALL),
    Step("GET /api/explore/measures", ALL),
    Step("GET /api/people", ALL, query={"q": "osei"}),
    Step("GET /api/people/<person_id>", ALL, {"person_id": OTHER}),
    Step("GET /api/people/<person_id>/network", ALL, {"person_id": OTHER}),
    Step("GET /api/organisations", ALL, query={"q": "homes"}),
    Step("GET /api/organisations/<organisation_id>/network", ALL, {"organisation_id": "homes"}),
    Step("GET /api/projects", ALL, query={"q": "dry"}),
    Step("GET /api/projects/<project_id>/network", ALL, {"project_id": "dry"}),
    Step("GET /api/events", ALL, query={"q": "fair"}),
    Step("GET /api/places", ALL, query={"q": "ward"}),
    Step("GET /api/search", ALL, query={"q": "homes"}),
    Step("GET /api/scales", ALL, query={"q": "influence"}),
    Step("GET /api/topics", ALL, query={"q": "tea"}),
    Step("GET /api/exports", ALL),
    Step("GET /api/exports/<name>", LEADS, {"name": "csv"}),
    Step("GET /api/exports/<name>", LEADS | {"analyst"}, {"name": "csv"}, query={"pseudonymised": "true"}),
    *members(ME, OTHER, OWN),
    *members(OTHER, ME, LEADS),
    Step("GET /api/kept", LEADS),
    Step("POST /api/kept", LEADS, json={"question": "gaps", "parameters": {}}),
    Step("GET /api/kept/<kept_id>", LEADS, {"kept_id": lambda world: world.kept}),
    Step("GET /api/kept/<kept_id>/since", LEADS, {"kept_id": lambda world: world.kept}),
    Step("PUT /api/kept/<kept_id>/note", LEADS, {"kept_id": lambda world: world.kept}, json={"note": "x"}),
    Step("DELETE /api/kept/<kept_id>", LEADS, {"kept_id": lambda world: world.kept}),
    Step("POST /api/kept/<kept_id>/restored", LEADS, {"kept_id": lambda world: world.kept}),
    Step("GET /api/changes", LEADS, query={"of": ME}),
    Step("DELETE /api/changes/<change_id>", LEADS, {"change_id": lambda world: world.change}),
    *(step for kind in ("people", "organisations", "projects", "events", "scales") for step in things(kind)),
    *joins("attended", {"person": ME, "event": "fair"}, ("people", ME, "fair")),
    *joins("offers", {"person": OTHER, "topic": "damp"}, ("people", OTHER, "damp")),
    *joins("seeks", {"person": OTHER, "topic": "tea"}, ("people", OTHER, "tea")),
    *joins("works_on", {"person": OTHER, "project": "dry"}, ("people", OTHER, "dry"), {"part": "lead"}),
    *joins(
        "works_for",
        {"person": "p-cem", "organisation": "homes"},
        ("people", "p-cem", "homes"),
        {"post": "Cook"},
    ),
    *joins(
        "partners",
        {"organisation": "clinic", "project": "dry"},
        ("organisations", "clinic", "dry"),
        {"part": "funder"},
        given={"part": "funder"},
        which={"as": "funder"},
    ),
    *joins(
        "works_with",
        {"from": "clinic", "to": "homes-2"},
        ("organisations", "clinic", "homes-2"),
        {"strength": 3},
        which={"source": "by hand"},
    ),
    *joins(
        "organisations_attended",
        {"organisation": "clinic", "event": "fair"},
        ("organisations", "clinic", "fair"),
    ),
    *joins(
        "scores",
        {"organisation": "clinic", "scale": "interest"},
        ("organisations", "clinic", "interest"),
        {"value": 5},
        given={"value": 3},
        which={"source": "by hand"},
    ),
    *joins(
        "grew_from",
        {"project": "warm", "from_kind": "event", "from": "brew"},
        ("projects", "warm", "brew"),
        {"said_by": ME},
    ),
    *joins(
        "ties",
        {"from": "p-cem", "to": ME},
        ("people", "p-cem", ME),
        {"strength": 3},
        which={"source": "by hand"},
    ),
    Step("GET /api/imports", LEADS),
    Step("POST /api/imports", LEADS, data=lambda world: file("Lou")),
    Step("GET /api/imports/<import_id>", LEADS, {"import_id": lambda world: world.waiting}),
    Step("GET /api/imports/<import_id>/reading", LEADS, {"import_id": lambda world: world.waiting}),
    Step("DELETE /api/imports/<import_id>/reading", LEADS, {"import_id": lambda world: world.waiting}),
    Step("PUT /api/imports/<import_id>/choices", LEADS, {"import_id": lambda world: world.waiting}, json={}),
    Step("POST /api/imports/<import_id>/apply", LEADS, {"import_id": lambda world: world.waiting}, json={}),
    Step("GET /api/imports/<import_id>/progress", LEADS, {"import_id": lambda world: world.waiting}),
    Step("DELETE /api/imports/<import_id>/progress", LEADS, {"import_id": lambda world: world.waiting}),
    Step("DELETE /api/imports/<import_id>/preview", LEADS, {"import_id": lambda world: world.unwanted}),
    Step("DELETE /api/imports/<import_id>", LEADS, {"import_id": lambda world: world.applied}),
    Step("POST /api/merges", LEADS, json={"kind": "organisations", "keep": "homes", "merge": "homes-2"}),
    Step("POST /api/merges/apply", LEADS, json=lambda world: world.merging()),
]
"""Every route, in an order in which a lead can go through all of them."""


@pytest.mark.parametrize("role", sorted(ALL))
def test_each_role_is_let_through_where_it_may_and_refused_elsewhere(
    empty: Store, tmp_path: Path, role: Role
) -> None:
    load(TOWN, empty)
    lead, client = (
        create_app(empty, tmp_path, tmp_path / "home", viewer).test_client()
        for viewer in (Viewer("lead"), Viewer(role, ME if role == "member" else ""))
    )
    for one in (lead, client):
        one.environ_base["HTTP_HOST"] = "127.0.0.1"
    world = World(lead)
    for step in STEPS:
        version = empty.version()
        answer = step.send(client, world)
        said = f"{role}: {step.route}: {answer.status_code} {answer.data[:300]!r}"
        if role in step.may:
            expected = (step.status,) if step.status else (200, 201)
            assert answer.status_code in expected, said
        else:
            assert (answer.status_code, answer.mimetype) == (403, "application/problem+json"), said
            assert answer.get_json()["type"].endswith("/not-allowed"), said
            assert empty.version() == version, said


def test_the_table_names_every_route(empty: Store, tmp_path: Path) -> None:
    app = create_app(empty, tmp_path, tmp_path)
    there = {
        f"{method} {rule}"
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert {step.route for step in STEPS} == there


MISTYPED = [
    Step("GET /api/people/<person_id>", LEADS, {"person_id": "Anna Lee"}),
    Step("GET /api/people/<person_id>/network", LEADS, {"person_id": "Anna Lee"}),
    Step("GET /api/questions/introductions", LEADS, query={"person": "Anna Lee"}),
    Step("GET /api/questions/loss", LEADS, query={"person": "Anna Lee"}),
    Step("GET /api/questions/path", LEADS, query={"from": ME, "to": "Anna Lee"}),
    Step("GET /api/measures/chains", LEADS, query={"person": "Anna Lee"}),
    Step("GET /api/measures/similarity", LEADS, query={"person": "Anna Lee"}),
]
"""Requests about a name that is nearly that of somebody who has not agreed to be named."""


def test_what_leaves_names_nobody_who_has_not_agreed(empty: Store, tmp_path: Path) -> None:
    """Every route that takes `names`, asked for what may leave; and for all names, to see that there are any."""
    load(TOWN, empty)
    client = create_app(empty, tmp_path, tmp_path / "home").test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1"
    world = World(client)
    leaving = _leaving(client)
    steps = [step for step in STEPS if step.route in leaving]
    assert {step.route for step in steps} == set(leaving)
    named = set()
    for step in [*steps, *MISTYPED]:
        asked = _made(step.query, world) or {}
        forms = ("json", "csv") if "format" in leaving[step.route] and step not in MISTYPED else (None,)
        for names, form in product(("all", "public"), forms):
            query = asked | {"names": names} | ({"format": form} if form else {})
            answer = replace(step, query=query).send(client, world)
            assert answer.status_code == (404 if step in MISTYPED else 200), (step.route, query, answer.text)
            if any(name in answer.text for name in HIDDEN):
                assert names == "all", (step.route, query, answer.text)
                named.add(step.route)
    nobody_to_name = {f"GET /api/questions/{name}" for name in ("gaps", "reach", "who-connects")}
    nobody_to_name.add("GET /api/measures/two-mode")  # of organisations here
    assert set(leaving) - nobody_to_name <= named


def _leaving(client: FlaskClient) -> dict[str, set[str]]:
    """The routes that take `names`, by the document, with their parameters."""
    found = {}
    for path, operations in client.get("/api/openapi.json").get_json()["paths"].items():
        for method, operation in operations.items():
            given = {one["name"] for one in operation.get("parameters", [])}
            if "names" in given:
                found[f"{method.upper()} {path.replace('{', '<').replace('}', '>')}"] = given
    return found


@pytest.mark.parametrize("header", ["X-Weft-Role", "X-Role", "X-Forwarded-User", "Authorization", "Cookie"])
def test_no_header_or_parameter_makes_a_lead_of_a_member(empty: Store, tmp_path: Path, header: str) -> None:
    load(TOWN, empty)
    client = create_app(empty, tmp_path, tmp_path, Viewer("member", ME)).test_client()
    for text in ("lead", "role=lead", "Bearer lead"):
        answer = client.get(
            "/api/imports", headers={"Host": "127.0.0.1", header: text}, query_string={"role": "lead"}
        )
        assert answer.status_code in (403, 422)
        assert client.get("/api/imports", headers={"Host": "127.0.0.1", header: text}).status_code == 403
