"""The laptop has died: a new one with nothing on it, and a stick with a copy."""

import shutil
from pathlib import Path
from time import monotonic

import pytest

from tests.e2e.ombud import PASSPHRASE, Ombud, Role
from tests.e2e.traces import readable

pytestmark = pytest.mark.e2e

NAME, NOTE = "Tove Morkulla", "Nyckeln till Storspoven hänger kvar"
TWO_MINUTES = 120.0


@pytest.fixture
def stick(ombud: Ombud) -> Path:
    """All that is left of a vault with one client and one note."""
    stick = ombud.folder.with_suffix(".sticka")
    stick.mkdir()
    ombud.start()
    ombud.create_vault()
    ombud.press("+ Ny klient")
    ombud.write("Namn eller alias", NAME)
    ombud.press("Lägg till klient")
    ombud.press("Anteckningar", Role.TAB)
    ombud.write("Ny anteckning", NOTE)
    ombud.keys("ctrl+Return")
    ombud.see("Anteckningen är sparad")
    ombud.press("Inställningar")
    ombud.press("Flytta till ny dator…")
    ombud.write("Katalog:", str(stick))
    ombud.keys("Return")
    ombud.see("Säkerhetskopierat: *")
    ombud.quit()
    shutil.rmtree(ombud.folder)
    return stick


def test_a_new_laptop_has_everything_back_in_two_minutes(ombud: Ombud, stick: Path) -> None:
    (copy,) = stick.iterdir()
    started = monotonic()
    ombud.start()
    ombud.press("Jag har en säkerhetskopia")
    ombud.press("Välj en kopia…")
    ombud.write("Filnamn:", str(copy))
    ombud.keys("Return")
    ombud.see("Den innehåller 1 klient och 1 anteckning. *")
    ombud.see("Det som är förfallet idag förstörs innan du ser något.")
    ombud.write("Lösenfras*", PASSPHRASE, Role.SECRET)
    ombud.press("Återställ")
    ombud.see("Klienter", Role.BUTTON)
    assert monotonic() - started < TWO_MINUTES

    ombud.press("Klienter")
    ombud.write("Filtrera klienter", "Tove")
    ombud.keys("Return")
    ombud.press("Anteckningar", Role.TAB)
    ombud.see("Anteckning *", Role.FIELD, text=NOTE)
    assert not readable(ombud, NAME, NOTE, PASSPHRASE)
