"""What can go wrong in the ombud's world, apart from bugs.

An error carries no text from the vault: it names the problem, and the window has the words for it.
"""

import traceback
from enum import StrEnum
from pathlib import Path


class Problem(StrEnum):
    """Everything the app may have to tell the ombud about. The value is the code shown at the end of the message."""

    # The vault and its keys.
    WRONG_PASSPHRASE = "V1"
    WRONG_RECOVERY_KEY = "V2"
    KEY_FILE_DAMAGED = "V3"
    KEY_FILE_MISSING = "V4"
    VAULT_DAMAGED = "V5"
    VAULT_MISSING = "V6"
    VAULT_NEWER = "V7"
    VAULT_IN_USE = "V8"
    VAULT_EXISTS = "V9"
    FOLDER_READ_ONLY = "V10"
    DISK_FULL = "V11"
    MEMORY_TOO_LITTLE = "V12"
    LAST_WORDS_LOST = "V13"
    NO_ROOM_TO_OPEN = "V14"
    VAULT_FOLDER_GONE = "V15"
    # Backups (kopior). B1 to B6 are the checks of a copy, in their order.
    BACKUP_INCOMPLETE = "B1"
    BACKUP_HEADER_DAMAGED = "B2"
    BACKUP_CONTENT_DAMAGED = "B3"
    BACKUP_KEY_DAMAGED = "B4"
    BACKUP_PAGES_DAMAGED = "B5"
    BACKUP_COUNTS_DIFFER = "B6"
    BACKUP_NEWER = "B7"
    PLACE_UNREACHABLE = "B8"
    PLACE_FULL = "B9"
    PLACE_READ_ONLY = "B10"
    RESTORE_UNFINISHED = "B11"
    PLACE_IS_THE_VAULT = "B12"
    # Papers.
    NOT_PRINTED = "P1"
    PAPER_DISK_FULL = "P2"
    PAPER_READ_ONLY = "P3"
    PAPER_UNREACHABLE = "P4"
    # What was typed.
    PASSPHRASE_TOO_SHORT = "T1"
    PASSPHRASES_DIFFER = "T2"
    RECOVERY_KEY_MISTYPED = "T3"
    NAME_MISSING = "T4"
    YEAR_OF_BIRTH_UNLIKELY = "T5"
    DATE_NOT_UNDERSTOOD = "T6"
    DATE_IN_THE_PAST = "T7"
    DATE_BEFORE_CONTACT = "T8"
    TEXT_MISSING = "T9"
    RESPONSIBLE_MISSING = "T10"
    WAITING_FOR_MISSING = "T11"
    FOLLOW_UP_MISSING = "T12"
    REASON_MISSING = "T13"
    TAKEN_OVER_BY_MISSING = "T14"
    DATE_BEFORE_LAST_DAY = "T15"
    DATE_MISSING = "T16"
    DATE_BEFORE_RELEASE = "T17"
    REASON_TO_KEEP_MISSING = "T18"
    DATE_IN_THE_FUTURE = "T19"
    NOTES_DATE_TOO_LATE = "T20"
    LIST_EMPTY = "T21"
    CONTACT_NAME_MISSING = "T30"
    AGREEMENT_MISSING = "T40"
    RECIPIENT_MISSING = "T41"
    PARTY_MISSING = "T42"
    UNTIL_BEFORE_FROM = "T43"
    TEMPLATE_NAMELESS = "T44"
    TEMPLATE_EMPTY = "T45"
    REFERRED_TO_MISSING = "T22"
    CLIENT_IN_USE = "T23"
    # Meetings (möten).
    TIME_MISSING = "M1"
    TIME_NOT_UNDERSTOOD = "M2"
    LENGTH_NOT_UNDERSTOOD = "M3"
    CLIENT_NOT_FOUND = "M4"


class UserError(Exception):
    """A problem the ombud can understand and do something about.

    `field` names the field beside which the sentence belongs, if there is one; `place` is the number of the group
    (1 for the first) in which a recovery key was mistyped.
    """

    def __init__(self, problem: Problem, field: str = "", place: int = 0) -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.field = field
        self.place = place


def type_and_place(error: BaseException) -> str:
    """All that a log may hold of a bug. Its text is left out: it may quote what somebody typed."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    return f"{type(error).__name__} at {' < '.join(f'{Path(frame.filename).name}:{frame.lineno}' for frame in frames)}"
