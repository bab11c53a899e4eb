"""Möten: one client's meetings, from the line in which they are booked to what came of them. Nobody else is named."""

import pytest

from ombud_desktop.model import Closing
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import focus, keys, readable, spoken_name, type_text


def _ada_with_a_plan(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Ada", since="2026-09-01")
    ombud.plan.add_goal("Bo kvar")
    for what in ("Ringa hyresvärden", "Skriva brev"):
        ombud.plan.add_step(what, "Ada")
    keys("Escape")


@pytest.fixture
def ada(begin: Begin) -> Ombud:
    """Ada's meetings; her plan has two steps."""
    ombud = begin("ada with a plan", _ada_with_a_plan)
    ombud.clients.go_to("Ada")
    ombud.meetings.open()
    return ombud


@pytest.fixture
def held(ada: Ombud) -> Ombud:
    """A meeting that was held this morning, with one step on its agenda; the keyboard is in what came of it."""
    ada.meetings.add("idag 10 på biblioteket")
    ada.meetings.follow("Lördag 21 november")
    ada.meetings.tick("På dagordningen: Skriva brev")
    ada.screen.press("Klar")
    ada.lock()
    ada.clock.advance(hours=4)
    ada.unlock()
    ada.meetings.answer("Det blev av", about="10.00")
    return ada


def test_the_tab_says_what_belongs_there(ada: Ombud) -> None:
    assert ada.screen.shows("Här står era möten")


def test_a_meeting_is_booked_in_one_line(ada: Ombud) -> None:
    ada.meetings.add("tis 14 hembesök")
    assert ada.meetings.rows("Kommande") == ["Tisdag 24 november 14.00–15.30, Hembesök · hemma"]
    ada.undo()
    assert ada.meetings.rows() == []


def test_the_place_is_where_the_client_likes_to_meet_unless_another_is_typed(ada: Ombud) -> None:
    ada.screen.open_tab("Uppgifter")
    ada.screen.fill("Vill ses på", "biblioteket")
    ada.meetings.open()
    ada.meetings.type_line("tis 14")
    assert ada.screen.text_in("Plats") == "biblioteket"
    type_text(" på kaféet")
    assert ada.screen.text_in("Plats") == "kaféet"


def test_another_clients_meeting_at_the_same_time_is_said_without_a_name(ada: Ombud) -> None:
    ada.clients.add("Zoltan", since="2026-09-01")
    ada.calendar.open()
    ada.calendar.add("tis 14 Zoltan")
    ada.clients.go_to("Ada")
    ada.meetings.open()
    ada.meetings.type_line("tis 14.30 Zoltan")
    assert ada.screen.shows("Du har ett annat möte 14.00–15.00")
    keys("Return")
    ada.meetings.follow("14.30")
    assert ada.screen.shows("Du har ett annat möte 14.00–15.00")
    ada.screen.fill("Vilka fler är med", "")
    keys("Return")
    assert "Zoltan" not in readable([ada.app.window])


def test_open_steps_are_put_on_the_agenda_and_taken_off_again(ada: Ombud) -> None:
    ada.meetings.add("tis 14")
    ada.meetings.follow("Tisdag 24 november")
    names = [f"På dagordningen: {step}" for step in ("Ringa hyresvärden", "Skriva brev")]
    assert ada.meetings.ticks() == dict.fromkeys(names, False)
    ada.meetings.tick(names[1])
    assert ada.meetings.ticks() == {names[0]: False, names[1]: True}
    assert ada.screen.here().field == names[1]
    ada.undo()
    assert ada.meetings.ticks() == dict.fromkeys(names, False)


def test_what_is_typed_saves_itself_and_a_tick_takes_nothing_of_it(ada: Ombud) -> None:
    ada.meetings.add("tis 14")
    ada.meetings.follow("Tisdag 24 november")
    type_text("fråga om hyran")
    ada.meetings.tick("På dagordningen: Skriva brev")
    assert ada.screen.text_in("Annat att ta upp") == "fråga om hyran"
    with ada.after_a_power_cut() as again:
        again.clients.go_to("Ada")
        again.meetings.open()
        again.meetings.follow("Tisdag 24 november")
        assert again.screen.text_in("Annat att ta upp") == "fråga om hyran"
        assert again.meetings.ticks()["På dagordningen: Skriva brev"]


def test_time_and_place_are_changed_where_they_stand(ada: Ombud) -> None:
    ada.meetings.add("tis 14")
    ada.meetings.follow("Tisdag 24 november")
    ada.screen.fill("Dag", "ons")
    ada.screen.fill("Börjar", "9.30")
    ada.screen.fill("Plats", "kaféet")
    ada.screen.press("Klar")
    assert ada.meetings.rows() == ["Onsdag 25 november 09.30–10.30, Möte · kaféet"]


def test_half_a_time_is_kept_and_what_held_before_holds(ada: Ombud) -> None:
    ada.meetings.add("tis 14")
    ada.meetings.follow("Tisdag 24 november")
    ada.screen.fill("Börjar", "strax")
    ada.today.open()
    ada.clients.go_to("Ada")
    ada.meetings.open()
    assert ada.screen.text_in("Börjar") == "strax"
    ada.calendar.open()
    assert ada.calendar.rows() == ["Tisdag 24 november 14.00–15.00, Ada, Möte"]


def test_after_a_lock_one_is_in_the_same_meeting_field_and_letter(ada: Ombud) -> None:
    ada.meetings.add("tis 14")
    ada.meetings.follow("Tisdag 24 november")
    type_text("fråga om hyran")
    before = ada.here()
    ada.lock()
    ada.unlock()
    assert ada.here() == before


def test_what_was_to_be_talked_about_is_still_there_when_the_meeting_has_begun(ada: Ombud) -> None:
    """Typed before it, while another field was not right, and so not stored yet."""
    ada.meetings.add("idag 10")
    ada.meetings.follow("Lördag 21 november")
    ada.screen.fill("Börjar", "strax")
    ada.screen.fill("Annat att ta upp", "hyran och kylskåpet")
    ada.lock()
    ada.clock.advance(hours=4)
    ada.unlock()
    assert ada.screen.text_in("Annat att ta upp") == "hyran och kylskåpet"


def test_a_meeting_is_cancelled_planned_again_and_removed(ada: Ombud) -> None:
    ada.meetings.add("tis 14")
    ada.meetings.follow("Tisdag 24 november")
    ada.screen.press("Inställt")
    assert ada.said.startswith("Mötet är inställt")
    ada.screen.press("Klar")
    assert ada.meetings.rows() == ["Tisdag 24 november 14.00–15.00, Möte, inställt"]
    ada.meetings.follow("Tisdag 24 november")
    ada.screen.press("Planerat igen")
    ada.screen.press("Ta bort mötet")
    assert ada.meetings.rows() == []
    ada.undo()
    ada.undo()
    ada.undo()
    assert ada.meetings.rows() == ["Tisdag 24 november 14.00–15.00, Möte"]


def test_after_yes_one_writes_what_came_of_it(held: Ombud) -> None:
    assert held.screen.here().field == "Vad det ledde till"
    type_text("hyran är betald")
    held.screen.press("Klar")
    assert held.meetings.rows("Tidigare") == ["Lördag 21 november 10.00–11.00, Möte · biblioteket, blev av"]
    with held.after_a_power_cut() as again:
        again.clients.go_to("Ada")
        again.meetings.open()
        again.meetings.follow("Lördag 21 november")
        assert again.screen.text_in("Vad det ledde till") == "hyran är betald"


def test_a_step_on_the_agenda_is_done_from_there(held: Ombud) -> None:
    assert held.meetings.ticks() == {"Klart: Skriva brev": False}
    held.meetings.tick("Klart: Skriva brev")
    held.plan.open()
    assert held.plan.names() == ["Ringa hyresvärden"]
    held.undo()
    assert held.plan.names() == ["Ringa hyresvärden", "Skriva brev"]


def test_what_came_of_it_becomes_a_step_with_one_key(held: Ombud) -> None:
    type_text("hyran är betald")
    keys("Return")
    type_text("Ada ringer försäkringskassan")
    keys("Ctrl+Return")
    assert held.screen.open_tab_name() == "Plan"
    assert held.screen.here().text == "Ada ringer försäkringskassan"
    type_text(" fre")
    keys("Return")
    assert held.plan.names() == ["Ringa hyresvärden", "Skriva brev", "Ringer försäkringskassan"]
    assert held.plan.steps()[-1].endswith("Ada, fre 27 nov")


def test_a_meeting_ends_with_the_next_with_one_key(held: Ombud) -> None:
    keys("Ctrl+M")
    assert held.said.startswith("Nästa möte är bokat: 5 dec")
    assert held.screen.here().field == "Dag"
    keys("Escape")
    assert held.meetings.rows("Kommande") == ["Lördag 5 december 10.00–11.00, Möte · biblioteket"]
    held.undo()
    assert len(held.meetings.rows()) == 1


def test_the_next_meeting_lies_ahead_also_when_the_last_was_long_ago(ada: Ombud) -> None:
    ada.meetings.add("26/10 10")
    ada.meetings.follow("26 oktober")
    keys("Ctrl+M")
    keys("Escape")
    assert ada.meetings.rows("Kommande") == ["Lördag 5 december 10.00–11.00, Möte"]


def test_a_held_meeting_that_is_removed_stays_counted_and_is_told(held: Ombud) -> None:
    store, today = held.app.session.store, held.app.session.today()
    before = store.counters.report(today)
    held.screen.press("Ta bort mötet")
    assert held.said.startswith("Mötet är borttaget och räknas ändå med i årets redovisning")
    assert store.counters.report(today) == before
    held.undo()
    assert store.counters.report(today) == before


def test_of_a_closed_contact_the_meetings_are_read_only(held: Ombud) -> None:
    held.screen.press("Klar")
    store, today = held.app.session.store, held.app.session.today()
    (ada,) = store.clients.all()
    store.clients.close(ada.id, Closing(today, "annat", today, today))
    held.clients.go_to("Ada")
    held.meetings.open()
    assert held.meetings.rows() == ["Lördag 21 november 10.00–11.00, Möte · biblioteket, blev av"]
    assert "+ Nytt möte" not in held.screen.buttons()


def test_it_was_held_leads_on_to_what_came_of_it(ada: Ombud) -> None:
    ada.meetings.add("idag 9 i 2 h på biblioteket")
    ada.meetings.follow("Lördag 21 november")
    ada.screen.press("Det blev av")
    assert ada.screen.here().field == "Vad det ledde till"
    assert ada.screen.shows("blev av")


def test_a_meeting_that_has_been_is_said_to_be_noted_as_held(ada: Ombud) -> None:
    ada.meetings.add("igår 10")
    assert ada.said.startswith("Mötet har varit, och står som att det blev av")


def test_escape_from_a_new_meeting_is_back_on_its_button(ada: Ombud) -> None:
    ada.meetings.type_line("tis 14")
    keys("Escape")
    assert spoken_name(focus()) == "+ Nytt möte"


def test_who_else_is_there_is_completed_from_the_contacts(ada: Ombud) -> None:
    ada.contacts.open()
    ada.contacts.add(name="Åsa Ek", organisation="Försäkringskassan")
    ada.clients.go_to("Ada")
    ada.meetings.open()
    ada.meetings.type_line("tis 14")
    ada.screen.fill("Vilka fler är med", "förs")
    keys("Down")
    keys("Return")
    assert ada.screen.text_in("Vilka fler är med") == "Försäkringskassan"
