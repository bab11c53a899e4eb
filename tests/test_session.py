"""One session with the vault: locked, working, open; the store in one pair of hands at a time."""

import gc
import logging
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client, Note, Receipt, Topic
from ombud_desktop.rules.clock_guard import AtStake, Doubt
from ombud_desktop.session import DateQuestion, Session, SessionState
from ombud_desktop.storage.ballast import BALLAST_FILE
from ombud_desktop.storage.purge import Purge
from ombud_desktop.storage.vault import Vault
from tests.clock import SWEDISH_WINTER, MovableClock
from tests.storage.pages import pages_of
from tests.vaults import (
    CHEAP,
    NOW,
    PASSPHRASE,
    RECOVERY_KEY,
    SMALL_BALLAST,
    TODAY,
    add_notes,
    create_in,
    files_in,
    raw_key,
)

DAY = timedelta(days=1)


class Listener:
    """Writes down what the session says, in order."""

    def __init__(self, session: Session) -> None:
        self.heard: list[str] = []
        self.receipt: Receipt | None = None
        self.error: Exception | None = None
        self.topics: set[Topic] = set()
        session.leaving.connect(lambda: self.heard.append("leaving"))
        session.working.connect(lambda: self.heard.append("working"))
        session.locked.connect(lambda: self.heard.append("locked"))
        session.lent.connect(lambda: self.heard.append("lent"))
        session.returned.connect(self._hear_returned)
        session.opened.connect(self._hear_opened)
        session.failed.connect(self._hear_failed)
        session.changed.connect(self._hear_changed)

    def _hear_opened(self, receipt: Receipt) -> None:
        self.heard.append("opened")
        self.receipt = receipt

    def _hear_failed(self, error: Exception) -> None:
        self.heard.append("failed")
        self.error = error

    def _hear_returned(self, error: Exception | None) -> None:
        self.heard.append("returned")
        self.error = error

    def _hear_changed(self, topics: frozenset[Topic]) -> None:
        self.topics |= topics


@pytest.fixture(autouse=True)
def _collector_as_in_the_app() -> Iterator[None]:
    """Python's cyclic collector could run in the worker and destroy Qt objects there."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def session(qtbot: QtBot, vault: Vault, clock: MovableClock) -> Iterator[Session]:
    """Locked, with a vault in which Ada has two notes: one may exist today, one longer."""
    store = create_in(vault.folder)
    ada = store.clients.add(Client(name="Ada"), TODAY)
    store.notes.add(Note(client_id=ada, text="bara idag", written_at=NOW, own_date=TODAY))
    store.notes.add(Note(client_id=ada, text="länge än", written_at=NOW))
    store.close()
    session = Session(vault.folder, clock, CHEAP, SMALL_BALLAST)
    yield session
    session.wait_until_closed()
    session.deleteLater()


@pytest.fixture
def listener(session: Session) -> Listener:
    return Listener(session)


def unlock(session: Session, qtbot: QtBot, passphrase: str = PASSPHRASE) -> None:
    with qtbot.waitSignal(session.opened):
        session.unlock(passphrase)


def notes(session: Session) -> list[str]:
    store = session.store
    return sorted(note.text for note in store.notes.for_client(store.clients.all()[0].id))


def test_a_locked_session_gives_no_store(session: Session) -> None:
    assert session.state is SessionState.LOCKED
    with pytest.raises(RuntimeError, match="not open"):
        _ = session.store


def test_unlocking_works_and_then_opens(session: Session, listener: Listener, qtbot: QtBot) -> None:
    unlock(session, qtbot)
    assert listener.heard == ["working", "opened"]
    assert session.is_open
    assert notes(session) == ["bara idag", "länge än"]


def test_while_it_works_nobody_has_the_store(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.opened):
        session.unlock(PASSPHRASE)
        assert session.state is SessionState.WORKING
        with pytest.raises(RuntimeError, match="not open"):
            _ = session.store


def test_a_wrong_passphrase_fails_and_leaves_it_locked(
    session: Session, listener: Listener, qtbot: QtBot, clock: MovableClock
) -> None:
    with qtbot.waitSignal(session.failed):
        session.unlock("fel fras i fem ord")
    assert isinstance(listener.error, UserError)
    assert listener.error.problem is Problem.WRONG_PASSPHRASE
    assert session.state is SessionState.LOCKED
    session.unlock(PASSPHRASE)
    assert listener.heard == ["working", "failed"]  # not heard: the next try has to wait
    clock.advance(seconds=1)
    unlock(session, qtbot)


def test_a_second_attempt_while_it_works_is_none(session: Session, listener: Listener, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.opened):
        session.unlock(PASSPHRASE)
        session.unlock("fel fras i fem ord")
    assert listener.heard == ["working", "opened"]


def test_a_new_vault_is_open_at_once(qtbot: QtBot, vault: Vault, clock: MovableClock) -> None:
    session = Session(vault.folder, clock, CHEAP, SMALL_BALLAST)
    with qtbot.waitSignal(session.opened):
        session.create(PASSPHRASE, RECOVERY_KEY)
    assert session.store.clients.all() == []
    session.wait_until_closed()


def test_the_recovery_key_opens(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.opened):
        session.recover(RECOVERY_KEY, "en ny fras med ännu fler ord")
    assert notes(session) == ["bara idag", "länge än"]


# --- Purge ---


def test_what_is_past_its_day_is_gone_before_anyone_hears_that_the_vault_is_open(
    session: Session, clock: MovableClock, qtbot: QtBot
) -> None:
    clock.advance(days=1)
    seen: list[list[str]] = []
    session.opened.connect(lambda: seen.append(notes(session)))
    unlock(session, qtbot)
    assert seen == [["länge än"]]


def test_the_receipt_tells_what_was_destroyed(
    session: Session, listener: Listener, clock: MovableClock, qtbot: QtBot
) -> None:
    clock.advance(days=1)
    unlock(session, qtbot)
    assert listener.receipt == Receipt(clock.now(), notes=1)


def test_a_vault_that_cannot_be_purged_is_not_shown(
    session: Session, listener: Listener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(*_: object) -> Receipt:
        raise UserError(Problem.DISK_FULL)

    with monkeypatch.context() as patch, qtbot.waitSignal(session.failed):
        patch.setattr(Purge, "run", no_space)
        session.unlock(PASSPHRASE)
    assert listener.heard == ["working", "failed"]
    assert session.state is SessionState.LOCKED
    unlock(session, qtbot)  # the file was let go of


def test_a_damaged_vault_is_not_shown(session: Session, listener: Listener, qtbot: QtBot, clock: MovableClock) -> None:
    content = bytearray(session.vault.file.read_bytes())
    content[-1000] ^= 1
    session.vault.file.write_bytes(content)
    clock.advance(days=1)
    with qtbot.waitSignal(session.failed):
        session.unlock(PASSPHRASE)
    assert isinstance(listener.error, UserError)
    assert listener.error.problem is Problem.VAULT_DAMAGED


def test_midnight_takes_the_store_away_and_gives_it_back(
    session: Session, listener: Listener, clock: MovableClock, qtbot: QtBot
) -> None:
    unlock(session, qtbot)
    clock.advance(days=1)
    with qtbot.waitSignal(session.opened):
        session.purge_if_the_day_has_changed()
    assert listener.heard == ["working", "opened", "leaving", "working", "opened"]
    assert notes(session) == ["länge än"]


def test_the_same_day_takes_nothing_away(session: Session, listener: Listener, qtbot: QtBot) -> None:
    unlock(session, qtbot)
    session.purge_if_the_day_has_changed()
    assert session.is_open
    assert listener.heard == ["working", "opened"]


def test_a_new_day_is_purged_once(session: Session, listener: Listener, clock: MovableClock, qtbot: QtBot) -> None:
    unlock(session, qtbot)
    clock.advance(days=1)
    for _ in range(2):
        session.purge_if_the_day_has_changed()
        qtbot.waitUntil(lambda: session.is_open)
    assert listener.heard.count("opened") == 2


def test_a_locked_session_is_not_purged(session: Session, listener: Listener, clock: MovableClock) -> None:
    clock.advance(days=1)
    session.purge_if_the_day_has_changed()
    session.purge()
    assert listener.heard == []


# --- Lock ---


def test_before_the_lock_what_is_typed_can_still_be_saved(session: Session, listener: Listener, qtbot: QtBot) -> None:
    unlock(session, qtbot)
    ada = session.store.clients.all()[0].id
    session.leaving.connect(lambda: session.store.notes.add(Note(client_id=ada, text="i sista stund", written_at=NOW)))
    session.lock()
    assert listener.heard[-2:] == ["leaving", "locked"]
    assert session.state is SessionState.LOCKED
    unlock(session, qtbot)
    assert "i sista stund" in notes(session)


def test_locking_a_locked_session_says_nothing(session: Session, listener: Listener) -> None:
    session.lock()
    assert listener.heard == []


def test_the_lock_never_fails(session: Session, listener: Listener, qtbot: QtBot) -> None:
    unlock(session, qtbot)

    def fail() -> None:
        raise ValueError

    session.leaving.connect(fail)
    with qtbot.captureExceptions() as bugs:
        session.lock()
    assert len(bugs) == 1
    assert session.state is SessionState.LOCKED
    assert listener.heard[-1] == "locked"


@pytest.mark.parametrize("moment", ["unlocking", "purging"])
def test_a_lock_while_it_works_is_never_followed_by_an_open_vault(
    session: Session, listener: Listener, clock: MovableClock, qtbot: QtBot, moment: str
) -> None:
    if moment == "unlocking":
        session.unlock(PASSPHRASE)
    else:
        unlock(session, qtbot)
        clock.advance(days=1)
        session.purge()
    listener.heard.clear()
    session.lock()
    assert session.state is SessionState.LOCKED
    unlock(session, qtbot)  # at once: nothing holds the file
    assert listener.heard == ["locked", "working", "opened"]
    assert notes(session) == (["bara idag", "länge än"] if moment == "unlocking" else ["länge än"])


def test_what_was_deleted_is_out_of_the_file_after_the_lock(session: Session, qtbot: QtBot) -> None:
    unlock(session, qtbot)
    store = session.store
    ada = store.clients.all()[0].id
    for note in store.notes.for_client(ada):
        if note.text == "bara idag":
            store.notes.remove(note.id)
    session.wait_until_closed()
    content = b"".join(pages_of(session.vault.file, raw_key(session.vault)))
    assert "länge än".encode() in content
    assert b"bara idag" not in content


def test_behind_the_lock_room_is_kept_for_what_is_to_be_destroyed(session: Session, qtbot: QtBot, vault: Vault) -> None:
    unlock(session, qtbot)
    (vault.folder / BALLAST_FILE).unlink()
    session.wait_until_closed()
    assert (vault.folder / BALLAST_FILE).stat().st_size >= SMALL_BALLAST


def test_a_clean_up_that_fails_at_the_lock_is_put_off(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def no_space(*_: object) -> None:
        raise UserError(Problem.DISK_FULL)

    unlock(session, qtbot)
    with monkeypatch.context() as patch:
        patch.setattr(Purge, "clean_up", no_space)
        session.lock()
        qtbot.waitUntil(lambda: "put off" in caplog.text)
    unlock(session, qtbot)


def test_when_the_program_ends_the_file_is_free(session: Session, qtbot: QtBot) -> None:
    unlock(session, qtbot)
    session.wait_until_closed()
    session.vault.unlock(PASSPHRASE).close()


# --- What else is said ---


def test_every_change_is_told_by_its_kind(session: Session, listener: Listener, qtbot: QtBot) -> None:
    unlock(session, qtbot)
    session.store.clients.add(Client(name="Bea"), TODAY)
    assert listener.topics == {Topic.CLIENTS}
    session.store.set_retention_months(6)
    assert listener.topics == {Topic.CLIENTS, Topic.RETENTION}


def test_a_bug_in_the_worker_is_handed_over_and_logged_without_its_words(
    session: Session,
    listener: Listener,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def a_bug(*_: object) -> Receipt:
        raise ValueError("Ada bor på Storgatan")

    with monkeypatch.context() as patch, qtbot.waitSignal(session.failed):
        patch.setattr(Purge, "run", a_bug)
        session.unlock(PASSPHRASE)
    assert isinstance(listener.error, ValueError)
    assert re.search(r"ValueError at test_session\.py:\d+ < session\.py:\d+", caplog.text)
    assert "Storgatan" not in caplog.text
    assert all(record.levelno >= logging.WARNING for record in caplog.records)
    unlock(session, qtbot)


def test_today_is_the_day_of_the_clock(session: Session, clock: MovableClock) -> None:
    assert session.today() == date(2026, 11, 21)
    clock.set_day(date(2027, 3, 1))
    assert session.today() == date(2027, 3, 1)


# --- Changing keys ---


def test_the_store_is_lent_for_a_change_of_keys_and_comes_back(
    session: Session, listener: Listener, qtbot: QtBot
) -> None:
    unlock(session, qtbot)
    listener.heard.clear()
    with qtbot.waitSignal(session.returned):
        session.change_vault_key(PASSPHRASE, RECOVERY_KEY)
        assert session.state is SessionState.WORKING
        session.change_passphrase(PASSPHRASE, "fem nya ord som håller")  # not heard: one thing at a time
    assert listener.heard == ["leaving", "lent", "returned"]
    assert listener.error is None
    session.store.clients.add(Client(name="Bea"), TODAY)
    assert Topic.CLIENTS in listener.topics


def test_a_wrong_passphrase_in_a_change_of_keys_counts_like_one_at_the_door(
    session: Session, listener: Listener, qtbot: QtBot, clock: MovableClock
) -> None:
    unlock(session, qtbot)
    with qtbot.waitSignal(session.returned):
        session.replace_recovery_key("fel fras i fem ord", RECOVERY_KEY)
    assert isinstance(listener.error, UserError)
    assert session.is_open
    assert session.patience.seconds_left() == 1
    listener.heard.clear()
    session.replace_recovery_key(PASSPHRASE, RECOVERY_KEY)
    assert listener.heard == []
    clock.advance(seconds=1)
    with qtbot.waitSignal(session.returned):
        session.replace_recovery_key(PASSPHRASE, RECOVERY_KEY)
    assert session.patience.seconds_left() == 0


def test_locked_during_a_change_of_keys_it_is_carried_out_and_told_later(
    session: Session, listener: Listener, qtbot: QtBot
) -> None:
    unlock(session, qtbot)
    listener.heard.clear()
    session.change_vault_key(PASSPHRASE, RECOVERY_KEY)
    session.lock()
    with qtbot.waitSignal(session.opened):
        session.unlock(PASSPHRASE)
    assert listener.heard == ["leaving", "lent", "locked", "working", "opened"]
    assert session.keys_were_changed_unseen


def test_a_vault_that_cannot_be_opened_again_after_the_change_is_locked(
    session: Session, listener: Listener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError(Problem.VAULT_IN_USE)

    unlock(session, qtbot)
    listener.heard.clear()
    monkeypatch.setattr(Vault, "_connect", refuse)
    with qtbot.waitSignal(session.failed):
        session.change_vault_key(PASSPHRASE, RECOVERY_KEY)
    assert listener.heard == ["leaving", "lent", "locked", "failed"]
    monkeypatch.undo()
    unlock(session, qtbot)


# --- Which day it is ---


def ask(session: Session, qtbot: QtBot) -> DateQuestion:
    """Unlock, and be asked for the date."""
    with qtbot.waitSignal(session.date_wanted) as asked:
        session.unlock(PASSPHRASE)
    assert session.state is SessionState.ASKING
    question = (asked.args or [None])[0]
    assert isinstance(question, DateQuestion)
    return question


def confirm(session: Session, qtbot: QtBot, day: date) -> None:
    with qtbot.waitSignal(session.opened):
        session.confirm_today(day)


def lock(session: Session) -> None:
    session.lock()
    session._worker._thread.submit(lambda: None).result()  # until the worker has let go of the file


def days_of(session: Session) -> tuple[date, date]:
    """By the session, and by the vault."""
    return session.today(), session.store.calendar.latest_day()


def test_a_clock_that_leaps_is_asked_about_before_anything_is_shown_or_destroyed(
    session: Session, listener: Listener, clock: MovableClock, qtbot: QtBot
) -> None:
    clock.advance(days=11)
    assert ask(session, qtbot) == DateQuestion(Doubt.LEAP, TODAY + 11 * DAY, TODAY)
    assert listener.heard == ["working"]
    with pytest.raises(RuntimeError, match="not open"):
        _ = session.store
    assert session.at_stake(TODAY).notes == 0
    assert session.at_stake(TODAY + 11 * DAY) == AtStake(notes=1, all_notes=2)


def test_a_leap_that_is_confirmed_destroys_what_is_due(
    session: Session, listener: Listener, clock: MovableClock, qtbot: QtBot
) -> None:
    clock.advance(days=11)
    ask(session, qtbot)
    confirm(session, qtbot, TODAY + 11 * DAY)
    assert notes(session) == ["länge än"]
    assert listener.receipt == Receipt(clock.now(), notes=1)
    assert not session.clock.is_corrected


def test_the_typed_date_is_the_one_that_counts(session: Session, clock: MovableClock, qtbot: QtBot) -> None:
    clock.set_day(date(2035, 1, 1))
    ask(session, qtbot)
    confirm(session, qtbot, TODAY)
    assert notes(session) == ["bara idag", "länge än"]
    assert days_of(session) == (TODAY, TODAY)
    clock.advance(days=1)  # the corrected clock goes on
    with qtbot.waitSignal(session.opened):
        session.purge_if_the_day_has_changed()
    assert notes(session) == ["länge än"]
    assert days_of(session) == (TODAY + DAY, TODAY + DAY)


@pytest.mark.parametrize(
    ("day", "doubt"), [(TODAY - DAY, Doubt.BEFORE_RELEASE), (date(2020, 1, 1), Doubt.BEFORE_RELEASE)]
)
def test_a_clock_from_before_the_release_is_asked_about(
    session: Session, clock: MovableClock, qtbot: QtBot, day: date, doubt: Doubt
) -> None:
    clock.set_day(day)
    assert ask(session, qtbot).doubt is doubt
    with pytest.raises(UserError) as refused:
        session.confirm_today(day)
    assert refused.value.problem is Problem.DATE_BEFORE_RELEASE
    assert session.state is SessionState.ASKING
    confirm(session, qtbot, TODAY)


def test_a_step_back_is_asked_about_and_what_is_typed_holds(
    session: Session, clock: MovableClock, qtbot: QtBot
) -> None:
    clock.advance(days=3)
    unlock(session, qtbot)  # three days ahead, and believed
    lock(session)
    clock.advance(days=-3)
    assert ask(session, qtbot) == DateQuestion(Doubt.STEP_BACK, TODAY, TODAY + 3 * DAY)
    confirm(session, qtbot, TODAY)
    assert days_of(session) == (TODAY, TODAY)
    lock(session)
    clock.advance(days=11)
    assert ask(session, qtbot).doubt is Doubt.LEAP  # held against the day that was typed, not against the wrong one


def test_much_after_some_days_is_asked_about(session: Session, clock: MovableClock, qtbot: QtBot) -> None:
    clock.advance(days=4)
    assert ask(session, qtbot).doubt is Doubt.MUCH_IS_DUE  # one note of two


def test_locked_while_asking_the_vault_and_the_backups_stay_as_they_are(
    session: Session, clock: MovableClock, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    unlock(session, qtbot)
    session.store.backups.add_place(stick)
    lock(session)
    copies = files_in(stick)
    assert len(copies) == 1
    clock.advance(days=3000)
    ask(session, qtbot)
    lock(session)
    assert session.state is SessionState.LOCKED
    assert files_in(stick) == copies
    clock.set_day(TODAY)
    unlock(session, qtbot)
    assert notes(session) == ["bara idag", "länge än"]
    assert session.store.purge.receipts() == []
    assert days_of(session) == (TODAY, TODAY)


def test_nobody_is_asked_twice_while_the_clock_stays_as_wrong_as_it_was(
    session: Session, clock: MovableClock, qtbot: QtBot
) -> None:
    clock.set_day(date(2035, 1, 1))
    ask(session, qtbot)
    confirm(session, qtbot, TODAY)
    for days in (0, 1, 10):
        lock(session)
        clock.advance(days=days)
        unlock(session, qtbot)
    assert days_of(session) == (TODAY + 11 * DAY, TODAY + 11 * DAY)
    lock(session)
    clock.advance(days=11)
    assert ask(session, qtbot) == DateQuestion(Doubt.LEAP, date(2035, 1, 23), TODAY + 11 * DAY)


def test_a_clock_that_is_set_right_is_believed_again(session: Session, clock: MovableClock, qtbot: QtBot) -> None:
    clock.set_day(date(2035, 1, 1))
    ask(session, qtbot)
    confirm(session, qtbot, TODAY)
    lock(session)
    clock.set_day(TODAY + DAY)
    unlock(session, qtbot)
    assert not session.clock.is_corrected
    assert days_of(session) == (TODAY + DAY, TODAY + DAY)


def test_a_clock_that_was_a_little_wrong_is_asked_about_once_a_day_until_it_is_right(
    session: Session, clock: MovableClock, qtbot: QtBot
) -> None:
    clock.advance(days=5)
    assert ask(session, qtbot).doubt is Doubt.MUCH_IS_DUE
    confirm(session, qtbot, TODAY)
    add_notes(session.store, session.store.clients.all()[0].id, ["ring"] * 9)  # so that it is much no longer
    lock(session)
    unlock(session, qtbot)
    assert "bara idag" in notes(session)  # not five days early
    lock(session)
    clock.advance(days=1)
    assert ask(session, qtbot).doubt is Doubt.TWO_DATES
    confirm(session, qtbot, TODAY + DAY)
    lock(session)
    clock.set_day(TODAY + DAY)
    unlock(session, qtbot)
    assert not session.clock.is_corrected


def test_midnight_may_ask_too(session: Session, listener: Listener, clock: MovableClock, qtbot: QtBot) -> None:
    unlock(session, qtbot)
    clock.advance(days=40)
    with qtbot.waitSignal(session.date_wanted):
        session.purge_if_the_day_has_changed()
    assert listener.heard == ["working", "opened", "leaving", "working"]
    session.purge_if_the_day_has_changed()  # not heard: it is being asked
    confirm(session, qtbot, TODAY + DAY)
    assert notes(session) == ["länge än"]


def test_summer_time_and_other_time_zones_are_no_reason_to_ask(
    session: Session, clock: MovableClock, qtbot: QtBot
) -> None:
    moments = (
        datetime(2026, 11, 22, 0, 30, tzinfo=SWEDISH_WINTER),
        datetime(2026, 11, 21, 16, 0, tzinfo=timezone(timedelta(hours=-8))),  # the same day again, further west
        datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=13))),
        datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=2))),
    )
    for moment in moments:
        clock.move_to(moment)
        unlock(session, qtbot)
        assert days_of(session) == (moment.date(), moment.date())
        lock(session)


def test_a_day_that_nobody_has_asked_for_is_not_heard(session: Session, qtbot: QtBot) -> None:
    unlock(session, qtbot)
    with pytest.raises(RuntimeError, match="nobody has been asked"):
        session.confirm_today(TODAY)
