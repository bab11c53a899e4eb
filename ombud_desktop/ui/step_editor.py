"""A step being written: what, who, by when, and how it stands."""

from dataclasses import replace

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client, DeadlineKind, Draft, Responsible, Step, StepState
from ombud_desktop.rules.quick_step import USUAL_FOLLOW_UP
from ombud_desktop.ui.completion import Names
from ombud_desktop.ui.inline_editor import InlineEditor
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.wording import deadline_text, responsible_text, state_text, when_field_text

NAMED = (Responsible.CLIENT, Responsible.OMBUD, Responsible.BOTH)


class StepEditor(InlineEditor[Step]):
    """`names` are whom a step may be with, besides the client and the ombud."""

    has_an_order = True

    def __init__(self, page: Page, key: str, step: Step, client: Client, draft: Draft | None, names: Names) -> None:
        super().__init__(page, key, client.id, is_new=not step.id, columns=1 if page.is_narrow else 3)
        self._step = step
        self._today = page.session.today()
        people = [(role.value, responsible_text(Step(responsible=role), client.name)) for role in NAMED]
        states = (StepState.TO_DO, StepState.WAITING) if self.is_new else tuple(StepState)
        deadlines = [(kind.value, deadline_text(kind)) for kind in DeadlineKind]
        self.form.add_line("text", self.tr("What"), span=3)
        self.form.add_choice("responsible", self.tr("Who"), people, free=True)
        self.form.add_date("due", self.tr("By when"), self._today, weeks=True)
        self.form.add_choice("state", self.tr("State"), [(state.value, state_text(state)) for state in states])
        self.form.add_line("waiting_for", self.tr("Waiting for whom"), span=2)
        self.form.add_date("follow_up_on", self.tr("Follow up on"), self._today)
        self.form.add_choice("deadline", self.tr("Deadline of a decision"), [("", self.tr("None")), *deadlines])
        self.form.add_line("authority", self.tr("Whose decision"), span=2)
        for name in ("responsible", "waiting_for", "authority"):
            self.form.complete(name, names)
        self.form.restore(self._stored(), draft)
        self.form.edited.connect(self._show_what_applies)
        self._show_what_applies()
        self.assemble(self.tr("Add step"), self.tr("Remove the step"))

    def read(self) -> Step:
        form = self.form
        words, who = form.value("text"), form.value("responsible")
        if not words.strip():
            raise UserError(Problem.TEXT_MISSING, "text")
        if not who.strip():
            raise UserError(Problem.RESPONSIBLE_MISSING, "responsible")
        state = StepState(form.value("state"))
        deadline = DeadlineKind(form.value("deadline")) if form.value("deadline") else None
        due = form.when("due", self._today)
        if deadline is not None and due is None:
            raise UserError(Problem.DATE_MISSING, "due")
        step = replace(
            self._step,
            text=words,
            responsible=Responsible(who) if who in NAMED else Responsible.PARTY,
            party="" if who in NAMED else who,
            due=due,
            deadline=deadline,
            authority=form.value("authority") if deadline else "",
            state=state,
            waiting_for="",
            follow_up_on=None,
            done_on=(self._step.done_on or self._today) if state is StepState.DONE else None,
        )
        if state is not self._step.state:  # what an earlier closing has said of it no longer goes
            step = replace(step, outcome=None, taken_over_by="")
        return self._with_waiting(step) if state is StepState.WAITING else step

    def add(self, entry: Step) -> int:
        return self.page.session.store.plans.add_step(entry)

    def change(self, entry: Step) -> None:
        self.page.session.store.plans.change_step(entry)

    def _with_waiting(self, step: Step) -> Step:
        waiting_for = self.form.value("waiting_for")
        if not waiting_for.strip():
            raise UserError(Problem.WAITING_FOR_MISSING, "waiting_for")
        follow_up_on = self.form.day("follow_up_on", self._today)
        if follow_up_on is None:
            raise UserError(Problem.FOLLOW_UP_MISSING, "follow_up_on")
        return replace(step, waiting_for=waiting_for, follow_up_on=follow_up_on)

    def _stored(self) -> dict[str, str]:
        step = self._step
        return {
            "text": step.text,
            "responsible": "" if self.is_new else step.party or step.responsible.value,
            "due": when_field_text(step.due),
            "state": step.state.value,
            "waiting_for": step.waiting_for,
            "follow_up_on": (step.follow_up_on or self._today + USUAL_FOLLOW_UP).isoformat(),
            "deadline": step.deadline.value if step.deadline else "",
            "authority": step.authority,
        }

    def _show_what_applies(self) -> None:
        waits = self.form.value("state") == StepState.WAITING
        self.form.show_field("waiting_for", visible=waits)
        self.form.show_field("follow_up_on", visible=waits)
        self.form.show_field("authority", visible=bool(self.form.value("deadline")))
