"""Kontakter: found while typing, written without a button to save, and given back when removed by mistake."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QListView

from ombud_desktop.model import Contact
from ombud_desktop.settings import with_text_size
from ombud_desktop.ui.filtered_list import in_two_lines
from tests.ui.conftest import Begin
from tests.ui.contacts import FILTER, NAME, ORGANISATION
from tests.ui.pages import Ombud
from tests.ui.screen import focus, keys, settle, type_text


@pytest.fixture
def several(begin: Begin) -> Ombud:
    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.contacts.add(name="Åsa Ek", organisation="Småbanken", kind="bank", telephone="070-111 11 11")
        ombud.contacts.add(organisation="Ärla vårdcentral", kind="vårdcentral", telephone="070-222 22 22")
        ombud.contacts.add(name="Asta Ny")

    ombud = begin("contacts", come_there)
    ombud.contacts.open()
    return ombud


ASA = "Åsa Ek, Småbanken, bank, 070-111 11 11"
ARLA = "Ärla vårdcentral, vårdcentral, 070-222 22 22"
ASTA = "Asta Ny"


def test_an_empty_page_says_what_belongs_there(ombud: Ombud) -> None:
    ombud.contacts.open()
    assert ombud.screen.shows("Här står myndigheter och människor")


def test_contacts_stand_in_swedish_order_with_the_number_to_call(several: Ombud) -> None:
    assert several.contacts.rows() == [ASTA, ASA, ARLA]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("as", [ASTA]),  # å is a letter of its own
        ("ås", [ASA]),
        ("småb", [ASA]),
        ("central", [ARLA]),
        ("222 22", [ARLA]),
        ("ek bank", [ASA]),
        ("xyz", []),
    ],
)
def test_parts_of_words_are_enough_to_find_someone(several: Ombud, typed: str, found: list[str]) -> None:
    several.contacts.look_for(typed)
    assert several.contacts.rows() == found


def test_whoever_was_added_is_chosen_in_the_list(several: Ombud) -> None:
    several.contacts.add(name="Bo")
    rows = focus()
    assert isinstance(rows, QListView)
    assert rows.currentIndex().data() == "Bo"


def test_a_contact_without_any_name_is_refused_where_it_is_typed(several: Ombud) -> None:
    several.contacts.add(telephone="070")
    assert several.screen.wrong(NAME) == "Skriv ett namn, eller myndigheten eller företaget."
    assert several.screen.here().field == NAME
    several.screen.fill(ORGANISATION, "Bo AB")
    keys("Return")
    assert "Bo AB, 070" in several.contacts.rows()


def test_what_is_changed_is_saved_by_itself_and_seen_in_its_row(several: Ombud) -> None:
    several.contacts.open_first("asta")
    several.screen.fill("Telefon", "070-333 33 33")
    several.wait(seconds=2)
    with several.after_a_power_cut() as again:
        again.contacts.open()
        assert again.contacts.rows()[0] == "Asta Ny, 070-333 33 33"
    assert several.contacts.rows() == ["Asta Ny, 070-333 33 33"]
    keys("Escape")
    assert isinstance(focus(), QListView)
    assert several.screen.text_in(FILTER) == "asta"


def test_one_contact_at_a_time_is_open(several: Ombud) -> None:
    several.contacts.open_first("asta")
    several.screen.fill("Telefon", "1")
    several.contacts.open_first("ärla")
    assert several.screen.text_in(ORGANISATION) == "Ärla vårdcentral"
    several.contacts.look_for("")
    assert several.contacts.rows()[0] == "Asta Ny, 1"


def test_a_removed_contact_comes_back_with_undo(several: Ombud) -> None:
    several.contacts.open_first("småb")
    several.screen.press("Ta bort kontakten")
    assert several.contacts.rows() == []
    several.undo()
    assert several.contacts.rows() == [ASA]


def test_after_a_lock_the_open_contact_and_the_letter_are_as_before(several: Ombud) -> None:
    several.contacts.open_first("asta")
    several.screen.fill("Nås bäst", "vardagar")
    keys("Left")
    before = several.here()
    several.lock()
    several.unlock()
    assert several.here() == before


def test_half_a_new_contact_is_kept_over_a_lock_and_other_pages(several: Ombud) -> None:
    keys("Ctrl+N")
    type_text("halv")
    several.today.open()
    several.lock()
    several.unlock()
    several.contacts.open()
    assert several.screen.text_in(NAME) == "halv"
    several.screen.field(NAME).setFocus()
    keys("Escape")
    assert several.contacts.rows() == [ASTA, ASA, ARLA]
    several.contacts.open()
    assert not several.screen.has_field(NAME)


def test_arrow_down_and_enter_open_the_contact(several: Ombud) -> None:
    keys("Down")
    keys("Down")
    keys("Return")
    assert several.screen.here().field == NAME
    assert several.screen.text_in(NAME) == "Åsa Ek"


def test_a_kind_that_is_no_longer_in_the_list_stays(several: Ombud) -> None:
    store = several.app.session.store
    store.contacts.add(Contact(name="Cai", kind="gammalt slag"))
    several.contacts.open()
    several.contacts.open_first("cai")
    several.screen.fill("Telefon", "1")
    keys("Return")
    assert several.contacts.rows() == ["Cai, gammalt slag, 1"]


def test_a_clients_own_contacts_stand_on_their_card_and_nowhere_else(ada: Ombud) -> None:
    ada.own_contacts.add(name="Syster", kind="närstående", telephone="070")
    assert ada.own_contacts.rows() == ["Syster, 070, närstående"]
    ada.contacts.open()
    assert ada.contacts.rows() == []
    ada.clients.add("Bea")
    ada.card.open()
    assert ada.own_contacts.rows() == []


def test_an_own_contact_is_changed_and_removed_where_it_stands(ada: Ombud) -> None:
    ada.own_contacts.add(name="Syster")
    ada.own_contacts.follow("Syster")
    ada.screen.fill("Telefon", "070")
    keys("Return")
    assert ada.screen.here().field == "Syster, 070"
    ada.own_contacts.follow("Syster")
    ada.screen.press("Ta bort kontakten")
    assert ada.own_contacts.rows() == []
    ada.undo()
    assert ada.own_contacts.rows() == ["Syster, 070"]


def test_half_an_own_contact_is_kept_with_the_client(ada: Ombud) -> None:
    ada.card.open()
    keys("Ctrl+N")
    type_text("halv")
    before = ada.here()
    ada.lock()
    ada.unlock()
    assert ada.here() == before


def test_a_closed_contact_shows_its_own_contacts_and_changes_none(ada: Ombud) -> None:
    ada.own_contacts.add(name="Syster")
    ada.closing.close("2026-11-20")
    ada.card.open()
    assert ada.own_contacts.rows() == ["Syster"]
    keys("Ctrl+N")
    assert not ada.screen.has_field(NAME)
    assert "+ Lägg till en kontakt" not in ada.screen.buttons()


@pytest.mark.parametrize("per_cent", [100, 200])
def test_long_opening_hours_are_seen_to_their_end(ombud: Ombud, per_cent: int) -> None:
    ombud.app.theme.apply(with_text_size(ombud.app.settings, per_cent))
    ombud.window.resize(1366, 768)
    contacts = ombud.app.session.store.contacts
    pictures = []
    for end in ("11.30", "11.45"):
        for contact in contacts.everyones():
            contacts.remove(contact.id)
        hours = f"vardagar 8.00–16.30, fredag 8.00–12.00, lunchstängt {end}"
        contacts.add(Contact(name="Lo Ek", organisation="Kassan", telephone="070-111 11 11", hours=hours))
        ombud.contacts.open()
        settle()
        (rows,) = ombud.screen.visible(QListView)
        pictures.append(rows.grab(QRect(0, 0, rows.width(), rows.sizeHintForRow(0))).toImage())
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("width", [40, 60, 120, 240, 1000])
@pytest.mark.parametrize(
    "words",
    [
        "",
        "vardagar 9–11",
        "070-111 11 11, vardagar 9–11",
        "måndagtilltorsdagochsöndag 9",
        "😀😀 Bo Ek och Siv Lod i Lund",
    ],
)
def test_words_are_broken_where_they_must_and_cut_off_only_in_the_second_line(words: str, width: int) -> None:
    font = QFont()
    metrics = QFontMetrics(font)
    lines = in_two_lines(words, font, width)
    assert len(lines) == 1 or metrics.horizontalAdvance(words) > width
    assert len(lines) <= 2
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
    if not any("…" in line for line in lines):
        assert " ".join(lines) == words
