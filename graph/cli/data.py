"""Commands that import, export and undo. As in `cli`, they import when they run."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, get_args

import click

from graph.cli.files import ReadFile
from graph.errors import ORGANISATIONS_ONLY, InvalidInput, SetupError
from graph.model import Ids, Viewer
from graph.settings import settings

if TYPE_CHECKING:
    from graph.imports.choices import Choices
    from graph.imports.preview import Preview

_LEAD = Viewer("lead")
SHOWN = 20
"""Refused rows that a terminal shows."""


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option(
    "--choices",
    type=ReadFile(),
    help="A JSON file of choices: columns, shapes, kept, people, sectors, leave_people_out, day.",
)
@click.option(
    "--leave-people-out",
    is_flag=True,
    help="With WEFT_PEOPLE=off: import the rest of files that hold people.",
)
def take_in(paths: tuple[Path, ...], dry_run: bool, choices: BinaryIO | None, leave_people_out: bool) -> None:
    """Import spreadsheets, CSV files, and graphs from other tools.

    Takes CSV and XLSX, and folders and zips of them.

    Refused rows are named with file, row and column. The other rows are written, all or none.

    Example:  weft import people.csv ties.csv --dry-run
    """
    from rich.console import Console
    from rich.progress import Progress

    from graph.imports import open_files
    from graph.imports.choices import Choices
    from graph.imports.service import Imports
    from graph.opening import opened

    s = settings()
    files = open_files.paths(map(str, paths))
    chosen = _choices(choices) if choices else Choices()
    if leave_people_out:
        chosen = chosen.model_copy(update={"leave_people_out": True})
    with opened(s) as store:
        imports = Imports(store, s.home)
        with Console(stderr=True).status("Reading; Ctrl-C stops it, and nothing is written."):
            preview = imports.preview(_LEAD, files, chosen)
        _show(preview)
        if dry_run:
            imports.discard(_LEAD, preview.id)
            return
        if preview.personal and not chosen.leave_people_out:
            raise InvalidInput(
                {"files": f"leave people out of them, or add --leave-people-out. {ORGANISATIONS_ONLY}"}
            )
        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("Writing", total=None)
            done = imports.apply(
                _LEAD, preview.id, lambda written, total: bar.update(task, completed=written, total=total)
            )
    if done.change:
        click.echo(f"Written: {done.rows:,} rows. Run `weft undo {done.change}` to undo this.")


def _choices(file: BinaryIO) -> Choices:
    from pydantic import ValidationError

    from graph.imports.choices import Choices
    from graph.validation import problems

    try:
        return Choices.model_validate_json(file.read())
    except ValidationError as error:
        if any(one["type"] == "json_invalid" for one in error.errors()):
            remedy = 'write the file as JSON, like {"day": "2024-03-01"}'
            raise InvalidInput({"--choices": remedy}) from error
        if not any(one["loc"] for one in error.errors()):
            raise InvalidInput({"--choices": f"the file {problems(error)['parameters']}"}) from error
        raise InvalidInput({f"--choices, {name}": said for name, said in problems(error).items()}) from error


@click.command()
@click.argument("change")
def undo(change: str) -> None:
    """Undo a change, except what later changes need.

    Example:  weft undo WS8sbO1OtRk6P4Wy
    """
    from graph.changes.undo import undo as undo_change
    from graph.opening import opened

    with opened(settings()) as store:
        done = undo_change(store, _LEAD, change)
    click.echo(f"Undone: {done.rows:,} rows. Run `weft undo {done.change}` to redo it.")
    for one in done.left:
        click.echo(f"Not undone: {one.about} ({one.kind}): {one.why}.", err=True)


@click.command("export")
@click.argument("form", metavar="FORMAT")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True, dir_okay=False))
@click.option("--pseudonymised", is_flag=True, help="Leave names out, and give people other ids.")
@click.option(
    "--ids",
    type=click.Choice(get_args(Ids)),
    default="new",
    help="Use new ids each time, or the same as last time.",
)
def take_out(form: str, file: Path, pseudonymised: bool, ids: Ids) -> None:
    """Export the whole map to a file.

    Formats: csv, xlsx, graphml, gexf, kumu, kumu-xlsx, cytoscape, cypher. docs/formats.md says what each holds. The
    file - is standard output.

    Example:  weft export graphml map.graphml
    """
    if ids == "stable" and not pseudonymised:
        raise click.UsageError("Add --pseudonymised: --ids needs it.")
    from rich.console import Console

    from graph.exports import Asked, export
    from graph.formats import writable
    from graph.opening import opened

    s, asked = settings(), Asked(form, pseudonymised, ids)
    writable(asked.format)
    with opened(s) as store, Console(stderr=True).status("Writing; Ctrl-C stops it."), _whole(file) as out:
        export(_LEAD, store, s.home, asked, out)


@contextmanager
def _whole(file: Path) -> Iterator[BinaryIO]:
    """The file, open: written whole or not at all, and standard output for “-”."""
    if str(file) == "-":
        yield sys.stdout.buffer
        return
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("wb") as out:
            yield out
        part.replace(file)
    except OSError as error:
        from graph.local.home import reason

        raise SetupError(
            f"Choose another place for {file}: it cannot be written ({reason(error)})."
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _show(preview: Preview) -> None:
    from rich.console import Console
    from rich.table import Table

    click.echo(preview.sentence)
    if preview.counts:
        table = Table("", "new", "changed", "unchanged", "refused", box=None)
        for one in preview.counts:
            cells = (one.new, one.changed, one.unchanged, one.refused)
            table.add_row(one.kind.replace("_", " "), *(f"{count:,}" for count in cells))
        Console().print(table)
    for taken in preview.taken:
        if taken.shape and not taken.sure:  # where there is no shape, a refused row asks for it
            read = ", ".join(f"{name} as {field}" for name, field in taken.columns.items() if field)
            click.echo(f"{taken.file} was read as {taken.shape}: {read}.", err=True)
    named = {(one.file, one.column) for one in preview.left_out}
    named |= {(one.file, one.column) for one in preview.personal}
    for taken in preview.taken:
        unread = [
            f"“{name}”"
            for name, field in taken.columns.items()
            if taken.shape and not field and (taken.file, name) not in named
        ]
        if unread:
            click.echo(f"{taken.file}: not read: {', '.join(unread)}.", err=True)
    for column in preview.left_out:
        click.echo(f"{column.file}: the column “{column.column}” is left out: {column.looks_like}.", err=True)
    for part in preview.personal:
        click.echo(f"Refused: leave out {part}. {ORGANISATIONS_ONLY}", err=True)
    for row in preview.refused[:SHOWN]:
        where = f", column {row.column}" if row.column else ""
        click.echo(f"Refused: {row.file}, row {row.line}{where}: {row.reason}", err=True)
    if preview.refused_total > SHOWN:
        click.echo(f"and {preview.refused_total - SHOWN:,} more refused rows.", err=True)
    doubts = [one for one in preview.likely if not one.same]
    for doubt in doubts[:SHOWN]:
        click.echo(
            f"Perhaps the same: {doubt.name} ({doubt.file}, row {doubt.line}) and {doubt.other_name}: {doubt.why}.",
            err=True,
        )


COMMANDS = (take_in, take_out, undo)
