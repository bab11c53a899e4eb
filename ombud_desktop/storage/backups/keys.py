"""What opens a backup: its own fresh key, wrapped by the vault's backup key, which the vault key has wrapped.

The open vault keeps no vault key in memory, and making a backup must not ask for the passphrase. So the vault holds,
inside its own encryption, a random *backup key* beside the same key as the vault key wraps it. A backup is closed with
the first and carries the second: whoever unlocks its key slots, and only they, come from there to its content.
"""

import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.key_slots import KEY_BYTES, Random, wipe

NONCE_BYTES = 12
WRAPPED_BYTES = NONCE_BYTES + KEY_BYTES + 16


@dataclass(frozen=True, slots=True)
class BackupKey:
    key: bytearray
    wrapped: bytes
    """The same key, wrapped by the vault key."""


def fresh_backup_key(vault_key: bytearray, vault_id: str, random: Random = os.urandom) -> BackupKey:
    key = bytearray(random(KEY_BYTES))
    return BackupKey(key, wrap(key, vault_key, _purpose(vault_id), random))


def open_backup_key(wrapped: bytes, vault_key: bytearray, vault_id: str) -> bytearray | None:
    """The backup key; None if it was wrapped by another vault key."""
    return unwrap(wrapped, vault_key, _purpose(vault_id))


def load_backup_key(database: Database) -> BackupKey | None:
    """The caller wipes the key."""
    row = database.row("SELECT key, wrapped FROM backup_key")
    return BackupKey(bytearray(row[0]), row[1]) if row else None


def keep_backup_key(connection: Connection, backup_key: BackupKey) -> None:
    """Within a transaction."""
    connection.execute(
        "INSERT OR REPLACE INTO backup_key (id, key, wrapped) VALUES (1, ?, ?)",
        (bytes(backup_key.key), backup_key.wrapped),
    )


def ensure_backup_key(database: Database, vault_key: bytearray, vault_id: str, random: Random = os.urandom) -> None:
    """While the vault key is at hand: a vault just created or rekeyed gets the backup key that belongs to it."""
    kept = load_backup_key(database)
    opened = open_backup_key(kept.wrapped, vault_key, vault_id) if kept else None
    if kept is None or opened != kept.key:
        new = fresh_backup_key(vault_key, vault_id, random)
        with database.transaction() as connection:
            keep_backup_key(connection, new)
        wipe(new.key)
    for key in (opened, kept.key if kept else None):
        if key is not None:
            wipe(key)


def wrap(key: bytearray, wrapping_key: bytearray, bound_to: bytes, random: Random = os.urandom) -> bytes:
    """AES-256-GCM, nonce first; it opens only together with what it is bound to."""
    nonce = random(NONCE_BYTES)
    return nonce + AESGCM(wrapping_key).encrypt(nonce, key, bound_to)


def unwrap(wrapped: bytes, wrapping_key: bytearray, bound_to: bytes) -> bytearray | None:
    """The key; None if the wrapping key, or what it is bound to, is not the same."""
    key = bytearray(KEY_BYTES)
    try:
        AESGCM(wrapping_key).decrypt_into(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], bound_to, key)
    except InvalidTag:
        return None
    return key


def _purpose(vault_id: str) -> bytes:
    return f"ombud_desktop backup {vault_id}".encode()
