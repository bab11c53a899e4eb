"""What is destroyed, and what a purge says of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class DyingKind(StrEnum):
    """What a purge destroys, as the ombud is told of it."""

    NOTE = "note"
    CLIENT = "client"
    INQUIRY = "inquiry"
    DRAFT = "draft"


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
