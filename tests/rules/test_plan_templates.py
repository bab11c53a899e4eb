"""A plan from a template: the goal first, then each line a step whose days count from today."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.model import Responsible, StepState, When
from ombud_desktop.rules.people import People
from ombud_desktop.rules.plan_templates import goal_of

TODAY = date(2026, 11, 21)
PEOPLE = People("Bea Lindqvist", ["Försäkringskassan"])


def test_the_first_line_is_the_goal_and_each_further_line_a_step() -> None:
    goal = goal_of("Få en trygg inkomst\n\nKlienten bokar tid om 2 veckor\n  Ombudet ringer FK v50 \n", TODAY, PEOPLE)
    assert goal.title == "Få en trygg inkomst"
    assert [(step.text, step.responsible, step.due) for step in goal.steps] == [
        ("Bokar tid", Responsible.CLIENT, When(date(2026, 12, 5))),
        ("Ringer FK", Responsible.OMBUD, When(date(2026, 12, 7), whole_week=True)),
    ]


def test_a_step_for_which_nobody_is_named_is_for_both() -> None:
    (step,) = goal_of("Mål\nFylla i ansökan", TODAY, PEOPLE).steps
    assert (step.text, step.responsible, step.party) == ("Fylla i ansökan", Responsible.BOTH, "")


def test_what_is_waited_for_is_followed_up_in_two_weeks() -> None:
    (step,) = goal_of("Mål\nväntar på Försäkringskassan", TODAY, PEOPLE).steps
    assert (step.state, step.waiting_for) == (StepState.WAITING, "Försäkringskassan")
    assert step.follow_up_on == date(2026, 12, 5)


def test_a_line_with_nothing_to_do_is_no_step() -> None:
    assert goal_of("Mål\nBea\nfre\n---", TODAY, PEOPLE).steps == ()


def test_an_empty_template_is_an_empty_goal() -> None:
    goal = goal_of(" \n ", TODAY, PEOPLE)
    assert (goal.title, goal.steps) == ("", ())


@given(st.text(), st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_no_text_is_too_odd_and_every_step_has_words(content: str, today: date) -> None:
    assert all(step.text.strip() for step in goal_of(content, today, PEOPLE).steps)
