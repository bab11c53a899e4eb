"""The inquiry from which a contact came, as it stays readable on the client's page."""

from datetime import date

from ombud_desktop.model import Inquiry
from ombud_desktop.ui.cards import Card, text
from ombud_desktop.ui.inquiry_words import listed, source_text
from ombud_desktop.ui.wording import full_date


class InquiryCard(Card):
    def __init__(self, inquiry: Inquiry, today: date) -> None:
        super().__init__(self.tr("Inquiry"))
        self.add(text(source_text(inquiry, today), "muted"))
        if inquiry.wish.strip():
            self.add(text(f"”{inquiry.wish.strip()}”"))
        if inquiry.grounds:
            self.add(text(self.tr("Came first because: {grounds}").format(grounds=listed(inquiry.grounds))))
        if inquiry.confirmed_on:
            confirmed = self.tr("Confirmation given {day}").format(day=full_date(inquiry.confirmed_on))
            self.add(text(confirmed, "small"))
