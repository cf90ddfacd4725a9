"""Checks what this machine needs, one by one: each check says what it found, or what to do about it."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from graph import clock, statements
from graph.backup import nightly
from graph.errors import GraphUnavailable, SetupError
from graph.local.home import check_room
from graph.local.java import java, maven
from graph.local.process import Server, check_port
from graph.opening import check_people
from graph.settings import ROOT, Settings, is_loopback
from graph.store import Store, ping

STALE_SECTORS = statements.get("read/stale_sectors")
PAGE = ROOT / "web" / "build" / "200.html"


@dataclass(frozen=True)
class Check:
    """The result of one check. `message` says what it found, or what is wrong and the remedy."""

    name: str
    ok: bool
    message: str


def checks(settings: Settings) -> Iterator[Check]:
    """All checks of the machine, in the order in which they build on each other.

    A Neo4j that does not run is fine; one that runs and does not answer is a fault.
    """
    yield _check("Python", _python)
    yield _check("People", lambda: _people(settings))
    yield _check("Home", lambda: _home(settings.home))
    yield _check("Page", _page)
    yield _check("Backups", lambda: nightly.in_words(settings, clock.now()))
    yield _check("Port", lambda: _port(settings.port, settings.host))
    if settings.neo4j_uri:
        password = settings.neo4j_password.get_secret_value()
        yield _check("Neo4j", lambda: _answers(settings.neo4j_uri, settings.neo4j_user, password))
        return
    server = Server(settings)
    yield _check("Java", lambda: str(java()))
    yield _check("Maven", lambda: str(maven()))
    yield _check("Neo4j's files", server.check_jars)
    yield _check("Disk", lambda: _room(settings.home))
    yield _check("Secrets", lambda: _secrets(settings.secrets))
    yield _check("Neo4j", lambda: _neo4j(server, settings))


def graph_checks(store: Store) -> Iterator[Check]:
    """Checks of the graph, once Neo4j answers."""
    yield _check("People on the map", lambda: check_people(store))
    yield _check("Schema", lambda: _schema(store))
    yield _check("Sectors", lambda: _sectors(store))


def _schema(store: Store) -> str:
    found, known = store.schema(), len(statements.migrations())
    if found > known:
        raise SetupError(
            f"Use the newer Weft that wrote this graph: it has schema {found}, and this Weft knows {known}."
        )
    return f"{found} of {known}" + ("" if found == known else "; the next start brings it up to date")


def _sectors(store: Store) -> str:
    """Somebody who stated no sector has the one of their main organisation."""
    stale = store.read(STALE_SECTORS)[0]["people"]
    if stale:
        raise SetupError(
            f"Import the organisations again: {stale} {'person is' if stale == 1 else 'people are'} in another sector "
            "than their main organisation, without having said so."
        )
    return "stated, or those of the main organisation"


def _check(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, True, look())
    except (SetupError, GraphUnavailable) as error:
        return Check(name, False, error.message)


def _python() -> str:
    # The set-up has refused anything older than 3.11, so this only reports the version.
    return f"{sys.version.split()[0]} at {sys.executable}"


def _people(settings: Settings) -> str:
    return f"{'kept' if settings.people == 'on' else 'organisations only'} (WEFT_PEOPLE={settings.people})"


def _home(home: Path) -> str:
    nearest = _existing(home)
    if not (nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)):
        raise SetupError(f"Set WEFT_HOME to a folder you can write to: {nearest} is not one.")
    return f"{home}" if home.exists() else f"{home}, created at the first start"


def _page() -> str:
    if not PAGE.exists():
        raise SetupError("Run `make setup`: the page is not built yet.")
    return str(PAGE.parent)


def _port(port: int, host: str) -> str:
    try:
        check_port(port, "WEFT_PORT", host)
    except SetupError:
        if not _weft_serves(port, host):
            raise
        return f"Weft answers on {port}"
    return f"{port} is free"


def _weft_serves(port: int, host: str) -> bool:
    connection = HTTPConnection(host if is_loopback(host) else "127.0.0.1", port, timeout=3)
    try:
        connection.request("GET", "/api/health")
        return b'"schema"' in connection.getresponse().read()
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _room(home: Path) -> str:
    nearest = _existing(home)
    check_room(nearest)
    return f"{shutil.disk_usage(nearest).free // 2**20} MB free"


def _secrets(folder: Path) -> str:
    """Only their owner may read the secrets."""
    if not folder.exists():
        return "none yet; created at the first start"
    for path in (folder, *sorted(folder.iterdir())):
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise SetupError(f"Run `chmod -R go= {folder}`: other users can read {path}.")
    return f"{folder}, only their owner can read them"


def _neo4j(server: Server, settings: Settings) -> str:
    if server.state() is None:
        check_port(settings.bolt_port, "WEFT_BOLT_PORT")
        return f"not running; port {settings.bolt_port} is free for it"
    return _answers(server.uri, server.user, server.password)


def _answers(uri: str, user: str, password: str) -> str:
    ping(uri, user, password)
    return f"answers at {uri}"


def _existing(path: Path) -> Path:
    """The path itself, or the nearest folder above it that exists."""
    return path if path.exists() or path == path.parent else _existing(path.parent)
