"""An age key for tests."""

from __future__ import annotations

from pyrage.x25519 import Identity

_IDENTITY = Identity.generate()
KEY, PUBLIC = str(_IDENTITY), str(_IDENTITY.to_public())
