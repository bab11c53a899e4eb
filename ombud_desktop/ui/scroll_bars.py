"""Scroll bars over the edge of what scrolls, and out of the way of screen readers.

To a screen reader Qt's own bars are children of their area as long as they are seen, and Qt 6.11 looks up a child by
its number without asking whether there are so many. A screen reader that counts them while a page is shown, and asks
for the second when the page has just made way, is answered from whatever lies there in memory, and the program ends.
So Qt's bars are never seen, and these are no children to a screen reader, which scrolls by itself.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

SCROLL_BAR = 12
"""Pixels, as wide as the style sheet makes it. The margin of what scrolls has to have room for it."""


class ScrollBars(QObject):
    """Both bars of an area, which die with it."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area = area
        self._vertical = _ScrollBar(area.verticalScrollBar(), area)
        self._horizontal = _ScrollBar(area.horizontalScrollBar(), area)
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            width, height = self._area.width(), self._area.height()
            self._vertical.setGeometry(width - SCROLL_BAR, 0, SCROLL_BAR, height)
            self._horizontal.setGeometry(0, height - SCROLL_BAR, width - SCROLL_BAR, SCROLL_BAR)
        return False


class _ScrollBar(QScrollBar):
    """Moves one of Qt's, and is moved by it; there only where there is something to scroll."""

    def __init__(self, qts: QScrollBar, area: QAbstractScrollArea) -> None:
        super().__init__(qts.orientation(), area)
        self._qts = qts
        self._area = area
        self.hide()
        qts.rangeChanged.connect(self._follow)
        qts.valueChanged.connect(self.setValue)
        self.valueChanged.connect(qts.setValue)

    def _follow(self) -> None:
        seen = self._area.viewport().size()
        self.setRange(self._qts.minimum(), self._qts.maximum())
        self.setPageStep(seen.height() if self.orientation() is Qt.Orientation.Vertical else seen.width())
        self.setSingleStep(self._qts.singleStep())
        self.setValue(self._qts.value())
        self.setVisible(self.maximum() > self.minimum())
