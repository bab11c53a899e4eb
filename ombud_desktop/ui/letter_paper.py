"""A letter or form on paper: its first line is the heading."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ombud_desktop.ui.paper import Paper, write

_HEADING_POINTS, _POINTS = 18, 12


class LetterPaper(Paper):
    def __init__(self, title: str, advice: str, words: str, parent: QWidget) -> None:
        super().__init__(title, advice, parent)
        self._heading, _, self._words = words.strip().partition("\n")

    def paint_page(self, painter: QPainter, page: QRectF) -> None:
        room = QRectF(0, 0, page.width(), page.height())
        room.setTop(write(painter, room, _HEADING_POINTS, self._heading, bold=True) + _HEADING_POINTS)
        write(painter, room, _POINTS, self._words.strip())
