"""Meetings."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MeetingKind(StrEnum):
    MEETING = "meeting"
    HOME_VISIT = "home_visit"
    TELEPHONE = "telephone"
    ACCOMPANY = "accompany"


class MeetingState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Meeting:
    id: int = 0
    client_id: int = 0
    kind: MeetingKind = MeetingKind.MEETING
    starts_at: datetime = datetime(1, 1, 1)  # noqa: DTZ001 - local time, as it is where one meets
    minutes: int = 60
    place: str = ""
    with_whom: str = ""
    agenda: str = ""
    """What else is to be talked about, beside the steps on the agenda."""
    outcome: str = ""
    state: MeetingState = MeetingState.PLANNED
    step_ids: tuple[int, ...] = ()
    """The steps on the agenda."""


@dataclass(frozen=True, slots=True)
class MeetingOfClient:
    """A meeting as the calendar shows it: with the person it belongs to."""

    meeting: Meeting
    client_name: str
