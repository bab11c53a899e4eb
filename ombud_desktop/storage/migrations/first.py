"""Clients, their plans and notes, drafts and receipts."""

STATEMENTS = (
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
