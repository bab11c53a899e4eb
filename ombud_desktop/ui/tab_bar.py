"""Tabs that all stand in sight: where they have no room beside each other, the longest words break into two lines."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar


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
                return
            self.setTabText(number, self._words[number][1])
