"""A week with the ombud, through the real window: what is done is pressed and typed by role and name only."""

from datetime import date, timedelta

import pytest

from tests.e2e.ombud import Ombud, Role

pytestmark = pytest.mark.e2e

BEA, CAI = "Bea Lind", "Cai Holm"


def coming_monday() -> date:
    """The clock of the program is never set back behind the machine's own."""
    today = date.today()  # noqa: DTZ011 - the machine's own day
    return today + timedelta(days=7 - today.weekday())


def test_a_week_and_what_came_after(ombud: Ombud) -> None:
    monday = coming_monday()
    tuesday, friday = monday + timedelta(days=1), monday + timedelta(days=4)
    seven_weeks_later = friday + timedelta(weeks=7)

    ombud.start(on=monday)
    ombud.create_vault()
    take_on(ombud, CAI)
    take_on(ombud, BEA)
    ombud.quit()

    ombud.start(on=tuesday)
    ombud.unlock()
    sit_at_beas_table(ombud)
    ombud.quit()

    ombud.start(on=friday)
    ombud.unlock()
    close_the_contact(ombud, CAI)
    ombud.quit()

    ombud.start(on=seven_weeks_later)
    ombud.unlock()
    ombud.type_the_date(seven_weeks_later)
    come_back(ombud, CAI)
    ombud.quit()


def take_on(ombud: Ombud, name: str) -> None:
    ombud.keys("alt+2", "ctrl+n")
    ombud.write("Namn eller alias", name)
    ombud.keys("Return")
    ombud.see(name)
    ombud.keys("ctrl+n")
    ombud.write("Mål", f"Bo kvar, sa {name.split()[0]}")
    ombud.keys("Return")


def go_to(ombud: Ombud, name: str) -> None:
    ombud.keys("alt+2")
    ombud.write("Filtrera klienter", name)
    ombud.keys("Return")
    ombud.see(name)


def sit_at_beas_table(ombud: Ombud) -> None:
    go_to(ombud, BEA)
    ombud.keys("F8")
    ombud.see(f"{BEA} – vår planering")
    assert not ombud.tells("Cai")
    ombud.keys("F8")
    ombud.see(BEA)


def close_the_contact(ombud: Ombud, name: str) -> None:
    go_to(ombud, name)
    ombud.press("Avsluta kontakten")
    ombud.write("Kontaktens sista dag", "idag")
    ombud.keys("Tab")
    ombud.see("Orsak", Role.CHOICE, state="focused")
    ombud.type("flyttat")
    ombud.press("Avsluta kontakten")
    ombud.see("Kontakten avslutad *")


def come_back(ombud: Ombud, name: str) -> None:
    go_to(ombud, name)
    ombud.press("Klienten har kommit tillbaka")
    ombud.see("Kontakt sedan *")
    ombud.see("En ny kontakt har börjat")
