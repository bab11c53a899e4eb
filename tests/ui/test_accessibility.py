"""For the keyboard alone and for a screen reader: every control is reached, has a name, and lets go again."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QWidget,
)

from ombud_desktop.ui.message_line import MessageLine
from tests.ui.beginnings import everything
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import focus, keys, press_tab, spoken_name, spoken_tree, text_of, type_text
from tests.vaults import PASSPHRASE

Go = Callable[[Ombud], None]

_CONTROLS = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.Link,
        QAccessible.Role.List,
        QAccessible.Role.ListItem,
        QAccessible.Role.MenuItem,
        QAccessible.Role.PageTab,
        QAccessible.Role.PageTabList,
        QAccessible.Role.ProgressBar,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Slider,
        QAccessible.Role.SpinBox,
        QAccessible.Role.Table,
    }
)


def on_the_first_card(ombud: Ombud) -> None:
    """Where a first start begins."""


def at_the_recovery_key(ombud: Ombud) -> None:
    ombud.first_start.choose("fem lugna ord på rad")


def where_the_key_is_typed_back(ombud: Ombud) -> None:
    at_the_recovery_key(ombud)
    ombud.first_start.write_the_key_down()


def locked(ombud: Ombud) -> None:
    ombud.lock()


def with_a_wrong_passphrase(ombud: Ombud) -> None:
    ombud.lock()
    ombud.try_to_unlock("fel fras i fem ord")
    ombud.wait_until_shown("Det är inte rätt lösenfras.")


def in_the_recovery(ombud: Ombud) -> None:
    ombud.lock()
    ombud.screen.press("Glömt lösenfrasen?")


def asked_for_the_date(ombud: Ombud) -> None:
    ombud.lock()
    ombud.clock.set_day(date(2035, 5, 1))
    ombud.try_to_unlock(PASSPHRASE)
    assert ombud.is_asked_for_the_date()


def on_today(ombud: Ombud) -> None:
    ombud.today.open()


def on_what_dies(ombud: Ombud) -> None:
    keys("Alt+6")
    assert ombud.title == "Gallring"


def on_the_contacts(ombud: Ombud) -> None:
    ombud.contacts.add(name="Lo Ek", telephone="070")


def in_a_contact(ombud: Ombud) -> None:
    ombud.contacts.add(name="Lo Ek", telephone="070")
    ombud.contacts.open_first("lo")


def in_an_own_contact(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.own_contacts.add(name="Lo Ek", telephone="070")
    keys("Ctrl+N")


def in_the_review(ombud: Ombud) -> None:
    ombud.review.open()


def at_the_end_of_the_review(ombud: Ombud) -> None:
    ombud.review.open()
    while not ombud.screen.shows("Alla är genomgångna"):
        keys("Alt+Right")


def in_the_list(ombud: Ombud) -> None:
    ombud.clients.open()


def on_a_new_client(ombud: Ombud) -> None:
    ombud.clients.begin_new()
    keys("Return")


def on_the_plan(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")


def in_a_new_goal(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.plan.begin_goal()


def in_a_waiting_step(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.plan.edit_step("Beslut")


def on_the_notes(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.notes.open()


def in_the_last_day_of_a_note(ombud: Ombud) -> None:
    on_the_notes(ombud)
    ombud.notes.type("mitt i")
    ombud.notes.begin_to_keep("ring hyresvärden")


def on_the_mapping(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.mapping.begin()
    ombud.mapping.add("Ekonomi", "Pengarna räcker inte", "Ingen budget")
    ombud.mapping.add("Ekonomi", "", "Betala hyran", kind="Skyldighet")
    ombud.mapping.skip("Annat")
    ombud.screen.press("1 område hoppas över")


def in_an_entry_of_the_mapping(ombud: Ombud) -> None:
    on_the_mapping(ombud)
    ombud.mapping.edit("Pengarna räcker inte")


def in_a_step_of_the_mapping(ombud: Ombud) -> None:
    on_the_mapping(ombud)
    ombud.mapping.begin_step("Pengarna räcker inte")


def on_the_card(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.card.open()


def on_the_closing(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.closing.open()


def in_the_days_of_the_closing(ombud: Ombud) -> None:
    on_the_closing(ombud)
    ombud.closing.let_the_card_live("när du själv förstör det")


def on_a_closed_contact(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.closing.close("2026-11-30")


def in_the_settings(ombud: Ombud) -> None:
    ombud.settings.open()


def on_the_agreements(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.agreements.agree("Banken")
    ombud.agreements.agree("Mamma")
    ombud.agreements.withdraw("Mamma")


def in_a_new_agreement(ombud: Ombud) -> None:
    on_the_agreements(ombud)
    keys("Ctrl+N")


def on_the_texts(ombud: Ombud) -> None:
    ombud.texts.open()


def in_a_text(ombud: Ombud) -> None:
    on_the_texts(ombud)
    ombud.texts.edit("Fullmakt")


def in_the_meeting_mode(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.meeting.enter()


def where_the_meeting_mode_asks(ombud: Ombud) -> None:
    ombud.meeting.is_left_only_with_the_passphrase()
    in_the_meeting_mode(ombud)
    keys("F8")


def with_something_to_undo(ombud: Ombud) -> None:
    ombud.clients.go_to("Ada")
    ombud.plan.tick("Beslut")


FIRST = (on_the_first_card, at_the_recovery_key, where_the_key_is_typed_back)
OPEN = (
    on_today,
    on_what_dies,
    on_the_contacts,
    in_a_contact,
    in_an_own_contact,
    in_the_review,
    at_the_end_of_the_review,
    in_the_list,
    on_a_new_client,
    on_the_plan,
    in_a_new_goal,
    in_a_waiting_step,
    on_the_notes,
    in_the_last_day_of_a_note,
    on_the_mapping,
    in_an_entry_of_the_mapping,
    in_a_step_of_the_mapping,
    on_the_card,
    on_the_closing,
    in_the_days_of_the_closing,
    on_a_closed_contact,
    in_the_settings,
    on_the_agreements,
    in_a_new_agreement,
    on_the_texts,
    in_a_text,
    in_the_meeting_mode,
    where_the_meeting_mode_asks,
    with_something_to_undo,
)
LOCKED = (locked, with_a_wrong_passphrase, in_the_recovery, asked_for_the_date)


@pytest.fixture
def arrive(request: pytest.FixtureRequest) -> Callable[[Go], Ombud]:
    """Begin where this place can be come to, and go there."""

    def arrive(go: Go) -> Ombud:
        if go in FIRST:
            ombud: Ombud = request.getfixturevalue("first_start")
        else:
            begin: Begin = request.getfixturevalue("begin")
            ombud = begin("everything", everything)
        go(ombud)
        return ombud

    return arrive


places = pytest.mark.parametrize("go", [*FIRST, *OPEN, *LOCKED])


# --- Names ---


@places
def test_every_control_has_a_name_of_its_own(arrive: Callable[[Go], Ombud], go: Go) -> None:
    ombud = arrive(go)
    controls = list(_controls(ombud.window))
    assert len(controls) > 3
    assert [f"{each.role().name} {each.object()}" for each in controls if not _name(each)] == []
    for names in (ombud.screen.buttons(), [name for name, _ in ombud.screen.all_fields()]):
        assert sorted(names) == sorted(set(names))


def _controls(window: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything that can be worked, and can be seen now; not the inner parts that Qt itself builds a control from."""
    for each in spoken_tree(QAccessible.queryAccessibleInterface(window)):
        if each.role() in _CONTROLS and not each.state().invisible and not _is_part_of_another(each):
            yield each


def _name(each: QAccessibleInterface) -> str:
    thing: QObject | None = each.object()  # a row of a list or a tab is none
    return each.text(QAccessible.Text.Name) if thing is None else spoken_name(thing)


def _is_part_of_another(each: QAccessibleInterface) -> bool:
    """The line in a choice and its list, the button that clears a line, the arrows of a bar of tabs."""
    thing: QObject | None = each.object()
    while thing is not None:
        thing = thing.parent()
        if isinstance(thing, QComboBox | QSpinBox | QLineEdit | QTabBar):
            return True
    return False


@pytest.mark.parametrize(
    ("go", "field"),
    [
        (on_a_new_client, "Namn eller alias"),
        (in_a_waiting_step, "Vad"),
    ],
)
def test_what_is_wrong_with_a_field_is_told_with_the_field(arrive: Callable[[Go], Ombud], go: Go, field: str) -> None:
    ombud = arrive(go)
    ombud.screen.fill(field, "")
    keys("Return")
    assert ombud.screen.wrong(field)
    interface = QAccessible.queryAccessibleInterface(ombud.screen.field(field))
    assert interface.text(QAccessible.Text.Description) == ombud.screen.wrong(field)


def test_a_ticked_step_says_that_it_is_ticked(arrive: Callable[[Go], Ombud]) -> None:
    ombud = arrive(with_something_to_undo)
    assert QAccessible.queryAccessibleInterface(ombud.screen.tick("Klart: Beslut")).state().checked


# --- The keyboard ---


def _stops(*, back: bool = False) -> list[QWidget]:
    """Every widget the Tab key comes to, until it has come round."""
    first = focus()
    stops = [first]
    for _ in range(300):
        press_tab(back=back)
        if focus() is first:
            return stops
        stops.append(focus())
    raise AssertionError(f"Tab does not come round: {[spoken_name(widget) for widget in stops[-5:]]}")


def _to_be_reached(ombud: Ombud) -> set[QWidget]:
    return {
        widget
        for widget in ombud.screen.visible(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, QMenuBar)
        and not isinstance(widget.parentWidget(), QComboBox | QSpinBox)
        and not (isinstance(widget, QRadioButton) and not widget.isChecked())  # the arrow keys come to those
    }


@places
def test_tab_comes_to_every_control_in_reading_order_and_leaves_it_again(arrive: Callable[[Go], Ombud], go: Go) -> None:
    ombud = arrive(go)
    expected = _to_be_reached(ombud)
    assert len(expected) >= 2
    stops = _stops()
    assert [spoken_name(widget) for widget in expected - set(stops)] == []
    assert len(stops) == len(set(stops))
    assert all(spoken_name(widget) for widget in stops)
    assert set(_stops(back=True)) == set(stops)
    _assert_reading_order(ombud, stops)


def _assert_reading_order(ombud: Ombud, stops: list[QWidget]) -> None:
    """Never to something that stands above, unless it begins the next column or comes round to the top.

    The message line stands at the bottom but comes before the page: so Undo is one step back.
    """
    message = ombud.screen.visible(MessageLine)
    on_page = [stop for stop in stops if not any(line.isAncestorOf(stop) for line in message)]
    top = min(range(len(on_page)), key=lambda at: _place(on_page[at]))
    for one, next_one in pairwise(on_page[top:] + on_page[:top]):
        here, there = _rectangle_of(one), _rectangle_of(next_one)
        is_above = there[3] <= here[1]
        is_further_right = there[0] >= here[0] + 20
        assert not is_above or is_further_right, f"“{spoken_name(one)}” → “{spoken_name(next_one)}”"


def _place(widget: QWidget) -> tuple[int, int]:
    left, top, *_ = _rectangle_of(widget)
    return left, top


def _rectangle_of(widget: QWidget) -> tuple[int, int, int, int]:
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    return at.x(), at.y(), at.x() + widget.width(), at.y() + widget.height()


@pytest.mark.parametrize("go", [in_a_new_goal, on_the_notes, on_the_card])
def test_tab_leaves_every_text_field_and_writes_nothing_in_it(arrive: Callable[[Go], Ombud], go: Go) -> None:
    ombud = arrive(go)
    editors = ombud.screen.visible(QPlainTextEdit)
    assert editors
    for editor in editors:
        editor.setFocus()
        type_text("x")
        written = text_of(editor)
        press_tab()
        assert focus() is not editor
        assert text_of(editor) == written


def test_enter_and_space_press_a_button(arrive: Callable[[Go], Ombud]) -> None:
    ombud = arrive(on_the_plan)
    for key in ("Return", "Space"):
        ombud.screen.button("+ Nytt mål").setFocus()
        keys(key)
        assert ombud.screen.here().field == "Mål"
        keys("Escape")


def test_the_arrow_keys_come_to_every_choice_that_stands_beside_another(arrive: Callable[[Go], Ombud]) -> None:
    ombud = arrive(in_the_days_of_the_closing)
    chosen = [ombud.closing.card_lives()]
    for _ in range(2):
        keys("Left")
        chosen.append(ombud.closing.card_lives())
    assert chosen == ["när du själv förstör det", "en annan dag", "samma dag"]
