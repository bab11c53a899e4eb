"""When what the app keeps must be gone."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.rules.retention import add_months, is_due, note_retention_date, retention_end

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
PERIODS = st.integers(1, 12)


def month_number(day: date) -> int:
    return day.year * 12 + day.month


@pytest.mark.parametrize(
    ("last_day_of_contact", "months", "last_day_of_life"),
    [
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-11-29", 3, "2027-02-28"),
        ("2026-11-28", 3, "2027-02-28"),
        ("2027-11-29", 3, "2028-02-29"),
        ("2027-11-28", 3, "2028-02-28"),
        ("2026-12-01", 3, "2027-03-01"),
        ("2026-05-31", 3, "2026-08-31"),
        ("2026-08-31", 3, "2026-11-30"),
        ("2026-08-30", 3, "2026-11-30"),
        ("2026-01-31", 3, "2026-04-30"),
        ("2026-03-31", 3, "2026-06-30"),
        ("2026-02-28", 3, "2026-05-28"),  # not the end of May: the day of the month counts
        ("2028-02-29", 3, "2028-05-29"),
        ("2026-10-31", 3, "2027-01-31"),
        ("2026-12-31", 3, "2027-03-31"),
        ("2026-09-30", 3, "2026-12-30"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-07-31", 6, "2027-01-31"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2027-02-28", 12, "2028-02-28"),
        ("2099-11-30", 3, "2100-02-28"),  # 2100 is no leap year
    ],
)
def test_a_contact_is_remembered_for_so_many_calendar_months(
    last_day_of_contact: str, months: int, last_day_of_life: str
) -> None:
    assert retention_end(date.fromisoformat(last_day_of_contact), months) == date.fromisoformat(last_day_of_life)


@given(DAYS, PERIODS)
def test_months_later_is_the_same_day_of_the_month_or_the_last_one(day: date, months: int) -> None:
    later = add_months(day, months)
    assert month_number(later) == month_number(day) + months
    is_last_of_month = month_number(later + timedelta(days=1)) > month_number(later)
    assert later.day == day.day or (later.day < day.day and is_last_of_month)


@given(DAYS, DAYS, PERIODS)
def test_who_ended_earlier_is_never_kept_longer(one: date, other: date, months: int) -> None:
    earlier, later = sorted([one, other])
    assert add_months(earlier, months) <= add_months(later, months)


@given(DAYS, PERIODS, PERIODS)
def test_a_longer_period_ends_later(day: date, one: int, other: int) -> None:
    assert (add_months(day, one) < add_months(day, other)) == (one < other)


@given(DAYS, st.integers(-24, 24))
def test_months_back_never_pass_the_day_they_came_from(day: date, months: int) -> None:
    assert add_months(day, 0) == day
    assert add_months(add_months(day, months), -months) <= day


OWN, NOTES, CLIENT = date(2026, 12, 1), date(2027, 2, 28), date(2027, 5, 31)


@pytest.mark.parametrize(
    ("own_date", "ends", "last_day"),
    [
        (None, (), None),  # an open contact, no date of its own: it lives on
        (None, (None, None), None),
        (OWN, (None, None), OWN),
        (None, (NOTES, CLIENT), NOTES),
        (None, (CLIENT, NOTES), NOTES),
        (OWN, (NOTES, CLIENT), OWN),
        (CLIENT, (NOTES, NOTES), NOTES),
        (CLIENT, (CLIENT, NOTES), NOTES),
        (NOTES, (NOTES, NOTES), NOTES),
    ],
)
def test_a_note_lives_until_the_earliest_of_its_dates(
    own_date: date | None, ends: tuple[date | None, ...], last_day: date | None
) -> None:
    assert note_retention_date(own_date, *ends) == last_day


@given(st.none() | DAYS, st.lists(st.none() | DAYS, max_size=3))
def test_no_date_that_was_set_is_ever_passed(own_date: date | None, ends: list[date | None]) -> None:
    dates = [day for day in (own_date, *ends) if day is not None]
    last_day = note_retention_date(own_date, *ends)
    assert (last_day in dates and all(last_day <= day for day in dates)) if last_day else not dates


@given(DAYS)
def test_the_date_itself_is_still_a_day_of_life(day: date) -> None:
    assert not is_due(day, day - timedelta(days=1))
    assert not is_due(day, day)
    assert is_due(day, day + timedelta(days=1))


@given(DAYS, DAYS, st.integers(0, 1000))
def test_what_is_due_stays_due(retention_date: date, today: date, days: int) -> None:
    assert not is_due(retention_date, today) or is_due(retention_date, today + timedelta(days=days))


@given(DAYS)
def test_what_has_no_date_is_never_due(today: date) -> None:
    assert not is_due(None, today)
