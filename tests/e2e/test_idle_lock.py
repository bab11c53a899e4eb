"""Nobody is there for a while: whatever is open then, the same page, words and letter are there again afterwards."""

from collections.abc import Callable

import pytest

from ombud_desktop.settings import Settings, save_settings
from tests.e2e.ombud import Ombud, Role

pytestmark = pytest.mark.e2e

NAME = "Tove Morkulla"
NEW_NOTE = ("Ny anteckning", Role.FIELD)
BEGINNING, END = "Nyckeln till Storspoven ", "hänger kvar"
TIMES_AS_FAST = 10
"""So that the shortest minute of idleness takes six seconds."""


@pytest.fixture
def ombud(ombud: Ombud) -> Ombud:
    """The page of a client, in a vault that locks after a minute."""
    ombud.folder.mkdir()
    save_settings(ombud.folder, Settings(idle_minutes=1))
    ombud.start(times_as_fast=TIMES_AS_FAST)
    begin_a_note(ombud)
    return ombud


def begin_a_note(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.press("+ Ny klient")
    ombud.write("Namn eller alias", NAME)
    ombud.press("Lägg till klient")
    ombud.press("Anteckningar", Role.TAB)
    ombud.write("Ny anteckning", BEGINNING + END)


def test_a_half_written_note_and_the_letter_where_one_was(ombud: Ombud) -> None:
    for _ in END:
        ombud.keys("Left")
    is_idle_and_comes_back(ombud)
    ombud.see(*NEW_NOTE, text=BEGINNING + END, state="focused")
    ombud.type("inte ")
    ombud.see(*NEW_NOTE, text=f"{BEGINNING}inte {END}")


def test_a_half_written_step(ombud: Ombud) -> None:
    ombud.press("Plan", Role.TAB)
    ombud.press("+ Nytt mål")
    ombud.write("Mål", "Bo kvar")
    ombud.keys("Return")
    ombud.write("Nytt steg", "Ringa Ugglebo")
    ombud.write("När", "fr")
    ombud.keys("Left")
    is_idle_and_comes_back(ombud)
    ombud.see("Nytt steg", Role.FIELD, text="Ringa Ugglebo")
    ombud.see("När", Role.FIELD, text="fr", state="focused")
    ombud.type("x")
    ombud.see("När", Role.FIELD, text="fxr")


def test_with_a_menu_open_over_a_half_written_note(ombud: Ombud) -> None:
    ombud.keys("alt+a")
    ombud.see("Ny", Role.MENU)
    is_idle_and_comes_back(ombud)
    ombud.see(*NEW_NOTE, text=BEGINNING + END, state="focused")
    ombud.type(".")
    ombud.see(*NEW_NOTE, text=BEGINNING + END + ".")


def test_with_the_question_open_whether_to_destroy(ombud: Ombud) -> None:
    ombud.press("Uppgifter", Role.TAB)
    ombud.write("Vill ses på", "biblioteket")
    ombud.press("Förstör klienten…")
    ombud.see("Behåll", Role.BUTTON)
    is_idle_and_comes_back(ombud)
    ombud.see("Vill ses på", Role.FIELD, text="biblioteket")
    ombud.gone("Behåll", Role.BUTTON)
    ombud.see(NAME)


def asking_where_backups_go(ombud: Ombud) -> None:
    ombud.press("Välj var de ska ligga…")
    ombud.see("Katalog:", Role.FIELD, state="focused")


def choosing_light_or_dark(ombud: Ombud) -> None:
    ombud.see("Textstorlek", Role.NUMBER, state="focused")
    ombud.keys("Tab", "alt+Down")


@pytest.mark.parametrize("open_it", [asking_where_backups_go, choosing_light_or_dark])
def test_on_the_settings(ombud: Ombud, open_it: Callable[[Ombud], None]) -> None:
    ombud.press("Inställningar")
    open_it(ombud)
    is_idle_and_comes_back(ombud)
    ombud.see("Säkerhetskopior")
    ombud.gone("Katalog:", Role.FIELD)


def test_with_the_preview_of_the_recovery_key_and_the_printer_dialog_open(ombud: Ombud) -> None:
    ombud.press("Inställningar")
    ombud.press("Ny återställningsnyckel*")
    first = ombud.see("Grupp 1: *").name
    ombud.press("Skriv ut återställningsnyckeln")
    ombud.press("Skriv ut…")
    ombud.see("*", Role.DIALOG)
    is_idle_and_comes_back(ombud)
    assert ombud.see("Grupp 1: *").name != first
    ombud.gone("*", Role.DIALOG)


def is_idle_and_comes_back(ombud: Ombud) -> None:
    ombud.see("Lösenfras", Role.SECRET, state="focused")
    ombud.gone("*", Role.DIALOG)
    ombud.gone("*", Role.POPUP)
    assert not any(map(ombud.tells, ("Morkulla", "Storspoven", "Ugglebo")))
    ombud.unlock()
