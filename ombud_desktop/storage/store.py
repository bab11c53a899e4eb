"""Everything an open vault offers, feature by feature."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from ombud_desktop.model import Topic
from ombud_desktop.storage.backups.copies import Backups
from ombud_desktop.storage.clients import Clients
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.drafts import Drafts
from ombud_desktop.storage.notes import Notes
from ombud_desktop.storage.plans import Plans
from ombud_desktop.storage.purge import Purge
from ombud_desktop.storage.reserve import Reserve


class Store:
    """An open vault. At any moment only one thread may use it."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self.clients = Clients(database)
        self.plans = Plans(database)
        self.notes = Notes(database)
        self.drafts = Drafts(database)
        self.purge = Purge(database)
        self.backups = Backups(database, folder)
        self.reserve = Reserve(folder)

    def notify(self, changed: Callable[[frozenset[Topic]], None]) -> None:
        """Call this with the topics after every committed change."""
        self._database.on_commit = changed

    def retention_months(self) -> int:
        """How many calendar months notes may live after a contact has ended."""
        return self._database.number("SELECT retention_months FROM vault")

    def set_retention_months(self, months: int) -> None:
        """For closings from now on; a date that was set at a closing stays."""
        with self._database.transaction(Topic.RETENTION) as connection:
            connection.execute("UPDATE vault SET retention_months = ?", (months,))

    def check(self, today: date) -> bool:
        """Whether the whole file is sound; looked at once a day, since it reads every page."""
        checked_today = self._database.number("SELECT checked_on IS ? FROM vault", today.isoformat())
        if checked_today:
            return True
        sound = self._database.is_sound()
        if sound:
            with self._database.transaction() as connection:
                connection.execute("UPDATE vault SET checked_on = ?", (today.isoformat(),))
        return sound

    @property
    def is_open(self) -> bool:
        return self._database.is_open

    def write_copy(self, path: Path, key: bytearray) -> None:
        """See `Database.write_copy`."""
        self._database.write_copy(path, key)

    def go_on_with(self, connection: Connection) -> None:
        """See `Database.go_on_with`."""
        self._database.go_on_with(connection)

    def close(self) -> None:
        self._database.close()
