"""The command line: thin commands over the same functions as the API."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from io import TextIOWrapper
from pathlib import Path
from threading import Timer
from typing import Any, BinaryIO, get_args

import click
from pydantic.fields import FieldInfo
from rich.console import Console
from rich.progress import Progress

from graph import cli_data, doctor, measuring, presenting, questions, seeding
from graph.errors import InvalidInput, WeftError
from graph.exchange import bulk, network_csv
from graph.local.process import Server
from graph.measuring import showing
from graph.measuring.family import Family
from graph.measuring.measured import of_files, of_graph
from graph.model import Viewer
from graph.opening import opened, store_at
from graph.people.reveal import reveal
from graph.questions.base import Question
from graph.settings import settings
from graph.store import ping
from graph.synthetic import synthetic, synthetic_frames

OFFLINE_TIES = 200_000
"""From so many ties on a seed is imported offline: a minute for what takes several by transactions."""


def _format(*more: str) -> Callable[[Any], Any]:
    choices = click.Choice(["table", "json", "csv", *more])
    return click.option("--format", "form", type=choices, default="table", help="How to print it.")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="weft")
def cli() -> None:
    """Who connects whom across a system, and who should meet next.

    Example:  weft ask who-connects --from health --to housing
    """


@cli.command()
@click.option("--demo", is_flag=True, help="Load the South Manchester case if the graph is empty.")
def up(demo: bool) -> None:
    """Start Neo4j and serve the page and the API until Ctrl-C.

    Example:  weft up --demo
    """
    import api.serve as serving  # noqa: PLC0415  (the one place in graph that reaches the API)

    s = settings()
    serving.check_address(s)
    here = "127.0.0.1" if s.behind_loopback else s.host
    with ExitStack() as stack:
        store = stack.enter_context(opened(s))
        if demo and not seeding.people(store):
            seeding.fill(store, seeding.south_manchester(), lambda *_: None)
        uri, user, password = store.uri, store.user, store.password
        store.close()
        serving.serve(
            s,
            lambda: store_at(s, uri, user, password, s.answer_seconds),
            lambda: click.echo(f"Weft is at http://{here}:{s.port}  (Ctrl-C stops it)"),
        )


@cli.group()
def db() -> None:
    """The managed Neo4j below WEFT_HOME.

    Example:  weft db status
    """


@db.command()
def start() -> None:
    """Start Neo4j and leave it running.

    Example:  weft db start
    """
    _managed()
    server = Server(settings())
    how = server.start(kept=True)
    click.echo(
        f"Neo4j {'has started' if how == 'started' else 'was running and stays'}. It answers at {server.uri}."
    )


@db.command()
def stop() -> None:
    """Stop Neo4j, whoever started it. Everything written is kept.

    Example:  weft db stop
    """
    _managed()
    ended = Server(settings()).stop()
    click.echo("Neo4j was not running." if ended == "not running" else "Neo4j has stopped.")


@db.command()
def status() -> None:
    """Say whether Neo4j answers, and how any Neo4j client connects to it.

    Example:  weft db status
    """
    s = settings()
    if s.neo4j_uri:
        uri, user, password = s.neo4j_uri, s.neo4j_user, s.neo4j_password.get_secret_value()
        where = "WEFT_NEO4J_PASSWORD"
    else:
        server = Server(s)
        if server.state() is None:
            click.echo("Neo4j is not running. Start it with “weft db start”, or with the page by “weft up”.")
            return
        uri, user, password = server.uri, server.user, server.password
        where = f"the file {server.home.password_file}"
    ping(uri, user, password)
    click.echo(f"Neo4j answers at {uri}.")
    click.echo(f"Any Neo4j client connects with  URI {uri}  user {user}  password: see {where}.")


@cli.group()
def seed() -> None:
    """Fill an empty graph.

    Example:  weft seed south-manchester
    """


@seed.command("south-manchester")
def seed_south_manchester() -> None:
    """Load the South Manchester case. Its people are invented.

    Example:  weft seed south-manchester
    """
    _fill(seeding.south_manchester)


@seed.command("synthetic")
@click.option("--people", type=click.IntRange(10, 1_000_000), required=True, help="How many people.")
@click.option("--ties", type=click.IntRange(0, 6_000_000), required=True, help="How many ties, about.")
@click.option("--seed", "seed_", type=int, default=1, help="Another seed, another network of the same shape.")
def seed_synthetic(people: int, ties: int, seed_: int) -> None:
    """Make an invented network with the case's sectors, of any size.

    A large one goes into the managed Neo4j past all transactions, if that is empty and not running.

    Example:  weft seed synthetic --people 10000 --ties 60000 --seed 1
    """
    s = settings()
    if ties < OFFLINE_TIES or s.neo4j_uri or Server(s).state():
        _fill(lambda: synthetic(people, ties, seed_))
        return
    with Console(stderr=True).status("making the network") as now:
        rows = bulk.fill(s, synthetic_frames(people, ties, seed_), now.update)
        now.update("making constraints and indexes")
        with opened(s):
            pass
    click.echo(f"Loaded {people:,} people, {rows:,} rows in all.")


@cli.group()
def ask() -> None:
    """Ask a question.

    Example:  weft ask gaps
    """


def _question_command(question: Question[Any]) -> click.Command:
    @_format("xlsx")
    def run(form: str, **given: Any) -> None:
        if form == "xlsx" and sys.stdout.isatty():
            raise click.UsageError("A workbook goes into a file: add “> answer.xlsx” to the command.")
        asked = question.parse({key: value for key, value in given.items() if value is not None})
        with Console(stderr=True).status("Counting; Ctrl-C stops it."), opened(settings()) as store:
            viewer = Viewer("lead")
            answer = reveal(question.answer(viewer, store, asked), viewer, store)
        if form == "json":
            click.echo(presenting.as_json(answer))
        elif form == "csv":
            click.echo(presenting.as_csv(answer), nl=False)
        elif form == "xlsx":
            sys.stdout.buffer.write(presenting.as_xlsx(answer))
        else:
            presenting.show(answer, Console())

    example = " ".join(f"--{key} {value}" for key, value in question.example.items())
    run.__doc__ = f"{question.asks}\n\nExample:  weft ask {question.name} {example}"
    for name, field in reversed(question.parameters.model_fields.items()):
        run = _option(field.alias or name, field)(run)
    return click.command(question.name)(run)


def _option(name: str, field: FieldInfo) -> Callable[[Any], Any]:
    choices = [choice for choice in get_args(field.annotation) if isinstance(choice, str)]
    return click.option(
        f"--{name.replace('_', '-')}",
        name,
        type=click.Choice(choices) if choices else str,
        required=field.is_required(),
        help=f"{field.title}. {field.description}",
    )


for _question in questions.CATALOGUE:
    ask.add_command(_question_command(_question))


@cli.group()
def measure() -> None:
    """Measure everybody: in the graph, or in CSV files of your own, which need no database.

    Example:  weft measure brokerage
    """


_FILES = (
    click.option("--nodes", type=click.File("rb"), help="A CSV file of people: id, perhaps label or name."),
    click.option(
        "--ties",
        type=click.File("rb"),
        help="A CSV file of ties to measure instead of the graph: from, to, perhaps strength from 1 to 5.",
    ),
    click.option("--group", help="The column of --nodes that says in which sector each person is."),
)


def _measure_command(family: Family) -> click.Command:
    @_format()
    def run(
        form: str, nodes: BinaryIO | None, ties: BinaryIO | None, group: str | None, **given: Any
    ) -> None:
        asked = family.parse({key: value for key, value in given.items() if value is not None})
        if ties:
            _only_what_files_have(nodes, ties, given)
        elif nodes:
            raise click.UsageError("--nodes goes with --ties, the file of who is tied to whom.")
        if group and not nodes:
            raise click.UsageError("--group names a column of --nodes, the file of people.")
        with ExitStack() as until_printed:
            with _progress() as told:
                if ties:
                    people = _file(nodes) if nodes else None
                    network = network_csv.read(_file(ties), people, group, asked.agreed)
                    measured = of_files(family, asked, network, told)
                else:
                    store = until_printed.enter_context(opened(settings()))
                    measured = of_graph(store, Viewer("lead"), family, asked, progress=told)
            if form == "table":
                showing.show(measured, Console())
                return
            if not measured.ties:
                click.echo(showing.NOTHING, err=True)
            for piece in showing.as_json(measured) if form == "json" else showing.as_csv(measured):
                click.echo(piece, nl=False)

    columns = ", ".join(column.title.lower() for column in family.columns)
    example = "".join(f' --{key} "{value}"' for key, value in family.example.items())
    run.__doc__ = (
        f"{family.measures}\n\nGives everybody: {columns}. Rows are {family.ranked}; a table shows the first "
        f"{showing.SHOWN_ROWS}, csv and json have all.\n\nExample:  weft measure {family.name}{example}"
    )
    for option in reversed(_FILES):
        run = option(run)
    for name, field in reversed(family.parameters.model_fields.items()):
        run = _option(field.alias or name, field)(run)
    return click.command(family.name)(run)


def _file(file: BinaryIO) -> network_csv.File:
    return network_csv.File("standard input" if file.name == "<stdin>" else Path(file.name).name, file.read())


def _only_what_files_have(nodes: BinaryIO | None, ties: BinaryIO, given: dict[str, Any]) -> None:
    """Refuse what only the graph can be asked, and two files from one place."""
    if nodes and nodes.name == ties.name == "<stdin>":
        raise click.UsageError("Only one of --nodes and --ties can be - (standard input).")
    refused = {name: "is for the graph; files hold neither" for name in ("evidence", "as_of") if given[name]}
    if refused:
        raise InvalidInput(refused)


for _family in measuring.FAMILIES:
    measure.add_command(_measure_command(_family))


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Tell on standard error how far work is that takes more than a second."""
    with ExitStack() as after:
        bar = Progress(console=Console(stderr=True), transient=True)
        after.callback(bar.stop)
        late = Timer(1, bar.start)
        late.daemon = True
        after.callback(late.cancel)
        task = bar.add_task("Measuring", total=None)
        late.start()
        yield lambda done, total: bar.update(task, completed=done, total=total)


@cli.command("doctor")
def check() -> None:
    """Check everything that Weft needs on this machine, with the remedy for what is wrong.

    Example:  weft doctor
    """
    found = list(doctor.checks(settings()))
    if all(one.ok for one in found) and (settings().neo4j_uri or Server(settings()).state()):
        with opened(settings()) as store:
            found += doctor.graph_checks(store)
    for one in found:
        click.echo(f"{'ok ' if one.ok else 'NO '} {one.name}: {one.message}")
    if not all(one.ok for one in found):
        raise click.exceptions.Exit(1)


for _command in cli_data.COMMANDS:
    cli.add_command(_command)


def _managed() -> None:
    if settings().neo4j_uri:
        raise click.UsageError(
            "WEFT_NEO4J_URI is set, so there is no managed Neo4j; use that server's own tools."
        )


def _fill(make: Callable[[], Any]) -> None:
    with opened(settings()) as store, Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Loading", total=None)
        counts = seeding.fill(
            store, make(), lambda done, total: bar.update(task, completed=done, total=total)
        )
    click.echo(f"Loaded {counts['people']:,} people and {counts['ties']:,} ties.")


class _Log(logging.FileHandler):
    """`logs/weft.log` below WEFT_HOME, made when there is something to say."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()


def main() -> None:
    """Run the command line: one plain sentence for whatever goes wrong, and the trace into a log."""
    log = Path("weft.log")
    try:
        log = settings().home / "logs" / "weft.log"
        logging.basicConfig(handlers=[_Log(log, delay=True)], format="%(asctime)s %(name)s %(message)s")
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
    except Exception:
        logging.getLogger("weft").exception("unexpected error")
        click.echo(f"weft: something went wrong that Weft did not expect; {log} has the details.", err=True)
        sys.exit(1)
