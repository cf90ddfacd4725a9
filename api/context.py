"""What a request works with: the store, and who is asking."""

from __future__ import annotations

from typing import cast

from flask import current_app

from graph.model import Viewer
from graph.store import Store


def store() -> Store:
    """The application's store."""
    return cast(Store, current_app.extensions["weft.store"])


def viewer() -> Viewer:
    """Who is asking. Until there are accounts everybody on this machine is the lead; nobody else is served."""
    return Viewer("lead")
