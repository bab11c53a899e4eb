"""Whatever is being written when the lock comes: afterwards one is at the same letter of the same text."""

from collections.abc import Callable

import pytest

from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import keys, put_cursor, settle, type_text

Typing = Callable[[Ombud], None]


def in_a_corrected_who_of_a_step_in_one_line(ombud: Ombud) -> None:
    ombud.plan.open()
    ombud.plan.begin_step()
    ombud.screen.fill("Nytt steg", "Ada ringer hyresvärden fre")
    ombud.screen.fill("Vem", "boendest ")
    put_cursor(ombud.screen.field("Vem"), 3)


def in_half_a_date_of_a_step_in_one_line(ombud: Ombud) -> None:
    ombud.plan.open()
    ombud.plan.begin_step()
    ombud.screen.fill("Nytt steg", "Ada ringer hyresvärden")
    ombud.screen.fill("När", "5/")


def in_an_emptied_line_of_a_step(ombud: Ombud) -> None:
    ombud.plan.open()
    ombud.plan.begin_step()
    ombud.screen.fill("Nytt steg", "Ada ringer hyresvärden fre")
    ombud.screen.fill("Nytt steg", "")


def in_a_new_entry_of_a_mapping(ombud: Ombud) -> None:
    ombud.mapping.begin()
    ombud.mapping.begin_entry("Ekonomi")
    ombud.mapping.fill("oro för ", "skulder ", "Rättighet")
    put_cursor(ombud.screen.field("Så ser Ada det"), 2)


def in_an_emptied_entry_of_a_mapping(ombud: Ombud) -> None:
    ombud.mapping.begin()
    ombud.mapping.add("Ekonomi", "oro för hyran")
    ombud.mapping.edit("oro för hyran")
    ombud.screen.fill("Så ser Ada det", "")


def in_the_step_that_an_entry_becomes(ombud: Ombud) -> None:
    ombud.mapping.begin()
    ombud.mapping.add("Ekonomi", "oro för hyran")
    ombud.mapping.begin_step("oro för hyran")
    ombud.screen.fill("När", "den 5 d")


def in_half_the_day_of_a_mapping(ombud: Ombud) -> None:
    ombud.mapping.begin()
    ombud.screen.press("Kartläggningens dag, ta bort")
    ombud.screen.fill("Kartläggningens dag", "2026-1")


def in_a_new_agreement(ombud: Ombud) -> None:
    ombud.agreements.open()
    keys("Ctrl+N")
    ombud.screen.fill("Med vem", "Banken ")
    ombud.screen.fill("Till, om en dag är bestämd", "31/")
    put_cursor(ombud.screen.field("Till, om en dag är bestämd"), 1)


def in_an_agreement_whose_party_is_wiped(ombud: Ombud) -> None:
    ombud.agreements.agree("Banken", "lånet")
    ombud.agreements.edit("Banken")
    ombud.screen.fill("Med vem", "")


def in_a_contact_of_the_client_without_a_name(ombud: Ombud) -> None:
    ombud.own_contacts.add(name="Sanna Ek", telephone="070-000 00 01")
    ombud.own_contacts.follow("Sanna Ek")
    ombud.screen.fill("Namn", "")


def in_a_new_contact_of_everyone(ombud: Ombud) -> None:
    ombud.contacts.open()
    keys("Ctrl+N")
    ombud.contacts.fill(organisation="Krono", telephone="0771-")


def in_a_meeting_in_one_line_with_half_a_time(ombud: Ombud) -> None:
    ombud.meetings.open()
    ombud.meetings.type_line("tis 14 hembesök")
    ombud.screen.fill("Börjar", "14.")


def in_the_calendar_with_half_a_name(ombud: Ombud) -> None:
    ombud.calendar.open()
    ombud.calendar.type_line("tis 14 hembesök hos Ad")


def in_to_what_somebody_is_referred(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.press("Hänvisa vidare…")
    settle()
    ombud.screen.fill("Hänvisad vidare till", "budget- och ")
    put_cursor(ombud.screen.field("Hänvisad vidare till"), 3)


def in_a_wiped_name_of_an_inquiry(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.fill("Namn eller alias", "")


def in_a_template_without_words(ombud: Ombud) -> None:
    ombud.texts.open()
    ombud.texts.edit("Fullmakt")
    ombud.screen.fill("Text", "")


def in_the_letterhead(ombud: Ombud) -> None:
    ombud.texts.open()
    ombud.screen.fill("Namn, telefon, adress", "Mona Ek\n070-")
    put_cursor(ombud.screen.field("Namn, telefon, adress"), 4)
    type_text(" ")


@pytest.fixture
def working(begin: Begin) -> Ombud:
    """Ada's plan with one goal and one step; nothing is open for editing."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.clients.add("Ada", since="2026-09-01")
        ombud.plan.add_goal("Bo kvar")
        ombud.plan.add_step("Skriva brev", "Ada")
        keys("Escape")

    return begin("working on Ada", come_there)


@pytest.mark.parametrize(
    "typing",
    [
        in_a_corrected_who_of_a_step_in_one_line,
        in_half_a_date_of_a_step_in_one_line,
        in_an_emptied_line_of_a_step,
        in_a_new_entry_of_a_mapping,
        in_an_emptied_entry_of_a_mapping,
        in_the_step_that_an_entry_becomes,
        in_half_the_day_of_a_mapping,
        in_a_new_agreement,
        in_an_agreement_whose_party_is_wiped,
        in_a_contact_of_the_client_without_a_name,
        in_a_new_contact_of_everyone,
        in_a_meeting_in_one_line_with_half_a_time,
        in_the_calendar_with_half_a_name,
        in_to_what_somebody_is_referred,
        in_a_wiped_name_of_an_inquiry,
        in_a_template_without_words,
        in_the_letterhead,
    ],
)
def test_after_unlocking_one_is_at_the_same_letter_of_the_same_text(working: Ombud, typing: Typing) -> None:
    working.clients.go_to("Ada")
    typing(working)
    here, fields = working.here(), working.screen.all_fields()
    for _ in range(2):  # coming back has used nothing up
        working.lock()
        working.unlock()
        assert working.here() == here
        assert working.screen.all_fields() == fields
