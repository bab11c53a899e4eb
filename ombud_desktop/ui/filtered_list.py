"""A long list of people that is narrowed down while one types: a line to type in, and the rows below it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import (
    QCollator,
    QCollatorSortKey,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QTextLayout
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ombud_desktop.rules.text import fold
from ombud_desktop.ui.cards import named, text
from ombud_desktop.ui.text_editor import LineEditor

NARROW_CHARACTERS = 90
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class Item(Protocol):
    @property
    def id(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Line:
    """How an item is shown: three columns, or where there is no room for them two lines."""

    first: str
    second: str
    third: str
    is_strong: bool = True


class FilteredModel(QStringListModel):
    """A filter is a plain search through folded words, far faster than a proxy; a row is worded when it is drawn.

    Qt counts the rows of its own list: a view asks how many there are several times for each of them.
    """

    def __init__(self, describe: Callable[[Any], Line], parent: QObject) -> None:
        super().__init__(parent)
        self._describe = describe
        self._all: Sequence[tuple[str, Item]] = []
        self._shown: list[Item] = []
        self._looked_for = ""

    def show_items(self, items: Sequence[tuple[str, Item]]) -> None:
        """Each with its folded words that are looked through, in the order in which they shall stand."""
        self._all = items
        self._show(self._found())

    def look_for(self, words: str) -> None:
        self._looked_for = words
        found = self._found()
        if found != self._shown:
            self._show(found)

    def _found(self) -> list[Item]:
        parts = fold(self._looked_for).split()
        return [item for folded, item in self._all if all(part in folded for part in parts)]

    def _show(self, items: list[Item]) -> None:
        self._shown = items
        self.setStringList([""] * len(items))

    def item(self, row: int) -> Item:
        return self._shown[row]

    def row_of(self, item_id: int) -> int:
        return next((row for row, item in enumerate(self._shown) if item.id == item_id), -1)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Qt's own list could be written in."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, LINE_ROLE):
            return None
        line = self._describe(self._shown[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return line.first
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (line.first, line.second, line.third)))
        return line


class FilteredList(QWidget):
    """`name` is the first part of its widgets' object names; `empty` says what belongs there when there is nothing."""

    chosen = Signal(object)
    """The item that Enter was pressed on, or that was clicked."""

    def __init__(self, name: str, label: str, describe: Callable[[Any], Line], *, nothing_found: str, empty: str):
        super().__init__()
        self._nothing_found, self._is_empty = nothing_found, empty
        self._model = FilteredModel(describe, self)
        self.filter = named(LineEditor(clearButtonEnabled=True), f"{name}:filter")
        self._list = named(QListView(), f"{name}:list")
        self._list.setAccessibleName(label)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Lines(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = text("", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(self.filter)
        self._column.addWidget(self._list, 1)
        self._column.addWidget(self._empty)
        self.filter.textChanged.connect(self._look_for)
        self.filter.returnPressed.connect(self._choose_first)
        self.filter.installEventFilter(self)
        self._list.activated.connect(self._choose)
        self._list.clicked.connect(self._choose)

    def show_items(self, items: Sequence[tuple[str, Item]]) -> None:
        """See `FilteredModel.show_items`. The filter stays, and what was chosen stays chosen."""
        current = self._list.currentIndex()
        chosen = self._model.item(current.row()).id if current.isValid() else 0
        self._model.show_items(items)
        self._show_what_is_found()
        self.choose(chosen)

    def choose(self, item_id: int) -> None:
        """Make this the current row, if it is shown."""
        if (row := self._model.row_of(item_id)) >= 0:
            self._list.setCurrentIndex(self._model.index(row))

    def go_to(self, item_id: int) -> None:
        """Into the rows, at this one; where it is not shown, to the line that narrows them down."""
        self.choose(item_id)
        shown = self._model.row_of(item_id) >= 0
        (self._list if shown else self.filter).setFocus(Qt.FocusReason.OtherFocusReason)

    def item_at_hand(self) -> int:
        """The chosen one, or the only one that is found; 0 if neither."""
        current = self._list.currentIndex()
        row = current.row() if current.isValid() else 0 if self._model.rowCount() == 1 else -1
        return self._model.item(row).id if row >= 0 else 0

    def find_item(self) -> None:
        """To the line that narrows it down, ready to be typed over."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down in the filter goes into the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self._list.currentIndex().isValid() and self._model.rowCount():
                self._list.setCurrentIndex(self._model.index(0))
            return True
        return super().eventFilter(watched, event)

    def _look_for(self, words: str) -> None:
        self._model.look_for(words)
        self._show_what_is_found()

    def _show_what_is_found(self) -> None:
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._empty.setVisible(not found)
        self._column.setStretchFactor(self._empty, 0 if found else 1)  # else title and filter drift apart
        self._empty.setText(self._nothing_found if self.filter.text() else self._is_empty)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.item(index.row()))

    def _choose_first(self) -> None:
        if self._model.rowCount():
            self._choose(self._model.index(0))


class _Lines(QStyledItemDelegate):
    """Draws an item as one line of three columns, or as two lines."""

    def __init__(self, list_view: QListView) -> None:
        super().__init__(list_view)
        self._list = list_view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        lines = 3.4 if self._is_narrow(option) else 2.2
        return QSize(200, max(40, round(option.fontMetrics.height() * lines)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line = index.data(LINE_ROLE)
        palette, rect = option.palette, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            ground = QColor(palette.highlight().color())
            ground.setAlphaF(0.16 if is_selected else 0.07)
            path = QPainterPath()
            path.addRoundedRect(rect.adjusted(2, 1, -2, -1), 7, 7)
            painter.fillPath(path, ground)
        inner = rect.adjusted(14, 0, -14, 0)
        name_font, font = QFont(option.font), QFont(option.font)
        if line.is_strong:
            name_font.setWeight(QFont.Weight.DemiBold)
        text, muted = palette.text().color(), palette.placeholderText().color()
        if self._is_narrow(option):
            first = QFontMetrics(name_font).elidedText(line.first, Qt.TextElideMode.ElideRight, inner.width())
            below = in_two_lines(" · ".join(filter(None, (line.second, line.third))), font, inner.width())
            height = option.fontMetrics.height()
            room = QRect(inner.left(), 0, inner.width(), height)
            room.moveTop(inner.center().y() - (len(below) + 1) * height // 2)
            _draw(painter, room, [first], name_font, text)
            room.setHeight(len(below) * height)
            room.translate(0, height + 2)
            _draw(painter, room, below, font, muted)
        else:
            ends = [inner.left() + round(inner.width() * share) for share in (0, 0.42, 0.68)] + [inner.right() + 12]
            for words, left, right, its_font, colour in (
                (line.first, ends[0], ends[1], name_font, text),
                (line.second, ends[1], ends[2], font, muted),
                (line.third, ends[2], ends[3], font, muted),
            ):
                room = QRect(left, inner.top(), right - left - 12, inner.height())
                _draw(painter, room, in_two_lines(words, its_font, room.width()), its_font, colour)
        painter.restore()

    def _is_narrow(self, option: QStyleOptionViewItem) -> bool:
        """Where three columns would cut the words off, they stand in two lines."""
        return self._list.width() < NARROW_CHARACTERS * option.fontMetrics.averageCharWidth()


def _draw(painter: QPainter, room: QRect, lines: Sequence[str], font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))


def in_two_lines(words: str, font: QFont, width: int) -> list[str]:
    """One, if it has room in so many pixels; else broken between words, and cut off at the end of the second."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(words) <= width:
        return [words]
    layout = QTextLayout(words, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    at = len(words.encode("utf-16-le")[: 2 * line.textLength()].decode("utf-16-le"))  # Qt counts a smiley twice
    parts = filter(None, (words[:at].strip(), words[at:].strip()))
    return [metrics.elidedText(part, Qt.TextElideMode.ElideRight, width) for part in parts]


def swedish_order() -> Callable[[str], QCollatorSortKey]:
    """A sort key by Swedish rules: Å, Ä and Ö last, in that order."""
    return QCollator(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden)).sortKey
