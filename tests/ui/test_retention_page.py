"""Gallring: what dies when, what may no longer be needed, and what has been destroyed."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QMessageBox

from ombud_desktop.model import Client, Closing, Inquiry, InquiryOutcome, Note
from ombud_desktop.storage.store import Store
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.retention_pages import COPIES, DYING, NEEDED, QUIET, RECEIPTS, Retention
from tests.ui.screen import keys, settle
from tests.vaults import TODAY, add_notes

DAY = timedelta(days=1)
ADAS = "Ada: 2 anteckningar förstörs den 1 december 2026."
BEAS = "Bea: kort, plan och allt annat förstörs den 1 december 2026."


def write(store: Store, client_id: int, words: str, days_ago: int) -> None:
    written_at = datetime.combine(TODAY - days_ago * DAY, datetime.min.time())
    store.notes.add(Note(client_id=client_id, text=words, written_at=written_at))


@pytest.fixture
def full(begin: Begin) -> Ombud:
    """Ada has notes that die; Bea is closed; Cai asked and was declined; Dan and Eli are quiet."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        store = ombud.app.session.store
        ada, bea = (store.clients.add(Client(name=name), TODAY - 20 * DAY) for name in ("Ada", "Bea"))
        add_notes(store, ada, ["snart", "snart igen"], own_date=TODAY + 9 * DAY)
        add_notes(store, ada, ["sen"], own_date=TODAY + 200 * DAY)
        write(store, ada, "ring hyresvärden\noch fråga om kön", 70)
        add_notes(store, bea, ["stilla"] * 3)
        store.clients.close(bea, Closing(TODAY, "flyttat", TODAY + 9 * DAY, TODAY + 9 * DAY))
        cai = store.inquiries.add(Inquiry(name="Cai", received_on=TODAY))
        store.inquiries.decide(cai, InquiryOutcome.DECLINED, TODAY - 30 * DAY, reason="annat")
        for name, days in (("Dan", 100), ("Eli", 200)):
            store.clients.add(Client(name=name), TODAY - days * DAY)

    return begin("retention", come_there)


@pytest.fixture
def page(full: Ombud) -> Retention:
    page = Retention(full)
    page.open()
    return page


# --- What dies when ---


def test_an_empty_vault_says_so_in_one_sentence_for_each_part(ombud: Ombud) -> None:
    page = Retention(ombud)
    page.open()
    assert page.texts(DYING) == ["Inget förstörs inom 14 dagar."]
    assert page.texts(NEEDED) == ["Ingen anteckning har legat osedd i 8 veckor."]
    assert page.texts(QUIET) == ["I alla öppna kontakter har något hörts inom 3 månader."]
    assert page.texts(RECEIPTS) == ["Inget har förstörts det senaste året."]
    assert page.texts(COPIES) == ["Ingen kopia som Ombud känner till har kvar något som förstörts."]
    page.look("allt")
    assert page.texts(DYING)[0].startswith("Inget har en sista dag.")


def test_each_day_is_named_once_and_each_row_is_a_sentence(page: Retention) -> None:
    assert page.rows(DYING) == [ADAS, BEAS, "Bea: 3 anteckningar förstörs den 1 december 2026."]
    assert [text for text in page.texts(DYING) if text.startswith("Förstörs ")] == ["Förstörs 1 december 2026"]
    assert "om 10 dagar" in page.texts(DYING)


def test_one_can_look_further_ahead_and_a_lock_does_not_forget_how_far(page: Retention) -> None:
    page.look("inom 3 månader")
    assert page.screen.shows("Förstörs 23 januari 2027")  # Cai's inquiry
    assert page.screen.shows("förfrågan")
    page.look("allt")
    assert "Ada: 1 anteckning förstörs den 10 juni 2027." in page.rows(DYING)
    page.ombud.lock()
    page.ombud.unlock()
    assert "Ada: 1 anteckning förstörs den 10 juni 2027." in page.rows(DYING)
    assert page.screen.here().field == "Hur långt fram"


@pytest.mark.parametrize(("row", "name", "tab"), [(ADAS, "Ada", "Anteckningar"), (BEAS, "Bea", "Uppgifter")])
def test_each_row_leads_to_its_place(page: Retention, row: str, name: str, tab: str) -> None:
    page.follow(row)
    assert (page.ombud.title, page.screen.open_tab_name()) == (name, tab)


def test_a_long_list_is_shown_piece_by_piece(ombud: Ombud) -> None:
    store = ombud.app.session.store
    ada = store.clients.add(Client(name="Ada"), TODAY)
    for days in range(12):
        add_notes(store, ada, ["kort"], own_date=TODAY + days * DAY)
    page = Retention(ombud)
    page.open()
    assert len(page.rows(DYING)) == 10
    ombud.screen.press("och 2 till")
    assert len(page.rows(DYING)) == 12


def test_when_more_is_shown_the_keyboard_stays_on_the_page_and_what_was_chosen_chosen(ombud: Ombud) -> None:
    store = ombud.app.session.store
    ada = store.clients.add(Client(name="Ada"), TODAY)
    for days in range(12):
        add_notes(store, ada, ["kort"], own_date=TODAY + days * DAY)
    page = Retention(ombud)
    page.open()
    page.choose("Ada: 1 anteckning, 24 november 2026")
    ombud.screen.press("och 2 till")
    assert ombud.screen.here().field == "Hur långt fram"
    assert ombud.screen.tick("Välj Ada: 1 anteckning, 24 november 2026").isChecked()
    page.choose("Ada: 1 anteckning, 3 december 2026")
    assert page.ask("Förstör de valda…").text() == "Förstöra 2 anteckningar nu?"


# --- By hand ---


def test_one_line_is_destroyed_after_one_question_with_its_numbers(page: Retention) -> None:
    question = page.ask("Förstör nu: Ada, 2 anteckningar, 1 december 2026")
    assert question.text() == "Förstöra 2 anteckningar nu?"
    assert question.informativeText() == "Det går inte att ångra, och efteråt står det inte i någon lista."
    page.answer("Förstör 2 anteckningar")
    assert page.ombud.said == "2 anteckningar förstördes"
    assert page.screen.here().field == "Hur långt fram"  # the button that was pressed is gone
    assert page.rows(DYING) == [BEAS, "Bea: 3 anteckningar förstörs den 1 december 2026."]
    page.ombud.undo()
    assert ADAS not in page.rows(DYING)


def test_the_safe_answer_is_the_default_and_escape(page: Retention) -> None:
    for key in ("Return", "Escape"):
        question = page.ask("Förstör nu: Bea, kort, plan och allt annat, 1 december 2026")
        assert question.defaultButton().text() == "Behåll"
        keys(key)
        page.ombud.get_the_keyboard_back()
        assert not page.screen.visible(QMessageBox)
    assert BEAS in page.rows(DYING)


def test_several_are_chosen_and_asked_about_once_with_all_numbers(page: Retention) -> None:
    page.look("inom 3 månader")
    bulk = page.screen.button("Förstör de valda…")
    assert not bulk.isEnabled()
    page.choose(
        "Ada: 2 anteckningar, 1 december 2026",
        "Bea: kort, plan och allt annat, 1 december 2026",
        "Cai: förfrågan, 23 januari 2027",
    )
    assert bulk.isEnabled()
    question = page.ask("Förstör de valda…")
    assert question.text() == "Förstöra 5 anteckningar, 1 klient och 1 förfrågan nu?"
    assert question.informativeText().startswith("Med en klient försvinner allt: kort, plan, anteckningar, ")
    page.answer("Förstör 5 anteckningar, 1 klient och 1 förfrågan")
    assert page.rows(DYING) == []
    page.ombud.clients.open()
    assert page.ombud.clients.names() == ["Ada", "Dan", "Eli"]


def test_by_hand_too_there_is_a_receipt_with_numbers_only(page: Retention) -> None:
    page.ask("Förstör nu: Bea, kort, plan och allt annat, 1 december 2026")
    page.answer("Förstör 3 anteckningar och 1 klient")
    assert page.texts(RECEIPTS) == ["3 anteckningar och 1 klient förstördes för hand", "sedan du låste upp"]
    page.ombud.lock()
    page.ombud.unlock()
    assert page.texts(RECEIPTS) == ["3 anteckningar och 1 klient förstördes för hand", "Idag 09.00"]
    page.ombud.today.open()
    assert page.screen.shows("3 anteckningar och 1 klient förstördes för hand")


def test_a_lock_while_the_question_stands_destroys_nothing(page: Retention) -> None:
    page.ask("Förstör nu: Ada, 2 anteckningar, 1 december 2026")
    page.ombud.app.session.lock()
    page.ombud.get_the_keyboard_back()
    page.ombud.wait_until_locked()
    page.ombud.unlock()
    assert ADAS in page.rows(DYING)


def test_what_was_destroyed_with_its_client_cannot_be_brought_back_by_undo(page: Retention) -> None:
    page.ombud.clients.go_to("Bea")
    page.ombud.notes.open()
    page.ombud.notes.destroy("stilla")
    page.open()
    page.ask("Förstör nu: Bea, kort, plan och allt annat, 1 december 2026")
    page.answer("Förstör 2 anteckningar och 1 klient")
    page.ombud.undo()
    assert (page.rows(DYING), page.ombud.said) == ([ADAS], "2 anteckningar och 1 klient förstördes")


# --- What may no longer be needed ---


def test_a_note_nobody_has_looked_at_is_shown_by_its_first_words_and_kept(page: Retention) -> None:
    assert page.rows(NEEDED) == ["Ada: ”ring hyresvärden” sågs senast den 12 september 2026."]
    page.screen.press("Behåll anteckningen ”ring hyresvärden” om Ada")
    assert page.rows(NEEDED) == []


def test_or_destroyed_which_can_be_undone_for_some_seconds(page: Retention) -> None:
    page.screen.press("Förstör anteckningen ”ring hyresvärden” om Ada")
    assert (page.rows(NEEDED), page.ombud.said) == ([], "Anteckningen är förstörd")
    page.ombud.undo()
    assert len(page.rows(NEEDED)) == 1


def test_notes_that_have_been_looked_at_are_not_asked_about(page: Retention) -> None:
    page.follow("Ada: ”ring hyresvärden” sågs senast den 12 september 2026.")
    assert (page.ombud.title, page.screen.open_tab_name()) == ("Ada", "Anteckningar")
    page.open()
    assert page.rows(NEEDED) == []


def test_quiet_contacts_are_named_calmly_and_then_loudly(page: Retention) -> None:
    assert page.rows(QUIET) == [
        "Eli: inget har hörts på över 6 månader, sedan 5 maj 2026.",
        "Dan: inget har hörts på över 3 månader, sedan 13 augusti 2026.",
    ]
    page.screen.press("Jag har hört något från Dan")
    assert [row.partition(":")[0] for row in page.rows(QUIET)] == ["Eli"]
    page.screen.press("Avsluta kontakten med Eli…")
    assert page.ombud.title.startswith("Avsluta")


# --- On Idag ---


def test_idag_leads_to_it(page: Retention) -> None:
    page.ombud.today.open()
    page.screen.press("Allt som ska förstöras")
    settle()
    assert page.ombud.title == "Gallring"
