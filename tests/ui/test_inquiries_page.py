"""Förfrågningar: who waits, in which order and why, and what there is time for."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint

from ombud_desktop.model import Client, Inquiry, MadeBy, Meeting, MeetingState
from tests.ui.inquiries import AWAITING, CHILDREN, DECIDED, QUEUE, TO_ASSESS
from tests.ui.pages import Ombud
from tests.ui.screen import focus, go_to, keys, press_tab, spoken_name
from tests.vaults import TODAY

EMPTY = "Här står alla som frågar efter ett ombud. Skriv ner ett samtal med Ctrl+N."


def queued(ombud: Ombud, *people: tuple[str, int]) -> None:
    """Each with the days they have waited."""
    inquiries = ombud.app.session.store.inquiries
    for name, days in people:
        inquiries.put_in_queue(inquiries.add(Inquiry(name=name, received_on=TODAY - timedelta(days=days))), TODAY)
    ombud.inquiries.open()


def order(ombud: Ombud) -> list[str]:
    return ombud.inquiries.names(QUEUE)


def test_an_empty_page_says_what_belongs_there_and_offers_to_begin(ombud: Ombud) -> None:
    ombud.inquiries.open()
    assert ombud.screen.shows(EMPTY)
    assert ombud.inquiries.sections() == []
    assert spoken_name(focus()) == "+ Ny förfrågan"
    keys("Ctrl+N")
    assert ombud.title == "Ny förfrågan"
    assert ombud.screen.here().field == "Namn eller alias"


def test_each_stands_in_the_section_of_what_is_to_be_done_next(ombud: Ombud) -> None:
    inquiries = ombud.app.session.store.inquiries
    awaits = Inquiry(name="Bea", received_on=TODAY, made_by=MadeBy.CARE)
    inquiries.add(awaits)
    dan = inquiries.add(replace(awaits, name="Dan", received_on=TODAY - timedelta(days=1)))
    inquiries.put_in_queue(dan, TODAY)
    inquiries.add(Inquiry(name="Cai", received_on=TODAY))
    queued(ombud, ("Eva", 3))
    assert ombud.inquiries.sections() == [AWAITING, TO_ASSESS, QUEUE]
    assert ombud.inquiries.names(AWAITING) == ["Dan", "Bea"]
    assert ombud.inquiries.names(TO_ASSESS) == ["Cai"]
    assert order(ombud) == ["Eva"]
    ombud.screen.press("Dan har själv sagt ja")
    assert spoken_name(focus()).startswith("Dan, plats 2 i kön.")
    assert order(ombud) == ["Eva", "Dan"]
    ombud.undo()
    assert ombud.inquiries.names(AWAITING) == ["Dan", "Bea"]


def test_the_decided_are_folded_away_with_the_day_they_are_destroyed(ombud: Ombud) -> None:
    inquiries = ombud.app.session.store.inquiries
    inquiries.decide(inquiries.add(Inquiry(name="Bea", received_on=TODAY)), "declined", TODAY, "annat")  # type: ignore[arg-type]
    ombud.inquiries.open()
    assert ombud.inquiries.sections() == []
    ombud.screen.press("Visa avgjorda (1)")
    assert ombud.inquiries.rows(DECIDED) == ["Bea, Avslagen 21 november 2026: annat, Finns till 21 februari 2027"]
    ombud.screen.press("Dölj avgjorda")
    assert ombud.inquiries.sections() == []


# --- By hand ---


def test_alt_and_an_arrow_move_a_row_and_the_keyboard_goes_along(ombud: Ombud) -> None:
    queued(ombud, ("Ada", 9), ("Bea", 7), ("Cai", 5))
    ombud.inquiries.move("Cai", "Alt+Up")
    assert order(ombud) == ["Ada", "Cai", "Bea"]
    assert spoken_name(focus()) == "Cai, plats 2 i kön. Flyttad hit av dig · väntat 5 dagar"
    keys("Alt+Up")
    keys("Alt+Up")
    assert order(ombud) == ["Cai", "Ada", "Bea"]
    assert ombud.said == "Cai står nu på plats 1"
    keys("Alt+Down")
    assert order(ombud) == ["Ada", "Cai", "Bea"]
    for expected in (["Cai", "Ada", "Bea"], ["Ada", "Cai", "Bea"], ["Ada", "Bea", "Cai"]):
        ombud.undo()
        assert order(ombud) == expected
    assert ombud.inquiries.rows(QUEUE)[2] == "Cai, plats 3 i kön. Inget skäl att gå före · väntat 5 dagar"
    keys("Ctrl+Y")
    assert order(ombud) == ["Ada", "Cai", "Bea"]


def test_the_mouse_moves_too_and_there_is_a_way_back(ombud: Ombud) -> None:
    queued(ombud, ("Ada", 9), ("Bea", 7), ("Cai", 5))
    ombud.screen.press("Flytta ner Ada")
    ombud.screen.press("Flytta ner Ada")
    assert order(ombud) == ["Bea", "Cai", "Ada"]
    assert [name for name in ombud.screen.buttons() if name.endswith("tillbaka till sin plats")] == []
    ombud.screen.press("Ada till sin plats")
    assert order(ombud) == ["Ada", "Bea", "Cai"]
    ombud.undo()
    assert order(ombud) == ["Bea", "Cai", "Ada"]


def arrows(ombud: Ombud) -> list[str]:
    return [name for name in ombud.screen.buttons() if name.startswith("Flytta")]


def test_there_is_an_arrow_only_where_there_is_a_place_to_move_to(ombud: Ombud) -> None:
    queued(ombud, ("Ada", 9))
    assert order(ombud) == ["Ada"]
    assert arrows(ombud) == []
    assert not ombud.screen.shows("Alt")
    queued(ombud, ("Bea", 7), ("Cai", 5))
    assert order(ombud) == ["Ada", "Bea", "Cai"]
    assert arrows(ombud) == ["Flytta ner Ada", "Flytta upp Bea", "Flytta ner Bea", "Flytta upp Cai"]
    assert ombud.screen.shows("Alt")


@pytest.mark.parametrize(
    ("arrow", "there"),
    [
        ("Flytta upp Bea", "Bea, plats 1 i kön. Flyttad hit av dig · väntat 7 dagar"),
        ("Flytta ner Bea", "Bea, plats 3 i kön. Flyttad hit av dig · väntat 7 dagar"),
    ],
)
def test_at_either_end_the_keyboard_is_on_the_one_that_was_moved(ombud: Ombud, arrow: str, there: str) -> None:
    queued(ombud, ("Ada", 9), ("Bea", 7), ("Cai", 5))
    go_to(ombud.screen.button(arrow))
    keys("Return")
    assert spoken_name(focus()) == there


def test_on_the_way_the_keyboard_stays_on_the_arrow(ombud: Ombud) -> None:
    queued(ombud, ("Ada", 9), ("Bea", 7), ("Cai", 5))
    go_to(ombud.screen.button("Flytta upp Cai"))
    keys("Return")
    assert spoken_name(focus()) == "Flytta upp Cai"


def test_the_arrows_stand_below_each_other(ombud: Ombud) -> None:
    queued(ombud, ("Ada", 9), ("Bea", 7), ("Cai", 5))
    assert order(ombud) == ["Ada", "Bea", "Cai"]
    left = [ombud.screen.button(name).mapTo(ombud.window, QPoint(0, 0)).x() for name in arrows(ombud)]
    assert left == [left[2], left[1], left[2], left[1]]


def test_a_moved_one_stays_behind_the_same_people_and_an_undo_is_exact(ombud: Ombud) -> None:
    queued(ombud, ("Ada", 9), ("Bea", 7), ("Cai", 5), ("Dan", 3))
    ombud.inquiries.move("Dan", "Alt+Up")
    ombud.inquiries.go_to("Ada")
    keys("Ctrl+Return")
    ombud.inquiries.open()
    assert order(ombud) == ["Bea", "Dan", "Cai"]
    ombud.undo()
    ombud.inquiries.open()
    assert order(ombud) == ["Ada", "Bea", "Dan", "Cai"]
    ombud.inquiries.go_to("Cai")
    ombud.inquiries.tick(CHILDREN)
    ombud.inquiries.open()
    assert order(ombud) == ["Cai", "Ada", "Bea", "Dan"]


def test_out_of_the_queue_is_back_to_be_assessed(ombud: Ombud) -> None:
    queued(ombud, ("Ada", 9))
    ombud.inquiries.go_to("Ada")
    ombud.screen.press("Ta ur kön")
    ombud.inquiries.open()
    assert ombud.inquiries.names(TO_ASSESS) == ["Ada"]
    ombud.undo()
    assert order(ombud) == ["Ada"]


# --- What there is time for ---


def test_the_hours_of_the_week_are_held_against_what_is_booked(ombud: Ombud) -> None:
    store = ombud.app.session.store
    ada = store.clients.add(Client(name="Ada"), TODAY)
    for day, minutes, state in ((16, 90, "held"), (22, 60, "planned"), (23, 60, "planned"), (18, 60, "cancelled")):
        starts_at = datetime(2026, 11, day, 10)  # noqa: DTZ001 - local time, as in the model
        store.meetings.add(Meeting(client_id=ada, starts_at=starts_at, minutes=minutes, state=MeetingState(state)))
    ombud.settings.open()
    ombud.settings.set_number("Dina timmar som ombud", 30)
    ombud.inquiries.open()
    assert ombud.screen.shows("30 h i veckan, 2,5 h bokade den här veckan, 1 klient")


# --- Many ---


def test_five_hundred_open_at_once_and_are_shown_bit_by_bit(ombud: Ombud) -> None:
    inquiries = ombud.app.session.store.inquiries
    database = ombud.app.session.store._database
    with database.transaction() as connection:
        connection.executemany(
            "INSERT INTO inquiry (id, name, received_on, channel, made_by, queued_on) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (number, f"N{number}", "2026-11-01", "telephone", "self", "2026-11-02" if number % 2 else None)
                for number in range(1, 501)
            ],
        )
    assert len(inquiries.undecided()) == 500
    ombud.inquiries.open()
    assert len(order(ombud)) == len(ombud.inquiries.names(TO_ASSESS)) == 10
    more = [name for name in ombud.screen.buttons() if name.endswith("till")]
    assert len(more) == 2
    ombud.screen.press(more[0], ombud.screen.card(TO_ASSESS))
    assert len(ombud.inquiries.names(TO_ASSESS)) == 40


def test_by_keyboard_alone_one_comes_to_every_row_in_reading_order(ombud: Ombud) -> None:
    queued(ombud, ("Ada", 9), ("Bea", 7))
    go_to(ombud.screen.button("+ Ny förfrågan"))
    met = []
    for _ in range(4):
        press_tab()
        met.append(spoken_name(focus()))
    assert met == [
        "Ada, plats 1 i kön. Inget skäl att gå före · väntat 9 dagar",
        "Flytta ner Ada",
        "Bea, plats 2 i kön. Inget skäl att gå före · väntat 7 dagar",
        "Flytta upp Bea",
    ]
