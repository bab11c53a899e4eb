"""The clock guard: each border as a table, and random histories of clocks that go wrong.

What can be promised rests on two things. An ombud who is asked types the true date. And each wrong date is one leap
away from the truth: a clock goes wrong once and stays as wrong as it is (a dead battery: begins at the same old day at
every start), and before it goes wrong in another way the right date has been seen at an unlock. A clock that creeps
away in steps of ten days, each seen, would be followed. Who sets a clock right while the program runs unlocks on that
same day, or starts the program anew.

A clock that is behind, but not behind the last day the vault knows of, cannot be told from a right one; so long
something may be shown late. The unlock page therefore shows the computer's date.
"""

from datetime import date, timedelta
from functools import cache
from random import Random

import pytest

from ombud_desktop.rules.clock_guard import AtStake, Doubt, day_to_believe, doubt_about
from tests.rules.clock_histories import DAY, Unlock, World, live

RELEASED_ON = date(2026, 11, 21)
LATEST = date(2027, 3, 10)
LITTLE = AtStake(notes=5, clients=2, all_notes=20)
MUCH = AtStake(notes=6, clients=2, all_notes=20)
HISTORIES = 600


@pytest.mark.parametrize(
    ("days_after_the_latest", "at_stake", "doubt"),
    [
        (0, LITTLE, None),
        (1, LITTLE, None),
        (10, LITTLE, None),
        (11, LITTLE, Doubt.LEAP),
        (3000, LITTLE, Doubt.LEAP),
        (-1, LITTLE, None),  # a journey across time zones
        (-2, LITTLE, Doubt.STEP_BACK),
        (-109, LITTLE, Doubt.STEP_BACK),  # the day of the release
        (-110, LITTLE, Doubt.BEFORE_RELEASE),
        (3, MUCH, None),  # a weekend away
        (4, MUCH, Doubt.MUCH_IS_DUE),
        (10, MUCH, Doubt.MUCH_IS_DUE),
        (11, MUCH, Doubt.LEAP),
        (-1, MUCH, None),
    ],
)
def test_a_date_is_doubted(days_after_the_latest: int, at_stake: AtStake, doubt: Doubt | None) -> None:
    today = LATEST + timedelta(days=days_after_the_latest)
    assert doubt_about(today, LATEST, RELEASED_ON, at_stake) is doubt


def test_the_day_of_the_release_itself_is_believed() -> None:
    assert doubt_about(RELEASED_ON, RELEASED_ON, RELEASED_ON, LITTLE) is None


@pytest.mark.parametrize(
    ("at_stake", "is_much"),
    [
        (AtStake(), False),
        (AtStake(notes=0, clients=0, all_notes=4), False),
        (AtStake(notes=1, clients=0, all_notes=4), False),
        (AtStake(notes=1, clients=0, all_notes=3), True),
        (AtStake(notes=0, clients=2, all_notes=100), False),
        (AtStake(notes=0, clients=3, all_notes=100), True),
    ],
)
def test_more_than_a_quarter_of_the_notes_or_three_clients_are_much(at_stake: AtStake, is_much: bool) -> None:
    assert at_stake.is_much is is_much


@pytest.mark.parametrize(
    ("computer_says", "corrected", "believed"),
    [  # days after the latest
        (1, 1, 1),
        (11, 11, Doubt.LEAP),
        (-400, 1, 1),  # still wrong
        (4000, 1, 1),
        (4000, 11, Doubt.LEAP),  # still wrong, and nobody was here for long
        (-400, -2, Doubt.STEP_BACK),
        (1, -399, 1),  # set right
        (1, 401, 1),
        (5, 0, 0),  # typed today
        (6, 1, Doubt.TWO_DATES),  # still wrong, or set right after some days
        (-1, 2, Doubt.TWO_DATES),
    ],
)
def test_after_a_date_was_typed_one_of_two_is_believed_or_neither(
    computer_says: int, corrected: int, believed: int | Doubt
) -> None:
    def day(after: int) -> date:
        return LATEST + timedelta(days=after)

    def doubt(today: date) -> Doubt | None:
        return doubt_about(today, LATEST, date.min, LITTLE)

    expected = believed if isinstance(believed, Doubt) else day(believed)
    assert day_to_believe(day(computer_says), day(corrected), LATEST, doubt) == expected


# --- Histories ---


@cache
def _unlocks(number: int, *, guarded: bool = True) -> list[Unlock]:
    return [unlock for seed in range(number) for unlock in live(World(Random(seed), guarded=guarded))]


def test_nothing_is_ever_destroyed_more_than_ten_days_early() -> None:
    assert max(unlock.early for unlock in _unlocks(HISTORIES)) == 10


def test_nothing_is_shown_after_its_date_while_the_clock_is_not_behind() -> None:
    """But for the one day that a clock set to another time zone may be wrong."""
    not_behind = [unlock for unlock in _unlocks(HISTORIES) if unlock.computer_says >= unlock.truth]
    assert len(not_behind) > 1000
    assert max(unlock.late for unlock in not_behind) <= 1


def test_with_a_clock_behind_it_is_shown_no_longer_than_the_absence_that_hid_the_wrong_date() -> None:
    behind = [unlock for unlock in _unlocks(HISTORIES) if unlock.computer_says < unlock.truth]
    assert len(behind) > 1000
    for unlock in behind:
        days_behind = (unlock.truth - unlock.computer_says).days
        assert unlock.late <= max(1, min(days_behind, unlock.absence + 1)), unlock


def test_whenever_the_date_is_asked_for_nothing_is_early_or_late() -> None:
    asked = [unlock for unlock in _unlocks(HISTORIES) if unlock.asked]
    assert {unlock.asked for unlock in asked} == set(Doubt)
    assert all(unlock.early == unlock.late == 0 for unlock in asked)


def test_a_right_clock_is_asked_about_only_after_an_absence_or_a_wrong_one() -> None:
    world = World(Random(1))
    for _ in range(400):
        world.pass_time(days=1)
        assert world.unlock().asked is None


def test_a_day_too_far_that_was_believed_is_no_base_for_the_next_leap() -> None:
    """After a journey west the right date lies a day before the latest one, and is believed without a question."""
    world = World(Random(1))
    world.error = DAY
    assert world.unlock().asked is None
    world.error = 0 * DAY
    assert world.unlock().asked is None
    world.error = 11 * DAY
    assert world.unlock().asked is Doubt.LEAP


def test_without_the_guard_the_same_histories_destroy_years_early_and_show_what_should_be_gone() -> None:
    unlocks = _unlocks(60, guarded=False)
    assert max(unlock.early for unlock in unlocks) > 1000
    assert max(unlock.late for unlock in unlocks) > 1000
