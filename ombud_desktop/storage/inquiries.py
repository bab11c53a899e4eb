"""Inquiries: who asked for an ombud, what they wish, and what came of it."""

from datetime import date
from typing import Any

from ombud_desktop.model import Channel, Client, Inquiry, InquiryOutcome, MadeBy, Topic
from ombud_desktop.storage.counters import fold
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.values import day_or_none, text_or_none

_COLUMNS = """id, name, ways_of_contact, received_on, channel, made_by, made_by_name, wish, own_wish_on, confirmed_on,
    outcome, outcome_reason, referred_to, decided_on, retention_date, client_id"""


class Inquiries:
    def __init__(self, database: Database) -> None:
        self._database = database

    def undecided(self) -> list[Inquiry]:
        """Those that wait, the one that has waited longest first."""
        return self._where("outcome IS NULL ORDER BY received_on, id")

    def decided(self) -> list[Inquiry]:
        """Those that did not lead to a contact and still exist, the latest decision first."""
        return self._where("outcome IS NOT NULL AND client_id IS NULL ORDER BY decided_on DESC, id")

    def get(self, inquiry_id: int) -> Inquiry | None:
        found = self._where("id = ?", inquiry_id)
        return found[0] if found else None

    def add(self, inquiry: Inquiry) -> int:
        """Returns the new inquiry's id."""
        inquiry_id = inquiry.id or self._database.new_id()
        marks = ", ".join("?" * len(_COLUMNS.split(",")))
        with self._database.transaction(Topic.INQUIRIES) as connection:
            connection.execute(
                f"INSERT INTO inquiry ({_COLUMNS}) VALUES ({marks})", (inquiry_id, *_values(inquiry)[1:])
            )
        return inquiry_id

    def change(self, inquiry: Inquiry) -> None:
        """All of it, the outcome included; undoing a decision is a change back."""
        columns = ", ".join(f"{name.strip()} = ?" for name in _COLUMNS.split(",")[1:])
        with self._database.transaction(Topic.INQUIRIES, Topic.RETENTION) as connection:
            connection.execute(f"UPDATE inquiry SET {columns} WHERE id = ?", (*_values(inquiry)[1:], inquiry.id))

    def accept(self, inquiry: Inquiry, decided_on: date, client: Client) -> int:
        """The inquiry becomes a contact, and from then on lives and dies with the client; returns the client's id."""
        client_id = client.id or self._database.new_id()
        with self._database.transaction(Topic.INQUIRIES, Topic.CLIENTS) as connection:
            connection.execute(
                "INSERT INTO client (id, name, ways_of_contact) VALUES (?, ?, ?)",
                (client_id, client.name, client.ways_of_contact),
            )
            connection.execute(
                "INSERT INTO contact_period (id, client_id, started_on) VALUES (?, ?, ?)",
                (self._database.new_id(), client_id, decided_on.isoformat()),
            )
            connection.execute(
                """
                UPDATE inquiry SET outcome = 'accepted', decided_on = ?, client_id = ?, retention_date = NULL
                WHERE id = ?
                """,
                (decided_on.isoformat(), client_id, inquiry.id),
            )
        return client_id

    def remove(self, inquiry_id: int, today: date) -> None:
        """Destroy it; what of it is counted stays in the year's totals."""
        with self._database.transaction(Topic.INQUIRIES, Topic.RETENTION) as connection:
            fold(connection, "inquiry", "id = :id", {"id": inquiry_id}, today)
            connection.execute("DELETE FROM inquiry WHERE id = ?", (inquiry_id,))

    def _where(self, condition: str, *values: Any) -> list[Inquiry]:
        return [
            _inquiry(row) for row in self._database.rows(f"SELECT {_COLUMNS} FROM inquiry WHERE {condition}", *values)
        ]


def _values(inquiry: Inquiry) -> tuple[Any, ...]:
    return (
        inquiry.id,
        inquiry.name,
        inquiry.ways_of_contact,
        inquiry.received_on.isoformat(),
        inquiry.channel,
        inquiry.made_by,
        inquiry.made_by_name,
        inquiry.wish,
        text_or_none(inquiry.own_wish_on),
        text_or_none(inquiry.confirmed_on),
        inquiry.outcome,
        inquiry.outcome_reason,
        inquiry.referred_to,
        text_or_none(inquiry.decided_on),
        text_or_none(inquiry.retention_date),
        inquiry.client_id,
    )


def _inquiry(row: Row) -> Inquiry:
    (id, name, ways, received_on, channel, made_by, made_by_name, wish, own_wish_on, confirmed_on, outcome, reason,
     referred_to, decided_on, retention_date, client_id) = row  # fmt: skip
    return Inquiry(
        id=id,
        name=name,
        ways_of_contact=ways,
        received_on=date.fromisoformat(received_on),
        channel=Channel(channel),
        made_by=MadeBy(made_by),
        made_by_name=made_by_name,
        wish=wish,
        own_wish_on=day_or_none(own_wish_on),
        confirmed_on=day_or_none(confirmed_on),
        outcome=InquiryOutcome(outcome) if outcome else None,
        outcome_reason=reason,
        referred_to=referred_to,
        decided_on=day_or_none(decided_on),
        retention_date=day_or_none(retention_date),
        client_id=client_id,
    )
