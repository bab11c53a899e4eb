"""The only source of time. Everything else is handed a clock, so that tests can move it."""

import time
from datetime import date, datetime, timedelta
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


class CorrectedClock:
    """A clock that goes wrong by whole days, set right by the ombud for as long as the program runs."""

    def __init__(self, clock: Clock) -> None:
        self.computer = clock
        """The computer's own clock, whatever the ombud has said of it."""
        self._correction = timedelta()

    @property
    def is_corrected(self) -> bool:
        return bool(self._correction)

    def now(self) -> datetime:
        return self.computer.now() + self._correction

    def monotonic(self) -> float:
        return self.computer.monotonic()

    def set_today(self, day: date) -> None:
        """From now on it is this day, and goes on from there."""
        self._correction = day - today(self.computer)

    def trust(self) -> None:
        """The computer's own date is right after all."""
        self._correction = timedelta()


def today(clock: Clock) -> date:
    """The calendar day where the ombud is."""
    return clock.now().date()
