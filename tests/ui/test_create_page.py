"""The first start: a passphrase worth the name, and a recovery key that truly stands on paper."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.clock import MovableClock
from tests.ui.pages import Ombud
from tests.ui.screen import text_of
from tests.vaults import PASSPHRASE


def test_the_first_start_ends_on_an_empty_today(first_start: Ombud) -> None:
    first_start.create_vault(PASSPHRASE)
    assert first_start.title == "Lördag 21 november"
    assert first_start.today.rows("Tre saker att börja med")


def test_the_vault_opens_with_the_passphrase_that_was_chosen(first_start: Ombud) -> None:
    first_start.create_vault("en helt egen fras om havet")
    first_start.lock()
    first_start.unlock("en helt egen fras om havet")
    assert first_start.title == "Lördag 21 november"


@pytest.mark.parametrize("passphrase", ["", "kort", "tretton tecke", "a b c d"])
def test_a_short_passphrase_is_refused_in_words(first_start: Ombud, passphrase: str) -> None:
    first_start.first_start.choose(passphrase)
    assert first_start.screen.shows("Använd minst 5 ord eller 14 tecken.")
    assert first_start.title == "Välkommen"
    assert first_start.screen.here().field == "Lösenfras"


@pytest.mark.parametrize("passphrase", ["fjorton tecken", "a b c d e"])
def test_fourteen_characters_or_five_words_are_enough(first_start: Ombud, passphrase: str) -> None:
    first_start.first_start.choose(passphrase)
    assert first_start.title == "Din återställningsnyckel"


def test_two_different_passphrases_are_refused_in_words(first_start: Ombud) -> None:
    first_start.first_start.choose(PASSPHRASE, again=PASSPHRASE.upper())
    assert first_start.screen.shows("De två lösenfraserna är inte lika.")
    assert first_start.title == "Välkommen"


@pytest.mark.parametrize(("third", "sixth", "wrong"), [("00000", "", 3), ("", "00000", 6)])
def test_a_group_typed_back_wrong_is_pointed_out_and_nothing_is_created(
    first_start: Ombud, third: str, sixth: str, wrong: int
) -> None:
    first_start.first_start.choose(PASSPHRASE)
    first_start.first_start.write_the_key_down()
    first_start.first_start.type_back(third, sixth)
    assert first_start.screen.shows(f"Det är ett skrivfel i grupp {wrong}.")
    assert first_start.screen.here().field == f"Grupp {wrong}"
    assert not first_start.folder.exists()


def test_the_groups_may_be_typed_in_small_letters_with_spaces_around(first_start: Ombud) -> None:
    first_start.first_start.choose(PASSPHRASE)
    groups = first_start.first_start.write_the_key_down().split("-")
    first_start.first_start.type_back(third=f" {groups[2].lower()} ", sixth=groups[5].lower())
    first_start.wait_until_open()


def test_the_key_can_be_looked_at_again_before_it_is_typed_back(first_start: Ombud) -> None:
    first_start.first_start.choose(PASSPHRASE)
    key = first_start.first_start.write_the_key_down()
    first_start.screen.press("Visa nyckeln igen")
    assert first_start.first_start.write_the_key_down() == key


def test_going_back_from_the_key_asks_for_a_passphrase_again(first_start: Ombud) -> None:
    first_start.first_start.choose(PASSPHRASE)
    first_start.screen.press("Tillbaka")
    first_start.create_vault("en helt annan fras än förut")
    first_start.lock()
    first_start.unlock("en helt annan fras än förut")


def test_nothing_that_was_typed_is_readable_in_the_files(first_start: Ombud) -> None:
    first_start.create_vault(PASSPHRASE)
    first_start.clients.add("Ada Rosengren")
    first_start.quit()
    written = b"".join(path.read_bytes() for path in first_start.folder.iterdir())
    # Not a word of three letters: chance would put it into the noise of the ballast once in a hundred runs.
    for words in (PASSPHRASE, "Rosengren", first_start.recovery_key, *first_start.recovery_key.split("-")[:1]):
        assert words.encode() not in written
    first_start.start()


def test_the_passphrase_is_hidden_until_one_asks_to_see_it(first_start: Ombud) -> None:
    screen = first_start.screen
    screen.fill("Lösenfras", PASSPHRASE)
    line = screen.field("Lösenfras")
    assert line.displayText() != PASSPHRASE  # type: ignore[union-attr]
    screen.tick("Visa det jag skriver").click()
    assert line.displayText() == text_of(line)  # type: ignore[union-attr]


def test_a_folder_that_is_copied_elsewhere_is_warned_of_before_there_is_a_vault_and_in_the_settings(
    qtbot: QtBot, tmp_path: Path, clock: MovableClock
) -> None:
    shared = Ombud(qtbot, tmp_path / "Dropbox" / "ombud", clock)
    assert any("(Dropbox)" in words for words in shared.screen.texts())
    shared.create_vault(PASSPHRASE)
    shared.settings.open()
    assert any("(Dropbox)" in words for words in shared.screen.texts())
    shared.quit()


def test_a_folder_of_this_computer_alone_is_not_warned_of(first_start: Ombud) -> None:
    assert not any("förstöra dem" in words for words in first_start.screen.texts())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not move a folder that is in use")
def test_a_vault_that_vanishes_while_it_is_open_is_not_mistaken_for_a_first_start(ombud: Ombud) -> None:
    elsewhere = ombud.folder.with_name("tagen")
    ombud.folder.rename(elsewhere)
    ombud.lock()
    assert any("mapp finns inte längre" in words for words in ombud.screen.texts())
    assert "Lösenfrasen igen" not in " ".join(ombud.screen.texts())
    elsewhere.rename(ombud.folder)
    ombud.unlock()
