"""Caseloads far larger than an ombud's, in plain SQL: to store them one by one would take minutes.

What belongs together has the same number: client 1 has goal 1, meeting 1 and inquiry 1.
"""

from contextlib import closing
from datetime import date
from pathlib import Path

from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.values import moment_text
from tests.vaults import NOW, RECOVERY_KEY, vault_in

PASSPHRASE = "fem lugna ord i rad"
"""Every letter is on every keyboard."""
STEPS_DUE = 40
"""So many of all steps stand on Idag; the others have no date."""
TEXT = "Ringde hyresvärden om skulden. Hen vill ha en avbetalningsplan före månadsskiftet. "
ALL_ELSE = (
    # A third of a year that has been and a year to come; a fifth of the contacts is closed.
    "UPDATE contact_period SET started_on = date(:today, '-200 days')",
    "UPDATE step SET due_on = date(:today, (id * 7 % 365 - 30) || ' days')",
    "UPDATE step SET state = 'waiting', waiting_for = 'hyresvärden', follow_up_on = due_on WHERE id % 5 = 0",
    "UPDATE step SET state = 'done', done_on = date(:today, '-40 days') WHERE id % 7 = 0",
    "UPDATE note SET written_at = strftime('%Y-%m-%dT%H:%M:%S', :today, -(id % 190) || ' days')",
    "UPDATE note SET own_date = date(:today, (id % 90) || ' days') WHERE id % 10 = 0",
    "UPDATE contact_period SET ended_on = date(:today, '-30 days') WHERE client_id % 5 = 0",
    "UPDATE client SET retention_date = date(:today, (id % 90) || ' days'),"
    " notes_retention_date = date(:today, (id % 90) || ' days') WHERE id % 5 = 0",
    # Inquiries: 300 that wait, 300 that are decided.
    "INSERT INTO inquiry (id, name, received_on, queued_on, channel, made_by, wish)"
    " SELECT id, 'Fråga av ' || name, date(:today, -(id % 90) || ' days'), date(:today, -(id % 90) || ' days'),"
    " 'telephone', 'self', 'Ordning på posten' FROM client WHERE id <= 600",
    "UPDATE inquiry SET outcome = 'declined', decided_on = :today, retention_date = date(:today, (id % 90) || ' days'),"
    " queued_on = NULL WHERE id % 2 = 0",
    "INSERT INTO assessment_answer SELECT inquiry.id, words, 'yes' FROM inquiry, list_entry"
    " WHERE list = 'assessment_question'",
    "INSERT INTO inquiry_ground SELECT inquiry.id, words FROM inquiry, list_entry"
    " WHERE list = 'priority_ground' AND inquiry.id % 3 = position % 3",
    # Meetings on every day of a year, with two steps to talk about.
    "INSERT INTO meeting (id, client_id, kind, starts_at, minutes, place, outcome, state)"
    " SELECT id, id, 'meeting',"
    " strftime('%Y-%m-%dT%H:%M:%S', :today, (id % 365 - 180) || ' days', (8 + id % 9) || ' hours'), 60, 'biblioteket',"
    " iif(id % 365 < 180, 'Boka ny tid', ''), iif(id % 365 < 180, 'held', 'planned') FROM client",
    "INSERT INTO agenda_item SELECT goal.client_id, step.id FROM step JOIN goal ON goal.id = step.goal_id",
    "INSERT INTO mapping (id, client_id, made_on) SELECT id, id, date(:today, -(id % 150) || ' days') FROM client",
    "INSERT INTO mapping_entry (mapping_id, area, kind, client_view, position)"
    " SELECT mapping.id, words, 'need', 'Det går inte längre', position FROM mapping, list_entry"
    " WHERE list = 'life_area' AND position % 3 = mapping.id % 3",
    "INSERT INTO consent (id, client_id, kind, party, about, direction, form, valid_from, valid_until)"
    " SELECT id, id, iif(id % 3, 'consent', 'power_of_attorney'), 'Försäkringskassan', 'ersättningen', 'both',"
    " 'written', date(:today, '-100 days'), date(:today, (id % 200 - 20) || ' days') FROM client",
    "INSERT INTO disclosure (id, client_id, given_on, recipient, what, reason)"
    " SELECT id, id, date(:today, '-10 days'), 'hyresvärden', 'planen', 'brådskande' FROM client",
    "INSERT INTO contact (id, client_id, kind, name, organisation, telephone)"
    " SELECT id, iif(id % 5, id, NULL), 'hyresvärd', 'Namn ' || id, 'Organisation ' || id, '070-000 00 00' FROM client",
    # The first client has been there for many years.
    "UPDATE goal SET client_id = 1 WHERE id <= 10",
    "UPDATE note SET client_id = 1 WHERE id % 50 = 0",
    *(
        f"UPDATE {table} SET client_id = 1 WHERE id <= 50 AND client_id IS NOT NULL"
        for table in ("meeting", "mapping", "consent", "disclosure", "contact")
    ),
)
"""What fills a vault with everything there is, after its clients and notes."""


def fill(folder: Path, *, clients: int, notes: int, all_else: bool = False) -> None:
    """Each client has a goal, two steps and an equal share of the notes."""
    today = date.today()  # noqa: DTZ011 - as the program sees it
    store = vault_in(folder).create(PASSPHRASE, RECOVERY_KEY, today)
    with closing(store), store._database.transaction() as connection:
        _add_clients(connection, clients, notes, today.isoformat())
        for statement in ALL_ELSE if all_else else ():
            connection.execute(statement, {"today": today.isoformat()})
        connection.execute("UPDATE vault SET cleanup_due = 0")  # nothing in it was ever anyone's


def _add_clients(connection: Connection, clients: int, notes: int, today: str) -> None:
    ids = range(1, clients + 1)
    connection.executemany("INSERT INTO client (id, name) VALUES (?, ?)", [(id, f"Namn {id - 1:05}") for id in ids])
    connection.executemany(
        "INSERT INTO contact_period (client_id, started_on) VALUES (?, ?)", [(id, today) for id in ids]
    )
    connection.executemany(
        "INSERT INTO goal (id, client_id, title, position) VALUES (?, ?, 'Bo kvar', 0)", [(id, id) for id in ids]
    )
    connection.executemany(
        "INSERT INTO step (goal_id, text, responsible, due_on, state, position)"
        " VALUES (?, 'Ringa hyresvärden', 'client', ?, 'to_do', ?)",
        [(id, today if n <= STEPS_DUE else None, n % 2) for n, id in enumerate([*ids, *ids])],
    )
    connection.executemany(
        "INSERT INTO note (client_id, text, written_at) VALUES (?, ?, ?)",
        [(1 + n % clients, f"{TEXT}{n}", moment_text(NOW)) for n in range(notes)],
    )
