"""The ombud's own plans to choose from, where a new goal shall begin with one of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from ombud_desktop.model import Template
from ombud_desktop.ui.cards import Card, button, named, text
from ombud_desktop.ui.row import RowButton


class PlanTemplates(Card):
    chosen = Signal(object)
    """Carries the Template."""
    closed = Signal()

    def __init__(self, key: str, templates: Sequence[Template]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("New from template"))
        self.add(text(self.tr("New from template"), "heading"))
        for number, template in enumerate(templates):
            goal = template.content.strip().partition("\n")[0]
            choice = RowButton(template.name, goal, sentence=f"{template.name}: {goal}")
            choice.clicked.connect(partial(self.chosen.emit, template))
            self.add(named(choice, f"{key}:{number}"))
        if not templates:
            self.add(text(self.tr("There is no template for a plan."), "muted"))
        close = named(button(self.tr("Cancel"), self.closed.emit), f"{key}:close")
        self.rows.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
