"""One inquiry: written down with a telephone at the ear, assessed, decided, and never lost."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QRadioButton

from ombud_desktop.model import Client, Inquiry, MadeBy, Note, TemplateKind
from ombud_desktop.ui.letter_paper import LetterPaper
from tests.ui.inquiries import AWAITING, CHILDREN, DECIDED, EVICTION, TO_ASSESS, Hand
from tests.ui.pages import Ombud, in_words
from tests.ui.screen import Here, Screen, focus, keys, press_tab, settle, spoken_name, type_text
from tests.vaults import NOW, TODAY


def stored(ombud: Ombud) -> list[Inquiry]:
    return ombud.app.session.store.inquiries.undecided()


# --- A call ---


def test_a_call_is_written_down_with_one_key_and_tabs_between(ombud: Ombud) -> None:
    hand = Hand()
    hand.press("Ctrl+Shift+N")
    hand.write("Cai S.")
    hand.press("Tab")
    hand.write("070-000 00 04, helst sms")
    hand.press("Tab")
    hand.write("Någon som följer med till vården")
    hand.press("Alt+3")
    assert hand.pressed == 4
    (inquiry,) = stored(ombud)
    assert inquiry.name == "Cai S."
    assert (inquiry.ways_of_contact, inquiry.wish) == ("070-000 00 04, helst sms", "Någon som följer med till vården")
    assert (inquiry.received_on, inquiry.made_by, inquiry.channel) == (TODAY, "self", "telephone")
    assert ombud.inquiries.names(TO_ASSESS) == ["Cai S."]


def test_a_call_by_a_relative_takes_three_keys_more(ombud: Ombud) -> None:
    hand = Hand()
    hand.press("Ctrl+Shift+N")
    hand.write("Bea")
    hand.press("Tab")
    hand.write("via Mona")
    hand.press("Tab")
    hand.write("Bo kvar")
    hand.press("Tab", "Right", "Tab")
    hand.write("Mona, mamma")
    hand.press("Alt+3")
    assert hand.pressed == 7
    (inquiry,) = stored(ombud)
    assert (inquiry.made_by, inquiry.made_by_name, inquiry.awaits_own_wish) == ("relative", "Mona, mamma", True)
    assert ombud.inquiries.rows(AWAITING) == ["Bea, Telefon 21 nov · Mona, mamma (anhörig) · kom idag"]


def test_enter_after_the_name_registers_and_goes_on_to_how_to_reach_them(ombud: Ombud) -> None:
    ombud.inquiries.begin()
    type_text("Bea")
    keys("Return")
    assert ombud.screen.here() == Here("Kontaktvägar", "", 0)
    assert [each.name for each in stored(ombud)] == ["Bea"]


def test_the_cursor_stays_where_it_is_when_a_name_is_enough_and_the_rest_is_stored_as_it_is_typed(
    ombud: Ombud,
) -> None:
    ombud.inquiries.begin()
    type_text("Bea")
    assert stored(ombud) == []
    press_tab()
    assert ombud.screen.here() == Here("Kontaktvägar", "", 0)
    type_text("070")
    ombud.wait(seconds=2)
    assert [(each.name, each.ways_of_contact) for each in stored(ombud)] == [("Bea", "070")]
    assert ombud.title == "Bea"
    assert ombud.app.session.store.drafts.get("inquiry:new") is None


def test_a_slow_click_on_another_field_still_counts(ombud: Ombud) -> None:
    """With the mouse still down, the page is not built anew under it."""
    ombud.inquiries.begin()
    type_text("Bea")
    choice = next(each for each in ombud.screen.visible(QRadioButton) if each.text() == "Anhörig")
    point = choice.mapTo(ombud.window, choice.rect().center())
    QTest.mousePress(ombud.window.windowHandle(), Qt.MouseButton.LeftButton, pos=point)
    settle()
    QTest.mouseRelease(ombud.window.windowHandle(), Qt.MouseButton.LeftButton, pos=point)
    settle()
    assert ombud.screen.picked() == ["Vem tog kontakt: Anhörig"]
    ombud.inquiries.open()
    assert [(each.name, each.made_by) for each in stored(ombud)] == [("Bea", "relative")]


def test_without_a_name_everything_is_a_draft_that_waits(ombud: Ombud) -> None:
    ombud.inquiries.begin()
    ombud.screen.fill("Vad som önskas", "bo kvar")
    ombud.inquiries.open()
    assert stored(ombud) == []
    ombud.inquiries.begin()
    assert ombud.screen.text_in("Vad som önskas") == "bo kvar"
    ombud.screen.fill("Namn eller alias", "Bea")
    ombud.inquiries.open()
    assert [each.wish for each in stored(ombud)] == ["bo kvar"]


def test_a_new_one_that_is_not_wanted_leaves_nothing(ombud: Ombud) -> None:
    ombud.inquiries.begin()
    type_text("Bea")
    ombud.screen.press("Avbryt")
    assert ombud.title == "Förfrågningar"
    assert stored(ombud) == []
    ombud.inquiries.begin()
    assert ombud.screen.text_in("Namn eller alias") == ""


def test_enter_without_a_name_says_what_is_missing(ombud: Ombud) -> None:
    ombud.inquiries.begin()
    keys("Return")
    assert ombud.screen.wrong("Namn eller alias") == "Skriv ett namn, eller ett alias som du känner igen."


@pytest.mark.parametrize(("typed", "day"), [("igår", date(2026, 11, 20)), ("5/11", date(2026, 11, 5))])
def test_the_day_it_came_is_understood_as_it_is_spoken(ombud: Ombud, typed: str, day: date) -> None:
    ombud.inquiries.register("Bea", received=typed)
    keys("Return")
    assert [each.received_on for each in stored(ombud)] == [day]


def test_a_day_to_come_is_not_when_it_came(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea", received="2026-12-24")
    press_tab()
    assert ombud.screen.wrong("Mottagen") == "Den dagen har inte kommit än. Välj idag eller en tidigare dag."
    assert [each.received_on for each in stored(ombud)] == [TODAY]


# --- Somebody of the same name ---


def test_who_of_the_same_name_is_there_stands_under_the_field_and_leads_there(ombud: Ombud) -> None:
    ombud.app.session.store.clients.add(Client(name="Bea Lund"), date(2026, 9, 1))
    ombud.app.session.store.clients.add(Client(name="Bea M."), date(2026, 9, 1))
    ombud.inquiries.begin()
    type_text("bea l")
    assert ombud.inquiries.namesakes() == ["Finns redan: Bea Lund · klient sedan 1 sep"]
    press_tab()
    assert spoken_name(focus()) == "Finns redan: Bea Lund · klient sedan 1 sep"
    keys("Return")
    assert ombud.title == "Bea Lund"
    assert stored(ombud) == []


def test_a_draft_that_led_to_somebody_else_is_still_there(ombud: Ombud) -> None:
    ombud.app.session.store.clients.add(Client(name="Bea"), date(2026, 9, 1))
    ombud.inquiries.begin()
    type_text("Bea")
    ombud.inquiries.follow("Finns redan")
    ombud.inquiries.begin()
    assert ombud.screen.text_in("Namn eller alias") == "Bea"


def test_a_closed_contact_and_an_open_inquiry_are_offered_and_nothing_is_merged(ombud: Ombud) -> None:
    store = ombud.app.session.store
    store.inquiries.add(Inquiry(name="Åsa", received_on=date(2026, 11, 2)))
    store.inquiries.add(Inquiry(name="Asa", received_on=date(2026, 11, 3)))
    ombud.clients.add("Åsa B.")
    ombud.closing.close("idag")
    ombud.inquiries.begin()
    type_text("Åsa")
    assert ombud.inquiries.namesakes() == [
        "Finns redan: Åsa B. · kontakten avslutad 21 nov",
        "Finns redan: Åsa · förfrågan 2 nov",
    ]
    keys("Return")
    assert [each.name for each in stored(ombud)].count("Åsa") == 2


# --- A lock ---


def test_after_a_lock_the_half_name_and_the_cursor_are_there_and_nothing_is_stored_yet(ombud: Ombud) -> None:
    ombud.inquiries.begin()
    type_text("Be")
    ombud.lock()
    ombud.unlock()
    assert ombud.here() == ("Ny förfrågan", "", Here("Namn eller alias", "Be", 2))
    assert stored(ombud) == []


def test_after_a_lock_in_a_stored_one_the_cursor_is_at_its_letter(ombud: Ombud) -> None:
    ombud.inquiries.begin()
    type_text("Bea")
    press_tab()
    type_text("070-000")
    keys("Left")
    ombud.lock()
    ombud.unlock()
    assert ombud.here() == ("Bea", "", Here("Kontaktvägar", "070-000", 6))


def test_half_a_day_survives_the_lock_as_it_was_typed(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea", received="5/")
    ombud.lock()
    ombud.unlock()
    assert ombud.screen.text_in("Mottagen") == "5/"
    assert [each.received_on for each in stored(ombud)] == [TODAY]


def test_a_decision_begun_survives_the_lock(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.press("Hänvisa vidare…")
    settle()
    type_text("boende")
    ombud.lock()
    ombud.unlock()
    assert ombud.screen.here() == Here("Hänvisad vidare till", "boende", 6)


# --- Assessed ---


def test_answers_are_kept_and_decide_nothing(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.pick("Är 18 år eller äldre: Nej")
    ombud.screen.pick("Vill själv ha en förändring: Ja")
    ombud.screen.pick("Vill själv ha en förändring: Oklart")
    ombud.inquiries.go_to("Bea")
    assert ombud.inquiries.answers() == ["Är 18 år eller äldre: Nej", "Vill själv ha en förändring: Oklart"]
    assert "Bli klient" in ombud.screen.buttons()


def test_the_own_wish_is_noted_with_one_press_and_can_be_undone(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea", by="Anhörig")
    keys("Alt+3")
    ombud.inquiries.go_to("Bea")
    assert ombud.screen.shows("väntar på egen önskan")
    assert "Bli klient" not in ombud.screen.buttons()
    keys("Ctrl+Return")
    assert ombud.said == "Bea har inte själv sagt ja ännu."
    ombud.screen.press("Bea har själv sagt ja")
    assert stored(ombud)[0].own_wish_on == TODAY
    assert "Bli klient" in ombud.screen.buttons()
    ombud.undo()
    assert stored(ombud)[0].own_wish_on is None


def test_what_can_be_done_follows_who_made_contact(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.pick("Vem tog kontakt: Anhörig")
    assert "Bli klient" not in ombud.screen.buttons()
    assert "Bea har själv sagt ja" in ombud.screen.buttons()
    assert spoken_name(focus()) == "Vem tog kontakt: Anhörig"
    keys("Left")
    assert "Bli klient" in ombud.screen.buttons()
    assert spoken_name(focus()) == "Vem tog kontakt: Personen själv"


# --- A client ---


def test_one_key_makes_a_client_and_nothing_is_typed_twice(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea L.", ways="070-000 00 09", wish="Bo kvar")
    ombud.inquiries.tick(CHILDREN)
    keys("Ctrl+Return")
    assert ombud.title == "Bea L."
    assert ombud.said == "Bea är nu klient"
    ombud.card.open()
    assert ombud.screen.text_in("Namn eller alias") == "Bea L."
    assert ombud.screen.text_in("Kontaktvägar") == "070-000 00 09"
    assert ombud.screen.text_in("Minderåriga barn hemma") == "Ja"
    assert ombud.screen.texts(ombud.screen.card("Förfrågan")) == [
        "Förfrågan",
        "Telefon 21 nov",
        "”Bo kvar”",
        f"Skäl att gå före: {CHILDREN}",
    ]


def test_the_last_letters_go_along_from_the_field_where_the_key_is_pressed(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.fill("Vad som önskas", "Bo kvar")
    keys("Ctrl+Return")
    client = ombud.app.session.store.clients.all()[0]
    inquiry = ombud.app.session.store.inquiries.for_client(client.id)
    assert inquiry is not None
    assert inquiry.wish == "Bo kvar"


def test_becoming_a_client_is_undone_and_done_again(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    keys("Ctrl+Return")
    ombud.undo()
    assert (ombud.title, spoken_name(focus())) == ("Bea", "Bekräftelse…")
    assert ombud.app.session.store.clients.all() == []
    assert [each.name for each in stored(ombud)] == ["Bea"]
    keys("Alt+1")
    keys("Ctrl+Y")
    assert [client.name for client in ombud.app.session.store.clients.all()] == ["Bea"]
    assert stored(ombud) == []


def test_a_client_about_whom_something_is_written_is_not_undone_away(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    keys("Ctrl+Return")
    store = ombud.app.session.store
    client = store.clients.all()[0]
    store.notes.add(Note(client_id=client.id, text="ring", written_at=NOW))
    ombud.undo()
    assert ombud.complains()
    assert "(T23)" in ombud.said
    assert store.notes.count(client.id) == 1


def test_a_client_whose_card_has_been_written_in_is_not_undone_away(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    keys("Ctrl+Return")
    ombud.card.open()
    ombud.screen.fill("Vill ses på", "biblioteket")
    ombud.plan.open()
    ombud.undo()
    assert "(T23)" in ombud.said
    assert [client.preferred_place for client in ombud.app.session.store.clients.all()] == ["biblioteket"]


def test_who_becomes_a_client_again_is_named_as_they_are_by_then(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    keys("Ctrl+Return")
    ombud.undo()
    ombud.inquiries.go_to("Bea")
    ombud.screen.fill("Namn eller alias", "Bea Lind")
    ombud.screen.fill("Kontaktvägar", "070-000 00 09")
    keys("Alt+1")
    keys("Ctrl+Y")
    (summary,) = ombud.app.session.store.clients.all()
    client = ombud.app.session.store.clients.get(summary.id)
    assert client is not None
    assert (client.name, client.ways_of_contact) == ("Bea Lind", "070-000 00 09")


# --- No contact ---


def test_a_decline_asks_why_and_says_until_when_it_exists(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.press("Avslå…")
    settle()
    ombud.screen.press("Avslå förfrågan")
    assert ombud.screen.wrong("Varför") == "Välj en orsak."
    ombud.screen.choose("Varför", ombud.app.session.store.lists.entries("outcome_reason")[0])  # type: ignore[arg-type]
    ombud.screen.press("Avslå förfrågan")
    assert ombud.screen.shows(f"Avslagen {in_words(TODAY)}: ")
    assert ombud.screen.shows("Finns till 21 februari 2027")
    assert stored(ombud) == []
    ombud.undo()
    assert [each.name for each in stored(ombud)] == ["Bea"]
    assert "Bli klient" in ombud.screen.buttons()


def test_who_is_referred_on_is_referred_to_something(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.press("Hänvisa vidare…")
    settle()
    keys("Return")
    assert ombud.screen.wrong("Hänvisad vidare till") == "Skriv vart personen hänvisades."
    type_text("boendestöd")
    press_tab()
    keys("Down")
    ombud.screen.press("Hänvisa vidare")
    assert ombud.screen.shows(f"Hänvisad vidare till boendestöd {in_words(TODAY)}: ")


def test_the_key_for_what_comes_next_never_makes_a_client_of_whom_one_is_declining(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.press("Avslå…")
    settle()
    keys("Ctrl+Return")
    assert ombud.screen.wrong("Varför") == "Välj en orsak."
    keys("Down")
    keys("Ctrl+Return")
    assert ombud.screen.shows("Finns till 21 februari 2027")
    assert ombud.app.session.store.clients.all() == []


def test_the_way_out_is_left_with_escape(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.press("Återtagen…")
    settle()
    keys("Escape")
    assert spoken_name(focus()) == "Återtagen…"
    assert stored(ombud)[0].outcome is None


def test_a_decision_is_taken_back_on_its_page_and_that_is_undone_too(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.press("Återtagen…")
    settle()
    keys("Down")
    ombud.screen.press("Förfrågan är återtagen")
    ombud.screen.press("Ångra beslutet")
    assert len(stored(ombud)) == 1
    ombud.undo()
    assert stored(ombud) == []
    assert ombud.screen.shows("Finns till 21 februari 2027")


# --- On paper ---


def test_the_confirmation_is_one_key_away_and_its_day_is_remembered(ombud: Ombud) -> None:
    ombud.app.session.store.set_letterhead("Mia, personligt ombud")
    ombud.inquiries.register("Bea", received="2026-11-19")
    keys("Ctrl+P")
    paper = ombud.screen.visible(LetterPaper)[0]
    words = paper._texts[1].text()
    assert "Hej Bea!" in words
    assert "Den 19 november 2026 fick jag din förfrågan" in words
    assert "21 november 2026" in words
    assert words.endswith("Mia, personligt ombud")
    ombud.inquiries.close_the_paper()
    assert stored(ombud)[0].confirmed_on is None
    ombud.inquiries.print_the_confirmation()
    assert stored(ombud)[0].confirmed_on == TODAY
    assert ombud.screen.shows("bekräftelse lämnad 21 november 2026")
    ombud.screen.press("Ångra")
    assert stored(ombud)[0].confirmed_on is None


def test_what_comes_out_of_the_printer_is_what_is_remembered(ombud: Ombud, tmp_path: Path) -> None:
    """A printer is a file here; a real one is not among what a test may use."""
    ombud.inquiries.register("Bea")
    keys("Ctrl+P")
    paper = ombud.screen.visible(LetterPaper)[0]
    paper._printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    Screen(paper).press("Skriv ut…")
    paper.findChildren(QPrintDialog)[0].accept()
    settle()
    ombud.get_the_keyboard_back()
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    assert stored(ombud)[0].confirmed_on == TODAY


def test_without_a_text_for_it_there_is_a_word_instead_of_a_paper(ombud: Ombud) -> None:
    store = ombud.app.session.store
    for template in store.templates.of_kind(TemplateKind.CONFIRMATION):
        store.templates.remove(template.id)
    ombud.inquiries.register("Bea")
    keys("Ctrl+P")
    assert not ombud.screen.visible(LetterPaper)
    assert ombud.said == "Det finns ingen text för bekräftelsen. Skriv en i Inställningar."


# --- Destroyed ---


def test_it_is_destroyed_only_after_a_question(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.press("Förstör förfrågan…")
    Screen(ombud.screen.visible(QMessageBox)[0]).press("Behåll")
    ombud.get_the_keyboard_back()
    assert len(stored(ombud)) == 1
    ombud.screen.press("Förstör förfrågan…")
    Screen(ombud.screen.visible(QMessageBox)[0]).press("Förstör förfrågan")
    ombud.get_the_keyboard_back()
    assert ombud.title == "Förfrågningar"
    assert stored(ombud) == []


def test_what_dies_leads_to_its_inquiry(ombud: Ombud) -> None:
    store = ombud.app.session.store
    inquiry_id = store.inquiries.add(Inquiry(name="Cai", received_on=TODAY, made_by=MadeBy.CARE))
    store.inquiries.decide(inquiry_id, "withdrawn", date(2026, 8, 25), "annat")  # type: ignore[arg-type]
    keys("Alt+6")
    ombud.inquiries.follow("Cai: ")
    assert ombud.title == "Cai"
    assert ombud.screen.shows("Finns till 25 november 2026")
    ombud.inquiries.open()
    assert ombud.inquiries.sections() == []
    ombud.screen.press("Visa avgjorda (1)")
    assert ombud.inquiries.rows(DECIDED) == ["Cai, Återtagen 25 augusti 2026: annat, Finns till 25 november 2026"]


def test_story_two(ombud: Ombud) -> None:
    """A relative calls for Bea; Cai applied three weeks ago. When Bea confirms, she stands first, and one reads why."""
    ombud.inquiries.register("Cai", received="2026-10-31")
    ombud.inquiries.put_in_queue()
    ombud.inquiries.register("Bea", by="Anhörig")
    ombud.inquiries.open()
    assert ombud.inquiries.names(AWAITING) == ["Bea"]
    assert ombud.inquiries.names("Kön") == ["Cai"]
    ombud.screen.press("Bea har själv sagt ja")
    assert ombud.inquiries.names(TO_ASSESS) == ["Bea"]
    ombud.inquiries.go_to("Bea")
    ombud.inquiries.put_in_queue(CHILDREN, EVICTION)
    assert ombud.screen.shows(f"Plats 1 i kön. Först: {CHILDREN} och {EVICTION} · kom idag")
    ombud.inquiries.open()
    assert ombud.inquiries.rows("Kön") == [
        f"Bea, plats 1 i kön. Först: {CHILDREN} och {EVICTION} · kom idag",
        "Cai, plats 2 i kön. Inget skäl att gå före · väntat 21 dagar",
    ]


def test_the_title_follows_a_name_that_is_corrected(ombud: Ombud) -> None:
    ombud.inquiries.begin()
    type_text("Gretta")
    press_tab()
    ombud.screen.fill("Namn eller alias", "Greta Lund")
    ombud.wait(seconds=2)
    assert ombud.title == "Greta Lund"


def test_the_empty_plan_says_what_was_wished_for_but_not_at_the_table(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea", wish="Bo kvar")
    keys("Ctrl+Return")
    assert ombud.screen.shows("Önskemålet vid förfrågan: ”Bo kvar”")
    ombud.meeting.enter()
    assert not ombud.screen.shows("Bo kvar")
