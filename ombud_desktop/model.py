"""The words of the work as values. Nothing here knows of a database or a window."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from ombud_desktop.errors import Problem


class Topic(StrEnum):
    """A kind of thing that can change; a page refreshes itself when one of its topics does."""

    CLIENTS = "clients"
    PLANS = "plans"
    NOTES = "notes"
    INQUIRIES = "inquiries"
    RETENTION = "retention"
    BACKUPS = "backups"


class Sex(StrEnum):
    """For the year's report only."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class Responsible(StrEnum):
    """Who does a step."""

    CLIENT = "client"
    OMBUD = "ombud"
    BOTH = "both"
    PARTY = "party"


class StepState(StrEnum):
    TO_DO = "to_do"
    WAITING = "waiting"
    DONE = "done"
    DROPPED = "dropped"


OPEN_STATES = (StepState.TO_DO, StepState.WAITING)


class StepOutcome(StrEnum):
    """What happens, at closing, to a step that is still open."""

    TAKEN_OVER = "taken_over"
    DONE = "done"
    DROPPED = "dropped"


class DeadlineKind(StrEnum):
    """What a decision wants by a certain day."""

    APPEAL = "appeal"
    REPLY = "reply"
    OTHER = "other"


class Channel(StrEnum):
    """How an inquiry came in."""

    TELEPHONE = "telephone"
    LETTER = "letter"
    FORM = "form"
    E_SERVICE = "e_service"
    VISIT = "visit"
    OTHER = "other"


class MadeBy(StrEnum):
    """Who made an inquiry."""

    SELF = "self"
    RELATIVE = "relative"
    AUTHORITY = "authority"
    CARE = "care"
    OTHER = "other"


class InquiryOutcome(StrEnum):
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REFERRED_ON = "referred_on"
    WITHDRAWN = "withdrawn"


class ListName(StrEnum):
    """A list of words to choose from, which the ombud may change."""

    CLOSING_REASON = "closing_reason"
    OUTCOME_REASON = "outcome_reason"


class DyingKind(StrEnum):
    """What a purge destroys, as the ombud is told of it."""

    NOTE = "note"
    CLIENT = "client"
    INQUIRY = "inquiry"
    DRAFT = "draft"


class RestoreStep(StrEnum):
    """What is done with a backup before its vault can be opened, in this order."""

    FILE = "file"
    CHECKSUMS = "checksums"
    KEY = "key"
    PAGES = "pages"
    COUNTS = "counts"
    PURGE = "purge"
    PLACE = "place"


NEVER_BY_ITSELF = date.max
"""The retention date of what lives until the ombud destroys it."""


@dataclass(frozen=True, slots=True)
class When:
    """A day, or a whole ISO week (then `day` is its Monday)."""

    day: date
    whole_week: bool = False

    @property
    def last_day(self) -> date:
        """The last day that is still in time."""
        return self.day + timedelta(days=6) if self.whole_week else self.day


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
class Step:
    id: int = 0
    goal_id: int = 0
    text: str = ""
    responsible: Responsible = Responsible.CLIENT
    party: str = ""
    """Who does it, when `responsible` is PARTY: an authority, a relative."""
    due: When | None = None
    state: StepState = StepState.TO_DO
    waiting_for: str = ""
    follow_up_on: date | None = None
    done_on: date | None = None
    outcome: StepOutcome | None = None
    """Decided at closing; the state stays as it was, so that a closing can be undone."""
    taken_over_by: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in the client's own words, with its steps in order."""

    id: int = 0
    client_id: int = 0
    title: str = ""
    own_words: str = ""
    position: int = 0
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class StepOfClient:
    """A step as *Idag* shows it: with the person it belongs to."""

    step: Step
    client_id: int
    client_name: str


@dataclass(frozen=True, slots=True)
class Note:
    """A working note: a memory aid with a date on which it dies, never a journal."""

    id: int = 0
    client_id: int = 0
    text: str = ""
    written_at: datetime = datetime(1, 1, 1)  # noqa: DTZ001 - local time, as it was where it was written
    own_date: date | None = None
    """The last day it may exist, set by the ombud; None: as long as the contact's notes."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Something typed that is not (yet) a valid entry: the fields of one form, by name."""

    key: str
    values: dict[str, str]
    client_id: int | None = None


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
class Receipt:
    """What one purge, or the ombud's own hand, destroyed: numbers only, never whose."""

    purged_at: datetime
    notes: int = 0
    clients: int = 0
    drafts: int = 0
    inquiries: int = 0
    by_hand: bool = False

    @property
    def destroyed(self) -> int:
        return self.notes + self.clients + self.drafts + self.inquiries


@dataclass(frozen=True, slots=True)
class Dying:
    """So many things of one kind, of one client or inquiry, with the same last day."""

    on: date
    """The last day on which they exist."""
    kind: DyingKind
    number: int
    name: str
    client_id: int = 0
    inquiry_id: int = 0


@dataclass(frozen=True, slots=True)
class UnopenedNote:
    """A note that nobody has looked at for long."""

    id: int
    client_id: int
    client_name: str
    text: str
    seen_on: date


@dataclass(frozen=True, slots=True)
class QuietContact:
    """An open contact in which nothing has been heard for long."""

    client_id: int
    client_name: str
    heard_on: date


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Somebody asks for an ombud, for themselves or for another. `id` is 0 until it is stored."""

    id: int = 0
    name: str = ""
    ways_of_contact: str = ""
    received_on: date = date.min
    channel: Channel = Channel.TELEPHONE
    made_by: MadeBy = MadeBy.SELF
    made_by_name: str = ""
    wish: str = ""
    own_wish_on: date | None = None
    """The day on which the person's own wish was heard; None while it is awaited."""
    confirmed_on: date | None = None
    outcome: InquiryOutcome | None = None
    outcome_reason: str = ""
    referred_to: str = ""
    decided_on: date | None = None
    retention_date: date | None = None
    """The last day of one that led to no contact; None while undecided, and when it lives with its client."""
    client_id: int | None = None


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What a purge within the coming days would destroy for one client.

    `on` is the earliest last day of existence among it.
    """

    client_id: int
    client_name: str
    on: date
    notes: int
    client_on: date | None
    """The last day of everything else that identifies the client; None where only notes are destroyed."""
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """A backup that the vault knows of, in its folder; the folder may be out of reach."""

    folder: Path
    file: str
    made_at: datetime
    expires_on: date
    """The last day on which it may exist."""
    outlives: date = date.max
    """The last day of what dies first among the things it holds longer than they may live."""

    @property
    def path(self) -> Path:
        return self.folder / self.file

    def holds_destroyed(self, today: date) -> bool:
        """Whether it may still hold something that was destroyed in the vault."""
        return self.outlives < today


@dataclass(frozen=True, slots=True)
class BackupPlace:
    """A folder into which the vault is backed up by itself."""

    folder: Path
    problem: Problem | None = None
    """What went wrong at the last attempt."""


@dataclass(frozen=True, slots=True)
class BackupOutcome:
    """What came of one attempt to back up into one folder."""

    folder: Path
    problem: Problem | None = None
    file: str = ""
