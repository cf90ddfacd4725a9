"""Measures one engine on one network, in a process of its own: `python -m benchmarks.one CASE ENGINE PEOPLE`.

Prints a line of JSON for each thing done, so that the caller knows how far it was when time ran out.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import re
import resource
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.catalogue import CASES
from benchmarks.networks import FOLDER, made

WARM = 1_000
"""People in the network that everything is compiled and compared on."""

REPEATS, MOST_REPEATS = 3, 21
ENOUGH = 0.3
"""At least so many runs; more, up to the second number, until they have lasted so many seconds."""

LONG = 30.0
"""Seconds from which one run has to do."""


def main(case_name: str, engine_name: str, people: int, *, cold: bool) -> None:
    """Warm up, compare, take the network, run; `cold` only times the very first call."""
    engine = CASES[case_name].engine(engine_name)
    if engine.alone and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    small = engine.take(made(WARM))
    began = time.perf_counter()
    result = engine.run(small)
    if cold:
        return tell(cold=time.perf_counter() - began)
    if engine.same:
        FOLDER.joinpath("results").mkdir(exist_ok=True)
        np.save(FOLDER / "results" / f"{case_name}-{engine_name}.npy", np.asarray(engine.same(result)))
    taken = engine.take(made(people))
    del small, result
    before = forget_peak()
    tell(ready=True)
    runs: list[float] = []
    while len(runs) < REPEATS or (sum(runs) < ENOUGH and len(runs) < MOST_REPEATS):
        began = time.perf_counter()
        engine.run(taken)
        runs.append(time.perf_counter() - began)
        tell(seconds=runs[-1])
        if runs[-1] > LONG:
            break
    tell(memory=peak() - before, whole=peak())


def forget_peak() -> int:
    """Give free memory back to the system and reset the peak; returns the memory now in use, in bytes."""
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL("libc.so.6").malloc_trim(0)
        Path("/proc/self/clear_refs").write_text("5")
    return peak()


def peak() -> int:
    """Most memory in use at once, in bytes: since `forget_peak` on Linux, since the start elsewhere."""
    if sys.platform == "linux":
        found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
        return int(found[1]) * 1024 if found else 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def tell(**what: Any) -> None:
    """One line of JSON."""
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), cold="cold" in sys.argv)
