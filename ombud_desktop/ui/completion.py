"""Names that a line offers while one types: by keyboard alone, and gone with Esc, with Tab and with the lock."""

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from ombud_desktop.rules.text import fold

MOST_OFFERED = 8
Names = Callable[[], Sequence[str]]
"""They may be thousands: read at the first letter, as most fields are only passed through."""


class Completion(QCompleter):
    """Offers the names in which each word typed begins a word, as capitals and accents go for nothing.

    Arrow down goes into the offers and Enter takes one; Enter without having gone there is the line's own, so that
    nobody who types something else gets a name they did not choose.
    """

    def __init__(self, line: QLineEdit, names: Names, label: str) -> None:
        super().__init__(line)
        self._line = line
        self._focused = line.focusProxy() or line  # the line of a choice leaves the keyboard to the choice
        self._popup = QListView()  # Qt gives it its place and its end
        self._all = names
        self._offers = QStringListModel(self)
        self.setModel(self._offers)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(MOST_OFFERED)
        self.setPopup(self._popup)
        self._popup.setObjectName("offers")
        self._popup.setAccessibleName(self.tr("Suggestions for {field}").format(field=label))
        self._popup.installEventFilter(self)
        line.setCompleter(self)
        self._focused.installEventFilter(self)  # after Qt has: whoever comes last is asked first
        line.textEdited.connect(self._offer)

    @cached_property
    def _names(self) -> list[tuple[list[str], str]]:
        """Each with its folded words."""
        return [(fold(name).split(), name) for name in self._all()]

    def offered(self, typed: str) -> list[str]:
        """The names that would be offered for this; none that says just the same, whatever its capitals."""
        parts = fold(typed).split()
        if not parts:
            return []
        found = [
            name
            for words, name in self._names
            if all(any(word.startswith(part) for word in words) for part in parts) and words != parts
        ]
        return found[:MOST_OFFERED]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the keys do while the offers are seen, before Qt or the page makes something else of them."""
        if watched is self._focused and isinstance(event, QFocusEvent) and _goes_elsewhere(event):
            self._popup.hide()
        if watched is not self._popup or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.ShortcutOverride and (is_enter or event.key() == Qt.Key.Key_Escape):
            event.accept()  # else Esc would close the editor, too
            return True
        if event.type() == QEvent.Type.KeyPress and is_enter and self._popup.currentIndex().isValid():
            self._take(self._popup.currentIndex().data())
            return True
        return super().eventFilter(watched, event)

    def _offer(self, typed: str) -> None:
        self._offers.setStringList(self.offered(typed))

    def _take(self, name: str) -> None:
        """As if it had been typed."""
        self._popup.hide()
        self._line.setText(name)
        self._line.textEdited.emit(name)


def _goes_elsewhere(event: QFocusEvent) -> bool:
    """The keyboard goes on to another field, and not only into the offers."""
    stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
    return event.lostFocus() and event.reason() not in stays
