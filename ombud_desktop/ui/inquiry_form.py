"""What is written down while somebody asks for an ombud, and who of the same name is there already."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Channel, Inquiry, KnownClient, MadeBy
from ombud_desktop.rules.dates import year_back
from ombud_desktop.rules.names import Parts, are_alike, parts_of
from ombud_desktop.ui.cards import clear_layout, named
from ombud_desktop.ui.inquiry_words import channel_text, made_by_text
from ombud_desktop.ui.kept_form import KeptForm
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.wording import short_date

NEW_DRAFT_KEY = "inquiry:new"
MOST_NAMESAKES = 5


class InquiryForm(KeptForm):
    """Its fields keep their names when a new inquiry is stored, so that the cursor stays where it is."""

    made_by_chosen = Signal()

    def __init__(self, page: Page, inquiry: Inquiry, commit: Callable[[], None] | None) -> None:
        super().__init__(
            page.session,
            "inquiry",
            None,
            columns=1 if page.is_narrow else 2,
            commit=commit,
            draft_key=f"inquiry:{inquiry.id}" if inquiry.id else NEW_DRAFT_KEY,
        )
        self._today = page.session.today()
        self.add_line("name", self.tr("Name or alias"), span=2)
        self.namesakes = Namesakes(page, inquiry)
        self.add_widget(self.namesakes)
        self.add_text("ways_of_contact", self.tr("Ways of contact"))
        self.add_text("wish", self.tr("What is wished"))
        made_by = self.add_segments(
            "made_by", self.tr("Who made contact"), [(each.value, made_by_text(each)) for each in MadeBy], span=2
        )
        self.add_line("made_by_name", self.tr("Their name, and how to reach them"), span=2)
        self.add_date("received_on", self.tr("Received on"), self._today, since=year_back(self._today))
        self.add_choice("channel", self.tr("How it came"), [(each.value, channel_text(each)) for each in Channel])
        self.restore(_stored(inquiry), page.session.store.drafts.get(self.draft_key))
        made_by.chosen.connect(self.made_by_chosen)
        self.edited.connect(self._show_what_is_needed)
        self._show_what_is_needed()
        self.saved.connect(page.saved)
        self.failed.connect(page.failed)

    def read(self, inquiry: Inquiry) -> Inquiry:
        """This one with what is typed. Raises UserError with the first field that is not right."""
        name = self.value("name").strip()
        if not name:
            raise UserError(Problem.NAME_MISSING, "name")
        made_by = MadeBy(self.value("made_by"))
        return replace(
            inquiry,
            name=name,
            ways_of_contact=self.value("ways_of_contact"),
            wish=self.value("wish"),
            made_by=made_by,
            made_by_name="" if made_by is MadeBy.SELF else self.value("made_by_name"),
            received_on=self.first_day(self._today, inquiry.received_on, name="received_on"),
            channel=Channel(self.value("channel")),
        )

    def _show_what_is_needed(self) -> None:
        self.show_field("made_by_name", visible=self.value("made_by") != MadeBy.SELF)
        self.namesakes.look_for(self.value("name"))
        before: QWidget = self.field("name")
        for row in self.namesakes.rows:  # made later than the fields below, but read and reached before them
            QWidget.setTabOrder(before, row)
            before = row


class Namesakes(QWidget):
    """Clients and open inquiries with the same or a similar name. Each row leads there; nothing is merged by itself."""

    followed = Signal(object)
    """To this Place."""

    def __init__(self, page: Page, inquiry: Inquiry) -> None:
        super().__init__()
        self._page = page
        self._inquiry = inquiry
        self._known: list[tuple[Parts, KnownClient | Inquiry]] | None = None
        self._shown: list[KnownClient | Inquiry] = []
        self.rows: list[RowButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setVisible(False)

    def look_for(self, name: str) -> None:
        """All are read once, at the first letter."""
        if self._known is None and name.strip() and self._inquiry.outcome is None:
            self._known = self._everyone()
        looked_for = parts_of(name)
        found = [person for parts, person in self._known or () if are_alike(looked_for, parts)][:MOST_NAMESAKES]
        if found == self._shown:
            return
        self._shown = found
        clear_layout(self._column)
        self.rows = [named(self._row(person), f"inquiry:namesake:{number}") for number, person in enumerate(found)]
        for row in self.rows:
            self._column.addWidget(row)
        self.setVisible(bool(found))

    def _everyone(self) -> list[tuple[Parts, KnownClient | Inquiry]]:
        """Open contacts first, then those that have ended, then inquiries."""
        store = self._page.session.store
        people: list[KnownClient | Inquiry] = []
        clients = store.clients.known()
        people += [client for client in clients if client.ended_on is None]
        people += [client for client in clients if client.ended_on is not None]
        people += [inquiry for inquiry in store.inquiries.undecided() if inquiry.id != self._inquiry.id]
        return [(parts_of(person.name), person) for person in people]

    def _row(self, person: KnownClient | Inquiry) -> RowButton:
        today = self._page.session.today()
        if isinstance(person, Inquiry):
            detail = self.tr("inquiry of {day}").format(day=short_date(person.received_on, today))
            place = Place(PageName.INQUIRY, item_id=person.id)
        else:
            detail = (
                self.tr("contact ended {day}").format(day=short_date(person.ended_on, today))
                if person.ended_on
                else self.tr("client since {day}").format(day=short_date(person.started_on, today))
            )
            place = Place(PageName.CLIENT, person.id)
        words = self.tr("Is there already: {name} · {detail}").format(name=person.name, detail=detail)
        row = RowButton(words, chips=(Chip(self.tr("go there"), "due"),), sentence=words)
        row.clicked.connect(partial(self.followed.emit, place))
        return row


def _stored(inquiry: Inquiry) -> dict[str, str]:
    return {
        "name": inquiry.name,
        "ways_of_contact": inquiry.ways_of_contact,
        "wish": inquiry.wish,
        "made_by": inquiry.made_by.value,
        "made_by_name": inquiry.made_by_name,
        "received_on": inquiry.received_on.isoformat(),
        "channel": inquiry.channel.value,
    }
