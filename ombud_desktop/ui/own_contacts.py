"""Egna kontakter: those of one client only. A card of the tab Uppgifter; they leave with the client."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ombud_desktop.model import Client, Contact
from ombud_desktop.ui.cards import Card, button, named, text
from ombud_desktop.ui.consent_wording import contact_title
from ombud_desktop.ui.contact_editor import ContactEditor
from ombud_desktop.ui.filtered_list import swedish_order
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.row import Chip, RowButton


class OwnContactsCard(Card):
    """The page builds it anew when a contact has changed. Of a closed contact it only shows what there is."""

    def __init__(self, page: Page, client: Client) -> None:
        super().__init__(self.tr("Contacts of this client only"))
        self._page = page
        self._client = client
        self._is_closed = client.retention_date is not None
        self._new_key = f"contact:new:{client.id}"
        self._drafts = page.session.store.drafts.for_client(client.id)
        self._editors: list[ContactEditor] = []
        key = swedish_order()
        contacts = page.session.store.contacts.for_client(client.id)
        contacts.sort(key=lambda contact: key(contact_title(contact)))
        if not contacts:
            words = self.tr("Case officers, relatives and others for this client only. They leave with the client.")
            self.add(text(words, "muted"))
        for contact in contacts:
            contact_key = f"contact:{contact.id}"
            self.add(self._editor(contact_key, contact) if self._is_open(contact_key) else self._row(contact))
        if self._is_open(self._new_key):
            self.add(self._editor(self._new_key, Contact(client_id=client.id)))
        elif not self._is_closed:
            add = named(button(self.tr("+ Add a contact"), self.start_new, "flat"), f"{self._new_key}:open")
            self.rows.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def start_new(self) -> None:
        if not self._is_closed:
            self._open(self._new_key)

    def save(self) -> None:
        for editor in self._editors:
            editor.save()

    def _row(self, contact: Contact) -> QWidget:
        reached = [contact.telephone, contact.hours, contact.email]
        row = RowButton(
            contact_title(contact),
            " · ".join(part.strip() for part in reached if part.strip()),
            (Chip(contact.kind),) if contact.kind else (),
        )
        row.setObjectName(f"contact:{contact.id}:open")
        row.setEnabled(not self._is_closed)
        row.clicked.connect(lambda: self._open(f"contact:{contact.id}"))
        return row

    def _editor(self, key: str, contact: Contact) -> ContactEditor:
        editor = ContactEditor(self._page, key, contact, self._drafts.get(key))
        editor.closed.connect(lambda: self._close(key))
        editor.added.connect(lambda contact_id: self._close(key, f"contact:{contact_id}:open"))
        editor.added.connect(editor.offer_undo)
        editor.removed.connect(lambda: self._remove(key, editor))
        self._editors.append(editor)
        return editor

    def _is_open(self, key: str) -> bool:
        return not self._is_closed and (key in self._page.open_editors or key in self._drafts)

    def _open(self, key: str) -> None:
        self._page.open_editors.add(key)
        self._rebuild(f"{key}:name")

    def _close(self, key: str, then: str = "") -> None:
        self._page.open_editors.discard(key)
        self._rebuild(then or f"{key}:open")

    def _remove(self, key: str, editor: ContactEditor) -> None:
        self._page.open_editors.discard(key)
        editor.remove()

    def _rebuild(self, name: str) -> None:
        """And on to the widget of this name; what is typed anywhere on the page is saved first."""
        page = self._page
        with page.writing():
            page.save()
        page.refresh()
        widget = page.findChild(QWidget, name)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            page.reveal(widget)
