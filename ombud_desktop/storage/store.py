"""Everything an open vault offers, feature by feature."""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import date
from pathlib import Path

from ombud_desktop.errors import UserError
from ombud_desktop.model import Topic
from ombud_desktop.storage.backups.copies import Backups
from ombud_desktop.storage.ballast import Ballast
from ombud_desktop.storage.calendar import Calendar
from ombud_desktop.storage.clients import Clients
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.consents import Consents
from ombud_desktop.storage.contacts import Contacts
from ombud_desktop.storage.counters import Counters
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.drafts import Drafts
from ombud_desktop.storage.inquiries import Inquiries
from ombud_desktop.storage.lists import Lists
from ombud_desktop.storage.mappings import Mappings
from ombud_desktop.storage.meetings import Meetings
from ombud_desktop.storage.notes import Notes
from ombud_desktop.storage.offers import Offers
from ombud_desktop.storage.plans import Plans
from ombud_desktop.storage.purge import Purge
from ombud_desktop.storage.reviews import Reviews
from ombud_desktop.storage.templates import Templates


class Store:
    """An open vault. At any moment only one thread may use it."""

    def __init__(self, database: Database, folder: Path, ballast: Ballast) -> None:
        self._database = database
        self.is_purged = False
        """Set once the day has been believed and what was due on it is destroyed; nothing is shown before."""
        self.clients = Clients(database)
        self.plans = Plans(database)
        self.meetings = Meetings(database)
        self.mappings = Mappings(database)
        self.notes = Notes(database)
        self.drafts = Drafts(database)
        self.inquiries = Inquiries(database)
        self.ballast = ballast
        self.purge = Purge(database, make_room=ballast.give_up)
        self.calendar = Calendar(database)
        self.counters = Counters(database)
        self.offers = Offers(database)
        self.consents = Consents(database)
        self.contacts = Contacts(database)
        self.reviews = Reviews(database)
        self.lists = Lists(database)
        self.templates = Templates(database)
        self.backups = Backups(database, folder)

    def notify(self, changed: Callable[[frozenset[Topic]], None]) -> None:
        """Call this with the topics after every committed change."""
        self._database.on_commit = changed

    def together(self) -> AbstractContextManager[None]:
        """What is done within happens as a whole or not at all: such as an entry that takes the place of its draft."""
        return self._database.together()

    def is_new(self) -> bool:
        """Whether nobody has ever been in it, as far as it remembers: no client, and no trace of a destroyed one."""
        return not self._database.number(
            "SELECT EXISTS (SELECT 1 FROM client UNION ALL SELECT 1 FROM destroyed UNION ALL SELECT 1 FROM receipt)"
        )

    def retention_months(self) -> int:
        """How many calendar months notes may live after a contact has ended."""
        return self._database.number("SELECT retention_months FROM vault")

    def set_retention_months(self, months: int) -> None:
        """For closings from now on; a date that was set at a closing stays."""
        with self._database.transaction(Topic.RETENTION) as connection:
            connection.execute("UPDATE vault SET retention_months = ?", (months,))

    def keeps_clients(self) -> bool:
        """Whether only notes are destroyed by themselves: cards and plans then live until the ombud destroys them."""
        return bool(self._database.number("SELECT keeps_clients FROM vault"))

    def set_keeps_clients(self, keeps: bool) -> None:
        """What closings propose from now on."""
        with self._database.transaction(Topic.RETENTION) as connection:
            connection.execute("UPDATE vault SET keeps_clients = ?", (keeps,))

    def unopened_weeks(self) -> int:
        """After so many weeks unseen, the ombud is asked whether a note is still needed."""
        return self._database.number("SELECT unopened_weeks FROM vault")

    def set_unopened_weeks(self, weeks: int) -> None:
        with self._database.transaction(Topic.RETENTION) as connection:
            connection.execute("UPDATE vault SET unopened_weeks = ?", (weeks,))

    def weekly_hours(self) -> int:
        """The hours a week that there are: what is booked is held against them."""
        return self._database.number("SELECT weekly_hours FROM vault")

    def set_weekly_hours(self, hours: int) -> None:
        with self._database.transaction(Topic.MEETINGS) as connection:
            connection.execute("UPDATE vault SET weekly_hours = ?", (hours,))

    def quiet_weeks(self) -> int:
        """An open contact without a word for so many weeks is named on the page of the day."""
        return self._database.number("SELECT quiet_weeks FROM vault")

    def set_quiet_weeks(self, weeks: int) -> None:
        with self._database.transaction(Topic.RETENTION) as connection:
            connection.execute("UPDATE vault SET quiet_weeks = ?", (weeks,))

    def letterhead(self) -> str:
        """How the ombud is named at the foot of a letter."""
        return str(self._database.rows("SELECT letterhead FROM vault")[0][0])

    def set_letterhead(self, words: str) -> None:
        with self._database.transaction(Topic.TEMPLATES) as connection:
            connection.execute("UPDATE vault SET letterhead = ?", (words,))

    def meeting_mode_asks(self) -> bool:
        """Whether leaving the meeting mode asks for the passphrase."""
        return bool(self._database.number("SELECT meeting_mode_asks FROM vault"))

    def set_meeting_mode_asks(self, asks: bool) -> None:
        with self._database.transaction() as connection:
            connection.execute("UPDATE vault SET meeting_mode_asks = ?", (asks,))

    def check(self, today: date) -> bool:
        """Whether the whole file is sound; looked at once a day, since it reads every page."""
        checked_today = self._database.number("SELECT checked_on IS ? FROM vault", today.isoformat())
        if checked_today:
            return True
        sound = self._database.is_sound()
        if sound:
            # A full disk must not keep the ombud from reading: the next time it is looked at again, then.
            with suppress(UserError), self._database.transaction() as connection:
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
