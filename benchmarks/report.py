"""The tables, as printed and as in docs/benchmarks.md, and the picture."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.budgets import QUESTIONS, Budget, Figures
from benchmarks.case import WEFT, Case
from benchmarks.measuring import LIMIT, RSCRIPT, Figure
from benchmarks.networks import TIES_EACH
from graph.analysis.measures.parallel import cores
from graph.settings import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"
PICTURE = ROOT / "docs" / "images" / "benchmarks.png"
LIBRARIES = ("numpy", "numba", "scipy", "networkx", "igraph", "rustworkx", "python-graphblas")

INTRODUCTION = f"""# What it costs

Made by `make bench`; do not edit it by hand. {{machine}} It took {{minutes:.0f}} minutes.

Networks are invented ones in the shape of the South Manchester case, {TIES_EACH} ties to a person, from 1,000
people to 1,000,000. Every figure comes from a process of its own that has imported and compiled everything and has
made the network into what its library works on before the clock starts. Time is the median of three runs or more
(¹: of fewer, where one took over 30 s, and for what is done once). Memory is the most that was in use during the runs
above what was in use when they began (on Linux: `VmHWM`, set back before them). × is the multiple of what Weft takes.
A run of over {LIMIT:.0f} s is stopped; "not run" stands where the time at the next smaller size, growing with the
number of people alone, would already be over that. Results are compared with Weft's before they are timed."""


def page(
    cases: Sequence[Case],
    sizes: Sequence[int],
    figures: Figures,
    cold: dict[str, float],
    budgets: Sequence[tuple[Budget, float | None]],
    minutes: float,
) -> str:
    """Everything, as Markdown."""
    parts = [INTRODUCTION.format(machine=machine(), minutes=minutes)]
    if budgets:
        parts += ["## Against the budgets", table(_budget_rows(budgets))]
        if missed := _reasons(budgets):
            parts += ["Why some are not held:", missed]
    parts += ["## How it grows", "![Seconds over people](images/benchmarks.png)"]
    parts += ["Weft on all cores:", table(_growth_rows(cases, sizes, figures, cold))]
    parts.append("## Beside others")
    for case in cases:
        parts += [f"### {case.title}", table(_case_rows(case, sizes, figures))]
    return "\n\n".join(parts) + "\n"


def write(text: str, cases: Sequence[Case], figures: Figures) -> None:
    """The page and the picture."""
    PAGE.write_text(text)
    draw(cases, figures, PICTURE)


def table(rows: Iterator[Sequence[str]]) -> str:
    """Markdown; the first row is the head, the first column words and the others figures."""
    head, *body = rows
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def insert(page: Path, by: str, made: str) -> None:
    """Write what `python -m benchmarks.BY` made into a page, between the two comments that name it."""
    begin, end = f"<!-- made by python -m benchmarks.{by} -->", f"<!-- end of what benchmarks.{by} made -->"
    before, rest = page.read_text(encoding="utf-8").split(begin)
    page.write_text(f"{before}{begin}\n\n{made}\n\n{end}{rest.split(end)[1]}", encoding="utf-8")


def _budget_rows(budgets: Sequence[tuple[Budget, float | None]]) -> Iterator[list[str]]:
    yield ["", "people", "budget", "measured", "held"]
    for budget, found in budgets:
        held = "–" if found is None else "yes" if found <= budget.most else "**no**"
        show = duration if budget.unit == "s" else size
        measured = "not measured" if found is None else show(found)
        yield [budget.title, f"{budget.people:,}", show(budget.most), measured, held]


def _reasons(budgets: Sequence[tuple[Budget, float | None]]) -> str:
    """A line for each budget that is not held."""
    missed = [budget for budget, found in budgets if found is not None and found > budget.most]
    return "\n".join(f"- {one.title}, {one.people:,}: {one.why or 'not known.'}" for one in missed)


def _growth_rows(
    cases: Sequence[Case], sizes: Sequence[int], figures: Figures, cold: dict[str, float]
) -> Iterator[list[str]]:
    yield ["", *(f"{people:,}" for people in sizes), "first call, compiling"]
    for case in cases:
        cells = [time_of(figures.get((case.name, WEFT, people))) for people in sizes]
        yield [case.title, *cells, duration(cold[case.name])]
    for name, title in QUESTIONS.items():
        cells = [time_of(figures.get((name, WEFT, people))) for people in sizes]
        if any(cell != "–" for cell in cells):
            yield [title, *cells, "–"]


def _case_rows(case: Case, sizes: Sequence[int], figures: Figures) -> Iterator[list[str]]:
    yield ["", *(f"{people:,}" for people in sizes)]
    for engine in case.engines:
        cells = []
        for people in sizes:
            ours, figure = (figures.get((case.name, name, people)) for name in (WEFT, engine.name))
            cells.append(" · ".join(_parts(figure, ours if engine.name != WEFT else None)))
        yield [engine.name, *cells]


def _parts(figure: Figure | None, ours: Figure | None) -> Iterator[str]:
    """Time with its multiple of ours, memory with its own."""
    mark = times(figure.seconds, ours.seconds) if figure and ours else ""
    yield time_of(figure) + mark
    if figure and figure.memory is not None:
        yield size(figure.memory) + (times(figure.memory, ours.memory) if ours else "")


def times(theirs: float | None, ours: float | None) -> str:
    """ " (4.6 ×)", or nothing where one of them is not known or too small to divide by."""
    if not theirs or not ours:
        return ""
    ratio = theirs / ours
    return (
        f" ({ratio:,.0f} ×)"
        if ratio >= 9.5
        else f" ({ratio:.1f} ×)"
        if ratio >= 0.95
        else f" ({ratio:.2f} ×)"
    )


def time_of(figure: Figure | None) -> str:
    """The median, or why there is none."""
    if figure is None or figure.seconds is None:
        return figure.note if figure and figure.note else "–"
    return duration(figure.seconds) + ("¹" if len(figure.runs) < 3 else "")


def duration(seconds: float) -> str:
    """To two figures or so."""
    if seconds < 0.1:
        return f"{seconds * 1000:.2g} ms" if seconds < 0.001 else f"{seconds * 1000:.1f} ms"
    return f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.0f} s"


def size(count: float) -> str:
    """Bytes as megabytes or gigabytes."""
    return f"{count / 1e6:.{int(count < 1e7)}f} MB" if count < 1e9 else f"{count / 1e9:.1f} GB"


def machine() -> str:
    """What it ran on."""
    cpu = platform.machine()
    if Path("/proc/cpuinfo").exists():
        names = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line]
        cpu = names[0].split(":")[1].strip() if names else cpu
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    r = ""
    if RSCRIPT:
        asked = [
            RSCRIPT,
            "-e",
            'cat(", R", as.character(getRversion()), "with sna", as.character(packageVersion("sna")))',
        ]
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
        r = done.stdout if not done.returncode else ""
    return (
        f"Measured on {cores()} cores ({cpu}), {memory / 2**30:.0f} GB, "
        f"Python {platform.python_version()}, {libraries}{r}."
    )


def draw(cases: Sequence[Case], figures: Figures, path: Path) -> None:
    """Seconds over people, both logarithmic, a panel for each measure and a line for each engine."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    across = 3
    down = -(-len(cases) // across)
    whole, panels = pyplot.subplots(
        down, across, figsize=(4 * across, 3.2 * down), sharex=True, sharey=True, squeeze=False
    )
    for panel in panels.flat[len(cases) :]:
        panel.set_axis_off()
    for case, panel in zip(cases, panels.flat, strict=False):
        for number, engine in enumerate(case.engines):
            points = [
                (people, figure.seconds)
                for (name, who, people), figure in figures.items()
                if (name, who) == (case.name, engine.name) and figure.seconds
            ]
            style = {"color": "black", "linewidth": 2.2} if engine.name == WEFT else {"linewidth": 1.2}
            panel.plot(
                *zip(*points, strict=True),
                marker="osD^vP*X"[number % 8],
                markersize=4,
                label=engine.name,
                **style,
            )
        panel.set(xscale="log", yscale="log", title=case.title)
        panel.grid(visible=True, alpha=0.3)
        panel.legend(fontsize=6.5)
        panel.title.set_fontsize(9)
    for panel in panels[:, 0]:
        panel.set_ylabel("seconds")
    for panel in panels[-1, :]:
        panel.set_xlabel("people")
    whole.tight_layout()
    path.parent.mkdir(exist_ok=True)
    whole.savefig(path, dpi=110)
