"""A client with something in every table that can be about a person, all of it in words that are looked for."""

from datetime import date

from ombud_desktop.model import (
    Client,
    Consent,
    ConsentKind,
    Contact,
    Disclosure,
    Draft,
    Goal,
    Inquiry,
    Mapping,
    MappingEntry,
    Meeting,
    Note,
    Step,
)
from ombud_desktop.storage.store import Store
from tests.vaults import NOW, TODAY

WORDS = rb"stilla-[a-z]+"


def add_whole_work(store: Store, name: str = "stilla-namn") -> int:
    """From the inquiry to a note, with whatever comes between; returns the client's id."""
    inquiry_id = store.inquiries.add(Inquiry(name=name, received_on=TODAY, wish="stilla-onskan"))
    with store._database.transaction() as connection:
        connection.execute("INSERT INTO assessment_answer VALUES (?, 'stilla-fraga', 'yes')", (inquiry_id,))
        connection.execute("INSERT INTO inquiry_ground VALUES (?, 'stilla-grund')", (inquiry_id,))
    client_id = store.inquiries.accept(inquiry_id, date(2026, 1, 7), Client(name=name))
    goal_id = store.plans.add_goal(Goal(client_id=client_id, title="stilla-titel", own_words="stilla-egna"))
    step_id = store.plans.add_step(Step(goal_id=goal_id, text="stilla-steg", authority="stilla-myndighet"))
    mapping_id = store.mappings.begin(Mapping(client_id=client_id, made_on=TODAY, skipped=frozenset({"stilla-hoppas"})))
    store.mappings.add_entry(
        MappingEntry(mapping_id=mapping_id, area="stilla-omrade", client_view="stilla-syn", ombud_view="stilla-ombud")
    )
    store.meetings.add(
        Meeting(
            client_id=client_id,
            starts_at=NOW.replace(tzinfo=None),
            place="stilla-plats",
            with_whom="stilla-vem",
            agenda="stilla-agenda",
            outcome="stilla-utfall",
            step_ids=(step_id,),
        )
    )
    for kind in ConsentKind:
        store.consents.add(
            Consent(client_id=client_id, kind=kind, party="stilla-part", about="stilla-om", valid_from=TODAY)
        )
    store.consents.add_disclosure(
        Disclosure(
            client_id=client_id, given_on=TODAY, recipient="stilla-mottagare", what="planen", reason="stilla-skal"
        )
    )
    store.contacts.add(Contact(client_id=client_id, name="stilla-kontakt", telephone="stilla-telefon"))
    note_id = store.notes.add(Note(client_id=client_id, text="stilla-anteckning", written_at=NOW))
    store.offers.see_notes(client_id, TODAY)
    store.offers.hear_from(client_id, TODAY)
    store.drafts.keep(Draft(f"entry:new:{client_id}:1", {"client_view": "stilla-utkast"}, client_id), TODAY)
    store.drafts.keep(Draft(f"keep:{note_id}", {"own_date": "stilla-datum"}, client_id), TODAY)
    with store._database.transaction() as connection:
        connection.execute("INSERT INTO reviewed VALUES (?, ?)", (client_id, TODAY.isoformat()))
    return client_id
