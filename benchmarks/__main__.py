"""`python -m benchmarks`: measures everything, prints the tables and writes docs/benchmarks.md with its picture."""

from __future__ import annotations

import sys
import time

import click

from benchmarks import report
from benchmarks.budgets import BUDGETS, QUESTIONS, Figures
from benchmarks.case import WEFT, Case
from benchmarks.catalogue import CASES
from benchmarks.measuring import LIMIT, Figure, asked, differs, first_call, measure

SIZES = (1_000, 10_000, 100_000, 1_000_000)
GROWTH = 10
"""Between one size and the next."""


@click.command()
@click.option("--sizes", default=",".join(map(str, SIZES)), show_default=True, help="People, with commas.")
@click.option("--only", multiple=True, type=click.Choice([*CASES, "questions"]), help="Measure these alone.")
def main(sizes: str, only: tuple[str, ...]) -> None:
    """Measure Weft beside other libraries, and beside its budgets.

    All of it writes docs/benchmarks.md; a part of it, by --sizes or --only, is only printed.

    Example: python -m benchmarks --sizes 1000,10000 --only roles
    """
    began = time.monotonic()
    chosen = sorted(int(size) for size in sizes.split(","))
    cases = [case for case in CASES.values() if not only or case.name in only]
    figures: Figures = {}
    for case in cases:
        figures |= measured(case, chosen)
    cold = {case.name: first_call(case) for case in cases}
    if not only or "questions" in only:
        for people in chosen:
            for name, figure in asked(people).items():
                if name in QUESTIONS:
                    say(f"{name}, {people:,}: {report.time_of(figure)}")
                    figures[name, WEFT, people] = figure
    kept = [(budget, budget.found(figures)) for budget in BUDGETS]
    kept = [(budget, found) for budget, found in kept if found is not None or not only]
    page = report.page(cases, chosen, figures, cold, kept, minutes=(time.monotonic() - began) / 60)
    print(page)
    if not only and tuple(chosen) == SIZES:
        report.write(page, cases, figures)


def measured(case: Case, sizes: list[int]) -> Figures:
    """All engines of a case on all sizes; one that has become too slow is not tried on larger ones."""
    figures: Figures = {}
    for engine in case.engines:
        worst, at = 0.0, 0
        for people in sizes:
            key = case.name, engine.name, people
            if people > case.up_to:
                continue
            if at and worst * people / at > LIMIT:
                figures[key] = Figure(note="not run")
                continue
            figure = figures[key] = measure(case, engine, people)
            seconds = figure.seconds
            say(f"{case.name}, {engine.name}, {people:,}: {report.time_of(figure)}")
            worst, at = (LIMIT + 1 if seconds is None else seconds), people
        if differs(case, engine):
            sys.exit(f"{case.title}: {engine.name} does not give what {WEFT} gives.")
    return figures


def say(words: str) -> None:
    """How far it is."""
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
