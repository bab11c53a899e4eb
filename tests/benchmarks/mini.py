"""The floor for everything that is seen: a bare PySide6 window. `label`, `text` or `list` says what is in it."""

import sys
from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

NAMES = [f"Namn {number:05}" for number in range(10_000)]


class Mini(QMainWindow):
    """With a label: another one at every key."""

    numbers = count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.setCentralWidget(QLabel(f"{next(self.numbers)}"))


def filtered_list() -> QWidget:
    holder, line, view = QWidget(), QLineEdit(), QListView()
    model = QStringListModel(NAMES, holder)
    view.setUniformItemSizes(True)
    view.setModel(model)
    line.textChanged.connect(lambda words: model.setStringList([name for name in NAMES if words in name]))
    layout = QVBoxLayout(holder)
    layout.addWidget(line)
    layout.addWidget(view)
    return holder


KINDS: dict[str, Callable[[], QWidget]] = {
    "label": lambda: QLabel("Ombud"),
    "text": QPlainTextEdit,
    "list": filtered_list,
}

application = QApplication(sys.argv)
window = Mini()
window.resize(1240, 736)
window.setCentralWidget(KINDS[sys.argv[1]]())
window.show()
sys.exit(application.exec())
