"""The pieces pages are made of: texts, chips, buttons, cards and rows."""

import re
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from ombud_desktop.ui.layouts import BesideOrBelow, FlowLayout

W = TypeVar("W", bound=QWidget)

LONGEST_WORD = 30
"""Letters. What is longer is hardly a word but an address that leads into the web, and may be broken where it must."""
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_PART, _MAY_BREAK = re.compile(r"\S{1,10}"), "\u200b"

HEAD_OVERLAP = 6
"""So far a button in the head of a card reaches into the room above the heading."""
LOWEST_TARGET = 32
"""Pixels that whatever can be pressed is high, at least."""


def named(widget: W, name: str) -> W:
    """Give the widget the name by which the style sheet, or a return after a lock, finds it."""
    widget.setObjectName(name)
    return widget


def breakable(words: str) -> str:
    """The same words, with places in the very long ones where a line may end; they would else widen their page."""
    if len(words) <= LONGEST_WORD:
        return words
    return _LONG_WORD.sub(lambda found: _MAY_BREAK.join(_PART.findall(found[0])), words)


def show_words(label: QLabel, words: str) -> None:
    """Also in place of others, in a label that may break its lines; a screen reader hears every word whole."""
    shown = breakable(words) if label.wordWrap() else words
    label.setText(shown)
    if shown != words or label.accessibleName():
        label.setAccessibleName(words)


def text(words: str, role: str = "", *, wrap: bool = True) -> QLabel:
    """A text in one of the roles of the style sheet: title, heading, muted, small, error; body if none."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    show_words(label, words)
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
