"""The window as somebody meets it: what is visible, found by its words and its kind, used with keys and mouse."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QKeyEvent, QUndoStack, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QWidget,
)

from ombud_desktop.ui.row import RowButton

W = TypeVar("W", bound=QWidget)
Field = QLineEdit | QPlainTextEdit | QComboBox | QSpinBox
_LEFT = Qt.MouseButton.LeftButton


@dataclass(frozen=True, slots=True)
class Here:
    """Where the keyboard is: in which field, what stands in it, and before which letter."""

    field: str
    text: str
    cursor: int


class Screen:
    """What can be seen and used in one window right now, in reading order."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def visible(self, kind: type[W], within: QWidget | None = None) -> list[W]:
        return [widget for widget in (within or self.window).findChildren(kind) if widget.isVisible()]

    def texts(self, within: QWidget | None = None) -> list[str]:
        """Every text that stands on the screen outside fields and buttons."""
        seen = [*([within] if within else []), *self.visible(QWidget, within)]
        return [words for widget in seen for words in _read(widget) if words]

    def rows(self, within: QWidget | None = None) -> list[RowButton]:
        return self.visible(RowButton, within)

    def shows(self, words: str, within: QWidget | None = None) -> bool:
        return any(words in text for text in self.texts(within))

    def buttons(self, within: QWidget | None = None) -> list[str]:
        return [spoken_name(button) for button in self.visible(QPushButton, within)]

    def button(self, name: str, within: QWidget | None = None) -> QPushButton:
        return self._only(QPushButton, name, within)

    def field(self, name: str, within: QWidget | None = None) -> Field:
        """The field with this label."""
        fields = self._fields(within)
        found = [field for field in fields if spoken_name(field) == name]
        assert len(found) == 1, f"{len(found)} fields “{name}” among {[spoken_name(field) for field in fields]}"
        return found[0]

    def has_field(self, name: str) -> bool:
        return any(spoken_name(field) == name for field in self._fields())

    def all_fields(self) -> list[tuple[str, str]]:
        """Every field with what stands in it."""
        return [(spoken_name(field), text_of(field)) for field in self._fields()]

    def text_in(self, name: str) -> str:
        return text_of(self.field(name))

    def tick(self, name: str) -> QCheckBox:
        return self._only(QCheckBox, name)

    def card(self, name: str) -> QFrame:
        """The white sheet with this heading."""
        cards = [frame for frame in self.visible(QFrame) if frame.objectName() == "card"]
        found = [card for card in cards if card.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} cards “{name}” among {[card.accessibleName() for card in cards]}"
        return found[0]

    def cards(self) -> list[str]:
        return [card.accessibleName() for card in self.visible(QFrame) if card.objectName() == "card"]

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Click the button that says this."""
        click(self.button(name, within))

    def fill(self, name: str, words: str, within: QWidget | None = None) -> None:
        """Go to the field and type these words in place of what stands there."""
        field = self.field(name, within)
        go_to(field)
        select_all(field)
        if words:
            type_text(words)
        else:
            keys("Delete")

    def choose(self, name: str, words: str, within: QWidget | None = None) -> None:
        """Pick one of a field's choices with the arrow keys."""
        box = self.field(name, within)
        assert isinstance(box, QComboBox), f"“{name}” offers no choices"
        choices = [box.itemText(number) for number in range(box.count())]
        assert words in choices, f"“{words}” is not among {choices}"
        go_to(box)
        while box.currentText() != words:
            keys("Down" if box.currentIndex() < choices.index(words) else "Up")

    def pick(self, name: str, within: QWidget | None = None) -> None:
        """Click this one of a few choices that stand side by side."""
        click(self._only(QRadioButton, name, within))

    def picked(self, within: QWidget | None = None) -> list[str]:
        """Of all choices that stand side by side, those that hold."""
        return [spoken_name(choice) for choice in self.visible(QRadioButton, within) if choice.isChecked()]

    def wrong(self, name: str) -> str:
        """The sentence under a field that says what is wrong with it; empty when all is well."""
        field = self.field(name)
        return field.accessibleDescription() if field.property("invalid") else ""

    def open_tab(self, words: str) -> None:
        bar = self.visible(QTabBar)[0]
        names = [_tab_name(bar, number) for number in range(bar.count())]
        _click_at(bar, bar.tabRect(names.index(words)).center())
        assert self.open_tab_name() == words, f"the click on “{words}” has opened “{self.open_tab_name()}”"

    def open_tab_name(self) -> str:
        bars = self.visible(QTabBar)
        return _tab_name(bars[0], bars[0].currentIndex()) if bars else ""

    def here(self) -> Here:
        widget = focus()
        return Here(spoken_name(widget), text_of(widget), cursor_of(widget))

    def _fields(self, within: QWidget | None = None) -> list[Field]:
        return [
            *(line for line in self.visible(QLineEdit, within) if not _is_inside_another_field(line)),
            *self.visible(QPlainTextEdit, within),
            *self.visible(QComboBox, within),
            *self.visible(QSpinBox, within),
        ]

    def _only(self, kind: type[W], name: str, within: QWidget | None = None) -> W:
        widgets = self.visible(kind, within)
        found = [widget for widget in widgets if spoken_name(widget) == name]
        assert len(found) == 1, f"{len(found)} of “{name}” among {[spoken_name(widget) for widget in widgets]}"
        return found[0]


class WindowWatch(QObject):
    """Notes every window that opens besides those the program is meant to open."""

    def __init__(self) -> None:
        super().__init__()
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if event.type() == QEvent.Type.Show and is_window and not isinstance(watched, QMainWindow | QDialog | QMenu):
            self.strays.append(f"{type(watched).__name__} “{spoken_name(watched)}”")
        return False


class Recorder(QObject):
    """Remembers every word that any widget showed while it listened, for however short a moment."""

    _MOMENTS = (QEvent.Type.Show, QEvent.Type.Paint, QEvent.Type.Polish, QEvent.Type.LayoutRequest)

    def __init__(self) -> None:
        super().__init__()
        self._words: set[str] = set()

    @property
    def shown(self) -> str:
        return "\n".join(self._words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in self._MOMENTS and isinstance(watched, QWidget):
            self._words.update(_words_in(watched))
        return False


def application() -> QApplication:
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


def focus() -> QWidget:
    """The widget that the keyboard speaks to."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the keyboard speaks to nothing"
    return widget


def settle() -> None:
    """Let the event loop turn once: what was added is shown, what was taken away dies."""
    QTest.qWait(0)


def keys(combination: str) -> None:
    """Press this combination where the keyboard is."""
    QTest.keySequence(_system_window(focus()), combination)
    settle()


def press_tab(*, back: bool = False) -> None:
    keys("Shift+Tab" if back else "Tab")


def type_text(words: str) -> None:
    """Letter by letter where the keyboard is."""
    for letter in words:
        key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(_system_window(focus()), event)
    settle()


def click(widget: QWidget) -> None:
    assert widget.isEnabled(), f"“{spoken_name(widget)}” cannot be used now"
    _click_at(widget, widget.rect().center())


def _click_at(widget: QWidget, point: QPoint) -> None:
    """Where the mouse can really come to it: in sight, and with nothing else in front of it."""
    show_whole(widget)
    where = widget.mapTo(widget.window(), point)
    there: QWidget | None = widget.window().childAt(where)
    while there is not None and there is not widget:
        there = there.parentWidget()
    assert there is widget, f"“{spoken_name(widget)}” is out of sight, or behind something else"
    QTest.mouseClick(_system_window(widget), _LEFT, pos=where)
    settle()


def show_whole(widget: QWidget) -> None:
    """Scroll there."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def is_wholly_seen(widget: QWidget) -> bool:
    """Nothing of it is scrolled away."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def go_to(field: QWidget) -> None:
    assert field.isEnabled(), f"“{spoken_name(field)}” cannot be used now"
    while (offers := QApplication.activePopupWidget()) is not None:
        offers.close()  # as a click elsewhere does
    if not field.window().isActiveWindow():  # a list that has closed gives the keyboard back; here nobody sees to it
        field.window().activateWindow()
        assert QTest.qWaitForWindowActive(field.window())
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    assert field.hasFocus(), f"“{spoken_name(field)}” does not take the keyboard"


def select_all(field: Field) -> None:
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    assert line is not None, f"nothing can be typed in “{spoken_name(field)}”"
    line.selectAll()


def put_cursor(field: QWidget, position: int) -> None:
    """Before this letter."""
    go_to(field)
    if isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.setPosition(position)
        field.setTextCursor(cursor)
        return
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    assert isinstance(line, QLineEdit)
    line.setCursorPosition(position)


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit | QSpinBox | QAbstractButton):
        return widget.text()
    return ""


def cursor_of(widget: QWidget) -> int:
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().position()
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    return line.cursorPosition() if isinstance(line, QLineEdit) else -1


def spoken_name(widget: QObject) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):  # under Linux its name is what is chosen, and its label is told besides
        interface = next((label for label, _ in interface.relations(QAccessible.RelationFlag.Label)), interface)
    return interface.text(QAccessible.Text.Name)


def spoken_rows(view: QAbstractItemView) -> list[str]:
    """What a screen reader says of each row of a list."""
    interface = QAccessible.queryAccessibleInterface(view)
    children = (interface.child(number) for number in range(interface.childCount()))
    return [child.text(QAccessible.Text.Name) for child in children if child.role() == QAccessible.Role.ListItem]


def spoken_tree(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything a screen reader can come to from here on down."""
    yield top
    for number in range(top.childCount()):
        child = top.child(number)
        if child.isValid():
            yield from spoken_tree(child)


def readable(widgets: Iterable[QWidget] | None = None) -> str:
    """All that can be read in these widgets (in any of the program's, if none are named), shown or hidden."""
    found = list(QApplication.allWidgets() if widgets is None else widgets)
    words: list[str] = []
    for widget in found:
        words += _words_in(widget)
    if widgets is None:
        words += [window.title() for window in QApplication.topLevelWindows()]
        words += [QApplication.clipboard().text()]
        words += [name for top in QApplication.topLevelWidgets() for name in _spoken_words(top)]
        words += [text for top in found for stack in top.findChildren(QUndoStack) for text in _texts_of_stack(stack)]
    return "\n".join(word for word in words if word)


_READERS = (
    "text", "toPlainText", "title", "placeholderText", "currentText", "accessibleName", "accessibleDescription",
    "toolTip", "statusTip", "whatsThis", "windowTitle", "objectName",
)  # fmt: skip
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    *(Qt.ItemDataRole.UserRole + number for number in range(5)),
)


def _read(widget: QWidget) -> list[str]:
    """Without what only says where a long word may be broken."""
    if isinstance(widget, QLabel):
        return [widget.text().replace("\u200b", "")]
    return widget.texts() if isinstance(widget, RowButton) else []


def _words_in(widget: QWidget) -> list[str]:
    words = [str(read()) for name in _READERS if (read := _reader(widget, name)) is not None]
    words += _read(widget)
    words += [action.text() + action.toolTip() for action in widget.findChildren(QAction)]
    if isinstance(widget, QTabBar):
        words += [widget.tabText(number) for number in range(widget.count())]
    for model in widget.findChildren(QAbstractItemModel):
        words += _words_in_model(model)
    return words


def _reader(widget: QWidget, name: str) -> Callable[[], object] | None:
    reader = getattr(widget, name, None)
    return reader if callable(reader) else None


def _words_in_model(model: QAbstractItemModel) -> list[str]:
    top = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    return [
        str(model.data(model.index(row, column), role))
        for row in range(model.rowCount(top))
        for column in range(columns)
        for role in _ROLES
    ]


def _spoken_words(top: QWidget) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(top)
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    return [each.text(kind) for each in spoken_tree(interface) for kind in kinds]


def _texts_of_stack(stack: QUndoStack) -> list[str]:
    return [stack.text(number) for number in range(stack.count())]


def _tab_name(bar: QTabBar, number: int) -> str:
    """Its words, which may stand in two lines."""
    return bar.accessibleTabName(number) or bar.tabText(number)


def _system_window(widget: QWidget) -> QWindow:
    """Where keys and the mouse enter: nothing on their way to the widget is passed over."""
    return widget.window().windowHandle()


def _is_inside_another_field(line: QLineEdit) -> bool:
    return isinstance(line.parentWidget(), QComboBox | QSpinBox)
