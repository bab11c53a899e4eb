"""What the tables promise: the lists of the code, a retention rule for all that is about a person, whole migrations."""

import re
from enum import StrEnum
from itertools import count
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from ombud_desktop.model import (
    OPEN_STATES,
    Answer,
    Became,
    Channel,
    Client,
    ConsentForm,
    ConsentKind,
    DeadlineKind,
    Direction,
    Draft,
    EntryKind,
    Goal,
    Inquiry,
    InquiryOutcome,
    ListName,
    MadeBy,
    MeetingKind,
    MeetingState,
    Note,
    Responsible,
    Sex,
    Step,
    StepOutcome,
    StepState,
    TemplateKind,
)
from ombud_desktop.storage import schema
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.retention_rules import DIES_WITH, IMPERSONAL, RETENTION_RULES
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.storage.cut_off import CutOff
from tests.vaults import NOW, PASSPHRASE, TODAY, names, opens

CHECKED_LISTS: dict[str, type[StrEnum]] = {
    "client.sex": Sex,
    "step.responsible": Responsible,
    "step.state": StepState,
    "step.outcome": StepOutcome,
    "inquiry.channel": Channel,
    "inquiry.made_by": MadeBy,
    "inquiry.outcome": InquiryOutcome,
    "list_entry.list": ListName,
    "step.deadline": DeadlineKind,
    "assessment_answer.answer": Answer,
    "mapping_entry.kind": EntryKind,
    "mapping_entry.became": Became,
    "meeting.kind": MeetingKind,
    "meeting.state": MeetingState,
    "consent.kind": ConsentKind,
    "consent.direction": Direction,
    "consent.form": ConsentForm,
    "template.kind": TemplateKind,
}

WITHOUT_TEXT = {"receipt", "heard_from", "note_seen", "reviewed"}
"""Their days and numbers are replaced often, and tell nothing in the free space of a page."""


ONE_OF_EACH = (
    "INSERT INTO assessment_answer SELECT id, 'Är 18 år', 'yes' FROM inquiry",
    "INSERT INTO inquiry_ground SELECT id, 'barn' FROM inquiry",
    "INSERT INTO mapping SELECT 21, id, '2026-11-21' FROM client",
    "INSERT INTO mapping_entry VALUES (22, 21, 'Ekonomi', 'need', 'lugn', '', NULL, 1, NULL)",
    "INSERT INTO mapping_skipped VALUES (21, 'Annat')",
    "INSERT INTO meeting SELECT 23, id, 'meeting', '2026-11-23T10:00:00', 60, '', '', '', '', 'planned' FROM client",
    "INSERT INTO agenda_item SELECT 23, id FROM step",
    "INSERT INTO consent SELECT 24, id, 'consent', 'soc', '', 'both', 'oral', '2026-11-21', NULL, NULL FROM client",
    "INSERT INTO disclosure SELECT 25, id, '2026-11-21', 'soc', 'planen', 'bråttom' FROM client",
    "INSERT INTO contact (id, name) VALUES (26, 'Sanna på soc')",
)


def definitions(store: Store, kind: str) -> dict[str, str]:
    return dict(store._database.rows("SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL", kind))


def quoted(text: str) -> set[str]:
    return set(re.findall(r"'([^']*)'", text))


def test_every_list_in_the_tables_is_a_list_in_the_code(store: Store) -> None:
    checked = {
        f"{table}.{column}": quoted(values)
        for table, sql in definitions(store, "table").items()
        for column, values in re.findall(r"CHECK \((\w+) IN \(('[^)]*)\)\)", sql)
    }
    assert checked == {column: set(enum) for column, enum in CHECKED_LISTS.items()}


def test_open_steps_are_the_same_in_the_index_and_in_the_code(store: Store) -> None:
    assert quoted(definitions(store, "index")["open_step"]) == set(OPEN_STATES)


def test_every_table_has_one_rule_that_says_when_its_rows_die_or_why_they_need_not(store: Store) -> None:
    ruled = [*(rule.table for rule in RETENTION_RULES), *DIES_WITH, *IMPERSONAL]
    assert sorted(ruled) == sorted(definitions(store, "table"))
    assert all(IMPERSONAL.values())


@pytest.mark.parametrize(("table", "parent"), DIES_WITH.items())
def test_what_dies_with_another_row_cannot_be_without_it(store: Store, table: str, parent: str) -> None:
    keys = store._database.rows('SELECT "table", "from", on_delete FROM pragma_foreign_key_list(?)', table)
    ((of, column, on_delete),) = keys
    assert (of, on_delete) == (parent, "CASCADE")
    is_there = 'SELECT "notnull" OR pk FROM pragma_table_info(?) WHERE name = ?'
    assert store._database.number(is_there, table, column)


def test_a_table_without_a_rule_is_noticed(store: Store) -> None:
    store._database.execute("CREATE TABLE diary (id INTEGER PRIMARY KEY, text TEXT) STRICT")
    with pytest.raises(AssertionError):
        test_every_table_has_one_rule_that_says_when_its_rows_die_or_why_they_need_not(store)


def test_a_retention_rule_needs_no_look_at_every_row(store: Store) -> None:
    """What is never due costs nothing at 20 000 notes: the notes' rule uses their indexes."""
    note_rule = next(rule for rule in RETENTION_RULES if rule.table == "note")
    plan = store._database.rows(f"EXPLAIN QUERY PLAN SELECT 1 FROM note WHERE {note_rule.due}", today="2026-11-21")
    assert not [step for *_, step in plan if step == "SCAN note"]


def test_deleting_or_overwriting_in_any_personal_table_asks_for_a_clean_up(store: Store) -> None:
    client = store.clients.add(Client(name="Ada"), TODAY)
    goal = store.plans.add_goal(Goal(client_id=client, title="bo kvar"))
    store.plans.add_step(Step(goal_id=goal, text="ring"))
    store.notes.add(Note(client_id=client, text="lugn dag", written_at=NOW))
    store.drafts.keep(Draft("note", {"text": "lugn"}, client), TODAY)
    inquiry = Inquiry(name="Bea", received_on=TODAY)
    store.inquiries.add(inquiry)
    with store._database.transaction() as connection:
        for statement in ONE_OF_EACH:
            connection.execute(statement)
    for table in set(definitions(store, "table")) - set(IMPERSONAL) - WITHOUT_TEXT:
        column = store._database.rows("SELECT name FROM pragma_table_info(?)", table)[-1][0]
        for change in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
            store.purge.clean_up()
            assert store._database.number("SELECT cleanup_due FROM vault") == 0
            with store._database.transaction() as connection:
                assert connection.execute(change).rowcount == 1, table
                assert connection.execute("SELECT cleanup_due FROM vault").fetchone() == (1,), change
                connection.execute("ROLLBACK")
                connection.execute("BEGIN")


def test_a_receipt_has_room_for_numbers_only(store: Store) -> None:
    columns: dict[str, str] = dict(store._database.rows("SELECT name, type FROM pragma_table_info('receipt')"))
    assert columns.pop("purged_at") == "TEXT"
    assert set(columns.values()) == {"INTEGER"}
    with pytest.raises(sqlcipher.IntegrityError), store._database.transaction() as connection:
        connection.execute("INSERT INTO receipt VALUES (1, 'Ada', 1, 1, 1, 1, 0)")


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO client (id, name) VALUES (1, '  ')",
        "INSERT INTO client (id, name, sex) VALUES (1, 'Ada', 'unknown')",
        "INSERT INTO client (id, name, minor_children) VALUES (1, 'Ada', 2)",
        "INSERT INTO client (id, name, retention_date) VALUES (1, 'Ada', '2026-11-21')",
        "INSERT INTO client VALUES (1, 'Ada', NULL, NULL, '', '', '', NULL, '2026-11-31', '2026-12-31', '', NULL)",
        "INSERT INTO note VALUES (1, 999, 'nobody''s', '2026-11-21T09:00:00', NULL)",
        "INSERT INTO note VALUES (1, 999, 'when', '2026-11-21', NULL)",
        "INSERT INTO draft VALUES ('note', 999, '{}', '2026-11-21', 1)",
        "INSERT INTO draft VALUES ('note', NULL, '{}', 'today', 1)",
        "UPDATE vault SET retention_months = 0",
        "UPDATE vault SET retention_months = 13",
        "UPDATE vault SET cleanup_due = 2",
        "UPDATE vault SET unopened_weeks = 0",
        "UPDATE vault SET latest_day = 'today'",
        "INSERT INTO inquiry (id, name, received_on, channel, made_by) VALUES (1, ' ', '2026-11-21', 'letter', 'self')",
        "INSERT INTO inquiry (id, name, received_on, channel, made_by, outcome, decided_on)"
        " VALUES (1, 'Bea', '2026-11-21', 'letter', 'self', 'declined', '2026-11-21')",
        "INSERT INTO counter VALUES (2026, 'new', '', 0)",
        "INSERT INTO vault (id, vault_id, created_on, retention_months) VALUES (2, 'x', '2026-11-21', 3)",
    ],
)
def test_what_makes_no_sense_is_refused(store: Store, statement: str) -> None:
    with pytest.raises(sqlcipher.IntegrityError), store._database.transaction() as connection:
        connection.execute(statement)


# --- Migrations ---

SECOND = (
    "CREATE TABLE diary (id INTEGER PRIMARY KEY, held_on TEXT) STRICT",
    "ALTER TABLE client ADD COLUMN language TEXT NOT NULL DEFAULT ''",
    "UPDATE client SET language = 'svenska'",
)


def with_second_migration(monkeypatch: pytest.MonkeyPatch, statements: tuple[str, ...]) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, statements))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)


def test_an_older_vault_is_brought_up_to_date_when_it_is_opened(filled: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    with_second_migration(monkeypatch, SECOND)
    for _ in range(2):
        store = filled.unlock(PASSPHRASE)
        assert store._database.rows("SELECT language FROM client") == [("svenska",)]
        assert store._database.number("PRAGMA user_version") == schema.VERSION
        store.close()


@pytest.mark.parametrize("place", range(len(SECOND) + 1))
def test_a_migration_happens_whole_or_not_at_all(filled: Vault, monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    with monkeypatch.context() as patch:
        with_second_migration(patch, (*SECOND[:place], "this is not SQL", *SECOND[place:]))
        with pytest.raises(sqlcipher.OperationalError):
            filled.unlock(PASSPHRASE)
    assert opens(filled)
    store = filled.unlock(PASSPHRASE)
    assert store._database.number("PRAGMA user_version") == schema.VERSION
    assert "diary" not in definitions(store, "table")
    assert "language" not in definitions(store, "table")["client"]
    assert names(store) == ["Ada"]
    store.close()


class DyingConnection:
    """Carries out so many statements, and then none."""

    def __init__(self, connection: Any, statements: int) -> None:
        self._connection = connection
        self._left = statements

    def execute(self, sql: str, *values: Any) -> Any:
        if self._left == 0:
            raise CutOff
        self._left -= 1
        return self._connection.execute(sql, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def test_a_migration_that_is_cut_off_anywhere_is_there_with_its_number_or_not_at_all() -> None:
    for step in count():
        connection: Connection = sqlcipher.connect(":memory:", isolation_level=None)
        try:
            schema.migrate(DyingConnection(connection, step))
            break
        except CutOff:
            connection.execute("ROLLBACK") if connection.in_transaction else None
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            assert (schema.version_of(connection) > 0) == (tables > 0)
            schema.migrate(connection)
            assert schema.version_of(connection) == schema.VERSION
        finally:
            connection.close()
    assert step > len(schema.MIGRATIONS[0])
