"""The inquiries of the practice vault: made-up people who wait, who stand in the queue, and who were referred on."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from ombud_desktop.model import Answer, Channel, Inquiry, InquiryOutcome, ListName, MadeBy
from ombud_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Asking:
    """One made-up inquiry. Days count back from today; `grounds` by their number in the vault's list, from 0."""

    inquiry: Inquiry
    days: int
    queued: int | None = None
    grounds: tuple[int, ...] = ()
    confirmed: int | None = None
    referred_to: str = ""


def add_inquiries(store: Store, today: date) -> None:
    grounds = store.lists.entries(ListName.PRIORITY_GROUND)
    questions = store.lists.entries(ListName.ASSESSMENT_QUESTION)
    reasons = store.lists.entries(ListName.OUTCOME_REASON)
    for asking in ASKING:
        inquiry_id = store.inquiries.add(
            replace(
                asking.inquiry,
                received_on=today - timedelta(days=asking.days),
                confirmed_on=None if asking.confirmed is None else today - timedelta(days=asking.confirmed),
            )
        )
        if asking.grounds:
            store.inquiries.set_grounds(inquiry_id, [grounds[number] for number in asking.grounds])
        if asking.queued is not None:
            for question in questions:
                store.inquiries.set_answer(inquiry_id, question, Answer.YES)
            store.inquiries.put_in_queue(inquiry_id, today - timedelta(days=asking.queued))
        if asking.referred_to:
            decided_on = today - timedelta(days=asking.days - 2)
            outcome = InquiryOutcome.REFERRED_ON
            store.inquiries.decide(inquiry_id, outcome, decided_on, reasons[0], asking.referred_to)


ASKING = (
    Asking(
        Inquiry(
            name="Dagny V.",
            ways_of_contact="070-000 00 21, efter lunch",
            wish="Slippa flytta, och förstå breven från hyresvärden.",
        ),
        days=12,
        queued=9,
        grounds=(0, 1),
        confirmed=11,
    ),
    Asking(
        Inquiry(
            name="Tage P.", ways_of_contact="brev", channel=Channel.LETTER, wish="Någon som följer med till vården."
        ),
        days=23,
        queued=20,
        confirmed=22,
    ),
    Asking(
        Inquiry(
            name="Signe Ö.",
            channel=Channel.TELEPHONE,
            made_by=MadeBy.RELATIVE,
            made_by_name="Ulf, bror, 070-000 00 22",
            wish="Brodern tror att hon behöver hjälp med ekonomin.",
        ),
        days=3,
    ),
    Asking(
        Inquiry(
            name="Malik A.", ways_of_contact="sms 070-000 00 23", channel=Channel.E_SERVICE, wish="Ordning på dagarna."
        ),
        days=1,
    ),
    Asking(
        Inquiry(name="Viola E.", channel=Channel.FORM, made_by=MadeBy.SELF, wish="Räkna på skulderna."),
        days=20,
        confirmed=19,
        referred_to="budget- och skuldrådgivning",
    ),
)
