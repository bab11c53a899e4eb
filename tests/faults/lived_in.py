"""What the campaigns begin with, a vault with a past, and what is looked at afterwards."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from ombud_desktop.errors import Problem, UserError, type_and_place
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.faults.table import Result
from tests.storage.copies import KEPT, back_up, destroy_by_hand, in_days, live_in, restored, words_of, write_note
from tests.storage.small_disk import NoSmallDiskError
from tests.vaults import PASSPHRASE, noon, vault_in

LAST_DAY = in_days(30)
"""Of the copy, of many notes, and of everything else the campaigns tell of."""
MORNING = noon(LAST_DAY)
OPENED = "opened"
FLAWLESS = "opened, and nothing is missing"
_TABLES = ("client", "contact_period", "goal", "step", "note", "draft")
_WORD = re.compile(rb"(?:kvar|bort|hand|ny)-[a-z]+-\d{4}")

Content = dict[str, list[tuple[Any, ...]]]
Act = TypeVar("Act")
Play = Callable[[Act, Path, Content, Random, Result], None]


def live_and_copy(folder: Path, stick: Path) -> Content:
    """Closed again: KEPT is there, as much has been destroyed by its date and by hand, and a copy lies on the stick."""
    stick.mkdir()
    store = live_in(folder)
    write_note(store, "kvar-note-0000 " * 3000)  # over many pages
    back_up(store, stick)
    destroy_by_hand(store, LAST_DAY)
    store.backups.keep_up(MORNING)
    content = content_of(store)
    leave(store)
    return content


def content_of(store: Store) -> Content:
    """Everything of the work that the app can read."""
    return {table: sorted(store._database.rows(f"SELECT * FROM {table}")) for table in _TABLES}


def enter(vault: Vault) -> Store:
    """As the session does it: nothing is shown before the file is checked and purged."""
    store = vault.unlock(PASSPHRASE)
    try:
        if not store.check(LAST_DAY):
            raise UserError(Problem.VAULT_DAMAGED)
        store.purge.run(MORNING)
    except BaseException:
        store.close()
        raise
    return store


def leave(store: Store) -> None:
    """As the lock does it: what does not succeed is put off."""
    with suppress(UserError):
        store.purge.clean_up()
        store.backups.keep_up(MORNING)
    store.close()
    store.ballast.keep_up()


def holds(vault: Vault, *wanted: Content) -> bool:
    """Whether it opens with exactly one of these, and can be left again."""
    store = enter(vault)
    try:
        return content_of(store) in wanted
    finally:
        leave(store)


def restores(copy: Path, vault: Vault, wanted: Content) -> bool:
    """Whether the way that is offered leads to a vault with all of it."""
    return holds(restored(copy, vault.folder, LAST_DAY), wanted)


def played(kind: str, scenes: dict[str, Act], play: Play[Act], times: int, seed: int) -> Iterator[Result]:
    """Each scene so many times, each time in a folder of its own with a vault (`ombud`) and its copy (`stick`)."""
    random = Random(seed)
    with TemporaryDirectory() as name:
        template = Path(name) / "template"
        template.mkdir()
        content = live_and_copy(template / "ombud", template / "stick")
        for scene, act in scenes.items():
            result = Result(f"{kind}: {scene}")
            for number in range(times):
                folder = Path(name) / scene / str(number)
                copytree(template, folder)
                play(act, folder, content, random, result)
            yield result


@contextmanager
def told(result: Result) -> Iterator[None]:
    """What the app says is counted. Anything that it has no words for is a bug, and counts as a loss."""
    try:
        yield
    except UserError as error:
        result.said[error.problem.name] += 1
    except NoSmallDiskError:
        result.said["not tried: no disk of its own"] += 1
        result.tries -= 1
    except Exception as error:  # noqa: BLE001 - to be seen in the table, with all the others
        result.said[type_and_place(error)] += 1
        result.lost += 1


def look(result: Result, vault: Vault, *folders: Path) -> None:
    """Into every page of the vault, and without a key into every file."""
    result.left += len({word for word in words_of(vault) if word not in KEPT and not word.startswith("kvar")})
    for folder in (vault.folder, *folders):
        for path in folder.rglob("*"):
            if path.is_file():
                result.readable += len(set(_WORD.findall(path.read_bytes())))


def problem_or_none(action: Callable[[], object]) -> Problem | None:
    try:
        action()
    except UserError as error:
        return error.problem
    return None


def at(folder: Path) -> Vault:
    """The vault in this folder, on its last day."""
    return vault_in(folder, MORNING)
