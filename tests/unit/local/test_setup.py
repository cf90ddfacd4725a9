"""The set-up: what is done again and when, what is said when it fails, and what it installs from."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from graph.errors import SetupError
from graph.settings import ROOT


@pytest.fixture(scope="module")
def steps() -> ModuleType:
    spec = importlib.util.spec_from_file_location("weft_setup_steps", ROOT / "scripts" / "steps.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path: Path, steps: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(steps, "BUILD", tmp_path / ".build")
    monkeypatch.setattr(steps, "ROOT", tmp_path)
    return tmp_path


def test_a_step_is_done_again_when_its_inputs_change_and_only_then(folder: Path, steps: ModuleType) -> None:
    source, made = folder / "source", folder / "made"
    source.write_text("one")
    step = steps.Step(
        "A step",
        "a-step",
        made,
        folder / "stamp",
        lambda: steps.digest(source),
        lambda run: run("cp", source, made, folder=folder),
    )
    assert step.due
    step.do()
    assert made.read_text() == "one"
    assert not step.due
    source.write_text("two")
    assert step.due
    step.do()
    assert made.read_text() == "two"
    made.unlink()
    assert step.due


def test_a_step_that_fails_says_why_and_is_done_again(folder: Path, steps: ModuleType) -> None:
    made, stamp = folder / "made", folder / "stamp"
    made.touch()
    stamp.write_text("of the last time")
    told = "npm error code ENOSPC"
    step = steps.Step(
        "A step",
        "a-step",
        made,
        stamp,
        lambda: "inputs",
        lambda run: run("sh", "-c", f"echo {told}; exit 1", folder=folder),
    )
    with pytest.raises(
        SetupError, match=r"^A step: make room and run the same command again. The disk is full"
    ):
        step.do()
    assert not stamp.exists()
    assert told in (folder / ".build" / "logs" / "a-step.log").read_text()


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("npm error code EAI_AGAIN", "A download did not come"),
        ("[ERROR] Unknown host repo.example.org: Name or service not known", "A download did not come"),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "not the one that was locked",
        ),
        ("The virtual environment was not created because ensurepip is not available.", "python3-venv"),
        ("something nobody has thought of", "This step failed"),
    ],
)
def test_what_the_tools_print_becomes_a_sentence(
    tmp_path: Path, steps: ModuleType, printed: str, sentence: str
) -> None:
    log = tmp_path / "log"
    log.write_text(f"line before\n{printed}\nline after\n")
    said = steps.why("A step", log)
    assert sentence in said
    assert str(log) in said
    assert "\n" not in said


def test_what_is_made_in_a_folder_does_not_count_as_its_source(folder: Path, steps: ModuleType) -> None:
    web = folder / "web"
    (web / "src").mkdir(parents=True)
    (web / "src" / "page").write_text("page")
    before = steps.digest(web)
    (web / "node_modules").mkdir()
    (web / "node_modules" / "package").write_text("package")
    assert steps.digest(web) == before
    (web / "src" / "page").rename(web / "src" / "renamed")
    assert steps.digest(web) != before


def test_an_old_python_can_read_the_setup_far_enough_to_say_that_it_is_old() -> None:
    source = (ROOT / "scripts" / "setup.py").read_text()
    tree = ast.parse(source, feature_version=(3, 4))
    assert not any(isinstance(node, ast.JoinedStr | ast.NamedExpr | ast.AnnAssign) for node in ast.walk(tree))
    assert source.index("sys.exit(1)") < source.index("from steps import")


def test_everything_that_runs_is_tested_in_the_same_version() -> None:
    run, dev = (set(re.findall(r"^[\w.-]+==.*?(?= \\)", lock(name), re.MULTILINE)) for name in ("run", "dev"))
    assert len(run) > 20
    assert run <= dev


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_locked_package_has_a_hash_and_no_address(name: str) -> None:
    text = lock(name)
    for package in re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in package
    assert "://" not in text


def lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text()
