"""Nothing that was typed can be read in any file, whatever the app is doing or has died of."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from ombud_desktop.model import Client, Draft, Goal, Note, Step
from ombud_desktop.storage.vault import VAULT_FILE, Vault
from tests.faults.child import child, hold
from tests.vaults import NOW, PASSPHRASE, RECOVERY_KEY, TODAY, add_notes, create_in, raw_key

TYPED = ("Ada Klarälv", "sms efter tio", "biblioteket", "bo kvar i lägenheten", "ring hyresvärden", "Påminn om brevet",
         "en halv tanke")  # fmt: skip
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")


@pytest.fixture
def lived_in(vault: Vault) -> Vault:
    """A closed vault that holds each of the TYPED texts."""
    name, ways, place, goal, step, note, draft = TYPED
    store = create_in(vault.folder)
    client_id = store.clients.add(Client(name=name, ways_of_contact=ways, preferred_place=place), TODAY)
    goal_id = store.plans.add_goal(Goal(client_id=client_id, title=goal))
    store.plans.add_step(Step(goal_id=goal_id, text=step))
    store.notes.add(Note(client_id=client_id, text=note, written_at=NOW))
    add_notes(store, client_id, [f"{note} igen"] * 200)
    store.drafts.keep(Draft("note", {"text": draft}, client_id), TODAY)
    store.close()
    return vault


@contextmanager
def is_open(vault: Vault) -> Iterator[None]:
    store = vault.unlock(PASSPHRASE)
    yield
    store.close()


@contextmanager
def is_in_the_middle_of_a_write(vault: Vault) -> Iterator[None]:
    store = vault.unlock(PASSPHRASE)
    store._database.execute("PRAGMA cache_size = 5")
    with store._database.transaction() as connection:
        connection.execute("UPDATE note SET text = text || ' och igen'")
        yield
    store.close()


@contextmanager
def is_cleaned_up(vault: Vault) -> Iterator[None]:
    store = vault.unlock(PASSPHRASE)
    store.purge.run(NOW)
    yield
    store.close()


@contextmanager
def is_closed(vault: Vault) -> Iterator[None]:
    yield


@contextmanager
def has_been_killed(vault: Vault) -> Iterator[None]:
    with child(hold, vault.folder) as process:
        process.kill()
        yield


STATES = (is_open, is_in_the_middle_of_a_write, is_cleaned_up, is_closed, has_been_killed)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_no_file_and_no_file_name_shows_what_was_typed(
    lived_in: Vault, state: Callable[[Vault], AbstractContextManager[None]]
) -> None:
    key = raw_key(lived_in)
    with state(lived_in):
        files = {path.name: path.read_bytes() for path in lived_in.folder.rglob("*")}
    everything = b"\n".join([*files.values(), *(name.encode() for name in files)]).lower()
    for text in (*TYPED, "halvvägs", PASSPHRASE, RECOVERY_KEY, RECOVERY_KEY.replace("-", ""), key.hex()):
        for encoding in ENCODINGS:
            assert text.lower().encode(encoding) not in everything
    assert key not in everything
    journal = files.get(f"{VAULT_FILE}-journal", b"")
    assert bool(journal) == (state in (is_in_the_middle_of_a_write, has_been_killed))
