"""Destruction. `latest_day`: the last day that was believed; `keeps_clients`: only notes are destroyed by themselves.
What is seen or heard when says whether something is still needed, and dies with it. Counters name nobody and stay.
"""

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
STATEMENTS = (
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
