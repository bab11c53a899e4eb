"""From the first start to the last trace: everything a client ever was in the program, and then nothing of it."""

from datetime import date, timedelta

import pytest

from tests.e2e.ombud import PASSPHRASE, Ombud, Role
from tests.e2e.traces import readable, words_in_pages

pytestmark = pytest.mark.e2e

NAME, GOAL, OWN_WORDS = "Tove Morkulla", "Ripgården", "Som hos mormor i Lommaryd"
STEP, NOTE, TAKER = "Ringa Ugglebo", "Nyckeln till Storspoven hänger kvar", "Lärkan"
WORDS = ("Morkulla", "Ripgården", "Lommaryd", "Ugglebo", "Lärkan", "Storspoven")


def test_from_the_first_word_to_the_last_trace(ombud: Ombud) -> None:
    last_day = coming_30_november()
    first_day_after = date(last_day.year + 1, 3, 1)
    retention_date = first_day_after - timedelta(days=1)

    ombud.start(on=last_day)
    secrets = (*WORDS, PASSPHRASE, ombud.create_vault())
    add_client_with_plan_and_note(ombud)
    assert ombud.tells("Morkulla")
    assert ombud.tells("Storspoven")
    assert not readable(ombud, *secrets)

    ombud.lock()
    assert not any(map(ombud.tells, WORDS))
    assert not readable(ombud, *secrets)
    ombud.unlock()
    ombud.see("Ny anteckning", Role.FIELD, text=NOTE, state="focused")

    close_contact(ombud, last_day)
    ombud.see(f"Finns till {retention_date.day} februari {retention_date.year}")
    ombud.quit()
    assert words_in_pages(ombud, WORDS) == set(WORDS)
    assert not readable(ombud, *secrets)

    ombud.start(on=retention_date)
    ombud.unlock()
    ombud.type_the_date(retention_date)
    ombud.press("Klienter")
    ombud.see(f"{NAME}, avslutad *", Role.ROW)
    ombud.quit()

    ombud.start(on=first_day_after)
    ombud.unlock()
    ombud.press("Idag")
    ombud.see("1 anteckning och 1 klient förstördes")
    ombud.press("Klienter")
    ombud.see("Här står de personer du går bredvid. *")
    assert not any(map(ombud.tells, WORDS))
    assert words_in_pages(ombud, WORDS) == set()
    ombud.kill()
    assert not readable(ombud, *secrets)


def coming_30_november() -> date:
    """Three calendar months later there is no such day: the last one of February has to do."""
    today = date.today()  # noqa: DTZ011 - the machine's own day; the clock of the program is never set back
    return date(today.year + (today > date(today.year, 11, 30)), 11, 30)


def add_client_with_plan_and_note(ombud: Ombud) -> None:
    ombud.press("+ Ny klient")
    ombud.write("Namn eller alias", NAME)
    ombud.press("Lägg till klient")
    ombud.press("+ Nytt mål")
    ombud.write("Mål", GOAL)
    ombud.write("Med klientens egna ord", OWN_WORDS)
    ombud.press("Lägg till mål")
    ombud.write("Nytt steg", STEP)
    ombud.write("Vem", "Tove")
    ombud.write("När", "fre")
    ombud.keys("Return")
    ombud.see(f"{STEP}, Tove, *", Role.BUTTON)
    ombud.press("Avbryt")
    ombud.press("Anteckningar", Role.TAB)
    ombud.write("Ny anteckning", NOTE)


def close_contact(ombud: Ombud, last_day: date) -> None:
    ombud.press("Avsluta kontakten")
    ombud.write("Kontaktens sista dag", f"{last_day.day}/{last_day.month}")
    ombud.keys("Tab")
    ombud.see("Orsak", Role.CHOICE, state="focused")
    ombud.type("annat")
    ombud.press(f"{STEP}: någon annan tar över", Role.SEGMENT)
    ombud.write("Vem tar över", TAKER)
    ombud.press("Avsluta kontakten")
