"""Stories 5 and 6 with every table: all of it is there on the last day, none of it the day after."""

from datetime import date, timedelta

import pytest

from ombud_desktop.model import Belongings, Client, Closing, Contact
from ombud_desktop.storage.retention_rules import DIES_WITH, RETENTION_RULES
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.storage.pages import words_left
from tests.storage.whole_work import WORDS, add_whole_work
from tests.vaults import PASSPHRASE, TODAY, names, noon, raw_key

DAY = timedelta(days=1)
LAST_DAY = date(2027, 2, 21)
TABLES = sorted({*(rule.table for rule in RETENTION_RULES), *DIES_WITH} - {"receipt"})
"""All that can be about a person."""


@pytest.fixture
def ada(store: Store) -> int:
    return add_whole_work(store)


def counts(store: Store) -> dict[str, int]:
    return {table: store._database.number(f"SELECT count(*) FROM {table}") for table in TABLES}


def close(store: Store, client_id: int) -> None:
    store.clients.close(client_id, Closing(TODAY, "flyttat", LAST_DAY, LAST_DAY))


def left_in_the_file(vault: Vault, store: Store) -> set[str]:
    store.close()
    return words_left(vault.file, raw_key(vault), WORDS)


def test_on_the_last_day_everything_is_there_and_the_day_after_nothing_is_left_anywhere(
    vault: Vault, store: Store, ada: int
) -> None:
    close(store, ada)
    before = counts(store)
    assert all(before.values()), "every table that can be about a person has something in it"
    assert store.purge.run(noon(LAST_DAY)).destroyed == 0
    assert counts(store) == before
    store.purge.run(noon(LAST_DAY + DAY))
    assert counts(store) == dict.fromkeys(TABLES, 0)
    assert left_in_the_file(vault, store) == set()


def test_destroyed_by_hand_nothing_is_left_anywhere_either(vault: Vault, store: Store, ada: int) -> None:
    store.clients.remove(ada, TODAY)
    store.purge.run(noon(TODAY))
    assert counts(store) == dict.fromkeys(TABLES, 0)
    assert left_in_the_file(vault, store) == set()


def test_what_is_another_clients_or_everyones_stays(store: Store, ada: int) -> None:
    add_whole_work(store, "Bea")
    store.contacts.add(Contact(name="Kronofogden"))
    both = counts(store)
    close(store, ada)
    store.purge.run(noon(LAST_DAY + DAY))
    left = counts(store)
    assert names(store) == ["Bea"]
    assert left.pop("contact") == both.pop("contact") - 1
    assert left.pop("draft") == 0  # nobody has touched Bea's for the whole period
    both.pop("draft")
    assert left == {table: number // 2 for table, number in both.items()}


def test_one_who_comes_back_in_time_has_everything_and_after_it_nobody_is_known(
    vault: Vault, store: Store, ada: int
) -> None:
    before = counts(store)
    close(store, ada)
    back_on = TODAY + timedelta(weeks=7)
    store.clients.return_to(ada, back_on)
    store.purge.run(noon(LAST_DAY + timedelta(days=700)))
    after = counts(store)
    assert after.pop("contact_period") == before.pop("contact_period") + 1
    assert after.pop("draft") == 0  # untouched for longer than the whole period
    before.pop("draft")
    assert after == before
    first, second = reversed(store.clients.periods(ada))
    assert (first.started_on, first.ended_on, second.started_on) == (date(2026, 1, 7), TODAY, back_on)


def test_what_goes_with_a_client_is_counted_by_kind(store: Store, ada: int) -> None:
    bea = store.clients.add(Client(name="Bea"), TODAY)
    assert store.clients.belongings(ada) == Belongings(1, 1, 1, 1, 1, 1, 1)
    assert store.clients.belongings(bea) == Belongings()


def test_every_table_that_goes_with_a_client_is_named_when_it_is_said_what_goes() -> None:
    of_card_and_plan = {"client", "contact_period", "goal", "heard_from", "reviewed"}
    said_besides = {"note", "draft"}
    counted = {"mapping", "meeting", "consent", "disclosure", "contact", "inquiry"}
    of_a_client = {table for table, owner in DIES_WITH.items() if owner == "client"}
    of_their_own = {rule.table for rule in RETENTION_RULES} - {"receipt"}
    assert of_a_client | of_their_own == of_card_and_plan | said_besides | counted


def test_a_vault_unlocked_the_day_after_shows_nobody(vault: Vault, store: Store, ada: int) -> None:
    close(store, ada)
    store.close()
    again = vault.unlock(PASSPHRASE)
    again.purge.run(noon(LAST_DAY + DAY))
    assert again.clients.all() == []
    assert again.meetings.between(date(2026, 1, 1), date(2028, 1, 1)) == []
    assert again.contacts.everyones() == []
    again.close()
