"""kill -9 while the keys are changed: afterwards exactly one of the old and the new opens, and nothing is lost.

    python -m tests.storage.kill_keys [--times 100] [--seed 1]

A child process changes the passphrase, the recovery key or the vault key over and over, says each time that it is
done, and is killed without warning. Then the vault is opened as the ombud would the next time.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from shutil import copytree
from subprocess import PIPE, Popen
from tempfile import TemporaryDirectory

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage import key_slots, recovery_key
from ombud_desktop.storage.backups.copies import OWN_FOLDER
from ombud_desktop.storage.files import KEY_FILE, KEY_FILE_COPY
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import VAULT_FILE, Vault
from tests.vaults import PASSPHRASE, RECOVERY_KEY, fill, names, vault_in

ROW = "{:<22} {:>6} {:>8} {:>8} {:>6} {:>8} {:>6}"
SECONDS = 0.3
FILES = [KEY_FILE, KEY_FILE_COPY, VAULT_FILE]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One kill, and what opened the vault afterwards."""

    moment: str
    done: int = 0
    """Changes that were acknowledged before the kill."""
    opened_by: int = 0
    """Of the last acknowledged and the one that was under way: how many open it. One is right."""
    lost: int = 0
    left: int = 0
    """Files that have no business there after the next unlock."""

    @property
    def is_flawless(self) -> bool:
        return (self.opened_by, self.lost, self.left) == (1, 0, 0)


def passphrase(number: int) -> str:
    return PASSPHRASE if number == 0 else f"fem nya ord nummer {number}"


def recovery(number: int) -> str:
    return RECOVERY_KEY if number == 0 else recovery_key.write_down(number.to_bytes(recovery_key.SECRET_BYTES, "big"))


def _change_passphrase(vault: Vault, store: Store, number: int) -> None:
    vault.change_passphrase(passphrase(number - 1), passphrase(number))


def _replace_recovery_key(vault: Vault, store: Store, number: int) -> None:
    vault.replace_recovery_key(PASSPHRASE, recovery(number))


def _change_vault_key(vault: Vault, store: Store, number: int) -> None:
    vault.change_vault_key(store, PASSPHRASE, recovery(number))


CHANGES: dict[str, Callable[[Vault, Store, int], None]] = {
    "passphrase": _change_passphrase,
    "recovery-key": _replace_recovery_key,
    "vault-key": _change_vault_key,
}


def killed(change: str, folder: Path, delay: float) -> int:
    """Let a child change it for so many seconds, kill it, and return how many changes it has acknowledged."""
    command = [sys.executable, "-m", "tests.storage.kill_keys", "--change", change, str(folder)]
    with Popen(command, stdout=PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout
        assert process.stdout.readline() == "0\n"
        time.sleep(delay)
        process.kill()
        said = [line for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    return int(said[-1]) if said else 0


def kill_while_changing(change: str, template: Path, folder: Path, delay: float) -> Outcome:
    copytree(template, folder)
    done = killed(change, folder, delay)
    moment = _moment(folder)
    vault = vault_in(folder)
    used = PASSPHRASE
    if change == "passphrase":
        opened = [number for number in (done, done + 1) if _opens(partial(vault.unlock, passphrase(number)))]
        used = passphrase(opened[0]) if opened else ""
    else:
        vault.unlock(used).close()
        opened = [number for number in (done, done + 1) if _opens(partial(vault.recover, recovery(number), used))]
    return Outcome(moment, done, len(opened), _lost(vault, used), len(set(_names(folder)) ^ set(FILES)))


def campaign(change: str, times: int, seed: int) -> list[Outcome]:
    """So many kills, each of a fresh vault, at random moments."""
    random = Random(seed)
    with TemporaryDirectory() as name:
        template = Path(name) / "template"
        fill(template)
        return [
            kill_while_changing(change, template, Path(name) / str(number), SECONDS * random.random())
            for number in range(times)
        ]


def _moment(folder: Path) -> str:
    if key_slots.load(folder).slots.coming:
        return "between two keys, the copy begun" if len(_names(folder)) > len(FILES) else "between two keys"
    if (folder / KEY_FILE).read_bytes() != (folder / KEY_FILE_COPY).read_bytes():
        return "the two key files differ"
    return "a file half written" if _names(folder) != FILES else "between two files"


def _names(folder: Path) -> list[str]:
    """But the copy of before a change of the vault key, which is meant to stay."""
    names = (path.name for path in folder.iterdir() if not path.name.endswith("-journal"))
    return sorted(name for name in names if name != OWN_FOLDER)


def _opens(enter: Callable[[], Store]) -> bool:
    try:
        enter().close()
    except UserError as error:
        if error.problem not in (Problem.WRONG_PASSPHRASE, Problem.WRONG_RECOVERY_KEY):
            raise
        return False
    return True


def _lost(vault: Vault, used: str) -> int:
    """Of the one client, the 150 notes and the soundness of the file."""
    if not used:
        return 1
    store = vault.unlock(used)
    try:
        whole = names(store) == ["Ada"] and store.notes.count(store.clients.all()[0].id) == 150
        return int(not whole or not store._database.is_sound())
    finally:
        store.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=50, help="kills of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--change", choices=CHANGES, help=argparse.SUPPRESS)
    parser.add_argument("folder", nargs="?", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.change:
        vault = vault_in(options.folder)
        store = vault.unlock(PASSPHRASE)
        for number in count():
            print(number, flush=True)
            CHANGES[options.change](vault, store, number + 1)
        return
    flawless = True
    print(ROW.format("", "kills", "changes", "neither", "both", "lost", "left"))
    for change in CHANGES:
        outcomes = campaign(change, options.times, options.seed)
        flawless = flawless and all(each.is_flawless for each in outcomes)
        opened_by = [each.opened_by for each in outcomes]
        sums = (sum(getattr(each, what) for each in outcomes) for what in ("lost", "left"))
        done = sum(each.done for each in outcomes)
        print(ROW.format(change, len(outcomes), done, opened_by.count(0), opened_by.count(2), *sums))
        for moment, number in sorted(Counter(each.moment for each in outcomes).items()):
            print(f"{number:12}  {moment}")
    sys.exit(not flawless)


if __name__ == "__main__":
    main()
