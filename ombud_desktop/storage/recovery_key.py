"""The paper recovery key: 160 random bits in eight short groups, each with a check character.

The alphabet is Crockford's base 32 (no I, L, O or U), so that a handwritten key is hard to misread; what is easily
confused is understood anyway. The check character is Luhn's, carried over to 32 symbols and shifted by the group's
number: it finds every single wrong character, nearly every swapped pair and groups in the wrong order.
"""

from ombud_desktop.errors import Problem, UserError

SECRET_BYTES = 20
GROUPS = 8
GROUP_LENGTH = 5
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OILU", "011V")
_BITS_PER_GROUP = 20


def write_down(secret: bytes) -> str:
    """The key as it is shown and printed: eight groups with dashes between them."""
    number = int.from_bytes(secret, "big")
    groups = []
    for index in range(GROUPS):
        bits = number >> (_BITS_PER_GROUP * (GROUPS - 1 - index))
        values = [bits >> shift & 31 for shift in (15, 10, 5, 0)]
        groups.append("".join(_ALPHABET[value] for value in (*values, _check_value(values, index))))
    return "-".join(groups)


def read_back(text: str) -> bytes:
    """The secret behind a typed key; spaces, dashes and case do not matter.

    Raises RECOVERY_KEY_MISTYPED with the number of the first wrong group (0 if the length is wrong).
    """
    typed = "".join(text.upper().translate(_READ_AS).replace("-", " ").split())
    number = 0
    for index in range(GROUPS):
        group = typed[index * GROUP_LENGTH : (index + 1) * GROUP_LENGTH]
        values = [_ALPHABET.find(letter) for letter in group]
        if len(values) == GROUP_LENGTH and (-1 in values or values[-1] != _check_value(values[:-1], index)):
            raise UserError(Problem.RECOVERY_KEY_MISTYPED, place=index + 1)
        if len(values) < GROUP_LENGTH:
            raise UserError(Problem.RECOVERY_KEY_MISTYPED)
        for value in values[:-1]:
            number = number << 5 | value
    if len(typed) != GROUPS * GROUP_LENGTH:
        raise UserError(Problem.RECOVERY_KEY_MISTYPED)
    return number.to_bytes(SECRET_BYTES, "big")


def _check_value(values: list[int], group_index: int) -> int:
    total = group_index
    for position, value in enumerate(reversed(values)):
        weighted = value * (2 if position % 2 == 0 else 1)
        total += weighted // 32 + weighted % 32
    return -total % 32
