"""Whom there is to turn to, as the ombud uses it: the page Kontakter, and the card of a client's own."""

from PySide6.QtWidgets import QListView

from ombud_desktop.ui.row import RowButton
from tests.ui.part import Part
from tests.ui.screen import click, keys, spoken_name, spoken_rows

FILTER = "Filtrera kontakter"
NAME = "Namn"
ORGANISATION = "Myndighet, arbetsplats eller företag"
OWN = "Klientens egna kontakter"


class ContactsOfEveryone(Part):
    def open(self) -> None:
        keys("Alt+5")
        assert self.ombud.title == "Kontakter"

    def add(self, **fields: str) -> None:
        """By keyboard: the fields by their names, then Enter."""
        self.open()
        keys("Ctrl+N")
        self.fill(**fields)
        keys("Return")

    def fill(self, *, name: str = "", organisation: str = "", kind: str = "", telephone: str = "") -> None:
        for field, words in ((NAME, name), (ORGANISATION, organisation)):
            if words:
                self.screen.fill(field, words)
        if kind:
            self.screen.choose("Slag", kind)
        if telephone:
            self.screen.fill("Telefon", telephone)

    def look_for(self, words: str) -> None:
        self.screen.fill(FILTER, words)

    def open_first(self, words: str) -> None:
        self.look_for(words)
        keys("Return")

    def rows(self) -> list[str]:
        lists = self.screen.visible(QListView)
        return spoken_rows(lists[0]) if lists else []


class ContactsOfClient(Part):
    def add(self, **fields: str) -> None:
        self.ombud.card.open()
        keys("Ctrl+N")
        self.ombud.contacts.fill(**fields)
        keys("Return")

    def rows(self) -> list[str]:
        return [spoken_name(row) for row in self._rows()]

    def follow(self, words: str) -> None:
        click(next(row for row in self._rows() if spoken_name(row).startswith(words)))

    def _rows(self) -> list[RowButton]:
        return self.screen.visible(RowButton, self.screen.card(OWN))
