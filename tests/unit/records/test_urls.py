"""Which text is a web address that a page may link to."""

from __future__ import annotations

import pytest

from graph.records.urls import is_web_address, web_address


@pytest.mark.parametrize(
    "text", ["https://a.example", "http://a.example:80/x?y=1&z=%20#é", "HTTPS://A.example/", "http://[::1]/"]
)
def test_addresses(text: str) -> None:
    assert is_web_address(text)
    assert web_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JavaScript://a.example/%0aalert(1)",
        "data:text/html,x",
        "ftp://a.example",
        "https://ann:secret@a.example/",
        "https://nhs.uk@a.example",
        "//a.example",
        "https://",
        "https:a.example",
        "https://[a.example",
        "https://a.example/ x",
        " https://a.example",
        "java\tscript:alert(1)",
        'https://a.example/"onclick=x',
        "mailto:ann@a.example",
        "ann@a.example",
        "none yet",
    ],
)
def test_anything_else(text: str) -> None:
    assert not is_web_address(text)
    with pytest.raises(ValueError, match="is not a web address"):
        web_address(text)


@pytest.mark.parametrize("text", ["a.example", "www.a.example/about-us", "a.example:8080/"])
def test_what_people_leave_out_is_added(text: str) -> None:
    assert web_address(text) == f"https://{text}"
    assert not is_web_address(text)
