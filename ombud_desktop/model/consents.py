"""With whom the ombud may talk, and whom there is to turn to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
