"""The pages Förfrågningar and one inquiry, as the ombud uses them."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from ombud_desktop.ui.inquiry_form import Namesakes
from ombud_desktop.ui.letter_paper import LetterPaper
from ombud_desktop.ui.row import RowButton
from tests.ui.part import Part
from tests.ui.screen import Screen, click, go_to, keys, press_tab, spoken_name, type_text

AWAITING = "Väntar på egen önskan"
TO_ASSESS = "Att bedöma"
QUEUE = "Kön"
DECIDED = "Avgjorda"
GROUNDS = "Skäl att gå före"
CHILDREN, EVICTION = "minderåriga barn i familjen", "risk för vräkning"


class Inquiries(Part):
    def open(self) -> None:
        keys("Alt+3")
        assert self.ombud.title == "Förfrågningar"

    def begin(self) -> None:
        keys("Ctrl+Shift+N")
        assert self.ombud.title == "Ny förfrågan"

    def register(self, name: str, *, ways: str = "", wish: str = "", received: str = "", by: str = "") -> None:
        """`by` is who made contact, if it was not the person."""
        self.begin()
        self.screen.fill("Namn eller alias", name)
        keys("Return")
        for field, words in (("Kontaktvägar", ways), ("Vad som önskas", wish), ("Mottagen", received)):
            if words:
                self.screen.fill(field, words)
        if by:
            self.screen.pick(f"Vem tog kontakt: {by}")
        assert self.ombud.title == name

    def go_to(self, name: str) -> None:
        """To the page of this inquiry."""
        self.open()
        found = [row for row in self.screen.visible(RowButton) if name in spoken_name(row).partition(",")[0]]
        assert len(found) == 1, f"{len(found)} rows of “{name}”"
        click(found[0])
        assert self.ombud.title == name

    def sections(self) -> list[str]:
        return self.screen.cards()

    def rows(self, section: str) -> list[str]:
        """What a screen reader says of the rows."""
        return [spoken_name(row) for row in self._rows(section)]

    def names(self, section: str) -> list[str]:
        return [row.partition(",")[0] for row in self.rows(section)]

    def move(self, name: str, combination: str) -> None:
        """With the keyboard on the row of this one in the queue."""
        go_to(next(row for row in self._rows(QUEUE) if spoken_name(row).startswith(f"{name},")))
        keys(combination)

    def tick(self, ground: str) -> None:
        click(self.screen.tick(ground))

    def put_in_queue(self, *grounds: str) -> None:
        for ground in grounds:
            self.tick(ground)
        self.screen.press("Sätt i kön")

    def namesakes(self) -> list[str]:
        return [
            spoken_name(row)
            for namesakes in self.screen.visible(Namesakes)
            for row in self.screen.visible(RowButton, namesakes)
        ]

    def follow(self, words: str) -> None:
        click(next(row for row in self.screen.visible(RowButton) if words in spoken_name(row)))

    def answers(self) -> list[str]:
        """Each question with its answer."""
        return [name for name in self.screen.picked(self.screen.card("Bedömning")) if not name.endswith("Ej frågat")]

    def print_the_confirmation(self) -> None:
        """As if on a printer: the paper says that it has been handed out."""
        keys("Ctrl+P")
        paper = self.screen.visible(LetterPaper)[0]
        paper.handed_out.emit()
        paper.accept()
        self.ombud.get_the_keyboard_back()

    def close_the_paper(self) -> None:
        Screen(self.screen.visible(QDialog)[0]).press("Stäng")
        self.ombud.get_the_keyboard_back()

    def _rows(self, section: str) -> list[RowButton]:
        return self.screen.visible(RowButton, self.screen.card(section))


class Hand:
    """Uses the keyboard alone, and counts its keys; a letter of what is written down is no key of the program's."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *combinations: str) -> None:
        for combination in combinations:
            self.pressed += 1
            if combination == "Tab":
                press_tab()
            else:
                keys(combination)

    def write(self, words: str) -> None:
        type_text(words)
