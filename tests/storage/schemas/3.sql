-- The vault as version 3 of the schema made it. Frozen: never to be changed.

CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id TEXT NOT NULL,
    created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
    retention_months INTEGER NOT NULL CHECK (retention_months BETWEEN 1 AND 12),
    cleanup_due INTEGER NOT NULL DEFAULT 0 CHECK (cleanup_due IN (0, 1)),
    checked_on TEXT CHECK (checked_on IS date(checked_on))
, latest_day TEXT CHECK (latest_day IS date(latest_day)), keeps_clients INTEGER NOT NULL DEFAULT 0 CHECK (keeps_clients IN (0, 1)), unopened_weeks INTEGER NOT NULL DEFAULT 8 CHECK (unopened_weeks BETWEEN 1 AND 52)) STRICT;

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
    retention_date TEXT CHECK (retention_date IS date(retention_date)), kept_longer_because TEXT NOT NULL DEFAULT '',
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
, id INTEGER) STRICT;

CREATE TABLE receipt (
    id INTEGER PRIMARY KEY,
    purged_at TEXT NOT NULL CHECK (purged_at IS strftime('%Y-%m-%dT%H:%M:%S', purged_at)),
    notes INTEGER NOT NULL CHECK (notes >= 0),
    clients INTEGER NOT NULL CHECK (clients >= 0),
    drafts INTEGER NOT NULL CHECK (drafts >= 0)
, inquiries INTEGER NOT NULL DEFAULT 0 CHECK (inquiries >= 0), by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1))) STRICT;

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
, kind TEXT NOT NULL DEFAULT '') STRICT;

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
) STRICT;

CREATE TABLE note_seen (
    note_id INTEGER PRIMARY KEY REFERENCES note ON DELETE CASCADE,
    seen_on TEXT NOT NULL CHECK (seen_on IS date(seen_on))
) STRICT;

CREATE TABLE heard_from (
    client_id INTEGER PRIMARY KEY REFERENCES client ON DELETE CASCADE,
    heard_on TEXT NOT NULL CHECK (heard_on IS date(heard_on))
) STRICT;

CREATE TABLE counter (
    year INTEGER NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    PRIMARY KEY (year, label, value)
) STRICT;

CREATE TABLE list_entry (
    id INTEGER PRIMARY KEY,
    list TEXT NOT NULL CHECK (list IN ('closing_reason', 'outcome_reason')),
    words TEXT NOT NULL CHECK (trim(words) <> ''),
    position INTEGER NOT NULL CHECK (position >= 0),
    UNIQUE (list, words)
) STRICT;

CREATE TABLE age_bracket (lowest INTEGER PRIMARY KEY CHECK (lowest BETWEEN 0 AND 150)) STRICT;

CREATE INDEX contact_period_of_client ON contact_period (client_id);

CREATE INDEX goal_of_client ON goal (client_id, position);

CREATE INDEX step_of_goal ON step (goal_id, position);

CREATE INDEX open_step ON step (state) WHERE state IN ('to_do', 'waiting');

CREATE INDEX note_of_client ON note (client_id, written_at);

CREATE INDEX note_with_own_date ON note (own_date) WHERE own_date IS NOT NULL;

CREATE INDEX draft_of_client ON draft (client_id);

CREATE INDEX inquiry_that_dies ON inquiry (retention_date) WHERE retention_date IS NOT NULL;

CREATE INDEX inquiry_of_client ON inquiry (client_id) WHERE client_id IS NOT NULL;

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

CREATE TRIGGER client_destroyed AFTER DELETE ON client
BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, NULL, 'client'); END;

CREATE TRIGGER goal_destroyed AFTER DELETE ON goal
BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', 'goal'); END;

CREATE TRIGGER step_destroyed AFTER DELETE ON step
BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', 'step'); END;

CREATE TRIGGER note_destroyed AFTER DELETE ON note
BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, OLD.written_at, 'note'); END;

CREATE TRIGGER inquiry_destroyed AFTER DELETE ON inquiry
BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, OLD.received_on, 'inquiry'); END;

CREATE TRIGGER draft_destroyed AFTER DELETE ON draft WHEN OLD.key <> 'place'
BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', 'draft'); END;

CREATE TRIGGER inquiry_put_back AFTER INSERT ON inquiry
BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER inquiry_insert_outdates_backups AFTER INSERT ON inquiry
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER inquiry_update_outdates_backups AFTER UPDATE ON inquiry
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER inquiry_delete_outdates_backups AFTER DELETE ON inquiry
BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER inquiry_deleted AFTER DELETE ON inquiry
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER inquiry_overwritten AFTER UPDATE ON inquiry
BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER inquiry_dies_before_a_backup AFTER UPDATE OF retention_date ON inquiry
WHEN NEW.retention_date IS NOT NULL
BEGIN
    UPDATE backup SET outlives = NEW.retention_date WHERE NEW.retention_date < min(outlives, expires_on);
END;

INSERT INTO list_entry VALUES (1, 'closing_reason', 'klarar sig på egen hand', 1);
INSERT INTO list_entry VALUES (2, 'closing_reason', 'annat stöd tar vid', 2);
INSERT INTO list_entry VALUES (3, 'closing_reason', 'vill inte fortsätta', 3);
INSERT INTO list_entry VALUES (4, 'closing_reason', 'flyttat', 4);
INSERT INTO list_entry VALUES (5, 'closing_reason', 'ingen kontakt', 5);
INSERT INTO list_entry VALUES (6, 'closing_reason', 'avliden', 6);
INSERT INTO list_entry VALUES (7, 'closing_reason', 'annat', 7);
INSERT INTO list_entry VALUES (8, 'outcome_reason', 'hör inte till målgruppen', 1);
INSERT INTO list_entry VALUES (9, 'outcome_reason', 'får hjälp av annan', 2);
INSERT INTO list_entry VALUES (10, 'outcome_reason', 'bor i annan kommun', 3);
INSERT INTO list_entry VALUES (11, 'outcome_reason', 'ville inte', 4);
INSERT INTO list_entry VALUES (12, 'outcome_reason', 'annat', 5);
INSERT INTO age_bracket VALUES (18);
INSERT INTO age_bracket VALUES (30);
INSERT INTO age_bracket VALUES (50);
INSERT INTO age_bracket VALUES (65);

PRAGMA user_version = 3;
