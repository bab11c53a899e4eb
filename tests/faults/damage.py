"""Every file of the vault damaged, cut short, emptied or taken away.

The app must open with exactly what was there, or say what is damaged, change nothing, and bring all of it back from the
copy. What it would read wrongly without a word is lost.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.settings import SETTINGS_FILE, Settings, load_settings, save_settings
from ombud_desktop.storage import key_slots
from ombud_desktop.storage.backups import exchange, restore
from ombud_desktop.storage.backups.copying import WORK_FILE
from ombud_desktop.storage.ballast import BALLAST_FILE
from ombud_desktop.storage.files import KEY_FILE, KEY_FILE_COPY
from ombud_desktop.storage.vault import VAULT_FILE, Vault
from tests.faults.child import child, hold
from tests.faults.lived_in import (
    FLAWLESS,
    LAST_DAY,
    Content,
    at,
    content_of,
    enter,
    holds,
    leave,
    look,
    played,
    problem_or_none,
    restores,
    told,
)
from tests.faults.table import Result
from tests.storage.copies import opened, write_note
from tests.storage.cut_off import CutOff, cut_off_before
from tests.storage.pages import JOURNAL_RECORD
from tests.vaults import PASSPHRASE, raw_key

TIMES = 60


# --- What a disk does to a file ---


def bits_flipped(content: bytes, random: Random) -> bytes:
    spoiled = bytearray(content)
    for _ in range(random.randint(1, 8)):
        spoiled[random.randrange(len(spoiled))] ^= 1 << random.randrange(8)
    return bytes(spoiled)


def cut_short(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(1, len(content))]


def block_overwritten(content: bytes, random: Random) -> bytes:
    """A sector, a page, or some of them, by what belongs elsewhere."""
    return _with_block(content, random, random.randbytes(16_384))


def block_zeroed(content: bytes, random: Random) -> bytes:
    """As after a power cut."""
    return _with_block(content, random, bytes(16_384))


def _with_block(content: bytes, random: Random, block: bytes) -> bytes:
    size = random.choice((512, 4096, 16_384))
    start = random.randrange(0, len(content), min(size, 4096))
    return content[:start] + block[: min(size, len(content) - start)] + content[start + size :]


def emptied(content: bytes, random: Random) -> bytes:
    return b""


_DAMAGES = (bits_flipped, bits_flipped, cut_short, block_overwritten, block_zeroed, emptied)


def damage(path: Path, random: Random) -> None:
    """One file: spoiled, or gone."""
    content = path.read_bytes()
    if random.random() < 1 / 8:
        path.unlink()
    else:
        path.write_bytes(random.choice(_DAMAGES)(content, random))


# --- What the app makes of it ---


@dataclass(frozen=True, slots=True)
class Scene:
    """A vault of its own, its copy, and what both hold."""

    vault: Vault
    copy: Path
    content: Content
    random: Random
    result: Result

    def must_open(self) -> None:
        self._count(holds(self.vault, self.content))

    def must_open_or_be_restored(self, *true_words: Problem, may_change: bool = False) -> None:
        """It is told by one of these problems, and then not a byte of the vault has been changed."""
        before = self._bytes()
        try:
            is_whole = holds(self.vault, self.content)
        except UserError as error:
            is_untrue = error.problem not in true_words or (self._bytes() != before and not may_change)
            self.result.lost += is_untrue or not restores(self.copy, self.vault, self.content)
            raise
        self._count(is_whole)

    def _count(self, is_whole: bool) -> None:
        self.result.said[FLAWLESS if is_whole else "opened with something else"] += 1
        self.result.lost += not is_whole

    def _bytes(self) -> list[bytes | None]:
        names = (VAULT_FILE, KEY_FILE, KEY_FILE_COPY)
        return [path.read_bytes() if path.exists() else None for path in map(self.vault.folder.joinpath, names)]


def the_vault(scene: Scene) -> None:
    damage(scene.vault.file, scene.random)
    scene.must_open_or_be_restored(Problem.VAULT_DAMAGED, Problem.VAULT_MISSING)


def the_vault_already_looked_through_today(scene: Scene) -> None:
    leave(enter(scene.vault))
    damage(scene.vault.file, scene.random)
    scene.must_open_or_be_restored(Problem.VAULT_DAMAGED, Problem.VAULT_MISSING)


def the_key_file(scene: Scene) -> None:
    damage(scene.vault.folder / KEY_FILE, scene.random)
    scene.must_open()


def its_copy(scene: Scene) -> None:
    damage(scene.vault.folder / KEY_FILE_COPY, scene.random)
    scene.must_open()


def both_key_files(scene: Scene) -> None:
    for name in (KEY_FILE, KEY_FILE_COPY):
        damage(scene.vault.folder / name, scene.random)
    scene.must_open_or_be_restored(Problem.KEY_FILE_DAMAGED, Problem.KEY_FILE_MISSING)


def every_file_at_once(scene: Scene) -> None:
    for name in (VAULT_FILE, KEY_FILE, KEY_FILE_COPY):
        damage(scene.vault.folder / name, scene.random)
    scene.must_open_or_be_restored(
        Problem.VAULT_DAMAGED, Problem.VAULT_MISSING, Problem.KEY_FILE_DAMAGED, Problem.KEY_FILE_MISSING
    )


def the_settings(scene: Scene) -> None:
    """Nobody is told: what makes no sense is as usual."""
    save_settings(scene.vault.folder, Settings(text_size=130, idle_minutes=7))
    damage(scene.vault.folder / SETTINGS_FILE, scene.random)
    scene.result.lost += not isinstance(load_settings(scene.vault.folder), Settings)
    scene.must_open()


def the_copy(scene: Scene) -> None:
    """It is refused, the vault goes on, and looking after the copies gets over it."""
    damage(scene.copy, scene.random)
    problem = problem_or_none(lambda: scene.vault.restore(scene.copy, PASSPHRASE, "", lambda step: None).close())
    scene.result.lost += problem is not None and problem not in _OF_A_COPY
    scene.result.lost += not holds(scene.vault, scene.content)
    scene.result.said[problem.name if problem else FLAWLESS] += 1


_OF_A_COPY = {
    Problem.BACKUP_INCOMPLETE,
    Problem.BACKUP_HEADER_DAMAGED,
    Problem.BACKUP_CONTENT_DAMAGED,
    Problem.PLACE_UNREACHABLE,
}


def _cut_in_its_first_part(content: bytes, random: Random) -> bytes:
    records = int.from_bytes(content[8:12], "big")
    return content[: random.randrange(28, 512 + records * JOURNAL_RECORD)]


def the_journal_of_a_kill(scene: Scene) -> None:
    """What the journal can bring back, it does: then the vault's file changes, as it has to.

    That it is gone, or ends between two of its parts, no program can notice: so it does where a kill came before the
    next part was in force. Here, then, it is spoiled, or ends within its first part.
    """
    with child(hold, scene.vault.folder) as process:
        process.kill()
    journal = scene.vault.file.with_name(f"{VAULT_FILE}-journal")
    content = journal.read_bytes()
    spoil = scene.random.choice((bits_flipped, _cut_in_its_first_part, block_overwritten))
    journal.write_bytes(spoil(content, scene.random))
    scene.must_open_or_be_restored(Problem.VAULT_DAMAGED, may_change=True)


def work_files(scene: Scene) -> None:
    """Whatever was under way when the program died: what is left of it means nothing, and goes."""
    folder = scene.vault.folder
    sources = dict.fromkeys((WORK_FILE, f"{VAULT_FILE}.ny", f"{VAULT_FILE}.ny-nyckel"), folder / VAULT_FILE)
    sources |= {f"{WORK_FILE}-journal": folder / KEY_FILE, f"{KEY_FILE}.ny": folder / KEY_FILE}
    (folder / exchange.STAGING).mkdir()
    sources |= {f"{exchange.STAGING}/{name}": folder / name for name in (VAULT_FILE, KEY_FILE)}
    left = scene.random.sample(sorted(sources), scene.random.randint(1, len(sources)))
    for name in left:
        (folder / name).write_bytes(sources[name].read_bytes())
        damage(folder / name, scene.random)
    scene.must_open()


def the_ballast(scene: Scene) -> None:
    damage(scene.vault.folder / BALLAST_FILE, scene.random)
    scene.must_open()
    size = (scene.vault.folder / BALLAST_FILE).stat().st_size
    scene.result.lost += size < scene.vault.file.stat().st_size


def a_restore_that_was_cut_off(scene: Scene) -> None:
    """The present vault has a word more than the copy. Whichever of the two opens, the other must not be gone."""
    with opened(scene.vault) as store:
        write_note(store, "ny-note-0000")
        present = content_of(store)
    folder = scene.vault.folder
    slots = key_slots.load(folder).slots
    restore.stage(folder, scene.copy, slots, bytearray(raw_key(scene.vault)), scene.vault._clock.now(), lambda _: None)
    with suppress(CutOff), cut_off_before(scene.random.randrange(12)):
        exchange.finish(folder, LAST_DAY)
    staged = sorted((folder / exchange.STAGING).glob("*"))
    if staged:
        damage(scene.random.choice(staged), scene.random)
    try:
        scene._count(holds(scene.vault, present, scene.content))
    finally:
        scene.result.lost += not _is_somewhere(present, scene.vault)


def _is_somewhere(content: Content, vault: Vault) -> bool:
    """In its place, or set aside."""
    for folder in (vault.folder, *vault.folder.glob("undanlagt-*")):
        with suppress(UserError), opened(at(folder)) as store:
            if content_of(store) == content:
                return True
    return False


SCENES: dict[str, Callable[[Scene], None]] = {
    "the vault": the_vault,
    "the vault, looked through already today": the_vault_already_looked_through_today,
    "the key file": the_key_file,
    "its copy": its_copy,
    "both key files": both_key_files,
    "vault and key files at once": every_file_at_once,
    "the settings": the_settings,
    "a backup": the_copy,
    "the journal that a kill left": the_journal_of_a_kill,
    "work files that a kill left": work_files,
    "the ballast": the_ballast,
    "a restore that was cut off": a_restore_that_was_cut_off,
}


def campaign(times: int, seed: int) -> Iterator[Result]:
    """So many times each."""
    return played("damaged", SCENES, _play, times, seed)


def _play(play: Callable[[Scene], None], folder: Path, content: Content, random: Random, result: Result) -> None:
    vault = at(folder / "ombud")
    (copy,) = (folder / "stick").iterdir()
    result.tries += 1
    with told(result):
        play(Scene(vault, copy, content, random, result))
    if _is_sound(vault):
        look(result, vault, folder / "stick")


def _is_sound(vault: Vault) -> bool:
    """A page that nobody has read today may still be damaged: it is found tomorrow."""
    with suppress(UserError), opened(vault) as store:
        return store._database.is_sound()
    return False
