"""The form of a backup on the disk: one file of three parts.

A line that names the format and a line of JSON, the header; then the key slots, then the database. The header says how
long the parts are and what their checksums are, and the key of the database is bound to the whole header: no part can
be exchanged or changed unnoticed. It is the only readable part, and holds dates, versions and counts.
"""

import base64
import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage import schema
from ombud_desktop.storage.backups.keys import WRAPPED_BYTES, unwrap, wrap
from ombud_desktop.storage.files import (
    FILE_MODE,
    disk_problems_named,
    place_problems_named,
    remove_private_file,
    sync_folder,
)
from ombud_desktop.storage.key_slots import KeySlots
from ombud_desktop.storage.values import moment_text

SUFFIX = ".kopia"
UNFINISHED_SUFFIX = ".kopia.ny"
FORMAT = 1
_MAGIC = b"OMBUD-KOPIA\n"
_LONGEST_HEADER = 65_536
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the file: its length in bytes, and its SHA-256."""

    size: int
    checksum: str


@dataclass(frozen=True, slots=True)
class Header:
    """What can be said of a backup without opening it."""

    vault_id: str
    made_at: datetime
    expires_on: date
    schema_version: int
    program_version: str
    counts: dict[str, int]
    """How many rows each table holds."""
    slots: Part
    database: Part
    backup_key: bytes
    """The vault's backup key, wrapped by the vault key of the time."""
    wrapped_key: bytes = b""
    """The key of the database, wrapped by the backup key and bound to all of the above."""

    def with_key(self, key: bytearray, backup_key: bytearray) -> "Header":
        return replace(self, wrapped_key=wrap(key, backup_key, _canonical(self._body())))

    def open_key(self, backup_key: bytearray) -> bytearray | None:
        """The key of the database; None if the backup key is another one or the header was changed."""
        return unwrap(self.wrapped_key, backup_key, _canonical(self._body()))

    def to_line(self) -> bytes:
        body = {**self._body(), "wrapped_key": _text(self.wrapped_key)}
        return _canonical({**body, "checksum": hashlib.sha256(_canonical(body)).hexdigest()}) + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> "Header":
        """Raises BACKUP_HEADER_DAMAGED for anything that `to_line` did not write, BACKUP_NEWER for a later format."""
        try:
            body = json.loads(line)
            checksum = body.pop("checksum")
            if checksum != hashlib.sha256(_canonical(body)).hexdigest():
                raise ValueError
            if int(body["format"]) > FORMAT or int(body["schema_version"]) > schema.VERSION:
                raise UserError(Problem.BACKUP_NEWER)
            return cls(
                vault_id=str(body["vault_id"]),
                made_at=datetime.fromisoformat(body["made_at"]),
                expires_on=date.fromisoformat(body["expires_on"]),
                schema_version=int(body["schema_version"]),
                program_version=str(body["program_version"]),
                counts={str(table): int(number) for table, number in body["counts"].items()},
                slots=Part(int(body["slots"][0]), str(body["slots"][1])),
                database=Part(int(body["database"][0]), str(body["database"][1])),
                backup_key=_wrapped(body["backup_key"]),
                wrapped_key=_wrapped(body["wrapped_key"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise UserError(Problem.BACKUP_HEADER_DAMAGED) from None

    def _body(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "vault_id": self.vault_id,
            "made_at": moment_text(self.made_at),
            "expires_on": self.expires_on.isoformat(),
            "schema_version": self.schema_version,
            "program_version": self.program_version,
            "counts": self.counts,
            "slots": [self.slots.size, self.slots.checksum],
            "database": [self.database.size, self.database.checksum],
            "backup_key": _text(self.backup_key),
        }


@dataclass(frozen=True, slots=True)
class Prepared:
    """A checked copy of the database under its own key, ready to be packed wherever it shall lie."""

    header: Header
    slots: bytes
    database: Path


def file_name(made_at: datetime) -> str:
    """Date and time only: a file name is read by everyone."""
    return f"ombud-{made_at:%Y-%m-%d-%H%M}{SUFFIX}"


def write(prepared: Prepared, path: Path) -> None:
    """One file, put together under another name; it gets its own when it has been read back and found right.

    Raises PLACE_FULL, PLACE_READ_ONLY or PLACE_UNREACHABLE; nothing is then left of it, if the place can be reached.
    """
    unfinished = path.with_name(path.name.removesuffix(SUFFIX) + UNFINISHED_SUFFIX)
    try:
        with place_problems_named():
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
            descriptor = os.open(unfinished, flags, FILE_MODE)
            with os.fdopen(descriptor, "wb") as file, prepared.database.open("rb") as database:
                file.write(_MAGIC + prepared.header.to_line() + prepared.slots)
                while block := database.read(_BLOCK):
                    file.write(block)
                file.flush()
                os.fsync(file.fileno())
        check_content(unfinished, prepared.header)
        with place_problems_named():
            unfinished.replace(path)
            sync_folder(path.parent)
    except UserError:
        with place_problems_named():
            remove_private_file(unfinished)
        raise


def remove_unfinished(folder: Path) -> None:
    """What a power cut, or a stick pulled out, has left in a place."""
    with place_problems_named():
        for leftover in folder.glob(f"ombud-*{UNFINISHED_SUFFIX}"):
            leftover.unlink(missing_ok=True)


def read_header(path: Path) -> Header:
    """The first two checks: the file is whole, and its header is sound.

    Raises BACKUP_INCOMPLETE, BACKUP_HEADER_DAMAGED, BACKUP_NEWER or PLACE_UNREACHABLE.
    """
    with place_problems_named(), path.open("rb") as file:
        return _read_header(file)


def check_content(path: Path, expected: Header | None = None) -> Header:
    """The third check: header and checksums of both parts; and that it is the header one expects.

    Raises as `read_header`, and BACKUP_CONTENT_DAMAGED.
    """
    with open_parts(path) as (header, file):
        slots = hashlib.sha256(file.read(header.slots.size))
        database = hashlib.sha256()
        while block := file.read(_BLOCK):
            database.update(block)
        found = (slots.hexdigest(), database.hexdigest())
        if found != (header.slots.checksum, header.database.checksum) or expected not in (None, header):
            raise UserError(Problem.BACKUP_CONTENT_DAMAGED)
        return header


def read_slots(path: Path) -> KeySlots:
    """Raises KEY_FILE_DAMAGED, which after `check_content` cannot be."""
    with open_parts(path) as (header, file):
        return KeySlots.from_bytes(file.read(header.slots.size))


def unpack_database(path: Path, target: Path) -> None:
    """Its encrypted database as a file of its own.

    Raises as `read_header`, and DISK_FULL or FOLDER_READ_ONLY: the target lies with the vault.
    """
    with open_parts(path) as (header, file), disk_problems_named():
        file.seek(header.slots.size, os.SEEK_CUR)
        target.touch(FILE_MODE)
        with target.open("wb") as database:
            while block := file.read(_BLOCK):
                database.write(block)


@contextmanager
def open_parts(path: Path) -> Iterator[tuple[Header, BinaryIO]]:
    """The header, and the file where its first part begins."""
    with place_problems_named(), path.open("rb") as file:
        yield _read_header(file), file


def part_of(content: bytes) -> Part:
    return Part(len(content), hashlib.sha256(content).hexdigest())


def part_of_file(path: Path) -> Part:
    with path.open("rb") as file:
        return Part(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def _read_header(file: BinaryIO) -> Header:
    start = file.read(len(_MAGIC))
    line = file.readline(_LONGEST_HEADER)
    if start != _MAGIC or not line.endswith(b"\n"):
        raise UserError(Problem.BACKUP_INCOMPLETE)
    header = Header.from_line(line)
    if os.fstat(file.fileno()).st_size != file.tell() + header.slots.size + header.database.size:
        raise UserError(Problem.BACKUP_INCOMPLETE)
    return header


def _canonical(body: dict[str, Any]) -> bytes:
    return json.dumps(body, sort_keys=True, separators=(",", ":")).encode()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _wrapped(text: str) -> bytes:
    raw = base64.b64decode(text, validate=True)
    if len(raw) != WRAPPED_BYTES:
        raise ValueError
    return raw
