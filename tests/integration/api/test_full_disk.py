"""A full disk, as a limit on the size of files makes it: nothing is left behind, and no path of the server is told."""

from __future__ import annotations

import io
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder, TestResponse

from api.app import create_app
from graph import store
from graph.store import Store


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """A disk with so much room; real, as it is the system that refuses to write more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def client(case: Store, tmp_path: Path, home: Path) -> FlaskClient:
    client = create_app(case, tmp_path, home).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    return client


def refused(answer: TestResponse, home: Path) -> None:
    assert (answer.status_code, answer.mimetype) == (507, "application/problem+json"), answer.text
    assert answer.get_json()["detail"].startswith("Free some disk space")
    assert str(home) not in answer.text


# The larger one does not even stay in memory while its form is read.
@pytest.mark.parametrize("rows", [1_000, 60_000])
def test_a_preview_leaves_nothing_behind(client: FlaskClient, home: Path, rows: int) -> None:
    text = "name\n" + "Ann Example\n" * rows
    form: dict[str, Any] = {"files": (io.BytesIO(text.encode()), "people.csv")}
    made = EnvironBuilder("/api/imports", "http://127.0.0.1", method="POST", data=form)
    sent = made.get_environ()
    with files_of_at_most(5_000):
        answer = client.open(sent)
    refused(answer, home)
    assert not [path for path in home.rglob("*") if path.is_file()]
    assert client.get("/api/health").status_code == 200


def test_an_export_is_refused(client: FlaskClient, home: Path) -> None:
    with files_of_at_most(5_000):
        refused(client.get("/api/exports/csv"), home)
    assert client.get("/api/exports/csv").status_code == 200


def test_a_secret_is_not_half_written(client: FlaskClient, home: Path) -> None:
    with files_of_at_most(10):
        refused(client.get("/api/exports/csv?pseudonymised=true&ids=stable"), home)
    assert not list((home / "secrets").iterdir())


def test_a_change_is_refused_while_neo4j_still_has_room(
    client: FlaskClient, case: Store, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case, "_disk", tmp_path)
    monkeypatch.setattr(store, "LEAST_TO_WRITE", 2**60)
    refused(client.post("/api/organisations", json={"name": "Library"}), home)
    assert client.get("/api/people?q=ann").status_code == 200
