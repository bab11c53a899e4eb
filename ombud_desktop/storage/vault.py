"""Creating and opening the vault in its folder, and changing what opens it."""

import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from ombud_desktop.clock import Clock, SystemClock, today
from ombud_desktop.errors import Problem, UserError
from ombud_desktop.rules.passphrase import is_long_enough
from ombud_desktop.rules.retention import DEFAULT_RETENTION_MONTHS
from ombud_desktop.storage import key_slots, recovery_key, schema
from ombud_desktop.storage.backups import exchange
from ombud_desktop.storage.backups import restore as restoring
from ombud_desktop.storage.backups.copies import OWN_FOLDER, Backups, own_disk_named
from ombud_desktop.storage.backups.copying import Workshop, copied, remove_work_files
from ombud_desktop.storage.backups.file import file_name, write
from ombud_desktop.storage.backups.file import remove_unfinished as remove_unfinished_copies
from ombud_desktop.storage.backups.keys import ensure_backup_key, fresh_backup_key, keep_backup_key, load_backup_key
from ombud_desktop.storage.ballast import SMALLEST_BALLAST, Ballast
from ombud_desktop.storage.connection import Connection, connect, database_problems_named
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.files import (
    DATABASE_FILE,
    FILE_MODE,
    KEY_FILE,
    KEY_FILE_COPY,
    disk_problems_named,
    make_private_folder,
    remove_private_file,
    remove_unfinished,
    sync_folder,
)
from ombud_desktop.storage.key_slots import KEY_BYTES, KdfCost, KeySlots, Random
from ombud_desktop.storage.presence import UNFINISHED, Presence, presence
from ombud_desktop.storage.store import Store

VAULT_FILE = DATABASE_FILE
_UNDER_NEW_KEY = VAULT_FILE + ".ny-nyckel"


class KeyChange(StrEnum):
    """What became of a change of the vault key that was cut off, once the vault has been opened again."""

    NONE = "none"
    UNDONE = "undone"
    COMPLETED = "completed"


class Vault:
    """The folder of one vault. It knows no key; an open vault is a `Store`."""

    def __init__(
        self,
        folder: Path,
        cost: KdfCost | None = None,
        random: Random = os.urandom,
        clock: Clock | None = None,
        smallest_ballast: int | None = None,
    ) -> None:
        self.folder = folder.absolute()  # the vault remembers where copies lie, also for a start from another folder
        self._clock = clock or SystemClock()
        self._cost = cost or KdfCost()
        self._random = random
        self._ballast = Ballast(self.folder, smallest_ballast or SMALLEST_BALLAST, random)
        self.key_file_was_spoiled = False
        """At the last unlock one of the two key files was missing or damaged; the other one opened the vault."""
        self.cut_off_key_change = KeyChange.NONE
        """Whether the last unlock found one, and which keys hold now."""
        self.restored: restoring.Restored | None = None
        """What the last restore has brought back; for the window to tell and to reset."""
        self._coming_slots_hold = False
        """The key file names two keys (the disk was full when one of them was to be dropped), and the new one holds."""

    @property
    def file(self) -> Path:
        return self.folder / VAULT_FILE

    def presence(self) -> Presence:
        return presence(self.folder, today(self._clock))

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
        self._remove_copy_under_new_key()
        for leftover in (KEY_FILE, KEY_FILE_COPY, f"{VAULT_FILE}-journal", f"{UNFINISHED}-journal", UNFINISHED):
            remove_private_file(self.folder / leftover)
        vault_id = str(uuid.UUID(bytes=self._random(16), version=4))
        key = bytearray(self._random(KEY_BYTES))
        unfinished = self.folder / UNFINISHED
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
            try:
                return self._open(key, vault_id)
            except BaseException:
                self.file.rename(unfinished)  # nobody has been in it: what could not be made is not there
                raise
        finally:
            key_slots.wipe(key)

    def unlock(self, passphrase: str) -> Store:
        """Open with the passphrase. Each thing that can be wrong has its own problem; see `errors.py`."""
        store, _, key = self._enter(lambda slots: slots.unlock_with_passphrase(passphrase))
        key_slots.wipe(key)
        return store

    def recover(self, recovery: str, new_passphrase: str) -> Store:
        """Open with the recovery key and, only once the vault has been read, set a new passphrase."""
        secret = recovery_key.read_back(recovery)
        if not is_long_enough(new_passphrase):
            raise UserError(Problem.PASSPHRASE_TOO_SHORT)
        store, slots, key = self._enter(lambda slots: slots.unlock_with_recovery_secret(secret))
        try:
            self._save(slots.with_passphrase(key, new_passphrase, self._cost, self._random))
        except BaseException:
            store.close()
            raise
        finally:
            key_slots.wipe(key)
        return store

    # --- Changing the keys of the open vault ---

    def check_passphrase(self, passphrase: str) -> None:
        """Raises WRONG_PASSPHRASE. As slow as an unlock: call it in the worker."""
        key_slots.wipe(self._slots_that_hold().unlock_with_passphrase(passphrase))

    def change_passphrase(self, current: str, new: str) -> None:
        """The vault itself is not touched, and the recovery key stays valid.

        Raises WRONG_PASSPHRASE or PASSPHRASE_TOO_SHORT, and then nothing has changed.
        """
        slots = self._slots_that_hold()
        key = slots.unlock_with_passphrase(current)
        try:
            if not is_long_enough(new):
                raise UserError(Problem.PASSPHRASE_TOO_SHORT)
            self._save(slots.with_passphrase(key, new, self._cost, self._random))
        finally:
            key_slots.wipe(key)

    def replace_recovery_key(self, passphrase: str, recovery: str) -> None:
        """From now on this recovery key opens the vault, and the one before does not. Raises WRONG_PASSPHRASE."""
        secret = recovery_key.read_back(recovery)
        slots = self._slots_that_hold()
        key = slots.unlock_with_passphrase(passphrase)
        try:
            self._save(slots.with_recovery_secret(key, secret, self._random))
        finally:
            key_slots.wipe(key)

    def change_vault_key(self, store: Store, passphrase: str, recovery: str) -> None:
        """Encrypt everything anew under a fresh key, for the same passphrase and a new recovery key.

        The vault is written anew beside the old file and takes its name when it is whole and checked: that rename is
        the moment of the change. Until then the old keys hold, after it the new ones, and the key file has both
        meanwhile. A verified backup under the old keys comes first. Rekeying in place (PRAGMA rekey) would rewrite
        every page in one transaction whose journal is as large as the vault, checks nothing before it is too late, and
        leaves the outcome of a crash to a rollback that needs the right one of two keys.

        The store goes on with the new file. After an error it is open as before with the old keys, or, if it could
        not be opened again, closed. Raises WRONG_PASSPHRASE, DISK_FULL, VAULT_DAMAGED.
        """
        secret = recovery_key.read_back(recovery)
        slots = self._slots_that_hold()
        key_slots.wipe(slots.unlock_with_passphrase(passphrase))
        store.backups.make_before_change(self._clock.now())
        key = bytearray(self._random(KEY_BYTES))
        try:
            new = KeySlots.wrap(slots.vault_id, key, passphrase, secret, self._cost, self._random)
            try:
                replace(slots, coming=new.slots).save(self.folder)
                self._coming_slots_hold = False
                store.write_copy(self.folder / _UNDER_NEW_KEY, key)
                self._rename_to_vault(self.folder / _UNDER_NEW_KEY, store)
            except BaseException:
                with suppress(UserError):
                    self._remove_copy_under_new_key()
                    self._save(slots)
                raise
            # From here on the file is the new one. The old slots must not be dropped before its name is durable; if
            # they cannot be dropped now, the next unlock does it.
            self._coming_slots_hold = True
            with suppress(UserError, OSError):
                sync_folder(self.folder)
                self._save(new)
            store.go_on_with(self._connect(key, slots.vault_id))
        finally:
            key_slots.wipe(key)

    def _rename_to_vault(self, path: Path, store: Store) -> None:
        """The old file is let go of as late as the system allows: no other program may open it and write into it.

        Closing removes the old journal by its name, and so comes before the new file is opened.
        """
        if os.name != "posix":
            store.close()
        with disk_problems_named():
            path.replace(self.file)
        store.close()

    def _remove_copy_under_new_key(self) -> None:
        for leftover in (f"{_UNDER_NEW_KEY}-journal", _UNDER_NEW_KEY):
            remove_private_file(self.folder / leftover)

    def _slots_that_hold(self) -> KeySlots:
        return self._load_slots().candidates()[-1 if self._coming_slots_hold else 0]

    def _save(self, slots: KeySlots) -> None:
        """An error that came when the new slots stood in the file already is none: they open the vault from now on."""
        try:
            slots.save(self.folder)
        except UserError:
            if key_slots.load(self.folder).slots != slots:
                raise
        self._coming_slots_hold = False

    # --- Opening ---

    def _enter(self, unwrap: Callable[[KeySlots], bytearray]) -> tuple[Store, KeySlots, bytearray]:
        """Open the vault; also returns the slots that hold and the key, which the caller wipes.

        A change of the vault key that was cut off is ended here: the key that opens the file is the one that holds.
        """
        slots = self._load_slots()
        refused = damaged = None
        for candidate in slots.candidates():
            try:
                key = unwrap(candidate)
            except UserError as error:
                refused = error
                continue
            try:
                store = self._open(key, slots.vault_id)
            except BaseException as error:
                key_slots.wipe(key)
                if not isinstance(error, UserError) or error.problem is not Problem.VAULT_DAMAGED:
                    raise
                damaged = error
                continue
            self._end_key_change(slots, candidate)
            return store, candidate, key
        raise refused or damaged or UserError(Problem.KEY_FILE_DAMAGED)

    def _end_key_change(self, slots: KeySlots, holding: KeySlots) -> None:
        self._coming_slots_hold = holding.slots == slots.coming
        self.cut_off_key_change = KeyChange.NONE
        if slots.coming:
            self.cut_off_key_change = KeyChange.COMPLETED if self._coming_slots_hold else KeyChange.UNDONE
            with suppress(UserError, OSError):  # a full disk must not keep the ombud out; next time, then
                if self._coming_slots_hold:
                    sync_folder(self.folder)
                self._remove_copy_under_new_key()
                self._save(holding)

    def _load_slots(self) -> KeySlots:
        self._finish_earlier_restore()
        if self.presence() in (Presence.KEYS_ONLY, Presence.NOTHING):
            raise UserError(Problem.VAULT_MISSING)
        loaded = key_slots.load(self.folder)
        with suppress(UserError):
            remove_unfinished(self.folder / KEY_FILE)
            remove_unfinished(self.folder / KEY_FILE_COPY)
        self.key_file_was_spoiled = loaded.one_is_spoiled
        if loaded.one_is_spoiled:
            with suppress(UserError, OSError):  # a disk that refuses must not keep the ombud out; next time, then
                loaded.slots.save(self.folder)
        return loaded.slots

    def _open(self, key: bytearray, vault_id: str) -> Store:
        return Store(Database(self._connect(key, vault_id)), self.folder, self._ballast)

    def _connect(self, key: bytearray, vault_id: str) -> Connection:
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
            # What an earlier attempt has left. A read-only disk, or something strange there, must not keep one out.
            with suppress(UserError, OSError):
                remove_work_files(self.folder)
                remove_unfinished_copies(self.folder / OWN_FOLDER)
                exchange.discard_unfinished(self.folder)
        except BaseException:
            connection.close()
            raise
        return connection

    # --- Backups ---

    def restore(self, file: Path, passphrase: str, recovery: str, report: restoring.Report) -> Store:
        """Open what a backup holds, with its passphrase or (if that is empty) its recovery key.

        It is checked and purged before it takes the place of the present vault, which is set aside whole. Raises the
        problem of the check that fails; up to then nothing has changed.
        """
        self._finish_earlier_restore()
        secret = b"" if passphrase else recovery_key.read_back(recovery)
        slots, key = restoring.unlock(
            file,
            lambda slots: (
                slots.unlock_with_passphrase(passphrase) if passphrase else slots.unlock_with_recovery_secret(secret)
            ),
            report,
        )
        try:
            restored = restoring.stage(self.folder, file, slots, key, self._clock.now(), report)
            exchange.finish(self.folder, today(self._clock))
            self._coming_slots_hold = False
            store = self._open(key, slots.vault_id)
            self.restored = restored
            return store
        finally:
            key_slots.wipe(key)

    def _finish_earlier_restore(self) -> None:
        if self.presence() is Presence.HALF_RESTORED:
            raise UserError(Problem.RESTORE_UNFINISHED)

    def _upgrade(self, connection: Connection, key: bytearray, vault_id: str) -> None:
        """A verified backup first, then all migrations in one transaction. Without the one there is not the other."""
        database = Database(connection)
        kept = load_backup_key(database) if database.number("PRAGMA user_version") > 1 else None
        backup_key = kept or fresh_backup_key(key, vault_id, self._random)
        folder = self.folder / OWN_FOLDER
        make_private_folder(folder)
        try:
            slots = key_slots.load(self.folder).slots.to_bytes()
            workshop = Workshop(self.folder, slots, backup_key, self._random)
            with copied(database, workshop, self._clock.now()) as prepared:
                file = file_name(prepared.header.made_at)
                write(prepared, folder / file)
            # Together: without its key, what is destroyed later could not be taken out of the backup of before.
            schema.migrate(connection, lambda: keep_backup_key(connection, backup_key))
            with suppress(UserError):  # the disk is full, then: the next lock finds the copy where it lies
                Backups(database, self.folder).record(folder, file, prepared.header)
        except UserError as error:
            raise own_disk_named(error) from None
        finally:
            key_slots.wipe(backup_key.key)


def _write_first_row(connection: Connection, vault_id: str, today: date) -> None:
    with database_problems_named():
        schema.migrate(connection)
        connection.execute(
            """
            INSERT INTO vault (id, vault_id, created_on, retention_months, checked_on, latest_day)
            VALUES (1, :vault_id, :today, :months, :today, :today)
            """,
            {"vault_id": vault_id, "today": today.isoformat(), "months": DEFAULT_RETENTION_MONTHS},
        )
