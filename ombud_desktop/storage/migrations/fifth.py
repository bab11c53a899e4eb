"""A mapping that knows what its entries have become, and keeps in sight what is half-written in it."""

STATEMENTS = (
    # The goal or step that an entry has become, meant by its number only: one that is removed, and put back, marks the
    # entry again. Of an entry that has become one before, nobody knows which; `became` says so and stays.
    "ALTER TABLE mapping_entry ADD COLUMN became_id INTEGER",
    # What is being typed about an area: no longer of one mapping (entry:new:MAPPING:AREA) but of the client's latest.
    # That of the latest goes first, as the only one that was in sight: another about the same area is passed over.
    """
    UPDATE draft
    SET key = 'entry:new:' || client_id || substr(substr(key, 11), instr(substr(key, 11), ':'))
    WHERE key GLOB 'entry:new:' || (
        SELECT id FROM mapping WHERE mapping.client_id = draft.client_id ORDER BY made_on DESC, id LIMIT 1
    ) || ':*'
    """,
    """
    UPDATE OR IGNORE draft
    SET key = 'entry:new:' || client_id || substr(substr(key, 11), instr(substr(key, 11), ':'))
    WHERE key GLOB 'entry:new:*:*' AND client_id IS NOT NULL
    """,
)
