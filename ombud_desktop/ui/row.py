"""A row that is pressed as one: words, small lines under them, and chips beside them, or at large text below.

It draws all of it itself. Labels would do the same, but most of what there is to see are rows: a page would have four
times as many widgets, and would open as much later.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ombud_desktop.ui.cards import LOWEST_TARGET, PressableRow
from ombud_desktop.ui.layouts import BesideOrBelow
from ombud_desktop.ui.theme import POINT_SIZES, shown_colour

_LEFT, _TOP, _RIGHT, _BOTTOM = 6, 5, 4, 4
_BETWEEN_LINES, _BETWEEN_CHIPS = 2, 8
_CHIP_PADDING, _CHIP_ABOVE = 10, 3
_CORNER = 0.57
"""How round a chip is, as a part of the height of its letters."""
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_ENDLESS = 100_000
_LONGEST_WORD = 22
"""Letters: so long a word is not broken. A longer one is, as an address is that leads into the web."""
_GROUNDS = {"accent": "accent_soft", "due": "due_soft", "late": "late_soft", "done": "done_soft"}
_INKS = {"small": "muted", "plain": "muted", "struck": "muted", "muted": "muted"}


@dataclass(frozen=True, slots=True)
class Chip:
    """A word on a soft ground; the tone, which never says more than the word, is accent, due, late or done.

    Without a ground: `plain` is small and muted, `words` and `strong` are as large as the words of the row.
    """

    words: str
    tone: str = "accent"
    width: int = 0
    """Pixels, at least."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is drawn: the tone of a chip, or what kind of line it is."""

    place: QRect
    words: str
    style: str


class RowButton(PressableRow):
    """Without a `sentence` a screen reader hears all that stands in the row."""

    client_id = 0
    """Whom it is about, where F8 on it shows their plan."""

    def __init__(self, words: str, detail: str = "", chips: Sequence[Chip] = (), *, sentence: str = "") -> None:
        super().__init__(sentence or ", ".join(filter(None, (words, detail, *(each.words for each in chips)))))
        self.words = words
        self.details = [detail] if detail else []
        self.chips = list(chips)
        self._style = "words"
        self._fonts: dict[str, tuple[QFont, QFontMetrics]] = {}
        self._widths: dict[tuple[str, str], int] = {}
        self._arranged: dict[int, tuple[list[Piece], int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def texts(self) -> list[str]:
        """Everything that can be read in it."""
        return [self.words, *self.details, *(each.words for each in self.chips)]

    def strike(self) -> None:
        """Done or dropped: crossed out, and muted."""
        self._style = "struck"
        self._forget()

    def mute(self) -> None:
        """Less than the rows around it."""
        self._style = "muted"
        self._forget()

    def show_otherwise(self, chips: Sequence[Chip], detail: str) -> None:
        """Other chips than before, and one more line; what is said of the row stays."""
        self.chips = list(chips)
        self.details += [detail] if detail else []
        self._forget()

    def pieces(self) -> list[Piece]:
        """What is drawn, in the middle of the height that the row has got."""
        pieces, needed = self._arrangement(self.width())
        down = QPoint(0, max(0, self.height() - needed) // 2)
        return [Piece(each.place.translated(down), each.words, each.style) for each in pieces]

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        chips = sum(_BETWEEN_CHIPS + self._chip_size(each).width() for each in self.chips)
        words = max(self._width(line, style) for line, style in self._lines())
        return QSize(_LEFT + words + chips + _RIGHT, LOWEST_TARGET)

    def minimumSizeHint(self) -> QSize:
        """No usual word of it is broken."""
        self.ensurePolished()
        words = max(self._width_of_longest_word(line, style) for line, style in self._lines())
        chips = max((self._chip_size(each).width() for each in self.chips), default=0)
        most = self.fontMetrics().averageCharWidth() * _LONGEST_WORD
        return QSize(_LEFT + min(most, max(words, chips)) + _RIGHT, LOWEST_TARGET)

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        return max(LOWEST_TARGET, self._arrangement(width)[1])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for piece in self.pieces():
            self._draw(painter, piece)
        painter.end()

    def _draw(self, painter: QPainter, piece: Piece) -> None:
        font, metrics = self._font(piece.style)
        place = piece.place
        if ground := _GROUNDS.get(piece.style):
            corner = min(_CORNER * metrics.height(), place.height() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shown_colour(ground) or QColor(Qt.GlobalColor.transparent))
            painter.drawRoundedRect(place, corner, corner)
            place = place.adjusted(_CHIP_PADDING, 0, -_CHIP_PADDING, 0)
        ink = piece.style if ground else _INKS.get(piece.style, "text")
        painter.setPen(shown_colour(ink) or self.palette().windowText().color())
        painter.setFont(font)
        painter.drawText(place, self._flags(piece.words, piece.style, place.width()), piece.words)

    def _forget(self) -> None:
        """Where everything stands has to be found out again."""
        self._fonts.clear()
        self._widths.clear()
        self._arranged.clear()
        self.updateGeometry()
        self.update()

    # --- Where everything stands ---

    def _lines(self) -> list[tuple[str, str]]:
        """With their styles."""
        return [(self.words, self._style), *((each, "small") for each in self.details)]

    def _arrangement(self, width: int) -> tuple[list[Piece], int]:
        """In this width, and the height it needs. Asked for dozens of times, and so worked out once."""
        if width not in self._arranged:
            self._arranged[width] = self._arrange(width - _LEFT - _RIGHT)
        return self._arranged[width]

    def _arrange(self, inner: int) -> tuple[list[Piece], int]:
        chips = [(each, self._chip_size(each, inner)) for each in self.chips]
        beside = sum(_BETWEEN_CHIPS + size.width() for _, size in chips)
        room = inner - beside
        longest_word = max(self._width_of_longest_word(line, style) for line, style in self._lines())
        if chips and room < max(inner * BesideOrBelow.TEXT_SHARE, min(longest_word, inner)):
            lines, bottom = self._stacked(inner, _TOP)
            marks, bottom = _flowing(chips, inner, bottom + _BETWEEN_CHIPS // 2)
            return lines + marks, bottom + _BOTTOM
        highest = max((size.height() for _, size in chips), default=0)
        _, height = self._stacked(room, 0)
        lines, _ = self._stacked(room, _TOP + max(0, highest - height) // 2)
        marks, left = [], _LEFT + room + _BETWEEN_CHIPS
        for chip, size in chips:
            top = _TOP + (max(height, highest) - size.height()) // 2
            marks.append(Piece(QRect(QPoint(left, top), size), chip.words, chip.tone))
            left += size.width() + _BETWEEN_CHIPS
        return lines + marks, _TOP + max(height, highest) + _BOTTOM

    def _stacked(self, width: int, top: int) -> tuple[list[Piece], int]:
        """The lines below each other, and where they end."""
        pieces = []
        for words, style in self._lines():
            height = self._height(words, style, width)
            pieces.append(Piece(QRect(_LEFT, top, width, height), words, style))
            top += height + _BETWEEN_LINES
        return pieces, top - _BETWEEN_LINES

    def _height(self, words: str, style: str, width: int) -> int:
        metrics = self._metrics(style)
        if "\n" not in words and self._width(words, style) <= width:
            return metrics.height()
        flags = self._flags(words, style, width)
        return metrics.boundingRect(QRect(0, 0, width, _ENDLESS), flags, words).height()

    def _flags(self, words: str, style: str, width: int) -> int:
        """How the words are set: broken between them, or where one alone is too long for the width, anywhere."""
        is_too_long = self._width_of_longest_word(words, style) > width
        return (_FLAGS | Qt.TextFlag.TextWrapAnywhere if is_too_long else _FLAGS).value

    def _chip_size(self, chip: Chip, most: int = _ENDLESS) -> QSize:
        """In `most` pixels of width."""
        padding, above = (_CHIP_PADDING, _CHIP_ABOVE) if chip.tone in _GROUNDS else (0, 0)
        width = min(most, max(chip.width, self._width(chip.words, chip.tone) + 2 * padding))
        return QSize(width, self._height(chip.words, chip.tone, width - 2 * padding) + 2 * above)

    def _width_of_longest_word(self, words: str, style: str) -> int:
        return max((self._width(word, style) for word in words.split()), default=0)

    def _width(self, words: str, style: str) -> int:
        if (words, style) not in self._widths:
            self._widths[words, style] = self._metrics(style).horizontalAdvance(words) + 1  # a part of one is a pixel
        return self._widths[words, style]

    def _metrics(self, style: str) -> QFontMetrics:
        return self._font(style)[1]

    def _font(self, style: str) -> tuple[QFont, QFontMetrics]:
        if style not in self._fonts:
            font = QFont(self.font())
            font.setStrikeOut(style == "struck")
            if style == "strong":
                font.setWeight(QFont.Weight.DemiBold)
            if style in _GROUNDS:
                font.setWeight(QFont.Weight.Medium)
            if style in _GROUNDS or style in ("small", "plain"):
                font.setPointSizeF(font.pointSizeF() * POINT_SIZES["small"] / POINT_SIZES["body"])
            self._fonts[style] = font, QFontMetrics(font)
        return self._fonts[style]


def _flowing(chips: Sequence[tuple[Chip, QSize]], width: int, top: int) -> tuple[list[Piece], int]:
    """Left to right, and on to the next line where the width ends; and where they end."""
    pieces: list[Piece] = []
    left, height = 0, 0
    for chip, size in chips:
        if left and left + size.width() > width:
            left, top, height = 0, top + height + _BETWEEN_CHIPS, 0
        pieces.append(Piece(QRect(QPoint(_LEFT + left, top), size), chip.words, chip.tone))
        left += size.width() + _BETWEEN_CHIPS
        height = max(height, size.height())
    return pieces, top + height
