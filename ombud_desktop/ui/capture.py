"""Keeps the window out of screenshots and shared screens where the system can: on Windows and macOS.

Linux has no such thing. The ombud can allow sharing for a quarter of an hour, to show something in a video meeting.
"""

import contextlib
import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

ALLOWED_MS = 15 * 60 * 1000
_WINDOWS_NONE, _WINDOWS_EXCLUDE = 0x00, 0x11
_MAC_NONE, _MAC_READ_ONLY = 0, 1


class CaptureGuard(QObject):
    """Blocks capture from the start; `allow` lifts it for fifteen minutes, and a lock ends that at once."""

    changed = Signal(bool)
    """Whether capture is allowed now."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=ALLOWED_MS)
        self._timer.timeout.connect(self.block)

    @staticmethod
    def is_possible() -> bool:
        return sys.platform in ("win32", "darwin")

    def allow(self) -> None:
        self._apply(allowed=True)
        self._timer.start()

    def block(self) -> None:
        self._timer.stop()
        self._apply(allowed=False)

    def _apply(self, *, allowed: bool) -> None:
        if self.is_possible():
            with contextlib.suppress(OSError, AttributeError):
                self._tell_system(allowed)
        self.changed.emit(allowed)

    def _tell_system(self, allowed: bool) -> None:
        import ctypes

        handle = int(self._window.winId())
        if sys.platform == "win32":
            ctypes.windll.user32.SetWindowDisplayAffinity(handle, _WINDOWS_NONE if allowed else _WINDOWS_EXCLUDE)
            return
        objc = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
        objc.sel_registerName.restype = ctypes.c_void_p
        send = objc.objc_msgSend
        send.restype = ctypes.c_void_p
        send.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        native_window = send(handle, objc.sel_registerName(b"window"))
        send.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong]
        send(native_window, objc.sel_registerName(b"setSharingType:"), _MAC_READ_ONLY if allowed else _MAC_NONE)
