"""One line that asks for the passphrase before the window shows more than it does now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import button, flow, named, text
from ombud_desktop.ui.passphrase_fields import PassphraseFields, WaitLine
from ombud_desktop.ui.problems import message


class PassphraseQuestion(QFrame):
    """What is typed is kept nowhere: it goes with the line."""

    answered = Signal()
    """With the right passphrase."""
    cancelled = Signal()
    failed = Signal(object)
    """Nobody could say whether it was right."""

    def __init__(self, session: Session, name: str, heading: str, submit: str, cancel: str) -> None:
        """`name` is the object name of the field; `submit` and `cancel` are the words of the buttons."""
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(heading)
        self._session = session
        self._fields = PassphraseFields(self.tr("Passphrase"))
        self._wait = WaitLine(session.patience)
        self._submit = button(submit, self._check, "primary")
        self.line = named(self._fields.lines[0], name)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        for widget in (
            text(heading, "heading"),
            self._fields,
            self._wait,
            flow(self._submit, button(cancel, self.cancelled.emit)),
        ):
            column.addWidget(widget)
        self._fields.submitted.connect(self._check)
        self._wait.waits.connect(self._submit.setDisabled)
        session.returned.connect(self._take_answer)
        self._wait.look()

    def _check(self) -> None:
        if self._fields.text() and not self._wait.is_waiting:
            self._fields.complain("")
            self._session.check_passphrase(self._fields.text())

    def _take_answer(self, error: Exception | None) -> None:
        if error is None:
            self.answered.emit()
        elif isinstance(error, UserError) and error.problem is Problem.WRONG_PASSPHRASE:
            self._wait.look()
            self._fields.complain(message(error))
        else:
            self.failed.emit(error)
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
