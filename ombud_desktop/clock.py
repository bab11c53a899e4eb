"""The only source of time. Everything else is handed a clock, so that tests can move it."""

import time
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """What the app may ask about time."""

    def now(self) -> datetime:
        """The wall clock: local time, with its time zone."""

    def monotonic(self) -> float:
        """Seconds that never run backwards; they may stand still while the computer sleeps."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        return time.monotonic()


def today(clock: Clock) -> date:
    """The calendar day where the ombud is."""
    return clock.now().date()
