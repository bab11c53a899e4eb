"""Mappings: what was found in each life area, kept as written, and one mapping beside the other."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.model import Became, Client, EntryKind, Goal, Mapping, MappingEntry, Step, Topic
from ombud_desktop.storage.mappings import _entry, _entry_values
from ombud_desktop.storage.store import Store
from tests.vaults import TODAY

DAY = timedelta(days=1)


@pytest.fixture
def ada(store: Store) -> int:
    return store.clients.add(Client(name="Ada"), TODAY)


@pytest.fixture
def mapping(store: Store, ada: int) -> int:
    return store.mappings.begin(Mapping(client_id=ada, made_on=TODAY))


@pytest.fixture
def entry(store: Store, mapping: int) -> MappingEntry:
    """What Ada says of her rent."""
    entry_id = store.mappings.add_entry(MappingEntry(mapping_id=mapping, area="Boende", client_view="vill bo kvar"))
    stored = store.mappings.get_entry(entry_id)
    assert stored is not None
    return stored


WORDS = st.text(min_size=1).filter(str.strip)


@given(
    st.builds(
        MappingEntry,
        id=st.integers(1, 2**53),
        mapping_id=st.integers(1, 2**53),
        area=WORDS,
        kind=st.sampled_from(EntryKind),
        client_view=WORDS,
        ombud_view=st.text(),
        became=st.none() | st.sampled_from(Became),
        became_id=st.none() | st.integers(1, 2**53),
        position=st.integers(1, 1000),
    )
)
def test_every_entry_survives_its_row(entry: MappingEntry) -> None:
    assert _entry(_entry_values(entry)) == entry


@pytest.mark.parametrize("kind", EntryKind)
def test_an_entry_is_kept_as_it_was_written(store: Store, mapping: int, kind: EntryKind) -> None:
    written = MappingEntry(mapping_id=mapping, area="Ekonomi", kind=kind, client_view="räcker inte", ombud_view="skuld")
    entry_id = store.mappings.add_entry(written)
    assert store.mappings.get_entry(entry_id) == replace(written, id=entry_id, position=1)
    changed = replace(written, id=entry_id, position=1, client_view="", ombud_view="avbetalning")
    store.mappings.change_entry(changed)
    assert store.mappings.get_entry(entry_id) == changed


def test_the_latest_mapping_stands_first_with_what_belongs_to_it(store: Store, ada: int, mapping: int) -> None:
    earlier = store.mappings.begin(Mapping(client_id=ada, made_on=TODAY - 90 * DAY))
    for mapping_id, words in ((earlier, "otrygg"), (mapping, "ring"), (earlier, "trött"), (mapping, "skriv")):
        store.mappings.add_entry(MappingEntry(mapping_id=mapping_id, area="Annat", client_view=words))
    store.mappings.skip(earlier, "Skola")
    found = store.mappings.for_client(ada)
    assert [(each.id, each.made_on) for each in found] == [(mapping, TODAY), (earlier, TODAY - 90 * DAY)]
    assert [[entry.client_view for entry in each.entries] for each in found] == [["ring", "skriv"], ["otrygg", "trött"]]
    assert [each.skipped for each in found] == [frozenset(), frozenset({"Skola"})]


def test_one_clients_mapping_is_not_anothers(store: Store, mapping: int) -> None:
    bea = store.clients.add(Client(name="Bea"), TODAY)
    assert store.mappings.for_client(bea) == []


def test_the_day_can_be_changed(store: Store, ada: int, entry: MappingEntry) -> None:
    store.mappings.change(Mapping(id=entry.mapping_id, made_on=TODAY - DAY))
    assert store.mappings.for_client(ada) == [Mapping(entry.mapping_id, ada, TODAY - DAY, (entry,))]


def test_an_area_is_skipped_and_taken_up_again(store: Store, ada: int, mapping: int) -> None:
    store.mappings.skip(mapping, "Skola")
    store.mappings.skip(mapping, "Skola")
    store.mappings.skip(mapping, "Tandvård")
    store.mappings.unskip(mapping, "Skola")
    assert store.mappings.for_client(ada)[0].skipped == {"Tandvård"}


def test_what_was_removed_can_be_put_back_where_it_stood(store: Store, ada: int, entry: MappingEntry) -> None:
    store.mappings.add_entry(MappingEntry(mapping_id=entry.mapping_id, area="Boende", ombud_view="avhysning i mars"))
    store.mappings.skip(entry.mapping_id, "Skola")
    (before,) = store.mappings.for_client(ada)
    store.mappings.remove_entry(entry.id)
    assert store.mappings.for_client(ada)[0].entries == before.entries[1:]
    store.mappings.add_entry(entry)
    assert store.mappings.for_client(ada) == [before]
    store.mappings.remove(before.id)
    assert store.mappings.for_client(ada) == []
    store.mappings.begin(before)
    assert store.mappings.for_client(ada) == [before]


def test_a_need_becomes_a_goal_at_the_end_of_the_plan_and_back(store: Store, ada: int, entry: MappingEntry) -> None:
    store.plans.add_goal(Goal(client_id=ada, title="Må bättre"))
    goal_id = store.mappings.make_goal(entry.id, Goal(client_id=ada, title="Bo kvar", own_words="vill bo kvar"))
    assert [goal.title for goal in store.plans.for_client(ada)] == ["Må bättre", "Bo kvar"]
    assert store.mappings.get_entry(entry.id) == replace(entry, became=Became.GOAL, became_id=goal_id)
    store.mappings.unmake_goal(entry, goal_id)
    assert [goal.title for goal in store.plans.for_client(ada)] == ["Må bättre"]
    assert store.mappings.get_entry(entry.id) == entry


def test_a_need_becomes_a_step_at_the_end_of_its_goal_and_back(store: Store, ada: int, entry: MappingEntry) -> None:
    goal_id = store.plans.add_goal(Goal(client_id=ada, title="Bo kvar"))
    store.plans.add_step(Step(goal_id=goal_id, text="skriv"))
    step_id = store.mappings.make_step(entry.id, Step(goal_id=goal_id, text="ring"))
    assert [step.text for step in store.plans.for_client(ada)[0].steps] == ["skriv", "ring"]
    assert store.mappings.get_entry(entry.id) == replace(entry, became=Became.STEP, became_id=step_id)
    store.mappings.unmake_step(entry, step_id)
    assert [step.text for step in store.plans.for_client(ada)[0].steps] == ["skriv"]
    assert store.mappings.get_entry(entry.id) == entry


def _became(store: Store, entry: MappingEntry) -> Became | None:
    stored = store.mappings.get_entry(entry.id)
    assert stored is not None
    return stored.became


def test_what_it_became_is_its_mark_as_long_as_it_is_in_the_plan(store: Store, ada: int, entry: MappingEntry) -> None:
    """Also of an entry that is removed and put back while what it became is away."""
    goal_id = store.plans.add_goal(Goal(client_id=ada, title="Bo kvar"))
    step_id = store.mappings.make_step(entry.id, Step(goal_id=goal_id, text="ring"))
    (goal,) = store.plans.for_client(ada)
    store.plans.remove_step(step_id)
    assert _became(store, entry) is None
    store.plans.add_step(goal.steps[0])
    assert _became(store, entry) is Became.STEP
    store.plans.remove_goal(goal_id)
    (mapping,) = store.mappings.for_client(ada)
    store.mappings.remove(mapping.id)
    store.mappings.begin(mapping)
    assert _became(store, entry) is None
    store.plans.add_goal(goal)
    assert _became(store, entry) is Became.STEP


def test_what_it_became_anew_is_taken_back_to_what_it_became_before(
    store: Store, ada: int, entry: MappingEntry
) -> None:
    store.mappings.make_goal(entry.id, Goal(client_id=ada, title="Bo kvar"))
    (first,) = store.plans.for_client(ada)
    store.plans.remove_goal(first.id)
    before = store.mappings.get_entry(entry.id)
    assert before is not None
    second = store.mappings.make_goal(entry.id, Goal(client_id=ada, title="Bo tryggt"))
    store.mappings.unmake_goal(before, second)
    assert _became(store, entry) is None
    store.plans.add_goal(first)
    assert _became(store, entry) is Became.GOAL


def test_what_was_written_since_does_not_undo_what_it_became(store: Store, ada: int, entry: MappingEntry) -> None:
    store.mappings.make_goal(entry.id, Goal(client_id=ada, title="Bo kvar"))
    store.mappings.change_entry(replace(entry, client_view="vill bo kvar här"))
    stored = store.mappings.get_entry(entry.id)
    assert stored is not None
    assert stored.became is Became.GOAL


def test_the_window_hears_of_the_mapping_and_of_the_plan_it_has_changed(
    store: Store, ada: int, entry: MappingEntry
) -> None:
    told: list[frozenset[Topic]] = []
    store.notify(told.append)
    store.mappings.skip(entry.mapping_id, "Skola")
    store.mappings.make_goal(entry.id, Goal(client_id=ada, title="Bo kvar"))
    assert told == [frozenset({Topic.MAPPINGS}), frozenset({Topic.MAPPINGS, Topic.PLANS})]
