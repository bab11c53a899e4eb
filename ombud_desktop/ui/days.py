"""Days as the locked window names them too, before anything else of the work is loaded."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def formatted(day: date, pattern: str) -> str:
    # CLDR abbreviates with a dot ("nov."); in running Swedish text it only disturbs.
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern).replace(".", "")


def long_date(day: date) -> str:
    """lördag 21 november 2026"""
    return formatted(day, "dddd d MMMM yyyy")
