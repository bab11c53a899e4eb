"""The tabs of a client: all of them stand in sight, however large the text."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolButton

from ombud_desktop.settings import with_text_size
from ombud_desktop.ui.tab_bar import FRAME, TabBar
from tests.ui.pages import Ombud
from tests.ui.screen import keys, settle

NAMES = ["Plan", "Anteckningar", "Kartläggning", "Överenskommelser", "Möten", "Uppgifter"]


def show_at(ombud: Ombud, width: int, height: int, text_size: int) -> TabBar:
    ombud.window.resize(width, height)
    ombud.app.theme.apply(with_text_size(ombud.app.settings, text_size))
    settle()  # the page that has got another width is built again
    return bar_of(ombud)


def bar_of(ombud: Ombud) -> TabBar:
    """Once it has the room it needs."""
    ombud.qtbot.waitUntil(lambda: any(bar.height() >= bar.sizeHint().height() for bar in ombud.screen.visible(TabBar)))
    return ombud.screen.visible(TabBar)[0]


@pytest.mark.parametrize(
    ("width", "height", "text_size"), [(1024, 700, 100), (1366, 768, 100), (1366, 768, 200), (1024, 700, 130)]
)
def test_every_tab_is_in_sight_and_none_hides_behind_an_arrow(
    ada: Ombud, width: int, height: int, text_size: int
) -> None:
    bar = show_at(ada, width, height, text_size)
    assert all(bar.rect().contains(bar.tabRect(number)) for number in range(bar.count()))
    assert not ada.screen.visible(QToolButton, bar)
    for number in range(bar.count()):
        words = max(bar.tabText(number).split("\n"), key=len)
        assert bar.fontMetrics().horizontalAdvance(words) <= bar.tabRect(number).width()


@pytest.mark.parametrize("name", NAMES)
def test_whichever_tab_is_open_both_lines_of_every_tab_are_seen(ada: Ombud, name: str) -> None:
    show_at(ada, 1366, 768, 200)
    ada.screen.open_tab(name)
    bar = bar_of(ada)
    texts = [bar.tabText(number) for number in range(bar.count())]
    assert any("\n" in text for text in texts)
    for number, text in enumerate(texts):
        assert bar.fontMetrics().size(0, text).height() + FRAME <= bar.tabRect(number).height(), text


def test_where_there_is_room_no_word_is_broken(ada: Ombud) -> None:
    bar = show_at(ada, 1366, 768, 200)
    assert "Överens-\nkommelser" in [bar.tabText(number) for number in range(bar.count())]
    bar = show_at(ada, 1366, 768, 100)
    assert [bar.tabText(number) for number in range(bar.count())] == NAMES


def test_a_screen_reader_hears_whole_words_in_a_list_of_tabs(ada: Ombud) -> None:
    interface = QAccessible.queryAccessibleInterface(show_at(ada, 1366, 768, 200))
    assert interface.role() is QAccessible.Role.PageTabList
    tabs = [interface.child(number) for number in range(interface.childCount())]
    spoken = [tab.text(QAccessible.Text.Name) for tab in tabs if tab.role() is QAccessible.Role.PageTab]
    assert spoken == NAMES


def test_the_arrow_keys_go_from_tab_to_tab(ada: Ombud) -> None:
    show_at(ada, 1366, 768, 200).setFocus()
    opened = []
    for _ in NAMES:
        opened.append(ada.screen.open_tab_name())
        keys("Right")
        ada.screen.visible(TabBar)[0].setFocus()
    assert opened == NAMES
