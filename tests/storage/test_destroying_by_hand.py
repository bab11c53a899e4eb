"""Chosen on the page of what dies, and destroyed before its day: all of it or nothing, and the counting goes on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ombud_desktop.model import Client, Closing, Dying, DyingKind, Inquiry, InquiryOutcome, Receipt
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.storage.pages import words_left
from tests.vaults import NOW, TODAY, add_notes, names, raw_key

DAY = timedelta(days=1)
SOON, LATER = TODAY + DAY, TODAY + 30 * DAY
STARTED = date(2026, 1, 7)


@pytest.fixture
def ada(store: Store) -> int:
    """Open; two notes die soon, one later, one has no day."""
    client_id = store.clients.add(Client(name="Ada"), STARTED)
    add_notes(store, client_id, ["lugn dag"] * 2, own_date=SOON)
    add_notes(store, client_id, ["lugn natt"], own_date=LATER)
    add_notes(store, client_id, ["lugn kväll"])
    return client_id


@pytest.fixture
def bea(store: Store) -> int:
    """Closed; all dies soon, with three notes."""
    client_id = store.clients.add(Client(name="Bea"), STARTED)
    add_notes(store, client_id, ["stilla dag"] * 3)
    store.clients.close(client_id, Closing(TODAY, "flyttat", SOON, SOON))
    return client_id


def declined(store: Store) -> int:
    inquiry_id = store.inquiries.add(Inquiry(name="Cai", received_on=TODAY))
    store.inquiries.decide(inquiry_id, InquiryOutcome.DECLINED, TODAY, reason="annat")
    return inquiry_id


def dying(store: Store, *kinds: DyingKind) -> list[Dying]:
    return [thing for thing in store.purge.dying(date.max) if thing.kind in kinds]


def test_only_the_notes_with_the_chosen_last_day_go(store: Store, ada: int) -> None:
    chosen = dying(store, DyingKind.NOTE)[:1]
    store.purge.destroy(chosen, TODAY)
    assert sorted(note.text for note in store.notes.for_client(ada)) == ["lugn kväll", "lugn natt"]


def test_what_is_counted_first_is_what_the_receipt_says_afterwards(store: Store, ada: int, bea: int) -> None:
    declined(store)
    chosen = [thing for thing in store.purge.dying(LATER + 365 * DAY) if thing.on != LATER]
    expected = store.purge.count(chosen, NOW)
    assert (expected.notes, expected.clients, expected.inquiries) == (5, 1, 1)
    store.purge.destroy(chosen, TODAY)
    store.purge.run(NOW)
    assert store.purge.receipts() == [replace(expected, purged_at=NOW.replace(tzinfo=None))]
    assert names(store) == ["Ada"]


def test_a_client_with_an_inquiry_is_counted_with_it(store: Store) -> None:
    inquiry_id = store.inquiries.add(Inquiry(name="Dan", received_on=TODAY, own_wish_on=TODAY))
    client_id = store.inquiries.accept(inquiry_id, TODAY, Client(name="Dan"))
    store.clients.close(client_id, Closing(TODAY, "annat", SOON, SOON))
    (chosen,) = dying(store, DyingKind.CLIENT)
    assert store.purge.count([chosen], NOW) == Receipt(NOW, clients=1, inquiries=1, by_hand=True)
    store.purge.destroy([chosen], TODAY)
    store.purge.run(NOW)
    assert store.purge.receipts() == [Receipt(NOW.replace(tzinfo=None), clients=1, inquiries=1, by_hand=True)]


def test_the_years_report_is_the_same_before_and_after(store: Store, ada: int, bea: int) -> None:
    declined(store)
    before = store.counters.report(TODAY)
    store.purge.destroy(store.purge.dying(date.max), TODAY)
    assert store.counters.report(TODAY) == before
    assert names(store) == ["Ada"]


def test_a_destruction_that_is_cut_off_destroys_nothing(
    store: Store, bea: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    declined(store)
    before = store.purge.dying(date.max)
    report = store.counters.report(TODAY)
    calls: list[str] = []

    def fail_at_the_last(connection: Connection, kind: str, *rest: object) -> None:
        calls.append(kind)
        if len(calls) == len(before):
            raise KeyboardInterrupt

    monkeypatch.setattr("ombud_desktop.storage.purge.fold", fail_at_the_last)
    with pytest.raises(KeyboardInterrupt):
        store.purge.destroy(before, TODAY)
    assert store.purge.dying(date.max) == before
    assert store.counters.report(TODAY) == report


def test_nothing_of_it_is_left_in_the_file_after_a_clean_up(vault: Vault, store: Store, ada: int, bea: int) -> None:
    words = rb"(?:lugn|stilla) [a-z]+"
    chosen = [thing for thing in store.purge.dying(date.max) if thing.on == SOON]
    store.purge.destroy(chosen, TODAY)
    store.purge.clean_up()
    store.close()
    assert words_left(vault.file, raw_key(vault), words) == {"lugn natt", "lugn kv"}
