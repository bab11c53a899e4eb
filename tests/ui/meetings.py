"""Page objects: the calendar, and the meetings of one client."""

from PySide6.QtWidgets import QCheckBox, QLabel

from ombud_desktop.ui.row import RowButton
from tests.ui.part import Part
from tests.ui.screen import click, keys, settle, spoken_name, type_text


class Meetings(Part):
    """What the calendar and a client's tab have in common."""

    def begin(self) -> None:
        keys("Ctrl+N")

    def type_line(self, line: str) -> None:
        """Begin a new meeting, and say it in one line."""
        self.begin()
        type_text(line)

    def add(self, line: str) -> None:
        self.type_line(line)
        keys("Return")

    def rows(self, card: str = "") -> list[str]:
        """What a screen reader says of each meeting, of all cards or of one."""
        return [spoken_name(row) for row in self._rows(card)]

    def follow(self, words: str) -> None:
        found = [row for row in self._rows() if words in spoken_name(row)]
        assert len(found) == 1, f"{len(found)} rows say “{words}” among {self.rows()}"
        click(found[0])
        settle()

    def answer(self, words: str, about: str) -> None:
        """To “did it happen?”: the button with these words for the meeting that says this."""
        found = [name for name in self.screen.buttons() if name.startswith(words) and about in name]
        assert len(found) == 1, self.screen.buttons()
        self.screen.press(found[0])

    def understood(self) -> dict[str, str]:
        """What stands in the fields."""
        names = ("Klient", "Slag", "Dag", "Börjar", "Längd", "Plats", "Vilka fler är med")
        return {name: self.screen.text_in(name) for name in names if self.screen.has_field(name)}

    def ticks(self) -> dict[str, bool]:
        return {spoken_name(tick): tick.isChecked() for tick in self.screen.visible(QCheckBox)}

    def tick(self, name: str) -> None:
        click(self.screen.tick(name))
        settle()

    def _rows(self, card: str = "") -> list[RowButton]:
        return [
            row
            for row in self.screen.visible(RowButton, self.screen.card(card) if card else None)
            if row.objectName().startswith("meeting:")
        ]


class MeetingsOfClient(Meetings):
    def open(self) -> None:
        self.screen.open_tab("Möten")


class CalendarOfOmbud(Meetings):
    def open(self) -> None:
        keys("Alt+4")

    def show_week(self) -> None:
        self.screen.pick("Visa: Vecka")

    def heading(self) -> str:
        found = [label.text() for label in self.screen.visible(QLabel) if label.text().startswith("v. ")]
        return found[0] if found else ""
