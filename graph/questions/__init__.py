"""The questions that Weft answers, one in each module. Commands, routes, forms and documents follow from this list."""

from __future__ import annotations

from typing import Any

from graph.directory.nearest import nearest
from graph.errors import NotFound
from graph.questions.base import Question
from graph.questions.brokers import Brokers
from graph.questions.gaps import Gaps
from graph.questions.introductions import Introductions
from graph.questions.loss import WhatIfLeft
from graph.questions.path import Path
from graph.questions.reach import Reach
from graph.questions.who_connects import WhoConnects

CATALOGUE: tuple[Question[Any], ...] = (
    WhoConnects(),
    Gaps(),
    Introductions(),
    Brokers(),
    Reach(),
    WhatIfLeft(),
    Path(),
)


def find(name: str) -> Question[Any]:
    """The question with this name.

    Raises:
        NotFound: there is none; carries the nearest names.
    """
    for question in CATALOGUE:
        if question.name == name:
            return question
    raise NotFound("question", name, nearest(name, {q.name: q.name for q in CATALOGUE}))
