"""Settings, sectors and nearest names: small, and stood on by everything."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from click.testing import CliRunner

from graph.cli import cli
from graph.directory.nearest import nearest
from graph.directory.sectors import Sectors
from graph.errors import Cancelled, NotFound, SetupError
from graph.local.process import await_port, check_port
from graph.logs import log_of, log_to
from graph.settings import Settings, settings

ROWS: list[dict[str, Any]] = [
    {
        "id": "health",
        "name": "Health",
        "part_of": None,
        "people": 1,
        "organisations": 0,
        "asked": 0,
        "answered": 0,
    },
    {
        "id": "hospital",
        "name": "Hospital",
        "part_of": "health",
        "people": 5,
        "organisations": 2,
        "asked": 4,
        "answered": 3,
    },
    {
        "id": "primary-care",
        "name": "Primary care",
        "part_of": "health",
        "people": 4,
        "organisations": 1,
        "asked": 4,
        "answered": 2,
    },
    {
        "id": "housing",
        "name": "Housing",
        "part_of": None,
        "people": 3,
        "organisations": 1,
        "asked": 0,
        "answered": 0,
    },
]


@pytest.fixture
def sectors() -> Sectors:
    return Sectors(ROWS)


@pytest.mark.parametrize("given", ["primary-care", "Primary care", " PRIMARY CARE "])
def test_a_sector_is_found_by_id_or_name(sectors: Sectors, given: str) -> None:
    assert sectors.find(given).id == "primary-care"


def test_an_unknown_sector_carries_the_nearest(sectors: Sectors) -> None:
    with pytest.raises(NotFound) as refused:
        sectors.find("houses")
    assert refused.value.details["nearest"][0] == "housing"
    assert refused.value.message.startswith("Try “housing”")


@pytest.mark.parametrize(
    ("kind", "nearest", "said"),
    [
        ("person", ["p-ann"], "Try “p-ann”: there is no person “x”."),
        ("sector", ["a", "b", "c"], "Try “a”, “b” or “c”: there is no sector “x”."),
        ("preview of an import", [], "Choose the files again: there is no preview of an import “x”."),
        ("sector", [], "Check how it is written: there is no sector “x”."),
    ],
)
def test_what_is_not_there_leads_with_what_to_do(kind: str, nearest: list[str], said: str) -> None:
    assert NotFound(kind, "x", nearest).message == said


def test_what_was_cancelled_leads_with_what_to_do() -> None:
    assert Cancelled().message.startswith("Start it again")


def test_a_group_holds_its_parts_and_sums_their_coverage(sectors: Sectors) -> None:
    health = sectors.find("health")
    assert sectors.within(health) == ["health", "hospital", "primary-care"]
    covered = sectors.coverage(health)
    assert (covered.people, covered.asked, covered.answered, covered.share) == (10, 8, 5, 0.5)
    assert sectors.coverage(sectors.find("housing")).share is None


def test_nothing_is_near_to_what_is_unlike_everything() -> None:
    assert nearest("zzzzqq", {"health": "Health", "housing": "Housing"}) == []
    assert nearest("helth", {"mental-health": "Mental health", "health": "Health"})[0] == "health"


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("WEFT_READ_SECONDS", "0", "should be more than 0"),
        ("WEFT_PORT", "99999", "should be 65535 or less"),
        ("WEFT_PORT", "http", "should be a whole number"),
        ("WEFT_LOG", "loud", "should be 'text' or 'json'"),
        ("WEFT_ALERTS", "nobody", "check how it is written"),
    ],
)
def test_a_setting_out_of_bounds_names_itself_in_our_words(
    monkeypatch: pytest.MonkeyPatch, setting: str, value: str, said: str
) -> None:
    monkeypatch.setenv(setting, value)
    settings.cache_clear()
    try:
        with pytest.raises(SetupError) as refused:
            settings()
        assert refused.value.message == (
            f"Correct the settings, which docs/reference.md lists: {setting}: {said}."
        )
    finally:
        settings.cache_clear()


def test_an_empty_setting_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEFT_BACKUPS", "")
    monkeypatch.setenv("WEFT_PORT", "")
    assert (Settings().backups, Settings().port) == (None, 8000)


@pytest.fixture
def password_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file that WEFT_NEO4J_PASSWORD_FILE names; it is not there yet."""
    monkeypatch.delenv("WEFT_NEO4J_PASSWORD", raising=False)
    monkeypatch.setenv("WEFT_NEO4J_PASSWORD_FILE", str(tmp_path / "auth"))
    settings.cache_clear()
    yield tmp_path / "auth"
    settings.cache_clear()


@pytest.mark.parametrize("text", ["secret/of 8", "secret/of 8\n", "neo4j/secret/of 8\n"])
def test_the_password_of_neo4j_may_be_in_a_file(password_file: Path, text: str) -> None:
    password_file.write_text(text)
    assert settings().neo4j_password.get_secret_value() == "secret/of 8"
    assert "secret" not in repr(settings())


@pytest.mark.parametrize("contents", [None, b"", b" \n", b"neo4j/\n", b"\xff\xfe"])
def test_a_password_file_that_holds_none_names_itself_and_its_setting(
    password_file: Path, contents: bytes | None
) -> None:
    if contents is not None:
        password_file.write_bytes(contents)
    with pytest.raises(SetupError, match="WEFT_NEO4J_PASSWORD_FILE") as refused:
        settings()
    assert str(password_file) in refused.value.message


def test_a_password_and_a_file_with_one_are_refused(
    password_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    password_file.write_text("of the file")
    monkeypatch.setenv("WEFT_NEO4J_PASSWORD", "of the environment")
    with pytest.raises(SetupError, match="Unset WEFT_NEO4J_PASSWORD or WEFT_NEO4J_PASSWORD_FILE"):
        settings()


def test_every_parameter_of_a_question_is_an_option_of_its_command() -> None:
    said = CliRunner().invoke(cli, ["ask", "introductions", "--help"]).output
    for option in (
        "--person",
        "--from",
        "--to",
        "--evidence",
        "--agreed",
        "--as-of",
        "--bridging",
        "--limit",
    ):
        assert option in said


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({"host": "::1", "port": 80}, "http://[::1]:80"),
        ({"host": "localhost"}, "http://localhost:8000"),
        ({"host": "0.0.0.0", "behind_loopback": True}, "http://127.0.0.1:8000"),
    ],
)
def test_the_address_of_the_page(
    given: dict[str, Any], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WEFT_PORT", raising=False)
    assert Settings(**given).address == address


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_port_is_looked_for_on_the_host_that_is_set(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        other = socket.create_server((host, 0), family=family)
    except OSError:
        pytest.skip(f"this machine has no {host}")
    with other:
        port = other.getsockname()[1]
        with pytest.raises(SetupError, match="WEFT_PORT"):
            check_port(port, "WEFT_PORT", host)
    check_port(port, "WEFT_PORT", host)


def test_a_port_that_a_killed_process_still_holds_is_waited_for() -> None:
    other = socket.create_server(("127.0.0.1", 0))
    port = other.getsockname()[1]
    letting_go = Timer(0.3, other.close)
    letting_go.start()
    await_port(port, "WEFT_BOLT_PORT")
    letting_go.join()


def test_a_host_that_this_machine_is_not_is_a_sentence() -> None:
    with pytest.raises(SetupError, match=r"^Set WEFT_HOST to 127\.0\.0\.1"):
        check_port(8000, "WEFT_PORT", "192.0.2.1")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_puts_no_trace_on_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(logging, "root", logging.RootLogger(logging.INFO))
    log_of(tmp_path).parent.mkdir()
    log_of(tmp_path).symlink_to("/dev/full")
    log_to(tmp_path, "text")
    logging.root.warning("somebody asked")
    assert capfd.readouterr().err == ""
