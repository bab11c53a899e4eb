"""Plans: goals and steps in the ombud's order, kept as written."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.model import (
    Client,
    Closing,
    Goal,
    Responsible,
    Step,
    StepOfClient,
    StepOutcome,
    StepState,
    When,
)
from ombud_desktop.storage.plans import _step, _step_values
from ombud_desktop.storage.store import Store
from tests.vaults import TODAY


@pytest.fixture
def ada(store: Store) -> int:
    return store.clients.add(Client(name="Ada"), TODAY)


@pytest.fixture
def goal(store: Store, ada: int) -> int:
    return store.plans.add_goal(Goal(client_id=ada, title="Bo kvar", own_words="jag vill bo kvar där jag bor"))


def texts(store: Store, client_id: int) -> list[tuple[str, list[str]]]:
    return [(goal.title, [step.text for step in goal.steps]) for goal in store.plans.for_client(client_id)]


WORDS = st.text(min_size=1).filter(str.strip)
STEPS = st.builds(
    Step,
    id=st.integers(1, 2**53),
    goal_id=st.integers(1, 2**53),
    text=WORDS,
    responsible=st.sampled_from(Responsible),
    party=WORDS,
    due=st.none() | st.builds(When, st.dates(), st.booleans()),
    state=st.sampled_from(StepState),
    waiting_for=WORDS,
    follow_up_on=st.none() | st.dates(),
    done_on=st.none() | st.dates(),
    outcome=st.none() | st.sampled_from(StepOutcome),
    taken_over_by=st.text(),
    position=st.integers(1, 1000),
)


@given(STEPS)
def test_every_step_survives_its_row(step: Step) -> None:
    assert _step(_step_values(step)) == step


@pytest.mark.parametrize("responsible", Responsible)
@pytest.mark.parametrize("state", StepState)
@pytest.mark.parametrize("due", [None, When(TODAY), When(date(2026, 11, 23), whole_week=True)])
def test_a_step_is_kept_as_it_was_written(
    store: Store, goal: int, responsible: Responsible, state: StepState, due: When | None
) -> None:
    step = Step(
        goal_id=goal,
        text="ring hyresvärden",
        responsible=responsible,
        party="hyresvärden",
        due=due,
        state=state,
        waiting_for="ett svar",
        follow_up_on=TODAY,
        done_on=TODAY,
    )
    step_id = store.plans.add_step(step)
    assert store.plans.get_step(step_id) == replace(step, id=step_id, position=1)
    changed = Step(id=step_id, goal_id=goal, text="ring igen", position=1)
    store.plans.change_step(changed)
    assert store.plans.get_step(step_id) == changed


def test_a_plan_stands_in_the_order_it_was_written(store: Store, ada: int, goal: int) -> None:
    other = store.plans.add_goal(Goal(client_id=ada, title="Må bättre"))
    for goal_id, text in ((goal, "ring"), (other, "gå ut"), (goal, "skriv"), (other, "vila")):
        store.plans.add_step(Step(goal_id=goal_id, text=text))
    assert texts(store, ada) == [("Bo kvar", ["ring", "skriv"]), ("Må bättre", ["gå ut", "vila"])]
    store.plans.change_goal(Goal(id=goal, client_id=ada, title="Bo kvar här"))
    assert texts(store, ada)[0] == ("Bo kvar här", ["ring", "skriv"])


def test_what_was_removed_can_be_put_back_where_it_stood(store: Store, ada: int, goal: int) -> None:
    for text in ("ring", "skriv", "hälsa på"):
        store.plans.add_step(Step(goal_id=goal, text=text))
    store.plans.add_goal(Goal(client_id=ada, title="Må bättre"))
    before = store.plans.for_client(ada)

    step = before[0].steps[1]
    store.plans.remove_step(step.id)
    assert texts(store, ada)[0] == ("Bo kvar", ["ring", "hälsa på"])
    store.plans.add_step(step)
    assert store.plans.for_client(ada) == before

    store.plans.remove_goal(goal)
    assert texts(store, ada) == [("Må bättre", [])]
    assert store.plans.get_step(step.id) is None
    store.plans.add_goal(before[0])
    assert store.plans.for_client(ada) == before


DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("step", "is_shown"),
    [
        (Step(text="a", due=When(TODAY)), True),
        (Step(text="a", due=When(TODAY - 99 * DAY)), True),
        (Step(text="a", due=When(TODAY + DAY)), False),
        (Step(text="a"), False),
        (Step(text="a", due=When(TODAY), state=StepState.DONE), False),
        (Step(text="a", due=When(TODAY), state=StepState.DROPPED), False),
        (Step(text="a", state=StepState.WAITING, waiting_for="svar", follow_up_on=TODAY), True),
        (Step(text="a", state=StepState.WAITING, waiting_for="svar", follow_up_on=TODAY + DAY), False),
        (Step(text="a", due=When(TODAY + DAY), follow_up_on=TODAY), True),
        (Step(text="a", due=When(TODAY - 5 * DAY, whole_week=True)), True),
    ],
)
def test_what_is_open_and_due_is_shown(store: Store, ada: int, goal: int, step: Step, is_shown: bool) -> None:
    step_id = store.plans.add_step(replace(step, goal_id=goal))
    stored = store.plans.get_step(step_id)
    assert stored is not None
    assert store.plans.open_until(TODAY) == ([StepOfClient(stored, ada, "Ada")] if is_shown else [])


def test_the_most_urgent_is_shown_first_and_a_closed_contact_is_not(store: Store, ada: int, goal: int) -> None:
    for text, due, follow_up in (("c", 3, None), ("a", 9, 1), ("b", None, 2), ("d", 4, 8)):
        store.plans.add_step(
            Step(
                goal_id=goal,
                text=text,
                due=When(TODAY + due * DAY) if due else None,
                follow_up_on=TODAY + follow_up * DAY if follow_up else None,
            )
        )
    assert [each.step.text for each in store.plans.open_until(TODAY + 9 * DAY)] == ["a", "b", "c", "d"]
    store.clients.close(ada, Closing(TODAY, "flyttade", TODAY, TODAY))
    assert store.plans.open_until(TODAY + 9 * DAY) == []


def test_goals_and_steps_stand_where_they_are_put(store: Store, ada: int, goal: int) -> None:
    steps = [store.plans.add_step(Step(goal_id=goal, text=text)) for text in ("ringa", "skriva", "söka")]
    other = store.plans.add_goal(Goal(client_id=ada, title="Ordning på posten"))
    store.plans.arrange_steps([steps[2], steps[0], steps[1]])
    store.plans.arrange_goals([other, goal])
    store.plans.add_step(Step(goal_id=goal, text="sist"))
    assert texts(store, ada) == [("Ordning på posten", []), ("Bo kvar", ["söka", "ringa", "skriva", "sist"])]


def test_a_goal_comes_with_its_steps_at_the_end_and_can_be_put_back(store: Store, ada: int, goal: int) -> None:
    new = Goal(client_id=ada, title="Ekonomi", steps=(Step(text="räkna"), Step(text="betala")))
    added = store.plans.add_new(new)
    assert store.plans.for_client(ada)[1] == added
    store.plans.remove_goal(added.id)
    store.plans.add_goal(added)
    assert texts(store, ada) == [("Bo kvar", []), ("Ekonomi", ["räkna", "betala"])]


def test_the_day_of_going_through_the_plan_together_is_kept(store: Store, ada: int) -> None:
    assert store.plans.reviewed_on(ada) is None
    store.plans.set_reviewed_on(ada, TODAY)
    assert store.plans.reviewed_on(ada) == TODAY
    store.plans.set_reviewed_on(ada, None)
    assert store.plans.reviewed_on(ada) is None
    assert store.plans.reviewed_on(404) is None
