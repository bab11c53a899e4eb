"""The year's report, rule by rule: what one client or one inquiry adds to which year, and what is shown of it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.rules.counting import (
    CountedClient,
    CountedInquiry,
    CountedMeeting,
    CountedPeriod,
    Label,
    Total,
    Totals,
    bracket_of,
    count_client,
    count_inquiry,
    count_meeting,
    median_days_waited,
    small_hidden,
)

BRACKETS = [18, 30, 50, 65]
MONTHS = 3
LATER = date(2029, 6, 30)

Years = dict[int, int]


def day(text: str) -> date:
    return date.fromisoformat(text)


def client(*periods: str, year_of_birth: int | None = 1990, minor_children: bool | None = None) -> CountedClient:
    """Each period as `first day/last day`, or `first day/` while it goes on; the reasons are a, b, c …"""
    parts = [period.split("/") for period in periods]
    return CountedClient(
        year_of_birth,
        "woman",
        minor_children,
        tuple(
            CountedPeriod(day(first), day(last) if last else None, reason if last else "")
            for (first, last), reason in zip(parts, "abcdef", strict=False)
        ),
    )


def counted(who: CountedClient, until: date = LATER, *, ends: bool = False) -> Totals:
    return count_client(who, BRACKETS, MONTHS, until, ends=ends)


def by_year(totals: Totals, label: Label, value: str = "") -> Years:
    return {each.year: number for each, number in totals.items() if (each.label, each.value) == (label, value)}


def values(totals: Totals, label: Label) -> set[tuple[int, str]]:
    return {(each.year, each.value) for each in totals if each.label is label}


# --- Clients ---


@pytest.mark.parametrize(
    ("periods", "clients", "new", "ended", "ongoing"),
    [
        (["2027-03-01/2027-09-30"], {2027}, {2027}, {2027}, set()),
        (["2027-03-01/2028-02-01"], {2027, 2028}, {2027}, {2028}, {2027}),
        (["2027-03-01/"], {2027, 2028, 2029}, {2027}, set(), {2027, 2028}),
        # At the borders of the years: one whose last day is 31 December does not go on to the next year.
        (["2027-12-31/2027-12-31"], {2027}, {2027}, {2027}, set()),
        (["2027-12-31/2028-01-01"], {2027, 2028}, {2027}, {2028}, {2027}),
        (["2028-01-01/2028-12-31"], {2028}, {2028}, {2028}, set()),
        (["2028-01-01/2029-01-01"], {2028, 2029}, {2028}, {2029}, {2028}),
        # A return on the last day of the retention period counts once, and the contact goes on meanwhile.
        (["2027-01-10/2027-03-31", "2027-06-30/2027-09-01"], {2027}, {2027}, {2027}, set()),
        (["2027-01-10/2027-11-30", "2028-02-29/2028-03-01"], {2027, 2028}, {2027}, {2028}, {2027}),
        (["2027-01-10/2027-02-01", "2027-03-01/2027-04-01", "2027-05-01/"], {2027, 2028, 2029}, {2027}, set(),
         {2027, 2028}),
        # A day later it is a new contact; in the year in which both were, it is one client.
        (["2027-01-10/2027-11-30", "2028-03-01/2028-03-02"], {2027, 2028}, {2027, 2028}, {2027, 2028}, set()),
        (["2027-01-10/2027-02-01", "2027-10-01/"], {2027, 2028, 2029}, {2027}, {2027}, {2027, 2028}),
        # What is still to come is not known of.
        (["2029-01-10/2029-12-01"], {2029}, {2029}, set(), set()),
        (["2029-12-01/"], set(), set(), set(), set()),
        ([], set(), set(), set(), set()),
    ],
)  # fmt: skip
def test_each_contact_is_counted_in_its_years(
    periods: list[str], clients: set[int], new: set[int], ended: set[int], ongoing: set[int]
) -> None:
    totals = counted(client(*periods))
    assert by_year(totals, Label.CLIENTS) == dict.fromkeys(clients, 1)
    assert by_year(totals, Label.SEX, "woman") == dict.fromkeys(clients, 1)
    assert by_year(totals, Label.MINOR_CHILDREN) == dict.fromkeys(clients, 1)
    assert set(by_year(totals, Label.NEW)) == new
    assert set(by_year(totals, Label.ENDED)) == ended
    assert by_year(totals, Label.ONGOING) == dict.fromkeys(ongoing, 1)


def test_one_who_comes_back_late_in_the_same_year_has_begun_twice() -> None:
    totals = counted(client("2027-01-10/2027-02-01", "2027-10-01/2027-11-01"))
    assert by_year(totals, Label.CLIENTS) == {2027: 1}
    assert by_year(totals, Label.NEW) == by_year(totals, Label.ENDED) == {2027: 2}
    assert values(totals, Label.CLOSING_REASON) == {(2027, "a"), (2027, "b")}


def test_of_a_contact_with_a_return_the_last_reason_and_the_whole_length_count() -> None:
    totals = counted(client("2027-01-10/2027-03-31", "2027-05-01/2027-09-09"))
    assert values(totals, Label.CLOSING_REASON) == {(2027, "b")}
    assert values(totals, Label.MONTHS_OF_CONTACT) == {(2027, "7")}


@pytest.mark.parametrize(
    ("period", "months"),
    [
        ("2027-01-31/2027-01-31", "0"),
        ("2027-01-31/2027-02-28", "0"),
        ("2027-01-31/2027-03-31", "2"),
        ("2027-01-10/2028-01-09", "11"),
        ("2027-01-10/2028-01-10", "12"),
    ],
)
def test_a_contact_is_as_long_as_its_whole_months(period: str, months: str) -> None:
    assert {value for _, value in values(counted(client(period)), Label.MONTHS_OF_CONTACT)} == {months}


@pytest.mark.parametrize(("years", "until"), [({2027}, "2027-12-31"), ({2027, 2028}, "2028-01-01")])
def test_an_open_contact_that_is_destroyed_ends_on_that_day_without_a_reason(years: set[int], until: str) -> None:
    totals = counted(client("2027-05-01/"), day(until), ends=True)
    assert set(by_year(totals, Label.CLIENTS)) == years
    assert by_year(totals, Label.ENDED) == {max(years): 1}
    assert values(totals, Label.CLOSING_REASON) == {(max(years), "")}
    assert set(by_year(totals, Label.ONGOING)) == years - {max(years)}


def test_one_that_is_destroyed_before_its_last_day_ends_on_the_day_it_is_destroyed() -> None:
    totals = counted(client("2027-05-01/2028-01-31"), day("2027-12-01"), ends=True)
    assert by_year(totals, Label.ENDED) == by_year(totals, Label.CLIENTS) == {2027: 1}
    assert values(totals, Label.CLOSING_REASON) == {(2027, "a")}


def test_a_closed_contact_counts_the_same_alive_and_when_it_is_destroyed() -> None:
    closed = client("2027-05-01/2028-01-31")
    assert counted(closed, ends=True) == counted(closed)


DAYS = st.integers(0, 800).map(lambda days: date.fromordinal(day("2026-11-01").toordinal() + days))


@given(days=st.lists(DAYS, min_size=1, max_size=6, unique=True), ends=st.booleans())
def test_who_goes_on_is_who_begins_the_next_year(days: list[date], ends: bool) -> None:
    """What any reader of a report can check, as long as everybody comes back in time."""
    days = sorted(days)
    periods = [f"{first}/{last}" for first, last in zip(days[::2], [*map(str, days[1::2]), ""], strict=False)]
    totals = count_client(client(*periods), BRACKETS, 12 * 3, LATER, ends=ends)
    year_numbers = range(2026, LATER.year + 1)
    clients, new, ended, ongoing = (
        [by_year(totals, label).get(year, 0) for year in year_numbers]
        for label in (Label.CLIENTS, Label.NEW, Label.ENDED, Label.ONGOING)
    )
    is_open = not ends and len(days) % 2 == 1
    goes_on = [*ongoing[:-1], int(is_open)]  # the last year is not over
    assert clients == [e + o for e, o in zip(ended, goes_on, strict=True)]
    assert clients[1:] == [n + o for n, o in zip(new[1:], ongoing, strict=False)]
    assert sum(new) == sum(ended) + is_open == 1


# --- Brackets, children ---


@pytest.mark.parametrize(
    ("age", "bracket"),
    [(17, "–17"), (18, "18–29"), (29, "18–29"), (30, "30–49"), (64, "50–64"), (65, "65+"), (101, "65+")],
)
def test_an_age_belongs_to_one_bracket(age: int, bracket: str) -> None:
    assert bracket_of(2027 - age, 2027, BRACKETS) == bracket


def test_where_there_is_no_year_of_birth_or_no_bracket_there_is_none() -> None:
    assert bracket_of(None, 2027, BRACKETS) == bracket_of(1990, 2027, []) == ""
    assert bracket_of(1990, 2027, [0]) == "0+"


def test_a_client_grows_older_from_year_to_year() -> None:
    totals = counted(client("2027-05-01/", year_of_birth=1998))
    assert values(totals, Label.AGE) == {(2027, "18–29"), (2028, "30–49"), (2029, "30–49")}


@pytest.mark.parametrize(("answer", "value"), [(True, "yes"), (False, "no"), (None, "")])
def test_whether_there_are_children_is_yes_no_or_not_known(answer: bool | None, value: str) -> None:
    totals = counted(client("2028-05-01/2028-06-01", minor_children=answer))
    assert values(totals, Label.MINOR_CHILDREN) == {(2028, value)}


# --- Inquiries ---


def inquiry(received_on: str, decided_on: str = "", outcome: str = "declined") -> CountedInquiry:
    if not decided_on:
        return CountedInquiry(day(received_on), "relative")
    return CountedInquiry(day(received_on), "relative", outcome, "annat", day(decided_on))


@pytest.mark.parametrize(
    ("received_on", "decided_on", "waiting", "days"),
    [
        ("2027-12-30", "2027-12-31", set(), "1"),
        ("2027-12-30", "2028-01-01", {2027}, "2"),
        ("2027-12-31", "2027-12-31", set(), "0"),
        ("2027-12-31", "", {2027, 2028}, None),
        ("2029-01-01", "", set(), None),
        ("2027-05-01", "2029-05-01", {2027, 2028}, "731"),
        ("2029-06-01", "2029-07-01", set(), None),  # still to come
    ],
)
def test_an_inquiry_waits_until_it_is_decided(
    received_on: str, decided_on: str, waiting: set[int], days: str | None
) -> None:
    totals = count_inquiry(inquiry(received_on, decided_on), LATER)
    received = int(received_on[:4])
    assert by_year(totals, Label.INQUIRIES) == {received: 1}
    assert values(totals, Label.INQUIRY_MADE_BY) == {(received, "relative")}
    assert set(by_year(totals, Label.WAITING)) == waiting
    decided = set() if days is None else {int(decided_on[:4])}
    assert values(totals, Label.INQUIRY_OUTCOME) == {(year, "declined") for year in decided}
    assert values(totals, Label.OUTCOME_REASON) == {(year, "annat") for year in decided}
    assert values(totals, Label.DAYS_WAITED) == {(year, days) for year in decided}


def test_why_one_was_accepted_is_no_reason_to_count() -> None:
    totals = count_inquiry(inquiry("2028-01-01", "2028-02-01", "accepted"), LATER)
    assert values(totals, Label.INQUIRY_OUTCOME) == {(2028, "accepted")}
    assert values(totals, Label.OUTCOME_REASON) == set()


def test_one_that_has_not_come_yet_is_not_counted() -> None:
    assert count_inquiry(inquiry("2029-07-01"), LATER) == Totals()


@pytest.mark.parametrize(("until", "waiting"), [("2028-12-31", {2027}), ("2029-01-01", {2027, 2028})])
def test_an_undecided_one_that_is_destroyed_waits_no_longer(until: str, waiting: set[int]) -> None:
    totals = count_inquiry(inquiry("2027-05-01"), day(until), ends=True)
    assert set(by_year(totals, Label.WAITING)) == waiting
    assert values(totals, Label.INQUIRY_OUTCOME) == values(totals, Label.DAYS_WAITED) == set()


# --- What is shown of it ---


@pytest.mark.parametrize(
    ("days", "middle"), [([], None), ([7], 7), ([3, 9], 3), ([1, 2, 30], 2), ([2, 2, 10, 11], 2), ([100, 9, 20], 20)]
)
def test_the_median_is_the_lower_of_the_two_in_the_middle(days: list[int], middle: int | None) -> None:
    totals = Totals(Total(2027, Label.DAYS_WAITED, str(each)) for each in days)
    totals[Total(2026, Label.DAYS_WAITED, "1000")] += 5
    totals[Total(2027, Label.CLIENTS)] += 5
    assert median_days_waited(totals, 2027) == middle


def test_what_is_smaller_than_five_is_hidden_but_nothing_is_nothing() -> None:
    numbers = [(Total(2027, Label.SEX, sex), number) for sex, number in (("woman", 5), ("man", 4), ("other", 1))]
    nobody = (Total(2027, Label.SEX), 0)
    assert [number for _, number in small_hidden([*numbers, nobody])] == [5, None, None, 0]


# --- Meetings, help areas, parties ---


def test_a_held_meeting_counts_in_its_year_by_kind_and_with_its_minutes() -> None:
    totals = count_meeting(CountedMeeting(day("2027-12-31"), "home_visit", 90), LATER)
    assert totals == {
        Total(2027, Label.MEETINGS, "home_visit"): 1,
        Total(2027, Label.MEETING_MINUTES, "home_visit"): 90,
    }


def test_a_meeting_after_the_day_of_the_report_is_not_known_of() -> None:
    meeting = CountedMeeting(day("2027-12-31"), "meeting", 60)
    assert count_meeting(meeting, day("2027-12-30")) == Totals()
    assert count_meeting(meeting, day("2027-12-31")).total() == 61


def test_help_areas_and_parties_count_once_in_every_year_of_the_contact() -> None:
    who = replace(
        client("2027-03-01/2028-02-01"), areas=frozenset({"Ekonomi", "Annat"}), party_kinds=frozenset({"bank"})
    )
    totals = counted(who)
    years = {2027: 1, 2028: 1}
    assert by_year(totals, Label.HELP_AREA, "Ekonomi") == by_year(totals, Label.HELP_AREA, "Annat") == years
    assert by_year(totals, Label.PARTY_KIND, "bank") == years
    assert values(counted(client("2027-03-01/2028-02-01")), Label.HELP_AREA) == set()
