"""A clock that moves only when it is told to."""

from datetime import date, datetime, timedelta, timezone

SWEDISH_WINTER = timezone(timedelta(hours=1))


class MovableClock:
    """Stands still at a Saturday morning in November until somebody moves it."""

    def __init__(self, now: datetime = datetime(2026, 11, 21, 9, 0, tzinfo=SWEDISH_WINTER)) -> None:
        self._now = now
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Time passes with the computer awake."""
        passed = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        self._now += passed
        self._monotonic += passed.total_seconds()

    def sleep(self, *, days: float = 0, hours: float = 0, minutes: float = 0) -> None:
        """Time passes while the computer sleeps: only the wall clock sees it."""
        self._now += timedelta(days=days, hours=hours, minutes=minutes)

    def move_to(self, moment: datetime) -> None:
        """Another hour, another day or another time zone."""
        self._now = moment

    def set_day(self, day: date) -> None:
        """The ombud, or somebody else, sets the computer's calendar; the hour stays."""
        self._now = datetime.combine(day, self._now.timetz())
