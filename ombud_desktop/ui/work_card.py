"""Arbetstid: the hours a week that there are, held against what is booked. A card on the settings page."""

from ombud_desktop.ui.cards import Card
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.settings_fields import add_field, number_field

FEWEST_HOURS, MOST_HOURS = 1, 60


class WorkCard(Card):
    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Working hours"))
        store = page.session.store
        hours = number_field(
            "settings:weekly_hours", (FEWEST_HOURS, MOST_HOURS), store.weekly_hours(), self.tr(" h a week")
        )
        hours.valueChanged.connect(lambda value: page.attempt(lambda: store.set_weekly_hours(value)))
        add_field(
            self,
            self.tr("Your hours as an ombud"),
            hours,
            self.tr("The queue and the calendar hold what is booked against them."),
        )
