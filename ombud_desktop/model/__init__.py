"""The words of the work as values. Nothing here knows of a database or a window."""

from ombud_desktop.model.backups import BackupCopy, BackupOutcome, BackupPlace, RestoreStep
from ombud_desktop.model.clients import (
    NEVER_BY_ITSELF,
    Belongings,
    Client,
    ClientInReview,
    ClientSummary,
    Closing,
    ClosingDecision,
    ContactPeriod,
    QuietContact,
    Sex,
)
from ombud_desktop.model.consents import Consent, ConsentForm, ConsentKind, Contact, Direction, Disclosure
from ombud_desktop.model.destruction import Dying, DyingKind, Receipt, Upcoming
from ombud_desktop.model.inquiries import Answer, Channel, Inquiry, InquiryOutcome, MadeBy
from ombud_desktop.model.mappings import Became, EntryKind, Mapping, MappingEntry
from ombud_desktop.model.meetings import Meeting, MeetingKind, MeetingOfClient, MeetingState
from ombud_desktop.model.notes import Draft, Note, UnopenedNote
from ombud_desktop.model.plans import (
    OPEN_STATES,
    DeadlineKind,
    Goal,
    Responsible,
    Step,
    StepOfClient,
    StepOutcome,
    StepState,
    When,
)
from ombud_desktop.model.topics import ListName, Template, TemplateKind, Topic

__all__ = [
    "NEVER_BY_ITSELF",
    "OPEN_STATES",
    "Answer",
    "BackupCopy",
    "BackupOutcome",
    "BackupPlace",
    "Became",
    "Belongings",
    "Channel",
    "Client",
    "ClientInReview",
    "ClientSummary",
    "Closing",
    "ClosingDecision",
    "Consent",
    "ConsentForm",
    "ConsentKind",
    "Contact",
    "ContactPeriod",
    "DeadlineKind",
    "Direction",
    "Disclosure",
    "Draft",
    "Dying",
    "DyingKind",
    "EntryKind",
    "Goal",
    "Inquiry",
    "InquiryOutcome",
    "ListName",
    "MadeBy",
    "Mapping",
    "MappingEntry",
    "Meeting",
    "MeetingKind",
    "MeetingOfClient",
    "MeetingState",
    "Note",
    "QuietContact",
    "Receipt",
    "Responsible",
    "RestoreStep",
    "Sex",
    "Step",
    "StepOfClient",
    "StepOutcome",
    "StepState",
    "Template",
    "TemplateKind",
    "Topic",
    "UnopenedNote",
    "Upcoming",
    "When",
]
