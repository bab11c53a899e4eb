"""Kalender: meetings day by day and week by week, a new one in one line, and what is said of those whose time is over.

Seen from Saturday 21 November 2026, nine o'clock.
"""

import pytest

from ombud_desktop.ui.cards import LOWEST_TARGET
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import focus, keys, press_tab, settle, type_text


def _two_clients(ombud: Ombud) -> None:
    ombud.create_vault()
    for name in ("Ada", "Bea"):
        ombud.clients.add(name, since="2026-09-01")
    ombud.calendar.open()


@pytest.fixture
def calendar(begin: Begin) -> Ombud:
    """The calendar of somebody with two clients, Ada and Bea; nothing is booked."""
    ombud = begin("two clients", _two_clients)
    ombud.calendar.open()
    return ombud


def test_an_empty_calendar_says_how_to_begin(calendar: Ombud) -> None:
    assert calendar.title == "Kalender"
    assert calendar.screen.shows("Inget möte är bokat. Skriv ett på en rad med Ctrl+N.")
    assert calendar.screen.shows("0 av 20 h bokade den här veckan")


def test_a_meeting_is_booked_in_one_line_without_the_mouse(calendar: Ombud) -> None:
    calendar.calendar.add("tis 14 hembesök hos Bea")
    assert calendar.calendar.rows() == ["Tisdag 24 november 14.00–15.30, Bea, Hembesök · hemma"]
    assert calendar.said.startswith("Mötet är bokat")
    assert calendar.screen.here().field.startswith("Tisdag 24 november")


def test_a_row_of_one_line_is_high_enough_to_be_pressed(calendar: Ombud) -> None:
    calendar.calendar.add("tis 14 hembesök hos Bea")
    assert focus().height() >= LOWEST_TARGET


def test_what_is_understood_stands_in_the_fields_before_enter(calendar: Ombud) -> None:
    calendar.calendar.type_line("5/12 kl 10.30 Bea Försäkringskassan 90 min på biblioteket")
    assert calendar.calendar.understood() == {
        "Klient": "Bea",
        "Slag": "Möte",
        "Dag": "2026-12-05",
        "Börjar": "10.30",
        "Längd": "1 h 30 min",
        "Plats": "biblioteket",
        "Vilka fler är med": "Försäkringskassan",
    }
    assert calendar.screen.shows("Lördag 5 december 10.30–12.00, Bea, Möte · biblioteket · med Försäkringskassan")


def test_what_is_corrected_holds_and_the_line_says_the_rest(calendar: Ombud) -> None:
    calendar.calendar.type_line("tis 14")
    calendar.screen.fill("Längd", "45")
    calendar.screen.fill("Klient", "Ada")
    calendar.screen.choose("Slag", "Telefon")
    calendar.screen.fill("Mötet på en rad", "ons 15 hembesök hos Bea")
    assert calendar.calendar.understood() == {
        "Klient": "Ada",
        "Slag": "Telefon",
        "Dag": "2026-11-25",
        "Börjar": "15.00",
        "Längd": "45",
        "Plats": "",
        "Vilka fler är med": "",
    }
    keys("Return")
    assert calendar.calendar.rows() == ["Onsdag 25 november 15.00–15.45, Ada, Telefon"]


def test_each_kind_has_its_usual_length_and_place(calendar: Ombud) -> None:
    calendar.calendar.type_line("tis 14 Bea")
    for kind, length, place in (
        ("Möte", "1 h", ""),
        ("Hembesök", "1 h 30 min", "hemma"),
        ("Telefon", "30 min", ""),
        ("Följa med", "2 h", ""),
    ):
        calendar.screen.choose("Slag", kind)
        understood = calendar.calendar.understood()
        assert (understood["Längd"], understood["Plats"]) == (length, place)


@pytest.mark.parametrize(
    ("line", "field", "complaint"),
    [
        ("tis 14", "Klient", "Skriv namnet på en av dina klienter"),
        ("Bea 14", "Dag", "Skriv en dag."),
        ("tis Bea", "Börjar", "Skriv när det börjar"),
    ],
)
def test_what_is_missing_is_said_beside_its_field(calendar: Ombud, line: str, field: str, complaint: str) -> None:
    calendar.calendar.add(line)
    assert calendar.screen.wrong(field).startswith(complaint)
    assert calendar.screen.here().field == field
    assert calendar.screen.text_in("Mötet på en rad") == line
    assert calendar.calendar.rows() == []


@pytest.mark.parametrize(("field", "words"), [("Börjar", "snart"), ("Längd", "länge"), ("Dag", "sen")])
def test_what_is_not_understood_is_said_beside_its_field(calendar: Ombud, field: str, words: str) -> None:
    calendar.calendar.type_line("tis 14 Bea")
    calendar.screen.fill(field, words)
    keys("Return")
    assert calendar.screen.wrong(field).startswith("Det går inte att förstå")
    assert calendar.screen.here().field == field
    assert calendar.screen.text_in(field) == words


def test_another_meeting_at_the_same_time_is_said_beside_the_time(calendar: Ombud) -> None:
    calendar.calendar.add("tis 14 Ada")
    calendar.calendar.type_line("tis 14.30 Bea")
    assert calendar.screen.shows("Du träffar Ada 14.00–15.00")
    keys("Return")
    assert calendar.calendar.rows() == [
        "Tisdag 24 november 14.00–15.00, Ada, Möte, samtidigt",
        "Tisdag 24 november 14.30–15.30, Bea, Möte, samtidigt",
    ]


def test_a_holiday_is_named_beside_the_day_and_in_the_list(calendar: Ombud) -> None:
    calendar.calendar.type_line("25/12 10 Bea")
    assert calendar.screen.shows("fredag 25 december 2026 · juldagen")
    keys("Return")
    assert calendar.screen.shows("Fredag 25 december · juldagen")


def test_a_booking_is_undone_and_done_again(calendar: Ombud) -> None:
    calendar.calendar.add("tis 14 Bea")
    calendar.undo()
    assert calendar.calendar.rows() == []
    keys("Ctrl+Y")
    assert calendar.calendar.rows() == ["Tisdag 24 november 14.00–15.00, Bea, Möte"]


def test_escape_gives_a_new_meeting_up(calendar: Ombud) -> None:
    calendar.calendar.type_line("tis 14 Bea")
    keys("Escape")
    assert not calendar.screen.has_field("Mötet på en rad")
    assert calendar.screen.here().field == "+ Nytt möte"
    calendar.calendar.begin()
    assert calendar.screen.text_in("Mötet på en rad") == ""


def test_a_line_in_the_making_survives_a_lock_with_its_corrections(calendar: Ombud) -> None:
    calendar.calendar.type_line("tis 14 Bea")
    calendar.screen.fill("Längd", "45 min")
    calendar.screen.fill("Mötet på en rad", "tis 14 Bea bibl")
    calendar.lock()
    calendar.unlock()
    assert calendar.screen.here().text == "tis 14 Bea bibl"
    type_text("ioteket")
    assert calendar.calendar.understood()["Längd"] == "45 min"
    assert calendar.calendar.understood()["Vilka fler är med"] == "biblioteket"


def test_what_is_typed_of_a_meeting_dies_with_the_client_it_names(calendar: Ombud) -> None:
    calendar.calendar.type_line("tis 14 hos Bea")
    calendar.today.open()
    store = calendar.app.session.store
    bea = next(client.id for client in store.clients.all() if client.name == "Bea")
    assert list(store.drafts.for_client(bea)) == ["meeting:new:0"]
    store.clients.remove(bea, calendar.app.session.today())
    assert store.drafts.get("meeting:new:0") is None


def test_the_hours_of_the_week_are_held_against_those_there_are(calendar: Ombud) -> None:
    calendar.calendar.add("idag 14 1,5 h Bea")
    assert calendar.screen.shows("1,5 av 20 h bokade den här veckan")


def test_a_row_leads_to_the_meeting(calendar: Ombud) -> None:
    calendar.calendar.add("tis 14 Bea")
    calendar.calendar.follow("Bea")
    assert calendar.title == "Bea"
    assert calendar.screen.open_tab_name() == "Möten"
    assert calendar.screen.here().field == "Annat att ta upp"


def test_what_became_of_a_meeting_is_asked_and_answered_with_one_press(calendar: Ombud) -> None:
    calendar.calendar.add("idag 10 Bea")
    calendar.calendar.add("idag 11 Ada")
    calendar.lock()
    calendar.clock.advance(hours=4)
    calendar.unlock()
    calendar.calendar.open()
    assert calendar.calendar.rows("Blev det av?") == [
        "Lördag 21 november 10.00–11.00, Bea, Möte",
        "Lördag 21 november 11.00–12.00, Ada, Möte",
    ]
    calendar.calendar.answer("Det blev av", about="Bea")
    calendar.calendar.answer("Inställt", about="Ada")
    assert calendar.calendar.rows() == []
    calendar.undo()
    assert calendar.calendar.rows() == ["Lördag 21 november 11.00–12.00, Ada, Möte"]
    keys("Ctrl+Y")
    calendar.screen.press("Visa tidigare möten")
    assert calendar.calendar.rows() == ["Lördag 21 november 10.00–11.00, Bea, Möte, blev av"]


def test_a_meeting_that_has_been_is_written_down_as_held(calendar: Ombud) -> None:
    calendar.calendar.add("idag 8 telefon Bea")
    calendar.screen.press("Visa tidigare möten")
    assert calendar.calendar.rows() == ["Lördag 21 november 08.00–08.30, Bea, Telefon, blev av"]


# --- The week ---


def test_the_week_has_its_number_its_days_and_its_meetings(calendar: Ombud) -> None:
    calendar.calendar.add("tis 14 Bea")
    calendar.calendar.show_week()
    assert calendar.calendar.heading() == "v. 47 · 16–22 november 2026"
    assert calendar.calendar.rows() == []
    keys("PgDown")
    assert calendar.calendar.heading() == "v. 48 · 23–29 november 2026"
    assert calendar.calendar.rows() == ["Tisdag 24 november 14.00–15.00, Bea, Möte"]
    assert calendar.screen.shows("1 av 20 h bokade vecka 48")
    days = [name for name in calendar.screen.cards() if name]
    assert days[0] == "Måndag 23 november"
    assert len(days) == 7


def test_weeks_are_turned_by_keys_and_by_buttons_over_the_new_year(calendar: Ombud) -> None:
    calendar.calendar.show_week()
    for _ in range(6):
        keys("Alt+Right")
    assert calendar.calendar.heading() == "v. 53 · 28 december 2026–3 januari 2027"
    assert calendar.screen.shows("nyårsdagen")
    calendar.screen.press("Veckan efter, Page Down")
    assert calendar.calendar.heading() == "v. 1 · 4–10 januari 2027"
    assert calendar.screen.here().field == "Veckan efter, Page Down"
    keys("PgUp")
    assert calendar.calendar.heading() == "v. 53 · 28 december 2026–3 januari 2027"
    calendar.screen.press("Den här veckan")
    assert calendar.calendar.heading() == "v. 47 · 16–22 november 2026"


def test_after_a_lock_the_same_week_is_shown(calendar: Ombud) -> None:
    calendar.calendar.show_week()
    keys("PgDown")
    calendar.lock()
    calendar.unlock()
    assert calendar.calendar.heading() == "v. 48 · 23–29 november 2026"


def test_a_new_meeting_is_seen_in_its_week(calendar: Ombud) -> None:
    calendar.calendar.show_week()
    calendar.calendar.add("5/12 10 Bea")
    assert calendar.calendar.heading() == "v. 49 · 30 november–6 december 2026"
    assert calendar.screen.here().field.startswith("Lördag 5 december")


def test_at_large_text_the_days_stand_below_each_other(calendar: Ombud) -> None:
    for _ in range(10):
        keys("Ctrl++")
    calendar.window.resize(1366, 768)
    calendar.calendar.add("tis 14 Bea följa med till Försäkringskassan på kontoret vid torget")
    calendar.calendar.show_week()
    keys("PgDown")
    settle()
    cards = [calendar.screen.card(name) for name in ("Måndag 23 november", "Tisdag 24 november")]
    assert cards[0].x() == cards[1].x()
    assert not calendar.page_scroll_area().horizontalScrollBar().isVisible()


def test_a_long_list_is_shortened(calendar: Ombud) -> None:
    for number in range(12):
        calendar.calendar.add(f"tis {8 + number} Bea")
    assert len(calendar.calendar.rows()) == 10
    calendar.screen.press("och 2 till")
    assert len(calendar.calendar.rows()) == 12


def test_the_keyboard_goes_through_the_line_and_its_fields_in_reading_order(calendar: Ombud) -> None:
    calendar.calendar.begin()
    passed = [calendar.screen.here().field]
    for _ in range(7):
        press_tab()
        passed.append(calendar.screen.here().field)
    expected = ["Mötet på en rad", "Klient", "Slag", "Dag", "Börjar", "Längd", "Plats", "Vilka fler är med"]
    assert passed == expected
