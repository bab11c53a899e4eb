"""Mötesläge: one client's plan, large, and nobody else's name anywhere in the window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from ombud_desktop.model import Contact, Inquiry, Meeting, MeetingState
from ombud_desktop.ui.row import RowButton
from tests.clock import MovableClock
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.plan_pages import NEW_STEP, QuickLine
from tests.ui.screen import Recorder, application, click, focus, keys, readable, settle, spoken_name, type_text
from tests.vaults import PASSPHRASE

OTHERS = ("Cai", "Dag", "Signe", "tandläkaren", "socialen", "grubblar", "hemtjänst", "Ulla")
"""Names and words of the other clients, of an inquiry, and of notes."""
NOWHERE_TO_GO = (
    "Alt+1",
    "Alt+2",
    "Alt+3",
    "Alt+4",
    "Alt+5",
    "Alt+6",
    "F7",
    "Ctrl+N",
    "Ctrl+Shift+N",
    "Ctrl+,",
    "Ctrl+PgDown",
)


def at_beas_table(ombud: Ombud) -> None:
    """Two clients besides Bea, and her page is open at last."""
    ombud.create_vault()
    store = ombud.app.session.store
    store.inquiries.add(Inquiry(name="Signe Åkerö", received_on=ombud.app.session.today()))
    store.contacts.add(Contact(name="Vivi Storm", organisation="Vårdcentralen"))
    for name, goal, step, note in (
        ("Cai Holm", "Laga tänderna", "Ringa tandläkaren", "Cai grubblar"),
        ("Dag Ek", "Hjälp hemma", "Fråga socialen", "Dag vill ha hemtjänst"),
        ("Bea Lind", "Bo kvar", "Ringa hyresvärden", "Bea sover illa"),
    ):
        ombud.clients.add(name)
        ombud.plan.add_goal(goal, f"{name.split()[0]}s egna ord")
        ombud.plan.add_step(step, name.split()[0], "imorgon")
        ombud.screen.press("Avbryt")
        ombud.notes.write(note)
    cai = next(client.id for client in store.clients.all() if client.name == "Cai Holm")
    store.contacts.add(Contact(client_id=cai, name="Syster Ulla"))
    settle()
    ombud.plan.open()


@pytest.fixture
def bea(begin: Begin) -> Ombud:
    """Her page, after those of the others have been looked at and worked on."""
    ombud = begin("at Bea's table", at_beas_table)
    for key in ("Alt+1", "Alt+3", "Alt+4", "Alt+5", "Alt+6"):
        keys(key)
    ombud.clients.go_to("Dag Ek")
    ombud.plan.tick("Fråga socialen")
    ombud.clients.go_to("Cai Holm")
    ombud.plan.tick("Ringa tandläkaren")
    ombud.undo()
    ombud.clients.go_to("Bea Lind")
    return ombud


@pytest.fixture
def table(bea: Ombud) -> Ombud:
    """In the mode, with Bea."""
    bea.meeting.enter()
    return bea


def others_in(words: str) -> list[str]:
    return [word for word in OTHERS if word in words]


@contextmanager
def everything_shown() -> Iterator[Recorder]:
    """Every word that any widget shows meanwhile, for however short a moment."""
    recorder = Recorder()
    application().installEventFilter(recorder)
    try:
        yield recorder
    finally:
        application().removeEventFilter(recorder)


# --- What is seen ---


def test_her_plan_is_shown_with_who_and_when_and_her_own_words(table: Ombud) -> None:
    assert table.title == "Bea Lind – vår planering"
    assert table.plan.goals() == ["Bo kvar"]
    assert table.screen.shows("”Beas egna ord”")
    assert table.plan.chips("Ringa hyresvärden") == ["Ringa hyresvärden", "Bea", "imorgon"]


def test_her_notes_and_her_card_are_hidden(table: Ombud) -> None:
    assert "sover illa" not in readable()
    assert table.screen.open_tab_name() == ""


def test_nobody_else_can_be_read_anywhere(table: Ombud) -> None:
    assert others_in(readable()) == []


def test_nobody_else_is_offered_where_a_step_is_written(table: Ombud) -> None:
    table.plan.edit_step("Ringa hyresvärden")
    assert others_in(readable()) == []
    keys("Escape")
    table.plan.begin_step()
    assert others_in(readable()) == []


def test_outside_of_the_mode_others_can_be_read(bea: Ombud) -> None:
    """The search above can find them: in the list of clients, and in a note."""
    bea.clients.open()
    assert others_in(readable()) == ["Cai", "Dag"]
    bea.clients.go_to("Cai Holm")
    bea.notes.open()
    assert others_in(readable()) == ["Cai", "grubblar"]


def test_how_many_clients_there_are_is_hidden_too(table: Ombud) -> None:
    assert "3 pågående" not in readable()
    keys("F8")
    assert "3 pågående" in readable()


def test_what_was_copied_of_another_client_is_forgotten(bea: Ombud, monkeypatch: pytest.MonkeyPatch) -> None:
    # Without a display Qt's clipboard does not know whose its text is.
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda clipboard: True)
    bea.clients.go_to("Cai Holm")
    bea.notes.open()
    bea.notes.go_to("Cai grubblar", 0)
    keys("Ctrl+A")
    keys("Ctrl+C")
    assert others_in(QApplication.clipboard().text()) == ["Cai", "grubblar"]
    bea.clients.go_to("Bea Lind")
    bea.meeting.enter()
    assert others_in(readable()) == []


def test_the_next_meeting_stands_there_with_its_place(bea: Ombud, clock: MovableClock) -> None:
    store = bea.app.session.store
    client_id = next(client.id for client in store.clients.all() if client.name == "Bea Lind")
    for starts_at, place, state in (
        (datetime(2026, 11, 3, 10, 0), "i går", MeetingState.HELD),  # noqa: DTZ001 - local time
        (datetime(2026, 11, 30, 10, 0), "inställt", MeetingState.CANCELLED),  # noqa: DTZ001
        (datetime(2026, 12, 8, 10, 0), "senare", MeetingState.PLANNED),  # noqa: DTZ001
        (datetime(2026, 12, 1, 13, 30), "biblioteket", MeetingState.PLANNED),  # noqa: DTZ001
    ):
        store.meetings.add(Meeting(client_id=client_id, starts_at=starts_at, place=place, state=state))
    bea.meeting.enter()
    assert "Nästa möte: tisdag 1 december kl. 13.30, biblioteket" in bea.screen.texts()


@pytest.mark.parametrize(("day", "words"), [(21, "idag"), (22, "imorgon"), (23, "måndag 23 november")])
def test_the_next_meeting_is_told_as_one_says_it(bea: Ombud, day: int, words: str) -> None:
    store = bea.app.session.store
    client_id = next(client.id for client in store.clients.all() if client.name == "Bea Lind")
    store.meetings.add(Meeting(client_id=client_id, starts_at=datetime(2026, 11, day, 14, 0)))  # noqa: DTZ001
    bea.meeting.enter()
    assert f"Nästa möte: {words} kl. 14.00" in bea.screen.texts()


def test_everything_of_hers_is_larger_and_as_before_afterwards(bea: Ombud) -> None:
    def height(words: str) -> int:
        return next(row.fontMetrics().height() for row in bea.screen.rows() if row.words == words)

    before = height("Ringa hyresvärden")
    bea.meeting.enter()
    larger = height("Ringa hyresvärden")
    assert larger > 1.3 * before
    keys("Ctrl++")
    assert height("Ringa hyresvärden") > larger
    keys("Ctrl+0")
    bea.meeting.leave()
    assert height("Ringa hyresvärden") == before


@pytest.mark.parametrize(("size", "larger"), [((1366, 740), 10), ((1024, 700), 0)])
def test_nothing_has_to_be_scrolled_sideways(bea: Ombud, size: tuple[int, int], larger: int) -> None:
    bea.meeting.is_left_only_with_the_passphrase()
    bea.clients.go_to("Bea Lind")
    bea.meeting.enter()
    for _ in range(larger):
        keys("Ctrl++")
    bea.window.resize(*size)
    _assert_nothing_is_cut_off(bea, size)
    bea.plan.edit_step("Ringa hyresvärden")
    _assert_nothing_is_cut_off(bea, size)
    keys("F8")
    _assert_nothing_is_cut_off(bea, size)


def _assert_nothing_is_cut_off(ombud: Ombud, size: tuple[int, int]) -> None:
    assert ombud.page_scroll_area().horizontalScrollBar().maximum() == 0
    assert (ombud.window.width(), ombud.window.height()) == size


# --- In and out ---


def test_it_opens_from_a_row_in_the_list(bea: Ombud) -> None:
    bea.clients.open()
    keys("Down")
    bea.meeting.enter()
    assert bea.title == "Bea Lind – vår planering"


def test_it_opens_for_the_only_one_who_is_found(bea: Ombud) -> None:
    bea.clients.open()
    bea.clients.look_for("cai")
    bea.meeting.enter()
    assert bea.title == "Cai Holm – vår planering"


@pytest.mark.parametrize("key", ["Alt+1", "Alt+2", "Ctrl+,"])
def test_without_a_client_it_says_what_to_do(bea: Ombud, key: str) -> None:
    keys(key)
    title = bea.title
    keys("F8")
    assert bea.title == title
    assert bea.said == "Mötesläget visar en enda klient: öppna klientens sida eller välj en rad först."


def test_it_does_not_open_for_a_contact_that_has_ended(bea: Ombud) -> None:
    bea.closing.close("idag")
    bea.clients.go_to("Bea Lind")
    keys("F8")
    assert not bea.meeting.is_on
    assert bea.said == "Mötesläget är för kontakter som pågår."


@pytest.mark.parametrize("key", ["F8", "Escape"])
def test_a_key_leads_back_to_her_page(table: Ombud, key: str) -> None:
    keys(key)
    assert table.title == "Bea Lind"
    keys("Alt+2")
    assert table.title == "Klienter"


def test_the_button_leads_back_to_her_page(table: Ombud) -> None:
    table.screen.press("Avsluta mötesläget")
    assert table.title == "Bea Lind"


def test_escape_closes_first_what_is_being_edited(table: Ombud) -> None:
    table.plan.edit_step("Ringa hyresvärden")
    keys("Escape")
    assert table.meeting.is_on
    assert not table.screen.has_field("Vad")
    keys("Escape")
    assert not table.meeting.is_on


@pytest.mark.parametrize("key", NOWHERE_TO_GO)
def test_no_key_leads_anywhere_else(table: Ombud, key: str) -> None:
    keys(key)
    assert table.meeting.is_on
    assert others_in(readable()) == []


def test_of_the_menus_only_what_stays_with_her_can_be_chosen(table: Ombud) -> None:
    can_be_chosen = [action.text() for action in table.menu_actions() if action.isEnabled()]
    assert can_be_chosen == [
        *("Skriv ut…", "Lås", "Avsluta Ombud"),
        *("Ångra", "Gör om"),
        *("Större text", "Mindre text", "Vanlig textstorlek", "Helskärm", "Mötesläge"),
    ]


def test_even_a_hidden_place_leads_nowhere(table: Ombud) -> None:
    """A screen reader can press what is not shown."""
    assert table.window.frame is not None
    for button in table.window.frame.side.findChildren(type(table.screen.button("Avsluta mötesläget"))):
        button.click()
    assert table.meeting.is_on


# --- What is done in it ---


def test_a_step_is_added_ticked_and_undone(table: Ombud) -> None:
    table.plan.add_step("Läsa avtalet", "Bea", "fre")
    table.screen.press("Avbryt")
    table.plan.tick("Läsa avtalet")
    assert table.plan.is_ticked("Läsa avtalet")
    assert table.said == "Steget är klart"
    table.undo()
    assert not table.plan.is_ticked("Läsa avtalet")


def test_a_step_is_written_in_one_line(table: Ombud) -> None:
    keys("Return")
    type_text("Bea ringer hyresvärden fre v48")
    assert others_in(readable()) == []
    keys("Return")
    table.screen.press("Avbryt")
    assert table.plan.steps() == ["Ringa hyresvärden, Bea, imorgon", "Ringer hyresvärden, Bea, fre 27 nov"]
    assert others_in(readable()) == []


def test_what_is_typed_is_saved_and_stands_in_her_plan_afterwards(table: Ombud) -> None:
    table.plan.edit_step("Ringa hyresvärden")
    keys("End")
    type_text(" i dag")
    table.meeting.leave()
    assert table.plan.names() == ["Ringa hyresvärden i dag"]


def test_what_was_done_with_another_client_is_not_undone_in_it(table: Ombud) -> None:
    table.undo()
    table.plan.tick("Ringa hyresvärden")
    table.undo()
    table.undo()
    assert not table.plan.is_ticked("Ringa hyresvärden")
    table.meeting.leave()
    table.clients.go_to("Dag Ek")
    table.undo()
    assert table.said == "Ångrat: Steget är klart"
    assert not table.plan.is_ticked("Fråga socialen")


def test_what_was_undone_with_another_client_is_not_done_again_in_it(table: Ombud) -> None:
    keys("Ctrl+Y")
    assert table.said == ""
    table.meeting.leave()
    table.clients.go_to("Cai Holm")
    assert not table.plan.is_ticked("Ringa tandläkaren")


def test_the_keyboard_begins_in_the_plan(table: Ombud) -> None:
    assert spoken_name(focus()) == "Lägg till steg i Bo kvar"


def test_a_half_written_step_is_gone_on_with_in_the_mode_and_out_of_it(bea: Ombud) -> None:
    QuickLine(bea).type("Bea ringer")
    bea.meeting.enter()
    type_text(" hyresvärden")
    bea.meeting.leave()
    type_text(" fre")
    assert bea.screen.text_in(NEW_STEP) == "Bea ringer hyresvärden fre"


# --- The lock ---


def sit_idle(ombud: Ombud) -> None:
    ombud.wait(minutes=5)
    ombud.wait_until_locked()


@pytest.mark.parametrize("lock", [lambda ombud: ombud.lock(), sit_idle], ids=["by key", "idle"])
def test_after_a_lock_one_is_in_it_again_and_nothing_else_is_shown_on_the_way(
    table: Ombud, lock: Callable[[Ombud], None]
) -> None:
    table.plan.edit_step("Ringa hyresvärden")
    here = table.here()
    with everything_shown() as recorder:
        lock(table)
        table.unlock()
        assert table.here() == here
    assert others_in(recorder.shown) == []
    assert others_in(readable()) == []
    keys("Alt+2")
    assert table.meeting.is_on


def test_how_long_the_vault_stays_open_is_told(table: Ombud) -> None:
    assert table.screen.shows("Upplåst · låses om 5 min")
    table.wait(minutes=2)
    assert table.screen.shows("Upplåst · låses om 3 min")


def test_midnight_leaves_one_in_it(begin: Begin, clock: MovableClock) -> None:
    clock.advance(hours=14, minutes=58)
    ombud = begin("late at Bea's table", at_beas_table)
    ombud.meeting.enter()
    with everything_shown() as recorder:
        ombud.wait(minutes=2)
        ombud.wait_until_open()
    assert ombud.meeting.is_on
    assert others_in(recorder.shown) == []


# --- The passphrase ---


@pytest.fixture
def guarded(bea: Ombud) -> Ombud:
    """In the mode, which is left only with the passphrase."""
    bea.meeting.is_left_only_with_the_passphrase()
    bea.clients.go_to("Bea Lind")
    bea.meeting.enter()
    return bea


@pytest.mark.parametrize("key", ["F8", "Escape"])
def test_the_passphrase_is_asked_for_and_leads_out(guarded: Ombud, key: str) -> None:
    keys(key)
    assert guarded.meeting.asks
    assert guarded.screen.here().field == "Lösenfras"
    guarded.meeting.answer(PASSPHRASE)
    assert guarded.title == "Bea Lind"


def test_a_wrong_one_does_not_and_the_next_try_has_to_wait(guarded: Ombud) -> None:
    keys("F8")
    for number in range(3):
        guarded.wait(seconds=30)
        guarded.meeting.answer(f"fel fras nummer {number} i raden")
    assert guarded.meeting.is_on
    assert guarded.screen.wrong("Lösenfras").startswith("Det är inte rätt lösenfras.")
    assert guarded.screen.shows("före nästa försök")
    guarded.meeting.answer(PASSPHRASE)
    assert guarded.meeting.is_on
    guarded.wait(seconds=60)
    guarded.meeting.answer(PASSPHRASE)
    assert not guarded.meeting.is_on


def test_no_place_can_be_gone_to_while_it_is_asked_for(guarded: Ombud) -> None:
    keys("F8")
    for key in NOWHERE_TO_GO:
        keys(key)
    assert guarded.meeting.asks
    assert others_in(readable()) == []


def test_one_can_stay(guarded: Ombud) -> None:
    keys("F8")
    keys("Escape")
    assert not guarded.meeting.asks
    assert guarded.meeting.is_on
    keys("F8")
    guarded.screen.press("Stanna kvar")
    assert not guarded.meeting.asks
    assert spoken_name(focus()) == "Lägg till steg i Bo kvar"


@pytest.mark.parametrize("answer", ["Escape", PASSPHRASE])
def test_the_keyboard_is_back_in_the_half_written_step_after_the_question(guarded: Ombud, answer: str) -> None:
    QuickLine(guarded).type("Bea ringer")
    keys("F8")
    if answer == PASSPHRASE:
        guarded.meeting.answer(answer)
    else:
        keys(answer)
    type_text(" banken")
    assert guarded.screen.text_in(NEW_STEP) == "Bea ringer banken"


def test_after_a_lock_it_is_still_asked_for(guarded: Ombud) -> None:
    keys("F8")
    type_text("halva fras")
    with everything_shown() as recorder:
        guarded.lock()
        guarded.unlock()
    assert guarded.meeting.is_on
    assert guarded.screen.here().field == "Lösenfras"
    assert guarded.screen.text_in("Lösenfras") == ""
    assert others_in(recorder.shown) == []
    guarded.meeting.answer(PASSPHRASE)
    assert guarded.title == "Bea Lind"


def test_what_is_typed_stays_while_the_plan_is_built_again(guarded: Ombud) -> None:
    keys("F8")
    type_text("fem lugna")
    click(guarded.screen.tick("Klart: Ringa hyresvärden"))
    assert guarded.screen.text_in("Lösenfras") == "fem lugna"


def test_who_does_it_stands_under_the_others_where_there_is_no_day(table: Ombud) -> None:
    table.plan.begin_step()
    table.plan.fill_step("Skriva till nämnden", "Ombud", "")
    keys("Return")
    settle()
    who = {
        piece.words: row.mapTo(table.window, piece.place.topLeft()).x()
        for row in table.screen.rows()
        for piece in row.pieces()
        if piece.words in ("Bea", "Ombud")
    }
    (left,) = set(who.values())
    assert len(who) == 2
    assert left > table.window.width() / 2


@pytest.mark.parametrize(
    ("tab", "back_on"), [("Möten", "Möten"), ("Kartläggning", "Kartläggning"), ("Anteckningar", "Plan")]
)
def test_it_leads_back_to_the_tab_one_came_from_but_never_to_the_notes(bea: Ombud, tab: str, back_on: str) -> None:
    bea.screen.open_tab(tab)
    bea.meeting.enter()
    bea.lock()
    bea.unlock()
    bea.meeting.leave()
    assert (bea.title, bea.screen.open_tab_name()) == ("Bea Lind", back_on)


@pytest.mark.parametrize("page", ["Alt+1", "Alt+4"])
def test_from_the_row_of_a_meeting_it_shows_whom_one_meets(bea: Ombud, page: str) -> None:
    bea.meetings.open()
    bea.meetings.add("idag 14")
    bea.clients.open()
    keys(page)
    (row,) = [row for row in bea.screen.visible(RowButton) if "14.00" in spoken_name(row)]
    row.setFocus()
    bea.meeting.enter()
    assert bea.title == "Bea Lind – vår planering"
