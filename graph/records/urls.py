"""Web addresses that a page may link to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_NEVER = re.compile(r"[\x00-\x20\x7f\"<>\\^`{|}]")
"""Characters that stand in no address as they are."""
_BARE = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?(/.*)?")


def is_web_address(text: str) -> bool:
    """Whether text begins with http:// or https:// and names a host, without a user: nothing else is safe in a link.

    `https://nhs.uk@other.example` looks like one site and leads to another, and a password must not stand on a map.
    """
    try:
        parts = urlsplit(text)
        safe = bool(parts.hostname) and "@" not in parts.netloc and not _NEVER.search(text)
        return parts.scheme in ("http", "https") and safe
    except ValueError:  # a bracket that does not close
        return False


def web_address(text: str) -> str:
    """The address that a cell means: `www.example.org` is `https://www.example.org`.

    Raises:
        ValueError: it is none; says what to write.
    """
    whole = f"https://{text}" if _BARE.fullmatch(text) else text
    if not is_web_address(whole):
        raise ValueError(
            f"write it like https://example.org, or leave it empty. “{text[:60]}” is not a web address."
        )
    return whole
