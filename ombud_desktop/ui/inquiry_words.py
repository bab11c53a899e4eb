"""An inquiry in words: how it came, why it stands where it stands in the queue, and what came of it."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from ombud_desktop.model import Channel, Inquiry, InquiryOutcome, MadeBy
from ombud_desktop.rules.waiting_list import Standing
from ombud_desktop.ui.wording import count_of_days, full_date, short_date

translate = QCoreApplication.translate


def channel_text(channel: Channel) -> str:
    return {
        Channel.TELEPHONE: translate("inquiry_words", "Telephone"),
        Channel.LETTER: translate("inquiry_words", "Letter"),
        Channel.FORM: translate("inquiry_words", "Form"),
        Channel.E_SERVICE: translate("inquiry_words", "E-service"),
        Channel.VISIT: translate("inquiry_words", "Visit"),
        Channel.OTHER: translate("inquiry_words", "Other way"),
    }[channel]


def made_by_text(made_by: MadeBy) -> str:
    return {
        MadeBy.SELF: translate("inquiry_words", "The person themself"),
        MadeBy.RELATIVE: translate("inquiry_words", "Relative"),
        MadeBy.AUTHORITY: translate("inquiry_words", "Authority"),
        MadeBy.CARE: translate("inquiry_words", "Care"),
        MadeBy.OTHER: translate("inquiry_words", "Someone else"),
    }[made_by]


def wish_text(inquiry: Inquiry | None) -> str:
    """Önskemålet vid förfrågan: ”Bo kvar”; empty where nothing was wished for."""
    wish = inquiry.wish.strip() if inquiry is not None else ""
    return translate("inquiry_words", "Wished for when contact was made: ”{wish}”").format(wish=wish) if wish else ""


def source_text(inquiry: Inquiry, today: date) -> str:
    """Telefon 2 nov · Mona (anhörig)"""
    came = f"{channel_text(inquiry.channel)} {short_date(inquiry.received_on, today)}"
    if inquiry.made_by is MadeBy.SELF:
        return came
    who = made_by_text(inquiry.made_by)
    name = inquiry.made_by_name.strip()
    return f"{came} · {name} ({who.lower()})" if name else f"{came} · {who.lower()}"


def waited_text(days: int) -> str:
    """väntat 12 dagar"""
    if not days:
        return translate("inquiry_words", "came today")
    return translate("inquiry_words", "waited {days}").format(days=count_of_days(days))


def why_text(standing: Standing) -> str:
    """Först: minderåriga barn i familjen och risk för vräkning · väntat 12 dagar"""
    waited = waited_text(standing.days_waited)
    grounds = listed(standing.grounds)
    if standing.is_moved:
        moved = translate("inquiry_words", "Moved here by you")
        return " · ".join(filter(None, (moved, grounds, waited)))
    if not grounds:
        return translate("inquiry_words", "No ground to come before others · {waited}").format(waited=waited)
    words = (
        translate("inquiry_words", "First: {grounds} · {waited}")
        if standing.place == 1
        else translate("inquiry_words", "Comes here: {grounds} · {waited}")
    )
    return words.format(grounds=grounds, waited=waited)


def place_text(standing: Standing) -> str:
    return translate("inquiry_words", "place {number} in the queue").format(number=standing.place)


def outcome_text(outcome: InquiryOutcome) -> str:
    return {
        InquiryOutcome.ACCEPTED: translate("inquiry_words", "Became a client"),
        InquiryOutcome.DECLINED: translate("inquiry_words", "Declined"),
        InquiryOutcome.REFERRED_ON: translate("inquiry_words", "Referred on"),
        InquiryOutcome.WITHDRAWN: translate("inquiry_words", "Withdrawn"),
    }[outcome]


def decision_text(inquiry: Inquiry) -> str:
    """Hänvisad vidare till boendestöd 21 november 2026: annat stöd passar bättre"""
    if inquiry.outcome is None or inquiry.decided_on is None:
        return ""
    words = outcome_text(inquiry.outcome)
    if inquiry.referred_to:
        words = translate("inquiry_words", "{outcome} to {whom}").format(outcome=words, whom=inquiry.referred_to)
    words = f"{words} {full_date(inquiry.decided_on)}"
    return f"{words}: {inquiry.outcome_reason}" if inquiry.outcome_reason else words


def listed(words: tuple[str, ...]) -> str:
    """minderåriga barn i familjen, risk för vräkning och inget annat stöd"""
    if len(words) < 2:
        return "".join(words)
    return translate("wording", "{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])
