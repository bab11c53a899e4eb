"""What the tabs of a client have in common: from any of them, words become a step."""

import pytest

from tests.ui.pages import Ombud
from tests.ui.screen import keys

HALF_WRITTEN = "Här står redan ett halvskrivet steg: lägg till det eller avbryt det först."


@pytest.fixture
def note(ada: Ombud) -> Ombud:
    """One of Ada's, with an empty line in it; her plan has a goal."""
    ada.plan.add_goal("Bo kvar")
    ada.notes.write("Ada ringer banken\n\nmöte i maj")
    return ada


def make_step(ombud: Ombud, position: int = 0) -> None:
    """Of the line of the note that has this letter."""
    ombud.notes.go_to("Ada ringer banken\n\nmöte i maj", position)
    keys("Ctrl+Return")


def test_a_step_half_written_with_every_field_is_not_passed_over(note: Ombud) -> None:
    note.plan.open()
    note.plan.begin_step()
    note.screen.fill("Nytt steg", "Ada mejlar skolan")
    note.screen.press("Mer om steget")
    note.notes.open()
    make_step(note)
    assert note.screen.here().text == "Mejlar skolan"
    assert note.said == HALF_WRITTEN


def test_an_empty_line_leaves_nothing_behind_on_the_plan(note: Ombud) -> None:
    make_step(note, len("Ada ringer banken\n"))
    assert note.screen.here().field == "Nytt steg"
    note.notes.open()
    note.plan.open()
    assert not note.screen.has_field("Nytt steg")
