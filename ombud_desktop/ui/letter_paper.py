"""A letter or form on paper: its first line is the heading, and what is long goes on on further pages."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QWidget

from ombud_desktop.ui.paper import Paper, font_of, write
from ombud_desktop.ui.recipient_check import RecipientCheck

translate = QCoreApplication.translate

_HEADING_POINTS, _POINTS, _FOOT_POINTS = 18, 12, 9
_FOOT = 24
"""What the page's number needs at the end of each page."""

_ANYWHERE_IF_NEED_BE = QTextOption()
_ANYWHERE_IF_NEED_BE.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


@dataclass(frozen=True, slots=True)
class _Line:
    top: float
    line: QTextLine


class LetterPaper(Paper):
    def __init__(
        self, title: str, advice: str, words: str, parent: QWidget, recipient: RecipientCheck | None = None
    ) -> None:
        super().__init__(title, advice, parent, recipient)
        heading, _, rest = words.strip().partition("\n")
        self._texts = (
            QTextLayout(heading, font_of(_HEADING_POINTS, bold=True)),
            QTextLayout(rest.strip().replace("\n", "\u2028"), font_of(_POINTS)),
        )

    def count_pages(self, painter: QPainter, page: QRectF) -> int:
        return len(self._pages(page))

    def paint_page(self, painter: QPainter, page: QRectF, number: int) -> None:
        pages = self._pages(page)
        for each in pages[number]:
            each.line.draw(painter, QPointF(0, each.top))
        if len(pages) > 1:
            foot = QRectF(0, page.height() - _FOOT + _FOOT_POINTS, page.width(), _FOOT)
            words = translate("letter_paper", "Page {number} of {all}").format(number=number + 1, all=len(pages))
            write(painter, foot, _FOOT_POINTS, words)

    def _pages(self, page: QRectF) -> list[list[_Line]]:
        """The lines of each page; there is always one page."""
        pages: list[list[_Line]] = [[]]
        top = 0.0
        for text in self._texts:
            for line in _broken(text, page.width()):
                if pages[-1] and top + line.height() > page.height() - _FOOT:
                    pages.append([])
                    top = 0.0
                if len(pages) > 1 and not pages[-1] and not line.naturalTextWidth():
                    continue  # no page begins with an empty line
                pages[-1].append(_Line(top, line))
                top += line.height()
            top += _HEADING_POINTS
        return pages


def _broken(text: QTextLayout, width: float) -> list[QTextLine]:
    """Into lines of this width."""
    lines = []
    text.setTextOption(_ANYWHERE_IF_NEED_BE)
    text.beginLayout()
    while (line := text.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        lines.append(line)
    text.endLayout()
    return lines
