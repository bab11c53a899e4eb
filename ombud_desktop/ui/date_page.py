"""Asked before anything is shown: which day it is, where the computer's clock cannot be trusted to destroy by."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ombud_desktop import RELEASED_ON
from ombud_desktop.errors import Problem, UserError
from ombud_desktop.rules.clock_guard import AtStake, Doubt
from ombud_desktop.rules.dates import parse_whole_date
from ombud_desktop.session import DateQuestion
from ombud_desktop.ui.cards import button, restyle, text
from ombud_desktop.ui.days import long_date
from ombud_desktop.ui.locked_card import LockedCard
from ombud_desktop.ui.problems import message, sentence
from ombud_desktop.ui.wording import destroyed_text, full_date


class DatePage(LockedCard):
    """`confirmed` carries the typed day."""

    is_behind_the_lock = True
    confirmed = Signal(object)
    lock_wanted = Signal()

    def __init__(self, question: DateQuestion, at_stake: Callable[[date], AtStake], footer: str) -> None:
        super().__init__("", "", footer)
        self._question = question
        self._at_stake = at_stake
        self.set_heading(self.tr("What day is it today?"), self._why())
        label = self.tr("Today's date")
        self._field = QLineEdit()
        self._field.setAccessibleName(label)
        self._field.setPlaceholderText(self.tr("day, month and year"))
        self._field.textEdited.connect(self._show_what_it_means)
        self._field.returnPressed.connect(self._confirm)
        self._below = text("")
        self._below.hide()
        caption = text(label)
        caption.setBuddy(self._field)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (caption, self._field, self._below):
            column.addWidget(widget)
        self.body.addWidget(holder)
        self.body.addWidget(button(self.tr("That is today's date"), self._confirm, "primary"))
        self.add_buttons(button(self.tr("Lock"), self.lock_wanted.emit, "flat"))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.lock_wanted.emit)
        self.setFocusProxy(self._field)

    def fail(self, error: BaseException) -> None:
        self.show_working(works=False)
        if isinstance(error, UserError) and error.problem is Problem.DATE_BEFORE_RELEASE:
            self._complain_of_date(sentence(error))
        else:
            self.complain(message(error))

    def _why(self) -> str:
        says, latest = long_date(self._question.computer_says), full_date(self._question.latest_day)
        because = {
            Doubt.LEAP: self.tr("The computer's clock says {says}, but you were last here on {latest}."),
            Doubt.STEP_BACK: self.tr("The computer's clock says {says}, but you have already been here on {latest}."),
            Doubt.BEFORE_RELEASE: self.tr("The computer's clock says {says}, but there was no such Ombud then."),
            Doubt.MUCH_IS_DUE: self.tr(
                "The computer's clock says {says}, and you were last here on {latest}. If that is right, this is "
                "destroyed now: {what}."
            ),
            Doubt.TWO_DATES: self.tr(
                "The computer's clock says {says}. It was wrong on {latest}, and may be right now."
            ),
        }[self._question.doubt]
        what = _words_for(self._at_stake(self._question.computer_says))
        rest = self.tr("What has had its last day is destroyed for good, so Ombud asks first.")
        return f"{because.format(says=says, latest=latest, what=what)} {rest}"

    def _day(self) -> date | None:
        return parse_whole_date(self._field.text())

    def _show_what_it_means(self) -> None:
        """The day in words, and what it costs, while it is being typed."""
        day = self._day()
        if day is None or day < RELEASED_ON:
            self._say_below("")
            return
        what = _words_for(self._at_stake(day))
        fate = self.tr("{what} destroyed then.").format(what=what) if what else self.tr("Nothing is destroyed then.")
        self._say_below(f"{long_date(day)[:1].upper()}{long_date(day)[1:]}. {fate}")

    def _confirm(self) -> None:
        day = self._day()
        if day is None:
            self._complain_of_date(
                self.tr("Write the day with its month and its year, such as 5 December 2026 or 2026-12-05.")
            )
        else:
            self.confirmed.emit(day)

    def _complain_of_date(self, words: str) -> None:
        self._say_below(words, wrong=True)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def _say_below(self, words: str, *, wrong: bool = False) -> None:
        self._below.setProperty("role", "error" if wrong else "")
        self._below.setText(words)
        self._below.setVisible(bool(words))
        self._field.setProperty("invalid", wrong)
        self._field.setAccessibleDescription(words)
        restyle(self._below)
        restyle(self._field)


def _words_for(at_stake: AtStake) -> str:
    return destroyed_text(at_stake.notes, at_stake.clients, at_stake.drafts, at_stake.inquiries)
