"""What the system says of the ombud's absence: the screen is locked, the computer goes to sleep, the lid is closed.

Linux says it on D-Bus and Windows in window messages. Where nothing is said (macOS, a bare window manager) the watch
in `watch.py` still sees the gap that a sleep leaves in the clocks.
"""

import sys
from typing import cast

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal, Slot

_Kind = QByteArray | bytes | bytearray | memoryview
_LOGIN = "org.freedesktop.login1"
_SCREEN_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)
WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 0x7


def _slot(signature: str) -> bytes:
    """PySide declares bytes here, and takes only the text that SLOT makes."""
    return cast(bytes, SLOT(signature))


class Absence(QObject):
    """`begun` when the system says that the ombud has left, or is about to."""

    begun = Signal()

    def __init__(self, window_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._filter: QAbstractNativeEventFilter | None = None
        if sys.platform.startswith("linux"):
            self._listen_on_bus()
        elif sys.platform == "win32":
            self._listen_to_windows(window_id)

    @Slot(bool)
    def prepare_for_sleep(self, begins: bool) -> None:
        if begins:
            self.begun.emit()

    @Slot(bool)
    def screen_saver_changed(self, active: bool) -> None:
        if active:
            self.begun.emit()

    @Slot()
    def session_locked(self) -> None:
        self.begun.emit()

    def _listen_on_bus(self) -> None:
        """A bus that is not there is no reason to complain: the watch remains."""
        from PySide6.QtDBus import QDBusConnection

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            manager = f"{_LOGIN}.Manager"
            sleeps, locks = _slot("prepare_for_sleep(bool)"), _slot("session_locked()")
            system.connect(_LOGIN, "/org/freedesktop/login1", manager, "PrepareForSleep", self, sleeps)
            system.connect(_LOGIN, "", f"{_LOGIN}.Session", "Lock", self, locks)
        if session.isConnected():
            for interface, path in _SCREEN_SAVERS:
                session.connect("", path, interface, "ActiveChanged", self, _slot("screen_saver_changed(bool)"))

    def _listen_to_windows(self, window_id: int) -> None:
        """The window has to ask for messages about its session; those about power come unasked."""
        import ctypes

        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window_id, 0)  # type: ignore[attr-defined]
        self._filter = _WindowsMessages(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)


class _WindowsMessages(QAbstractNativeEventFilter):
    def __init__(self, absence: Absence) -> None:
        super().__init__()
        self._absence = absence

    def nativeEventFilter(self, kind: _Kind, address: int) -> tuple[bool, int]:  # noqa: N802 - overrides Qt
        from ctypes import wintypes

        if QByteArray(kind) == QByteArray(b"windows_generic_MSG"):
            message = wintypes.MSG.from_address(int(address))
            self.take(message.message, message.wParam)
        return False, 0

    def take(self, message: int, detail: int) -> None:
        if (message, detail) in ((WM_POWERBROADCAST, PBT_APMSUSPEND), (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK)):
            self._absence.begun.emit()
