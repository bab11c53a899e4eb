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
            for (words,) in self._database.rows("SELECT words FROM list_entry WHERE list = ? ORDER BY position", name)
        ]

    def set_entries(self, name: ListName, entries: list[str]) -> None:
        """What has been chosen before stays as it was."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM list_entry WHERE list = ?", (name,))
            connection.executemany(
                "INSERT INTO list_entry (list, words, position) VALUES (?, ?, ?)",
                [(name, words, position) for position, words in enumerate(dict.fromkeys(entries), start=1)],
            )
