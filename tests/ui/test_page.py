"""How a page comes to be seen: laid out once and painted once, as wide with a scroll bar as without."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ombud_desktop.model import Step
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.scroll_bars import SCROLL_BAR
from tests.ui.pages import Ombud
from tests.ui.screen import application, focus, is_wholly_seen, keys, settle


class Watch(QObject):
    """Notes at which widths pages are laid out, and how often one is painted from top to bottom (not a caret only)."""

    def __init__(self) -> None:
        super().__init__()
        self.widths: list[int] = []
        self.paints = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget) and watched.objectName() == "scrolled":
            self.widths.append(watched.width())
        if isinstance(event, QPaintEvent) and isinstance(watched, Page):
            self.paints += event.rect().height() == watched.height()
        return False


@contextmanager
def watched() -> Iterator[Watch]:
    watch = Watch()
    application().installEventFilter(watch)
    yield watch
    settle()
    application().removeEventFilter(watch)


@pytest.fixture
def many_notes(ada: Ombud) -> Ombud:
    """Ada's notes are more than there is room for."""
    for number in range(8):
        ada.notes.write(f"ring hyresvärden {number}")
    ada.today.open()
    return ada


@pytest.mark.parametrize("combination", ["Alt+2", "Ctrl+,"], ids=["short", "long"])
def test_a_page_one_comes_to_is_laid_out_and_painted_once(many_notes: Ombud, combination: str) -> None:
    with watched() as watch:
        keys(combination)
    assert (len(watch.widths), watch.paints) == (1, 1)


def test_a_page_that_is_built_anew_is_painted_once(many_notes: Ombud) -> None:
    many_notes.clients.go_to("Ada")
    many_notes.notes.open()
    page = many_notes.window.findChild(Page)
    assert page is not None
    with watched() as watch:
        page.refresh()
    assert len(set(watch.widths)) <= 1
    assert watch.paints == 1


def test_what_is_long_stands_as_wide_as_what_is_short(many_notes: Ombud) -> None:
    many_notes.clients.open()
    assert many_notes.page_scroll_bar().maximum() == 0
    short = many_notes.page_scroll_area().viewport().width()
    keys("Ctrl+,")
    assert many_notes.page_scroll_bar().maximum() > 0
    assert many_notes.page_scroll_area().viewport().width() == short


def test_a_scroll_bar_is_seen_only_where_there_is_something_to_scroll(many_notes: Ombud) -> None:
    many_notes.clients.open()
    assert len(_colours(many_notes)) == 1
    keys("Ctrl+,")
    assert len(_colours(many_notes)) > 1


def _colours(ombud: Ombud) -> set[int]:
    """Along the middle of where the scroll bar is or would be."""
    area = ombud.page_scroll_area()
    picture = area.grab().toImage()
    return {picture.pixel(picture.width() - SCROLL_BAR // 2, y) for y in range(picture.height())}


def test_what_one_goes_to_is_in_sight_however_far_down_it_stands(ada: Ombud) -> None:
    ada.plan.add_goal("Bo kvar")
    plans = ada.app.session.store.plans
    (goal,) = plans.for_client(ada.app.session.store.clients.all()[0].id)
    for number in range(40):
        plans.add_step(Step(goal_id=goal.id, text=f"ringa {number}"))
    ada.notes.write("Ada mejlar skolan")
    ada.notes.make_step("Ada mejlar skolan")
    assert ada.screen.here().text == "Ada mejlar skolan"
    assert is_wholly_seen(focus())


def test_the_page_follows_what_is_typed_below_its_foot(ada: Ombud) -> None:
    ada.notes.open()
    for _ in range(60):
        ada.notes.type("rad\n")
    note, area = ada.screen.field("Ny anteckning"), ada.page_scroll_area()
    assert isinstance(note, QPlainTextEdit)
    foot = note.viewport().mapTo(area.viewport(), note.cursorRect().bottomLeft()).y()
    assert 0 < foot <= area.viewport().height()
