"""Tabs that all stand in sight: where they have no room beside each other, the longest words break into two lines."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

FRAME = 16
"""The style sheet's border and padding, above and below together."""


class TabBar(QTabBar):
    def __init__(self, words: Sequence[tuple[str, str]]) -> None:
        """Each tab's words, and the same in two lines."""
        super().__init__()
        self._words = words
        self.setExpanding(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for number, (whole, _) in enumerate(words):
            self.addTab(whole)
            self.setAccessibleTabName(number, whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """As few words in two lines as there must be."""
        for number, (whole, _) in enumerate(self._words):
            self.setTabText(number, whole)
        longest_first = sorted(range(self.count()), key=lambda number: -self.tabSizeHint(number).width())
        for number in longest_first:
            if sum(self.tabSizeHint(each).width() for each in range(self.count())) <= self.width():
                break
            self.setTabText(number, self._words[number][1])
        self.updateGeometry()  # a bar that is not in sight yet does not tell by itself that it has become higher

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - overrides Qt
        """Qt counts the second line only of the chosen tab."""
        size, lines = super().tabSizeHint(index), 1 + self.tabText(index).count("\n")
        return size.expandedTo(QSize(0, lines * self.fontMetrics().lineSpacing() + FRAME))
