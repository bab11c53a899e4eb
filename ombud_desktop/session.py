"""One session with the vault: locked or open, and the worker that does what takes long.

The store belongs to one thread at a time. While the session is OPEN or ASKING it is the window's; the worker has it
while the session is WORKING (unlocking, purging) and after the lock, when the window has already let go of it.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ombud_desktop import RELEASED_ON
from ombud_desktop.clock import Clock, CorrectedClock, today
from ombud_desktop.errors import Problem, UserError, type_and_place
from ombud_desktop.rules.clock_guard import AtStake, Doubt
from ombud_desktop.rules.patience import Patience
from ombud_desktop.storage.presence import Presence, presence
from ombud_desktop.worker import Worker

if TYPE_CHECKING:
    from ombud_desktop.model import BackupOutcome, Receipt
    from ombud_desktop.storage.backups.copies import Backups
    from ombud_desktop.storage.key_slots import KdfCost
    from ombud_desktop.storage.store import Store
    from ombud_desktop.storage.vault import Vault

_log = logging.getLogger(__name__)


class SessionState(StrEnum):
    LOCKED = "locked"
    WORKING = "working"
    ASKING = "asking"
    """The vault is unlocked, but nothing of it is shown or destroyed until the ombud has typed today's date."""
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class DateQuestion:
    """Why the date is asked for, beside what the two clocks say."""

    doubt: Doubt
    computer_says: date
    latest_day: date


@dataclass(frozen=True, slots=True)
class _Opened:
    """Either what was destroyed, or the question that has to be answered before."""

    store: "Store"
    receipt: "Receipt | None" = None
    question: DateQuestion | None = None


class Session(QObject):
    """LOCKED → WORKING → OPEN → LOCKED; at midnight, and while keys are changed, OPEN → WORKING → OPEN.

    Where the computer's date cannot be trusted, ASKING comes before OPEN.
    """

    leaving = Signal()
    """The store is about to be taken away: whoever holds typed text saves it now."""
    working = Signal()
    opened = Signal(object)
    """The vault is open and purged; carries the Receipt of what was destroyed just now."""
    date_wanted = Signal(object)
    """Nothing is shown before `confirm_today`; carries the DateQuestion."""
    failed = Signal(object)
    """The vault did not open; carries the UserError, or the exception that is a bug. The session is locked."""
    locked = Signal()
    lent = Signal()
    """The worker has the store, for its keys or to copy it; what the window shows stays, and rests."""
    returned = Signal(object)
    """The store is back and open as before; carries the error if nothing was changed, else None."""
    backed_up = Signal(object)
    """A backup that the ombud asked for is done; carries the BackupOutcome of each folder, or the exception."""
    restoring = Signal(object)
    """A restore has come to this RestoreStep."""
    changed = Signal(object)
    """Something was written; carries the set of Topics."""

    def __init__(
        self, folder: Path, clock: Clock, cost: "KdfCost | None" = None, smallest_ballast: int | None = None
    ) -> None:
        super().__init__()
        self.folder = folder
        self.clock = CorrectedClock(clock)
        self._cost = cost
        self._smallest_ballast = smallest_ballast
        self.state = SessionState.LOCKED
        self.patience = Patience(clock.monotonic)
        self.keys_were_changed_unseen = False
        """A change of keys that was under way at the last lock came to its end; for the window to tell and to reset."""
        self._store: Store | None = None
        self._in_hand: list[Store] = []
        """The store that has to be closed at the next lock; the worker puts in what it opens."""
        self._attempt = 0
        self._purged_on: date | None = None
        self._worker = Worker()

    @cached_property
    def vault(self) -> "Vault":
        """Keys, database and backups are loaded when it is first asked for: the unlock page stands before that."""
        from ombud_desktop.storage.vault import Vault

        return Vault(self.folder, self._cost, clock=self.clock, smallest_ballast=self._smallest_ballast)

    def presence(self) -> Presence:
        return presence(self.folder, self.today())

    @property
    def store(self) -> "Store":
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
        """Not heard while the wait after a wrong passphrase lasts."""
        if not self.patience.seconds_left():
            self._open(lambda: self.vault.unlock(passphrase))

    def recover(self, recovery_key: str, new_passphrase: str) -> None:
        self._open(lambda: self.vault.recover(recovery_key, new_passphrase))

    def restore(self, file: Path, passphrase: str, recovery_key: str) -> None:
        """Put what a backup holds in place of the vault, if there is one, and open it."""
        self._open(lambda: self.vault.restore(file, passphrase, recovery_key, self.restoring.emit))

    def check_passphrase(self, passphrase: str) -> None:
        """`returned` tells whether it was right. Not heard while the ombud has to wait."""
        if not self.patience.seconds_left():
            self._lend(
                lambda store: self.vault.check_passphrase(passphrase),
                hear=lambda error, is_waited_for: self._remember_refusal(error),
            )

    def change_passphrase(self, current: str, new: str) -> None:
        self._change_keys(lambda store: self.vault.change_passphrase(current, new))

    def replace_recovery_key(self, passphrase: str, recovery_key: str) -> None:
        self._change_keys(lambda store: self.vault.replace_recovery_key(passphrase, recovery_key))

    def change_vault_key(self, passphrase: str, recovery_key: str) -> None:
        self._change_keys(lambda store: self.vault.change_vault_key(store, passphrase, recovery_key))

    def purge(self) -> None:
        """Destroy what has become due while the vault is open."""
        if self.state is not SessionState.OPEN:
            return
        store = self.store
        self._have_all_saved(store)
        store.notify(lambda topics: None)  # what the worker destroys is told when all of it is done
        self.state = SessionState.WORKING
        self.working.emit()
        self._start_work(lambda: self._asked_or_purged(store))

    def back_up(self, *folders: Path) -> None:
        """Make a backup now: in these folders, or in every place."""
        self._back_up(lambda backups: backups.make(self.clock.now(), folders))

    def add_backup_place(self, folder: Path) -> None:
        """From now on copies go there too; the first one at once."""

        def add(backups: "Backups") -> "list[BackupOutcome]":
            backups.add_place(folder)
            return backups.make(self.clock.now(), [folder])

        self._back_up(add)

    def _back_up(self, make: "Callable[[Backups], list[BackupOutcome]]") -> None:
        outcomes: list[BackupOutcome] = []

        def tell(error: Exception | None) -> None:
            from ombud_desktop.model import Topic

            self.changed.emit(frozenset({Topic.BACKUPS}))
            self.backed_up.emit(error or tuple(outcomes))

        self._lend(lambda store: outcomes.extend(make(store.backups)), then=tell)

    def at_stake(self, day: date) -> AtStake:
        """While ASKING: what would be destroyed if this were today."""
        return self._asked_store().calendar.at_stake(day)

    def confirm_today(self, day: date) -> None:
        """While ASKING: the ombud has typed today's date. Raises DATE_BEFORE_RELEASE."""
        store = self._asked_store()
        if day < RELEASED_ON:
            raise UserError(Problem.DATE_BEFORE_RELEASE)
        self.clock.set_today(day)
        self.state = SessionState.WORKING
        self.working.emit()
        self._start_work(lambda: self._purged(store))

    def purge_if_the_day_has_changed(self) -> None:
        """Called every little while: midnight may pass with the vault open, also while the computer sleeps."""
        if self.state is SessionState.OPEN and self._purged_on != self.today():
            self.purge()

    def lock(self) -> None:
        """Never asks, never fails: whatever goes wrong on the way, the store is gone from the window afterwards."""
        if self.state is SessionState.LOCKED:
            return
        self._attempt += 1  # a running unlock finds out that nobody waits for it any more
        if self.state is SessionState.OPEN:
            self._have_all_saved(self.store)
        self._store = None
        self.state = SessionState.LOCKED
        self.locked.emit()
        # After what the worker is doing, and before the next unlock, which would find the vault still in use.
        in_hand, now = self._in_hand, self.clock.now()
        self._worker.do_unheard(lambda: _close(in_hand, now))

    def wait_until_closed(self) -> None:
        """Before the program ends: let the worker finish cleaning up and closing."""
        self.lock()
        self._worker.finish()

    def _have_all_saved(self, store: "Store") -> None:
        """On a full disk there has been no room for it until now."""
        store.ballast.give_up_if_needed()
        self.leaving.emit()

    def _open(self, open_store: "Callable[[], Store]") -> None:
        if self.state is not SessionState.LOCKED:
            return
        self.state = SessionState.WORKING
        self.working.emit()
        in_hand: list[Store] = []
        self._in_hand = in_hand
        self._start_work(lambda: self._open_and_purge(open_store, in_hand))

    def _open_and_purge(self, open_store: "Callable[[], Store]", in_hand: "list[Store]") -> _Opened:
        store = open_store()
        in_hand.append(store)
        store.ballast.give_up_if_needed()
        with _closed_if_it_fails(store):
            if not store.check(self.today()):
                raise UserError(Problem.VAULT_DAMAGED)
        return self._asked_or_purged(store)

    def _asked_or_purged(self, store: "Store") -> _Opened:
        """The computer's own date, or else the one the ombud has set it right to, if either can be trusted."""
        store.is_purged = False
        with _closed_if_it_fails(store):
            computer_says = today(self.clock.computer)
            believed = store.calendar.day_to_believe(computer_says, self.today(), RELEASED_ON)
            if isinstance(believed, Doubt):
                question = DateQuestion(believed, computer_says, store.calendar.latest_day())
                return _Opened(store, question=question)
            if believed == computer_says:
                self.clock.trust()
        return self._purged(store)

    def _purged(self, store: "Store") -> _Opened:
        """A vault that could not be purged is not shown: it is closed."""
        with _closed_if_it_fails(store):
            now = self.clock.now()
            store.calendar.believe(now.date())
            receipt = store.purge.run(now)
            store.is_purged = True
            store.ballast.keep_up()
        return _Opened(store, receipt)

    def _start_work(self, job: Callable[[], _Opened]) -> None:
        self._attempt += 1
        attempt = self._attempt

        def done(opened: _Opened) -> None:
            self.patience.accepted()
            if attempt != self._attempt:  # locked meanwhile
                return
            self._store = opened.store
            if opened.question is not None:
                self.state = SessionState.ASKING
                self.date_wanted.emit(opened.question)
                return
            self._purged_on = self.today()
            opened.store.notify(self.changed.emit)
            self.state = SessionState.OPEN
            self.opened.emit(opened.receipt)

        def failed(error: Exception) -> None:
            self._remember_refusal(error)
            if attempt == self._attempt:
                self._store = None
                self.state = SessionState.LOCKED
                self.failed.emit(error)

        self._worker.do(job, done, failed)

    def _asked_store(self) -> "Store":
        if self._store is None or self.state is not SessionState.ASKING:
            raise RuntimeError("nobody has been asked for the date")
        return self._store

    def _change_keys(self, job: "Callable[[Store], None]") -> None:
        """Not heard while the ombud has to wait."""

        def hear(error: Exception | None, is_waited_for: bool) -> None:
            self._remember_refusal(error)
            if not is_waited_for:
                self.keys_were_changed_unseen = error is None

        if not self.patience.seconds_left():
            self._lend(job, hear)

    def _lend(
        self,
        job: "Callable[[Store], None]",
        hear: Callable[[Exception | None, bool], None] = lambda error, is_waited_for: None,
        then: Callable[[Exception | None], None] = lambda error: None,
    ) -> None:
        """What takes as long as opening does, or longer.

        `hear` is told what came of it, and whether anybody waits for it still; `then`, when the window has the store
        back.
        """
        if self.state is not SessionState.OPEN:
            return
        store = self.store
        self._have_all_saved(store)
        store.notify(lambda topics: None)
        self.state = SessionState.WORKING
        self.lent.emit()
        self._attempt += 1
        attempt = self._attempt

        def back(error: Exception | None) -> None:
            is_waited_for = attempt == self._attempt  # else locked meanwhile
            hear(error, is_waited_for)
            if is_waited_for and store.is_open:
                store.notify(self.changed.emit)
                self.state = SessionState.OPEN
                self.returned.emit(error)
                then(error)
            elif is_waited_for:
                self._store = None
                self.state = SessionState.LOCKED
                self.locked.emit()
                self.failed.emit(error)

        self._worker.do(lambda: job(store), lambda _: back(None), back)

    def _remember_refusal(self, error: Exception | None) -> None:
        if error is None:
            self.patience.accepted()
        elif isinstance(error, UserError) and error.problem is Problem.WRONG_PASSPHRASE:
            self.patience.refused()


@contextmanager
def _closed_if_it_fails(store: "Store") -> Iterator[None]:
    try:
        yield
    except BaseException:
        store.close()
        raise


def _close(stores: "list[Store]", now: datetime) -> None:
    """Behind the blank window: clean up what was edited or deleted, back up what has changed, and let go.

    A clean-up that fails is resumed at the next unlock, a backup at the next lock, and so is the ballast. Where the
    date was never believed nothing is done: a backup, too, is removed by its date.
    """
    for store in stores:
        if not store.is_open:
            continue
        try:
            store.notify(lambda topics: None)
            if store.is_purged:
                store.purge.clean_up()
                store.backups.keep_up(now)
        except UserError as error:
            _log.warning("work at lock put off: %s", error.problem.value)
        except Exception as error:  # noqa: BLE001 - nobody waits for this work: a bug in it would never be heard of
            _log.error(type_and_place(error))
        finally:
            store.close()
            store.ballast.keep_up()
