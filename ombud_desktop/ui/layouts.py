"""Layouts of our own: rows that break where they must."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ItemLayout(QLayout):
    """What every layout of our own must do for Qt: keep its items."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self.lowest = 0
        """Pixels. Whatever its widget says of its height, the layout around asks only this one."""
        self.items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._hints: list[QSize] | None = None
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
        self._hints = self._hint = self._minimum = None
        super().invalidate()

    def setGeometry(self, rectangle: QRect) -> None:
        super().setGeometry(rectangle)
        self.arrange(rectangle, move=True)

    def hints(self) -> list[QSize]:
        """The sizes that the items would like to have, asked for once, too."""
        if self._hints is None:
            self._hints = [item.sizeHint() for item in self.items]
        return self._hints

    def sizeHint(self) -> QSize:
        if self._hint is None:
            hints = self.hints()
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
            height = max((hint.height() for _, hint in line), default=0)
            left = rectangle.x()
            for item, hint in line:
                width = min(hint.width(), rectangle.width())
                if move:
                    item.setGeometry(QRect(left, top + (height - hint.height()) // 2, width, hint.height()))
                left += width + self.spacing()
            top += height + self.spacing()
        return top - self.spacing() - rectangle.y()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used = 0
        for item, hint in zip(self.items, self.hints(), strict=True):
            needed = min(hint.width(), width)
            if lines[-1] and used + needed > width:
                lines.append([])
                used = 0
            lines[-1].append((item, hint))
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
        hints = self.hints()[1:]
        beside = hints[0].width() if hints else 0
        if not rest or inner.width() - beside - self.spacing() >= inner.width() * self.TEXT_SHARE:
            text_width = inner.width() - (beside + self.spacing() if rest else 0)
            height = max(_height(first, text_width), *(hint.height() for hint in hints), 0)
            if move:
                first.setGeometry(_middle(inner.x(), inner.y(), text_width, _height(first, text_width), inner.height()))
                for item, hint in zip(rest, hints, strict=True):
                    left = inner.right() - beside + 1
                    item.setGeometry(_middle(left, inner.y(), beside, hint.height(), inner.height()))
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
