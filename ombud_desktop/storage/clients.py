"""Clients' cards and their contact periods."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from ombud_desktop.model import (
    Belongings,
    Client,
    ClientSummary,
    Closing,
    ClosingDecision,
    ContactPeriod,
    KnownClient,
    Sex,
    Step,
    StepOutcome,
    Topic,
    When,
)
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.counters import fold
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.retention_rules import DIES_WITH
from ombud_desktop.storage.values import day_or_none, text_or_none

_COLUMNS = """id, name, year_of_birth, sex, ways_of_contact, preferred_place, preferred_times, minor_children,
    notes_retention_date, retention_date, kept_longer_because"""

_DECIDED = """outcome IS NOT NULL AND state IN ('to_do', 'waiting')
    AND goal_id IN (SELECT id FROM goal WHERE client_id = :client_id)"""
"""The steps that the last closing has decided on. A finished one with an outcome belongs to an earlier contact."""

_OF_THE_CARD = ("contact_period", "heard_from", "reviewed")
"""What a client has without anything having been written."""


class Clients:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[ClientSummary]:
        """Every client with what the list shows, in no particular order: the window sorts by Swedish rules."""
        return [
            _summary(row)
            for row in self._database.rows(
                """
                SELECT client.id, client.name, max(period.started_on),
                    iif(client.retention_date IS NULL, NULL, max(period.ended_on)), client.retention_date,
                    coalesce(step.number, 0), step.next_due, step.whole_week, client.preferred_place
                FROM client
                JOIN contact_period AS period ON period.client_id = client.id
                LEFT JOIN (
                    -- beside min(), the other columns are those of its row
                    SELECT goal.client_id, count(*) AS number, step.due_on AS next_due,
                        step.due_whole_week AS whole_week,
                        min(iif(step.due_whole_week, date(step.due_on, '+6 days'), step.due_on)) AS last_day
                    FROM step JOIN goal ON goal.id = step.goal_id
                    WHERE step.state IN ('to_do', 'waiting')
                    GROUP BY goal.client_id
                ) AS step ON step.client_id = client.id
                GROUP BY client.id
                """
            )
        ]

    def known(self) -> list[KnownClient]:
        """Every client by name, in no particular order."""
        return [
            KnownClient(id, name, date.fromisoformat(started_on), day_or_none(ended_on), place)
            for id, name, started_on, ended_on, place in self._database.rows(
                """
                SELECT client.id, client.name, max(period.started_on),
                    iif(client.retention_date IS NULL, NULL, max(period.ended_on)), client.preferred_place
                FROM client JOIN contact_period AS period ON period.client_id = client.id
                GROUP BY client.id
                """
            )
        ]

    def count_open(self) -> int:
        return self._database.number("SELECT count(*) FROM client WHERE retention_date IS NULL")

    def get(self, client_id: int) -> Client | None:
        row = self._database.row(f"SELECT {_COLUMNS} FROM client WHERE id = ?", client_id)
        return _client(row) if row else None

    def add(self, client: Client, started_on: date) -> int:
        """A new client with an open contact; returns the client's id."""
        client_id = client.id or self._database.new_id()
        with self._database.transaction(Topic.CLIENTS) as connection:
            insert_client(connection, replace(client, id=client_id), started_on, self._database.new_id())
        return client_id

    def change(self, client: Client) -> None:
        """The card only; the retention dates belong to `close` and `reopen`."""
        with self._database.transaction(Topic.CLIENTS) as connection:
            connection.execute(
                """
                UPDATE client SET name = ?, year_of_birth = ?, sex = ?, ways_of_contact = ?, preferred_place = ?,
                    preferred_times = ?, minor_children = ?
                WHERE id = ?
                """,
                (*_card(client), client.id),
            )

    def is_untouched(self, client_id: int) -> bool:
        """Whether there is only the card: nothing has been written about the client yet."""
        owned = [table for table, owner in DIES_WITH.items() if owner == "client" and table not in _OF_THE_CARD]
        return not any(
            self._database.number(f"SELECT EXISTS (SELECT 1 FROM {table} WHERE client_id = ?)", client_id)
            for table in (*owned, "note", "contact", "draft")
        )

    def remove(self, client_id: int, today: date) -> None:
        """Destroy the client with everything that belongs to them; what is counted stays in the years' totals."""
        with self._database.transaction(Topic.CLIENTS, Topic.PLANS, Topic.NOTES, Topic.RETENTION) as connection:
            fold(connection, "client", "id = :id", {"id": client_id}, today)
            connection.execute("DELETE FROM client WHERE id = ?", (client_id,))

    def take_back(self, client_id: int) -> None:
        """As if the client had never been added: counted nowhere."""
        with self._database.transaction(Topic.CLIENTS) as connection:
            take_back_client(connection, client_id)

    def periods(self, client_id: int) -> list[ContactPeriod]:
        """The client's contacts, the latest first."""
        return [
            ContactPeriod(id, client_id, date.fromisoformat(started_on), day_or_none(ended_on), reason)
            for id, started_on, ended_on, reason in self._database.rows(
                "SELECT id, started_on, ended_on, closing_reason FROM contact_period WHERE client_id = ? "
                "ORDER BY started_on DESC, ended_on IS NOT NULL",
                client_id,
            )
        ]

    def belongings(self, client_id: int) -> Belongings:
        """What is destroyed with the client, besides the card, the plan and the notes."""
        row = self._database.row(
            """
            SELECT (SELECT count(*) FROM mapping WHERE client_id = :id),
                (SELECT count(*) FROM meeting WHERE client_id = :id),
                (SELECT count(*) FROM consent WHERE client_id = :id AND kind = 'consent'),
                (SELECT count(*) FROM consent WHERE client_id = :id AND kind = 'power_of_attorney'),
                (SELECT count(*) FROM disclosure WHERE client_id = :id),
                (SELECT count(*) FROM contact WHERE client_id = :id),
                (SELECT count(*) FROM inquiry WHERE client_id = :id)
            """,
            id=client_id,
        )
        return Belongings(*(row or ()))

    def change_started_on(self, period_id: int, started_on: date) -> None:
        with self._database.transaction(Topic.CLIENTS) as connection:
            connection.execute(
                "UPDATE contact_period SET started_on = ? WHERE id = ?", (started_on.isoformat(), period_id)
            )

    def close(self, client_id: int, closing: Closing) -> None:
        """End the open contact and set the dates on which its notes, and everything else, die."""
        with self._database.transaction(Topic.CLIENTS, Topic.PLANS, Topic.NOTES) as connection:
            _set_end(connection, client_id, closing)
            connection.execute(
                "UPDATE contact_period SET ended_on = ?, closing_reason = ? WHERE client_id = ? AND ended_on IS NULL",
                (closing.last_day.isoformat(), closing.reason, client_id),
            )
            connection.executemany(
                "UPDATE step SET outcome = ?, taken_over_by = ? WHERE id = ?",
                [(decision.outcome, decision.taken_over_by, decision.step_id) for decision in closing.decisions],
            )

    def closing_of(self, client_id: int) -> Closing | None:
        """How the contact was closed; None while it is open."""
        row = self._database.row(
            """
            SELECT period.ended_on, period.closing_reason, client.notes_retention_date, client.retention_date,
                client.kept_longer_because
            FROM client JOIN contact_period AS period ON period.client_id = client.id
            WHERE client.id = ? AND client.retention_date IS NOT NULL
            ORDER BY period.ended_on DESC, period.started_on DESC LIMIT 1
            """,
            client_id,
        )
        if row is None:
            return None
        decisions = self._database.rows(
            """
            SELECT step.id, step.outcome, step.taken_over_by FROM step JOIN goal ON goal.id = step.goal_id
            WHERE goal.client_id = ? AND step.outcome IS NOT NULL AND step.state IN ('to_do', 'waiting')
            """,
            client_id,
        )
        ended_on, reason, notes_until, until, kept_longer_because = row
        return Closing(
            date.fromisoformat(ended_on),
            reason,
            date.fromisoformat(notes_until),
            date.fromisoformat(until),
            tuple(ClosingDecision(id, StepOutcome(outcome), by) for id, outcome, by in decisions),
            kept_longer_because,
        )

    def return_to(self, client_id: int, started_on: date) -> None:
        """The client comes back before everything is destroyed: a further contact period, and no end any more.

        What was decided about open steps at the closing now holds: they are finished. In the year's report the contact
        goes on, if they come back within the retention period.
        """
        with self._database.transaction(Topic.CLIENTS, Topic.PLANS, Topic.NOTES, Topic.RETENTION) as connection:
            # Who has taken a step over stands on after its state, which alone says that it is no longer to do.
            connection.execute(
                f"""
                UPDATE step SET state = iif(outcome = 'done', 'done', 'dropped'),
                    outcome = iif(outcome = 'taken_over', outcome, NULL),
                    done_on = iif(outcome = 'done',
                        (SELECT max(ended_on) FROM contact_period WHERE client_id = :client_id), NULL)
                WHERE {_DECIDED}
                """,
                {"client_id": client_id},
            )
            _let_live(connection, client_id)
            connection.execute(
                "INSERT INTO contact_period (id, client_id, started_on) VALUES (?, ?, ?)",
                (self._database.new_id(), client_id, started_on.isoformat()),
            )

    def undo_return(self, client_id: int, closing: Closing, decided: Iterable[Step]) -> None:
        """As if the client had not come back: `closing` and the steps `decided` by it as they were before."""
        with self._database.transaction(Topic.CLIENTS, Topic.PLANS, Topic.NOTES, Topic.RETENTION) as connection:
            connection.execute("DELETE FROM contact_period WHERE client_id = ? AND ended_on IS NULL", (client_id,))
            _set_end(connection, client_id, closing)
            connection.executemany(
                "UPDATE step SET state = ?, done_on = ?, outcome = ?, taken_over_by = ? WHERE id = ?",
                [
                    (step.state, text_or_none(step.done_on), step.outcome, step.taken_over_by, step.id)
                    for step in decided
                ],
            )

    def reopen(self, client_id: int) -> None:
        """Undo the closing: the contact goes on as if it had not been closed, its steps as they were."""
        with self._database.transaction(Topic.CLIENTS, Topic.PLANS, Topic.NOTES) as connection:
            _let_live(connection, client_id)
            connection.execute(
                """
                UPDATE contact_period SET ended_on = NULL, closing_reason = '' WHERE id =
                    (SELECT id FROM contact_period WHERE client_id = ?
                        ORDER BY ended_on DESC, started_on DESC LIMIT 1)
                """,
                (client_id,),
            )
            connection.execute(
                f"UPDATE step SET outcome = NULL, taken_over_by = '' WHERE {_DECIDED}", {"client_id": client_id}
            )


def insert_client(connection: Connection, client: Client, started_on: date, period_id: int) -> None:
    """The card, and an open contact from that day on."""
    connection.execute(
        f"INSERT INTO client ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, '')", (client.id, *_card(client))
    )
    connection.execute(
        "INSERT INTO contact_period (id, client_id, started_on) VALUES (?, ?, ?)",
        (period_id, client.id, started_on.isoformat()),
    )


def take_back_client(connection: Connection, client_id: int) -> None:
    """As if there had never been one, counted nowhere."""
    connection.execute("DELETE FROM client WHERE id = ?", (client_id,))
    # Not to come back from a copy either, but nothing that a receipt speaks of.
    connection.execute("UPDATE destroyed SET kind = '' WHERE id = ?", (client_id,))


def _set_end(connection: Connection, client_id: int, closing: Closing) -> None:
    connection.execute(
        "UPDATE client SET notes_retention_date = ?, retention_date = ?, kept_longer_because = ? WHERE id = ?",
        (
            closing.notes_retention_date.isoformat(),
            closing.retention_date.isoformat(),
            closing.kept_longer_because,
            client_id,
        ),
    )


def _let_live(connection: Connection, client_id: int) -> None:
    connection.execute(
        "UPDATE client SET notes_retention_date = NULL, retention_date = NULL, kept_longer_because = '' WHERE id = ?",
        (client_id,),
    )


def _card(client: Client) -> tuple[Any, ...]:
    return (
        client.name,
        client.year_of_birth,
        client.sex,
        client.ways_of_contact,
        client.preferred_place,
        client.preferred_times,
        client.minor_children,
    )


def _summary(row: Row) -> ClientSummary:
    id, name, started_on, ended_on, retention_date, open_steps, next_due, whole_week, place = row
    return ClientSummary(
        id=id,
        name=name,
        started_on=date.fromisoformat(started_on),
        ended_on=day_or_none(ended_on),
        retention_date=day_or_none(retention_date),
        open_steps=open_steps,
        next_due=When(date.fromisoformat(next_due), bool(whole_week)) if next_due else None,
        preferred_place=place,
    )


def _client(row: Row) -> Client:
    id, name, year, sex, ways, place, times, children, notes_until, until, kept_longer_because = row
    return Client(
        id=id,
        name=name,
        year_of_birth=year,
        sex=Sex(sex) if sex else None,
        ways_of_contact=ways,
        preferred_place=place,
        preferred_times=times,
        minor_children=None if children is None else bool(children),
        notes_retention_date=day_or_none(notes_until),
        retention_date=day_or_none(until),
        kept_longer_because=kept_longer_because,
    )
