"""What the doctor finds on this machine, in good order and in bad."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from pydantic import SecretStr

from graph.local import doctor
from graph.local.doctor import Check, checks
from graph.settings import Settings
from tests.neo4j import Address, free_port


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "weft", port=free_port(), bolt_port=free_port(), neo4j_uri="")


def found(settings: Settings) -> dict[str, Check]:
    return {check.name: check for check in checks(settings)}


def test_a_machine_that_was_set_up_is_in_order(settings: Settings) -> None:
    assert [check.message for check in checks(settings) if not check.ok] == []
    assert not settings.home.exists()  # looking makes nothing


def test_taken_ports_are_found(settings: Settings) -> None:
    with (
        socket.create_server(("127.0.0.1", settings.port)),
        socket.create_server(("127.0.0.1", settings.bolt_port)),
    ):
        wrong = found(settings)
    assert not wrong["Port"].ok
    assert f"stop the program that uses port {settings.port}" in wrong["Port"].message
    assert "Set WEFT_PORT to a free port" in wrong["Port"].message
    assert not wrong["Neo4j"].ok
    assert "Set WEFT_BOLT_PORT to a free port" in wrong["Neo4j"].message


def test_a_port_that_weft_itself_serves_is_no_fault(settings: Settings, served: str) -> None:
    port = int(served.rstrip("/").rpartition(":")[2])
    check = found(settings.model_copy(update={"port": port}))["Port"]
    assert check.ok
    assert check.message == f"Weft answers on {port}"


def test_a_secret_that_others_can_read_is_found(settings: Settings) -> None:
    settings.secrets.mkdir(parents=True, mode=0o700)
    secret = settings.secrets / "neo4j-password"
    secret.touch(mode=0o600)
    assert found(settings)["Secrets"].ok
    secret.chmod(0o644)
    check = found(settings)["Secrets"]
    assert not check.ok
    assert f"other users can read {secret}" in check.message
    assert f"chmod -R go= {settings.secrets}" in check.message


def test_a_home_in_the_way_of_a_file_is_found(settings: Settings) -> None:
    settings.home.write_text("a file")
    check = found(settings)["Home"]
    assert not check.ok
    assert "Set WEFT_HOME to a folder you can write to" in check.message


def test_a_missing_java_maven_and_page_are_found(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(doctor, "PAGE", tmp_path / "no page")
    wrong = found(settings)
    assert "Install Java 17 or 21" in wrong["Java"].message
    assert "Install Maven 3.6.3 or later" in wrong["Maven"].message
    assert "make setup" in wrong["Page"].message
    assert not any(wrong[name].ok for name in ("Java", "Maven", "Page"))


def test_another_neo4j_is_asked_itself(settings: Settings, neo4j_address: Address) -> None:
    there = settings.model_copy(update={"neo4j_uri": neo4j_address.uri, "neo4j_user": neo4j_address.user})
    right = there.model_copy(update={"neo4j_password": SecretStr(neo4j_address.password)})
    wrong = there.model_copy(update={"neo4j_password": SecretStr("not this one")})
    assert found(right)["Neo4j"] == Check("Neo4j", True, f"answers at {neo4j_address.uri}")
    assert not found(wrong)["Neo4j"].ok
    assert "WEFT_NEO4J_PASSWORD" in found(wrong)["Neo4j"].message
    assert "Java" not in found(right)


def test_a_neo4j_that_does_not_answer_is_found(settings: Settings) -> None:
    away = settings.model_copy(update={"neo4j_uri": f"bolt://127.0.0.1:{free_port()}"})
    check = found(away)["Neo4j"]
    assert not check.ok
    assert "is not answering at" in check.message
