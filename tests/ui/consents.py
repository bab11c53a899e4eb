"""Överenskommelser on a client's page, and the texts their forms begin with."""

from ombud_desktop.ui.letter_paper import LetterPaper
from ombud_desktop.ui.row import RowButton
from tests.ui.part import Part
from tests.ui.screen import click, keys, settle, spoken_name

OWN_PAGE = "Överenskommelser"


class Agreements(Part):
    def open(self) -> None:
        settle()  # what a test has put into the vault just now is on the page then
        self.screen.open_tab(OWN_PAGE)

    def agree(self, party: str, about: str = "", until: str = "", *, is_power: bool = False) -> None:
        """Today, and as it is proposed."""
        self.open()
        keys("Ctrl+N")
        self.screen.fill("Med vem", party)
        if about:
            self.screen.fill("Om vad", about)
        if until:
            self.screen.fill("Till, om en dag är bestämd", until)
        if is_power:
            self.screen.pick("Slag: Fullmakt")
        self.screen.press("Lägg till överenskommelse")

    def rows(self) -> list[str]:
        """What a screen reader says of each agreement."""
        cards = [card for card in self.screen.cards() if card == OWN_PAGE]
        within = self.screen.card(OWN_PAGE) if cards else None
        return [spoken_name(row) for row in self.screen.visible(RowButton, within)] if within else []

    def edit(self, party: str) -> None:
        rows = self.screen.visible(RowButton, self.screen.card(OWN_PAGE))
        click(next(row for row in rows if f" med {party}," in spoken_name(row)))

    def withdraw(self, party: str) -> None:
        self._press("Återkalla: ", party)

    def affected(self) -> list[str]:
        """The steps a withdrawal touches; the heading says how many there are."""
        cards = [card for card in self.screen.cards() if "berörs" in card]
        if not cards:
            return []
        rows = [spoken_name(row) for row in self.screen.visible(RowButton, self.screen.card(cards[0]))]
        assert cards[0] == f"{len(rows)} steg berörs av en återkallad överenskommelse"
        return rows

    def print_form(self, party: str) -> LetterPaper:
        self._press("Skriv ut blankett: ", party)
        return self.paper()

    def _press(self, begins: str, party: str) -> None:
        """The one button that begins so and names this party."""
        names = [name for name in self.screen.buttons() if name.startswith(begins) and f" med {party}" in name]
        assert len(names) == 1, f"{names} among {self.screen.buttons()}"
        self.screen.press(names[0])

    def paper(self) -> LetterPaper:
        return self.screen.visible(LetterPaper)[0]


def words_on(paper: LetterPaper) -> str:
    return "\n".join(text.text().replace("\u2028", "\n") for text in paper._texts)


class TextsOfOmbud(Part):
    """Mallar."""

    def open(self) -> None:
        keys("Ctrl+,")
        self.screen.press("Ändra mallarna…")

    def rows(self, card: str) -> list[str]:
        return [spoken_name(row) for row in self.screen.visible(RowButton, self.screen.card(card))]

    def edit(self, name: str) -> None:
        click(next(row for row in self.screen.visible(RowButton) if spoken_name(row) == name))
