"""Backups. What was destroyed is remembered by its id, a random number, until no backup can hold it any more: a restore
must not bring it back. `born_at`: copies made before that moment cannot hold it; NULL when nobody can tell.
`outlives`: the last day of what dies first among the things a copy will hold longer than they may live.
`outdated`: something has been written since the last copy to that place.
"""

STATEMENTS = (
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
