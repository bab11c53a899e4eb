"""Who waits for an answer, and from whom nothing was heard: cards that Idag has only when they are needed."""

from datetime import timedelta

from ombud_desktop.model import Inquiry, QuietContact
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.today_card import TodayCard
from ombud_desktop.ui.wording import count_of_days, short_date

ROWS_AT_FIRST = 4


class InquiriesCard(TodayCard):
    """The longest waiting; all of them stand on the page of the inquiries."""

    def __init__(self, page: Page, inquiries: list[Inquiry]) -> None:
        super().__init__(page, self.tr("Wait for an answer"))
        for inquiry in inquiries:
            days = max(0, (self.today - inquiry.received_on).days)
            row = RowButton(
                inquiry.name,
                self.tr("inquiry of {day}").format(day=short_date(inquiry.received_on, self.today)),
                (Chip(count_of_days(days) if days else self.tr("today")),),
            )
            self.lead(row, Place(PageName.INQUIRY, item_id=inquiry.id))
        self.lead_further(self.tr("All inquiries"), Place(PageName.INQUIRIES))


class QuietCard(TodayCard):
    """The quietest first; each leads to where one writes what was heard."""

    def __init__(self, page: Page, contacts: list[QuietContact]) -> None:
        super().__init__(page, self.tr("Nothing heard for long"))
        for contact in contacts[:ROWS_AT_FIRST]:
            weeks = (self.today - contact.heard_on).days // 7
            row = RowButton(
                contact.client_name,
                self.tr("last heard {day}").format(day=short_date(contact.heard_on, self.today)),
                (Chip(self.tr("%n week(s)", "", weeks), "due"),),
            )
            self.lead(row, Place(PageName.CLIENT, contact.client_id, Tab.NOTES))
        if len(contacts) > ROWS_AT_FIRST:
            self.say(self.tr("and %n more, whom the weekly review brings up", "", len(contacts) - ROWS_AT_FIRST))


def longest_waiting(page: Page) -> list[Inquiry]:
    return page.session.store.inquiries.undecided(ROWS_AT_FIRST)


def quiet_contacts(page: Page) -> list[QuietContact]:
    """Those without a word for as many weeks as the ombud has said."""
    store = page.session.store
    return store.offers.not_heard_since(page.session.today() - timedelta(weeks=store.quiet_weeks()))
