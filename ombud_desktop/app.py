"""Puts the app together: resources, language, log, session, window."""

import gc
import logging
import os
import re
import sys
from contextlib import suppress
from io import FileIO, TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QDir,
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from ombud_desktop import __version__
from ombud_desktop.clock import Clock, SystemClock
from ombud_desktop.errors import type_and_place
from ombud_desktop.hardening import give_back_freed_memory
from ombud_desktop.session import Session
from ombud_desktop.settings import Language, Settings, load_settings
from ombud_desktop.storage.files import FILE_MODE
from ombud_desktop.ui.icons import application_icon
from ombud_desktop.ui.main_window import MainWindow
from ombud_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from ombud_desktop.storage.key_slots import KdfCost

LOG_FILE = "logg.txt"
LARGEST_LOG_BYTES = 65_536
_CLASS_OF_QT = re.compile(r"Q[A-Z]\w*(?:::\w+)*(?=[:(])")
COLLECT_EVERY_MS = 60_000
PREWARM_AFTER_MS = 50
FORGET_AFTER_MS = 100
_log = logging.getLogger("ombud_desktop")


class App:
    """Everything that lives as long as the program. A practice vault tells its passphrase to everyone."""

    def __init__(
        self,
        folder: Path,
        *,
        clock: Clock | None = None,
        cost: "KdfCost | None" = None,
        smallest_ballast: int | None = None,
        practice_passphrase: str = "",
    ) -> None:
        self.application = _application()
        self.settings: Settings = load_settings(folder)
        self._translators = use_language(self.application, self.settings.language)
        self.theme = Theme(self.application, self.settings)
        self.session = Session(folder, clock or SystemClock(), cost, smallest_ballast)
        self.window = MainWindow(self.session, self.settings, self.theme, practice_passphrase=practice_passphrase)

    def run(self) -> int:
        """Until the window is closed."""
        _collect_garbage_here(self.application)
        self.session.locked.connect(lambda: QTimer.singleShot(FORGET_AFTER_MS, self.application, _forget))
        sys.excepthook = self.report_bug
        self.window.show()
        self.application.setWindowIcon(application_icon())  # while the system puts the window in its place
        QTimer.singleShot(PREWARM_AFTER_MS, self.window.prewarm)
        return self.application.exec()

    def report_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A bug stops what was being done. The log gets its type and place, never a value."""
        if issubclass(kind, KeyboardInterrupt):
            self.application.quit()
            return
        _log.error(type_and_place(error))
        self.window.complain(error)


def start_log(folder: Path) -> None:
    """Types and places of bugs, for the one who gave the ombud the program; nothing about anyone."""
    path = folder / LOG_FILE
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    with suppress(OSError):  # without a log it starts too
        if path.exists() and path.stat().st_size > LARGEST_LOG_BYTES:
            path.unlink()
        if path.exists():
            path.chmod(FILE_MODE)
        if folder.is_dir():
            handlers.append(_PrivateLog(path, delay=True, encoding="utf-8"))
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s", handlers=handlers)
    qInstallMessageHandler(_log_qt_message)


class _PrivateLog(logging.FileHandler):
    """Only the user can read it, from its first byte on."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, FILE_MODE)
        return TextIOWrapper(FileIO(descriptor, "a"), encoding=self.encoding, write_through=True)


def use_language(application: QApplication, language: Language) -> list[QTranslator]:
    """Install the app's texts and Qt's own; the caller keeps them alive."""
    country = QLocale.Country.Sweden if language is Language.SWEDISH else QLocale.Country.UnitedKingdom
    spoken = QLocale.Language.Swedish if language is Language.SWEDISH else QLocale.Language.English
    QLocale.setDefault(QLocale(spoken, country))
    translators = []
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"ombud_{language}", "resources:i18n"), (f"qtbase_{language}", qt_folder)):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            translators.append(translator)
    return translators


def resources_folder() -> Path:
    """Beside the package in a checkout, inside the bundle in a frozen program."""
    bundle = getattr(sys, "_MEIPASS", None)
    return (Path(bundle) if bundle else Path(__file__).resolve().parent.parent) / "resources"


def _application() -> QApplication:
    QDir.setSearchPaths("resources", [str(resources_folder())])
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # Named here, the style costs nothing; setStyle hands one to Python, which takes 10 ms to learn what that is.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("Ombud")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("ombud")
    application.setCursorFlashTime(0)  # a caret that blinks wakes the processor six times a second, all day
    return application


def _collect_garbage_here(application: QApplication) -> None:
    """Python's cyclic collector may run in any thread, and would destroy Qt objects in the worker: only here, then."""
    gc.disable()
    gc.freeze()
    timer = QTimer(application, interval=COLLECT_EVERY_MS)
    timer.timeout.connect(lambda: gc.collect())
    timer.start()


def _forget() -> None:
    """Once the locked window stands: what nobody refers to any more goes, as far as Python lets go of it."""
    gc.collect()
    give_back_freed_memory()


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's class and method, by which it begins most of its messages; the rest may quote what somebody typed."""
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        said_by = _CLASS_OF_QT.match(message)
        _log.warning("Qt: %s, %s", said_by[0] if said_by else kind.name, context.category or "default")
