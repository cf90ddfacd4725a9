"""Files of so many people to import, and what the map then holds."""

from __future__ import annotations

import hashlib
from pathlib import Path

from graph.records.dataset import KINDS
from graph.records.snapshot import snapshot
from graph.store import Store


def write_files(folder: Path, people: int, ties_each: int = 3) -> Path:
    """So many people with so many ties each, in two files; the folder with them."""
    folder.mkdir(exist_ok=True)
    names = "".join(f"{n},Synthetic Person {n}\n" for n in range(people))
    steps = range(1, ties_each + 1)
    ties = "".join(f"{n},{(n + step) % people},{min(step, 5)}\n" for n in range(people) for step in steps)
    (folder / "people.csv").write_text("id,name\n" + names)
    (folder / "ties.csv").write_text("from,to,strength\n" + ties)
    return folder


def digest(store: Store) -> str:
    """Everything that the map holds, without the ids that are new for each import."""
    held, _ = snapshot(store)
    names = {person.id: person.name for person in held.people}
    text = [
        sorted(str([names.get(str(cell), cell) for cell in row]) for row in held.rows(kind)) for kind in KINDS
    ]
    return hashlib.sha256(repr(text).encode()).hexdigest()
