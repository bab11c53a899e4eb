"""The window itself: its menu, its keys, the size of its text, and what it may open."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import WindowWatch, application, keys


def shortcuts(ombud: Ombud) -> list[str]:
    return [each.toString() for action in ombud.menu_actions() for each in action.shortcuts()]


def test_every_action_of_the_menu_has_a_shortcut_of_its_own(ombud: Ombud) -> None:
    assert all(action.shortcuts() for action in ombud.menu_actions())
    assert [keys for keys, times in Counter(shortcuts(ombud)).items() if times > 1] == []


def test_no_shortcut_is_typed_when_a_swede_types_a_letter(ombud: Ombud) -> None:
    """Ctrl+Alt is AltGr on a Swedish keyboard, and a letter alone belongs to the text."""
    for each in shortcuts(ombud):
        combination = QKeySequence.fromString(each)
        assert combination.count() == 1
        assert not ("Ctrl" in each and "Alt" in each), each
        assert "+" in each or each.startswith("F"), each


def test_no_two_menus_open_with_the_same_letter(ombud: Ombud) -> None:
    titles = [action.text() for action in ombud.window.menuBar().actions()]
    letters = [title[title.index("&") + 1].lower() for title in titles]
    assert len(set(letters)) == len(titles)


@pytest.mark.parametrize(
    ("combination", "title"), [("Alt+1", "Lördag 21 november"), ("Alt+2", "Klienter"), ("Ctrl+,", "Inställningar")]
)
def test_every_place_has_its_keys(ada: Ombud, combination: str, title: str) -> None:
    keys(combination)
    assert ada.title == title


@pytest.mark.parametrize("place", ["Idag", "Klienter", "Inställningar"])
def test_every_place_has_its_button(ada: Ombud, place: str) -> None:
    ada.screen.press(place)
    assert ada.title == {"Idag": "Lördag 21 november"}.get(place, place)


def test_the_title_of_the_window_names_nobody(ada: Ombud) -> None:
    assert ada.window.windowTitle() == "Ombud"


def test_f11_fills_the_screen_and_gives_it_back(ada: Ombud) -> None:
    keys("F11")
    assert ada.window.isFullScreen()
    keys("F11")
    assert not ada.window.isFullScreen()


def test_ctrl_q_closes_the_vault_and_the_window(ada: Ombud) -> None:
    ada.notes.open()
    ada.notes.type("ring hyresvärden")
    keys("Ctrl+Q")
    assert not ada.window.isVisible()
    assert ada.is_locked
    ada.restart()
    ada.unlock()
    assert ada.notes.composer() == "ring hyresvärden"


def test_only_one_window_ever_opens(begin: Begin, first_start: Ombud) -> None:
    """A widget shown before it has its place is a window of its own for a moment, and takes the keyboard away."""
    watch = WindowWatch()
    application().installEventFilter(watch)
    first_start.create_vault()
    first_start.clients.add("Ada")
    first_start.plan.add_goal("Bo kvar")
    first_start.plan.add_waiting("Ringa", "Ada", waiting_for="hyresvärden", follow_up="imorgon")
    first_start.notes.write("ring", keep_until="2026-12-24")
    first_start.card.open()
    first_start.closing.open()
    first_start.settings.open()
    first_start.today.open()
    first_start.lock()
    first_start.screen.press("Glömt lösenfrasen?")
    application().removeEventFilter(watch)
    assert watch.strays == []


# --- The size of the text ---


def _sizes(ombud: Ombud) -> dict[str, float]:
    """The size in points of the words that stand there, by the part they play."""
    labels = ombud.screen.visible(QLabel)
    return {str(label.property("role") or "body"): label.fontInfo().pointSizeF() for label in labels if label.text()}


def test_larger_smaller_and_usual_text_at_once(ada: Ombud) -> None:
    usual = _sizes(ada)
    keys("Ctrl++")
    keys("Ctrl++")
    larger = _sizes(ada)
    assert larger.keys() == usual.keys()
    assert all(larger[role] == pytest.approx(size * 1.2, rel=0.05) for role, size in usual.items())
    for _ in range(4):
        keys("Ctrl+-")
    smaller = _sizes(ada)
    assert all(smaller[role] == pytest.approx(size * 0.8, rel=0.05) for role, size in usual.items())
    keys("Ctrl+0")
    assert _sizes(ada) == usual


def test_the_text_grows_to_double_and_shrinks_to_four_fifths_and_no_further(ada: Ombud) -> None:
    usual = QApplication.font().pointSizeF()
    for _ in range(15):
        keys("Ctrl++")
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 2)
    for _ in range(15):
        keys("Ctrl+-")
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 0.8)


def test_the_text_can_be_made_larger_before_the_vault_is_open(ada: Ombud) -> None:
    ada.lock()
    usual = _sizes(ada)
    keys("Ctrl++")
    assert _sizes(ada)["title"] > usual["title"]


def test_what_is_being_typed_stays_while_the_text_grows(ada: Ombud) -> None:
    ada.notes.open()
    ada.notes.type("ring hyresvärden")
    here = ada.here()
    for _ in range(10):
        keys("Ctrl++")
    ada.qtbot.waitUntil(lambda: ada.here() == here)
