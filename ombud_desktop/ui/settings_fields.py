"""The fields of the settings page: a number with its unit, a choice, and the way each stands on a card."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QComboBox, QSpinBox, QVBoxLayout, QWidget

from ombud_desktop.ui.cards import Card, named, text


def number_field(name: str, bounds: tuple[int, int], value: int, unit: str | Callable[[int], str]) -> QSpinBox:
    """`bounds` are the lowest and the highest number; `unit` stands after it, and may depend on it."""
    box = named(QSpinBox(), name)
    box.setRange(*bounds)
    box.setValue(value)
    if isinstance(unit, str):
        box.setSuffix(unit)
    else:
        box.setSuffix(unit(value))
        box.valueChanged.connect(lambda number: box.setSuffix(unit(number)))
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(8, 0, 0, 0)
    return box


def choice_field(name: str, choices: Mapping[str, str], chosen: str) -> QComboBox:
    """`choices` are the words by their value."""
    box = named(QComboBox(), name)
    for value, words in choices.items():
        box.addItem(words, value)
        if value == chosen:
            box.setCurrentIndex(box.count() - 1)
    return box


def add_field(card: Card, label: str, field: QWidget, hint: str = "") -> None:
    """The label above it, the hint below."""
    column = QVBoxLayout()
    column.setSpacing(4)
    caption = text(label)
    caption.setBuddy(field)
    field.setAccessibleName(label)
    field.setAccessibleDescription(hint)
    field.setMaximumWidth(420)
    column.addWidget(caption)
    column.addWidget(field)
    if hint:
        column.addWidget(text(hint, "small"))
    card.rows.addLayout(column)
    card.rows.addSpacing(8)
