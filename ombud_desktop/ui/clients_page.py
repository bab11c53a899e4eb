"""Klienter: everyone with an open or recently closed contact, narrowed down while typing."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCollator,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ombud_desktop.model import NEVER_BY_ITSELF, ClientSummary, Topic
from ombud_desktop.rules.text import fold
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import button, named, text
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.wording import due_chip, short_date

NARROW_CHARACTERS = 90
CLIENT_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class ClientModel(QAbstractListModel):
    """Clients sorted by Swedish rules; a filter is a plain search through folded names, far faster than a proxy."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._all: list[tuple[str, ClientSummary]] = []
        self._shown: list[ClientSummary] = []
        self._looked_for = ""

    def load(self) -> None:
        collator = QCollator(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
        clients = self._session.store.clients.all()
        clients.sort(key=lambda client: (client.ended_on is not None, collator.sortKey(client.name)))
        self._all = [(fold(client.name), client) for client in clients]
        self.look_for(self._looked_for)

    def look_for(self, words: str) -> None:
        self._looked_for = words
        parts = fold(words).split()
        self.beginResetModel()
        self._shown = [client for name, client in self._all if all(part in name for part in parts)]
        self.endResetModel()

    def client(self, row: int) -> ClientSummary:
        return self._shown[row]

    def row_of(self, client_id: int) -> int:
        return next((row for row, client in enumerate(self._shown) if client.id == client_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        client = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return client.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((client.name, *self.details(client)))
        if role == CLIENT_ROLE:
            return client
        return None

    def details(self, client: ClientSummary) -> tuple[str, str]:
        """Since when, and what comes next: the two columns beside the name."""
        today = self._session.today()
        if client.ended_on and client.retention_date:
            until = (
                self.tr("exists until you destroy it")
                if client.retention_date == NEVER_BY_ITSELF
                else self.tr("exists until {day}").format(day=short_date(client.retention_date, today))
            )
            return self.tr("ended {day}").format(day=short_date(client.ended_on, today)), until
        since = self.tr("since {day}").format(day=short_date(client.started_on, today))
        if not client.open_steps:
            return since, self.tr("no open steps")
        steps = self.tr("%n open step(s)", "", client.open_steps)
        if client.next_due is None:
            return since, steps
        when, tone = due_chip(client.next_due, today)
        if tone == "late":
            return since, self.tr("{steps}, {late}").format(steps=steps, late=when)
        return since, self.tr("{steps}, next {day}").format(steps=steps, day=when)


class ClientRows(QStyledItemDelegate):
    """Draws a client as one line: the name, since when, what comes next."""

    def __init__(self, model: ClientModel, list_view: QListView) -> None:
        super().__init__(list_view)
        self._model = model
        self._list = list_view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        lines = 3.4 if self._is_narrow(option) else 2.2
        return QSize(200, max(40, round(option.fontMetrics.height() * lines)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        client: ClientSummary = index.data(CLIENT_ROLE)
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
        since, then = self._model.details(client)
        name_font, font = QFont(option.font), QFont(option.font)
        if not client.ended_on:
            name_font.setWeight(QFont.Weight.DemiBold)
        text, muted = palette.text().color(), palette.placeholderText().color()
        if self._is_narrow(option):
            height = option.fontMetrics.height()
            top = inner.center().y() - height - 2
            _draw(painter, QRect(inner.left(), top, inner.width(), height + 2), client.name, name_font, text)
            below = QRect(inner.left(), top + height + 4, inner.width(), height + 2)
            _draw(painter, below, f"{since} · {then}", font, muted)
        else:
            second, third = (inner.left() + round(inner.width() * share) for share in (0.42, 0.68))
            _draw(painter, QRect(inner.left(), inner.top(), second - inner.left() - 12, inner.height()), client.name,
                  name_font, text)  # fmt: skip
            _draw(painter, QRect(second, inner.top(), third - second - 12, inner.height()), since, font, muted)
            _draw(painter, QRect(third, inner.top(), inner.right() - third, inner.height()), then, font, muted)
        painter.restore()

    def _is_narrow(self, option: QStyleOptionViewItem) -> bool:
        """Where three columns would cut the words off, they stand in two lines."""
        return self._list.width() < NARROW_CHARACTERS * option.fontMetrics.averageCharWidth()


def _draw(painter: QPainter, room: QRect, words: str, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class ClientsPage(Page):
    name = PageName.CLIENTS
    topics = frozenset({Topic.CLIENTS, Topic.PLANS})

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._model = ClientModel(session, self)
        self.scroll_area.setWidgetResizable(True)

    def build(self) -> None:
        add = button(self.tr("+ New client"), self.start_new, "primary")
        self.add_title(self.tr("Clients"), "", (add,))
        self._filter = named(QLineEdit(clearButtonEnabled=True), "clients:filter")
        self._filter.setPlaceholderText(self.tr("Part of a name   Ctrl+F"))
        self._filter.setAccessibleName(self.tr("Filter clients"))
        self.column.addWidget(self._filter)
        self._list = named(QListView(), "clients:list")
        self._list.setAccessibleName(self.tr("Clients"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(ClientRows(self._model, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self._list, 1)
        self._empty = text("", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._empty)
        self._filter.textChanged.connect(self._look_for)
        self._filter.returnPressed.connect(self._open_first)
        self._filter.installEventFilter(self)
        self._list.activated.connect(self._open)
        self._list.clicked.connect(self._open)
        self._model.load()
        self._show_what_is_found()

    def refresh(self) -> None:
        """Only the rows are read again; the filter and the chosen client stay."""
        current = self._list.currentIndex()
        chosen = self._model.client(current.row()).id if current.isValid() else 0
        self._model.load()
        self._show_what_is_found()
        if (row := self._model.row_of(chosen)) >= 0:
            self._list.setCurrentIndex(self._model.index(row))

    def first_focus(self) -> QWidget | None:
        return self._filter

    def client_at_hand(self) -> int:
        """Whose row is chosen, or the only one that is found."""
        current = self._list.currentIndex()
        row = current.row() if current.isValid() else 0 if self._model.rowCount() == 1 else -1
        return self._model.client(row).id if row >= 0 else 0

    def find_in_page(self) -> None:
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

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
        self.column.setStretchFactor(self._empty, 0 if found else 1)  # else title and filter drift apart
        self._empty.setText(
            self.tr("No client has a name with these letters.")
            if self._filter.text()
            else self.tr("Here stand the people you walk beside. Add one with Ctrl+N.")
        )

    def _open(self, index: QModelIndex) -> None:
        self.wanted.emit(Place(PageName.CLIENT, self._model.client(index.row()).id))

    def _open_first(self) -> None:
        if self._model.rowCount():
            self._open(self._model.index(0))
