"""The weekly review, as the ombud goes through it."""

from PySide6.QtWidgets import QProgressBar

from ombud_desktop.ui.row import RowButton
from tests.ui.part import Part
from tests.ui.screen import keys, spoken_name


class Review(Part):
    def open(self) -> None:
        keys("F7")
        assert self.ombud.title == "Veckogenomgång"

    def progress(self) -> str:
        """Genomgångna: 1 av 3"""
        (bar,) = self.screen.visible(QProgressBar)
        return bar.accessibleName()

    def client(self) -> str:
        """Who is being gone through; at the end what stands there instead."""
        return self.screen.cards()[0]

    def facts(self) -> list[str]:
        return self.screen.texts(self.screen.card(self.client()))[1:]

    def steps(self) -> list[str]:
        return self.names(self.client())

    def names(self, card: str) -> list[str]:
        return [spoken_name(row) for row in self.screen.visible(RowButton, self.screen.card(card))]
