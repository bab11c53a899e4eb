"""When a meeting is, seen from a moment and from another meeting. Its times are local and without a zone."""

from datetime import datetime, timedelta

from ombud_desktop.model import Meeting

NEXT_MEETING = timedelta(weeks=2)
"""How long after a meeting the next one is proposed."""

ASKED_BACK = timedelta(days=90)
"""How far back it is asked whether a meeting was held."""


def ends_at(meeting: Meeting) -> datetime:
    return meeting.starts_at + timedelta(minutes=meeting.minutes)


def has_begun(meeting: Meeting, now: datetime) -> bool:
    return meeting.starts_at <= now.replace(tzinfo=None)


def is_over(meeting: Meeting, now: datetime) -> bool:
    """Whether its time has passed, held or not."""
    return ends_at(meeting) <= now.replace(tzinfo=None)


def clash(meeting: Meeting, other: Meeting) -> bool:
    """Whether the two take the same time; one that ends when the other begins does not."""
    return meeting.id != other.id and meeting.starts_at < ends_at(other) and other.starts_at < ends_at(meeting)
