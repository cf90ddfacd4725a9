"""Commands made from the catalogues: one below `weft ask` per question, one below `weft measure` per family."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Timer
from typing import Any, BinaryIO, get_args

import click
from pydantic.fields import FieldInfo
from rich.console import Console
from rich.progress import Progress

from graph.analysis import network_csv, tables
from graph.analysis.tables import output
from graph.analysis.tables.family import Family
from graph.analysis.tables.results import of_files, of_graph
from graph.cli.files import ReadFile
from graph.directory.reveal import reveal
from graph.errors import InvalidInput
from graph.model import Viewer
from graph.opening import opened
from graph.questions import CATALOGUE, rendering
from graph.questions.base import Question
from graph.settings import settings


def questions() -> list[click.Command]:
    """A command for each question."""
    return [_question_command(question) for question in CATALOGUE]


def measures() -> list[click.Command]:
    """A command for each family of measures."""
    return [_measure_command(family) for family in tables.FAMILIES]


def _format(*more: str) -> Callable[[Any], Any]:
    choices = click.Choice(["table", "json", "csv", *more])
    return click.option("--format", "form", type=choices, default="table", help="Format of the output.")


def _question_command(question: Question[Any]) -> click.Command:
    @_format("xlsx")
    def run(form: str, **given: Any) -> None:
        if form == "xlsx" and sys.stdout.isatty():
            raise click.UsageError("Add “> answer.xlsx” to the command: a workbook goes into a file.")
        asked = question.parse({key: value for key, value in given.items() if value is not None})
        with Console(stderr=True).status("Counting; Ctrl-C stops it."), opened(settings()) as store:
            viewer = Viewer("lead")
            answer = reveal(question.answer(viewer, store, asked), viewer, store)
        if form == "json":
            click.echo(rendering.as_json(answer))
        elif form == "csv":
            click.echo(rendering.as_csv(answer), nl=False)
        elif form == "xlsx":
            sys.stdout.buffer.write(rendering.as_xlsx(answer))
        else:
            rendering.show(answer, Console())

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


_FILES = (
    click.option("--nodes", type=ReadFile(), help="A CSV file of people: id, and optionally label or name."),
    click.option(
        "--ties",
        type=ReadFile(),
        help="A CSV file of ties to measure instead of the graph: from, to, and optionally strength from 1 to 5.",
    ),
    click.option("--group", help="The column of --nodes that holds each person's sector."),
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
            raise click.UsageError("Add --ties, the file of ties between people: --nodes needs it.")
        if group and not nodes:
            raise click.UsageError("Add --nodes, the file of people: --group names a column in it.")
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
                output.show(measured, Console())
                return
            if not measured.ties:
                click.echo(output.NOTHING, err=True)
            for piece in output.as_json(measured) if form == "json" else output.as_csv(measured):
                click.echo(piece, nl=False)

    columns = ", ".join(column.title.lower() for column in family.columns)
    example = "".join(f' --{key} "{value}"' for key, value in family.example.items())
    run.__doc__ = (
        f"{family.measures}\n\nColumns: {columns}. Order: {family.ranked}. A table shows the first "
        f"{output.SHOWN_ROWS} rows, csv and json have all.\n\nExample:  weft measure {family.name}{example}"
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
        raise click.UsageError("Give - (standard input) for --nodes or for --ties, not for both.")
    refused = {
        name: "leave it out. It is for the graph; files hold no such thing."
        for name in ("of", "evidence", "as_of", "largest")
        if given[name]
    }
    if refused:
        raise InvalidInput(refused)


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
