"""What operators see: counts by route, and lines in the log, without anybody's name in either."""

from __future__ import annotations

import json
import logging
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from api.app import create_app
from graph.backup import nightly
from graph.logs import log_of, log_to
from graph.settings import Settings
from graph.store import Store


def samples(client: FlaskClient) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    response = client.get("/metrics")
    assert response.status_code == 200
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(response.text)
        for sample in family.samples
    }


def requests(route: str, status: int) -> tuple[str, tuple[tuple[str, str], ...]]:
    return "weft_requests_total", (("method", "GET"), ("route", route), ("status", str(status)))


def test_requests_are_counted_by_route_and_no_address_is_told(client: FlaskClient) -> None:
    assert client.get("/api/people?q=Ann").status_code == 200
    assert client.get("/api/people/p-nobody-of-this-name").status_code == 404
    assert client.get("/api/questions/gaps?from=1").status_code == 422
    client.application.extensions["weft.refused"](431)  # as the server in front does
    found = samples(client)
    refused = (("method", ""), ("route", "nowhere"), ("status", "431"))
    assert found["weft_requests_total", refused] == 1
    assert found[requests("/api/people", 200)] == 1
    assert found[requests("/api/people/<person_id>", 404)] == 1
    assert found[requests("/api/questions/gaps", 422)] == 1
    assert found["weft_request_seconds_count", (("route", "/api/people"),)] == 1
    assert not [key for key in found if "Ann" in str(key) or "p-nobody" in str(key)]


def test_what_holds_memory_and_whether_neo4j_answers(client: FlaskClient, site_folder: Path) -> None:
    body = client.get("/api/questions/gaps?of=organisations").data
    found = samples(client)
    assert found["weft_neo4j_up", ()] == 1
    assert found["weft_graph_version", ()] >= 1
    assert found["weft_answers_kept", ()] <= 1
    assert found["weft_answers_kept_bytes", ()] in (0, len(body))  # 0 while its figures are being worked out
    assert found["weft_imports_running", ()] == 0

    nowhere = Store("bolt://127.0.0.1:9", "neo4j", "", read_seconds=1, read_rows=1)
    away = create_app(nowhere, site_folder, site_folder / "home").test_client()
    away.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    assert samples(away)["weft_neo4j_up", ()] == 0
    began = time.monotonic()
    assert away.get("/api/health").status_code == 503
    assert time.monotonic() - began < 2  # a read is tried again for three seconds and more
    nowhere.close()


def test_when_the_last_good_backup_was_made(case: Store, site_folder: Path) -> None:
    settings = Settings(
        home=site_folder / "home",
        backups=site_folder / "backups",
        backup_recipient="plain",
        backup_time="02:30",
    )
    settings.home.mkdir()
    client = create_app(case, site_folder, settings.home).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    assert samples(client)["weft_last_backup_timestamp_seconds", ()] == 0

    assert nightly.nightly(case, settings, datetime.fromtimestamp(1_767_234_600, UTC))
    assert samples(client)["weft_last_backup_timestamp_seconds", ()] == 1_767_234_600

    # One that fails is no good backup.
    broken = settings.model_copy(update={"backup_recipient": ""})
    assert not nightly.nightly(case, broken, datetime.fromtimestamp(1_767_434_600, UTC))
    assert samples(client)["weft_last_backup_timestamp_seconds", ()] == 1_767_234_600


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_request_is_a_line_in_the_log_without_what_was_asked(
    client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    log_to(tmp_path, "json" if form == "json" else "text")
    client.get("/api/people?q=Ann")
    logging.getLogger().handlers[0].close()
    (line,) = log_of(tmp_path).read_text().splitlines()
    assert "Ann" not in line
    assert log_of(tmp_path).stat().st_mode & 0o077 == 0
    if form == "json":
        said = json.loads(line)
        assert (said["method"], said["route"], said["status"]) == ("GET", "/api/people", 200)
        assert said["milliseconds"] >= 0
        assert said["request"]
    else:
        assert " method=GET route=/api/people status=200 milliseconds=" in line
