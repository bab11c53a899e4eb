"""Idag: what is to be done, what to follow up, what dies; every row leads to its place."""

from datetime import date, timedelta

import pytest

from ombud_desktop.model import Inquiry, Meeting
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import keys


@pytest.fixture
def today(begin: Begin) -> Ombud:
    """Idag, with something of every kind."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.clients.add("Ada", since="2026-09-01")
        ombud.plan.add_goal("Bo kvar")
        ombud.plan.add_step("Svara nämnden", "Ada", "2026-11-18")
        ombud.plan.add_step("Ringa hyresvärden", "Ombud", "idag")
        ombud.plan.add_step("Söka bidrag", "Ada + ombud", "v48")
        ombud.plan.add_step("Byta vårdcentral", "Ada", "2027-01-15")
        ombud.plan.add_step("Någon gång", "Ada")
        ombud.plan.add_waiting("Beslut", "Ada", waiting_for="Försäkringskassan", follow_up="imorgon")
        ombud.plan.add_waiting("Svar om kön", "Ada", waiting_for="Bostad AB", follow_up="2026-11-19")
        ombud.plan.add_waiting("Intyg", "Ada", waiting_for="läkaren", follow_up="2027-02-01")
        keys("Escape")
        ombud.notes.write("dör snart", keep_until="2026-11-30")
        ombud.notes.write("dör sen", keep_until="2027-02-01")
        ombud.clients.add("Bea", since="2026-06-01")
        ombud.notes.write("stannar")
        ombud.closing.close("2026-08-30")
        ombud.today.open()

    return begin("today", come_there)


def test_an_empty_today_offers_three_things_to_begin_with(ombud: Ombud) -> None:
    assert len(ombud.today.rows("Tre saker att börja med")) == 3


@pytest.mark.parametrize(
    ("row", "title", "field"),
    [
        ("Lägg till din första klient", "Ny klient", "Namn eller alias"),
        ("Välj hur snart valvet låser sig", "Inställningar", "Lås efter"),
        ("Välj hur länge anteckningar får finnas", "Inställningar", "Anteckningar finns kvar efter kontakten"),
    ],
)
def test_each_of_the_three_leads_to_its_field(ombud: Ombud, row: str, title: str, field: str) -> None:
    ombud.today.follow(row)
    assert (ombud.title, ombud.screen.here().field) == (title, field)


def test_the_day_and_the_week_stand_on_top(ombud: Ombud) -> None:
    assert ombud.title == "Lördag 21 november"
    assert ombud.screen.shows("Vecka 47")


def test_to_do_holds_what_is_late_or_due_within_two_weeks_the_most_urgent_first(today: Ombud) -> None:
    assert today.today.rows("Att göra") == [
        "Ada: Svara nämnden, Ada, försenad 3 dagar",
        "Ada: Ringa hyresvärden, Ombud, idag",
        "Ada: Söka bidrag, Ada + ombud, vecka 48",
    ]


def test_follow_up_holds_what_others_have_promised_the_earliest_first(today: Ombud) -> None:
    assert today.today.rows("Följ upp") == [
        "Ada: Svar om kön, Ada, väntar på Bostad AB, följ upp 19 nov",
        "Ada: Beslut, Ada, väntar på Försäkringskassan, följ upp imorgon",
    ]


def test_what_will_be_destroyed_within_two_weeks_is_announced(today: Ombud) -> None:
    assert today.today.rows("Gallring") == [
        "Ada, 1 anteckning, 1 dec, se över",
        "Bea · avslutad 30 aug, allt förstörs 1 december 2026, 10 dagar",
    ]


@pytest.mark.parametrize(
    ("row", "title", "tab", "field"),
    [
        ("Svara nämnden", "Ada", "Plan", "Svara nämnden, Ada, försenad 3 dagar"),
        ("Beslut", "Ada", "Plan", "Beslut, Ada, väntar på Försäkringskassan, följ upp imorgon"),
        ("Ada, 1 anteckning", "Ada", "Anteckningar", "Ny anteckning"),
        ("Bea · avslutad", "Bea", "Uppgifter", ""),
    ],
)
def test_each_row_leads_to_its_place(today: Ombud, row: str, title: str, tab: str, field: str) -> None:
    today.today.follow(row)
    assert (today.title, today.screen.open_tab_name()) == (title, tab)
    if field:
        assert today.screen.here().field == field


def test_a_row_is_followed_with_enter_too(today: Ombud) -> None:
    today.screen.button("Ada: Svara nämnden, Ada, försenad 3 dagar").setFocus()
    keys("Return")
    assert today.title == "Ada"


def test_what_was_destroyed_just_now_stands_there_in_numbers(today: Ombud) -> None:
    today.lock()
    today.clock.advance(days=10)  # 1 December: Ada's first note, and Bea with hers
    today.unlock(today=date(2026, 12, 1))
    assert today.today.destroyed() == ["2 anteckningar och 1 klient förstördes"]
    assert not any("Bea" in text for text in today.screen.texts())


def test_a_ticked_step_leaves_the_list(today: Ombud) -> None:
    today.today.follow("Svara nämnden")
    today.plan.tick("Svara nämnden")
    today.today.open()
    assert not any("Svara nämnden" in row for row in today.today.rows())


def test_more_rows_than_there_is_room_for_are_counted_and_shown_on_request(ombud: Ombud) -> None:
    ombud.clients.add("Ada")
    ombud.plan.add_goal("Bo kvar")
    for number in range(12):
        ombud.plan.add_step(f"Steg {number}", "Ada", "imorgon")
    ombud.today.open()
    assert len(ombud.today.rows("Att göra")) == 10
    ombud.screen.press("och 2 till")
    assert len(ombud.today.rows("Att göra")) == 12


def test_ctrl_n_begins_a_new_client(ombud: Ombud) -> None:
    ombud.today.open()
    keys("Ctrl+N")
    assert ombud.title == "Ny klient"


def test_after_the_last_client_is_destroyed_nobody_is_welcomed_like_a_newcomer(ada: Ombud) -> None:
    ada.card.ask_to_destroy()
    ada.card.answer("Förstör klienten")
    ada.today.open()
    assert not any("första klient" in row for row in ada.today.rows())
    assert "+ Ny klient" in ada.screen.buttons()
    ada.lock()
    ada.unlock()
    assert not any("första klient" in row for row in ada.today.rows())


def test_whoever_has_only_closed_contacts_is_no_newcomer(ada: Ombud) -> None:
    ada.closing.close("2026-11-20")
    ada.today.open()
    assert not any("första klient" in row for row in ada.today.rows())


# --- Meetings, who waits, and the week ---


def meeting_of(ombud: Ombud, *, days: int, hour: int, minutes: int = 60, place: str = "") -> None:
    """As if it had been booked."""
    store, now = ombud.app.session.store, ombud.clock.now().replace(tzinfo=None)
    starts_at = now.replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=days)
    client = store.clients.all()[0]
    store.meetings.add(Meeting(client_id=client.id, starts_at=starts_at, minutes=minutes, place=place))


def test_todays_meetings_stand_first_and_the_next_ones_after_them(ada: Ombud) -> None:
    meeting_of(ada, days=2, hour=9, minutes=45)
    meeting_of(ada, days=0, hour=10, minutes=90, place="biblioteket")
    ada.today.open()
    assert ada.today.rows("Möten") == ["10.00, Ada, biblioteket, 1 h 30 min", "mån 23 nov 09.00, Ada, 45 min"]


def test_a_free_day_names_the_next_three_meetings(ada: Ombud) -> None:
    for days in (1, 2, 3, 4, 20):
        meeting_of(ada, days=days, hour=9)
    ada.today.open()
    assert ada.screen.shows("Inga möten idag. De närmaste:")
    assert len(ada.today.rows("Möten")) == 3


def test_a_meeting_leads_to_the_clients_meetings(ada: Ombud) -> None:
    meeting_of(ada, days=0, hour=15)
    ada.today.open()
    ada.today.follow("15.00, Ada")
    assert (ada.title, ada.screen.open_tab_name()) == ("Ada", "Möten")


def test_inquiries_without_an_answer_stand_there_the_longest_waiting_first(ada: Ombud) -> None:
    inquiries = ada.app.session.store.inquiries
    for name, day in (("Cai", date(2026, 11, 19)), ("Bea", date(2026, 11, 2)), ("Dan", date(2026, 11, 21))):
        inquiries.add(Inquiry(name=name, received_on=day))
    ada.today.open()
    assert ada.today.rows("Väntar på svar") == [
        "Bea, förfrågan 2 nov, 19 dagar",
        "Cai, förfrågan 19 nov, 2 dagar",
        "Dan, förfrågan 21 nov, idag",
    ]
    ada.today.follow("Bea, förfrågan")
    assert not ada.screen.open_tab_name()
    assert ada.title != "Lördag 21 november"


def test_what_nobody_waits_for_takes_no_room(ada: Ombud) -> None:
    store = ada.app.session.store
    store.offers.hear_from(store.clients.all()[0].id, ada.clock.now().date())
    ada.today.open()
    assert "Väntar på svar" not in ada.screen.cards()
    assert "Inte hörts på länge" not in ada.screen.cards()


def test_a_contact_with_nothing_heard_for_as_many_weeks_as_was_set_leads_to_its_notes(ada: Ombud) -> None:
    ada.today.open()
    assert ada.today.rows("Inte hörts på länge") == ["Ada, hördes senast 1 sep, 11 veckor"]
    ada.settings.open()
    ada.settings.set_number("Nämn kontakter som inte har hörts på", 12)
    ada.today.open()
    assert "Inte hörts på länge" not in ada.screen.cards()
    ada.settings.open()
    ada.settings.set_number("Nämn kontakter som inte har hörts på", 11)
    ada.today.open()
    ada.today.follow("Ada, hördes senast")
    assert (ada.title, ada.screen.open_tab_name()) == ("Ada", "Anteckningar")


def test_the_week_says_how_many_hours_are_booked_and_how_far_the_review_has_come(ada: Ombud) -> None:
    meeting_of(ada, days=-5, hour=9, minutes=90)  # Monday
    meeting_of(ada, days=1, hour=9, minutes=600)  # Sunday
    meeting_of(ada, days=2, hour=9)
    ada.today.open()
    assert ada.today.rows("Veckan") == [
        "11,5 av 20 timmar, bokade vecka 47",
        "2 möten i veckan",
        "Veckogenomgång, F7, 0 av 1",
    ]
    ada.today.follow("Veckogenomgång")
    assert ada.title == "Veckogenomgång"
    keys("Return")
    ada.today.open()
    assert ada.today.rows("Veckan")[-1] == "Veckogenomgång, F7, 1 av 1"


def test_more_hours_than_there_are_is_said(ada: Ombud) -> None:
    meeting_of(ada, days=0, hour=1, minutes=1201)
    ada.today.open()
    assert ada.today.rows("Veckan")[0].endswith(", över")


def test_today_asks_what_became_of_a_meeting_and_leads_to_where_it_is_answered(ada: Ombud) -> None:
    ada.today.open()
    assert not any("blev" in row for row in ada.today.rows("Möten"))
    meeting_of(ada, days=-1, hour=10)
    meeting_of(ada, days=0, hour=14)
    assert ada.today.rows("Möten")[-1] == "1 möte har passerat: blev det av?"
    ada.today.follow("blev det av?")
    assert ada.title == "Kalender"
    assert ada.screen.here().field.startswith("Det blev av: ")
    keys("Return")
    ada.today.open()
    assert not any("blev" in row for row in ada.today.rows("Möten"))


def test_several_meetings_are_asked_about_in_one_line(ada: Ombud) -> None:
    ada.today.open()
    for days in (-91, -90, -1, 0):
        meeting_of(ada, days=days, hour=8)
    assert [row for row in ada.today.rows("Möten") if "blev" in row] == ["3 möten har passerat: blev de av?"]
