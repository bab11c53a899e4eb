"""What is undone and done again takes nothing with it that was written in between, or is being written now."""

from datetime import date, datetime, timedelta

import pytest

from ombud_desktop.model import Meeting, MeetingState
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.plan_pages import NEW_STEP
from tests.ui.screen import keys, settle, type_text


def _a_goal_of_bea(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Bea Lindqvist", since="2026-09-01")
    ombud.plan.add_goal("Bo kvar")


@pytest.fixture
def bea(begin: Begin) -> Ombud:
    """Bea's goal to keep the flat; the keyboard is in the line for its first step."""
    return begin("goal of Bea", _a_goal_of_bea)


def meetings(ombud: Ombud) -> list[Meeting]:
    store = ombud.app.session.store
    return store.meetings.for_client(store.clients.all()[0].id)


# --- What is being typed ---


def test_the_button_for_undo_leaves_what_is_being_typed(bea: Ombud) -> None:
    type_text("Bea ringer hyresvärden fre")
    keys("Return")
    type_text("vi läser bes")
    bea.screen.press("Ångra")
    assert bea.plan.steps() == []
    bea.plan.begin_step()
    assert bea.screen.text_in(NEW_STEP) == "vi läser bes"


def test_a_tick_elsewhere_leaves_what_is_being_typed(bea: Ombud) -> None:
    type_text("Bea ringer hyresvärden fre")
    keys("Return")
    type_text("vi läser bes")
    bea.plan.tick("Ringer hyresvärden")
    assert bea.screen.text_in(NEW_STEP) == "vi läser bes"


# --- What has been written since ---


def test_a_step_that_comes_back_is_as_it_was_changed(bea: Ombud) -> None:
    type_text("Bea ringer hyresvärden fre")
    keys("Return")
    bea.plan.edit_step("Ringer hyresvärden")
    bea.screen.fill("Vad", "Ringer hyresvärden om kylskåpet")
    bea.screen.press("Klar")
    bea.undo()
    assert bea.plan.steps() == []
    keys("Ctrl+Y")
    assert bea.plan.steps() == ["Ringer hyresvärden om kylskåpet, Bea, fre 27 nov"]


def test_a_goal_that_comes_back_from_a_template_is_as_it_was_changed(bea: Ombud) -> None:
    keys("Escape")
    bea.screen.press("Nytt från mall…")
    bea.screen.press(next(name for name in bea.screen.buttons() if name.startswith("Hyresskuld: ")))
    bea.screen.press("Ändra målet Behålla lägenheten")
    bea.screen.fill("Mål", "Behålla lägenheten i vår")
    bea.screen.press("Klar")
    bea.undo()
    assert not bea.screen.shows("Behålla lägenheten i vår")
    keys("Ctrl+Y")
    assert bea.screen.shows("Behålla lägenheten i vår")


def test_a_meeting_that_comes_back_is_as_it_was_changed(bea: Ombud) -> None:
    bea.meetings.open()
    bea.meetings.add("tis 14 hembesök")
    bea.meetings.follow("Tisdag 24 november")
    bea.screen.fill("Annat att ta upp", "Hyran och kylskåpet")
    bea.screen.press("Klar")
    bea.undo()
    assert meetings(bea) == []
    keys("Ctrl+Y")
    assert [meeting.agenda for meeting in meetings(bea)] == ["Hyran och kylskåpet"]


def test_what_is_removed_again_comes_back_as_it_was_changed_in_between(bea: Ombud) -> None:
    bea.own_contacts.add(name="Sanna Ek", telephone="070-000 00 01")
    bea.own_contacts.follow("Sanna Ek")
    bea.screen.press("Ta bort kontakten")
    bea.undo()
    bea.own_contacts.follow("Sanna Ek")
    bea.screen.fill("Telefon", "070-000 00 02")
    bea.screen.press("Klar")
    keys("Ctrl+Y")
    assert not bea.screen.shows("Sanna Ek")
    bea.undo()
    assert bea.screen.shows("070-000 00 02")


def test_meetings_that_a_closing_cancelled_come_back_as_they_were_changed(bea: Ombud) -> None:
    store = bea.app.session.store
    starts_at = datetime(2026, 11, 21, 13) + timedelta(days=3)  # noqa: DTZ001 - local time
    store.meetings.add(Meeting(client_id=store.clients.all()[0].id, starts_at=starts_at, place="torget"))
    settle()
    bea.closing.open()
    bea.screen.fill("Kontaktens sista dag", "2026-11-21")
    bea.screen.press("Avboka mötena efter sista dagen")
    bea.screen.press("Avbryt")
    bea.meetings.open()
    bea.meetings.follow("Tisdag 24 november")
    bea.screen.fill("Plats", "biblioteket")
    bea.screen.press("Klar")
    bea.undo()
    assert [(meeting.state, meeting.place) for meeting in meetings(bea)] == [(MeetingState.PLANNED, "biblioteket")]


# --- What was a mistake is counted nowhere ---


def test_a_held_meeting_that_is_taken_back_is_not_counted(bea: Ombud) -> None:
    store = bea.app.session.store
    before = store.counters.report(date(2026, 12, 31))
    bea.meetings.open()
    bea.meetings.add("igår 14 hembesök")
    assert [meeting.state for meeting in meetings(bea)] == [MeetingState.HELD]
    counted = store.counters.report(date(2026, 12, 31))
    assert counted != before
    bea.undo()
    assert store.counters.report(date(2026, 12, 31)) == before
    keys("Ctrl+Y")
    assert store.counters.report(date(2026, 12, 31)) == counted


# --- What came of a meeting becomes a step ---


def test_a_half_written_step_is_not_written_over_by_one_from_a_meeting(bea: Ombud) -> None:
    type_text("vi läser beslutet v49")
    bea.meetings.open()
    bea.meetings.add("igår 14 hembesök")
    bea.meetings.follow("Fredag 20 november")
    bea.screen.fill("Vad det ledde till", "Bea ringer hyresvärden")
    keys("Ctrl+Return")
    assert bea.screen.text_in(NEW_STEP) == "vi läser beslutet v49"
    assert bea.said.startswith("Här står redan ett halvskrivet steg")
    keys("Return")
    assert bea.plan.steps() == ["Läser beslutet, Bea + ombud, vecka 49"]
