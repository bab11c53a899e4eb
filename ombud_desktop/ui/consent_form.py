"""The form of an agreement or a power of attorney on paper, filled in from the register and the ombud's own text."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from ombud_desktop.documents.letters import fill
from ombud_desktop.model import Client, Consent, ConsentKind, Direction, Template, TemplateKind
from ombud_desktop.ui.consent_wording import consent_kind_text
from ombud_desktop.ui.letter_paper import LetterPaper
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.recipient_check import RecipientCheck
from ombud_desktop.ui.wording import full_date

translate = QCoreApplication.translate

TEMPLATE_OF = {
    ConsentKind.CONSENT: TemplateKind.CONSENT,
    ConsentKind.POWER_OF_ATTORNEY: TemplateKind.POWER_OF_ATTORNEY,
}


def open_form(page: Page, client: Client, consent: Consent, template: Template) -> None:
    """Seen first, then printed."""
    session = page.session
    words = fill(template.content, form_values(client, consent, session.today(), session.store.letterhead()))
    check = RecipientCheck(session, client, consent_kind_text(consent.kind))
    advice = translate("consent_form", "Read it through together. What is not filled in is a line to write on.")
    LetterPaper(translate("consent_form", "Print the form"), advice, words, page, check).open()


def form_values(client: Client, consent: Consent, today: date, letterhead: str) -> dict[str, str]:
    """What stands in place of the words in braces."""
    until = (
        full_date(consent.valid_until)
        if consent.valid_until
        else translate("consent_form", "the day on which I take it back")
    )
    return {
        "namn": client.name,
        "part": consent.party,
        "om": consent.about,
        "riktning": _direction(consent),
        "från": full_date(consent.valid_from),
        "till": until,
        "idag": full_date(today),
        "ombud": letterhead,
    }


def _direction(consent: Consent) -> str:
    """As a sentence of the client's."""
    return {
        Direction.BOTH: translate("consent_form", "Both may tell each other what is needed."),
        Direction.TO_PARTY: translate("consent_form", "My ombud may tell {party} what is needed, but not ask."),
        Direction.FROM_PARTY: translate("consent_form", "{party} may tell my ombud what is needed, but not ask."),
    }[consent.direction].format(party=consent.party)
