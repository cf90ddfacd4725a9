"""The benchmarks are not installed with the program, so tests of them import them from the checkout."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
