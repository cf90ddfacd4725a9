"""Tables that only refer to what the map knows do not change what it is called."""

from __future__ import annotations

from typing import Any

from graph.imports.plan import plan
from graph.records.dataset import KINDS, Employment, Organisation, Person
from tests.unit.formats.reading import reading, text

ANN = Person("p-aaaaaaaa", "Ann Smith", email="ann@elm.example", source_key="7")
ELM = Organisation("elm", "Elm Surgery")


def test_what_is_only_referred_to_keeps_its_name_and_key() -> None:
    state: dict[str, dict[Any, Any]] = {kind: {} for kind in KINDS}
    state["people"][(ANN.id,)] = ANN
    state["organisations"][(ELM.id,)] = ELM
    state["works_for"][ANN.id, ELM.id] = Employment(ANN.id, ELM.id, main=True)
    ties = text("t.csv", "From,To", "ANN@elm.example,Bob", "ann smith,Cem")
    sheet = text("Workshop 1.csv", "Name,Org", "Ann smith,ELM SURGERY", "Dee,Oak")
    made = plan(reading(ties, sheet), state, {}, {}, "seed")
    assert not made.refused
    named = [change for change in made.patch if change.kind in {"people", "organisations"}]
    assert sorted(
        change.after.name for change in named if isinstance(change.after, Person | Organisation)
    ) == ["Bob", "Cem", "Dee", "Oak"]
    assert not any(change.before for change in named)  # Ann and Elm Surgery are as they were
    assert {change.key[0] for change in made.patch if change.kind == "ties"} == {ANN.id}
