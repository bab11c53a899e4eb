"""Meetings in one line, as an ombud types them with the telephone at the ear; seen from Saturday 21 November 2026."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.model import MeetingKind
from ombud_desktop.rules.meeting_line import (
    FEWEST_MINUTES,
    MOST_MINUTES,
    USUAL_MINUTES,
    ClientNames,
    MeetingLine,
    parse_meeting,
    parse_minutes,
    parse_time,
)

TODAY = date(2026, 11, 21)
CLIENTS = ("Bea", "Alma K.", "Kerstin och Bo", "Åsa Öberg", "Per-Olof S.", "Nils J.", "Nils P.")

# day | time | minutes | kind | client | place | with whom
LINES = {
    "tis 14 hembesök hos Bea": "11-24 | 14.00 | | home_visit | Bea | |",
    "5/12 kl 10.30 Försäkringskassan 90 min": "12-05 | 10.30 | 90 | | | | Försäkringskassan",
    "om 2 veckor 13-14.30 telefon": "12-05 | 13.00 | 90 | telephone | | |",
    # Days.
    "idag 16:45 telefon 15 min": "11-21 | 16.45 | 15 | telephone | | |",
    "imorgon 9.15 ringa Alma K.": "11-22 | 09.15 | | telephone | Alma K. | |",
    "i morgon 10": "11-22 | 10.00 | | | | |",
    "övermorgon kl 8": "11-23 | 08.00 | | | | |",
    "fre 9 Bea": "11-27 | 09.00 | | | Bea | |",
    "på fredag 9 Bea": "11-27 | 09.00 | | | Bea | |",
    "Fredag kl. 9": "11-27 | 09.00 | | | | |",
    "nästa tis 14 Bea": "11-24 | 14.00 | | | Bea | |",
    "fre v48 9": "11-27 | 09.00 | | | | |",
    "v48 fre 9": "11-27 | 09.00 | | | | |",
    "v 50 tis 14 Alma": "12-08 | 14.00 | | | Alma K. | |",
    "tis 24/11 kl 9": "11-24 | 09.00 | | | | |",
    "5/12 14": "12-05 | 14.00 | | | | |",
    "5 dec 13": "12-05 | 13.00 | | | | |",
    "den 5 december 13": "12-05 | 13.00 | | | | |",
    "lördag den 5 december 2026 kl. 14.00 möte": "12-05 | 14.00 | | meeting | | |",
    "2026-12-05 14": "12-05 | 14.00 | | | | |",
    "2027-01-01 11 Bea": "2027-01-01 | 11.00 | | | Bea | |",
    "5.12 14.30": "12-05 | 14.30 | | | | |",
    "10.10 kl 13": "2027-10-10 | 13.00 | | | | |",
    "om tre veckor 10 Bea": "12-12 | 10.00 | | | Bea | |",
    "om 3 månader 14": "2027-02-21 | 14.00 | | | | |",
    "5/12-27 14": "2027-12-05 | 14.00 | | | | |",
    "v48 14": " | 14.00 | | | | |",  # a week is not yet a day
    # Times and lengths.
    "tis 14.30": "11-24 | 14.30 | | | | |",
    "tis 14:30": "11-24 | 14.30 | | | | |",
    "tis kl14": "11-24 | 14.00 | | | | |",
    "tis klockan 14": "11-24 | 14.00 | | | | |",
    "kl 2 fre": "11-27 | 14.00 | | | | |",
    "fre kl 02": "11-27 | 02.00 | | | | |",
    "tis 13-15": "11-24 | 13.00 | 120 | | | |",
    "tis 13–14.30": "11-24 | 13.00 | 90 | | | |",
    "tis 9 - 11 Bea": "11-24 | 09.00 | 120 | | Bea | |",
    "tis kl 9.00-9.45": "11-24 | 09.00 | 45 | | | |",
    "tis 14 till 15.30": "11-24 | 14.00 | 90 | | | |",
    "tis 11-1": "11-24 | 11.00 | 120 | | | |",
    "tis 15-14": "11-24 | 15.00 | | | | |",
    "tis 14 90 min": "11-24 | 14.00 | 90 | | | |",
    "tis 14, 90 minuter": "11-24 | 14.00 | 90 | | | |",
    "tis 14 45m": "11-24 | 14.00 | 45 | | | |",
    "tis 14 1 h": "11-24 | 14.00 | 60 | | | |",
    "tis 14 1,5 h": "11-24 | 14.00 | 90 | | | |",
    "tis 14 1h30": "11-24 | 14.00 | 90 | | | |",
    "tis 9 1 h 30 min": "11-24 | 09.00 | 90 | | | |",
    "tis 9 en timme": "11-24 | 09.00 | 60 | | | |",
    "tis 9 två timmar Bea": "11-24 | 09.00 | 120 | | Bea | |",
    "tis 9 en och en halv timme": "11-24 | 09.00 | 90 | | | |",
    "tis 9 en halvtimme": "11-24 | 09.00 | 30 | | | |",
    "i morgon 10 i 45 minuter": "11-22 | 10.00 | 45 | | | |",
    "2 timmar tis 14": "11-24 | 14.00 | 120 | | | |",
    # Kinds.
    "tis 14 möte": "11-24 | 14.00 | | meeting | | |",
    "träffa Bea tis 14": "11-24 | 14.00 | | meeting | Bea | |",
    "ring hyresvärden tis 9": "11-24 | 09.00 | | telephone | | | hyresvärden",
    "tis 9 telefonmöte med Kronofogden": "11-24 | 09.00 | | telephone | | | Kronofogden",
    "tel Bea tis 9": "11-24 | 09.00 | | telephone | Bea | |",
    "HEMBESÖK tis 9": "11-24 | 09.00 | | home_visit | | |",
    "tis 14 hos Bea": "11-24 | 14.00 | | home_visit | Bea | |",
    "tis 14 hemma hos Bea": "11-24 | 14.00 | | home_visit | Bea | hemma |",
    "möte hos Bea tis 14": "11-24 | 14.00 | | meeting | Bea | |",
    "följa med till Försäkringskassan 5 dec 13": "12-05 | 13.00 | | accompany | | | Försäkringskassan",
    "följa med Bea till banken tis 13": "11-24 | 13.00 | | accompany | Bea | | banken",
    "tis 13 följer med på vårdcentralen": "11-24 | 13.00 | | accompany | | vårdcentralen |",
    # Places and people.
    "fre 9-10 möte på biblioteket": "11-27 | 09.00 | 60 | meeting | | biblioteket |",
    "möte på kaféet vid torget tors 10": "11-26 | 10.00 | | meeting | | kaféet vid torget |",
    "tis 14 hos Försäkringskassan": "11-24 | 14.00 | | | | Försäkringskassan |",
    "tis 14 via Teams med överförmyndaren": "11-24 | 14.00 | | | | Teams | överförmyndaren",
    "Per-Olof S. ons 13 på kaféet": "11-25 | 13.00 | | | Per-Olof S. | kaféet |",
    "tis 14 Bea och Sanna på soc": "11-24 | 14.00 | | | Bea | soc | Sanna",
    "möte med Bea och Försäkringskassan tis 14": "11-24 | 14.00 | | meeting | Bea | | Försäkringskassan",
    "tis 14 med Sanna och Olle": "11-24 | 14.00 | | | | | Sanna och Olle",
    "tis 14 Bea, biblioteket": "11-24 | 14.00 | | | Bea | | biblioteket",
    "möte rum 4 tis 14": "11-24 | 14.00 | | meeting | | | rum 4",
    # Clients.
    "tis 14 bea": "11-24 | 14.00 | | | Bea | |",
    "tis 14 Åsa": "11-24 | 14.00 | | | Åsa Öberg | |",
    "tis 14 åsa öberg": "11-24 | 14.00 | | | Åsa Öberg | |",
    "tis 14 Kerstin och Bo": "11-24 | 14.00 | | | Kerstin och Bo | |",
    "tis 14 Nils": "11-24 | 14.00 | | | nils | |",  # there are two
    "tis 14 Nils P.": "11-24 | 14.00 | | | Nils P. | |",
    "tis 14 Beata": "11-24 | 14.00 | | | | | Beata",
    # Little or nothing of it.
    "": " | | | | | |",
    "hembesök": " | | | home_visit | | |",
    "tis": "11-24 | | | | | |",
    "14": " | 14.00 | | | | |",
    "hej hej": " | | | | | | hej hej",
    "kl 25": " | | | | | | 25",
    "99 min 9999 min": " | | 99 | | | | 9999 min",
}  # fmt: skip


def as_written(line: MeetingLine) -> str:
    day = "" if line.day is None else str(line.day).removeprefix("2026-")
    minutes = "" if line.minutes is None else str(line.minutes)
    at = "" if line.at is None else f"{line.at:%H.%M}"
    parts = (day, at, minutes, line.kind or "", line.client, line.place, line.with_whom)
    return " | ".join(parts)


@pytest.mark.parametrize("line", LINES)
def test_a_line_means_what_the_ombud_means(line: str) -> None:
    expected = " | ".join(part.strip() for part in LINES[line].split("|"))
    assert as_written(parse_meeting(line, TODAY, ClientNames(CLIENTS))) == expected


def test_there_are_lines_enough() -> None:
    assert len(LINES) >= 60


def test_on_a_clients_own_page_there_is_nobody_else_to_be_found() -> None:
    assert parse_meeting("tis 14 Bea", TODAY, ClientNames(["Alma K."])).client == ""
    assert parse_meeting("tis 14 Bea", TODAY, ClientNames()).with_whom == "Bea"


@given(st.text() | st.lists(st.sampled_from(" ".join(LINES).split())).map(" ".join), st.dates())
def test_no_line_is_too_odd(line: str, today: date) -> None:
    found = parse_meeting(line, today, ClientNames(CLIENTS))
    assert found.minutes is None or FEWEST_MINUTES <= found.minutes <= MOST_MINUTES


@given(st.text(alphabet="0123456789:. -kltimhn,½²٣"))
def test_no_field_is_too_odd(text: str) -> None:
    found = parse_minutes(text)
    assert found is None or FEWEST_MINUTES <= found <= MOST_MINUTES
    parse_time(text)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("14", time(14)),
        ("14.30", time(14, 30)),
        ("14:30", time(14, 30)),
        (" kl 9 ", time(9)),
        ("kl. 9.05", time(9, 5)),
        ("0930", time(9, 30)),
        ("1430", time(14, 30)),
        ("2", time(14)),
        ("02", time(2)),
        ("0", time(0)),
        ("24", None),
        ("14.60", None),
        ("", None),
        ("två", None),
    ],
)
def test_a_field_takes_a_time_as_it_is_written(text: str, at: time | None) -> None:
    assert parse_time(text) == at


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("90 min", 90),
        ("1,5 h", 90),
        ("1.5 tim", 90),
        ("2 timmar", 120),
        ("1 h 15 min", 75),
        ("halvtimme", 30),
        ("4", None),
        ("1441", None),
        ("länge", None),
        ("", None),
    ],
)
def test_a_field_takes_a_length_as_it_is_written(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


def test_every_kind_has_a_usual_length() -> None:
    assert set(USUAL_MINUTES) == set(MeetingKind)
