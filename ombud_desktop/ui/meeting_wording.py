"""Meetings in words: when, what kind, how long, and what a screen reader says of one."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from ombud_desktop.model import Meeting, MeetingKind, MeetingState
from ombud_desktop.rules.dates import week_of
from ombud_desktop.rules.holidays import Holiday, holidays_of
from ombud_desktop.rules.meetings import ends_at, is_over
from ombud_desktop.ui.days import formatted
from ombud_desktop.ui.wording import day_heading

translate = QCoreApplication.translate


def kind_text(kind: MeetingKind) -> str:
    return {
        MeetingKind.MEETING: translate("meetings", "Meeting"),
        MeetingKind.HOME_VISIT: translate("meetings", "Home visit"),
        MeetingKind.TELEPHONE: translate("meetings", "Telephone"),
        MeetingKind.ACCOMPANY: translate("meetings", "Going along"),
    }[kind]


def span_text(meeting: Meeting) -> str:
    """14.00–15.30"""
    return f"{meeting.starts_at:%H.%M}–{ends_at(meeting):%H.%M}"


def length_text(minutes: int) -> str:
    """45 min, 1 h, 1 h 30 min: as it stands in a field, and is understood again."""
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" * bool(hours), f"{rest} min" * bool(rest)) if part)


def hours_text(minutes: int) -> str:
    """14, 11,5"""
    return QLocale().toString(round(minutes / 60, 1), "g", 4)


def holiday_text(day: date) -> str:
    """Juldagen; empty on a day like any other."""
    return ", ".join(_holiday(holiday) for holiday in holidays_of(day))


def day_with_holiday(day: date) -> str:
    """Fredag 25 december · Juldagen"""
    return " · ".join(filter(None, (day_heading(day), holiday_text(day))))


def week_heading(monday: date) -> str:
    """v. 48 · 23–29 november 2026"""
    sunday = monday + timedelta(days=6)
    first = "d" if monday.month == sunday.month else "d MMMM" if monday.year == sunday.year else "d MMMM yyyy"
    days = f"{formatted(monday, first)}–{formatted(sunday, 'd MMMM yyyy')}"
    return f"{short_week(monday)} · {days}"


def short_week(day: date) -> str:
    """v. 48"""
    return translate("meetings", "w. {number}").format(number=week_of(day))


def with_whom_and_where(meeting: Meeting) -> str:
    """Hembesök · hemma · med Sanna på soc"""
    whom = translate("meetings", "with {whom}").format(whom=meeting.with_whom.strip()) if meeting.with_whom else ""
    return " · ".join(filter(None, (kind_text(meeting.kind), meeting.place.strip(), whom)))


def meeting_sentence(meeting: Meeting, *parts: str) -> str:
    """What a screen reader says: the day and time, whose it is if that is to be heard, the rest, and how it stands."""
    said = [f"{day_heading(meeting.starts_at.date())} {span_text(meeting)}", *parts, with_whom_and_where(meeting)]
    return ", ".join(part for part in said if part)


def state_chip(meeting: Meeting, now: datetime) -> tuple[str, str] | None:
    """The word and tone beside a meeting that is over or will not be; None for one to come."""
    if meeting.state is MeetingState.HELD:
        return translate("meetings", "held"), "done"
    if meeting.state is MeetingState.CANCELLED:
        return translate("meetings", "cancelled"), "plain"
    if is_over(meeting, now):
        return translate("meetings", "did it happen?"), "due"
    return None


def _holiday(holiday: Holiday) -> str:
    return {
        Holiday.NEW_YEARS_DAY: translate("meetings", "New Year's Day"),
        Holiday.EPIPHANY: translate("meetings", "Epiphany"),
        Holiday.GOOD_FRIDAY: translate("meetings", "Good Friday"),
        Holiday.EASTER_EVE: translate("meetings", "Easter Eve"),
        Holiday.EASTER_DAY: translate("meetings", "Easter Day"),
        Holiday.EASTER_MONDAY: translate("meetings", "Easter Monday"),
        Holiday.FIRST_OF_MAY: translate("meetings", "First of May"),
        Holiday.ASCENSION_DAY: translate("meetings", "Ascension Day"),
        Holiday.WHIT_SUNDAY: translate("meetings", "Whit Sunday"),
        Holiday.NATIONAL_DAY: translate("meetings", "National Day"),
        Holiday.MIDSUMMERS_EVE: translate("meetings", "Midsummer's Eve"),
        Holiday.MIDSUMMERS_DAY: translate("meetings", "Midsummer's Day"),
        Holiday.ALL_SAINTS_DAY: translate("meetings", "All Saints' Day"),
        Holiday.CHRISTMAS_EVE: translate("meetings", "Christmas Eve"),
        Holiday.CHRISTMAS_DAY: translate("meetings", "Christmas Day"),
        Holiday.SECOND_DAY_OF_CHRISTMAS: translate("meetings", "Second Day of Christmas"),
        Holiday.NEW_YEARS_EVE: translate("meetings", "New Year's Eve"),
    }[holiday]
