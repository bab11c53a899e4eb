"""Kontakter: authorities and people who are there for everyone, narrowed down while typing."""

from PySide6.QtWidgets import QWidget

from ombud_desktop.model import Contact, Topic
from ombud_desktop.rules.text import fold
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import Card, button, named
from ombud_desktop.ui.consent_wording import contact_title
from ombud_desktop.ui.contact_editor import ContactEditor
from ombud_desktop.ui.filtered_list import FilteredList, Line, swedish_order
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place

NEW = "contact:new"


class ContactsPage(Page):
    """One contact at a time is open, above the list; what is typed in it is seen in its row once it is saved."""

    name = PageName.CONTACTS
    topics = frozenset({Topic.CONTACTS})

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._looked_for = ""
        self._editor: ContactEditor | None = None

    def build(self) -> None:
        add = named(button(self.tr("+ New contact"), self.start_new, "primary"), f"{NEW}:open")
        self.add_title(self.tr("Contacts"), "", (add,))
        self._editor = None
        self._list = FilteredList(
            "contacts",
            self.tr("Contacts"),
            self._line,
            nothing_found=self.tr("No contact has these letters in it."),
            empty=self.tr("Here stand the authorities and people whom you call again and again. Add one with Ctrl+N."),
        )
        self._list.filter.setPlaceholderText(self.tr("Name, authority, kind or number   Ctrl+F"))
        self._list.filter.setAccessibleName(self.tr("Filter contacts"))
        self._list.filter.setText(self._looked_for)
        self._list.filter.textChanged.connect(self._remember)
        self._list.chosen.connect(lambda contact: self._open(f"contact:{contact.id}"))
        if (card := self._editor_card()) is not None:
            self.column.addWidget(card)
        self.column.addWidget(self._list, 1)
        self._list.setMinimumHeight(8 * self.fontMetrics().height())  # below an open contact
        self._read()

    def save(self) -> None:
        if self._editor is not None:
            self._editor.save()

    def start_new(self) -> None:
        self._open(NEW)

    def first_focus(self) -> QWidget | None:
        return self._list.filter

    def find_in_page(self) -> None:
        self._list.find_item()

    def _read(self) -> None:
        key = swedish_order()
        contacts = [(contact_title(contact), contact) for contact in self.session.store.contacts.everyones()]
        contacts.sort(key=lambda pair: key(pair[0]))
        self._list.show_items(
            [(fold(f"{title} {contact.kind} {contact.telephone}"), contact) for title, contact in contacts]
        )

    def _line(self, contact: Contact) -> Line:
        """Who it is, of what kind, and the number to call."""
        reached = contact.telephone.strip() or contact.email.strip()
        hours = contact.hours.strip()
        return Line(contact_title(contact), contact.kind, f"{reached}, {hours}" if reached and hours else reached)

    def _editor_card(self) -> Card | None:
        store = self.session.store
        draft = store.drafts.get(NEW)
        key = next(iter(self.open_editors), NEW if draft else "")
        contact = Contact() if key == NEW else store.contacts.get(int(key.rpartition(":")[2] or 0))
        if not key or contact is None:  # nothing is open, or it has been removed
            self.open_editors.clear()
            return None
        self._editor = ContactEditor(self, key, contact, draft if key == NEW else store.drafts.get(key))
        self._editor.closed.connect(lambda: self._close(contact.id))
        self._editor.added.connect(self._close)
        self._editor.added.connect(self._editor.offer_undo)
        self._editor.removed.connect(self._remove)
        self._editor.form.saved.connect(self._read)
        card = Card()
        card.setAccessibleName(contact_title(contact) or self.tr("New contact"))
        card.add(self._editor)
        return card

    def _remember(self, words: str) -> None:
        self._looked_for = words

    def _open(self, key: str) -> None:
        with self.writing():
            self.save()
        self.open_editors = {key}
        self.refresh()
        field = self.findChild(QWidget, f"{key}:name")
        if field is not None:
            field.setFocus()
            self.reveal(field)

    def _close(self, contact_id: int) -> None:
        """The keyboard goes on to the rows, with this contact chosen there."""
        with self.writing():
            self.save()
        self.open_editors.clear()
        self.refresh()
        self._list.go_to(contact_id)

    def _remove(self) -> None:
        self.open_editors.clear()
        if self._editor is not None:
            self._editor.remove()
