"""Inquiries: who asked for an ombud, what they wish, and what came of it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from ombud_desktop.model import Answer, Channel, Client, Inquiry, InquiryOutcome, ListName, MadeBy, Topic
from ombud_desktop.rules.retention import retention_end
from ombud_desktop.rules.waiting_list import Standing, in_order, places_after, waiting_list
from ombud_desktop.storage.clients import insert_client, take_back_client
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.counters import fold
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.lists import Lists
from ombud_desktop.storage.values import day_or_none, text_or_none

_KNOWN = (
    *("name", "ways_of_contact", "received_on", "channel", "made_by", "made_by_name", "wish"),
    *("own_wish_on", "confirmed_on"),
)
_COLUMNS = f"""id, {", ".join(_KNOWN)}, outcome, outcome_reason, referred_to,
    decided_on, retention_date, client_id, queued_on, queue_place"""
_IN_QUEUE = "outcome IS NULL AND queued_on IS NOT NULL AND (made_by = 'self' OR own_wish_on IS NOT NULL)"


class Inquiries:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._lists = Lists(database)

    def undecided(self, limit: int = -1) -> list[Inquiry]:
        """Those that wait, the one that has waited longest first; all of them unless limited."""
        return self._where("outcome IS NULL ORDER BY received_on, id LIMIT ?", limit)

    def count_undecided(self) -> int:
        return self._database.number("SELECT count(*) FROM inquiry WHERE outcome IS NULL")

    def decided(self) -> list[Inquiry]:
        """Those that did not lead to a contact and still exist, the latest decision first."""
        return self._where("outcome IS NOT NULL AND client_id IS NULL ORDER BY decided_on DESC, id")

    def for_client(self, client_id: int) -> Inquiry | None:
        """The one from which the contact came."""
        found = self._where("client_id = ?", client_id)
        return found[0] if found else None

    def get(self, inquiry_id: int) -> Inquiry | None:
        found = self._where("id = ?", inquiry_id)
        return found[0] if found else None

    def add(self, inquiry: Inquiry) -> int:
        """A new one, which waits to be decided; returns its id."""
        inquiry_id = inquiry.id or self._database.new_id()
        marks = ", ".join("?" * len(_KNOWN))
        with self._changing(inquiry_id, Topic.INQUIRIES) as connection:
            connection.execute(
                f"INSERT INTO inquiry (id, {', '.join(_KNOWN)}) VALUES (?, {marks})", (inquiry_id, *_known(inquiry))
            )
        return inquiry_id

    def change(self, inquiry: Inquiry) -> None:
        """What is known of it only; the outcome and its dates belong to `decide`, `accept` and `undo_decision`."""
        columns = ", ".join(f"{name} = ?" for name in _KNOWN)
        with self._changing(inquiry.id, Topic.INQUIRIES) as connection:
            connection.execute(f"UPDATE inquiry SET {columns} WHERE id = ?", (*_known(inquiry), inquiry.id))

    def decide(
        self, inquiry_id: int, outcome: InquiryOutcome, decided_on: date, reason: str = "", referred_to: str = ""
    ) -> None:
        """It led to no contact (for ACCEPTED there is `accept`), and dies when the retention period is over."""
        months = self._database.number("SELECT retention_months FROM vault")
        with self._changing(inquiry_id, Topic.INQUIRIES, Topic.RETENTION) as connection:
            connection.execute(
                """
                UPDATE inquiry SET outcome = ?, outcome_reason = ?, referred_to = ?, decided_on = ?, retention_date = ?
                WHERE id = ?
                """,
                (
                    outcome,
                    reason,
                    referred_to,
                    decided_on.isoformat(),
                    retention_end(decided_on, months).isoformat(),
                    inquiry_id,
                ),
            )

    def accept(self, inquiry_id: int, decided_on: date, client: Client) -> int:
        """It becomes a contact, and from then on lives and dies with the client; returns the client's id."""
        client_id = client.id or self._database.new_id()
        with self._changing(inquiry_id, Topic.INQUIRIES, Topic.CLIENTS) as connection:
            insert_client(connection, replace(client, id=client_id), decided_on, self._database.new_id())
            connection.execute(
                """
                UPDATE inquiry SET outcome = 'accepted', decided_on = ?, client_id = ?, retention_date = NULL
                WHERE id = ?
                """,
                (decided_on.isoformat(), client_id, inquiry_id),
            )
        return client_id

    def undo_decision(self, inquiry_id: int) -> None:
        """As if it had not been made. The client whom an acceptance made goes again, and is counted nowhere."""
        client_id = self._database.number("SELECT coalesce(client_id, 0) FROM inquiry WHERE id = ?", inquiry_id)
        with self._changing(inquiry_id, Topic.INQUIRIES, Topic.CLIENTS, Topic.RETENTION) as connection:
            connection.execute(
                """
                UPDATE inquiry SET outcome = NULL, outcome_reason = '', referred_to = '', decided_on = NULL,
                    retention_date = NULL, client_id = NULL
                WHERE id = ?
                """,
                (inquiry_id,),
            )
            take_back_client(connection, client_id)

    def remove(self, inquiry_id: int, today: date) -> None:
        """Destroy it; what of it is counted stays in the year's totals."""
        with self._changing(inquiry_id, Topic.INQUIRIES, Topic.RETENTION) as connection:
            fold(connection, "inquiry", "id = :id", {"id": inquiry_id}, today)
            connection.execute("DELETE FROM inquiry WHERE id = ?", (inquiry_id,))

    # --- The assessment ---

    def answers(self, inquiry_id: int) -> dict[str, Answer]:
        """By the words of the question."""
        rows = self._database.rows("SELECT question, answer FROM assessment_answer WHERE inquiry_id = ?", inquiry_id)
        return {question: Answer(answer) for question, answer in rows}

    def set_answer(self, inquiry_id: int, question: str, answer: Answer | None) -> None:
        """None takes it back."""
        with self._database.transaction(Topic.INQUIRIES) as connection:
            if answer is None:
                connection.execute(
                    "DELETE FROM assessment_answer WHERE inquiry_id = ? AND question = ?", (inquiry_id, question)
                )
                return
            connection.execute(
                """
                INSERT INTO assessment_answer (inquiry_id, question, answer) VALUES (?, ?, ?)
                ON CONFLICT (inquiry_id, question) DO UPDATE SET answer = excluded.answer
                """,
                (inquiry_id, question, answer),
            )

    # --- The queue ---

    def waiting_list(self, today: date) -> list[Standing]:
        """Those in the queue, in its order."""
        return waiting_list(self._queued(), self._lists.entries(ListName.PRIORITY_GROUND), today)

    def set_grounds(self, inquiry_id: int, grounds: Iterable[str]) -> None:
        """The priority grounds that are ticked."""
        with self._changing(inquiry_id, Topic.INQUIRIES) as connection:
            connection.execute("DELETE FROM inquiry_ground WHERE inquiry_id = ?", (inquiry_id,))
            connection.executemany(
                "INSERT INTO inquiry_ground (inquiry_id, ground) VALUES (?, ?)",
                [(inquiry_id, ground) for ground in grounds],
            )

    def put_in_queue(self, inquiry_id: int, queued_on: date) -> None:
        self._set_queue(inquiry_id, queued_on, None)

    def take_out_of_queue(self, inquiry_id: int) -> None:
        """To be assessed again; a place by hand is forgotten."""
        self._set_queue(inquiry_id, None, None)

    def move(self, inquiry_id: int, place: int | None) -> None:
        """By hand to this place, counted from 1; None: where the grounds and the days put it."""
        inquiry = self.get(inquiry_id)
        if inquiry is not None and inquiry.queued_on is not None:
            self._set_queue(inquiry_id, inquiry.queued_on, place)

    def places(self) -> dict[int, int]:
        """The places given by hand, by id: to be put back when what has shifted them is undone."""
        return dict(self._database.rows("SELECT id, queue_place FROM inquiry WHERE queue_place IS NOT NULL"))

    def put_places_back(self, places: dict[int, int]) -> None:
        with self._database.transaction(Topic.INQUIRIES) as connection:
            connection.execute("UPDATE inquiry SET queue_place = NULL WHERE queue_place IS NOT NULL")
            _set_places(connection, places)

    def _set_queue(self, inquiry_id: int, queued_on: date | None, place: int | None) -> None:
        with self._changing(inquiry_id, Topic.INQUIRIES) as connection:
            connection.execute(
                "UPDATE inquiry SET queued_on = ?, queue_place = ? WHERE id = ?",
                (text_or_none(queued_on), place, inquiry_id),
            )

    @contextmanager
    def _changing(self, inquiry_id: int, *topics: Topic) -> Iterator[Connection]:
        """A transaction that may change where this one stands: whom the ombud has moved stay behind the same people."""
        grounds = self._lists.entries(ListName.PRIORITY_GROUND)
        others = [each for each in in_order(self._queued(), grounds) if each.id != inquiry_id]
        with self._database.transaction(*topics) as connection:
            yield connection
            changed = next((each for each in self._queued() if each.id == inquiry_id), None)
            _set_places(connection, places_after(others, changed, grounds))

    def _queued(self) -> list[Inquiry]:
        return self._where(_IN_QUEUE)

    def _where(self, condition: str, *values: Any) -> list[Inquiry]:
        """With the grounds of each, in the order in which they were ticked."""
        grounds: dict[int, tuple[str, ...]] = {}
        for inquiry_id, ground in self._database.rows(
            f"""
            SELECT inquiry_id, ground FROM inquiry_ground
            WHERE inquiry_id IN (SELECT id FROM inquiry WHERE {condition}) ORDER BY inquiry_ground.rowid
            """,
            *values,
        ):
            grounds[inquiry_id] = (*grounds.get(inquiry_id, ()), ground)
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM inquiry WHERE {condition}", *values)
        return [_inquiry(row, grounds.get(row[0], ())) for row in rows]


def _set_places(connection: Connection, places: dict[int, int]) -> None:
    connection.executemany(
        "UPDATE inquiry SET queue_place = ? WHERE id = ?", [(place, id) for id, place in places.items()]
    )


def _known(inquiry: Inquiry) -> tuple[Any, ...]:
    """In the order of _KNOWN."""
    return (
        inquiry.name,
        inquiry.ways_of_contact,
        inquiry.received_on.isoformat(),
        inquiry.channel,
        inquiry.made_by,
        inquiry.made_by_name,
        inquiry.wish,
        text_or_none(inquiry.own_wish_on),
        text_or_none(inquiry.confirmed_on),
    )


def _inquiry(row: Row, grounds: tuple[str, ...]) -> Inquiry:
    (id, name, ways, received_on, channel, made_by, made_by_name, wish, own_wish_on, confirmed_on, outcome, reason,
     referred_to, decided_on, retention_date, client_id, queued_on, queue_place) = row  # fmt: skip
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
        queued_on=day_or_none(queued_on),
        queue_place=queue_place,
        grounds=grounds,
    )
