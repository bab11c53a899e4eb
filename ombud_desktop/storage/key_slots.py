"""The key file: the vault key, wrapped once by the passphrase and once by the recovery key.

Two copies of one small text file. A checksum tells damage (use the copy) from a wrong passphrase (the wrapping does
not open). Only vetted primitives: Argon2id, HKDF and AES-256-GCM of the `cryptography` package.
"""

import base64
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.rules.passphrase import normalise
from ombud_desktop.storage.files import KEY_FILE, KEY_FILE_COPY, write_private_file

FORMAT = 1
KEY_BYTES = 32

Random = Callable[[int], bytes]


class SlotKind(StrEnum):
    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess of a passphrase costs: memory in KiB, passes over it, lanes."""

    memory: int = 256 * 1024
    iterations: int = 3
    lanes: int = 4

    def is_within_limits(self) -> bool:
        """A forged key file must not be able to exhaust the computer before a key is even tried."""
        return 1024 <= self.memory <= 1024 * 1024 and 1 <= self.iterations <= 16 and 1 <= self.lanes <= 16


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapping of the vault key. `cost` belongs to the passphrase slot only."""

    kind: SlotKind
    salt: bytes
    nonce: bytes
    wrapped: bytes
    cost: KdfCost | None = None


@dataclass(frozen=True, slots=True)
class KeySlots:
    vault_id: str
    slots: tuple[Slot, ...]
    coming: tuple[Slot, ...] = ()
    """While the vault key is being changed: the slots of the new one. Which of the two keys opens the database decides
    which of them hold."""

    @classmethod
    def wrap(
        cls, vault_id: str, key: bytearray, passphrase: str, recovery_secret: bytes, cost: KdfCost, random: Random
    ) -> "KeySlots":
        """Both slots for a new vault."""
        return cls(
            vault_id,
            (
                _wrap(vault_id, SlotKind.PASSPHRASE, normalise(passphrase).encode(), key, cost, random),
                _wrap(vault_id, SlotKind.RECOVERY, recovery_secret, key, None, random),
            ),
        )

    def with_passphrase(self, key: bytearray, passphrase: str, cost: KdfCost, random: Random) -> "KeySlots":
        """The same vault with a new passphrase; the recovery key stays valid."""
        return self._with(_wrap(self.vault_id, SlotKind.PASSPHRASE, normalise(passphrase).encode(), key, cost, random))

    def with_recovery_secret(self, key: bytearray, secret: bytes, random: Random) -> "KeySlots":
        """The same vault with a new recovery key; the passphrase stays valid."""
        return self._with(_wrap(self.vault_id, SlotKind.RECOVERY, secret, key, None, random))

    def candidates(self) -> list["KeySlots"]:
        """The slots that may hold, without those to come; two while a change of the vault key is not finished."""
        return [replace(self, slots=slots, coming=()) for slots in (self.slots, self.coming) if slots]

    def _with(self, new: Slot) -> "KeySlots":
        return replace(self, slots=tuple(new if slot.kind is new.kind else slot for slot in self.slots))

    def unlock_with_passphrase(self, passphrase: str) -> bytearray:
        """The vault key; the caller wipes it. Raises WRONG_PASSPHRASE or MEMORY_TOO_LITTLE."""
        return self._unlock(SlotKind.PASSPHRASE, normalise(passphrase).encode(), Problem.WRONG_PASSPHRASE)

    def unlock_with_recovery_secret(self, secret: bytes) -> bytearray:
        """The vault key; the caller wipes it. Raises WRONG_RECOVERY_KEY."""
        return self._unlock(SlotKind.RECOVERY, secret, Problem.WRONG_RECOVERY_KEY)

    def _unlock(self, kind: SlotKind, secret: bytes, refused: Problem) -> bytearray:
        for slot in self.slots:
            if slot.kind is kind:
                key = bytearray(KEY_BYTES)
                wrapping_key = _wrapping_key(kind, secret, slot.salt, slot.cost)
                try:
                    AESGCM(wrapping_key).decrypt_into(
                        slot.nonce, slot.wrapped, _associated_data(self.vault_id, kind, slot.salt, slot.cost), key
                    )
                except InvalidTag:
                    raise UserError(refused) from None
                finally:
                    wipe(wrapping_key)
                return key
        raise UserError(refused)

    def to_bytes(self) -> bytes:
        body: dict[str, Any] = {
            "format": FORMAT,
            "vault_id": self.vault_id,
            "slots": [_write_slot(slot) for slot in self.slots],
            **({"coming": [_write_slot(slot) for slot in self.coming]} if self.coming else {}),
        }
        return _canonical({**body, "checksum": _checksum(body)})

    @classmethod
    def from_bytes(cls, content: bytes) -> "KeySlots":
        """Raises KEY_FILE_DAMAGED for anything that is not exactly what `to_bytes` wrote."""
        try:
            body = json.loads(content)
            checksum = body.pop("checksum")
            if checksum != _checksum(body) or body["format"] != FORMAT:
                raise ValueError
            slots, coming = (tuple(map(_read_slot, body.get(name, ()))) for name in ("slots", "coming"))
            return cls(str(body["vault_id"]), slots, coming)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise UserError(Problem.KEY_FILE_DAMAGED) from None

    def save(self, folder: Path) -> None:
        """The copy first, so that at every moment one of the two is whole."""
        content = self.to_bytes()
        write_private_file(folder / KEY_FILE_COPY, content)
        write_private_file(folder / KEY_FILE, content)


@dataclass(frozen=True, slots=True)
class LoadedSlots:
    slots: KeySlots
    one_is_spoiled: bool
    """The key file or its copy was missing or damaged, or the two differ: they should be written anew."""


def load(folder: Path) -> LoadedSlots:
    """Read the key file, or its copy.

    Raises KEY_FILE_MISSING if neither is there, KEY_FILE_DAMAGED if neither is whole.
    """
    problem = Problem.KEY_FILE_MISSING
    whole = []
    for name in (KEY_FILE, KEY_FILE_COPY):
        try:
            whole.append(KeySlots.from_bytes((folder / name).read_bytes()))
        except FileNotFoundError:
            continue
        except (UserError, OSError):  # also one that the disk does not give back
            problem = Problem.KEY_FILE_DAMAGED
    if not whole:
        raise UserError(problem)
    return LoadedSlots(whole[0], one_is_spoiled=whole != [whole[0]] * 2)


def wipe(secret: bytearray) -> None:
    """Overwrite a key where it stands."""
    secret[:] = bytes(len(secret))


def _wrap(vault_id: str, kind: SlotKind, secret: bytes, key: bytearray, cost: KdfCost | None, random: Random) -> Slot:
    salt, nonce = random(16), random(12)
    wrapping_key = _wrapping_key(kind, secret, salt, cost)
    try:
        wrapped = AESGCM(wrapping_key).encrypt(nonce, key, _associated_data(vault_id, kind, salt, cost))
    finally:
        wipe(wrapping_key)
    return Slot(kind, salt, nonce, wrapped, cost)


def _wrapping_key(kind: SlotKind, secret: bytes, salt: bytes, cost: KdfCost | None) -> bytearray:
    wrapping_key = bytearray(KEY_BYTES)
    if cost is None:
        HKDF(SHA256(), KEY_BYTES, salt, f"ombud_desktop {kind.value}".encode()).derive_into(secret, wrapping_key)
        return wrapping_key
    try:
        Argon2id(
            salt=salt, length=KEY_BYTES, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory
        ).derive_into(secret, wrapping_key)
    except MemoryError:
        raise UserError(Problem.MEMORY_TOO_LITTLE) from None
    return wrapping_key


def _associated_data(vault_id: str, kind: SlotKind, salt: bytes, cost: KdfCost | None) -> bytes:
    """Everything a wrapping depends on, so that no part of one slot can be exchanged unnoticed."""
    numbers = [cost.memory, cost.iterations, cost.lanes] if cost else []
    return _canonical(
        {"format": FORMAT, "vault_id": vault_id, "kind": kind.value, "salt": _text(salt), "cost": numbers}
    )


def _write_slot(slot: Slot) -> dict[str, Any]:
    return {
        "kind": slot.kind.value,
        "salt": _text(slot.salt),
        "nonce": _text(slot.nonce),
        "wrapped": _text(slot.wrapped),
        **({"cost": [slot.cost.memory, slot.cost.iterations, slot.cost.lanes]} if slot.cost else {}),
    }


def _read_slot(entry: dict[str, Any]) -> Slot:
    cost = KdfCost(*map(int, entry["cost"])) if "cost" in entry else None
    if cost is not None and not cost.is_within_limits():
        raise ValueError
    kind = SlotKind(entry["kind"])
    if (kind is SlotKind.PASSPHRASE) != (cost is not None):
        raise ValueError
    return Slot(kind, _raw(entry["salt"], 16), _raw(entry["nonce"], 12), _raw(entry["wrapped"], KEY_BYTES + 16), cost)


def _canonical(body: dict[str, Any]) -> bytes:
    return json.dumps(body, sort_keys=True, separators=(",", ":")).encode()


def _checksum(body: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(body)).hexdigest()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _raw(text: str, length: int) -> bytes:
    raw = base64.b64decode(text, validate=True)
    if len(raw) != length:
        raise ValueError
    return raw
