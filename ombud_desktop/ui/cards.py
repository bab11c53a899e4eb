"""The pieces pages are made of: texts, chips, buttons, cards and rows."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

W = TypeVar("W", bound=QWidget)

HEAD_OVERLAP = 6
"""So far a button in the head of a card reaches into the room above the heading."""
LOWEST_TARGET = 32
"""Pixels that whatever can be pressed is high, at least."""


def named(widget: W, name: str) -> W:
    """Give the widget the name by which the style sheet, or a return after a lock, finds it."""
    widget.setObjectName(name)
    return widget


def text(words: str, role: str = "", *, wrap: bool = True) -> QLabel:
    """A text in one of the roles of the style sheet: title, heading, muted, small, error; body if none."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setIndent(0)  # a styled label would else be indented by half a letter of its own size
    if role:
        label.setProperty("role", role)
    return label


def chip(words: str, tone: str = "accent") -> QLabel:
    """A word on a soft ground; the tone never says more than the word."""
    label = text(words, "chip", wrap=False)
    label.setProperty("tone", tone)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return label


class Button(QPushButton):
    """Pressed by Enter as well as by Space."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


def button(words: str, do: Callable[[], object], role: str = "", *, name: str = "") -> Button:
    """`name` is what a screen reader says where the words alone do not say enough."""
    widget = Button(words)
    if role:
        widget.setProperty("role", role)
    if name:
        widget.setAccessibleName(name)
    widget.clicked.connect(lambda: do())
    return widget


def rule() -> QFrame:
    line = named(QFrame(), "rule")
    line.setFixedHeight(1)
    return line


def restyle(widget: QWidget) -> None:
    """The style sheet reads dynamic properties only when a widget is polished."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def focus_soon(widget: QWidget) -> None:
    """For a widget that has just been put into a layout: it can take the keyboard once the event loop has shown it."""
    QTimer.singleShot(0, widget, lambda: widget.setFocus(Qt.FocusReason.OtherFocusReason))


def retire(widget: QWidget) -> None:
    """Out of sight at once, and no name finds it or anything in it any more; it dies when the event loop turns.

    Taking it from its parent would be shorter, but has the style sheet look at every widget in it again.
    """
    for child in (widget, *widget.findChildren(QWidget)):
        child.setObjectName("")
    widget.hide()
    widget.resize(0, 0)  # else its death has everything painted again that stands where it stood
    widget.deleteLater()


def clear_layout(layout: QLayout) -> None:
    """Retire everything in a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            retire(widget)
        inner = item.layout()
        if inner is not None:
            clear_layout(inner)


class Card(QFrame):
    """A white sheet with a heading and rows under a line."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(18, 14, 18, 14)
        self.rows.setSpacing(4)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self._under_head = QSpacerItem(0, 7)
        if heading:
            self.setAccessibleName(heading)
            self.head.addWidget(text(heading, "heading"), 1)
            self.rows.addLayout(self.head)
            self.rows.addSpacerItem(self._under_head)
            self.rows.addWidget(rule())
            self.rows.addSpacing(4)

    def add(self, widget: QWidget) -> None:
        self.rows.addWidget(widget)

    def add_to_head(self, widget: Button) -> None:
        """At the end of the heading. It takes its height from the room around: the headings of two cards side by side
        stand at the same height.
        """
        margins = self.rows.contentsMargins()
        margins.setTop(margins.top() - HEAD_OVERLAP)
        self.rows.setContentsMargins(margins)
        self._under_head.changeSize(0, 0)
        self.head.addWidget(widget)


class PressableRow(Button):
    """A row, whatever stands in it, that is pressed as one. A screen reader hears one sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(sentence)

    def let_through(self) -> None:
        """Once everything stands in it: the mouse meets the row, not what stands in it."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        hint = layout.sizeHint() if layout else QSize()
        return hint.expandedTo(QSize(0, LOWEST_TARGET))

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        minimum = layout.minimumSize() if layout else QSize()
        return minimum.expandedTo(QSize(0, LOWEST_TARGET))

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return max(LOWEST_TARGET, layout.totalHeightForWidth(width)) if layout else LOWEST_TARGET


class RowButton(PressableRow):
    """Words with a line under them and chips beside."""

    client_id = 0
    """Whom it is about, where F8 on it shows their plan."""

    def __init__(self, words: str, detail: str = "", chips: tuple[QLabel, ...] = (), *, sentence: str = "") -> None:
        spoken = sentence or ", ".join(part for part in (words, detail, *(item.text() for item in chips)) if part)
        super().__init__(spoken)
        self.label = text(words)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(1)
        self._texts.addWidget(self.label)
        layout = BesideOrBelow(self)
        layout.lowest = LOWEST_TARGET
        layout.setContentsMargins(6, 4, 4, 4)
        layout.add_layout(self._texts)
        if detail:
            self.add_detail(detail)
        if chips:
            layout.addWidget(chips[0] if len(chips) == 1 else flow(*chips))
        self.let_through()

    def add_detail(self, words: str) -> None:
        """A small line under the words."""
        label = text(words, "small")
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._texts.addWidget(label)


class ItemLayout(QLayout):
    """What every layout of our own must do for Qt: keep its items."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self.lowest = 0
        """Pixels. Whatever its widget says of its height, the layout around asks only this one."""
        self.items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._minimum: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)
        self.invalidate()

    def add_layout(self, layout: QLayout) -> None:
        self.addChildLayout(layout)
        self.addItem(layout)

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self.items):
            return None
        self.invalidate()
        return self.items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - overrides Qt
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Asked for dozens of times while a page is laid out, so it is worked out once."""
        if width not in self._heights:
            self._heights[width] = max(self.lowest, self.arrange(QRect(0, 0, width, 0), move=False))
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        self._hint = self._minimum = None
        super().invalidate()

    def setGeometry(self, rectangle: QRect) -> None:
        super().setGeometry(rectangle)
        self.arrange(rectangle, move=True)

    def sizeHint(self) -> QSize:
        if self._hint is None:
            hints = [item.sizeHint() for item in self.items]
            width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
            self._hint = self._with_margins(QSize(width, max((hint.height() for hint in hints), default=0)))
        return self._hint

    def minimumSize(self) -> QSize:  # noqa: N802 - overrides Qt
        if self._minimum is None:
            size = QSize()
            for item in self.items:
                size = size.expandedTo(item.minimumSize())
            self._minimum = self._with_margins(size)
        return self._minimum

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def arrange(self, rectangle: QRect, *, move: bool) -> int:
        """Place the items within the rectangle, or only find out the height they need."""
        return 0


class FlowLayout(ItemLayout):
    """Left to right, and on to the next line where the width ends: rows of chips and buttons at large text."""

    def arrange(self, rectangle: QRect, *, move: bool) -> int:
        top = rectangle.y()
        for line in self._lines(rectangle.width()):
            height = max((item.sizeHint().height() for item in line), default=0)
            left = rectangle.x()
            for item in line:
                hint = item.sizeHint()
                width = min(hint.width(), rectangle.width())
                if move:
                    item.setGeometry(QRect(left, top + (height - hint.height()) // 2, width, hint.height()))
                left += width + self.spacing()
            top += height + self.spacing()
        return top - self.spacing() - rectangle.y()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self.items:
            needed = min(item.sizeHint().width(), width)
            if lines[-1] and used + needed > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += needed + self.spacing()
        return lines


class BesideOrBelow(ItemLayout):
    """A text and what belongs to it: at the right end of the line where there is room, else under the text."""

    TEXT_SHARE = 0.4
    """The part of the width that the text keeps before the rest moves below."""

    def arrange(self, rectangle: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rectangle.marginsRemoved(margins)
        around = margins.top() + margins.bottom()
        if not self.items:
            return around
        first, rest = self.items[0], self.items[1:]
        beside = rest[0].sizeHint().width() if rest else 0
        if not rest or inner.width() - beside - self.spacing() >= inner.width() * self.TEXT_SHARE:
            text_width = inner.width() - (beside + self.spacing() if rest else 0)
            height = max(_height(first, text_width), *(item.sizeHint().height() for item in rest), 0)
            if move:
                first.setGeometry(_middle(inner.x(), inner.y(), text_width, _height(first, text_width), inner.height()))
                for item in rest:
                    needed = item.sizeHint().height()
                    item.setGeometry(_middle(inner.right() - beside + 1, inner.y(), beside, needed, inner.height()))
            return height + around
        upper, lower = _height(first, inner.width()), _height(rest[0], inner.width())
        if move:
            first.setGeometry(QRect(inner.x(), inner.y(), inner.width(), upper))
            rest[0].setGeometry(QRect(inner.x(), inner.y() + upper + self.spacing() // 2, inner.width(), lower))
        return upper + self.spacing() // 2 + lower + around


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _middle(left: int, top: int, width: int, height: int, room: int) -> QRect:
    return QRect(left, top + max(0, room - height) // 2, width, height)


def flow(*widgets: QWidget, spacing: int = 8) -> QWidget:
    """Widgets in a row that breaks where it must."""
    holder = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    layout = FlowLayout(holder, spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def stacked(*cards: QWidget) -> QVBoxLayout:
    """One below the other, as a column of a page."""
    column = QVBoxLayout()
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column


def beside_or_below(first: QWidget, rest: QWidget) -> QWidget:
    """What is said, and what can be done about it: side by side, or at large text below."""
    holder = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    layout = BesideOrBelow(holder)
    layout.addWidget(first)
    layout.addWidget(rest)
    return holder


def struck(label: QLabel) -> QLabel:
    """Done or dropped: crossed out, and muted."""
    font = QFont(label.font())
    font.setStrikeOut(True)
    label.setFont(font)
    label.setProperty("struck", "true")
    return label
