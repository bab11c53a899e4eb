"""Säkerhetskopior: where they go, which there are, and one file for a new computer. A card on the settings page."""

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import BackupCopy, BackupOutcome, BackupPlace
from ombud_desktop.ui.cards import Card, button, chip, flow, named, rule, text
from ombud_desktop.ui.layouts import BesideOrBelow
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.problems import message, sentence
from ombud_desktop.ui.wording import date_and_time, full_date, shared_text, translate

KEY_TO_CHOOSE_A_PLACE = "settings:backup_place"
KEY_TO_BACK_UP = "settings:backup_now"
PATIENCE_MS = 300


class BackupsCard(Card):
    """It acts through its page, which builds it anew when something about the backups has changed.

    It shows what the worker found at the last try, and never looks itself: a drive that hangs would hang the window.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Backups"))
        self._page = page
        self._session = page.session
        self._backups = page.session.store.backups
        self._today = page.session.today()
        self.add(
            text(
                self.tr(
                    "A copy opens with your passphrase or your recovery key. It lives for 30 days, and holds only what "
                    "may exist that long. Ombud makes one by itself when you lock, on days when something has changed."
                ),
                "small",
            )
        )
        if warning := shared_text(page.session.folder):
            self.add(text(warning, "error"))
        places, copies = self._backups.places(), self._backups.copies()
        for place in places:
            self._add_row(*self._about_place(place, [copy for copy in copies if copy.folder == place.folder]))
        self._add_keys(bool(places))
        self._add_progress()
        if copies:
            self._add_copies(copies, places)
        self._add_set_aside()
        self._add_move()

    def _add_keys(self, has_places: bool) -> None:
        add_words = self.tr("Add a place…") if has_places else self.tr("Choose where they go…")
        add = named(button(add_words, self._choose_place, "" if has_places else "primary"), KEY_TO_CHOOSE_A_PLACE)
        if has_places:
            self.add(flow(named(button(self.tr("Back up now"), self._session.back_up, "primary"), KEY_TO_BACK_UP), add))
        else:
            self.add(flow(add))

    def _add_progress(self) -> None:
        """It moves when a copy takes longer than a blink; the card is built anew when the copy is there."""
        progress = QProgressBar(maximum=0, textVisible=False)
        progress.setAccessibleName(self.tr("Working"))
        self.add(progress)
        progress.hide()
        pause = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        pause.timeout.connect(progress.show)
        self._session.lent.connect(pause.start)

    # --- Places ---

    def _about_place(self, place: BackupPlace, there: list[BackupCopy]) -> tuple[str, str, QWidget]:
        last = (
            self.tr("Last copy {when}").format(when=date_and_time(there[0].made_at))
            if there
            else self.tr("No copy there yet")
        )
        if place.problem is not None:
            last = f"{last}. {sentence(UserError(place.problem))}"
        remove = button(
            self.tr("Remove"),
            partial(self._page.attempt, partial(self._backups.remove_place, place.folder)),
            "flat",
            name=self.tr("Remove the place {folder}").format(folder=place.folder),
        )
        return folder_text(place.folder), last, remove

    def _choose_place(self) -> None:
        choose_folder(self, self.tr("Where shall the backups go?"), self._session.add_backup_place)

    # --- Copies ---

    def _add_copies(self, copies: list[BackupCopy], places: list[BackupPlace]) -> None:
        looked_after = {place.folder for place in places if place.problem is not Problem.PLACE_UNREACHABLE}
        self.rows.addSpacing(8)
        self.add(text(self.tr("Copies"), "muted"))
        for copy in copies:
            where = self.tr("in {folder}, last day {day}").format(
                folder=folder_text(copy.folder), day=full_date(copy.expires_on)
            )
            notes: list[QWidget] = []
            if copy.holds_destroyed(self._today):
                notes.append(chip(self.tr("may hold what you have destroyed"), "due"))
            if copy.folder not in looked_after and not self._backups.is_own(copy):
                notes.append(
                    button(
                        self.tr("It is gone"),
                        partial(self._page.attempt, partial(self._backups.forget, copy)),
                        "flat",
                        name=self.tr("The copy from {when} no longer exists").format(when=date_and_time(copy.made_at)),
                    )
                )
            self._add_row(date_and_time(copy.made_at), where, *notes)

    def _add_set_aside(self) -> None:
        for folder, last_day in self._backups.set_aside().items():
            destroy = button(
                self.tr("Destroy now"),
                partial(self._page.attempt, partial(self._destroy_set_aside, folder)),
                "flat-danger",
                name=self.tr("Destroy the vault that was set aside, {folder}").format(folder=folder.name),
            )
            words = self.tr("Vault set aside at a restore")
            self._add_row(words, self.tr("exists until {day}").format(day=full_date(last_day)), destroy)

    def _destroy_set_aside(self, folder: Path) -> None:
        self._backups.remove_set_aside(folder)
        self._page.refresh()

    # --- A new computer ---

    def _add_move(self) -> None:
        self.rows.addSpacing(8)
        self.add(rule())
        self.rows.addSpacing(4)
        hint = self.tr(
            "One file with everything, on a stick for example. On the new computer: start Ombud, choose “I have a "
            "backup to restore”, and take the file."
        )
        move = button(self.tr("Move to a new computer…"), self._choose_where_to_move)
        self._add_row(self.tr("New computer"), hint, move)

    def _choose_where_to_move(self) -> None:
        choose_folder(self, self.tr("Where shall the file go?"), self._session.back_up)

    def _add_row(self, words: str, detail: str, *beside: QWidget) -> None:
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(text(words))
        column.addWidget(text(detail, "small"))
        row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        layout = BesideOrBelow(row)
        layout.addWidget(texts)
        if beside:
            layout.addWidget(flow(*beside))
        self.add(row)
        self.rows.addSpacing(6)


def choose_folder(parent: QWidget, caption: str, use: Callable[[Path], object]) -> None:
    """Asks, without holding up anything else; a lock closes the question."""
    dialog = QFileDialog(parent, caption, str(Path.home()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.fileSelected.connect(lambda name: use(Path(name)))
    dialog.open()


def folder_text(folder: Path) -> str:
    """A path that may break after each of its parts; it has no spaces to break at."""
    return str(folder).replace(os.sep, f"{os.sep}\u200b")


def outcome_text(outcomes: Iterable[BackupOutcome]) -> str:
    """Where the copies lie that were just made; empty if not all of them could be made."""
    if any(outcome.problem for outcome in outcomes):
        return ""
    made = ", ".join(str(outcome.folder / outcome.file) for outcome in outcomes)
    return translate("BackupsCard", "Backed up: {files}").format(files=made)


def problem_text(outcomes: Iterable[BackupOutcome]) -> str:
    """What went wrong, and where; empty if nothing did."""
    return " ".join(
        f"{outcome.folder}: {message(UserError(outcome.problem))}" for outcome in outcomes if outcome.problem
    )
