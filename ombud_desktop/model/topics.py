"""What the vault's window is told of, and the words the ombud chooses from."""

from dataclasses import dataclass
from enum import StrEnum


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


class TemplateKind(StrEnum):
    """What a text of the ombud's own is for."""

    PLAN = "plan"
    """A goal on its first line, and on each further line a step as it is typed."""
    CONFIRMATION = "confirmation"
    CONSENT = "consent"
    POWER_OF_ATTORNEY = "power_of_attorney"


@dataclass(frozen=True, slots=True)
class Template:
    """A text of the ombud's own that letters, forms or plans begin with."""

    id: int = 0
    kind: TemplateKind = TemplateKind.PLAN
    name: str = ""
    content: str = ""
    position: int = 0
