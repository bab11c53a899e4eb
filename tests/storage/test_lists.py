"""The words to choose from: in the ombud's own order, and never free text."""

import pytest

from ombud_desktop.model import Client, Closing, ListName
from ombud_desktop.rules.counting import Label
from ombud_desktop.storage.store import Store
from tests.vaults import TODAY


@pytest.mark.parametrize("name", ListName)
def test_a_new_vault_has_words_to_begin_with(store: Store, name: ListName) -> None:
    entries = store.lists.entries(name)
    assert len(entries) == len(set(entries)) >= 3


@pytest.mark.parametrize("entries", [["flyttat", "avliden"], ["ä", "a", "ö"], []])
def test_the_ombud_puts_other_words_in_another_order(store: Store, entries: list[str]) -> None:
    other = store.lists.entries(ListName.OUTCOME_REASON)
    store.lists.set_entries(ListName.CLOSING_REASON, entries)
    assert store.lists.entries(ListName.CLOSING_REASON) == entries
    assert store.lists.entries(ListName.OUTCOME_REASON) == other


def test_what_is_written_twice_stands_there_once(store: Store) -> None:
    store.lists.set_entries(ListName.CLOSING_REASON, ["b", "a", "b"])
    assert store.lists.entries(ListName.CLOSING_REASON) == ["b", "a"]


@pytest.mark.parametrize(
    ("reason", "counted"), [("flyttat", "flyttat"), ("flyttat till Bea i Umeå", ""), ("avliden", "avliden")]
)
def test_only_words_of_the_list_outlive_the_client_also_when_the_list_has_changed(
    store: Store, reason: str, counted: str
) -> None:
    client_id = store.clients.add(Client(name="Ada"), TODAY)
    store.clients.close(client_id, Closing(TODAY, reason, TODAY, TODAY))
    store.lists.set_entries(ListName.CLOSING_REASON, ["flyttat", "annat"])
    store.clients.remove(client_id, TODAY)
    reasons = {total.value for total in store.counters.report(TODAY) if total.label is Label.CLOSING_REASON}
    assert reasons == {counted}
