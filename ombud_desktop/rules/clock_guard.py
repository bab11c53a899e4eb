"""Whether the computer's date can be trusted to destroy by.

Source: the handbook's page on destruction. A clock that is wrong by years must not cost the ombud everything, and one
that is wrong by some days must not keep what should be gone. The vault remembers the latest day that was believed;
what does not follow from it is asked of the ombud, who types today's date. What is typed holds, also backwards.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

LONGEST_LEAP = timedelta(days=10)
"""So far ahead of the latest day the clock may be and still be believed."""
SHORTEST_STEP_BACK = timedelta(days=1)
"""A journey across time zones."""
LONGEST_CALM_GAP = timedelta(days=3)
MANY_CLIENTS = 3
LARGE_PART_OF_NOTES = 1 / 4


class Doubt(StrEnum):
    """Why the date is asked for."""

    LEAP = "leap"
    STEP_BACK = "step_back"
    BEFORE_RELEASE = "before_release"
    MUCH_IS_DUE = "much_is_due"
    TWO_DATES = "two_dates"
    """The clock was wrong; now its date could be right, but so could the one the ombud has corrected it to."""


@dataclass(frozen=True, slots=True)
class AtStake:
    """What a purge would destroy, beside what there is."""

    notes: int = 0
    clients: int = 0
    inquiries: int = 0
    drafts: int = 0
    all_notes: int = 0

    @property
    def is_much(self) -> bool:
        return self.clients >= MANY_CLIENTS or self.notes > self.all_notes * LARGE_PART_OF_NOTES


def doubt_about(today: date, latest_day: date, released_on: date, at_stake: AtStake) -> Doubt | None:
    """None if the clock's date may be destroyed by."""
    if today < released_on:
        return Doubt.BEFORE_RELEASE
    if today > latest_day + LONGEST_LEAP:
        return Doubt.LEAP
    if today < latest_day - SHORTEST_STEP_BACK:
        return Doubt.STEP_BACK
    if today > latest_day + LONGEST_CALM_GAP and at_stake.is_much:
        return Doubt.MUCH_IS_DUE
    return None


def day_to_believe(
    computer_says: date, corrected: date, latest_day: date, doubt: Callable[[date], Doubt | None]
) -> date | Doubt:
    """The day to destroy by, or why the ombud has to be asked for it.

    `corrected` is the day by what the ombud typed earlier, and the computer's own if nothing was.
    """
    doubted = doubt(computer_says)
    if corrected == computer_says:
        return doubted or computer_says
    is_possible = doubt(corrected) is None
    if doubted is None and is_possible and corrected != latest_day:  # a day is asked for once
        return Doubt.TWO_DATES
    return corrected if is_possible else doubted or computer_says
