"""With whom the ombud may talk about a client, and what was given away without that."""

from datetime import date
from typing import Any

from ombud_desktop.model import Consent, ConsentForm, ConsentKind, Direction, Disclosure, Topic
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.values import day_or_none, text_or_none


class Consents:
    def __init__(self, database: Database) -> None:
        self._database = database

    def for_client(self, client_id: int) -> list[Consent]:
        """All of them, also those that no longer hold; the latest first."""
        return [
            _consent(row)
            for row in self._database.rows(
                "SELECT id, client_id, kind, party, about, direction, form, valid_from, valid_until, withdrawn_on "
                "FROM consent WHERE client_id = ? ORDER BY valid_from DESC, party, id",
                client_id,
            )
        ]

    def add(self, consent: Consent) -> int:
        """Returns the new consent's id. One that has an id already (an undone removal) keeps it."""
        consent_id = consent.id or self._database.new_id()
        with self._database.transaction(Topic.CONSENTS) as connection:
            connection.execute(
                """
                INSERT INTO consent (client_id, kind, party, about, direction, form, valid_from, valid_until,
                    withdrawn_on, id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                (*_values(consent), consent_id),
            )
        return consent_id

    def change(self, consent: Consent) -> None:
        """The earlier wording is not kept."""
        with self._database.transaction(Topic.CONSENTS) as connection:
            connection.execute(
                """
                UPDATE consent SET client_id = ?, kind = ?, party = ?, about = ?, direction = ?, form = ?,
                    valid_from = ?, valid_until = ?, withdrawn_on = ?
                WHERE id = ?
                """,
                (*_values(consent), consent.id),
            )

    def remove(self, consent_id: int) -> None:
        with self._database.transaction(Topic.CONSENTS) as connection:
            connection.execute("DELETE FROM consent WHERE id = ?", (consent_id,))

    def disclosures_for_client(self, client_id: int) -> list[Disclosure]:
        """The latest first."""
        return [
            Disclosure(id, client_id, date.fromisoformat(given_on), recipient, what, reason)
            for id, given_on, recipient, what, reason in self._database.rows(
                "SELECT id, given_on, recipient, what, reason FROM disclosure WHERE client_id = ? "
                "ORDER BY given_on DESC, id",
                client_id,
            )
        ]

    def add_disclosure(self, disclosure: Disclosure) -> int:
        """As `add`."""
        disclosure_id = disclosure.id or self._database.new_id()
        with self._database.transaction(Topic.CONSENTS) as connection:
            connection.execute(
                "INSERT INTO disclosure (id, client_id, given_on, recipient, what, reason) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    disclosure_id,
                    disclosure.client_id,
                    disclosure.given_on.isoformat(),
                    disclosure.recipient,
                    disclosure.what,
                    disclosure.reason,
                ),
            )
        return disclosure_id

    def remove_disclosure(self, disclosure_id: int) -> None:
        with self._database.transaction(Topic.CONSENTS) as connection:
            connection.execute("DELETE FROM disclosure WHERE id = ?", (disclosure_id,))


def _values(consent: Consent) -> tuple[Any, ...]:
    """All but its id."""
    return (
        consent.client_id,
        consent.kind,
        consent.party,
        consent.about,
        consent.direction,
        consent.form,
        consent.valid_from.isoformat(),
        text_or_none(consent.valid_until),
        text_or_none(consent.withdrawn_on),
    )


def _consent(row: Row) -> Consent:
    id, client_id, kind, party, about, direction, form, valid_from, valid_until, withdrawn_on = row
    return Consent(
        id,
        client_id,
        ConsentKind(kind),
        party,
        about,
        Direction(direction),
        ConsentForm(form),
        date.fromisoformat(valid_from),
        day_or_none(valid_until),
        day_or_none(withdrawn_on),
    )
