"""Avslut: what it reminds of beside the forms. Meetings that are booked, other support, and all that is destroyed."""

from datetime import datetime, timedelta

import pytest

from ombud_desktop.model import Closing, ListName, Mapping, MappingEntry, Meeting, MeetingState, Responsible, Step
from ombud_desktop.ui.plan_paper import PlanPaper
from tests.storage.whole_work import add_whole_work
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import Screen, keys, settle

DEBTS = "Skulder och Kronofogden"


def _a_goal(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Ada Lind", since="2026-03-01")
    ombud.plan.add_goal("Bo kvar")
    keys("Escape")


@pytest.fixture
def contact(begin: Begin) -> Ombud:
    """Ada since March, with a goal."""
    return begin("contact with a goal", _a_goal)


def the_client(ombud: Ombud) -> int:
    return ombud.app.session.store.clients.all()[0].id


def book(ombud: Ombud, *days: int, state: MeetingState = MeetingState.PLANNED) -> None:
    """Meetings at one o'clock, so many days from today."""
    for number in days:
        starts_at = datetime(2026, 11, 21, 13) + timedelta(days=number)  # noqa: DTZ001 - local time
        ombud.app.session.store.meetings.add(Meeting(client_id=the_client(ombud), starts_at=starts_at, state=state))
    settle()


def states(ombud: Ombud) -> list[MeetingState]:
    return [meeting.state for meeting in ombud.app.session.store.meetings.for_client(the_client(ombud))]


def need_again(ombud: Ombud, times: int) -> None:
    """So many steps that Kronofogden does."""
    plans = ombud.app.session.store.plans
    (goal,) = plans.for_client(the_client(ombud))
    for number in range(times):
        step = Step(goal_id=goal.id, text=f"svar {number}", responsible=Responsible.PARTY, party="Kronofogden")
        plans.add_step(step)
    settle()


# --- Booked meetings ---


def test_meetings_after_the_last_day_are_named_in_their_order(contact: Ombud) -> None:
    book(contact, 20, 12, 3)
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat")
    assert contact.screen.shows(
        "2 bokade möten efter sista dagen: 3 december 2026 kl. 13.00, 11 december 2026 kl. 13.00. "
        "Står kvar i kalendern om du inte avbokar."
    )


def test_of_many_only_the_first_are_named(contact: Ombud) -> None:
    book(contact, 10, 11, 12, 13, 14)
    contact.closing.open()
    assert contact.screen.shows("5 bokade möten efter sista dagen: 1 december")
    assert contact.screen.shows("3 december 2026 kl. 13.00, och 2 till. Står kvar")


def test_the_line_follows_the_last_day(contact: Ombud) -> None:
    book(contact, 3)
    contact.closing.open()
    assert contact.screen.shows("1 bokat möte efter sista dagen")
    contact.closing.fill("2026-11-24", "flyttat")
    assert not contact.screen.shows("efter sista dagen")
    assert "Avboka mötena efter sista dagen" not in contact.screen.buttons()


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, MeetingState.HELD])
def test_only_what_is_still_planned_is_named(contact: Ombud, state: MeetingState) -> None:
    book(contact, 12, state=state)
    contact.closing.open()
    assert not contact.screen.shows("efter sista dagen")


def test_they_are_cancelled_with_one_key_and_booked_again_with_another(contact: Ombud) -> None:
    book(contact, 12, 20, 3)
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat")
    contact.screen.press("Avboka mötena efter sista dagen")
    assert contact.said == "2 möten är avbokade. Säg till dem du skulle träffa."
    assert not contact.screen.shows("efter sista dagen")
    assert contact.screen.text_in("Kontaktens sista dag") == "2026-11-30"
    assert states(contact) == [MeetingState.CANCELLED, MeetingState.CANCELLED, MeetingState.PLANNED]
    contact.undo()
    assert contact.screen.shows("2 bokade möten efter sista dagen")
    assert states(contact) == [MeetingState.PLANNED] * 3


def test_a_closing_cancels_nothing_by_itself(contact: Ombud) -> None:
    book(contact, 12)
    contact.closing.close("2026-11-30")
    assert states(contact) == [MeetingState.PLANNED]


# --- Other support ---


def test_what_was_needed_again_and_again_is_said_in_words_with_what_may_fit(contact: Ombud) -> None:
    need_again(contact, 3)
    store = contact.app.session.store
    mapping_id = store.mappings.begin(Mapping(client_id=the_client(contact), made_on=contact.app.session.today()))
    store.mappings.add_entry(MappingEntry(mapping_id=mapping_id, area=DEBTS, client_view="rädd"))
    settle()
    contact.closing.open()
    assert contact.screen.texts(contact.screen.card("Annat stöd")) == [
        "Annat stöd",
        f"Samma hjälp har behövts fyra gånger: {DEBTS}.",
        "Kan passa: god man, budget- och skuldrådgivning.",
        "En tanke att prata om. Ada avgör.",
    ]
    assert not contact.screen.buttons(contact.screen.card("Annat stöd"))


def test_the_same_help_in_two_contacts_is_said_as_well(contact: Ombud) -> None:
    store, today, ada = contact.app.session.store, contact.app.session.today(), the_client(contact)
    ended_on, until = today - timedelta(days=40), today + timedelta(days=50)
    store.clients.close(ada, Closing(ended_on, "flyttat", until, until))
    store.clients.return_to(ada, today)
    for made_on in (ended_on, today):
        mapping_id = store.mappings.begin(Mapping(client_id=ada, made_on=made_on))
        store.mappings.add_entry(MappingEntry(mapping_id=mapping_id, area=DEBTS, client_view="rädd"))
    settle()
    contact.closing.open()
    assert contact.screen.shows(f"Samma hjälp har behövts i två kontakter: {DEBTS}.")


@pytest.mark.parametrize(("times", "supports"), [(2, None), (3, ["ridning"])])
def test_nothing_is_said_without_a_pattern_or_without_anything_that_fits(
    contact: Ombud, times: int, supports: list[str] | None
) -> None:
    if supports:
        contact.app.session.store.lists.set_entries(ListName.OTHER_SUPPORT, supports)
    need_again(contact, times)
    contact.closing.open()
    assert "Annat stöd" not in contact.screen.cards()


# --- The hand-over ---


def papers(ombud: Ombud) -> list[PlanPaper]:
    return ombud.screen.visible(PlanPaper)


@pytest.mark.parametrize("how", ["the button", "Ctrl+P"])
def test_the_plan_is_printed_for_the_client_before_anything_is_destroyed(contact: Ombud, how: str) -> None:
    contact.closing.open()
    contact.closing.fill("2026-11-30", "flyttat")
    assert contact.screen.shows("Planeringen skrivs ut till Ada innan något förstörs.")
    assert contact.closing.numbers() == ["1  När och varför", "2  Lämna över", "3  Det här förstörs"]
    if how == "the button":
        contact.screen.press("Skriv ut planeringen…")
    else:
        keys("Ctrl+P")
    (paper,) = papers(contact)
    Screen(paper).press("Stäng")
    contact.get_the_keyboard_back()
    assert contact.screen.text_in("Kontaktens sista dag") == "2026-11-30"
    assert contact.screen.text_in("Orsak") == "flyttat"


def test_without_a_plan_there_is_nothing_to_hand_over(ada: Ombud) -> None:
    ada.closing.open()
    assert ada.closing.numbers() == ["1  När och varför", "2  Det här förstörs"]
    keys("Ctrl+P")
    assert papers(ada) == []


# --- All that is destroyed ---


def test_every_kind_of_thing_is_named_with_its_number(contact: Ombud) -> None:
    contact.app.session.store.clients.remove(the_client(contact), contact.app.session.today())
    add_whole_work(contact.app.session.store, "Bea")
    contact.clients.go_to("Bea")
    contact.closing.open()
    assert contact.closing.preview() == [
        ("1 anteckning", "sista dag 21 februari 2027"),
        (
            "Klientkortet, planeringen, 1 kartläggning, 1 möte, 1 överenskommelse, 1 fullmakt, 1 utlämning, "
            "1 egen kontakt, 1 förfrågan och allt annat",
            "sista dag 21 februari 2027",
        ),
    ]
    contact.screen.press("Avbryt")
    assert contact.card.ask_to_destroy().text() == (
        "Förstöra kortet, planen, 1 kartläggning, 1 möte, 1 överenskommelse, 1 fullmakt, 1 utlämning, "
        "1 egen kontakt, 1 förfrågan och 1 anteckning?"
    )
    contact.card.answer("Behåll")


# --- Coming back ---


def test_the_page_of_one_who_has_come_back_names_the_earlier_contact(contact: Ombud) -> None:
    contact.closing.close("2026-10-05")
    contact.lock()
    contact.clock.advance(days=40)
    contact.unlock(today=contact.clock.now().date())
    contact.screen.press("Klienten har kommit tillbaka")
    assert contact.screen.shows("Kontakt sedan 31 december 2026")
    assert contact.screen.shows("Tidigare kontakt 1 mars 2026 – 5 oktober 2026")
    contact.undo()
    assert not contact.screen.shows("Tidigare kontakt")
