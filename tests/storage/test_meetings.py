"""Meetings: kept as they were written, found by their days, put back when their removal is undone."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.model import Client, Goal, Meeting, MeetingKind, MeetingOfClient, MeetingState, Step, Topic
from ombud_desktop.rules.meetings import is_over
from ombud_desktop.storage.meetings import _meeting, _values
from ombud_desktop.storage.store import Store
from tests.clock import MovableClock
from tests.vaults import TODAY

DAY = timedelta(days=1)


@pytest.fixture
def ada(store: Store) -> int:
    return store.clients.add(Client(name="Ada"), TODAY)


@pytest.fixture
def steps(store: Store, ada: int) -> tuple[int, ...]:
    goal = store.plans.add_goal(Goal(client_id=ada, title="Bo kvar"))
    return tuple(sorted(store.plans.add_step(Step(goal_id=goal, text=text)) for text in ("ring", "skriv")))


def at(clock: str, day: date = TODAY) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}:00")


MEETINGS = st.builds(
    Meeting,
    id=st.integers(1, 2**53),
    client_id=st.integers(1, 2**53),
    kind=st.sampled_from(MeetingKind),
    starts_at=st.datetimes().map(lambda moment: moment.replace(microsecond=0)),
    minutes=st.integers(5, 1440),
    place=st.text(),
    with_whom=st.text(),
    agenda=st.text(),
    outcome=st.text(),
    state=st.sampled_from(MeetingState),
    step_ids=st.lists(st.integers(1, 2**53), unique=True).map(lambda ids: tuple(sorted(ids))),
)


@given(MEETINGS)
def test_every_meeting_survives_its_row(meeting: Meeting) -> None:
    agenda = ",".join(map(str, reversed(meeting.step_ids))) or None
    assert _meeting((*_values(meeting), agenda)) == meeting


@pytest.mark.parametrize("kind", MeetingKind)
@pytest.mark.parametrize("state", MeetingState)
def test_a_meeting_is_kept_as_it_was_written(
    store: Store, ada: int, steps: tuple[int, ...], kind: MeetingKind, state: MeetingState
) -> None:
    meeting = Meeting(
        client_id=ada,
        kind=kind,
        starts_at=at("10:30"),
        minutes=90,
        place="biblioteket",
        with_whom="Försäkringskassan",
        agenda="läkarintyget",
        outcome="de väntar på intyget",
        state=state,
        step_ids=steps,
    )
    meeting_id = store.meetings.add(meeting)
    assert store.meetings.get(meeting_id) == replace(meeting, id=meeting_id)
    changed = Meeting(id=meeting_id, client_id=ada, starts_at=at("11:00"), step_ids=steps[1:])
    store.meetings.change(changed)
    assert store.meetings.get(meeting_id) == changed


def test_a_clients_meetings_stand_with_the_latest_first(store: Store, ada: int) -> None:
    bea = store.clients.add(Client(name="Bea"), TODAY)
    for client, clock, state in (
        (ada, "09:00", MeetingState.HELD),
        (ada, "15:00", MeetingState.CANCELLED),
        (bea, "10:00", MeetingState.PLANNED),
        (ada, "12:00", MeetingState.PLANNED),
    ):
        store.meetings.add(Meeting(client_id=client, starts_at=at(clock), state=state))
    assert [f"{each.starts_at:%H:%M}" for each in store.meetings.for_client(ada)] == ["15:00", "12:00", "09:00"]


@pytest.mark.parametrize(
    ("moment", "is_between"),
    [
        (at("23:59", TODAY - DAY), False),
        (at("00:00"), True),
        (at("12:00", TODAY + DAY), True),
        (at("23:59", TODAY + 2 * DAY), True),
        (at("00:00", TODAY + 3 * DAY), False),
    ],
)
def test_the_meetings_of_some_days_are_found_and_booked(
    store: Store, ada: int, moment: datetime, *, is_between: bool
) -> None:
    meeting_id = store.meetings.add(Meeting(client_id=ada, starts_at=moment, minutes=45))
    meeting = store.meetings.get(meeting_id)
    assert meeting is not None
    first, last = TODAY, TODAY + 2 * DAY
    assert store.meetings.between(first, last) == ([MeetingOfClient(meeting, "Ada")] if is_between else [])
    assert store.meetings.booked_minutes(first, last) == (45 if is_between else 0)


def test_everybodys_meetings_stand_in_order_without_the_cancelled(store: Store, ada: int) -> None:
    bea = store.clients.add(Client(name="Bea"), TODAY)
    for client, clock, minutes, state in (
        (bea, "14:00", 30, MeetingState.PLANNED),
        (ada, "09:00", 60, MeetingState.HELD),
        (ada, "13:00", 120, MeetingState.CANCELLED),
    ):
        store.meetings.add(Meeting(client_id=client, starts_at=at(clock), minutes=minutes, state=state))
    assert [each.client_name for each in store.meetings.between(TODAY, TODAY)] == ["Ada", "Bea"]
    assert store.meetings.booked_minutes(TODAY, TODAY) == 90


@pytest.mark.parametrize("state", MeetingState)
@pytest.mark.parametrize(
    ("day", "clock"), [(-2, "23:59"), (-1, "00:00"), (0, "08:15"), (0, "08:16"), (0, "09:00"), (1, "08:00")]
)
def test_those_nobody_has_said_what_became_of_are_those_the_calendar_asks_about(
    store: Store, ada: int, state: MeetingState, day: int, clock: str
) -> None:
    meeting = Meeting(client_id=ada, starts_at=at(clock, TODAY + day * DAY), minutes=45, state=state)
    meeting_id = store.meetings.add(meeting)
    now = MovableClock().now()
    is_asked_about = day > -2 and state is MeetingState.PLANNED and is_over(meeting, now)
    assert store.meetings.unanswered(TODAY - DAY, now) == [meeting_id] * is_asked_about


@pytest.mark.parametrize("state", MeetingState)
def test_a_removed_meeting_can_be_put_back_as_it_was(
    store: Store, ada: int, steps: tuple[int, ...], state: MeetingState
) -> None:
    store.meetings.add(Meeting(client_id=ada, starts_at=at("10:00"), state=state, step_ids=steps))
    before = store.meetings.for_client(ada)
    report = store.counters.report(TODAY)
    store.meetings.remove(before[0].id)
    assert store.meetings.for_client(ada) == []
    assert store.meetings.get(before[0].id) is None
    store.meetings.add(before[0])
    assert store.meetings.for_client(ada) == before
    assert store.counters.report(TODAY) == report


def test_a_meeting_goes_with_its_client(store: Store, ada: int, steps: tuple[int, ...]) -> None:
    store.meetings.add(Meeting(client_id=ada, starts_at=at("10:00"), step_ids=steps))
    store.clients.remove(ada, TODAY)
    assert store.meetings.between(date.min, date.max) == []
    assert store._database.number("SELECT count(*) FROM agenda_item") == 0


def test_a_step_that_is_removed_and_put_back_stands_on_the_agenda_again(
    store: Store, ada: int, steps: tuple[int, ...]
) -> None:
    meeting_id = store.meetings.add(Meeting(client_id=ada, starts_at=at("10:00"), step_ids=steps))
    step = store.plans.get_step(steps[0])
    assert step is not None
    store.plans.remove_step(step.id)
    store.plans.add_step(step)
    meeting = store.meetings.get(meeting_id)
    assert meeting is not None
    assert meeting.step_ids == steps


def test_whoever_shows_meetings_is_told(store: Store, ada: int) -> None:
    told: list[frozenset[Topic]] = []
    store.notify(told.append)
    meeting_id = store.meetings.add(Meeting(client_id=ada, starts_at=at("10:00")))
    store.meetings.change(Meeting(id=meeting_id, client_id=ada, starts_at=at("11:00")))
    store.meetings.remove(meeting_id)
    assert told == [frozenset({Topic.MEETINGS})] * 3
