"""Destroyed means: in no page of the file. And the oracle that says so sees what the app itself no longer does."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ombud_desktop.model import Client, Closing, Draft, Goal, Note, Responsible, Step
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.storage.pages import PAGE, PageError, pages_of, pages_of_journal, words_left
from tests.vaults import NOW, TODAY, add_notes, noon, raw_key

TOMORROW = noon(TODAY + timedelta(days=1))


def words(vault: Vault) -> set[str]:
    return words_left(vault.file, raw_key(vault), rb"(?:kvar|bort)-[a-z]+-\d{4}")


def words_that_must_go(vault: Vault) -> set[str]:
    return {word for word in words(vault) if word.startswith("bort")}


def numbered(word: str, count: int) -> list[str]:
    return [f"{word}-{number:04}" for number in range(count)]


def live_with(store: Store, word: str) -> tuple[int, set[str]]:
    """A client with everything the app may know of them; returns the client and all words that now stand there."""
    client = Client(name=f"{word}-namn-0001", ways_of_contact=f"{word}-tfn-0001", preferred_place=f"{word}-plats-0001")
    client_id = store.clients.add(client, TODAY)
    goal_id = store.plans.add_goal(Goal(client_id=client_id, title=f"{word}-goal-0001", own_words=f"{word}-ord-0001"))
    step = Step(goal_id=goal_id, text=f"{word}-step-0001", responsible=Responsible.PARTY, party=f"{word}-part-0001")
    store.plans.add_step(step)
    store.drafts.keep(Draft(f"note-{word}", {"text": f"{word}-draft-0001"}, client_id), TODAY)
    add_notes(store, client_id, (f"{note} " * 20 for note in numbered(f"{word}-note", 200)))
    parts = ("namn", "tfn", "plats", "goal", "ord", "step", "part", "draft")
    return client_id, {f"{word}-{part}-0001" for part in parts} | set(numbered(f"{word}-note", 200))


def work_with(store: Store, client_id: int) -> None:
    """Type over what was typed, throw away, and write what has a date of its own: today."""
    for note in store.notes.for_client(client_id, limit=50):
        store.notes.change(replace(note, text=note.text.replace("kvar", "bort") * 2))
        store.notes.change(note)
    store.drafts.keep(Draft("thrown", {"text": "bort-thrown-0001"}, client_id), TODAY)
    store.drafts.keep(Draft("thrown", {"text": "bort-thrown-0002"}, client_id), TODAY)
    store.drafts.remove("thrown")
    store.notes.remove(store.notes.add(Note(client_id=client_id, text="bort-removed-0001", written_at=NOW)))
    add_notes(store, client_id, (f"{note} " * 20 for note in numbered("bort-own", 200)), own_date=TODAY)


def test_every_page_opens_with_the_raw_key_and_shows_what_lives(vault: Vault, store: Store) -> None:
    _, stays = live_with(store, "kvar")
    assert len(list(pages_of(vault.file, raw_key(vault)))) == vault.file.stat().st_size / PAGE
    assert words(vault) == stays


def test_no_page_opens_with_another_key_or_in_another_place(vault: Vault, store: Store) -> None:
    with pytest.raises(PageError, match="page 1 "):
        list(pages_of(vault.file, bytes(32)))
    content = vault.file.read_bytes()
    swapped = vault.file.with_name("swapped")
    swapped.write_bytes(content[:PAGE] + content[2 * PAGE : 3 * PAGE] + content[PAGE : 2 * PAGE] + content[3 * PAGE :])
    with pytest.raises(PageError, match="page 2 "):
        list(pages_of(swapped, raw_key(vault)))


def test_the_oracle_sees_what_lingers_in_free_pages(vault: Vault, store: Store) -> None:
    client = store.clients.add(Client(name="kvar-namn-0001"), TODAY)
    add_notes(store, client, numbered("bort-note", 500))
    store._database.execute("PRAGMA secure_delete = OFF")
    store._database.execute("DELETE FROM note")
    assert store.notes.count(client) == 0
    assert len(words_that_must_go(vault)) > 250  # the ids of what was destroyed have taken some of the room
    store.purge.clean_up()
    assert words(vault) == {"kvar-namn-0001"}


def test_the_oracle_sees_what_stands_in_the_journal(vault: Vault, store: Store) -> None:
    client = store.clients.add(Client(name="kvar-namn-0001"), TODAY)
    add_notes(store, client, numbered("kvar-note", 300))
    assert list(pages_of_journal(vault.file, raw_key(vault))) == []
    with store._database.transaction() as connection:
        connection.execute("UPDATE note SET text = 'bort-ny-0001'")
        before = b"".join(pages_of_journal(vault.file, raw_key(vault)))
    assert all(note.encode() in before for note in numbered("kvar-note", 300))
    assert list(pages_of_journal(vault.file, raw_key(vault))) == []


def test_of_destroyed_notes_wordings_drafts_and_clients_no_page_holds_a_word(vault: Vault, store: Store) -> None:
    ada, stays = live_with(store, "kvar")
    bea, goes = live_with(store, "bort")
    work_with(store, ada)
    assert words(vault) > stays | goes
    store.clients.remove(bea, TODAY)
    assert words_that_must_go(vault) >= set(numbered("bort-own", 200))

    store.purge.run(TOMORROW)

    assert words(vault) == stays


def test_of_a_closed_client_whose_date_has_passed_no_page_holds_a_word(vault: Vault, store: Store) -> None:
    _, stays = live_with(store, "kvar")
    bea, goes = live_with(store, "bort")
    store.clients.close(bea, Closing(TODAY, "flyttade", notes_retention_date=TODAY, retention_date=TODAY))
    assert words(vault) == stays | goes

    store.purge.run(TOMORROW)

    assert words(vault) == stays


def test_what_was_typed_over_is_gone_after_the_next_clean_up_also_when_nothing_was_due(
    vault: Vault, store: Store
) -> None:
    ada, stays = live_with(store, "kvar")
    work_with(store, ada)
    store.purge.run(NOW)
    assert words(vault) == stays | set(numbered("bort-own", 200))
