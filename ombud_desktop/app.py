"""Puts the app together: resources, language, log, session, window."""

import gc
import logging
import sys
from pathlib import Path
from types import TracebackType

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
from ombud_desktop.storage.key_slots import KdfCost
from ombud_desktop.storage.vault import Vault
from ombud_desktop.ui.icons import application_icon
from ombud_desktop.ui.main_window import MainWindow
from ombud_desktop.ui.theme import Theme

LOG_FILE = "logg.txt"
LARGEST_LOG_BYTES = 65_536
COLLECT_EVERY_MS = 60_000
PREWARM_AFTER_MS = 50
FORGET_AFTER_MS = 100
_log = logging.getLogger("ombud_desktop")


class App:
    """Everything that lives as long as the program. A practice vault tells its passphrase to everyone."""

    def __init__(
        self, folder: Path, *, clock: Clock | None = None, cost: KdfCost | None = None, practice_passphrase: str = ""
    ) -> None:
        self.application = _application()
        self.settings: Settings = load_settings(folder)
        self._translators = use_language(self.application, self.settings.language)
        self.theme = Theme(self.application, self.settings)
        clock = clock or SystemClock()
        self.session = Session(Vault(folder, cost, clock=clock), clock)
        self.window = MainWindow(self.session, self.settings, self.theme, practice_passphrase=practice_passphrase)

    def run(self) -> int:
        """Until the window is closed."""
        _collect_garbage_here(self.application)
        self.session.locked.connect(lambda: QTimer.singleShot(FORGET_AFTER_MS, self.application, _forget))
        sys.excepthook = self.report_bug
        self.application.setWindowIcon(application_icon())
        self.window.show()
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
    if path.exists() and path.stat().st_size > LARGEST_LOG_BYTES:
        path.unlink()
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    if folder.is_dir():
        handlers.append(logging.FileHandler(path, delay=True, encoding="utf-8"))
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s", handlers=handlers)
    qInstallMessageHandler(_log_qt_message)


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
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Ombud")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("ombud")
    application.setStyle("Fusion")
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
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        _log.warning("Qt: %s", message)
