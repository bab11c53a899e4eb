"""The program on a vault of its own, and a guard: what the log complains of, no test passes over."""

import gc
import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.clock import MovableClock
from tests.ui.pages import Ombud
from tests.ui.screen import application, settle

Begin = Callable[[str, Callable[[Ombud], None]], Ombud]
"""Names a beginning and says how one comes there from the first start."""


@pytest.fixture(scope="session", autouse=True)
def _collector_as_in_the_app() -> Iterator[None]:
    """Python's cyclic collector could run in the vault's worker and destroy widgets there."""
    gc.disable()
    gc.freeze()
    yield
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _a_screen_reader_is_there(qapp: QApplication) -> None:
    """Qt tells of changes, and forgets what it has told, only while somebody listens."""
    QAccessible.setActive(True)


@pytest.fixture(autouse=True)
def _nothing_unexpected_in_the_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    if "expected_log" not in request.fixturenames:
        records = [*caplog.get_records("setup"), *caplog.get_records("call")]
        complaints = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
        assert not complaints, complaints


@pytest.fixture
def expected_log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """For tests in which something is meant to stand in the log."""
    return caplog


@pytest.fixture
def first_start(qtbot: QtBot, tmp_path: Path, clock: MovableClock) -> Iterator[Ombud]:
    """The program where there is no vault yet."""
    ombud = Ombud(qtbot, tmp_path / "ombud", clock)
    yield ombud
    ombud.quit()
    _nothing_is_left()


@pytest.fixture(scope="session")
def _beginnings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("beginnings")


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path, clock: MovableClock, _beginnings: Path) -> Iterator[Begin]:
    """Begin somewhere. The way there is gone once; every further test gets a copy of the vault, and unlocks it."""
    begun: list[Ombud] = []

    def begin(name: str, come_there: Callable[[Ombud], None]) -> Ombud:
        if not (_beginnings / name).exists():
            first = Ombud(qtbot, _beginnings / name, MovableClock())
            try:
                come_there(first)
            except BaseException:
                shutil.rmtree(_beginnings / name)
                raise
            finally:
                first.quit()
        shutil.copytree(_beginnings / name, tmp_path / "ombud")
        ombud = Ombud(qtbot, tmp_path / "ombud", clock)
        begun.append(ombud)
        ombud.unlock()
        return ombud

    yield begin
    for ombud in begun:
        ombud.quit()
    _nothing_is_left()


def _nothing_is_left() -> None:
    """The next test begins without this one's window and language."""
    settle()
    gc.collect()
    assert not application().findChildren(QTranslator)
    assert not [widget for widget in application().topLevelWidgets() if isinstance(widget, QMainWindow)]


def _an_empty_vault(ombud: Ombud) -> None:
    ombud.create_vault()


def _the_page_of_ada(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Ada", since="2026-09-01")


@pytest.fixture
def ombud(begin: Begin) -> Ombud:
    """An open vault with nothing in it."""
    return begin("empty", _an_empty_vault)


@pytest.fixture
def ada(begin: Begin) -> Ombud:
    """The page of the only client: Ada, since 1 September."""
    return begin("ada", _the_page_of_ada)
