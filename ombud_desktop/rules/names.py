"""Whether two names may be those of one person: to be asked about, never to be decided by."""

from ombud_desktop.rules.text import fold

Parts = tuple[str, ...]


def parts_of(name: str) -> Parts:
    """What is compared of a name. Capitals and accents do not matter; å, ä and ö are letters of their own."""
    return tuple(fold(name).replace(".", " ").replace(",", " ").split())


def are_alike(name: Parts, other: Parts) -> bool:
    """The same first name, and the same last initial where both have one: Bea, Bea L. and Bea Larsson are alike."""
    if not name or not other or name[0] != other[0]:
        return False
    return len(name) == 1 or len(other) == 1 or name[-1][0] == other[-1][0]
