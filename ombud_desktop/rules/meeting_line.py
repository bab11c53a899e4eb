"""A meeting as an ombud writes it in one line: “tis 14 hembesök hos Bea”, “5/12 kl 10.30 Försäkringskassan 90 min”.

What is not understood is not lost: words that say nothing of kind, day, time, length or place are with whom one meets.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from ombud_desktop.model import MeetingKind, When
from ombud_desktop.rules.dates import parse_when
from ombud_desktop.rules.text import fold

USUAL_MINUTES = {
    MeetingKind.MEETING: 60,
    MeetingKind.HOME_VISIT: 90,
    MeetingKind.TELEPHONE: 30,
    MeetingKind.ACCOMPANY: 120,
}
FEWEST_MINUTES, MOST_MINUTES = 5, 24 * 60
LATEST_SMALL_HOUR = 6
"""“kl 2” is in the afternoon; who means the morning writes 02."""
LONGEST_DATE = 5
"""Words: lördag den 5 december 2026."""

_KINDS = {
    MeetingKind.HOME_VISIT: r"hembesök(?:et)?|hembes",
    MeetingKind.TELEPHONE: r"telefon(?:möte|samtal|tid)?|tel|ring(?:a|er)?",
    MeetingKind.ACCOMPANY: r"följ(?:a|er|e)?(?: med)?",
    MeetingKind.MEETING: r"möte|träff(?:as?|ar)?|ses|samtal",
}
_PLACE_FOLLOWS, _WHO_FOLLOWS = ("på", "i", "vid", "hos", "via"), ("med", "till")
_PASSED_OVER = {"den", "kl", "kl.", "klockan", "och", "+", "&", "-", "–"}
_CLOCK = r"(\d{1,2})(?:[.:](\d{2}))?"
_ALONE, _END = r"(?<![\w/.:,-])", r"(?![\w/:-]|[.,]\d)"
_AT = r"(?:kl(?:ockan)?\.? ?)"
_SPAN = re.compile(rf"{_ALONE}{_AT}?{_CLOCK}(?: ?[-–] ?| till )(?:{_AT})?{_CLOCK}{_END}", re.IGNORECASE)
_TIMES = (
    re.compile(rf"{_ALONE}{_AT}{_CLOCK}{_END}", re.IGNORECASE),
    re.compile(rf"{_ALONE}(\d{{1,2}}):(\d{{2}}){_END}"),
    re.compile(rf"{_ALONE}(\d{{1,2}})\.(\d[05]){_END}"),  # 14.30, and not 5.12, which is a day
)
_NUMBER = {"en": 1.0, "ett": 1.0, "två": 2.0, "tre": 3.0, "fyra": 4.0, "halv": 0.5, "en och en halv": 1.5}
_MANY = rf"\d{{1,3}}(?:[.,]\d)?|{'|'.join(sorted(_NUMBER, key=len, reverse=True))}"
_LENGTH = re.compile(
    rf"{_ALONE}(?:i )?(?:"
    rf"(?P<hours>{_MANY}) ?(?:h|tim(?:mar|me|mes)?\.?)(?: ?(?:och )?(?P<more>\d{{1,2}})(?: ?m(?:in(?:uter)?)?\.?)?)?"
    rf"|(?P<minutes>\d{{1,4}}) ?m(?:in(?:uter)?)?\.?"
    rf"|(?P<half>(?:en )?halvtimme)"
    rf")(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """What was understood; None or "" for what was not said."""

    kind: MeetingKind | None = None
    day: date | None = None
    at: time | None = None
    minutes: int | None = None
    place: str = ""
    with_whom: str = ""
    client: str = ""
    """The name of one of the clients; as it was typed if it could be several."""


class ClientNames:
    """The names that may stand in a line, made ready once: lines are looked through again at every key."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        ways: dict[str, list[str]] = {}
        for name in names:
            for typed in {" ".join(name.split()).lower(), *(part.lower() for part in name.split()[:1])}:
                ways.setdefault(typed, []).append(name)
        self.ways = sorted(ways.items(), key=lambda way: (-len(way[0]), way[0]))
        """What may be typed, and who it can be; the longest first."""


def parse_meeting(line: str, today: date, clients: ClientNames) -> MeetingLine:
    """What one line says of a meeting, seen from `today`."""
    words = " ".join(line.split())
    minutes, words = _take_length(words)
    at, span_minutes, words = _take_time(words)
    day, at_hour, words = _take_day(words, today, wants_hour=at is None)
    kind, words = _take_kind(words)
    client, visits, words = _take_client(words, clients)
    place, with_whom = _place_and_people(words)
    if kind is None and (visits or fold(place) == "hemma"):
        kind = MeetingKind.HOME_VISIT
    return MeetingLine(kind, day, at or at_hour, minutes or span_minutes, place, with_whom, client)


def parse_time(text: str) -> time | None:
    """A field's time of day: 14, 14.30, 14:30, kl 9; None if it is none."""
    match = re.fullmatch(rf"{_AT}?{_CLOCK}|(\d{{2}})(\d{{2}})", text.strip(), re.IGNORECASE)
    return _time(match[1] or match[3], match[2] or match[4]) if match else None


def parse_minutes(text: str) -> int | None:
    """A field's length: 90, 90 min, 1,5 h, 1 h 30 min; None if it is none, or too short or long."""
    words = " ".join(text.split())
    if words.isdecimal() and len(words) < 5:
        return _bounded(int(words))
    match = _LENGTH.fullmatch(words)
    return _minutes(match) if match else None


def _take_length(words: str) -> tuple[int | None, str]:
    match = _LENGTH.search(words)
    while match and _is_distance(words, match):
        match = _LENGTH.search(words, match.end())
    minutes = _minutes(match) if match else None
    return (minutes, _without(words, match)) if match and minutes else (None, words)


def _is_distance(words: str, match: re.Match[str]) -> bool:
    """“om 3 m…” is the beginning of “om 3 månader”, and says when, not how long."""
    return words[: match.start()].lower().endswith("om ")


def _minutes(match: re.Match[str]) -> int | None:
    if match["half"]:
        return 30
    if match["minutes"]:
        return _bounded(int(match["minutes"]))
    hours = _NUMBER.get(match["hours"].lower()) or float(match["hours"].replace(",", "."))
    return _bounded(round(hours * 60) + int(match["more"] or 0))


def _bounded(minutes: int) -> int | None:
    return minutes if FEWEST_MINUTES <= minutes <= MOST_MINUTES else None


def _take_time(words: str) -> tuple[time | None, int | None, str]:
    """From when, and how long if it is said until when."""
    if match := _SPAN.search(words):
        start, end = _time(match[1], match[2]), _time(match[3], match[4])
        if start and end:
            minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
            return start, _bounded(minutes), _without(words, match)
    for pattern in _TIMES:
        if (match := pattern.search(words)) and (at := _time(match[1], match[2])):
            return at, None, _without(words, match)
    return None, None, words


def _time(hour: str, minute: str | None) -> time | None:
    number = int(hour)
    if 1 <= number <= LATEST_SMALL_HOUR and not hour.startswith("0"):
        number += 12
    return time(number, int(minute or 0)) if number < 24 and int(minute or 0) < 60 else None


def _without(words: str, match: re.Match[str]) -> str:
    return f"{words[: match.start()].rstrip()} {words[match.end() :].lstrip()}".strip()


def _take_day(words: str, today: date, *, wants_hour: bool) -> tuple[date | None, time | None, str]:
    """The day; and where no time was found, the hour that stands alone: right after the day rather than elsewhere."""
    parts = words.split()
    day: date | None = None
    named, week, after = "", "", 0  # a weekday and a week may stand apart: v48 tis
    at = 0
    while at < len(parts):
        found = _longest_date(parts[at : at + LONGEST_DATE], today)
        if found is None:
            at += 1
            continue
        text, size, when = found
        del parts[at : at + size]
        after = at
        if when.whole_week:
            week = week or text
        elif not any(letter.isdecimal() for letter in text) and not text.lower().startswith("om "):
            named, day = named or text, day or when.day
        else:
            named, day = "", when.day
    if week and named and (exact := parse_when(f"{named} {week}", today)):
        day = exact.day
    if not wants_hour:
        return day, None, " ".join(parts)
    for index in (*range(after, min(after + 1, len(parts))), *range(len(parts))):
        hour = parts[index].strip(",")
        if hour.isdecimal() and hour.isascii() and len(hour) <= 2 and (at_hour := _time(hour, None)):
            return day, at_hour, " ".join(parts[:index] + parts[index + 1 :])
    return day, None, " ".join(parts)


def _longest_date(parts: Sequence[str], today: date) -> tuple[str, int, When] | None:
    """The date that these words begin with, and how many words it takes. What follows “5/12 ” is an hour, no year."""
    found: tuple[str, int, When] | None = None
    for size in range(1, len(parts) + 1):
        is_hour = parts[size - 1].strip(",").isdecimal() and len(parts[size - 1].strip(",")) <= 2
        text = " ".join(parts[:size]).rstrip(",")
        if not (found and found[1] == size - 1 and is_hour) and (when := parse_when(text, today)):
            found = text, size, when
    return found


def _take_kind(words: str) -> tuple[MeetingKind | None, str]:
    for kind, pattern in _KINDS.items():
        if match := re.search(rf"(?<!\w)(?:{pattern})(?!\w)", words, re.IGNORECASE):
            return kind, _without(words, match)
    return None, words


def _take_client(words: str, clients: ClientNames) -> tuple[str, bool, str]:
    """The client named by the whole name or the first one; and whether one meets at their home: “hos Bea”."""
    low = words.lower()
    for typed, names in clients.ways:
        if typed not in low:  # of two thousand names, few are looked for closely
            continue
        if match := re.search(rf"(?<!\w)(?:(hos|med) )?{re.escape(typed)}(?!\w)", words, re.IGNORECASE):
            return names[0] if len(names) == 1 else typed, (match[1] or "").lower() == "hos", _without(words, match)
    return "", False, words


def _place_and_people(words: str) -> tuple[str, str]:
    place: list[str] = []
    people: list[str] = []
    into = people
    for word in words.split():
        low = word.lower()
        if low == "hemma":
            into = place
        elif low in _PLACE_FOLLOWS and not (into is place and place):  # “kaféet vid torget” is one place
            into = place
            continue
        elif low in _WHO_FOLLOWS:
            into = people
            continue
        if low not in _PASSED_OVER or (into and low == "och"):
            into.append(word)
    return _tidied(place), _tidied(people)


def _tidied(words: Sequence[str]) -> str:
    return " ".join(words).strip(" ,;-–").removesuffix(" och")
