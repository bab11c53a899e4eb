"""What can be done to a plan, and undone."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from ombud_desktop.model import Goal, Step, StepState
from ombud_desktop.session import Session
from ombud_desktop.storage.plans import Plans
from ombud_desktop.ui.page import Change, Page, addition, instead_of_draft, taking_away
from ombud_desktop.ui.quick_step_line import line_key


class PlanChanges(QObject):
    """Each a Change with its words. A QObject for its `tr`."""

    def __init__(self, plans: Plans, parent: QObject) -> None:
        super().__init__(parent)
        self._plans = plans

    def tick(self, step: Step, today: date) -> Change:
        """Done; or, when it is done already, to do again."""
        if step.state is StepState.DONE:
            ticked, done_on, said = StepState.TO_DO, None, self.tr("The step is to do again")
        else:
            ticked, done_on, said = StepState.DONE, today, self.tr("The step is done")
        changed = replace(step, state=ticked, done_on=done_on, outcome=None, taken_over_by="")
        return Change(said, lambda: self._set_state(changed), lambda: self._set_state(step))

    def add_step(self, step: Step, added: list[int]) -> Change:
        """`added` is given the id of the step once it is in the plan. One with an id may be there already."""
        as_it_was = step

        def add() -> None:
            is_there = bool(as_it_was.id) and self._plans.get_step(as_it_was.id) is not None
            added[:] = [as_it_was.id if is_there else self._plans.add_step(as_it_was)]

        def take_away() -> None:
            nonlocal as_it_was
            as_it_was = self._plans.get_step(added[0]) or as_it_was  # should it be added again
            self._plans.remove_step(added[0])

        return Change(self.tr("The step is added"), add, take_away)

    def take_line(self, page: Page, key: str, client_id: int, step: Step) -> int:
        """What was written in one line, instead of its draft: under its goal, or without one under a first goal.

        Returns the goal under which it stands; 0 if it could not be kept, and then the draft still has it.
        """
        steps, goals = list[int](), list[Goal]()
        change = self.add_step(step, steps) if step.goal_id else self.begin(client_id, step, goals)
        change = instead_of_draft(change, page.session, key)
        with page.writing():
            page.did.emit(change if step.goal_id else _with_next_line(change, page.session, client_id, goals))
        kept = self._plans.for_client(client_id)
        made = {each.id for each in goals}
        return next((goal.id for goal in kept if goal.id in made or any(each.id in steps for each in goal.steps)), 0)

    def begin(self, client_id: int, step: Step, added: list[Goal]) -> Change:
        """A step where there is no goal yet: it makes a first one, that can be given better words later."""
        goal = Goal(client_id=client_id, title=self.tr("To begin with"), steps=(step,))
        return replace(self.add_goal(goal, added), said=self.tr("The step is added"))

    def add_goal(self, goal: Goal, added: list[Goal]) -> Change:
        """With its steps; `added` is given the goal as it stands in the plan."""

        def add() -> None:
            if added:
                self._plans.add_goal(added[0])
            else:
                added.append(self._plans.add_new(goal))

        def take_away() -> None:
            added[0] = self._as_it_is(added[0])  # should it be added again
            self._plans.remove_goal(added[0].id)

        return Change(self.tr("The goal and its steps are added"), add, take_away)

    def remove_step(self, step: Step) -> Change:
        return taking_away(
            self.tr("The step is removed"),
            step,
            lambda: self._plans.get_step(step.id),
            lambda: self._plans.remove_step(step.id),
            self._plans.add_step,
        )

    def remove_goal(self, goal: Goal) -> Change:
        return taking_away(
            self.tr("The goal and its steps are removed"),
            goal,
            lambda: self._as_it_is(goal),
            lambda: self._plans.remove_goal(goal.id),
            self._plans.add_goal,
        )

    def added_goal(self, goal: Goal) -> Change:
        """One that is in the plan already."""
        return addition(self.tr("The goal is added"), self.remove_goal(goal))

    def move(
        self, goals: Sequence[Goal], kind: str, moved: int, by: int, is_folded: Callable[[Step], bool]
    ) -> Change | None:
        """The "goal" or "step" with this id past its neighbour; None where there is none."""
        if kind == "goal":
            ids = [goal.id for goal in goals]
            return self._arranged(
                self.tr("The goal is moved"), self._plans.arrange_goals, ids, _moved(ids, ids, moved, by)
            )
        for goal in goals if kind == "step" else ():
            ids = [step.id for step in goal.steps]
            if moved in ids:
                shown = [step.id for step in goal.steps if not is_folded(step)]
                order = _moved(ids, shown, moved, by)
                return self._arranged(self.tr("The step is moved"), self._plans.arrange_steps, ids, order)
        return None

    def _arranged(
        self, said: str, arrange: Callable[[Sequence[int]], None], before: list[int], after: list[int] | None
    ) -> Change | None:
        return Change(said, lambda: arrange(after), lambda: arrange(before)) if after is not None else None

    def review(self, client_id: int, today: date) -> Change:
        before = self._plans.reviewed_on(client_id)
        return Change(
            self.tr("You went through the plan together today"),
            lambda: self._plans.set_reviewed_on(client_id, today),
            lambda: self._plans.set_reviewed_on(client_id, before),
        )

    def _as_it_is(self, goal: Goal) -> Goal:
        """Its words and steps may have been changed since."""
        return next((each for each in self._plans.for_client(goal.client_id) if each.id == goal.id), goal)

    def _set_state(self, like: Step) -> None:
        now = self._plans.get_step(like.id)  # its text may have been changed since
        if now is not None:
            self._plans.change_step(
                replace(
                    now, state=like.state, done_on=like.done_on, outcome=like.outcome, taken_over_by=like.taken_over_by
                )
            )


def _with_next_line(change: Change, session: Session, client_id: int, made: Sequence[Goal]) -> Change:
    """A first step goes with the goal it has made, but not what is half-written under that: it may be the next first.

    Done again, it stands under the goal again.
    """
    drafts, first = session.store.drafts, line_key(client_id, 0)

    def move(before: str, after: str) -> None:
        if (draft := drafts.get(before)) is not None:
            drafts.keep(replace(draft, key=after), session.today())
            drafts.remove(before)

    def do() -> None:
        is_again = bool(made)
        with session.store.together():
            change.do()
            if is_again:
                move(first, line_key(client_id, made[0].id))

    def undo() -> None:
        with session.store.together():
            change.undo()
            move(line_key(client_id, made[0].id), first)

    return replace(change, do=do, undo=undo)


def _moved(ids: list[int], shown: list[int], moved: int, by: int) -> list[int] | None:
    """`ids` with `moved` on the other side of its neighbour in `shown`."""
    if moved not in shown:
        return None
    place = shown.index(moved) + by
    if not 0 <= place < len(shown):
        return None
    others = [each for each in ids if each != moved]
    at = others.index(shown[place]) + (1 if by > 0 else 0)
    return [*others[:at], moved, *others[at:]]
