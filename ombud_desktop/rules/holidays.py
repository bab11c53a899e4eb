"""Swedish public holidays, and the days on which Sweden is closed besides.

Sources: lag (1989:253) om allmänna helgdagar; 3 a § semesterlagen (1977:480) for midsummer's, Christmas and New Year's
Eve, which count as Sundays there. Easter Eve belongs to them by custom.
"""

from datetime import date
from enum import StrEnum

SATURDAY = 5
_FIRST_CALENDAR_YEAR = 1583
"""Of the Gregorian calendar that the reckoning of Easter is for."""


class Holiday(StrEnum):
    NEW_YEARS_DAY = "new_years_day"
    EPIPHANY = "epiphany"
    GOOD_FRIDAY = "good_friday"
    EASTER_EVE = "easter_eve"
    EASTER_DAY = "easter_day"
    EASTER_MONDAY = "easter_monday"
    FIRST_OF_MAY = "first_of_may"
    ASCENSION_DAY = "ascension_day"
    WHIT_SUNDAY = "whit_sunday"
    NATIONAL_DAY = "national_day"
    MIDSUMMERS_EVE = "midsummers_eve"
    MIDSUMMERS_DAY = "midsummers_day"
    ALL_SAINTS_DAY = "all_saints_day"
    CHRISTMAS_EVE = "christmas_eve"
    CHRISTMAS_DAY = "christmas_day"
    SECOND_DAY_OF_CHRISTMAS = "second_day_of_christmas"
    NEW_YEARS_EVE = "new_years_eve"


_FIXED = {
    (1, 1): Holiday.NEW_YEARS_DAY,
    (1, 6): Holiday.EPIPHANY,
    (5, 1): Holiday.FIRST_OF_MAY,
    (6, 6): Holiday.NATIONAL_DAY,
    (12, 24): Holiday.CHRISTMAS_EVE,
    (12, 25): Holiday.CHRISTMAS_DAY,
    (12, 26): Holiday.SECOND_DAY_OF_CHRISTMAS,
    (12, 31): Holiday.NEW_YEARS_EVE,
}
_DAYS_FROM_EASTER = {
    -2: Holiday.GOOD_FRIDAY,
    -1: Holiday.EASTER_EVE,
    0: Holiday.EASTER_DAY,
    1: Holiday.EASTER_MONDAY,
    39: Holiday.ASCENSION_DAY,
    49: Holiday.WHIT_SUNDAY,
}


def holidays_of(day: date) -> tuple[Holiday, ...]:
    """What that day is called; two names where Ascension Day or Whit Sunday meets a fixed day, mostly none."""
    found = [_FIXED.get((day.month, day.day)), _saturday_or_eve(day)]
    if day.year >= _FIRST_CALENDAR_YEAR:
        found.append(_DAYS_FROM_EASTER.get((day - easter_day(day.year)).days))
    return tuple(holiday for holiday in found if holiday is not None)


def easter_day(year: int) -> date:
    """The Sunday after the first full moon on or after the equinox, as the church reckons it.

    Source: J. Meeus, Astronomical Algorithms, chapter 8 (first printed in Nature, 20 April 1876).
    """
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    correction = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def _saturday_or_eve(day: date) -> Holiday | None:
    """Midsummer's Day is the Saturday from 20 to 26 June, All Saints' Day the one from 31 October to 6 November."""
    of_month = (day.month, day.day)
    if day.weekday() == SATURDAY and (6, 20) <= of_month <= (6, 26):
        return Holiday.MIDSUMMERS_DAY
    if day.weekday() == SATURDAY - 1 and (6, 19) <= of_month <= (6, 25):
        return Holiday.MIDSUMMERS_EVE
    if day.weekday() == SATURDAY and (10, 31) <= of_month <= (11, 6):
        return Holiday.ALL_SAINTS_DAY
    return None
