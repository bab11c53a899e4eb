"""Creating, opening and closing the vault in its folder."""

import os
import uuid
from contextlib import suppress
from datetime import date
from enum import StrEnum
from pathlib import Path

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.rules.passphrase import is_long_enough
from ombud_desktop.rules.retention import DEFAULT_RETENTION_MONTHS
from ombud_desktop.storage import key_slots, recovery_key, schema
from ombud_desktop.storage.connection import Connection, connect, database_problems_named
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.files import (
    FILE_MODE,
    disk_problems_named,
    make_private_folder,
    remove_private_file,
    sync_folder,
)
from ombud_desktop.storage.key_slots import KEY_BYTES, KEY_FILE, KEY_FILE_COPY, KdfCost, KeySlots, Random
from ombud_desktop.storage.store import Store

VAULT_FILE = "valv.db"
_UNFINISHED = VAULT_FILE + ".ny"


class Presence(StrEnum):
    """What the folder holds."""

    NOTHING = "nothing"
    VAULT = "vault"
    KEYS_ONLY = "keys_only"
    VAULT_ONLY = "vault_only"


class Vault:
    """The folder of one vault. It knows no key; an open vault is a `Store`."""

    def __init__(self, folder: Path, cost: KdfCost | None = None, random: Random = os.urandom) -> None:
        self.folder = folder
        self._cost = cost or KdfCost()
        self._random = random
        self.key_file_was_spoiled = False
        """At the last unlock one of the two key files was missing or damaged; the other one opened the vault."""

    @property
    def file(self) -> Path:
        return self.folder / VAULT_FILE

    def presence(self) -> Presence:
        """A creation that was cut off half-way left nothing the ombud was promised; it counts as nothing."""
        has_vault = self.file.exists()
        if not has_vault and (self.folder / _UNFINISHED).exists():
            return Presence.NOTHING
        has_keys = (self.folder / KEY_FILE).exists() or (self.folder / KEY_FILE_COPY).exists()
        if has_vault:
            return Presence.VAULT if has_keys else Presence.VAULT_ONLY
        return Presence.KEYS_ONLY if has_keys else Presence.NOTHING

    def new_recovery_key(self) -> str:
        """A fresh recovery key as it is written on paper; it opens nothing until a vault is created with it."""
        return recovery_key.write_down(self._random(recovery_key.SECRET_BYTES))

    def create(self, passphrase: str, recovery: str, today: date) -> Store:
        """Create the vault and open it. The file gets its name last: until then there is no vault.

        Raises VAULT_EXISTS rather than ever write over a vault, or where one should have been.
        """
        if self.presence() is not Presence.NOTHING:
            raise UserError(Problem.VAULT_EXISTS)
        if not is_long_enough(passphrase):
            raise UserError(Problem.PASSPHRASE_TOO_SHORT)
        make_private_folder(self.folder)
        # The unfinished file last: it is what tells keys without a vault from a creation that was cut off. A journal of
        # an earlier vault would be rolled back into the new one.
        for leftover in (KEY_FILE, KEY_FILE_COPY, f"{VAULT_FILE}-journal", f"{_UNFINISHED}-journal", _UNFINISHED):
            remove_private_file(self.folder / leftover)
        vault_id = str(uuid.UUID(bytes=self._random(16), version=4))
        key = bytearray(self._random(KEY_BYTES))
        unfinished = self.folder / _UNFINISHED
        try:
            connection = connect(unfinished, key, create=True)
            try:
                _write_first_row(connection, vault_id, today)
            finally:
                connection.close()
            secret = recovery_key.read_back(recovery)
            KeySlots.wrap(vault_id, key, passphrase, secret, self._cost, self._random).save(self.folder)
            with disk_problems_named():
                unfinished.chmod(FILE_MODE)
                unfinished.rename(self.file)
                sync_folder(self.folder)
            return self._open(key, vault_id)
        finally:
            key_slots.wipe(key)

    def unlock(self, passphrase: str) -> Store:
        """Open with the passphrase. Each thing that can be wrong has its own problem; see `errors.py`."""
        slots = self._load_slots()
        key = slots.unlock_with_passphrase(passphrase)
        try:
            return self._open(key, slots.vault_id)
        finally:
            key_slots.wipe(key)

    def recover(self, recovery: str, new_passphrase: str) -> Store:
        """Open with the recovery key and, only once the vault has been read, set a new passphrase."""
        secret = recovery_key.read_back(recovery)
        if not is_long_enough(new_passphrase):
            raise UserError(Problem.PASSPHRASE_TOO_SHORT)
        slots = self._load_slots()
        key = slots.unlock_with_recovery_secret(secret)
        try:
            store = self._open(key, slots.vault_id)
            try:
                slots.with_passphrase(key, new_passphrase, self._cost, self._random).save(self.folder)
            except BaseException:
                store.close()
                raise
            return store
        finally:
            key_slots.wipe(key)

    def _load_slots(self) -> KeySlots:
        if self.presence() in (Presence.KEYS_ONLY, Presence.NOTHING):
            raise UserError(Problem.VAULT_MISSING)
        loaded = key_slots.load(self.folder)
        self.key_file_was_spoiled = loaded.one_is_spoiled
        if loaded.one_is_spoiled:
            with suppress(UserError):  # a full or read-only disk must not keep the ombud out; next time, then
                loaded.slots.save(self.folder)
        return loaded.slots

    def _open(self, key: bytearray, vault_id: str) -> Store:
        make_private_folder(self.folder)
        connection = connect(self.file, key)
        try:
            with database_problems_named():
                version = schema.version_of(connection)
                if version > schema.VERSION:
                    raise UserError(Problem.VAULT_NEWER)
                if version == 0 or connection.execute("SELECT vault_id FROM vault").fetchone() != (vault_id,):
                    raise UserError(Problem.VAULT_DAMAGED)
                schema.migrate(connection)
        except BaseException:
            connection.close()
            raise
        return Store(Database(connection))


def _write_first_row(connection: Connection, vault_id: str, today: date) -> None:
    with database_problems_named():
        schema.migrate(connection)
        connection.execute(
            "INSERT INTO vault (id, vault_id, created_on, retention_months, checked_on) VALUES (1, ?, ?, ?, ?)",
            (vault_id, today.isoformat(), DEFAULT_RETENTION_MONTHS, today.isoformat()),
        )
