"""What dies when, day by day: to be followed, ticked, and destroyed before its day."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from ombud_desktop.model import NEVER_BY_ITSELF, Dying, DyingKind
from ombud_desktop.rules.retention import add_months
from ombud_desktop.ui.cards import Card, beside_or_below, button, chip, flow, named, text
from ombud_desktop.ui.destroy_question import ask_to_destroy
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.row import RowButton
from ombud_desktop.ui.wording import count_of_days, count_of_notes, destroyed_text, full_date

LIST = "dying"
DAYS_AHEAD, MONTHS_AHEAD = 14, 3
_DAYS, _MONTHS, _ALL = "days", "months", "all"


class DyingCard(Card):
    """It acts through its page, which builds it anew when something has changed."""

    def __init__(self, page: Page, chosen: set[Dying]) -> None:
        """`chosen` outlives the card: what is ticked stays so when the page is built anew."""
        super().__init__(self.tr("What is destroyed by itself"))
        self._page = page
        self._chosen = chosen
        self._session = page.session
        self._today = page.session.today()
        self._span = next((key for key in (_ALL, _MONTHS) if f"span:{key}" in page.open_editors), _DAYS)
        self.chooser = self._make_chooser()
        self._add_chooser()
        dying = self._session.store.purge.dying(self._until())
        shown = page.first_of(LIST, dying)
        chosen.intersection_update(shown)  # nothing is destroyed that cannot be seen to be ticked
        if not dying:
            self.add(text(self._nothing(), "muted"))
            return
        day: date | None = None
        for thing in shown:
            if thing.on != day:
                day = thing.on
                self._add_day(day)
            self.add(self._row(thing))
        page.offer_more(self, LIST, len(dying))
        self._bulk = button(self.tr("Destroy the chosen…"), self._ask_about_the_chosen, "danger")
        self._bulk.setObjectName("retention:bulk")
        self._bulk.setEnabled(bool(chosen))
        self.rows.addSpacing(8)
        self.rows.addWidget(self._bulk, 0, Qt.AlignmentFlag.AlignLeft)

    def _make_chooser(self) -> QComboBox:
        chooser = named(QComboBox(), "retention:span")
        for key, words in (
            (_DAYS, self.tr("within 14 days")),
            (_MONTHS, self.tr("within 3 months")),
            (_ALL, self.tr("all")),
        ):
            chooser.addItem(words, key)
        chooser.setCurrentIndex(chooser.findData(self._span))
        chooser.activated.connect(lambda: self._look_ahead(chooser.currentData()))
        return chooser

    def _add_chooser(self) -> None:
        label = text(self.tr("How far ahead"), "muted", wrap=False)
        label.setBuddy(self.chooser)
        self.add(flow(label, self.chooser))

    def _look_ahead(self, span: str) -> None:
        self._page.open_editors -= {f"span:{_MONTHS}", f"span:{_ALL}"}
        if span != _DAYS:
            self._page.open_editors.add(f"span:{span}")
        self._page.refresh()

    def _until(self) -> date:
        """The last day of what is destroyed within the span: it is destroyed the day after."""
        return {
            _DAYS: self._today + timedelta(days=DAYS_AHEAD - 1),
            _MONTHS: add_months(self._today, MONTHS_AHEAD) - timedelta(days=1),
            _ALL: NEVER_BY_ITSELF,
        }[self._span]

    def _nothing(self) -> str:
        return {
            _DAYS: self.tr("Nothing will be destroyed within 14 days."),
            _MONTHS: self.tr("Nothing will be destroyed within 3 months."),
            _ALL: self.tr("Nothing has a last day. It gets one when you close a contact, or name a note's own."),
        }[self._span]

    def _add_day(self, on: date) -> None:
        gone_on = on + timedelta(days=1)
        days = (gone_on - self._today).days
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.addWidget(text(self.tr("Destroyed on {day}").format(day=full_date(gone_on)), "muted"), 1)
        tone = "late" if days == 1 else "due" if days <= DAYS_AHEAD else "accent"
        row.addWidget(chip(self.tr("in {days}").format(days=count_of_days(days)), tone))
        self.rows.addLayout(row)

    def _row(self, thing: Dying) -> QWidget:
        what = {
            DyingKind.NOTE: count_of_notes(thing.number),
            DyingKind.CLIENT: self.tr("card, plan and everything else"),
            DyingKind.INQUIRY: self.tr("inquiry"),
        }[thing.kind]
        gone_on = full_date(thing.on + timedelta(days=1))
        sentence = self.tr("{name}: {what} will be destroyed on {day}.").format(name=thing.name, what=what, day=gone_on)
        tick = QCheckBox()
        tick.setAccessibleName(self.tr("Choose {name}: {what}, {day}").format(name=thing.name, what=what, day=gone_on))
        tick.setObjectName(f"retention:{thing.kind}:{thing.client_id or thing.inquiry_id}:{thing.on}")
        tick.setChecked(thing in self._chosen)
        tick.toggled.connect(partial(self._choose, thing))
        now = button(
            self.tr("Destroy now…"),
            partial(self._ask, [thing]),
            "flat-danger",
            name=self.tr("Destroy now: {name}, {what}, {day}").format(name=thing.name, what=what, day=gone_on),
        )
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(tick)
        row.addWidget(beside_or_below(self._about(thing, what, sentence), now), 1)
        return line

    def _about(self, thing: Dying, what: str, sentence: str) -> RowButton:
        """It leads to where it can be looked through."""
        tab = Tab.NOTES if thing.kind is DyingKind.NOTE else Tab.DETAILS
        place = (
            Place(PageName.CLIENT, thing.client_id, tab)
            if thing.client_id
            else Place(PageName.INQUIRY, item_id=thing.inquiry_id)
        )
        row = RowButton(thing.name, what, sentence=sentence)
        row.clicked.connect(lambda: self._page.wanted.emit(place))
        return row

    def _choose(self, thing: Dying, is_chosen: bool) -> None:
        if is_chosen:
            self._chosen.add(thing)
        else:
            self._chosen.discard(thing)
        self._bulk.setEnabled(bool(self._chosen))

    def _ask_about_the_chosen(self) -> None:
        self._ask(tuple(self._chosen))

    def _ask(self, chosen: Sequence[Dying]) -> None:
        count = self._session.store.purge.count(chosen, self._session.clock.now())
        what = destroyed_text(count.notes, count.clients, count.drafts, count.inquiries)
        along = self.tr(
            "With a client goes everything: card, plan, notes, mappings, meetings, agreements and own contacts."
        )
        said = self.tr("{what} destroyed").format(what=what)
        page, session = self._page, self._session

        def destroy() -> None:
            if page.attempt(lambda: session.store.purge.destroy(chosen, session.today())):
                page.gone_for_good.emit()
                page.said.emit(said)

        ask_to_destroy(
            page,
            self.tr("Destroy now"),
            self.tr("Destroy {what} now?").format(what=what),
            self.tr("Destroy {what}").format(what=what),
            destroy,
            along if count.clients else "",
        )
