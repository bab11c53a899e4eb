"""The words for everything that can go wrong: what happened, what is safe, what to do now, and the code."""

from PySide6.QtCore import QCoreApplication

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.rules.passphrase import FEWEST_CHARACTERS, FEWEST_WORDS


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name by which lupdate knows it
    """Marks a text for translation where it stands in a table; it is translated when it is used."""
    return text


# Beside a field one short sentence is enough; elsewhere the three parts stand in one text.
_SENTENCES: dict[Problem, str] = {
    Problem.WRONG_PASSPHRASE: QT_TRANSLATE_NOOP(
        "problems",
        "That is not the passphrase. Nothing in the vault has changed. Try again; mind capital letters and the "
        "keyboard's language.",
    ),
    Problem.WRONG_RECOVERY_KEY: QT_TRANSLATE_NOOP(
        "problems",
        "The recovery key is correctly typed, but it belongs to another vault. Nothing has changed. Look for the "
        "paper of this vault.",
    ),
    Problem.KEY_FILE_DAMAGED: QT_TRANSLATE_NOOP(
        "problems",
        "The key file and its copy are damaged, so the vault cannot be opened. The vault itself is untouched. "
        "Restore the vault from a backup.",
    ),
    Problem.KEY_FILE_MISSING: QT_TRANSLATE_NOOP(
        "problems",
        "The key file is missing, so the vault cannot be opened. The vault itself is untouched. Put the file "
        "“nycklar” back into the folder of the vault, or restore the vault from a backup.",
    ),
    Problem.VAULT_DAMAGED: QT_TRANSLATE_NOOP(
        "problems",
        "The vault's file is damaged. Your passphrase is right, and nothing has been written to the file. Restore "
        "the vault from a backup; the damaged one is kept beside it.",
    ),
    Problem.VAULT_MISSING: QT_TRANSLATE_NOOP(
        "problems",
        "The vault's file is missing, though its keys are there. Nothing has been created in its place. Put the file "
        "“valv.db” back into the folder, or restore the vault from a backup.",
    ),
    Problem.VAULT_FOLDER_GONE: QT_TRANSLATE_NOOP(
        "problems",
        "The vault's folder is no longer where it was. Nothing has been created in its place. Connect the disk it lies "
        "on and start Ombud again, or restore the vault from a backup.",
    ),
    Problem.VAULT_NEWER: QT_TRANSLATE_NOOP(
        "problems",
        "This vault was made by a newer version of Ombud. Not a byte of it has changed. Install the newer version to "
        "open it.",
    ),
    Problem.VAULT_IN_USE: QT_TRANSLATE_NOOP(
        "problems",
        "The vault is already open in another window of Ombud. Nothing has changed. Go to that window, or close it "
        "and try again.",
    ),
    Problem.VAULT_EXISTS: QT_TRANSLATE_NOOP(
        "problems",
        "There is already a vault in this folder, and it is untouched. Start Ombud again to open it.",
    ),
    Problem.FOLDER_READ_ONLY: QT_TRANSLATE_NOOP(
        "problems",
        "Ombud may not write in the folder of the vault. What is already saved is safe. Make the folder writable, and "
        "try again.",
    ),
    Problem.DISK_FULL: QT_TRANSLATE_NOOP(
        "problems",
        "The disk is full. What is already saved is safe, and what you are typing stays here. Free some space; it is "
        "then saved by itself.",
    ),
    Problem.MEMORY_TOO_LITTLE: QT_TRANSLATE_NOOP(
        "problems",
        "The computer has too little free memory to open the vault (256 MB are needed). Nothing has changed. Close "
        "other programs and try again.",
    ),
    Problem.LAST_WORDS_LOST: QT_TRANSLATE_NOOP(
        "problems",
        "The disk did not take what you typed last, so it could not be saved before the vault was locked. What was "
        "saved is safe. Free some space before you go on writing.",
    ),
    Problem.NO_ROOM_TO_OPEN: QT_TRANSLATE_NOOP(
        "problems",
        "The disk is full. What is saved is safe, and nothing has changed. Free some space, and try again.",
    ),
    Problem.BACKUP_INCOMPLETE: QT_TRANSLATE_NOOP(
        "problems",
        "This is not a whole backup: the file is cut short, or it is something else. Nothing has changed. Choose "
        "another copy.",
    ),
    Problem.BACKUP_HEADER_DAMAGED: QT_TRANSLATE_NOOP(
        "problems",
        "The beginning of the backup is damaged, where its date and size stand. Nothing has changed. Choose another "
        "copy.",
    ),
    Problem.BACKUP_CONTENT_DAMAGED: QT_TRANSLATE_NOOP(
        "problems",
        "The content of the backup is damaged: its checksum is wrong. Nothing has changed. Choose another copy.",
    ),
    Problem.BACKUP_KEY_DAMAGED: QT_TRANSLATE_NOOP(
        "problems",
        "The key inside the backup does not fit its content, so it cannot be opened. Nothing has changed. Choose "
        "another copy.",
    ),
    Problem.BACKUP_PAGES_DAMAGED: QT_TRANSLATE_NOOP(
        "problems",
        "The pages of the vault in the backup are damaged. Nothing has changed. Choose another copy.",
    ),
    Problem.BACKUP_COUNTS_DIFFER: QT_TRANSLATE_NOOP(
        "problems",
        "The backup does not hold as much as it should. Nothing has changed. Choose another copy.",
    ),
    Problem.BACKUP_NEWER: QT_TRANSLATE_NOOP(
        "problems",
        "This backup was made by a newer version of Ombud. Nothing has changed. Install the newer version to open it.",
    ),
    Problem.PLACE_UNREACHABLE: QT_TRANSLATE_NOOP(
        "problems",
        "The place of the backup cannot be reached. What is in the vault is safe. Put the stick in, or connect the "
        "drive, and try again.",
    ),
    Problem.PLACE_FULL: QT_TRANSLATE_NOOP(
        "problems",
        "There is no room for a backup there. What is in the vault, and the copies that already lie there, are safe. "
        "Free some space, or choose another place.",
    ),
    Problem.PLACE_READ_ONLY: QT_TRANSLATE_NOOP(
        "problems",
        "Ombud may not write there. What is in the vault is safe. Choose another place for the backups.",
    ),
    Problem.PLACE_IS_THE_VAULT: QT_TRANSLATE_NOOP(
        "problems",
        "That is the vault's own folder: what takes the one takes the other. Choose a stick or another disk.",
    ),
    Problem.RESTORE_UNFINISHED: QT_TRANSLATE_NOOP(
        "problems",
        "A restore was interrupted, and the disk does not let Ombud finish it. Nothing is lost: both vaults are there. "
        "Make the folder of the vault writable, and start Ombud again.",
    ),
    Problem.NOT_PRINTED: QT_TRANSLATE_NOOP(
        "problems",
        "The printer did not take it. What is in the vault is safe. Look at the printer, or choose another one.",
    ),
    Problem.PAPER_DISK_FULL: QT_TRANSLATE_NOOP(
        "problems",
        "There is no room for the file there, and no part of it is left. What is in the vault is safe. Choose another "
        "place.",
    ),
    Problem.PAPER_READ_ONLY: QT_TRANSLATE_NOOP(
        "problems",
        "Ombud may not write there, and nothing was saved. What is in the vault is safe. Choose another place.",
    ),
    Problem.PAPER_UNREACHABLE: QT_TRANSLATE_NOOP(
        "problems",
        "That place cannot be written to, and nothing was saved. What is in the vault is safe. Put the stick in, or "
        "choose another place.",
    ),
    Problem.PASSPHRASE_TOO_SHORT: QT_TRANSLATE_NOOP(
        "problems", "Use at least {words} words or {characters} characters. A sentence only you would think of is good."
    ),
    Problem.PASSPHRASES_DIFFER: QT_TRANSLATE_NOOP("problems", "The two passphrases are not the same."),
    Problem.RECOVERY_KEY_MISTYPED: QT_TRANSLATE_NOOP(
        "problems", "The recovery key has eight groups of five characters. Some are missing, or there are too many."
    ),
    Problem.NAME_MISSING: QT_TRANSLATE_NOOP("problems", "Write a name, or an alias that you will recognise."),
    Problem.YEAR_OF_BIRTH_UNLIKELY: QT_TRANSLATE_NOOP("problems", "Write the year with four digits, such as 1984."),
    Problem.DATE_NOT_UNDERSTOOD: QT_TRANSLATE_NOOP(
        "problems", "That is not understood as a date. Write for example fre, v48, 5/12 or 2026-12-05."
    ),
    Problem.DATE_IN_THE_PAST: QT_TRANSLATE_NOOP("problems", "That day has passed. Choose today or a later day."),
    Problem.DATE_BEFORE_CONTACT: QT_TRANSLATE_NOOP("problems", "That is before the first day of the contact."),
    Problem.TEXT_MISSING: QT_TRANSLATE_NOOP("problems", "Write what it is about."),
    Problem.RESPONSIBLE_MISSING: QT_TRANSLATE_NOOP("problems", "Write who does it. Every step has someone."),
    Problem.WAITING_FOR_MISSING: QT_TRANSLATE_NOOP("problems", "Write whom you are waiting for."),
    Problem.FOLLOW_UP_MISSING: QT_TRANSLATE_NOOP("problems", "Choose the day on which you follow it up."),
    Problem.REASON_MISSING: QT_TRANSLATE_NOOP("problems", "Choose a reason."),
    Problem.TAKEN_OVER_BY_MISSING: QT_TRANSLATE_NOOP("problems", "Write who takes the step over."),
    Problem.DATE_BEFORE_LAST_DAY: QT_TRANSLATE_NOOP("problems", "Choose the last day of the contact or a later day."),
    Problem.DATE_IN_THE_FUTURE: QT_TRANSLATE_NOOP(
        "problems", "That day has not come yet. Choose today or an earlier day."
    ),
    Problem.DATE_MISSING: QT_TRANSLATE_NOOP("problems", "Write a day."),
    Problem.DATE_BEFORE_RELEASE: QT_TRANSLATE_NOOP(
        "problems", "This version of Ombud is younger than that day. Write today's date with its year."
    ),
    Problem.REASON_TO_KEEP_MISSING: QT_TRANSLATE_NOOP(
        "problems", "Write why the card is needed longer. The reason is destroyed with it."
    ),
    Problem.NOTES_DATE_TOO_LATE: QT_TRANSLATE_NOOP(
        "problems", "Notes never live longer than the retention period after the contact. Choose an earlier day."
    ),
    Problem.LIST_EMPTY: QT_TRANSLATE_NOOP("problems", "Keep at least one line, so that there is something to choose."),
    Problem.CONTACT_NAME_MISSING: QT_TRANSLATE_NOOP("problems", "Write a name, or the authority or company."),
    Problem.AGREEMENT_MISSING: QT_TRANSLATE_NOOP(
        "problems", "No agreement with them holds today. Write why you hand it out all the same, or do not."
    ),
    Problem.RECIPIENT_MISSING: QT_TRANSLATE_NOOP("problems", "Write who gets it."),
    Problem.PARTY_MISSING: QT_TRANSLATE_NOOP("problems", "Write whom the agreement is with."),
    Problem.UNTIL_BEFORE_FROM: QT_TRANSLATE_NOOP("problems", "That is before the first day of the agreement."),
    Problem.TEMPLATE_NAMELESS: QT_TRANSLATE_NOOP("problems", "Write a name by which you find it."),
    Problem.TEMPLATE_EMPTY: QT_TRANSLATE_NOOP("problems", "Write what shall stand in it."),
    Problem.REFERRED_TO_MISSING: QT_TRANSLATE_NOOP("problems", "Write what the person was referred to."),
    Problem.CLIENT_IN_USE: QT_TRANSLATE_NOOP(
        "problems",
        "The client already has a plan, notes or something else, so this is not undone by itself. Nothing has changed. "
        "Close the contact, or destroy the client on their page.",
    ),
    Problem.TIME_MISSING: QT_TRANSLATE_NOOP("problems", "Write when it begins, such as 14 or 9.30."),
    Problem.TIME_NOT_UNDERSTOOD: QT_TRANSLATE_NOOP(
        "problems", "That is not understood as a time. Write for example 14 or 9.30."
    ),
    Problem.LENGTH_NOT_UNDERSTOOD: QT_TRANSLATE_NOOP(
        "problems", "That is not understood as a length. Write for example 45 min or 1,5 h."
    ),
    Problem.CLIENT_NOT_FOUND: QT_TRANSLATE_NOOP("problems", "Write the name of one of your clients, as on the card."),
}
_MISTYPED_GROUP = QT_TRANSLATE_NOOP("problems", "There is a typing error in group {group}. Compare it with the paper.")
_BUG = QT_TRANSLATE_NOOP(
    "problems",
    "Something went wrong in Ombud itself, and what you just did was stopped. What was saved is safe. Lock and "
    "unlock; if it happens again, tell the one who gave you the program ({code}).",
)


def sentence(error: UserError) -> str:
    """One short text to stand beside the field, without the code."""
    if error.problem is Problem.RECOVERY_KEY_MISTYPED and error.place:
        return QCoreApplication.translate("problems", _MISTYPED_GROUP).format(group=error.place)
    text = QCoreApplication.translate("problems", _SENTENCES[error.problem])
    if error.problem is Problem.PASSPHRASE_TOO_SHORT:
        text = text.format(words=FEWEST_WORDS, characters=FEWEST_CHARACTERS)
    return text


def message(error: BaseException) -> str:
    """The whole text for the line that stays. A bug is named by its type only: its text may hold what was typed."""
    if isinstance(error, UserError):
        return f"{sentence(error)} ({error.problem.value})"
    return QCoreApplication.translate("problems", _BUG).format(code=type(error).__name__)
