-- The vault as version 2 of the schema made it. Frozen: never to be changed.

CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id TEXT NOT NULL,
    created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
    retention_months INTEGER NOT NULL CHECK (retention_months BETWEEN 1 AND 12),
    cleanup_due INTEGER NOT NULL DEFAULT 0 CHECK (cleanup_due IN (0, 1)),
    checked_on TEXT CHECK (checked_on IS date(checked_on))
) STRICT;

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
) STRICT;

CREATE TABLE contact_period (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
    started_on TEXT NOT NULL CHECK (started_on IS date(started_on)),
    ended_on TEXT CHECK (ended_on IS date(ended_on)),
    closing_reason TEXT NOT NULL DEFAULT '',
    CHECK (ended_on IS NULL OR ended_on >= started_on)
) STRICT;

CREATE TABLE goal (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    own_words TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL
) STRICT;

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
) STRICT;

CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    written_at TEXT NOT NULL CHECK (written_at IS strftime('%Y-%m-%dT%H:%M:%S', written_at)),
    own_date TEXT CHECK (own_date IS date(own_date))
) STRICT;

CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    client_id INTEGER REFERENCES client ON DELETE CASCADE,
    content TEXT NOT NULL,
    saved_on TEXT NOT NULL CHECK (saved_on IS date(saved_on))
) STRICT;

CREATE TABLE receipt (
    id INTEGER PRIMARY KEY,
    purged_at TEXT NOT NULL CHECK (purged_at IS strftime('%Y-%m-%dT%H:%M:%S', purged_at)),
    notes INTEGER NOT NULL CHECK (notes >= 0),
    clients INTEGER NOT NULL CHECK (clients >= 0),
    drafts INTEGER NOT NULL CHECK (drafts >= 0)
) STRICT;

CREATE TABLE backup_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL,
    wrapped BLOB NOT NULL
) STRICT;

CREATE TABLE backup_place (
    folder TEXT PRIMARY KEY,
    outdated INTEGER NOT NULL DEFAULT 1 CHECK (outdated IN (0, 1)),
    problem TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE backup (
    folder TEXT NOT NULL,
    file TEXT NOT NULL,
    made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%S', made_at)),
    expires_on TEXT NOT NULL CHECK (expires_on IS date(expires_on)),
    outlives TEXT NOT NULL DEFAULT '9999-12-31' CHECK (outlives IS date(outlives)),
    PRIMARY KEY (folder, file)
) STRICT;

CREATE TABLE destroyed (
    id INTEGER PRIMARY KEY,
    born_at TEXT,
    destroyed_on TEXT CHECK (destroyed_on IS date(destroyed_on))
) STRICT;

CREATE INDEX contact_period_of_client ON contact_period (client_id);

CREATE INDEX goal_of_client ON goal (client_id, position);

CREATE INDEX step_of_goal ON step (goal_id, position);

CREATE INDEX open_step ON step (state) WHERE state IN ('to_do', 'waiting');

CREATE INDEX note_of_client ON note (client_id, written_at);

CREATE INDEX note_with_own_date ON note (own_date) WHERE own_date IS NOT NULL;

CREATE INDEX draft_of_client ON draft (client_id);

CREATE TRIGGER client_deleted AFTER DELETE ON client
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER client_overwritten AFTER UPDATE ON client
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER contact_period_deleted AFTER DELETE ON contact_period
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER contact_period_overwritten AFTER UPDATE ON contact_period
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER goal_deleted AFTER DELETE ON goal
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER goal_overwritten AFTER UPDATE ON goal
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER step_deleted AFTER DELETE ON step
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER step_overwritten AFTER UPDATE ON step
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER note_deleted AFTER DELETE ON note
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER note_overwritten AFTER UPDATE ON note
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER draft_deleted AFTER DELETE ON draft
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER draft_overwritten AFTER UPDATE ON draft
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER client_insert_outdates_backups AFTER INSERT ON client
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER client_update_outdates_backups AFTER UPDATE ON client
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER client_delete_outdates_backups AFTER DELETE ON client
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER contact_period_insert_outdates_backups AFTER INSERT ON contact_period
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER contact_period_update_outdates_backups AFTER UPDATE ON contact_period
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER contact_period_delete_outdates_backups AFTER DELETE ON contact_period
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER goal_insert_outdates_backups AFTER INSERT ON goal
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER goal_update_outdates_backups AFTER UPDATE ON goal
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER goal_delete_outdates_backups AFTER DELETE ON goal
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER step_insert_outdates_backups AFTER INSERT ON step
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER step_update_outdates_backups AFTER UPDATE ON step
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER step_delete_outdates_backups AFTER DELETE ON step
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER note_insert_outdates_backups AFTER INSERT ON note
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER note_update_outdates_backups AFTER UPDATE ON note
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER note_delete_outdates_backups AFTER DELETE ON note
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER draft_insert_outdates_backups AFTER INSERT ON draft WHEN NEW.key <> 'place'
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER draft_update_outdates_backups AFTER UPDATE ON draft WHEN NEW.key <> 'place'
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER draft_delete_outdates_backups AFTER DELETE ON draft WHEN OLD.key <> 'place'
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER retention_outdates_backups AFTER UPDATE OF retention_months ON vault
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER client_destroyed AFTER DELETE ON client
BEGIN INSERT OR REPLACE INTO destroyed (id, born_at) VALUES (OLD.id, NULL); END;

CREATE TRIGGER goal_destroyed AFTER DELETE ON goal
BEGIN INSERT OR REPLACE INTO destroyed (id, born_at) VALUES (OLD.id, '9999-12-31'); END;

CREATE TRIGGER step_destroyed AFTER DELETE ON step
BEGIN INSERT OR REPLACE INTO destroyed (id, born_at) VALUES (OLD.id, '9999-12-31'); END;

CREATE TRIGGER note_destroyed AFTER DELETE ON note
BEGIN INSERT OR REPLACE INTO destroyed (id, born_at) VALUES (OLD.id, OLD.written_at); END;

CREATE TRIGGER client_put_back AFTER INSERT ON client
BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER goal_put_back AFTER INSERT ON goal
BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER step_put_back AFTER INSERT ON step
BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER note_put_back AFTER INSERT ON note
BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER note_dies_before_a_backup AFTER UPDATE OF own_date ON note
WHEN NEW.own_date IS NOT NULL AND NEW.own_date IS NOT OLD.own_date
BEGIN
    UPDATE backup SET outlives = NEW.own_date
    WHERE NEW.own_date < outlives AND NEW.own_date < expires_on AND NEW.written_at <= made_at
        AND (OLD.own_date IS NULL OR OLD.own_date >= expires_on);
END;

CREATE TRIGGER client_dies_before_a_backup AFTER UPDATE OF notes_retention_date, retention_date ON client
WHEN NEW.retention_date IS NOT NULL
BEGIN
    UPDATE backup SET outlives = min(NEW.notes_retention_date, NEW.retention_date)
    WHERE min(NEW.notes_retention_date, NEW.retention_date) < min(outlives, expires_on);
END;

PRAGMA user_version = 2;
