"""The settings that live in the vault."""

from datetime import date

import pytest

from ombud_desktop.model import Client, Closing
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.vaults import PASSPHRASE, TODAY


@pytest.mark.parametrize("months", [1, 3, 12])
def test_the_retention_period_is_remembered(vault: Vault, store: Store, months: int) -> None:
    store.set_retention_months(months)
    store.close()
    again = vault.unlock(PASSPHRASE)
    assert again.retention_months() == months
    again.close()


def test_a_new_period_does_not_move_what_a_closing_has_set(store: Store) -> None:
    client_id = store.clients.add(Client(name="Ada"), TODAY)
    until = date(2027, 2, 21)
    store.clients.close(client_id, Closing(TODAY, "flyttade", until, until))
    store.set_retention_months(12)
    card = store.clients.get(client_id)
    assert card is not None
    assert card.notes_retention_date == until
