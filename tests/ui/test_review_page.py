"""Veckogenomgång: one open contact after the other by keyboard, and on where one was."""

from datetime import date, timedelta

import pytest

from ombud_desktop.model import Goal, Meeting, Step, When
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import Here, focus, keys, spoken_name, type_text


@pytest.fixture
def review(begin: Begin) -> Ombud:
    """Ada has a step that is late and one who is waited for, Åsa has nothing; Bea's contact has ended."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.clients.add("Bea", since="2026-06-01")
        ombud.closing.close("2026-11-20")
        ombud.clients.add("Åsa", since="2026-06-01")
        ombud.clients.add("Ada", since="2026-09-01")
        ombud.plan.add_goal("Bo kvar")
        ombud.plan.add_step("Söka bidrag", "Ada", "2026-12-05")
        ombud.plan.add_step("Svara nämnden", "Ada", "2026-11-18")
        ombud.plan.add_waiting("Beslut", "Ada", waiting_for="soc", follow_up="imorgon")

    ombud = begin("review", come_there)
    ombud.review.open()
    return ombud


def test_the_first_open_contact_comes_up_with_what_is_overdue_on_top(review: Ombud) -> None:
    assert review.review.client() == "Ada"
    assert review.review.progress() == "Genomgångna: 0 av 2"
    assert review.review.steps() == [
        "Svara nämnden, Ada, försenad 3 dagar",
        "Beslut, Ada, väntar på soc, följ upp imorgon",
        "Söka bidrag, Ada, 5 dec",
    ]
    assert "Kontakt sedan 1 september 2026 · 2 månader" in review.review.facts()
    assert "Inget nästa möte" in review.review.facts()


def test_enter_alone_goes_through_everyone_to_a_calm_end(review: Ombud) -> None:
    keys("Return")
    assert (review.review.client(), review.review.progress()) == ("Åsa", "Genomgångna: 1 av 2")
    assert review.said == "Kontakten är genomgången"  # without a name: it may still stand there on the next one's page
    keys("Return")
    assert review.review.client() == "Alla är genomgångna"
    assert review.review.names("Inget nästa steg") == ["Åsa"]
    assert review.review.names("Inget nästa möte") == ["Ada", "Åsa"]
    assert review.review.names("Inte hörts på länge") == ["Åsa"]


def test_alt_and_the_arrows_go_on_and_back(review: Ombud) -> None:
    keys("Alt+Right")
    assert review.review.client() == "Åsa"
    keys("Alt+Left")
    assert review.review.client() == "Ada"
    assert review.review.progress() == "Genomgångna: 1 av 2"
    keys("Alt+Right")
    assert (review.review.client(), review.review.progress()) == ("Åsa", "Genomgångna: 1 av 2")


def test_going_away_and_coming_back_goes_on_where_one_was(review: Ombud) -> None:
    keys("Return")
    review.today.open()
    review.review.open()
    assert review.review.client() == "Åsa"
    review.lock()
    review.unlock()
    assert (review.review.client(), spoken_name(focus())) == ("Åsa", "Nästa")


def test_a_week_later_it_begins_anew(review: Ombud) -> None:
    keys("Return")
    for days, done in ((6, 1), (1, 0)):
        review.lock()
        review.clock.advance(days=days)
        review.unlock()
        assert review.review.progress() == f"Genomgångna: {done} av 2"


def test_going_on_can_be_undone(review: Ombud) -> None:
    keys("Return")
    review.undo()
    assert (review.review.client(), review.review.progress()) == ("Ada", "Genomgångna: 0 av 2")


def test_what_was_heard_is_kept_and_can_be_undone(review: Ombud) -> None:
    keys("Return")
    assert "Hördes senast 1 juni" in review.review.facts()
    review.screen.press("Hört av")
    assert "Hördes senast idag" in review.review.facts()
    assert review.review.client() == "Åsa"
    review.undo()
    assert "Hördes senast 1 juni" in review.review.facts()


def test_ctrl_n_adds_steps_in_one_line_and_the_review_goes_on(review: Ombud) -> None:
    keys("Ctrl+N")
    assert (review.title, review.screen.here().field) == ("Veckogenomgång", "Nytt steg")
    for line in ("Ada ringer soc fre", "jag skriver till nämnden imorgon"):
        type_text(line)
        keys("Return")
    assert {"Ringer soc, Ada, fre 27 nov", "Skriver till nämnden, Ombud, imorgon"} <= set(review.review.steps())
    assert review.screen.here() == Here("Nytt steg", "", 0)
    keys("Escape")
    assert (review.review.client(), spoken_name(focus())) == ("Ada", "Nästa")
    review.undo()
    assert "Skriver till nämnden, Ombud, imorgon" not in review.review.steps()


def test_a_step_without_a_who_is_refused_and_the_keyboard_is_in_the_field(review: Ombud) -> None:
    keys("Ctrl+N")
    type_text("boka tid")
    review.screen.fill("Vem", "")
    keys("Return")
    assert review.screen.here().field == "Vem"
    assert review.screen.wrong("Vem")


def test_a_step_half_written_waits_on_the_plan_when_one_goes_on(review: Ombud) -> None:
    keys("Ctrl+N")
    type_text("Ada ringer")
    keys("Alt+Right")
    assert (review.review.client(), review.screen.has_field("Nytt steg")) == ("Åsa", False)
    review.clients.go_to("Ada")
    assert review.screen.text_in("Nytt steg") == "Ada ringer"


def test_a_step_half_written_is_seen_again_when_one_comes_back(review: Ombud) -> None:
    keys("Ctrl+N")
    type_text("Ada ringer")
    keys("Alt+Right")
    keys("Alt+Left")
    assert (review.review.client(), review.screen.text_in("Nytt steg")) == ("Ada", "Ada ringer")
    assert spoken_name(focus()) == "Fortsätt"
    review.today.open()
    keys("F7")
    keys("Alt+Left")
    assert review.screen.text_in("Nytt steg") == "Ada ringer"


def test_the_line_is_there_again_after_a_lock(review: Ombud) -> None:
    keys("Ctrl+N")
    type_text("Ada ringer")
    review.lock()
    review.unlock()
    assert review.title == "Veckogenomgång"
    assert review.screen.here() == Here("Nytt steg", "Ada ringer", 10)


def test_a_step_comes_under_the_goal_of_what_is_next(review: Ombud) -> None:
    review.clients.go_to("Ada")
    review.plan.add_goal("Betala skulden")
    review.plan.add_step("Ringa banken", "Ombud", "2026-11-17")
    keys("Escape")
    review.review.open()
    keys("Ctrl+N")
    assert review.screen.shows("Under målet Betala skulden")
    for line in ("Ada ringer soc fre", "Ada ringer mamma"):
        type_text(line)
        keys("Return")
        assert review.screen.shows("Under målet Betala skulden")


def test_where_nothing_is_open_a_step_comes_under_the_first_goal(review: Ombud) -> None:
    review.clients.go_to("Åsa")
    review.plan.add_goal("Bo kvar")
    keys("Escape")
    review.plan.add_goal("Betala skulden")
    keys("Escape")
    review.review.open()
    keys("Alt+Right")
    keys("Ctrl+N")
    assert review.screen.shows("Under målet Bo kvar")


def test_an_open_line_stays_under_its_goal(review: Ombud) -> None:
    keys("Ctrl+N")
    type_text("Ada ringer soc")
    review.lock()
    review.unlock()
    plans = review.app.session.store.plans
    client_id = next(each.id for each in review.app.session.store.clients.all() if each.name == "Ada")
    goal_id = plans.add_goal(Goal(client_id=client_id, title="Betala skulden"))
    plans.add_step(Step(goal_id=goal_id, text="Ringa banken", due=When(date(2026, 11, 17))))
    assert review.screen.here() == Here("Nytt steg", "Ada ringer soc", 14)
    assert review.screen.shows("Under målet Bo kvar")


def test_a_contact_without_a_goal_gets_one_with_the_first_step(review: Ombud) -> None:
    keys("Return")
    review.screen.press("+ Steg")
    for line in ("Åsa ringer banken", "Åsa mejlar banken"):
        type_text(line)
        keys("Return")
    assert review.review.steps() == ["Ringer banken, Åsa", "Mejlar banken, Åsa"]
    review.clients.go_to("Åsa")
    assert review.plan.goals() == ["Att börja med"]


@pytest.mark.parametrize(("button", "tab"), [("Boka möte", "Möten"), ("Öppna klienten", "Plan")])
def test_the_other_buttons_lead_to_the_contact(review: Ombud, button: str, tab: str) -> None:
    review.screen.press(button)
    assert (review.title, review.screen.open_tab_name()) == ("Ada", tab)


def test_the_next_meeting_and_unseen_notes_are_named(review: Ombud) -> None:
    store = review.app.session.store
    ada = next(client for client in store.clients.all() if client.name == "Ada")
    starts_at = review.clock.now().replace(tzinfo=None, hour=13, minute=30, second=0, microsecond=0)
    for days in (-1, 9, 2):
        store.meetings.add(Meeting(client_id=ada.id, starts_at=starts_at + timedelta(days=days), place="torget"))
    review.review.open()
    assert any(words == "Nästa möte mån 23 nov 13.30, torget" for words in review.review.facts())


def test_the_review_may_begin_anew_and_be_undone(review: Ombud) -> None:
    for _ in range(3):
        keys("Return")  # the last one on the only button there is
    assert (review.review.client(), review.review.progress()) == ("Ada", "Genomgångna: 0 av 2")
    review.undo()
    assert review.review.progress() == "Genomgångna: 2 av 2"


def test_without_any_contact_there_is_nothing_to_go_through(ombud: Ombud) -> None:
    ombud.review.open()
    assert ombud.screen.shows("Det finns ingen pågående kontakt att gå igenom.")
    keys("Alt+Right")
    keys("Ctrl+N")
    assert ombud.title == "Veckogenomgång"
