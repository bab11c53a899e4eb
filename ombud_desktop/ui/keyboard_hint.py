"""What makes a hidden text come out wrong: Caps Lock, and the language of the keyboard."""

import sys

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ombud_desktop.ui.cards import text

_PLATFORMS_THAT_KNOW = ("windows", "cocoa")


class KeyboardHint(QWidget):
    """Qt cannot ask for Caps Lock: it shows by the letters typed with and without Shift, and by the key itself.

    So nothing is said before the first letter. The language is said only where the system tells it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._is_locked: bool | None = None
        self._caps = text("", "error")
        self._layout = text("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._caps)
        column.addWidget(self._layout)
        self._caps.hide()
        QGuiApplication.inputMethod().localeChanged.connect(self.show_layout)
        self.show_layout()

    def follow(self, line: QLineEdit) -> None:
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._learn(event)
        elif event.type() is QEvent.Type.FocusIn:
            self.show_layout()
        return False

    def show_layout(self) -> None:
        language = _language(QGuiApplication.inputMethod().locale(), QGuiApplication.platformName())
        self._layout.setText(self.tr("Keyboard: {language}").format(language=language))
        self._layout.setVisible(bool(language))

    def _learn(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            if self._is_locked is not None:
                self._show(is_locked=not self._is_locked)
            return
        found = is_caps_locked(event.text(), with_shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if found is not None:
            self._show(is_locked=found)

    def _show(self, *, is_locked: bool) -> None:
        self._is_locked = is_locked
        self._caps.setText(self.tr("Caps Lock is on.") if is_locked else "")
        self._caps.setVisible(is_locked)


def is_caps_locked(typed: str, *, with_shift: bool) -> bool | None:
    """What a typed letter tells; None when it tells nothing."""
    if len(typed) != 1 or typed.lower() == typed.upper():
        return None
    if not with_shift:
        return typed.isupper()
    if typed.islower():
        return True
    return None if sys.platform == "darwin" else False  # there Shift writes capitals with and without it


def _language(keyboard: QLocale, platform: str) -> str:
    """The language's own name. Elsewhere than on these systems Qt may only be telling that of the computer."""
    is_known = platform in _PLATFORMS_THAT_KNOW or keyboard != QLocale.system()
    return keyboard.nativeLanguageName() if is_known else ""
