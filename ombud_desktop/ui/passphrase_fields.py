"""A passphrase being typed: hidden, unless the ombud wants to see it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ombud_desktop.rules.patience import Patience
from ombud_desktop.ui.cards import restyle, text
from ombud_desktop.ui.keyboard_hint import KeyboardHint

WAIT_STEP_MS = 200


class PassphraseFields(QWidget):
    """One field to unlock, two to choose a new passphrase."""

    submitted = Signal()

    def __init__(self, *labels: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.lines: list[QLineEdit] = []
        self._keyboard = KeyboardHint()
        for label in labels:
            self._add(label)
        self._below: QLabel = text("", "error")
        self._below.hide()
        self.column.addWidget(self._below)
        self.column.addWidget(self._keyboard)
        self._show = QCheckBox(self.tr("Show what I type"))
        self._show.toggled.connect(self._set_echo)
        self.column.addWidget(self._show)

    def text(self) -> str:
        return self.lines[0].text()

    def are_alike(self) -> bool:
        return all(line.text() == self.text() for line in self.lines)

    def clear(self) -> None:
        for line in self.lines:
            line.clear()

    def complain(self, words: str) -> None:
        self._below.setText(words)
        self._below.setVisible(bool(words))
        self.lines[0].setAccessibleDescription(words)
        for line in self.lines:
            line.setProperty("invalid", bool(words))
            restyle(line)
        if words:
            self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.lines[0].selectAll()

    def _add(self, label: str) -> None:
        line = QLineEdit()
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setAccessibleName(label)
        line.returnPressed.connect(self.submitted.emit)
        line.textEdited.connect(lambda: self.complain(""))
        self._keyboard.follow(line)
        caption = text(label)
        caption.setBuddy(line)
        self.column.addWidget(caption)
        self.column.addWidget(line)
        self.lines.append(line)

    def _set_echo(self, shown: bool) -> None:
        for line in self.lines:
            line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class WaitLine(QLabel):
    """Counts down how long the next try has to wait, and is gone when it has not."""

    waits = Signal(bool)

    def __init__(self, patience: Patience) -> None:
        super().__init__()
        self.setWordWrap(True)
        self._patience = patience
        self._timer = QTimer(self, interval=WAIT_STEP_MS)
        self._timer.timeout.connect(self.look)
        self.hide()

    @property
    def is_waiting(self) -> bool:
        return self._patience.seconds_left() > 0

    def look(self) -> None:
        """Now; and from here on by itself, until the wait is over."""
        seconds = self._patience.seconds_left()
        if seconds:
            self.setText(self.tr("Wait %n second(s) before the next try.", "", seconds))
        was_waiting = self._timer.isActive()
        self.setVisible(bool(seconds))
        if bool(seconds) != was_waiting:
            self.waits.emit(bool(seconds))
        if seconds and not was_waiting:
            self._timer.start()
        elif not seconds:
            self._timer.stop()
