"""What the long tests tried, and what came of it: the table at the end of `make soak`, for docs/reliability.md."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

KILLS = int(os.environ.get("WEFT_TEST_KILLS", "20"))
"""How often each of two processes is killed during an import and during its undo."""
FEW_KILLS = min(KILLS, 3)
"""The same during an edit, a backup, a restore and a migration."""
PATIENCE = 300
"""Seconds to wait for what takes a few on a quiet machine."""
HEAD = ("what", "tried", "survived", "lost", "figures")


@dataclass
class Tried:
    """One row of the table."""

    what: str = ""
    tried: int = 0
    survived: int = 0
    seconds: list[float] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)

    @contextmanager
    def once(self) -> Iterator[None]:
        """One try, which is survived if the block does not raise."""
        self.tried += 1
        yield
        self.survived += 1

    def row(self) -> list[str]:
        """Its cells, as in `HEAD`."""
        healed = (
            [f"healed after {min(self.seconds):.1f} to {max(self.seconds):.1f} s"] if self.seconds else []
        )
        lost = self.tried - self.survived
        return [self.what, str(self.tried), str(self.survived), str(lost), "; ".join(healed + self.figures)]


def table(rows: list[list[str]]) -> str:
    """Rows as Markdown."""
    lines = [HEAD, ["---"] * len(HEAD), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def wait_until(done: Callable[[], object], otherwise: str) -> None:
    """Wait until something is so, and fail with these words if it never is."""
    until = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < until, otherwise
        time.sleep(0.2)
