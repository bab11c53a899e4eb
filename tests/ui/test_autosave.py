"""Saving by itself: soon, also for those who never pause, and again when it did not work."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.ui.autosave import INTERVAL_MS, RETRY_MS, Autosave


class Disk:
    """Takes what is saved, unless it is full."""

    def __init__(self) -> None:
        self.saved = 0
        self.is_full = False

    def save(self) -> None:
        if self.is_full:
            raise UserError(Problem.DISK_FULL)
        self.saved += 1


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def autosave(qtbot: QtBot, disk: Disk) -> Iterator[Autosave]:
    owner = QObject()
    yield Autosave(disk.save, owner)
    owner.deleteLater()


def ring(autosave: Autosave) -> None:
    """The timer's time has come."""
    timer = autosave.findChildren(QTimer)[0]
    assert timer.isActive()
    timer.stop()
    timer.timeout.emit()


def test_nothing_is_saved_that_nobody_touched(autosave: Autosave, disk: Disk) -> None:
    autosave.flush()
    assert not autosave.findChildren(QTimer)[0].isActive()
    assert disk.saved == 0


def test_one_touch_is_saved_once(autosave: Autosave, disk: Disk) -> None:
    autosave.touch()
    ring(autosave)
    autosave.flush()
    assert disk.saved == 1
    assert not autosave.is_pending


def test_two_seconds_are_never_exceeded() -> None:
    assert INTERVAL_MS * 1.05 < 2000  # a coarse timer may ring five per cent late


def test_further_keys_do_not_put_the_saving_off(autosave: Autosave, qtbot: QtBot) -> None:
    timer = autosave.findChildren(QTimer)[0]
    autosave.touch()
    begun = timer.remainingTime()
    qtbot.waitUntil(lambda: timer.remainingTime() <= begun - 150)
    autosave.touch()
    assert timer.remainingTime() <= begun - 100  # a coarse timer rounds


def test_what_could_not_be_saved_is_tried_again(autosave: Autosave, disk: Disk, qtbot: QtBot) -> None:
    disk.is_full = True
    autosave.touch()
    with qtbot.waitSignal(autosave.failed) as failed:
        ring(autosave)
    assert failed.args is not None
    assert failed.args[0].problem is Problem.DISK_FULL
    assert autosave.is_pending
    assert autosave.findChildren(QTimer)[0].interval() == RETRY_MS
    disk.is_full = False
    with qtbot.waitSignal(autosave.saved):
        ring(autosave)
    assert disk.saved == 1


def test_what_is_not_wanted_any_more_is_not_saved(autosave: Autosave, disk: Disk) -> None:
    autosave.touch()
    autosave.forget()
    autosave.flush()
    assert disk.saved == 0
    assert not autosave.findChildren(QTimer)[0].isActive()


def test_saving_says_so(autosave: Autosave, qtbot: QtBot) -> None:
    autosave.touch()
    with qtbot.waitSignal(autosave.saved):
        autosave.flush()
