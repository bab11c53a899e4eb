"""Saving by itself: within a second of the first unsaved key, and at every leave."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ombud_desktop.errors import UserError

INTERVAL_MS = 1000
RETRY_MS = 5000


class Autosave(QObject):
    """Calls `save` soon after `touch`. The timer is not restarted by further keys: whoever writes without a pause is
    saved once a second, so that a power cut never takes more than the last two seconds.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(self, save: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.flush)
        self._pending = False

    @property
    def is_pending(self) -> bool:
        return self._pending

    def touch(self) -> None:
        self._pending = True
        if not self._timer.isActive():
            self._timer.start(INTERVAL_MS)

    def forget(self) -> None:
        """What is pending is no longer wanted."""
        self._pending = False
        self._timer.stop()

    def flush(self) -> None:
        """Save now if anything is unsaved. A failure is reported and tried again: nothing typed is given up."""
        if not self._pending:
            return
        self._timer.stop()
        try:
            self._save()
        except UserError as error:
            self._timer.start(RETRY_MS)
            self.failed.emit(error)
        else:
            self._pending = False
            self.saved.emit()
