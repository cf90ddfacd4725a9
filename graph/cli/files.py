"""Files that options name."""

from __future__ import annotations

from typing import Any

import click

from graph.errors import InvalidInput


class ReadFile(click.File):
    """A file to read, or - for standard input; one that cannot be opened is refused in our words."""

    def __init__(self) -> None:
        super().__init__("rb")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The open file.

        Raises:
            InvalidInput: it cannot be opened; names the option.
        """
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            why = getattr(error.__context__, "strerror", None) or "it cannot be read"
            option = param.opts[0] if param else "file"
            raise InvalidInput({option: f"check the path. {value} cannot be opened ({why})."}) from error
