"""The page Gallring, as the ombud uses it."""

from PySide6.QtWidgets import QComboBox, QMessageBox

from ombud_desktop.ui.row import RowButton
from tests.ui.pages import Ombud
from tests.ui.screen import Screen, click, go_to, keys, spoken_name

DYING = "Det här förstörs av sig självt"
NEEDED = "Behövs den?"
QUIET = "Tysta kontakter"
RECEIPTS = "Förstört det senaste året"
COPIES = "Kopior som kan ha det kvar"
_SPANS = ["inom 14 dagar", "inom 3 månader", "allt"]


class Retention:
    def __init__(self, ombud: Ombud) -> None:
        self.ombud = ombud

    @property
    def screen(self) -> Screen:
        return self.ombud.screen

    def open(self) -> None:
        keys("Alt+6")
        assert self.ombud.title == "Gallring"

    def look(self, words: str) -> None:
        """So far ahead. The page is built anew at every step, so the field is looked for again."""
        while (at := self._span()) != words:
            go_to(self.screen.field("Hur långt fram"))
            keys("Down" if _SPANS.index(at) < _SPANS.index(words) else "Up")

    def _span(self) -> str:
        field = self.screen.field("Hur långt fram")
        assert isinstance(field, QComboBox)
        return field.currentText()

    def rows(self, card: str) -> list[str]:
        """What a screen reader says of the rows of this card."""
        return [spoken_name(row) for row in self.screen.visible(RowButton, self.screen.card(card))]

    def texts(self, card: str) -> list[str]:
        return [text for text in self.screen.texts(self.screen.card(card))[1:] if text != "Hur långt fram"]

    def follow(self, words: str) -> None:
        click(self.screen.button(words))

    def choose(self, *names: str) -> None:
        for name in names:
            click(self.screen.tick(f"Välj {name}"))

    def ask(self, words: str) -> QMessageBox:
        """Press what asks first."""
        self.screen.press(words)
        return self.screen.visible(QMessageBox)[0]

    def answer(self, words: str) -> None:
        Screen(self.screen.visible(QMessageBox)[0]).press(words)
        self.ombud.get_the_keyboard_back()
