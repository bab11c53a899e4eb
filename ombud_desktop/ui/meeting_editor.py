"""A meeting that is there: what is to be talked about, what came of it, and how it goes on."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.model import OPEN_STATES, Draft, Meeting, MeetingState, Step, StepState
from ombud_desktop.rules.meetings import has_begun
from ombud_desktop.ui.cards import Button, button, flow, named, text
from ombud_desktop.ui.meeting_form import MeetingForm
from ombud_desktop.ui.meeting_rows import state_change
from ombud_desktop.ui.meeting_wording import kind_text, span_text, state_chip
from ombud_desktop.ui.page import Change, Page
from ombud_desktop.ui.plan_changes import PlanChanges
from ombud_desktop.ui.text_editor import TextEditor
from ombud_desktop.ui.wording import day_heading

NEXT_KEYS = "Ctrl+M"


class MeetingEditor(MeetingForm):
    next_wanted = Signal()
    """The meeting ends with the next one."""
    held = Signal()
    """It happened: what came of it is written next."""
    step_wanted = Signal(str)
    """These words of what came of it shall become a step."""

    def __init__(self, page: Page, meeting: Meeting, steps: Sequence[Step], draft: Draft | None) -> None:
        super().__init__(page, f"meeting:{meeting.id}", meeting.client_id, is_new=False)
        self._meeting = meeting
        self._plan = PlanChanges(page.session.store.plans, self)
        self._begun = has_begun(meeting, page.session.clock.now())
        form = self.form
        typed = draft.values.get("agenda", "") if draft else ""  # before it began, and not stored yet
        self._has_agenda = bool(meeting.agenda or typed) or not self._has_outcome
        if self._has_agenda:
            form.add_text("agenda", self.tr("What else to talk about"), span=3, lines=1)
        if self._has_outcome:
            outcome = form.add_text("outcome", self.tr("What came of it"), span=3, lines=3)
            outcome.finished.connect(self._make_step)
        self.add_facts()
        form.restore({"agenda": meeting.agenda, "outcome": meeting.outcome, **self.facts_of(meeting)}, draft)
        form.edited.connect(self._show)
        self._show()
        self.assemble("", self.tr("Remove the meeting"))
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, text(self._heading(), "heading"))
            layout.insertWidget(1, self._agenda(steps))
            layout.insertWidget(3, self._ways_on())
        shortcut = QShortcut(QKeySequence(NEXT_KEYS), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.next_wanted)

    def read(self) -> Meeting:
        agenda = self.form.value("agenda") if self._has_agenda else ""
        outcome = self.form.value("outcome") if self._has_outcome else self._meeting.outcome
        return replace(self.read_facts(self._meeting), agenda=agenda, outcome=outcome)

    def add(self, entry: Meeting) -> int:
        """It is there."""
        return entry.id

    def change(self, entry: Meeting) -> None:
        meetings = self.page.session.store.meetings
        now = meetings.get(entry.id)
        if now is not None:  # what is ticked and pressed is kept apart from what is typed
            meetings.change(replace(entry, state=now.state, step_ids=now.step_ids))

    @property
    def _has_outcome(self) -> bool:
        return self._begun or self._meeting.state is MeetingState.HELD or bool(self._meeting.outcome)

    def _heading(self) -> str:
        """Tisdag 1 december 09.00–11.00 · Följa med · blev av"""
        when = f"{day_heading(self._meeting.starts_at.date())} {span_text(self._meeting)}"
        found = state_chip(self._meeting, self.page.session.clock.now())
        return " · ".join((when, kind_text(self._meeting.kind), *(found[:1] if found else ())))

    def _show(self) -> None:
        self.show_notices(self._meeting, names=False)

    def _agenda(self, steps: Sequence[Step]) -> QWidget:
        """Before the meeting the open steps, to be put on the agenda; from its beginning those on it, to be done."""
        on_it = set(self._meeting.step_ids)
        shown = [step for step in steps if step.id in on_it or (step.state in OPEN_STATES and not self._has_outcome)]
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        if shown:
            heading = self.tr("On the agenda: what is done?") if self._has_outcome else self.tr("On the agenda")
            column.addWidget(text(heading, "small"))
        for step in shown:
            column.addWidget(self._step_tick(step, step.id in on_it))
        return holder

    def _step_tick(self, step: Step, on_it: bool) -> QWidget:
        """The words stand beside the tick, where they can go on in a second line."""
        tick = named(QCheckBox(), f"meeting:{self._meeting.id}:step:{step.id}")
        if self._has_outcome:
            tick.setChecked(step.state is StepState.DONE)
            tick.setAccessibleName(self.tr("Done: {step}").format(step=step.text))
            tick.toggled.connect(lambda: self._carry_out(self._plan.tick(step, self.today)))
        else:
            tick.setChecked(on_it)
            tick.setAccessibleName(self.tr("On the agenda: {step}").format(step=step.text))
            tick.toggled.connect(lambda wanted: self._carry_out(self._on_agenda(step, wanted)))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(tick)
        layout.addWidget(text(step.text), 1)
        return row

    def _ways_on(self) -> QWidget:
        buttons: list[QWidget] = []
        state = self._meeting.state
        if self._begun and state is not MeetingState.HELD:
            held = button(self.tr("It was held"), self.held.emit)
            buttons.append(named(held, f"meeting:{self._meeting.id}:{MeetingState.HELD}"))
        if state is not MeetingState.CANCELLED:
            buttons.append(self._state_button(self.tr("Cancelled"), MeetingState.CANCELLED))
        if state is not MeetingState.PLANNED:
            buttons.append(self._state_button(self.tr("Planned again"), MeetingState.PLANNED))
        if self._has_outcome:
            name = self.tr("Make what came of it into a step")
            buttons.append(button(self.tr("Make a step   Ctrl+Enter"), self._make_step, name=name))
        words = self.tr("Next meeting   {keys}").format(keys=NEXT_KEYS)
        buttons.append(button(words, self.next_wanted.emit, name=self.tr("Next meeting")))
        return flow(*buttons)

    def _state_button(self, words: str, state: MeetingState) -> Button:
        change = partial(state_change, self.page.session.store, self._meeting, state)
        return named(button(words, lambda: self._carry_out(change())), f"meeting:{self._meeting.id}:{state}")

    def _carry_out(self, change: Change) -> None:
        """What is typed goes in first: the page is built again after the change."""
        with self.page.writing():
            self.save()
        self.page.did.emit(change)

    def _on_agenda(self, step: Step, wanted: bool) -> Change:
        meetings, meeting_id = self.page.session.store.meetings, self._meeting.id

        def put(on_it: bool) -> None:
            now = meetings.get(meeting_id)
            if now is not None:
                others = tuple(id for id in now.step_ids if id != step.id)
                meetings.change(replace(now, step_ids=(*others, step.id) if on_it else others))

        said = self.tr("The step is on the agenda") if wanted else self.tr("The step is not on the agenda")
        return Change(said, lambda: put(wanted), lambda: put(not wanted))

    def _make_step(self) -> None:
        outcome = self.form.field("outcome")
        if isinstance(outcome, TextEditor):
            self.step_wanted.emit(outcome.words_at_hand())
