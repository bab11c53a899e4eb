"""How dates and moments stand in the tables: ISO text, so that they sort and compare as they are."""

from datetime import date, datetime


def day_or_none(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def text_or_none(day: date | None) -> str | None:
    return day.isoformat() if day else None


def moment_text(moment: datetime) -> str:
    """Local time to the second; the ombud reads it where it was written."""
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")
