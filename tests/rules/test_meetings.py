"""Meetings in time: begun, over, at the same time as another."""

from datetime import datetime, timedelta

import pytest

from ombud_desktop.model import Meeting
from ombud_desktop.rules.meetings import clash, ends_at, has_begun, is_over
from tests.clock import SWEDISH_WINTER


def meeting(clock: str, minutes: int = 60, id: int = 1) -> Meeting:
    return Meeting(id=id, starts_at=datetime.fromisoformat(f"2026-11-24T{clock}"), minutes=minutes)


@pytest.mark.parametrize(
    ("clock", "begun", "over"),
    [("13:59", False, False), ("14:00", True, False), ("14:59", True, False), ("15:00", True, True)],
)
def test_a_meeting_has_begun_and_is_over_to_the_minute(clock: str, *, begun: bool, over: bool) -> None:
    now = datetime.fromisoformat(f"2026-11-24T{clock}").replace(tzinfo=SWEDISH_WINTER)
    assert (has_begun(meeting("14:00"), now), is_over(meeting("14:00"), now)) == (begun, over)


@pytest.mark.parametrize(
    ("clock", "minutes", "is_clash"),
    [
        ("14:00", 60, True),
        ("14:30", 15, True),
        ("13:00", 180, True),
        ("13:30", 31, True),
        ("13:00", 60, False),
        ("15:00", 60, False),
        ("09:00", 30, False),
    ],
)
def test_two_meetings_clash_when_they_take_the_same_time(clock: str, minutes: int, *, is_clash: bool) -> None:
    first, second = meeting("14:00"), meeting(clock, minutes, id=2)
    assert clash(first, second) is clash(second, first) is is_clash


def test_a_meeting_does_not_clash_with_itself() -> None:
    assert not clash(meeting("14:00"), meeting("14:30"))


def test_a_meeting_may_end_on_the_next_day() -> None:
    late = meeting("23:30", 60)
    assert ends_at(late) == late.starts_at + timedelta(hours=1)
