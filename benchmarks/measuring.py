"""Runs one engine on one network in a process of its own, and stops it when it takes too long."""

from __future__ import annotations

import json
import os
import select
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.case import WEFT, Case, Engine
from benchmarks.networks import FOLDER, home_of, made
from graph.local.process import Server
from graph.settings import Settings

LIMIT = 120.0
"""Seconds after which a run is stopped."""

PATIENCE = 300.0
"""Seconds for all that comes before the runs."""

FILLING = 1_800.0
"""Seconds for drawing the largest graph and importing it, the first time."""

RSCRIPT = shutil.which("Rscript")
PEERS_R = Path(__file__).with_name("peers.R")


@dataclass
class Figure:
    """What one engine took on one network.

    Attributes:
        runs: seconds of each run.
        memory: bytes at the peak of the runs above what the loaded network takes; None where not known.
        whole: bytes of the whole process at that peak.
        arrays: bytes of the arrays read, where that is what was done.
        note: why there are no runs.
    """

    runs: list[float] = field(default_factory=list)
    memory: float | None = None
    whole: float | None = None
    arrays: float | None = None
    note: str = ""

    @property
    def seconds(self) -> float | None:
        """The median."""
        return statistics.median(self.runs) if self.runs else None


def measure(case: Case, engine: Engine, people: int) -> Figure:
    """The figure of one engine on the network of so many people."""
    made(people)  # drawing it counts for nobody
    if engine.r and not sna_is_here():
        return Figure(note="no R sna here")
    command = _r_command(case, engine, people) if engine.r else _command(case, engine, people)
    figure = Figure()
    for said in lines(command):
        if "stopped" in said:
            figure.note = f"> {LIMIT:.0f} s" if said["stopped"] == "run" else f"{said['stopped']}"
            if said["stopped"] == "run" and figure.runs:
                figure.note = ""
        if "seconds" in said:
            figure.runs.append(said["seconds"])
        figure.memory = said.get("memory", figure.memory)
        figure.whole = said.get("whole", figure.whole)
    return figure


def asked(people: int) -> dict[str, Figure]:
    """Figures of the graph in Neo4j: filling it, reading it as arrays, questions."""
    figures: dict[str, Figure] = {}
    command = [sys.executable, "-m", "benchmarks.asking", str(people)]
    for said in lines(command, patience=FILLING):
        figure = figures.setdefault(said.get("what", ""), Figure())
        if "seconds" in said:
            figure.runs.append(said["seconds"])
        for name in ("memory", "whole", "arrays"):
            setattr(figure, name, said.get(name, getattr(figure, name)))
        if "stopped" in said:
            figure.note = said["stopped"]
    Server(Settings(home=home_of(people))).stop()  # where it was ended before it could
    return figures


def first_call(case: Case) -> float:
    """Seconds of Weft's very first call, with nothing compiled yet, on the smallest network."""
    cache = FOLDER / "compiled"
    shutil.rmtree(cache, ignore_errors=True)
    command = [*_command(case, case.engine(WEFT), 1_000), "cold"]
    for said in lines(command, {"NUMBA_CACHE_DIR": str(cache)}):
        if "cold" in said:
            return float(said["cold"])
    return float("nan")


def differs(case: Case, engine: Engine) -> bool:
    """Whether an engine's result on the smallest network is another than Weft's."""
    ours, theirs = (_result(case, name) for name in (WEFT, engine.name))
    if not ours.exists() or not theirs.exists() or engine.name == WEFT:
        return False
    found = np.loadtxt(theirs) if theirs.suffix == ".txt" else np.load(theirs)
    expected = np.load(ours)
    if found.ndim < expected.ndim:  # the first of the columns that Weft gives
        expected = expected[:, 0]
    return not np.allclose(expected, found, rtol=1e-6, atol=1e-9, equal_nan=True)


def sna_is_here() -> bool:
    """Whether there is an R with the package sna."""
    if RSCRIPT is None:
        return False
    return not subprocess.run([RSCRIPT, "-e", "library(sna)"], capture_output=True, check=False).returncode


def _result(case: Case, engine: str) -> Path:
    kind = "txt" if case.engine(engine).r else "npy"
    return FOLDER / "results" / f"{case.name}-{engine}.{kind}"


def _command(case: Case, engine: Engine, people: int) -> list[str]:
    return [sys.executable, "-m", "benchmarks.one", case.name, engine.name, str(people)]


def _r_command(case: Case, engine: Engine, people: int) -> list[str]:
    from benchmarks.one import WARM

    for size in (WARM, people):
        net, sectors = made(size), FOLDER / f"sector-{size}.bin"
        ends = np.concatenate([net.ties.rows, net.ties.to]).astype(np.int32)
        (ends + 1).tofile(FOLDER / f"edges-{size}.bin")
        net.sector.astype(np.int32).tofile(sectors)
    result = _result(case, engine.name)
    result.parent.mkdir(exist_ok=True)
    return [str(RSCRIPT), str(PEERS_R), engine.r, str(FOLDER), str(people), str(WARM), str(result)]


def lines(
    command: list[str], more: dict[str, str] | None = None, patience: float = PATIENCE
) -> Iterator[dict[str, Any]]:
    """What a process tells; {"stopped": why} last where it ended or was ended before its time.

    Args:
        more: environment variables.
        patience: seconds until it is ready.
    """
    room = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024 * 8 // 10
    bounded = ["/bin/sh", "-c", f'ulimit -v {room}; exec "$@"', "sh", *command]
    errors = FOLDER / "errors.log"
    with (
        errors.open("w") as log,
        subprocess.Popen(
            bounded, stdout=subprocess.PIPE, stderr=log, env=os.environ | (more or {})
        ) as process,
    ):
        assert process.stdout
        ready, rest = False, b""
        until = time.monotonic() + patience
        while True:
            if not select.select([process.stdout], [], [], max(0.0, until - time.monotonic()))[0]:
                process.kill()
                yield {"stopped": "run" if ready else "not ready in time"}
                return
            some = os.read(process.stdout.fileno(), 65536)
            *lines, rest = (rest + some).split(b"\n")
            for line in lines:
                said = json.loads(line)
                ready |= "ready" in said
                until = time.monotonic() + (LIMIT if ready else patience)
                yield said
            if not some:
                break
    if process.returncode:
        words = errors.read_text(errors="replace").strip().splitlines()
        print(*words[-3:], sep="\n", file=sys.stderr)
        short = any(sign in "\n".join(words) for sign in ("MemoryError", "cannot allocate", "bad_alloc"))
        yield {"stopped": "out of memory" if short or process.returncode < 0 else "failed"}
