"""Goals and steps stand as the ombud puts them; what is done is folded away; a plan may begin with a template."""

from datetime import date

import pytest

from ombud_desktop.model import Consent, Contact, Step, StepState
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.plan_pages import PlanInOrder
from tests.ui.screen import keys, settle


def _two_goals(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Ada", since="2026-09-01")
    ombud.plan.add_goal("Bo kvar")
    for what in ("Ringa", "Skriva", "Söka"):
        ombud.plan.add_step(what, "Ada")
    keys("Escape")
    ombud.plan.add_goal("Ordning på posten")
    keys("Escape")


@pytest.fixture
def plan(begin: Begin) -> Ombud:
    """Ada's goal to keep the flat, with three steps, and another goal."""
    return begin("two goals", _two_goals)


@pytest.fixture
def order(plan: Ombud) -> PlanInOrder:
    return PlanInOrder(plan)


# --- By hand ---


def test_a_step_is_moved_with_the_keyboard_which_stays_on_it(plan: Ombud, order: PlanInOrder) -> None:
    order.move_step("Söka", "Up")
    assert plan.plan.names() == ["Ringa", "Söka", "Skriva"]
    assert plan.said == "Steget är flyttat"
    keys("Alt+Up")
    assert plan.plan.names() == ["Söka", "Ringa", "Skriva"]
    assert plan.screen.here().field.startswith("Söka")


def test_a_step_stays_where_it_is_at_either_end(plan: Ombud, order: PlanInOrder) -> None:
    order.move_step("Ringa", "Up")
    order.move_step("Söka", "Down")
    assert plan.plan.names() == ["Ringa", "Skriva", "Söka"]


def test_a_move_is_undone(plan: Ombud, order: PlanInOrder) -> None:
    order.move_step("Söka", "Up", times=2)
    plan.undo()
    assert plan.plan.names() == ["Ringa", "Söka", "Skriva"]
    plan.undo()
    assert plan.plan.names() == ["Ringa", "Skriva", "Söka"]
    keys("Ctrl+Y")
    assert plan.plan.names() == ["Ringa", "Söka", "Skriva"]


def test_the_mouse_moves_a_step_from_its_editor(plan: Ombud) -> None:
    plan.plan.edit_step("Ringa")
    plan.screen.fill("Vad", "Ringa hyresvärden")
    plan.screen.press("Flytta ner")
    assert plan.screen.text_in("Vad") == "Ringa hyresvärden"
    plan.screen.press("Klar")
    assert plan.plan.names() == ["Skriva", "Ringa hyresvärden", "Söka"]


def test_a_goal_is_moved_with_all_its_steps(plan: Ombud, order: PlanInOrder) -> None:
    order.move_goal("Ordning på posten", "Up")
    assert plan.plan.goals() == ["Ordning på posten", "Bo kvar"]
    assert plan.said == "Målet är flyttat"
    plan.undo()
    assert plan.plan.goals() == ["Bo kvar", "Ordning på posten"]
    plan.screen.press("Ändra målet Bo kvar")
    plan.screen.press("Flytta ner")
    assert plan.plan.goals() == ["Ordning på posten", "Bo kvar"]


def test_a_step_is_moved_past_what_is_folded_away(plan: Ombud, order: PlanInOrder) -> None:
    plan.plan.tick("Skriva")
    plan.today.open()
    plan.clients.go_to("Ada")
    order.move_step("Söka", "Up")
    assert plan.plan.names() == ["Söka", "Ringa"]
    plan.undo()
    plan.plan.unfold()
    assert plan.plan.names() == ["Ringa", "Söka", "Skriva"]


# --- Folded away ---


def test_what_was_ticked_just_now_is_still_seen_and_folded_away_the_next_time(plan: Ombud, order: PlanInOrder) -> None:
    plan.plan.tick("Skriva")
    assert plan.plan.names() == ["Ringa", "Skriva", "Söka"]
    plan.today.open()
    plan.clients.go_to("Ada")
    assert plan.plan.names() == ["Ringa", "Söka"]
    assert order.folded() == ["Visa 1 klart i Bo kvar"]


def test_what_is_done_or_dropped_unfolds_and_folds_again(plan: Ombud, order: PlanInOrder) -> None:
    plan.plan.tick("Ringa")
    plan.plan.tick("Skriva")
    plan.plan.edit_step("Söka")
    plan.screen.choose("Läge", "Struket")
    plan.screen.press("Klar")
    plan.today.open()
    plan.clients.go_to("Ada")
    assert order.folded() == ["Visa 2 klara, 1 struket i Bo kvar"]
    plan.screen.press("Visa 2 klara, 1 struket i Bo kvar")
    assert plan.plan.names() == ["Ringa", "Skriva", "Söka"]
    assert plan.screen.here().field == "Dölj 2 klara, 1 struket i Bo kvar"
    plan.screen.press("Dölj 2 klara, 1 struket i Bo kvar")
    assert plan.plan.names() == []


# --- Gone through together ---


def test_the_day_on_which_the_plan_was_gone_through_together_stands_in_its_head(plan: Ombud) -> None:
    assert plan.screen.shows("Inte gemensamt genomgången än")
    plan.screen.press("Planeringen är gemensamt genomgången idag")
    assert plan.screen.shows("Senast gemensamt genomgången 21 november 2026")
    assert "Planeringen är gemensamt genomgången idag" not in plan.screen.buttons()
    plan.undo()
    assert plan.screen.shows("Inte gemensamt genomgången än")


# --- Templates ---


def test_a_template_makes_a_goal_with_steps_in_one_go(plan: Ombud, order: PlanInOrder) -> None:
    order.begin_with("Hyresskuld")
    assert plan.plan.goals() == ["Bo kvar", "Ordning på posten", "Behålla lägenheten"]
    assert plan.plan.steps()[3:] == [
        "Går igenom breven från hyresvärden, Ada + ombud, imorgon",
        "Ringer hyresvärden om en avbetalningsplan, Ada, tis 24 nov",
        "Kontaktar socialtjänsten om hyresskulden, Ombud, tis 24 nov",
        "Ansöker om ekonomiskt bistånd, Ada + ombud, 28 nov",
    ]
    assert plan.screen.here().field == "Ändra målet Behålla lägenheten"
    plan.undo()
    assert plan.plan.goals() == ["Bo kvar", "Ordning på posten"]
    assert plan.plan.names() == ["Ringa", "Skriva", "Söka"]


def test_the_templates_are_left_with_escape(plan: Ombud) -> None:
    plan.screen.press("Nytt från mall…")
    assert plan.screen.here().field.startswith("Sjukersättning: ")
    keys("Escape")
    assert "Nytt från mall" not in plan.screen.cards()
    assert plan.screen.here().field == "Nytt från mall…"


# --- Deadlines, and agreements that hold no more ---


def test_a_deadline_needs_a_day_and_is_told_with_its_authority(plan: Ombud) -> None:
    plan.plan.edit_step("Skriva")
    assert not plan.screen.has_field("Vems beslut")
    plan.screen.choose("Frist i ett beslut", "Överklaga")
    plan.screen.fill("Vems beslut", "Försäkringskassan")
    plan.screen.press("Klar")
    assert plan.screen.wrong("När") == "Skriv en dag."
    assert plan.screen.here().field == "När"
    plan.screen.fill("När", "v50")
    plan.screen.press("Klar")
    assert plan.plan.steps()[1] == "Skriva, Ada, Överklaga: Försäkringskassan, vecka 50"
    assert plan.plan.chips("Skriva") == ["Skriva", "Ada", "Överklaga: Försäkringskassan", "vecka 50"]
    plan.plan.edit_step("Skriva")
    plan.screen.choose("Frist i ett beslut", "Ingen")
    plan.screen.press("Klar")
    assert plan.plan.steps()[1] == "Skriva, Ada, vecka 50"


def test_a_step_resting_on_a_withdrawn_agreement_says_so(plan: Ombud) -> None:
    store = plan.app.session.store
    client = store.clients.all()[0]
    goal = store.plans.for_client(client.id)[0]
    store.plans.add_step(
        Step(goal_id=goal.id, text="Beslut", state=StepState.WAITING, waiting_for="FK", follow_up_on=date(2026, 12, 1))
    )
    consent = Consent(client_id=client.id, party="fk", valid_from=date(2026, 9, 1))
    consent_id = store.consents.add(consent)
    settle()
    assert "återkallad överenskommelse" not in plan.plan.chips("Beslut")
    store.consents.change(
        Consent(consent_id, client.id, party="fk", valid_from=date(2026, 9, 1), withdrawn_on=date(2026, 11, 20))
    )
    settle()
    assert "återkallad överenskommelse" in plan.plan.chips("Beslut")
    assert plan.plan.steps()[3].endswith(", återkallad överenskommelse")


def test_whom_the_directory_knows_is_offered(plan: Ombud) -> None:
    plan.app.session.store.contacts.add(Contact(name="Åsa Öberg"))
    settle()
    plan.plan.edit_step("Ringa")
    plan.screen.fill("Vem", "åsa")
    keys("Down")
    keys("Return")
    plan.screen.press("Klar")
    assert plan.plan.steps()[0] == "Ringa, Åsa Öberg"
