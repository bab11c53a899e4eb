"""When what the app keeps must be gone.

Source: the ombud's rule for working notes, as the handbook states it: destroyed when they are no longer needed, and at
the latest three calendar months (a setting) after the contact ended. The day that is named is the last day on which a
thing may exist; it is destroyed at the first unlock, or the first midnight, after that day.
"""

from calendar import monthrange
from datetime import date

DEFAULT_RETENTION_MONTHS = 3
SHORTEST_RETENTION_MONTHS, LONGEST_RETENTION_MONTHS = 1, 12
SHORTEST_QUIET_WEEKS, LONGEST_QUIET_WEEKS = 1, 26
SHORTEST_UNOPENED_WEEKS, LONGEST_UNOPENED_WEEKS = 1, 52
BACKUP_DAYS = 30
"""A backup made today, or a vault set aside today, may exist for so many days more."""


def add_months(day: date, months: int) -> date:
    """The same day of the month, `months` calendar months later; the month's last day where that day is missing."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def retention_end(ended_on: date, retention_months: int) -> date:
    """The last day of what belongs to a contact that ended, or to an inquiry that was decided and led to none."""
    return add_months(ended_on, retention_months)


def note_retention_date(own_date: date | None, *ends: date | None) -> date | None:
    """The last day of a note: the earliest of its own date and the ends set at closing; None while none is set."""
    return min((day for day in (own_date, *ends) if day is not None), default=None)


def is_due(retention_date: date | None, today: date) -> bool:
    """Whether a purge on this day destroys it. The retention date itself is still a day of life."""
    return retention_date is not None and today > retention_date
