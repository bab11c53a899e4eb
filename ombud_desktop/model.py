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
    MAPPINGS = "mappings"
    MEETINGS = "meetings"
    CONSENTS = "consents"
    CONTACTS = "contacts"
    TEMPLATES = "templates"
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
    PRIORITY_GROUND = "priority_ground"
    """Why somebody comes before others in the queue; the weightiest first."""
    ASSESSMENT_QUESTION = "assessment_question"
    LIFE_AREA = "life_area"
    DIRECTORY_KIND = "directory_kind"
    OTHER_SUPPORT = "other_support"
    """What may help for longer than an ombud."""


class Answer(StrEnum):
    """To a question of the assessment."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class EntryKind(StrEnum):
    """What a mapping finds in a life area."""

    NEED = "need"
    RIGHT = "right"
    OBLIGATION = "obligation"


class Became(StrEnum):
    """What a need was turned into."""

    GOAL = "goal"
    STEP = "step"


class MeetingKind(StrEnum):
    MEETING = "meeting"
    HOME_VISIT = "home_visit"
    TELEPHONE = "telephone"
    ACCOMPANY = "accompany"


class MeetingState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class ConsentKind(StrEnum):
    CONSENT = "consent"
    POWER_OF_ATTORNEY = "power_of_attorney"


class Direction(StrEnum):
    """Which way one may tell."""

    BOTH = "both"
    TO_PARTY = "to_party"
    FROM_PARTY = "from_party"


class ConsentForm(StrEnum):
    ORAL = "oral"
    WRITTEN = "written"


class TemplateKind(StrEnum):
    """What a text of the ombud's own is for."""

    PLAN = "plan"
    """A goal on its first line, and on each further line a step as it is typed."""
    CONFIRMATION = "confirmation"
    CONSENT = "consent"
    POWER_OF_ATTORNEY = "power_of_attorney"


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
    deadline: DeadlineKind | None = None
    """What a decision wants by `due`; None for a step of one's own."""
    authority: str = ""
    """Whose decision it was, with `deadline`."""


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
    queued_on: date | None = None
    """In the queue since; None while it has not been assessed."""
    queue_place: int | None = None
    """Where the ombud has put it by hand, counted from 1; None: where the grounds and the days put it."""
    grounds: tuple[str, ...] = ()
    """The priority grounds that are ticked, in the words of the list."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a client needs, has a right to and must do, as seen on one day."""

    id: int = 0
    client_id: int = 0
    made_on: date = date.min
    entries: tuple["MappingEntry", ...] = ()
    skipped: frozenset[str] = frozenset()
    """Life areas that were left out on purpose."""


@dataclass(frozen=True, slots=True)
class MappingEntry:
    """One finding in a life area: the client's view, and beside it the ombud's."""

    id: int = 0
    mapping_id: int = 0
    area: str = ""
    kind: EntryKind = EntryKind.NEED
    client_view: str = ""
    ombud_view: str = ""
    became: Became | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Meeting:
    id: int = 0
    client_id: int = 0
    kind: MeetingKind = MeetingKind.MEETING
    starts_at: datetime = datetime(1, 1, 1)  # noqa: DTZ001 - local time, as it is where one meets
    minutes: int = 60
    place: str = ""
    with_whom: str = ""
    agenda: str = ""
    """What else is to be talked about, beside the steps on the agenda."""
    outcome: str = ""
    state: MeetingState = MeetingState.PLANNED
    step_ids: tuple[int, ...] = ()
    """The steps on the agenda."""


@dataclass(frozen=True, slots=True)
class MeetingOfClient:
    """A meeting as the calendar shows it: with the person it belongs to."""

    meeting: Meeting
    client_name: str


@dataclass(frozen=True, slots=True)
class Consent:
    """With whom the ombud may talk about a client, or act for them: about what, which way, from when until when."""

    id: int = 0
    client_id: int = 0
    kind: ConsentKind = ConsentKind.CONSENT
    party: str = ""
    about: str = ""
    direction: Direction = Direction.BOTH
    form: ConsentForm = ConsentForm.ORAL
    valid_from: date = date.min
    valid_until: date | None = None
    """The last day on which it holds; None: until it is withdrawn."""
    withdrawn_on: date | None = None
    """It holds no more from this day on."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Something about a client that was printed or given away without a consent that covers it, and why."""

    id: int = 0
    client_id: int = 0
    given_on: date = date.min
    recipient: str = ""
    what: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone to turn to: there for everyone, or, with a `client_id`, for this one client only."""

    id: int = 0
    client_id: int | None = None
    kind: str = ""
    """One of the words of the list."""
    name: str = ""
    organisation: str = ""
    telephone: str = ""
    email: str = ""
    address: str = ""
    hours: str = ""
    """When they can be reached."""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A text of the ombud's own that letters, forms or plans begin with."""

    id: int = 0
    kind: TemplateKind = TemplateKind.PLAN
    name: str = ""
    content: str = ""
    position: int = 0


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
