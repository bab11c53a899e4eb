"""Changing what opens the vault: the passphrase, the recovery key, the vault key.

Nothing typed here is ever saved, drafted or kept for a return: it is gone when the page is left or the vault locks.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import Card, button, clear_layout, flow, focus_soon, text
from ombud_desktop.ui.new_passphrase import NewPassphrase
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.passphrase_fields import PassphraseFields, WaitLine
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.problems import message
from ombud_desktop.ui.recovery_key import RecoveryKeySheet, TypedBack

FORM_WIDTH_CHARACTERS = 62
PATIENCE_MS = 300


class KeysPage(Page):
    """One of the changes: a form with the present passphrase, the wait, and what came of it."""

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._pause = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._pause.timeout.connect(self._show_progress)
        session.lent.connect(self._show_working)
        session.returned.connect(self._take_outcome)

    def set_room(self, width: int) -> bool:
        """Never narrow: a page that is built again would lose what is typed, and that is kept nowhere else."""
        return False

    def first_focus(self) -> QWidget | None:
        return self._current.lines[0]

    def start_new(self) -> None:
        """Nothing new is begun from here: a half-typed passphrase would be lost by a slip."""

    def _change(self) -> None:
        """Hand it to the session."""

    def _is_ready(self) -> bool:
        """Else what is missing has been said."""
        return bool(self._current.text())

    def _outcome(self) -> str:
        return ""

    def _form(self, title: str, below: str) -> QVBoxLayout:
        """The title, and the card's column for what is typed."""
        clear_layout(self.column)
        self.add_title(title, below)
        card = Card()
        card.rows.setSpacing(10)
        card.setMaximumWidth(self.fontMetrics().averageCharWidth() * FORM_WIDTH_CHARACTERS + 36)
        self.column.addWidget(card)
        self.column.addStretch(1)
        return card.rows

    def _add_present_passphrase(self, rows: QVBoxLayout) -> None:
        self._current = PassphraseFields(self.tr("Present passphrase"))
        self._current.submitted.connect(self._submit)
        rows.addWidget(self._current)

    def _add_submit(self, rows: QVBoxLayout, words: str) -> None:
        self._wait = WaitLine(self.session.patience)
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self._progress.setAccessibleName(self.tr("Working"))
        self._progress.hide()
        self._submit_button = button(words, self._submit, "primary")
        rows.addWidget(self._wait)
        rows.addWidget(self._progress)
        rows.addWidget(flow(button(self.tr("Cancel"), self._go_back), self._submit_button))
        self._wait.waits.connect(self._submit_button.setDisabled)
        self._wait.look()

    def _submit(self) -> None:
        if not self._wait.is_waiting and self._is_ready():
            self._current.complain("")
            self._change()

    def _show_working(self) -> None:
        self._pause.start()

    def _show_progress(self) -> None:
        self._progress.show()

    def _take_outcome(self, error: Exception | None) -> None:
        self._pause.stop()
        self._progress.hide()
        if error is None:
            self._show_done()
        elif isinstance(error, UserError) and error.problem is Problem.WRONG_PASSPHRASE:
            self._wait.look()
            self._current.complain(message(error))
        else:
            self.failed.emit(error)
            self._submit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_done(self) -> None:
        clear_layout(self.column)
        self.add_title(self.tr("Done"))
        card = Card()
        card.add(text(self._outcome()))
        back = button(self.tr("Back to the settings"), self._go_back, "primary")
        card.rows.addSpacing(8)
        card.rows.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(card)
        self.column.addStretch(1)
        focus_soon(back)

    def _go_back(self) -> None:
        self.wanted.emit(Place(PageName.SETTINGS))


class PassphrasePage(KeysPage):
    name = PageName.PASSPHRASE

    def build(self) -> None:
        rows = self._form(self.tr("Change the passphrase"), self.tr("The recovery key on paper goes on to hold."))
        self._new = NewPassphrase(self.tr("New passphrase"), self.tr("New passphrase again"))
        self._new.submitted.connect(self._submit)
        self._add_present_passphrase(rows)
        rows.addWidget(self._new)
        self._add_submit(rows, self.tr("Change the passphrase"))

    def _is_ready(self) -> bool:
        return super()._is_ready() and self._new.is_acceptable()

    def _change(self) -> None:
        self.session.change_passphrase(self._current.text(), self._new.text())

    def _outcome(self) -> str:
        return self.tr(
            "From now on the new passphrase opens the vault. The recovery key is the same as before. Backups that were "
            "made before still open with the old passphrase, until they are gone after 30 days."
        )


class RecoveryKeyPage(KeysPage):
    """Show the new key, have it written down, and only then ask for the passphrase and change anything."""

    name = PageName.RECOVERY_KEY

    def build(self) -> None:
        self._recovery_key = self.session.vault.new_recovery_key()
        self._show_key()

    def first_focus(self) -> QWidget | None:
        return self._go_on

    def _title(self) -> str:
        return self.tr("A new recovery key")

    def _explanation(self) -> str:
        return self.tr(
            "Make one when the paper with the old key is lost, or someone may have seen it. Nothing is changed until "
            "you have typed two groups of the new key from the paper."
        )

    def _show_key(self) -> None:
        rows = self._form(self._title(), self._explanation())
        rows.addWidget(
            text(self.tr("Write this key down on paper. It is shown only now, and holds when you have finished."))
        )
        rows.addWidget(RecoveryKeySheet(self._recovery_key))
        printing = button(self.tr("Print…"), self._print, name=self.tr("Print the recovery key"))
        self._go_on = button(self.tr("I have written it down"), self._ask_for_groups, "primary")
        rows.addWidget(flow(button(self.tr("Cancel"), self._go_back), printing, self._go_on))
        focus_soon(self._go_on)

    def _ask_for_groups(self) -> None:
        rows = self._form(self._title(), self.tr("Type two groups of the new key from the paper."))
        self._typed = TypedBack(self._recovery_key)
        self._typed.submitted.connect(self._submit)
        rows.addWidget(self._typed)
        self._add_present_passphrase(rows)
        self._add_submit(rows, self._title())
        focus_soon(self._typed.lines[0])

    def _print(self) -> None:
        from ombud_desktop.ui.recovery_paper import RecoveryPaper

        RecoveryPaper(self._recovery_key, self).open()

    def _is_ready(self) -> bool:
        return self._typed.is_right() and super()._is_ready()

    def _change(self) -> None:
        self.session.replace_recovery_key(self._current.text(), self._recovery_key)

    def _outcome(self) -> str:
        return self.tr(
            "From now on the new recovery key opens the vault, and the old one does not. The passphrase is the same as "
            "before. Backups that were made before still open with the old key, until they are gone after 30 days: "
            "destroy the old paper then, or at once if someone else may read it."
        )


class VaultKeyPage(RecoveryKeyPage):
    name = PageName.VAULT_KEY

    def _title(self) -> str:
        return self.tr("A new vault key")

    def _explanation(self) -> str:
        return self.tr(
            "Everything in the vault is encrypted anew. Do it when someone may have copied the vault and also known "
            "your passphrase or recovery key: such a copy then opens nothing that you write from now on. A new "
            "recovery key belongs to it; the passphrase stays, so change that too."
        )

    def _change(self) -> None:
        self.session.change_vault_key(self._current.text(), self._recovery_key)

    def _outcome(self) -> str:
        return self.tr(
            "The vault has a new key, and everything in it has been written anew. From now on the new recovery key "
            "opens the vault, and the old one does not. The passphrase is the same as before. A backup of before lies "
            "in the vault's folder. It and earlier ones still open with the old key and the passphrase of their day, "
            "until they are gone after 30 days: destroy the old paper then, or at once if someone else may read it."
        )
