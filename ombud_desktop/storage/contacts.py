"""Whom there is to turn to: those who are there for everyone, and those of one client, who leave with the client."""

from typing import Any

from ombud_desktop.model import Contact, Topic
from ombud_desktop.storage.database import Database

_COLUMNS = "id, client_id, kind, name, organisation, telephone, email, address, hours, remark"


class Contacts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def everyones(self) -> list[Contact]:
        """Those that are there for everyone, in no order: the window sorts by Swedish rules."""
        return [Contact(*row) for row in self._database.rows(f"SELECT {_COLUMNS} FROM contact WHERE client_id IS NULL")]

    def for_client(self, client_id: int) -> list[Contact]:
        """The client's own, and nobody else's, in no order."""
        return [
            Contact(*row)
            for row in self._database.rows(f"SELECT {_COLUMNS} FROM contact WHERE client_id = ?", client_id)
        ]

    def names_for(self, client_id: int) -> list[str]:
        """What may be typed about this client: names and organisations of everyone's contacts and of their own.

        Each once. Never those of another client: whom one client has to do with is not for another's page.
        """
        return [
            name
            for (name,) in self._database.rows(
                """
                WITH within_reach AS (
                    SELECT name, organisation FROM contact WHERE client_id IS NULL OR client_id = ?
                )
                SELECT name FROM within_reach WHERE name <> ''
                UNION SELECT organisation FROM within_reach WHERE organisation <> ''
                """,
                client_id,
            )
        ]

    def get(self, contact_id: int) -> Contact | None:
        row = self._database.row(f"SELECT {_COLUMNS} FROM contact WHERE id = ?", contact_id)
        return Contact(*row) if row else None

    def add(self, contact: Contact) -> int:
        """A new one, or, with its id, one that was removed."""
        contact_id = contact.id or self._database.new_id()
        with self._database.transaction(Topic.CONTACTS) as connection:
            connection.execute(
                f"INSERT INTO contact ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (contact_id, contact.client_id, *_values(contact)),
            )
        return contact_id

    def change(self, contact: Contact) -> None:
        """Whose it is stays as it was."""
        with self._database.transaction(Topic.CONTACTS) as connection:
            connection.execute(
                """
                UPDATE contact SET kind = ?, name = ?, organisation = ?, telephone = ?, email = ?, address = ?,
                    hours = ?, remark = ?
                WHERE id = ?
                """,
                (*_values(contact), contact.id),
            )

    def remove(self, contact_id: int) -> None:
        with self._database.transaction(Topic.CONTACTS) as connection:
            connection.execute("DELETE FROM contact WHERE id = ?", (contact_id,))


def _values(contact: Contact) -> tuple[Any, ...]:
    return (
        contact.kind,
        contact.name,
        contact.organisation,
        contact.telephone,
        contact.email,
        contact.address,
        contact.hours,
        contact.remark,
    )
