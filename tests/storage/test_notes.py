"""Working notes: kept as written, the newest first, and no trace of what they once said."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ombud_desktop.model import Client, Note
from ombud_desktop.storage.store import Store
from tests.vaults import NOW, TODAY


@pytest.fixture
def ada(store: Store) -> int:
    return store.clients.add(Client(name="Ada"), TODAY)


def write(store: Store, client_id: int, *texts: str) -> None:
    """One an hour."""
    for hour, text in enumerate(texts):
        store.notes.add(Note(client_id=client_id, text=text, written_at=NOW + timedelta(hours=hour)))


# The vault is the same for all examples: each adds one note and removes it.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1).filter(str.strip), own_date=st.none() | st.dates())
def test_a_note_is_kept_as_it_was_written(store: Store, text: str, own_date: date | None) -> None:
    client_id = store.clients.add(Client(name="Ada"), TODAY)
    note = Note(client_id=client_id, text=text, written_at=NOW.replace(tzinfo=None), own_date=own_date)
    note_id = store.notes.add(note)
    assert store.notes.get(note_id) == replace(note, id=note_id)
    store.clients.remove(client_id, TODAY)
    assert store.notes.get(note_id) is None


def test_a_note_of_a_megabyte_is_kept(store: Store, ada: int) -> None:
    text = "å" * 500_000
    note_id = store.notes.add(Note(client_id=ada, text=text, written_at=NOW))
    note = store.notes.get(note_id)
    assert note is not None
    assert note.text == text


def test_the_newest_stands_first(store: Store, ada: int) -> None:
    bea = store.clients.add(Client(name="Bea"), TODAY)
    write(store, ada, "en", "två", "tre")
    write(store, bea, "fyra")
    assert [note.text for note in store.notes.for_client(ada)] == ["tre", "två", "en"]
    assert [note.text for note in store.notes.for_client(ada, limit=2)] == ["tre", "två"]
    assert store.notes.count(ada) == 3
    assert store.notes.count(bea) == 1


def test_notes_written_in_one_second_stand_in_the_order_in_which_they_were_written(store: Store, ada: int) -> None:
    for text in "abcdefgh":
        store.notes.add(Note(client_id=ada, text=text, written_at=NOW))
    assert [note.text for note in store.notes.for_client(ada)] == list("hgfedcba")


def test_a_changed_note_keeps_its_place_and_forgets_its_wording(store: Store, ada: int) -> None:
    write(store, ada, "en", "två")
    first = store.notes.for_client(ada)[1]
    store.notes.change(replace(first, text="ett", own_date=TODAY))
    assert [note.text for note in store.notes.for_client(ada)] == ["två", "ett"]
    assert store.notes.get(first.id) == replace(first, text="ett", own_date=TODAY)


def test_a_destruction_that_is_undone_brings_the_same_note_back(store: Store, ada: int) -> None:
    write(store, ada, "en", "två")
    before = store.notes.for_client(ada)
    store.notes.remove(before[1].id)
    assert store.notes.for_client(ada) == before[:1]
    store.notes.add(before[1])
    assert store.notes.for_client(ada) == before


def test_notes_are_counted_by_their_own_date(store: Store, ada: int) -> None:
    for own_date in (None, TODAY, None, TODAY, TODAY + timedelta(days=1)):
        store.notes.add(Note(client_id=ada, text="lugn dag", written_at=NOW, own_date=own_date))
    assert store.notes.counts_by_own_date(ada) == {None: 2, TODAY: 2, TODAY + timedelta(days=1): 1}
