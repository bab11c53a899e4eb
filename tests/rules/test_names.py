"""Names that may be one person's."""

import pytest

from ombud_desktop.rules.names import are_alike, parts_of


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Bea", "bea"),
        ("Bea", "Bea L."),
        ("Bea L", "Bea Larsson"),
        ("BEA LARSSON", "Bea L."),
        ("Bea Lund", "Bea Larsson"),
        ("Anna Maria Ek", "Anna E."),
        ("Per-Olof S.", "per-olof sand"),
        ("André", "Andre"),
        ("Åsa", "åsa"),
        ("  Bea   L. ", "Bea L"),
    ],
)
def test_one_person_may_be_written_so_and_so(name: str, other: str) -> None:
    assert are_alike(parts_of(name), parts_of(other))
    assert are_alike(parts_of(other), parts_of(name))


@pytest.mark.parametrize(
    ("name", "other"),
    [("Bea L.", "Bea M."), ("Bea", "Beata"), ("Åsa", "Asa"), ("Ö.", "O."), ("", "Bea"), (" . ", "Bea"), ("Cai", "Bea")],
)
def test_these_are_two(name: str, other: str) -> None:
    assert not are_alike(parts_of(name), parts_of(other))
    assert not are_alike(parts_of(other), parts_of(name))
