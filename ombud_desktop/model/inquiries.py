"""Who asks for an ombud, and what comes of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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


class Answer(StrEnum):
    """To a question of the assessment."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


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

    @property
    def awaits_own_wish(self) -> bool:
        """Somebody else made contact, and the person has not said yet that they want it themself."""
        return self.made_by is not MadeBy.SELF and self.own_wish_on is None

    @property
    def is_in_queue(self) -> bool:
        return self.outcome is None and self.queued_on is not None and not self.awaits_own_wish
