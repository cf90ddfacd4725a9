"""A client of the application over the case."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from graph.store import Store

DOCUMENT = "<!doctype html><title>Weft</title><script>start()</script><script src='/a.js'></script>"


@pytest.fixture
def site_folder(tmp_path: Path) -> Path:
    """A build of the page small enough to read."""
    (tmp_path / "_app" / "immutable").mkdir(parents=True)
    (tmp_path / "200.html").write_text(DOCUMENT)
    (tmp_path / "_app" / "immutable" / "a.js").write_text("start = () => 1")
    return tmp_path


@pytest.fixture
def client(case: Store, site_folder: Path) -> FlaskClient:
    """Asks the application as the same machine would."""
    client = create_app(case, site_folder, site_folder.parent / "home").test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    return client
