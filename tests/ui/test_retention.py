"""The heart of it, as the ombud sees it: readable to the end of its last day, and nowhere the day after."""

from datetime import date

import pytest

from tests.storage.pages import pages_of
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud, in_words
from tests.ui.screen import Recorder, application, keys, readable
from tests.vaults import raw_key

SECRETS = ("Xerxes", "Yxan", "Verner", "Zebran", "Ulven", "Quist", "Wilma", "Ragata")


def _a_whole_contact(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Bea")
    ombud.notes.write("stannar")
    ombud.clients.add("Xerxes", since="2026-09-01")
    ombud.plan.add_goal("Yxan", own_words="Verner")
    ombud.plan.add_step("Zebran", "Ulven", "2026-11-27")
    keys("Escape")
    ombud.notes.write("Quist")
    ombud.notes.write("Wilma", keep_until="2026-12-24")
    ombud.card.open()
    ombud.screen.fill("Kontaktvägar", "Ragata")
    ombud.plan.open()


@pytest.fixture
def contact(begin: Begin) -> Ombud:
    """A contact with everything in it, on its page; and Bea's, which goes on."""
    return begin("contact", _a_whole_contact)


def _on(ombud: Ombud, day: date) -> None:
    ombud.clock.set_day(day)
    ombud.unlock(today=day)


def test_closed_on_the_last_of_november_all_can_be_read_until_the_last_of_february(contact: Ombud) -> None:
    contact.closing.close("2026-11-30")
    assert contact.screen.shows("Finns till 28 februari 2027")
    contact.lock()
    _on(contact, date(2027, 2, 28))
    contact.clients.go_to("Xerxes")
    assert contact.screen.shows("”Verner”")
    assert contact.plan.names() == ["Zebran"]
    contact.notes.open()
    assert contact.notes.texts() == ["Quist"]  # the other one had a date of its own
    contact.card.open()
    assert contact.screen.text_in("Kontaktvägar") == "Ragata"


def test_on_the_first_of_march_nothing_is_left_but_a_receipt_with_numbers(contact: Ombud) -> None:
    contact.closing.close("2026-11-30")
    contact.today.open()
    contact.lock()
    _on(contact, date(2027, 2, 28))
    contact.today.open()
    contact.lock()
    _on(contact, date(2027, 3, 1))
    assert contact.today.destroyed() == ["1 anteckning och 1 klient förstördes"]
    assert not any(secret in readable() for secret in SECRETS)
    contact.clients.open()
    assert contact.clients.names() == ["Bea"]
    contact.clients.look_for("Xer")
    assert contact.clients.names() == []
    contact.quit()
    left = b"".join(pages_of(contact.folder / "valv.db", raw_key(contact.app.session.vault)))
    assert [secret for secret in (*SECRETS, "stannar") if secret.encode() in left] == ["stannar"]
    contact.start()


def test_closed_before_a_leap_day_all_can_be_read_through_it(contact: Ombud) -> None:
    contact.lock()
    _on(contact, date(2027, 11, 30))
    contact.clients.go_to("Xerxes")
    contact.closing.close("idag")
    assert contact.screen.shows("Finns till 29 februari 2028")
    contact.lock()
    _on(contact, date(2028, 2, 29))
    assert contact.title == "Xerxes"
    contact.lock()
    _on(contact, date(2028, 3, 1))
    contact.clients.open()
    assert contact.clients.names() == ["Bea"]


def test_a_note_lives_through_its_own_last_day_only(contact: Ombud) -> None:
    contact.lock()
    _on(contact, date(2026, 12, 24))
    contact.notes.open()
    assert sorted(contact.notes.texts()) == ["Quist", "Wilma"]
    contact.lock()
    _on(contact, date(2026, 12, 25))
    assert contact.notes.texts() == ["Quist"]
    contact.today.open()
    assert contact.today.destroyed() == ["1 anteckning förstördes"]


def test_nothing_that_is_past_its_day_is_ever_shown_not_even_for_a_moment(contact: Ombud) -> None:
    contact.closing.close("2026-11-30")  # and one comes back to the page of the contact
    contact.lock()
    contact.clock.set_day(date(2027, 3, 1))
    recorder = Recorder()
    application().installEventFilter(recorder)
    contact.unlock(today=date(2027, 3, 1))
    for go in (contact.today.open, contact.clients.open, contact.settings.open):
        go()
    application().removeEventFilter(recorder)
    assert "Måndag 1 mars" in recorder.shown  # it does record
    assert not any(secret in recorder.shown for secret in SECRETS)


def test_a_receipt_stands_there_the_whole_day_and_no_longer(contact: Ombud) -> None:
    contact.lock()
    _on(contact, date(2026, 12, 25))
    contact.lock()
    contact.unlock()
    contact.today.open()
    assert contact.today.destroyed() == ["1 anteckning förstördes"]
    contact.lock()
    _on(contact, date(2026, 12, 26))
    assert contact.today.destroyed() == []


def test_the_retention_period_is_a_setting_for_closings_to_come(contact: Ombud) -> None:
    contact.closing.close("2026-11-30")
    contact.settings.open()
    contact.settings.set_number("Anteckningar finns kvar efter kontakten", 6)
    contact.clients.go_to("Xerxes")
    assert contact.screen.shows(f"Finns till {in_words(date(2027, 2, 28))}")
    contact.clients.go_to("Bea")
    contact.closing.close("2026-11-30")
    assert contact.screen.shows(f"Finns till {in_words(date(2027, 5, 30))}")


def test_coming_back_within_the_period_the_contact_goes_on(contact: Ombud) -> None:
    contact.closing.close("2026-11-30")
    contact.lock()
    _on(contact, date(2027, 1, 18))
    contact.screen.press("Ångra avslutet")
    contact.lock()
    _on(contact, date(2027, 12, 1))
    contact.clients.go_to("Xerxes")
    contact.notes.open()
    assert contact.notes.texts() == ["Quist"]


def test_what_was_destroyed_is_said_also_where_the_ombud_comes_back_to(contact: Ombud) -> None:
    contact.notes.open()
    contact.lock()
    _on(contact, date(2026, 12, 25))
    assert contact.title == "Xerxes"
    assert contact.said == "1 anteckning förstördes"
