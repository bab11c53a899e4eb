"""What a client needs, has a right to and must do."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EntryKind(StrEnum):
    """What a mapping finds in a life area."""

    NEED = "need"
    RIGHT = "right"
    OBLIGATION = "obligation"


class Became(StrEnum):
    """What a need was turned into."""

    GOAL = "goal"
    STEP = "step"


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
    became_id: int | None = None
    """The goal's or step's id. What is in the plan no more, the entry has not become; unless it comes back."""
    position: int = 0
