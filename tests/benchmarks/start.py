"""From exec to the unlock page, from a key to the frame: the real program on a display, beside a bare window."""

import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median
from subprocess import Popen

from ombud_desktop.practice import PRACTICE_PASSPHRASE, prepare_practice_vault
from tests.benchmarks.caseload import PASSPHRASE, fill
from tests.benchmarks.display import Display, display
from tests.benchmarks.measure import Measured
from tests.vaults import CHEAP

STARTS, TIMES = 15, 21
SIZES = ((300, 3_000), (300, 20_000), (2_000, 20_000))
"""Clients and notes: many, far too many notes, and far too many of both. All must feel the same."""
IDLE_SECONDS = 20
MINI = Path(__file__).with_name("mini.py")

Command = tuple[str, ...]


def starting(folder: Path) -> list[Measured]:
    """Caches warm."""
    fill(folder / "vault", clients=1, notes=0)
    with display(folder / "display") as screen:

        def start(command: Command) -> float:
            started: list[Popen[bytes]] = []
            seconds = screen.settled(lambda: started.append(screen.start(*command)))
            screen.end(started[0])
            return seconds

        ombud, mini = _ombud(folder / "vault"), _mini("label")
        start(mini), start(ombud)  # the window manager's first window takes longer
        ms, mini_ms = _medians(lambda: start(ombud), lambda: start(mini), times=STARTS)
    return [Measured("start to the unlock page", ms, "bare window", mini_ms, "≤ 1.20 ×")]


def unlocking(folder: Path) -> list[Measured]:
    """Beyond the key derivation, which takes no time here; and the lock before it. Idag is what is shown."""
    prepare_practice_vault(folder / "practice", cost=CHEAP)
    measured = _unlocking(folder, "practice", PRACTICE_PASSPHRASE, "practice vault")
    for clients, notes in SIZES:
        vault = f"{clients}, {notes} notes"
        fill(folder / vault, clients=clients, notes=notes)
        measured += _unlocking(folder, vault, PASSPHRASE, vault)
    return measured


def _unlocking(folder: Path, vault: str, passphrase: str, what: str) -> list[Measured]:
    with _side_by_side(folder, folder / vault, "label") as (ombud, mini):
        _unlock(ombud, passphrase)

        def unlock() -> float:
            ombud.settled(lambda: ombud.type(passphrase))
            return ombud.settled(lambda: ombud.press("Return"))

        lock_ms, unlock_ms, mini_ms = _medians(
            lambda: ombud.settled(lambda: ombud.press("ctrl+l")),
            unlock,
            lambda: mini.settled(lambda: mini.press("a")),
            times=TIMES,
        )
    return [
        Measured(f"unlock to Idag, {what}", unlock_ms, "another label", mini_ms, "≤ 60 ms"),
        Measured(f"lock to blank, {what}", lock_ms, "another label", mini_ms, "≤ 100 ms"),
    ]


def turning_pages(folder: Path) -> list[Measured]:
    prepare_practice_vault(folder / "practice", cost=CHEAP)
    with _side_by_side(folder, folder / "practice", "label") as (ombud, mini):
        _unlock(ombud, PRACTICE_PASSPHRASE)
        places = cycle(("alt+2", "ctrl+comma", "alt+1"))
        ms, mini_ms = _medians(
            lambda: ombud.settled(lambda: ombud.press(next(places))),
            lambda: mini.settled(lambda: mini.press("a")),
            times=TIMES,
        )
    return [Measured("another page", ms, "another label", mini_ms, "≤ 50 ms")]


def typing(folder: Path) -> list[Measured]:
    """In a client's 26th note, with the latest shown under it."""
    fill(folder / "vault", clients=1, notes=25)
    with _side_by_side(folder, folder / "vault", "text") as (ombud, mini):
        _unlock(ombud, PASSPHRASE)
        _press(ombud, "alt+2", "Return", "Right", "ctrl+n")  # the clients, the first one, its notes, a new one
        letters = cycle("mellan")
        ms, mini_ms = _medians(
            lambda: ombud.changed(lambda: ombud.press(next(letters))),
            lambda: mini.changed(lambda: mini.press(next(letters))),
            times=TIMES,
        )
    return [Measured("key to letter in a note", ms, "bare text field", mini_ms, "≤ 16 ms")]


def filtering(folder: Path) -> list[Measured]:
    """Letter by letter, and back again."""
    fill(folder / "vault", clients=10_000, notes=0)
    with _side_by_side(folder, folder / "vault", "list") as (ombud, mini):
        _unlock(ombud, PASSPHRASE)
        _press(ombud, "alt+2", "n")  # with something in it, the field's clear button stands still
        _press(mini, "N")
        keys = [key for letter in "am" for key in (letter, "BackSpace")]
        turns, mini_turns = cycle(keys), cycle(keys)
        ms, mini_ms = _medians(
            lambda: ombud.settled(lambda: ombud.press(next(turns))),
            lambda: mini.settled(lambda: mini.press(next(mini_turns))),
            times=TIMES,
        )
    return [Measured("filter key to picture, 10 000 clients", ms, "bare list", mini_ms, "≤ 25 ms")]


def memory(folder: Path) -> list[Measured]:
    """MiB of proportional set size, not milliseconds. Other Qt programs that run meanwhile share, and lower, it."""
    return [each for clients, notes in SIZES for each in _memory(folder / f"{clients}, {notes} notes", clients, notes)]


def _memory(folder: Path, clients: int, notes: int) -> list[Measured]:
    fill(folder / "vault", clients=clients, notes=notes)
    with display(folder / "display") as screen:
        with screen.program(*_mini("label")) as mini:
            floor = _mib(mini)
        with screen.program(*_ombud(folder / "vault")) as ombud:
            locked = _mib(ombud)
            _unlock(screen, PASSPHRASE)
            opened = _mib(ombud)
            _press(screen, "ctrl+l")
            locked_again = _mib(ombud)
    return [
        Measured(f"MiB locked, {folder.name}", locked, "bare window", floor, "≤ 62 MiB"),
        Measured(f"MiB open, {folder.name}", opened, "bare window", floor, "≤ 80 MiB"),
        Measured(f"MiB locked again, {folder.name}", locked_again, "bare window", floor),
    ]


def idling(folder: Path) -> list[Measured]:
    """Wake-ups a second, not milliseconds, while nothing happens."""
    fill(folder / "vault", clients=300, notes=3_000)
    with display(folder / "display") as screen, screen.program(*_ombud(folder / "vault")) as ombud:
        locked = _wake_ups(ombud)
        _unlock(screen, PASSPHRASE)
        opened = _wake_ups(ombud)
    return [
        Measured("wake-ups a second, locked", locked, goal="≤ 0.1"),
        Measured("wake-ups a second, open", opened, goal="≤ 0.1"),
    ]


def _ombud(vault: Path) -> Command:
    return sys.executable, "-m", "ombud_desktop", "--data-dir", str(vault)


def _mini(kind: str) -> Command:
    return sys.executable, str(MINI), kind


@contextmanager
def _side_by_side(folder: Path, vault: Path, kind: str) -> Iterator[tuple[Display, Display]]:
    """The program and the bare window, each on a display of its own, ready for keys."""
    with (
        display(folder / "one") as ombud,
        display(folder / "other") as mini,
        ombud.program(*_ombud(vault)),
        mini.program(*_mini(kind)),
    ):
        yield ombud, mini


def _press(screen: Display, *combinations: str) -> None:
    for keys in combinations:
        screen.settled(partial(screen.press, keys))


def _unlock(screen: Display, passphrase: str) -> None:
    screen.settled(lambda: screen.type(passphrase))
    screen.settled(lambda: screen.press("Return"))


def _medians(*actions: Callable[[], float], times: int) -> Iterable[float]:
    """In milliseconds; each in turn, so that a disturbance of the machine meets all of them."""
    taken = [[action() for action in actions] for _ in range(times)]
    return [median(each) * 1000 for each in zip(*taken, strict=True)]


def _wake_ups(process: "Popen[bytes]") -> float:
    before = _switches(process)
    time.sleep(IDLE_SECONDS)
    return (_switches(process) - before) / IDLE_SECONDS


def _switches(process: "Popen[bytes]") -> int:
    """How often any of its threads has gone to sleep."""
    statuses = (path.read_text(encoding="utf-8") for path in Path(f"/proc/{process.pid}/task").glob("*/status"))
    return sum(int(each.partition("\nvoluntary_ctxt_switches:")[2].split()[0]) for each in statuses)


def _mib(process: "Popen[bytes]") -> float:
    rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="utf-8")
    found = re.search(r"^Pss: +(\d+) kB", rollup, re.MULTILINE)
    assert found
    return int(found[1]) / 1024


BENCHMARKS: tuple[Callable[[Path], list[Measured]], ...] = (
    starting,
    unlocking,
    turning_pages,
    typing,
    filtering,
    memory,
    idling,
)
