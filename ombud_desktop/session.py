"""One session with the vault: locked or open, and the worker that does what takes long.

The store belongs to one thread at a time. While the session is OPEN it is the window's; the worker has it while the
session is WORKING (unlocking, purging) and after the lock, when the window has already let go of it.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ombud_desktop.clock import Clock, today
from ombud_desktop.errors import Problem, UserError, type_and_place
from ombud_desktop.model import BackupOutcome, Receipt
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault

_log = logging.getLogger(__name__)


class SessionState(StrEnum):
    LOCKED = "locked"
    WORKING = "working"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class _Opened:
    store: Store
    receipt: Receipt
    outcomes: tuple[BackupOutcome, ...] = ()


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a job, on its way from the worker to the window's thread."""

    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    result: Any = None
    error: Exception | None = None


class Session(QObject):
    """LOCKED → WORKING → OPEN → LOCKED; at midnight OPEN → WORKING → OPEN."""

    leaving = Signal()
    """The store is about to be taken away: whoever holds typed text saves it now."""
    working = Signal()
    opened = Signal(object)
    """The vault is open and purged; carries the Receipt of what was destroyed just now."""
    failed = Signal(object)
    """The vault did not open; carries the UserError, or the exception that is a bug. The session is locked."""
    locked = Signal()
    backed_up = Signal(object)
    """The vault is open again after a backup that the ombud asked for; carries the BackupOutcome of each folder."""
    restoring = Signal(object)
    """A restore has come to this RestoreStep."""
    changed = Signal(object)
    """Something was written; carries the set of Topics."""
    _finished = Signal(object)

    def __init__(self, vault: Vault, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.vault = vault
        self.clock = clock
        self.state = SessionState.LOCKED
        self._store: Store | None = None
        self._attempt = 0
        self._purged_on: date | None = None
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vault")
        self._finished.connect(self._settle)

    @property
    def store(self) -> Store:
        """The open vault. Asking for it while locked is a bug."""
        if self._store is None or self.state is not SessionState.OPEN:
            raise RuntimeError("the vault is not open")
        return self._store

    @property
    def is_open(self) -> bool:
        return self.state is SessionState.OPEN

    def today(self) -> date:
        return today(self.clock)

    def create(self, passphrase: str, recovery_key: str) -> None:
        self._open(lambda: self.vault.create(passphrase, recovery_key, self.today()))

    def unlock(self, passphrase: str) -> None:
        self._open(lambda: self.vault.unlock(passphrase))

    def recover(self, recovery_key: str, new_passphrase: str) -> None:
        self._open(lambda: self.vault.recover(recovery_key, new_passphrase))

    def restore(self, file: Path, passphrase: str, recovery_key: str) -> None:
        """Put what a backup holds in place of the vault, if there is one, and open it."""
        self._open(lambda: self.vault.restore(file, passphrase, recovery_key, self.restoring.emit))

    def purge(self) -> None:
        """Destroy what has become due while the vault is open."""
        self._lend(self._purged)

    def back_up(self, *folders: Path) -> None:
        """Make a backup now: in these folders, or in every place."""
        self._lend(lambda store: self._backed_up(store, folders))

    def purge_if_the_day_has_changed(self) -> None:
        """Called every little while: midnight may pass with the vault open, also while the computer sleeps."""
        if self.state is SessionState.OPEN and self._purged_on != self.today():
            self.purge()

    def lock(self) -> None:
        """Never asks, never fails: whatever goes wrong on the way, the store is gone from the window afterwards."""
        if self.state is SessionState.LOCKED:
            return
        self._attempt += 1  # a running unlock finds out that nobody waits for it any more
        store = self._store
        if self.state is SessionState.OPEN:
            self.leaving.emit()
        was_working = self.state is SessionState.WORKING
        self._store = None
        self.state = SessionState.LOCKED
        self.locked.emit()
        if store is not None and not was_working:
            self._worker.submit(_close, store, self.clock.now())

    def wait_until_closed(self) -> None:
        """Before the program ends: let the worker finish cleaning up and closing."""
        self.lock()
        self._worker.shutdown(wait=True)

    def _lend(self, work: Callable[[Store], _Opened]) -> None:
        """OPEN → WORKING → OPEN: what is typed is saved, and the worker has the store for a while."""
        if self.state is not SessionState.OPEN:
            return
        store = self.store
        self.leaving.emit()
        store.notify(lambda topics: None)  # what the worker changes is told when all of it is done
        self.state = SessionState.WORKING
        self.working.emit()
        self._start_work(lambda: work(store))

    def _open(self, open_store: Callable[[], Store]) -> None:
        if self.state is not SessionState.LOCKED:
            return
        self.state = SessionState.WORKING
        self.working.emit()
        self._start_work(lambda: self._open_and_purge(open_store))

    def _open_and_purge(self, open_store: Callable[[], Store]) -> _Opened:
        store = open_store()
        try:
            if not store.check(self.today()):
                raise UserError(Problem.VAULT_DAMAGED)
        except BaseException:
            store.close()
            raise
        return self._purged(store)

    def _purged(self, store: Store) -> _Opened:
        """A vault that could not be purged is not shown: it is closed."""
        try:
            return _Opened(store, store.purge.run(self.clock.now()))
        except BaseException:
            store.close()
            raise

    def _backed_up(self, store: Store, folders: tuple[Path, ...]) -> _Opened:
        """Purged first: midnight may have passed, and what is due need not be copied."""
        opened = self._purged(store)
        try:
            return replace(opened, outcomes=tuple(store.backups.make(self.clock.now(), folders)))
        except BaseException:
            store.close()
            raise

    def _start_work(self, job: Callable[[], _Opened]) -> None:
        self._attempt += 1
        attempt = self._attempt
        self._purged_on = self.today()

        def done(opened: _Opened) -> None:
            if attempt != self._attempt:  # locked at the very last moment
                self._worker.submit(_close, opened.store, self.clock.now())
                return
            self._store = opened.store
            opened.store.notify(self.changed.emit)
            self.state = SessionState.OPEN
            self.opened.emit(opened.receipt)
            if opened.outcomes:
                self.backed_up.emit(opened.outcomes)

        def failed(error: Exception) -> None:
            if not isinstance(error, UserError):
                _log.error(type_and_place(error))
            if attempt == self._attempt:
                self._store = None
                self.state = SessionState.LOCKED
                self.failed.emit(error)

        def run() -> None:
            try:
                opened = job()
                if attempt != self._attempt:  # locked meanwhile: let go before the next attempt wants to open it
                    _close(opened.store, self.clock.now())
                    return
                outcome = _Outcome(done, failed, result=opened)
            except Exception as error:  # noqa: BLE001 - handed to the window, which tells a bug from a problem
                outcome = _Outcome(done, failed, error=error)
            self._finished.emit(outcome)

        self._worker.submit(run)

    def _settle(self, outcome: _Outcome) -> None:
        if outcome.error is None:
            outcome.done(outcome.result)
        else:
            outcome.failed(outcome.error)


def _close(store: Store, now: datetime) -> None:
    """Behind the blank window: clean up what was edited or deleted, back up what has changed, and let go.

    A clean-up that fails is resumed at the next unlock, a backup at the next lock.
    """
    try:
        store.notify(lambda topics: None)
        store.purge.clean_up()
        store.backups.keep_up(now)
    except UserError as error:
        _log.warning("work at lock put off: %s", error.problem.value)
    finally:
        store.close()
