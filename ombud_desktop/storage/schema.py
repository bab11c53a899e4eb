"""The tables of the vault, as literal SQL: a migration must never change with the code around it.

Each migration is a tuple of single statements. All that a vault lacks are carried out together with the new
`user_version` in one transaction.
Every text about a person sits in a table whose triggers note, when it is deleted or overwritten, that a clean-up is
due: what was there may linger in free space of the file until the next VACUUM.
"""

from collections.abc import Callable

from ombud_desktop.storage.connection import Connection

_FIRST = (
    """
    CREATE TABLE vault (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        vault_id TEXT NOT NULL,
        created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
        retention_months INTEGER NOT NULL CHECK (retention_months BETWEEN 1 AND 12),
        cleanup_due INTEGER NOT NULL DEFAULT 0 CHECK (cleanup_due IN (0, 1)),
        checked_on TEXT CHECK (checked_on IS date(checked_on))
    ) STRICT
    """,
    """
    CREATE TABLE client (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (trim(name) <> ''),
        year_of_birth INTEGER,
        sex TEXT CHECK (sex IN ('woman', 'man', 'other')),
        ways_of_contact TEXT NOT NULL DEFAULT '',
        preferred_place TEXT NOT NULL DEFAULT '',
        preferred_times TEXT NOT NULL DEFAULT '',
        minor_children INTEGER CHECK (minor_children IN (0, 1)),
        notes_retention_date TEXT CHECK (notes_retention_date IS date(notes_retention_date)),
        retention_date TEXT CHECK (retention_date IS date(retention_date)),
        CHECK ((notes_retention_date IS NULL) = (retention_date IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE contact_period (
        id INTEGER PRIMARY KEY,
        client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
        started_on TEXT NOT NULL CHECK (started_on IS date(started_on)),
        ended_on TEXT CHECK (ended_on IS date(ended_on)),
        closing_reason TEXT NOT NULL DEFAULT '',
        CHECK (ended_on IS NULL OR ended_on >= started_on)
    ) STRICT
    """,
    """
    CREATE TABLE goal (
        id INTEGER PRIMARY KEY,
        client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
        title TEXT NOT NULL CHECK (trim(title) <> ''),
        own_words TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE step (
        id INTEGER PRIMARY KEY,
        goal_id INTEGER NOT NULL REFERENCES goal ON DELETE CASCADE,
        text TEXT NOT NULL CHECK (trim(text) <> ''),
        responsible TEXT NOT NULL CHECK (responsible IN ('client', 'ombud', 'both', 'party')),
        party TEXT NOT NULL DEFAULT '' CHECK (responsible <> 'party' OR trim(party) <> ''),
        due_on TEXT CHECK (due_on IS date(due_on)),
        due_whole_week INTEGER NOT NULL DEFAULT 0 CHECK (due_whole_week IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('to_do', 'waiting', 'done', 'dropped')),
        waiting_for TEXT NOT NULL DEFAULT '' CHECK (state <> 'waiting' OR trim(waiting_for) <> ''),
        follow_up_on TEXT CHECK (follow_up_on IS date(follow_up_on)),
        done_on TEXT CHECK (done_on IS date(done_on)),
        outcome TEXT CHECK (outcome IN ('taken_over', 'done', 'dropped')),
        taken_over_by TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE note (
        id INTEGER PRIMARY KEY,
        client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
        text TEXT NOT NULL CHECK (trim(text) <> ''),
        written_at TEXT NOT NULL CHECK (written_at IS strftime('%Y-%m-%dT%H:%M:%S', written_at)),
        own_date TEXT CHECK (own_date IS date(own_date))
    ) STRICT
    """,
    """
    CREATE TABLE draft (
        key TEXT PRIMARY KEY,
        client_id INTEGER REFERENCES client ON DELETE CASCADE,
        content TEXT NOT NULL,
        saved_on TEXT NOT NULL CHECK (saved_on IS date(saved_on))
    ) STRICT
    """,
    """
    CREATE TABLE receipt (
        id INTEGER PRIMARY KEY,
        purged_at TEXT NOT NULL CHECK (purged_at IS strftime('%Y-%m-%dT%H:%M:%S', purged_at)),
        notes INTEGER NOT NULL CHECK (notes >= 0),
        clients INTEGER NOT NULL CHECK (clients >= 0),
        drafts INTEGER NOT NULL CHECK (drafts >= 0)
    ) STRICT
    """,
    "CREATE INDEX contact_period_of_client ON contact_period (client_id)",
    "CREATE INDEX goal_of_client ON goal (client_id, position)",
    "CREATE INDEX step_of_goal ON step (goal_id, position)",
    "CREATE INDEX open_step ON step (state) WHERE state IN ('to_do', 'waiting')",
    "CREATE INDEX note_of_client ON note (client_id, written_at)",
    "CREATE INDEX note_with_own_date ON note (own_date) WHERE own_date IS NOT NULL",
    "CREATE INDEX draft_of_client ON draft (client_id)",
    *(
        statement
        for table in ("client", "contact_period", "goal", "step", "note", "draft")
        for statement in (
            f"""
            CREATE TRIGGER {table}_deleted AFTER DELETE ON {table}
            BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END
            """,
            f"""
            CREATE TRIGGER {table}_overwritten AFTER UPDATE ON {table}
            BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END
            """,
        )
    ),
)

# Backups. What was destroyed is remembered by its id, a random number, until no backup can hold it any more: a restore
# must not bring it back. `born_at`: copies made before that moment cannot hold it; NULL when nobody can tell.
# `outlives`: the last day of what dies first among the things a copy will hold longer than they may live.
# `outdated`: something has been written since the last copy to that place.
_SECOND = (
    """
    CREATE TABLE backup_key (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        key BLOB NOT NULL,
        wrapped BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE backup_place (
        folder TEXT PRIMARY KEY,
        outdated INTEGER NOT NULL DEFAULT 1 CHECK (outdated IN (0, 1)),
        problem TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE backup (
        folder TEXT NOT NULL,
        file TEXT NOT NULL,
        made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%S', made_at)),
        expires_on TEXT NOT NULL CHECK (expires_on IS date(expires_on)),
        outlives TEXT NOT NULL DEFAULT '9999-12-31' CHECK (outlives IS date(outlives)),
        PRIMARY KEY (folder, file)
    ) STRICT
    """,
    """
    CREATE TABLE destroyed (
        id INTEGER PRIMARY KEY,
        born_at TEXT,
        destroyed_on TEXT CHECK (destroyed_on IS date(destroyed_on))
    ) STRICT
    """,
    *(
        f"""
        CREATE TRIGGER {table}_{event.lower()}_outdates_backups AFTER {event} ON {table}
        BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END
        """
        for table in ("client", "contact_period", "goal", "step", "note")
        for event in ("INSERT", "UPDATE", "DELETE")
    ),
    *(
        f"""
        CREATE TRIGGER draft_{event.lower()}_outdates_backups AFTER {event} ON draft WHEN {row}.key <> 'place'
        BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END
        """
        for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
    ),
    """
    CREATE TRIGGER retention_outdates_backups AFTER UPDATE OF retention_months ON vault
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END
    """,
    *(
        f"""
        CREATE TRIGGER {table}_destroyed AFTER DELETE ON {table}
        BEGIN INSERT OR REPLACE INTO destroyed (id, born_at) VALUES (OLD.id, {born_at}); END
        """
        for table, born_at in (
            ("client", "NULL"),
            ("goal", "'9999-12-31'"),  # not to come back either; but a copy that holds it is not worth a warning
            ("step", "'9999-12-31'"),
            ("note", "OLD.written_at"),
        )
    ),
    *(
        f"""
        CREATE TRIGGER {table}_put_back AFTER INSERT ON {table}
        BEGIN DELETE FROM destroyed WHERE id = NEW.id; END
        """
        for table in ("client", "goal", "step", "note")
    ),
    """
    CREATE TRIGGER note_dies_before_a_backup AFTER UPDATE OF own_date ON note
    WHEN NEW.own_date IS NOT NULL AND NEW.own_date IS NOT OLD.own_date
    BEGIN
        UPDATE backup SET outlives = NEW.own_date
        WHERE NEW.own_date < outlives AND NEW.own_date < expires_on AND NEW.written_at <= made_at
            AND (OLD.own_date IS NULL OR OLD.own_date >= expires_on);
    END
    """,
    """
    CREATE TRIGGER client_dies_before_a_backup AFTER UPDATE OF notes_retention_date, retention_date ON client
    WHEN NEW.retention_date IS NOT NULL
    BEGIN
        UPDATE backup SET outlives = min(NEW.notes_retention_date, NEW.retention_date)
        WHERE min(NEW.notes_retention_date, NEW.retention_date) < min(outlives, expires_on);
    END
    """,
)

# Destruction. `latest_day`: the last day that was believed; `keeps_clients`: only notes are destroyed by themselves.
# What is seen or heard when says whether something is still needed, and dies with it. Counters name nobody and stay.
_LISTED = {
    "closing_reason": (
        "klarar sig på egen hand",
        "annat stöd tar vid",
        "vill inte fortsätta",
        "flyttat",
        "ingen kontakt",
        "avliden",
        "annat",
    ),
    "outcome_reason": ("hör inte till målgruppen", "får hjälp av annan", "bor i annan kommun", "ville inte", "annat"),
}
_THIRD = (
    "ALTER TABLE vault ADD COLUMN latest_day TEXT CHECK (latest_day IS date(latest_day))",
    "UPDATE vault SET latest_day = coalesce(checked_on, created_on)",
    "ALTER TABLE vault ADD COLUMN keeps_clients INTEGER NOT NULL DEFAULT 0 CHECK (keeps_clients IN (0, 1))",
    """
    ALTER TABLE vault ADD COLUMN unopened_weeks INTEGER NOT NULL DEFAULT 8 CHECK (unopened_weeks BETWEEN 1 AND 52)
    """,
    # By its id a draft is kept from coming back, like all else that was destroyed.
    "ALTER TABLE draft ADD COLUMN id INTEGER",
    "UPDATE draft SET id = abs(random() % 9007199254740991) + 1",
    "ALTER TABLE client ADD COLUMN kept_longer_because TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE receipt ADD COLUMN inquiries INTEGER NOT NULL DEFAULT 0 CHECK (inquiries >= 0)",
    "ALTER TABLE receipt ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1))",
    """
    CREATE TABLE inquiry (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (trim(name) <> ''),
        ways_of_contact TEXT NOT NULL DEFAULT '',
        received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
        channel TEXT NOT NULL CHECK (channel IN ('telephone', 'letter', 'form', 'e_service', 'visit', 'other')),
        made_by TEXT NOT NULL CHECK (made_by IN ('self', 'relative', 'authority', 'care', 'other')),
        made_by_name TEXT NOT NULL DEFAULT '',
        wish TEXT NOT NULL DEFAULT '',
        own_wish_on TEXT CHECK (own_wish_on IS date(own_wish_on)),
        confirmed_on TEXT CHECK (confirmed_on IS date(confirmed_on)),
        outcome TEXT CHECK (outcome IN ('accepted', 'declined', 'referred_on', 'withdrawn')),
        outcome_reason TEXT NOT NULL DEFAULT '',
        referred_to TEXT NOT NULL DEFAULT '',
        decided_on TEXT CHECK (decided_on IS date(decided_on)),
        retention_date TEXT CHECK (retention_date IS date(retention_date)),
        client_id INTEGER REFERENCES client ON DELETE CASCADE,
        CHECK ((outcome IS NULL) = (decided_on IS NULL)),
        CHECK (outcome IS NULL OR retention_date IS NOT NULL OR client_id IS NOT NULL)
    ) STRICT
    """,
    "CREATE INDEX inquiry_that_dies ON inquiry (retention_date) WHERE retention_date IS NOT NULL",
    "CREATE INDEX inquiry_of_client ON inquiry (client_id) WHERE client_id IS NOT NULL",
    """
    CREATE TABLE note_seen (
        note_id INTEGER PRIMARY KEY REFERENCES note ON DELETE CASCADE,
        seen_on TEXT NOT NULL CHECK (seen_on IS date(seen_on))
    ) STRICT
    """,
    """
    CREATE TABLE heard_from (
        client_id INTEGER PRIMARY KEY REFERENCES client ON DELETE CASCADE,
        heard_on TEXT NOT NULL CHECK (heard_on IS date(heard_on))
    ) STRICT
    """,
    """
    CREATE TABLE counter (
        year INTEGER NOT NULL,
        label TEXT NOT NULL,
        value TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        PRIMARY KEY (year, label, value)
    ) STRICT
    """,
    """
    CREATE TABLE list_entry (
        id INTEGER PRIMARY KEY,
        list TEXT NOT NULL CHECK (list IN ('closing_reason', 'outcome_reason')),
        words TEXT NOT NULL CHECK (trim(words) <> ''),
        position INTEGER NOT NULL CHECK (position >= 0),
        UNIQUE (list, words)
    ) STRICT
    """,
    *(
        f"INSERT INTO list_entry (list, words, position) VALUES ('{name}', '{words}', {position})"
        for name, entries in _LISTED.items()
        for position, words in enumerate(entries, start=1)
    ),
    "CREATE TABLE age_bracket (lowest INTEGER PRIMARY KEY CHECK (lowest BETWEEN 0 AND 150)) STRICT",
    "INSERT INTO age_bracket VALUES (18), (30), (50), (65)",
    # Each kind of thing that was destroyed by hand is counted when the time to undo it is over.
    "ALTER TABLE destroyed ADD COLUMN kind TEXT NOT NULL DEFAULT ''",
    *(f"DROP TRIGGER {table}_destroyed" for table in ("client", "goal", "step", "note")),
    *(
        f"""
        CREATE TRIGGER {table}_destroyed AFTER DELETE ON {table}
        BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, {born_at}, '{table}'); END
        """
        for table, born_at in (
            ("client", "NULL"),
            ("goal", "'9999-12-31'"),
            ("step", "'9999-12-31'"),
            ("note", "OLD.written_at"),
            ("inquiry", "OLD.received_on"),
        )
    ),
    """
    CREATE TRIGGER draft_destroyed AFTER DELETE ON draft WHEN OLD.key <> 'place'
    BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', 'draft'); END
    """,
    """
    CREATE TRIGGER inquiry_put_back AFTER INSERT ON inquiry
    BEGIN DELETE FROM destroyed WHERE id = NEW.id; END
    """,
    *(
        f"""
        CREATE TRIGGER inquiry_{event.lower()}_outdates_backups AFTER {event} ON inquiry
        BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END
        """
        for event in ("INSERT", "UPDATE", "DELETE")
    ),
    *(
        f"""
        CREATE TRIGGER inquiry_{done} AFTER {event} ON inquiry
        BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END
        """
        for event, done in (("DELETE", "deleted"), ("UPDATE", "overwritten"))
    ),
    """
    CREATE TRIGGER inquiry_dies_before_a_backup AFTER UPDATE OF retention_date ON inquiry
    WHEN NEW.retention_date IS NOT NULL
    BEGIN
        UPDATE backup SET outlives = NEW.retention_date WHERE NEW.retention_date < min(outlives, expires_on);
    END
    """,
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _SECOND, _THIRD)
VERSION = len(MIGRATIONS)


def version_of(connection: Connection) -> int:
    """How many migrations the vault has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Connection, finish: Callable[[], None] = lambda: None) -> None:
    """Bring the vault up to this program's version, and do what belongs to it: one transaction, all or nothing.

    A vault that holds something is backed up first; see `Vault`.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version_of(connection), VERSION):
            for statement in MIGRATIONS[number]:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        finish()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
