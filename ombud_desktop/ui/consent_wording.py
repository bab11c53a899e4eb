"""Agreements and contacts in words."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from ombud_desktop.model import Consent, ConsentForm, ConsentKind, Contact, Direction
from ombud_desktop.rules.consents import ConsentState, state_on
from ombud_desktop.ui.wording import full_date, short_date

translate = QCoreApplication.translate

SOON = timedelta(days=14)
"""An agreement that ends within this time is worth a look."""


def contact_title(contact: Contact) -> str:
    """Lo Ek, Försäkringskassan; or the one of both that there is."""
    return ", ".join(part for part in (contact.name.strip(), contact.organisation.strip()) if part)


def holds_until(consent: Consent) -> str:
    """gäller till 5 december 2026, gäller tills den återkallas"""
    if consent.valid_until is None:
        return translate("consents", "holds until it is withdrawn")
    return translate("consents", "holds until {day}").format(day=full_date(consent.valid_until))


def consent_chip(consent: Consent, today: date) -> tuple[str, str]:
    """The words and the tone of how an agreement stands."""
    state = state_on(consent, today)
    if state is ConsentState.WITHDRAWN and consent.withdrawn_on:
        return translate("consents", "withdrawn {day}").format(day=short_date(consent.withdrawn_on, today)), "late"
    if state is ConsentState.EXPIRED and consent.valid_until:
        return translate("consents", "expired {day}").format(day=short_date(consent.valid_until, today)), "plain"
    if state is ConsentState.COMING:
        return translate("consents", "holds from {day}").format(day=short_date(consent.valid_from, today)), "plain"
    ends_soon = consent.valid_until is not None and consent.valid_until - today < SOON
    return holds_until(consent), "due" if ends_soon else "done"


def direction_text(direction: Direction) -> str:
    return {
        Direction.BOTH: translate("consents", "both ways"),
        Direction.TO_PARTY: translate("consents", "I may tell"),
        Direction.FROM_PARTY: translate("consents", "they may tell"),
    }[direction]


def consent_form_text(form: ConsentForm) -> str:
    return {
        ConsentForm.ORAL: translate("consents", "oral"),
        ConsentForm.WRITTEN: translate("consents", "written"),
    }[form]


def consent_kind_text(kind: ConsentKind) -> str:
    return {
        ConsentKind.CONSENT: translate("consents", "Agreement"),
        ConsentKind.POWER_OF_ATTORNEY: translate("consents", "Power of attorney"),
    }[kind]
