"""The first start: choose a passphrase, write the recovery key down, and prove it by typing two of its groups."""

from pathlib import Path

from PySide6.QtCore import Signal

from ombud_desktop.ui.cards import button, clear_layout, focus_soon, text
from ombud_desktop.ui.locked_card import LockedCard
from ombud_desktop.ui.new_passphrase import NewPassphrase
from ombud_desktop.ui.recovery_key import RecoveryKeySheet, TypedBack
from ombud_desktop.ui.wording import shared_text


class CreatePage(LockedCard):
    """`create_wanted` carries the passphrase and the recovery key. Nothing is written before that."""

    create_wanted = Signal(str, str)
    restore_wanted = Signal()

    def __init__(self, recovery_key: str, folder: Path, footer: str) -> None:
        super().__init__("", "", footer)
        self._folder = folder
        self._recovery_key = recovery_key
        self._passphrase = ""
        self._ask_for_passphrase()

    def _ask_for_passphrase(self) -> None:
        clear_layout(self.body)
        self.set_heading(
            self.tr("Welcome"),
            self.tr(
                "Ombud keeps what you need to remember in an encrypted vault on this computer, and destroys it when it "
                "is no longer needed. Choose a passphrase: five words or fourteen characters at least. A sentence only "
                "you would think of is good."
            ),
        )
        if warning := shared_text(self._folder):
            self.body.addWidget(text(warning, "error"))
        self._fields = NewPassphrase(self.tr("Passphrase"), self.tr("Passphrase again"))
        self._fields.submitted.connect(self._take_passphrase)
        self.body.addWidget(self._fields)
        self.body.addWidget(button(self.tr("Next"), self._take_passphrase, "primary"))
        self.add_buttons(button(self.tr("I have a backup to restore"), self.restore_wanted.emit, "flat"))
        self.setFocusProxy(self._fields.lines[0])
        focus_soon(self._fields.lines[0])

    def _take_passphrase(self) -> None:
        if self._fields.is_acceptable():
            self._passphrase = self._fields.text()
            self._show_recovery_key()

    def _show_recovery_key(self) -> None:
        clear_layout(self.body)
        self.set_heading(
            self.tr("Your recovery key"),
            self.tr(
                "If you forget the passphrase, this key is the only way in. Write it down on paper and keep it where "
                "you keep important papers, not with the computer. It is shown only now."
            ),
        )
        self.body.addWidget(RecoveryKeySheet(self._recovery_key))
        go_on = button(self.tr("I have written it down"), self._ask_for_groups, "primary")
        self.body.addWidget(go_on)
        self.add_buttons(
            button(self.tr("Back"), self._ask_for_passphrase, "flat"),
            button(self.tr("Print…"), self._print, "flat", name=self.tr("Print the recovery key")),
        )
        focus_soon(go_on)

    def _print(self) -> None:
        from ombud_desktop.ui.recovery_paper import RecoveryPaper

        RecoveryPaper(self._recovery_key, self).open()

    def _ask_for_groups(self) -> None:
        clear_layout(self.body)
        self.set_heading(
            self.tr("Is it on paper?"), self.tr("Type two of its groups from the paper. Capital letters do not matter.")
        )
        self._typed = TypedBack(self._recovery_key)
        self._typed.submitted.connect(self._check_groups)
        self.body.addWidget(self._typed)
        self.body.addWidget(button(self.tr("Create the vault"), self._check_groups, "primary"))
        self.add_buttons(button(self.tr("Show the key again"), self._show_recovery_key, "flat"))
        focus_soon(self._typed.lines[0])

    def _check_groups(self) -> None:
        if self._typed.is_right():
            self.create_wanted.emit(self._passphrase, self._recovery_key)
