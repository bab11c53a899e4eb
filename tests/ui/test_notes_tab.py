"""Anteckningar: written at once, saved by themselves, each with the date on which it dies."""

import pytest

from ombud_desktop.ui import notes_tab
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import keys, press_tab, put_cursor, readable, type_text


@pytest.fixture
def notes(begin: Begin) -> Ombud:
    """Ada's notes: none yet."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.clients.add("Ada", since="2026-09-01")
        ombud.notes.open()

    return begin("notes", come_there)


def test_a_note_is_written_and_stands_below(notes: Ombud) -> None:
    notes.notes.write("ring hyresvärden")
    assert notes.notes.texts() == ["ring hyresvärden"]
    assert notes.notes.composer() == ""
    assert notes.said == "Anteckningen är sparad"


def test_the_next_tab_but_not_an_arrow_key_on_the_bar_leads_into_the_new_note(notes: Ombud) -> None:
    notes.plan.open()
    keys("Ctrl+PgDown")
    assert notes.screen.here().field == "Ny anteckning"
    keys("Ctrl+PgDown")
    assert notes.screen.here().field == "Kartläggning"
    keys("Left")
    assert notes.screen.here().field == "Anteckningar"


def test_the_newest_note_stands_first(notes: Ombud) -> None:
    notes.notes.write("måndag")
    notes.clock.advance(minutes=1)
    notes.notes.write("tisdag")
    assert notes.notes.texts() == ["tisdag", "måndag"]


def test_what_is_typed_is_on_the_disk_two_seconds_after_the_last_key(notes: Ombud) -> None:
    notes.notes.type("ring hyresvärden i morgon")
    notes.wait(seconds=2)
    assert notes.saved == "Sparat 09:00"
    with notes.after_a_power_cut() as again:
        again.clients.go_to("Ada")
        again.notes.open()
        assert again.notes.composer() == "ring hyresvärden i morgon"


def test_a_changed_note_is_on_the_disk_two_seconds_after_the_last_key(notes: Ombud) -> None:
    notes.notes.write("ring hyresvärden")
    notes.notes.change("ring hyresvärden", into="ring på tisdag")
    notes.wait(seconds=2)
    with notes.after_a_power_cut() as again:
        again.clients.go_to("Ada")
        again.notes.open()
        assert again.notes.texts() == ["ring på tisdag"]


def test_leaving_for_another_tab_makes_a_note_of_what_was_typed(notes: Ombud) -> None:
    notes.notes.type("ring hyresvärden")
    notes.plan.open()
    notes.notes.open()
    assert notes.notes.texts() == ["ring hyresvärden"]
    assert notes.notes.composer() == ""


def test_leaving_for_another_page_makes_a_note_of_what_was_typed(notes: Ombud) -> None:
    notes.notes.type("ring hyresvärden")
    notes.today.open()
    notes.clients.go_to("Ada")
    notes.notes.open()
    assert notes.notes.texts() == ["ring hyresvärden"]


def test_an_empty_note_is_none(notes: Ombud) -> None:
    notes.notes.write("  \n ")
    notes.plan.open()
    notes.notes.open()
    assert notes.notes.texts() == []


def test_a_note_that_was_emptied_is_destroyed_when_it_is_left(notes: Ombud) -> None:
    notes.notes.write("ring hyresvärden")
    notes.notes.change("ring hyresvärden", into="")
    notes.wait(seconds=2)
    assert notes.notes.texts() == [""]  # while the cursor stands in it, it may be written in again
    notes.today.open()
    notes.clients.go_to("Ada")
    notes.notes.open()
    assert notes.notes.texts() == []


def test_a_note_emptied_before_a_lock_is_still_empty_after_it_and_destroyed_when_it_is_left(notes: Ombud) -> None:
    notes.notes.write("ring hyresvärden")
    notes.notes.change("ring hyresvärden", "")
    notes.lock()
    notes.unlock()
    assert notes.notes.texts() == [""]
    notes.plan.open()
    notes.notes.open()
    assert notes.notes.texts() == []
    assert not notes.app.session.store.drafts.for_client(notes.app.session.store.clients.all()[0].id)


def test_a_note_emptied_before_a_lock_can_be_written_anew(notes: Ombud) -> None:
    notes.notes.write("ring hyresvärden")
    notes.notes.change("ring hyresvärden", "")
    notes.lock()
    notes.unlock()
    type_text("ring banken")
    notes.plan.open()
    notes.notes.open()
    assert notes.notes.texts() == ["ring banken"]
    notes.lock()
    notes.unlock()
    assert notes.notes.texts() == ["ring banken"]


def test_writing_goes_on_in_the_middle_while_it_is_saved(notes: Ombud) -> None:
    notes.notes.write("ring hyresvärden")
    notes.notes.go_to("ring hyresvärden", 5)
    type_text("på måndag ")
    notes.wait(seconds=2)
    type_text("till ")
    assert notes.notes.texts() == ["ring på måndag till hyresvärden"]


def test_a_note_without_a_date_lives_as_long_as_the_contact_and_its_months(notes: Ombud) -> None:
    notes.notes.write("ring")
    assert notes.notes.fate("ring") == "Till 3 månader efter avslut"


@pytest.mark.parametrize(
    ("until", "fate"),
    [
        ("2026-12-24", "Sista dag 24 december 2026"),
        ("om en månad", "Sista dag 21 december 2026"),
        ("idag", "Sista dag 21 november 2026"),
    ],
)
def test_a_note_may_have_a_date_of_its_own(notes: Ombud, until: str, fate: str) -> None:
    notes.notes.write("ring", keep_until=until)
    assert notes.notes.fate("ring") == fate


def test_a_date_of_its_own_can_be_taken_away_and_undone(notes: Ombud) -> None:
    notes.notes.write("ring", keep_until="2026-12-24")
    notes.notes.keep("ring", until="")
    assert notes.notes.fate("ring") == "Till 3 månader efter avslut"
    notes.undo()
    assert notes.notes.fate("ring") == "Sista dag 24 december 2026"


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("igår", "Den dagen har passerat."),
        ("v50", "Det går inte att förstå som ett datum."),
        ("snart", "Det går inte att förstå som ett datum."),
    ],
)
def test_a_last_day_that_cannot_be_is_refused_with_the_focus_on_it(notes: Ombud, until: str, said: str) -> None:
    notes.notes.write("ring", keep_until=until)
    assert notes.screen.wrong("Anteckningens sista dag").startswith(said)
    assert notes.screen.here().field == "Anteckningens sista dag"
    assert notes.notes.fate("ring") == "Till 3 månader efter avslut"


def test_a_text_changed_just_before_its_date_is_set_is_kept(notes: Ombud) -> None:
    notes.notes.write("ring")
    notes.notes.change("ring", into="ring igen")
    notes.notes.keep("ring igen", until="2026-12-24")
    assert notes.notes.texts() == ["ring igen"]


def test_undoing_a_date_keeps_what_was_written_since(notes: Ombud) -> None:
    notes.notes.write("ring", keep_until="2026-12-24")
    notes.notes.change("ring", into="ring hyresvärden")
    notes.wait(seconds=2)
    notes.screen.press("Ångra")
    assert notes.notes.texts() == ["ring hyresvärden"]
    assert notes.notes.fate("ring hyresvärden") == "Till 3 månader efter avslut"


def test_a_last_day_given_up_is_not_there_the_next_time(notes: Ombud) -> None:
    notes.notes.write("ring")
    notes.notes.begin_to_keep("ring")
    type_text("24/")
    notes.notes.begin_to_keep("ring")
    assert not notes.screen.has_field("Anteckningens sista dag")
    notes.notes.begin_to_keep("ring")
    assert notes.screen.text_in("Anteckningens sista dag") == ""


def test_a_destroyed_note_is_gone_at_once_and_comes_back_with_ctrl_z(notes: Ombud) -> None:
    notes.notes.write("ring hyresvärden", keep_until="2026-12-24")
    notes.notes.destroy("ring hyresvärden")
    assert notes.notes.texts() == []
    assert notes.said == "Anteckningen är förstörd"
    notes.undo()
    assert notes.notes.texts() == ["ring hyresvärden"]
    assert notes.notes.fate("ring hyresvärden") == "Sista dag 24 december 2026"


def test_the_message_line_brings_a_destroyed_note_back(notes: Ombud) -> None:
    notes.notes.write("ring hyresvärden")
    notes.notes.destroy("ring hyresvärden")
    notes.screen.press("Ångra")
    assert notes.notes.texts() == ["ring hyresvärden"]


def test_after_its_time_a_destroyed_note_cannot_be_brought_back(ada: Ombud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notes_tab, "SECONDS_TO_UNDO_DESTRUCTION", 1)
    ada.notes.write("ring hyresvärden")
    ada.notes.destroy("ring hyresvärden")
    assert "Ångra" in ada.screen.buttons()
    ada.qtbot.waitUntil(lambda: "Ångra" not in ada.screen.buttons())
    ada.undo()
    assert ada.notes.texts() == []
    assert "hyresvärden" not in readable()


def test_an_undo_whose_time_is_up_does_not_stand_in_the_way_of_an_earlier_one(
    ada: Ombud, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notes_tab, "SECONDS_TO_UNDO_DESTRUCTION", 1)
    ada.notes.write("ring", keep_until="2026-12-24")
    ada.notes.write("skriv")
    ada.notes.destroy("skriv")
    ada.qtbot.waitUntil(lambda: "Ångra" not in ada.screen.buttons())
    ada.undo()
    assert ada.notes.fate("ring") == "Till 3 månader efter avslut"


def test_a_note_typed_in_and_destroyed_at_once_comes_back_as_it_stood(notes: Ombud) -> None:
    notes.notes.write("ring")
    notes.notes.change("ring", into="ring hyresvärden")
    notes.notes.destroy("ring hyresvärden")
    notes.undo()
    assert notes.notes.texts() == ["ring hyresvärden"]


def test_tab_leaves_a_note(notes: Ombud) -> None:
    notes.notes.write("ring")
    notes.notes.go_to("ring", 4)
    press_tab()
    assert notes.notes.texts() == ["ring"]
    assert notes.screen.here().field.startswith("Gör anteckningen")


def test_ctrl_n_begins_a_new_note(notes: Ombud) -> None:
    notes.notes.write("ring")
    notes.notes.go_to("ring", 0)
    keys("Ctrl+N")
    assert notes.screen.here().field == "Ny anteckning"


def test_undo_within_a_text_being_typed_is_the_texts_own(notes: Ombud) -> None:
    notes.notes.write("först", keep_until="2026-12-24")
    notes.notes.type("ring hyresvärden")
    keys("Ctrl+Z")
    assert notes.notes.composer() != "ring hyresvärden"
    assert notes.notes.fate("först") == "Sista dag 24 december 2026"


def test_many_notes_are_shown_some_at_a_time(notes: Ombud) -> None:
    notes.notes.are_there(60)
    assert len(notes.notes.texts()) == 12
    notes.screen.press("Visa 48 äldre anteckningar")
    assert len(notes.notes.texts()) == 48
    notes.screen.press("Visa 12 äldre anteckningar")
    assert len(notes.notes.texts()) == 60


def test_notes_of_a_closed_contact_can_be_read_but_not_changed(notes: Ombud) -> None:
    notes.notes.write("ring hyresvärden")
    notes.closing.close("2026-11-21")
    notes.notes.open()
    assert notes.notes.texts() == ["ring hyresvärden"]
    assert not notes.screen.has_field("Ny anteckning")
    assert notes.notes.fate("ring hyresvärden") == "Sista dag 21 februari 2027"
    notes.notes.go_to("ring hyresvärden", 4)
    type_text("!")
    assert notes.notes.texts() == ["ring hyresvärden"]


def test_a_pasted_text_leaves_its_looks_behind(notes: Ombud) -> None:
    composer = notes.screen.field("Ny anteckning")
    put_cursor(composer, 0)
    notes.app.application.clipboard().setText("ring\nhyresvärden")
    keys("Ctrl+V")
    assert notes.notes.composer() == "ring\nhyresvärden"
    keys("Ctrl+A")
    keys("Ctrl+C")
    assert notes.app.application.clipboard().mimeData().formats() == ["text/plain"]
    notes.app.application.clipboard().clear()


# --- A note becomes a step ---


def test_the_line_of_a_note_in_which_one_is_becomes_a_step_with_one_key(notes: Ombud) -> None:
    notes.notes.write("hyran är betald\nAda ringer banken\nmöte i maj")
    notes.notes.go_to("hyran är betald\nAda ringer banken\nmöte i maj", len("hyran är betald\nAda"))
    keys("Ctrl+Return")
    assert notes.screen.open_tab_name() == "Plan"
    assert notes.screen.here().text == "Ada ringer banken"
    type_text(" fre")
    keys("Return")
    assert notes.plan.steps() == ["Ringer banken, Ada, fre 27 nov"]
    notes.notes.open()
    assert notes.notes.texts() == ["hyran är betald\nAda ringer banken\nmöte i maj"]


def test_what_is_marked_of_a_note_becomes_the_step(notes: Ombud) -> None:
    notes.notes.write("Ada ringer banken, tror jag")
    notes.notes.go_to("Ada ringer banken, tror jag", 0)
    for _ in "Ada ringer banken":
        keys("Shift+Right")
    keys("Ctrl+Return")
    assert notes.screen.here().text == "Ada ringer banken"


def test_a_line_begun_with_shift_is_a_line_of_its_own(notes: Ombud) -> None:
    notes.notes.write("hyran är betald")
    notes.notes.go_to("hyran är betald", len("hyran är betald"))
    keys("Shift+Return")
    type_text("Ada ringer banken")
    keys("Ctrl+Return")
    assert notes.screen.here().text == "Ada ringer banken"


def test_a_note_becomes_a_step_by_hand_under_the_first_goal(notes: Ombud) -> None:
    notes.plan.open()
    notes.plan.add_goal("Bo kvar")
    notes.plan.add_goal("Få ordning på skulderna")
    notes.notes.write("Ada ringer banken")
    notes.notes.make_step("Ada ringer banken")
    assert notes.screen.here().field == "Nytt steg"
    keys("Return")
    assert [row.split(",")[0] for row in notes.plan.steps()] == ["Ringer banken"]
    assert notes.screen.open_tab_name() == "Plan"


def test_what_is_typed_in_the_note_goes_along_and_is_kept(notes: Ombud) -> None:
    notes.notes.write("Ada")
    notes.notes.go_to("Ada", 3)
    type_text(" ringer banken")
    keys("Ctrl+Return")
    assert notes.screen.here().text == "Ada ringer banken"
    notes.notes.open()
    assert notes.notes.texts() == ["Ada ringer banken"]


def test_a_half_written_step_is_not_written_over_by_a_note(notes: Ombud) -> None:
    notes.notes.write("Ada ringer banken")
    notes.plan.open()
    notes.screen.press("Lägg till ett första steg")
    notes.screen.fill("Nytt steg", "Ada mejlar")
    notes.notes.open()
    notes.notes.make_step("Ada ringer banken")
    assert notes.screen.text_in("Nytt steg") == "Ada mejlar"
    assert notes.said == "Här står redan ett halvskrivet steg: lägg till det eller avbryt det först."


def test_notes_of_a_contact_that_has_ended_become_no_steps(notes: Ombud) -> None:
    notes.notes.write("Ada ringer banken")
    notes.closing.open()
    notes.closing.fill("2026-11-21", "flyttat")
    notes.closing.confirm()
    notes.clients.go_to("Ada")
    notes.notes.open()
    assert not [name for name in notes.screen.buttons() if "till steg" in name]
    notes.notes.go_to("Ada ringer banken", 0)
    keys("Ctrl+Return")
    assert notes.screen.open_tab_name() == "Anteckningar"
