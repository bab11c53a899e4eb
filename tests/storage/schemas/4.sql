-- The vault as version 4 of the schema made it. Frozen: never to be changed.

CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id TEXT NOT NULL,
    created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
    retention_months INTEGER NOT NULL CHECK (retention_months BETWEEN 1 AND 12),
    cleanup_due INTEGER NOT NULL DEFAULT 0 CHECK (cleanup_due IN (0, 1)),
    checked_on TEXT CHECK (checked_on IS date(checked_on))
, latest_day TEXT CHECK (latest_day IS date(latest_day)), keeps_clients INTEGER NOT NULL DEFAULT 0 CHECK (keeps_clients IN (0, 1)), unopened_weeks INTEGER NOT NULL DEFAULT 8 CHECK (unopened_weeks BETWEEN 1 AND 52), weekly_hours INTEGER NOT NULL DEFAULT 20 CHECK (weekly_hours BETWEEN 1 AND 60), quiet_weeks INTEGER NOT NULL DEFAULT 6 CHECK (quiet_weeks BETWEEN 1 AND 26), letterhead TEXT NOT NULL DEFAULT '', meeting_mode_asks INTEGER NOT NULL DEFAULT 0 CHECK (meeting_mode_asks IN (0, 1))) STRICT;

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
    retention_date TEXT CHECK (retention_date IS date(retention_date)), kept_longer_because TEXT NOT NULL DEFAULT '', plan_reviewed_on TEXT CHECK (plan_reviewed_on IS date(plan_reviewed_on)),
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
, deadline TEXT CHECK (deadline IN ('appeal', 'reply', 'other')), authority TEXT NOT NULL DEFAULT '') STRICT;

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
    client_id INTEGER REFERENCES client ON DELETE CASCADE, queued_on TEXT CHECK (queued_on IS date(queued_on)), queue_place INTEGER CHECK (queue_place > 0),
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

CREATE TABLE age_bracket (lowest INTEGER PRIMARY KEY CHECK (lowest BETWEEN 0 AND 150)) STRICT;

CREATE TABLE assessment_answer (
    inquiry_id INTEGER NOT NULL REFERENCES inquiry ON DELETE CASCADE,
    question TEXT NOT NULL CHECK (trim(question) <> ''),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unclear')),
    PRIMARY KEY (inquiry_id, question)
) STRICT;

CREATE TABLE inquiry_ground (
    inquiry_id INTEGER NOT NULL REFERENCES inquiry ON DELETE CASCADE,
    ground TEXT NOT NULL CHECK (trim(ground) <> ''),
    PRIMARY KEY (inquiry_id, ground)
) STRICT;

CREATE TABLE mapping (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
    made_on TEXT NOT NULL CHECK (made_on IS date(made_on))
) STRICT;

CREATE TABLE mapping_entry (
    id INTEGER PRIMARY KEY,
    mapping_id INTEGER NOT NULL REFERENCES mapping ON DELETE CASCADE,
    area TEXT NOT NULL CHECK (trim(area) <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('need', 'right', 'obligation')),
    client_view TEXT NOT NULL DEFAULT '',
    ombud_view TEXT NOT NULL DEFAULT '',
    became TEXT CHECK (became IN ('goal', 'step')),
    position INTEGER NOT NULL,
    CHECK (trim(client_view) <> '' OR trim(ombud_view) <> '')
) STRICT;

CREATE TABLE mapping_skipped (
    mapping_id INTEGER NOT NULL REFERENCES mapping ON DELETE CASCADE,
    area TEXT NOT NULL CHECK (trim(area) <> ''),
    PRIMARY KEY (mapping_id, area)
) STRICT;

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'home_visit', 'telephone', 'accompany')),
    starts_at TEXT NOT NULL CHECK (starts_at IS strftime('%Y-%m-%dT%H:%M:%S', starts_at)),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    place TEXT NOT NULL DEFAULT '',
    with_whom TEXT NOT NULL DEFAULT '',
    agenda TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled'))
) STRICT;

CREATE TABLE agenda_item (
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    step_id INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, step_id)
) STRICT;

CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('consent', 'power_of_attorney')),
    party TEXT NOT NULL CHECK (trim(party) <> ''),
    about TEXT NOT NULL DEFAULT '',
    direction TEXT NOT NULL CHECK (direction IN ('both', 'to_party', 'from_party')),
    form TEXT NOT NULL CHECK (form IN ('oral', 'written')),
    valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    valid_until TEXT CHECK (valid_until IS date(valid_until)),
    withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on)),
    CHECK (valid_until IS NULL OR valid_until >= valid_from)
) STRICT;

CREATE TABLE disclosure (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
    given_on TEXT NOT NULL CHECK (given_on IS date(given_on)),
    recipient TEXT NOT NULL CHECK (trim(recipient) <> ''),
    what TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (trim(reason) <> '')
) STRICT;

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    client_id INTEGER REFERENCES client ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    telephone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    hours TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',
    CHECK (trim(name) <> '' OR trim(organisation) <> '')
) STRICT;

CREATE TABLE reviewed (
    client_id INTEGER PRIMARY KEY REFERENCES client ON DELETE CASCADE,
    reviewed_on TEXT NOT NULL CHECK (reviewed_on IS date(reviewed_on))
) STRICT;

CREATE TABLE template (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'confirmation', 'consent', 'power_of_attorney')),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    content TEXT NOT NULL CHECK (trim(content) <> ''),
    position INTEGER NOT NULL CHECK (position > 0)
) STRICT;

CREATE TABLE "list_entry" (
    id INTEGER PRIMARY KEY,
    list TEXT NOT NULL CHECK (list IN ('closing_reason', 'outcome_reason', 'priority_ground', 'assessment_question', 'life_area', 'directory_kind', 'other_support')),
    words TEXT NOT NULL CHECK (trim(words) <> ''),
    position INTEGER NOT NULL CHECK (position >= 0),
    UNIQUE (list, words)
) STRICT;

CREATE INDEX contact_period_of_client ON contact_period (client_id);

CREATE INDEX goal_of_client ON goal (client_id, position);

CREATE INDEX step_of_goal ON step (goal_id, position);

CREATE INDEX open_step ON step (state) WHERE state IN ('to_do', 'waiting');

CREATE INDEX note_of_client ON note (client_id, written_at);

CREATE INDEX note_with_own_date ON note (own_date) WHERE own_date IS NOT NULL;

CREATE INDEX draft_of_client ON draft (client_id);

CREATE INDEX inquiry_that_dies ON inquiry (retention_date) WHERE retention_date IS NOT NULL;

CREATE INDEX inquiry_of_client ON inquiry (client_id) WHERE client_id IS NOT NULL;

CREATE INDEX mapping_of_client ON mapping (client_id, made_on);

CREATE INDEX entry_of_mapping ON mapping_entry (mapping_id, position);

CREATE INDEX meeting_of_client ON meeting (client_id, starts_at);

CREATE INDEX meeting_by_day ON meeting (starts_at);

CREATE INDEX consent_of_client ON consent (client_id);

CREATE INDEX disclosure_of_client ON disclosure (client_id);

CREATE INDEX contact_of_client ON contact (client_id);

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

CREATE TRIGGER assessment_answer_insert_outdates_backups AFTER INSERT ON assessment_answer
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER assessment_answer_update_outdates_backups AFTER UPDATE ON assessment_answer
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER assessment_answer_delete_outdates_backups AFTER DELETE ON assessment_answer
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER inquiry_ground_insert_outdates_backups AFTER INSERT ON inquiry_ground
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER inquiry_ground_update_outdates_backups AFTER UPDATE ON inquiry_ground
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER inquiry_ground_delete_outdates_backups AFTER DELETE ON inquiry_ground
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER mapping_insert_outdates_backups AFTER INSERT ON mapping
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER mapping_update_outdates_backups AFTER UPDATE ON mapping
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER mapping_delete_outdates_backups AFTER DELETE ON mapping
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER mapping_entry_insert_outdates_backups AFTER INSERT ON mapping_entry
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER mapping_entry_update_outdates_backups AFTER UPDATE ON mapping_entry
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER mapping_entry_delete_outdates_backups AFTER DELETE ON mapping_entry
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER mapping_skipped_insert_outdates_backups AFTER INSERT ON mapping_skipped
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER mapping_skipped_update_outdates_backups AFTER UPDATE ON mapping_skipped
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER mapping_skipped_delete_outdates_backups AFTER DELETE ON mapping_skipped
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER meeting_insert_outdates_backups AFTER INSERT ON meeting
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER meeting_update_outdates_backups AFTER UPDATE ON meeting
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER meeting_delete_outdates_backups AFTER DELETE ON meeting
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER agenda_item_insert_outdates_backups AFTER INSERT ON agenda_item
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER agenda_item_update_outdates_backups AFTER UPDATE ON agenda_item
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER agenda_item_delete_outdates_backups AFTER DELETE ON agenda_item
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER consent_insert_outdates_backups AFTER INSERT ON consent
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER consent_update_outdates_backups AFTER UPDATE ON consent
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER consent_delete_outdates_backups AFTER DELETE ON consent
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER disclosure_insert_outdates_backups AFTER INSERT ON disclosure
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER disclosure_update_outdates_backups AFTER UPDATE ON disclosure
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER disclosure_delete_outdates_backups AFTER DELETE ON disclosure
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER contact_insert_outdates_backups AFTER INSERT ON contact
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER contact_update_outdates_backups AFTER UPDATE ON contact
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER contact_delete_outdates_backups AFTER DELETE ON contact
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER template_insert_outdates_backups AFTER INSERT ON template
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER template_update_outdates_backups AFTER UPDATE ON template
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER template_delete_outdates_backups AFTER DELETE ON template
    BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END;

CREATE TRIGGER assessment_answer_deleted AFTER DELETE ON assessment_answer
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER assessment_answer_overwritten AFTER UPDATE ON assessment_answer
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER inquiry_ground_deleted AFTER DELETE ON inquiry_ground
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER inquiry_ground_overwritten AFTER UPDATE ON inquiry_ground
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER mapping_deleted AFTER DELETE ON mapping
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER mapping_overwritten AFTER UPDATE ON mapping
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER mapping_entry_deleted AFTER DELETE ON mapping_entry
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER mapping_entry_overwritten AFTER UPDATE ON mapping_entry
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER mapping_skipped_deleted AFTER DELETE ON mapping_skipped
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER mapping_skipped_overwritten AFTER UPDATE ON mapping_skipped
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER meeting_deleted AFTER DELETE ON meeting
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER meeting_overwritten AFTER UPDATE ON meeting
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER agenda_item_deleted AFTER DELETE ON agenda_item
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER agenda_item_overwritten AFTER UPDATE ON agenda_item
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER consent_deleted AFTER DELETE ON consent
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER consent_overwritten AFTER UPDATE ON consent
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER disclosure_deleted AFTER DELETE ON disclosure
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER disclosure_overwritten AFTER UPDATE ON disclosure
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER contact_deleted AFTER DELETE ON contact
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER contact_overwritten AFTER UPDATE ON contact
    BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END;

CREATE TRIGGER mapping_destroyed AFTER DELETE ON mapping
    BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', 'mapping'); END;

CREATE TRIGGER mapping_entry_destroyed AFTER DELETE ON mapping_entry
    BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', 'mapping_entry'); END;

CREATE TRIGGER meeting_destroyed AFTER DELETE ON meeting
    BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', 'meeting'); END;

CREATE TRIGGER consent_destroyed AFTER DELETE ON consent
    BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', 'consent'); END;

CREATE TRIGGER disclosure_destroyed AFTER DELETE ON disclosure
    BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', 'disclosure'); END;

CREATE TRIGGER contact_destroyed AFTER DELETE ON contact
    BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', 'contact'); END;

CREATE TRIGGER mapping_put_back AFTER INSERT ON mapping
    BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER mapping_entry_put_back AFTER INSERT ON mapping_entry
    BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER meeting_put_back AFTER INSERT ON meeting
    BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER consent_put_back AFTER INSERT ON consent
    BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER disclosure_put_back AFTER INSERT ON disclosure
    BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER contact_put_back AFTER INSERT ON contact
    BEGIN DELETE FROM destroyed WHERE id = NEW.id; END;

CREATE TRIGGER inquiry_takes_its_drafts AFTER DELETE ON inquiry
BEGIN DELETE FROM draft WHERE key = 'inquiry:' || OLD.id OR key LIKE 'inquiry:' || OLD.id || ':%'; END;

CREATE TRIGGER client_takes_the_meeting_being_written AFTER DELETE ON client
BEGIN DELETE FROM draft WHERE key = 'meeting:new:0' AND client_id IS NULL
    AND instr(lower(content), lower(substr(trim(OLD.name), 1, instr(trim(OLD.name) || ' ', ' ') - 1))); END;

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
INSERT INTO list_entry VALUES (13, 'priority_ground', 'minderåriga barn i familjen', 1);
INSERT INTO list_entry VALUES (14, 'priority_ground', 'risk för vräkning', 2);
INSERT INTO list_entry VALUES (15, 'priority_ground', 'inget annat stöd', 3);
INSERT INTO list_entry VALUES (16, 'assessment_question', 'Är 18 år eller äldre', 1);
INSERT INTO list_entry VALUES (17, 'assessment_question', 'Har en ohälsa som starkt begränsar vardagen', 2);
INSERT INTO list_entry VALUES (18, 'assessment_question', 'Vill själv ha en förändring', 3);
INSERT INTO list_entry VALUES (19, 'assessment_question', 'Kan ha kontakt med ett ombud just nu', 4);
INSERT INTO list_entry VALUES (20, 'life_area', 'Ekonomi', 1);
INSERT INTO list_entry VALUES (21, 'life_area', 'Skulder och Kronofogden', 2);
INSERT INTO list_entry VALUES (22, 'life_area', 'Boende och vräkning', 3);
INSERT INTO list_entry VALUES (23, 'life_area', 'Försäkringskassan och ersättningar', 4);
INSERT INTO list_entry VALUES (24, 'life_area', 'Psykiatri och sjukvård', 5);
INSERT INTO list_entry VALUES (25, 'life_area', 'Tandvård och kroppslig hälsa', 6);
INSERT INTO list_entry VALUES (26, 'life_area', 'Arbete, sysselsättning, studier', 7);
INSERT INTO list_entry VALUES (27, 'life_area', 'Stöd från kommunen (boendestöd, kontaktperson, LSS)', 8);
INSERT INTO list_entry VALUES (28, 'life_area', 'God man och förvaltare', 9);
INSERT INTO list_entry VALUES (29, 'life_area', 'Familj, barn, relationer', 10);
INSERT INTO list_entry VALUES (30, 'life_area', 'Vardag (post, tider, hem)', 11);
INSERT INTO list_entry VALUES (31, 'life_area', 'Fritid och sociala kontakter', 12);
INSERT INTO list_entry VALUES (32, 'life_area', 'Beslut och överklagan', 13);
INSERT INTO list_entry VALUES (33, 'life_area', 'Digitala tjänster', 14);
INSERT INTO list_entry VALUES (34, 'life_area', 'Våld och trygghet', 15);
INSERT INTO list_entry VALUES (35, 'life_area', 'Annat', 16);
INSERT INTO list_entry VALUES (36, 'directory_kind', 'socialtjänst', 1);
INSERT INTO list_entry VALUES (37, 'directory_kind', 'biståndshandläggare', 2);
INSERT INTO list_entry VALUES (38, 'directory_kind', 'boendestöd', 3);
INSERT INTO list_entry VALUES (39, 'directory_kind', 'budget- och skuldrådgivare', 4);
INSERT INTO list_entry VALUES (40, 'directory_kind', 'överförmyndare', 5);
INSERT INTO list_entry VALUES (41, 'directory_kind', 'god man/förvaltare', 6);
INSERT INTO list_entry VALUES (42, 'directory_kind', 'Försäkringskassan', 7);
INSERT INTO list_entry VALUES (43, 'directory_kind', 'Arbetsförmedlingen', 8);
INSERT INTO list_entry VALUES (44, 'directory_kind', 'Kronofogden', 9);
INSERT INTO list_entry VALUES (45, 'directory_kind', 'Skatteverket', 10);
INSERT INTO list_entry VALUES (46, 'directory_kind', 'Pensionsmyndigheten', 11);
INSERT INTO list_entry VALUES (47, 'directory_kind', 'vårdcentral', 12);
INSERT INTO list_entry VALUES (48, 'directory_kind', 'öppenpsykiatri', 13);
INSERT INTO list_entry VALUES (49, 'directory_kind', 'slutenvård', 14);
INSERT INTO list_entry VALUES (50, 'directory_kind', 'habilitering', 15);
INSERT INTO list_entry VALUES (51, 'directory_kind', 'tandvård', 16);
INSERT INTO list_entry VALUES (52, 'directory_kind', 'hyresvärd', 17);
INSERT INTO list_entry VALUES (53, 'directory_kind', 'bank', 18);
INSERT INTO list_entry VALUES (54, 'directory_kind', 'inkasso', 19);
INSERT INTO list_entry VALUES (55, 'directory_kind', 'domstol/hyresnämnd', 20);
INSERT INTO list_entry VALUES (56, 'directory_kind', 'jurist', 21);
INSERT INTO list_entry VALUES (57, 'directory_kind', 'skola', 22);
INSERT INTO list_entry VALUES (58, 'directory_kind', 'närstående', 23);
INSERT INTO list_entry VALUES (59, 'directory_kind', 'tolk', 24);
INSERT INTO list_entry VALUES (60, 'directory_kind', 'brukarförening', 25);
INSERT INTO list_entry VALUES (61, 'other_support', 'boendestöd', 1);
INSERT INTO list_entry VALUES (62, 'other_support', 'god man', 2);
INSERT INTO list_entry VALUES (63, 'other_support', 'kontaktperson', 3);
INSERT INTO list_entry VALUES (64, 'other_support', 'budget- och skuldrådgivning', 4);
INSERT INTO list_entry VALUES (65, 'other_support', 'stöd enligt LSS', 5);
INSERT INTO list_entry VALUES (66, 'other_support', 'brukarförening', 6);
INSERT INTO age_bracket VALUES (18);
INSERT INTO age_bracket VALUES (30);
INSERT INTO age_bracket VALUES (50);
INSERT INTO age_bracket VALUES (65);
INSERT INTO template VALUES (1, 'confirmation', 'Bekräftelse på förfrågan', 'Bekräftelse

Hej {namn}!

Den {mottagen} fick jag din förfrågan om stöd av personligt ombud. Tack för att du hörde av dig.

Jag hör av mig till dig. Stödet är frivilligt och kostar ingenting, och du kan när som helst säga att du inte vill ha det längre. Jag har tystnadsplikt.

Vill du ändra eller fråga något, kontakta mig gärna.

{idag}

{ombud}
', 1);
INSERT INTO template VALUES (2, 'consent', 'Överenskommelse om kontakt', 'Överenskommelse

Jag, {namn}, går med på att mitt personliga ombud och {part} talar med varandra om

{om}

{riktning}

Överenskommelsen gäller från {från} till {till}. Jag kan ta tillbaka den när jag vill, helt eller i en del, genom att säga det till mitt ombud.

Ort och datum: ______________________________

Namnteckning: ______________________________

{ombud}
', 1);
INSERT INTO template VALUES (3, 'power_of_attorney', 'Fullmakt', 'Fullmakt

Härmed ger jag, {namn}, fullmakt åt mitt personliga ombud att hos {part} för min räkning

{om}

Fullmakten gäller från {från} till {till}. Jag kan återkalla den när jag vill.

Ort och datum: ______________________________

Namnteckning: ______________________________

Namnförtydligande: ______________________________

Ombud: {ombud}
', 1);
INSERT INTO template VALUES (4, 'plan', 'Sjukersättning', 'Få en trygg inkomst
Klienten och ombudet går igenom vad Försäkringskassan behöver om 1 vecka
Klienten bokar tid för läkarutlåtande om 2 veckor
Klienten och ombudet fyller i ansökan om 4 veckor
Ombudet ringer Försäkringskassan om 8 veckor
', 1);
INSERT INTO template VALUES (5, 'plan', 'Skuldsanering', 'Få ordning på skulderna
Klienten och ombudet samlar alla brev och krav om 1 vecka
Klienten bokar tid hos budget- och skuldrådgivare om 2 veckor
Klienten och ombudet gör en lista över alla skulder om 3 veckor
Klienten ansöker om skuldsanering hos Kronofogden om 6 veckor
', 2);
INSERT INTO template VALUES (6, 'plan', 'Hyresskuld', 'Behålla lägenheten
Klienten och ombudet går igenom breven från hyresvärden imorgon
Klienten ringer hyresvärden om en avbetalningsplan om 3 dagar
Ombudet kontaktar socialtjänsten om hyresskulden om 3 dagar
Klienten och ombudet ansöker om ekonomiskt bistånd om 1 vecka
', 3);

PRAGMA user_version = 4;
