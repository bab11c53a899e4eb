"""Working notes, and what is being written."""

from dataclasses import dataclass
from datetime import date, datetime


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
class UnopenedNote:
    """A note that nobody has looked at for long."""

    id: int
    client_id: int
    client_name: str
    text: str
    seen_on: date


@dataclass(frozen=True, slots=True)
class Draft:
    """Something typed that is not (yet) a valid entry: the fields of one form, by name."""

    key: str
    values: dict[str, str]
    client_id: int | None = None
