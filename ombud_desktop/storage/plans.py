"""Clients' plans: goals in the client's words, and under each its steps."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ombud_desktop.model import DeadlineKind, Goal, Responsible, Step, StepOfClient, StepOutcome, StepState, Topic, When
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.values import day_or_none, text_or_none

_STEP = """step.id, step.goal_id, step.text, step.responsible, step.party, step.due_on, step.due_whole_week, step.state,
    step.waiting_for, step.follow_up_on, step.done_on, step.outcome, step.taken_over_by, step.position,
    step.deadline, step.authority"""


class Plans:
    def __init__(self, database: Database) -> None:
        self._database = database

    def for_client(self, client_id: int) -> list[Goal]:
        """The whole plan, goals and steps in the ombud's order."""
        steps: dict[int, list[Step]] = {}
        for row in self._database.rows(
            f"SELECT {_STEP} FROM step JOIN goal ON goal.id = step.goal_id WHERE goal.client_id = ? "
            "ORDER BY step.position, step.id",
            client_id,
        ):
            step = _step(row)
            steps.setdefault(step.goal_id, []).append(step)
        return [
            Goal(id, client_id, title, own_words, position, tuple(steps.get(id, ())))
            for id, title, own_words, position in self._database.rows(
                "SELECT id, title, own_words, position FROM goal WHERE client_id = ? ORDER BY position, id", client_id
            )
        ]

    def open_until(self, last_day: date) -> list[StepOfClient]:
        """Open steps of open contacts with a date or follow-up day up to `last_day`, the most urgent first."""
        return [
            StepOfClient(_step(row[2:]), client_id=row[0], client_name=row[1])
            for row in self._database.rows(
                f"""
                SELECT client.id, client.name, {_STEP}
                FROM step JOIN goal ON goal.id = step.goal_id JOIN client ON client.id = goal.client_id
                WHERE step.state IN ('to_do', 'waiting') AND client.retention_date IS NULL
                    AND (step.due_on <= ? OR step.follow_up_on <= ?)
                ORDER BY min(coalesce(step.due_on, '9999'), coalesce(step.follow_up_on, '9999')), step.position
                """,
                last_day.isoformat(),
                last_day.isoformat(),
            )
        ]

    def get_step(self, step_id: int) -> Step | None:
        row = self._database.row(f"SELECT {_STEP} FROM step WHERE id = ?", step_id)
        return _step(row) if row else None

    def add_goal(self, goal: Goal) -> int:
        """At the end of the plan, or, with an id and steps, back where it stood."""
        goal_id = goal.id or self._database.new_id()
        with self._database.transaction(Topic.PLANS) as connection:
            insert_goal(connection, replace(goal, id=goal_id))
        return goal_id

    def add_new(self, goal: Goal) -> Goal:
        """A new goal with new steps at the end of the plan; returns it as it stands there."""
        goal_id = self._database.new_id()
        steps = tuple(
            replace(step, id=self._database.new_id(), goal_id=goal_id, position=position)
            for position, step in enumerate(goal.steps, start=1)
        )
        position = 1 + self._database.number(
            "SELECT coalesce(max(position), 0) FROM goal WHERE client_id = ?", goal.client_id
        )
        added = replace(goal, id=goal_id, position=position, steps=steps)
        self.add_goal(added)
        return added

    def arrange_goals(self, goal_ids: Sequence[int]) -> None:
        """Let the goals of one client stand in this order."""
        with self._database.transaction(Topic.PLANS) as connection:
            connection.executemany("UPDATE goal SET position = ? WHERE id = ?", list(enumerate(goal_ids, start=1)))

    def arrange_steps(self, step_ids: Sequence[int]) -> None:
        """Let the steps of one goal stand in this order."""
        with self._database.transaction(Topic.PLANS) as connection:
            connection.executemany("UPDATE step SET position = ? WHERE id = ?", list(enumerate(step_ids, start=1)))

    def reviewed_on(self, client_id: int) -> date | None:
        """The day on which client and ombud last went through the plan together."""
        rows = self._database.rows("SELECT plan_reviewed_on FROM client WHERE id = ?", client_id)
        return day_or_none(rows[0][0]) if rows else None

    def set_reviewed_on(self, client_id: int, day: date | None) -> None:
        with self._database.transaction(Topic.PLANS) as connection:
            connection.execute("UPDATE client SET plan_reviewed_on = ? WHERE id = ?", (text_or_none(day), client_id))

    def change_goal(self, goal: Goal) -> None:
        with self._database.transaction(Topic.PLANS) as connection:
            connection.execute(
                "UPDATE goal SET title = ?, own_words = ? WHERE id = ?", (goal.title, goal.own_words, goal.id)
            )

    def remove_goal(self, goal_id: int) -> None:
        with self._database.transaction(Topic.PLANS) as connection:
            connection.execute("DELETE FROM goal WHERE id = ?", (goal_id,))

    def add_step(self, step: Step) -> int:
        """At the end of its goal, or, with an id and position, back where it stood."""
        step_id = step.id or self._database.new_id()
        with self._database.transaction(Topic.PLANS) as connection:
            insert_step(connection, replace(step, id=step_id))
        return step_id

    def change_step(self, step: Step) -> None:
        with self._database.transaction(Topic.PLANS) as connection:
            connection.execute(
                """
                UPDATE step SET goal_id = ?, text = ?, responsible = ?, party = ?, due_on = ?, due_whole_week = ?,
                    state = ?, waiting_for = ?, follow_up_on = ?, done_on = ?, outcome = ?, taken_over_by = ?,
                    position = ?, deadline = ?, authority = ?
                WHERE id = ?
                """,
                (*_step_values(step)[1:], step.id),
            )

    def remove_step(self, step_id: int) -> None:
        with self._database.transaction(Topic.PLANS) as connection:
            connection.execute("DELETE FROM step WHERE id = ?", (step_id,))


_INSERT_STEP = """
    INSERT INTO step (id, goal_id, text, responsible, party, due_on, due_whole_week, state, waiting_for, follow_up_on,
        done_on, outcome, taken_over_by, position, deadline, authority)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def insert_goal(connection: Connection, goal: Goal) -> None:
    """At the end of the client's plan unless it has a position, with its steps."""
    connection.execute(
        """
        INSERT INTO goal (id, client_id, title, own_words, position) VALUES (:id, :client_id, :title, :own_words,
            coalesce(:position, (SELECT 1 + coalesce(max(position), 0) FROM goal WHERE client_id = :client_id)))
        """,
        {
            "id": goal.id,
            "client_id": goal.client_id,
            "title": goal.title,
            "own_words": goal.own_words,
            "position": goal.position or None,
        },
    )
    connection.executemany(_INSERT_STEP, [_step_values(step) for step in goal.steps])


def insert_step(connection: Connection, step: Step) -> None:
    """At the end of its goal unless it has a position."""
    if not step.position:
        (last,) = connection.execute(
            "SELECT coalesce(max(position), 0) FROM step WHERE goal_id = ?", (step.goal_id,)
        ).fetchone()
        step = replace(step, position=last + 1)
    connection.execute(_INSERT_STEP, _step_values(step))


def _step_values(step: Step) -> tuple[Any, ...]:
    return (
        step.id,
        step.goal_id,
        step.text,
        step.responsible,
        step.party,
        text_or_none(step.due.day) if step.due else None,
        step.due.whole_week if step.due else False,
        step.state,
        step.waiting_for,
        text_or_none(step.follow_up_on),
        text_or_none(step.done_on),
        step.outcome,
        step.taken_over_by,
        step.position,
        step.deadline,
        step.authority,
    )


def _step(row: Row) -> Step:
    (id, goal_id, text, responsible, party, due_on, whole_week, state, waiting_for, follow_up_on, done_on, outcome,
     taken_over_by, position, deadline, authority) = row  # fmt: skip
    due_day = day_or_none(due_on)
    return Step(
        id=id,
        goal_id=goal_id,
        text=text,
        responsible=Responsible(responsible),
        party=party,
        due=When(due_day, bool(whole_week)) if due_day else None,
        state=StepState(state),
        waiting_for=waiting_for,
        follow_up_on=day_or_none(follow_up_on),
        done_on=day_or_none(done_on),
        outcome=StepOutcome(outcome) if outcome else None,
        taken_over_by=taken_over_by,
        position=position,
        deadline=DeadlineKind(deadline) if deadline else None,
        authority=authority,
    )
