"""Help that was needed again and again is noticed, said in words, and nothing is decided."""

from datetime import date

import pytest

from ombud_desktop.model import ContactPeriod, Goal, Mapping, MappingEntry, Responsible, Step
from ombud_desktop.rules.recurring import Recurring, recurring

SUPPORTS = (
    *("boendestöd", "god man", "kontaktperson"),
    *("budget- och skuldrådgivning", "stöd enligt LSS", "brukarförening"),
)
FIRST = ContactPeriod(1, 1, date(2025, 1, 1), date(2025, 6, 30), "klarar sig")
SECOND = ContactPeriod(2, 1, date(2026, 1, 1))
DEBTS = "Skulder och Kronofogden"


def plan(*steps: Step) -> list[Goal]:
    return [Goal(title="Bo kvar", steps=steps)]


def by(party: str, done_on: date | None = None) -> Step:
    return Step(text="ring", responsible=Responsible.PARTY, party=party, done_on=done_on)


def mapped(day: date, *areas: str) -> Mapping:
    return Mapping(made_on=day, entries=tuple(MappingEntry(area=area, client_view="svårt") for area in areas))


def found(goals: list[Goal], *mappings: Mapping, periods: tuple[ContactPeriod, ...] = (SECOND,)) -> list[Recurring]:
    return recurring(goals, mappings, periods, SUPPORTS)


def test_what_is_needed_once_or_twice_is_no_pattern() -> None:
    assert found([]) == []
    assert found(plan(by("Kronofogden"), by("Kronofogden")), mapped(SECOND.started_on, "Ekonomi")) == []


def test_the_same_party_in_three_steps_is_one() -> None:
    goals = plan(by("Kronofogden"), by("kronofogden "), Step(text="svar", waiting_for="Kronofogden"))
    assert found(goals) == [Recurring("Kronofogden", 3, 1, ("god man", "budget- och skuldrådgivning"))]


def test_whose_decision_it_was_counts_as_well() -> None:
    goals = plan(*(Step(text="överklaga", authority="Försäkringskassan") for _ in range(3)))
    assert [(each.what, each.times) for each in found(goals)] == [("Försäkringskassan", 3)]


def test_a_step_that_names_a_party_twice_is_one_time() -> None:
    step = Step(text="a", responsible=Responsible.PARTY, party="Kronofogden", waiting_for="kronofogden")
    assert found(plan(step, step)) == []


def test_a_party_counts_with_the_area_that_is_named_after_it() -> None:
    goals = plan(by("Kronofogden"), by("Kronofogden"), by("Kronofogden"))
    (need,) = found(goals, mapped(SECOND.started_on, DEBTS))
    assert (need.what, need.times) == (DEBTS, 4)


@pytest.mark.parametrize(("party", "area"), [("Psykiatrin", "Psykiatri och sjukvård"), ("Kommunen", "Stöd (kommunen)")])
def test_endings_and_brackets_do_not_hide_whom_an_area_is_named_after(party: str, area: str) -> None:
    (need,) = found(plan(by(party), by(party)), mapped(SECOND.started_on, area))
    assert (need.what, need.times) == (area, 3)


def test_short_words_of_an_area_name_nobody() -> None:
    assert found(plan(by("Och AB"), by("Och AB")), mapped(SECOND.started_on, DEBTS)) == []


def test_an_area_in_two_contacts_is_a_pattern_though_it_was_said_only_twice() -> None:
    mappings = mapped(date(2025, 2, 1), DEBTS), mapped(date(2026, 2, 1), DEBTS)
    assert found([], *mappings, periods=(SECOND, FIRST)) == [
        Recurring(DEBTS, 2, 2, ("god man", "budget- och skuldrådgivning"))
    ]
    assert found([], *mappings, periods=(SECOND,)) == []


def test_a_party_in_two_contacts_is_a_pattern() -> None:
    goals = plan(by("Kronofogden", done_on=date(2025, 3, 1)), by("Kronofogden"))
    assert [(each.times, each.periods) for each in found(goals, periods=(SECOND, FIRST))] == [(2, 2)]


def test_the_most_frequent_stands_first() -> None:
    goals = plan(*(by("Kronofogden") for _ in range(3)), *(by("Hyresvärden") for _ in range(4)))
    assert [each.what for each in found(goals)] == ["Hyresvärden", "Kronofogden"]


@pytest.mark.parametrize(
    ("area", "supports"),
    [
        ("Boende och vräkning", ("boendestöd", "budget- och skuldrådgivning")),
        ("Vardag (post, tider, hem)", ("boendestöd", "kontaktperson")),
        ("Fritid och sociala kontakter", ("kontaktperson", "brukarförening")),
        ("God man och förvaltare", ("god man",)),
    ],
)
def test_only_what_fits_is_suggested_in_the_words_of_the_list(area: str, supports: tuple[str, ...]) -> None:
    (need,) = found([], mapped(SECOND.started_on, area, area, area))
    assert need.supports == supports


def test_where_nothing_fits_nothing_is_said() -> None:
    thrice = mapped(SECOND.started_on, "Annat", "Annat", "Annat")
    assert found([], thrice) == []
    assert recurring([], [mapped(SECOND.started_on, DEBTS, DEBTS, DEBTS)], [SECOND], ["ridklubb"]) == []
