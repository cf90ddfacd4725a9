"""Serves the application with gunicorn: one process with many threads, so that they share its caches."""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from api.app import create_app
from graph import questions
from graph.changes import transactions
from graph.directory.lookup import search
from graph.errors import NotFound, OrganisationsOnly, QueryTimeout, SetupError, WeftError
from graph.local.process import check_port
from graph.members.home import home
from graph.members.people_to_meet import suggested
from graph.model import Viewer
from graph.questions.base import Question
from graph.questions.explore import Exploring, explore
from graph.questions.person_network import Steps, network
from graph.questions.sector_map import Opening, sector_map
from graph.settings import ROOT, Settings
from graph.store import Store

SITE = ROOT / "web" / "build"
_LETTING_GO_SECONDS = 3.0
"""If the master is killed, its worker notices within a second and releases the port."""
_WARM_BEFORE_SECONDS = 4.0
"""How long to hold the address back while Neo4j plans statements; the rest are planned in the background."""
_LEAD = Viewer("lead")
_WARM_SECONDS = 30.0
"""After so long nothing more is planned in advance: on a graph that takes longer, users need the machine."""


def check_address(settings: Settings) -> None:
    """Refuse to serve other machines: there are no accounts yet.

    In a container every address is the container's own, and the published port decides who gets in: then
    WEFT_BEHIND_LOOPBACK says that it lets in only this machine.

    Raises:
        SetupError: WEFT_HOST is not a loopback address, or the port is taken.
    """
    try:
        loopback = settings.host == "localhost" or ipaddress.ip_address(settings.host).is_loopback
    except ValueError:
        loopback = False
    if not loopback and not settings.behind_loopback:
        raise SetupError(
            f"Set WEFT_HOST to 127.0.0.1 instead of {settings.host}: Weft has no accounts yet, so the network would "
            "see everybody's names."
        )
    until = time.monotonic() + _LETTING_GO_SECONDS
    while True:
        try:
            return check_port(settings.port, "WEFT_PORT")
        except SetupError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


class _Server(BaseApplication):  # type: ignore[misc]
    def __init__(
        self, settings: Settings, make_store: Callable[[], Store], ready: Callable[[], None]
    ) -> None:
        self._settings, self._make_store, self._ready = settings, make_store, ready
        self._warmed = Event()
        super().__init__()

    def load_config(self) -> None:
        host = f"[{self._settings.host}]" if ":" in self._settings.host else self._settings.host
        values = {
            "bind": f"{host}:{self._settings.port}",
            "workers": 1,
            "worker_class": "gthread",
            "threads": self._settings.threads,
            "loglevel": "warning",
            "graceful_timeout": 5,
            # A closed terminal ends Weft like Ctrl-C; gunicorn would start new workers and run on.
            "on_starting": lambda arbiter: setattr(arbiter, "handle_hup", arbiter.handle_int),
            "post_worker_init": lambda _worker: self._tell(),
        }
        for key, value in values.items():
            self.cfg.set(key, value)

    def load(self) -> Flask:
        # In the worker, after the fork: the driver's connections must not be shared with the master.
        store = self._make_store()
        Thread(target=_recover, args=(store,), daemon=True).start()
        Thread(target=_warm, args=(store, self._warmed), daemon=True).start()
        return create_app(store, SITE, self._settings.home)

    def _tell(self) -> None:
        """Report that Weft is ready, once the first requests need not wait for Neo4j to plan."""
        self._warmed.wait(_WARM_BEFORE_SECONDS)
        self._ready()


def serve(settings: Settings, make_store: Callable[[], Store], ready: Callable[[], None]) -> None:
    """Serve until a signal ends it; then raises SystemExit, as gunicorn does.

    Args:
        make_store: opens the store, in the process that answers requests.
        ready: called once requests are answered.
    """
    _Server(settings, make_store, ready).run()


def _recover(store: Store) -> None:
    """Roll back the large change of a worker that was killed, beside requests, which are told how far it is.

    The master starts a new worker by itself; until a change is rolled back, nobody can use the map.
    """
    with suppress(WeftError):  # another process writes it, or Neo4j does not answer
        transactions.recover(store)


def _warm(store: Store, done: Event) -> None:
    """Ask the first questions of pages, so that Neo4j has planned the statements before a user waits for it.

    The stability of rankings is left until somebody asks: on a large graph it takes minutes.
    """
    until = time.monotonic() + _WARM_SECONDS
    try:
        with store.derived.nothing_beside():
            for ask in [*map(_first, questions.CATALOGUE), _maps, _somebody]:
                if time.monotonic() > until:
                    return
                # A graph without the sectors or people of an example, one that keeps nobody, or a busy machine.
                with suppress(NotFound, QueryTimeout, OrganisationsOnly):
                    ask(store)
    except WeftError:
        return  # the first user will see it
    finally:
        done.set()


def _first(question: Question[Any]) -> Callable[[Store], object]:
    return lambda store: question.answer(_LEAD, store, question.parse(question.example))


def _maps(store: Store) -> None:
    sector_map(store, _LEAD, Opening())
    explore(store, _LEAD, Exploring())


def _somebody(store: Store) -> None:
    for person in search(store, _LEAD, "", 1):
        network(store, _LEAD, person["id"], Steps())
        member = Viewer("member", person["id"])
        home(store, member)
        suggested(store, member, 1)
