"""The closing page as one who closes a contact meets it."""

from PySide6.QtWidgets import QFrame

from tests.ui.part import Part

CARD = "Klientkortet, planeringen och allt annat"
"""As the preview calls it."""
REST = "Kortet, planeringen och allt annat förstörs"
"""As the field for its day is called."""


class ClosingOfContact(Part):
    def open(self) -> None:
        self.screen.press("Avsluta kontakten")

    def fill(self, last_day: str, reason: str, until: str = "", because: str = "") -> None:
        """`until` is another last day of the card than that of the notes, `because` why it is needed longer."""
        self.screen.fill("Kontaktens sista dag", last_day)
        if reason:
            self.screen.choose("Orsak", reason)
        if until:
            self.let_the_card_live("en annan dag")
            self.screen.fill("Sista dag för kort och plan", until)
        if because:
            self.screen.fill("Varför det behövs längre", because)

    def close(self, last_day: str, reason: str = "flyttat", until: str = "", because: str = "") -> None:
        self.open()
        self.fill(last_day, reason, until, because)
        self.confirm()

    def confirm(self) -> None:
        name = next(name for name in self.screen.buttons() if name.startswith("Avsluta"))
        self.screen.press(name)

    def numbers(self) -> list[str]:
        """The cards one goes through, in their order."""
        return [name for name in self.screen.cards() if name[:1].isdigit()]

    # --- Open steps ---

    def open_steps(self) -> list[str]:
        return [name.partition(":")[0] for name in self.screen.picked(self._steps())]

    def decide(self, step: str, outcome: str, by: str | None = None) -> None:
        self.screen.pick(f"{step}: {outcome}")
        if by is not None:
            self.screen.fill(f"Vem tar över: {step}", by)

    def takers(self) -> list[str]:
        """The names of the fields for who takes a step over."""
        return [name for name, _ in self.screen.all_fields() if name.startswith("Vem tar över")]

    def wrong_taker(self, step: str) -> str:
        return self.screen.wrong(f"Vem tar över: {step}")

    def _steps(self) -> QFrame:
        return self.screen.card("2  Öppna steg")

    # --- What is destroyed ---

    def change_days(self) -> None:
        """Open the fields for the days, unless they are open already."""
        if "Ändra dagarna" in self.screen.buttons():
            self.screen.press("Ändra dagarna")

    def let_the_card_live(self, choice: str) -> None:
        self.change_days()
        self.screen.pick(f"{REST}: {choice}")

    def card_lives(self) -> str:
        """What is chosen for the card."""
        (chosen,) = self.screen.picked(self._last_card())
        return chosen.partition(": ")[2]

    def preview(self) -> list[tuple[str, str]]:
        """What is destroyed, and on which day."""
        texts = self.screen.texts(self._last_card())[1:]
        end = next(number for number, words in enumerate(texts) if words.endswith("."))
        return list(zip(texts[:end:2], texts[1:end:2], strict=True))

    def _last_card(self) -> QFrame:
        return self.screen.card(next(name for name in self.screen.cards() if name.endswith("Det här förstörs")))
