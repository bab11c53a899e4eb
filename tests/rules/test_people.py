"""Who is meant by a name, however it is typed."""

import pytest

from ombud_desktop.model import Responsible
from ombud_desktop.rules.people import Mention, People, Person, bare, titled

PEOPLE = People("Bea Lindqvist", ["Anna Berg", "Anna Berg på soc", "Försäkringskassan", "bank", "Märta Ö."])
CLIENT, OMBUD, BOTH = Person(Responsible.CLIENT), Person(Responsible.OMBUD), Person(Responsible.BOTH)


def party(name: str) -> Person:
    return Person(Responsible.PARTY, name)


@pytest.mark.parametrize(
    ("words", "mention"),
    [
        ("Bea ringer", Mention(CLIENT, 1)),
        ("BEA LINDQVIST ringer", Mention(CLIENT, 2)),
        ("bea: ringer", Mention(CLIENT, 1)),
        ("(Bea)", Mention(CLIENT, 1)),
        ("jag", Mention(OMBUD, 1)),
        ("vi båda", Mention(BOTH, 2)),
        ("Bea och jag", Mention(BOTH, 3)),
        ("ombudet & klienten", Mention(BOTH, 3)),
        ("vi: båda", Mention(BOTH, 1)),
        ("anna berg på soc svarar", Mention(party("Anna Berg på soc"), 4)),
        ("anna berg svarar", Mention(party("Anna Berg"), 2)),
        ("märta ö svarar", Mention(party("Märta Ö."), 2)),
        ("fk", Mention(party("Försäkringskassan"), 1)),
        ("bank", Mention(party("bank"), 1, is_kind=True)),
        ("banken svarar", Mention(party("Banken"), 1, is_kind=True)),
        ("Beas faktura", None),
        ("Anna svarar", None),
        ("marta o", None),
        ("", None),
    ],
)
def test_the_longest_name_at_the_start_counts(words: str, mention: Mention | None) -> None:
    assert PEOPLE.first_in(words.split()) == mention


def test_the_longest_name_at_the_end_counts() -> None:
    assert PEOPLE.last_in(["fråga", "Anna", "Berg", "på", "soc"]) == Mention(party("Anna Berg på soc"), 4)
    assert PEOPLE.last_in(["fråga", "Lisa"]) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("svara Försäkringskassan idag", "Försäkringskassan"),
        ("läsa Försäkringskassans beslut", "Försäkringskassan"),
        ("läsa Anna Bergs brev", "Anna Berg"),
        ("gå till banken", "Banken"),
        ("ringa Bea", ""),
        ("läsa Beas brev", ""),
    ],
)
def test_a_party_is_found_anywhere_also_in_the_genitive(words: str, name: str) -> None:
    assert PEOPLE.party_in(words.split()) == name


def test_a_first_name_means_the_only_one_who_has_it() -> None:
    assert PEOPLE.meant_by("märta") == "Märta Ö."
    assert PEOPLE.meant_by("Anna") == ""
    assert PEOPLE.meant_by("Lisa") == ""


def test_words_are_compared_without_marks_and_capitals_but_letters_stay_apart() -> None:
    assert bare("(ÅSA),") == "åsa"
    assert bare("Linnéa:") == "linnea"
    assert bare("–") == ""


@pytest.mark.parametrize(("name", "written"), [("åsa", "Åsa"), ("Åsa", "Åsa"), ("", ""), ("ßa", "ßa"), ("3x", "3x")])
def test_a_title_has_a_capital_where_there_is_one(name: str, written: str) -> None:
    assert titled(name) == written
