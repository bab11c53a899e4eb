"""Avslut: a reason of the list, a decision for every open step, the days, and the way back."""

from datetime import date

import pytest

from tests.ui.closing import CARD
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import focus, go_to, is_wholly_seen, keys, press_tab, settle, spoken_name


@pytest.fixture
def contact(begin: Begin) -> Ombud:
    """Ada with two open steps and one done; the closing page is open."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.clients.add("Ada Lind", since="2026-09-01")
        ombud.plan.add_goal("Bo kvar")
        for what in ("Ringa hyresvärden", "Skriva brev", "Söka bidrag"):
            ombud.plan.add_step(what, "Ombud")
        keys("Escape")
        ombud.plan.tick("Söka bidrag")

    return begin("closing", come_there)


def test_the_usual_days_are_filled_in(contact: Ombud) -> None:
    contact.closing.open()
    assert contact.title == "Avsluta kontakten med Ada Lind"
    assert contact.screen.text_in("Kontaktens sista dag") == "2026-11-21"
    assert contact.screen.here().field == "Kontaktens sista dag"
    assert contact.closing.preview() == [(CARD, "sista dag 21 februari 2027")]
    contact.closing.change_days()
    assert contact.screen.here().field == "Sista dag för anteckningarna"
    assert contact.screen.text_in("Sista dag för anteckningarna") == "2027-02-21"
    assert contact.closing.card_lives() == "samma dag"


def test_the_days_follow_the_last_day_of_the_contact(contact: Ombud) -> None:
    contact.closing.open()
    contact.screen.fill("Kontaktens sista dag", "30/11")
    assert contact.closing.preview() == [(CARD, "sista dag 28 februari 2027")]
    contact.closing.change_days()
    assert contact.screen.text_in("Sista dag för anteckningarna") == "2027-02-28"


def test_ctrl_enter_closes_from_wherever_one_is(contact: Ombud) -> None:
    contact.closing.open()
    keys("Ctrl+Return")
    assert contact.screen.wrong("Orsak") == "Välj en orsak."
    contact.closing.fill("idag", "flyttat")
    contact.closing.decide("Skriva brev", "klart")
    keys("Ctrl+Return")
    assert contact.said == "Kontakten är avslutad"


@pytest.mark.parametrize("height", [768, 600])
def test_how_it_ends_is_wholly_in_sight_however_long_the_page_is(contact: Ombud, height: int) -> None:
    contact.window.resize(1024, height)
    contact.closing.open()
    settle()
    assert contact.page_scroll_bar().value() == 0
    for name in ("Avbryt", "Avsluta kontakten"):
        assert is_wholly_seen(contact.screen.button(name)), name


def test_on_the_way_to_the_foot_the_keyboard_shows_what_will_be_destroyed(contact: Ombud) -> None:
    contact.window.resize(1024, 500)
    contact.closing.open()
    go_to(contact.screen.button("Ändra dagarna"))
    settle()
    assert contact.page_scroll_bar().value() == 0
    press_tab()
    assert spoken_name(focus()) == "Avbryt"
    assert contact.page_scroll_bar().value() == contact.page_scroll_bar().maximum()


def test_from_the_foot_the_keyboard_goes_back_to_what_is_seen(contact: Ombud) -> None:
    contact.window.resize(1024, 500)
    contact.closing.open()
    settle()
    go_to(contact.screen.button("Avbryt"))
    press_tab(back=True)
    assert spoken_name(focus()) == "Ändra dagarna"
    assert is_wholly_seen(focus())


def test_what_is_not_right_comes_into_sight_however_far_from_the_foot_it_stands(contact: Ombud) -> None:
    contact.window.resize(1024, 500)
    contact.closing.open()
    settle()
    contact.page_scroll_bar().setValue(contact.page_scroll_bar().maximum())
    contact.closing.confirm()
    settle()
    assert spoken_name(focus()) == "Orsak"
    assert is_wholly_seen(focus())


@pytest.mark.parametrize(
    ("typed", "day"), [("1/9", "1 september 2026"), ("30/11", "30 november 2026"), ("fre", "20 november 2026")]
)
def test_a_last_day_without_a_year_is_the_nearest(contact: Ombud, typed: str, day: str) -> None:
    contact.closing.open()
    contact.screen.fill("Kontaktens sista dag", typed)
    assert contact.screen.shows(day)


@pytest.mark.parametrize(
    ("last_day", "reason", "until", "field", "said"),
    [
        ("2026-11-30", "", "", "Orsak", "Välj en orsak."),
        ("", "flyttat", "", "Kontaktens sista dag", "Skriv en dag."),
        ("snart", "flyttat", "", "Kontaktens sista dag", "Det går inte att förstå som ett datum."),
        ("v49", "flyttat", "", "Kontaktens sista dag", "Det går inte att förstå som ett datum."),
        ("2026-08-31", "flyttat", "", "Kontaktens sista dag", "Det är före kontaktens första dag."),
        ("2026-11-30", "flyttat", "2026-11-29", "Sista dag för kort och plan", "Välj kontaktens sista dag eller"),
    ],
)
def test_what_is_not_right_is_refused_with_the_focus_on_it(
    contact: Ombud, last_day: str, reason: str, until: str, field: str, said: str
) -> None:
    contact.closing.open()
    contact.closing.fill(last_day, reason, until)
    contact.closing.confirm()
    assert contact.screen.wrong(field).startswith(said)
    assert contact.screen.here().field == field
    assert contact.title == "Avsluta kontakten med Ada Lind"


def test_a_step_taken_over_needs_someone(contact: Ombud) -> None:
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat")
    contact.closing.decide("Ringa hyresvärden", "någon annan tar över", by="")
    contact.closing.confirm()
    assert contact.closing.wrong_taker("Ringa hyresvärden") == "Skriv vem som tar över steget."


def test_every_open_step_is_decided_and_shows_how(contact: Ombud) -> None:
    contact.closing.open()
    assert contact.closing.open_steps() == ["Ringa hyresvärden", "Skriva brev"]
    contact.closing.fill("2026-11-30", "annat stöd tar vid")
    contact.closing.decide("Ringa hyresvärden", "någon annan tar över", by="boendestödet")
    contact.closing.decide("Skriva brev", "stryks")
    contact.closing.confirm()
    assert contact.title == "Ada Lind"
    assert contact.said == "Kontakten är avslutad"
    assert contact.plan.chips("Ringa hyresvärden") == ["Ringa hyresvärden", "Ombud", "boendestödet tar över"]
    assert "Struket" in contact.plan.chips("Skriva brev")
    assert "klart 21 nov" in contact.plan.chips("Söka bidrag")


@pytest.mark.parametrize("how", ["Ctrl+Z", "the message line", "the page"])
def test_an_undone_closing_leaves_everything_as_it_was(contact: Ombud, how: str) -> None:
    contact.plan.unfold()
    before = contact.plan.steps(), [contact.plan.chips(name) for name in contact.plan.names()]
    contact.closing.close("2026-11-30")
    if how == "Ctrl+Z":
        contact.undo()
    elif how == "the message line":
        contact.screen.press("Ångra")
    else:
        contact.lock()
        contact.clock.advance(days=30)
        contact.unlock(today=contact.clock.now().date())
        contact.screen.press("Ångra avslutet")
        assert contact.said == "Kontakten fortsätter"
    assert contact.screen.shows("Kontakt sedan 1 september 2026")
    contact.plan.unfold()
    assert (contact.plan.steps(), [contact.plan.chips(name) for name in contact.plan.names()]) == before
    assert not contact.plan.is_ticked("Ringa hyresvärden")
    assert contact.plan.is_ticked("Söka bidrag")
    assert "+ Nytt mål" in contact.screen.buttons()


def test_an_undone_reopening_closes_again_with_the_same_days(contact: Ombud) -> None:
    contact.closing.close("2026-11-30", until="2027-04-01", because="domstolens beslut")
    contact.screen.press("Ångra avslutet")
    contact.undo()
    assert contact.screen.shows("Finns till 1 april 2027")
    assert contact.screen.shows("Kontakten avslutad 30 november 2026")


def test_a_closed_contact_offers_nothing_to_write(contact: Ombud) -> None:
    contact.closing.close("2026-11-30")
    assert "+ Nytt mål" not in contact.screen.buttons()
    assert not [name for name in contact.screen.buttons() if name.startswith("Lägg till steg")]
    assert not contact.screen.tick("Klart: Skriva brev").isEnabled()


def test_what_was_decided_at_the_closing_is_done_or_struck_afterwards(contact: Ombud) -> None:
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat")
    contact.closing.decide("Ringa hyresvärden", "klart")
    contact.closing.decide("Skriva brev", "stryks")
    contact.closing.confirm()
    assert contact.plan.is_ticked("Ringa hyresvärden")
    assert not contact.plan.is_ticked("Skriva brev")
    assert contact.screen.shows("3 av 3 steg")
    contact.screen.press("Ångra avslutet")
    assert not contact.plan.is_ticked("Ringa hyresvärden")
    assert contact.screen.shows("1 av 3 steg")


def test_the_empty_tabs_of_a_closed_contact_do_not_invite_to_write(ombud: Ombud) -> None:
    ombud.clients.add("Ada Lind", since="2026-09-01")
    ombud.closing.close("2026-11-21")
    seen = []
    for tab in ("Plan", "Kartläggning", "Överenskommelser", "Möten"):
        ombud.screen.open_tab(tab)
        seen += [words for words in ombud.screen.texts() if words.startswith(("Det finns ing", "Här står"))]
    assert seen == [
        "Det finns inga mål.",
        "Det finns ingen kartläggning.",
        "Det finns inga överenskommelser.",
        "Det finns inga möten.",
    ]


def test_a_closed_contact_leaves_today(contact: Ombud) -> None:
    contact.plan.edit_step("Skriva brev")
    contact.screen.fill("När", "imorgon")
    contact.screen.press("Klar")
    contact.today.open()
    assert any("Skriva brev" in row for row in contact.today.rows())
    contact.clients.go_to("Ada Lind")
    contact.closing.close("2026-11-30")
    contact.today.open()
    assert not any("Skriva brev" in row for row in contact.today.rows())


def test_cancelling_forgets_what_was_filled_in(contact: Ombud) -> None:
    contact.closing.open()
    contact.closing.fill("2026-12-24", "flyttat")
    contact.screen.press("Avbryt")
    assert contact.title == "Ada Lind"
    contact.closing.open()
    assert contact.screen.text_in("Kontaktens sista dag") == "2026-11-21"
    assert contact.screen.text_in("Orsak") == "Välj…"


def test_what_was_filled_in_is_there_when_one_comes_back(contact: Ombud) -> None:
    contact.closing.open()
    contact.closing.fill("2026-12-24", "flyttat")
    contact.today.open()
    contact.clients.go_to("Ada Lind")
    contact.closing.open()
    assert contact.screen.text_in("Kontaktens sista dag") == "2026-12-24"
    assert contact.screen.text_in("Orsak") == "flyttat"


# --- The open steps ---


def test_nobody_is_asked_who_takes_over_until_someone_else_does(contact: Ombud) -> None:
    contact.closing.open()
    assert contact.closing.takers() == []
    contact.closing.decide("Skriva brev", "någon annan tar över")
    assert contact.closing.takers() == ["Vem tar över: Skriva brev"]
    contact.closing.decide("Skriva brev", "klart")
    assert contact.closing.takers() == []


def test_who_takes_over_is_the_next_field_once_someone_else_does(contact: Ombud) -> None:
    contact.closing.open()
    contact.closing.decide("Skriva brev", "någon annan tar över")
    keys("Tab")
    assert contact.screen.here().field == "Vem tar över: Skriva brev"


def test_who_was_to_take_over_is_known_again_after_another_thought_and_a_lock(contact: Ombud) -> None:
    contact.closing.open()
    contact.closing.decide("Skriva brev", "någon annan tar över", by="brodern")
    contact.closing.decide("Skriva brev", "klart")
    contact.lock()
    contact.unlock()
    assert contact.closing.takers() == []
    contact.closing.decide("Skriva brev", "någon annan tar över")
    assert contact.screen.text_in("Vem tar över: Skriva brev") == "brodern"


def test_without_a_word_the_client_takes_every_step_over(contact: Ombud) -> None:
    contact.closing.close("2026-11-30")
    assert contact.plan.chips("Skriva brev") == ["Skriva brev", "Ombud", "Ada tar över"]


def test_an_undone_closing_can_be_gone_on_with(contact: Ombud) -> None:
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat", "2027-01-31")
    contact.closing.decide("Skriva brev", "någon annan tar över", by="brodern")
    contact.closing.confirm()
    contact.undo()
    contact.closing.open()
    assert contact.screen.text_in("Kontaktens sista dag") == "2026-11-30"
    assert contact.screen.text_in("Orsak") == "flyttat"
    assert contact.screen.text_in("Vem tar över: Skriva brev") == "brodern"
    assert contact.closing.preview() == [(CARD, "sista dag 31 januari 2027")]


# --- The days ---


def test_notes_never_outlive_the_retention_period(contact: Ombud) -> None:
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat")
    contact.closing.change_days()
    contact.screen.fill("Sista dag för anteckningarna", "2027-03-01")
    press_tab()
    assert contact.screen.wrong("Sista dag för anteckningarna").startswith("Anteckningar finns aldrig kvar längre än")
    contact.closing.confirm()
    assert contact.screen.here().field == "Sista dag för anteckningarna"
    assert contact.title == "Avsluta kontakten med Ada Lind"


def test_a_closing_that_is_done_again_says_so(contact: Ombud) -> None:
    contact.closing.close("2026-11-30")
    contact.undo()
    assert contact.said == "Ångrat: Kontakten är avslutad"
    keys("Ctrl+Shift+Z")
    assert contact.said == "Kontakten är avslutad"


def test_notes_may_die_sooner_than_the_rest(contact: Ombud) -> None:
    contact.notes.write("ring")
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat", "2027-02-28")
    contact.screen.fill("Sista dag för anteckningarna", "2026-12-24")
    assert contact.closing.preview() == [
        ("1 anteckning", "sista dag 24 december 2026"),
        (CARD, "sista dag 28 februari 2027"),
    ]
    contact.closing.confirm()
    assert contact.screen.shows("Finns till 28 februari 2027")
    assert contact.screen.shows("Anteckningar till 24 december 2026")


def test_when_the_notes_have_died_nothing_says_any_more_that_they_exist(contact: Ombud) -> None:
    contact.notes.write("ring")
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat", "2027-02-28")
    contact.screen.fill("Sista dag för anteckningarna", "2026-12-24")
    contact.closing.confirm()
    contact.lock()
    contact.clock.set_day(date(2026, 12, 25))
    contact.unlock(today=date(2026, 12, 25))
    contact.card.open()
    assert contact.screen.shows("Anteckningarna är förstörda, allt annat finns till 28 februari 2027.")
    assert contact.screen.shows("Finns till 28 februari 2027")
    assert not contact.screen.shows("24 december")


def test_today_tells_both_days_of_a_contact_whose_notes_die_first(contact: Ombud) -> None:
    contact.notes.write("ring")
    contact.closing.open()
    contact.closing.fill("2026-11-21", "flyttat", "2026-12-03")
    contact.screen.fill("Sista dag för anteckningarna", "2026-11-30")
    contact.closing.confirm()
    contact.today.open()
    assert contact.today.rows("Gallring") == [
        "Ada Lind · avslutad 21 nov, anteckningar förstörs från 1 dec, allt 4 december 2026, 13 dagar"
    ]


@pytest.mark.parametrize("choice", ["en annan dag", "när du själv förstör det"])
def test_a_card_that_lives_longer_needs_a_reason_which_dies_with_it(contact: Ombud, choice: str) -> None:
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat")
    contact.closing.let_the_card_live(choice)
    assert contact.screen.has_field("Varför det behövs längre") is (choice != "en annan dag")
    if choice == "en annan dag":
        contact.screen.fill("Sista dag för kort och plan", "2027-03-01")
    assert contact.screen.shows("Förstörs tillsammans med kortet.")
    contact.closing.confirm()
    assert contact.screen.wrong("Varför det behövs längre").startswith("Skriv varför kortet behövs längre.")
    contact.screen.fill("Varför det behövs längre", "domstolens beslut")
    contact.closing.confirm()
    contact.card.open()
    assert contact.screen.shows("Behålls längre, därför att: domstolens beslut")


def test_where_only_notes_die_by_themselves_no_day_is_proposed_for_the_card(contact: Ombud) -> None:
    contact.notes.write("ring")
    contact.app.session.store.set_keeps_clients(True)
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat")
    assert contact.closing.preview() == [
        ("1 anteckning", "sista dag 28 februari 2027"),
        (CARD, "när du själv förstör det"),
    ]
    contact.closing.confirm()
    assert contact.screen.shows("Finns tills du förstör det")
    contact.card.open()
    assert contact.screen.shows("Anteckningar finns till 28 februari 2027, allt annat tills du förstör det.")
    contact.clients.open()
    assert contact.clients.rows() == ["Ada Lind, avslutad 30 nov, finns tills du förstör det"]
    assert not contact.screen.shows("9999")
    contact.lock()
    contact.clock.set_day(date(2027, 2, 27))
    contact.unlock(today=date(2027, 2, 27))
    contact.today.open()
    assert contact.today.rows("Gallring") == ["Ada Lind, 1 anteckning, mån 1 mars, se över"]
    contact.lock()
    contact.clock.set_day(date(2028, 11, 21))
    contact.unlock(today=date(2028, 11, 21))
    contact.clients.go_to("Ada Lind")


def test_where_only_notes_die_by_themselves_a_day_for_the_card_needs_no_reason(contact: Ombud) -> None:
    contact.app.session.store.set_keeps_clients(True)
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat", "2028-01-01")
    assert not contact.screen.has_field("Varför det behövs längre")
    contact.closing.confirm()
    assert contact.screen.shows("Finns till 1 januari 2028")


# --- Coming back ---


def test_one_who_comes_back_has_a_new_contact_and_finished_steps(contact: Ombud) -> None:
    contact.closing.open()
    contact.closing.fill("2026-11-21", "flyttat")
    contact.closing.decide("Ringa hyresvärden", "någon annan tar över", by="boendestödet")
    contact.closing.decide("Skriva brev", "klart")
    contact.closing.confirm()
    contact.screen.press("Klienten har kommit tillbaka")
    assert contact.said == "En ny kontakt har börjat"
    assert contact.screen.shows("Kontakt sedan 21 november 2026")
    contact.plan.unfold()
    assert contact.plan.chips("Ringa hyresvärden") == ["Ringa hyresvärden", "Ombud", "boendestödet tar över"]
    assert contact.plan.is_ticked("Skriva brev")
    contact.closing.open()
    assert contact.closing.numbers() == ["1  När och varför", "2  Lämna över", "3  Det här förstörs"]


def test_a_step_that_was_taken_over_can_be_taken_up_again(contact: Ombud) -> None:
    contact.closing.close("2026-11-21")
    contact.screen.press("Klienten har kommit tillbaka")
    contact.plan.unfold()
    contact.plan.edit_step("Skriva brev")
    contact.screen.choose("Läge", "Att göra")
    contact.screen.press("Klar")
    assert contact.plan.chips("Skriva brev") == ["Skriva brev", "Ombud"]


def test_an_undone_return_leaves_the_closing_as_it_was(contact: Ombud) -> None:
    contact.closing.close("2026-11-21")
    before = contact.plan.steps()
    contact.screen.press("Klienten har kommit tillbaka")
    contact.undo()
    assert contact.screen.shows("Kontakten avslutad 21 november 2026")
    assert contact.plan.steps() == before
