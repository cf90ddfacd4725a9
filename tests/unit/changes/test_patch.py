"""Patches as they are kept."""

from __future__ import annotations

from datetime import date

from graph.changes.patch import added, changed, dumped, packed, removed, unpacked
from graph.exchange.dataset import Person, Sector, Tie

PATCH = [
    removed("sectors", Sector("health", "Health")),
    changed("people", Person("p-1", "Ann"), Person("p-1", "Ann Lee", "Nurse", synthetic=True)),
    *(
        added("ties", Tie("p-1", f"p-{other}", 4, date(2016, 9, 15), None, date(2019, 2, 28), "survey"))
        for other in range(2, 500)
    ),
]


def test_what_was_kept_is_the_patch_in_an_eighth_of_its_text() -> None:
    kept = packed(PATCH)
    assert unpacked(kept) == PATCH
    assert len(kept) < len(dumped(PATCH).encode()) / 8


def test_the_first_and_the_last_day_and_every_script_come_back() -> None:
    people = Person("p-1", "آنا \u200f李 “Ann”\n\x00", asked=date(1, 1, 1), answered=date(9999, 12, 31))
    assert unpacked(packed([added("people", people)])) == [added("people", people)]


def test_what_an_older_weft_kept_as_text_is_read() -> None:
    text = '[["sectors",["health","Health",""],null],["ties",null,["p-1","p-2",4,"2016-09-15",null,null,"survey"]]]'
    tie = Tie("p-1", "p-2", 4, date(2016, 9, 15), source="survey")
    assert unpacked(text) == [PATCH[0], added("ties", tie)]
