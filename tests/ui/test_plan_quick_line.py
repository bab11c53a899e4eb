"""A step in one line: what is understood is shown before Enter, and each part can be corrected by keyboard."""

import pytest

from ombud_desktop.model import Contact
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.plan_pages import NEW_STEP, QuickLine
from tests.ui.screen import keys, press_tab, settle, type_text


def _a_goal_of_bea(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Bea Lindqvist", since="2026-09-01")
    ombud.plan.add_goal("Bo kvar")


@pytest.fixture
def bea(begin: Begin) -> Ombud:
    """Bea's goal to keep the flat; the keyboard is in the line for its first step."""
    return begin("goal of Bea", _a_goal_of_bea)


@pytest.fixture
def line(bea: Ombud) -> QuickLine:
    return QuickLine(bea)


def test_one_line_and_enter_make_a_step(bea: Ombud) -> None:
    type_text("Bea ringer hyresvärden fre v48")
    keys("Return")
    assert bea.plan.steps() == ["Ringer hyresvärden, Bea, fre 27 nov"]
    assert bea.said == "Steget är tillagt"
    assert bea.screen.here().field == NEW_STEP
    assert bea.screen.text_in(NEW_STEP) == ""


def test_line_after_line_is_typed_without_anything_between(bea: Ombud) -> None:
    for typed in ("Bea ringer hyresvärden fre", "jag mejlar soc imorgon", "vi läser beslutet v49"):
        type_text(typed)
        keys("Return")
    assert bea.plan.steps() == [
        "Ringer hyresvärden, Bea, fre 27 nov",
        "Mejlar soc, Ombud, imorgon",
        "Läser beslutet, Bea + ombud, vecka 49",
    ]


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("", ["Vem, vad och när på en rad"]),
        ("Bea", ["Bea"]),
        ("Bea ringer hyresvärden fre v48", ["Bea", "Ringer hyresvärden", "fredag 27 november, v. 48"]),
        ("jag ringer v49", ["Ombud", "Ringer", "vecka 49"]),
        ("vi går dit 15/1", ["Bea + ombud", "Går dit", "fredag 15 januari 2027, v. 2"]),
        ("FK svarar", ["Försäkringskassan", "Svarar"]),
        ("Lisa ringer", ["Lisa?", "Ringer"]),
        ("ringa hyresvärden", ["Vem?", "Ringa hyresvärden"]),
        ("Bea ringde fre v46", ["Bea", "Ringde", "fredag 13 november, v. 46: har redan varit"]),
        ("Bea ringer 31/2", ["Bea", "Ringer 31/2"]),
        (
            "väntar på FK till 4/12",
            ["Försäkringskassan", "Väntar på FK", "väntar på Försäkringskassan", "följ upp 4 dec"],
        ),
        (
            "Bea överklagar senast 12/12 FK",
            ["Bea", "Överklagar", "Överklaga: Försäkringskassan", "lördag 12 december, v. 50"],
        ),
    ],
)
def test_what_is_understood_stands_under_the_line_before_enter(
    line: QuickLine, typed: str, understood: list[str]
) -> None:
    line.type(typed)
    assert line.understood() == understood


def test_who_and_when_are_filled_in_while_one_types(line: QuickLine) -> None:
    line.type("Bea ringer hyresvärden fre v48")
    assert line.corrections() == ("Bea", "2026-11-27")
    line.type("jag ringer hyresvärden v49")
    assert line.corrections() == ("Ombud", "v49 2026")
    line.type("")
    assert line.corrections() == ("", "")


def test_who_is_corrected_one_tab_away(bea: Ombud, line: QuickLine) -> None:
    line.type("Bea ringer hyresvärden fre")
    press_tab()
    assert bea.screen.here().field == "Vem"
    type_text("Ombud")
    assert line.understood()[0] == "Ombud"
    keys("Return")
    assert bea.plan.steps() == ["Ringer hyresvärden, Ombud, fre 27 nov"]
    assert bea.screen.here().field == NEW_STEP


def test_when_is_corrected_two_tabs_away(bea: Ombud, line: QuickLine) -> None:
    line.type("Bea ringer hyresvärden fre")
    press_tab()
    press_tab()
    assert bea.screen.here().field == "När"
    type_text("v50")
    assert line.understood()[-1] == "vecka 50"
    keys("Return")
    assert bea.plan.steps() == ["Ringer hyresvärden, Bea, vecka 50"]


def test_a_day_that_was_not_meant_is_taken_away(bea: Ombud, line: QuickLine) -> None:
    line.type("Bea läser om fre")
    bea.screen.fill("När", "")
    assert line.understood() == ["Bea", "Läser om"]
    keys("Return")
    assert bea.plan.steps() == ["Läser om, Bea"]


def test_what_was_corrected_stays_while_one_types_on(bea: Ombud, line: QuickLine) -> None:
    line.type("Bea ringer fre")
    bea.screen.fill("Vem", "Ombud")
    bea.screen.fill(NEW_STEP, "Bea ringer hyresvärden imorgon")
    assert line.corrections() == ("Ombud", "2026-11-22")
    bea.screen.fill(NEW_STEP, "")
    bea.screen.fill(NEW_STEP, "Bea ringer")
    assert line.corrections() == ("Bea", "")


@pytest.mark.parametrize(
    ("typed", "who"),
    [("jag", "Ombud"), ("fk", "Försäkringskassan"), ("bea", "Bea"), ("vi", "Bea + ombud"), ("Lisa Ek", "Lisa Ek")],
)
def test_who_may_be_typed_as_in_the_line(bea: Ombud, line: QuickLine, typed: str, who: str) -> None:
    line.type("ringa hyresvärden")
    bea.screen.fill("Vem", typed)
    keys("Return")
    assert bea.plan.steps() == [f"Ringa hyresvärden, {who}"]


def test_without_a_who_the_line_is_refused_with_the_keyboard_on_it(bea: Ombud, line: QuickLine) -> None:
    line.add("ringer hyresvärden fre v48")
    assert bea.screen.wrong("Vem") == "Skriv vem som gör det. Varje steg har någon."
    assert bea.screen.here().field == "Vem"
    assert bea.plan.steps() == []
    type_text("Bea")
    keys("Return")
    assert bea.plan.steps() == ["Ringer hyresvärden, Bea, fre 27 nov"]


def test_a_line_that_names_only_a_who_is_refused(bea: Ombud, line: QuickLine) -> None:
    line.add("Bea fre")
    assert bea.screen.wrong(NEW_STEP) == "Skriv vad det gäller."
    assert bea.screen.here().field == NEW_STEP


def test_waiting_is_followed_up_in_two_weeks_unless_said_otherwise(bea: Ombud, line: QuickLine) -> None:
    line.add("väntar på Försäkringskassan")
    line.add("Bea väntar på hyresvärden till fre")
    assert bea.plan.steps() == [
        "Väntar på Försäkringskassan, Försäkringskassan, väntar på Försäkringskassan, följ upp 5 dec",
        "Väntar på hyresvärden, Bea, väntar på Hyresvärden, följ upp fre 27 nov",
    ]


def test_a_deadline_says_what_is_wanted_and_by_whom(bea: Ombud, line: QuickLine) -> None:
    line.add("Bea överklagar beslutet senast 12/12 Försäkringskassan")
    assert bea.plan.steps() == ["Överklagar beslutet, Bea, Överklaga: Försäkringskassan, 12 dec"]
    assert bea.plan.chips("Överklagar") == ["Överklagar beslutet", "Bea", "Överklaga: Försäkringskassan", "12 dec"]


def test_those_in_the_directory_are_known_by_name(bea: Ombud) -> None:
    bea.app.session.store.contacts.add(Contact(name="Åsa Öberg", organisation="Ugglebo hyreshus"))
    settle()
    QuickLine(bea).add("åsa öberg skickar avtalet fre")
    QuickLine(bea).add("Ugglebo hyreshus svarar")
    assert bea.plan.steps() == ["Skickar avtalet, Åsa Öberg, fre 27 nov", "Svarar, Ugglebo hyreshus"]


def test_an_added_step_is_taken_back_and_put_there_again(bea: Ombud, line: QuickLine) -> None:
    line.add("Bea ringer hyresvärden")
    bea.undo()
    assert bea.plan.steps() == []
    keys("Ctrl+Y")
    assert bea.plan.steps() == ["Ringer hyresvärden, Bea"]


def test_a_half_typed_line_is_there_after_a_lock_with_its_corrections(bea: Ombud, line: QuickLine) -> None:
    line.type("Bea ringer hyresvärden fre")
    bea.screen.fill("Vem", "Ombud")
    bea.lock()
    bea.unlock()
    assert bea.screen.text_in(NEW_STEP) == "Bea ringer hyresvärden fre"
    assert line.corrections() == ("Ombud", "2026-11-27")
    assert bea.screen.here().field == "Vem"
    bea.screen.fill(NEW_STEP, "Bea ringer hyresvärden imorgon")
    assert line.corrections() == ("Ombud", "2026-11-22")


def test_escape_gives_the_line_up(bea: Ombud, line: QuickLine) -> None:
    line.type("Bea ringer")
    keys("Escape")
    assert not bea.screen.has_field(NEW_STEP)
    assert bea.screen.here().field == "Lägg till steg i Bo kvar"
    line.type("")
    assert line.understood() == ["Vem, vad och när på en rad"]


def test_more_can_be_said_of_a_step_and_nothing_is_typed_twice(bea: Ombud, line: QuickLine) -> None:
    line.type("Bea väntar på FK till 4/12")
    bea.screen.press("Mer om steget")
    assert bea.screen.here().field == "Vad"
    assert bea.screen.text_in("Vad") == "Väntar på FK"
    assert bea.screen.text_in("Väntar på vem") == "Försäkringskassan"
    assert bea.screen.text_in("Följ upp den") == "2026-12-04"
    bea.screen.press("Lägg till steg")
    assert bea.plan.steps() == ["Väntar på FK, Bea, väntar på Försäkringskassan, följ upp 4 dec"]
    assert bea.screen.here().field == NEW_STEP


def test_a_screen_reader_hears_with_the_line_what_is_understood(bea: Ombud, line: QuickLine) -> None:
    line.type("Bea ringer fre")
    assert bea.screen.field(NEW_STEP).accessibleDescription() == "Bea, Ringer, fredag 27 november, v. 48"


def test_where_there_is_no_goal_a_step_makes_one(ada: Ombud) -> None:
    ada.screen.press("Lägg till ett första steg")
    type_text("Ada ringer hyresvärden fre")
    keys("Return")
    assert ada.plan.goals() == ["Att börja med"]
    assert ada.plan.steps() == ["Ringer hyresvärden, Ada, fre 27 nov"]
    type_text("jag mejlar soc")
    keys("Return")
    assert ada.plan.names() == ["Ringer hyresvärden", "Mejlar soc"]
    ada.undo()
    ada.undo()
    assert ada.plan.goals() == []


def test_at_double_text_nothing_has_to_be_scrolled_sideways(bea: Ombud, line: QuickLine) -> None:
    for _ in range(10):
        keys("Ctrl++")
    bea.window.resize(1366, 768)
    settle()
    line.type("Bea överklagar beslutet om ersättning senast 12/12 Försäkringskassan")
    assert bea.page_scroll_area().horizontalScrollBar().maximum() == 0
    keys("Return")
    keys("Escape")
    bea.plan.edit_step("Överklagar")
    assert bea.page_scroll_area().horizontalScrollBar().maximum() == 0
    bea.screen.press("Nytt från mall…")
    assert bea.page_scroll_area().horizontalScrollBar().maximum() == 0
    assert bea.window.width() == 1366
