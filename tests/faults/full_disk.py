"""A disk that is full, or becomes full on the way: a real one, of the campaign's own.

What was acknowledged can be read while it lasts and is there when space appears again; then the same thing succeeds.
What is to be destroyed is destroyed all the same.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import copytree

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage.backups.copying import count_rows
from ombud_desktop.storage.connection import connect
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.presence import Presence
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.faults.lived_in import (
    LAST_DAY,
    MORNING,
    Content,
    at,
    content_of,
    enter,
    leave,
    look,
    played,
    restores,
    told,
)
from tests.faults.table import Result
from tests.storage.copies import opened, restored, write_note
from tests.storage.earlier_versions import EVERYTHING, KEY, UPGRADED, vault_of_version
from tests.storage.small_disk import fill_up, make_space, small_disk
from tests.vaults import PASSPHRASE, RECOVERY_KEY, TODAY, add_notes, create_in

TIMES = 20

DISK_KILOBYTES = 3000
MOST_LEFT = 700_000
"""Bytes: enough for each of these to succeed now and then."""
NEW_PASSPHRASE = "fem nya ord som håller"


@dataclass(frozen=True, slots=True)
class Scene:
    """A vault on a disk that can be filled until so many bytes are free, and a copy on another disk."""

    disk: Path
    vault: Vault
    copy: Path
    content: Content
    left: int
    result: Result

    def fill(self) -> None:
        fill_up(self.disk, self.left)

    def succeeds(self, action: Callable[[], object], *true_words: Problem) -> bool:
        """If it does not, it says that this is for want of room, and where."""
        try:
            action()
        except UserError as error:
            self.result.said[error.problem.name] += 1
            self.must(error.problem in (true_words or (Problem.DISK_FULL,)))
            return False
        self.result.said["done all the same"] += 1
        return True

    def must(self, holds: bool) -> None:
        self.result.lost += not holds

    def must_hold(self, content: Content, passphrase: str = PASSPHRASE) -> None:
        """Still, or again: it opens, and all of it can be read."""
        store = self.vault.unlock(passphrase)
        try:
            self.must(content_of(store) == content and store._database.is_sound())
        finally:
            store.close()


def typing(scene: Scene) -> None:
    store = enter(scene.vault)
    scene.fill()
    acknowledged = scene.content
    with suppress(UserError):
        for number in range(200):
            write_note(store, f"kvar-note-{number:04} " * 200)
            acknowledged = content_of(store)
    scene.must(content_of(store) == acknowledged)
    scene.result.said["typed until it was full, and a little more"] += 1
    leave(store)
    scene.must_hold(acknowledged)
    make_space(scene.disk)
    with opened(scene.vault) as store:
        write_note(store, "kvar-note-0000")
        scene.must(len(content_of(store)["note"]) == len(acknowledged["note"]) + 1)


def opening_on_a_new_day(scene: Scene) -> None:
    scene.fill()
    scene.must(scene.succeeds(lambda: enter(scene.vault).close()))
    scene.must_hold(scene.content)


def a_purge(scene: Scene) -> None:
    """What is due goes, however full the disk is: room for it has been kept."""
    with opened(scene.vault) as store:
        ada = store.clients.all()[0].id
        for _ in range(5):
            add_notes(store, ada, ["bort-purge-0001 " * 40] * 40, own_date=TODAY)
        store.ballast.keep_up()
    scene.fill()
    scene.must(scene.succeeds(lambda: enter(scene.vault).close()))
    scene.must_hold(scene.content)
    look(scene.result, scene.vault)


def a_clean_up_at_the_lock(scene: Scene) -> None:
    store = enter(scene.vault)
    store.notes.remove(write_note(store, "bort-purge-0002 " * 300))
    store.ballast.keep_up()
    scene.fill()
    scene.must(scene.succeeds(store.purge.clean_up))
    leave(store)
    scene.must_hold(scene.content)
    look(scene.result, scene.vault)


def a_backup(scene: Scene) -> None:
    """Onto another disk; but a copy is prepared beside the vault."""
    _back_up(scene, scene.copy.parent, Problem.DISK_FULL)


def a_backup_onto_a_full_stick(scene: Scene) -> None:
    stick = scene.disk / "stick"
    stick.mkdir()
    _back_up(scene, stick, Problem.DISK_FULL, Problem.PLACE_FULL)  # the vault lies on the same disk here


def _back_up(scene: Scene, place: Path, *true_words: Problem) -> None:
    store = enter(scene.vault)
    store.backups.add_place(place)
    scene.fill()
    scene.succeeds(lambda: _make(store), *true_words)
    scene.must(content_of(store) == scene.content)
    leave(store)
    make_space(scene.disk)
    with opened(scene.vault) as store:
        _make(store)
    scene.must(restores(scene.copy, at(scene.disk.parent / "elsewhere"), scene.content))


def _make(store: Store) -> None:
    (outcome,) = store.backups.make(MORNING)
    if outcome.problem is not None:
        raise UserError(outcome.problem)


def a_restore(scene: Scene) -> None:
    scene.fill()
    if not scene.succeeds(lambda: restored(scene.copy, scene.vault.folder, LAST_DAY)):
        scene.must_hold(scene.content)
    make_space(scene.disk)
    scene.must(restores(scene.copy, scene.vault, scene.content))
    look(scene.result, scene.vault)


def a_new_passphrase(scene: Scene) -> None:
    scene.fill()
    is_new = scene.succeeds(lambda: scene.vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE))
    scene.must_hold(scene.content, NEW_PASSPHRASE if is_new else PASSPHRASE)
    make_space(scene.disk)
    if not is_new:
        scene.vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    scene.must_hold(scene.content, NEW_PASSPHRASE)


def a_new_vault_key(scene: Scene) -> None:
    new_recovery_key = scene.vault.new_recovery_key()
    store = enter(scene.vault)
    scene.fill()
    scene.succeeds(lambda: scene.vault.change_vault_key(store, PASSPHRASE, new_recovery_key))
    if store.is_open:
        scene.must(content_of(store) == scene.content)
    store.close()
    scene.must_hold(scene.content)
    make_space(scene.disk)
    store = enter(scene.vault)
    scene.vault.change_vault_key(store, PASSPHRASE, new_recovery_key)
    leave(store)
    scene.vault.recover(new_recovery_key, PASSPHRASE).close()
    scene.must_hold(scene.content)
    look(scene.result, scene.vault)


def a_creation(scene: Scene) -> None:
    new = at(scene.disk / "ny")
    scene.fill()
    if scene.succeeds(lambda: create_in(new.folder).close()):
        new.unlock(PASSPHRASE).close()
    else:
        scene.must(new.presence() is Presence.NOTHING)
        make_space(scene.disk)
        new.create(PASSPHRASE, RECOVERY_KEY, TODAY).close()
        new.unlock(PASSPHRASE).close()


def a_migration(scene: Scene) -> None:
    """One that cannot be carried out leaves the old version whole."""
    vault_of_version(1, scene.disk / "gammal")
    old = at(scene.disk / "gammal")
    scene.fill()
    if not scene.succeeds(lambda: old.unlock(PASSPHRASE).close()):
        # Not the same bytes: what a rollback puts back is encrypted anew.
        with closing(Database(connect(old.file, bytearray(KEY)))) as database:
            scene.must(database.number("PRAGMA user_version") == 1 and count_rows(database) == EVERYTHING)
    make_space(scene.disk)
    with opened(old) as store:
        scene.must(count_rows(store._database) == UPGRADED)


SCENES: dict[str, Callable[[Scene], None]] = {
    "typing": typing,
    "opening on a new day": opening_on_a_new_day,
    "a purge": a_purge,
    "a clean-up at the lock": a_clean_up_at_the_lock,
    "a backup to elsewhere": a_backup,
    "a backup onto a full stick": a_backup_onto_a_full_stick,
    "a restore": a_restore,
    "a new passphrase": a_new_passphrase,
    "a new vault key": a_new_vault_key,
    "a creation": a_creation,
    "a migration": a_migration,
}


def campaign(times: int, seed: int) -> Iterator[Result]:
    """So many times each. Nothing where a test may have no disk of its own."""
    return played("full disk", SCENES, _play, times, seed)


def _play(play: Callable[[Scene], None], folder: Path, content: Content, random: Random, result: Result) -> None:
    """Every fourth time there is no room at all."""
    left = random.randrange(MOST_LEFT) if result.tries % 4 else 0
    result.tries += 1
    (copy,) = (folder / "stick").iterdir()
    with told(result), small_disk(folder / "disk", DISK_KILOBYTES) as disk:
        copytree(folder / "ombud", disk / "ombud")
        try:
            play(Scene(disk, at(disk / "ombud"), copy, content, left, result))
        except UserError:
            result.lost += 1  # where the scene had nothing to be refused
            raise
