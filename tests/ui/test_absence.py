"""What the system says of the ombud's absence, on a real bus of its own and in Windows' messages."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ombud_desktop.ui.absence import (
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_SESSION_LOCK,
    Absence,
    _WindowsMessages,
)

ROOT = Path(__file__).resolve().parents[2]
SAYS_THAT_THE_SCREEN_IS_LOCKED = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from ombud_desktop.ui.absence import Absence

application = QCoreApplication([])
absence = Absence(0, application)
absence.begun.connect(lambda: (print("begun", flush=True), application.quit()))
path, interface, active = sys.argv[1], sys.argv[2], sys.argv[3] == "active"
signal = QDBusMessage.createSignal(path, interface, "ActiveChanged")
signal.setArguments([active])
QDBusConnection.sessionBus().send(signal)
QTimer.singleShot(10_000 if active else 300, application.quit)
application.exec()
"""


def what_is_heard(path: str, interface: str, state: str) -> str:
    bus = shutil.which("dbus-run-session")
    if not sys.platform.startswith("linux") or bus is None:
        pytest.skip("needs dbus-run-session")
    command = [bus, "--", sys.executable, "-c", SAYS_THAT_THE_SCREEN_IS_LOCKED, path, interface, state]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("path", "interface"),
    [
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
        ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
        ("/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
    ],
)
def test_a_locked_screen_is_heard(path: str, interface: str) -> None:
    assert what_is_heard(path, interface, "active") == "begun\n"


def test_a_screen_that_is_unlocked_again_is_not(qtbot: QtBot) -> None:
    assert what_is_heard("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "inactive") == ""


def test_going_to_sleep_is_heard_and_waking_up_is_not(qtbot: QtBot) -> None:
    heard: list[str] = []
    owner = QObject()
    absence = Absence(0, owner)
    absence.begun.connect(lambda: heard.append("begun"))
    absence.prepare_for_sleep(False)
    assert heard == []
    absence.prepare_for_sleep(True)
    absence.session_locked()
    assert heard == ["begun", "begun"]


@pytest.mark.parametrize(
    ("message", "detail", "times"),
    [
        (WM_POWERBROADCAST, PBT_APMSUSPEND, 1),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, 1),
        (WM_WTSSESSION_CHANGE, 0x8, 0),  # unlocked
        (WM_POWERBROADCAST, 0x12, 0),  # woken
    ],
)
def test_windows_says_it_in_messages(qtbot: QtBot, message: int, detail: int, times: int) -> None:
    heard: list[str] = []
    owner = QObject()
    absence = Absence(0, owner)
    absence.begun.connect(lambda: heard.append("begun"))
    _WindowsMessages(absence).take(message, detail)
    assert len(heard) == times
