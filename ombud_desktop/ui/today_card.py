"""What the cards of the page Idag share: the day, and rows that lead to their place."""

from ombud_desktop.ui.cards import Card, button, text
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import Place
from ombud_desktop.ui.row import RowButton

DAYS_AHEAD = 14


class TodayCard(Card):
    """The page builds it anew when something has changed."""

    def __init__(self, page: Page, heading: str) -> None:
        super().__init__(heading)
        self.page = page
        self.session = page.session
        self.today = page.session.today()

    def say(self, words: str) -> None:
        self.add(text(words, "muted"))

    def lead(self, row: RowButton, place: Place) -> None:
        """Add the row; pressed, it leads there."""
        row.client_id = place.client_id
        row.clicked.connect(lambda: self.page.wanted.emit(place))
        self.add(row)

    def lead_further(self, words: str, place: Place) -> None:
        """A small button in the heading, to the page that shows all of it."""
        self.add_to_head(button(words, lambda: self.page.wanted.emit(place), "flat"))
