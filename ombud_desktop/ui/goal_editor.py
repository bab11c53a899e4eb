"""A goal being written: what it is, and how the client says it."""

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Draft, Goal
from ombud_desktop.ui.inline_editor import InlineEditor
from ombud_desktop.ui.page import Page


class GoalEditor(InlineEditor[Goal]):
    has_an_order = True

    def __init__(self, page: Page, key: str, goal: Goal, draft: Draft | None) -> None:
        super().__init__(page, key, goal.client_id, is_new=not goal.id)
        self._goal = goal
        self.form.add_line("title", self.tr("Goal"), example=self.tr("such as: keep the flat"))
        self.form.add_text("own_words", self.tr("In the client's own words"))
        self.form.restore({"title": goal.title, "own_words": goal.own_words}, draft)
        self.assemble(self.tr("Add goal"), self.tr("Remove the goal"))

    def read(self) -> Goal:
        title = self.form.value("title")
        if not title.strip():
            raise UserError(Problem.TEXT_MISSING, "title")
        return Goal(self._goal.id, self._goal.client_id, title, self.form.value("own_words"))

    def add(self, entry: Goal) -> int:
        return self.page.session.store.plans.add_goal(entry)

    def change(self, entry: Goal) -> None:
        self.page.session.store.plans.change_goal(entry)
