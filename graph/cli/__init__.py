"""The command line: thin commands over the same functions as the API.

A command imports what it needs when it runs: numpy, polars and Neo4j's driver take a second that help and completion
would wait for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph import faults
from graph.access import keeps_people
from graph.cli import backup, data
from graph.errors import OrganisationsOnly, PeopleHeld, WeftError
from graph.logs import log_to
from graph.settings import Settings, settings

if TYPE_CHECKING:
    from graph.local.process import Server
    from graph.records.dataset import Dataset

OFFLINE_TIES = 200_000
"""From so many ties on a seed is imported offline: a minute for what takes several by transactions."""


class _Catalogue(click.Group):
    """A group whose commands are made when somebody first looks at them."""

    def __init__(self, *args: Any, make: Callable[[], list[click.Command]], **more: Any) -> None:
        super().__init__(*args, **more)
        self._make = make

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of its commands."""
        self._fill()
        return super().list_commands(context)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of this name, if there is one."""
        self._fill()
        return super().get_command(context, name)

    def _fill(self) -> None:
        if not self.commands:
            for command in self._make():
                self.add_command(command)


def _questions() -> list[click.Command]:
    from graph.cli import catalogues

    return catalogues.questions()


def _measures() -> list[click.Command]:
    from graph.cli import catalogues

    return catalogues.measures()


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="weft")
def cli() -> None:
    """Who connects people across a system, and who should meet next.

    Example:  weft ask who-connects --from health --to housing
    """


@cli.command()
@click.option("--demo", is_flag=True, help="Load the South Manchester case if the graph is empty.")
def up(demo: bool) -> None:
    """Start Neo4j and serve the page and the API until Ctrl-C.

    Example:  weft up --demo
    """
    s = settings()
    serve(s, demo, lambda: click.echo(f"Weft is at {s.address}  (Ctrl-C stops it)"))


def serve(s: Settings, demo: bool, ready: Callable[[], None]) -> None:
    """Start Neo4j and serve the page and the API until a signal ends it.

    Args:
        demo: load the South Manchester case if the graph is empty.
        ready: called once requests are answered.

    Raises:
        WeftError: as `opened` does, and SetupError for an address that cannot be served.
    """
    from graph import seeding
    from graph.local.home import tighten
    from graph.local.supervisor import check_address, supervise
    from graph.opening import opened

    check_address(s)
    tighten(s.home)
    # Planning each statement for the first time, on a busy machine, may take longer than a read may.
    with opened(s, read_seconds=s.whole_seconds) as store:
        if demo and seeding.is_empty(store):
            seeding.fill(store, seeding.south_manchester(), lambda *_: None)
        store.close()
        backup.each_night(s)
        supervise(s, ready, click.echo)


@cli.command()
@click.option("--check", "only_check", is_flag=True, help="Say what would be migrated, and change nothing.")
def upgrade(only_check: bool) -> None:
    """Bring the graph up to date with this Weft, after a backup; every start does this by itself.

    Example:  weft upgrade --check
    """
    from graph.backup import upgrading
    from graph.opening import connected, opened

    with connected(settings()) as store:
        pending, schema = upgrading.pending(store), store.schema()
    if not pending:
        click.echo(f"Nothing to do: the graph has schema {schema}, that of this Weft.")
        return
    for number, about in pending:
        click.echo(f"{number}: {about}")
    if only_check:
        click.echo("`weft upgrade`, or the next start, runs these migrations. It makes a backup first.")
        return
    with opened(settings()):
        pass
    click.echo(f"Done: the graph has schema {pending[-1][0]}.")


@cli.group()
def db() -> None:
    """The managed Neo4j in WEFT_HOME; backups of any.

    Example:  weft db status
    """


@db.command()
def start() -> None:
    """Start Neo4j and leave it running.

    Example:  weft db start
    """
    server = _managed()
    how = server.start(kept=True)
    click.echo(
        f"Neo4j {'has started' if how == 'started' else 'was already running'}. It answers at {server.uri}."
    )


@db.command()
def stop() -> None:
    """Stop Neo4j, even if another command started it. No data is lost.

    Example:  weft db stop
    """
    ended = _managed().stop()
    click.echo("Neo4j was not running." if ended == "not running" else "Neo4j has stopped.")


@db.command()
def status() -> None:
    """Say whether Neo4j answers, and how any Neo4j client connects to it.

    Example:  weft db status
    """
    from graph.local.process import Server
    from graph.store import ping

    s = settings()
    if s.neo4j_uri:
        uri, user, password = s.neo4j_uri, s.neo4j_user, s.neo4j_password.get_secret_value()
        file = s.neo4j_password_file
        where = f"the file {file}" if file else "WEFT_NEO4J_PASSWORD"
    else:
        server = Server(s)
        if server.state() is None:
            click.echo("Run `weft db start`, or `weft up` for the page too: Neo4j is not running.")
            return
        uri, user, password = server.uri, server.user, server.password
        where = f"the file {server.home.password_file}"
    ping(uri, user, password)
    click.echo(f"Neo4j answers at {uri}.")
    click.echo(f"Connect any Neo4j client with  URI {uri}  user {user}  password: see {where}.")


@cli.group()
def seed() -> None:
    """Fill an empty graph.

    Example:  weft seed south-manchester
    """


@seed.command("south-manchester")
def seed_south_manchester() -> None:
    """Load the South Manchester case. Its people are invented; with WEFT_PEOPLE=off they are left out.

    Example:  weft seed south-manchester
    """
    from graph import seeding

    _fill(seeding.south_manchester)


@seed.command("synthetic")
@click.option("--people", type=click.IntRange(10, 1_000_000), required=True, help="How many people.")
@click.option("--ties", type=click.IntRange(0, 6_000_000), required=True, help="How many ties, roughly.")
@click.option(
    "--seed",
    "seed_",
    type=int,
    default=1,
    help="A different seed gives a different network of the same shape.",
)
def seed_synthetic(people: int, ties: int, seed_: int) -> None:
    """Make an invented network with the case's sectors, of any size.

    Load a large one while the managed Neo4j is empty and stopped: that is many times faster.

    Example:  weft seed synthetic --people 10000 --ties 60000 --seed 1
    """
    from rich.console import Console

    from graph.local.process import Server
    from graph.opening import opened
    from graph.records.bulk import offline
    from graph.seeding.synthetic import synthetic, synthetic_frames

    s = settings()
    if not keeps_people():
        raise OrganisationsOnly("Load the case without its people by `weft seed south-manchester`")
    if ties < OFFLINE_TIES or s.neo4j_uri or Server(s).state():
        _fill(lambda: synthetic(people, ties, seed_))
        return
    with Console(stderr=True).status("making the network") as now:
        rows = offline.fill(s, synthetic_frames(people, ties, seed_), now.update)
        now.update("making constraints and indexes")
        with opened(s):
            pass
    click.echo(f"Loaded {people:,} people, {rows:,} rows in all.")


@cli.group(cls=_Catalogue, make=_questions)
def ask() -> None:
    """Ask a question.

    Example:  weft ask gaps
    """


@cli.group(cls=_Catalogue, make=_measures)
def measure() -> None:
    """Measure everybody in the graph, or in your own CSV files.

    Example:  weft measure brokerage
    """


@cli.command("doctor")
def check() -> None:
    """Check what Weft needs here, and say how to fix what is wrong.

    Example:  weft doctor
    """
    from graph.local import doctor
    from graph.local.process import Server

    found = list(doctor.checks(settings()))
    if all(one.ok for one in found) and (settings().neo4j_uri or Server(settings()).state()):
        from graph.opening import opened

        try:
            with opened(settings()) as store:
                found += doctor.graph_checks(store)
        except PeopleHeld as held:
            found.append(doctor.Check("People on the map", False, held.message))
    for one in found:
        click.echo(f"{'ok ' if one.ok else 'NO '} {one.name}: {one.message}")
    if not all(one.ok for one in found):
        raise click.exceptions.Exit(1)


for _command in backup.COMMANDS:
    db.add_command(_command)
for _command in data.COMMANDS:
    cli.add_command(_command)


def _managed() -> Server:
    """The managed Neo4j; wrong use where the settings name another."""
    from graph.local.process import Server

    if settings().neo4j_uri:
        raise click.UsageError(
            "Use the tools of the server in WEFT_NEO4J_URI: with that setting there is no managed Neo4j."
        )
    return Server(settings())


def _fill(make: Callable[[], Dataset]) -> None:
    from rich.console import Console
    from rich.progress import Progress

    from graph import seeding
    from graph.opening import opened

    with opened(settings()) as store, Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Loading", total=None)
        counts = seeding.fill(
            store, make(), lambda done, total: bar.update(task, completed=done, total=total)
        )
    if keeps_people():
        click.echo(f"Loaded {counts['people']:,} people and {counts['ties']:,} ties.")
    else:
        click.echo(
            f"Loaded {counts['organisations']:,} organisations and {counts['projects']:,} projects, no people."
        )


def main() -> None:
    """Run the command line: one plain sentence for whatever goes wrong, and the trace into a log."""
    log = Path("weft.log")
    try:
        log = log_to(settings().home, settings().log)
        sys.exit(cli.main(standalone_mode=False) or 0)
    except click.exceptions.Exit as ended:
        sys.exit(ended.exit_code)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except WeftError as error:
        click.echo(f"weft: {error.message}", err=True)
        sys.exit(error.exit_status)
    except Exception as wrong:
        fault = faults.logged(wrong)
        click.echo(f"weft: look for fault {fault} in {log}: Weft did not expect what went wrong.", err=True)
        sys.exit(1)
