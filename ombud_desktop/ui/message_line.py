"""The line at the bottom: quietly what just happened, with Undo; in red, and staying, what went wrong."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ombud_desktop.ui.cards import button, restyle, show_words, text

QUIET_AFTER_MS = 15_000


class MessageLine(QFrame):
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._words = text("")
        self._undo = button(self.tr("Undo"), self.undo_wanted.emit, "flat")
        self._close = button(self.tr("Close"), self.clear, "flat", name=self.tr("Close the message"))
        for widget in (self._undo, self._close):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the mouse leaves the keyboard where it is
        self._saved = text("", "small", wrap=False)
        self._until_saved = True
        self._fading = QTimer(self, singleShot=True, interval=QUIET_AFTER_MS)
        self._fading.timeout.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(30, 4, 20, 4)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._undo)
        layout.addWidget(self._close)
        layout.addWidget(self._saved)
        self.clear()

    @property
    def is_complaining(self) -> bool:
        return bool(self.property("wrong"))

    def words(self) -> str:
        return self._said

    def say(self, words: str, *, can_undo: bool = False) -> None:
        """It fades by itself. What went wrong stays until it is closed or has been put right."""
        if self.is_complaining and not can_undo:
            return
        self._show(words, wrong=False)
        self._undo.setVisible(can_undo)
        self._close.hide()
        self._fading.start()

    def hush(self) -> None:
        """What was only said fades now; what stays by itself stays."""
        if self._fading.isActive():
            self.clear()

    def tell(self, words: str) -> None:
        """Calmly, but it stays until it is closed or something else is said."""
        self.say(words)
        self._fading.stop()
        self._close.show()

    def complain(self, words: str, *, until_saved: bool = True) -> None:
        """In red. The next save that works puts it right, unless it was a bug."""
        self._until_saved = until_saved
        self._fading.stop()
        self._show(words, wrong=True)
        self._undo.hide()
        self._close.show()

    def say_saved(self, words: str) -> None:
        """Saved by itself at such a time; whatever could not be saved before now is."""
        self._saved.setText(words)
        self.show()
        if self.is_complaining and self._until_saved:
            self.clear()

    def clear(self) -> None:
        self._fading.stop()
        self._show("", wrong=False)
        self._undo.hide()
        self._close.hide()

    def _show(self, words: str, *, wrong: bool) -> None:
        self.setVisible(bool(words or self._saved.text()))
        self._said = words
        show_words(self._words, words)
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            restyle(self)
            for child in self.findChildren(QWidget):
                restyle(child)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._words, words))
