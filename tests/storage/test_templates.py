"""The ombud's own texts: in the ombud's own order, put back where they stood."""

from dataclasses import replace

import pytest

from ombud_desktop.model import Template, TemplateKind
from ombud_desktop.storage.store import Store

PLAN = TemplateKind.PLAN


def names(store: Store) -> list[str]:
    return [template.name for template in store.templates.of_kind(PLAN)]


@pytest.mark.parametrize("kind", TemplateKind)
def test_a_new_vault_has_texts_to_begin_with(store: Store, kind: TemplateKind) -> None:
    assert store.templates.of_kind(kind)


def test_one_is_added_last_changed_removed_and_put_back(store: Store) -> None:
    before = names(store)
    added = Template(kind=PLAN, name="Flytt", content="Flytta")
    added = replace(added, id=store.templates.add(added), position=len(before) + 1)
    assert store.templates.of_kind(PLAN)[-1] == added
    first = store.templates.of_kind(PLAN)[0]
    store.templates.change(replace(first, name="Inkomst", content="Få en inkomst"))
    assert names(store) == ["Inkomst", *before[1:], "Flytt"]
    store.templates.remove(first.id)
    assert names(store) == [*before[1:], "Flytt"]
    store.templates.add(first)
    assert names(store) == [*before, "Flytt"]


def test_two_exchange_their_places_and_again(store: Store) -> None:
    before = store.templates.of_kind(PLAN)
    store.templates.exchange(before[0].id, before[2].id)
    assert names(store) == [before[2].name, before[1].name, before[0].name]
    store.templates.exchange(before[2].id, before[0].id)
    assert store.templates.of_kind(PLAN) == before
