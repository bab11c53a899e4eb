"""Backups for tests: a vault with things of every fate, and a look into a copy without the app's way in."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from ombud_desktop.model import BackupOutcome, Client, Closing, Draft, Goal, Note, Step
from ombud_desktop.storage.backups.file import read_header, read_slots, unpack_database
from ombud_desktop.storage.backups.keys import open_backup_key
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.storage.pages import words_left
from tests.vaults import NOW, PASSPHRASE, TODAY, add_notes, create_in, noon, raw_key, vault_in

WORDS = rb"(?:kvar|bort|hand|skriven)-[a-z]+-\d{4}"
LAST_DAY_OF_COPY = TODAY + timedelta(days=30)


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def numbered(word: str, count: int = 40) -> list[str]:
    return [f"{word}-{number:04}" for number in range(count)]


def live_in(folder: Path) -> Store:
    """Open. `kvar` may exist as long as a copy of today, `bort` may not, `hand` is destroyed by hand later."""
    store = create_in(folder)
    ada = store.clients.add(Client(name="kvar-namn-0000", preferred_place="kvar-plats-0000"), TODAY)
    goal = store.plans.add_goal(Goal(client_id=ada, title="kvar-goal-0000"))
    store.plans.add_step(Step(goal_id=goal, text="kvar-step-0000"))
    store.drafts.keep(Draft("note", {"text": "kvar-draft-0000"}, ada), TODAY)
    add_notes(store, ada, (f"{word} " * 20 for word in numbered("kvar-note")))
    add_notes(store, ada, (f"{word} " * 20 for word in numbered("kvar-last")), own_date=LAST_DAY_OF_COPY)
    add_notes(store, ada, (f"{word} " * 20 for word in numbered("bort-note")), own_date=in_days(29))
    add_notes(store, ada, (f"{word} " * 20 for word in numbered("hand-note", 1)))
    bea = store.clients.add(Client(name="bort-namn-0000"), TODAY)
    add_notes(store, bea, (f"{word} " * 20 for word in numbered("bort-bea")))
    store.clients.close(bea, Closing(TODAY, "flyttade", in_days(5), in_days(20)))
    store.clients.add(Client(name="hand-namn-0000"), TODAY)
    return store


KEPT = {
    *("kvar-namn-0000", "kvar-plats-0000", "kvar-goal-0000", "kvar-step-0000", "kvar-draft-0000"),
    *numbered("kvar-note"),
    *numbered("kvar-last"),
}
BY_HAND = {"hand-note-0000", "hand-namn-0000"}
IN_NO_COPY = {"bort-namn-0000", *numbered("bort-note"), *numbered("bort-bea")}


def destroy_by_hand(store: Store, day: date = TODAY) -> None:
    """The note and the client that are called so; and the time to undo it is over."""
    for client in store.clients.all():
        if client.name == "hand-namn-0000":
            store.clients.remove(client.id, TODAY)
        for note in store.notes.for_client(client.id):
            if note.text.startswith("hand"):
                store.notes.remove(note.id)
    store.purge.run(noon(day))


def place(tmp_path: Path, name: str = "stickan") -> Path:
    folder = tmp_path / name
    folder.mkdir(exist_ok=True)
    return folder


def back_up(store: Store, folder: Path) -> Path:
    """A copy of today in this folder."""
    (outcome,) = store.backups.make(NOW, [folder])
    assert outcome.problem is None, outcome
    return folder / outcome.file


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def problems(outcomes: list[BackupOutcome]) -> list[object]:
    return [outcome.problem for outcome in outcomes]


def words_in(copy: Path, vault: Vault, tmp_path: Path) -> set[str]:
    """Every word in any page of the copy's database, free ones too."""
    header = read_header(copy)
    backup_key = open_backup_key(header.backup_key, bytearray(raw_key(vault)), header.vault_id)
    if backup_key is None:  # made before a change of the vault key: it opens with the keys of its day
        of_its_day = read_slots(copy).unlock_with_passphrase(PASSPHRASE)
        backup_key = open_backup_key(header.backup_key, of_its_day, header.vault_id)
    assert backup_key is not None
    key = header.open_key(backup_key)
    assert key is not None
    unpacked = tmp_path / "unpacked.db"
    unpack_database(copy, unpacked)
    try:
        return words_left(unpacked, bytes(key), WORDS)
    finally:
        unpacked.unlink()


def words_of(vault: Vault) -> set[str]:
    return words_left(vault.file, raw_key(vault), WORDS)


def restored(file: Path, folder: Path, day: date = TODAY, *, passphrase: str = PASSPHRASE, recovery: str = "") -> Vault:
    """The vault in this folder, after the file was put there on that day and the vault closed again."""
    vault = vault_in(folder, noon(day))
    store = vault.restore(file, passphrase, recovery, lambda step: None)
    store.purge.run(noon(day))  # as the session does once the day is believed
    store.close()
    return vault


@contextmanager
def opened(vault: Vault) -> Iterator[Store]:
    store = vault.unlock(PASSPHRASE)
    yield store
    store.close()


def write_note(store: Store, text: str) -> int:
    """Something changes."""
    return store.notes.add(Note(client_id=store.clients.all()[0].id, text=text, written_at=NOW))
