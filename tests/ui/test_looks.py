"""The practice vault to look at: on no page is anything cut off, or to be scrolled sideways; and it stands in line."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ombud_desktop.model import Consent, Goal, Inquiry, MappingEntry, Meeting, Step, StepState, When
from ombud_desktop.practice import PRACTICE_PASSPHRASE, prepare_practice_vault
from ombud_desktop.settings import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, with_text_size
from ombud_desktop.ui.message_line import MessageLine
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.row import RowButton
from tests.clock import MovableClock
from tests.ui.conftest import _nothing_is_left
from tests.ui.pages import Ombud
from tests.ui.screen import application, click, settle, spoken_name
from tests.ui.scrolling import areas_with_bars_of_qts
from tests.vaults import CHEAP, TODAY

CLIENT = "Alma K."
ADDRESS = "https://www.exempel.test/blanketter/" + "ansokan-om-" * 12 + "A7" * 60
"""Its end can be broken nowhere."""
SCREENS = pytest.mark.parametrize(("size", "per_cent"), [((1366, 768), 200), ((1024, 700), 100)])


@pytest.fixture
def practice(qtbot: QtBot, tmp_path: Path, clock: MovableClock) -> Iterator[Ombud]:
    prepare_practice_vault(tmp_path / "ombud", clock, CHEAP)
    ombud = Ombud(qtbot, tmp_path / "ombud", clock)
    ombud.unlock(PRACTICE_PASSPHRASE)
    yield ombud
    ombud.quit()
    _nothing_is_left()


def places(ombud: Ombud) -> Iterator[Place]:
    """Every page there is, of the first client and of the first inquiry."""
    store = ombud.app.session.store
    client_id = next(each.id for each in store.clients.all() if each.name == CLIENT)
    inquiry_id = store.inquiries.undecided()[0].id
    for page in PageName:
        yield from (
            Place(page, client_id, tab=tab, item_id=inquiry_id if page is PageName.INQUIRY else 0)
            for tab in (Tab if page is PageName.CLIENT else (Tab.PLAN,))
        )


def show(ombud: Ombud, size: tuple[int, int], per_cent: int) -> None:
    ombud.app.theme.apply(with_text_size(ombud.app.settings, per_cent))
    ombud.window.resize(*size)
    settle()


def go_to(ombud: Ombud, place: Place) -> None:
    if ombud.meeting.is_on:
        ombud.meeting.leave()
    frame = ombud.window.frame
    assert frame is not None
    frame.show_place(place)
    settle()
    settle()  # a text that has got its width tells only now how high it is


def cut_off(within: QWidget) -> list[str]:
    """The words of every label, button and tick in sight that have not the room they need."""
    found: list[tuple[QWidget, str]]
    found = [(each, each.text()) for each in within.findChildren(QLabel) if each.isVisible()]
    found += [(each, each.text()) for each in within.findChildren(QAbstractButton) if each.isVisible()]
    found += [(each, each.words) for each in within.findChildren(RowButton) if each.isVisible()]
    return [words for each, words in found if words and (_is_too_small(each) or _sticks_out(each, within))]


def _is_too_small(widget: QWidget) -> bool:
    if isinstance(widget, RowButton):
        is_low = widget.heightForWidth(widget.width()) > widget.height()
        return is_low or any(not widget.rect().contains(piece.place) for piece in widget.pieces())
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height()
    return widget.sizeHint().width() > widget.width() or widget.sizeHint().height() > widget.height()


def _sticks_out(widget: QWidget, within: QWidget) -> bool:
    """To the left or the right of something that it stands in; up and down there is scrolling."""
    parent = widget.parentWidget()
    while parent is not None and parent is not within:
        left = widget.mapTo(parent, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > parent.width():
            return True
        parent = parent.parentWidget()
    return False


@SCREENS
def test_nothing_has_to_be_scrolled_sideways(practice: Ombud, size: tuple[int, int], per_cent: int) -> None:
    show(practice, size, per_cent)
    for place in places(practice):
        go_to(practice, place)
        assert practice.page_scroll_area().horizontalScrollBar().maximum() == 0, place
        assert (practice.window.width(), practice.window.height()) == size, place


@SCREENS
def test_a_step_with_an_address_of_the_web_in_it_makes_no_page_wider(
    practice: Ombud, size: tuple[int, int], per_cent: int
) -> None:
    store = practice.app.session.store
    client_id = next(each.id for each in store.clients.all() if each.name == CLIENT)
    goal = store.plans.for_client(client_id)[0]
    step = Step(goal_id=goal.id, text=f"Läsa {ADDRESS}", due=When(TODAY))
    store.plans.add_step(step)
    whom = f"handläggaren för {ADDRESS}"
    store.plans.add_step(replace(step, state=StepState.WAITING, waiting_for=whom, follow_up_on=TODAY))
    show(practice, size, per_cent)
    for page in (PageName.TODAY, PageName.CLIENT, PageName.MEETING_MODE, PageName.REVIEW, PageName.CLOSING):
        go_to(practice, Place(page, client_id))
        assert practice.page_scroll_area().horizontalScrollBar().maximum() == 0, page
        assert cut_off(practice.window) == [], page


@SCREENS
def test_an_address_of_the_web_makes_no_page_wider_wherever_it_is_written(
    practice: Ombud, size: tuple[int, int], per_cent: int
) -> None:
    store, words = practice.app.session.store, f"Läs {ADDRESS}"
    client_id = next(each.id for each in store.clients.all() if each.name == CLIENT)
    store.plans.add_goal(Goal(client_id=client_id, title=words, own_words=words))
    mapping = store.mappings.for_client(client_id)[0]
    store.mappings.add_entry(
        MappingEntry(mapping_id=mapping.id, area=mapping.entries[0].area, client_view=words, ombud_view=words)
    )
    store.consents.add(Consent(client_id=client_id, party=words, about=words, valid_from=TODAY))
    at = datetime.combine(TODAY, time(9))
    store.meetings.add(Meeting(client_id=client_id, starts_at=at, place=words, with_whom=words, agenda=words))
    inquiry = store.inquiries.undecided()[0]
    store.inquiries.change(replace(inquiry, wish=words, made_by_name=words))
    show(practice, size, per_cent)
    for place in places(practice):
        go_to(practice, place)
        assert practice.page_scroll_area().horizontalScrollBar().maximum() == 0, place


@SCREENS
def test_nothing_that_a_screen_reader_has_counted_goes_with_its_page(
    practice: Ombud, size: tuple[int, int], per_cent: int
) -> None:
    show(practice, size, per_cent)
    for place in places(practice):
        go_to(practice, place)
        assert areas_with_bars_of_qts() == [], place


@SCREENS
def test_no_words_are_cut_off(practice: Ombud, size: tuple[int, int], per_cent: int) -> None:
    show(practice, size, per_cent)
    cut = {}
    for place in places(practice):
        go_to(practice, place)
        cut[f"{place.page}/{place.tab}"] = cut_off(practice.window)
    assert {name: words for name, words in cut.items() if words} == {}


def test_words_without_room_are_noticed(practice: Ombud) -> None:
    """The check itself: a row too narrow or too low, a text too low, and one that is pushed out at the right."""
    practice.today.open()
    narrow, low = (row for row in practice.screen.rows() if "1 h 30 min" in row.texts() or "1 h" in row.texts())
    heading = next(label for label in _labels(practice) if label.text() == "Möten")
    assert cut_off(practice.window) == []
    narrow.setFixedWidth(40)
    assert cut_off(practice.window) == [narrow.words]
    low.setFixedHeight(20)
    assert cut_off(practice.window) == [narrow.words, low.words]
    heading.setFixedHeight(4)
    assert cut_off(practice.window) == ["Möten", narrow.words, low.words]
    button = next(each for each in practice.screen.visible(QPushButton) if each.text() == "Till kalendern")
    button.move(button.x() + 200, button.y())
    assert "Till kalendern" in cut_off(practice.window)


def test_what_is_written_in_a_row_is_heard_too(practice: Ombud) -> None:
    """By whoever cannot see it, and by whoever tells the computer what to press; its parts may be joined otherwise."""
    heard = 0
    for place in places(practice):
        go_to(practice, place)
        for row in practice.screen.rows():
            sentence = spoken_name(row).casefold()
            for part in re.split(
                r"\s*[·\n+]\s*|\s{2,}|^\d+\. ", "  ".join((row.words, *(chip.words for chip in row.chips)))
            ):
                assert part.casefold() in sentence, f"{place.page}: “{part}” is not in “{spoken_name(row)}”"
                heard += bool(part)
    assert heard > 150


def test_headings_side_by_side_stand_at_the_same_height(practice: Ombud) -> None:
    """With a button beside them, or without."""
    practice.window.resize(1366, 768)
    practice.today.open()
    heights = {label.text(): label.mapTo(practice.window, label.rect().center()).y() for label in _labels(practice)}
    assert heights["Möten"] == pytest.approx(heights["Följ upp"], abs=1)


@pytest.mark.parametrize("name", ["Bekräftelse på förfrågan", "Fullmakt"])
def test_an_editor_that_opens_low_on_the_page_is_seen_as_a_whole(practice: Ombud, name: str) -> None:
    practice.window.resize(1366, 768)
    practice.texts.open()
    practice.texts.edit(name)
    field, area = practice.screen.field("Text"), practice.page_scroll_area()
    practice.qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty() and _is_in_sight(field, area.viewport()))


def test_the_meeting_mode_says_once_that_it_is_the_plan_and_puts_who_and_when_in_columns(practice: Ombud) -> None:
    practice.clients.go_to(CLIENT)
    assert practice.screen.shows("Planering")
    practice.meeting.enter()
    assert "Planering" not in practice.screen.texts()
    row = practice.plan.chips("Handläggarmöte")
    assert sorted(row[1:]) == ["9 dec", "Försäkringskassan", "väntar · följ upp tis 24 nov"]


def test_a_choice_is_a_circle_at_every_size_of_the_text(ombud: Ombud) -> None:
    """A radius of more than half of it makes a square of it."""
    for per_cent in range(SMALLEST_TEXT, LARGEST_TEXT + 1, TEXT_STEP):
        ombud.app.theme.apply(with_text_size(ombud.app.settings, per_cent))
        rule = application().styleSheet().split("QRadioButton::indicator {")[1].split("}")[0]
        width, radius = (int(rule.split(f"{name}: ")[1].split("px")[0]) for name in (" width", "border-radius"))
        assert width + 1 <= 2 * radius <= width + 2, per_cent


def _labels(ombud: Ombud) -> list[QLabel]:
    return [label for label in ombud.screen.visible(QLabel) if label.text()]


def _is_in_sight(widget: QWidget, view: QWidget) -> bool:
    top = widget.mapTo(view, QPoint(0, 0)).y()
    return top >= 0 and top + min(widget.height(), view.height() // 2) <= view.height()


def test_a_message_with_an_address_of_the_web_in_it_makes_no_page_wider(ada: Ombud) -> None:
    show(ada, (1366, 768), 200)
    ada.window.findChildren(MessageLine)[0].complain(f"Det gick inte: {ADDRESS}")
    settle()
    assert ada.said == f"Det gick inte: {ADDRESS}"
    assert ada.window.width() == 1366
    assert ada.page_scroll_area().viewport().visibleRegion().boundingRect() == ada.page_scroll_area().viewport().rect()


def test_a_title_is_heard_as_it_is_corrected(ombud: Ombud) -> None:
    store = ombud.app.session.store
    store.inquiries.add(Inquiry(name="x" * 35, received_on=TODAY))
    ombud.inquiries.open()
    click(ombud.screen.visible(RowButton)[0])
    ombud.screen.fill("Namn eller alias", "Bea")
    ombud.wait(seconds=2)
    (title,) = [label for label in ombud.screen.visible(QLabel) if label.objectName() == "title"]
    assert (ombud.title, spoken_name(title)) == ("Bea", "Bea")
