"""Gallring: how long notes live, what is destroyed by itself, and when to ask. A card on the settings page."""

from PySide6.QtWidgets import QCheckBox

from ombud_desktop.rules.retention import (
    LONGEST_QUIET_WEEKS,
    LONGEST_RETENTION_MONTHS,
    LONGEST_UNOPENED_WEEKS,
    SHORTEST_QUIET_WEEKS,
    SHORTEST_RETENTION_MONTHS,
    SHORTEST_UNOPENED_WEEKS,
)
from ombud_desktop.ui.cards import Card, named, text
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.settings_fields import add_field, number_field
from ombud_desktop.ui.wording import count_of_months


class DestructionCard(Card):
    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Destruction"))
        store = page.session.store
        months = number_field(
            "settings:retention_months",
            (SHORTEST_RETENTION_MONTHS, LONGEST_RETENTION_MONTHS),
            store.retention_months(),
            lambda number: count_of_months(number).removeprefix(str(number)),
        )
        months.valueChanged.connect(lambda value: page.attempt(lambda: store.set_retention_months(value)))
        add_field(
            self,
            self.tr("Notes live after the contact"),
            months,
            self.tr("Goes for contacts closed from now on. Dates already set at a closing stay."),
        )
        keeps = named(QCheckBox(self.tr("Only notes are destroyed by themselves")), "settings:keeps_clients")
        keeps.setChecked(store.keeps_clients())
        hint = self.tr(
            "Cards and plans then stay after a closing until you destroy them yourself. Goes for what a closing "
            "proposes from now on; each closing may be set otherwise."
        )
        keeps.setAccessibleDescription(hint)
        keeps.toggled.connect(lambda is_on: page.attempt(lambda: store.set_keeps_clients(is_on)))
        self.add(keeps)
        self.add(text(hint, "small"))
        self.rows.addSpacing(8)
        weeks = number_field(
            "settings:unopened_weeks",
            (SHORTEST_UNOPENED_WEEKS, LONGEST_UNOPENED_WEEKS),
            store.unopened_weeks(),
            self._weeks,
        )
        weeks.valueChanged.connect(lambda value: page.attempt(lambda: store.set_unopened_weeks(value)))
        add_field(
            self,
            self.tr("Ask about notes not opened for"),
            weeks,
            self.tr("You are then asked whether the note is still needed. Nothing is destroyed because of it."),
        )
        quiet = number_field(
            "settings:quiet_weeks", (SHORTEST_QUIET_WEEKS, LONGEST_QUIET_WEEKS), store.quiet_weeks(), self._weeks
        )
        quiet.valueChanged.connect(lambda value: page.attempt(lambda: store.set_quiet_weeks(value)))
        add_field(
            self,
            self.tr("Name contacts with nothing heard for"),
            quiet,
            self.tr("They stand on the page Today, until something is heard."),
        )

    def _weeks(self, number: int) -> str:
        """The word alone."""
        return self.tr("%n week(s)", "", number).removeprefix(str(number))
