"""Where in a line a date stands by which something is due."""

from datetime import date

import pytest

from ombud_desktop.model import When
from ombud_desktop.rules.due import DueDates, Found
from ombud_desktop.rules.people import People

TODAY = date(2026, 11, 21)
DATES = DueDates(TODAY, People("Tor", []))
FRIDAY = When(date(2026, 11, 27))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ringa fre", Found(1, 2, FRIDAY, is_latest=False)),
        ("ringa fre v48 kl 14", Found(1, 3, FRIDAY, is_latest=False)),
        ("ringa senast den 27/11", Found(1, 4, FRIDAY, is_latest=True)),
        ("ringa – fre.", Found(1, 3, FRIDAY, is_latest=False)),
        ("ringa från fre", None),
        ("ringa tis - fre", None),
        ("ringa Tor", None),
        ("ringa tor", Found(1, 2, When(date(2026, 11, 26)), is_latest=False)),
        ("", None),
    ],
)
def test_a_date_at_the_end(words: str, found: Found | None) -> None:
    assert DATES.at_end(words.split()) == found


def test_following_up_leads_up_to_a_date_only_where_one_waits() -> None:
    words = ["väntar", "på", "svar,", "följ", "upp", "fre"]
    assert DATES.at_end(words, follows_up=True) == Found(3, 6, FRIDAY, is_latest=False)
    assert DATES.at_end(words) == Found(5, 6, FRIDAY, is_latest=False)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("fre ringer Bea", Found(0, 1, FRIDAY, is_latest=False)),
        ("senast på fredag ringer Bea", Found(0, 3, FRIDAY, is_latest=True)),
        ("fre och lör", None),
        ("fre - 5/12", None),
        ("tor ringer", None),
        ("10.10 ringer", None),
        ("ringer fre", None),
        ("", None),
    ],
)
def test_a_date_at_the_start(words: str, found: Found | None) -> None:
    assert DATES.at_start(words.split()) == found
