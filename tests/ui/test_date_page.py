"""The card that asks which day it is: why, what it costs, and that nothing else is shown or done meanwhile."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage.purge import Purge
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import Recorder, application, keys, press_tab, readable, type_text
from tests.vaults import PASSPHRASE

QUESTION = "Vilken dag är det idag?"


def _ada_and_xerxes(ombud: Ombud) -> None:
    ombud.create_vault()
    for name in ("Ada", "Xerxes"):
        ombud.clients.add(name, since="2026-09-01")
        for number in range(6):
            ombud.notes.write(f"Quist {number}", keep_until="2026-11-25" if number == 0 else "2026-12-24")
        ombud.closing.close("2026-11-30")
    ombud.lock()


@pytest.fixture
def away(begin: Begin) -> Ombud:
    """Locked on 21 November, with two closed contacts: two notes until the 25th, ten until Christmas Eve."""

    def come_there(ombud: Ombud) -> None:
        _ada_and_xerxes(ombud)
        ombud.unlock()

    ombud = begin("away", come_there)
    ombud.lock()
    return ombud


def come_on(ombud: Ombud, day: date) -> None:
    """By the computer's clock."""
    ombud.clock.set_day(day)
    ombud.try_to_unlock(PASSPHRASE)
    assert ombud.is_asked_for_the_date()
    assert ombud.title == QUESTION


def answer(ombud: Ombud, words: str) -> None:
    ombud.date.type(words)
    keys("Return")


# --- What it says ---


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2035, 5, 1), "Datorns klocka säger tisdag 1 maj 2035, men du var senast här 21 november 2026."),
        (date(2020, 1, 1), "Datorns klocka säger onsdag 1 januari 2020, men då fanns inte den här versionen"),
        (date(2026, 11, 20), "Datorns klocka säger fredag 20 november 2026, men då fanns inte den här versionen"),
    ],
)
def test_it_says_why_it_asks(away: Ombud, day: date, why: str) -> None:
    come_on(away, day)
    assert away.screen.shows(why)
    assert away.screen.here().field == "Dagens datum"


def test_it_says_that_one_has_been_here_on_a_later_day(away: Ombud) -> None:
    away.clock.set_day(date(2026, 11, 24))
    away.unlock()
    away.lock()
    come_on(away, date(2026, 11, 22))
    assert away.screen.shows("söndag 22 november 2026, men du har redan varit här 24 november 2026.")


def test_it_says_what_a_right_clock_would_destroy_when_that_is_much(away: Ombud) -> None:
    away.clock.set_day(date(2026, 12, 20))
    away.unlock(today=date(2026, 12, 20))
    away.lock()
    come_on(away, date(2026, 12, 25))
    assert away.screen.shows("och du var senast här 20 december 2026. Stämmer det förstörs nu 10 anteckningar.")


@pytest.mark.parametrize("words", ["2027-03-01", "1 mars 2027", "1/3 2027", "måndag 1 mars 2027"])
def test_while_one_types_it_says_what_is_destroyed_then(away: Ombud, words: str) -> None:
    come_on(away, date(2027, 3, 1))
    away.date.type(words)
    assert away.date.below() == "Måndag 1 mars 2027. 12 anteckningar och 2 klienter förstörs då."
    assert away.screen.shows("12 anteckningar och 2 klienter förstörs då.")


def test_a_day_on_which_nothing_is_due_says_so(away: Ombud) -> None:
    come_on(away, date(2027, 3, 1))
    away.date.type("2026-11-25")
    assert away.date.below() == "Onsdag 25 november 2026. Inget förstörs då."
    away.date.type("2026-11-26")
    assert away.date.below() == "Torsdag 26 november 2026. 2 anteckningar förstörs då."
    away.date.type("2026-11-2")
    assert away.date.below() == ""


def test_a_text_that_was_only_begun_is_counted_too(ada: Ombud) -> None:
    ada.notes.open()
    ada.notes.type("Ring Qu")
    ada.lock()
    come_on(ada, date(2027, 2, 22))
    ada.date.type("2027-02-22")
    assert ada.date.below() == "Måndag 22 februari 2027. 1 utkast förstörs då."
    keys("Return")
    ada.wait_until_open()
    assert ada.said == "1 utkast förstördes"


# --- What is typed ---


@pytest.mark.parametrize("words", ["", "idag", "22/11", "fre", "v48 2026", "2026-02-30", "snart"])
def test_a_day_without_its_year_is_not_taken(away: Ombud, words: str) -> None:
    come_on(away, date(2035, 5, 1))
    answer(away, words)
    assert away.title == QUESTION
    assert away.screen.wrong("Dagens datum").startswith("Skriv dagen med månad och år")
    assert away.screen.here().field == "Dagens datum"
    type_text("2")
    assert away.screen.wrong("Dagens datum") == ""


def test_a_day_before_this_version_is_not_taken(away: Ombud) -> None:
    come_on(away, date(2035, 5, 1))
    answer(away, "2026-11-20")
    assert away.screen.wrong("Dagens datum") == (
        "Den dagen fanns inte den här versionen av Ombud. Skriv dagens datum med år."
    )
    answer(away, "2026-11-21")
    away.wait_until_open()


def test_the_button_confirms_as_enter_does(away: Ombud) -> None:
    come_on(away, date(2027, 3, 1))
    away.date.type("2027-03-01")
    away.screen.press("Det är dagens datum")
    away.wait_until_open()
    away.today.open()
    assert away.today.destroyed() == ["12 anteckningar och 2 klienter förstördes"]


def test_a_right_clock_is_not_complained_of(away: Ombud) -> None:
    come_on(away, date(2027, 3, 1))
    answer(away, "2027-03-01")
    away.wait_until_open()
    assert not away.complains()


def test_a_wrong_clock_destroys_nothing_and_is_complained_of_until_it_is_set_right(away: Ombud) -> None:
    come_on(away, date(2035, 5, 1))
    answer(away, "22 november 2026")
    away.wait_until_open()
    assert away.complains()
    assert away.said == "Datorns klocka säger tisdag 1 maj 2035. Ställ den rätt."
    away.today.open()
    assert away.title == "Söndag 22 november"
    assert away.today.destroyed() == []
    away.clients.begin_new()
    away.screen.fill("Namn eller alias", "Bea")
    away.wait(seconds=15)
    assert away.saved == "Sparat 09:00"
    assert away.complains()  # what was saved has not set the clock right
    away.clock.set_day(date(2026, 11, 22))
    away.wait(seconds=15)
    away.wait_until_locked()  # the clock has jumped
    away.unlock()
    assert not away.complains()


def test_what_was_destroyed_is_said_beside_the_wrong_clock(away: Ombud) -> None:
    come_on(away, date(2035, 5, 1))
    answer(away, "2026-11-26")
    away.wait_until_open()
    assert away.said == "2 anteckningar förstördes. Datorns klocka säger tisdag 1 maj 2035. Ställ den rätt."


# --- Nothing else ---


def test_nothing_of_the_vault_is_shown_while_it_asks(away: Ombud) -> None:
    recorder = Recorder()
    application().installEventFilter(recorder)
    come_on(away, date(2027, 3, 1))
    away.date.type("2027-03-01")
    words = recorder.shown + readable()
    keys("Return")
    away.wait_until_open()
    application().removeEventFilter(recorder)
    assert QUESTION in words
    assert not any(secret in words + recorder.shown for secret in ("Xerxes", "Ada", "Quist"))


@pytest.mark.parametrize("way", ["Escape", "Ctrl+L", "button"])
def test_one_can_lock_instead_and_is_asked_again(away: Ombud, way: str) -> None:
    come_on(away, date(2035, 5, 1))
    away.date.type("2035-05-01")
    if way == "button":
        away.screen.press("Lås")
    else:
        keys(way)
    away.wait_until_locked()
    assert away.screen.here().field == "Lösenfras"
    come_on(away, date(2035, 5, 1))
    assert away.screen.text_in("Dagens datum") == ""
    answer(away, "2026-11-21")
    away.wait_until_open()
    away.clients.open()
    assert away.clients.names() == ["Ada", "Xerxes"]


def test_only_the_lock_of_what_needs_the_vault_can_be_chosen(away: Ombud) -> None:
    come_on(away, date(2035, 5, 1))
    enabled = [action.text() for action in away.menu_actions() if action.isEnabled()]
    assert enabled == ["Lås", "Avsluta Ombud", "Större text", "Mindre text", "Vanlig textstorlek", "Helskärm"]


def test_who_leaves_the_question_alone_is_locked_out(away: Ombud) -> None:
    come_on(away, date(2035, 5, 1))
    away.wait(minutes=4)
    press_tab()
    away.wait(minutes=4)
    assert not away.is_locked
    away.wait(minutes=1)
    away.wait_until_locked()


def test_a_computer_that_has_slept_at_the_question_locks(away: Ombud) -> None:
    come_on(away, date(2035, 5, 1))
    away.clock.sleep(hours=1)
    away.ring_timers(15)
    away.wait_until_locked()


def test_the_corrected_clock_is_no_jump_and_no_absence(away: Ombud) -> None:
    come_on(away, date(2035, 5, 1))
    answer(away, "2026-11-21")
    away.wait_until_open()
    type_text("x")
    away.wait(minutes=4)
    assert not away.is_locked
    away.wait(minutes=1)
    away.wait_until_locked()


def test_midnight_asks_where_much_has_become_due_meanwhile(away: Ombud) -> None:
    away.unlock()
    away.clients.go_to("Ada")
    away.clock.set_day(date(2027, 3, 1))
    away.app.session.purge_if_the_day_has_changed()
    assert away.is_asked_for_the_date()
    assert away.title == QUESTION
    assert "Xerxes" not in readable()
    answer(away, "2026-11-21")
    away.wait_until_open()
    assert away.title == "Ada"  # one comes back to where one was


def test_if_the_purge_fails_after_the_answer_one_is_at_the_lock_and_told(
    away: Ombud, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise UserError(Problem.DISK_FULL)

    come_on(away, date(2027, 3, 1))
    with monkeypatch.context() as patch:
        patch.setattr(Purge, "run", full)
        answer(away, "2027-03-01")
        away.wait_until_shown("Disken är full.")
    assert away.is_locked
    assert away.screen.here().field == "Lösenfras"
    away.unlock(today=date(2027, 3, 1))


# --- The unlock page ---


def test_the_unlock_page_shows_the_computers_date(away: Ombud) -> None:
    assert away.screen.shows("Datorns datum: lördag 21 november 2026")


def test_the_date_is_looked_at_again_when_one_types_the_next_morning(away: Ombud) -> None:
    away.clock.advance(days=1)
    type_text("f")
    assert away.screen.shows("Datorns datum: söndag 22 november 2026")


def test_the_date_is_looked_at_again_when_one_comes_back_to_the_window(away: Ombud) -> None:
    away.clock.advance(days=1)
    other = QWidget()
    other.show()
    other.activateWindow()
    assert QTest.qWaitForWindowActive(other)
    away.get_the_keyboard_back()
    away.wait_until_shown("Datorns datum: söndag 22 november 2026")
    other.deleteLater()
