"""The way in: with the passphrase, and with the recovery key for whoever has forgotten it."""

import unicodedata

import pytest

from tests.ui.pages import Ombud
from tests.ui.screen import keys
from tests.vaults import PASSPHRASE

WRONG = "Det är inte rätt lösenfras."
NEW = "en ny fras med ännu fler ord"


@pytest.fixture
def locked(first_start: Ombud) -> Ombud:
    """A vault with Ada in it, locked."""
    first_start.create_vault()
    first_start.clients.add("Ada")
    first_start.lock()
    return first_start


def test_a_wrong_passphrase_is_said_and_the_next_try_opens(locked: Ombud) -> None:
    locked.try_to_unlock("fel fras i fem ord")
    locked.wait_until_shown(WRONG)
    assert locked.screen.here().field == "Lösenfras"
    locked.unlock(PASSPHRASE)
    assert locked.title == "Ada"


def test_the_line_of_the_wrong_passphrase_goes_when_one_types_again(locked: Ombud) -> None:
    locked.try_to_unlock("fel fras i fem ord")
    locked.wait_until_shown(WRONG)
    keys("x")
    assert not locked.screen.shows(WRONG)


def test_what_was_wrong_is_also_said_to_a_screen_reader(locked: Ombud) -> None:
    locked.try_to_unlock("fel fras i fem ord")
    locked.wait_until_shown(WRONG)
    assert locked.screen.field("Lösenfras").accessibleDescription().startswith(WRONG)


def test_an_empty_passphrase_asks_nothing_of_the_vault(locked: Ombud) -> None:
    locked.try_to_unlock("")
    assert not locked.screen.shows(WRONG)
    assert locked.screen.field("Lösenfras").isEnabled()


def test_a_keyboard_that_writes_letters_in_two_parts_opens_too(locked: Ombud) -> None:
    in_parts = unicodedata.normalize("NFD", PASSPHRASE)
    assert in_parts != PASSPHRASE
    locked.unlock(in_parts)
    assert locked.title == "Ada"


def test_the_window_can_be_used_again_after_many_wrong_tries(locked: Ombud) -> None:
    for number in range(4):
        locked.try_to_unlock(f"fel fras nummer {number} i raden")
        locked.qtbot.waitUntil(lambda: locked.screen.shows(WRONG) and locked.screen.field("Lösenfras").isEnabled())
    locked.unlock(PASSPHRASE)


def test_the_recovery_key_opens_with_a_new_passphrase(locked: Ombud) -> None:
    locked.recover(locked.recovery_key, NEW)
    locked.wait_until_open()
    assert locked.title == "Ada"
    locked.lock()
    locked.try_to_unlock(PASSPHRASE)
    locked.wait_until_shown(WRONG)
    locked.unlock(NEW)


def test_the_recovery_key_still_holds_after_it_was_used(locked: Ombud) -> None:
    for passphrase in (NEW, "och sedan en tredje fras igen"):
        locked.recover(locked.recovery_key, passphrase)
        locked.wait_until_open()
        locked.lock()


def test_spaces_and_case_of_the_recovery_key_do_not_matter(locked: Ombud) -> None:
    locked.recover(locked.recovery_key.lower().replace("-", "  "), NEW)
    locked.wait_until_open()


def test_a_typing_error_in_the_recovery_key_is_located(locked: Ombud) -> None:
    groups = locked.recovery_key.split("-")
    groups[4] = ("0" if groups[4][0] != "0" else "1") + groups[4][1:]
    locked.recover("-".join(groups), NEW)
    locked.wait_until_shown("Det är ett skrivfel i grupp 5.")
    assert locked.screen.here().field == "Återställningsnyckel"
    assert locked.is_locked


def test_half_a_recovery_key_is_named_as_that(locked: Ombud) -> None:
    locked.recover(locked.recovery_key[:23], NEW)
    locked.wait_until_shown("Återställningsnyckeln har åtta grupper med fem tecken.")


def test_the_key_of_another_vault_is_named_as_that(locked: Ombud) -> None:
    locked.recover(locked.app.session.vault.new_recovery_key(), NEW)
    locked.wait_until_shown("hör till ett annat valv")
    assert locked.is_locked


@pytest.mark.parametrize(
    ("passphrase", "again", "said"),
    [("kort", "", "Använd minst 5 ord eller 14 tecken."), (NEW, PASSPHRASE, "De två lösenfraserna är inte lika.")],
)
def test_the_new_passphrase_must_be_as_good_as_the_first(locked: Ombud, passphrase: str, again: str, said: str) -> None:
    locked.recover(locked.recovery_key, passphrase, again)
    assert locked.screen.shows(said)
    assert locked.screen.here().field == "Ny lösenfras"


def test_one_can_go_back_from_the_recovery_key_to_the_passphrase(locked: Ombud) -> None:
    locked.screen.press("Glömt lösenfrasen?")
    locked.screen.press("Tillbaka")
    locked.unlock(PASSPHRASE)


def test_a_missing_vault_is_said_and_none_is_created_in_its_place(locked: Ombud) -> None:
    locked.quit()
    (locked.folder / "valv.db").unlink()
    locked.start()
    assert locked.screen.shows("Valvets fil saknas, fast nycklarna finns.")
    assert not (locked.folder / "valv.db").exists()


def test_missing_keys_are_said(locked: Ombud) -> None:
    locked.quit()
    for name in ("nycklar", "nycklar.kopia"):
        (locked.folder / name).unlink()
    locked.start()
    assert locked.screen.shows("Nyckelfilen saknas, så valvet går inte att öppna.")


def test_a_vault_that_is_open_elsewhere_says_so(locked: Ombud) -> None:
    locked.app.session._worker._thread.submit(lambda: None).result()  # until the lock has let go of the file
    other = locked.app.session.vault.unlock(PASSPHRASE)
    try:
        locked.try_to_unlock(PASSPHRASE)
        locked.wait_until_shown("Valvet är redan öppet i ett annat Ombud-fönster.")
    finally:
        other.close()
    locked.unlock(PASSPHRASE)
