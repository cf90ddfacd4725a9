"""The steps of the set-up. Each runs once, and again only when its inputs have changed.

A step leaves a stamp with a hash of its inputs when it has succeeded, and removes the old stamp before it begins, so
that an interrupted step runs again. Python's stamps are inside `.venv`, and go with it.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.errors import SetupError  # noqa: E402
from graph.local.java import java, maven  # noqa: E402

BUILD = ROOT / ".build"
VENV = ROOT / ".venv"
WEB = ROOT / "web"
JARS = BUILD / "neo4j" / "lib"
PYTHON = VENV / "bin" / "python"
LEAST_FREE = 3 * 1024**3 // 2
"""Bytes that a first set-up needs, with a margin: packages, page, Neo4j, the caches of pip, npm and Maven."""

NOT_SOURCES = {"node_modules", "build", ".svelte-kit"}


@dataclass(frozen=True)
class Step:
    """One thing to make."""

    title: str
    name: str
    """Name of its log in .build/logs."""
    made: Path
    """What it makes."""
    stamp: Path
    inputs: Callable[[], str]
    work: Callable[[Callable[..., None]], None]
    """Does the step, given a function that runs a command and logs its output."""

    @property
    def due(self) -> bool:
        """Whether the step has to run, for the first time or again."""
        return not (self.made.exists() and self.stamp.exists() and self.stamp.read_text() == self.inputs())

    def do(self) -> None:
        """Run the step, and print how long it took.

        Raises:
            SetupError: it failed; the sentence says what to do about it.
        """
        began = time.monotonic()
        inputs = self.inputs()
        self.stamp.unlink(missing_ok=True)
        log = BUILD / "logs" / f"{self.name}.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        log.unlink(missing_ok=True)

        def run(*command: str | Path, folder: Path = ROOT) -> None:
            with log.open("ab") as output:
                environment = os.environ | {"PATH": f"{VENV / 'bin'}{os.pathsep}{os.environ['PATH']}"}
                done = subprocess.run(
                    command, cwd=folder, env=environment, stdout=output, stderr=output, check=False
                )
            if done.returncode:
                raise SetupError(why(self.title, log))

        self.work(run)
        self.stamp.parent.mkdir(parents=True, exist_ok=True)
        self.stamp.write_text(inputs)
        print(f"  {self.title:<28}{time.monotonic() - began:5.0f} s", flush=True)


def steps(target: str) -> tuple[list[Step], list[Step]]:
    """The steps of a target: a chain in which each needs the one before, and steps that can run beside it."""
    packages = {"run": PACKAGES, "bench": BENCHMARKS}.get(target, DEVELOPMENT)
    chain = [ENVIRONMENT, packages, WEFT]
    if target == "bench":
        return chain, [NEO4J]
    chain.append(PAGE_PACKAGES)
    if target == "check":
        return chain, []
    if target != "dev":
        chain.append(PAGE)
    if target == "test" and (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        chain.append(BROWSER)
    elsewhere = target in {"run", "dev"} and os.environ.get("WEFT_NEO4J_URI")
    return chain, [] if elsewhere else [NEO4J]


def main(arguments: list[str]) -> int:
    """Set up for `run`, `dev`, `test`, `check` or `bench`; returns the exit status."""
    target = arguments[0] if arguments else "run"
    try:
        with alone():
            chain, beside = steps(target)
            if beside and NEO4J.due:
                java()
                maven()
            if any(step.due for step in chain + beside):
                free = shutil.disk_usage(ROOT).free
                if not VENV.exists() and free < LEAST_FREE:
                    raise SetupError(
                        f"Make room and try again: the disk that holds {ROOT} has {free // 2**20} MB free, and the "
                        f"set-up needs {LEAST_FREE // 2**20} MB."
                    )
                print("Setting up Weft; the first time takes a few minutes.", flush=True)
                with ThreadPoolExecutor(max_workers=1) as second:
                    others = second.submit(follow, beside)
                    follow(chain)
                    others.result()
    except SetupError as error:
        print(error.message, file=sys.stderr)
        return 1
    except OSError as error:
        print(
            f"The set-up cannot write to {ROOT} ({error.strerror}). Make room or get the right to.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next run goes on from here.", file=sys.stderr)
        return 130
    return 0


def follow(chain: list[Step]) -> None:
    """Run the steps that are due, in order."""
    for step in chain:
        if step.due:
            step.do()


@contextmanager
def alone() -> Iterator[None]:
    """Let only one set-up at a time work in this checkout; a second one waits and then finds everything done."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another set-up is at work in this checkout; waiting for it.", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def digest(*parts: str | Path) -> str:
    """A hash of texts, files, and folders with all their files."""
    sha = hashlib.sha256()
    for part in parts:
        if isinstance(part, str):
            sha.update(part.encode())
        else:
            for file in sources(part):
                sha.update(f"\0{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return sha.hexdigest()


def sources(path: Path) -> Iterator[Path]:
    """A file, or the files of a folder in a fixed order, without generated ones."""
    if path.is_file():
        yield path
    elif path.is_dir():
        for below in sorted(path.iterdir()):
            if below.name not in NOT_SOURCES:
                yield from sources(below)


def why(title: str, log: Path) -> str:
    """Why a step failed, from the output of its command: one sentence with the remedy."""
    said = log.read_text(errors="replace")
    for sign, sentence in SIGNS.items():
        if re.search(sign, said):
            return f"{title}: {sentence} The details are in {log}."
    return f"{title}: see {log} for what to mend, then run the same command again. This step failed."


SIGNS = {
    r"No space left on device|ENOSPC|Disk quota exceeded": (
        "make room and run the same command again. The disk is full."
    ),
    r"ensurepip is not available": (
        "install the missing part of this Python (Debian, Ubuntu: sudo apt install python3-venv). "
        "It cannot make environments."
    ),
    r"DO NOT MATCH THE HASHES|EINTEGRITY": (
        "run the same command again; if this happens twice, do not go on. "
        "A download is not the one that was locked."
    ),
    (
        r"name resolution|Name or service not known|nodename nor servname|NameResolutionError|ConnectTimeout"
        r"|ReadTimeout|Max retries exceeded|NewConnectionError|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED"
        r"|ECONNRESET|UnknownHostException|Unknown host|Could not transfer artifact|Network is unreachable"
        r"|CERTIFICATE_VERIFY_FAILED|No plugin found for prefix"
    ): (
        "check the network (behind a proxy, set HTTPS_PROXY) and run the same command again. "
        "A download did not come."
    ),
}
"""Patterns in the output of pip, npm, Maven and venv, and the sentence to print for each."""


def make_environment(run: Callable[..., None]) -> None:
    """Make a new `.venv`."""
    run(sys.executable, "-m", "venv", "--clear", VENV)


def install(lock: str) -> Callable[[Callable[..., None]], None]:
    """Install exactly what a lock file names, and check that nothing is missing from it."""

    def work(run: Callable[..., None]) -> None:
        # Without --no-deps an older pip looks for “pydantic[email]” beyond the lock, and refuses what it finds.
        flags = ("--disable-pip-version-check", "--no-deps", "--require-hashes", "--requirement")
        run(PYTHON, "-m", "pip", "install", *flags, ROOT / "requirements" / lock)
        run(PYTHON, "-m", "pip", "--disable-pip-version-check", "check")

    return work


def install_weft(run: Callable[..., None]) -> None:
    """Put the `weft` command into the environment, running from this checkout."""
    flags = ("--disable-pip-version-check", "--no-index", "--no-build-isolation", "--no-deps")
    run(PYTHON, "-m", "pip", "install", *flags, "--editable", ROOT)


def fetch_page_packages(run: Callable[..., None]) -> None:
    """Install the packages that build the page, exactly as locked."""
    run(VENV / "bin" / "npm", "ci", "--no-audit", "--no-fund", folder=WEB)


def build_page(run: Callable[..., None]) -> None:
    """Build the page into web/build."""
    run(VENV / "bin" / "npm", "run", "build", folder=WEB)


def fetch_neo4j(run: Callable[..., None]) -> None:
    """Fetch the jars into a new folder, and move it into place as a whole."""
    part = JARS.with_name("lib.part")
    shutil.rmtree(part, ignore_errors=True)
    goal = ("dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={part}")
    run(maven(), "--batch-mode", "--file", ROOT / "graph" / "local" / "pom.xml", *goal)
    shutil.rmtree(JARS, ignore_errors=True)
    part.rename(JARS)


def fetch_browser(run: Callable[..., None]) -> None:
    """Fetch Playwright's Chromium, where npm has none for this machine."""
    run(VENV / "bin" / "playwright", "install", "chromium")


ENVIRONMENT = Step(
    "Python environment",
    "environment",
    PYTHON,
    VENV / "stamp-environment",
    lambda: digest(sys.version, str(ROOT)),  # scripts in it name this folder
    make_environment,
)
PACKAGES = Step(
    "Python packages",
    "packages",
    PYTHON,
    VENV / "stamp-packages",
    lambda: digest(ROOT / "requirements" / "run.txt"),
    install("run.txt"),
)
DEVELOPMENT = Step(
    "Python packages, with tests'",
    "packages-dev",
    PYTHON,
    VENV / "stamp-packages-dev",
    lambda: digest(ROOT / "requirements" / "dev.txt"),
    install("dev.txt"),
)
BENCHMARKS = Step(
    "Python packages, with peers",
    "packages-bench",
    PYTHON,
    VENV / "stamp-packages-bench",
    lambda: digest(ROOT / "requirements" / "bench.txt"),
    install("bench.txt"),
)
WEFT = Step(
    "Weft itself",
    "weft",
    VENV / "bin" / "weft",
    VENV / "stamp-weft",
    lambda: digest(ROOT / "pyproject.toml"),
    install_weft,
)
PAGE_PACKAGES = Step(
    "Page packages",
    "page-packages",
    WEB / "node_modules",
    BUILD / "stamps" / "page-packages",
    lambda: digest(WEB / "package.json", WEB / "package-lock.json"),
    fetch_page_packages,
)
PAGE = Step("Page", "page", WEB / "build", BUILD / "stamps" / "page", lambda: digest(WEB), build_page)
NEO4J = Step(
    "Neo4j",
    "neo4j",
    JARS,
    BUILD / "stamps" / "neo4j",
    lambda: digest(ROOT / "graph" / "local" / "pom.xml"),
    fetch_neo4j,
)
BROWSER = Step(
    "Browser for the tests",
    "browser",
    PYTHON,
    BUILD / "stamps" / "browser",
    lambda: digest(ROOT / "requirements" / "dev.txt"),
    fetch_browser,
)
