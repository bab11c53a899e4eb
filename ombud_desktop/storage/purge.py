"""Destruction: what is past its date is deleted, counted, and cleaned out of the file.

The rule of each table stands in `retention_rules`. One transaction counts and deletes what is due, writes the receipt
and notes that a clean-up is due; VACUUM then rewrites the file without the freed space in which old text lingers. If
the program dies in between, the note is still there, and the next unlock cleans up before anything is shown.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import TypeVar

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Dying, DyingKind, Receipt, Topic, Upcoming
from ombud_desktop.rules.retention import add_months
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.counters import fold
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.destroyed import date_the_destroyed, destroyed_by_hand, forget_undated, settle
from ombud_desktop.storage.receipts import all_receipts, write_receipt
from ombud_desktop.storage.retention_rules import RETENTION_RULES, RetentionRule
from ombud_desktop.storage.values import day_or_none

RECEIPT_MONTHS = 12
_LAST_DAY_OF_NOTE = """min(
    coalesce(note.own_date, '9999-12-31'),
    coalesce(client.notes_retention_date, '9999-12-31'),
    coalesce(client.retention_date, '9999-12-31')
)"""
# Of what `dying` names; the kinds have the names of their tables.
_ROWS_OF = {
    DyingKind.NOTE: f"""id IN (SELECT note.id FROM note JOIN client ON client.id = note.client_id
        WHERE client.id = :client_id AND {_LAST_DAY_OF_NOTE} = :on)""",
    DyingKind.CLIENT: "id = :client_id",
    DyingKind.INQUIRY: "id = :inquiry_id",
}
_T = TypeVar("_T")


class Purge:
    def __init__(self, database: Database, make_room: Callable[[], bool] = lambda: False) -> None:
        """`make_room` is asked when the disk is full, and says whether there is more room now."""
        self._database = database
        self._make_room = make_room

    def run(self, now: datetime) -> Receipt:
        """Destroy everything that is due today and clean up; both are quick when there is nothing to do."""
        self._with_room(lambda: settle(self._database, now))
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
            for rule in _rules(connection):
                _delete(connection, rule, limits, day)
            forget_undated(connection)
            connection.execute("UPDATE vault SET cleanup_due = 0")
        self._database.execute("VACUUM")

    def count_due(self, day: date) -> dict[str, int]:
        """How many rows of each table a purge on this day would delete."""
        limits = self._limits(day)
        tables = self._database.tables()
        return {
            rule.table: self._database.number(f"SELECT count(*) FROM {rule.table} WHERE {rule.due}", **limits)
            for rule in RETENTION_RULES
            if rule.table in tables
        }

    def is_anything_due(self, today: date) -> bool:
        limits = self._limits(today)
        return any(
            self._database.number(f"SELECT EXISTS (SELECT 1 FROM {rule.table} WHERE {rule.due})", **limits)
            for rule in RETENTION_RULES
        )

    def receipts(self) -> list[Receipt]:
        """What was destroyed in the last year, by itself and by hand, the latest first."""
        return all_receipts(self._database)

    def by_hand(self, now: datetime) -> Receipt:
        """What the ombud has destroyed since the vault was unlocked; its receipt is written at the next purge."""
        return destroyed_by_hand(self._database, now)

    def upcoming(self, today: date, days: int) -> list[Upcoming]:
        """Per client, what will be destroyed by a purge within so many days, the earliest first."""
        rows = self._database.rows(
            """
            SELECT client.id, client.name, min(dying.last_day), sum(dying.notes), max(dying.client_day),
                iif(client.retention_date IS NULL, NULL,
                    (SELECT max(ended_on) FROM contact_period WHERE client_id = client.id))
            FROM (
                SELECT client_id, min(own_date, coalesce(notes_retention_date, own_date)) AS last_day,
                    count(*) AS notes, NULL AS client_day
                FROM note JOIN client ON client.id = client_id WHERE own_date <= :until GROUP BY client_id, own_date
                UNION ALL
                SELECT id, notes_retention_date,
                    (SELECT count(*) FROM note WHERE client_id = client.id
                        AND (own_date IS NULL OR own_date > :until)), NULL
                FROM client WHERE notes_retention_date <= :until
                UNION ALL
                SELECT id, retention_date,
                    CASE WHEN notes_retention_date > :until THEN (SELECT count(*) FROM note
                        WHERE client_id = client.id AND (own_date IS NULL OR own_date > :until)) ELSE 0 END,
                    retention_date
                FROM client WHERE retention_date <= :until
            ) AS dying
            JOIN client ON client.id = dying.client_id
            WHERE dying.notes > 0 OR dying.client_day IS NOT NULL
            GROUP BY client.id
            ORDER BY 3, client.id
            """,
            until=(today + timedelta(days=days - 1)).isoformat(),
        )
        return [
            Upcoming(client_id, name, date.fromisoformat(on), notes, day_or_none(client_on), day_or_none(ended_on))
            for client_id, name, on, notes, client_on, ended_on in rows
        ]

    def dying(self, until: date) -> list[Dying]:
        """All that has a last day up to `until`, by kind and by whose it is; the earliest first."""
        return [
            Dying(date.fromisoformat(on), DyingKind(kind), number, name, client_id or 0, inquiry_id or 0)
            for on, kind, number, name, client_id, inquiry_id in self._database.rows(
                f"""
                SELECT * FROM (
                    SELECT {_LAST_DAY_OF_NOTE} AS last_day,
                        'note' AS kind, count(*) AS number, client.name AS name,
                        client.id AS client_id, NULL AS inquiry_id
                    FROM note JOIN client ON client.id = note.client_id
                    WHERE note.own_date IS NOT NULL OR client.notes_retention_date IS NOT NULL
                    GROUP BY client.id, last_day
                    UNION ALL
                    SELECT retention_date, 'client', 1, name, id, NULL FROM client WHERE retention_date IS NOT NULL
                    UNION ALL
                    SELECT retention_date, 'inquiry', 1, name, NULL, id FROM inquiry WHERE retention_date IS NOT NULL
                )
                WHERE last_day <= :until AND last_day < '9999-12-31'
                ORDER BY last_day, name, client_id, inquiry_id, kind
                """,
                until=until.isoformat(),
            )
        ]

    def destroy(self, chosen: Iterable[Dying], today: date) -> None:
        """Destroy these by hand, before their day: all or nothing. Nobody gets it back.

        `settle` writes the receipt, as for everything that is destroyed by hand.
        """
        with self._database.transaction(*Topic) as connection:
            for thing in chosen:
                rows = _ROWS_OF[thing.kind]
                values = {"client_id": thing.client_id, "inquiry_id": thing.inquiry_id, "on": thing.on.isoformat()}
                fold(connection, thing.kind, rows, values, today)
                connection.execute(f"DELETE FROM {thing.kind} WHERE {rows}", values)

    def count(self, chosen: Iterable[Dying], now: datetime) -> Receipt:
        """How many of which kind `destroy` would take: with a client go their notes and their inquiry."""
        things = list(chosen)
        clients = {thing.client_id for thing in things if thing.kind is DyingKind.CLIENT}
        notes = sum(self._of_client("note", client_id) for client_id in clients)
        notes += sum(
            thing.number for thing in things if thing.kind is DyingKind.NOTE and thing.client_id not in clients
        )
        inquiries = sum(self._of_client("inquiry", client_id) for client_id in clients)
        inquiries += sum(thing.number for thing in things if thing.kind is DyingKind.INQUIRY)
        return Receipt(now, notes, len(clients), 0, inquiries, by_hand=True)

    def _of_client(self, table: str, client_id: int) -> int:
        return self._database.number(f"SELECT count(*) FROM {table} WHERE client_id = ?", client_id)

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
        with self._database.transaction(*Topic) as connection:
            deleted = {rule.table: _delete(connection, rule, limits, now.date()) for rule in RETENTION_RULES}
            date_the_destroyed(connection, now.date())
            receipt = Receipt(now, deleted["note"], deleted["client"], deleted["draft"], deleted["inquiry"])
            write_receipt(connection, self._database.new_id(), receipt)
        return receipt

    def _limits(self, today: date) -> dict[str, str]:
        months = self._database.number("SELECT retention_months FROM vault")
        return {
            "today": today.isoformat(),
            "draft_limit": add_months(today, -months).isoformat(),
            "receipt_limit": add_months(today, -RECEIPT_MONTHS).isoformat(),
        }


def _rules(connection: Connection) -> list[RetentionRule]:
    """Of the tables there are: before an upgrade, the vault of an earlier version is copied as it is."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return [rule for rule in RETENTION_RULES if rule.table in tables]


def _delete(connection: Connection, rule: RetentionRule, limits: dict[str, str], day: date) -> int:
    fold(connection, rule.table, rule.due, limits, day)
    return int(connection.execute(f"DELETE FROM {rule.table} WHERE {rule.due}", limits).rowcount)
