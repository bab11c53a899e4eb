"""A few choices side by side, of which exactly one holds. Tab comes to the chosen one, the arrow keys change it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ombud_desktop.ui.cards import named
from ombud_desktop.ui.layouts import FlowLayout


class Segments(QWidget):
    """`choices` are (value, words); the first holds until another is chosen."""

    chosen = Signal()

    def __init__(self, name: str, label: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        layout = FlowLayout(self, spacing=6)
        self._buttons: dict[str, QRadioButton] = {}
        for value, words in choices:
            segment = named(QRadioButton(words), f"{name}:{value}")
            segment.setAccessibleName(f"{label}: {words}")
            segment.setChecked(not self._buttons)
            segment.toggled.connect(lambda is_on: self.chosen.emit() if is_on else None)
            layout.addWidget(segment)
            self._buttons[value] = segment

    def value(self) -> str:
        return next(value for value, segment in self._buttons.items() if segment.isChecked())

    def set_value(self, value: str) -> None:
        """One that is not offered is passed over."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802 - overrides Qt
        self._buttons[self.value()].setFocus(reason)
