"""What must end well: a power cut in the middle of a word, and the program started twice."""

from time import monotonic

import pytest

from tests.e2e.ombud import PASSPHRASE, PRACTICE_PASSPHRASE, Ombud, Role
from tests.e2e.traces import readable

pytestmark = pytest.mark.e2e

SECONDS_THAT_MAY_BE_LOST = 2.0
SECONDS_OF_TYPING = 2.6
"""Little more: whoever waits for a pause, or saves seldom, has then saved nothing."""


def test_a_kill_in_the_middle_of_typing_takes_the_last_two_seconds_at_most(ombud: Ombud) -> None:
    ombud.start("--demo")
    ombud.unlock(PRACTICE_PASSPHRASE)
    go_to_notes(ombud)
    typed_at = type_words(ombud)
    killed_at = monotonic()
    ombud.kill()
    assert not readable(ombud, *typed_at)

    ombud.start("--demo")
    ombud.unlock(PRACTICE_PASSPHRASE)
    go_to_notes(ombud)
    kept = ombud.see("Ny anteckning", Role.FIELD).text
    promised = [word for word, at in typed_at.items() if killed_at - at > SECONDS_THAT_MAY_BE_LOST]
    assert promised
    assert kept.startswith(" ".join(promised))


def test_a_second_program_finds_the_vault_open_and_opens_it_once_the_first_is_gone(ombud: Ombud) -> None:
    ombud.start()
    ombud.create_vault()
    second = Ombud(ombud.desktop, ombud.folder)
    try:
        second.start()
        second.write("Lösenfras", PASSPHRASE, Role.SECRET)
        second.press("Lås upp")
        second.see("Valvet är redan öppet i ett annat Ombud-fönster. *")
        ombud.see("+ Ny klient", Role.BUTTON)
        ombud.kill()
        second.press("Lås upp")
        second.see("+ Ny klient", Role.BUTTON)
    finally:
        second.kill()


def go_to_notes(ombud: Ombud) -> None:
    ombud.press("Klienter")
    ombud.write("Filtrera klienter", "Alma")
    ombud.keys("Return")
    ombud.press("Anteckningar", Role.TAB)
    ombud.focus("Ny anteckning")


def type_words(ombud: Ombud) -> dict[str, float]:
    """Word after word without a pause; each with the moment when it stood on the screen."""
    typed_at: dict[str, float] = {}
    start = monotonic()
    while monotonic() - start < SECONDS_OF_TYPING:
        word = f"Storspov{len(typed_at)}"
        ombud.type(f"{word} ")
        ombud.see("Ny anteckning", Role.FIELD, text=f"*{word} ")
        typed_at[word] = monotonic()
    return typed_at
