"""A display whose picture is watched from outside, and a keyboard before it: times from the key to the frame.

Xvfb keeps its picture in a file, so that looking at it costs the program nothing, and what is timed is what a person
would see: the first frame that stays.
"""

import ctypes
import mmap
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, Popen
from time import perf_counter

from tests.e2e.desktop import REPOSITORY, SCREEN, first_line, running

BYTES_PER_ROW = 4 * int(SCREEN.split("x")[0])
ROWS = int(SCREEN.split("x")[1])
EVERY_ROW = 4
"""Of so many rows one is looked at: no letter is too small to be seen."""
BETWEEN_LOOKS = 0.0005
QUIET = 0.4
"""Seconds without a change after which a frame counts as staying. A caret blinks later, a progress bar shows sooner."""
PATIENCE = 30.0
MODIFIERS = {"ctrl": "Control_L", "alt": "Alt_L"}
KEYSYMS = {" ": "space"}


class Display:
    """One display with its picture and its keyboard."""

    def __init__(self, number: str, picture: mmap.mmap, environment: dict[str, str]) -> None:
        self.environment = environment
        self._x11, self._xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._keyboard = ctypes.c_void_p(self._x11.XOpenDisplay(number.encode()))
        self._pixels = memoryview(picture)[len(picture) - ROWS * BYTES_PER_ROW :]
        self._empty = self._look()

    @contextmanager
    def program(self, *command: str) -> Iterator["Popen[bytes]"]:
        """A program, once its first frame stays; gone from the display after the block."""
        started: list[Popen[bytes]] = []
        self.settled(lambda: started.append(self.start(*command)))
        try:
            yield started[0]
        finally:
            self.end(started[0])

    def start(self, *command: str) -> "Popen[bytes]":
        return Popen(command, env=self.environment, cwd=REPOSITORY, stderr=DEVNULL)

    def end(self, program: "Popen[bytes]") -> None:
        """And everything of it gone from the picture, so that the next one begins with an empty display."""
        program.kill()
        program.wait()
        start = perf_counter()
        while self._look() != self._empty:
            time.sleep(BETWEEN_LOOKS)
            assert perf_counter() - start < PATIENCE, "the window does not go away"

    def press(self, keys: str) -> None:
        """One key, or a combination such as ctrl+l."""
        *modifiers, key = keys.split("+")
        codes = [self._code(name) for name in (*(MODIFIERS[each] for each in modifiers), KEYSYMS.get(key, key))]
        for code, down in [*((code, 1) for code in codes), *((code, 0) for code in reversed(codes))]:
            self._xtest.XTestFakeKeyEvent(self._keyboard, code, down, ctypes.c_ulong(0))
        self._x11.XSync(self._keyboard, 0)

    def type(self, words: str) -> None:
        for letter in words:
            self.press(letter)

    def settled(self, act: Callable[[], object]) -> float:
        """Seconds from the act to the last change of the picture before it stays."""
        return self._watch(act)[1]

    def changed(self, act: Callable[[], object]) -> float:
        """Seconds from the act to the first change of the picture."""
        return self._watch(act)[0]

    def _watch(self, act: Callable[[], object]) -> tuple[float, float]:
        before = seen = self._look()
        start = perf_counter()
        act()
        changes: list[float] = []
        while not changes or perf_counter() - start - changes[-1] < QUIET:
            time.sleep(BETWEEN_LOOKS)
            picture = self._look()
            if picture not in (seen, before):  # back to the one before: a caret that blinks
                changes.append(perf_counter() - start)
            if picture != seen:
                before, seen = seen, picture
            assert perf_counter() - start < PATIENCE, "never stays" if changes else "does not change"
        return changes[0], changes[-1]

    def _look(self) -> bytes:
        rows = range(0, ROWS * BYTES_PER_ROW, EVERY_ROW * BYTES_PER_ROW)
        return b"".join(self._pixels[start : start + BYTES_PER_ROW] for start in rows)

    def _code(self, keysym: str) -> int:
        return int(self._x11.XKeysymToKeycode(self._keyboard, self._x11.XStringToKeysym(keysym.encode())))


@contextmanager
def display(folder: Path) -> Iterator[Display]:
    """A display of its own, with a window manager and nothing else: no bus, no accessibility."""
    folder.mkdir(parents=True, exist_ok=True)
    with running("Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", SCREEN, "-fbdir", str(folder)) as server:
        number = f":{first_line(server)}"
        environment = {
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "HOME": str(folder),
            "DISPLAY": number,
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        }
        # Its first act is to put a pointer of its own into the picture; that must not be taken for a window's frame.
        manager = running("openbox", "--startup", "echo ready", env=environment)
        with manager as started, (folder / "Xvfb_screen0").open("rb") as file:
            first_line(started)
            picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
            yield Display(number, picture, environment)
