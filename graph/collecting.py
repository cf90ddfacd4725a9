"""Work on millions of rows without Python's search for rubbish among them, which finds none and takes a third."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """No search for objects that hold each other until the block ends; all others go as ever.

    What the block made counts as old afterwards, so that the next searches do not begin with all of it.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
