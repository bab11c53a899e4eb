"""A week: seven days side by side, or, where there is no room, one below the other."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ombud_desktop.ui.cards import Card, text
from ombud_desktop.ui.days import formatted
from ombud_desktop.ui.meeting_wording import day_with_holiday, holiday_text

DAYS_OF_WORK = 5


class WeekGrid(QWidget):
    def __init__(self, days: Sequence[tuple[date, list[QWidget]]], today: date, *, is_narrow: bool) -> None:
        """Each day with its rows, in order."""
        super().__init__()
        if is_narrow:
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(10)
            for day, rows in days:
                column.addWidget(_day(day, rows, today, day_with_holiday(day)))
            return
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, (day, rows) in enumerate(days):
            grid.addWidget(_day(day, rows, today, formatted(day, "ddd d")), 0, number)
            grid.setColumnStretch(number, 3 if number < DAYS_OF_WORK or rows else 2)


def _day(day: date, rows: list[QWidget], today: date, heading: str) -> Card:
    card = Card()
    card.rows.setContentsMargins(8, 10, 8, 10)
    card.setAccessibleName(day_with_holiday(day))
    name = text(heading[:1].upper() + heading[1:], "heading" if day == today else "")
    name.setAccessibleName(day_with_holiday(day))
    card.add(name)
    if day == today:
        card.add(text(QCoreApplication.translate("meetings", "today"), "small"))
    if (holiday := holiday_text(day)) and holiday not in heading:
        card.add(text(holiday, "notice"))
    for row in rows:
        card.add(row)
    card.rows.addStretch(1)
    return card
