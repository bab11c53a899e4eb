"""A goal or a step being written, in the card where it stands."""

from abc import abstractmethod
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.errors import UserError
from ombud_desktop.ui.cards import beside_or_below, button, flow, named
from ombud_desktop.ui.kept_form import KeptForm, give_up
from ombud_desktop.ui.page import Page

Entry = TypeVar("Entry")


class InlineEditor(QWidget, Generic[Entry]):
    """Something new is added with Enter; what exists already is saved while it is typed. Esc closes."""

    closed = Signal()
    added = Signal(object)
    """Carries the new entry's id."""
    removed = Signal()
    moved = Signal(int)
    """By so many places down (up, if less than nothing)."""
    has_an_order = False
    """Whether it stands among others where the ombud has put it."""

    def __init__(self, page: Page, key: str, client_id: int | None, *, is_new: bool, columns: int = 1) -> None:
        super().__init__()
        self.page = page
        self.is_new = is_new
        self.form = KeptForm(page.session, key, client_id, columns=columns, commit=None if is_new else self._change)
        self.form.submitted.connect(self._finish)
        self.form.failed.connect(page.failed)
        self.form.saved.connect(page.saved)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._cancel if is_new else self._finish)

    @abstractmethod
    def read(self) -> Entry:
        """The entry as typed. Raises UserError with the first field that is not right."""

    @abstractmethod
    def add(self, entry: Entry) -> int:
        """Store something new; returns its id."""

    @abstractmethod
    def change(self, entry: Entry) -> None:
        """Store what has been changed."""

    def assemble(self, add_words: str, remove_words: str, explained: QWidget | None = None) -> None:
        """The form with its buttons under it; what explains it stands beside, or on a narrow page below it."""
        left: list[QWidget] = []
        if not self.is_new:
            left.append(button(remove_words, self._remove, "flat-danger"))
        if not self.is_new and self.has_an_order:
            for by, key, words in ((-1, "up", self.tr("Move up")), (1, "down", self.tr("Move down"))):
                move = named(button(words, partial(self._move, by), "flat"), f"{self.form.key}:{key}")
                move.setToolTip("Alt+↑" if by < 0 else "Alt+↓")
                left.append(move)
        right = [button(self.tr("Cancel"), self._cancel)] if self.is_new else []
        right.append(button(add_words if self.is_new else self.tr("Done"), self._finish, "primary"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        if explained is None:
            layout.addWidget(self.form)
        else:
            both = QVBoxLayout() if self.page.is_narrow else QHBoxLayout()
            both.setSpacing(20)
            both.addWidget(self.form, 3)
            both.addWidget(explained, 1, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(both)
        layout.addWidget(beside_or_below(flow(*left), flow(*right)))

    def save(self) -> None:
        self.form.save()

    def _change(self) -> None:
        entry = self.read()
        with self.page.writing():
            self.change(entry)

    def _finish(self) -> None:
        self.form.tidy()
        try:
            entry = self.read()
        except UserError as error:
            self.form.complain(error)
            return
        if not self.is_new:
            self.closed.emit()
            return
        added: list[int] = []
        with self.page.writing():
            succeeded = self.page.attempt(lambda: added.append(self.form.give(lambda: self.add(entry))))
        if succeeded:
            self.page.saved.emit()
            self.added.emit(added[0])

    def _cancel(self) -> None:
        give_up(self.page, self.form)
        self.closed.emit()

    def _move(self, by: int) -> None:
        self.form.save()
        self.moved.emit(by)

    def _remove(self) -> None:
        if self.page.attempt(self.form.discard_draft):
            self.removed.emit()
