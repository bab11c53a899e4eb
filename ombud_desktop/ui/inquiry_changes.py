"""What can be done to an inquiry, each as a change that can be undone.

What is done to one may shift those whom the ombud has moved in the queue: an undo puts them back too.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client, Inquiry, InquiryOutcome
from ombud_desktop.rules.waiting_list import speaks_of_children
from ombud_desktop.session import Session
from ombud_desktop.ui.inquiry_words import outcome_text
from ombud_desktop.ui.page import Change
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.wording import first_name


class InquiryChanges(QObject):
    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._store = session.store
        self._inquiries = session.store.inquiries
        self._session = session

    @property
    def _today(self) -> date:
        return self._session.today()

    def hear_wish(self, inquiry: Inquiry) -> Change:
        """The person has said yes themself, today."""
        return self._change(
            self.tr("The own wish is heard"),
            lambda: self._write(inquiry.id, lambda now: replace(now, own_wish_on=self._today)),
            lambda: self._write(inquiry.id, lambda now: replace(now, own_wish_on=inquiry.own_wish_on)),
        )

    def note_confirmation(self, inquiry: Inquiry) -> Change:
        """It has been given today."""
        return self._change(
            self.tr("The confirmation is noted"),
            lambda: self._write(inquiry.id, lambda now: replace(now, confirmed_on=self._today)),
            lambda: self._write(inquiry.id, lambda now: replace(now, confirmed_on=inquiry.confirmed_on)),
        )

    def tick(self, inquiry: Inquiry, ground: str, *, is_on: bool) -> Change:
        before = inquiry.grounds
        after = (*before, ground) if is_on else tuple(each for each in before if each != ground)
        said = self.tr("Ticked: {ground}") if is_on else self.tr("No longer ticked: {ground}")
        return self._change(
            said.format(ground=ground),
            lambda: self._inquiries.set_grounds(inquiry.id, after),
            lambda: self._inquiries.set_grounds(inquiry.id, before),
        )

    def put_in_queue(self, inquiry: Inquiry) -> Change:
        return self._change(
            self.tr("Now in the queue"),
            lambda: self._inquiries.put_in_queue(inquiry.id, self._today),
            lambda: self._inquiries.take_out_of_queue(inquiry.id),
        )

    def take_out_of_queue(self, inquiry: Inquiry) -> Change:
        since = inquiry.queued_on or self._today
        return self._change(
            self.tr("Taken out of the queue"),
            lambda: self._inquiries.take_out_of_queue(inquiry.id),
            lambda: self._inquiries.put_in_queue(inquiry.id, since),
        )

    def move(self, inquiry: Inquiry, place: int | None) -> Change:
        """By hand to this place, or with None to where the grounds and the days put it."""
        said = (
            self.tr("{name} is back at the usual place").format(name=first_name(inquiry.name))
            if place is None
            else self.tr("{name} stands at place {place} now").format(name=first_name(inquiry.name), place=place)
        )
        return self._change(said, lambda: self._inquiries.move(inquiry.id, place), lambda: None)

    def accept(self, inquiry: Inquiry) -> Change:
        """Everything that is known goes along to the client; nothing is typed twice."""
        client = Client()

        def accept() -> None:
            nonlocal client
            now = self._inquiries.get(inquiry.id) or inquiry  # done again, it may have been changed since
            client = Client(
                id=client.id,
                name=now.name,
                ways_of_contact=now.ways_of_contact,
                minor_children=True if speaks_of_children(now.grounds) else None,
            )
            client = replace(client, id=self._inquiries.accept(inquiry.id, self._today, client))

        def undo() -> None:
            clients = self._store.clients
            if clients.get(client.id) != client or not clients.is_untouched(client.id):
                raise UserError(Problem.CLIENT_IN_USE)
            self._inquiries.undo_decision(inquiry.id)

        said = self.tr("{name} is a client now").format(name=first_name(inquiry.name))
        return replace(self._change(said, accept, undo), back_to=Place(PageName.INQUIRY, item_id=inquiry.id))

    def decide(self, inquiry: Inquiry, outcome: InquiryOutcome, reason: str, referred_to: str) -> Change:
        return self._change(
            outcome_text(outcome),
            lambda: self._inquiries.decide(inquiry.id, outcome, self._today, reason, referred_to),
            lambda: self._inquiries.undo_decision(inquiry.id),
        )

    def open_again(self, inquiry: Inquiry, outcome: InquiryOutcome) -> Change:
        """As if it had not been decided; `outcome` is what had been."""
        on = inquiry.decided_on or self._today
        return self._change(
            self.tr("The inquiry is open again"),
            lambda: self._inquiries.undo_decision(inquiry.id),
            lambda: self._inquiries.decide(inquiry.id, outcome, on, inquiry.outcome_reason, inquiry.referred_to),
        )

    def _write(self, inquiry_id: int, changed: Callable[[Inquiry], Inquiry]) -> None:
        """As it is by then: its other fields may have been changed since."""
        now = self._inquiries.get(inquiry_id)
        if now is not None:
            self._inquiries.change(changed(now))

    def _change(self, said: str, do: Callable[[], None], undo: Callable[[], None]) -> Change:
        places = self._inquiries.places()

        def undo_with_places() -> None:
            undo()
            if self._inquiries.places() != places:
                self._inquiries.put_places_back(places)

        return Change(said, do, undo_with_places)
