"""The words to choose from, which the ombud may change. A reason is never free text: it is counted when it is gone."""

from ombud_desktop.model import ListName
from ombud_desktop.storage.database import Database


class Lists:
    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self, name: ListName) -> list[str]:
        """In the ombud's order."""
        return [
            words
            for (words,) in self._database.rows(
                "SELECT words FROM list_entry WHERE list = ? AND position > 0 ORDER BY position", name
            )
        ]

    def set_entries(self, name: ListName, entries: list[str]) -> None:
        """What was chosen before stays as it was, and counts: an entry that is left out only loses its place."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE list_entry SET position = 0 WHERE list = ?", (name,))
            connection.executemany(
                """
                INSERT INTO list_entry (list, words, position) VALUES (?, ?, ?)
                ON CONFLICT (list, words) DO UPDATE SET position = excluded.position
                """,
                [(name, words, position) for position, words in enumerate(dict.fromkeys(entries), start=1)],
            )
