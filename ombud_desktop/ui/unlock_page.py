"""The locked window: one field, one button, and the way in for whoever has forgotten the passphrase."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.rules.patience import Patience
from ombud_desktop.ui.cards import button, restyle, text
from ombud_desktop.ui.days import long_date
from ombud_desktop.ui.locked_card import LockedCard
from ombud_desktop.ui.new_passphrase import NewPassphrase
from ombud_desktop.ui.passphrase_fields import PassphraseFields, WaitLine
from ombud_desktop.ui.problems import message


class UnlockPage(LockedCard):
    """`unlock_wanted` carries the passphrase. Shows the computer's date, so that a wrong clock is seen at once."""

    unlock_wanted = Signal(str)
    forgotten = Signal()
    restore_wanted = Signal()

    def __init__(self, footer: str, patience: Patience, computer_says: Callable[[], date]) -> None:
        super().__init__(
            self.tr("Ombud"), self.tr("The vault is locked. Everything in it is encrypted on this computer."), footer
        )
        self._fields = PassphraseFields(self.tr("Passphrase"))
        self._fields.submitted.connect(self._unlock)
        self._fields.lines[0].textEdited.connect(lambda: self._show_day())
        self._unlock_button = button(self.tr("Unlock"), self._unlock, "primary")
        self._wait = WaitLine(patience)
        self._wait.waits.connect(self._unlock_button.setDisabled)
        self.body.addWidget(self._fields)
        self.body.addWidget(self._wait)
        self.body.addWidget(self._unlock_button)
        self.add_buttons(
            button(self.tr("Forgotten the passphrase?"), self.forgotten.emit, "flat"),
            button(self.tr("Restore from a backup"), self.restore_wanted.emit, "flat"),
        )
        self.setFocusProxy(self._fields.lines[0])
        self._computer_says = computer_says
        self._day = text("", "small")
        self.card.add(self._day)
        self._show_day()
        self._wait.look()

    def event(self, event: QEvent) -> bool:
        """A night may have passed since the page was made: the date is looked at when one comes back, and types."""
        if event.type() == QEvent.Type.WindowActivate:
            self._show_day()
        return super().event(event)

    def fail(self, error: BaseException) -> None:
        self.show_working(works=False)
        if isinstance(error, UserError) and error.problem is Problem.WRONG_PASSPHRASE:
            self._wait.look()
            self._fields.complain(message(error))
        else:
            super().fail(error)

    def _show_day(self) -> None:
        self._day.setText(self.tr("The computer's date: {day}").format(day=long_date(self._computer_says())))

    def _unlock(self) -> None:
        if self._fields.text() and not self._wait.is_waiting:
            self._fields.complain("")
            self.unlock_wanted.emit(self._fields.text())


class RecoverPage(LockedCard):
    """The recovery key from the paper, and a new passphrase in place of the forgotten one."""

    recovery_wanted = Signal(str, str)
    cancelled = Signal()

    def __init__(self, footer: str) -> None:
        super().__init__(
            self.tr("Forgotten the passphrase"),
            self.tr(
                "With the recovery key on paper you open the vault and choose a new passphrase. The key stays valid. "
                "Without the passphrase and without the key no one can open the vault."
            ),
            footer,
        )
        self._key = QLineEdit()
        self._key.setAccessibleName(self.tr("Recovery key"))
        self._key.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self._key.textEdited.connect(lambda: self._complain_of_key(""))
        self._below = text("", "error")
        self._below.hide()
        caption = text(self.tr("Recovery key"))
        caption.setBuddy(self._key)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (caption, self._key, self._below):
            column.addWidget(widget)
        self._fields = NewPassphrase(self.tr("New passphrase"), self.tr("New passphrase again"))
        self._fields.submitted.connect(self._recover)
        self.body.addWidget(holder)
        self.body.addWidget(self._fields)
        self.body.addWidget(button(self.tr("Open and change the passphrase"), self._recover, "primary"))
        self.add_buttons(button(self.tr("Back"), self.cancelled.emit, "flat"))
        self.setFocusProxy(self._key)

    def fail(self, error: BaseException) -> None:
        self.show_working(works=False)
        if isinstance(error, UserError) and error.problem in (
            Problem.RECOVERY_KEY_MISTYPED,
            Problem.WRONG_RECOVERY_KEY,
        ):
            self._complain_of_key(message(error))
        else:
            super().fail(error)

    def _recover(self) -> None:
        if self._fields.is_acceptable():
            self.recovery_wanted.emit(self._key.text(), self._fields.text())

    def _complain_of_key(self, words: str) -> None:
        self._below.setText(words)
        self._below.setVisible(bool(words))
        self._key.setProperty("invalid", bool(words))
        self._key.setAccessibleDescription(words)
        restyle(self._key)
        if words:
            self._key.setFocus()
