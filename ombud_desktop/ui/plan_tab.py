"""Plan: the client's goals in their own words, and under each its steps."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ombud_desktop.model import OPEN_STATES, Goal, Step, StepState
from ombud_desktop.ui.cards import Card, RowButton, button, chip, named, rule, struck, text
from ombud_desktop.ui.client_tab import ClientTab
from ombud_desktop.ui.goal_editor import GoalEditor
from ombud_desktop.ui.page import Change
from ombud_desktop.ui.step_editor import StepEditor
from ombud_desktop.ui.wording import (
    due_chip,
    outcome_text,
    relative_day,
    responsible_text,
    short_date,
    state_text,
    step_sentence,
)


class PlanTab(ClientTab):
    def build(self, column: QVBoxLayout) -> None:
        self._editors: dict[str, GoalEditor | StepEditor] = {}
        self._drafts = self.session.store.drafts.for_client(self.client.id)
        goals = self.session.store.plans.for_client(self.client.id)
        head = QHBoxLayout()
        head.addWidget(text(self.tr("Plan"), "heading"), 1)
        if not self.is_closed:
            head.addWidget(button(self.tr("+ New goal"), self.start_new, "primary"))
        column.addLayout(head)
        new_goal = f"goal:new:{self.client.id}"
        if self._is_open(new_goal):
            card = Card(self.tr("New goal"))
            card.add(self._goal_editor(new_goal, Goal(client_id=self.client.id)))
            column.addWidget(card)
        for goal in goals:
            column.addWidget(self._goal_card(goal))
        if not goals and not self._is_open(new_goal):
            column.addWidget(
                text(
                    self.tr(
                        "Here stand the client's own goals, in their words, and under each the steps towards it: "
                        "what, who, and by when. Begin with a goal."
                    ),
                    "muted",
                )
            )

    def save(self) -> None:
        for editor in list(self._editors.values()):
            editor.save()

    def start_new(self) -> None:
        if not self.is_closed:
            self._open(f"goal:new:{self.client.id}", "title")

    def _goal_card(self, goal: Goal) -> Card:
        card = Card()
        card.setAccessibleName(goal.title)
        key = f"goal:{goal.id}"
        if self._is_open(key):
            card.add(self._goal_editor(key, goal))
        else:
            card.rows.addLayout(self._goal_head(goal, key))
            if goal.own_words.strip():
                card.add(text(f"”{goal.own_words.strip()}”", "muted"))
        card.rows.addSpacing(4)
        card.add(rule())
        card.rows.addSpacing(4)
        for step in goal.steps:
            step_key = f"step:{step.id}"
            if self._is_open(step_key):
                card.add(self._step_editor(step_key, step))
            else:
                card.add(self._step_row(step, step_key))
        if not self.is_closed:
            self._add_new_step(card, goal)
        return card

    def _goal_head(self, goal: Goal, key: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(text(goal.title, "heading"), 1)
        closed = sum(step.state not in OPEN_STATES for step in goal.steps)
        if goal.steps:
            done = self.tr("{done} of %n step(s)", "", len(goal.steps)).format(done=closed)
            head.addWidget(text(done, "small", wrap=False))
        if not self.is_closed:
            edit = button(
                self.tr("Edit"),
                lambda: self._open(key, "title"),
                "flat",
                name=self.tr("Edit the goal {goal}").format(goal=goal.title),
            )
            edit.setObjectName(f"{key}:open")
            head.addWidget(edit)
        return head

    def _step_row(self, step: Step, key: str) -> QWidget:
        today = self.session.today()
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        tick = named(QCheckBox(), f"{key}:done")
        tick.setAccessibleName(self.tr("Done: {step}").format(step=step.text))
        tick.setChecked(step.state is StepState.DONE)
        tick.setEnabled(not self.is_closed)
        tick.toggled.connect(lambda: self._tick(step, tick))  # also a screen reader's toggle, which is no click
        layout.addWidget(tick, 0, Qt.AlignmentFlag.AlignVCenter)
        words = RowButton(
            step.text,
            chips=self._step_chips(step),
            sentence=step_sentence(step, self.client.name, today),
        )
        words.setObjectName(f"{key}:open")
        words.setEnabled(not self.is_closed)
        if step.state not in OPEN_STATES:
            struck(words.label)
        words.clicked.connect(lambda: self._open(key, "text"))
        layout.addWidget(words, 1)
        return row

    def _step_chips(self, step: Step) -> tuple[QLabel, ...]:
        today = self.session.today()
        who = responsible_text(step, self.client.name)
        if step.outcome is not None:
            return chip(who), chip(outcome_text(step), "due" if step.state in OPEN_STATES else "plain")
        if step.state is StepState.DONE:
            done = self.tr("done {day}").format(day=short_date(step.done_on, today)) if step.done_on else ""
            return chip(who), chip(done or self.tr("done"), "plain")
        if step.state is StepState.DROPPED:
            return chip(who), chip(state_text(step.state).lower(), "plain")
        chips = [chip(who)]
        if step.state is StepState.WAITING:
            chips.append(chip(self.tr("waiting for {whom}").format(whom=step.waiting_for), "due"))
            if step.follow_up_on:
                late = step.follow_up_on < today
                words = self.tr("follow up {day}").format(day=relative_day(step.follow_up_on, today))
                chips.append(chip(words, "late" if late else "plain"))
        if step.due:
            chips.append(chip(*due_chip(step.due, today)))
        return tuple(chips)

    def _add_new_step(self, card: Card, goal: Goal) -> None:
        key = f"step:new:{goal.id}"
        if self._is_open(key):
            card.add(self._step_editor(key, Step(goal_id=goal.id)))
            return
        add = button(
            self.tr("+ Add a step"),
            lambda: self._open(key, "text"),
            "flat",
            name=self.tr("Add a step to {goal}").format(goal=goal.title),
        )
        add.setObjectName(f"{key}:open")
        row = QHBoxLayout()
        row.addWidget(add)
        row.addStretch(1)
        card.rows.addLayout(row)

    def _is_open(self, key: str) -> bool:
        return not self.is_closed and (key in self.page.open_editors or key in self._drafts)

    def _open(self, key: str, field: str) -> None:
        self._save_quietly()
        self.page.open_editors.add(key)
        self.page.refresh()
        widget = self.page.findChild(QWidget, f"{key}:{field}")
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.reveal(widget)

    def _close(self, key: str) -> None:
        """The editor is done with; the keyboard goes back to what opened it."""
        self._save_quietly()
        self.page.open_editors.discard(key)
        self.page.refresh()
        widget = self.page.findChild(QWidget, f"{key}:open")
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_quietly(self) -> None:
        with self.page.writing():
            self.save()

    def _goal_editor(self, key: str, goal: Goal) -> GoalEditor:
        editor = GoalEditor(self.page, key, goal, self._drafts.get(key))
        editor.closed.connect(lambda: self._close(key))
        editor.added.connect(lambda goal_id: self._go_on_with_steps(key, goal_id))
        editor.removed.connect(lambda: self._remove_goal(key, goal))
        self._editors[key] = editor
        return editor

    def _step_editor(self, key: str, step: Step) -> StepEditor:
        editor = StepEditor(self.page, key, step, self.client, self._drafts.get(key))
        editor.closed.connect(lambda: self._close(key))
        editor.added.connect(lambda: self._open(key, "text"))  # the next step can be typed at once
        editor.removed.connect(lambda: self._remove_step(key, step))
        self._editors[key] = editor
        return editor

    def _go_on_with_steps(self, key: str, goal_id: int) -> None:
        self.page.open_editors.discard(key)
        self._open(f"step:new:{goal_id}", "text")

    def _tick(self, step: Step, tick: QCheckBox) -> None:
        plans = self.session.store.plans

        def set_state(like: Step) -> None:
            now = plans.get_step(step.id)  # its text may have been changed since
            if now is not None:
                plans.change_step(
                    replace(
                        now,
                        state=like.state,
                        done_on=like.done_on,
                        outcome=like.outcome,
                        taken_over_by=like.taken_over_by,
                    )
                )

        if step.state is StepState.DONE:
            ticked, done_on = StepState.TO_DO, None
            said = self.tr("The step is to do again")
        else:
            ticked, done_on = StepState.DONE, self.session.today()
            said = self.tr("The step is done")
        changed = replace(step, state=ticked, done_on=done_on, outcome=None, taken_over_by="")
        self.page.did.emit(Change(said, lambda: set_state(changed), lambda: set_state(step)))
        stored = plans.get_step(step.id)
        if stored is not None and stored.state is step.state:  # it went wrong, and the line below says how
            tick.blockSignals(True)
            tick.setChecked(step.state is StepState.DONE)
            tick.blockSignals(False)

    def _remove_step(self, key: str, step: Step) -> None:
        plans = self.session.store.plans
        self.page.open_editors.discard(key)
        stored = plans.get_step(step.id)
        if stored is not None:
            self.page.did.emit(
                Change(
                    self.tr("The step is removed"),
                    lambda: plans.remove_step(stored.id),
                    lambda: _ignore(plans.add_step(stored)),
                )
            )

    def _remove_goal(self, key: str, goal: Goal) -> None:
        plans = self.session.store.plans
        self.page.open_editors.discard(key)
        stored = next((other for other in plans.for_client(self.client.id) if other.id == goal.id), None)
        if stored is not None:
            self.page.did.emit(
                Change(
                    self.tr("The goal and its steps are removed"),
                    lambda: plans.remove_goal(stored.id),
                    lambda: _ignore(plans.add_goal(stored)),
                )
            )


def _ignore(_: object) -> None:
    """An undo has no use for the identity that adding returns."""
