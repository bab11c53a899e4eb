"""Letters and forms from the ombud's own texts."""

import pytest

from ombud_desktop.documents.letters import BLANK, fill, unknown_words
from ombud_desktop.model import TemplateKind
from ombud_desktop.storage.store import Store


def test_what_is_known_stands_in_the_letter() -> None:
    assert fill("Hej {namn}! Välkommen den {dag}.", {"namn": "Bea", "dag": "5/12"}) == "Hej Bea! Välkommen den 5/12."


def test_what_is_not_known_is_a_line_to_write_on() -> None:
    assert fill("{namn} {ort}", {"namn": ""}) == f"{BLANK} {BLANK}"


def test_what_stands_in_a_value_is_no_gap() -> None:
    assert fill("{namn}", {"namn": "{dag}", "dag": "fel"}) == "{dag}"


@pytest.mark.parametrize("kind", TemplateKind)
def test_the_texts_of_a_new_vault_have_no_unknown_words(store: Store, kind: TemplateKind) -> None:
    templates = store.templates.of_kind(kind)
    assert templates
    for template in templates:
        assert unknown_words(kind, template.content) == []


@pytest.mark.parametrize(
    ("content", "unknown"),
    [
        ("Hej {namn}, {part} {om} {riktning} {från} {till} {idag} {ombud}", []),
        ("Hej {name} och {mottagen}, {name}!", ["{name}", "{mottagen}"]),
        ("{ namn } {Namn} {}", ["{ namn }", "{Namn}", "{}"]),
        ("{namn", []),
        ("{{namn}}", []),
        ("{na\nmn}", []),
    ],
)
def test_an_unknown_word_is_found(content: str, unknown: list[str]) -> None:
    assert unknown_words(TemplateKind.CONSENT, content) == unknown
