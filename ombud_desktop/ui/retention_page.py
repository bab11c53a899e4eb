"""Gallring: what dies when, what may no longer be needed, and what has been destroyed."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.model import Dying, Topic
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import Card, beside_or_below, button, stacked, text
from ombud_desktop.ui.dying_card import DyingCard
from ombud_desktop.ui.offers_cards import QuietContactsCard, UnopenedNotesCard
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.rule_sheet import RuleSheet, sheet_of
from ombud_desktop.ui.wording import date_and_time, folder_name, full_date, moment, receipt_text


class RetentionPage(Page):
    name = PageName.RETENTION
    topics = frozenset(Topic)

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._chosen: set[Dying] = set()

    def build(self) -> None:
        today = self.session.today()
        sheet = button(self.tr("Print the rule sheet…"), self._show_rule_sheet)
        sheet.setObjectName("retention:rule_sheet")
        below = self.tr("What is destroyed, when, and what may no longer be needed.")
        self.add_title(self.tr("Destruction"), below, (sheet,))
        self._dying = DyingCard(self, self._chosen)
        columns = QVBoxLayout() if self.is_narrow else QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(stacked(self._dying, self._receipts(today)), 1)
        columns.addLayout(stacked(UnopenedNotesCard(self), QuietContactsCard(self), self._copies(today)), 1)
        self.column.addLayout(columns)
        self.column.addStretch(1)

    def first_focus(self) -> QWidget | None:
        return self._dying.chooser

    def _receipts(self, today: date) -> Card:
        card = Card(self.tr("Destroyed in the last year"))
        purge = self.session.store.purge
        receipts, by_hand = purge.receipts(), purge.by_hand(self.session.clock.now())
        if by_hand.destroyed:
            when = text(self.tr("since you unlocked"), "muted", wrap=False)
            card.add(beside_or_below(text(receipt_text(by_hand)), when))
        elif not receipts:
            card.add(text(self.tr("Nothing has been destroyed in the last year."), "muted"))
        for receipt in self.first_of("receipts", receipts):
            when = text(moment(receipt.purged_at, today), "muted", wrap=False)
            card.add(beside_or_below(text(receipt_text(receipt)), when))
        self.offer_more(card, "receipts", len(receipts))
        return card

    def _copies(self, today: date) -> Card:
        """Those out of reach; the others have been renewed, or are at the next lock."""
        card = Card(self.tr("Copies that may still hold it"))
        copies = [copy for copy in self.session.store.backups.copies() if copy.holds_destroyed(today)]
        if not copies:
            card.add(text(self.tr("No copy that Ombud knows of holds anything you have destroyed."), "muted"))
        for copy in self.first_of("copies", copies):
            words = self.tr("The copy of {made} in {place} may still hold it (last day {day}).")
            card.add(
                text(
                    words.format(
                        made=date_and_time(copy.made_at), place=folder_name(copy.folder), day=full_date(copy.expires_on)
                    )
                )
            )
        self.offer_more(card, "copies", len(copies))
        return card

    def _show_rule_sheet(self) -> None:
        RuleSheet(sheet_of(self.session.store), self).open()
