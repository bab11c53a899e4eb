"""What the year's report counts: totals of one label each, never a row for a person, never two labels together.

Source: the counting rules of the yearly account to the county administrative board. A client, an inquiry or a meeting
is turned into its contribution to each year. While they live they are counted anew for every report; when they are
destroyed the same contribution is added to the vault's counters. So a report is counters + living, and nobody is
counted twice.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from statistics import median_low

from ombud_desktop.model import InquiryOutcome
from ombud_desktop.rules.retention import retention_end

SMALL = 5
"""Totals under this can be hidden in what leaves the house: the person behind them could be guessed."""


class Label(StrEnum):
    """What is counted. Each has a value of its own (a bracket, a reason) or none."""

    CLIENTS = "clients"
    ONGOING = "ongoing"
    NEW = "new"
    ENDED = "ended"
    SEX = "sex"
    AGE = "age"
    MINOR_CHILDREN = "minor_children"
    CLOSING_REASON = "closing_reason"
    MONTHS_OF_CONTACT = "months_of_contact"
    INQUIRIES = "inquiries"
    INQUIRY_MADE_BY = "inquiry_made_by"
    INQUIRY_OUTCOME = "inquiry_outcome"
    OUTCOME_REASON = "outcome_reason"
    WAITING = "waiting"
    DAYS_WAITED = "days_waited"
    MEETINGS = "meetings"
    """Held, by kind."""
    MEETING_MINUTES = "meeting_minutes"
    """Of those held, by kind."""
    HELP_AREA = "help_area"
    """Clients whose mapping has something in this life area."""
    PARTY_KIND = "party_kind"
    """Clients with a contact of their own of this kind."""


@dataclass(frozen=True, slots=True)
class Total:
    year: int
    label: Label
    value: str = ""


Totals = Counter[Total]


@dataclass(frozen=True, slots=True)
class CountedPeriod:
    started_on: date
    ended_on: date | None
    closing_reason: str = ""


@dataclass(frozen=True, slots=True)
class CountedClient:
    """What of a client is counted. The periods in order; only the last one may be open."""

    year_of_birth: int | None
    sex: str
    minor_children: bool | None
    periods: tuple[CountedPeriod, ...]
    areas: frozenset[str] = frozenset()
    """The life areas in which help is needed; several for most."""
    party_kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CountedMeeting:
    """One that was held; of the others nothing is counted."""

    held_on: date
    kind: str
    minutes: int


@dataclass(frozen=True, slots=True)
class CountedInquiry:
    received_on: date
    made_by: str
    outcome: str = ""
    outcome_reason: str = ""
    decided_on: date | None = None


def count_client(
    client: CountedClient, brackets: Sequence[int], retention_months: int, until: date, *, ends: bool = False
) -> Totals:
    """A client's part of every year up to the day `until`.

    `ends`: the client is destroyed on that day; a contact that goes on ends with it, without a reason.
    `brackets` are the lowest ages of the age brackets, in order. A return within the retention period goes on with the
    contact before it; a later one, of a client whose card was kept, is a new contact.
    """
    totals = Totals()
    contacts = list(_contacts(client.periods, retention_months, until, ends=ends))
    for year in {year for each in contacts for year in _years(each, until)}:
        totals[Total(year, Label.CLIENTS)] += 1
        totals[Total(year, Label.SEX, client.sex)] += 1
        totals[Total(year, Label.AGE, bracket_of(client.year_of_birth, year, brackets))] += 1
        totals[Total(year, Label.MINOR_CHILDREN, _yes_or_no(client.minor_children))] += 1
        for area in client.areas:
            totals[Total(year, Label.HELP_AREA, area)] += 1
        for kind in client.party_kinds:
            totals[Total(year, Label.PARTY_KIND, kind)] += 1
    for each in contacts:
        totals[Total(each.started_on.year, Label.NEW)] += 1
        for year in _years(each, until):
            if _goes_on_after(date(year, 12, 31), each.ended_on, until):
                totals[Total(year, Label.ONGOING)] += 1
        if each.ended_on is not None:
            year, months = each.ended_on.year, _months(each.started_on, each.ended_on)
            totals[Total(year, Label.ENDED)] += 1
            totals[Total(year, Label.CLOSING_REASON, each.closing_reason)] += 1
            totals[Total(year, Label.MONTHS_OF_CONTACT, str(months))] += 1
    return totals


def count_meeting(meeting: CountedMeeting, until: date) -> Totals:
    """A held meeting's part of its year; whether it still exists makes no difference."""
    totals = Totals()
    if meeting.held_on <= until:
        totals[Total(meeting.held_on.year, Label.MEETINGS, meeting.kind)] += 1
        totals[Total(meeting.held_on.year, Label.MEETING_MINUTES, meeting.kind)] += meeting.minutes
    return totals


def count_inquiry(inquiry: CountedInquiry, until: date, *, ends: bool = False) -> Totals:
    """An inquiry's part of every year up to the day `until`; `ends` as for a client."""
    totals = Totals()
    if inquiry.received_on > until:
        return totals
    received = inquiry.received_on.year
    totals[Total(received, Label.INQUIRIES)] += 1
    totals[Total(received, Label.INQUIRY_MADE_BY, inquiry.made_by)] += 1
    decided_on = _until(inquiry.decided_on, until)
    if decided_on is not None:
        totals[Total(decided_on.year, Label.INQUIRY_OUTCOME, inquiry.outcome)] += 1
        if inquiry.outcome != InquiryOutcome.ACCEPTED:
            totals[Total(decided_on.year, Label.OUTCOME_REASON, inquiry.outcome_reason)] += 1
        days = (decided_on - inquiry.received_on).days
        totals[Total(decided_on.year, Label.DAYS_WAITED, str(days))] += 1
    over_on = decided_on or (until if ends else None)
    for year in range(received, (over_on or until).year + 1):
        if _goes_on_after(date(year, 12, 31), over_on, until):
            totals[Total(year, Label.WAITING)] += 1
    return totals


def bracket_of(year_of_birth: int | None, year: int, brackets: Sequence[int]) -> str:
    """The age bracket in that year, as its lowest and highest age; empty where the year of birth is not known."""
    if year_of_birth is None:
        return ""
    number = bisect_right(brackets, year - year_of_birth)
    if number == 0:
        return f"–{brackets[0] - 1}" if brackets else ""
    lowest = brackets[number - 1]
    return f"{lowest}–{brackets[number] - 1}" if number < len(brackets) else f"{lowest}+"


def median_days_waited(totals: Totals, year: int) -> int | None:
    """Of the inquiries decided in that year; None where there was none. The lower of two in the middle."""
    days = [
        int(total.value)
        for total, number in totals.items()
        if total.year == year and total.label is Label.DAYS_WAITED
        for _ in range(number)
    ]
    return median_low(days) if days else None


def small_hidden(totals: Iterable[tuple[Total, int]]) -> list[tuple[Total, int | None]]:
    """The same, with None for what is greater than nothing and under five."""
    return [(total, None if 0 < number < SMALL else number) for total, number in totals]


def _contacts(
    periods: Sequence[CountedPeriod], retention_months: int, until: date, *, ends: bool
) -> Iterator[CountedPeriod]:
    """Each contact that is counted once, with its last day if it is over."""
    contact: CountedPeriod | None = None
    for period in periods:
        if period.started_on > until:
            continue
        if contact is not None and contact.ended_on is not None:
            if period.started_on <= retention_end(contact.ended_on, retention_months):
                period = replace(period, started_on=contact.started_on)
            else:
                yield contact
        contact = period
    if contact is None:
        return
    if ends:
        yield replace(contact, ended_on=min(contact.ended_on or until, until))
    else:
        yield replace(contact, ended_on=_until(contact.ended_on, until))


def _until(day: date | None, until: date) -> date | None:
    """A day that is still to come is not known of."""
    return day if day is not None and day <= until else None


def _years(contact: CountedPeriod, until: date) -> range:
    return range(contact.started_on.year, (contact.ended_on or until).year + 1)


def _goes_on_after(day: date, last_day: date | None, until: date) -> bool:
    """What has its last day on 31 December does not go on: the next year begins without it."""
    return day < last_day if last_day is not None else day <= until


def _yes_or_no(answer: bool | None) -> str:
    return "" if answer is None else "yes" if answer else "no"


def _months(first_day: date, last_day: date) -> int:
    """Whole calendar months from the first to the last day."""
    months = (last_day.year - first_day.year) * 12 + last_day.month - first_day.month
    return max(0, months - (last_day.day < first_day.day))
