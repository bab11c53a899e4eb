"""Backing up, losing the laptop, and coming back: as the ombud does it, with the keys and buttons of the window."""

import os
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import rmtree

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from ombud_desktop.storage.vault import VAULT_FILE
from tests.ui.pages import Ombud
from tests.ui.retention_pages import COPIES, Retention
from tests.ui.screen import keys, settle
from tests.vaults import PASSPHRASE

NEW = "en ny fras med ännu fler ord"
NO_BACKUP = "Ingen säkerhetskopia ännu, välj en plats"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stickan"
    folder.mkdir()
    return folder


@pytest.fixture
def backed_up(ada: Ombud, stick: Path) -> Ombud:
    """The stick is a place, and a copy of Ada and her note lies there."""
    ada.notes.open()
    ada.notes.write("ring hyresvärden")
    open_settings(ada)
    back_up_into(ada, "Välj var de ska ligga…", stick)
    return ada


def open_settings(ombud: Ombud) -> None:
    keys("Ctrl+,")
    assert ombud.title == "Inställningar"


def choose(ombud: Ombud, path: Path) -> None:
    """In the dialog that asks for a file or a folder."""
    dialog = ombud.window.findChild(QFileDialog)
    assert dialog is not None
    if path.is_dir():
        dialog.setDirectory(str(path))
    else:
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(str(path))
    dialog.accept()
    settle()
    ombud.get_the_keyboard_back()


def back_up_into(ombud: Ombud, button: str, folder: Path) -> None:
    """Press the button, choose the folder, and wait until the copy lies there."""
    ombud.screen.press(button)
    choose(ombud, folder)
    ombud.wait_until_shown("Säkerhetskopierat: ")
    settle()
    ombud.get_the_keyboard_back()


def copies(stick: Path) -> list[Path]:
    return sorted(stick.glob("*.kopia"), reverse=True)


def begin_to_restore(ombud: Ombud, file: Path, words: str = "Återställ från kopia") -> None:
    ombud.screen.press(words)
    ombud.screen.press("Välj en kopia…")
    choose(ombud, file)


def restore(ombud: Ombud, file: Path, words: str = "Återställ från kopia") -> None:
    begin_to_restore(ombud, file, words)
    ombud.screen.fill("Lösenfrasen som gällde när kopian gjordes", PASSPHRASE)
    keys("Return")
    ombud.wait_until_open()
    ombud.get_the_keyboard_back()


def come_back_after(ombud: Ombud, days: int) -> None:
    ombud.lock()
    ombud.clock.advance(days=days)
    ombud.unlock(today=ombud.clock.now().date())


# --- Making ---


def test_idag_says_that_there_is_none_and_one_key_leads_to_the_choice(ada: Ombud, stick: Path) -> None:
    ada.today.open()
    assert ada.today.rows("Säkerhetskopia") == [NO_BACKUP]
    ada.today.follow("Ingen säkerhetskopia")
    assert ada.screen.here().field == "Välj var de ska ligga…"


def test_a_chosen_place_gets_its_first_copy_at_once(backed_up: Ombud, stick: Path) -> None:
    assert len(copies(stick)) == 1
    assert backed_up.title == "Inställningar"
    assert backed_up.screen.shows("Senaste kopian 21 november 2026 kl. 09.00")
    backed_up.today.open()
    assert backed_up.today.rows("Säkerhetskopia") == ["Senaste säkerhetskopian, idag"]


def test_a_folder_that_cannot_be_written_is_refused_in_words(ada: Ombud, tmp_path: Path) -> None:
    open_settings(ada)
    ada.screen.press("Välj var de ska ligga…")
    gone = tmp_path / "borta"
    gone.mkdir()
    dialog = ada.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(gone))
    gone.rmdir()
    dialog.fileSelected.emit(str(gone))
    dialog.reject()
    ada.wait_until_shown("Platsen för säkerhetskopian går inte att nå.")  # the worker asks it
    ada.get_the_keyboard_back()
    assert "Platsen för säkerhetskopian går inte att nå." in ada.said
    assert ada.complains()


@pytest.mark.parametrize(
    ("days", "said"), [(1, "igår"), (7, "för 7 dagar sedan"), (8, "för 8 dagar sedan"), (15, "för 15 dagar sedan")]
)
def test_idag_says_how_old_the_last_one_is(backed_up: Ombud, stick: Path, days: int, said: str) -> None:
    stick.rename(stick.with_name("i fickan"))
    come_back_after(backed_up, days=days)
    backed_up.today.open()
    assert backed_up.today.rows("Säkerhetskopia") == [f"Senaste säkerhetskopian, {said}"]


def test_a_lock_backs_up_what_has_changed(backed_up: Ombud, stick: Path) -> None:
    come_back_after(backed_up, days=1)
    backed_up.clients.add("Bea")
    backed_up.lock()
    backed_up.qtbot.waitUntil(lambda: len(copies(stick)) == 2)
    backed_up.unlock()


def test_a_place_out_of_reach_is_named_with_the_date_of_its_copy(backed_up: Ombud, stick: Path) -> None:
    stick.rename(stick.with_name("i fickan"))
    open_settings(backed_up)
    backed_up.screen.press("Säkerhetskopiera nu")
    backed_up.wait_until_shown("Platsen för säkerhetskopian går inte att nå.")
    backed_up.get_the_keyboard_back()
    assert backed_up.complains()
    assert backed_up.title == "Inställningar"
    assert backed_up.screen.shows(
        "Senaste kopian 21 november 2026 kl. 09.00. Platsen för säkerhetskopian går inte att nå."
    )
    backed_up.today.open()
    assert backed_up.today.rows("Säkerhetskopia") == ["Senaste säkerhetskopian, Något gick fel: stickan, idag"]


def test_a_drive_that_hangs_does_not_hang_the_window(
    backed_up: Ombud, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever asks the drive in the window's own thread would never come back."""

    def hang(path: Path, original: Callable[..., os.stat_result] = Path.stat, **options: bool) -> os.stat_result:
        assert path != stick or threading.current_thread() is not threading.main_thread()
        return original(path, **options)

    monkeypatch.setattr(Path, "stat", hang)
    monkeypatch.setattr(Path, "touch", lambda path: hang(path.parent))
    open_settings(backed_up)
    assert backed_up.screen.shows("Senaste kopian 21 november 2026 kl. 09.00")
    backed_up.app.session.add_backup_place(stick)
    backed_up.wait_until_shown("Säkerhetskopierat: ")


def test_what_was_destroyed_is_said_to_lie_in_the_copy_out_of_reach(backed_up: Ombud, stick: Path) -> None:
    stick.rename(stick.with_name("i fickan"))
    backed_up.clients.go_to("Ada")
    backed_up.notes.open()
    backed_up.app.session.store.notes.remove(
        backed_up.app.session.store.notes.for_client(backed_up.app.session.store.clients.all()[0].id)[0].id
    )
    backed_up.lock()
    backed_up.unlock()
    backed_up.today.open()
    (row,) = backed_up.today.rows("Säkerhetskopia")
    assert "Något du har förstört kan finnas kvar i kopian i stickan (sista dag 21 dec)" in row
    open_settings(backed_up)
    assert backed_up.screen.shows("kan ha kvar sådant du förstört")
    backed_up.screen.press("Kopian från 21 november 2026 kl. 09.00 finns inte mer")
    backed_up.get_the_keyboard_back()
    backed_up.today.open()
    assert backed_up.today.rows("Säkerhetskopia") == ["Ingen säkerhetskopia ännu, Något gick fel: stickan, kopiera nu"]


def test_of_a_copy_whose_last_day_has_passed_out_of_reach_nothing_is_said_that_has_become_untrue(
    backed_up: Ombud, stick: Path
) -> None:
    backed_up.clients.go_to("Ada")
    backed_up.notes.open()
    backed_up.notes.destroy("ring hyresvärden")
    stick.rename(stick.with_name("i fickan"))
    backed_up.lock()
    backed_up.clock.set_day(date(2027, 1, 21))
    backed_up.unlock(today=date(2027, 1, 21))
    backed_up.today.open()
    (row,) = backed_up.today.rows("Säkerhetskopia")
    assert "(sista dag 21 dec 2026)" in row
    retention = Retention(backed_up)
    retention.open()
    assert retention.texts(COPIES) == [
        "Kopian från 21 november 2026 kl. 09.00 i stickan kan ha det kvar (sista dag 21 december 2026)."
    ]
    open_settings(backed_up)
    assert backed_up.screen.shows("sista dag 21 december 2026")
    assert not backed_up.screen.shows("finns till")


def test_a_restore_does_not_hide_that_the_computers_clock_is_wrong(backed_up: Ombud, stick: Path) -> None:
    backed_up.lock()
    backed_up.clock.set_day(date(2035, 5, 1))
    (copy,) = stick.iterdir()
    backed_up.app.session.restore(copy, PASSPHRASE, "")
    assert backed_up.is_asked_for_the_date()
    backed_up.date.type("2026-11-21")
    keys("Return")
    backed_up.wait_until_open()
    assert backed_up.said.startswith("Återställt: 1 klient och 1 anteckning, som den 21 november 2026")
    assert backed_up.said.endswith(" Datorns klocka säger tisdag 1 maj 2035. Ställ den rätt.")
    assert backed_up.complains()


def test_a_place_can_be_removed(backed_up: Ombud, stick: Path) -> None:
    backed_up.screen.press(f"Ta bort platsen {stick}")
    assert "Välj var de ska ligga…" in backed_up.screen.buttons()
    assert copies(stick)


def test_a_lock_closes_the_question_where_they_shall_go(ada: Ombud) -> None:
    open_settings(ada)
    ada.screen.press("Välj var de ska ligga…")
    ada.app.session.lock()
    settle()
    assert not [dialog for dialog in ada.window.findChildren(QFileDialog) if dialog.isVisible()]
    ada.get_the_keyboard_back()
    ada.unlock()


def test_what_is_being_typed_is_in_the_backup_and_still_in_its_field(backed_up: Ombud, stick: Path) -> None:
    backed_up.clients.go_to("Ada")
    backed_up.notes.open()
    backed_up.notes.type("en halv tanke")
    backed_up.app.session.back_up()
    backed_up.qtbot.waitUntil(lambda: backed_up.app.session.is_open)
    settle()
    assert backed_up.screen.here().text == "en halv tanke"


# --- Restoring ---


def test_on_a_new_laptop_the_file_and_the_passphrase_are_enough(backed_up: Ombud, stick: Path) -> None:
    backed_up.quit()
    rmtree(backed_up.folder)
    backed_up.start()
    restore(backed_up, copies(stick)[0], "Jag har en säkerhetskopia")
    backed_up.clients.go_to("Ada")
    backed_up.notes.open()
    assert backed_up.notes.texts() == ["ring hyresvärden"]
    backed_up.lock()
    backed_up.unlock()


def test_after_a_restore_stands_what_came_back_and_where_the_vault_of_before_is(backed_up: Ombud, stick: Path) -> None:
    backed_up.clients.add("Bea")
    backed_up.lock()
    restore(backed_up, copies(stick)[0])
    assert backed_up.said == (
        "Återställt: 1 klient och 1 anteckning, som den 21 november 2026 kl. 09.00. Valvet som fanns här förut ligger "
        "i undanlagt-2026-11-21 till och med 21 december 2026 och förstörs sedan."
    )
    assert not backed_up.complains()
    backed_up.wait(seconds=60)
    assert backed_up.said.startswith("Återställt: ")
    backed_up.screen.press("Stäng meddelandet")
    backed_up.lock()
    backed_up.unlock()
    assert backed_up.said == ""


def test_on_a_new_laptop_there_was_no_vault_before(backed_up: Ombud, stick: Path) -> None:
    backed_up.quit()
    rmtree(backed_up.folder)
    backed_up.start()
    restore(backed_up, copies(stick)[0], "Jag har en säkerhetskopia")
    assert backed_up.said == "Återställt: 1 klient och 1 anteckning, som den 21 november 2026 kl. 09.00."


def test_the_file_shows_what_it_is_before_it_is_opened(backed_up: Ombud, stick: Path) -> None:
    backed_up.lock()
    begin_to_restore(backed_up, copies(stick)[0])
    assert backed_up.title == "Kopian från 21 november 2026 kl. 09.00"
    assert backed_up.screen.shows("Den innehåller 1 klient och 1 anteckning.")
    assert backed_up.screen.shows("Valvet som finns här nu läggs undan i 30 dagar")
    backed_up.screen.press("Tillbaka")
    backed_up.unlock()


def test_a_wrong_passphrase_can_be_corrected_and_the_recovery_key_used(first_start: Ombud, stick: Path) -> None:
    first_start.create_vault()
    open_settings(first_start)
    back_up_into(first_start, "Välj var de ska ligga…", stick)
    first_start.lock()
    begin_to_restore(first_start, copies(stick)[0])
    first_start.screen.fill("Lösenfrasen som gällde när kopian gjordes", "fel fras i fem ord")
    keys("Return")
    first_start.wait_until_shown("Det är inte rätt lösenfras.")
    first_start.screen.press("Använd återställningsnyckeln")
    first_start.screen.fill("Återställningsnyckel", first_start.recovery_key[:-1])
    keys("Return")
    first_start.wait_until_shown("Återställningsnyckeln har åtta grupper")
    first_start.screen.fill("Återställningsnyckel", first_start.recovery_key)
    first_start.screen.press("Återställ")
    first_start.wait_until_open()


def test_a_damaged_copy_says_which_check_failed_and_the_next_one_is_offered(backed_up: Ombud, stick: Path) -> None:
    come_back_after(backed_up, days=1)
    backed_up.clients.add("Bea")
    backed_up.lock()
    backed_up.qtbot.waitUntil(lambda: len(copies(stick)) == 2)
    newest, older = copies(stick)
    newest.write_bytes(newest.read_bytes()[:-1] + b"?")
    begin_to_restore(backed_up, newest)
    backed_up.screen.fill("Lösenfrasen som gällde när kopian gjordes", PASSPHRASE)
    keys("Return")
    backed_up.wait_until_shown("Kopians innehåll är skadat: kontrollsumman stämmer inte.")
    settle()
    backed_up.screen.press("Pröva kopian från 21 nov 09.00")
    backed_up.screen.fill("Lösenfrasen som gällde när kopian gjordes", PASSPHRASE)
    keys("Return")
    backed_up.wait_until_open()
    backed_up.clients.open()
    assert backed_up.clients.names() == ["Ada"]
    assert older.exists()


def test_a_file_that_is_something_else_is_named_at_once(backed_up: Ombud, stick: Path) -> None:
    letter = stick / "brev.kopia"
    letter.write_text("Hej!")
    backed_up.lock()
    begin_to_restore(backed_up, letter)
    assert backed_up.screen.shows("Det här är ingen hel säkerhetskopia")
    backed_up.screen.press("Pröva kopian från 21 nov 09.00")
    assert backed_up.title == "Kopian från 21 november 2026 kl. 09.00"


def test_a_damaged_vault_is_restored_from_the_unlock_page_and_listed_as_set_aside(
    backed_up: Ombud, stick: Path
) -> None:
    backed_up.lock()
    backed_up.quit()
    vault = backed_up.folder / VAULT_FILE
    vault.write_bytes(vault.read_bytes()[:5000])
    backed_up.start()
    backed_up.try_to_unlock(PASSPHRASE)
    backed_up.wait_until_shown("Återställ valvet från en säkerhetskopia")
    restore(backed_up, copies(stick)[0])
    open_settings(backed_up)
    assert backed_up.screen.shows("Valv som lades undan vid en återställning")
    assert backed_up.screen.shows("finns till 21 december 2026")
    backed_up.screen.press("Förstör det undanlagda valvet, undanlagt-2026-11-21")
    assert not backed_up.screen.shows("Valv som lades undan vid en återställning")


def test_after_the_date_was_typed_a_vault_is_set_aside_by_it_and_not_by_the_wrong_clock(
    backed_up: Ombud, stick: Path
) -> None:
    """By the wrong one it would lie there for years."""
    backed_up.lock()
    backed_up.clock.set_day(date(2035, 5, 1))
    backed_up.unlock(today=date(2026, 11, 22))
    backed_up.lock()
    restore(backed_up, copies(stick)[0])
    assert [path.name for path in backed_up.folder.glob("undanlagt-*")] == ["undanlagt-2026-11-22"]


def test_one_file_moves_everything_to_a_new_computer(ada: Ombud, tmp_path: Path) -> None:
    target = tmp_path / "flytt"
    target.mkdir()
    open_settings(ada)
    back_up_into(ada, "Flytta till ny dator…", target)
    (file,) = copies(target)
    ada.quit()
    rmtree(ada.folder)
    ada.start()
    restore(ada, file, "Jag har en säkerhetskopia")
    ada.clients.open()
    assert ada.clients.names() == ["Ada"]
