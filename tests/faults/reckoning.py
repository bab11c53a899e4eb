"""The year's report, reckoned from all that ever happened. Nothing of this is the app's.

Everybody is kept for good. The days of each contact are laid side by side, and counted where they begin and end.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from ombud_desktop.model import Client, InquiryOutcome, MadeBy

Line = tuple[int, str, str]
"""Year, label, value: one line of the report."""


@dataclass(slots=True)
class Settings:
    brackets: list[int] = field(default_factory=lambda: [18, 30, 50, 65])
    months: int = 3


@dataclass(slots=True)
class Person:
    """Everything that ever was, also when it is destroyed."""

    card: Client
    periods: list[tuple[date, date | None, str]]
    last_day: date = date.max
    destroyed_on: date | None = None
    settings: Settings = field(default_factory=Settings)
    """Of the day on which the person was destroyed."""

    @property
    def is_open(self) -> bool:
        return self.periods[-1][1] is None


@dataclass(slots=True)
class Word:
    """A life area in which a person needs help, or the kind of somebody they have to do with."""

    person: int
    label: str
    word: str
    is_removed: bool = False
    """Alone, before the person was destroyed."""


@dataclass(slots=True)
class Met:
    person: int
    on: date
    kind: str
    minutes: int
    is_held: bool = False
    is_removed: bool = False


@dataclass(slots=True)
class Asked:
    """An inquiry, as a person."""

    received_on: date
    made_by: MadeBy
    outcome: InquiryOutcome | None = None
    reason: str = ""
    decided_on: date | None = None
    last_day: date = date.max
    person: int = 0
    destroyed_on: date | None = None


@dataclass(slots=True)
class World:
    persons: dict[int, Person] = field(default_factory=dict)
    asked: dict[int, Asked] = field(default_factory=dict)
    words: dict[int, Word] = field(default_factory=dict)
    met: dict[int, Met] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)

    def destroy(self, id: int, day: date) -> None:
        """A person with all that is theirs, or one thing of it; once."""
        if (person := self.persons.get(id)) and person.destroyed_on is None:
            person.destroyed_on, person.settings = day, deepcopy(self.settings)
            for inquiry in self.asked.values():
                if inquiry.person == id and inquiry.destroyed_on is None:
                    inquiry.destroyed_on = day
        if (inquiry_ := self.asked.get(id)) and inquiry_.destroyed_on is None:
            inquiry_.destroyed_on = day
        thing = self.words.get(id) or self.met.get(id)
        if thing and self.persons[thing.person].destroyed_on is None:
            thing.is_removed = True

    def purge(self, today: date) -> set[int]:
        everybody: dict[int, Person | Asked] = {**self.persons, **self.asked}
        due = {id for id, each in everybody.items() if each.last_day < today and each.destroyed_on is None}
        for id in due:
            self.destroy(id, today)
        return due

    def report(self, today: date) -> Counter[Line]:
        lines: Counter[Line] = Counter()
        for id, person in self.persons.items():
            settings = person.settings if person.destroyed_on else self.settings
            words = {
                (each.label, each.word) for each in self.words.values() if each.person == id and not each.is_removed
            }
            lines.update(_lines_of(person, settings, person.destroyed_on or today, words))
        for inquiry in self.asked.values():
            lines.update(_lines_of_inquiry(inquiry, today))
        for met in self.met.values():
            if met.is_held:
                lines[met.on.year, "meetings", met.kind] += 1
                lines[met.on.year, "meeting_minutes", met.kind] += met.minutes
        return lines


# --- The reckoning ---


def months_after(day: date, months: int) -> date:
    for _ in range(months):
        day = day.replace(day=1) + timedelta(days=31)
        day = day.replace(day=1)
    return day


def last_day_to_return(ended_on: date, months: int) -> date:
    first = months_after(ended_on, months)
    return first.replace(day=min(ended_on.day, monthrange(first.year, first.month)[1]))


LISTED = {"help_area": ("Ekonomi", "Annat"), "party_kind": ("bank", "tolk")}
"""Some words that are on the lists; what else somebody writes is not counted."""


def _lines_of(person: Person, settings: Settings, until: date, words: set[tuple[str, str]]) -> Iterator[Line]:
    days: set[int] = set()
    earlier: date | None = None
    for start, end, _ in person.periods:
        if earlier and start <= last_day_to_return(earlier, settings.months):
            start = min(start, earlier)
        days |= set(range(start.toordinal(), (end or until).toordinal() + 1))
        earlier = end
    goes_on = person.is_open and person.destroyed_on is None
    reasons = {end: reason for _, end, reason in person.periods if end}
    firsts = sorted(day for day in days if day - 1 not in days)
    lasts = sorted(day for day in days if day + 1 not in days)
    for number in {date.fromordinal(day).year for day in days}:
        yield number, "clients", ""
        yield number, "sex", person.card.sex or ""
        yield number, "age", _bracket(person.card.year_of_birth, number, settings.brackets)
        yield number, "minor_children", {None: "", True: "yes", False: "no"}[person.card.minor_children]
        yield from ((number, label, word) for label, word in words if word in LISTED[label])
        eve = date(number, 12, 31).toordinal()
        if eve in days and (eve + 1 in days or (goes_on and eve == until.toordinal())):
            yield number, "ongoing", ""
    for first, last in zip(map(date.fromordinal, firsts), map(date.fromordinal, lasts), strict=True):
        yield first.year, "new", ""
        if last == date.fromordinal(lasts[-1]) and goes_on:
            continue
        is_open = last == date.fromordinal(lasts[-1]) and person.is_open
        yield last.year, "ended", ""
        yield last.year, "closing_reason", "" if is_open else reasons[last]
        yield last.year, "months_of_contact", str(_whole_months(first, last))


def _whole_months(first: date, last: date) -> int:
    whole = 0
    while True:
        month = first.month + whole + 1
        if (first.year + (month - 1) // 12, (month - 1) % 12 + 1, first.day) > (last.year, last.month, last.day):
            return whole
        whole += 1


def _bracket(year_of_birth: int | None, year: int, lowest_ages: list[int]) -> str:
    if year_of_birth is None:
        return ""
    edges = [*lowest_ages, 1000]
    for lowest, next_lowest in pairwise(edges):
        if lowest <= year - year_of_birth < next_lowest:
            return f"{lowest}+" if next_lowest == 1000 else f"{lowest}–{next_lowest - 1}"
    return f"–{lowest_ages[0] - 1}"


def _lines_of_inquiry(inquiry: Asked, today: date) -> Iterator[Line]:
    yield inquiry.received_on.year, "inquiries", ""
    yield inquiry.received_on.year, "inquiry_made_by", inquiry.made_by
    if inquiry.decided_on and inquiry.outcome:
        yield inquiry.decided_on.year, "inquiry_outcome", inquiry.outcome
        if inquiry.outcome is not InquiryOutcome.ACCEPTED:
            yield inquiry.decided_on.year, "outcome_reason", inquiry.reason
        yield inquiry.decided_on.year, "days_waited", str((inquiry.decided_on - inquiry.received_on).days)
    over_on = inquiry.decided_on or inquiry.destroyed_on or today + timedelta(days=1)
    for year in range(inquiry.received_on.year, over_on.year + 1):
        if inquiry.received_on <= date(year, 12, 31) < over_on:
            yield year, "waiting", ""
