"""The weekly review: which open contacts the ombud has gone through, and which are still to come."""

from datetime import date, datetime, timedelta

from ombud_desktop.model import ClientInReview, Topic
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.values import day_or_none, moment_text, text_or_none

DAYS_DONE = 6
"""Whoever was gone through so many days ago, or later, is done: the same weekday in the next week begins anew."""


class Reviews:
    def __init__(self, database: Database) -> None:
        self._database = database

    def clients(self, now: datetime) -> list[ClientInReview]:
        """Every open contact, in no order."""
        return [
            ClientInReview(client_id, name, day_or_none(reviewed_on), bool(has_step), bool(has_meeting))
            for client_id, name, reviewed_on, has_step, has_meeting in self._database.rows(
                """
                SELECT client.id, client.name, reviewed_on,
                    client.id IN (SELECT goal.client_id FROM step JOIN goal ON goal.id = step.goal_id
                        WHERE step.state IN ('to_do', 'waiting')),
                    client.id IN (SELECT client_id FROM meeting WHERE state = 'planned' AND starts_at >= ?)
                FROM client LEFT JOIN reviewed ON reviewed.client_id = client.id
                WHERE client.retention_date IS NULL
                """,
                moment_text(now),
            )
        ]

    def progress(self, today: date) -> tuple[int, int]:
        """How many open contacts have been gone through, and how many there are."""
        row = self._database.row(
            """
            SELECT count(reviewed_on), count(*)
            FROM client LEFT JOIN reviewed ON reviewed.client_id = client.id AND reviewed_on >= ?
            WHERE client.retention_date IS NULL
            """,
            first_day_done(today).isoformat(),
        )
        return (row[0], row[1]) if row else (0, 0)

    def set_reviewed(self, client_id: int, day: date | None) -> None:
        """The client was gone through on that day; None: has not been."""
        self.set_all({client_id: day})

    def set_all(self, days: dict[int, date | None]) -> None:
        """As `set_reviewed`, of many. Whoever has been destroyed meanwhile is passed over."""
        with self._database.transaction(Topic.CLIENTS) as connection:
            for client_id, day in days.items():
                connection.execute("DELETE FROM reviewed WHERE client_id = ?", (client_id,))
                connection.execute(
                    "INSERT INTO reviewed SELECT id, :day FROM client WHERE id = :id AND :day IS NOT NULL",
                    {"id": client_id, "day": text_or_none(day)},
                )


def first_day_done(today: date) -> date:
    return today - timedelta(days=DAYS_DONE)
