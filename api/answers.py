"""Answers as bytes, kept until the graph changes: what was asked before costs a look-up.

What an answer depends on is in its key: the version of the graph, who asks, the address with its parameters, and the
day. What depends on more, such as a member's own page with the suggestions they have hidden, is not kept. While a
change is written in part, what was answered at the last version goes on being answered; new questions are refused with
how far it is. Answers hold names, so they lie in this process's memory and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from apiflask import APIFlask
from flask import Response, current_app, g, request

from api.context import store, viewer
from graph import clock
from graph.changes import transactions
from graph.derived import Derived
from graph.errors import UpdateInProgress
from graph.store import Moment

BLUEPRINTS = ("questions", "measures", "map", "explore", "networks")
"""Whose answers depend on the graph and the parameters alone."""
_BYTES = 64e6
_ANSWERS = 5_000
_LARGEST = 4_000_000
"""A larger answer, such as a table of everybody, is not kept: it would push out a hundred others."""

View = Callable[..., Any]


@dataclass(frozen=True)
class _Kept:
    body: bytes
    content_type: str
    disposition: str
    finished: bool

    def response(self) -> Response:
        response = Response(self.body, content_type=self.content_type)
        if self.disposition:
            response.headers["Content-Disposition"] = self.disposition
        return response


class Answers:
    """The answers that were given lately, and the last moment at which the graph could be read whole."""

    def __init__(self) -> None:
        self._kept = Derived(_ANSWERS, weigh=lambda one: len(one.body), most=_BYTES)
        self._whole: Moment | None = None

    def __len__(self) -> int:
        return len(self._kept.values())

    @property
    def nbytes(self) -> int:
        """Bytes of all answers."""
        return sum(len(one.body) for one in self._kept.values())

    def at(self, now: Moment, make: Callable[[], _Kept]) -> _Kept:
        """The answer to this request at the latest moment that can be answered.

        Raises:
            UpdateInProgress: a change is written in part, and nobody has asked this before.
        """
        if now.half_written:
            found: _Kept | None = self._kept.ready(_key(self._whole)) if self._whole else None
            if not found:
                raise transactions.in_progress(store()) or UpdateInProgress()
            return found
        self._whole = now
        key = _key(now)
        found = self._kept.get(key, make)
        if not found.finished or len(found.body) > _LARGEST:
            self._kept.forget(key)
        return found


def register(app: APIFlask, answers: Answers) -> None:
    """Keep the answers of the blueprints named above."""
    for endpoint, view in app.view_functions.items():
        if endpoint.partition(".")[0] in BLUEPRINTS:
            app.view_functions[endpoint] = _keeping(answers, view)


def is_kept(endpoint: str | None) -> bool:
    """Whether the answers of an endpoint are kept."""
    return (endpoint or "").partition(".")[0] in BLUEPRINTS


def unfinished() -> None:
    """Say that something in the answer to this request is still being worked out: it is not kept."""
    g.unfinished = True


def _keeping(answers: Answers, view: View) -> View:
    @wraps(view)
    def answer(**parts: Any) -> Response:
        def make() -> _Kept:
            response = current_app.make_response(view(**parts))
            return _Kept(
                response.get_data(),
                response.content_type or "",
                response.headers.get("Content-Disposition", ""),
                response.status_code == 200 and "unfinished" not in g,
            )

        return answers.at(store().moment(), make).response()

    return answer


def _key(moment: Moment) -> tuple[Any, ...]:
    asked = tuple(sorted(request.args.items(multi=True)))
    return (moment.version, viewer(), request.path, asked, clock.today())
