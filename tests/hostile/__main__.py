"""Writes the hostile files into a folder, each into one of its own."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.hostile.files import CORPUS

for name, make in CORPUS.items():
    folder = Path(sys.argv[1]) / name
    folder.mkdir(parents=True)
    file = make()
    (folder / file.name).write_bytes(file.data)
