"""Dates as a Swedish ombud writes them: imorgon, fre, nästa tis, v48, 5/12, 2026-12-05, om 3 veckor."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from ombud_desktop.model import When
from ombud_desktop.rules.retention import add_months

_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("måndag", "måndagen", "mån", "må"),
            ("tisdag", "tisdagen", "tis", "ti"),
            ("onsdag", "onsdagen", "ons", "on"),
            ("torsdag", "torsdagen", "tors", "tor", "to"),
            ("fredag", "fredagen", "fre", "fr"),
            ("lördag", "lördagen", "lör", "lö"),
            ("söndag", "söndagen", "sön", "sö"),
        )
    )
    for name in names
}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "feb"),
            ("mars", "mar"),
            ("april", "apr"),
            ("maj",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("augusti", "aug"),
            ("september", "sept", "sep"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_SOME_DAY, _ANOTHER_DAY = date(2000, 1, 1), date(2040, 6, 15)
_NAMED_DAYS = {
    "idag": 0, "i dag": 0, "imorgon": 1, "i morgon": 1, "imorron": 1, "övermorgon": 2, "i övermorgon": 2,
    "igår": -1, "i går": -1,
}  # fmt: skip
_NUMBERS = {
    "en": 1,
    "ett": 1,
    "två": 2,
    "tre": 3,
    "fyra": 4,
    "fem": 5,
    "sex": 6,
    "sju": 7,
    "åtta": 8,
    "nio": 9,
    "tio": 10,
    "elva": 11,
    "tolv": 12,
    "fjorton": 14,
}


def parse_when(text: str, today: date, since: date | None = None) -> When | None:
    """What a date or week as written means, seen from `today`; None when it is not understood.

    A date without a year is the next one to come; one that lies at most a month back is taken as just past, so that
    "5/11" typed on 21 November is this year's. A weekday is the next one, never today. Where a day that has been is
    meant, `since` is how far back it may lie: a date without a year is the first one from there on, and a weekday is
    the last one.
    """
    words = " ".join(text.strip().lower().rstrip(".").split())
    for pattern, meaning in _FORMS:
        match = pattern.fullmatch(words)
        if match:
            try:
                return meaning(match, today, since)
            except (ValueError, OverflowError):
                return None
    return None


def parse_day(text: str, today: date, since: date | None = None) -> date | None:
    """As `parse_when`, for fields where only a day makes sense."""
    when = parse_when(text, today, since)
    return when.day if when is not None and not when.whole_week else None


def parse_whole_date(text: str) -> date | None:
    """A day that names its own year, and so means the same from whichever day it is seen; None for any other."""
    day = parse_day(text, _SOME_DAY)
    return day if day == parse_day(text, _ANOTHER_DAY) else None


def year_back(today: date) -> date:
    """Since when every day of the year has been once, up to today: for `parse_when` where it must have been."""
    return add_months(today, -12) + timedelta(days=1)


def week_of(day: date) -> int:
    """The ISO week number, as Swedish calendars show it."""
    return day.isocalendar().week


def _named(match: re.Match[str], today: date, since: date | None) -> When:
    return When(today + timedelta(days=_NAMED_DAYS[match[0]]))


def _weekday(match: re.Match[str], today: date, since: date | None) -> When:
    ahead = (_WEEKDAYS[match["day"]] - today.weekday() - 1) % 7 + 1
    if match["next"]:  # "nästa fredag" is the Friday of next week
        ahead = 7 - today.weekday() + _WEEKDAYS[match["day"]]
    elif since is not None:
        ahead = ahead - 7 or -7  # the name of today is a week ago, as elsewhere it is a week ahead
    return When(today + timedelta(days=ahead))


def _relative_week(match: re.Match[str], today: date, since: date | None) -> When:
    weeks = 1 if match["next"] else 0
    return When(today - timedelta(days=today.weekday()) + timedelta(weeks=weeks), whole_week=True)


def _day_of_week(match: re.Match[str], today: date, since: date | None) -> When:
    monday = _week(match, today, since).day
    return When(monday + timedelta(days=_WEEKDAYS[match["day"]]))


def _day_of_relative_week(match: re.Match[str], today: date, since: date | None) -> When:
    monday = _relative_week(match, today, since).day
    return When(monday + timedelta(days=_WEEKDAYS[match["day"]]))


def _day_weeks_ahead(match: re.Match[str], today: date, since: date | None) -> When:
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=_count(match))
    return When(monday + timedelta(days=_WEEKDAYS[match["day"]]))


def _week(match: re.Match[str], today: date, since: date | None) -> When:
    number = int(match["week"])
    if match["year"]:
        return When(date.fromisocalendar(int(match["year"]), number, 1), whole_week=True)
    # A week at most four back is taken as just past; otherwise the next one with that number.
    earliest = since or today - timedelta(weeks=4, days=today.weekday())
    for year in range(today.isocalendar().year - 1, today.isocalendar().year + 2):
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:  # only some years have a week 53
            continue
        if monday >= earliest:
            return When(monday, whole_week=True)
    raise ValueError(match[0])


def _iso(match: re.Match[str], today: date, since: date | None) -> When:
    return When(date(int(match["year"]), int(match["month"]), int(match["day"])))


def _day_and_month(match: re.Match[str], today: date, since: date | None) -> When:
    month = _MONTHS[match["name"]] if match["name"] else int(match["month"])
    day = int(match["day"])
    if match["year"]:
        year = int(match["year"])
        return When(date(year + 2000 if year < 100 else year, month, day))
    earliest = since or today - timedelta(days=31)
    for year in range(earliest.year, earliest.year + 9):  # nine years hold a 29 February
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if candidate >= earliest:
            return When(candidate)
    raise ValueError(match[0])


def _after(match: re.Match[str], today: date, since: date | None) -> When:
    if match["unit"].startswith("mån"):
        return When(add_months(today, _count(match)))
    return When(today + timedelta(days=_count(match) * (7 if match["unit"].startswith("v") else 1)))


def _count(match: re.Match[str]) -> int:
    return _NUMBERS.get(match["count"]) or int(match["count"])


def _one_of(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_Meaning = Callable[[re.Match[str], date, date | None], When]
_YEAR = r"(?P<year>\d{4})"
_DAY = rf"(?P<day>{_one_of(_WEEKDAYS)})"
_THE_WEEK = rf"(?:v|vecka)\.? ?(?P<week>\d{{1,2}})(?:[ ,/-]+{_YEAR})?"
_A_NEAR_WEEK = r"(?:denna|den här|(?P<next>nästa)) veckan?"
_WEEKDAY_BEFORE = rf"(?:(?:{_one_of(_WEEKDAYS)}),? )?(?:den )?"
_COUNT = rf"(?P<count>\d{{1,3}}|{_one_of(_NUMBERS)})"
_FORMS: tuple[tuple[re.Pattern[str], _Meaning], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (_one_of(_NAMED_DAYS), _named),
        (rf"(?:på )?(?P<next>nästa )?{_DAY}", _weekday),
        (_A_NEAR_WEEK, _relative_week),
        (rf"(?:på )?{_DAY} (?:i )?{_A_NEAR_WEEK}", _day_of_relative_week),
        (rf"{_A_NEAR_WEEK},? (?:på )?{_DAY}", _day_of_relative_week),
        (_THE_WEEK, _week),
        (rf"(?:på )?{_DAY},?(?: i)? {_THE_WEEK}", _day_of_week),
        (rf"{_THE_WEEK},? (?:på )?{_DAY}", _day_of_week),
        (rf"{_YEAR}-?w(?P<week>\d{{1,2}})", _week),
        (rf"{_WEEKDAY_BEFORE}{_YEAR}-?(?P<month>\d{{2}})-?(?P<day>\d{{2}})", _iso),
        (
            rf"{_WEEKDAY_BEFORE}(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})(?P<name>)"
            r"(?:[/ .-](?P<year>\d{4}|\d{2}))?",
            _day_and_month,
        ),
        (
            rf"{_WEEKDAY_BEFORE}(?P<day>\d{{1,2}})(?::?[ae])? (?P<name>{_one_of(_MONTHS)})\.?(?P<month>)"
            r"(?: (?P<year>\d{4}|\d{2}))?",
            _day_and_month,
        ),
        (rf"(?:om|inom) {_COUNT} (?P<unit>dag(?:ar)?|dar|dgr|v|veck(?:a|or)|mån(?:ad(?:er)?)?)", _after),
        (rf"(?:på )?{_DAY} om {_COUNT} (?:v|veck(?:a|or))", _day_weeks_ahead),
    )
)
