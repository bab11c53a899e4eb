"""What was destroyed by the ombud's own hand leaves a receipt too: when the time to undo it is over."""

from dataclasses import replace
from datetime import timedelta

from ombud_desktop.model import Client, Inquiry, Note, Receipt
from ombud_desktop.storage.store import Store
from tests.vaults import NOW, TODAY, add_notes, noon

TOMORROW = noon(TODAY + timedelta(days=1))
UNZONED = NOW.replace(tzinfo=None)


def write(store: Store, client_id: int) -> Note:
    note = Note(client_id=client_id, text="lugn dag", written_at=UNZONED)
    return replace(note, id=store.notes.add(note))


def test_by_hand_it_says_how_many_of_which_kind_and_once(store: Store) -> None:
    ada, bea = (store.clients.add(Client(name=name), TODAY) for name in ("Ada", "Bea"))
    for _ in range(2):
        store.notes.remove(write(store, ada).id)
    add_notes(store, bea, ["lugn dag"] * 3)
    store.clients.remove(bea, TODAY)
    store.inquiries.remove(store.inquiries.add(Inquiry(name="Cai", received_on=TODAY)), TODAY)
    for _ in range(2):
        assert store.purge.run(NOW).destroyed == 0
        assert store.purge.receipts() == [Receipt(UNZONED, notes=5, clients=1, inquiries=1, by_hand=True)]


def test_what_was_undone_is_on_no_receipt(store: Store) -> None:
    note = write(store, store.clients.add(Client(name="Ada"), TODAY))
    store.notes.remove(note.id)
    store.notes.add(note)
    store.purge.run(NOW)
    assert store.purge.receipts() == []


def test_what_died_by_itself_and_by_hand_stands_apart(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), TODAY)
    add_notes(store, ada, ["lugn dag"] * 2, own_date=TODAY)
    store.notes.remove(write(store, ada).id)
    store.purge.run(TOMORROW)
    moment = TOMORROW.replace(tzinfo=None)
    assert sorted(store.purge.receipts(), key=lambda each: each.notes) == [
        Receipt(moment, notes=1, by_hand=True),
        Receipt(moment, notes=2),
    ]


def test_what_was_destroyed_by_hand_can_be_told_before_its_receipt_is_written(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), TODAY)
    note = write(store, ada)
    assert store.purge.by_hand(NOW).destroyed == 0
    store.notes.remove(note.id)
    assert store.purge.by_hand(NOW) == Receipt(NOW, notes=1, by_hand=True)
    store.purge.run(NOW)
    assert store.purge.by_hand(NOW).destroyed == 0
