"""One door for every write: all or nothing, and afterwards what changed is told."""

from contextlib import suppress
from datetime import timedelta

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client, Goal, Note, Topic
from ombud_desktop.storage.database import random_id
from ombud_desktop.storage.retention_rules import DIES_WITH, IMPERSONAL, RETENTION_RULES
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.vaults import NOW, PASSPHRASE, TODAY, add_notes, names, problem_of


@pytest.fixture
def told(store: Store) -> list[set[Topic]]:
    topics: list[set[Topic]] = []
    store.notify(lambda changed: topics.append(set(changed)))
    return topics


def test_every_change_tells_its_topic_once_it_is_saved(store: Store, told: list[set[Topic]]) -> None:
    client = store.clients.add(Client(name="Ada"), TODAY)
    store.plans.add_goal(Goal(client_id=client, title="bo kvar"))
    store.notes.add(Note(client_id=client, text="lugn dag", written_at=NOW))
    store.set_retention_months(6)
    assert told == [{Topic.CLIENTS}, {Topic.PLANS}, {Topic.NOTES}, {Topic.RETENTION}]


def test_when_it_is_told_it_can_be_read(store: Store) -> None:
    read: list[list[str]] = []
    store.notify(lambda _: read.append(names(store)))
    store.clients.add(Client(name="Ada"), TODAY)
    assert read == [["Ada"]]


def test_what_fails_half_way_has_not_happened_and_is_not_told(store: Store, told: list[set[Topic]]) -> None:
    twice_the_same = "INSERT INTO client (id, name) VALUES (?, 'Ada')", [(1,), (1,)]
    with pytest.raises(sqlcipher.IntegrityError), store._database.transaction(Topic.CLIENTS) as connection:
        connection.executemany(*twice_the_same)
    assert names(store) == []
    assert told == []
    store.clients.add(Client(name="Bea"), TODAY)
    assert names(store) == ["Bea"]


def test_a_write_within_a_write_is_a_bug(store: Store) -> None:
    with pytest.raises(sqlcipher.OperationalError), store._database.transaction():
        store.clients.add(Client(name="Ada"), TODAY)
    assert names(store) == []


def test_what_belongs_together_is_told_once_when_all_of_it_is_saved(store: Store, told: list[set[Topic]]) -> None:
    with store.together():
        client = store.clients.add(Client(name="Ada"), TODAY)
        with store.together():
            store.plans.add_goal(Goal(client_id=client, title="bo kvar"))
        assert told == []
    assert told == [{Topic.CLIENTS, Topic.PLANS}]
    store.clients.add(Client(name="Bea"), TODAY)
    assert told[1:] == [{Topic.CLIENTS}]


def test_what_belongs_together_happens_as_a_whole_or_not_at_all(store: Store, told: list[set[Topic]]) -> None:
    with pytest.raises(sqlcipher.IntegrityError), store.together():
        store.plans.remove_goal(store.plans.add_goal(Goal(client_id=store.clients.add(Client(name="Ada"), TODAY))))
    assert names(store) == []
    assert told == []
    test_a_write_within_a_write_is_a_bug(store)


def test_a_part_that_fails_takes_the_others_with_it_even_if_nobody_heeds_its_error(
    store: Store, told: list[set[Topic]]
) -> None:
    def write() -> None:
        with store.together():
            store.clients.add(Client(name="Ada"), TODAY)
            with suppress(UserError), store._database.transaction(Topic.NOTES):
                raise UserError(Problem.DISK_FULL)

    assert problem_of(write) is Problem.DISK_FULL
    assert names(store) == []
    assert told == []
    store.clients.add(Client(name="Bea"), TODAY)
    assert names(store) == ["Bea"]


def test_when_the_disk_is_full_it_is_said_and_what_was_saved_stays(store: Store, vault: Vault) -> None:
    client = store.clients.add(Client(name="Ada"), TODAY)
    pages = store._database.number("PRAGMA page_count")
    store._database.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UserError) as caught:
        add_notes(store, client, ["ring hyresvärden " * 20] * 50)
    assert caught.value.problem is Problem.DISK_FULL
    assert names(store) == ["Ada"]
    assert store.notes.count(client) == 0
    store._database.execute("PRAGMA max_page_count = 1000000")
    add_notes(store, client, ["ring hyresvärden " * 20] * 50)
    store.close()
    again = vault.unlock(PASSPHRASE)
    assert again.notes.count(client) == 50
    again.close()


def test_ids_tell_nothing() -> None:
    ids = [random_id() for _ in range(1000)]
    assert len(set(ids)) == 1000
    assert all(0 < each < 2**53 for each in ids)  # a number that fits in any program
    assert ids != sorted(ids)


def test_the_settings_that_keep_destroyed_text_away_are_on(store: Store) -> None:
    wanted = {
        "locking_mode": "exclusive",
        "journal_mode": "delete",
        "journal_size_limit": 0,
        "synchronous": 3,
        "secure_delete": 1,
        "foreign_keys": 1,
        "cell_size_check": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "cipher_page_size": "4096",
    }
    assert {name: store._database.rows(f"PRAGMA {name}")[0][0] for name in wanted} == wanted


def test_nothing_but_the_tables_keeps_a_copy_of_the_texts(store: Store) -> None:
    """No search index, no statistics: both keep words of what has been deleted."""
    kinds = {name for (name,) in store._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert kinds == {rule.table for rule in RETENTION_RULES} | set(DIES_WITH) | set(IMPERSONAL)


def test_a_sound_file_is_looked_at_once_a_day(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def is_sound() -> bool:
        looked.append("at every page")
        return True

    monkeypatch.setattr(store._database, "is_sound", is_sound)
    assert store.check(TODAY)  # the day of its creation
    assert looked == []
    for _ in range(2):
        assert store.check(TODAY + timedelta(days=1))
    assert looked == ["at every page"]
