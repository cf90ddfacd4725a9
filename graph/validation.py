"""What pydantic finds wrong with input or settings, in plain words: its own never reach a user."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

A_DATE = "should be a date such as 2018-12-31"


def problems(error: ValidationError) -> dict[str, str]:
    """What is wrong with each field, in plain words."""
    found: dict[str, str] = {}
    for item in error.errors():
        field = str(item["loc"][0]) if item["loc"] else "parameters"
        found.setdefault(field, _plain_words(item))
    return found


_NUMBER, _YES_NO, _OBJECT = (
    "should be a whole number",
    "should be true or false",
    "should be an object with names and values, like {}",
)
_PLAIN = {
    "missing": "is needed",
    "extra_forbidden": "leave it out, or check how it is written. There is no such field here.",
    "int_parsing": _NUMBER,
    "int_type": _NUMBER,
    "int_from_float": _NUMBER,
    "string_type": "should be text",
    "string_unicode": "should be text",
    "bool_parsing": _YES_NO,
    "bool_type": _YES_NO,
    "list_type": "should be a list",
    "dict_type": _OBJECT,
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
    "json_invalid": "should be JSON",
    "float_parsing": "should be a number",
    "float_type": "should be a number",
    "finite_number": "should be a number",
    "int_parsing_size": "should be a smaller number",
}
"""Kind of mistake -> what to say, where it is always the same."""


def _plain_words(item: Any) -> str:
    context = item.get("ctx", {})
    match item["type"]:
        case "greater_than_equal":
            return f"should be {_number(context['ge'])} or more"
        case "greater_than":
            return f"should be more than {_number(context['gt'])}"
        case "less_than_equal":
            return f"should be {_number(context['le'])} or less"
        case "literal_error":
            return f"should be {context['expected']}"
        case "string_too_short":
            least = context["min_length"]
            return "should not be empty" if least == 1 else f"should have {least} characters or more"
        case "string_too_long":
            return f"should have at most {context['max_length']:,} characters"
        case "too_long":
            return f"should have at most {context['max_length']:,} values"
        case "too_short":
            return f"should have {context['min_length']:,} values or more"
        case "string_pattern_mismatch":
            return "check how it is written"
        case kind if kind.startswith("date"):
            return A_DATE
        case "value_error":
            return str(context["error"])
        case _:
            return _PLAIN.get(item["type"], "write it differently: it cannot be this")


def _number(bound: float) -> str:
    return str(bound).removesuffix(".0")
