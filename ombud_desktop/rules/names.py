"""Whether two names may be those of one person: to be asked about, never to be decided by."""

from ombud_desktop.rules.text import fold


def is_like(name: str, other: str) -> bool:
    """The same first name, and the same last initial where both have one: Bea, Bea L. and Bea Larsson are alike.

    Capitals and accents do not matter; å, ä and ö are letters of their own.
    """
    ours, theirs = _parts(name), _parts(other)
    if not ours or not theirs or ours[0] != theirs[0]:
        return False
    return len(ours) == 1 or len(theirs) == 1 or ours[-1][0] == theirs[-1][0]


def _parts(name: str) -> list[str]:
    return fold(name).replace(".", " ").replace(",", " ").split()
