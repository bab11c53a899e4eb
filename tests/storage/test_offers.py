"""What may no longer be needed is offered, and nothing is destroyed by that."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from ombud_desktop.model import Client, Closing, Goal, Meeting, MeetingState, Note, Responsible, Step, StepState
from ombud_desktop.rules.retention import add_months
from ombud_desktop.storage.store import Store
from tests.vaults import TODAY

WEEKS = 8
WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)
QUIET_SINCE = add_months(TODAY, -3)


@pytest.fixture
def ada(store: Store) -> int:
    """In contact since long ago."""
    return store.clients.add(Client(name="Ada"), date(2025, 1, 7))


def write(store: Store, client_id: int, written_on: date) -> int:
    written_at = datetime.combine(written_on, datetime.min.time())
    return store.notes.add(Note(client_id=client_id, text="lugn dag", written_at=written_at))


# --- Notes nobody has looked at ---


def test_a_note_is_offered_when_so_many_weeks_have_passed_unseen(store: Store, ada: int) -> None:
    note_id = write(store, ada, TODAY - WEEKS * WEEK)
    write(store, ada, TODAY - WEEKS * WEEK + DAY)
    (offered,) = store.offers.unopened_notes(TODAY, WEEKS)
    assert (offered.id, offered.client_id, offered.client_name, offered.text) == (note_id, ada, "Ada", "lugn dag")
    assert offered.seen_on == TODAY - WEEKS * WEEK


def test_the_longest_unseen_stands_first(store: Store, ada: int) -> None:
    written = [write(store, ada, TODAY - weeks * WEEK) for weeks in (9, 30, 12)]
    offered = [each.id for each in store.offers.unopened_notes(TODAY, WEEKS)]
    assert offered == [written[1], written[2], written[0]]
    assert [each.id for each in store.offers.unopened_notes(TODAY, WEEKS, 1)] == [written[1]]
    assert store.offers.count_unopened(TODAY, WEEKS) == 3


def test_one_that_was_seen_or_is_kept_is_offered_when_it_is_unseen_for_so_long_again(store: Store, ada: int) -> None:
    bea = store.clients.add(Client(name="Bea"), date(2025, 1, 7))
    seen, kept, other = (write(store, who, TODAY - 20 * WEEK) for who in (ada, bea, bea))
    store.offers.see_notes(ada, TODAY)
    store.offers.keep_note(kept, TODAY + DAY)
    assert [each.id for each in store.offers.unopened_notes(TODAY, WEEKS)] == [other]
    again = [each.id for each in store.offers.unopened_notes(TODAY + WEEKS * WEEK, WEEKS)]
    assert again == [other, seen]
    assert kept in [each.id for each in store.offers.unopened_notes(TODAY + WEEKS * WEEK + DAY, WEEKS)]


def test_looking_twice_a_day_writes_once(store: Store, ada: int) -> None:
    write(store, ada, TODAY)
    changes = store._database.number
    store.offers.see_notes(ada, TODAY)
    before = changes("SELECT total_changes()")
    store.offers.see_notes(ada, TODAY)
    assert changes("SELECT total_changes()") == before


# --- Contacts in which nothing is heard ---


def quiet(store: Store, today: date = TODAY) -> list[tuple[str, date]]:
    return [(each.client_name, each.heard_on) for each in store.offers.quiet_contacts(today)]


def test_a_contact_is_offered_when_nothing_was_heard_for_three_months(store: Store) -> None:
    store.clients.add(Client(name="Ada"), QUIET_SINCE)
    store.clients.add(Client(name="Bea"), QUIET_SINCE + DAY)
    assert quiet(store) == [("Ada", QUIET_SINCE)]
    assert quiet(store, TODAY + DAY) == [("Ada", QUIET_SINCE), ("Bea", QUIET_SINCE + DAY)]


def test_a_note_a_step_done_a_named_day_and_a_return_are_heard(store: Store) -> None:
    ada, bea, cai, dan = (store.clients.add(Client(name=name), date(2025, 1, 7)) for name in "ABCD")
    write(store, ada, TODAY - 9 * DAY)
    goal = store.plans.add_goal(Goal(client_id=bea, title="bo kvar"))
    store.plans.add_step(Step(goal_id=goal, text="ring", state=StepState.DONE, done_on=TODAY - 8 * DAY))
    store.offers.hear_from(cai, TODAY - 7 * DAY)
    store.clients.close(dan, Closing(date(2025, 2, 1), "annat", date(2025, 5, 1), date(2025, 5, 1)))
    store.clients.return_to(dan, TODAY - 6 * DAY)
    assert quiet(store) == []
    heard = quiet(store, add_months(TODAY, 3))
    assert heard == [(name, TODAY - days * DAY) for name, days in (("A", 9), ("B", 8), ("C", 7), ("D", 6))]


def test_a_meeting_that_was_held_is_heard_and_one_that_is_only_planned_is_not(store: Store, ada: int) -> None:
    starts_at = datetime.combine(TODAY - 9 * DAY, datetime.min.time())
    meeting = Meeting(client_id=ada, starts_at=starts_at)
    meeting = replace(meeting, id=store.meetings.add(meeting))
    assert quiet(store) != []
    store.meetings.change(replace(meeting, state=MeetingState.HELD))
    assert quiet(store) == []
    assert store.offers.last_heard(ada) == TODAY - 9 * DAY


def test_one_who_awaits_a_decision_or_whose_contact_is_closed_is_not_offered(store: Store, ada: int) -> None:
    bea = store.clients.add(Client(name="Bea"), date(2025, 1, 7))
    goal = store.plans.add_goal(Goal(client_id=ada, title="bo kvar"))
    step = Step(
        goal_id=goal,
        text="ansökan",
        responsible=Responsible.OMBUD,
        state=StepState.WAITING,
        waiting_for="Försäkringskassan",
        follow_up_on=TODAY,
    )
    step_id = store.plans.add_step(step)
    store.clients.close(bea, Closing(TODAY, "annat", TODAY, TODAY))
    assert quiet(store) == []
    store.plans.change_step(replace(step, id=step_id, state=StepState.DROPPED))
    store.clients.reopen(bea)
    assert [name for name, _ in quiet(store)] in (["Ada", "Bea"], ["Bea", "Ada"])


def test_what_was_heard_can_be_taken_back(store: Store, ada: int) -> None:
    before = store.offers.last_heard(ada)
    assert store.offers.heard_on(ada) is None
    store.offers.hear_from(ada, TODAY)
    assert store.offers.last_heard(ada) == store.offers.heard_on(ada) == TODAY
    store.offers.set_heard_on(ada, None)
    assert (store.offers.last_heard(ada), store.offers.heard_on(ada)) == (before, None)


def test_unseen_notes_are_counted_for_one_client(store: Store, ada: int) -> None:
    bea = store.clients.add(Client(name="Bea"), date(2026, 1, 7))
    for client_id, days in ((ada, 40), (ada, 2), (bea, 40)):
        write(store, client_id, TODAY - days * DAY)
    assert store.offers.count_unopened_of(ada, TODAY, 2) == 1


def test_so_many_weeks_without_a_word_are_named(store: Store) -> None:
    store.clients.add(Client(name="Ada"), TODAY - 14 * DAY)
    store.clients.add(Client(name="Bea"), TODAY - 13 * DAY)
    assert [each.client_name for each in store.offers.not_heard_since(TODAY - 14 * DAY)] == ["Ada"]
    assert store.quiet_weeks() == 6
    store.set_quiet_weeks(2)
    assert store.quiet_weeks() == 2
