"""What was destroyed today, and what will be within two weeks: a card of the page Idag."""

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout

from ombud_desktop.model import Receipt, Upcoming
from ombud_desktop.ui.cards import chip, text
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.today_card import DAYS_AHEAD, TodayCard
from ombud_desktop.ui.wording import count_of_days, count_of_notes, full_date, moment, receipt_text, short_date


class DestructionOfToday(TodayCard):
    LIST = "destruction"

    def __init__(self, page: Page) -> None:
        super().__init__(page, self.tr("Destruction"))
        purge = self.session.store.purge
        receipts = [receipt for receipt in purge.receipts() if receipt.purged_at.date() == self.today]
        upcoming = purge.upcoming(self.today, DAYS_AHEAD)
        for receipt in receipts:
            self._add_receipt(receipt)
        owners = [item for item in upcoming if item.client_on is None]
        if len(owners) > 1:
            notes = count_of_notes(sum(item.notes for item in owners))
            self.say(self.tr("{notes} will be destroyed within 14 days:").format(notes=notes))
        leaving = [item for item in upcoming if item.client_on is not None]
        for item in page.first_of(self.LIST, [*owners, *leaving]):
            if item.client_on is None:
                self._add_notes(item)
            else:
                self._add_leaving_client(item, item.client_on + timedelta(days=1))
        page.offer_more(self, self.LIST, len(upcoming))
        if not receipts and not upcoming:
            self.say(self.tr("Nothing will be destroyed within 14 days."))
        self.lead_further(self.tr("All that will be destroyed"), Place(PageName.RETENTION))

    def _add_receipt(self, receipt: Receipt) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(6, 4, 6, 4)
        row.addWidget(text(receipt_text(receipt)), 3)
        row.addWidget(text(moment(receipt.purged_at, self.today), "muted"), 2)
        row.addWidget(chip(self.tr("done"), "done"))
        self.rows.addLayout(row)

    def _add_notes(self, item: Upcoming) -> None:
        words = self.tr("{notes}, the first on {day}") if item.notes > 1 else self.tr("{notes}, on {day}")
        row = RowButton(
            item.client_name,
            words.format(notes=count_of_notes(item.notes), day=short_date(item.on + timedelta(days=1), self.today)),
            (Chip(self.tr("look through"), "due"),),
        )
        self.lead(row, Place(PageName.CLIENT, item.client_id, Tab.NOTES))

    def _add_leaving_client(self, item: Upcoming, gone_on: date) -> None:
        words = (
            self.tr("{name} · ended {day}").format(name=item.client_name, day=short_date(item.ended_on, self.today))
            if item.ended_on
            else item.client_name
        )
        fate = self.tr("everything is destroyed {day}").format(day=full_date(gone_on))
        first_on = item.on + timedelta(days=1)
        if item.notes and first_on < gone_on:
            fate = self.tr("notes from {first} on, everything {day}").format(
                first=short_date(first_on, self.today), day=full_date(gone_on)
            )
        row = RowButton(words, fate, (Chip(count_of_days((gone_on - self.today).days), "late"),))
        self.lead(row, Place(PageName.CLIENT, item.client_id, Tab.DETAILS))
