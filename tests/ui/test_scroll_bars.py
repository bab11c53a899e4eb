"""What scrolls, for the hand and for a screen reader."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from ombud_desktop.ui.scroll_bars import SCROLL_BAR, ScrollBars
from tests.ui.pages import Ombud
from tests.ui.screen import application, settle
from tests.ui.scrolling import areas_with_bars_of_qts, counted
from tests.vaults import PASSPHRASE

WIDTH, HEIGHT = 300, 200
LONG, WIDE = 1000, 700


@pytest.fixture
def content() -> QWidget:
    return QWidget()


@pytest.fixture
def area(qtbot: QtBot, content: QWidget) -> Iterator[QScrollArea]:
    """With nothing to scroll yet."""
    area = QScrollArea(widgetResizable=True)
    ScrollBars(area)
    area.setWidget(content)
    area.resize(WIDTH, HEIGHT)
    area.show()
    settle()
    yield area
    area.close()
    area.deleteLater()


def bars(area: QAbstractScrollArea) -> list[QScrollBar]:
    """Those that can be seen."""
    return [bar for bar in area.findChildren(QScrollBar) if bar.isVisible()]


def turn_wheel(area: QAbstractScrollArea, by: int) -> None:
    place = QPointF(20, 20)
    turned = QWheelEvent(
        place,
        area.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    application().sendEvent(area.viewport(), turned)
    settle()


def test_there_is_no_bar_where_there_is_nothing_to_scroll(area: QScrollArea) -> None:
    assert bars(area) == []


def test_a_bar_stands_at_the_right_edge_of_what_is_long(area: QScrollArea, content: QWidget) -> None:
    content.setMinimumHeight(LONG)
    settle()
    (bar,) = bars(area)
    assert bar.geometry().getRect() == (WIDTH - SCROLL_BAR, 0, SCROLL_BAR, HEIGHT)
    assert (bar.maximum(), bar.pageStep()) == (LONG - area.viewport().height(), area.viewport().height())
    area.resize(WIDTH, HEIGHT + 100)
    settle()
    assert bar.geometry().getRect() == (WIDTH - SCROLL_BAR, 0, SCROLL_BAR, HEIGHT + 100)
    assert (bar.maximum(), bar.pageStep()) == (LONG - area.viewport().height(), area.viewport().height())


def test_a_bar_stands_at_the_foot_of_what_is_wide(area: QScrollArea, content: QWidget) -> None:
    content.setMinimumWidth(WIDE)
    settle()
    (bar,) = bars(area)
    assert bar.orientation() is Qt.Orientation.Horizontal
    assert bar.geometry().getRect() == (0, HEIGHT - SCROLL_BAR, WIDTH - SCROLL_BAR, SCROLL_BAR)


def test_the_bar_goes_when_there_is_nothing_to_scroll_any_more(area: QScrollArea, content: QWidget) -> None:
    content.setMinimumHeight(LONG)
    settle()
    content.setMinimumHeight(0)
    settle()
    assert bars(area) == []


def test_the_bar_moves_what_it_scrolls(area: QScrollArea, content: QWidget) -> None:
    content.setMinimumHeight(LONG)
    settle()
    (bar,) = bars(area)
    bar.setValue(300)
    assert content.y() == -300


def test_the_bar_follows_the_wheel(area: QScrollArea, content: QWidget) -> None:
    content.setMinimumHeight(LONG)
    settle()
    turn_wheel(area, -120)
    (bar,) = bars(area)
    assert bar.value() == -content.y() > 0


def test_the_bar_is_at_its_end_when_what_was_seen_last_is_gone(area: QScrollArea, content: QWidget) -> None:
    content.setMinimumHeight(LONG)
    settle()
    (bar,) = bars(area)
    bar.setValue(bar.maximum())
    content.setMinimumHeight(LONG // 2)
    settle()
    assert bar.value() == bar.maximum() == -content.y() == LONG // 2 - area.viewport().height()


def test_no_child_that_a_screen_reader_has_counted_goes_when_the_area_makes_way(
    area: QScrollArea, content: QWidget
) -> None:
    content.setMinimumSize(WIDE, LONG)
    settle()
    assert len(bars(area)) == 2
    before = counted(area)
    area.hide()
    assert counted(area) == before


def test_qts_own_bar_goes_as_a_child_when_the_area_makes_way(qtbot: QtBot, content: QWidget) -> None:
    """What the bars of our own are for; the day this fails they can go."""
    content.setMinimumHeight(LONG)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(content)
    area.resize(WIDTH, HEIGHT)
    area.show()
    settle()
    before = counted(area)
    area.close()
    assert counted(area) < before
    area.deleteLater()


def test_neither_the_first_start_nor_the_preview_has_an_area_with_such_a_bar(first_start: Ombud) -> None:
    first_start.window.resize(500, 300)  # so small that everything has to scroll
    settle()
    assert areas_with_bars_of_qts() == []
    first_start.first_start.choose(PASSPHRASE)
    first_start.screen.press("Skriv ut återställningsnyckeln")
    assert areas_with_bars_of_qts() == []
