"""A desktop of the tests' own: display, window manager, message bus, accessibility bus. The real one is left alone."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import Any

SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAMS = ("Xvfb", "setxkbmap", "openbox", "dbus-daemon", "xdotool", SYSTEM_PYTHON)
REPOSITORY = Path(__file__).parents[2]
SWEDISH_TIME = "CET-1CEST,M3.5.0,M10.5.0/3"
SCREEN = "1366x768x24"


def missing() -> list[str]:
    """What the machine lacks; `tools/system_packages.sh test` installs it."""
    lacks = [program for program in PROGRAMS if shutil.which(program) is None]
    binding = "import gi; gi.require_version('Atspi', '2.0')"
    if SYSTEM_PYTHON not in lacks and subprocess.run([SYSTEM_PYTHON, "-c", binding], stderr=DEVNULL).returncode:
        lacks.append("at-spi for Python")
    if faketime() is None:
        lacks.append("faketime")
    return lacks


def faketime() -> Path | None:
    """The library that moves a program's clock, wherever Debian's multiarch has put it."""
    return next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)


class Desktop:
    """Everything that runs on it finds it through `environment`, and nothing else of the machine's user."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        runtime = folder / "run"
        temporary = self.home / "tmp"
        for each in (folder, self.home, runtime, temporary):
            each.mkdir(mode=0o700, exist_ok=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "TZ": SWEDISH_TIME,
            "HOME": str(self.home),
            "TMPDIR": str(temporary),
            "XDG_RUNTIME_DIR": str(runtime),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={runtime}/bus",
        }
        self._stack = ExitStack()

    def __enter__(self) -> "Desktop":
        environment = self.environment
        driver = str(Path(__file__).with_name("driver.py"))
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        with ExitStack() as stack:
            display = stack.enter_context(running("Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", SCREEN))
            environment["DISPLAY"] = f":{first_line(display)}"
            subprocess.run(["setxkbmap", "se"], env=environment, check=True)
            stack.enter_context(running("openbox", env=environment))
            bus = ("dbus-daemon", "--session", "--nofork", "--print-address", f"--address={address}")
            first_line(stack.enter_context(running(*bus, env=environment)))
            self._driver = stack.enter_context(running(SYSTEM_PYTHON, driver, env=environment))
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def ask(self, do: str, **request: object) -> Any:
        """Have the driver look or press; see there."""
        assert self._driver.stdin
        self._driver.stdin.write(json.dumps({"do": do, **request}) + "\n")
        self._driver.stdin.flush()
        return json.loads(first_line(self._driver))

    def keys(self, *command: str) -> None:
        """Real key events, as from a Swedish keyboard, to the window that has the focus."""
        subprocess.run(["xdotool", *command], env=self.environment, check=True)

    def take_picture(self, file: Path) -> None:
        """Of all that is on the screen."""
        file.parent.mkdir(parents=True, exist_ok=True)
        environment = self.environment | {"QT_QPA_PLATFORM": "xcb"}
        subprocess.run(
            [sys.executable, "-m", "tests.e2e.camera", str(file)], cwd=REPOSITORY, env=environment, check=True
        )


@contextmanager
def running(*command: str, env: dict[str, str] | None = None) -> Iterator["Popen[str]"]:
    """A process that ends with the block."""
    with Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, text=True, env=env) as process:
        try:
            yield process
        finally:
            process.terminate()


def first_line(process: "Popen[str]") -> str:
    assert process.stdout
    line = process.stdout.readline().strip()
    assert line, f"{process.args!r} said nothing"
    return line
