"""The questions: their list, and one route each, so that each is in the OpenAPI with its own parameters."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from api.context import store, viewer
from api.schemas import AnswerBody, NoParameters, QuestionBody, QuestionsBody
from graph import questions
from graph.people.reveal import reveal
from graph.questions.base import Counting, Question

blueprint = APIBlueprint("questions", __name__, url_prefix="/api/questions", tag="Questions")


@blueprint.get("")
@blueprint.input(NoParameters, location="query")
@blueprint.output(QuestionsBody)
def every(query_data: NoParameters) -> QuestionsBody:
    """All questions, with what their forms are made from."""
    return QuestionsBody(
        questions=[
            QuestionBody(
                name=question.name,
                title=question.title,
                asks=question.asks,
                example=question.example,
                parameters=question.form(),
            )
            for question in questions.CATALOGUE
        ]
    )


def _register(question: Question[Any]) -> None:
    @blueprint.get(f"/{question.name}", endpoint=question.name)
    @blueprint.input(question.parameters, location="query")
    @blueprint.output(AnswerBody)
    @blueprint.doc(summary=question.asks, operation_id=question.name)
    def ask(query_data: Counting) -> AnswerBody:
        return AnswerBody(reveal(question.answer(viewer(), store(), query_data), viewer(), store()))


for _question in questions.CATALOGUE:
    _register(_question)


@blueprint.get("/<name>")
@blueprint.doc(hide=True)
def unknown(name: str) -> None:
    """Refuse a question that there is not, with the nearest names."""
    questions.find(name)
