"""Caseloads far larger than an ombud's, in plain SQL: to store them one by one would take minutes.

What belongs together has the same number: client 1 has goal 1 and meeting 1.
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
SERIES = "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT {})"
ALL_ELSE = (
    # A third of a year that has been and a year to come; a fifth of the contacts is closed.
    "UPDATE contact_period SET started_on = date(:today, '-200 days')",
    "UPDATE note SET written_at = strftime('%Y-%m-%dT%H:%M:%S', :today, -(id % 190) || ' days')",
    "UPDATE note SET own_date = date(:today, (id % 90) || ' days') WHERE id % 10 = 0",
    "UPDATE contact_period SET ended_on = date(:today, '-30 days') WHERE client_id % 5 = 0",
    "UPDATE client SET retention_date = date(:today, (id % 90) || ' days'),"
    " notes_retention_date = date(:today, (id % 90) || ' days') WHERE id % 5 = 0",
    # Twelve thousand steps with two thousand clients, every other one done.
    "INSERT INTO goal (client_id, title, position) SELECT client_id, 'Få ordning på skulderna', position + n"
    " FROM goal, (SELECT 1 AS n UNION SELECT 2)",
    "INSERT INTO step (goal_id, text, responsible, state, position)"
    " SELECT id, 'Samla breven ' || n, iif(n, 'ombud', 'both'), 'to_do', n"
    " FROM goal, (SELECT 0 AS n UNION SELECT 1) WHERE position > 0",
    "UPDATE step SET due_on = date(:today, (id * 7 % 365 - 30) || ' days')",
    "UPDATE step SET state = 'waiting', waiting_for = 'hyresvärden', follow_up_on = due_on WHERE id % 5 = 0",
    "UPDATE step SET state = 'done', done_on = date(:today, '-40 days') WHERE id % 2 = 0",
    # Half of those who asked wait.
    f"{SERIES.format(500)} INSERT INTO inquiry (id, name, received_on, queued_on, channel, made_by, wish)"
    " SELECT n, 'Fråga av namn ' || n, date(:today, -(n % 90) || ' days'), date(:today, -(n % 90) || ' days'),"
    " 'telephone', 'self', 'Ordning på posten' FROM number",
    "UPDATE inquiry SET outcome = 'declined', decided_on = :today, retention_date = date(:today, (id % 90) || ' days'),"
    " queued_on = NULL WHERE id % 2 = 0",
    "INSERT INTO assessment_answer SELECT inquiry.id, words, 'yes' FROM inquiry, list_entry"
    " WHERE list = 'assessment_question'",
    "INSERT INTO inquiry_ground SELECT inquiry.id, words FROM inquiry, list_entry"
    " WHERE list = 'priority_ground' AND inquiry.id % 3 = position % 3",
    # Meetings of two years and of the year to come; twenty of them this week.
    f"{SERIES.format(3_000)} INSERT INTO meeting (id, client_id, kind, starts_at, minutes, place, outcome, state)"
    " SELECT n, 1 + (n - 1) % 2000, iif(n % 4, 'meeting', 'home_visit'),"
    " strftime('%Y-%m-%dT%H:%M:%S', :today, (iif(n % 3, -(7 + n % 700), 7 + n % 350)) || ' days',"
    " (8 + n % 9) || ' hours'), 60, 'biblioteket', iif(n % 3, 'Boka ny tid', ''), iif(n % 3, 'held', 'planned')"
    " FROM number",
    "UPDATE meeting SET state = 'planned', outcome = '', starts_at = strftime('%Y-%m-%dT%H:%M:%S', :today, 'weekday 0',"
    " (id % 5 - 6) || ' days', (9 + 2 * (id / 5 % 4)) || ' hours') WHERE id <= 20",
    "INSERT INTO agenda_item SELECT meeting.id, step.id FROM meeting JOIN goal ON goal.id = meeting.client_id"
    " JOIN step ON step.goal_id = goal.id WHERE meeting.state = 'planned'",
    f"{SERIES.format(300)} INSERT INTO mapping (id, client_id, made_on)"
    " SELECT n, n, date(:today, -(n % 150) || ' days') FROM number",
    "INSERT INTO mapping_entry (mapping_id, area, kind, client_view, position)"
    " SELECT mapping.id, words, 'need', 'Det går inte längre', position FROM mapping, list_entry"
    " WHERE list = 'life_area' AND position <= 10",
    f"{SERIES.format(1_500)}"
    " INSERT INTO consent (id, client_id, kind, party, about, direction, form, valid_from, valid_until)"
    " SELECT n, n, iif(n % 3, 'consent', 'power_of_attorney'), 'Försäkringskassan ' || n, 'ersättningen', 'both',"
    " 'written', date(:today, '-100 days'), date(:today, (n % 200 - 20) || ' days') FROM number",
    f"{SERIES.format(200)} INSERT INTO disclosure (client_id, given_on, recipient, what, reason)"
    " SELECT n, date(:today, '-10 days'), 'hyresvärden', 'planen', 'brådskande' FROM number",
    # A fifth is there for everyone.
    f"{SERIES.format(2_500)} INSERT INTO contact (id, client_id, kind, name, organisation, telephone)"
    " SELECT n, iif(n % 5, 1 + n * 4 / 5 % 2000, NULL), words, 'Handläggare ' || n, 'Kontoret ' || n, '070-000 00 00'"
    " FROM number JOIN list_entry ON list = 'directory_kind' AND position = 1 + n % 25",
    "INSERT INTO reviewed SELECT id, date(:today, (-id % 14) || ' days') FROM client WHERE id % 2 = 0",
    # The first client has been there for many years: thirty steps and much else, but nobody's else.
    "UPDATE goal SET client_id = 1, position = id WHERE id <= 5",
    "UPDATE step SET goal_id = 1 + id % 5 WHERE id BETWEEN 1001 AND 1016",
    "UPDATE note SET client_id = 1 WHERE id % 50 = 0",
    "UPDATE meeting SET client_id = 1 WHERE id % 77 = 0",
    "UPDATE consent SET client_id = 1 WHERE id % 130 = 0",
    "UPDATE disclosure SET client_id = 1 WHERE id <= 5",
    "UPDATE contact SET client_id = 1 WHERE client_id <= 8",
    "UPDATE mapping SET client_id = 1 WHERE id = 2",
    "UPDATE contact_period SET started_on = date(:today, '-1500 days') WHERE client_id = 1",
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
