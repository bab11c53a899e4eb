"""What is being typed and is not yet an entry: kept inside the vault, so that no lock and no power cut loses it."""

import json
from datetime import date

from ombud_desktop.model import Draft
from ombud_desktop.storage.database import Database


class Drafts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> Draft | None:
        row = self._database.row("SELECT key, content, client_id FROM draft WHERE key = ?", key)
        return Draft(row[0], json.loads(row[1]), row[2]) if row else None

    def for_client(self, client_id: int) -> dict[str, Draft]:
        """The client's drafts by their key."""
        rows = self._database.rows("SELECT key, content, client_id FROM draft WHERE client_id = ?", client_id)
        return {key: Draft(key, json.loads(content), client_id) for key, content, client_id in rows}

    def keep(self, draft: Draft, today: date) -> None:
        """Store it, over an earlier one with the same key.

        Nothing is kept for a client, or of an inquiry, that has been destroyed: an editor may still be open.
        """
        content = json.dumps(draft.values, ensure_ascii=False)
        with self._database.transaction() as connection:
            connection.execute(
                """
                INSERT INTO draft (key, client_id, content, saved_on, id)
                SELECT :key, :client_id, :content, :saved_on, :id
                WHERE (:client_id IS NULL OR EXISTS (SELECT 1 FROM client WHERE id = :client_id))
                    AND (:key NOT GLOB 'inquiry:[0-9]*'
                        OR EXISTS (SELECT 1 FROM inquiry WHERE id = CAST(substr(:key, 9) AS INTEGER)))
                ON CONFLICT (key) DO UPDATE SET client_id = excluded.client_id, content = excluded.content,
                    saved_on = excluded.saved_on
                """,
                {
                    "key": draft.key,
                    "client_id": draft.client_id,
                    "content": content,
                    "saved_on": today.isoformat(),
                    "id": self._database.new_id(),
                },
            )

    def remove(self, key: str) -> None:
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM draft WHERE key = ?", (key,))
