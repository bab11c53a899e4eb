"""The side: where one is, how long the vault stays open, and the places to go to."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ombud_desktop.ui.cards import Button, restyle, text
from ombud_desktop.ui.icons import icon
from ombud_desktop.ui.place import PageName, Place

_BELONGS_TO = {
    PageName.REVIEW: PageName.TODAY,
    PageName.INQUIRY: PageName.INQUIRIES,
    PageName.TEMPLATES: PageName.SETTINGS,
    PageName.NEW_CLIENT: PageName.CLIENTS,
    PageName.CLIENT: PageName.CLIENTS,
    PageName.CLOSING: PageName.CLIENTS,
    PageName.PASSPHRASE: PageName.SETTINGS,
    PageName.RECOVERY_KEY: PageName.SETTINGS,
    PageName.VAULT_KEY: PageName.SETTINGS,
}
CHARACTERS_WIDE = 22


class Side(QWidget):
    wanted = Signal(object)
    lock_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pictures: list[tuple[QPushButton, str]] = []
        self._look = 0, QColor()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._places: dict[PageName, QPushButton] = {}
        self._lock_state = text("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 18, 14, 14)
        layout.setSpacing(4)
        layout.addWidget(text(self.tr("Ombud"), "heading"))
        layout.addWidget(self._lock_state)
        layout.addSpacing(10)
        layout.addWidget(self._place(PageName.TODAY, self.tr("Today"), "today"))
        layout.addWidget(self._place(PageName.CLIENTS, self.tr("Clients"), "clients"))
        layout.addWidget(self._place(PageName.INQUIRIES, self.tr("Inquiries"), "inquiries"))
        layout.addWidget(self._place(PageName.CALENDAR, self.tr("Calendar"), "calendar"))
        layout.addWidget(self._place(PageName.CONTACTS, self.tr("Contacts"), "contacts"))
        layout.addWidget(self._place(PageName.RETENTION, self.tr("Destruction"), "retention"))
        layout.addStretch(1)
        layout.addWidget(self._place(PageName.SETTINGS, self.tr("Settings"), "settings"))
        lock = self._button(self.tr("Lock"), "lock")
        _annotate(lock, "Ctrl+L")
        lock.clicked.connect(self.lock_wanted)
        layout.addWidget(lock)
        self._counts = {page: _annotate(self._places[page], "") for page in (PageName.CLIENTS, PageName.INQUIRIES)}
        self._fit()

    def show_place(self, page: PageName) -> None:
        for name, place in self._places.items():
            is_here = name is _BELONGS_TO.get(page, page)
            if place.property("here") is not is_here:
                place.setProperty("here", is_here)
                restyle(place)

    def show_counts(self, counts: dict[PageName, int]) -> None:
        """How many open clients there are, and how many inquiries that nothing has been decided about."""
        for page, label in self._counts.items():
            label.setText(str(counts[page] or ""))
        clients, inquiries = counts[PageName.CLIENTS], counts[PageName.INQUIRIES]
        name = self.tr("Clients, %n open", "", clients) if clients else self.tr("Clients")
        self._places[PageName.CLIENTS].setAccessibleDescription(name)
        name = self.tr("Inquiries, %n waiting", "", inquiries) if inquiries else self.tr("Inquiries")
        self._places[PageName.INQUIRIES].setAccessibleDescription(name)

    def lock_state(self) -> str:
        """In words: how long the vault stays open."""
        return self._lock_state.text()

    def show_minutes_left(self, minutes: int) -> None:
        self._lock_state.setText(self.tr("Unlocked · locks in {minutes} min").format(minutes=minutes))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """As wide as its words need at this text size, and with pictures of their height and colour."""
        height, colour = self.fontMetrics().height(), self.palette().windowText().color()
        if self._look == (height, colour):  # every change is told several times
            return
        self._look = height, colour
        for place, picture in self._pictures:
            place.setIcon(icon(picture, colour))
            place.setIconSize(QSize(height, height))
        self.setFixedWidth(max(200, self.fontMetrics().averageCharWidth() * CHARACTERS_WIDE + 28))

    def _place(self, page: PageName, words: str, picture: str) -> QPushButton:
        place = self._button(words, picture)
        place.setObjectName(f"place:{page}")
        place.clicked.connect(lambda: self.wanted.emit(Place(page)))
        self._places[page] = place
        return place

    def _button(self, words: str, picture: str) -> QPushButton:
        place = Button(words)
        place.setProperty("role", "place")
        self._pictures.append((place, picture))
        return place


def _annotate(place: QPushButton, words: str) -> QLabel:
    """A small word at the right end of a button: a count, a shortcut."""
    layout = QHBoxLayout(place)
    layout.setContentsMargins(0, 0, 12, 0)
    layout.addStretch(1)
    label = text(words, "small", wrap=False)
    layout.addWidget(label)
    return label
