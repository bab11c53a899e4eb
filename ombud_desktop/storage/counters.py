"""The year's totals of what has been destroyed: increased in the very transaction that destroys."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from ombud_desktop.model import Meeting, MeetingState
from ombud_desktop.rules.counting import (
    CountedClient,
    CountedInquiry,
    CountedMeeting,
    CountedPeriod,
    Label,
    Total,
    Totals,
    count_client,
    count_inquiry,
    count_meeting,
)
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.values import day_or_none

_GO_WITH_A_CLIENT = ("inquiry", "meeting")
"""What is counted by itself, and goes with its client."""

_Select = Callable[[str, Mapping[str, Any]], list[Row]]


class Counters:
    def __init__(self, database: Database) -> None:
        self._database = database

    def report(self, until: date) -> Totals:
        """The totals of every year up to that day: the counters, and what is still alive."""

        def select(sql: str, values: Mapping[str, Any]) -> list[Row]:
            return self._database.rows(sql, **values)

        totals = Totals()
        for table in ("client", *_GO_WITH_A_CLIENT):
            totals += _totals(select, table, "1", {}, until, ends=False)
        for year, label, value, number in self._database.rows("SELECT year, label, value, number FROM counter"):
            totals[Total(year, Label(label), value)] += number
        return totals

    def age_brackets(self) -> list[int]:
        """The lowest age of each, in order."""
        return [lowest for (lowest,) in self._database.rows("SELECT lowest FROM age_bracket ORDER BY lowest")]

    def set_age_brackets(self, lowest_ages: list[int]) -> None:
        """For reports from now on; what has been destroyed stays counted in the brackets of its day."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM age_bracket")
            connection.executemany(
                "INSERT INTO age_bracket VALUES (?)", [(lowest,) for lowest in sorted(set(lowest_ages))]
            )


def fold(connection: Connection, table: str, condition: str, values: Mapping[str, Any], day: date) -> None:
    """Count what is about to be deleted from this table on this day: before the DELETE, in its transaction.

    Of a client, their inquiries and meetings are counted too, for they go along. Tables in which nothing is counted,
    and a vault of a version that did not count yet (when it is copied before its upgrade), are passed over.
    """
    if table not in ("client", *_GO_WITH_A_CLIENT) or not _has(connection, "counter"):
        return
    select = _select_from(connection)
    totals = _totals(select, table, condition, values, day, ends=True)
    if table == "client":
        of_clients = f"client_id IN (SELECT id FROM client WHERE {condition})"
        for other in _GO_WITH_A_CLIENT:
            if _has(connection, other):
                totals += _totals(select, other, of_clients, values, day, ends=True)
    connection.executemany(
        """
        INSERT INTO counter (year, label, value, number) VALUES (?, ?, ?, ?)
        ON CONFLICT (year, label, value) DO UPDATE SET number = number + excluded.number
        """,
        [(total.year, total.label, total.value, number) for total, number in totals.items()],
    )


def unfold_meeting(connection: Connection, meeting: Meeting) -> None:
    """It is about to be put back after a removal that was counted, and will count as a living one: take it out again.

    One that was never removed, or only taken back, was never counted here.
    """
    removed = connection.execute("SELECT 1 FROM destroyed WHERE id = ? AND kind <> ''", (meeting.id,)).fetchone()
    if removed is None or meeting.state is not MeetingState.HELD:
        return
    counted = count_meeting(CountedMeeting(meeting.starts_at.date(), meeting.kind, meeting.minutes), date.max)
    for total, number in counted.items():
        key = (total.year, total.label, total.value, number)
        connection.execute("DELETE FROM counter WHERE year = ? AND label = ? AND value = ? AND number <= ?", key)
        connection.execute("UPDATE counter SET number = number - ?4 WHERE year = ?1 AND label = ?2 AND value = ?3", key)


def _select_from(connection: Connection) -> _Select:
    def select(sql: str, values: Mapping[str, Any]) -> list[Row]:
        rows: list[Row] = connection.execute(sql, values).fetchall()
        return rows

    return select


def _totals(
    select: _Select, table: str, condition: str, values: Mapping[str, Any], until: date, *, ends: bool
) -> Totals:
    totals = Totals()
    if table == "inquiry":
        for inquiry in _inquiries(select, condition, values):
            totals += count_inquiry(inquiry, until, ends=ends)
    elif table == "meeting":
        for meeting in _meetings(select, condition, values):
            totals += count_meeting(meeting, date.max if ends else until)
    else:
        totals = _totals_of_clients(select, condition, values, until, ends=ends)
    return totals


def _totals_of_clients(
    select: _Select, condition: str, values: Mapping[str, Any], until: date, *, ends: bool
) -> Totals:
    totals = Totals()
    clients = _clients(select, condition, values)
    if clients:
        brackets = [lowest for (lowest,) in select("SELECT lowest FROM age_bracket ORDER BY lowest", {})]
        ((retention_months,),) = select("SELECT retention_months FROM vault", {})
        for client in clients:
            totals += count_client(client, brackets, retention_months, until, ends=ends)
    return totals


def _clients(select: _Select, condition: str, values: Mapping[str, Any]) -> list[CountedClient]:
    rows = select(f"SELECT id, year_of_birth, sex, minor_children FROM client WHERE {condition}", values)
    if not rows:
        return []
    periods: dict[int, list[CountedPeriod]] = {}
    for client_id, started_on, ended_on, reason in select(
        f"""
        SELECT client_id, started_on, ended_on, {_listed("closing_reason")} FROM contact_period
        WHERE client_id IN (SELECT id FROM client WHERE {condition}) ORDER BY started_on, ended_on IS NULL, ended_on
        """,
        values,
    ):
        period = CountedPeriod(date.fromisoformat(started_on), day_or_none(ended_on), reason)
        periods.setdefault(client_id, []).append(period)
    areas = _words_of(
        select, "mapping_entry JOIN mapping ON mapping.id = mapping_id", "area", "life_area", condition, values
    )
    kinds = _words_of(select, "contact", "kind", "directory_kind", condition, values)
    return [
        CountedClient(
            year,
            sex or "",
            None if children is None else bool(children),
            tuple(periods.get(id, ())),
            frozenset(areas.get(id, ())),
            frozenset(kinds.get(id, ())),
        )
        for id, year, sex, children in rows
    ]


def _words_of(
    select: _Select, tables: str, column: str, list_name: str, condition: str, values: Mapping[str, Any]
) -> dict[int, set[str]]:
    """What stands in this column, by client: only words that are, or were, on the list. Earlier versions had none."""
    words: dict[int, set[str]] = {}
    if not select("SELECT 1 FROM sqlite_schema WHERE name = :table", {"table": tables.split()[0]}):
        return words
    for client_id, word in select(
        f"""
        SELECT client_id, {column} FROM {tables}
        WHERE client_id IN (SELECT id FROM client WHERE {condition})
            AND {column} IN (SELECT words FROM list_entry WHERE list = '{list_name}')
        """,
        values,
    ):
        words.setdefault(client_id, set()).add(word)
    return words


def _meetings(select: _Select, condition: str, values: Mapping[str, Any]) -> list[CountedMeeting]:
    return [
        CountedMeeting(date.fromisoformat(held_on), kind, minutes)
        for held_on, kind, minutes in select(
            f"SELECT date(starts_at), kind, minutes FROM meeting WHERE state = 'held' AND ({condition})", values
        )
    ]


def _inquiries(select: _Select, condition: str, values: Mapping[str, Any]) -> list[CountedInquiry]:
    return [
        CountedInquiry(date.fromisoformat(received_on), made_by, outcome or "", reason, day_or_none(decided_on))
        for received_on, made_by, outcome, reason, decided_on in select(
            f"""
            SELECT received_on, made_by, outcome, {_listed("outcome_reason")}, decided_on FROM inquiry WHERE {condition}
            """,
            values,
        )
    ]


def _listed(column: str) -> str:
    """The reason if it is, or was, one of its list. Anything else could name somebody and is counted as none given."""
    return f"iif({column} IN (SELECT words FROM list_entry WHERE list = '{column}'), {column}, '')"


def _has(connection: Connection, table: str) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone() is not None
