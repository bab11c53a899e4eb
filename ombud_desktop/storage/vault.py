"""Creating, opening and closing the vault in its folder."""

import os
import uuid
from contextlib import suppress
from datetime import date
from enum import StrEnum
from pathlib import Path

from ombud_desktop.clock import Clock, SystemClock
from ombud_desktop.errors import Problem, UserError
from ombud_desktop.rules.passphrase import is_long_enough
from ombud_desktop.rules.retention import DEFAULT_RETENTION_MONTHS
from ombud_desktop.storage import key_slots, recovery_key, schema
from ombud_desktop.storage.backups import restore as restoring
from ombud_desktop.storage.backups.copies import UPGRADE_FOLDER, Backups
from ombud_desktop.storage.backups.copying import Workshop, copied, remove_work_files
from ombud_desktop.storage.backups.file import file_name, write
from ombud_desktop.storage.backups.keys import ensure_backup_key, fresh_backup_key, keep_backup_key, load_backup_key
from ombud_desktop.storage.connection import Connection, connect, database_problems_named
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.files import (
    DATABASE_FILE,
    FILE_MODE,
    disk_problems_named,
    make_private_folder,
    remove_private_file,
    sync_folder,
)
from ombud_desktop.storage.key_slots import KEY_BYTES, KEY_FILE, KEY_FILE_COPY, KdfCost, KeySlots, Random
from ombud_desktop.storage.store import Store

VAULT_FILE = DATABASE_FILE
_UNFINISHED = VAULT_FILE + ".ny"
_ON_THE_OWN_DISK = {
    Problem.PLACE_FULL: Problem.DISK_FULL,
    Problem.PLACE_READ_ONLY: Problem.FOLDER_READ_ONLY,
    Problem.PLACE_UNREACHABLE: Problem.FOLDER_READ_ONLY,
}


class Presence(StrEnum):
    """What the folder holds."""

    NOTHING = "nothing"
    VAULT = "vault"
    KEYS_ONLY = "keys_only"
    HALF_RESTORED = "half_restored"
    VAULT_ONLY = "vault_only"


class Vault:
    """The folder of one vault. It knows no key; an open vault is a `Store`."""

    def __init__(
        self, folder: Path, cost: KdfCost | None = None, random: Random = os.urandom, clock: Clock | None = None
    ) -> None:
        self.folder = folder
        self._clock = clock or SystemClock()
        self._cost = cost or KdfCost()
        self._random = random
        self.key_file_was_spoiled = False
        """At the last unlock one of the two key files was missing or damaged; the other one opened the vault."""

    @property
    def file(self) -> Path:
        return self.folder / VAULT_FILE

    def presence(self) -> Presence:
        """A creation that was cut off half-way left nothing the ombud was promised; it counts as nothing."""
        try:
            restoring.finish(self.folder)
        except UserError:
            return Presence.HALF_RESTORED
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
        self._finish_earlier_restore()
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
                database = Database(connection)
                if version < schema.VERSION:
                    self._upgrade(connection, key, vault_id)
                ensure_backup_key(database, key, vault_id, self._random)
            with suppress(UserError):  # what an earlier attempt has left; a read-only disk must not keep the ombud out
                remove_work_files(self.folder)
                restoring.discard_unfinished(self.folder)
        except BaseException:
            connection.close()
            raise
        return Store(database, self.folder)

    def restore(self, file: Path, passphrase: str, recovery: str, report: restoring.Report) -> Store:
        """Open what a backup holds, with its passphrase or (if that is empty) its recovery key.

        It is checked and purged before it takes the place of the present vault, which is set aside whole. Raises the
        problem of the check that fails; up to then nothing has changed.
        """
        self._finish_earlier_restore()
        secret = b"" if passphrase else recovery_key.read_back(recovery)
        slots = restoring.checked_slots(file, report)
        key = slots.unlock_with_passphrase(passphrase) if passphrase else slots.unlock_with_recovery_secret(secret)
        try:
            restoring.stage(self.folder, file, slots, key, self._clock.now(), report)
            restoring.finish(self.folder)
            return self._open(key, slots.vault_id)
        finally:
            key_slots.wipe(key)

    def _finish_earlier_restore(self) -> None:
        if self.presence() is Presence.HALF_RESTORED:
            raise UserError(Problem.RESTORE_UNFINISHED)

    def _upgrade(self, connection: Connection, key: bytearray, vault_id: str) -> None:
        """A verified backup first, then each migration in one transaction. Without the one there is not the other."""
        database = Database(connection)
        kept = load_backup_key(database) if database.number("PRAGMA user_version") > 1 else None
        backup_key = kept or fresh_backup_key(key, vault_id, self._random)
        folder = self.folder / UPGRADE_FOLDER
        make_private_folder(folder)
        try:
            slots = key_slots.load(self.folder).slots.to_bytes()
            with copied(
                database, Workshop(self.folder, slots, backup_key, self._random), self._clock.now()
            ) as prepared:
                file = file_name(prepared.header.made_at)
                write(prepared, folder / file)
            schema.migrate(connection)
            keep_backup_key(database, backup_key)
            Backups(database, self.folder).record(folder, file, prepared.header)
        except UserError as error:
            raise UserError(_ON_THE_OWN_DISK.get(error.problem, error.problem)) from None
        finally:
            key_slots.wipe(backup_key.key)


def _write_first_row(connection: Connection, vault_id: str, today: date) -> None:
    with database_problems_named():
        schema.migrate(connection)
        connection.execute(
            "INSERT INTO vault (id, vault_id, created_on, retention_months, checked_on) VALUES (1, ?, ?, ?, ?)",
            (vault_id, today.isoformat(), DEFAULT_RETENTION_MONTHS, today.isoformat()),
        )
