"""The latest day that was believed: what the computer's date is held against."""

from contextlib import suppress
from datetime import date

from ombud_desktop.errors import UserError
from ombud_desktop.rules.clock_guard import AtStake, Doubt, day_to_believe, doubt_about
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.purge import Purge


class Calendar:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._purge = Purge(database)

    def latest_day(self) -> date:
        return date.fromisoformat(self._database.rows("SELECT coalesce(latest_day, created_on) FROM vault")[0][0])

    def doubt_about(self, today: date, released_on: date) -> Doubt | None:
        """None if this day may be destroyed by. Counts what is due only where that decides it."""
        doubt = doubt_about(today, self.latest_day(), released_on, AtStake())
        return doubt or doubt_about(today, self.latest_day(), released_on, self.at_stake(today))

    def day_to_believe(self, computer_says: date, corrected: date, released_on: date) -> date | Doubt:
        """The day to destroy by, or why it has to be asked for."""
        return day_to_believe(
            computer_says, corrected, self.latest_day(), lambda day: self.doubt_about(day, released_on)
        )

    def at_stake(self, day: date) -> AtStake:
        """What a purge on that day would destroy."""
        due = self._purge.count_due(day)
        return AtStake(
            due["note"],
            due["client"],
            due["inquiry"],
            due["draft"],
            all_notes=self._database.number("SELECT count(*) FROM note"),
        )

    def believe(self, today: date) -> None:
        """From here on the next date is held against this day, also where it is an earlier one than before.

        Else a leap could begin at a day that was already a step too far.
        """
        if today != self.latest_day():
            # A full disk must not keep the ombud from reading: the next date is held against the earlier day, then.
            with suppress(UserError), self._database.transaction() as connection:
                connection.execute("UPDATE vault SET latest_day = ?", (today.isoformat(),))
