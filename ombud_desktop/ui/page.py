"""What every page has: the session, a scrolled column, and signals for what happened on it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ombud_desktop.errors import UserError
from ombud_desktop.model import Topic
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import Card, button, clear_layout, flow, named, text
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.row import RowButton
from ombud_desktop.ui.scroll_bars import ScrollBars
from ombud_desktop.ui.wording import and_more

T = TypeVar("T")

PAGE_MARGIN = 30
ROWS_AT_FIRST = 10
"""Of a long list; every press shows four times as many."""
LINES_ABOVE, LINES_BELOW = 2, 12
"""Of text, which are seen above and below the first field of an editor that opens."""
SHOWN_AT_FIRST = {"follow_up": 6, "destruction": 4, "unopened": 5, "quiet": 5, "asked": 5, "notes": 12}
"""Of lists that stand beside others which are looked at first, and of notes, each of which is a field to write in."""
NARROW_CHARACTERS = 84
"""A page with room for fewer characters in a line puts below each other what else stands side by side."""

SECONDS_TO_UNDO_DESTRUCTION = 15
"""Of a note: so long its words are still in memory."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something done that can be undone; `seconds` limits how long (0: until the vault is locked).

    `back_to` is where one goes on once it has been undone, when that takes the page away on which one was.
    """

    said: str
    do: Callable[[], None]
    undo: Callable[[], None]
    seconds: int = 0
    back_to: Place | None = None


def taking_away(
    said: str, thing: T, read: Callable[[], T | None], remove: Callable[[], object], put_back: Callable[[T], object]
) -> Change:
    """Undone, it is there again as it was when it was taken away last: it may have been changed in between."""
    as_it_was = thing

    def take_away() -> None:
        nonlocal as_it_was
        as_it_was = read() or as_it_was
        remove()

    return Change(said, take_away, lambda: _ignore(put_back(as_it_was)))


def addition(said: str, removal: Change) -> Change:
    """Of what has been added just now. Undone, it goes as `removal` has it; done again, it comes back as it was.

    Without it Ctrl+Z would take back something else, done before it and perhaps out of sight.
    """
    is_there = True

    def put_back() -> None:
        nonlocal is_there
        if not is_there:
            removal.undo()
        is_there = True

    def take_away() -> None:
        nonlocal is_there
        removal.do()
        is_there = False

    return Change(said, put_back, take_away)


def instead_of_draft(change: Change, session: Session, key: str) -> Change:
    """What was typed goes where it belongs, and its draft goes: both, or with an error neither.

    Done again it takes no draft: by then something else may be half-written there.
    """
    is_new = True

    def do() -> None:
        nonlocal is_new
        with session.store.together():
            change.do()
            if is_new:
                session.store.drafts.remove(key)
        is_new = False

    return replace(change, do=do)


def _ignore(_: object) -> None:
    """An undo has no use for the identity that adding returns."""


class Page(QWidget):
    """One page. A subclass builds its content in `build`, which is called again whenever its topics change."""

    name = PageName.TODAY
    topics: frozenset[Topic] = frozenset()

    did = Signal(object)
    """A Change that shall be carried out now and can be undone."""
    gone_for_good = Signal()
    """Something was destroyed that cannot be brought back; nor can what was done to it before."""
    said = Signal(str)
    saved = Signal()
    """Something typed has just been saved by itself."""
    failed = Signal(object)
    wanted = Signal(object)
    """The ombud wants to go to this Place."""

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.session = session
        self.client_id = place.client_id
        self.item_id = place.item_id
        self.day = place.day
        self.open_editors = set(place.open_editors)
        self.is_narrow = False
        self._writing = False
        self.scroll_area = _ScrollArea()
        self._scrolled = named(_Scrolled(), "scrolled")
        self.column = QVBoxLayout(self._scrolled)
        self.column.setContentsMargins(PAGE_MARGIN, 22, PAGE_MARGIN, 22)
        self.column.setSpacing(14)
        self.scroll_area.setWidget(self._scrolled)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.addWidget(self.scroll_area)

    def build(self) -> None:
        """Fill the column from the store."""

    def refresh(self) -> None:
        """Build again; the field with the focus keeps it."""
        here = self.place()
        focused: QWidget | None = self.window().focusWidget()  # also of a window that is not the active one now
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._scrolled.hide()  # one by one, every card that appears would have all the others laid out again
        clear_layout(self.column)
        self.build()
        self._scrolled.show()
        self.return_to(here, focus=had_focus)
        if had_focus and (not here.focus or self.findChild(QWidget, here.focus) is None):
            self.focus_on_arrival()  # what had the keyboard is gone, or has no name by which it is found again

    def set_room(self, width: int) -> bool:
        """Decide by the width whether the page is narrow; whether that has changed."""
        was_narrow = self.is_narrow
        self.is_narrow = width < NARROW_CHARACTERS * self.fontMetrics().averageCharWidth()
        return self.is_narrow is not was_narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.set_room(event.size().width()) and self.column.count():
            QTimer.singleShot(0, self, self._rearrange)

    def _rearrange(self) -> None:
        if not self.session.is_open:  # locked since the window got its new size
            return
        with self.writing():
            self.save()
        self.refresh()

    def save(self) -> None:
        """Whatever is typed is put into the vault. Called before every leave and every lock."""

    def leave(self) -> None:
        """The ombud goes to another page (not: the vault is locked)."""
        self.save()

    def start_new(self) -> None:
        """Ctrl+N: begin what one most likely wants to begin here."""
        self.wanted.emit(Place(PageName.NEW_CLIENT))

    def client_at_hand(self) -> int:
        """F8: whom the meeting mode would show: whose page this is, or whose row has the keyboard; 0 for nobody."""
        row: QWidget | None = self.focusWidget()
        return self.client_id or (row.client_id if isinstance(row, RowButton) else 0)

    def turn_tab(self, step: int) -> None:
        """So many tabs on, or back."""

    def print_page(self) -> None:
        """Ctrl+P: what one most likely wants on paper here."""

    def find_in_page(self) -> None:
        """Ctrl+F: to the field that narrows down what is shown."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard is when the page is opened."""
        return None

    def place(self) -> Place:
        focused: QWidget | None = self.focusWidget()
        line = _line_of(focused)
        cursor = -1
        if isinstance(focused, QPlainTextEdit):
            cursor = focused.textCursor().position()
        elif line is not None:
            cursor = line.cursorPosition()
        return Place(
            self.name,
            self.client_id,
            item_id=self.item_id,
            day=self.day,
            open_editors=tuple(sorted(self.open_editors)),
            focus="" if focused is None else focused.objectName(),
            cursor=cursor,
            scroll=self.scroll_area.verticalScrollBar().value(),
        )

    def return_to(self, place: Place, *, focus: bool = True) -> None:
        """Focus, cursor and scroll position as they were, as far as they are still there."""
        widget = self.findChild(QWidget, place.focus) if place.focus and focus else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(widget, QPlainTextEdit) and place.cursor >= 0:
                cursor = widget.textCursor()
                cursor.setPosition(min(place.cursor, widget.document().characterCount() - 1))
                widget.setTextCursor(cursor)
            elif (line := _line_of(widget)) is not None and place.cursor >= 0:
                line.setCursorPosition(place.cursor)
        if place.scroll < 0 and widget is not None:
            self.reveal(widget)
        elif place.scroll > 0:
            self.column.activate()
            bar = self.scroll_area.verticalScrollBar()
            bar.setValue(place.scroll)
            if bar.value() != place.scroll:  # a page just made has its height when the event loop has turned
                QTimer.singleShot(0, self, lambda: bar.setValue(place.scroll))

    def reveal(self, field: QWidget) -> None:
        """Scroll so far that an editor's first field and the lines under it are seen, once it has been laid out."""
        QTimer.singleShot(0, field, lambda: self._scroll_to(field))

    def _scroll_to(self, field: QWidget) -> None:
        """Its beginning and its label in any case. The scroll area itself is content when it sees the cursor."""
        if not self._scrolled.isAncestorOf(field):  # the page has been built again since
            return
        line, bar = self.fontMetrics().height(), self.scroll_area.verticalScrollBar()
        top = field.mapTo(self._scrolled, QPoint(0, 0)).y()
        lowest = top - LINES_ABOVE * line
        wanted = top + field.height() + LINES_BELOW * line - self.scroll_area.viewport().height()
        bar.setValue(min(lowest, max(bar.value(), wanted)))

    def open_editor(self, key: str, field: str) -> None:
        """What is typed elsewhere is saved, and the keyboard goes to this field of the editor."""
        self.save_quietly()
        self.open_editors.add(key)
        self.refresh()
        self.focus_on(f"{key}:{field}")

    def close_editor(self, key: str, opener: str = "") -> None:
        """It is done with; the keyboard goes to what opens it again, or to what was made in it."""
        self.save_quietly()
        self.open_editors.discard(key)
        self.refresh()
        self.focus_on(opener or f"{key}:open")

    def focus_on(self, name: str) -> None:
        """The keyboard goes to the widget of this name, if it is there, and the widget into sight."""
        widget = self.findChild(QWidget, name)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(widget)

    def save_quietly(self) -> None:
        """What is typed goes into the vault, and the page stays as it stands."""
        with self.writing():
            self.save()

    def focus_on_arrival(self) -> None:
        widget = self.first_focus()
        (widget or self).setFocus(Qt.FocusReason.OtherFocusReason)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Around a save by an open editor: the page must not be rebuilt under the hands of the one who types."""
        was_writing, self._writing = self._writing, True
        try:
            yield
        finally:
            self._writing = was_writing

    def take_notice(self, topics: frozenset[Topic]) -> None:
        """Something was written somewhere."""
        if not self._writing and topics & self.topics:
            self.refresh()

    def attempt(self, action: Callable[[], None]) -> bool:
        """Carry out; a problem of the ombud's world becomes the line that stays."""
        try:
            action()
        except UserError as error:
            self.failed.emit(error)
            return False
        return True

    def first_of(self, name: str, items: Sequence[T]) -> Sequence[T]:
        """Of a list that has been read as a whole, what is shown."""
        return items[: self.number_shown(name)]

    def offer_more(self, card: Card, name: str, number: int) -> None:
        """Under a list that is longer than what is shown of it."""
        if (rest := number - self.number_shown(name)) > 0:
            more = button(and_more(rest), partial(self.show_more, name), "flat")
            card.rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def number_shown(self, name: str) -> int:
        """How many of a long list the ombud has asked to see."""
        shown = (key.removeprefix(f"{name}:shown:") for key in self.open_editors if key.startswith(f"{name}:shown:"))
        return max((int(number) for number in shown), default=SHOWN_AT_FIRST.get(name, ROWS_AT_FIRST))

    def show_more(self, name: str) -> None:
        """Four times as many as until now."""
        self.open_editors.add(f"{name}:shown:{4 * self.number_shown(name)}")
        self.refresh()

    def add_title(self, words: str, below: str = "", buttons: tuple[QWidget, ...] = ()) -> QVBoxLayout:
        """The title row with at most three buttons; returns the column under the title for further lines."""
        is_below = self.is_narrow and len(buttons) > 1  # side by side they would push each other out of the window
        row = QVBoxLayout() if is_below else QHBoxLayout()
        row.setSpacing(12)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(named(text(words, "title"), "title"))
        if below:
            titles.addWidget(text(below, "muted"))
        row.addLayout(titles, 1)
        if buttons:
            holder = flow(*buttons)
            if is_below:
                row.addWidget(holder)
            else:
                row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(row)
        return titles


class _ScrollArea(QScrollArea):
    """Lays out what it holds once: its own size does not depend on it, and the scroll bar needs no room."""

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ScrollBars(self)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class _Scrolled(QWidget):
    """What stands on a page, as wide as the page. How wide it would like to be costs a layout to find out."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


def _line_of(widget: QWidget | None) -> QLineEdit | None:
    """The line typed in: the widget itself, or the one inside a choice that anything may be typed into."""
    return widget.lineEdit() if isinstance(widget, QComboBox) else widget if isinstance(widget, QLineEdit) else None
