"""A client, the contact with them, and how it ends."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ombud_desktop.model.plans import StepOutcome, When


class Sex(StrEnum):
    """For the year's report only."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Client:
    """A client's card. `id` is 0 until it is stored."""

    id: int = 0
    name: str = ""
    year_of_birth: int | None = None
    sex: Sex | None = None
    ways_of_contact: str = ""
    preferred_place: str = ""
    preferred_times: str = ""
    minor_children: bool | None = None
    notes_retention_date: date | None = None
    """Set at closing: the last day on which a note may exist; None while the contact is open."""
    retention_date: date | None = None
    """Set at closing: the last day of everything that identifies the client; None while the contact is open.

    NEVER_BY_ITSELF when only the notes are to be destroyed by themselves.
    """
    kept_longer_because: str = ""
    """Why the card may live longer than the retention period; it dies with the card."""


@dataclass(frozen=True, slots=True)
class ContactPeriod:
    """One contact, from its first day to its last (both included)."""

    id: int
    client_id: int
    started_on: date
    ended_on: date | None = None
    closing_reason: str = ""


@dataclass(frozen=True, slots=True)
class KnownClient:
    """So much of a client as tells them from another of the same name, and as a meeting with them needs."""

    id: int
    name: str
    started_on: date
    """The first day of the first contact."""
    ended_on: date | None
    """The last day of the last contact; None while one is open."""
    preferred_place: str = ""


@dataclass(frozen=True, slots=True)
class ClientSummary:
    """One row of the client list."""

    id: int
    name: str
    started_on: date
    ended_on: date | None
    retention_date: date | None
    open_steps: int
    next_due: When | None
    """Of the open steps that have a date, the first whose time is over or will be."""
    preferred_place: str = ""


@dataclass(frozen=True, slots=True)
class ClosingDecision:
    """What the closing decides about one open step."""

    step_id: int
    outcome: StepOutcome
    taken_over_by: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of a contact, as the ombud fills it in."""

    last_day: date
    reason: str
    notes_retention_date: date
    """The last day of its notes."""
    retention_date: date
    """The last day of the card, the plan and everything else that identifies the client; or NEVER_BY_ITSELF."""
    decisions: tuple[ClosingDecision, ...] = ()
    kept_longer_because: str = ""


@dataclass(frozen=True, slots=True)
class Belongings:
    """How much of what, besides card, plan and notes, goes with a client."""

    mappings: int = 0
    meetings: int = 0
    consents: int = 0
    powers_of_attorney: int = 0
    disclosures: int = 0
    contacts: int = 0
    inquiries: int = 0


NEVER_BY_ITSELF = date.max
"""The retention date of what lives until the ombud destroys it."""


@dataclass(frozen=True, slots=True)
class ClientInReview:
    """An open contact as the weekly review goes through it."""

    id: int
    name: str
    reviewed_on: date | None
    has_next_step: bool
    has_next_meeting: bool


@dataclass(frozen=True, slots=True)
class QuietContact:
    """An open contact in which nothing has been heard for long."""

    client_id: int
    client_name: str
    heard_on: date
