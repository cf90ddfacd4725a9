"""The one table of settings: environment variables with the prefix `WEFT_`, their meaning, defaults and bounds."""

from __future__ import annotations

import ipaddress
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import SetupError
from graph.validation import problems

ROOT = Path(__file__).resolve().parent.parent
"""The checkout that this program runs from; statements, seeds, the page and Neo4j's jars are below it."""


class Settings(BaseSettings):
    """What can be set. Every field's description is also its documentation."""

    # A variable that is empty counts as not set: that is how compose and .env files leave one out.
    model_config = SettingsConfigDict(env_prefix="WEFT_", env_ignore_empty=True, frozen=True)

    home: Path = Field(Path(".weft"), description="Folder for data, logs and secrets")
    people: Literal["on", "off"] = Field(
        "on", description="Whether Weft keeps people: on, or off for organisations only"
    )
    host: str = Field("127.0.0.1", description="Address to serve on; only loopback until there are accounts")
    behind_loopback: bool = Field(
        False, description="WEFT_HOST may be any address, since something in front lets in only this machine"
    )
    proxy: str = Field(
        "", description="IP address of a reverse proxy in front, whose X-Forwarded-For says who asks"
    )
    port: int = Field(8000, ge=1, le=65535, description="Port of the page and the API")
    bolt_port: int = Field(17687, ge=1, le=65535, description="Port of the managed Neo4j, on 127.0.0.1")
    neo4j_uri: str = Field(
        "", description="Another Neo4j to use instead of the managed one, e.g. neo4j://host:7687"
    )
    neo4j_user: str = Field("neo4j", description="User for WEFT_NEO4J_URI")
    neo4j_password: SecretStr = Field(SecretStr(""), description="Password for WEFT_NEO4J_URI")
    neo4j_password_file: Path | None = Field(
        None,
        description="File to read that password from: the password alone, or neo4j/PASSWORD as in Neo4j's image",
    )
    neo4j_heap: str = Field("1g", pattern=r"^\d+[mg]$", description="Heap of the managed Neo4j")
    neo4j_pagecache: str = Field("256m", pattern=r"^\d+[mg]$", description="Page cache of the managed Neo4j")
    threads: int = Field(8, ge=1, le=64, description="Requests answered at the same time")
    read_seconds: float = Field(10, gt=0, le=600, description="Time limit of one read")
    whole_seconds: float = Field(
        120, gt=0, le=3600, description="Time limit of reading the whole graph into memory, for measures"
    )
    read_rows: int = Field(10_000, ge=1, le=1_000_000, description="Row limit of one read")
    array_ties: int = Field(
        5_000,
        ge=0,
        description="Past so many stated ties, who-connects and gaps count in arrays, not in Neo4j",
    )
    answer_seconds: float = Field(
        0.05,
        ge=0,
        le=60,
        description="How long an answer waits for its stability figures; later answers have them",
    )
    upload_megabytes: int = Field(
        100, ge=1, le=2_000, description="Size of the files of one import at most, over HTTP"
    )
    backups: Path | None = Field(
        None, description="Folder for a backup each night while `weft up` runs; none are made without it"
    )
    backup_recipient: str = Field(
        "",
        description="The age key (age1…) that can read those backups, or plain, for anyone who has them",
    )
    backup_days: int = Field(14, ge=1, le=3650, description="Days after which a nightly backup is deleted")
    backup_time: str = Field(
        "02:30", pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="When the nightly backup is made"
    )
    alerts: str = Field(
        "",
        pattern=r"^$|^https?://\S+$|^mailto:\S+@\S+$",
        description="Where alerts go: a URL to post to, or mailto:NAME@HOST, which needs WEFT_SMTP",
    )
    smtp: SecretStr = Field(
        SecretStr(""), description="Server for mail, e.g. smtp+tls://USER:PASSWORD@HOST:587 or smtp://HOST:25"
    )
    log: Literal["text", "json"] = Field("text", description="Form of the lines in logs/weft.log")
    map_nodes: int = Field(60, ge=10, le=2000, description="Nodes that the map of an answer shows at most")

    @property
    def address(self) -> str:
        """Where a browser on this machine finds the page."""
        host = "127.0.0.1" if self.behind_loopback else in_address(self.host)
        return f"http://{host}:{self.port}"

    @property
    def secrets(self) -> Path:
        """Folder of generated secrets, which only its owner can read."""
        return self.home / "secrets"


def is_loopback(host: str) -> bool:
    """Whether a host, as a name or an IP address, is this machine alone."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def in_address(host: str) -> str:
    """A host as it stands in an address: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host


@cache
def settings() -> Settings:
    """Read the settings once per process.

    Raises:
        SetupError: a variable is out of its bounds, lacks another, or names a file that cannot be used: says which.
    """
    try:
        loaded = Settings()
    except ValidationError as error:
        wrong = "; ".join(f"WEFT_{name.upper()}: {said}" for name, said in problems(error).items())
        raise SetupError(f"Correct the settings, which docs/reference.md lists: {wrong}.") from error
    if loaded.alerts.startswith("mailto:") and not loaded.smtp.get_secret_value():
        raise SetupError("Set WEFT_SMTP to a server for mail: WEFT_ALERTS sends mail.")
    changed: dict[str, Any] = {"home": loaded.home.expanduser().resolve()}
    if loaded.neo4j_password_file:
        changed["neo4j_password"] = SecretStr(_password_in(loaded.neo4j_password_file, loaded))
    return loaded.model_copy(update=changed)


def _password_in(file: Path, loaded: Settings) -> str:
    if loaded.neo4j_password.get_secret_value():
        raise SetupError("Unset WEFT_NEO4J_PASSWORD or WEFT_NEO4J_PASSWORD_FILE: both are set.")
    try:
        text = file.expanduser().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not text"
        raise SetupError(
            "Set WEFT_NEO4J_PASSWORD_FILE to a file with the password of Neo4j that this user can read: "
            f"{file} cannot be read ({why})."
        ) from error
    if password := text.removeprefix(f"{loaded.neo4j_user}/"):
        return password
    raise SetupError(
        f"Write the password of Neo4j into {file}, which WEFT_NEO4J_PASSWORD_FILE names: it holds none."
    )
