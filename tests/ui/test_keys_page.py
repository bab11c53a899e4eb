"""Changing what opens the vault: what is said, what holds afterwards, and that nothing typed is kept."""

import threading

import pytest

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage.vault import KeyChange, Vault
from tests.ui.pages import Ombud
from tests.ui.screen import keys, readable, text_of
from tests.vaults import PASSPHRASE, RECOVERY_KEY

NEW = "en ny fras med ännu fler ord"
WRONG = "Det är inte rätt lösenfras."
RECOVERY, VAULT_KEY = "Ny återställningsnyckel", "Byt valvnyckel"
either_key = pytest.mark.parametrize("page", [RECOVERY, VAULT_KEY])


@pytest.fixture
def held() -> threading.Event:
    """The worker goes on when it is set."""
    return threading.Event()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, held: threading.Event) -> threading.Event:
    """The change of the passphrase takes until `held` is set."""
    change = Vault.change_passphrase

    def wait_and_change(vault: Vault, current: str, new: str) -> None:
        assert held.wait(10)
        change(vault, current, new)

    monkeypatch.setattr(Vault, "change_passphrase", wait_and_change)
    return held


# --- The passphrase ---


def test_the_new_passphrase_opens_and_the_old_one_does_not(ada: Ombud) -> None:
    ada.keys.change_passphrase(PASSPHRASE, NEW)
    ada.keys.wait_until_done()
    assert ada.screen.shows("Från och med nu öppnar den nya lösenfrasen valvet.")
    ada.screen.press("Till inställningarna")
    assert ada.title == "Inställningar"
    ada.lock()
    ada.try_to_unlock(PASSPHRASE)
    ada.wait_until_shown(WRONG)
    ada.unlock(NEW)


def test_a_wrong_present_passphrase_is_said_there_and_the_rest_stays_typed(ada: Ombud) -> None:
    ada.keys.change_passphrase("fel fras i fem ord", NEW)
    ada.wait_until_shown(WRONG)
    assert ada.screen.here().field == "Nuvarande lösenfras"
    assert ada.screen.text_in("Ny lösenfras igen") == NEW
    assert ada.screen.shows("Vänta 1 sekund före nästa försök.")
    assert not ada.screen.button("Byt lösenfras").isEnabled()
    ada.wait(seconds=1)
    ada.screen.fill("Nuvarande lösenfras", PASSPHRASE)
    ada.screen.press("Byt lösenfras")
    ada.keys.wait_until_done()


@pytest.mark.parametrize(
    ("new", "again", "said"),
    [("kort", "", "Använd minst 5 ord eller 14 tecken."), (NEW, PASSPHRASE, "De två lösenfraserna är inte lika.")],
)
def test_a_new_passphrase_must_be_as_good_as_the_first(ada: Ombud, new: str, again: str, said: str) -> None:
    ada.keys.fill_passphrase(PASSPHRASE, new, again)
    ada.screen.press("Byt lösenfras")
    assert ada.screen.shows(said)
    assert ada.title == "Byt lösenfras"


def test_cancelling_changes_nothing(ada: Ombud) -> None:
    ada.keys.fill_passphrase(PASSPHRASE, NEW)
    ada.screen.press("Avbryt")
    assert ada.title == "Inställningar"
    ada.lock()
    ada.unlock(PASSPHRASE)


def test_a_full_disk_is_said_and_everything_is_as_before(ada: Ombud, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise UserError(Problem.DISK_FULL)

    monkeypatch.setattr(Vault, "change_passphrase", refuse)
    ada.keys.change_passphrase(PASSPHRASE, NEW)
    ada.qtbot.waitUntil(ada.complains)
    assert ada.said.startswith("Disken är full.")
    assert ada.screen.text_in("Ny lösenfras") == NEW
    monkeypatch.undo()
    ada.screen.press("Byt lösenfras")
    ada.keys.wait_until_done()


# --- While it works ---


def test_the_page_rests_while_the_worker_has_the_vault(ada: Ombud, slow: threading.Event) -> None:
    ada.keys.change_passphrase(PASSPHRASE, NEW)
    assert not ada.screen.field("Ny lösenfras").isEnabled()
    for combination in ("Alt+1", "Ctrl+N", "Ctrl+Z"):
        ada.window.setFocus()
        keys(combination)
    assert ada.title == "Byt lösenfras"
    slow.set()
    ada.keys.wait_until_done()
    ada.today.open()
    assert ada.title == "Lördag 21 november"


def test_it_can_be_locked_meanwhile_and_the_next_unlock_tells_what_came_of_it(
    ada: Ombud, slow: threading.Event
) -> None:
    ada.keys.change_passphrase(PASSPHRASE, NEW)
    ada.window.setFocus()
    ada.lock()
    ada.try_to_unlock(NEW)  # it waits in line behind the change and the lock
    slow.set()
    ada.wait_until_open()
    assert ada.said.startswith("Nyckelbytet blev klart.")
    ada.lock()
    ada.unlock(NEW)
    assert ada.said == ""


def test_what_is_typed_elsewhere_is_saved_first(ada: Ombud) -> None:
    ada.notes.open()
    ada.notes.type("ring hyresvärden")
    ada.keys.change_passphrase(PASSPHRASE, NEW)
    ada.keys.wait_until_done()
    ada.clients.go_to("Ada")
    ada.notes.open()
    assert ada.notes.texts() == ["ring hyresvärden"]


# --- The recovery key and the vault key ---


@either_key
def test_the_new_recovery_key_holds_and_the_old_one_does_not(ada: Ombud, page: str) -> None:
    ada.recovery_key = _replace_by_a_known_one(ada)
    new = ada.keys.write_a_new_key_down(page)
    ada.keys.type_back(new, PASSPHRASE, page)
    ada.keys.wait_until_done()
    assert ada.screen.shows("öppnas fortfarande med den gamla nyckeln")
    assert ada.screen.shows("förstör det gamla papperet")
    ada.clients.go_to("Ada")
    ada.lock()
    ada.recover(RECOVERY_KEY, NEW)
    ada.wait_until_shown("hör till ett annat valv")
    ada.screen.press("Tillbaka")
    ada.recover(new, NEW)
    ada.wait_until_open()
    assert ada.title == "Ada"


@either_key
def test_nothing_changes_before_two_groups_and_the_passphrase_are_right(ada: Ombud, page: str) -> None:
    before = (ada.folder / "nycklar").read_bytes()
    key = ada.keys.write_a_new_key_down(page)
    ada.screen.fill("Grupp 3", "00000")
    ada.screen.press(page)
    assert ada.screen.shows("Det är ett skrivfel i grupp 3.")
    ada.keys.type_back(key, "fel fras i fem ord", page)
    ada.wait_until_shown(WRONG)
    assert ada.screen.text_in("Grupp 3") == key.split("-")[2]
    assert (ada.folder / "nycklar").read_bytes() == before


def test_work_goes_on_under_the_new_vault_key(ada: Ombud) -> None:
    """Also undoing what was done before: the vault is the same, only its file is another."""
    ada.notes.write("ring hyresvärden")
    ada.plan.open()
    ada.plan.add_goal("Bo kvar")
    ada.plan.add_step("Ringa", "ombud")
    ada.plan.tick("Ringa")
    key = ada.keys.write_a_new_key_down(VAULT_KEY)
    ada.keys.type_back(key, PASSPHRASE, VAULT_KEY)
    ada.keys.wait_until_done()
    ada.undo()
    ada.clients.go_to("Ada")
    ada.plan.open()
    assert not ada.plan.is_ticked("Ringa")
    ada.lock()
    ada.unlock()
    assert ada.title == "Ada"


@pytest.mark.parametrize(
    ("change", "said"),
    [(KeyChange.UNDONE, "Bytet av valvnyckel avbröts"), (KeyChange.COMPLETED, "Nyckelbytet blev klart.")],
)
def test_what_became_of_a_change_that_was_cut_off_is_told_until_it_is_read(
    ada: Ombud, monkeypatch: pytest.MonkeyPatch, change: KeyChange, said: str
) -> None:
    ada.lock()
    end = Vault._end_key_change

    def end_it(vault: Vault, *arguments: object) -> None:
        end(vault, *arguments)  # type: ignore[arg-type]  # whatever it is given
        vault.cut_off_key_change = change

    monkeypatch.setattr(Vault, "_end_key_change", end_it)
    ada.unlock()
    ada.wait(minutes=1)
    assert ada.said.startswith(said)


def _replace_by_a_known_one(ombud: Ombud) -> str:
    ombud.app.session.vault.replace_recovery_key(PASSPHRASE, RECOVERY_KEY)
    return RECOVERY_KEY


# --- Nothing typed is kept ---


def test_no_passphrase_is_kept_for_the_return_after_a_lock(ada: Ombud) -> None:
    ada.keys.fill_passphrase(PASSPHRASE, NEW)
    ada.lock()
    for words in (PASSPHRASE, NEW):
        assert words not in readable()
    ada.unlock()
    assert ada.title == "Byt lösenfras"
    assert [ada.screen.text_in(name) for name in ("Nuvarande lösenfras", "Ny lösenfras")] == ["", ""]
    assert NEW not in "".join(str(row) for row in ada.app.session.store._database.rows("SELECT content FROM draft"))


@either_key
def test_no_recovery_key_is_kept_for_the_return_after_a_lock(ada: Ombud, page: str) -> None:
    key = ada.keys.write_a_new_key_down(page)
    ada.lock()
    assert key.split("-")[0] not in readable()
    ada.unlock()
    assert ada.first_start.write_the_key_down() != key


def test_a_page_that_gets_narrow_keeps_what_is_typed(ada: Ombud) -> None:
    ada.keys.fill_passphrase(PASSPHRASE, NEW)
    ada.window.resize(700, 700)
    keys("Tab")
    assert text_of(ada.screen.field("Ny lösenfras")) == NEW
