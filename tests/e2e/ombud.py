"""The program as the one meets it who sits before it: windows with words in them, and a keyboard."""

import sys
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from subprocess import Popen
from typing import Any

from tests.e2e.desktop import REPOSITORY, Desktop, faketime

PASSPHRASE = "fem lugna ord i rad"
PRACTICE_PASSPHRASE = "en stilla dag i november"
PATIENCE = 20.0
"""Seconds; what takes longer has not worked."""


class Role(StrEnum):
    """As at-spi calls them."""

    BUTTON = "push button"
    FIELD = "text"
    SECRET = "password text"
    TICK = "check box"
    CHOICE = "combo box"
    SEGMENT = "radio button"
    NUMBER = "spin button"
    TABS = "page tab list"
    TAB = "page tab"
    MENU = "menu item"
    LIST = "list"
    ROW = "list item"
    LABEL = "label"
    PROGRESS = "progress bar"
    DIALOG = "dialog"
    POPUP = "popup menu"


@dataclass(frozen=True, slots=True)
class Control:
    """Something in the accessibility tree."""

    depth: int
    role: str
    name: str
    label: str
    description: str
    text: str
    states: list[str]

    @property
    def is_showing(self) -> bool:
        return "showing" in self.states


class Ombud:
    """One running program on a desktop. Names are patterns of the shell: `Grupp 1: *`."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self.desktop = desktop
        self.folder = folder
        self._process: Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self._process
        return self._process.pid

    # --- Starting and ending ---

    def start(self, *options: str, on: date | None = None, times_as_fast: int = 1) -> None:
        """Until its window is there. `on`: in the morning of that day; `times_as_fast`: all its clocks run so."""
        command = [sys.executable, "-m", "ombud_desktop", "--data-dir", str(self.folder), *options]
        environment = {**self.desktop.environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONFAULTHANDLER": "1"}
        if on is not None:
            environment |= {"LD_PRELOAD": str(faketime()), "FAKETIME": f"@{on} 09:00:00"}
            environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1"
        elif times_as_fast > 1:
            environment |= {"LD_PRELOAD": str(faketime()), "FAKETIME": f"+0 x{times_as_fast}"}
        with self.said.open("ab") as said:
            self._process = Popen(command, cwd=REPOSITORY, env=environment, stderr=said)
        self.see("Lösenfras", Role.SECRET, state="focused")

    @property
    def said(self) -> Path:
        """What the program has said on its terminal."""
        return self.folder.with_suffix(".said")

    def quit(self) -> None:
        assert self._process
        self.keys("ctrl+q")
        assert self._process.wait(PATIENCE) == 0
        self._process = None

    def kill(self) -> None:
        """Without a warning, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for left in Path("/dev/shm").glob(f"*faketime_*_{self.pid}"):
                left.unlink()
            self._process = None

    # --- What everyone does ---

    def create_vault(self) -> str:
        """The first start; returns the recovery key, as it was read from the screen."""
        for field in ("Lösenfras", "Lösenfrasen igen"):
            self.write(field, PASSPHRASE, Role.SECRET)
        self.press("Nästa")
        groups = [self.see(f"Grupp {number}: *").name.partition(": ")[2].replace(" ", "") for number in range(1, 9)]
        self.press("Jag har skrivit av den")
        for number in (3, 6):
            self.write(f"Grupp {number}", groups[number - 1])
        self.press("Skapa valvet")
        self.see("+ Ny klient", Role.BUTTON)
        return "-".join(groups)

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        self.write("Lösenfras", passphrase, Role.SECRET)
        self.keys("Return")
        self.gone("Lösenfras", Role.SECRET)

    def type_the_date(self, day: date) -> None:
        """Who comes back after a long time is asked which day it is."""
        self.see("Dagens datum", Role.FIELD, state="focused")
        self.write("Dagens datum", day.isoformat())
        self.press("Det är dagens datum")
        self.gone("Dagens datum", Role.FIELD)

    def lock(self) -> None:
        self.keys("ctrl+l")
        self.see("Lösenfras", Role.SECRET, state="focused")

    def write(self, field: str, words: str, role: Role = Role.FIELD) -> None:
        """Over what stands in the field, with real keys."""
        self.focus(field, role)
        self.keys("ctrl+a")
        self.type(words)
        self.see(field, role, text="?" * len(words) if role is Role.SECRET else words)

    def focus(self, field: str, role: Role = Role.FIELD) -> None:
        if "focused" not in self.see(field, role).states:
            assert self._ask("focus", field, role), f"{field} does not take the keyboard"
        self.see(field, role, state="focused")

    def type(self, words: str) -> None:
        self.desktop.keys("type", "--delay", "2", words)

    def keys(self, *keys: str) -> None:
        self.desktop.keys("key", *keys)

    # --- Looking and pressing ---

    def see(self, name: str, role: Role = Role.LABEL, **more: str) -> Control:
        """Wait until it is on the screen; `state="focused"`, `text="…"`: and like this."""
        found = self._ask("find", name, role, **more)
        assert found, f"no {role} {name!r} {more or ''}; there is:\n{self}"
        return Control(**found)

    def press(self, name: str, role: Role = Role.BUTTON) -> None:
        assert self._ask("press", name, role), f"no {role} {name!r} to press; there is:\n{self}"

    def gone(self, name: str, role: Role = Role.LABEL) -> None:
        assert self._ask("gone", name, role), f"{role} {name!r} is still there"

    def tree(self) -> list[Control]:
        """Everything that a screen reader could come across, hidden or not."""
        return [Control(**each) for each in self.desktop.ask("tree", pid=self.pid)]

    def showing(self) -> list[Control]:
        return [control for control in self.tree() if control.is_showing]

    def tells(self, word: str) -> bool:
        """Whether the word stands anywhere in the accessibility tree, titles of windows included."""
        return any(
            word in words for each in self.tree() for words in (each.name, each.label, each.description, each.text)
        )

    def _ask(self, do: str, name: str, role: Role, **more: str) -> Any:
        return self.desktop.ask(do, pid=self.pid, name=name, role=role, within=PATIENCE, **more)

    def __str__(self) -> str:
        if self._process is None or self._process.poll() is not None:
            code, said = self._process and self._process.returncode, self.said.read_text(encoding="utf-8")
            return f"nothing: it has ended, {code}, and said:\n{said}"
        return "\n".join(
            f"{'  ' * each.depth}{each.role} {each.name!r} {each.text!r} {' '.join(each.states)}"
            for each in self.showing()
        )
