"""Security headers on every response."""

from __future__ import annotations

from apiflask import APIFlask
from flask import Response

SELF = "'self'"


def register(app: APIFlask, script_hashes: list[str]) -> None:
    """Add the headers.

    Args:
        script_hashes: CSP sources of the page's own inline scripts, e.g. `'sha256-…'`. Scripts come from 'self' and
            only these. Cytoscape sets styles through the style object, which a policy does not see; the element
            that it also injects is refused, and the page does without it.
    """
    policy = "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join([SELF, *script_hashes])}",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )

    @app.after_request
    def secure(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("X-Frame-Options", "DENY")
        response.headers.setdefault("Referrer-Policy", "no-referrer")
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        if "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = "no-store"
        return response
