"""The questions: their list, and one route each, so that each is in the OpenAPI with its own parameters."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response
from pydantic import create_model

from api import files
from api.answers import unfinished
from api.context import store, viewer
from api.schemas import AnswerBody, Leaving, NoParameters, QuestionBody, QuestionsBody
from graph import questions
from graph.access import reader
from graph.directory.reveal import reveal
from graph.questions.base import Question

blueprint = APIBlueprint("questions", __name__, url_prefix="/api/questions", tag="Questions")


@blueprint.get("")
@blueprint.input(NoParameters, location="query")
@blueprint.output(QuestionsBody)
def every(query_data: NoParameters) -> QuestionsBody:
    """All questions, with the schemas of their forms."""
    return QuestionsBody(
        questions=[
            QuestionBody(
                name=question.name,
                title=question.title,
                asks=question.asks,
                example=question.example_here,
                parameters=question.form(),
            )
            for question in questions.CATALOGUE
            if question.is_asked
        ]
    )


def _register(question: Question[Any]) -> None:
    name = f"{question.name.title().replace('-', '')}Parameters"
    parameters = create_model(name, __base__=(question.parameters, Leaving))

    @blueprint.get(f"/{question.name}", endpoint=question.name)
    @blueprint.input(parameters, location="query")
    @blueprint.output(AnswerBody)
    @blueprint.doc(summary=question.asks, operation_id=question.name, responses=files.responses("The table"))
    def ask(query_data: Any) -> AnswerBody | Response:
        asked = question.parse(query_data.model_dump(exclude=set(Leaving.model_fields), by_alias=True))
        found = question.answer(viewer(), store(), asked)
        answer = reveal(found, reader(viewer(), query_data.names), store())
        if answer.steady and not answer.steady.ready:
            unfinished()
        if query_data.format == "json":
            return AnswerBody(answer)
        return files.table(answer, query_data.format, question.name)


for _question in questions.CATALOGUE:
    _register(_question)


@blueprint.get("/<name>")
@blueprint.doc(hide=True)
def unknown(name: str) -> None:
    """Refuse an unknown question, with the nearest names."""
    questions.find(name)
