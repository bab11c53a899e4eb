"""When the rows of every table die. The one place: what stands in no rule here cannot be stored (a test sees to it)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """The rows of a table die when `due` holds, with :today as the day of the purge."""

    table: str
    due: str


# In this order: what is counted on a receipt is deleted before it would go with its client.
RETENTION_RULES = (
    # After its own date, or after the notes' or the client's date set at closing, whichever comes first.
    RetentionRule(
        "note",
        """own_date < :today OR client_id IN
            (SELECT id FROM client WHERE min(notes_retention_date, retention_date) < :today)""",
    ),
    # As a note of its client; one that nobody has touched for a whole retention period dies too, and one that belongs
    # to a note that is gone. The place where the ombud was holds no text, only random numbers, and is replaced at
    # every lock.
    RetentionRule(
        "draft",
        """key <> 'place' AND (saved_on < :draft_limit OR client_id IN
            (SELECT id FROM client WHERE min(notes_retention_date, retention_date) < :today)
            OR substr(key, 1, 5) IN ('keep:', 'note:') AND key NOT LIKE 'note:new:%'
                AND NOT EXISTS (SELECT 1 FROM note WHERE id = CAST(substr(key, 6) AS INTEGER)))""",
    ),
    # After the date set at closing.
    RetentionRule("client", "retention_date < :today"),
    # A client's own: with the client, who is counted with them. One without a client is there for everyone, until the
    # ombud removes it.
    RetentionRule("contact", "client_id IN (SELECT id FROM client WHERE retention_date < :today)"),
    # A declined, referred or withdrawn one: after the retention period from the decision.
    RetentionRule("inquiry", "retention_date < :today"),
    # Numbers only; after a year.
    RetentionRule("receipt", "date(purged_at) < :receipt_limit"),
)

DIES_WITH = {
    "contact_period": "client",
    "goal": "client",
    "step": "goal",
    "heard_from": "client",
    "note_seen": "note",
    "reviewed": "client",
    "mapping": "client",
    "mapping_entry": "mapping",
    "mapping_skipped": "mapping",
    "meeting": "client",
    "agenda_item": "meeting",
    "consent": "client",
    "disclosure": "client",
    "assessment_answer": "inquiry",
    "inquiry_ground": "inquiry",
}
"""The tables whose rows go with the row they belong to."""

IMPERSONAL = {
    "vault": "settings, and days of the vault itself",
    "counter": "totals of a year; nobody stands behind one row",
    "list_entry": "words to choose from",
    "age_bracket": "numbers of years",
    "template": "texts that letters, forms and plans begin with",
    "backup_key": "a key",
    "backup_place": "folders of the ombud's",
    "backup": "files and days",
    "destroyed": "random numbers, forgotten when no backup can hold what they stood for",
}
"""The tables in which nothing is about a person, and what they hold instead."""
