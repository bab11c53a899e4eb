"""What destroys: the purge, and the clean-up at a lock."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from ombud_desktop.model import Client, Closing, Draft, Goal, Step
from tests.faults.kills.operation import Operation, Place, Verdict, client_named, reopened
from tests.storage.copies import numbered
from tests.vaults import NOW, PASSPHRASE, TODAY, add_notes, create_in, vault_in

YESTERDAY = TODAY - timedelta(days=1)

# --- The purge, with its VACUUM ---

DUE, OF_THE_CLOSED, KEPT = 1000, 100, 2000


def prepare_purging(place: Place) -> None:
    """3 000 notes of one client, every third of them due; and a client whose date has passed."""
    store = create_in(place.data)
    client_id = store.clients.add(Client(name="Ada"), TODAY)
    due, kept = numbered("bort-ord", DUE), numbered("kvar-ord", KEPT)
    for start in range(0, DUE, 100):
        add_notes(store, client_id, (f"{word} " * 25 for word in due[start : start + 100]), own_date=YESTERDAY)
        add_notes(store, client_id, (f"{word} " * 25 for word in kept[2 * start : 2 * start + 200]))
    closed = store.clients.add(Client(name="bort-namn-0001"), YESTERDAY)
    goal_id = store.plans.add_goal(Goal(client_id=closed, title="bort-goal-0001"))
    store.plans.add_step(Step(goal_id=goal_id, text="bort-steg-0001"))
    store.drafts.keep(Draft("note", {"text": "bort-utkast-0001"}, closed), TODAY)
    add_notes(store, closed, (f"{word} " * 25 for word in numbered("bort-bea", OF_THE_CLOSED)))
    store.clients.close(closed, Closing(YESTERDAY, "bort-skal-0001", YESTERDAY, YESTERDAY))
    store.close()


def purge(place: Place) -> Iterator[None]:
    store = vault_in(place.data).unlock(PASSPHRASE)
    yield
    store.purge.run(NOW)
    yield


def judge_purging(place: Place, done: int) -> Verdict:
    store = vault_in(place.data).unlock(PASSPHRASE)
    due = store.purge.count_due(TODAY)
    clean = store._database.number("SELECT cleanup_due FROM vault") == 0
    store.close()
    nothing = dict.fromkeys(due, 0)
    everything = {**nothing, "note": DUE + OF_THE_CLOSED, "draft": 1, "client": 1}
    torn = due not in (everything, nothing)
    with reopened(place) as store:
        receipts = [(each.notes, each.clients, each.drafts) for each in store.purge.receipts()]
    lost = torn + (receipts != [(DUE + OF_THE_CLOSED, 1, 1)])
    deleted_after_all = done * any(due.values())
    moment = "nothing deleted yet" if due["note"] else "all cleaned up" if clean else "deleted, not cleaned up"
    return Verdict(set(numbered("kvar-ord", KEPT)), lost + deleted_after_all, moment=moment)


# --- The clean-up at a lock ---

LOCKS, REWRITTEN = 7, 10


def prepare_locking(place: Place) -> None:
    store = create_in(place.data)
    ada, bea = (store.clients.add(Client(name=name), TODAY) for name in ("Ada", "Bea"))
    add_notes(store, ada, ["skriven-om-0000 " * 40] * REWRITTEN)
    add_notes(store, bea, (f"{word} " * 40 for word in numbered("kvar-ord", 400)))
    store.close()


def rewrite_and_lock(place: Place) -> Iterator[None]:
    """Each note is typed anew, then the app locks: what stood there is cleaned out of the file.

    SQLite's own wiping is off, so that all rests on the clean-up.
    """
    store = vault_in(place.data).unlock(PASSPHRASE)
    yield
    for number in range(1, LOCKS):
        store._database.execute("PRAGMA secure_delete = OFF")
        for note in store.notes.for_client(client_named(store, "Ada")):
            store.notes.change(replace(note, text=f"skriven-om-{number:04} " * (10 + 40 * (number % 2))))
        store.purge.clean_up()
        store.backups.keep_up(NOW)
        store.close()
        yield
        store = vault_in(place.data).unlock(PASSPHRASE)


def judge_locking(place: Place, done: int) -> Verdict:
    store = vault_in(place.data).unlock(PASSPHRASE)
    clean = store._database.number("SELECT cleanup_due FROM vault") == 0
    store.close()
    with reopened(place) as store:
        standing = {note.text.split()[0] for note in store.notes.for_client(client_named(store, "Ada"))}
    lost = not standing <= {f"skriven-om-{done:04}", f"skriven-om-{done + 1:04}"}
    moment = "all cleaned up" if clean else "not cleaned up"
    return Verdict(standing | set(numbered("kvar-ord", 400)), int(lost), moment=moment)


OPERATIONS = (
    Operation("purging 1 100 of 3 100 notes", prepare_purging, purge, judge_purging),
    Operation("cleaning up at a lock", prepare_locking, rewrite_and_lock, judge_locking),
)
