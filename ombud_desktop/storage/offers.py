"""What may no longer be needed: notes nobody has looked at for long, and contacts in which nothing has been heard."""

from datetime import date, timedelta

from ombud_desktop.model import QuietContact, Topic, UnopenedNote
from ombud_desktop.rules.retention import add_months
from ombud_desktop.storage.database import Database

QUIET_MONTHS = (3, 6)
"""A contact without a word for so long is offered for closing, the second time loudly.

Source: the counting rules of the yearly account, where half a year without contact ends it.
"""

_LAST_HEARD = """max(
    coalesce((SELECT heard_on FROM heard_from WHERE client_id = client.id), ''),
    coalesce((SELECT max(started_on) FROM contact_period WHERE client_id = client.id), ''),
    coalesce((SELECT date(max(written_at)) FROM note WHERE client_id = client.id), ''),
    coalesce((SELECT date(max(starts_at)) FROM meeting WHERE client_id = client.id AND state = 'held'), ''),
    coalesce((SELECT max(done_on) FROM step JOIN goal ON goal.id = step.goal_id
        WHERE goal.client_id = client.id), '')
)"""
_UNSEEN = "note.written_at < :day_after AND (note_seen.seen_on IS NULL OR note_seen.seen_on <= :until)"
"""Since a day: told by comparing alone, for that is done with every note there is."""


class Offers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def see_notes(self, client_id: int, today: date) -> None:
        """The client's notes have been looked at."""
        unseen = """FROM note LEFT JOIN note_seen ON note_seen.note_id = note.id
            WHERE note.client_id = :client_id AND note_seen.seen_on IS NOT :today"""
        values = {"client_id": client_id, "today": today.isoformat()}
        if self._database.number(f"SELECT EXISTS (SELECT 1 {unseen})", **values):
            with self._database.transaction() as connection:
                connection.execute(f"INSERT OR REPLACE INTO note_seen SELECT note.id, :today {unseen}", values)

    def keep_note(self, note_id: int, today: date) -> None:
        """It is still needed: it is offered again when nobody has looked at it for so long again."""
        with self._database.transaction(Topic.RETENTION) as connection:
            connection.execute("INSERT OR REPLACE INTO note_seen VALUES (?, ?)", (note_id, today.isoformat()))

    def unopened_notes(self, today: date, weeks: int, limit: int = -1) -> list[UnopenedNote]:
        """Nobody has looked at them for so many weeks; the longest unseen first, all of them unless limited."""
        return [
            UnopenedNote(note_id, client_id, name, text, date.fromisoformat(seen_on))
            for note_id, client_id, name, text, seen_on in self._database.rows(
                f"""
                SELECT note.id, client.id, client.name, note.text,
                    max(date(note.written_at), coalesce(note_seen.seen_on, '')) AS last_seen
                FROM note JOIN client ON client.id = note.client_id
                LEFT JOIN note_seen ON note_seen.note_id = note.id
                WHERE {_UNSEEN}
                ORDER BY last_seen, client.id, note.id LIMIT :limit
                """,
                **_since(today, weeks),
                limit=limit,
            )
        ]

    def count_unopened(self, today: date, weeks: int) -> int:
        return self._database.number(
            f"SELECT count(*) FROM note LEFT JOIN note_seen ON note_seen.note_id = note.id WHERE {_UNSEEN}",
            **_since(today, weeks),
        )

    def count_unopened_of(self, client_id: int, today: date, weeks: int) -> int:
        """The client's notes that nobody has looked at for so many weeks."""
        return self._database.number(
            f"""
            SELECT count(*) FROM note LEFT JOIN note_seen ON note_seen.note_id = note.id
            WHERE client_id = :client_id AND {_UNSEEN}
            """,
            client_id=client_id,
            **_since(today, weeks),
        )

    def hear_from(self, client_id: int, today: date) -> None:
        """Something was heard from the client, or about their matters."""
        with self._database.transaction(Topic.RETENTION) as connection:
            connection.execute("INSERT OR REPLACE INTO heard_from VALUES (?, ?)", (client_id, today.isoformat()))

    def heard_on(self, client_id: int) -> date | None:
        """The day that the ombud has named; None if there is none."""
        row = self._database.row("SELECT heard_on FROM heard_from WHERE client_id = ?", client_id)
        return date.fromisoformat(row[0]) if row else None

    def set_heard_on(self, client_id: int, day: date | None) -> None:
        """As it was before: what undoes `hear_from`."""
        with self._database.transaction(Topic.RETENTION) as connection:
            connection.execute("DELETE FROM heard_from WHERE client_id = ?", (client_id,))
            if day is not None:
                connection.execute("INSERT INTO heard_from VALUES (?, ?)", (client_id, day.isoformat()))

    def last_heard(self, client_id: int) -> date:
        """The last day on which anything was heard; see `not_heard_since`."""
        row = self._database.row(f"SELECT {_LAST_HEARD} FROM client WHERE id = ?", client_id)
        return date.fromisoformat(row[0]) if row else date.min

    def quiet_contacts(self, today: date) -> list[QuietContact]:
        """Open contacts in which nothing has been heard for months; the quietest first."""
        return self.not_heard_since(add_months(today, -QUIET_MONTHS[0]))

    def not_heard_since(self, day: date) -> list[QuietContact]:
        """Open contacts in which nothing has been heard after that day; the quietest first.

        Heard is: a note, a meeting that was held, a step done, a day the ombud has named, the first day. One who waits
        for somebody's answer or decision is not among them.
        """
        return [
            QuietContact(client_id, name, date.fromisoformat(heard_on))
            for client_id, name, heard_on in self._database.rows(
                f"""
                SELECT client.id, client.name, {_LAST_HEARD} AS last_heard
                FROM client
                WHERE client.notes_retention_date IS NULL
                    -- a look at the newest note rules most out, and costs far less than the last day of everything
                    AND NOT EXISTS (SELECT 1 FROM note WHERE client_id = client.id AND written_at >= :day_after)
                    AND NOT EXISTS (SELECT 1 FROM step JOIN goal ON goal.id = step.goal_id
                        WHERE goal.client_id = client.id AND (step.state = 'waiting' OR step.done_on > :day))
                    AND last_heard <= :day
                ORDER BY last_heard, client.id
                """,
                day=day.isoformat(),
                day_after=(day + timedelta(days=1)).isoformat(),
            )
        ]


def _since(today: date, weeks: int) -> dict[str, str]:
    until = today - timedelta(weeks=weeks)
    return {"until": until.isoformat(), "day_after": (until + timedelta(days=1)).isoformat()}
