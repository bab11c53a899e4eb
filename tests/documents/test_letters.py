"""Letters and forms from the ombud's own texts."""

from ombud_desktop.documents.letters import BLANK, fill


def test_what_is_known_stands_in_the_letter() -> None:
    assert fill("Hej {namn}! Välkommen den {dag}.", {"namn": "Bea", "dag": "5/12"}) == "Hej Bea! Välkommen den 5/12."


def test_what_is_not_known_is_a_line_to_write_on() -> None:
    assert fill("{namn} {ort}", {"namn": ""}) == f"{BLANK} {BLANK}"


def test_what_stands_in_a_value_is_no_gap() -> None:
    assert fill("{namn}", {"namn": "{dag}", "dag": "fel"}) == "{dag}"
