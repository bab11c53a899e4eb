"""The card in the middle of the locked window: a heading, a form, one button, and what is going on."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.ui.cards import Card, named, show_words, text
from ombud_desktop.ui.problems import message
from ombud_desktop.ui.scroll_bars import ScrollBars

CHARACTERS_WIDE = 62
PATIENCE_MS = 300


class LockedCard(QScrollArea):
    """Scrolls when large text on a small screen needs more room than there is."""

    is_behind_the_lock = False
    """The vault is unlocked already: what fails from here on leads back to the lock."""

    def __init__(self, heading: str, below: str, footer: str) -> None:
        super().__init__(widgetResizable=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ScrollBars(self)
        self.card = Card()
        self.card.rows.setContentsMargins(34, 28, 34, 22)
        self.card.rows.setSpacing(10)
        self.card.setFixedWidth(max(440, self.fontMetrics().averageCharWidth() * CHARACTERS_WIDE))
        self._heading = text(heading, "title")
        self._below = text(below, "muted")
        self.card.add(self._heading)
        self.card.add(self._below)
        self._holder = QWidget()
        self.body = QVBoxLayout(self._holder)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        self.card.add(self._holder)
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self._progress.setAccessibleName(self.tr("Working"))
        self._progress.hide()
        self._said = text("", "error")
        self._said.hide()
        self.card.add(self._progress)
        self.card.add(self._said)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._progress.show)
        scrolled = named(QWidget(), "scrolled")
        grid = QGridLayout(scrolled)
        grid.setContentsMargins(24, 24, 24, 16)
        grid.setRowStretch(0, 1)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.card, 1, 1)
        grid.addWidget(text(footer, "small"), 3, 0, 1, 3)
        self.setWidget(scrolled)

    def set_heading(self, heading: str, below: str) -> None:
        self._heading.setText(heading)
        self._below.setText(below)

    def add_buttons(self, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        for number, widget in enumerate(buttons):
            if number:
                row.addStretch(1)
            row.addWidget(widget)
        self.body.addLayout(row)

    def show_working(self, *, works: bool) -> None:
        """The fields rest while the vault is being opened; a bar moves when it takes longer than a blink."""
        self._holder.setEnabled(not works)
        if works:
            self._said.hide()
            self._patience.start()
        else:
            self._patience.stop()
            self._progress.hide()

    def fail(self, error: BaseException) -> None:
        """Say what went wrong; a subclass puts it beside the field where it has one."""
        if isinstance(error, UserError) and error.problem is Problem.DISK_FULL:
            error = UserError(Problem.NO_ROOM_TO_OPEN)
        self.complain(message(error))

    def complain(self, words: str) -> None:
        self.show_working(works=False)
        show_words(self._said, words)
        self._said.setVisible(bool(words))
