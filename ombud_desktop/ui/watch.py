"""Watches the ombud's absence and the calendar, with one slow timer that runs only while the vault is open."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

from ombud_desktop.clock import Clock

BEAT_MS = 15_000
LOCK_KEYS = "Ctrl+L"
JUMP_SECONDS = 60
"""So much more or less than expected is a sleep or a clock that was set, not a busy computer."""
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class Watch(QObject):
    """Counts idle time on two clocks: sleep stops the one, and setting the wall clock moves the other."""

    idle_too_long = Signal()
    clock_jumped = Signal()
    """The computer slept, or someone set the clock: what has happened since the last look is not known."""
    lock_keys_pressed = Signal()
    """Where the menu bar does not hear them: in a dialog, or while a menu is open."""
    beat = Signal()
    minutes_left = Signal(int)
    """Whole minutes until the vault locks itself, rounded up; told when the number changes."""

    def __init__(self, clock: Clock, idle_minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit = idle_minutes * 60.0
        self._told = 0
        self._looked_at = clock.now()
        self._looked_monotonic = clock.monotonic()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self.look)
        self._note_presence()

    def start(self) -> None:
        self._note_presence()
        self._note_look()
        self._told = 0
        self._timer.start()
        self.look()

    def stop(self) -> None:
        self._timer.stop()

    def set_idle_minutes(self, minutes: int) -> None:
        self._limit = minutes * 60.0
        self._told = 0
        self.look()

    def look(self) -> None:
        """Compare the clocks now."""
        if not self._timer.isActive():
            return
        if self._clock_has_jumped():
            self.clock_jumped.emit()
            return
        left = self._limit - self._idle_seconds()
        if left <= 0:
            self.idle_too_long.emit()
            return
        self.beat.emit()
        self._tell(-int(-left // 60))

    def follow(self, application: QGuiApplication) -> None:
        """Look at the keys and the mouse where they enter: at the system's window that has the keyboard.

        A filter on the application would be called for every event of every widget, and slow each page by a quarter.
        """
        application.focusWindowChanged.connect(self._follow_window)

    def _follow_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time only moves it to the front

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            # The first key after a long sleep must meet a locked vault, not wake it.
            if self._timer.isActive() and self._idle_seconds() >= self._limit:
                self.idle_too_long.emit()
                return True
            self._note_presence()
            if self._timer.isActive() and isinstance(event, QKeyEvent) and _are_lock_keys(event):
                self.lock_keys_pressed.emit()
                return True
        return False

    def _note_presence(self) -> None:
        self._seen_at = self._clock.now()
        self._seen_monotonic = self._clock.monotonic()

    def _note_look(self) -> None:
        self._looked_at = self._clock.now()
        self._looked_monotonic = self._clock.monotonic()

    def _clock_has_jumped(self) -> bool:
        """Between two looks both clocks should move as one, and by about a beat: a sleep holds one back or both up."""
        by_wall = (self._clock.now() - self._looked_at).total_seconds()
        by_monotonic = self._clock.monotonic() - self._looked_monotonic
        self._note_look()
        return abs(by_wall - by_monotonic) > JUMP_SECONDS or by_monotonic > BEAT_MS / 1000 + JUMP_SECONDS

    def _idle_seconds(self) -> float:
        by_wall = (self._clock.now() - self._seen_at).total_seconds()
        return max(by_wall, self._clock.monotonic() - self._seen_monotonic)

    def _tell(self, minutes: int) -> None:
        if minutes != self._told:
            self._told = minutes
            self.minutes_left.emit(minutes)


def _are_lock_keys(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and QKeySequence(event.keyCombination()) == QKeySequence(LOCK_KEYS)
