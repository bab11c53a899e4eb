"""Names that may be one person's."""

import pytest

from ombud_desktop.rules.names import is_like


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
    assert is_like(name, other)
    assert is_like(other, name)


@pytest.mark.parametrize(
    ("name", "other"),
    [("Bea L.", "Bea M."), ("Bea", "Beata"), ("Åsa", "Asa"), ("Ö.", "O."), ("", "Bea"), (" . ", "Bea"), ("Cai", "Bea")],
)
def test_these_are_two(name: str, other: str) -> None:
    assert not is_like(name, other)
    assert not is_like(other, name)
