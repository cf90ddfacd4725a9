"""Faults that Weft did not expect: written into the log with their trace, under an id that the user is shown."""

from __future__ import annotations

import logging
import secrets

_log = logging.getLogger("weft")


def logged(fault: BaseException) -> str:
    """Write a fault with its trace into the log; returns its id, which stands there on the line before the trace."""
    id_ = secrets.token_hex(4)
    _log.error("fault %s", id_, exc_info=fault)
    return id_
