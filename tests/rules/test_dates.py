"""Dates as a Swedish ombud writes them, seen from several days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.model import When
from ombud_desktop.rules.dates import parse_day, parse_when, parse_whole_date, week_of, year_back

# A day as 2026-12-05, a whole week as 2026-W48, None where it must not be understood.
SEEN_FROM: dict[str, dict[str, str | None]] = {
    "2026-11-21": {  # a Saturday in week 47
        "idag": "2026-11-21",
        "i dag": "2026-11-21",
        "imorgon": "2026-11-22",
        "I morgon": "2026-11-22",
        "imorron": "2026-11-22",
        "övermorgon": "2026-11-23",
        "i övermorgon": "2026-11-23",
        "igår": "2026-11-20",
        "i går": "2026-11-20",
        "måndag": "2026-11-23",
        "mån": "2026-11-23",
        "tis": "2026-11-24",
        "Tis.": "2026-11-24",
        "ons": "2026-11-25",
        "tors": "2026-11-26",
        "to": "2026-11-26",
        "fre": "2026-11-27",
        "på fredag": "2026-11-27",
        "lördag": "2026-11-28",  # never today
        "sön": "2026-11-22",
        "nästa tis": "2026-11-24",
        "nästa lördag": "2026-11-28",
        "nästa söndag": "2026-11-29",
        "denna vecka": "2026-W47",
        "den här veckan": "2026-W47",
        "nästa vecka": "2026-W48",
        "fre v48": "2026-11-27",
        "fredag i vecka 48": "2026-11-27",
        "på fredag v. 48": "2026-11-27",
        "fredagen v48": "2026-11-27",
        "v48 fre": "2026-11-27",
        "vecka 48, på fredag": "2026-11-27",
        "fre nästa vecka": "2026-11-27",
        "på tisdag i nästa vecka": "2026-11-24",
        "nästa vecka fre": "2026-11-27",
        "sön denna vecka": "2026-11-22",
        "fre om två veckor": "2026-12-04",
        "på fredag om en vecka": "2026-11-27",
        "fre 27/11": "2026-11-27",
        "fredagen den 27/11": "2026-11-27",
        "fre 2026-11-27": "2026-11-27",
        "den 5/12": "2026-12-05",
        "inom 14 dagar": "2026-12-05",
        "om 2 v": "2026-12-05",
        "om tolv dgr": "2026-12-03",
        "lördag 21 november 2026": "2026-11-21",  # as the app itself writes it
        "5 dec 27": "2027-12-05",
        "om fjorton dagar": "2026-12-05",
        "v48": "2026-W48",
        "v 48": "2026-W48",
        "v. 48": "2026-W48",
        "V.48": "2026-W48",
        "vecka 48": "2026-W48",
        "v47": "2026-W47",
        "v43": "2026-W43",  # four weeks back is just past
        "v42": "2027-W42",  # five is next year's
        "v53": "2026-W53",
        "v1": "2027-W01",
        "v 2 2027": "2027-W02",
        "v2/2027": "2027-W02",
        "v. 2, 2027": "2027-W02",
        "2027-W02": "2027-W02",
        "2027w2": "2027-W02",
        "2026-12-05": "2026-12-05",
        "20261205": "2026-12-05",
        "2020-01-01": "2020-01-01",
        "5/12": "2026-12-05",
        "05/12": "2026-12-05",
        "5.12": "2026-12-05",
        "5.12.2026": "2026-12-05",
        "5/12 2027": "2027-12-05",
        "5/12-27": "2027-12-05",
        "5 dec": "2026-12-05",
        "5 dec.": "2026-12-05",
        "5  December": "2026-12-05",
        "5 dec 2027": "2027-12-05",
        "den 5 december": "2026-12-05",
        "den 5:e december": "2026-12-05",
        "5e dec": "2026-12-05",
        "den 1:a december": "2026-12-01",
        "2:a jan": "2027-01-02",
        "5/11": "2026-11-05",  # a month back is just past
        "21/10": "2026-10-21",
        "20/10": "2027-10-20",
        "29/2": "2028-02-29",
        "om 1 dag": "2026-11-22",
        "om tre dagar": "2026-11-24",
        "om 14 dagar": "2026-12-05",
        "om en vecka": "2026-11-28",
        "om 3 veckor": "2026-12-12",
        "om tio veckor": "2027-01-30",
        "om en månad": "2026-12-21",
        "om 2 mån": "2027-01-21",
        "om 3 månader": "2027-02-21",
        "": None,
        "snart": None,
        "i sommar": None,
        "v": None,
        "vecka": None,
        "v0": None,
        "v54": None,
        "v 53 2027": None,
        "2026-02-30": None,
        "2026-13-01": None,
        "29 feb 2027": None,
        "31/11": None,
        "32/1": None,
        "5/13": None,
        "0/5": None,
        "12": None,
        "5/12 5/12": None,
        "om veckor": None,
        "om 3 år": None,
    },
    "2027-01-01": {  # a Friday in week 53 of 2026
        "denna vecka": "2026-W53",
        "v53": "2026-W53",
        "v52": "2026-W52",
        "v49": "2026-W49",
        "v48": "2027-W48",
        "v1": "2027-W01",
        "nästa vecka": "2027-W01",
        "fre": "2027-01-08",
        "sön": "2027-01-03",
        "nästa mån": "2027-01-04",
        "igår": "2026-12-31",
        "31/12": "2026-12-31",
        "1/12": "2026-12-01",
        "30/11": "2027-11-30",
        "om en månad": "2027-02-01",
    },
    "2026-12-28": {  # the Monday of week 53
        "v53": "2026-W53",
        "v1": "2027-W01",
        "måndag": "2027-01-04",
        "nästa måndag": "2027-01-04",
        "nästa vecka": "2027-W01",
        "1/1": "2027-01-01",
    },
    "2025-12-30": {  # a Tuesday in week 1 of 2026
        "denna vecka": "2026-W01",
        "v1": "2026-W01",
        "v52": "2025-W52",
        "v53": "2026-W53",
        "nästa vecka": "2026-W02",
    },
    "2027-06-01": {
        "v53": None,  # neither this year nor the next has one
        "v 53 2026": "2026-W53",
        "30/4": "2028-04-30",
        "1/5": "2027-05-01",
    },
    "2026-01-31": {
        "om en månad": "2026-02-28",
        "om 3 månader": "2026-04-30",
        "31/12": "2025-12-31",
        "30/12": "2026-12-30",
        "29/2": "2028-02-29",
    },
    "2028-02-28": {  # the day before the leap day
        "imorgon": "2028-02-29",
        "övermorgon": "2028-03-01",
        "29/2": "2028-02-29",
        "29 feb": "2028-02-29",
        "28/2": "2028-02-28",
    },
    "2028-03-15": {"29/2": "2028-02-29"},
    "2028-04-15": {"29/2": "2032-02-29"},
    "2097-01-01": {"29/2": "2104-02-29"},  # 2100 is no leap year
    "0001-01-01": {"igår": None, "v1": None, "1/2": None, "imorgon": "0001-01-02"},  # where the calendar ends
    "9999-12-31": {"imorgon": None, "fre": None, "nästa vecka": None, "om 3 veckor": None, "igår": "9999-12-30"},
}


def as_written(when: When | None) -> str | None:
    if when is None:
        return None
    return "{}-W{:02}".format(*when.day.isocalendar()) if when.whole_week else when.day.isoformat()


@pytest.mark.parametrize(
    ("today", "text", "meaning"),
    [(today, text, meaning) for today, lines in SEEN_FROM.items() for text, meaning in lines.items()],
)
def test_a_line_means_a_day_or_a_week(today: str, text: str, meaning: str | None) -> None:
    assert as_written(parse_when(text, date.fromisoformat(today))) == meaning


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("20261122", date(2026, 11, 22)),
        ("22 november 2026", date(2026, 11, 22)),
        ("Söndag 22 nov 2026", date(2026, 11, 22)),
        ("22/11 2026", date(2026, 11, 22)),
        ("22/11-26", date(2026, 11, 22)),
        ("22/11", None),
        ("29/2", None),
        ("22 november", None),
        ("idag", None),
        ("sön", None),
        ("om 3 dagar", None),
        ("v48 2026", None),
        ("", None),
    ],
)
def test_only_a_day_with_its_year_means_the_same_from_every_day(text: str, day: date | None) -> None:
    assert parse_whole_date(text) == day


def test_where_only_a_day_makes_sense_a_week_is_not_understood() -> None:
    today = date(2026, 11, 21)
    assert parse_day("fre", today) == date(2026, 11, 27)
    assert parse_day("v48", today) is None
    assert parse_day("snart", today) is None


DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
WORDS = st.sampled_from(
    (
        "idag", "imorgon", "i", "om", "på", "nästa", "denna", "den", "här", "vecka", "veckan", "v", "v.", "w",
        "fre", "fredag", "mån", "sön", "en", "ett", "tre", "tio", "dag", "dagar", "veckor", "månader", "0", "1",
        "5", "12", "29", "31", "48", "53", "99", "999", "1:a", "5:e", "/", ".", "-", ",", ":", "5/12", "2026",
        "9999", "0000", "2026-12-05", "2026-W53", "jan", "feb", "dec", "maj", "٣", "²", "½", "İ", "ﬀ",
    )
)  # fmt: skip
LINES = st.text() | st.lists(WORDS, max_size=5).map(" ".join) | st.lists(WORDS, max_size=5).map("".join)


@given(LINES, st.dates())
def test_no_text_and_no_day_is_too_odd(text: str, today: date) -> None:
    when = parse_when(text, today)
    assert when is None or not when.whole_week or when.day.weekday() == 0


@given(DAYS, DAYS)
def test_a_whole_date_means_itself_on_every_day(day: date, today: date) -> None:
    assert parse_when(day.isoformat(), today) == When(day)
    assert parse_when(f"{day.day}/{day.month} {day.year}", today) == When(day)


@given(DAYS, DAYS)
def test_a_week_with_its_year_means_itself_on_every_day(day: date, today: date) -> None:
    year, week, weekday = day.isocalendar()
    monday = When(day - timedelta(days=weekday - 1), whole_week=True)
    assert parse_when(f"{year}-W{week:02}", today) == monday
    assert parse_when(f"v. {week} {year}", today) == monday


@given(DAYS)
def test_a_week_without_its_year_is_near(today: date) -> None:
    when = parse_when(f"v{week_of(today)}", today)
    assert when is not None
    assert when.day <= today <= when.last_day


@given(st.integers(1, 12), st.integers(1, 28), DAYS)
def test_a_date_without_its_year_is_the_next_one_or_just_past(month: int, day_of_month: int, today: date) -> None:
    when = parse_when(f"{day_of_month}/{month}", today)
    assert when is not None
    assert (when.day.month, when.day.day) == (month, day_of_month)
    assert -31 <= (when.day - today).days <= 366


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1/9", date(2026, 9, 1)),
        ("21/11", date(2026, 11, 21)),
        ("22/11", date(2025, 11, 22)),
        ("1 december", date(2025, 12, 1)),
        ("fre", date(2026, 11, 20)),
        ("lör", date(2026, 11, 14)),  # never today, as ahead
        ("sön", date(2026, 11, 15)),
        ("fre v46", date(2026, 11, 13)),
        ("fre v48", date(2025, 11, 28)),
        ("igår", date(2026, 11, 20)),
        ("imorgon", date(2026, 11, 22)),  # what leaves no choice stays what it is
        ("nästa fredag", date(2026, 11, 27)),
        ("2027-01-01", date(2027, 1, 1)),
        ("1/9 27", date(2027, 9, 1)),
    ],
)
def test_where_a_day_that_has_been_is_meant_the_past_is_preferred(typed: str, day: date) -> None:
    today = date(2026, 11, 21)
    assert parse_day(typed, today, year_back(today)) == day


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 364))
def test_a_day_of_the_last_year_is_understood_without_its_year(today: date, days: int) -> None:
    meant = today - timedelta(days=days)
    if (meant.month, meant.day) != (2, 29):
        assert parse_day(f"{meant.day}/{meant.month}", today, year_back(today)) == meant
