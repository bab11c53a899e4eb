"""Ctrl+L locks from everywhere, also where a dialog has the keyboard."""

from collections.abc import Callable

import pytest

from tests.e2e.ombud import Ombud, Role

pytestmark = pytest.mark.e2e

NAME = "Tove Morkulla"


def asking_whether_to_destroy(ombud: Ombud) -> None:
    ombud.press("Uppgifter", Role.TAB)
    ombud.press("Förstör klienten…")
    ombud.see("Behåll", Role.BUTTON, state="focused")


def asking_where_backups_go(ombud: Ombud) -> None:
    open_settings(ombud)
    ombud.press("Välj var de ska ligga…")
    ombud.see("Katalog:", Role.FIELD, state="focused")


def open_settings(ombud: Ombud) -> None:
    """From another page: what is left is gone then."""
    ombud.press("Idag")
    ombud.see("Vecka *")
    ombud.press("Inställningar")
    ombud.gone("Vecka *")


def looking_at_the_paper(ombud: Ombud) -> None:
    open_settings(ombud)
    ombud.press("Ny återställningsnyckel*")
    ombud.press("Skriv ut återställningsnyckeln")
    ombud.see("Skriv ut…", Role.BUTTON, state="focused")


def choosing_a_printer(ombud: Ombud) -> None:
    looking_at_the_paper(ombud)
    ombud.press("Skriv ut…")
    ombud.see("Namn:", Role.CHOICE, state="focused")


def looking_into_a_menu(ombud: Ombud) -> None:
    ombud.keys("alt+a")
    ombud.see("Ny", Role.MENU)


def test_from_everything_that_can_be_open(ombud: Ombud) -> None:
    ombud.start()
    ombud.create_vault()
    ombud.press("+ Ny klient")
    ombud.write("Namn eller alias", NAME)
    ombud.press("Lägg till klient")
    opened: tuple[Callable[[Ombud], None], ...] = (
        asking_whether_to_destroy,
        asking_where_backups_go,
        looking_at_the_paper,
        choosing_a_printer,
        looking_into_a_menu,
    )
    for open_it in opened:
        open_it(ombud)
        ombud.lock()
        ombud.gone("*", Role.DIALOG)
        ombud.gone("*", Role.POPUP)
        assert not ombud.tells("Morkulla")
        ombud.unlock()
