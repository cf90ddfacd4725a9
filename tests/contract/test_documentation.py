"""The documentation says what the code does."""

from __future__ import annotations

import importlib.util
import re
from typing import Any

from graph.formats import every
from tests.conftest import ROOT


def made_by(script: str) -> Any:
    spec = importlib.util.spec_from_file_location(script, ROOT / "scripts" / f"{script}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_the_one_that_the_code_makes() -> None:
    kept = (ROOT / "docs" / "reference.md").read_text()
    assert kept == made_by("reference").reference(), "run “make reference”"


def test_the_page_of_formats_is_the_one_that_the_code_makes() -> None:
    text = (ROOT / "docs" / "formats.md").read_text()
    assert text == made_by("formats").page(), "run “make reference”"
    assert all(f"`{one.name}`" in text and one.about in text for one in every())


def test_links_between_documents_lead_somewhere() -> None:
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "seeds").rglob("*.md")]:
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text()):
            assert (document.parent / link).exists(), f"{document.relative_to(ROOT)} links to {link}"


def test_the_files_that_contributors_are_sent_to_are_there() -> None:
    for document in ("CONTRIBUTING.md", "docs/adding-a-page.md"):
        named = re.findall(r"`([\w.-]+/[\w./-]*)`", (ROOT / document).read_text())
        files = [file for file in named if not re.search("NAME|KIND|NUMBER", file)]
        assert len(files) > 5
        for file in files:
            assert (ROOT / file).exists(), f"{document} names {file}"
