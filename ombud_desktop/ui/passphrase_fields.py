"""A passphrase being typed: hidden, unless the ombud wants to see it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ombud_desktop.ui.cards import restyle, text


class PassphraseFields(QWidget):
    """One field to unlock, two to choose a new passphrase."""

    submitted = Signal()

    def __init__(self, *labels: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.lines: list[QLineEdit] = []
        for label in labels:
            self._add(label)
        self._below: QLabel = text("", "error")
        self._below.hide()
        self._column.addWidget(self._below)
        self._show = QCheckBox(self.tr("Show what I type"))
        self._show.toggled.connect(self._set_echo)
        self._column.addWidget(self._show)

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
        caption = text(label)
        caption.setBuddy(line)
        self._column.addWidget(caption)
        self._column.addWidget(line)
        self.lines.append(line)

    def _set_echo(self, shown: bool) -> None:
        for line in self.lines:
            line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
