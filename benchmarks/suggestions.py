"""`python -m benchmarks.suggestions`: do suggestions find ties that people really have? Writes docs/suggestions.md."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence

import click
import numpy as np
from scipy.stats import rankdata

from benchmarks.finding import JUDGED, MEASURES, Found, Trial, candidates, closing_50, crosses, measured
from benchmarks.hidden_ties import SPLITS, Setting, settings
from benchmarks.rankers import BEFORE, ELSEWHERE, FOR_GAPS, LISTED, NEARNESS, listed, rankings
from benchmarks.report import table
from graph.analysis.measures.fitting import fitted
from graph.questions.introductions import STOPS
from graph.settings import ROOT

PAGE = ROOT / "docs" / "suggestions.md"

Results = dict[str, list[Found]]
"""What every ranker did, a trial each."""

INTRODUCTION = """# Do suggestions find the ties that people really have?

Made by `python -m benchmarks.suggestions`; do not edit it by hand. It gives the same every time.

The question: if some ties of a network are hidden, or have yet to begin, how far up does the ranking of “Who should we
introduce?” put those two people among all pairs who are not tied?

**It predicts ties, not good introductions.** Weft introduced nobody in these networks. Who people would meet anyway is
a fair guess at who would get on; whether an introduction was worth making has to be counted in use. And well-connected
people come up 1.2 to 3.8 times as often as others in such rankings: that is why nobody is in more than two of each
ten.

## How

- **Held back:** a tenth of the ties, drawn at random, {splits} times; figures are means. Candidates are all pairs not
  tied in what remains. Karate, Les Misérables and Florentine come with networkx; the last two have no sectors, so no
  gaps. Advice and work are read undirected. The case is that of its last recorded answer.
- **In time:** ties of the South Manchester case that held just before 1 January of a year (those without a beginning
  included) rank the ties that begin from then on. The EIES researchers are tied where either rated the other 2
  (of 0 to 4) or more, and are asked for who was tied eight months later and not before.
- **Rankers:** degree is the product of both people's contacts. Adamic-Adar, resource allocation and paths of three as
  in `graph/analysis/measures/similarity.py`; PageRank is personalised, restart 0.15, both ways added. *Before* is what
  Weft had until now: {near:.1f} by place in PageRank and {gaps:.1f} for the gap, over pairs who share a contact.
  *Nearness* is what it has: five such features weighed by a logistic regression that is fitted, in each trial, to
  hidden ties of what was known (`graph/analysis/measures/nearness.py`, `fitting.py`). *Not fitted* uses the weights it
  starts from, which come from eight other networks; one of them are friendships in this same law firm. *As listed* are
  the first hundred as an answer lists them: ten at a time, at least three of each ten closing a gap, nobody in more
  than two of ten. All use what remains alone, gaps too.
- **Measures:** precision at 10 and at 50 and average precision over all pairs. Then each person's own candidates: the
  share of people who have a tie sought among their first five, and the mean of 1 / place of their first, over people
  with a tie sought. What is not listed counts as never found. Values rounded to nine decimals; where they are equal,
  the figure is the expected one over all orders, so random is exact, too (nearness breaks ties by id, as shipped).
- **Top 50 across:** the share of the first 50 listed that are of two different stated sectors."""

MISSING = "Not measured: this network is not part of the project, and was not found by WEFT_REFERENCE."


def page(found: Sequence[tuple[Setting, Results]]) -> str:
    """Everything, as Markdown."""
    measured_ = [(setting, results) for setting, results in found if setting.trials]
    parts = [INTRODUCTION.format(splits=SPLITS, gaps=FOR_GAPS, near=1 - FOR_GAPS)]
    parts += ["## What it says", *_words(measured_)]
    parts += ["## What there was to find", table(_sought_rows(found))]
    parts += [
        "Base rate is the share of candidates that are sought. Across is the share of ties sought that are of two "
        "sectors; sharing, those with a contact in common, which are all that can be found among such pairs.",
        "## Place on average",
        "Over five measures (all but the last column below); 1 is best, equal ones share. Without *as listed*, which "
        "lists a hundred pairs at most.",
        table(_place_rows(measured_)),
        "## One against the other",
        "Average precision: mean difference, and in how many of the trials the first was better and worse.",
        table(_against_rows(measured_)),
        "## What closing gaps costs",
        "Where some pairs close a gap and others do not: precision at 10 as an answer lists pairs, with so many of "
        "each ten closing a gap at least, and the share of the first 50 that do. The words on the page quote what five "
        "networks with sectors gave elsewhere: "
        + ", ".join(f"{stop.found / 100:.2f} with {stop.value}" for stop in STOPS)
        + ". Here it is dearer. Sectors that do not meet have few ties to find, and in the case they never will.",
        table(_price_rows(measured_)),
        "## All figures",
    ]
    for setting, results in found:
        parts += [f"### {setting.name}", table(_figure_rows(results)) if setting.trials else MISSING]
    return "\n\n".join(parts) + "\n"


def mean(results: Results, ranker: str, measure: str) -> float:
    """Over trials."""
    return float(np.mean([getattr(one, measure) for one in results[ranker]]))


def _words(found: Sequence[tuple[Setting, Results]]) -> Iterator[str]:
    """What the figures say, good or bad."""
    if not found:
        return
    best = [name for _, results in found for name in [_best(results)]]
    wins = best.count(NEARNESS) + best.count(ELSEWHERE)
    against = ", ".join(
        f"{name} {np.mean([mean(results, name, 'average_precision') for _, results in found]):.3f}"
        for name in (
            NEARNESS,
            ELSEWHERE,
            "resource allocation",
            "Adamic-Adar",
            "common neighbours",
            "PageRank",
            BEFORE,
        )
    )
    yield (
        f"**Mean average precision over these {len(found)} settings:** {against}. Nearness, fitted or not, comes first "
        f"by average precision in {wins} of {len(found)} settings; in the others "
        + "; ".join(
            f"{_best(results)} does ({setting.name})"
            for setting, results in found
            if _best(results) not in (NEARNESS, ELSEWHERE)
        )
        + "."
    )
    sealed = [(setting, results) for setting, results in found if setting.sealed]
    if sealed:
        yield (
            "**Two networks were left alone until the method was final**, then measured once, as it came out. "
            + " ".join(
                f"{setting.name}: average precision {mean(results, NEARNESS, 'average_precision'):.3f} (resource "
                f"allocation {mean(results, 'resource allocation', 'average_precision'):.3f}, Adamic-Adar "
                f"{mean(results, 'Adamic-Adar', 'average_precision'):.3f}, before "
                f"{mean(results, BEFORE, 'average_precision'):.3f})."
                for setting, results in sealed
            )
        )
    unseen = [1 - float(np.mean([_sharing(trial) for trial in setting.trials])) for setting, _ in found]
    yield (
        f"**Only those who share a contact:** {min(unseen):.0%} to {max(unseen):.0%} of the ties sought are of people "
        "without one, and such a list never holds them: it trails those that list everybody by average precision where "
        "there are many (South Manchester from 2017 on)."
    )
    yield (
        "**The South Manchester case is invented**, ties and dates too (`seeds/case_ties.py`). Its generator lets most "
        "ties inside sectors begin early and most across them late, and keeps three pairs of sectors apart for good: "
        "there, a gap never closes. How well its ties are found says how it was made, and little about any town. "
        "The ties in time are one trial each, so small differences there say nothing. The researchers are real, but "
        "there are 32 of them, and two in five of those not tied were tied later: even random does well. Of the "
        "Florentine families two ties are sought at a time. There is no case here of real people of several sectors "
        "over years, and none of introductions that were made: what comes of those has to be counted in use."
    )


def _best(results: Results) -> str:
    """The best by average precision, of those that list all they can."""
    return max(
        (name for name in results if name != LISTED),
        key=lambda name: mean(results, name, "average_precision"),
    )


def _places(found: Sequence[tuple[Setting, Results]]) -> dict[str, float]:
    """Mean place of every ranker, over settings and measures."""
    if not found:
        return {}
    names = [name for name in found[0][1] if name != LISTED]
    each = [
        rankdata([-round(mean(results, name, measure), 9) for name in names])
        for _, results in found
        for measure in JUDGED
    ]
    return dict(zip(names, np.mean(each, axis=0).tolist(), strict=True))


def _sharing(trial: Trial) -> float:
    """Share of the ties sought whose people have a contact in common."""
    tied = np.zeros(trial.sought.shape)
    tied[trial.before.ties.rows, trial.before.ties.to] = 1
    return float((tied @ tied > 0)[trial.sought].mean())


def _sought_rows(found: Sequence[tuple[Setting, Results]]) -> Iterator[list[str]]:
    yield ["", "people", "ties known", "sought", "candidates", "base rate", "across", "sharing"]
    for setting, _ in found:
        if not setting.trials:
            yield [setting.name, *["not here"] * 7]
            continue
        rows = []
        for trial in setting.trials:
            wanted, pairs = int(trial.sought.sum()) // 2, len(candidates(trial.before)[0])
            across = float(crosses(trial.before)[trial.sought].mean())
            rows.append([trial.before.pairs, wanted, pairs, wanted / pairs, across, _sharing(trial)])
        known, wanted, pairs, base, across, sharing = np.mean(rows, axis=0).tolist()
        sectors = len(setting.trials[0].before.sectors)
        yield [
            setting.name,
            f"{len(setting.trials[0].before)}",
            f"{known:,.0f}",
            f"{wanted:,.0f}",
            f"{pairs:,.0f}",
            f"{base:.3f}",
            f"{across:.0%}" if sectors else "–",
            f"{sharing:.0%}",
        ]


def _place_rows(found: Sequence[tuple[Setting, Results]]) -> Iterator[list[str]]:
    yield ["", "all", "held back", "in time"]
    parts = [
        _places([one for one in found if timed is None or one[0].timed == timed])
        for timed in (None, False, True)
    ]
    for name in sorted(parts[0], key=parts[0].__getitem__):
        yield [name, *(f"{part[name]:.1f}" if part else "–" for part in parts)]


def _against_rows(found: Sequence[tuple[Setting, Results]]) -> Iterator[list[str]]:
    duels = (
        (NEARNESS, "resource allocation"),
        (NEARNESS, "Adamic-Adar"),
        (NEARNESS, BEFORE),
        (NEARNESS, ELSEWHERE),
    )
    yield ["", *(f"{one} − {other}" for one, other in duels)]
    for setting, results in found:
        cells = []
        for one, other in duels:
            ahead = np.array([x.average_precision for x in results[one]])
            ahead = np.round(ahead - [x.average_precision for x in results[other]], 9)
            cells.append(f"{ahead.mean():+.3f} ({(ahead > 0).sum()}, {(ahead < 0).sum()} of {len(ahead)})")
        yield [setting.name, *cells]


def _price_rows(found: Sequence[tuple[Setting, Results]]) -> Iterator[list[str]]:
    """For settings with a choice: what each stop finds, and how much of it closes a gap."""
    yield ["", *(f"{stop.title.lower()} ({stop.value})" for stop in STOPS)]
    for setting, _ in found:
        trials = [trial for trial in setting.trials if trial.gap.any()]
        if not trials:
            continue
        models = [fitted(trial.before) for trial in trials]
        cells = []
        for stop in STOPS:
            ranked = [listed(trial, model, stop.value) for trial, model in zip(trials, models, strict=True)]
            hits = [measured(*one).precision_10 for one in zip(trials, ranked, strict=True)]
            closing = [closing_50(*one) for one in zip(trials, ranked, strict=True)]
            cells.append(f"{np.mean(hits):.3f}, {np.mean(closing):.0%} close a gap")
        yield [setting.name, *cells]


def _figure_rows(results: Results) -> Iterator[list[str]]:
    """A row each ranker, the best of a column in bold."""
    yield ["", *MEASURES.values()]
    best = {measure: max(round(mean(results, name, measure), 3) for name in results) for measure in JUDGED}
    for name in results:
        cells = []
        for measure in MEASURES:
            value = round(mean(results, name, measure), 3)
            shown = "–" if np.isnan(value) else f"{value:.3f}"
            cells.append(f"**{shown}**" if value == best.get(measure) else shown)
        yield [name, *cells]


@click.command()
@click.option(
    "--sealed/--no-sealed",
    default=True,
    help="With the networks that were left alone to the end, or without.",
)
def main(*, sealed: bool) -> None:
    """Measure rankings of introductions on ties held back and on ties that came later; some minutes."""
    began = time.monotonic()
    found: list[tuple[Setting, Results]] = []
    for setting in settings(sealed=sealed):
        results: Results = {}
        for trial in setting.trials:
            for name, ranking in rankings(trial).items():
                results.setdefault(name, []).append(measured(trial, ranking))
        found.append((setting, results))
        print(f"{setting.name}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    text = page(found)
    print(text)
    if sealed:
        PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
