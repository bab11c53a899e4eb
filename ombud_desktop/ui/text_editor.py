"""Fields to type in: a line, and a plain text that grows with what is written in it. Tab leaves both."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QSizePolicy, QWidget


class LineEditor(QLineEdit):
    """One line."""

    def event(self, event: QEvent) -> bool:
        if _is_the_windows(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)


class TextEditor(QPlainTextEdit):
    """`finished` is Ctrl+Enter; `left` is the loss of the keyboard to something else in the window."""

    finished = Signal()
    left = Signal()

    def __init__(self, name: str, accessible_name: str, *, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._lines = lines
        self.setAccessibleName(accessible_name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)
        self.textChanged.connect(lambda: QTimer.singleShot(0, self, self._follow_cursor))  # once it has grown

    def sizeHint(self) -> QSize:
        # A plain text document tells its height in lines, wrapped ones included.
        lines = max(self._lines, round(self.document().size().height()))
        # The style sheet's border and padding are in the contents margins.
        margins = self.contentsMargins().top() + self.contentsMargins().bottom()
        height = lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin()) + margins
        return QSize(200, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.updateGeometry()  # another width wraps into another number of lines

    def event(self, event: QEvent) -> bool:
        if _is_the_windows(event, self.document().isUndoAvailable(), self.document().isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
            return
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Qt's separator within a paragraph would be a letter in the step or the paper that the line goes to.
            event = QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier, "\n")
        super().keyPressEvent(event)

    def _follow_cursor(self) -> None:
        """It grows instead of scrolling: what it stands on scrolls, and has to be told."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        held = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and held is not None and self.hasFocus():
            cursor = self.cursorRect()
            place = self.viewport().mapTo(held, cursor.bottomLeft())
            around.ensureVisible(place.x(), place.y(), 0, cursor.height())

    def words_at_hand(self) -> str:
        """What is marked of the text, or else the line in which the cursor is."""
        cursor = self.textCursor()
        return (cursor.selectedText().replace("\u2029", " ") or cursor.block().text()).strip()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only: what is copied carries no formatting and no trace of the app."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data


def _is_the_windows(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """With nothing to undo in the text, Ctrl+Z is the window's: it undoes what was done last."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (
            (event.matches(QKeySequence.StandardKey.Undo) and not can_undo)
            or (event.matches(QKeySequence.StandardKey.Redo) and not can_redo)
        )
    )
