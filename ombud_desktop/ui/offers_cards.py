"""What may no longer be needed: notes nobody has looked at, and contacts in which nothing has been heard."""

from functools import partial

from PySide6.QtWidgets import QWidget

from ombud_desktop.model import QuietContact, UnopenedNote
from ombud_desktop.rules.retention import add_months
from ombud_desktop.rules.text import first_words
from ombud_desktop.storage.offers import QUIET_MONTHS
from ombud_desktop.ui.cards import Card, beside_or_below, button, flow, text
from ombud_desktop.ui.page import SECONDS_TO_UNDO_DESTRUCTION, Change, Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.wording import count_of_months, full_date, short_date

FIRST_LETTERS = 70


class UnopenedNotesCard(Card):
    """Behövs den? The page builds it anew when something has changed."""

    LIST = "unopened"

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Is it needed?"))
        self._page = page
        self._today = page.session.today()
        weeks = page.session.store.unopened_weeks()
        offers = page.session.store.offers
        notes = offers.unopened_notes(self._today, weeks, page.number_shown(self.LIST))
        if not notes:
            self.add(text(self.tr("No note has been left unseen for %n week(s).", "", weeks), "muted"))
            return
        self.add(text(self.tr("You have not looked at these notes for %n week(s).", "", weeks), "muted"))
        for note in notes:
            self.add(self._row(note))
        page.offer_more(self, self.LIST, offers.count_unopened(self._today, weeks))

    def _row(self, note: UnopenedNote) -> QWidget:
        words = first_words(note.text, FIRST_LETTERS)
        day = short_date(note.seen_on, self._today)
        row = RowButton(
            words,
            self.tr("{name} · last seen {day}").format(name=note.client_name, day=day),
            sentence=self.tr("{name}: “{words}”, last seen on {day}.").format(
                name=note.client_name, words=words, day=full_date(note.seen_on)
            ),
        )
        row.clicked.connect(lambda: self._page.wanted.emit(Place(PageName.CLIENT, note.client_id, Tab.NOTES)))
        offers = self._page.session.store.offers
        keep = button(
            self.tr("Keep"),
            lambda: self._page.attempt(lambda: offers.keep_note(note.id, self._today)),
            "flat",
            name=self.tr("Keep the note “{words}” of {name}").format(words=words, name=note.client_name),
        )
        destroy = button(
            self.tr("Destroy"),
            partial(self._destroy, note.id),
            "flat-danger",
            name=self.tr("Destroy the note “{words}” of {name}").format(words=words, name=note.client_name),
        )
        return beside_or_below(row, flow(keep, destroy, spacing=0))

    def _destroy(self, note_id: int) -> None:
        """As on the notes' own page: for a few seconds it can be undone."""
        notes = self._page.session.store.notes
        note = notes.get(note_id)
        if note is not None:

            def put_back() -> None:
                notes.add(note)

            self._page.did.emit(
                Change(
                    self.tr("The note is destroyed"),
                    lambda: notes.remove(note_id),
                    put_back,
                    seconds=SECONDS_TO_UNDO_DESTRUCTION,
                )
            )


class QuietContactsCard(Card):
    """Open contacts in which nothing was heard: said calmly at first, loudly later."""

    LIST = "quiet"

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Quiet contacts"))
        self._page = page
        self._today = page.session.today()
        contacts = page.session.store.offers.quiet_contacts(self._today)
        if not contacts:
            nothing = self.tr("In every open contact something was heard within {months}.")
            self.add(text(nothing.format(months=count_of_months(QUIET_MONTHS[0])), "muted"))
            return
        self.add(text(self.tr("Nothing was heard for long, and no answer is awaited. Close the contact?"), "muted"))
        for contact in page.first_of(self.LIST, contacts):
            self.add(self._row(contact))
        page.offer_more(self, self.LIST, len(contacts))

    def _row(self, contact: QuietContact) -> QWidget:
        calm, loud = QUIET_MONTHS
        is_loud = contact.heard_on <= add_months(self._today, -loud)
        months = count_of_months(loud if is_loud else calm)
        row = RowButton(
            contact.client_name,
            self.tr("last heard {day}").format(day=short_date(contact.heard_on, self._today)),
            (Chip(self.tr("over {months}").format(months=months), "late" if is_loud else "due"),),
            sentence=self.tr("{name}: nothing was heard for more than {months}, since {day}.").format(
                name=contact.client_name, months=months, day=full_date(contact.heard_on)
            ),
        )
        row.clicked.connect(lambda: self._page.wanted.emit(Place(PageName.CLIENT, contact.client_id, Tab.PLAN)))
        offers = self._page.session.store.offers
        heard = button(
            self.tr("I have heard something"),
            lambda: self._page.attempt(lambda: offers.hear_from(contact.client_id, self._today)),
            "flat",
            name=self.tr("I have heard something from {name}").format(name=contact.client_name),
        )
        close = button(
            self.tr("Close…"),
            lambda: self._page.wanted.emit(Place(PageName.CLOSING, contact.client_id)),
            "flat",
            name=self.tr("Close the contact with {name}…").format(name=contact.client_name),
        )
        return beside_or_below(row, flow(heard, close, spacing=0))
