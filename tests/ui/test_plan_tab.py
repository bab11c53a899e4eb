"""Plan: goals in the client's words, steps with a who, ticks that can be taken back."""

import pytest

from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import keys, press_tab, type_text


def _a_goal(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Ada", since="2026-09-01")
    ombud.plan.add_goal("Bo kvar", own_words="Jag vill inte flytta igen.")


def _three_steps(ombud: Ombud) -> None:
    _a_goal(ombud)
    for what in ("Ringa hyresvärden", "Skriva brev", "Söka bidrag"):
        ombud.plan.add_step(what, "Ada")
    keys("Escape")


@pytest.fixture
def plan(begin: Begin) -> Ombud:
    """Ada's goal to keep the flat; the keyboard is in its first step."""
    return begin("goal", _a_goal)


@pytest.fixture
def steps(begin: Begin) -> Ombud:
    """Three steps towards it."""
    return begin("steps", _three_steps)


def test_the_plan_opens_first_and_says_what_belongs_there(ada: Ombud) -> None:
    assert ada.screen.open_tab_name() == "Plan"
    assert ada.screen.shows("Här står klientens egna mål")


def test_after_a_goal_one_goes_on_with_its_first_step(plan: Ombud) -> None:
    assert plan.plan.goals() == ["Bo kvar"]
    assert plan.screen.shows("”Jag vill inte flytta igen.”")
    assert plan.screen.here().field == "Nytt steg"


def test_after_a_step_one_goes_on_with_the_next(plan: Ombud) -> None:
    plan.plan.add_step("Ringa hyresvärden", "Ada", "fre")
    assert plan.plan.steps() == ["Ringa hyresvärden, Ada, fre 27 nov"]
    assert plan.screen.here().field == "Nytt steg"
    assert plan.screen.text_in("Nytt steg") == ""


def test_a_step_of_which_more_was_said_is_taken_back_and_put_there_again(plan: Ombud) -> None:
    plan.plan.add_waiting("Beslut", "Ada", waiting_for="soc", follow_up="imorgon")
    beslut = ["Beslut, Ada, väntar på soc, följ upp imorgon"]
    assert (plan.plan.steps(), plan.said) == (beslut, "Steget är tillagt")
    assert plan.screen.here().field == "Nytt steg"
    plan.undo()
    assert plan.plan.steps() == []
    keys("Ctrl+Y")
    assert plan.plan.steps() == beslut
    plan.plan.edit_step("Beslut")
    plan.screen.fill("Vad", "Beslut om bidrag")
    keys("Escape")
    plan.undo()
    assert plan.plan.steps() == []
    keys("Ctrl+Y")
    assert plan.plan.names() == ["Beslut om bidrag"]


def test_a_whole_step_is_written_without_the_mouse(ada: Ombud) -> None:
    keys("Ctrl+N")
    type_text("Bo kvar")
    keys("Return")
    type_text("Ringa hyresvärden")
    press_tab()
    type_text("Ada")
    press_tab()
    type_text("v48")
    keys("Return")
    keys("Escape")
    assert ada.plan.steps() == ["Ringa hyresvärden, Ada, vecka 48"]


def test_a_step_without_a_who_is_refused_with_the_focus_on_it(plan: Ombud) -> None:
    plan.plan.fill_step("Ringa hyresvärden", "", "fre")
    keys("Return")
    assert plan.screen.wrong("Vem") == "Skriv vem som gör det. Varje steg har någon."
    assert plan.screen.here().field == "Vem"
    assert plan.plan.steps() == []
    assert plan.screen.text_in("Nytt steg") == "Ringa hyresvärden"
    type_text("Ada")
    keys("Return")
    assert plan.plan.names() == ["Ringa hyresvärden"]


def test_a_step_without_words_is_refused_with_the_focus_on_it(plan: Ombud) -> None:
    plan.plan.fill_step("", "Ada")
    keys("Return")
    assert plan.screen.wrong("Nytt steg") == "Skriv vad det gäller."
    assert plan.screen.here().field == "Nytt steg"


def test_a_goal_without_words_is_refused(ada: Ombud) -> None:
    ada.plan.begin_goal()
    ada.screen.press("Lägg till mål")
    assert ada.screen.wrong("Mål") == "Skriv vad det gäller."
    assert ada.plan.goals() == ["Nytt mål"]


def test_anyone_may_be_the_one_who_does_it(plan: Ombud) -> None:
    for who, spoken in (
        ("Ada", "Ada"),
        ("ada", "Ada"),
        ("Ombud", "Ombud"),
        ("Ada + ombud", "Ada + ombud"),
        ("Kronofogden", "Kronofogden"),
    ):
        plan.plan.add_step("Ringa", who)
        assert plan.plan.steps()[-1] == f"Ringa, {spoken}"


def test_a_date_is_a_day_or_a_week_and_shown_as_understood(plan: Ombud) -> None:
    for typed, understood, spoken in (
        ("imorgon", "söndag 22 november 2026", "imorgon"),
        ("fre", "fredag 27 november 2026", "fre 27 nov"),
        ("5/12", "lördag 5 december 2026", "5 dec"),
        ("2027-01-15", "fredag 15 januari 2027", "15 jan 2027"),
        ("om 3 veckor", "lördag 12 december 2026", "12 dec"),
        ("v48", "Vecka 48, till och med söndag 29 november 2026", "vecka 48"),
        ("v2", "Vecka 2, till och med söndag 17 januari 2027", "vecka 2, 2027"),
    ):
        plan.plan.fill_step("Ringa", "Ada", typed)
        assert plan.screen.shows(understood)
        keys("Return")
        assert plan.plan.steps()[-1] == f"Ringa, Ada, {spoken}"


def test_a_date_that_is_none_is_refused_with_the_focus_on_it(plan: Ombud) -> None:
    plan.plan.fill_step("Ringa", "Ada", "snart")
    keys("Return")
    assert plan.screen.wrong("När").startswith("Det går inte att förstå som ett datum.")
    assert plan.screen.here().field == "När"
    assert plan.screen.text_in("När") == "snart"
    assert plan.plan.steps() == []


def test_a_step_that_is_late_says_so_in_words(steps: Ombud) -> None:
    steps.plan.add_step("Svara", "Ada", "2026-11-19")
    assert steps.plan.steps()[-1] == "Svara, Ada, försenad 2 dagar"


def test_waiting_asks_for_whom_and_until_when(plan: Ombud) -> None:
    plan.plan.fill_step("Beslut om bostadsbidrag", "Ombud")
    plan.screen.press("Mer om steget")
    assert not plan.screen.has_field("Väntar på vem")
    plan.screen.choose("Läge", "Väntar")
    plan.screen.press("Lägg till steg")
    assert plan.screen.wrong("Väntar på vem") == "Skriv vem du väntar på."
    assert plan.screen.here().field == "Väntar på vem"
    type_text("Försäkringskassan")
    plan.screen.fill("Följ upp den", "")
    keys("Return")
    assert plan.screen.wrong("Följ upp den") == "Välj vilken dag du följer upp det."
    assert plan.screen.here().field == "Följ upp den"
    type_text("v50")
    keys("Return")
    assert plan.screen.wrong("Följ upp den").startswith("Det går inte att förstå som ett datum.")
    plan.screen.fill("Följ upp den", "4/12")
    keys("Return")
    assert plan.plan.steps() == ["Beslut om bostadsbidrag, Ombud, väntar på Försäkringskassan, följ upp 4 dec"]


def test_a_step_is_ticked_and_unticked(steps: Ombud) -> None:
    steps.plan.tick("Skriva brev")
    assert steps.plan.is_ticked("Skriva brev")
    assert steps.said == "Steget är klart Ångra" or steps.said == "Steget är klart"
    assert "klart 21 nov" in steps.plan.chips("Skriva brev")
    steps.plan.tick("Skriva brev")
    assert not steps.plan.is_ticked("Skriva brev")


def test_when_a_step_was_done_is_heard_as_well_as_seen(steps: Ombud) -> None:
    steps.plan.tick("Skriva brev")
    steps.plan.unfold()
    assert [each for each in steps.plan.steps() if each.startswith("Skriva brev, ") and each.endswith(", klart 21 nov")]


def test_ctrl_z_takes_a_tick_back_and_ctrl_y_puts_it_there_again(steps: Ombud) -> None:
    steps.plan.tick("Skriva brev")
    steps.undo()
    assert not steps.plan.is_ticked("Skriva brev")
    assert steps.said == "Ångrat: Steget är klart"
    keys("Ctrl+Y")
    assert steps.plan.is_ticked("Skriva brev")


def test_the_message_line_takes_a_tick_back(steps: Ombud) -> None:
    steps.plan.tick("Skriva brev")
    steps.screen.press("Ångra")
    assert not steps.plan.is_ticked("Skriva brev")


def test_several_ticks_are_taken_back_in_turn(steps: Ombud) -> None:
    steps.plan.tick("Skriva brev")
    steps.plan.tick("Söka bidrag")
    steps.undo()
    assert (steps.plan.is_ticked("Skriva brev"), steps.plan.is_ticked("Söka bidrag")) == (True, False)
    steps.undo()
    assert (steps.plan.is_ticked("Skriva brev"), steps.plan.is_ticked("Söka bidrag")) == (False, False)


def test_undoing_a_tick_keeps_what_was_written_since(steps: Ombud) -> None:
    steps.plan.tick("Skriva brev")
    steps.plan.edit_step("Skriva brev")
    steps.screen.fill("Vad", "Skriva till nämnden")
    steps.screen.press("Klar")
    steps.undo()
    assert steps.plan.names() == ["Ringa hyresvärden", "Skriva till nämnden", "Söka bidrag"]
    assert not steps.plan.is_ticked("Skriva till nämnden")


def test_a_removed_step_comes_back_where_it_stood(steps: Ombud) -> None:
    steps.plan.remove_step("Skriva brev")
    assert steps.plan.names() == ["Ringa hyresvärden", "Söka bidrag"]
    steps.undo()
    assert steps.plan.names() == ["Ringa hyresvärden", "Skriva brev", "Söka bidrag"]


def test_a_removed_goal_comes_back_where_it_stood_with_all_its_steps(steps: Ombud) -> None:
    steps.plan.add_goal("Ordning på posten")
    keys("Escape")
    steps.plan.tick("Söka bidrag")
    steps.screen.press("Ändra målet Bo kvar")
    steps.screen.press("Ta bort målet")
    assert steps.plan.goals() == ["Ordning på posten"]
    assert steps.plan.names() == []
    steps.undo()
    assert steps.plan.goals() == ["Bo kvar", "Ordning på posten"]
    assert steps.plan.names() == ["Ringa hyresvärden", "Skriva brev", "Söka bidrag"]
    assert steps.plan.is_ticked("Söka bidrag")


def test_a_step_is_changed_where_it_stands_and_saves_itself(steps: Ombud) -> None:
    steps.plan.edit_step("Skriva brev")
    steps.screen.fill("Vad", "Skriva till nämnden")
    steps.screen.fill("När", "v50")
    steps.wait(seconds=2)
    with steps.after_a_power_cut() as again:
        again.clients.go_to("Ada")
        assert again.plan.steps()[1] == "Skriva till nämnden, Ada, vecka 50"
    steps.screen.press("Klar")
    assert steps.plan.steps()[1] == "Skriva till nämnden, Ada, vecka 50"


def test_a_step_half_changed_keeps_what_was_typed_and_what_held_before(steps: Ombud) -> None:
    steps.plan.edit_step("Skriva brev")
    steps.screen.fill("När", "snart nog")
    steps.today.open()
    with steps.after_a_power_cut() as again:
        again.clients.go_to("Ada")
        assert again.screen.text_in("När") == "snart nog"
    steps.clients.go_to("Ada")
    assert steps.screen.text_in("Vad") == "Skriva brev"
    assert steps.screen.text_in("När") == "snart nog"


def test_escape_gives_up_a_new_step_and_goes_back_to_what_opened_it(plan: Ombud) -> None:
    plan.plan.fill_step("Ringa", "Ada")
    keys("Escape")
    assert plan.plan.steps() == []
    assert not plan.screen.has_field("Nytt steg")
    assert plan.screen.here().field == "Lägg till steg i Bo kvar"
    plan.plan.begin_step()
    assert plan.screen.text_in("Nytt steg") == ""


def test_a_goal_is_changed_where_it_stands(plan: Ombud) -> None:
    plan.screen.press("Ändra målet Bo kvar")
    plan.screen.fill("Mål", "Bo kvar hemma")
    plan.screen.press("Klar")
    assert plan.plan.goals() == ["Bo kvar hemma"]
    assert plan.screen.shows("”Jag vill inte flytta igen.”")


def test_the_goal_counts_its_steps(steps: Ombud) -> None:
    steps.plan.tick("Skriva brev")
    assert steps.screen.shows("1 av 3 steg")


def test_undoing_goes_on_after_another_page_was_visited(steps: Ombud) -> None:
    steps.plan.tick("Skriva brev")
    steps.today.open()
    steps.undo()
    steps.clients.go_to("Ada")
    assert not steps.plan.is_ticked("Skriva brev")


def test_after_a_lock_nothing_can_be_undone_any_more(steps: Ombud) -> None:
    steps.plan.tick("Skriva brev")
    steps.lock()
    steps.unlock()
    steps.undo()
    assert steps.plan.is_ticked("Skriva brev")
