"""The words to choose from: in the ombud's own order, and never free text."""

import pytest

from ombud_desktop.model import ListName
from ombud_desktop.storage.store import Store


@pytest.mark.parametrize("name", ListName)
def test_a_new_vault_has_words_to_begin_with(store: Store, name: ListName) -> None:
    entries = store.lists.entries(name)
    assert len(entries) == len(set(entries)) >= 5
    assert entries[-1] == "annat"


@pytest.mark.parametrize("entries", [["flyttat", "avliden"], ["ä", "a", "ö"], []])
def test_the_ombud_puts_other_words_in_another_order(store: Store, entries: list[str]) -> None:
    other = store.lists.entries(ListName.OUTCOME_REASON)
    store.lists.set_entries(ListName.CLOSING_REASON, entries)
    assert store.lists.entries(ListName.CLOSING_REASON) == entries
    assert store.lists.entries(ListName.OUTCOME_REASON) == other


def test_what_is_written_twice_stands_there_once(store: Store) -> None:
    store.lists.set_entries(ListName.CLOSING_REASON, ["b", "a", "b"])
    assert store.lists.entries(ListName.CLOSING_REASON) == ["b", "a"]
