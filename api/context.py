"""What a request works with: the store, and who is asking."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from flask import current_app

from graph.imports.runs import Runs
from graph.imports.service import Imports
from graph.model import Viewer
from graph.store import Store


def store() -> Store:
    """The application's store."""
    return cast(Store, current_app.extensions["weft.store"])


def imports() -> Imports:
    """The application's imports."""
    return cast(Imports, current_app.extensions["weft.imports"])


def runs() -> Runs:
    """The imports that this process applies."""
    return cast(Runs, current_app.extensions["weft.runs"])


def home() -> Path:
    """The folder of the application's files and secrets."""
    return cast(Path, current_app.extensions["weft.home"])


def viewer() -> Viewer:
    """Who asks: until there are accounts, the viewer that the application was made for."""
    return cast(Viewer, current_app.extensions["weft.viewer"])
