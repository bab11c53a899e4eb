"""Pictures of the real widgets, without a display, each told in a line."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import cast

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages import Ombud
from tests.ui.screen import settle

SECONDS_OF_PATIENCE = 30


class Album:
    """Pictures named by the steps of the story."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._number = 0
        self._last = QPixmap()
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("[0-9]*-*.png"):
            old.unlink()

    def tell(self, ombud: Ombud, name: str, words: str, dialog: QWidget | None = None) -> None:
        """Say what has just happened, and keep what can be seen of it."""
        settle()
        self._number += 1
        picture = (dialog or ombud.window).grab()
        assert picture.toImage() != self._last.toImage(), f"“{words}” looks as before: what was done has done nothing"
        assert picture.save(str(self.folder / f"{self._number:03}-{name}.png"))
        self._last = picture
        print(f"{self._number:3}  {words}", flush=True)


class _Patience:
    """What the page objects need of pytest-qt."""

    def waitUntil(self, holds: Callable[[], bool]) -> None:  # noqa: N802 - its name there
        deadline = monotonic() + SECONDS_OF_PATIENCE
        while not holds():
            assert monotonic() < deadline, "nothing happens any more"
            QTest.qWait(5)


PATIENCE = cast(QtBot, _Patience())
