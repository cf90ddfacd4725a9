"""Security headers, from the start."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize("path", ["/", "/ask/gaps", "/api/health", "/api/nothing", "/_app/immutable/a.js"])
def test_every_response_carries_them(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_scripts_come_from_self_and_the_hashes_of_the_build(client: FlaskClient) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    sources = re.search(r"script-src ([^;]+)", policy)
    assert sources
    digest = base64.b64encode(hashlib.sha256(b"start()").digest()).decode()
    assert sources[1].split() == ["'self'", f"'sha256-{digest}'"]


def test_what_is_named_by_its_content_is_kept_and_answers_are_not(client: FlaskClient) -> None:
    assert "immutable" in client.get("/_app/immutable/a.js").headers["Cache-Control"]
    assert client.get("/").headers["Cache-Control"] == "no-cache"
    assert client.get("/api/questions/gaps").headers["Cache-Control"] == "no-store"
