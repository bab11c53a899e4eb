"""Agreements and what was given away without one: kept as written, put back as they were, gone with their client."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.model import Client, Closing, Consent, ConsentForm, ConsentKind, Direction, Disclosure
from ombud_desktop.storage.consents import _consent, _values
from ombud_desktop.storage.store import Store
from tests.vaults import TODAY

DAY = timedelta(days=1)
WORDS = st.text(min_size=1).filter(str.strip)


@pytest.fixture
def ada(store: Store) -> int:
    return store.clients.add(Client(name="Ada"), TODAY)


@given(
    st.builds(
        Consent,
        id=st.integers(1, 2**53),
        client_id=st.integers(1, 2**53),
        kind=st.sampled_from(ConsentKind),
        party=WORDS,
        about=st.text(),
        direction=st.sampled_from(Direction),
        form=st.sampled_from(ConsentForm),
        valid_from=st.dates(),
        valid_until=st.none() | st.dates(),
        withdrawn_on=st.none() | st.dates(),
    )
)
def test_every_agreement_survives_its_row(consent: Consent) -> None:
    assert _consent((consent.id, *_values(consent))) == consent


def test_agreements_stand_latest_first_and_each_with_its_own_client(store: Store, ada: int) -> None:
    bea = store.clients.add(Client(name="Bea"), TODAY)
    for client_id, party, days in ((ada, "banken", 9), (ada, "soc", 1), (bea, "mamma", 3), (ada, "Cai", 5)):
        store.consents.add(Consent(client_id=client_id, party=party, valid_from=TODAY - days * DAY))
    assert [consent.party for consent in store.consents.for_client(ada)] == ["soc", "Cai", "banken"]
    assert [consent.party for consent in store.consents.for_client(bea)] == ["mamma"]


def test_an_agreement_is_changed_and_removed_and_put_back_as_it_was(store: Store, ada: int) -> None:
    agreed = Consent(client_id=ada, party="soc", about="hyran", valid_from=TODAY, valid_until=TODAY + 30 * DAY)
    agreed = replace(agreed, id=store.consents.add(agreed))
    assert store.consents.for_client(ada) == [agreed]
    withdrawn = replace(agreed, withdrawn_on=TODAY, direction=Direction.TO_PARTY)
    store.consents.change(withdrawn)
    assert store.consents.for_client(ada) == [withdrawn]
    store.consents.remove(agreed.id)
    assert store.consents.for_client(ada) == []
    store.consents.add(withdrawn)
    assert store.consents.for_client(ada) == [withdrawn]


def test_what_was_given_away_is_removed_and_put_back_as_it_was(store: Store, ada: int) -> None:
    given_away = Disclosure(client_id=ada, given_on=TODAY, recipient="soc", what="Planering", reason="bråttom")
    given_away = replace(given_away, id=store.consents.add_disclosure(given_away))
    store.consents.add_disclosure(replace(given_away, id=0, given_on=date(2026, 1, 2), reason="tidigare"))
    assert [each.reason for each in store.consents.disclosures_for_client(ada)] == ["bråttom", "tidigare"]
    store.consents.remove_disclosure(given_away.id)
    assert [each.reason for each in store.consents.disclosures_for_client(ada)] == ["tidigare"]
    store.consents.add_disclosure(given_away)
    assert store.consents.disclosures_for_client(ada)[0] == given_away


def test_they_go_with_their_client(store: Store, ada: int) -> None:
    store.consents.add(Consent(client_id=ada, party="soc", valid_from=TODAY))
    store.consents.add_disclosure(Disclosure(client_id=ada, given_on=TODAY, recipient="soc", reason="bråttom"))
    store.clients.close(ada, Closing(TODAY, "flyttat", TODAY, TODAY))
    store.clients.remove(ada, TODAY)
    assert store.consents.for_client(ada) == []
    assert store.consents.disclosures_for_client(ada) == []
