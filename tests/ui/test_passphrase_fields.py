"""Typing a passphrase: its strength, a suggestion, Caps Lock, and the wait after a wrong one."""

import sys

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar

from ombud_desktop.rules.words import WORDS
from ombud_desktop.ui.keyboard_hint import _language, is_caps_locked
from tests.ui.pages import Ombud
from tests.ui.screen import focus, go_to, settle
from tests.vaults import PASSPHRASE

WRONG = "Det är inte rätt lösenfras."


# --- Strength ---


@pytest.mark.parametrize(
    ("passphrase", "step", "said"),
    [
        ("fjorton tecken", 1, "Svag:"),
        ("jag bor i ett rött hus", 2, "Godtagbar:"),
        ("hästbatterikorrekthäftapparat", 3, "Bra:"),
        ("skulptur syrsa kontor moped matta summa", 4, "Stark:"),
    ],
)
def test_the_strength_is_said_under_the_field_in_four_steps(
    first_start: Ombud, passphrase: str, step: int, said: str
) -> None:
    first_start.screen.fill("Lösenfras", passphrase)
    first_start.ring_timers(1)
    bar = next(bar for bar in first_start.screen.visible(QProgressBar) if bar.accessibleName() == "Styrka")
    assert bar.value() == step
    assert sum(first_start.screen.shows(each) for each in ("Svag:", "Godtagbar:", "Bra:", "Stark:")) == 1
    assert first_start.screen.shows(said)


def test_nothing_is_said_of_what_is_too_short_to_be_one(first_start: Ombud) -> None:
    first_start.screen.fill("Lösenfras", "tretton tecke")
    first_start.ring_timers(1)
    assert not first_start.screen.shows("Svag:")


def test_it_is_judged_again_with_every_change_also_when_recovering(ada: Ombud) -> None:
    ada.lock()
    ada.screen.press("Glömt lösenfrasen?")
    for passphrase, said in (("fjorton tecken", "Svag:"), ("skulptur syrsa kontor moped matta summa", "Stark:")):
        ada.screen.fill("Ny lösenfras", passphrase)
        ada.ring_timers(1)
        assert ada.screen.shows(said)


# --- A suggestion ---


def test_a_suggested_passphrase_is_shown_and_is_typed_like_any_other(first_start: Ombud) -> None:
    first_start.screen.press("Föreslå en lösenfras")
    phrase = suggested(first_start)
    assert len(phrase.split()) == 6
    assert set(phrase.split()) <= set(WORDS)
    assert first_start.screen.text_in("Lösenfras") == ""
    first_start.create_vault(phrase)
    first_start.lock()
    first_start.unlock(phrase)


def test_one_may_ask_for_another_suggestion(first_start: Ombud) -> None:
    first_start.screen.press("Föreslå en lösenfras")
    first = suggested(first_start)
    first_start.screen.press("Föreslå en annan")
    assert suggested(first_start) != first


def suggested(ombud: Ombud) -> str:
    return next(label.text() for label in ombud.screen.visible(QLabel) if label.property("role") == "recovery")


# --- The wait after a wrong one ---


def test_each_wrong_passphrase_waits_longer_and_says_how_long(ada: Ombud) -> None:
    ada.lock()
    for seconds in (1, 2, 4, 8, 16, 30, 30):
        ada.try_to_unlock("fel fras i fem ord")
        unit = "sekund" if seconds == 1 else "sekunder"
        ada.wait_until_shown(f"Vänta {seconds} {unit} före nästa försök.")
        assert not ada.screen.button("Lås upp").isEnabled()
    ada.wait(seconds=29)
    assert ada.screen.shows("Vänta 1 sekund före")
    ada.wait(seconds=1)
    assert not ada.screen.shows("före nästa försök")
    ada.unlock(PASSPHRASE)


def test_a_try_that_comes_too_early_is_not_heard(ada: Ombud) -> None:
    ada.lock()
    ada.try_to_unlock("fel fras i fem ord")
    ada.wait_until_shown(WRONG)
    ada.screen.fill("Lösenfras", PASSPHRASE)
    ada.screen.field("Lösenfras").returnPressed.emit()  # type: ignore[union-attr]
    ada.app.session.unlock(PASSPHRASE)
    settle()
    assert ada.screen.field("Lösenfras").isEnabled()
    ada.unlock(PASSPHRASE)


def test_the_wait_goes_on_when_one_looks_at_the_other_card_and_comes_back(ada: Ombud) -> None:
    ada.lock()
    ada.try_to_unlock("fel fras i fem ord")
    ada.wait_until_shown(WRONG)
    ada.screen.press("Glömt lösenfrasen?")
    ada.screen.press("Tillbaka")
    assert ada.screen.shows("Vänta 1 sekund före nästa försök.")
    ada.unlock(PASSPHRASE)


def test_a_right_one_makes_up_for_all_wrong_ones(ada: Ombud) -> None:
    ada.lock()
    for _ in range(3):
        ada.try_to_unlock("fel fras i fem ord")
        ada.wait_until_shown(WRONG)
    ada.unlock(PASSPHRASE)
    ada.lock()
    ada.try_to_unlock("fel fras i fem ord")
    ada.wait_until_shown("Vänta 1 sekund före nästa försök.")


# --- The keyboard ---


@pytest.mark.parametrize(
    ("typed", "with_shift", "locked"),
    [
        ("a", False, False),
        ("A", False, True),
        ("Å", False, True),
        ("a", True, True),
        ("å", True, True),
        ("7", False, None),
        ("!", True, None),
        ("", False, None),
        ("ab", False, None),
    ],
)
def test_a_letter_tells_whether_caps_lock_is_on(typed: str, with_shift: bool, locked: bool | None) -> None:
    assert is_caps_locked(typed, with_shift=with_shift) is locked


@pytest.mark.parametrize(("platform", "locked"), [("linux", False), ("win32", False), ("darwin", None)])
def test_on_a_mac_shift_writes_capitals_in_any_case(
    monkeypatch: pytest.MonkeyPatch, platform: str, locked: bool | None
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert is_caps_locked("A", with_shift=True) is locked


def test_caps_lock_is_said_as_soon_as_it_shows_and_no_longer(ada: Ombud) -> None:
    ada.lock()
    go_to(ada.screen.field("Lösenfras"))
    steps = [("a", Qt.Key.Key_A, False), ("A", Qt.Key.Key_A, True), ("", Qt.Key.Key_CapsLock, False),
             ("", Qt.Key.Key_CapsLock, True), ("b", Qt.Key.Key_B, False)]  # fmt: skip
    for typed, key, said in steps:
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, typed)
        QApplication.sendEvent(focus(), event)
        assert ada.screen.shows("Caps Lock är på.") is said


@pytest.mark.parametrize(
    ("keyboard", "platform", "said"),
    [
        (QLocale("sv_SE"), "windows", "svenska"),
        (QLocale("en_US"), "cocoa", "American English"),
        (QLocale("sv_SE"), "xcb", "svenska"),
        (QLocale.system(), "xcb", ""),
    ],
)
def test_the_keyboards_language_is_said_only_where_the_system_tells_it(
    keyboard: QLocale, platform: str, said: str
) -> None:
    assert _language(keyboard, platform) == said
