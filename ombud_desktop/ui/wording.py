"""Dates, people and counts in words, in the language of the window."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from ombud_desktop.model import (
    NEVER_BY_ITSELF,
    Belongings,
    Client,
    DeadlineKind,
    Receipt,
    Responsible,
    Sex,
    Step,
    StepOutcome,
    StepState,
    When,
)
from ombud_desktop.rules.dates import week_of
from ombud_desktop.storage.backups.restore import Restored
from ombud_desktop.storage.whereabouts import NETWORK, shared_by
from ombud_desktop.ui.days import formatted

translate = QCoreApplication.translate


def day_heading(day: date) -> str:
    """Lördag 21 november"""
    text = formatted(day, "dddd d MMMM")
    return text[:1].upper() + text[1:]


def full_date(day: date) -> str:
    """21 november 2026"""
    return formatted(day, "d MMMM yyyy")


def existence(last_day: date) -> str:
    """Finns till 28 februari 2027, or until it is destroyed by hand."""
    if last_day == NEVER_BY_ITSELF:
        return translate("wording", "Exists until you destroy it")
    return translate("wording", "Exists until {day}").format(day=full_date(last_day))


def short_date(day: date, today: date) -> str:
    """21 nov; with the year when it is another one, and the weekday within the coming week."""
    if 0 < (day - today).days < 7:
        return formatted(day, "ddd d MMM")
    return formatted(day, "d MMM" if day.year == today.year else "d MMM yyyy")


def relative_day(day: date, today: date) -> str:
    """idag, imorgon, igår, or the short date"""
    named = {
        0: translate("wording", "today"),
        1: translate("wording", "tomorrow"),
        -1: translate("wording", "yesterday"),
    }
    return named.get((day - today).days) or short_date(day, today)


def moment(at: datetime, today: date) -> str:
    """Idag 09.12, or the short date"""
    if at.date() == today:
        return translate("wording", "Today {time}").format(time=f"{at:%H.%M}")
    return short_date(at.date(), today)


def date_and_time(at: datetime) -> str:
    """21 november 2026 kl. 14.32"""
    return translate("wording", "{day} at {time}").format(day=full_date(at.date()), time=f"{at:%H.%M}")


def week(day: date) -> str:
    """Vecka 47"""
    return translate("wording", "Week {number}").format(number=week_of(day))


def when_text(when: When, today: date) -> str:
    if when.whole_week:
        text = translate("wording", "week {number}").format(number=week_of(when.day))
        # A week number says little when it is not near: over the new year the year is added.
        year = when.day.isocalendar().year
        return text if year == today.isocalendar().year else f"{text}, {year}"
    return relative_day(when.day, today)


def due_chip(when: When, today: date) -> tuple[str, str]:
    """The words and the tone of a step's date."""
    days_late = (today - when.last_day).days
    if days_late > 0:
        return _counted.days_late(days_late), "late"
    if when.day <= today or (not when.whole_week and (when.day - today).days < 7):
        return when_text(when, today), "due"
    return when_text(when, today), "plain"


def when_field_text(when: When | None) -> str:
    """As it stands in a field, and is understood again: 2026-11-27 or v48 2026"""
    if when is None:
        return ""
    if when.whole_week:
        year, number, _ = when.day.isocalendar()
        return f"v{number} {year}"
    return when.day.isoformat()


def when_words(when: When, today: date) -> str:
    """As one says it aloud: fredag 27 november, v. 48; or vecka 49"""
    if when.whole_week:
        return when_text(when, today)
    day = formatted(when.day, "dddd d MMMM" if when.day.year == today.year else "dddd d MMMM yyyy")
    return translate("wording", "{day}, w. {number}").format(day=day, number=week_of(when.day))


def deadline_text(kind: DeadlineKind) -> str:
    return {
        DeadlineKind.APPEAL: translate("wording", "Appeal"),
        DeadlineKind.REPLY: translate("wording", "Reply"),
        DeadlineKind.OTHER: translate("wording", "Deadline"),
    }[kind]


def deadline_of(step: Step) -> str:
    """Överklaga: Försäkringskassan; empty where no decision wants anything."""
    if step.deadline is None:
        return ""
    return ": ".join(filter(None, (deadline_text(step.deadline), step.authority)))


def first_name(name: str) -> str:
    return name.split()[0] if name.split() else name


def responsible_text(step: Step, client_name: str) -> str:
    """Alma, Ombud, Alma + ombud, or the named party"""
    name = first_name(client_name)
    return {
        Responsible.CLIENT: name,
        Responsible.OMBUD: translate("wording", "Ombud"),
        Responsible.BOTH: translate("wording", "{name} + ombud").format(name=name),
        Responsible.PARTY: step.party,
    }[step.responsible]


def state_text(state: StepState) -> str:
    return {
        StepState.TO_DO: translate("wording", "To do"),
        StepState.WAITING: translate("wording", "Waiting"),
        StepState.DONE: translate("wording", "Done"),
        StepState.DROPPED: translate("wording", "Dropped"),
    }[state]


def outcome_text(step: Step) -> str:
    """What a closing has decided about the step: boendestödet tar över, Klart, Struket; empty if nothing."""
    if step.outcome is None:
        return ""
    return {
        StepOutcome.TAKEN_OVER: translate("wording", "{name} takes over").format(name=step.taken_over_by),
        StepOutcome.DONE: state_text(StepState.DONE),
        StepOutcome.DROPPED: state_text(StepState.DROPPED),
    }[step.outcome]


def sex_text(sex: Sex | None) -> str:
    if sex is None:
        return translate("wording", "Not stated")
    return {
        Sex.WOMAN: translate("wording", "Woman"),
        Sex.MAN: translate("wording", "Man"),
        Sex.OTHER: translate("wording", "Other, or does not want to say"),
    }[sex]


def step_sentence(step: Step, client_name: str, today: date) -> str:
    """What a screen reader says of an open step: the whole row as one sentence."""
    parts = [step.text, responsible_text(step, client_name)]
    if step.outcome is not None:
        return ", ".join((*parts, outcome_text(step)))
    if step.state is StepState.WAITING:
        parts.append(translate("wording", "waiting for {whom}").format(whom=step.waiting_for))
        if step.follow_up_on:
            parts.append(translate("wording", "follow up {day}").format(day=relative_day(step.follow_up_on, today)))
    if step.deadline is not None:
        parts.append(deadline_of(step))
    if step.due:
        parts.append(due_chip(step.due, today)[0])
    return ", ".join(parts)


def meeting_wish(client: Client) -> str:
    """Vill ses: biblioteket, helst förmiddag"""
    wishes = ", ".join(filter(None, (client.preferred_place.strip(), client.preferred_times.strip())))
    return translate("wording", "Likes to meet: {wishes}").format(wishes=wishes) if wishes else ""


def months_between(first: date, last: date) -> int:
    """Whole months of contact."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def folder_name(folder: Path) -> str:
    """The last part of a path; all of it for a drive, which has no name."""
    return folder.name or str(folder)


class _Counted(QObject):
    """Counts in singular and plural. A class because lupdate sees the plural only in a method's `tr`."""

    def notes(self, number: int) -> str:
        return self.tr("%n note(s)", "", number)

    def clients(self, number: int) -> str:
        return self.tr("%n client(s)", "", number)

    def drafts(self, number: int) -> str:
        return self.tr("%n draft(s)", "", number)

    def inquiries(self, number: int) -> str:
        return self.tr("%n inquiry(-ies)", "", number)

    def months(self, number: int) -> str:
        return self.tr("%n month(s)", "", number)

    def mappings(self, number: int) -> str:
        return self.tr("%n mapping(s)", "", number)

    def meetings(self, number: int) -> str:
        return self.tr("%n meeting(s)", "", number)

    def consents(self, number: int) -> str:
        return self.tr("%n agreement(s)", "", number)

    def powers_of_attorney(self, number: int) -> str:
        return self.tr("%n power(s) of attorney", "", number)

    def disclosures(self, number: int) -> str:
        return self.tr("%n thing(s) given away", "", number)

    def contacts(self, number: int) -> str:
        return self.tr("%n contact(s) of the client's own", "", number)

    def days(self, number: int) -> str:
        return self.tr("%n day(s)", "", number)

    def days_ago(self, number: int) -> str:
        return self.tr("%n day(s) ago", "", number)

    def days_late(self, number: int) -> str:
        return self.tr("%n day(s) late", "", number)

    def and_more(self, number: int) -> str:
        return self.tr("and %n more", "", number)

    def asked_after(self, number: int) -> str:
        return self.tr("A note not looked at for %n week(s): the ombud is asked whether it is needed.", "", number)


_counted = _Counted()
count_of_notes = _counted.notes
count_of_clients = _counted.clients
count_of_drafts = _counted.drafts
count_of_inquiries = _counted.inquiries
count_of_months = _counted.months
count_of_days = _counted.days
and_more = _counted.and_more
asked_after = _counted.asked_after


def age_text(days: int) -> str:
    """idag, igår, för 3 dagar sedan"""
    named = {0: translate("wording", "today"), 1: translate("wording", "yesterday")}
    return named.get(max(0, days)) or _counted.days_ago(days)


def belongings_texts(belongings: Belongings) -> list[str]:
    """2 kartläggningar, 4 möten: what goes with a client, each kind with its number; nothing for what there is not."""
    counted = (
        (_counted.mappings, belongings.mappings),
        (_counted.meetings, belongings.meetings),
        (_counted.consents, belongings.consents),
        (_counted.powers_of_attorney, belongings.powers_of_attorney),
        (_counted.disclosures, belongings.disclosures),
        (_counted.contacts, belongings.contacts),
        (_counted.inquiries, belongings.inquiries),
    )
    return [words(number) for words, number in counted if number]


def listed(parts: Sequence[str]) -> str:
    """4 anteckningar, 2 möten och 1 klient"""
    if len(parts) < 2:
        return "".join(parts)
    return translate("wording", "{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def destroyed_text(notes: int, clients: int, drafts: int, inquiries: int = 0) -> str:
    """4 anteckningar och 1 klient"""
    parts = [
        text
        for number, text in (
            (notes, count_of_notes(notes)),
            (clients, count_of_clients(clients)),
            (drafts, count_of_drafts(drafts)),
            (inquiries, count_of_inquiries(inquiries)),
        )
        if number
    ]
    return listed(parts)


def receipt_text(receipt: Receipt) -> str:
    """What stands on a receipt, beside its moment: never whose it was."""
    words = (
        translate("wording", "{what} destroyed by hand")
        if receipt.by_hand
        else translate("wording", "{what} destroyed")
    )
    return words.format(what=destroyed_text(receipt.notes, receipt.clients, receipt.drafts, receipt.inquiries))


def restored_text(restored: Restored) -> str:
    """What a restore has brought back, from when, and where the vault of before lies."""
    words = translate("wording", "Restored: {what}, as on {when}.").format(
        what=translate("wording", "{first} and {last}").format(
            first=count_of_clients(restored.clients), last=count_of_notes(restored.notes)
        ),
        when=date_and_time(restored.made_at),
    )
    if restored.aside is None or restored.aside_until is None:
        return words
    aside = translate("wording", "The vault that was here before lies in {folder} until {day}, and is then destroyed.")
    return f"{words} {aside.format(folder=restored.aside.name, day=full_date(restored.aside_until))}"


def shared_text(folder: Path) -> str:
    """A warning where others copy what lies in the vault's folder; "" where nobody does."""
    service = shared_by(folder)
    if not service:
        return ""
    where = translate("wording", "on the network") if service == NETWORK else service
    return translate(
        "wording",
        "The vault lies where other computers get copies of it ({where}). They are encrypted, but Ombud cannot destroy "
        "them. Ask whoever looks after the computer for a folder on its own disk.",
    ).format(where=where)
