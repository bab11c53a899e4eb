"""The latest day the vault has lived through: what the computer's date is held against."""

from datetime import date

from ombud_desktop.rules.clock_guard import AtStake, Doubt, doubt_about
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

    def at_stake(self, day: date) -> AtStake:
        """What a purge on that day would destroy."""
        due = self._purge.count_due(day)
        return AtStake(
            due["note"], due["client"], due["inquiry"], all_notes=self._database.number("SELECT count(*) FROM note")
        )

    def believe(self, today: date, *, is_typed: bool) -> None:
        """The vault has lived through this day. Only one that the ombud has typed may lie before the latest so far."""
        latest_day = self.latest_day()
        if today > latest_day or (is_typed and today != latest_day):
            with self._database.transaction() as connection:
                connection.execute("UPDATE vault SET latest_day = ?", (today.isoformat(),))
