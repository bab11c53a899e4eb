"""Meetings: when, where, about what, and what came of them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from ombud_desktop.model import Meeting, MeetingKind, MeetingOfClient, MeetingState, Topic
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.counters import fold, unfold_meeting
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.values import moment_text

_COLUMNS = """meeting.id, meeting.client_id, meeting.kind, meeting.starts_at, meeting.minutes, meeting.place,
    meeting.with_whom, meeting.agenda, meeting.outcome, meeting.state"""
_ROW = f"{_COLUMNS}, (SELECT group_concat(step_id) FROM agenda_item WHERE meeting_id = meeting.id)"


class Meetings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def for_client(self, client_id: int) -> list[Meeting]:
        """The latest first, also those that were cancelled."""
        return [
            _meeting(row)
            for row in self._database.rows(
                f"SELECT {_ROW} FROM meeting WHERE client_id = ? ORDER BY starts_at DESC, id", client_id
            )
        ]

    def get(self, meeting_id: int) -> Meeting | None:
        row = self._database.row(f"SELECT {_ROW} FROM meeting WHERE id = ?", meeting_id)
        return _meeting(row) if row else None

    def between(self, first: date, last: date) -> list[MeetingOfClient]:
        """Everybody's, both days included, in order of time; without those that were cancelled."""
        return [
            MeetingOfClient(_meeting(row[1:]), client_name=row[0])
            for row in self._database.rows(
                f"""
                SELECT client.name, {_ROW} FROM meeting JOIN client ON client.id = meeting.client_id
                WHERE starts_at >= ? AND starts_at < ? AND state <> 'cancelled' ORDER BY starts_at, meeting.id
                """,
                *_span(first, last),
            )
        ]

    def booked_minutes(self, first: date, last: date) -> int:
        """Of all meetings of these days, both included, that were held or are to be."""
        return self._database.number(
            """
            SELECT coalesce(sum(minutes), 0) FROM meeting
            WHERE starts_at >= ? AND starts_at < ? AND state <> 'cancelled'
            """,
            *_span(first, last),
        )

    def add(self, meeting: Meeting) -> int:
        """Returns the new meeting's id. One that has an id already (an undone removal) keeps it."""
        meeting_id = meeting.id or self._database.new_id()
        with self._database.transaction(Topic.MEETINGS) as connection:
            unfold_meeting(connection, meeting)
            connection.execute(
                f"INSERT INTO meeting ({_COLUMNS.replace('meeting.', '')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                _values(replace(meeting, id=meeting_id)),
            )
            _set_agenda(connection, meeting_id, meeting.step_ids)
        return meeting_id

    def change(self, meeting: Meeting) -> None:
        with self._database.transaction(Topic.MEETINGS) as connection:
            connection.execute(
                """
                UPDATE meeting SET client_id = ?, kind = ?, starts_at = ?, minutes = ?, place = ?, with_whom = ?,
                    agenda = ?, outcome = ?, state = ?
                WHERE id = ?
                """,
                (*_values(meeting)[1:], meeting.id),
            )
            _set_agenda(connection, meeting.id, meeting.step_ids)

    def remove(self, meeting_id: int) -> None:
        """One that was held stays in the year's totals, until `add` puts it back."""
        with self._database.transaction(Topic.MEETINGS) as connection:
            fold(connection, "meeting", "id = :id", {"id": meeting_id}, date.max)
            connection.execute("DELETE FROM meeting WHERE id = ?", (meeting_id,))

    def take_back(self, meeting_id: int) -> None:
        """As if it had never been added: it is counted nowhere."""
        with self._database.transaction(Topic.MEETINGS) as connection:
            connection.execute("DELETE FROM meeting WHERE id = ?", (meeting_id,))
            # Not to come back from a copy either, but not one of those that `add` would take out of the totals.
            connection.execute("UPDATE destroyed SET kind = '' WHERE id = ?", (meeting_id,))

    def unanswered(self, first: date, now: datetime) -> list[int]:
        """The ids of those from this day on whose time has passed, but nobody has said what became of them."""
        return [
            meeting_id
            for (meeting_id,) in self._database.rows(
                """
                SELECT id FROM meeting
                WHERE starts_at BETWEEN :first AND :now AND state = 'planned'
                    AND datetime(starts_at, minutes || ' minutes') <= datetime(:now)
                ORDER BY starts_at, id
                """,
                first=first.isoformat(),
                now=moment_text(now),
            )
        ]


def _span(first: date, last: date) -> tuple[str, str]:
    """From when, and before when."""
    return first.isoformat(), f"{last}T24"


def _set_agenda(connection: Connection, meeting_id: int, step_ids: Iterable[int]) -> None:
    wanted = set(step_ids)
    rows = connection.execute("SELECT step_id FROM agenda_item WHERE meeting_id = ?", (meeting_id,)).fetchall()
    there = {step_id for (step_id,) in rows}
    connection.executemany(
        "DELETE FROM agenda_item WHERE meeting_id = ? AND step_id = ?", [(meeting_id, id) for id in there - wanted]
    )
    connection.executemany("INSERT INTO agenda_item VALUES (?, ?)", [(meeting_id, id) for id in wanted - there])


def _values(meeting: Meeting) -> tuple[Any, ...]:
    """In the order of _COLUMNS."""
    return (
        meeting.id,
        meeting.client_id,
        meeting.kind,
        moment_text(meeting.starts_at),
        meeting.minutes,
        meeting.place,
        meeting.with_whom,
        meeting.agenda,
        meeting.outcome,
        meeting.state,
    )


def _meeting(row: Row) -> Meeting:
    id, client_id, kind, starts_at, minutes, place, with_whom, agenda, outcome, state, step_ids = row
    return Meeting(
        id=id,
        client_id=client_id,
        kind=MeetingKind(kind),
        starts_at=datetime.fromisoformat(starts_at),
        minutes=minutes,
        place=place,
        with_whom=with_whom,
        agenda=agenda,
        outcome=outcome,
        state=MeetingState(state),
        step_ids=tuple(sorted(int(id) for id in step_ids.split(","))) if step_ids else (),
    )
