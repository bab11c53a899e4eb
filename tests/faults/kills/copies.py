"""What makes, renews and takes back backups: with a stick, after a destruction by hand, and before an upgrade."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from ombud_desktop.storage import schema
from ombud_desktop.storage.backups.copies import OWN_FOLDER
from ombud_desktop.storage.backups.copying import count_rows
from ombud_desktop.storage.backups.file import check_content, file_name
from ombud_desktop.storage.connection import connect
from tests.faults.kills.operation import LATER, Operation, Place, Verdict, reopened
from tests.storage.copies import (
    BY_HAND,
    IN_NO_COPY,
    KEPT,
    back_up,
    destroy_by_hand,
    live_in,
    numbered,
    problems,
    words_in,
    write_note,
)
from tests.storage.earlier_versions import EVERYTHING, KEY, UPGRADED, vault_of_version
from tests.vaults import NOW, PASSPHRASE, names, vault_in

# --- Backing up to a stick ---

BACKUPS = 6


def prepare_backing_up(place: Place) -> None:
    place.stick.mkdir()
    store = live_in(place.data)
    store.backups.add_place(place.stick)
    store.close()


def back_up_over_and_over(place: Place) -> Iterator[None]:
    """Each copy takes the place of the one before, since both are of the same day."""
    store = vault_in(place.data).unlock(PASSPHRASE)
    yield
    for number in range(1, BACKUPS):
        assert problems(store.backups.make(NOW + timedelta(minutes=number))) == [None]
        yield


def judge_backing_up(place: Place, done: int) -> Verdict:
    there = place.copies()
    for copy in there:
        check_content(copy)
    newest = there[-1].name if there else ""
    lost = int(done > 0 and newest < file_name(NOW + timedelta(minutes=done)))
    with reopened(place):
        pass
    lost += len(place.copies()) != 1
    return Verdict(KEPT | BY_HAND | IN_NO_COPY, lost, copies=KEPT | BY_HAND)


# --- Renewing the copies after a destruction by hand ---


def prepare_renewing(place: Place) -> None:
    place.stick.mkdir()
    place.elsewhere.mkdir()
    store = live_in(place.data)
    store.backups.add_place(place.stick)
    for folder in (place.stick, place.elsewhere):
        back_up(store, folder)
    store.close()


def destroy_and_renew(place: Place) -> Iterator[None]:
    store = vault_in(place.data).unlock(PASSPHRASE)
    yield
    destroy_by_hand(store)
    yield
    store.purge.clean_up()
    assert problems(store.backups.keep_up(NOW)) == [None]
    yield


def judge_renewing(place: Place, done: int) -> Verdict:
    for copy in place.copies():
        check_content(copy)
    vault = vault_in(place.data)
    still_in_copies = any(words_in(copy, vault, place.root) & BY_HAND for copy in place.copies())
    with reopened(place) as store:
        texts = [note.text for client in store.clients.all() for note in store.notes.for_client(client.id)]
        found = {*names(store), *(text.split()[0] for text in texts)}
        by_hand = found & BY_HAND
    left = len(by_hand) if done >= 1 else 0
    left += done == 2 and still_in_copies
    lost = sorted(copy.parent for copy in place.copies()) != sorted([place.stick, place.elsewhere])
    moment = "destroyed" if not by_hand else "not destroyed yet"
    moment = "the copies renewed" if not still_in_copies else moment
    kept = KEPT | by_hand
    return Verdict(kept | IN_NO_COPY, int(lost), left, copies=kept, moment=moment)


# --- Restoring ---

NEWER = "kvar-namn-0001"


def prepare_restoring(place: Place) -> None:
    place.stick.mkdir()
    store = live_in(place.data)
    back_up(store, place.stick)
    destroy_by_hand(store)
    write_note(store, NEWER)
    store.close()


def restore(place: Place) -> Iterator[None]:
    yield
    vault_in(place.data).restore(place.copies()[0], PASSPHRASE, "", lambda step: None)
    yield


def judge_restoring(place: Place, done: int) -> Verdict:
    with reopened(place) as store:
        is_old = "bort-namn-0000" in names(store)
    old = KEPT | IN_NO_COPY | {NEWER}
    moment = "the old vault holds" if is_old else "the restored vault holds"
    if is_old:
        return Verdict(old, done + len(place.set_aside()), copies=KEPT, moment=moment)
    for aside in place.set_aside():
        vault_in(aside).unlock(PASSPHRASE).close()
    return Verdict(KEPT, int(len(place.set_aside()) != 1), copies=KEPT, aside=old, moment=moment)


# --- Upgrading a vault of an earlier version, with its backup first ---

IN_THE_OLD_VAULT = {"kvar-old": "NULL", "bort-old": "'2026-12-05'", "hand-old": "NULL"}
"""The beginning of each word, and the last day of its notes."""
WITH_INQUIRIES = 3
"""The first version that knows of them."""


def prepare_upgrading(version: int, place: Place) -> None:
    notes = "".join(
        f"INSERT INTO note VALUES (null, 11, '{f'{word} ' * 20}', '2026-11-20T10:00:00', {own_date});"
        for beginning, own_date in IN_THE_OLD_VAULT.items()
        for word in numbered(beginning, 150)
    )
    inquiry = "INSERT INTO inquiry (name, received_on, channel, made_by) VALUES ('Bea', '2026-11-01', 'form', 'self');"
    vault_of_version(version, place.data, notes + (inquiry if version >= WITH_INQUIRIES else ""))


def upgrade(place: Place) -> Iterator[None]:
    yield
    vault_in(place.data).unlock(PASSPHRASE)
    yield


def judge_upgrading(before: int, place: Place, done: int) -> Verdict:
    connection = connect(place.data / "valv.db", bytearray(KEY))
    version = schema.version_of(connection)
    connection.close()
    there = place.copies()
    for copy in there:
        check_content(copy)
    lost = int(done > 0 and version == before) + int(version not in (before, schema.VERSION))
    lost += int(version > before and not there)
    with reopened(place) as store:
        drafts = 1 + bool(store.drafts.get("place"))  # of an earlier opening
        inquiries = int(before >= WITH_INQUIRIES)
        expected = {**UPGRADED, "note": EVERYTHING["note"] + 450, "draft": drafts, "inquiry": inquiries}
        lost += count_rows(store._database) != expected
        for note in store.notes.for_client(11):
            if note.text.startswith("hand"):
                store.notes.remove(note.id)
        store.purge.run(LATER)
    lost += [copy.parent.name for copy in place.copies()] != [OWN_FOLDER]
    kept = set(numbered("kvar-old", 150))
    moment = f"version {version}" + (", backed up" if there else "")
    return Verdict(kept | set(numbered("bort-old", 150)), lost, copies=kept, moment=moment)


OPERATIONS = (
    Operation("backing up to a stick", prepare_backing_up, back_up_over_and_over, judge_backing_up),
    Operation("renewing copies", prepare_renewing, destroy_and_renew, judge_renewing),
    Operation("restoring", prepare_restoring, restore, judge_restoring, share=3),
    *(
        Operation(
            f"upgrading a vault of version {version}",
            partial(prepare_upgrading, version),
            upgrade,
            partial(judge_upgrading, version),
            share=3,
        )
        for version in (1, schema.VERSION - 1)
    ),
)
