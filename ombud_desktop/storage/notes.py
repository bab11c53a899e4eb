"""Working notes: memory aids, each with a date on which it dies. No history of them is kept."""

from datetime import date, datetime, timedelta

from ombud_desktop.model import Note, Topic
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.values import day_or_none, moment_text, text_or_none


class Notes:
    def __init__(self, database: Database) -> None:
        self._database = database

    def for_client(self, client_id: int, limit: int = -1) -> list[Note]:
        """The newest first; all of them unless limited."""
        return [
            _note(row)
            for row in self._database.rows(
                "SELECT id, client_id, text, written_at, own_date FROM note WHERE client_id = ? "
                "ORDER BY written_at DESC, id LIMIT ?",
                client_id,
                limit,
            )
        ]

    def count(self, client_id: int) -> int:
        return self._database.number("SELECT count(*) FROM note WHERE client_id = ?", client_id)

    def get(self, note_id: int) -> Note | None:
        row = self._database.row("SELECT id, client_id, text, written_at, own_date FROM note WHERE id = ?", note_id)
        return _note(row) if row else None

    def add(self, note: Note) -> int:
        """Returns the new note's id. A note that has one already (an undone destruction) keeps it, and its moment.

        Of two that are written in the same second the later one gets the next: ids are random, and tell no order.
        """
        note_id = note.id or self._database.new_id()
        written_at = note.written_at
        while not note.id and self._database.number(
            "SELECT EXISTS (SELECT 1 FROM note WHERE client_id = ? AND written_at = ?)",
            note.client_id,
            moment_text(written_at),
        ):
            written_at += timedelta(seconds=1)
        with self._database.transaction(Topic.NOTES) as connection:
            connection.execute(
                "INSERT INTO note (id, client_id, text, written_at, own_date) VALUES (?, ?, ?, ?, ?)",
                (note_id, note.client_id, note.text, moment_text(written_at), text_or_none(note.own_date)),
            )
        return note_id

    def change(self, note: Note) -> None:
        """Its text and its own date; the earlier wording is not kept."""
        with self._database.transaction(Topic.NOTES) as connection:
            connection.execute(
                "UPDATE note SET text = ?, own_date = ? WHERE id = ?", (note.text, text_or_none(note.own_date), note.id)
            )

    def remove(self, note_id: int) -> None:
        with self._database.transaction(Topic.NOTES) as connection:
            connection.execute("DELETE FROM note WHERE id = ?", (note_id,))

    def counts_by_own_date(self, client_id: int) -> dict[date | None, int]:
        """How many notes there are for each own date; None for those without."""
        return {
            day_or_none(own_date): number
            for own_date, number in self._database.rows(
                "SELECT own_date, count(*) FROM note WHERE client_id = ? GROUP BY own_date", client_id
            )
        }


def _note(row: Row) -> Note:
    id, client_id, text, written_at, own_date = row
    return Note(id, client_id, text, datetime.fromisoformat(written_at), day_or_none(own_date))
