"""Which Java and Maven are good enough, and what is said of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import SetupError
from graph.local.java import java, java_release, maven, maven_version


@pytest.mark.parametrize(
    ("said", "release"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('java version "21" 2023-09-19 LTS', 21),
        ('openjdk version "1.8.0_292"', 8),
        ('openjdk version "25-ea" 2025-09-16', 25),
        ('Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21.0.2" 2024-01-16', 21),
        ("The operation couldn't be completed. Unable to locate a Java Runtime.", None),
        ("", None),
    ],
)
def test_the_release_is_read_from_what_java_prints(said: str, release: int | None) -> None:
    assert java_release(said) == release


@pytest.mark.parametrize(
    ("said", "version"),
    [
        ("\x1b[1mApache Maven 3.8.7\x1b[m\nMaven home: /usr/share/maven", (3, 8, 7)),
        ("Apache Maven 4.0.0-rc-3 (3952d00)", (4, 0, 0)),
        ("Error: JAVA_HOME is not defined correctly.", None),
    ],
)
def test_the_version_is_read_from_what_maven_prints(said: str, version: tuple[int, ...] | None) -> None:
    assert maven_version(said) == version


def program(folder: Path, name: str, prints: str) -> None:
    """A program that prints a version, where `name` is looked for."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\necho '{prints}'\n")
    path.chmod(0o755)


def test_java_home_comes_before_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "home" / "bin", "java", 'openjdk version "21.0.2"')
    program(tmp_path / "path", "java", 'openjdk version "17.0.1"')
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
    assert java() == tmp_path / "home" / "bin" / "java"
    monkeypatch.delenv("JAVA_HOME")
    assert java() == tmp_path / "path" / "java"


@pytest.mark.parametrize("version", ["1.8.0_292", "11.0.2", "25.0.1"])
def test_a_java_that_neo4j_does_not_support_is_named_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    program(tmp_path / "bin", "java", f'openjdk version "{version}"')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    release = 8 if version.startswith("1.8") else int(version.split(".", maxsplit=1)[0])
    with pytest.raises(
        SetupError, match=rf"^Install Java 17 or 21 .* is Java {release}, and Neo4j needs 17 or 21"
    ):
        java()


def test_a_missing_java_and_a_wrong_java_home_are_sentences(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(SetupError, match=r"^Install Java 17 or 21 .* there is none on the PATH"):
        java()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(SetupError, match=r"^Install Java 17 or 21 .* which has no bin/java"):
        java()


def test_a_missing_and_an_old_maven_are_sentences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SetupError, match=r"^Install Maven 3\.6\.3 or later .*“mvn” is not on the PATH"):
        maven()
    program(tmp_path, "mvn", "Apache Maven 3.0.5")
    with pytest.raises(SetupError, match=r"^Install Maven 3\.6\.3 or later .* is Maven 3\.0\.5"):
        maven()
    program(tmp_path, "mvn", "Apache Maven 3.9.1")
    assert maven() == tmp_path / "mvn"
