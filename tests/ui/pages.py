"""Page objects: tests say what the ombud does; here stands where on the screen it is done."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
)
from pytestqt.qtbot import QtBot

from ombud_desktop.app import App
from ombud_desktop.session import SessionState
from ombud_desktop.ui.cards import Card
from ombud_desktop.ui.message_line import MessageLine
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.row import RowButton
from ombud_desktop.ui.watch import BEAT_MS
from tests.clock import MovableClock
from tests.ui.closing import ClosingOfContact
from tests.ui.consents import Agreements, TextsOfOmbud
from tests.ui.contacts import ContactsOfClient, ContactsOfEveryone
from tests.ui.inquiries import Inquiries
from tests.ui.mapping import MappingOfClient
from tests.ui.meeting_mode import MeetingMode
from tests.ui.meetings import CalendarOfOmbud, MeetingsOfClient
from tests.ui.part import Part
from tests.ui.review import Review
from tests.ui.screen import (
    Here,
    Screen,
    application,
    click,
    go_to,
    keys,
    put_cursor,
    select_all,
    settle,
    spoken_name,
    spoken_rows,
    text_of,
    type_text,
)
from tests.vaults import CHEAP, PASSPHRASE, SMALL_BALLAST, add_notes


class Ombud:
    """The program with one window on one folder, and the one who sits before it."""

    def __init__(self, qtbot: QtBot, folder: Path, clock: MovableClock) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.clock = clock
        self.recovery_key = ""
        self.start()
        self.first_start = FirstStart(self)
        self.date = DateAskedFor(self)
        self.today = Today(self)
        self.clients = Clients(self)
        self.plan = Plan(self)
        self.notes = Notes(self)
        self.card = CardOfClient(self)
        self.mapping = MappingOfClient(self)
        self.closing = ClosingOfContact(self)
        self.inquiries = Inquiries(self)
        self.calendar = CalendarOfOmbud(self)
        self.meetings = MeetingsOfClient(self)
        self.contacts = ContactsOfEveryone(self)
        self.review = Review(self)
        self.own_contacts = ContactsOfClient(self)
        self.meeting = MeetingMode(self)
        self.settings = SettingsOfOmbud(self)
        self.keys = KeysOfOmbud(self)
        self.agreements = Agreements(self)
        self.texts = TextsOfOmbud(self)

    # --- The program ---

    def start(self) -> None:
        before = application().findChildren(QTranslator)
        self.app = App(self.folder, clock=self.clock, cost=CHEAP, smallest_ballast=SMALL_BALLAST)
        self._translators = [each for each in application().findChildren(QTranslator) if each not in before]
        self.window = self.app.window
        self.screen = Screen(self.window)
        self.window.resize(1240, 760)
        self.window.show()
        self.get_the_keyboard_back()

    def get_the_keyboard_back(self) -> None:
        """What a window manager does for the window when another one closes; here there is none."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def quit(self) -> None:
        """Close the window; nothing of this program is left in the process."""
        self.window.close()
        for translator in self._translators:
            application().removeTranslator(translator)
            translator.deleteLater()
        self.app.theme.deleteLater()
        self.window.deleteLater()

    def restart(self) -> None:
        self.quit()
        self.start()

    @contextmanager
    def after_a_power_cut(self) -> Iterator["Ombud"]:
        """What one finds who starts again after the power went off this very moment: only what is on the disk."""
        other = self.folder.with_name("efter")
        shutil.copytree(self.folder, other)
        again = Ombud(self.qtbot, other, self.clock)
        try:
            again.unlock()
            yield again
        finally:
            again.quit()
            self.get_the_keyboard_back()

    def wait(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Time passes and nobody touches anything: beat by beat the clock moves, and the timers ring that are due.

        In one leap it would be a sleep of the computer, which locks.
        """
        left = (hours * 60 + minutes) * 60 + seconds
        while left > 0:
            step = min(left, BEAT_MS / 1000)
            self.clock.advance(seconds=step)
            self.ring_timers(step)
            left -= step

    def ring_timers(self, within_seconds: float) -> None:
        for timer in self.window.findChildren(QTimer):
            if timer.isActive() and min(timer.remainingTime(), timer.interval()) <= within_seconds * 1000:
                if timer.isSingleShot():
                    timer.stop()
                timer.timeout.emit()

    @contextmanager
    def bugs_reach_the_app(self) -> Iterator[None]:
        """As when the program runs by itself; otherwise every bug in a slot fails the test."""
        hook_of_the_test = sys.excepthook
        sys.excepthook = self.app.report_bug
        try:
            yield
        finally:
            sys.excepthook = hook_of_the_test

    # --- In and out ---

    @property
    def is_locked(self) -> bool:
        """Locked for good: not just hidden while midnight destroys what is past its day."""
        return self.app.session.state is SessionState.LOCKED

    def create_vault(self, passphrase: str = PASSPHRASE) -> None:
        self.first_start.choose(passphrase)
        self.first_start.write_the_key_down()
        self.first_start.type_back()
        self.wait_until_open()

    def unlock(self, passphrase: str = PASSPHRASE, *, today: date | None = None) -> None:
        """`today` is what one types who is asked for the date on the way in."""
        self.try_to_unlock(passphrase)
        if today is not None and self.is_asked_for_the_date():
            self.date.type(today.isoformat())
            keys("Return")
        self.wait_until_open()

    def is_asked_for_the_date(self) -> bool:
        """As soon as the vault is unlocked: or is it open?"""
        self.qtbot.waitUntil(lambda: self.app.session.state in (SessionState.ASKING, SessionState.OPEN))
        settle()
        return self.app.session.state is SessionState.ASKING

    def try_to_unlock(self, passphrase: str) -> None:
        """As soon as the wait after a wrong one is over."""
        if self.screen.shows("före nästa försök"):
            self.wait(seconds=30)
        self.screen.fill("Lösenfras", passphrase)
        keys("Return")

    def recover(self, recovery_key: str, passphrase: str, again: str = "") -> None:
        self.screen.press("Glömt lösenfrasen?")
        self.screen.fill("Återställningsnyckel", recovery_key)
        self.screen.fill("Ny lösenfras", passphrase)
        self.screen.fill("Ny lösenfras igen", again or passphrase)
        self.screen.press("Öppna och byt lösenfras")

    def wait_until_open(self) -> None:
        self.qtbot.waitUntil(lambda: self.app.session.is_open)
        settle()

    def wait_until_shown(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.screen.shows(words))
        settle()

    def lock(self) -> None:
        """Ctrl+L, and everything that goes away is away."""
        keys("Ctrl+L")
        self.wait_until_locked()

    def wait_until_locked(self) -> None:
        self.qtbot.waitUntil(lambda: self.is_locked)
        settle()

    # --- Everywhere ---

    @property
    def title(self) -> str:
        """The heading of the page or of the locked card."""
        settle()  # a page that has just been built again is shown at the next turn of the event loop
        titles = [label.text() for label in self.screen.visible(QLabel) if label.property("role") == "title"]
        return titles[0] if titles else ""

    @property
    def said(self) -> str:
        """What the message line says."""
        return " ".join(words for words in self._message() if not words.startswith("Sparat "))

    @property
    def saved(self) -> str:
        """When the message line says that what was typed was saved."""
        return " ".join(words for words in self._message() if words.startswith("Sparat "))

    def complains(self) -> bool:
        """Whether the message line is the red one that stays."""
        return any(bool(line.property("wrong")) for line in self.screen.visible(MessageLine))

    def _message(self) -> list[str]:
        return [words for line in self.screen.visible(MessageLine) for words in self.screen.texts(line)]

    def here(self) -> tuple[str, str, Here]:
        """The page, the tab, and the letter."""
        return self.title, self.screen.open_tab_name(), self.screen.here()

    def undo(self) -> None:
        keys("Ctrl+Z")

    def menu_actions(self) -> list[QAction]:
        menus = [action.menu() for action in self.window.menuBar().actions()]
        return [action for menu in menus if isinstance(menu, QMenu) for action in menu.actions()]

    def page_scroll_area(self) -> QScrollArea:
        return self.screen.visible(QScrollArea)[0]

    def page_scroll_bar(self) -> QScrollBar:
        return self.page_scroll_area().verticalScrollBar()


class FirstStart(Part):
    """The three cards of the first start."""

    def choose(self, passphrase: str, again: str | None = None) -> None:
        self.screen.fill("Lösenfras", passphrase)
        self.screen.fill("Lösenfrasen igen", passphrase if again is None else again)
        self.screen.press("Nästa")

    def write_the_key_down(self) -> str:
        """Copy the key from the screen onto paper."""
        names = [label.accessibleName() for label in self.screen.visible(QLabel)]
        groups = [name.partition(": ")[2].replace(" ", "") for name in names if name.startswith("Grupp ")]
        self.ombud.recovery_key = "-".join(groups)
        self.screen.press("Jag har skrivit av den")
        return self.ombud.recovery_key

    def type_back(self, third: str = "", sixth: str = "") -> None:
        groups = self.ombud.recovery_key.split("-")
        self.screen.fill("Grupp 3", third or groups[2])
        self.screen.fill("Grupp 6", sixth or groups[5])
        self.screen.press("Skapa valvet")


class DateAskedFor(Part):
    """The card that asks which day it is."""

    def type(self, words: str) -> None:
        self.screen.fill("Dagens datum", words)

    def below(self) -> str:
        """What stands under the field: the day in words and what it costs, or what is wrong."""
        return self.screen.field("Dagens datum").accessibleDescription()


class Today(Part):
    def open(self) -> None:
        keys("Alt+1")

    def rows(self, card: str = "") -> list[str]:
        """What a screen reader says of the rows, of all cards or of one."""
        return [spoken_name(row) for row in self._rows(card)]

    def destroyed(self) -> list[str]:
        """The receipts of today, as they stand on the page."""
        page = next(page for page in self.screen.visible(Page))
        return [text for text in self.screen.texts(page) if text.endswith("förstördes")]

    def follow(self, words: str) -> None:
        """Press the row that says this."""
        found = [row for row in self._rows("") if words in spoken_name(row)]
        assert len(found) == 1, f"{len(found)} rows say “{words}” among {self.rows()}"
        click(found[0])

    def _rows(self, card: str) -> list[RowButton]:
        return self.screen.visible(RowButton, self.screen.card(card) if card else None)


class Clients(Part):
    def open(self) -> None:
        keys("Alt+2")

    def begin_new(self) -> None:
        self.open()
        keys("Ctrl+N")

    def add(self, name: str, since: str = "") -> None:
        self.begin_new()
        self.screen.fill("Namn eller alias", name)
        if since:
            self.screen.fill("Kontaktens första dag", since)
        self.screen.press("Lägg till klient")
        assert self.ombud.title == name

    def rows(self) -> list[str]:
        lists = self.screen.visible(QListView)
        return spoken_rows(lists[0]) if lists else []

    def names(self) -> list[str]:
        return [row.partition(",")[0] for row in self.rows()]

    def look_for(self, words: str) -> None:
        self.screen.fill("Filtrera klienter", words)

    def go_to(self, name: str) -> None:
        """To the client's page, from anywhere."""
        if self.ombud.title != name:
            self.open()
            self.look_for(name)
            keys("Return")
        assert self.ombud.title == name


class Plan(Part):
    def open(self) -> None:
        self.screen.open_tab("Plan")

    def begin_goal(self) -> None:
        self.screen.press("+ Nytt mål")

    def add_goal(self, title: str, own_words: str = "") -> None:
        self.begin_goal()
        self.screen.fill("Mål", title)
        if own_words:
            self.screen.fill("Med klientens egna ord", own_words)
        self.screen.press("Lägg till mål")

    def begin_step(self, goal: str = "") -> None:
        """Open the line for a new step, unless it is open already."""
        if not self.screen.has_field("Nytt steg"):
            names = [name for name in self.screen.buttons() if name.startswith(f"Lägg till steg i {goal}")]
            self.screen.press(names[0])

    def add_step(self, what: str, who: str, when: str = "", *, goal: str = "") -> None:
        self.begin_step(goal)
        self.fill_step(what, who, when)
        self.screen.press("Lägg till steg")

    def add_waiting(self, what: str, who: str, *, waiting_for: str, follow_up: str, when: str = "") -> None:
        self.begin_step()
        self.fill_step(what, who, when)
        self.screen.press("Mer om steget")
        self.screen.choose("Läge", "Väntar")
        self.screen.fill("Väntar på vem", waiting_for)
        self.screen.fill("Följ upp den", follow_up)
        self.screen.press("Lägg till steg")

    def fill_step(self, what: str, who: str, when: str = "") -> None:
        self.screen.fill("Nytt steg", what)
        self.screen.fill("Vem", who)
        self.screen.fill("När", when)

    def edit_step(self, what: str) -> None:
        click(next(row for row in self._rows() if spoken_name(row).startswith(what)))

    def steps(self) -> list[str]:
        """What a screen reader says of each step."""
        return [spoken_name(row) for row in self._rows()]

    def unfold(self) -> None:
        """Show the steps that are done or dropped."""
        for name in [name for name in self.screen.buttons() if name.startswith("Visa ")]:
            self.screen.press(name)

    def names(self) -> list[str]:
        return [step.partition(",")[0] for step in self.steps()]

    def chips(self, what: str) -> list[str]:
        """The words on the row of this step, its own text first."""
        return self.screen.texts(next(row for row in self._rows() if spoken_name(row).startswith(what)))

    def goals(self) -> list[str]:
        return [name for name in self.screen.cards() if name]

    def tick(self, what: str) -> None:
        click(self.screen.tick(f"Klart: {what}"))

    def is_ticked(self, what: str) -> bool:
        return self.screen.tick(f"Klart: {what}").isChecked()

    def remove_step(self, what: str) -> None:
        self.edit_step(what)
        self.screen.press("Ta bort steget")

    def _rows(self) -> list[RowButton]:
        return self.screen.visible(RowButton)


class Notes(Part):
    def open(self) -> None:
        self.screen.open_tab("Anteckningar")

    def type(self, words: str) -> None:
        """At the end of what stands in the field for a new note."""
        composer = self.screen.field("Ny anteckning")
        put_cursor(composer, len(text_of(composer)))
        type_text(words)

    def write(self, words: str, keep_until: str = "") -> None:
        self.open()
        self.type(words)
        keys("Ctrl+Return")
        if keep_until:
            self.keep(words, keep_until)

    def are_there(self, number: int) -> None:
        """As if so many had been written before."""
        store = self.ombud.app.session.store
        client = store.clients.all()[0]
        add_notes(store, client.id, [f"anteckning {each}" for each in range(number)])
        self.ombud.plan.open()
        self.open()

    def begin_to_keep(self, words: str) -> None:
        self._press(words, "Behåll")

    def keep(self, words: str, until: str) -> None:
        self.begin_to_keep(words)
        self.screen.fill("Anteckningens sista dag", until)
        keys("Return")

    def destroy(self, words: str) -> None:
        self._press(words, "Förstör")

    def make_step(self, words: str) -> None:
        self._press(words, "Gör ")

    def go_to(self, words: str, position: int) -> None:
        """Into the note that says this, before this letter."""
        put_cursor(self._editor(words), position)

    def change(self, words: str, into: str) -> None:
        editor = self._editor(words)
        go_to(editor)
        select_all(editor)
        if into:
            type_text(into)
        else:
            keys("Delete")

    def texts(self) -> list[str]:
        return [text_of(editor) for editor in self._editors()]

    def composer(self) -> str:
        return self.screen.text_in("Ny anteckning")

    def fate(self, words: str) -> str:
        """The chip that says how long the note lives."""
        texts = self.screen.texts(self._card(words))
        return next(text for text in texts if text.startswith(("Sista dag", "Till ")))

    def _editors(self) -> list[QPlainTextEdit]:
        return [each for each in self.screen.visible(QPlainTextEdit) if spoken_name(each).startswith("Anteckning ")]

    def _editor(self, words: str) -> QPlainTextEdit:
        return next(editor for editor in self._editors() if text_of(editor) == words)

    def _card(self, words: str) -> Card:
        return next(
            card
            for card in self.screen.visible(Card)
            if any(text_of(editor) == words for editor in self.screen.visible(QPlainTextEdit, card))
            and card.accessibleName().startswith("Anteckning ")
        )

    def _press(self, words: str, verb: str) -> None:
        card = self._card(words)
        self.screen.press(next(name for name in self.screen.buttons(card) if name.startswith(verb)), card)


class CardOfClient(Part):
    """The tab Uppgifter."""

    def open(self) -> None:
        self.screen.open_tab("Uppgifter")

    def ask_to_destroy(self) -> QMessageBox:
        self.open()
        self.screen.press("Förstör klienten…")
        return self.screen.visible(QMessageBox)[0]

    def answer(self, words: str) -> None:
        Screen(self.screen.visible(QMessageBox)[0]).press(words)
        self.ombud.get_the_keyboard_back()


class SettingsOfOmbud(Part):
    def open(self) -> None:
        keys("Ctrl+,")

    def set_number(self, name: str, number: int) -> None:
        self.screen.fill(name, str(number))
        keys("Return")


class KeysOfOmbud(Part):
    """The pages on which one changes what opens the vault."""

    def open(self, words: str) -> None:
        self.ombud.settings.open()
        self.screen.press(words)

    def fill_passphrase(self, present: str, new: str, again: str = "") -> None:
        self.open("Byt lösenfras")
        self.screen.fill("Nuvarande lösenfras", present)
        self.screen.fill("Ny lösenfras", new)
        self.screen.fill("Ny lösenfras igen", again or new)

    def change_passphrase(self, present: str, new: str) -> None:
        self.fill_passphrase(present, new)
        self.screen.press("Byt lösenfras")

    def write_a_new_key_down(self, words: str) -> str:
        """To the page of this name, and on to the groups; the key stands on paper, and does not hold yet."""
        old = self.ombud.recovery_key
        self.open(words)
        new = self.ombud.first_start.write_the_key_down()
        self.ombud.recovery_key = old
        return new

    def type_back(self, key: str, passphrase: str, words: str) -> None:
        groups = key.split("-")
        self.screen.fill("Grupp 3", groups[2])
        self.screen.fill("Grupp 6", groups[5])
        self.screen.fill("Nuvarande lösenfras", passphrase)
        self.screen.press(words)

    def wait_until_done(self) -> None:
        self.ombud.qtbot.waitUntil(lambda: self.ombud.title == "Klart")


_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip


def in_words(day: date) -> str:
    """As the screen writes a whole date: 28 februari 2027"""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
