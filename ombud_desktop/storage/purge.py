"""Destruction: what is past its date is deleted, counted, and cleaned out of the file.

The rule of each table stands here once. One transaction deletes what is due, writes the receipt and notes that a
clean-up is due; VACUUM then rewrites the file without the freed space in which old text lingers. If the program dies in
between, the note is still there, and the next unlock cleans up before anything is shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Receipt, Topic, Upcoming
from ombud_desktop.rules.retention import add_months
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.destroyed import date_the_destroyed, forget_undated, settle
from ombud_desktop.storage.values import day_or_none, moment_text


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """When the rows of a table die: `due` is the condition, with :today as the day of the purge."""

    table: str
    due: str


# A note: after its own date, or after the notes' or the client's date set at closing, whichever comes first.
# A draft: as a note of its client; one that nobody has touched for a whole retention period dies too.
# The place where the ombud was holds no text, only random numbers, and is replaced at every lock.
# A receipt holds numbers only, and dies after a year.
# Contact periods, goals and steps die with their client (ON DELETE CASCADE).
RETENTION_RULES = (
    RetentionRule(
        "note",
        """own_date < :today OR client_id IN
            (SELECT id FROM client WHERE min(notes_retention_date, retention_date) < :today)""",
    ),
    RetentionRule(
        "draft",
        """key <> 'place' AND (saved_on < :draft_limit OR client_id IN
            (SELECT id FROM client WHERE min(notes_retention_date, retention_date) < :today))""",
    ),
    RetentionRule("client", "retention_date < :today"),
    RetentionRule("receipt", "date(purged_at) < :receipt_limit"),
)
RECEIPT_MONTHS = 12
_T = TypeVar("_T")


class Purge:
    def __init__(self, database: Database, make_room: Callable[[], bool] = lambda: False) -> None:
        """`make_room` is asked when the disk is full, and says whether there is more room now."""
        self._database = database
        self._make_room = make_room

    def run(self, now: datetime) -> Receipt:
        """Destroy everything that is due today and clean up; both are quick when there is nothing to do."""
        self._with_room(lambda: settle(self._database, now.date()))
        receipt = self._with_room(lambda: self._delete_due(now))
        self.clean_up()
        return receipt

    def clean_up(self) -> None:
        """Take what was deleted or overwritten out of the file for good, if that is still to be done."""
        self._with_room(self._clean_up)

    def discard_due(self, day: date) -> None:
        """In a backup: take away what may not live through this day. It still lives in the vault, so no receipt."""
        limits = self._limits(day)
        with self._database.transaction() as connection:
            for rule in RETENTION_RULES:
                _delete(connection, rule, limits)
            forget_undated(connection)
            connection.execute("UPDATE vault SET cleanup_due = 0")
        self._database.execute("VACUUM")

    def count_due(self, day: date) -> dict[str, int]:
        """How many rows of each table a purge on this day would delete."""
        limits = self._limits(day)
        return {
            rule.table: self._database.number(f"SELECT count(*) FROM {rule.table} WHERE {rule.due}", **limits)
            for rule in RETENTION_RULES
        }

    def is_anything_due(self, today: date) -> bool:
        limits = self._limits(today)
        return any(
            self._database.number(f"SELECT EXISTS (SELECT 1 FROM {rule.table} WHERE {rule.due})", **limits)
            for rule in RETENTION_RULES
        )

    def receipts(self) -> list[Receipt]:
        """The purges that destroyed something, the latest first."""
        return [
            Receipt(datetime.fromisoformat(purged_at), notes, clients, drafts)
            for purged_at, notes, clients, drafts in self._database.rows(
                "SELECT purged_at, notes, clients, drafts FROM receipt ORDER BY purged_at DESC, id"
            )
        ]

    def upcoming(self, today: date, days: int) -> list[Upcoming]:
        """Per client, what will be destroyed by a purge within so many days, the earliest first."""
        rows = self._database.rows(
            """
            SELECT client.id, client.name, min(dying.last_day), sum(dying.notes), max(dying.whole_client),
                max(period.ended_on)
            FROM (
                SELECT client_id, min(own_date, coalesce(notes_retention_date, own_date)) AS last_day,
                    count(*) AS notes, 0 AS whole_client
                FROM note JOIN client ON client.id = client_id WHERE own_date <= :until GROUP BY client_id, own_date
                UNION ALL
                SELECT id, notes_retention_date,
                    (SELECT count(*) FROM note WHERE client_id = client.id
                        AND (own_date IS NULL OR own_date > :until)), 0
                FROM client WHERE notes_retention_date <= :until
                UNION ALL
                SELECT id, retention_date,
                    CASE WHEN notes_retention_date > :until THEN (SELECT count(*) FROM note
                        WHERE client_id = client.id AND (own_date IS NULL OR own_date > :until)) ELSE 0 END, 1
                FROM client WHERE retention_date <= :until
            ) AS dying
            JOIN client ON client.id = dying.client_id
            LEFT JOIN (SELECT client_id, max(ended_on) AS ended_on FROM contact_period GROUP BY client_id) AS period
                ON period.client_id = client.id
            WHERE dying.notes > 0 OR dying.whole_client
            GROUP BY client.id
            ORDER BY 3, client.id
            """,
            until=(today + timedelta(days=days - 1)).isoformat(),
        )
        return [
            Upcoming(client_id, name, date.fromisoformat(on), notes, bool(whole), day_or_none(ended_on))
            for client_id, name, on, notes, whole, ended_on in rows
        ]

    def _with_room(self, work: Callable[[], _T]) -> _T:
        """What destroys must not fail for want of room. The work does all or nothing, and so can be done again."""
        try:
            return work()
        except UserError as error:
            if error.problem is not Problem.DISK_FULL or not self._make_room():
                raise
        return work()

    def _clean_up(self) -> None:
        if self._database.number("SELECT cleanup_due FROM vault"):
            self._database.execute("VACUUM")
            with self._database.transaction() as connection:
                connection.execute("UPDATE vault SET cleanup_due = 0")

    def _delete_due(self, now: datetime) -> Receipt:
        if not self.is_anything_due(now.date()):
            return Receipt(now)
        limits = self._limits(now.date())
        with self._database.transaction(Topic.CLIENTS, Topic.PLANS, Topic.NOTES, Topic.RETENTION) as connection:
            deleted = {rule.table: _delete(connection, rule, limits) for rule in RETENTION_RULES}
            date_the_destroyed(connection, now.date())
            receipt = Receipt(now, deleted["note"], deleted["client"], deleted["draft"])
            if receipt.destroyed:
                connection.execute(
                    "INSERT INTO receipt (id, purged_at, notes, clients, drafts) VALUES (?, ?, ?, ?, ?)",
                    (self._database.new_id(), moment_text(now), receipt.notes, receipt.clients, receipt.drafts),
                )
        return receipt

    def _limits(self, today: date) -> dict[str, str]:
        months = self._database.number("SELECT retention_months FROM vault")
        return {
            "today": today.isoformat(),
            "draft_limit": add_months(today, -months).isoformat(),
            "receipt_limit": add_months(today, -RECEIPT_MONTHS).isoformat(),
        }


def _delete(connection: Connection, rule: RetentionRule, limits: dict[str, str]) -> int:
    return int(connection.execute(f"DELETE FROM {rule.table} WHERE {rule.due}", limits).rowcount)
