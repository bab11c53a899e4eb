"""Contacts: everyone's and a client's own are kept apart, and a client's own go with the client."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ombud_desktop.model import Client, Closing, Contact
from ombud_desktop.storage.store import Store
from tests.vaults import NOW, TODAY

BANK = Contact(
    kind="bank",
    name="Lo Test",
    organisation="Småbanken",
    telephone="070-000 00 00",
    email="lo@example.org",
    address="Storgatan 1",
    hours="vardagar 9–11",
    remark="ringer tillbaka",
)
DAY = timedelta(days=1)
STARTED = TODAY - 30 * DAY


@pytest.fixture
def ada(store: Store) -> int:
    return store.clients.add(Client(name="Ada"), STARTED)


@pytest.fixture
def bea(store: Store) -> int:
    return store.clients.add(Client(name="Bea"), STARTED)


def test_a_contact_is_kept_as_it_was_written(store: Store) -> None:
    contact_id = store.contacts.add(BANK)
    kept = replace(BANK, id=contact_id)
    assert store.contacts.get(contact_id) == kept
    assert store.contacts.everyones() == [kept]
    changed = Contact(id=contact_id, organisation="Storbanken")
    store.contacts.change(changed)
    assert store.contacts.everyones() == [changed]


def test_one_that_was_removed_can_be_put_back(store: Store, ada: int) -> None:
    for contact in (BANK, replace(BANK, client_id=ada)):
        kept = replace(contact, id=store.contacts.add(contact))
        store.contacts.remove(kept.id)
        assert store.contacts.get(kept.id) is None
        store.contacts.add(kept)
        assert store.contacts.get(kept.id) == kept


def test_each_client_has_their_own(store: Store, ada: int, bea: int) -> None:
    store.contacts.add(BANK)
    store.contacts.add(Contact(client_id=ada, name="Syster"))
    store.contacts.add(Contact(client_id=bea, name="Bror"))
    assert [contact.name for contact in store.contacts.everyones()] == ["Lo Test"]
    assert [contact.name for contact in store.contacts.for_client(ada)] == ["Syster"]
    assert [contact.name for contact in store.contacts.for_client(bea)] == ["Bror"]


def test_a_change_does_not_move_a_contact_from_one_to_another(store: Store, ada: int) -> None:
    contact_id = store.contacts.add(Contact(client_id=ada, name="Syster"))
    store.contacts.change(Contact(id=contact_id, name="Systern"))
    assert store.contacts.get(contact_id) == Contact(id=contact_id, client_id=ada, name="Systern")


def test_the_names_to_choose_from_are_everyones_and_the_clients_own(store: Store, ada: int, bea: int) -> None:
    store.contacts.add(BANK)
    store.contacts.add(Contact(name="Kim", organisation="Småbanken"))
    store.contacts.add(Contact(client_id=ada, name="Syster"))
    store.contacts.add(Contact(client_id=bea, name="Bror", organisation="Brors firma"))
    assert sorted(store.contacts.names_for(ada)) == ["Kim", "Lo Test", "Småbanken", "Syster"]
    assert sorted(store.contacts.names_for(bea)) == ["Bror", "Brors firma", "Kim", "Lo Test", "Småbanken"]


def test_a_clients_own_go_with_the_client_and_everyones_stay(store: Store, ada: int, bea: int) -> None:
    everyones = store.contacts.add(BANK)
    adas = store.contacts.add(Contact(client_id=ada, name="Syster"))
    beas = store.contacts.add(Contact(client_id=bea, name="Bror"))
    store.clients.close(ada, Closing(TODAY - 2 * DAY, "flyttat", TODAY - DAY, TODAY - DAY))
    store.purge.run(NOW)
    assert [store.contacts.get(contact) is not None for contact in (everyones, adas, beas)] == [True, False, True]


def test_a_clients_own_live_as_long_as_the_card_when_only_notes_go(store: Store, ada: int) -> None:
    adas = store.contacts.add(Contact(client_id=ada, name="Syster"))
    store.clients.close(ada, Closing(TODAY - 2 * DAY, "flyttat", TODAY - DAY, TODAY + DAY))
    store.purge.run(NOW)
    assert store.contacts.get(adas) is not None


def test_a_clients_own_go_when_the_client_is_destroyed_at_once(store: Store, ada: int) -> None:
    everyones = store.contacts.add(BANK)
    adas = store.contacts.add(Contact(client_id=ada, name="Syster"))
    store.clients.close(ada, Closing(TODAY, "flyttat", TODAY + DAY, TODAY + DAY))
    store.purge.destroy(store.purge.dying(TODAY + DAY), TODAY)
    assert store.contacts.get(adas) is None
    assert store.contacts.get(everyones) is not None


def test_a_clients_own_go_when_the_card_is_removed(store: Store, ada: int) -> None:
    everyones = store.contacts.add(BANK)
    adas = store.contacts.add(Contact(client_id=ada, name="Syster"))
    store.clients.remove(ada, TODAY)
    assert store.contacts.get(adas) is None
    assert store.contacts.get(everyones) is not None
