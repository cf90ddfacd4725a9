"""Commands that make a backup and restore one. As in `cli`, they import when they run."""

from __future__ import annotations

import logging
from contextlib import closing
from datetime import datetime
from functools import cache
from getpass import GetPassWarning
from pathlib import Path
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING
from warnings import catch_warnings, simplefilter

import click

from graph.errors import WeftError
from graph.settings import Settings, settings

if TYPE_CHECKING:
    from graph.backup.sealing import Seal

_LOOK_SECONDS = 300
_SHORTEST_PASSPHRASE = 12
_log = logging.getLogger("weft")
_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("backup")
@click.argument("file", type=_FILE)
@click.option("--recipient", metavar="age1…", help="Encrypt it for the holder of this age key.")
@click.option("--passphrase", "ask", is_flag=True, help="Encrypt it with a passphrase, which Weft asks for.")
@click.option("--plain", is_flag=True, help="Do not encrypt it: anyone who has the file can read it.")
def make(file: Path, recipient: str | None, ask: bool, plain: bool) -> None:
    """Write everything into one file: the graph, secrets, settings, and imports that wait for a decision.

    While it is written everybody can read, and nobody else can write.

    Example:  weft db backup map.weft --recipient age1...
    """
    from rich.console import Console

    from graph.backup.making import back_up
    from graph.opening import opened

    s = settings()
    seal = _seal(recipient, ask, plain)
    with opened(s) as store, Console(stderr=True).status("starting") as now:
        manifest = back_up(store, s, file, seal, "admin", now.update)
    click.echo(
        f"Written: {file}, {manifest.nodes:,} nodes and {manifest.relationships:,} relationships"
        f"{', not encrypted' if plain else ''}."
    )


@click.command()
@click.argument("file", type=_FILE)
@click.option("--identity", type=_FILE, help="The file of the age key that the backup was encrypted for.")
def restore(file: Path, identity: Path | None) -> None:
    """Restore a backup into an empty graph and home, here or on another machine.

    Stop `weft up` first. The backup may be of an earlier version: what has changed since is brought up to date.

    Example:  weft db restore map.weft --identity key.txt
    """
    from rich.console import Console

    from graph.backup import archive, restoring
    from graph.backup.sealing import Key
    from graph.opening import connected, opened

    @cache  # the file is opened several times
    def passphrase() -> str:
        now.stop()
        return _passphrase()

    s = settings()
    key = Key.of(identity, passphrase) if identity else Key((), passphrase)
    with Console(stderr=True).status("checking the backup") as now:
        manifest = archive.checked(file, key)  # whatever is wrong with it is said before Neo4j is started
        now.update("starting")
        with connected(s) as store:
            restoring.restore(store, s, file, key, manifest, now.update)
        with opened(s):
            pass
    click.echo(
        f"Restored: {manifest.nodes:,} nodes and {manifest.relationships:,} relationships, as they were at "
        f"{manifest.at[:16].replace('T', ' ')} UTC."
    )
    for name, value in restoring.other_settings(s, file, key).items():
        click.echo(f"Another setting there: {name} was {value}.", err=True)


def each_night(s: Settings) -> None:
    """Make the nightly backups on a thread of their own, for as long as this process runs.

    Raises:
        SetupError: nobody said who is to read them.
    """
    from graph.backup.nightly import nightly, seal_of
    from graph.opening import address, store_at

    if s.backups is None:
        return
    seal_of(s)

    def watch() -> None:
        while True:
            try:
                # Without starting Neo4j: one that somebody has stopped stays so.
                with closing(store_at(s, *address(s), read_seconds=s.whole_seconds)) as store:
                    nightly(store, s, datetime.now().astimezone())
            except WeftError as error:  # Neo4j is not there; it is tried again
                _log.warning("no backup was looked after: %s", error.message)
            except Exception:
                _log.exception("a nightly backup failed")
            sleep(_LOOK_SECONDS)

    Thread(target=watch, name="nightly backups", daemon=True).start()


def _seal(recipient: str | None, ask: bool, plain: bool) -> Seal:
    from graph.backup.sealing import ForRecipient, Plain, WithPassphrase

    chosen = sum(map(bool, (recipient, ask, plain)))
    if chosen > 1:
        raise click.UsageError("Choose one of --recipient, --passphrase and --plain.")
    if recipient:
        return ForRecipient(recipient)
    if ask:
        return WithPassphrase(_new_passphrase())
    if plain:
        return Plain()
    raise click.UsageError(
        "Add --recipient and an age key, --passphrase, or --plain: a backup holds everything about everybody."
    )


def _passphrase(*, twice: bool = False) -> str:
    with catch_warnings():
        # Where there is no terminal, its echo cannot be turned off, and need not be.
        simplefilter("ignore", GetPassWarning)
        return str(click.prompt("Passphrase", hide_input=True, confirmation_prompt=twice, err=True))


def _new_passphrase() -> str:
    chosen = _passphrase(twice=True)
    if len(chosen) < _SHORTEST_PASSPHRASE:
        raise click.UsageError(
            f"Choose {_SHORTEST_PASSPHRASE} characters or more, such as four words: anyone with the file can try for "
            "as long as they like."
        )
    return chosen


COMMANDS = (make, restore)
