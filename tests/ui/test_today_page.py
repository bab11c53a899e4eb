"""Idag: what is to be done, what to follow up, what dies; every row leads to its place."""

from datetime import date

import pytest

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
