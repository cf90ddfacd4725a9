"""Each number once, as `np.unique` has it."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.measures.distinct import distinct


@given(st.lists(st.integers(-(2**63), 2**63 - 1)) | st.lists(st.integers(0, 5)))
def test_each_number_once_ascending(numbers: list[int]) -> None:
    assert distinct(np.array(numbers, dtype=np.int64)).tolist() == sorted(set(numbers))
