"""The page: a static build, with one fallback document for all its addresses."""

from __future__ import annotations

import base64
import hashlib
import re
from os.path import isfile
from pathlib import Path

from apiflask import APIBlueprint
from flask import Response, send_from_directory
from werkzeug.exceptions import NotFound
from werkzeug.routing import PathConverter
from werkzeug.security import safe_join

FALLBACK = "200.html"
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
_FOREVER = "public, max-age=31536000, immutable"
_MISSING = "Run `make setup`: the page is not built yet. The API under /api works without it."


class OfPage(PathConverter):
    """A path of the page: any except those of the API, whose unknown addresses and methods are refused as such."""

    regex = "(?!api(?:/|$))[^/].*?"


def blueprint(site: Path) -> APIBlueprint:
    """Routes that serve the build in `site`. Files that are named by their content are cached for good.

    The application needs the converter `of_page`.
    """
    routes = APIBlueprint("page", __name__, enable_openapi=False)

    @routes.get("/", defaults={"path": ""})
    @routes.get("/<of_page:path>")
    def page(path: str) -> Response:
        # Never fails, whatever the path is: one can be longer than a file's name may be.
        if path and (file := safe_join(str(site), path)) and isfile(file):
            response = send_from_directory(site, path)
            response.headers["Cache-Control"] = _FOREVER if "/immutable/" in path else "no-cache"
            return response
        if "." in path.rpartition("/")[2]:
            raise NotFound()
        document = "index.html" if not path and (site / "index.html").is_file() else FALLBACK
        if not (site / document).is_file():
            return Response(_MISSING, 503, content_type="text/plain; charset=utf-8")
        response = send_from_directory(site, document)
        response.headers["Cache-Control"] = "no-cache"
        return response

    return routes


def script_hashes(site: Path) -> list[str]:
    """CSP sources of the inline scripts in the build's documents."""
    scripts = {
        script
        for file in sorted(site.glob("**/*.html"))
        for script in _INLINE_SCRIPT.findall(file.read_text(encoding="utf-8"))
    }
    digests = (hashlib.sha256(script.encode()).digest() for script in sorted(scripts))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
