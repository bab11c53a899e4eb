"""One in the queue: it leads to the inquiry, and Alt with an arrow key moves it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ombud_desktop.ui.row import RowButton

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class QueueRow(RowButton):
    moved = Signal(int)
    """So many places on, or back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)
