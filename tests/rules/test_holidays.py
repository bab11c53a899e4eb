"""Public holidays, as lag (1989:253) om allmänna helgdagar names them, held against almanacs of several years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.rules.holidays import Holiday, easter_day, holidays_of

MOVABLE = (
    Holiday.GOOD_FRIDAY, Holiday.EASTER_EVE, Holiday.EASTER_DAY, Holiday.EASTER_MONDAY, Holiday.ASCENSION_DAY,
    Holiday.WHIT_SUNDAY, Holiday.MIDSUMMERS_EVE, Holiday.MIDSUMMERS_DAY, Holiday.ALL_SAINTS_DAY,
)  # fmt: skip
ALMANAC = {
    2008: ("03-21", "03-22", "03-23", "03-24", "05-01", "05-11", "06-20", "06-21", "11-01"),
    2020: ("04-10", "04-11", "04-12", "04-13", "05-21", "05-31", "06-19", "06-20", "10-31"),
    2024: ("03-29", "03-30", "03-31", "04-01", "05-09", "05-19", "06-21", "06-22", "11-02"),
    2025: ("04-18", "04-19", "04-20", "04-21", "05-29", "06-08", "06-20", "06-21", "11-01"),
    2026: ("04-03", "04-04", "04-05", "04-06", "05-14", "05-24", "06-19", "06-20", "10-31"),
    2027: ("03-26", "03-27", "03-28", "03-29", "05-06", "05-16", "06-25", "06-26", "11-06"),
    2028: ("04-14", "04-15", "04-16", "04-17", "05-25", "06-04", "06-23", "06-24", "11-04"),
    2038: ("04-23", "04-24", "04-25", "04-26", "06-03", "06-13", "06-25", "06-26", "11-06"),
}
FIXED = {
    "01-01": Holiday.NEW_YEARS_DAY,
    "01-06": Holiday.EPIPHANY,
    "05-01": Holiday.FIRST_OF_MAY,
    "06-06": Holiday.NATIONAL_DAY,
    "12-24": Holiday.CHRISTMAS_EVE,
    "12-25": Holiday.CHRISTMAS_DAY,
    "12-26": Holiday.SECOND_DAY_OF_CHRISTMAS,
    "12-31": Holiday.NEW_YEARS_EVE,
}


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=number) for number in range((date(year + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("year", ALMANAC)
def test_the_holidays_of_a_year_are_those_of_the_almanac(year: int) -> None:
    expected: dict[str, set[Holiday]] = {text: {holiday} for text, holiday in FIXED.items()}
    for holiday, text in zip(MOVABLE, ALMANAC[year], strict=True):
        expected.setdefault(text, set()).add(holiday)
    found = {f"{day:%m-%d}": set(holidays_of(day)) for day in days_of(year)}
    assert {text: names for text, names in found.items() if names} == expected


@pytest.mark.parametrize(
    ("year", "easter"),
    [(1818, "03-22"), (1943, "04-25"), (1961, "04-02"), (2000, "04-23"), (2008, "03-23"), (2011, "04-24"),
     (2049, "04-18"), (2076, "04-19"), (2285, "03-22")],
)  # fmt: skip
def test_easter_lies_where_the_church_has_it(year: int, easter: str) -> None:
    assert f"{easter_day(year):%m-%d}" == easter


@given(st.integers(1583, 9998))
def test_every_year_has_each_holiday_once(year: int) -> None:
    assert sorted(name for day in days_of(year) for name in holidays_of(day)) == sorted(Holiday)


@given(st.dates())
def test_any_day_can_be_asked_about(day: date) -> None:
    assert set(holidays_of(day)) <= set(Holiday)
