"""A day with an ombud, without a display: the real widgets are used, each step is told in a line and kept as a picture.

    python -m tests.e2e.day [folder]

The pictures go to the folder (build/day, if none is named). The exit code is 0 only if, in the end, nothing of the
client was left in the vault.
"""

import gc
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from types import TracebackType

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QModelIndex,
    QObject,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontMetrics, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QTreeView

from ombud_desktop.app import _application
from ombud_desktop.model import Receipt
from ombud_desktop.practice import PRACTICE_PASSPHRASE, prepare_practice_vault
from ombud_desktop.ui.wording import destroyed_text
from tests.clock import MovableClock
from tests.e2e.album import PATIENCE, Album
from tests.e2e.practice_pages import show_the_practice_vault
from tests.storage.pages import words_left
from tests.ui.pages import Ombud
from tests.ui.plan_pages import QuickLine
from tests.ui.screen import keys, settle, type_text
from tests.vaults import CHEAP, PASSPHRASE, raw_key, vault_in

USUAL = (1240, 800)
WORDS_OF_THE_CLIENT = rb"Lindvall|Rosentorget|sova|Bergstr|Nordvik|delbetal"
MONTHS_AND_A_DAY = 93
"""From 30 November to 3 March: past the three calendar months, in whichever year."""


class Hands(QObject):
    """Counts what the one who sits there has to do, where it enters the program."""

    def __init__(self) -> None:
        super().__init__()
        self.clicks = self.keys = 0
        _application().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWindow):
            self.clicks += event.type() == QEvent.Type.MouseButtonPress
            self.keys += event.type() == QEvent.Type.KeyPress
        return False


def play_the_day(album: Album, folder: Path) -> tuple[Receipt, set[str]]:
    """Returns the receipt of the purge, and the words of the client that any page of the vault still holds."""
    clock = MovableClock()
    ombud = Ombud(PATIENCE, folder, clock)
    ombud.window.resize(*USUAL)
    create_the_vault(album, ombud)
    work(album, ombud)
    close(album, ombud)
    ombud.quit()

    clock.advance(days=MONTHS_AND_A_DAY)
    ombud.start()
    ombud.window.resize(*USUAL)
    album.tell(ombud, "senare-start", "Tre månader och en dag efter sista dagen startar ombudet datorn.")
    ombud.try_to_unlock(PASSPHRASE)
    assert ombud.is_asked_for_the_date()
    ombud.date.type(f"{clock.now().day}/{clock.now().month} {clock.now().year}")
    album.tell(ombud, "vilken-dag", "Länge sedan sist: Ombud frågar efter dagens datum innan något förstörs.")
    ombud.screen.press("Det är dagens datum")
    ombud.wait_until_open()
    ombud.today.open()
    album.tell(ombud, "kvitto", "Det första som hände var gallringen. Idag visar kvittot: antal, inga namn.")
    ombud.clients.open()
    album.tell(ombud, "tomt", "Klientlistan är tom. Kommer Bea tillbaka är hon ny.")
    (receipt,) = ombud.app.session.store.purge.receipts()
    ombud.quit()
    vault = vault_in(folder)
    return receipt, words_left(vault.file, raw_key(vault), WORDS_OF_THE_CLIENT)


def create_the_vault(album: Album, ombud: Ombud) -> None:
    album.tell(ombud, "valkommen", "Första starten: ombudet väljer en lösenfras.")
    ombud.first_start.choose("fem lugna ord på rad")
    album.tell(ombud, "nyckel", "Återställningsnyckeln visas en enda gång och skrivs av på papper.")
    ombud.first_start.write_the_key_down()
    album.tell(ombud, "pa-papper", "Två av grupperna skrivs tillbaka: den står på papper.")
    ombud.first_start.type_back()
    ombud.wait_until_open()
    album.tell(ombud, "borja", "Valvet är skapat. Idag säger vad man kan börja med.")


def work(album: Album, ombud: Ombud) -> None:
    ombud.clients.add("Bea Lindvall", since="2026-09-01")
    album.tell(ombud, "klient", "Bea blir klient. Ett namn räckte.")
    ombud.plan.add_goal("Bo kvar vid Rosentorget", "Kunna sova utan att tänka på hyran.")
    ombud.plan.add_step("Ringa hyresvärden Bergström", "Bea", "fre")
    ombud.plan.add_step("Fråga elbolaget Nordvik om delbetalning", "Ombud", "v49")
    ombud.plan.begin_step()
    ombud.plan.fill_step("Ta med breven", "", "")
    album.tell(ombud, "plan", "Beas mål med hennes egna ord, och stegen dit: vad, vem och när.")
    ombud.screen.press("Avbryt")
    QuickLine(ombud).type("Bea mejlar Nordvik tors v48")
    album.tell(ombud, "en-rad", "Ett steg på en rad: vem, vad och när är förstått innan Enter.")
    keys("Return")
    keys("Escape")
    ombud.meeting.enter()
    album.tell(ombud, "moteslage", "F8 när Bea sitter bredvid: hennes plan, stor, och ingen annan.")
    ombud.meeting.leave()
    ombud.notes.open()
    ombud.notes.type("Bergström är bäst att nå före tio. Bea vill att vi ringer tillsammans och tar upp att")
    album.tell(ombud, "anteckning", "Mitt i en anteckning ringer telefonen …")
    ombud.lock()
    album.tell(ombud, "last", "… Ctrl+L: inget går att läsa längre.")
    ombud.unlock()
    album.tell(ombud, "tillbaka", "Upplåst igen: texten finns kvar, och markören står där den stod.")
    ombud.notes.type(" hyran kan delas upp.")
    ombud.screen.press("Anteckningen är klar")


def close(album: Album, ombud: Ombud) -> None:
    ombud.lock()
    ombud.clock.advance(days=9)
    ombud.unlock()
    ombud.closing.open()
    ombud.closing.fill("idag", "annat stöd tar vid")
    album.tell(ombud, "avslut", "Kontakten avslutas: vad som händer med stegen, och exakt vad som förstörs när.")
    ombud.closing.confirm()
    album.tell(ombud, "avslutad", "Avslutad. Till och med sista dagen går det att ångra.")


def come_back_on_a_new_computer(album: Album, folder: Path) -> tuple[Hands, float]:
    """Returns what it took by hand, and the seconds it took the program."""
    clock, home = MovableClock(), folder / "ny dator"
    stick = home / "STICKA"
    stick.mkdir(parents=True)
    prepare_practice_vault(folder / "gammal dator", clock, CHEAP)
    old = Ombud(PATIENCE, folder / "gammal dator", clock)
    old.unlock(PRACTICE_PASSPHRASE)
    clock.advance(minutes=30)
    old.app.session.store.backups.make(clock.now(), [stick])
    old.quit()

    os.environ["HOME"] = str(home)
    hands, begun_at = Hands(), monotonic()
    ombud = Ombud(PATIENCE, home / "ombud", clock)
    ombud.window.resize(*USUAL)
    album.tell(ombud, "ny-dator", "Datorn har gått sönder. På den nya finns ingenting, bara stickan med en kopia.")
    ombud.screen.press("Jag har en säkerhetskopia")
    album.tell(ombud, "vilken-kopia", "Vilken kopia?")
    ombud.screen.press("Välj en kopia…")
    dialog = ombud.screen.visible(QFileDialog)[0]
    double_click(dialog, stick.name)
    (copy,) = stick.iterdir()
    PATIENCE.waitUntil(lambda: row_of(dialog, copy.name).isValid())
    album.tell(ombud, "pa-stickan", "På stickan ligger den, med dag och tid i namnet.", dialog)
    double_click(dialog, copy.name)
    ombud.get_the_keyboard_back()
    album.tell(ombud, "vad-den-innehaller", "Innan något öppnas står där när kopian gjordes och vad den innehåller.")
    type_text(PRACTICE_PASSPHRASE)
    keys("Return")
    ombud.wait_until_open()
    album.tell(ombud, "allt-ar-har", "Prövad, gallrad och öppnad: allt är här igen.")
    ombud.quit()
    return hands, monotonic() - begun_at


def double_click(dialog: QFileDialog, name: str) -> None:
    """On this folder or file in the dialog."""
    PATIENCE.waitUntil(lambda: row_of(dialog, name).isValid())
    view = file_view(dialog)
    there = view.viewport().mapTo(dialog, view.visualRect(row_of(dialog, name)).center())
    QTest.mouseDClick(dialog.windowHandle(), Qt.MouseButton.LeftButton, pos=there)
    settle()


def row_of(dialog: QFileDialog, name: str) -> QModelIndex:
    view = file_view(dialog)
    model, top = view.model(), view.rootIndex()
    rows = (model.index(row, 0, top) for row in range(model.rowCount(top)))
    return next((row for row in rows if row.data() == name), QModelIndex())


def file_view(dialog: QFileDialog) -> QTreeView:
    view = dialog.findChild(QTreeView, "treeView")
    assert view is not None
    return view


def end_at_a_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Qt would only print it and go on."""
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


def pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt says, without the one thing the offscreen platform always says."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.excepthook = end_at_a_bug
    gc.disable()  # as the program does: it could destroy widgets in the vault's worker
    qInstallMessageHandler(pass_on)
    if not QFontMetrics(_application().font()).inFontUcs4(ord("Å")):
        print("Datorn har inget teckensnitt, och bilderna skulle visa rutor: installera fonts-dejavu-core.")
        return 2
    album = Album(Path(sys.argv[1] if len(sys.argv) > 1 else "build/day"))
    with TemporaryDirectory() as folder:
        receipt, left = play_the_day(album, Path(folder) / "ombud")
        show_the_practice_vault(album, Path(folder) / "ovningsvalv")
        hands, seconds = come_back_on_a_new_computer(album, Path(folder))
    destroyed = destroyed_text(receipt.notes, receipt.clients, receipt.drafts)
    print(f"\nKvitto {receipt.purged_at:%Y-%m-%d %H.%M}: {destroyed} förstördes.")
    print(f"Ord om klienten som finns kvar någonstans i valvets fil: {len(left)}.")
    print(f"Tillbaka på en ny dator: {hands.clicks} klick och {hands.keys} tangenter, {seconds:.1f} s i programmet.")
    print(f"Bilderna finns i {album.folder}.")
    return 0 if receipt.clients == receipt.notes == 1 and not left else 1


if __name__ == "__main__":
    sys.exit(main())
