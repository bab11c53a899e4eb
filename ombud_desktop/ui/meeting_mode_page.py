"""Mötesläge: one client's plan, large, and nobody else."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QEvent, QRegularExpression, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ombud_desktop.model import Client, Meeting, MeetingState, Topic
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import button, flow, retire, text
from ombud_desktop.ui.days import formatted
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.passphrase_question import PassphraseQuestion
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.plan_tab import PlanTab
from ombud_desktop.ui.quick_step_line import LINE
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.wording import relative_day

WHO_CHARACTERS, WHEN_CHARACTERS = 22, 18
"""The columns at the end of a step; longer words take more."""
BETWEEN_COLUMNS = 8
"""Pixels, as between chips."""
_QUESTION = "meeting:leave"
"""Among the open editors: the passphrase is asked for."""


class MeetingModePage(Page):
    """The frame leads nowhere else until it `is_over`."""

    name = PageName.MEETING_MODE
    topics = frozenset({Topic.CLIENTS, Topic.PLANS, Topic.MEETINGS})

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self.is_over = False
        self._back_to = Tab.PLAN if place.tab is Tab.NOTES else place.tab  # the client still looks on
        self._lock_state = ""
        self._lock_label = text("", "small")
        self._plan: PlanTab | None = None
        self._question: PassphraseQuestion | None = None
        self._asked_at: Place | None = None

    def build(self) -> None:
        client = self.session.store.clients.get(self.client_id)
        if client is None:  # destroyed while the page was open
            self._leave()
            return
        self._add_head(client)
        if self._plan is not None:
            self._plan.deleteLater()
        self._plan = PlanTab(self, client)
        self._plan.has_heading = False
        self._plan.build(self.column)
        for row in self.findChildren(RowButton):
            self._put_in_columns(row)
        self.column.addStretch(1)
        if _QUESTION in self.open_editors and self._question is None:
            self._ask()

    def save(self) -> None:
        if self._plan is not None:
            self._plan.save()

    def leave(self) -> None:
        if self._plan is not None:
            self._plan.leave()

    def start_new(self) -> None:
        """Nobody new is written down while someone looks on."""

    def print_page(self) -> None:
        if self._plan is not None:
            self._plan.print_tab()

    def place(self) -> Place:
        return replace(super().place(), tab=self._back_to)

    def first_focus(self) -> QWidget | None:
        """What is half-written goes on."""
        if lines := self.findChildren(QLineEdit, QRegularExpression(f"^quick:.*:{LINE}$")):
            return lines[0]
        add_step = self.findChildren(QPushButton, QRegularExpression("^quick:.*:open$"))
        return add_step[0] if add_step else self.findChild(RowButton) or self._end_button

    def end(self) -> None:
        """Leave the mode; if so set, only with the passphrase."""
        if not self.session.store.meeting_mode_asks():
            self._leave()
            return
        question = self._question or self._ask()
        question.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lock_state(self, words: str) -> None:
        self._lock_state = words
        self._lock_label.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no open editor has taken for itself."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._question is not None:
            self._stay()
        else:
            self.end()

    def changeEvent(self, event: QEvent) -> None:
        """Elsewhere the side grows with the text, and the page gets another size; here it has the whole window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.set_room(self.width()) and self.column.count():
            QTimer.singleShot(0, self, self._rearrange)

    def _add_head(self, client: Client) -> None:
        self._end_button = button(self.tr("End the meeting mode   F8"), self.end, name=self.tr("End the meeting mode"))
        titles = self.add_title(self.tr("{name} – our plan").format(name=client.name), buttons=(self._end_button,))
        if meeting := self._next_meeting():
            day, today = meeting.starts_at.date(), self.session.today()
            words = self.tr("Next meeting: {day} at {time}").format(
                day=relative_day(day, today) if day <= today + timedelta(days=1) else formatted(day, "dddd d MMMM"),
                time=f"{meeting.starts_at:%H.%M}",
            )
            titles.addWidget(text(f"{words}, {meeting.place}" if meeting.place else words))
        self._lock_label = text(self._lock_state, "small", wrap=False)
        only = text(self.tr("Only this plan is shown, everything else is hidden."), "small", wrap=False)
        titles.addWidget(flow(only, self._lock_label, spacing=16))

    def _put_in_columns(self, step: RowButton) -> None:
        """Who and when, as on paper: in plain words, below each other; what else there is stands under the step."""
        if not step.chips:
            return
        first, *between = step.chips
        last = [between.pop()] if between else []
        who, when = (count * self.fontMetrics().averageCharWidth() for count in (WHO_CHARACTERS, WHEN_CHARACTERS))
        # Without a day, who does it stands under the others all the same.
        widths = (0, 0) if self.is_narrow else (who, when) if last else (who + BETWEEN_COLUMNS + when, 0)
        columns = [Chip(first.words, "strong", widths[0]), *(Chip(each.words, "words", widths[1]) for each in last)]
        step.show_otherwise(columns, " · ".join(each.words for each in between))

    def _leave(self) -> None:
        """The keyboard stays where it was, if that is to be seen there too."""
        here = self._asked_at or self.place()
        self.is_over = True
        self.wanted.emit(Place(PageName.CLIENT, self.client_id, self._back_to, focus=here.focus, cursor=here.cursor))

    def _stay(self) -> None:
        if self._question is not None:
            self.open_editors.discard(_QUESTION)
            retire(self._question)
            self._question = None
            self.focus_on_arrival()
            if self._asked_at is not None:
                self.return_to(self._asked_at)
                self._asked_at = None

    def _next_meeting(self) -> Meeting | None:
        now = self.session.clock.now().replace(tzinfo=None)
        planned = (
            meeting
            for meeting in self.session.store.meetings.for_client(self.client_id)
            if meeting.state is MeetingState.PLANNED and meeting.starts_at > now
        )
        return min(planned, key=lambda meeting: meeting.starts_at, default=None)

    def _ask(self) -> PassphraseQuestion:
        self._asked_at = None if _QUESTION in self.open_editors else self.place()  # after a lock nobody knows
        self.open_editors.add(_QUESTION)
        self._question = question = PassphraseQuestion(
            self.session,
            f"{_QUESTION}:passphrase",
            self.tr("The meeting mode is left only with the passphrase"),
            self.tr("Leave the meeting mode"),
            self.tr("Stay"),
        )
        question.answered.connect(self._leave)
        question.cancelled.connect(self._stay)
        question.failed.connect(self.failed)
        self.outer.insertWidget(0, question)  # not in the column, which is built again and again
        return question
