"""The recovery key on its way to paper: shown, printed, and two of its groups typed back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.ui.cards import restyle, text
from ombud_desktop.ui.problems import sentence

GROUPS_TYPED_BACK = (3, 6)
"""Numbered from 1. Two groups are enough to show that the key stands on paper."""


class RecoveryKeySheet(QWidget):
    """Eight numbered groups; they cannot be copied, since what is copied is not on paper."""

    def __init__(self, recovery_key: str) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        for number, group in enumerate(recovery_key.split("-")):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(text(str(number + 1), "small"))
            label = text(group, "recovery")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            label.setAccessibleName(self.tr("Group {number}: {group}").format(number=number + 1, group=" ".join(group)))
            cell.addWidget(label)
            grid.addLayout(cell, number // 4, number % 4)


class TypedBack(QWidget):
    """Two groups from the paper."""

    submitted = Signal()

    def __init__(self, recovery_key: str) -> None:
        super().__init__()
        self._groups = recovery_key.split("-")
        self.lines: list[QLineEdit] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for number in GROUPS_TYPED_BACK:
            label = self.tr("Group {number}").format(number=number)
            line = QLineEdit()
            line.setAccessibleName(label)
            line.returnPressed.connect(self.submitted.emit)
            caption = text(label)
            caption.setBuddy(line)
            column.addWidget(caption)
            column.addWidget(line)
            self.lines.append(line)
        self._mistyped = text("", "error")
        self._mistyped.hide()
        column.addWidget(self._mistyped)

    def is_right(self) -> bool:
        """Else the first group that is not is pointed out."""
        self._mistyped.hide()
        for number, line in zip(GROUPS_TYPED_BACK, self.lines, strict=True):
            right = line.text().strip().upper() == self._groups[number - 1]
            line.setProperty("invalid", not right)
            restyle(line)
            if not right:
                self._mistyped.setText(sentence(UserError(Problem.RECOVERY_KEY_MISTYPED, place=number)))
                self._mistyped.show()
                line.setFocus()
                line.selectAll()
                return False
        return True
