"""The rows of a mapping: an entry with both views beside each other, and muted above it what was said earlier."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ombud_desktop.model import Became, EntryKind, MappingEntry
from ombud_desktop.ui.cards import PressableRow, text
from ombud_desktop.ui.wording import first_name

translate = QCoreApplication.translate


def kind_text(kind: EntryKind) -> str:
    return {
        EntryKind.NEED: translate("mapping", "Need"),
        EntryKind.RIGHT: translate("mapping", "Right"),
        EntryKind.OBLIGATION: translate("mapping", "Obligation"),
    }[kind]


def became_text(became: Became) -> str:
    return {
        Became.GOAL: translate("mapping", "became a goal"),
        Became.STEP: translate("mapping", "became a step"),
    }[became]


def entry_sentence(entry: MappingEntry, client_name: str) -> str:
    """Behov. Alma: vill bo kvar. Ombud: hyresskuld. Blev mål."""
    views = ((first_name(client_name), entry.client_view), (translate("wording", "Ombud"), entry.ombud_view))
    parts = [kind_text(entry.kind), *(f"{who}: {view.strip().rstrip('.')}" for who, view in views if view.strip())]
    if entry.became:
        became = became_text(entry.became)
        parts.append(f"{became[:1].upper()}{became[1:]}")
    return ". ".join(parts)


class EntryRow(PressableRow):
    def __init__(self, entry: MappingEntry, client_name: str, *, is_narrow: bool) -> None:
        super().__init__(entry_sentence(entry, client_name))
        _arrange(self, (text(entry.client_view), text(entry.ombud_view, "muted")), kind_text(entry.kind), is_narrow)
        self.let_through()


class EarlierRow(QWidget):
    """What stood in an earlier mapping: to be read, not to be changed."""

    def __init__(self, entry: MappingEntry, day: str, client_name: str, *, is_narrow: bool) -> None:
        super().__init__()
        self.setAccessibleName(f"{day}: {entry_sentence(entry, client_name)}")
        _arrange(self, (text(entry.client_view, "muted"), text(entry.ombud_view, "muted")), day, is_narrow)
        if not is_narrow:
            margins = self.contentsMargins()
            margins.setRight(_width_of_actions(self))
            self.setContentsMargins(margins)


def with_actions(row: QWidget, actions: QWidget | None, *, is_narrow: bool) -> QWidget:
    """What can be done with an entry, in a column of its own so that the views stand under each other."""
    holder = QWidget()
    layout = QVBoxLayout(holder) if is_narrow else QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(row, 1)
    if actions is not None:
        layout.addWidget(actions, 0, Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag.AlignTop)
    if not is_narrow:
        width = _width_of_actions(holder)
        if actions is None:
            layout.addSpacing(width)
        else:
            actions.setFixedWidth(max(width, actions.sizeHint().width()))
    return holder


def _width_of_actions(row: QWidget) -> int:
    """Also beside an earlier entry, with which nothing is done."""
    return row.fontMetrics().averageCharWidth() * _ACTION_CHARACTERS


def _arrange(row: QWidget, views: tuple[QLabel, QLabel], caption: str, is_narrow: bool) -> None:
    """The client's words stand first, in quotes, the ombud's without."""
    if words := views[0].text().strip():
        views[0].setText(f"”{words}”")
    layout = QGridLayout(row)
    layout.setContentsMargins(6, 6, 6, 6)
    layout.setHorizontalSpacing(16)
    layout.setVerticalSpacing(3)
    label = text(caption, "small", wrap=False)
    if is_narrow:
        for number, widget in enumerate((label, *(view for view in views if view.text()))):
            layout.addWidget(widget, number, 0)
        return
    label.setFixedWidth(label.fontMetrics().averageCharWidth() * _CAPTION_CHARACTERS)
    for column, widget in enumerate((label, *views)):
        layout.addWidget(widget, 0, column, Qt.AlignmentFlag.AlignTop)
        layout.setColumnStretch(column, min(column, 1))


_CAPTION_CHARACTERS, _ACTION_CHARACTERS = 14, 26
