"""Esc gives up what is half-written of something new, and Ctrl+Z brings it back to where it was being written."""

from collections.abc import Callable

import pytest

from tests.ui.pages import Ombud
from tests.ui.screen import keys, type_text


def _a_goal(ombud: Ombud) -> None:
    ombud.plan.begin_goal()
    type_text("Bo kvar")


def _a_first_step(ombud: Ombud) -> None:
    ombud.screen.press("Lägg till ett första steg")
    type_text("Bo kvar")


def _a_step_with_every_field(ombud: Ombud) -> None:
    ombud.plan.add_goal("Sova bättre")
    type_text("Bo kvar")
    ombud.screen.press("Mer om steget")


def _a_step_at_the_table(ombud: Ombud) -> None:
    ombud.plan.add_goal("Sova bättre")
    keys("Escape")
    keys("F8")
    keys("Return")
    type_text("Bo kvar")


def _a_step_of_the_review(ombud: Ombud) -> None:
    keys("F7")
    keys("Ctrl+N")
    type_text("Bo kvar")


def _an_agreement(ombud: Ombud) -> None:
    ombud.screen.open_tab("Överenskommelser")
    keys("Ctrl+N")
    type_text("Bo kvar")


def _a_contact(ombud: Ombud) -> None:
    ombud.contacts.open()
    keys("Ctrl+N")
    type_text("Bo kvar")


def _an_entry(ombud: Ombud) -> None:
    ombud.mapping.open()
    keys("Ctrl+N")
    type_text("Bo kvar")


def _a_meeting(ombud: Ombud) -> None:
    ombud.screen.open_tab("Möten")
    keys("Ctrl+N")
    type_text("Bo kvar")


EVERYTHING = pytest.mark.parametrize(
    "write",
    [
        _a_goal,
        _a_first_step,
        _a_step_with_every_field,
        _a_step_at_the_table,
        _a_step_of_the_review,
        _an_agreement,
        _a_contact,
        _an_entry,
        _a_meeting,
    ],
)


@EVERYTHING
def test_what_was_given_up_comes_back_where_it_was(ada: Ombud, write: Callable[[Ombud], None]) -> None:
    write(ada)
    ada.wait(seconds=2)
    here = ada.here()
    assert "Bo kvar" in here[-1].text
    keys("Escape")
    assert "Bo kvar" not in ada.screen.here().text
    assert ada.said == "Det halvskrivna är borta"
    ada.undo()
    assert ada.here() == here


@EVERYTHING
def test_what_was_given_up_at_once_was_typed_all_the_same(ada: Ombud, write: Callable[[Ombud], None]) -> None:
    write(ada)
    keys("Escape")
    ada.undo()
    assert "Bo kvar" in ada.screen.here().text


@EVERYTHING
def test_what_was_given_up_and_brought_back_is_there_after_the_next_lock(
    ada: Ombud, write: Callable[[Ombud], None]
) -> None:
    write(ada)
    keys("Escape")
    ada.undo()
    here = ada.here()
    ada.lock()
    ada.unlock()
    assert ada.here() == here


def test_where_nothing_was_typed_there_is_nothing_to_bring_back(ada: Ombud) -> None:
    ada.plan.add_goal("Sova bättre")
    ada.plan.begin_goal()
    keys("Escape")
    assert ada.said == "Målet är tillagt"
    ada.undo()
    assert ada.plan.goals() == []


def _a_client(ombud: Ombud) -> None:
    ombud.clients.begin_new()
    type_text("Bea")


def _an_inquiry(ombud: Ombud) -> None:
    ombud.inquiries.begin()
    type_text("Bea")


def _a_decision(ombud: Ombud) -> None:
    ombud.inquiries.register("Cai")
    ombud.screen.press("Hänvisa vidare…")
    ombud.screen.fill("Hänvisad vidare till", "Bea")


@pytest.mark.parametrize("write", [_a_client, _an_inquiry, _a_decision])
def test_a_whole_page_that_was_given_up_comes_back(ada: Ombud, write: Callable[[Ombud], None]) -> None:
    write(ada)
    here = ada.here()
    assert here[-1].text == "Bea"
    ada.screen.press("Avbryt")
    assert ada.said == "Det halvskrivna är borta"
    ada.undo()
    assert ada.title == here[0]
    assert "Bea" in [words for _, words in ada.screen.all_fields()]
