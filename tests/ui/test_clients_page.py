"""Klienter: added with a name, found while typing, all of it from the keyboard."""

import gc
import sys

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QListView

from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import focus, keys, type_text


@pytest.fixture
def several(begin: Begin) -> Ombud:
    """The list of seven clients."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        for name in ("Örjan", "Ada Lind", "Åsa", "Ärla", "Bea", "Anders Ek", "Zoë"):
            ombud.clients.add(name)
        ombud.clients.open()

    return begin("several", come_there)


def test_a_name_is_enough(ombud: Ombud) -> None:
    ombud.clients.add("Ada")
    assert ombud.said == "Klienten är tillagd"
    ombud.clients.open()
    assert ombud.clients.rows() == ["Ada, sedan 21 nov, inga öppna steg"]


def test_an_empty_list_says_what_belongs_there(ombud: Ombud) -> None:
    ombud.clients.open()
    assert ombud.screen.shows("Lägg till någon med Ctrl+N.")


def test_the_filter_stays_under_the_title_when_nothing_is_found(ombud: Ombud) -> None:
    ombud.clients.open()
    empty = ombud.screen.field("Filtrera klienter").geometry()
    ombud.clients.add("Ada")
    ombud.clients.open()
    assert ombud.screen.field("Filtrera klienter").geometry() == empty


def test_a_client_without_a_name_is_refused_with_the_focus_on_the_field(ombud: Ombud) -> None:
    ombud.clients.begin_new()
    ombud.screen.fill("Namn eller alias", "   ")
    ombud.screen.press("Lägg till klient")
    assert ombud.screen.wrong("Namn eller alias") == "Skriv ett namn, eller ett alias som du känner igen."
    assert ombud.screen.here().field == "Namn eller alias"


@pytest.mark.parametrize(
    ("day", "said"),
    [("någon gång", "Det går inte att förstå som ett datum."), ("v48", "Det går inte"), ("", "Skriv en dag.")],
)
def test_a_first_day_that_is_none_is_refused(ombud: Ombud, day: str, said: str) -> None:
    ombud.clients.begin_new()
    ombud.screen.fill("Namn eller alias", "Ada")
    ombud.screen.fill("Kontaktens första dag", day)
    keys("Return")
    assert ombud.screen.wrong("Kontaktens första dag").startswith(said)
    assert ombud.screen.here().field == "Kontaktens första dag"


def test_a_first_day_without_a_year_is_the_last_one_that_has_been(ombud: Ombud) -> None:
    ombud.clients.add("Ada", since="1/9")
    assert ombud.screen.shows("Kontakt sedan 1 september 2026")


def test_a_day_is_shown_as_it_was_understood(ombud: Ombud) -> None:
    ombud.clients.begin_new()
    ombud.screen.fill("Kontaktens första dag", "5/11")
    assert ombud.screen.shows("torsdag 5 november 2026")


def test_cancelling_leaves_nothing_behind(ombud: Ombud) -> None:
    ombud.clients.begin_new()
    ombud.screen.fill("Namn eller alias", "Ada")
    ombud.screen.press("Avbryt")
    assert ombud.clients.names() == []
    ombud.clients.begin_new()
    assert ombud.screen.text_in("Namn eller alias") == ""


def test_a_name_half_typed_is_there_when_one_comes_back(ombud: Ombud) -> None:
    ombud.clients.begin_new()
    ombud.screen.fill("Namn eller alias", "Ad")
    ombud.today.open()
    ombud.clients.begin_new()
    assert ombud.screen.text_in("Namn eller alias") == "Ad"


def test_names_are_sorted_as_in_swedish(several: Ombud) -> None:
    assert several.clients.names() == ["Ada Lind", "Anders Ek", "Bea", "Zoë", "Åsa", "Ärla", "Örjan"]


def test_closed_contacts_stand_last(several: Ombud) -> None:
    several.clients.go_to("Anders Ek")
    several.closing.close("2026-11-21")
    several.clients.open()
    assert several.clients.rows()[-1] == "Anders Ek, avslutad 21 nov, finns till 21 feb 2027"


def test_parts_of_words_are_enough_to_find_someone(several: Ombud) -> None:
    for typed, found in (
        ("a", ["Ada Lind", "Anders Ek", "Bea", "Åsa", "Ärla", "Örjan"]),
        ("å", ["Åsa"]),
        ("ä", ["Ärla"]),
        ("ö", ["Örjan"]),
        ("Ö", ["Örjan"]),
        ("asa", []),  # å is a letter of its own
        ("zoe", ["Zoë"]),  # ë is not
        ("ind", ["Ada Lind"]),
        ("li ad", ["Ada Lind"]),
        ("AND", ["Anders Ek"]),
        ("xyz", []),
        ("", ["Ada Lind", "Anders Ek", "Bea", "Zoë", "Åsa", "Ärla", "Örjan"]),
    ):
        several.clients.look_for(typed)
        assert several.clients.names() == found, typed


def test_nobody_found_is_said(several: Ombud) -> None:
    several.clients.look_for("xyz")
    assert several.screen.shows("Ingen klient har ett namn med de bokstäverna.")


def test_ctrl_f_arrows_and_enter_open_a_client(several: Ombud) -> None:
    keys("Down")
    assert isinstance(focus(), QListView)
    keys("Ctrl+F")
    type_text("an")
    keys("Down")
    assert isinstance(focus(), QListView)
    keys("Return")
    assert several.title == "Anders Ek"


def test_the_arrow_goes_on_from_the_first_to_the_next(several: Ombud) -> None:
    keys("Ctrl+F")
    keys("Down")
    keys("Down")
    keys("Return")
    assert several.title == "Anders Ek"


def test_enter_in_the_filter_opens_the_first_that_is_found(several: Ombud) -> None:
    keys("Ctrl+F")
    type_text("örj")
    keys("Return")
    assert several.title == "Örjan"


def test_ctrl_f_chooses_what_was_looked_for_so_that_it_can_be_typed_over(several: Ombud) -> None:
    several.clients.look_for("bea")
    keys("Ctrl+F")
    type_text("åsa")
    assert several.screen.text_in("Filtrera klienter") == "åsa"


def test_the_row_says_what_comes_next(several: Ombud) -> None:
    several.clients.go_to("Bea")
    several.plan.add_goal("Bo kvar")
    several.plan.add_step("Ringa hyresvärden", "Bea", "2026-12-03")
    several.plan.add_step("Skriva brev", "Bea", "2026-12-01")
    several.clients.open()
    assert several.clients.rows()[2] == "Bea, sedan 21 nov, 2 öppna steg, nästa 1 dec"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2026-11-18", "1 öppet steg, försenad 3 dagar"),
        ("v47", "1 öppet steg, nästa vecka 47"),
        ("v46", "1 öppet steg, försenad 6 dagar"),
        ("idag", "1 öppet steg, nästa idag"),
    ],
)
def test_what_is_late_is_called_late(several: Ombud, when: str, said: str) -> None:
    several.clients.go_to("Bea")
    several.plan.add_goal("Bo kvar")
    several.plan.add_step("Ringa hyresvärden", "Bea", when)
    several.clients.open()
    several.clients.look_for("Bea")
    assert several.clients.rows()[0].endswith(said)


def test_the_side_counts_those_that_are_open(several: Ombud) -> None:
    assert several.screen.button("Klienter").accessibleDescription() == "Klienter, 7 pågående"
    several.clients.go_to("Bea")
    several.closing.close("2026-11-21")
    assert several.screen.button("Klienter").accessibleDescription() == "Klienter, 6 pågående"


def test_reading_the_list_does_not_wear_out_none(several: Ombud) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one reference to None for every empty answer, until the process dies."""
    model = several.screen.visible(QListView)[0].model()
    _ask(model, 1)
    gc.collect()
    before = sys.getrefcount(None)
    _ask(model, 1000)
    assert abs(sys.getrefcount(None) - before) < 100


def _ask(model: QAbstractItemModel, times: int) -> None:
    """Ask through Qt, as a view does: for a role that has no answer."""
    index = model.index(0, 0)
    for _ in range(times):
        assert index.data(Qt.ItemDataRole.DecorationRole) is None
