"""Förfrågningar: who asks for an ombud, who waits, and why they stand where they stand."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ombud_desktop.model import Inquiry, ListName, Topic
from ombud_desktop.rules.waiting_list import Standing, waiting_list
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import Card, beside_or_below, button, named, text
from ombud_desktop.ui.inquiry_changes import InquiryChanges
from ombud_desktop.ui.inquiry_words import decision_text, place_text, source_text, waited_text, why_text
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.queue_row import QueueRow
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.wording import count_of_clients, existence, first_name

DECIDED = "decided"


class InquiriesPage(Page):
    name = PageName.INQUIRIES
    topics = frozenset({Topic.INQUIRIES, Topic.CLIENTS, Topic.MEETINGS})

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._changes = InquiryChanges(session, self)

    def build(self) -> None:
        today = self.session.today()
        inquiries = self.session.store.inquiries
        add = named(button(self.tr("+ New inquiry"), self.start_new, "primary"), "inquiries:new")
        self.add_title(self.tr("Inquiries"), self._capacity(today), (add,))
        undecided = inquiries.undecided()
        decided = inquiries.decided()
        if not undecided and not decided:
            self.column.addWidget(
                text(self.tr("Here stands everyone who asks for an ombud. Write down a call with Ctrl+N."), "muted")
            )
        self._add_awaiting([each for each in undecided if each.awaits_own_wish], today)
        self._add_to_assess([each for each in undecided if not each.awaits_own_wish and not each.is_in_queue], today)
        grounds = self.session.store.lists.entries(ListName.PRIORITY_GROUND)
        self._add_queue(waiting_list([each for each in undecided if each.is_in_queue], grounds, today))
        self._add_decided(decided)
        self.column.addStretch(1)

    def start_new(self) -> None:
        self.wanted.emit(Place(PageName.INQUIRY))

    def first_focus(self) -> QWidget | None:
        return self.findChild(QWidget, "inquiries:new")

    def _capacity(self, today: date) -> str:
        """20 h i veckan, 14 h bokade den här veckan, 12 klienter"""
        store = self.session.store
        monday = today - timedelta(days=today.weekday())
        minutes = store.meetings.booked_minutes(monday, monday + timedelta(days=6))
        return self.tr("{hours} h a week, {booked} h booked this week, {clients}").format(
            hours=store.weekly_hours(), booked=_hours(minutes), clients=count_of_clients(store.clients.count_open())
        )

    def _add_awaiting(self, inquiries: Sequence[Inquiry], today: date) -> None:
        if not inquiries:
            return
        card = Card(self.tr("Awaits their own wish"))
        for inquiry in self.first_of("awaiting", inquiries):
            said_yes = button(
                self.tr("Has said yes themself"),
                partial(self._hear_wish, inquiry),
                name=self.tr("{name} has said yes themself").format(name=first_name(inquiry.name)),
            )
            card.add(beside_or_below(self._row(inquiry, today), named(said_yes, f"inquiry:{inquiry.id}:own_wish")))
        self.offer_more(card, "awaiting", len(inquiries))
        self.column.addWidget(card)

    def _add_to_assess(self, inquiries: Sequence[Inquiry], today: date) -> None:
        if not inquiries:
            return
        card = Card(self.tr("To assess"))
        for inquiry in self.first_of("to_assess", inquiries):
            card.add(self._row(inquiry, today))
        self.offer_more(card, "to_assess", len(inquiries))
        self.column.addWidget(card)

    def _add_queue(self, standings: Sequence[Standing]) -> None:
        if not standings:
            return
        card = Card(self.tr("Queue"))
        for standing in self.first_of("queue", standings):
            card.add(self._queue_row(standing, len(standings)))
        self.offer_more(card, "queue", len(standings))
        if len(standings) > 1:
            card.add(text(self.tr("Alt and an arrow key move the one where the keyboard is."), "small"))
        self.column.addWidget(card)

    def _add_decided(self, inquiries: Sequence[Inquiry]) -> None:
        if not inquiries:
            return
        is_open = DECIDED in self.open_editors
        words = self.tr("Hide the decided") if is_open else self.tr("Show the decided ({number})")
        fold = named(button(words.format(number=len(inquiries)), self._fold, "flat"), "inquiries:decided")
        if not is_open:
            row = QHBoxLayout()
            row.addWidget(fold)
            row.addStretch(1)
            self.column.addLayout(row)
            return
        card = Card(self.tr("Decided"))
        card.add_to_head(fold)
        for inquiry in self.first_of(DECIDED, inquiries):
            until = (Chip(existence(inquiry.retention_date), "plain"),) if inquiry.retention_date else ()
            card.add(self._leading(RowButton(inquiry.name, decision_text(inquiry), until), inquiry))
        self.offer_more(card, DECIDED, len(inquiries))
        self.column.addWidget(card)

    def _row(self, inquiry: Inquiry, today: date) -> RowButton:
        waited = waited_text((today - inquiry.received_on).days)
        return self._leading(RowButton(inquiry.name, f"{source_text(inquiry, today)} · {waited}"), inquiry)

    def _queue_row(self, standing: Standing, number: int) -> QWidget:
        inquiry, name = standing.inquiry, first_name(standing.inquiry.name)
        row = QueueRow(
            f"{standing.place}. {inquiry.name}",
            why_text(standing),
            sentence=f"{inquiry.name}, {place_text(standing)}. {why_text(standing)}",
        )
        self._leading(row, inquiry)
        moves = self._arrows(standing, number) if number > 1 else []
        if moves:
            row.setAccessibleDescription(self.tr("Alt and an arrow key move the one where the keyboard is."))
            row.moved.connect(partial(self._move, standing, number))
        if standing.is_moved:
            back = button(
                self.tr("To the usual place"),
                lambda: self.did.emit(self._changes.move(inquiry, None)),
                "flat",
                name=self.tr("{name} to the usual place").format(name=name),
            )
            moves.insert(0, named(back, f"queue:{inquiry.id}:back"))
        return beside_or_below(row, _side_by_side(*moves)) if moves else row

    def _arrows(self, standing: Standing, number: int) -> list[QWidget]:
        """Up and down. One that would lead nowhere keeps its room: the others stay below each other."""
        inquiry, name = standing.inquiry, first_name(standing.inquiry.name)
        arrows: list[QWidget] = []
        for sign, step, key, words in (
            ("↑", -1, "up", self.tr("Move up {name}")),
            ("↓", 1, "down", self.tr("Move down {name}")),
        ):
            arrow = button(sign, partial(self._move, standing, number, step), "flat", name=words.format(name=name))
            if 1 <= standing.place + step <= number:
                arrow.setObjectName(f"queue:{inquiry.id}:{key}")
            else:
                policy = arrow.sizePolicy()
                policy.setRetainSizeWhenHidden(True)
                arrow.setSizePolicy(policy)
                arrow.hide()
            arrows.append(arrow)
        return arrows

    def _leading(self, row: RowButton, inquiry: Inquiry) -> RowButton:
        row.setObjectName(f"inquiry:{inquiry.id}")
        row.clicked.connect(lambda: self.wanted.emit(Place(PageName.INQUIRY, item_id=inquiry.id)))
        return row

    def _hear_wish(self, inquiry: Inquiry) -> None:
        self.did.emit(self._changes.hear_wish(inquiry))
        self._focus_row(inquiry)  # its button is gone: on to what is to be assessed now

    def _focus_row(self, inquiry: Inquiry) -> None:
        row = self.findChild(QWidget, f"inquiry:{inquiry.id}")
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, standing: Standing, number: int, step: int) -> None:
        place = standing.place + step
        if not 1 <= place <= number:
            return
        self.did.emit(self._changes.move(standing.inquiry, place))
        if place in (1, number):  # the arrow is gone: the one that was moved has the keyboard
            self._focus_row(standing.inquiry)

    def _fold(self) -> None:
        self.open_editors ^= {DECIDED}
        self.refresh()


def _side_by_side(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def _hours(minutes: int) -> str:
    """14, or 14,5: to the nearest half hour"""
    halves = round(minutes / 30)
    return f"{halves // 2},5" if halves % 2 else str(halves // 2)
