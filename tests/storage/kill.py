"""kill -9 at random moments: what was acknowledged is there afterwards, what was due is gone, and the vault is sound.

    python -m tests.storage.kill [--times 50] [--seed 1]

A child process types, or purges 1 000 of 3 000 notes, and is killed without warning; then the vault is opened as the
ombud would the next time, purged, and looked at page by page.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random
from shutil import copytree
from subprocess import PIPE, Popen
from tempfile import TemporaryDirectory
from time import perf_counter

from ombud_desktop.model import Client, Draft, Note
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.storage.pages import words_left
from tests.vaults import NOW, PASSPHRASE, TODAY, add_notes, create_in, raw_key, vault_in

DUE, KEPT = 1000, 2000
WORD = rb"(?:kvar|bort|skriven)-\d{5}"
ROW = "{:<8} {:>6} {:>13} {:>6} {:>6} {:>8} {:>8}"
_TYPING_SECONDS = 0.25


@dataclass(frozen=True, slots=True)
class Outcome:
    """One kill, and what it did."""

    moment: str
    acknowledged: int = 0
    """Changes that the child had been told were saved."""
    lost: int = 0
    """Of those, or of notes that were not due, what is not there."""
    left: int = 0
    """Words that still stand in some page, but should be gone."""
    missing: int = 0
    """Words that stand in no page, but should."""
    sound: bool = True

    @property
    def is_flawless(self) -> bool:
        return self.sound and self.lost == self.left == self.missing == 0


# --- In the child ---


def wording(number: int) -> str:
    """The text after so many changes: from some words to several pages."""
    return f"skriven-{number:05} " * (1 + number * 37 % 500)


def typed_draft(client_id: int, number: int) -> Draft:
    return Draft("note", {"text": wording(number)}, client_id)


def say(line: str) -> None:
    print(line, flush=True)


def _type(store: Store) -> None:
    """The note takes the odd numbers, a draft the even ones; the vault was prepared with 1 and 0."""
    note = _typed_note(store)
    say("ready")
    for number in count(2):
        if number % 2:
            store.notes.change(replace(note, text=wording(number)))
        else:
            store.drafts.keep(typed_draft(note.client_id, number), TODAY)
        say(str(number))


def _purge(store: Store) -> None:
    say("ready")
    store.purge.run(NOW)
    say("done")
    sys.stdin.read()


def _hold(store: Store) -> None:
    """In the middle of a write: changed pages are in the file already, the old ones in a journal."""
    store._database.execute("PRAGMA cache_size = 5")
    with store._database.transaction() as connection:
        connection.execute("UPDATE note SET text = 'halvvägs ' || text")
        say("ready")
        sys.stdin.read()


_ROLES: dict[str, Callable[[Store], None]] = {"type": _type, "purge": _purge, "hold": _hold}


# --- In the parent ---


@contextmanager
def child(role: str, folder: Path) -> Iterator["Popen[str]"]:
    """A process of its own that has opened the vault and begins now (`hold`: has begun). It ends with the block."""
    command = [sys.executable, "-m", "tests.storage.kill", "--role", role, str(folder)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout
        try:
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def killed(role: str, folder: Path, delay: float) -> list[str]:
    """Let the child work for so many seconds, kill it, and return what it has said until then."""
    with child(role, folder) as process:
        assert process.stdout
        time.sleep(delay)
        process.kill()
        return process.stdout.read().splitlines()


def vault_for_typing(folder: Path) -> None:
    store = create_in(folder)
    client_id = store.clients.add(Client(name="Ada"), TODAY)
    store.notes.add(Note(client_id=client_id, text=wording(1), written_at=NOW))
    store.drafts.keep(typed_draft(client_id, 0), TODAY)
    add_notes(store, store.clients.add(Client(name="Bea"), TODAY), (f"kvar-{number:05} " * 20 for number in range(50)))
    store.close()


def kill_while_typing(template: Path, folder: Path, delay: float) -> Outcome:
    copytree(template, folder)
    said = killed("type", folder, delay)
    moment = "in the middle of a write" if _journal_is_left(folder) else "between two writes"
    last = int(said[-1]) if said else 1

    vault = vault_in(folder)
    store = vault.unlock(PASSPHRASE)
    draft = store.drafts.get("note")
    standing = {_typed_note(store).text, draft.values["text"] if draft else ""}
    # The last acknowledged change and the one before it; or the next one was saved, and only its word was cut off.
    lost = standing not in ({wording(last - 1), wording(last)}, {wording(last), wording(last + 1)})
    store.purge.run(NOW)
    kept = {f"kvar-{number:05}" for number in range(50)} | {text.split()[0] for text in standing}
    return _look(store, vault, kept, Outcome(moment, acknowledged=last - 1, lost=int(lost)))


def vault_for_purging(folder: Path) -> None:
    """3 000 notes of one client, every third of them due."""
    store = create_in(folder)
    client_id = store.clients.add(Client(name="Ada"), TODAY)
    yesterday = TODAY - timedelta(days=1)
    for number in range(0, DUE, 100):
        due = (f"bort-{each:05} " * 25 for each in range(number, number + 100))
        kept = (f"kvar-{each:05} " * 25 for each in range(2 * number, 2 * number + 200))
        add_notes(store, client_id, due, own_date=yesterday)
        add_notes(store, client_id, kept)
    store.close()


def kill_while_purging(template: Path, folder: Path, delay: float) -> Outcome:
    copytree(template, folder)
    killed("purge", folder, delay)
    moment = ", in the middle of a write" if _journal_is_left(folder) else ""

    vault = vault_in(folder)
    store = vault.unlock(PASSPHRASE)
    number = store._database.number
    due = number("SELECT count(*) FROM note WHERE own_date IS NOT NULL")
    cleaned_up = number("SELECT cleanup_due FROM vault") == 0
    moment = ("nothing deleted yet" if due else "all cleaned up" if cleaned_up else "deleted, not cleaned up") + moment
    store.purge.run(NOW)
    lost = KEPT - number("SELECT count(*) FROM note") + (due not in (0, DUE))
    lost += [receipt.notes for receipt in store.purge.receipts()] != [DUE]
    kept = {f"kvar-{number:05}" for number in range(KEPT)}
    return _look(store, vault, kept, Outcome(moment, lost=lost))


def campaign(
    prepare: Callable[[Path], None], kill: Callable[[Path, Path, float], Outcome], longest: float, times: int, seed: int
) -> list[Outcome]:
    """So many kills, each of a fresh vault, spread at random over the time the work takes."""
    random = Random(seed)
    with TemporaryDirectory() as name:
        template = Path(name) / "template"
        prepare(template)
        return [
            kill(template, Path(name) / str(number), longest * (number + random.random()) / times)
            for number in range(times)
        ]


def typing_campaign(times: int, seed: int) -> list[Outcome]:
    return campaign(vault_for_typing, kill_while_typing, _TYPING_SECONDS, times, seed)


def purging_campaign(times: int, seed: int) -> list[Outcome]:
    return campaign(vault_for_purging, kill_while_purging, _seconds_of_a_purge() * 1.1, times, seed)


def _seconds_of_a_purge() -> float:
    with TemporaryDirectory() as name:
        vault_for_purging(Path(name) / "vault")
        with child("purge", Path(name) / "vault") as process:
            assert process.stdout
            start = perf_counter()
            process.stdout.readline()
            return perf_counter() - start


def _typed_note(store: Store) -> Note:
    ada = next(client.id for client in store.clients.all() if client.name == "Ada")
    return store.notes.for_client(ada)[0]


def _journal_is_left(folder: Path) -> bool:
    return any(path.stat().st_size for path in folder.glob("*-journal"))


def _look(store: Store, vault: Vault, kept: set[str], so_far: Outcome) -> Outcome:
    """Close it and read every page with other eyes."""
    sound = store._database.is_sound()
    store.close()
    words = words_left(vault.file, raw_key(vault), WORD)
    return replace(so_far, left=len(words - kept), missing=len(kept - words), sound=sound)


# --- On the command line ---


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=50, help="kills of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--role", choices=_ROLES, help=argparse.SUPPRESS)
    parser.add_argument("folder", nargs="?", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.role:
        store = vault_in(options.folder).unlock(PASSPHRASE)
        _ROLES[options.role](store)
        return
    flawless = True
    print(ROW.format("", "kills", "acknowledged", "lost", "left", "missing", "damaged"))
    for name, run in (("typing", typing_campaign), ("purging", purging_campaign)):
        outcomes = run(options.times, options.seed)
        flawless = flawless and all(each.is_flawless for each in outcomes)
        sums = (sum(getattr(each, what) for each in outcomes) for what in ("acknowledged", "lost", "left", "missing"))
        print(ROW.format(name, len(outcomes), *sums, sum(not each.sound for each in outcomes)))
        for moment, number in sorted(Counter(each.moment for each in outcomes).items()):
            print(f"{number:12}  {moment}")
    sys.exit(not flawless)


if __name__ == "__main__":
    main()
