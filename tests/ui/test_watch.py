"""The idle lock by both clocks, the minutes left, and midnight."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtTest import QTest

from tests.clock import MovableClock
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import keys, press_tab, type_text

A_BEAT = 15.0
"""Seconds between two looks at the clocks."""


@pytest.fixture
def writing(begin: Begin) -> Ombud:
    """In the middle of a note about Ada."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.clients.add("Ada", since="2026-09-01")
        ombud.notes.open()
        ombud.notes.type("ring hyresvärden")

    return begin("writing", come_there)


def test_after_five_minutes_without_a_sign_of_life_the_vault_locks(writing: Ombud) -> None:
    writing.wait(minutes=4, seconds=59)
    assert not writing.is_locked
    writing.wait(seconds=A_BEAT)
    writing.wait_until_locked()
    writing.unlock()
    assert writing.notes.composer() == "ring hyresvärden"


@pytest.mark.parametrize("sign_of_life", ["a key", "the mouse", "a click"])
def test_a_sign_of_life_puts_the_lock_off(writing: Ombud, sign_of_life: str) -> None:
    window = writing.window.windowHandle()
    for _ in range(3):
        writing.wait(minutes=4)
        if sign_of_life == "a key":
            type_text("x")
        elif sign_of_life == "the mouse":
            QTest.mouseMove(window, QPoint(300, 300))
            QTest.mouseMove(window, QPoint(310, 310))
        else:
            writing.plan.open()
    assert not writing.is_locked
    writing.wait(minutes=5)
    writing.wait_until_locked()


def test_the_minutes_left_are_shown_rounded_up(writing: Ombud) -> None:
    assert writing.screen.shows("Upplåst · låses om 5 min")
    writing.wait(minutes=1)
    assert writing.screen.shows("låses om 4 min")
    writing.wait(minutes=3, seconds=1)
    assert writing.screen.shows("låses om 1 min")
    press_tab()
    writing.wait(seconds=A_BEAT)
    assert writing.screen.shows("låses om 5 min")


def test_a_computer_that_has_slept_locks_when_it_wakes(writing: Ombud) -> None:
    writing.clock.sleep(hours=1)
    writing.ring_timers(A_BEAT)
    writing.wait_until_locked()


def test_a_key_that_wakes_the_computer_meets_a_locked_vault(writing: Ombud) -> None:
    writing.clock.sleep(hours=1)
    keys("x")
    writing.wait_until_locked()
    writing.unlock()
    assert writing.notes.composer() == "ring hyresvärden"


def test_setting_the_clock_back_does_not_keep_the_vault_open(writing: Ombud) -> None:
    writing.clock.set_day(date(2026, 11, 20))
    writing.wait(minutes=5)
    writing.wait_until_locked()


def test_the_settings_say_how_long(writing: Ombud) -> None:
    writing.settings.open()
    writing.settings.set_number("Lås efter", 1)
    assert writing.screen.shows("låses om 1 min")
    writing.wait(minutes=1)
    writing.wait_until_locked()


def test_the_lock_waits_as_long_as_the_settings_say(writing: Ombud) -> None:
    writing.settings.open()
    writing.settings.set_number("Lås efter", 30)
    writing.wait(minutes=29)
    assert not writing.is_locked


def test_a_locked_window_has_nothing_that_ticks(writing: Ombud) -> None:
    writing.lock()
    ticking = [timer for timer in writing.window.findChildren(QTimer) if timer.isActive()]
    assert ticking == []


def test_an_open_window_looks_at_the_clock_a_few_times_a_minute_only(writing: Ombud) -> None:
    writing.wait(seconds=A_BEAT)
    ticking = [t for t in writing.window.findChildren(QTimer) if t.isActive() and not t.isSingleShot()]
    assert [timer.interval() for timer in ticking] == [A_BEAT * 1000]


# --- Midnight ---


@pytest.fixture
def late(clock: MovableClock, begin: Begin) -> Ombud:
    """Two minutes to midnight, with a note that may exist today and one that may exist longer."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.clients.add("Ada", since="2026-09-01")
        ombud.notes.write("bara idag", keep_until="idag")
        ombud.notes.write("länge än")
        ombud.notes.type("mitt i en mening")

    clock.advance(hours=14, minutes=58)
    return begin("late", come_there)


def test_at_midnight_what_is_past_its_day_is_destroyed_and_the_page_comes_back(late: Ombud) -> None:
    here = late.here()
    assert sorted(late.notes.texts()) == ["bara idag", "länge än"]
    late.wait(minutes=1)
    assert sorted(late.notes.texts()) == ["bara idag", "länge än"]
    press_tab()
    press_tab(back=True)
    late.wait(minutes=1)
    late.wait_until_open()
    assert late.here() == here
    assert late.notes.texts() == ["länge än"]
    assert late.notes.composer() == "mitt i en mening"


def test_what_midnight_destroyed_is_told_on_today_and_cannot_be_undone(late: Ombud) -> None:
    late.wait(minutes=2)
    late.wait_until_open()
    late.today.open()
    assert late.title == "Söndag 22 november"
    assert late.today.destroyed() == ["1 anteckning förstördes"]
    late.undo()
    late.clients.go_to("Ada")
    late.notes.open()
    assert late.notes.texts() == ["mitt i en mening", "länge än"]


def test_an_undo_from_before_midnight_does_not_bring_back_what_midnight_destroyed(late: Ombud) -> None:
    late.notes.destroy("bara idag")
    late.wait(minutes=2)
    late.wait_until_open()
    late.undo()
    assert late.notes.texts() == ["länge än"]


def test_the_lock_comes_through_while_midnight_destroys(late: Ombud) -> None:
    late.clock.advance(minutes=2)
    late.app.session.purge()
    late.app.session.lock()
    late.wait_until_locked()
    late.unlock()
    assert late.notes.texts() == ["länge än"]
