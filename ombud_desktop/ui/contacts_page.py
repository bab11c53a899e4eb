"""Kontakter: authorities and people who are there for everyone."""

from ombud_desktop.model import Topic
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName


class ContactsPage(Page):
    name = PageName.CONTACTS
    topics = frozenset({Topic.CONTACTS})

    def build(self) -> None:
        self.add_title(self.tr("Contacts"))
        self.column.addStretch(1)
