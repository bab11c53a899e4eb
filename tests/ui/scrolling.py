"""What scrolls, as a screen reader counts it."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QPlainTextEdit

from tests.ui.screen import application


def counted(area: QAbstractScrollArea) -> int:
    """How many children a screen reader finds."""
    return QAccessible.queryAccessibleInterface(area).childCount()


def areas_with_bars_of_qts() -> list[str]:
    """Of all that is open: those with a child that goes when they do. Lists and texts look before they answer."""
    return [
        f"{type(area).__name__} in {type(area.parent()).__name__}"
        for window in application().topLevelWidgets()
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible() and not isinstance(area, QAbstractItemView | QPlainTextEdit) and counted(area) != 1
    ]
