"""Who can read a backup: the holder of an age key that is not on this server, of a passphrase, or anyone (`plain`).

What is sealed for a recipient is a file of [age](https://age-encryption.org), which its own tools open. A passphrase
seals only what is in memory, so there the file is a tar of two: `key.age`, a new identity sealed with the passphrase,
and `backup.age`, sealed for it; `age --decrypt --identity key.age backup.age` opens these.
"""

from __future__ import annotations

import io
import os
import tarfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import IO, Protocol

import pyrage
from pyrage.x25519 import Identity, Recipient

from graph.errors import BackupRefused, InvalidInput, WeftError

_GZIP, _AGE = b"\x1f\x8b", b"age-encryption.org/"
_KEY, _BACKUP = "key.age", "backup.age"

DAMAGED = "Use another backup: this file is cut off or altered."


class Seal(Protocol):
    """How a backup is written so that not everyone can read it."""

    def sealed(self, out: IO[bytes]) -> AbstractContextManager[IO[bytes]]:
        """A file to write to; what is written reaches `out`, which can seek, in this way."""


class Plain:
    """Anyone who has the file can read it."""

    @contextmanager
    def sealed(self, out: IO[bytes]) -> Iterator[IO[bytes]]:
        """`out` itself."""
        yield out


@dataclass(frozen=True)
class ForRecipient:
    """Only the holder of the key that belongs to `age1…` can read it."""

    recipient: str

    def __post_init__(self) -> None:
        _recipient(self.recipient)

    @contextmanager
    def sealed(self, out: IO[bytes]) -> Iterator[IO[bytes]]:
        """Encrypted on the way."""
        recipient = _recipient(self.recipient)
        with _piped_in(lambda given: pyrage.encrypt_io(given, out, [recipient])) as into:
            yield into


@dataclass(frozen=True)
class WithPassphrase:
    """People who know the passphrase can read it."""

    passphrase: str

    @contextmanager
    def sealed(self, out: IO[bytes]) -> Iterator[IO[bytes]]:
        """Encrypted on the way."""
        identity = Identity.generate()
        key = pyrage.passphrase.encrypt(str(identity).encode(), self.passphrase)
        with tarfile.open(fileobj=out, mode="w:", format=tarfile.GNU_FORMAT) as tar:
            info = tarfile.TarInfo(_KEY)
            info.size, info.mode = len(key), 0o600
            tar.addfile(info, io.BytesIO(key))
            head = out.tell()
            out.write(bytes(tarfile.BLOCKSIZE))  # how long it is shows at the end
            with _piped_in(lambda given: pyrage.encrypt_io(given, out, [identity.to_public()])) as into:
                yield into
            info = tarfile.TarInfo(_BACKUP)
            info.size, info.mode = out.tell() - head - tarfile.BLOCKSIZE, 0o600
            out.write(bytes(-info.size % tarfile.BLOCKSIZE))
            tar.offset = end = out.tell()
            out.seek(head)
            out.write(info.tobuf(tarfile.GNU_FORMAT))
            out.seek(end)


@dataclass(frozen=True)
class Key:
    """What opens a backup; `passphrase` is asked for when it is needed."""

    identities: tuple[str, ...] = ()
    passphrase: Callable[[], str] = lambda: ""

    @classmethod
    def of(cls, file: Path, passphrase: Callable[[], str] = lambda: "") -> Key:
        """From an identity file, as age-keygen writes it.

        Raises:
            InvalidInput: it cannot be read, or holds no identity.
        """
        try:
            lines = file.read_text().split()
        except (OSError, UnicodeDecodeError):
            lines = []
        found = tuple(line for line in lines if line.startswith("AGE-SECRET-KEY-"))
        if not found:
            raise InvalidInput(
                {"--identity": "give the file that age-keygen wrote. This one holds no AGE-SECRET-KEY."}
            )
        return cls(found, passphrase)


@contextmanager
def opened(file: Path, key: Key) -> Iterator[IO[bytes]]:
    """The contents of a backup, to be read once, from its beginning.

    Raises:
        BackupRefused: it cannot be opened with this key, or is no backup, cut off or altered.
    """
    with file.open("rb") as source:
        start = source.read(len(_AGE))
        source.seek(0)
        if start.startswith(_GZIP):
            yield source
        elif start == _AGE:
            with _unsealed(source, [_identity(text) for text in key.identities]) as contents:
                yield contents
        else:
            locked, inside = _with_passphrase(source)
            try:
                identity = pyrage.passphrase.decrypt(locked.read(), key.passphrase()).decode()
            except pyrage.DecryptError:
                raise BackupRefused(
                    "Give the passphrase of this backup: that one does not open it."
                ) from None
            with _unsealed(inside, [_identity(identity)]) as contents:
                yield contents


def _with_passphrase(source: IO[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """The two files of a backup that is sealed with a passphrase."""
    try:
        tar = tarfile.TarFile(fileobj=source)
        found = tar.extractfile(_KEY), tar.extractfile(_BACKUP)
    except (tarfile.TarError, KeyError):
        found = None, None
    if not found[0] or not found[1]:
        raise BackupRefused("Give a file that `weft db backup` wrote, whole: this is not one.")
    return found[0], found[1]


@contextmanager
def _unsealed(source: IO[bytes], identities: list[Identity]) -> Iterator[IO[bytes]]:
    if not identities:
        raise BackupRefused(
            "Give --identity and the file of the key that this backup was encrypted for: it cannot be read without."
        )
    with _piped_out(lambda into: pyrage.decrypt_io(source, into, identities)) as contents:
        yield contents


def _recipient(text: str) -> Recipient:
    try:
        return Recipient.from_str(text)
    except pyrage.RecipientError:
        raise InvalidInput(
            {
                "recipient": f"write it as age-keygen prints it, age1… and 58 characters more. “{text}” is not one."
            }
        ) from None


def _identity(text: str) -> Identity:
    try:
        return Identity.from_str(text)
    except pyrage.IdentityError:
        raise BackupRefused("Give the identity file again: a key in it is not whole.") from None


@contextmanager
def _piped_in(work: Callable[[IO[bytes]], None]) -> Iterator[IO[bytes]]:
    """A file to write to, which `work` reads on a thread of its own; what stops `work` is raised here."""
    reading, writing = os.pipe()
    failed: list[Exception] = []

    def run() -> None:
        with os.fdopen(reading, "rb") as given:
            try:
                work(given)
            except Exception as error:
                failed.append(error)

    thread = Thread(target=run, name="sealing", daemon=True)
    thread.start()
    try:
        with os.fdopen(writing, "wb") as into:
            yield into
    except BrokenPipeError:
        if not failed:
            raise
    finally:
        thread.join()
    if failed:
        raise failed[0]


@contextmanager
def _piped_out(work: Callable[[IO[bytes]], None]) -> Iterator[IO[bytes]]:
    """A file to read from, which `work` writes on a thread of its own.

    Raises:
        BackupRefused: `work` could not read all of its source, or none of it.
    """
    reading, writing = os.pipe()
    failed: list[Exception] = []

    def run() -> None:
        try:
            with os.fdopen(writing, "wb") as into:
                work(into)
        except BrokenPipeError:
            pass  # nobody wants the rest
        except Exception as error:
            failed.append(error)

    thread = Thread(target=run, name="unsealing", daemon=True)
    thread.start()
    try:
        with os.fdopen(reading, "rb") as given:
            yield given
    except WeftError:
        thread.join()
        raise
    except Exception:
        thread.join()
        if not failed:
            raise
    thread.join()
    if failed:
        if isinstance(failed[0], pyrage.DecryptError):
            raise BackupRefused(
                "Give the identity file of the key that this backup was encrypted for: this one does not open it."
            ) from failed[0]
        raise BackupRefused(DAMAGED) from failed[0]
