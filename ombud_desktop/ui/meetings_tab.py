"""Möten: the meetings of one client. Nobody else is named here, also where their times meet."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.model import Meeting, MeetingState, Step
from ombud_desktop.rules.meetings import NEXT_MEETING, has_begun, is_over
from ombud_desktop.ui.cards import Card, button, named, text
from ombud_desktop.ui.client_tab import ClientTab
from ombud_desktop.ui.meeting_editor import MeetingEditor
from ombud_desktop.ui.meeting_rows import addition, is_asked_about, meeting_row, removal, state_change, with_question
from ombud_desktop.ui.meeting_wording import meeting_sentence
from ombud_desktop.ui.new_meeting_editor import NewMeetingEditor
from ombud_desktop.ui.wording import relative_day


class MeetingsTab(ClientTab):
    def build(self, column: QVBoxLayout) -> None:
        store, self._now = self.session.store, self.session.clock.now()
        self._editors: dict[str, MeetingEditor | NewMeetingEditor] = {}
        self._drafts = store.drafts.for_client(self.client.id)
        meetings = store.meetings.for_client(self.client.id)
        self._steps = [step for goal in store.plans.for_client(self.client.id) for step in goal.steps]
        head = QHBoxLayout()
        head.addWidget(text(self.tr("Meetings"), "heading"), 1)
        if not self.is_closed:
            head.addWidget(named(button(self.tr("+ New meeting"), self.start_new, "primary"), f"{self._new_key}:open"))
        column.addLayout(head)
        if self._is_open(self._new_key):
            card = Card(self.tr("New meeting"))
            card.add(self._new_editor())
            column.addWidget(card)
        asked = [meeting for meeting in meetings if not self.is_closed and is_asked_about(meeting, self._now)]
        coming = [meeting for meeting in meetings if not is_over(meeting, self._now)]
        earlier = [meeting for meeting in meetings if meeting not in asked and meeting not in coming]
        self._add_card(column, self.tr("Did it happen?"), "asked", asked)
        self._add_card(column, self.tr("Coming"), "coming", coming[::-1])
        self._add_card(column, self.tr("Earlier"), "earlier", earlier)
        if not meetings and self.is_closed:
            column.addWidget(text(self.tr("There are no meetings."), "muted"))
        elif not meetings and not self._is_open(self._new_key):
            column.addWidget(
                text(
                    self.tr(
                        "Here stand your meetings: when, where, what to talk about, and what came of it. "
                        "Write the first in one line."
                    ),
                    "muted",
                )
            )

    def save(self) -> None:
        for editor in list(self._editors.values()):
            editor.save()

    def start_new(self) -> None:
        if not self.is_closed:
            self._open(self._new_key, "line")

    @property
    def _new_key(self) -> str:
        return f"meeting:new:{self.client.id}"

    def _add_card(self, column: QVBoxLayout, heading: str, name: str, meetings: list[Meeting]) -> None:
        if not meetings:
            return
        card = Card(heading)
        opened = [meeting for meeting in meetings if self._is_open(f"meeting:{meeting.id}")]
        shown = list(self.page.first_of(name, meetings))
        for meeting in (*shown, *(each for each in opened if each not in shown)):
            card.add(self._editor(meeting) if meeting in opened else self._row(meeting))
        self.page.offer_more(card, name, len(meetings))
        column.addWidget(card)

    def _row(self, meeting: Meeting) -> QWidget:
        row = meeting_row(meeting, self._now, with_day=True)
        row.setEnabled(not self.is_closed)
        row.clicked.connect(lambda: self._open_meeting(meeting))
        if self.is_closed or not is_asked_about(meeting, self._now):
            return row
        return with_question(
            row,
            meeting,
            meeting_sentence(meeting),
            lambda: self._held(meeting),
            lambda: self._set_state(meeting, MeetingState.CANCELLED),
        )

    def _is_open(self, key: str) -> bool:
        return not self.is_closed and (key in self.page.open_editors or key in self._drafts)

    def _open_meeting(self, meeting: Meeting) -> None:
        begun = has_begun(meeting, self.session.clock.now())
        self._open(f"meeting:{meeting.id}", "outcome" if begun else "agenda")

    def _open(self, key: str, field: str) -> None:
        self._save_quietly()
        self.page.open_editors.add(key)
        self.page.refresh()
        widget = self.page.findChild(QWidget, f"{key}:{field}")
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.reveal(widget)

    def _close(self, key: str, back_to: str) -> None:
        """The editor is done with; the keyboard goes to the row it came from, or to that of the new one."""
        self._save_quietly()
        self.page.open_editors.discard(key)
        self.page.refresh()
        widget = self.page.findChild(QWidget, back_to)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_quietly(self) -> None:
        with self.page.writing():
            self.save()

    def _new_editor(self) -> NewMeetingEditor:
        key = self._new_key
        editor = NewMeetingEditor(self.page, key, self.client, self._drafts.get(key))
        editor.closed.connect(lambda: self._close(key, f"{key}:open"))
        editor.added.connect(self._after_adding)
        self._editors[key] = editor
        return editor

    def _editor(self, meeting: Meeting) -> MeetingEditor:
        key = f"meeting:{meeting.id}"
        editor = MeetingEditor(self.page, meeting, self._steps, self._drafts.get(key))
        editor.closed.connect(lambda: self._close(key, f"{key}:open"))
        editor.removed.connect(lambda: self._remove(meeting.id))
        editor.held.connect(lambda: self._held(meeting))
        editor.next_wanted.connect(lambda: self._add_next(meeting.id))
        editor.step_wanted.connect(partial(self._make_step, meeting))
        self._editors[key] = editor
        return editor

    def _after_adding(self, meeting_id: int) -> None:
        meeting = self.session.store.meetings.get(meeting_id)
        self._close(self._new_key, f"meeting:{meeting_id}:open")
        if meeting is not None:
            self.page.did.emit(addition(self.session.store, meeting))

    def _remove(self, meeting_id: int) -> None:
        self.page.open_editors.discard(f"meeting:{meeting_id}")
        stored = self.session.store.meetings.get(meeting_id)
        if stored is not None:
            self.page.did.emit(removal(self.session.store, stored))

    def _held(self, meeting: Meeting) -> None:
        """And on with what came of it."""
        self._set_state(meeting, MeetingState.HELD)
        self._open(f"meeting:{meeting.id}", "outcome")

    def _set_state(self, meeting: Meeting, state: MeetingState) -> None:
        self._save_quietly()
        self.page.did.emit(state_change(self.session.store, meeting, state))

    def _add_next(self, meeting_id: int) -> None:
        """As this one, in two weeks; its day is where the keyboard then is."""
        self._save_quietly()
        store, today = self.session.store, self.session.today()
        last = store.meetings.get(meeting_id)
        if last is None:
            return
        day = last.starts_at.date() + NEXT_MEETING
        if day <= today:
            day = today + NEXT_MEETING
        like_it = replace(last, id=0, agenda="", outcome="", state=MeetingState.PLANNED, step_ids=())
        added: list[int] = []
        with self.page.writing():
            self.page.attempt(
                lambda: added.append(
                    store.meetings.add(replace(like_it, starts_at=datetime.combine(day, last.starts_at.time())))
                )
            )
        meeting = store.meetings.get(added[0]) if added else None
        if meeting is not None:
            self.page.open_editors.discard(f"meeting:{meeting_id}")
            said = self.tr("The next meeting is booked: {day}").format(day=relative_day(day, today))
            self.page.did.emit(addition(store, meeting, said))
            self._open(f"meeting:{meeting.id}", "day")

    def _make_step(self, meeting: Meeting, words: str) -> None:
        """Under the goal of what was on its agenda."""
        on_agenda: list[Step] = [step for step in self._steps if step.id in meeting.step_ids]
        self.begin_step(words, on_agenda[0].goal_id if on_agenda else 0)
