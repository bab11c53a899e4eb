"""The weekly review: done is whoever was gone through within six days, and it is forgotten with the client."""

from datetime import timedelta

import pytest

from ombud_desktop.model import Client, ClientInReview, Closing, Goal, Meeting, MeetingState, Step, StepState
from ombud_desktop.storage.reviews import DAYS_DONE
from ombud_desktop.storage.store import Store
from tests.vaults import NOW, TODAY

DAY = timedelta(days=1)
STARTED = TODAY - 30 * DAY


@pytest.fixture
def ada(store: Store) -> int:
    return store.clients.add(Client(name="Ada"), STARTED)


def test_an_open_contact_is_gone_through_for_six_days(store: Store, ada: int) -> None:
    store.clients.add(Client(name="Bea"), STARTED)
    assert store.reviews.progress(TODAY) == (0, 2)
    store.reviews.set_reviewed(ada, TODAY)
    assert store.reviews.progress(TODAY + DAYS_DONE * DAY) == (1, 2)
    assert store.reviews.progress(TODAY + (DAYS_DONE + 1) * DAY) == (0, 2)


def test_it_can_be_taken_back_also_of_many(store: Store, ada: int) -> None:
    bea = store.clients.add(Client(name="Bea"), STARTED)
    store.reviews.set_all({ada: TODAY, bea: TODAY - DAY})
    assert store.reviews.progress(TODAY) == (2, 2)
    store.reviews.set_all({ada: None, bea: TODAY})
    assert {each.name: each.reviewed_on for each in store.reviews.clients(NOW)} == {"Ada": None, "Bea": TODAY}


def test_a_closed_contact_is_not_gone_through_and_a_destroyed_one_is_forgotten(store: Store, ada: int) -> None:
    bea = store.clients.add(Client(name="Bea"), STARTED)
    store.clients.close(bea, Closing(TODAY, "annat", TODAY, TODAY))
    assert [each.name for each in store.reviews.clients(NOW)] == ["Ada"]
    store.reviews.set_reviewed(ada, TODAY)
    store.clients.remove(ada, TODAY)
    store.reviews.set_reviewed(ada, TODAY)
    assert store._database.number("SELECT count(*) FROM reviewed") == 0


@pytest.mark.parametrize(("state", "is_next"), [(state, state in ("to_do", "waiting")) for state in StepState])
def test_an_open_step_is_a_next_step(store: Store, ada: int, state: StepState, is_next: bool) -> None:
    goal = store.plans.add_goal(Goal(client_id=ada, title="bo kvar"))
    store.plans.add_step(Step(goal_id=goal, text="ring", state=state, waiting_for="soc", follow_up_on=TODAY))
    assert store.reviews.clients(NOW) == [ClientInReview(ada, "Ada", None, is_next, has_next_meeting=False)]


@pytest.mark.parametrize(
    ("days", "state", "is_next"),
    [
        (1, MeetingState.PLANNED, True),
        (-1, MeetingState.PLANNED, False),
        (1, MeetingState.CANCELLED, False),
        (1, MeetingState.HELD, False),
    ],
)
def test_a_planned_meeting_to_come_is_a_next_meeting(
    store: Store, ada: int, days: int, state: MeetingState, is_next: bool
) -> None:
    starts_at = NOW.replace(tzinfo=None) + days * DAY
    store.meetings.add(Meeting(client_id=ada, starts_at=starts_at, state=state))
    assert [each.has_next_meeting for each in store.reviews.clients(NOW)] == [is_next]
