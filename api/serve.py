"""Serves the application: one process with many threads, so that they share its caches. `weft up` watches over it."""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
from collections.abc import Callable
from threading import Thread
from typing import Any

from api.app import create_app
from api.http_server import Server
from graph import questions
from graph.changes import transactions
from graph.directory.lookup import search
from graph.errors import WeftError
from graph.logs import log_to
from graph.members.home import home
from graph.members.people_to_meet import suggested
from graph.model import Viewer
from graph.opening import address, store_at
from graph.questions.base import Question
from graph.questions.explore import Exploring, explore
from graph.questions.person_network import Steps, network
from graph.questions.sector_map import Opening, sector_map
from graph.settings import ROOT, settings
from graph.store import Store

SITE = ROOT / "web" / "build"
_HEAL_SECONDS = 2.0
_TURN_SECONDS = 0.001
"""A fifth of what Python gives a busy thread before another's turn: short answers wait less beside long ones."""
_WARM_SECONDS = 30.0
"""After so long nothing more is planned in advance: on a graph that takes longer, users need the machine."""
_LEAD = Viewer("lead")
_log = logging.getLogger("weft")


def main() -> None:
    """Serve until a signal, or until the process that started this one has gone; print “ready” once it answers.

    `weft up` runs this as `python -m api.serve`, with the settings in the environment, over a graph that is ready.
    """
    s = settings()
    log_to(s.home, s.log)
    sys.setswitchinterval(_TURN_SECONDS)
    uri, user, password = address(s)
    store = store_at(s, uri, user, password, s.answer_seconds)
    app = create_app(store, SITE, s.home)
    server = Server(app, s)
    app.extensions["weft.waiting"] = lambda: server.waiting
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: server.stop())
    Thread(target=_until_orphaned, args=(server,), daemon=True).start()
    Thread(target=_heal, args=(store,), daemon=True).start()
    Thread(target=_warm, args=(store,), daemon=True).start()
    print("ready", flush=True)  # noqa: T201  (to the supervisor)
    server.run()
    app.extensions["weft.runs"].stop()
    store.close()


def _until_orphaned(server: Server) -> None:
    """Standard input ends when the supervisor does, however it does."""
    # Not by sys.stdin, whose lock this thread would hold while the process ends for another reason.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    server.stop()


def _heal(store: Store) -> None:
    """Roll back what a writer left that has gone, whenever that was; Neo4j may be away meanwhile."""
    while True:
        try:
            transactions.recover(store)
        except WeftError:
            pass  # its writer is at work, or Neo4j does not answer
        except Exception:
            _log.exception("rolling back a change failed")
        time.sleep(_HEAL_SECONDS)


def _warm(store: Store) -> None:
    """Ask the first questions of pages, so that Neo4j has planned the statements before a user waits for it.

    The stability of rankings is left until somebody asks: it takes seconds of each.
    """
    began = time.monotonic()
    with store.derived.nothing_beside():
        for ask in [*map(_first, questions.CATALOGUE), _maps, _somebody]:
            if time.monotonic() > began + _WARM_SECONDS:
                return
            try:
                ask(store)
            except WeftError:
                pass  # a graph without the sectors or people of an example, one that keeps nobody, a busy machine
            except Exception:
                _log.exception("planning a statement failed")
    _log.info("statements planned in %.1f s", time.monotonic() - began)


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


if __name__ == "__main__":
    main()
