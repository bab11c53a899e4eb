"""Plan: the client's goals in their own words, and under each its steps."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.model import OPEN_STATES, Draft, Goal, Step, Template, TemplateKind
from ombud_desktop.rules.consents import is_affected, withdrawn_parties
from ombud_desktop.rules.plan_templates import goal_of
from ombud_desktop.ui.cards import Card, beside_or_below, button, flow, named, rule, text
from ombud_desktop.ui.client_tab import ClientTab
from ombud_desktop.ui.goal_editor import GoalEditor
from ombud_desktop.ui.inquiry_words import wish_text
from ombud_desktop.ui.kept_form import give_up
from ombud_desktop.ui.place import PageName
from ombud_desktop.ui.plan_changes import PlanChanges
from ombud_desktop.ui.plan_paper import show_plan
from ombud_desktop.ui.plan_rows import FoldedSteps, StepRow
from ombud_desktop.ui.plan_templates import PlanTemplates
from ombud_desktop.ui.quick_step_line import LINE, QuickStepLine, full_key, line_key, names_for, people_of
from ombud_desktop.ui.step_editor import StepEditor
from ombud_desktop.ui.wording import full_date


class PlanTab(ClientTab):
    has_heading = True
    """Not where the page says itself that it is the plan."""

    def build(self, column: QVBoxLayout) -> None:
        store = self.session.store
        self._changes = PlanChanges(store.plans, self)
        self._editors: dict[str, GoalEditor | StepEditor | QuickStepLine] = {}
        self._drafts = store.drafts.for_client(self.client.id)
        self._goals = store.plans.for_client(self.client.id)
        self._withdrawn = withdrawn_parties(store.consents.for_client(self.client.id), self.session.today())
        plan = QWidget()
        rows = QVBoxLayout(plan)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(column.spacing())
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), plan)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._move_focused, by))
        self._add_head(rows)
        self._add_new(rows)
        for goal in self._goals:
            rows.addWidget(self._goal_card(goal))
        if not self._goals:
            self._add_first_step(rows)
        column.addWidget(plan)

    def save(self) -> None:
        for editor in list(self._editors.values()):
            editor.save()

    def start_new(self) -> None:
        if not self.is_closed:
            self.page.open_editor(f"goal:new:{self.client.id}", "title")

    def print_tab(self) -> None:
        """The client's own plan, for the client's own hand."""
        self.page.save_quietly()
        show_plan(self.page, self.client)

    # --- What stands above the goals, and instead of them ---

    def _add_head(self, rows: QVBoxLayout) -> None:
        titles = QWidget()
        lines = QVBoxLayout(titles)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        if self.has_heading:
            lines.addWidget(text(self.tr("Plan"), "heading"))
        if self._goals:
            lines.addWidget(self._reviewed())
        actions: list[QWidget] = []
        if self._goals:
            actions.append(named(button(self.tr("Print the plan"), self.print_tab), "plan:print"))
        if not self.is_closed:
            templates = button(self.tr("New from template…"), partial(self.page.open_editor, self._templates_key, "0"))
            actions.append(named(templates, f"{self._templates_key}:open"))
            actions.append(named(button(self.tr("+ New goal"), self.start_new, "primary"), "plan:new"))
        rows.addWidget(beside_or_below(titles, flow(*actions)))

    def _reviewed(self) -> QWidget:
        today, day = self.session.today(), self.session.store.plans.reviewed_on(self.client.id)
        said = self.tr("Not gone through together yet")
        if day is not None:
            said = self.tr("Last gone through together {day}").format(day=full_date(day))
        parts: list[QWidget] = [text(said, "small", wrap=False)]
        if not self.is_closed and day != today:
            review = button(
                self.tr("Gone through today"),
                lambda: self.page.did.emit(self._changes.review(self.client.id, today)),
                "flat",
                name=self.tr("The plan was gone through together today"),
            )
            parts.append(named(review, "plan:review"))
        return flow(*parts)

    def _add_new(self, rows: QVBoxLayout) -> None:
        if self._is_open(self._templates_key):
            rows.addWidget(self._templates_card())
        new_goal = f"goal:new:{self.client.id}"
        if self._is_open(new_goal):
            card = Card(self.tr("New goal"))
            card.add(self._goal_editor(new_goal, Goal(client_id=self.client.id)))
            rows.addWidget(card)
        elif self.is_closed and not self._goals:
            rows.addWidget(text(self.tr("There are no goals."), "muted"))
        elif not self._goals:
            rows.addWidget(
                text(
                    self.tr(
                        "Here stand the client's own goals, in their words, and under each the steps towards it: "
                        "what, who, and by when. Begin with a goal."
                    ),
                    "muted",
                )
            )
            wish = wish_text(self.session.store.inquiries.for_client(self.client.id))
            if wish and self.page.name is PageName.CLIENT:  # at the table it may be somebody else's words
                rows.addWidget(text(wish))

    def _add_first_step(self, rows: QVBoxLayout) -> None:
        """Where there is no goal yet, a step can make one."""
        first_step = line_key(self.client.id, 0)
        if self._is_open(first_step):
            card = Card(self.tr("To begin with"))
            card.add(self._quick_line(first_step, 0))
            rows.addWidget(card)
        elif not self.is_closed:
            rows.addLayout(self._opener(first_step, self.tr("+ Add a step"), self.tr("Add a first step")))

    @property
    def _templates_key(self) -> str:
        return f"templates:{self.client.id}"

    def _templates_card(self) -> PlanTemplates:
        """One of the ombud's own plans, from which goal and steps are made in one go."""
        card = PlanTemplates(self._templates_key, self.session.store.templates.of_kind(TemplateKind.PLAN))
        card.chosen.connect(self._add_from_template)
        card.closed.connect(partial(self._close, self._templates_key))
        return card

    def _add_from_template(self, template: Template) -> None:
        people = people_of(self.session, self.client, names_for(self.session, self.client.id))
        goal = goal_of(template.content, self.session.today(), people)
        added: list[Goal] = []
        self.page.open_editors.discard(self._templates_key)
        self.page.did.emit(self._changes.add_goal(Goal(0, self.client.id, goal.title, steps=goal.steps), added))
        if added:
            self.page.focus_on(f"goal:{added[0].id}:open")

    # --- Goals and steps ---

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
        folded = [step for step in goal.steps if self._is_folded(step)]
        for step in goal.steps:
            if step not in folded:
                self._add_step(card, step)
        if folded:
            self._add_folded(card, goal, folded)
        if not self.is_closed:
            self._add_new_step(card, goal)
        return card

    def _goal_head(self, goal: Goal, key: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(text(goal.title, "heading"), 1)
        closed = sum(step.decided_state not in OPEN_STATES for step in goal.steps)
        if goal.steps:
            done = self.tr("{done} of %n step(s)", "", len(goal.steps)).format(done=closed)
            head.addWidget(text(done, "small", wrap=False))
        if not self.is_closed:
            edit = button(
                self.tr("Edit"),
                lambda: self.page.open_editor(key, "title"),
                "flat",
                name=self.tr("Edit the goal {goal}").format(goal=goal.title),
            )
            edit.setObjectName(f"{key}:open")
            head.addWidget(edit)
        return head

    def _add_step(self, card: Card, step: Step) -> None:
        key = f"step:{step.id}"
        if self._is_open(key):
            card.add(self._step_editor(key, step))
            return
        row = StepRow(
            step,
            self.client.name,
            self.session.today(),
            is_withdrawn=is_affected(step, self._withdrawn),
            is_fixed=self.is_closed,
        )
        row.opened.connect(partial(self.page.open_editor, key, "text"))
        row.ticked.connect(partial(self._tick, step, row))
        card.add(row)

    def _is_folded(self, step: Step) -> bool:
        """Done or dropped, and not only just now. Of a contact that has ended everything is shown."""
        if self.is_closed or step.state in OPEN_STATES:
            return False
        key = f"step:{step.id}"
        return not self._is_open(key) and f"{key}:seen" not in self.page.open_editors

    def _add_folded(self, card: Card, goal: Goal, steps: Sequence[Step]) -> None:
        key = f"goal:{goal.id}:folded"
        is_open = key in self.page.open_editors
        fold = named(FoldedSteps(goal, steps, is_open=is_open), key)
        fold.clicked.connect(partial(self._fold, key))
        card.rows.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
        for step in steps if is_open else ():
            self._add_step(card, step)

    def _fold(self, key: str) -> None:
        self.page.save_quietly()
        self.page.open_editors.symmetric_difference_update({key})
        self.page.refresh()

    def _add_new_step(self, card: Card, goal: Goal) -> None:
        key, full = line_key(self.client.id, goal.id), full_key(goal.id)
        if self._is_open(full):
            card.add(self._step_editor(full, Step(goal_id=goal.id)))
        elif self._is_open(key):
            card.add(self._quick_line(key, goal.id))
        else:
            name = self.tr("Add a step to {goal}").format(goal=goal.title)
            card.rows.addLayout(self._opener(key, self.tr("+ Add a step"), name))

    def _opener(self, key: str, words: str, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(named(button(words, lambda: self.page.open_editor(key, LINE), "flat", name=name), f"{key}:open"))
        row.addStretch(1)
        return row

    # --- What is open to be written in ---

    def _is_open(self, key: str) -> bool:
        return not self.is_closed and (key in self.page.open_editors or key in self._drafts)

    def _close(self, key: str) -> None:
        """What has just been done in it stays in sight until the page is left."""
        if key.startswith("step:"):
            self.page.open_editors.add(f"{key}:seen")
        self.page.close_editor(key)

    def _goal_editor(self, key: str, goal: Goal) -> GoalEditor:
        editor = GoalEditor(self.page, key, goal, self._drafts.get(key))
        editor.closed.connect(lambda: self._close(key))
        editor.added.connect(lambda goal_id: self._after_adding_goal(key, goal_id))
        editor.removed.connect(lambda: self._remove_goal(key, goal))
        editor.moved.connect(lambda by: self._move(key, by))
        self._editors[key] = editor
        return editor

    def _step_editor(self, key: str, step: Step) -> StepEditor:
        editor = StepEditor(
            self.page,
            key,
            step,
            self.client,
            self._drafts.get(key),
            partial(names_for, self.session, self.client.id),
        )
        editor.closed.connect(lambda: self._close(key))
        editor.added.connect(lambda step_id: self._after_adding(key, step_id))
        editor.removed.connect(lambda: self._remove_step(key, step))
        editor.moved.connect(lambda by: self._move(key, by))
        self._editors[key] = editor
        return editor

    def _quick_line(self, key: str, goal_id: int) -> QuickStepLine:
        line = QuickStepLine(
            self.session,
            key,
            self.client,
            partial(names_for, self.session, self.client.id),
            partial(self._add_quickly, key, goal_id),
            columns=1 if self.page.is_narrow else 2,
        )
        line.more.setVisible(bool(goal_id))
        line.added.connect(lambda: self._show_added(line_key(self.client.id, goal_id or self._newest_goal())))
        line.closed.connect(lambda: give_up(self.page, line.form))
        line.closed.connect(lambda: self._close(key))
        line.detailed.connect(lambda values: self._say_more(key, goal_id, values))
        line.refused.connect(self.page.reveal)
        line.understood.connect(lambda: self.page.reveal(line.line))
        line.form.failed.connect(self.page.failed)
        line.form.saved.connect(self.page.saved)
        self._editors[key] = line
        return line

    def _add_quickly(self, key: str, goal_id: int, step: Step) -> bool:
        """The line goes on under the goal that a first step has made."""
        kept_under = self._changes.take_line(self.page, key, self.client.id, replace(step, goal_id=goal_id))
        if kept_under:
            self.page.open_editors.discard(key)
            self.page.open_editors.add(line_key(self.client.id, kept_under))
        return bool(kept_under)

    def _show_added(self, key: str) -> None:
        """The line stays open for the next step, also where its first step has made a goal of it."""
        self.page.refresh()
        self.page.focus_on(f"{key}:{LINE}")

    def _say_more(self, key: str, goal_id: int, values: dict[str, str]) -> None:
        """What was typed so far goes on in the editor with every field."""
        full = full_key(goal_id)
        self.page.open_editors.discard(key)
        draft = Draft(full, values, self.client.id)
        if self.page.attempt(lambda: self.session.store.drafts.keep(draft, self.session.today())):
            self.page.open_editor(full, "text")

    def _after_adding(self, key: str, step_id: int) -> None:
        """In the editor with every field: as one from the line, it can be taken back."""
        step = self.session.store.plans.get_step(step_id)
        if step is not None:
            self.page.did.emit(self._changes.add_step(step, []))
            self._go_on_with_steps(key, step.goal_id)

    def _after_adding_goal(self, key: str, goal_id: int) -> None:
        self._go_on_with_steps(key, goal_id)
        self.page.did.emit(self._changes.added_goal(Goal(goal_id, self.client.id)))

    def _go_on_with_steps(self, key: str, goal_id: int) -> None:
        self.page.open_editors.discard(key)
        self.page.open_editor(line_key(self.client.id, goal_id), LINE)

    def _newest_goal(self) -> int:
        goals = self.session.store.plans.for_client(self.client.id)
        return goals[-1].id if goals else 0

    # --- What is done to goals and steps ---

    def _tick(self, step: Step, row: StepRow) -> None:
        self.page.open_editors.add(f"step:{step.id}:seen")
        self.page.did.emit(self._changes.tick(step, self.session.today()))
        stored = self.session.store.plans.get_step(step.id)
        if stored is not None and stored.state is step.state:  # it went wrong, and the line below says how
            row.show_tick()

    def _move_focused(self, by: int) -> None:
        focused: QWidget | None = self.page.focusWidget()
        self._move(focused.objectName() if focused is not None else "", by)

    def _move(self, name: str, by: int) -> None:
        """The goal or step that something of this name belongs to: "step:7:open"."""
        kind, _, rest = name.partition(":")
        number = rest.partition(":")[0]
        self.page.save_quietly()
        if number.isdecimal() and not self.is_closed:
            goals = self.session.store.plans.for_client(self.client.id)
            change = self._changes.move(goals, kind, int(number), by, self._is_folded)
            if change is not None:
                self.page.did.emit(change)

    def _remove_step(self, key: str, step: Step) -> None:
        self.page.open_editors.discard(key)
        stored = self.session.store.plans.get_step(step.id)
        if stored is not None:
            self.page.did.emit(self._changes.remove_step(stored))

    def _remove_goal(self, key: str, goal: Goal) -> None:
        self.page.open_editors.discard(key)
        goals = self.session.store.plans.for_client(self.client.id)
        stored = next((other for other in goals if other.id == goal.id), None)
        if stored is not None:
            self.page.did.emit(self._changes.remove_goal(stored))
