"""Random lives of a vault, cut off now and then: what was destroyed is nowhere afterwards, what was kept is everywhere.

    python -m tests.faults.histories [--times 300] [--seed 1]

A history writes, edits, destroys, closes, comes back, backs up and restores; keys change, days pass, a stick is away.
In between the program is cut off: in this process at a step that touches the disk, or in a process of its own by
kill -9. Then the vault is unlocked, purged and locked once more, and every page of it and of each copy is decrypted and
read without the app, and held against the model of `model.py`.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from ombud_desktop.storage.backups.file import read_header, unpack_database
from ombud_desktop.storage.backups.keys import open_backup_key
from ombud_desktop.storage.backups.set_aside import expiry_dates
from tests.faults.life import Life
from tests.faults.meetings_and_consents import WEIGHTS as MEETINGS_AND_CONSENTS
from tests.faults.model import Snapshot, held
from tests.faults.table import Result, print_table
from tests.storage.pages import words_left
from tests.vaults import raw_key, vault_in

WORD = rb"ord-\d{6}"
ACTS = 25
TIMES = 300
WEIGHTS: dict[Callable[[Life], None], float] = {
    **MEETINGS_AND_CONSENTS,
    Life.add_client: 3,
    Life.edit_client: 2,
    Life.remove_client: 1,
    Life.close: 2,
    Life.reopen: 1,
    Life.add_note: 5,
    Life.edit_note: 4,
    Life.remove_note: 2,
    Life.remove_all_notes: 1,
    Life.undo_removal: 1,
    Life.keep_draft: 3,
    Life.remove_draft: 1,
    Life.plan: 2,
    Life.change_plan: 1,
    Life.add_inquiry: 2,
    Life.decide_inquiry: 2,
    Life.undo_decision: 1,
    Life.edit_or_remove_inquiry: 1,
    Life.take_the_stick_away_or_bring_it: 1,
    Life.back_up: 2,
    Life.lock_and_unlock: 5,
    Life.restore: 2,
    Life.change_passphrase: 0.5,
    Life.change_vault_key: 0.5,
    Life.cut_off_at_lock: 2,
    Life.cut_off_at_unlock: 2,
    Life.kill: 0.5,
}


def campaign(times: int, seed: int) -> Iterator[Result]:
    """So many histories, each in a fresh folder."""
    result = Result("random histories")
    for number in range(times):
        with TemporaryDirectory() as name:
            _live_and_look(Path(name), seed * 100_000 + number, result)
    yield result


def _live_and_look(folder: Path, seed: int, result: Result) -> None:
    life = Life(folder, seed)
    acts = list(WEIGHTS)
    for act in [Life.add_client, *life.random.choices(acts, [WEIGHTS[act] for act in acts], k=ACTS)]:
        act(life)
    life.lock_and_unlock()
    life.lock()
    result.tries += 1
    result.said.update(life.cuts)
    lost, left = _look(life)
    result.lost += len(lost)
    result.left += len(left)
    result.readable += _readable(folder)
    if lost or left:
        result.said[f"seed {seed}: lost {sorted(lost)}, left {sorted(left)}"] += 1


def _look(life: Life) -> tuple[set[str], set[str]]:
    """The words that should stand somewhere and do not, and those that should stand nowhere and do."""
    vault = vault_in(life.folder / "ombud", life.now)
    there, kept = words_left(vault.file, raw_key(vault, life.passphrase), WORD), life.state.words()
    lost, left = kept - there, there - kept
    for path in sorted(life.folder.glob("*/ombud-*.kopia")):
        snapshot, expires_on = life.snapshots[read_header(path).made_at], read_header(path).expires_on
        words = _words_in(path, snapshot)
        lost |= held(snapshot, expires_on, without=life.destroyed).words() - words
        destroyed = words - held(snapshot, expires_on, without=life.hard).words()
        is_in_reach = path.parent in (life.place, life.stick)
        if is_in_reach or not (read_header(path).made_at in life.unfinished or _is_named(life, path)):
            left |= destroyed
    left |= {each.name for each, last_day in expiry_dates(vault.folder).items() if last_day < life.now.date()}
    return lost, left


def _words_in(path: Path, snapshot: Snapshot) -> set[str]:
    header = read_header(path)
    backup_key = open_backup_key(header.backup_key, bytearray(snapshot.raw_key), header.vault_id)
    assert backup_key is not None
    key = header.open_key(backup_key)
    assert key is not None
    unpacked = path.with_suffix(".db")
    unpack_database(path, unpacked)
    try:
        return words_left(unpacked, bytes(key), WORD)
    finally:
        unpacked.unlink()


def _is_named(life: Life, path: Path) -> bool:
    """A copy that cannot be reached: the ombud is told that it holds what was destroyed, or that it has expired."""
    store = vault_in(life.folder / "ombud", life.now).unlock(life.passphrase)
    try:
        copies = [copy for copy in store.backups.copies() if copy.path == life.stick / path.name]
    finally:
        store.close()
    today = life.now.date()
    return any(copy.holds_destroyed(today) or copy.expires_on < today for copy in copies)


def _readable(folder: Path) -> int:
    return sum(bool(re.search(WORD, path.read_bytes())) for path in folder.rglob("*") if path.is_file())


# --- On the command line, and in the child that is killed ---


def _unlock_purge_and_lock(folder: Path, now: datetime, passphrase: str) -> None:
    store = vault_in(folder, now).unlock(passphrase)
    store.calendar.believe(now.date())
    print("ready", flush=True)
    store.purge.run(now)
    store.backups.keep_up(now)
    store.close()
    print("done", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--now", type=datetime.fromisoformat, help=argparse.SUPPRESS)
    parser.add_argument("--passphrase", help=argparse.SUPPRESS)
    parser.add_argument("folder", nargs="?", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.folder:
        _unlock_purge_and_lock(options.folder, options.now, options.passphrase)
    else:
        sys.exit(not print_table(campaign(options.times, options.seed)))


if __name__ == "__main__":
    main()
