"""The lock: at once, whatever is open; nothing readable stays, and nothing typed is lost."""

import gc
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent
from PySide6.QtWidgets import QApplication

from ombud_desktop.model import (
    Client,
    ClientSummary,
    Consent,
    ContactPeriod,
    Disclosure,
    Draft,
    Goal,
    Note,
    Step,
    StepOfClient,
    Upcoming,
)
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import Screen, focus, keys, press_tab, put_cursor, readable, settle, type_text

Typing = Callable[[Ombud], None]


def in_a_new_note(ombud: Ombud) -> None:
    ombud.notes.open()
    ombud.notes.type("ring hyresvärden\noch banken")
    put_cursor(ombud.screen.field("Ny anteckning"), 5)
    type_text("på ")


def in_an_earlier_note(ombud: Ombud) -> None:
    ombud.notes.write("ring hyresvärden")
    ombud.notes.go_to("ring hyresvärden", 5)
    type_text("på måndag till ")


def at_the_end_of_an_earlier_note(ombud: Ombud) -> None:
    ombud.notes.write("ring hyresvärden")
    ombud.notes.go_to("ring hyresvärden", len("ring hyresvärden"))
    type_text(" eller\nsen ")


def in_the_last_day_of_a_note(ombud: Ombud) -> None:
    ombud.notes.write("ring hyresvärden")
    ombud.notes.begin_to_keep("ring hyresvärden")
    type_text("24/")


def in_half_a_date_of_a_new_step(ombud: Ombud) -> None:
    ombud.plan.begin_step()
    ombud.plan.fill_step("Ringa hyresvärden", "Ada", "5/")
    put_cursor(ombud.screen.field("När"), 1)


def in_the_who_of_a_new_step(ombud: Ombud) -> None:
    ombud.plan.begin_step()
    ombud.plan.fill_step("Ringa hyresvärden", "Krono")


def in_half_a_date_of_an_earlier_step(ombud: Ombud) -> None:
    ombud.plan.edit_step("Skriva brev")
    ombud.screen.fill("När", "den 5 d")


def in_the_clients_own_words(ombud: Ombud) -> None:
    ombud.plan.begin_goal()
    ombud.screen.fill("Mål", "Ordning på posten")
    ombud.screen.fill("Med klientens egna ord", "Jag vill\nslippa högarna")
    put_cursor(ombud.screen.field("Med klientens egna ord"), 4)


def in_a_bad_year_on_the_card(ombud: Ombud) -> None:
    ombud.card.open()
    ombud.screen.fill("Vill ses på", "biblioteket")
    ombud.screen.fill("Födelseår", "19x4")
    put_cursor(ombud.screen.field("Födelseår"), 2)


def after_a_blank_in_an_earlier_step(ombud: Ombud) -> None:
    ombud.plan.edit_step("Skriva brev")
    ombud.screen.fill("Vem", "boendestödet ")
    ombud.screen.fill("Vad", "Skriva till ")


def after_a_blank_in_a_goal(ombud: Ombud) -> None:
    ombud.screen.press("Ändra målet Bo kvar")
    ombud.screen.fill("Med klientens egna ord", "Jag vill ")


def after_a_blank_on_the_card(ombud: Ombud) -> None:
    ombud.card.open()
    ombud.screen.fill("Vill ses på", "stadens ")


def after_some_emoji(ombud: Ombud) -> None:
    ombud.notes.open()
    ombud.notes.type("😀😀😀 ring")


def in_an_emptied_note(ombud: Ombud) -> None:
    ombud.notes.open()
    ombud.notes.write("ring hyresvärden")
    ombud.notes.change("ring hyresvärden", "")


def in_the_name_of_a_new_client(ombud: Ombud) -> None:
    ombud.clients.begin_new()
    ombud.screen.fill("Kontaktens första dag", "5/1")
    ombud.screen.fill("Namn eller alias", "Bea Li")
    put_cursor(ombud.screen.field("Namn eller alias"), 3)


def in_the_reason_to_keep_a_card(ombud: Ombud) -> None:
    ombud.closing.open()
    ombud.closing.fill("2026-11-30", "flyttat", until="2027-06-30", because="domstolens be")
    put_cursor(ombud.screen.field("Varför det behövs längre"), 6)


def in_a_day_of_the_closing(ombud: Ombud) -> None:
    ombud.closing.open()
    ombud.closing.fill("2026-11-30", "flyttat", until="2027-0")
    put_cursor(ombud.screen.field("Sista dag för kort och plan"), 4)


def in_who_takes_a_step_over(ombud: Ombud) -> None:
    ombud.closing.open()
    ombud.closing.decide("Skriva brev", "någon annan tar över", by="boendest")


@pytest.fixture
def working(begin: Begin) -> Ombud:
    """Ada's plan with one goal and one step; nothing is open for editing."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.clients.add("Ada", since="2026-09-01")
        ombud.plan.add_goal("Bo kvar")
        ombud.plan.add_step("Skriva brev", "Ada")
        keys("Escape")

    return begin("working", come_there)


@pytest.mark.parametrize(
    "typing",
    [
        in_a_new_note,
        in_an_earlier_note,
        at_the_end_of_an_earlier_note,
        in_the_last_day_of_a_note,
        in_half_a_date_of_a_new_step,
        in_the_who_of_a_new_step,
        in_half_a_date_of_an_earlier_step,
        in_the_clients_own_words,
        after_a_blank_in_an_earlier_step,
        after_a_blank_in_a_goal,
        after_a_blank_on_the_card,
        in_an_emptied_note,
        after_some_emoji,
        in_a_bad_year_on_the_card,
        in_the_name_of_a_new_client,
        in_the_reason_to_keep_a_card,
        in_a_day_of_the_closing,
        in_who_takes_a_step_over,
    ],
)
def test_after_unlocking_one_is_at_the_same_letter_of_the_same_text(working: Ombud, typing: Typing) -> None:
    typing(working)
    here, fields = working.here(), working.screen.all_fields()
    working.lock()
    working.unlock()
    assert working.here() == here
    assert working.screen.all_fields() == fields
    working.lock()  # and once more: coming back has used nothing up
    working.unlock()
    assert working.here() == here
    assert working.screen.all_fields() == fields


@pytest.mark.parametrize("typing", [in_a_new_note, in_a_bad_year_on_the_card, in_the_name_of_a_new_client])
def test_closing_the_window_loses_nothing_either(working: Ombud, typing: Typing) -> None:
    typing(working)
    here = working.here()
    working.restart()
    working.unlock()
    assert working.here() == here


def test_the_page_is_as_far_down_as_it_was(working: Ombud) -> None:
    working.notes.open()
    working.notes.are_there(25)
    working.qtbot.waitUntil(lambda: working.page_scroll_bar().maximum() > 1000)
    working.page_scroll_bar().setValue(800)
    working.lock()
    working.unlock()
    working.qtbot.waitUntil(lambda: working.page_scroll_bar().value() == 800)


def test_a_client_destroyed_meanwhile_is_not_come_back_to(working: Ombud) -> None:
    working.closing.close("2026-11-21")
    working.lock()
    working.clock.advance(days=93)
    working.unlock(today=date(2027, 2, 22))
    assert working.title == "Måndag 22 februari"
    assert working.today.destroyed() == ["1 klient förstördes"]


# --- What can be read afterwards ---

SECRETS = (
    "Xerxes", "Yxan", "Zebran", "Quist", "Wilma", "Verner", "Ulven", "Tobak", "Sirap", "Ragata", "Pompe", "19x4",
)  # fmt: skip


def _work_with_secrets(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Bea Pompe")
    ombud.clients.add("Xerxes", since="2026-09-01")
    ombud.plan.add_goal("Yxan", own_words="Verner")
    ombud.plan.add_step("Zebran", "Ulven", "imorgon")
    ombud.plan.add_waiting("Tobak", "Xerxes", waiting_for="Sirap", follow_up="imorgon")
    keys("Escape")
    ombud.notes.write("Quist", keep_until="om 3 dagar")
    ombud.notes.type("Wilma")
    ombud.card.open()
    ombud.screen.fill("Kontaktvägar", "Ragata")


def on_today(ombud: Ombud) -> None:
    ombud.today.open()


def in_the_list(ombud: Ombud) -> None:
    ombud.clients.open()
    ombud.clients.look_for("Xer")


def on_the_plan(ombud: Ombud) -> None:
    ombud.clients.go_to("Xerxes")
    ombud.plan.open()
    ombud.plan.tick("Zebran")


def in_a_step(ombud: Ombud) -> None:
    ombud.clients.go_to("Xerxes")
    ombud.plan.open()
    ombud.plan.edit_step("Zebran")


def on_the_notes(ombud: Ombud) -> None:
    ombud.clients.go_to("Xerxes")
    ombud.notes.open()
    ombud.notes.destroy("Quist")


def in_a_copied_note(ombud: Ombud) -> None:
    ombud.clients.go_to("Xerxes")
    ombud.notes.open()
    ombud.notes.go_to("Quist", 0)
    keys("Ctrl+A")
    keys("Ctrl+C")


def on_the_card(ombud: Ombud) -> None:
    ombud.clients.go_to("Xerxes")
    ombud.card.open()
    ombud.screen.fill("Födelseår", "19x4")
    press_tab()


def with_the_question_open(ombud: Ombud) -> None:
    ombud.clients.go_to("Xerxes")
    ombud.card.ask_to_destroy()


def on_the_closing(ombud: Ombud) -> None:
    ombud.clients.go_to("Xerxes")
    ombud.closing.open()
    ombud.closing.fill("2026-11-30", "flyttat", "2027-12-24", because="Pompe")


def on_a_new_client(ombud: Ombud) -> None:
    ombud.clients.begin_new()
    ombud.screen.fill("Namn eller alias", "Xerxes")


def in_an_agreement(ombud: Ombud) -> None:
    ombud.clients.go_to("Xerxes")
    ombud.agreements.agree("Wilma", about="Ragata")
    ombud.agreements.edit("Wilma")
    ombud.screen.fill("Om vad", "Zebran")


def before_a_paper(ombud: Ombud) -> None:
    ombud.clients.go_to("Xerxes")
    ombud.agreements.agree("Wilma", about="Ragata")
    paper = Screen(ombud.agreements.print_form("Wilma"))
    paper.fill("Vem får det", "Ulven")
    paper.fill("Varför du lämnar ut det ändå", "Tobak")


@pytest.mark.parametrize(
    "place",
    [
        on_today,
        in_the_list,
        on_the_plan,
        in_a_step,
        on_the_notes,
        in_a_copied_note,
        on_the_card,
        with_the_question_open,
        on_the_closing,
        on_a_new_client,
        in_an_agreement,
        before_a_paper,
    ],
)
def test_nothing_can_be_read_in_a_locked_window(begin: Begin, place: Typing, monkeypatch: pytest.MonkeyPatch) -> None:
    # Without a display Qt's clipboard does not know whose its text is.
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda clipboard: True)
    ombud = begin("secrets", _work_with_secrets)
    place(ombud)
    assert any(secret in readable() for secret in SECRETS)
    ombud.app.session.lock()  # as the idle clock does
    ombud.wait_until_locked()
    words = readable()
    assert [secret for secret in SECRETS if secret in words] == []


def test_what_another_program_has_copied_is_left_alone(working: Ombud) -> None:
    clipboard = working.app.application.clipboard()
    clipboard.setText("en lapp från någon annan")
    working.lock()
    assert clipboard.text() == "en lapp från någon annan"
    clipboard.clear()


def test_no_value_of_the_vault_is_held_on_to(begin: Begin) -> None:
    ombud = begin("secrets", _work_with_secrets)
    for place in (on_today, in_the_list, on_the_plan, in_a_step, on_the_notes, on_the_card, on_the_closing):
        place(ombud)
    before_a_paper(ombud)
    ombud.app.session.lock()
    ombud.wait_until_locked()
    gc.collect()
    kinds = (Client, ClientSummary, Consent, ContactPeriod, Disclosure, Draft, Goal, Note, Step, StepOfClient, Upcoming)
    assert [type(each).__name__ for each in gc.get_objects() if isinstance(each, kinds)] == []


def test_no_widget_of_the_open_vault_lives_on(working: Ombud) -> None:
    working.lock()
    names = {type(widget).__name__ for widget in QApplication.allWidgets()}
    assert "MainWindow" in names
    assert not names & {"Frame", "Side", "MessageLine", "ClientPage", "RowButton", "TextEditor"}


# --- It always works ---


def test_the_button_locks(working: Ombud) -> None:
    working.screen.press("Lås")
    working.wait_until_locked()
    assert working.screen.shows("Valvet är låst.")


def test_the_lock_comes_through_while_the_vault_is_being_opened(working: Ombud) -> None:
    working.lock()
    working.try_to_unlock("fem lugna ord på rad")
    working.app.session.lock()
    assert working.is_locked
    working.qtbot.waitUntil(lambda: working.screen.field("Lösenfras").isEnabled())
    working.unlock()  # nothing was left open behind the lock
    assert working.title == "Ada"


def test_the_fields_of_the_locked_window_are_empty(working: Ombud) -> None:
    working.lock()
    assert working.screen.text_in("Lösenfras") == ""
    assert working.screen.here().field == "Lösenfras"


def test_locking_twice_is_locking_once(working: Ombud) -> None:
    working.lock()
    working.app.session.lock()
    working.unlock()
    assert working.title == "Ada"


def test_what_needs_the_vault_cannot_be_chosen_while_it_is_locked(working: Ombud) -> None:
    assert all(action.isEnabled() for action in working.menu_actions())
    working.lock()
    enabled = [action.text() for action in working.menu_actions() if action.isEnabled()]
    assert enabled == ["Avsluta Ombud", "Större text", "Mindre text", "Vanlig textstorlek", "Helskärm"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_field_closes(ada: Ombud) -> None:
    ada.notes.open()
    ada.notes.type("ring")
    by_key = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(by_key, QPoint(9, 9), QPoint(9, 9), Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(focus(), event)
    assert QApplication.activePopupWidget() is not None
    ada.app.session.lock()
    assert QApplication.activePopupWidget() is None
    settle()
    ada.get_the_keyboard_back()
    ada.unlock()
    assert ada.notes.composer() == "ring"
