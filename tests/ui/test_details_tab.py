"""Uppgifter: the client's card saves itself, keeps what is not right yet, and is the way to destroy it all."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMessageBox

from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import Screen, keys, press_tab, readable, type_text

BAD_YEAR = "Skriv året med fyra siffror, till exempel 1984."


@pytest.fixture
def card(begin: Begin) -> Ombud:
    """Ada's card."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.clients.add("Ada", since="2026-09-01")
        ombud.card.open()

    return begin("card", come_there)


def test_from_the_tab_one_comes_to_the_name(card: Ombud) -> None:
    press_tab()
    assert card.screen.here().field == "Namn eller alias"


def test_everything_on_the_card_is_saved_by_itself(card: Ombud) -> None:
    screen = card.screen
    screen.fill("Namn eller alias", "Ada Lind")
    screen.fill("Kontaktens första dag", "2026-08-03")
    screen.fill("Födelseår", "1984")
    screen.choose("Kön, för årets redovisning", "Kvinna")
    screen.fill("Kontaktvägar", "070-000 00 00\nbrev")
    screen.choose("Minderåriga barn hemma", "Ja")
    screen.fill("Vill ses på", "biblioteket")
    screen.fill("Bästa tider", "förmiddagar")
    card.wait(seconds=2)
    assert card.saved == "Sparat 09:00"
    with card.after_a_power_cut() as again:
        again.clients.go_to("Ada Lind")
        assert again.screen.shows("Kontakt sedan 3 augusti 2026")
        assert again.screen.shows("Vill ses: biblioteket, förmiddagar")
        again.card.open()
        assert again.screen.text_in("Födelseår") == "1984"
        assert again.screen.text_in("Kön, för årets redovisning") == "Kvinna"
        assert again.screen.text_in("Kontaktvägar") == "070-000 00 00\nbrev"
        assert again.screen.text_in("Minderåriga barn hemma") == "Ja"


def test_a_bad_year_stays_in_the_field_with_its_sentence(card: Ombud) -> None:
    for year in ("84", "1884", "2027", "nittonhundra", "-1984"):
        card.screen.fill("Födelseår", year)
        press_tab()
        assert card.screen.wrong("Födelseår") == BAD_YEAR
        assert card.screen.text_in("Födelseår") == year
        assert card.screen.here().field != "Födelseår"  # it is said, but the keyboard is let go


def test_a_bad_year_is_not_complained_of_while_it_is_typed(card: Ombud) -> None:
    card.screen.fill("Födelseår", "19")
    card.wait(seconds=2)
    assert card.screen.wrong("Födelseår") == ""


def test_the_sentence_goes_as_soon_as_the_year_is_typed_again(card: Ombud) -> None:
    card.screen.fill("Födelseår", "84")
    press_tab()
    card.screen.fill("Födelseår", "1")
    assert card.screen.wrong("Födelseår") == ""
    assert card.screen.shows("För årets redovisning; kan lämnas tomt.")


def test_what_is_typed_beside_a_bad_year_is_not_lost(card: Ombud) -> None:
    card.screen.fill("Födelseår", "84")
    card.screen.fill("Vill ses på", "biblioteket")
    card.today.open()
    card.clients.go_to("Ada")
    card.card.open()
    assert card.screen.text_in("Födelseår") == "84"
    assert card.screen.text_in("Vill ses på") == "biblioteket"
    card.screen.fill("Födelseår", "1984")
    card.today.open()
    card.clients.go_to("Ada")
    assert card.screen.shows("Vill ses: biblioteket")


def test_a_first_day_that_has_not_come_is_refused_beside_its_field(card: Ombud) -> None:
    card.screen.fill("Kontaktens första dag", "imorgon")
    keys("Tab")
    assert (
        card.screen.wrong("Kontaktens första dag") == "Den dagen har inte kommit än. Välj idag eller en tidigare dag."
    )


def test_blanks_at_the_end_go_when_the_field_is_left(card: Ombud) -> None:
    card.screen.fill("Namn eller alias", "Ada L ")
    card.wait(seconds=2)
    assert card.screen.text_in("Namn eller alias") == "Ada L "
    keys("Tab")
    assert card.screen.text_in("Namn eller alias") == "Ada L"
    assert card.app.session.store.clients.all()[0].name == "Ada L"


def test_an_emptied_name_is_refused_and_the_old_one_stays_everywhere_else(card: Ombud) -> None:
    card.screen.fill("Namn eller alias", "")
    press_tab()
    assert card.screen.wrong("Namn eller alias").startswith("Skriv ett namn")
    card.clients.open()
    assert card.clients.names() == ["Ada"]


def test_a_name_can_be_changed_while_the_list_shows_the_new_one(card: Ombud) -> None:
    card.screen.fill("Namn eller alias", "Bea")
    card.clients.open()
    assert card.clients.names() == ["Bea"]


def test_destroying_a_client_asks_once_with_the_safe_answer_ready(card: Ombud) -> None:
    card.notes.write("ring")
    question = card.card.ask_to_destroy()
    assert question.text() == "Förstöra kortet, planen och 1 anteckning?"
    assert question.informativeText().startswith("Det går inte att ångra")
    assert "Ada" not in question.windowTitle()
    keys("Return")
    card.get_the_keyboard_back()
    assert not card.screen.visible(QMessageBox)
    card.clients.open()
    assert card.clients.names() == ["Ada"]


def test_the_answer_that_destroys_looks_as_dangerous_as_the_button_that_asks(card: Ombud) -> None:
    question = card.card.ask_to_destroy()
    answer = Screen(question).button("Förstör klienten")
    assert answer.palette().buttonText().color() == QColor(card.app.theme.tokens["late"])
    card.card.answer("Behåll")


@pytest.mark.parametrize("how", ["Escape", "Behåll"])
def test_the_client_can_be_kept(card: Ombud, how: str) -> None:
    card.card.ask_to_destroy()
    if how == "Escape":
        keys("Escape")
        card.get_the_keyboard_back()
    else:
        card.card.answer("Behåll")
    card.clients.open()
    assert card.clients.names() == ["Ada"]


def test_a_destroyed_client_is_nowhere(card: Ombud) -> None:
    card.notes.write("ring hyresvärden")
    card.card.ask_to_destroy()
    card.card.answer("Förstör klienten")
    assert card.title == "Klienter"
    assert card.clients.names() == []
    assert card.said == "Klienten är förstörd"
    card.undo()  # there is no undo for this
    assert card.clients.names() == []
    assert "hyresvärden" not in readable()


def test_the_question_closes_with_the_lock_and_destroys_nothing(card: Ombud) -> None:
    card.card.ask_to_destroy()
    card.app.session.lock()  # as the idle clock does
    card.wait_until_locked()
    assert not card.screen.visible(QMessageBox)
    card.get_the_keyboard_back()
    card.unlock()
    assert card.title == "Ada"


def test_a_closed_contacts_card_can_be_read_but_not_changed(card: Ombud) -> None:
    card.closing.close("2026-11-21", reason="flyttat")
    card.card.open()
    assert not card.screen.field("Namn eller alias").isEnabled()
    assert card.screen.shows("Sista dag 21 november 2026")
    assert card.screen.shows("Orsak: flyttat")
    assert card.screen.shows("Allt finns till 21 februari 2027.")


def test_a_card_typed_in_and_left_for_another_tab_is_saved(card: Ombud) -> None:
    card.screen.fill("Bästa tider", "")
    type_text("tisdagar")
    card.plan.open()
    assert card.screen.shows("Vill ses: tisdagar")
