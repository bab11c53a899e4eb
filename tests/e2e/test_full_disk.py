"""The disk fills up while a note is being written: nothing typed is lost, and every word said about it is true."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.ombud import PASSPHRASE, Ombud, Role
from tests.storage.small_disk import NoSmallDiskError, fill_up, make_space, small_disk

pytestmark = pytest.mark.e2e

KILOBYTES = 24_000
NEW_NOTE = ("Ny anteckning", Role.FIELD)
SAID = "Disken är full. Det som redan är sparat är tryggt, och det du skriver står kvar här. Frigör plats, så sparas *"
BEFORE, AFTER, LAST = "Nyckeln till Storspoven", " hänger kvar", " på kroken"


@pytest.fixture
def disk(ombud: Ombud) -> Iterator[Path]:
    """Under the data of this test's program."""
    try:
        with small_disk(ombud.folder, KILOBYTES) as disk:
            yield disk
            ombud.kill()
    except NoSmallDiskError:
        pytest.skip("mounting a small disk is not allowed here: what a full disk does to the window was not tried")


@pytest.fixture
def writing(ombud: Ombud, disk: Path) -> Ombud:
    """The first words of a note are saved, and then there is no more room."""
    ombud.start()
    ombud.create_vault()
    ombud.press("+ Ny klient")
    ombud.write("Namn eller alias", "Tove Morkulla")
    ombud.press("Lägg till klient")
    ombud.press("Anteckningar", Role.TAB)
    ombud.write("Ny anteckning", BEFORE)
    ombud.lock()
    ombud.unlock()
    ombud.see(*NEW_NOTE, text=BEFORE, state="focused")
    fill_up(disk)
    return ombud


def test_typing_goes_on_and_all_of_it_is_saved_by_itself_once_there_is_room(writing: Ombud, disk: Path) -> None:
    writing.type(AFTER)
    writing.see(SAID)
    writing.type(LAST)
    writing.see(*NEW_NOTE, text=BEFORE + AFTER + LAST, state="focused")
    writing.see(SAID)
    make_space(disk)
    writing.gone("Disken är full*")
    writing.kill()

    writing.start()
    writing.unlock()
    go_to_the_note(writing)
    writing.see(*NEW_NOTE, text=BEFORE + AFTER + LAST)


def test_a_lock_takes_all_the_words_along(writing: Ombud, disk: Path) -> None:
    writing.type(AFTER)
    writing.see(SAID)
    writing.lock()
    assert not writing.tells("Storspoven")
    writing.unlock()
    writing.see(*NEW_NOTE, text=BEFORE + AFTER, state="focused")


def test_a_lock_before_the_first_save_has_failed_takes_the_words_along(writing: Ombud) -> None:
    writing.type(AFTER)
    writing.lock()
    writing.unlock()
    writing.see(*NEW_NOTE, text=BEFORE + AFTER, state="focused")


def test_where_not_even_the_lock_can_save_it_says_so(writing: Ombud, disk: Path) -> None:
    without_its_reserve(writing, disk)
    writing.type(AFTER)
    writing.see(SAID)
    writing.lock()
    writing.see("Disken tog inte emot det du skrev sist, så det kunde inte sparas innan valvet låstes. *")
    make_space(disk)
    writing.unlock()
    go_to_the_note(writing)
    writing.see(*NEW_NOTE, text=BEFORE)


def test_what_is_saved_can_be_read_on_a_full_disk(writing: Ombud, disk: Path) -> None:
    writing.lock()
    without_its_reserve(writing, disk)
    writing.unlock()
    writing.see(*NEW_NOTE, text=BEFORE, state="focused")


def test_where_what_was_overwritten_cannot_be_cleaned_away_the_vault_stays_closed_and_says_why(
    writing: Ombud, disk: Path
) -> None:
    make_space(disk)
    writing.type(AFTER)
    writing.see("Sparat *")
    writing.kill()
    without_its_reserve(writing, disk)
    writing.start()
    writing.write("Lösenfras", PASSPHRASE, Role.SECRET)
    writing.keys("Return")
    writing.see("Disken är full. Det som är sparat är tryggt, och ingenting har ändrats. *")
    make_space(disk)
    writing.unlock()
    go_to_the_note(writing)
    writing.see(*NEW_NOTE, text=BEFORE + AFTER)


def go_to_the_note(ombud: Ombud) -> None:
    ombud.press("Klienter")
    ombud.write("Filtrera klienter", "Tove")
    ombud.keys("Return")
    ombud.press("Anteckningar", Role.TAB)


def without_its_reserve(ombud: Ombud, disk: Path) -> None:
    """Something else on the disk has taken even that."""
    (ombud.folder / "reserv").unlink(missing_ok=True)
    fill_up(disk)
