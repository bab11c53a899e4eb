"""The tab Kartläggning as one who maps with a client meets it."""

from ombud_desktop.ui.mapping_rows import EarlierRow, EntryRow
from tests.ui.part import Part
from tests.ui.screen import click, keys, spoken_name


class MappingOfClient(Part):
    def open(self) -> None:
        self.screen.open_tab("Kartläggning")

    def begin(self) -> None:
        self.open()
        self.screen.press("Börja kartläggningen")

    def begin_entry(self, area: str) -> None:
        self.screen.press(f"Lägg till i {area}")

    def add(self, area: str, client_view: str = "", ombud_view: str = "", kind: str = "") -> None:
        self.begin_entry(area)
        self.fill(client_view, ombud_view, kind)
        keys("Ctrl+Return")

    def fill(self, client_view: str = "", ombud_view: str = "", kind: str = "") -> None:
        if kind:
            self.screen.pick(f"Vad det är: {kind}")
        if client_view:
            self.screen.fill("Så ser Ada det", client_view)
        if ombud_view:
            self.screen.fill("Så ser ombudet det", ombud_view)

    def edit(self, words: str) -> None:
        click(next(row for row in self._rows() if words in spoken_name(row)))

    def entries(self) -> list[str]:
        """What a screen reader says of each entry."""
        return [spoken_name(row) for row in self._rows()]

    def earlier(self) -> list[str]:
        """What is said of each entry of the earlier mapping."""
        return [row.accessibleName() for row in self.screen.visible(EarlierRow)]

    def areas(self) -> list[str]:
        """The areas that have a card of their own."""
        return [name for name in self.screen.cards() if name and name != "Övriga områden"]

    def empty_areas(self) -> list[str]:
        """Those that wait in short rows."""
        card = self.screen.card("Övriga områden")
        names = self.screen.buttons(card)
        return [name.removeprefix("Lägg till i ") for name in names if name.startswith("Lägg till i ")]

    def skip(self, area: str) -> None:
        self.screen.press(f"Hoppa över {area}")

    def becomes_goal(self, words: str) -> None:
        self.screen.press(f"Blir mål: {words}")

    def begin_step(self, words: str) -> None:
        self.screen.press(f"Blir steg: {words}")

    def _rows(self) -> list[EntryRow]:
        return self.screen.visible(EntryRow)
