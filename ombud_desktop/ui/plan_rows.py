"""A step as a row of the plan: a tick, its words, and chips for who, what it waits for, and when."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ombud_desktop.model import OPEN_STATES, Goal, Step, StepState
from ombud_desktop.ui.cards import Button, named
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.wording import (
    deadline_of,
    due_chip,
    outcome_text,
    relative_day,
    responsible_text,
    short_date,
    state_text,
    step_sentence,
)


class FoldedSteps(Button):
    """What is done or dropped under a goal, in one line that unfolds it and folds it again."""

    def __init__(self, goal: Goal, steps: Sequence[Step], *, is_open: bool) -> None:
        dropped = sum(step.state is StepState.DROPPED for step in steps)
        done = len(steps) - dropped
        counts = ((done, self.tr("%n done", "", done)), (dropped, self.tr("%n dropped", "", dropped)))
        words = ", ".join(words for number, words in counts if number)
        super().__init__(f"{'▾' if is_open else '▸'} {words}")
        self.setProperty("role", "flat")
        said = (self.tr("Hide {steps}") if is_open else self.tr("Show {steps}")).format(steps=words)
        self.setAccessibleName(self.tr("{what} in {goal}").format(what=said, goal=goal.title))


class StepRow(QWidget):
    """`is_withdrawn`: the agreement with whoever it rests on holds no more."""

    opened = Signal()
    ticked = Signal()

    def __init__(
        self, step: Step, client_name: str, today: date, *, is_withdrawn: bool = False, is_fixed: bool = False
    ) -> None:
        super().__init__()
        self._step = step
        self._client_name = client_name
        self._today = today
        key = f"step:{step.id}"
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.tick = named(QCheckBox(), f"{key}:done")
        self.tick.setAccessibleName(self.tr("Done: {step}").format(step=step.text))
        self.tick.setChecked(step.decided_state is StepState.DONE)
        self.tick.setEnabled(not is_fixed)
        self.tick.toggled.connect(self.ticked)  # also a screen reader's toggle, which is no click
        layout.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignVCenter)
        chips = self._chips()
        is_open = step.decided_state in OPEN_STATES
        sentence = step_sentence(step, client_name, today) if is_open else ""  # then all that stands in the row
        if is_withdrawn:
            withdrawn = self.tr("agreement withdrawn")
            chips = (*chips, Chip(withdrawn, "late"))
            sentence = f"{sentence}, {withdrawn}" if sentence else ""
        words = named(RowButton(step.text, chips=chips, sentence=sentence), f"{key}:open")
        words.setEnabled(not is_fixed)
        if not is_open:
            words.strike()
        words.clicked.connect(self.opened)
        layout.addWidget(words, 1)

    def show_tick(self) -> None:
        """As the step stands, without ticking it."""
        self.tick.blockSignals(True)
        self.tick.setChecked(self._step.decided_state is StepState.DONE)
        self.tick.blockSignals(False)

    def _chips(self) -> tuple[Chip, ...]:
        step, today = self._step, self._today
        who = Chip(responsible_text(step, self._client_name))
        if step.outcome is not None:
            return who, Chip(outcome_text(step), "due" if step.decided_state in OPEN_STATES else "plain")
        if step.state is StepState.DONE:
            done = self.tr("done {day}").format(day=short_date(step.done_on, today)) if step.done_on else ""
            return who, Chip(done or self.tr("done"), "plain")
        if step.state is StepState.DROPPED:
            return who, Chip(state_text(step.state).lower(), "plain")
        chips = [who]
        if step.state is StepState.WAITING:
            waits = self.tr("waiting for {whom}").format(whom=step.waiting_for)
            if step.waiting_for == step.party:  # who it is stands beside it
                waits = self.tr("waiting")
            chips.append(Chip(waits, "due"))
            if step.follow_up_on:
                late = step.follow_up_on < today
                words = self.tr("follow up {day}").format(day=relative_day(step.follow_up_on, today))
                chips.append(Chip(words, "late" if late else "plain"))
        if step.deadline is not None:
            chips.append(Chip(deadline_of(step), "due"))
        if step.due:
            chips.append(Chip(*due_chip(step.due, today)))
        return tuple(chips)
