"""The whole way of the work: waiting list, mapping, meetings, agreements, contacts, templates.

All that is about a client goes with the client; a contact without one is there for everyone. A step on an agenda is
meant by its number only: a step that is removed, and put back, stands on the agenda again.
"""

_LISTED = {
    "priority_ground": (
        "minderåriga barn i familjen",
        "risk för vräkning",
        "inget annat stöd",
    ),
    "assessment_question": (
        "Är 18 år eller äldre",
        "Har en ohälsa som starkt begränsar vardagen",
        "Vill själv ha en förändring",
        "Kan ha kontakt med ett ombud just nu",
    ),
    "life_area": (
        "Ekonomi",
        "Skulder och Kronofogden",
        "Boende och vräkning",
        "Försäkringskassan och ersättningar",
        "Psykiatri och sjukvård",
        "Tandvård och kroppslig hälsa",
        "Arbete, sysselsättning, studier",
        "Stöd från kommunen (boendestöd, kontaktperson, LSS)",
        "God man och förvaltare",
        "Familj, barn, relationer",
        "Vardag (post, tider, hem)",
        "Fritid och sociala kontakter",
        "Beslut och överklagan",
        "Digitala tjänster",
        "Våld och trygghet",
        "Annat",
    ),
    "directory_kind": (
        "socialtjänst",
        "biståndshandläggare",
        "boendestöd",
        "budget- och skuldrådgivare",
        "överförmyndare",
        "god man/förvaltare",
        "Försäkringskassan",
        "Arbetsförmedlingen",
        "Kronofogden",
        "Skatteverket",
        "Pensionsmyndigheten",
        "vårdcentral",
        "öppenpsykiatri",
        "slutenvård",
        "habilitering",
        "tandvård",
        "hyresvärd",
        "bank",
        "inkasso",
        "domstol/hyresnämnd",
        "jurist",
        "skola",
        "närstående",
        "tolk",
        "brukarförening",
    ),
    "other_support": (
        "boendestöd",
        "god man",
        "kontaktperson",
        "budget- och skuldrådgivning",
        "stöd enligt LSS",
        "brukarförening",
    ),
}
_LISTS = ("closing_reason", "outcome_reason", *_LISTED)

_TEMPLATES = {
    "confirmation": (
        (
            "Bekräftelse på förfrågan",
            """Bekräftelse

Hej {namn}!

Den {mottagen} fick jag din förfrågan om stöd av personligt ombud. Tack för att du hörde av dig.

Jag hör av mig till dig. Stödet är frivilligt och kostar ingenting, och du kan när som helst säga att du inte vill ha det längre. Jag har tystnadsplikt.

Vill du ändra eller fråga något, kontakta mig gärna.

{idag}

{ombud}
""",
        ),
    ),
    "consent": (
        (
            "Överenskommelse om kontakt",
            """Överenskommelse

Jag, {namn}, går med på att mitt personliga ombud och {part} talar med varandra om

{om}

{riktning}

Överenskommelsen gäller från {från} till {till}. Jag kan ta tillbaka den när jag vill, helt eller i en del, genom att säga det till mitt ombud.

Ort och datum: ______________________________

Namnteckning: ______________________________

{ombud}
""",
        ),
    ),
    "power_of_attorney": (
        (
            "Fullmakt",
            """Fullmakt

Härmed ger jag, {namn}, fullmakt åt mitt personliga ombud att hos {part} för min räkning

{om}

Fullmakten gäller från {från} till {till}. Jag kan återkalla den när jag vill.

Ort och datum: ______________________________

Namnteckning: ______________________________

Namnförtydligande: ______________________________

Ombud: {ombud}
""",
        ),
    ),
    "plan": (
        (
            "Sjukersättning",
            """Få en trygg inkomst
Klienten och ombudet går igenom vad Försäkringskassan behöver om 1 vecka
Klienten bokar tid för läkarutlåtande om 2 veckor
Klienten och ombudet fyller i ansökan om 4 veckor
Ombudet ringer Försäkringskassan om 8 veckor
""",
        ),
        (
            "Skuldsanering",
            """Få ordning på skulderna
Klienten och ombudet samlar alla brev och krav om 1 vecka
Klienten bokar tid hos budget- och skuldrådgivare om 2 veckor
Klienten och ombudet gör en lista över alla skulder om 3 veckor
Klienten ansöker om skuldsanering hos Kronofogden om 6 veckor
""",
        ),
        (
            "Hyresskuld",
            """Behålla lägenheten
Klienten och ombudet går igenom breven från hyresvärden imorgon
Klienten ringer hyresvärden om en avbetalningsplan om 3 dagar
Ombudet kontaktar socialtjänsten om hyresskulden om 3 dagar
Klienten och ombudet ansöker om ekonomiskt bistånd om 1 vecka
""",
        ),
    ),
}

_PERSONAL = (
    *("assessment_answer", "inquiry_ground", "mapping", "mapping_entry", "mapping_skipped"),
    *("meeting", "agenda_item", "consent", "disclosure", "contact"),
)
_WITH_ID = ("mapping", "mapping_entry", "meeting", "consent", "disclosure", "contact")

STATEMENTS = (
    "ALTER TABLE vault ADD COLUMN weekly_hours INTEGER NOT NULL DEFAULT 20 CHECK (weekly_hours BETWEEN 1 AND 60)",
    # A contact without a word for so many weeks is named on the page of the day.
    "ALTER TABLE vault ADD COLUMN quiet_weeks INTEGER NOT NULL DEFAULT 6 CHECK (quiet_weeks BETWEEN 1 AND 26)",
    # How the ombud is named at the foot of a letter.
    "ALTER TABLE vault ADD COLUMN letterhead TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE vault ADD COLUMN meeting_mode_asks INTEGER NOT NULL DEFAULT 0 CHECK (meeting_mode_asks IN (0, 1))",
    # Gone through by client and ombud together.
    "ALTER TABLE client ADD COLUMN plan_reviewed_on TEXT CHECK (plan_reviewed_on IS date(plan_reviewed_on))",
    # A step that a decision sets a day for: the authority that decided.
    "ALTER TABLE step ADD COLUMN deadline TEXT CHECK (deadline IN ('appeal', 'reply', 'other'))",
    "ALTER TABLE step ADD COLUMN authority TEXT NOT NULL DEFAULT ''",
    # In the queue since; and where by the ombud's own hand, counted from 1.
    "ALTER TABLE inquiry ADD COLUMN queued_on TEXT CHECK (queued_on IS date(queued_on))",
    "ALTER TABLE inquiry ADD COLUMN queue_place INTEGER CHECK (queue_place > 0)",
    """
    CREATE TABLE assessment_answer (
        inquiry_id INTEGER NOT NULL REFERENCES inquiry ON DELETE CASCADE,
        question TEXT NOT NULL CHECK (trim(question) <> ''),
        answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unclear')),
        PRIMARY KEY (inquiry_id, question)
    ) STRICT
    """,
    """
    CREATE TABLE inquiry_ground (
        inquiry_id INTEGER NOT NULL REFERENCES inquiry ON DELETE CASCADE,
        ground TEXT NOT NULL CHECK (trim(ground) <> ''),
        PRIMARY KEY (inquiry_id, ground)
    ) STRICT
    """,
    """
    CREATE TABLE mapping (
        id INTEGER PRIMARY KEY,
        client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
        made_on TEXT NOT NULL CHECK (made_on IS date(made_on))
    ) STRICT
    """,
    """
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
    ) STRICT
    """,
    """
    CREATE TABLE mapping_skipped (
        mapping_id INTEGER NOT NULL REFERENCES mapping ON DELETE CASCADE,
        area TEXT NOT NULL CHECK (trim(area) <> ''),
        PRIMARY KEY (mapping_id, area)
    ) STRICT
    """,
    """
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
    ) STRICT
    """,
    """
    CREATE TABLE agenda_item (
        meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
        step_id INTEGER NOT NULL,
        PRIMARY KEY (meeting_id, step_id)
    ) STRICT
    """,
    """
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
    ) STRICT
    """,
    # What was printed or given away without an agreement that covers it, and why.
    """
    CREATE TABLE disclosure (
        id INTEGER PRIMARY KEY,
        client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
        given_on TEXT NOT NULL CHECK (given_on IS date(given_on)),
        recipient TEXT NOT NULL CHECK (trim(recipient) <> ''),
        what TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (trim(reason) <> '')
    ) STRICT
    """,
    """
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
    ) STRICT
    """,
    """
    CREATE TABLE reviewed (
        client_id INTEGER PRIMARY KEY REFERENCES client ON DELETE CASCADE,
        reviewed_on TEXT NOT NULL CHECK (reviewed_on IS date(reviewed_on))
    ) STRICT
    """,
    """
    CREATE TABLE template (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('plan', 'confirmation', 'consent', 'power_of_attorney')),
        name TEXT NOT NULL CHECK (trim(name) <> ''),
        content TEXT NOT NULL CHECK (trim(content) <> ''),
        position INTEGER NOT NULL CHECK (position > 0)
    ) STRICT
    """,
    "CREATE INDEX mapping_of_client ON mapping (client_id, made_on)",
    "CREATE INDEX entry_of_mapping ON mapping_entry (mapping_id, position)",
    "CREATE INDEX meeting_of_client ON meeting (client_id, starts_at)",
    "CREATE INDEX meeting_by_day ON meeting (starts_at)",
    "CREATE INDEX consent_of_client ON consent (client_id)",
    "CREATE INDEX disclosure_of_client ON disclosure (client_id)",
    "CREATE INDEX contact_of_client ON contact (client_id)",
    # The lists of words to choose from are more now.
    f"""
    CREATE TABLE longer_list_entry (
        id INTEGER PRIMARY KEY,
        list TEXT NOT NULL CHECK (list IN ({", ".join(f"'{name}'" for name in _LISTS)})),
        words TEXT NOT NULL CHECK (trim(words) <> ''),
        position INTEGER NOT NULL CHECK (position >= 0),
        UNIQUE (list, words)
    ) STRICT
    """,
    "INSERT INTO longer_list_entry SELECT id, list, words, position FROM list_entry",
    "DROP TABLE list_entry",
    "ALTER TABLE longer_list_entry RENAME TO list_entry",
    *(
        f"INSERT INTO list_entry (list, words, position) VALUES ('{name}', '{words}', {position})"
        for name, entries in _LISTED.items()
        for position, words in enumerate(entries, start=1)
    ),
    *(
        f"INSERT INTO template (kind, name, content, position) VALUES ('{kind}', '{name}', '{content}', {position})"
        for kind, templates in _TEMPLATES.items()
        for position, (name, content) in enumerate(templates, start=1)
    ),
    *(
        f"""
        CREATE TRIGGER {table}_{event.lower()}_outdates_backups AFTER {event} ON {table}
        BEGIN UPDATE backup_place SET outdated = 1 WHERE outdated = 0; END
        """
        for table in (*_PERSONAL, "template")
        for event in ("INSERT", "UPDATE", "DELETE")
    ),
    *(
        f"""
        CREATE TRIGGER {table}_{done} AFTER {event} ON {table}
        BEGIN UPDATE vault SET cleanup_due = 1 WHERE cleanup_due = 0; END
        """
        for table in _PERSONAL
        for event, done in (("DELETE", "deleted"), ("UPDATE", "overwritten"))
    ),
    *(
        f"""
        CREATE TRIGGER {table}_destroyed AFTER DELETE ON {table}
        BEGIN INSERT OR REPLACE INTO destroyed (id, born_at, kind) VALUES (OLD.id, '9999-12-31', '{table}'); END
        """
        for table in _WITH_ID
    ),
    *(
        f"""
        CREATE TRIGGER {table}_put_back AFTER INSERT ON {table}
        BEGIN DELETE FROM destroyed WHERE id = NEW.id; END
        """
        for table in _WITH_ID
    ),
    # What was being typed about an inquiry goes with it, whichever way it goes.
    """
    CREATE TRIGGER inquiry_takes_its_drafts AFTER DELETE ON inquiry
    BEGIN DELETE FROM draft WHERE key = 'inquiry:' || OLD.id OR key LIKE 'inquiry:' || OLD.id || ':%'; END
    """,
    # A meeting that is being written in the calendar, while nobody can tell yet whose it is to be, goes with whom it
    # names by the first part of their name.
    """
    CREATE TRIGGER client_takes_the_meeting_being_written AFTER DELETE ON client
    BEGIN DELETE FROM draft WHERE key = 'meeting:new:0' AND client_id IS NULL
        AND instr(lower(content), lower(substr(trim(OLD.name), 1, instr(trim(OLD.name) || ' ', ' ') - 1))); END
    """,
)
