"""What stands in the way from the start: a folder that may not be written, files that are missing, another program, a
newer vault, another keyboard, a stick that is pulled out. It is told for what it is, and the vault stays as it was.
"""

import os
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import copytree
from subprocess import run
from typing import Any, Literal

import pytest

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage import schema
from ombud_desktop.storage.files import KEY_FILE, KEY_FILE_COPY
from ombud_desktop.storage.presence import Presence
from ombud_desktop.storage.vault import VAULT_FILE, Vault
from tests.faults.child import child, hold
from tests.faults.lived_in import (
    FLAWLESS,
    MORNING,
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
from tests.storage.copies import write_note
from tests.storage.small_disk import small_disk
from tests.storage.test_faults import Changed
from tests.vaults import PASSPHRASE, RECOVERY_KEY, TODAY, files_in

TIMES = 20

_VAULT_FILES = (VAULT_FILE, KEY_FILE, KEY_FILE_COPY)
_SPELLINGS: tuple[Literal["NFC"], Literal["NFD"]] = ("NFC", "NFD")
_WORDS = ("ål", "ängar", "öbo", "idé", "señor", "müsli", "ﬁn", "smörgås", "à la", "Ǻse", "grå", "ko")


@dataclass(frozen=True, slots=True)
class Scene:
    """A vault of its own, its copy on a stick, and what both hold."""

    vault: Vault
    copy: Path
    content: Content
    random: Random
    result: Result

    def must(self, holds: bool) -> None:
        self.result.lost += not holds

    def must_open(self) -> None:
        is_whole = holds(self.vault, self.content)
        self.result.said[FLAWLESS if is_whole else "opened with something else"] += 1
        self.must(is_whole)

    def must_refuse(self, action: Callable[[], object], *true_words: Problem) -> None:
        """And not a byte changes."""
        before = files_in(self.vault.folder)
        problem = problem_or_none(action)
        self.result.said[problem.name if problem else "nothing, although it should"] += 1
        self.must(problem in true_words and files_in(self.vault.folder) == before)


def a_read_only_folder(scene: Scene) -> None:
    """A disk that may only be read: root may write into any folder."""
    folder = scene.vault.folder.with_name("disk")
    with small_disk(folder, kilobytes=2000) as disk:
        copytree(scene.vault.folder, disk / "ombud")
        run(["mount", "-o", "remount,ro", str(disk)], check=True)
        there = Scene(at(disk / "ombud"), scene.copy, scene.content, scene.random, scene.result)
        action: Callable[[], object] = scene.random.choice(
            (
                lambda: enter(there.vault),
                lambda: there.vault.recover(RECOVERY_KEY, PASSPHRASE),
                lambda: restores(there.copy, there.vault, there.content),
                lambda: there.vault.change_passphrase(PASSPHRASE, PASSPHRASE + " till"),
                lambda: at(disk / "ny").create(PASSPHRASE, RECOVERY_KEY, TODAY),
            )
        )
        there.must_refuse(action, Problem.FOLDER_READ_ONLY)
        run(["mount", "-o", "remount,rw", str(disk)], check=True)
        there.must_open()


def missing_files(scene: Scene) -> None:
    """No new vault is ever created where there was one, and the copy brings it back."""
    gone = scene.random.sample(_VAULT_FILES, scene.random.randint(1, len(_VAULT_FILES)))
    for name in gone:
        (scene.vault.folder / name).unlink()
    if set(gone) <= {KEY_FILE} or set(gone) <= {KEY_FILE_COPY}:
        scene.must_open()
        return
    missing = Problem.VAULT_MISSING if VAULT_FILE in gone else Problem.KEY_FILE_MISSING
    scene.must_refuse(lambda: enter(scene.vault), missing)
    if scene.vault.presence() is not Presence.NOTHING:
        create: Callable[[], object] = lambda: scene.vault.create(PASSPHRASE, RECOVERY_KEY, TODAY)  # noqa: E731
        scene.must_refuse(create, Problem.VAULT_EXISTS)
    scene.must(restores(scene.copy, scene.vault, scene.content))


def a_second_program(scene: Scene) -> None:
    """It is told so, and opens at once when the first one has died."""
    with child(hold, scene.vault.folder) as first:
        problem = problem_or_none(lambda: enter(scene.vault))
        scene.result.said[problem.name if problem else "opened twice"] += 1
        scene.must(problem is Problem.VAULT_IN_USE)
        first.kill()
        scene.must_open()


def a_second_program_while_it_is_typed_in_the_first(scene: Scene) -> None:
    store = enter(scene.vault)
    for _ in range(scene.random.randint(1, 5)):
        write_note(store, "kvar-note-0000")
        problem = problem_or_none(lambda: enter(scene.vault))
        scene.result.said[problem.name if problem else "opened twice"] += 1
        scene.must(problem is Problem.VAULT_IN_USE)
    written = content_of(store)
    leave(store)
    scene.must(holds(scene.vault, written))


def a_newer_vault(scene: Scene) -> None:
    newer = schema.VERSION + scene.random.randint(1, 1000)
    Changed(f"PRAGMA user_version = {newer}")(scene.vault.file)
    scene.must_refuse(lambda: enter(scene.vault), Problem.VAULT_NEWER)
    scene.must_refuse(lambda: scene.vault.recover(RECOVERY_KEY, PASSPHRASE), Problem.VAULT_NEWER)
    Changed(f"PRAGMA user_version = {schema.VERSION}")(scene.vault.file)
    scene.must_open()


def another_keyboard(scene: Scene) -> None:
    """A passphrase with dots and rings, typed composed or taken apart; and one letter less is wrong."""
    passphrase = " ".join(scene.random.sample(_WORDS, 6))
    written, typed = (unicodedata.normalize(scene.random.choice(_SPELLINGS), passphrase) for _ in range(2))
    scene.vault.change_passphrase(PASSPHRASE, written)
    scene.must_refuse(lambda: scene.vault.unlock(typed[:-1]), Problem.WRONG_PASSPHRASE)
    scene.vault.unlock(typed).close()
    scene.vault.change_passphrase(typed, PASSPHRASE)
    scene.must_open()


def a_stick_pulled_out(scene: Scene) -> None:
    """At any step of a backup. The vault stays, the copy that was there stays, and the next one succeeds."""
    stick, away = scene.copy.parent, scene.copy.parent.with_name("i fickan")
    store = enter(scene.vault)
    store.backups.add_place(stick)
    with gone_from(scene.random.randrange(30), stick, away):
        problems = [outcome.problem for outcome in store.backups.make(MORNING)]
    for problem in problems:
        scene.result.said[problem.name if problem else "done before"] += 1
        scene.must(problem in (None, Problem.PLACE_UNREACHABLE))
    scene.must(content_of(store) == scene.content)
    if away.exists():
        away.rename(stick)
    scene.must([outcome.problem for outcome in store.backups.make(MORNING)] == [None])
    leave(store)
    scene.must([path.suffix for path in stick.iterdir()] == [".kopia"] * len(list(stick.iterdir())))
    scene.must_open()
    look(scene.result, scene.vault, stick)


@contextmanager
def gone_from(step: int, folder: Path, away: Path) -> Iterator[None]:
    """From this call of the system on the folder is not there."""
    taken = 0

    def counted(original: Callable[..., Any]) -> Callable[..., Any]:
        def take(*arguments: Any, **options: Any) -> Any:
            nonlocal taken
            if taken == step:
                rename(folder, away)
            taken += 1
            return original(*arguments, **options)

        return take

    rename = os.rename
    with pytest.MonkeyPatch.context() as patch:
        for name in ("open", "fsync", "replace", "unlink", "stat"):
            patch.setattr(os, name, counted(getattr(os, name)))
        yield


SCENES: dict[str, Callable[[Scene], None]] = {
    "a read-only folder": a_read_only_folder,
    "missing files": missing_files,
    "a second program": a_second_program,
    "a second program during typing": a_second_program_while_it_is_typed_in_the_first,
    "a newer vault": a_newer_vault,
    "another keyboard": another_keyboard,
    "a stick pulled out": a_stick_pulled_out,
}


def campaign(times: int, seed: int) -> Iterator[Result]:
    """So many times each."""
    return played("standing", SCENES, _play, times, seed)


def _play(play: Callable[[Scene], None], folder: Path, content: Content, random: Random, result: Result) -> None:
    (copy,) = (folder / "stick").iterdir()
    scene = Scene(at(folder / "ombud"), copy, content, random, result)
    result.tries += 1
    with told(result):
        try:
            play(scene)
        except UserError:
            result.lost += 1  # where the scene had nothing to be refused
            raise
