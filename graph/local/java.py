"""Java on this machine: where it is, whether Neo4j runs on it, and the message if it does not.

Imports only the standard library and `graph.errors`: the set-up uses it before anything is installed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from graph.errors import SetupError

SUPPORTED = (17, 21)
"""The releases that Neo4j 5.26 supports."""

MAVEN_MINIMUM = (3, 6, 3)
"""The least version for the dependency plugin of graph/local/pom.xml."""

_INSTALL_JAVA = (
    "Install Java 17 or 21 (Debian, Ubuntu: sudo apt install openjdk-17-jre-headless; "
    "macOS: brew install openjdk@21), or set JAVA_HOME to it"
)
_INSTALL_MAVEN = (
    "Install Maven 3.6.3 or later (Debian, Ubuntu: sudo apt install maven; macOS: brew install maven)"
)


def java() -> Path:
    """The Java program to use: the one of JAVA_HOME if set, otherwise the first on the PATH.

    Raises:
        SetupError: there is none, it does not run, or Neo4j does not support its release.
    """
    program = _program()
    release = java_release(_output([str(program), "-version"]))
    if release is None:
        raise SetupError(f"{_INSTALL_JAVA}: the Java at {program} does not run.")
    if release not in SUPPORTED:
        raise SetupError(f"{_INSTALL_JAVA}: {program} is Java {release}, and Neo4j needs 17 or 21.")
    return program


def java_release(said: str) -> int | None:
    """The release in what `java -version` prints: 8 for "1.8.0_292", 17 for "17.0.15", 22 for "22-ea"."""
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(found.group(1)) if found else None


def maven() -> Path:
    """Maven, which fetches Neo4j's jars.

    Raises:
        SetupError: there is none, it does not run, or it is too old.
    """
    program = shutil.which("mvn")
    if program is None:
        raise SetupError(f"{_INSTALL_MAVEN}: Weft needs it to download Neo4j, and “mvn” is not on the PATH.")
    version = maven_version(_output([program, "-v"]))
    if version is None:
        raise SetupError(f"{_INSTALL_JAVA}: Maven at {program} does not run. `mvn -v` says why.")
    if version < MAVEN_MINIMUM:
        found = ".".join(map(str, version))
        raise SetupError(f"{_INSTALL_MAVEN}: {program} is Maven {found}.")
    return Path(program)


def maven_version(said: str) -> tuple[int, ...] | None:
    """The version in what `mvn -v` prints, as numbers: (3, 8, 7) for "Apache Maven 3.8.7"."""
    found = re.search(r"Apache Maven (\d+)\.(\d+)\.(\d+)", said)
    return tuple(int(part) for part in found.groups()) if found else None


def _program() -> Path:
    home = os.environ.get("JAVA_HOME")
    if home:
        program = Path(home) / "bin" / "java"
        if not os.access(program, os.X_OK):
            raise SetupError(f"{_INSTALL_JAVA}: JAVA_HOME is {home}, which has no bin/java.")
        return program
    found = shutil.which("java")
    if found is None:
        raise SetupError(f"{_INSTALL_JAVA}: Neo4j needs Java, and there is none on the PATH.")
    return Path(found)


def _output(command: list[str]) -> str:
    """What a version command prints, to either stream; empty when it cannot run."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout + done.stderr
