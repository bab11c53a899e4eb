"""The paper recovery key: what is written down is read back, and a slip of the pen is located."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage.recovery_key import GROUP_LENGTH, GROUPS, SECRET_BYTES, read_back, write_down

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRETS = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)
SECRET = bytes(range(100, 100 + SECRET_BYTES))
WRITTEN = write_down(SECRET)


def mistyped_in(text: str) -> int:
    """The group that is named as wrong."""
    with pytest.raises(UserError) as caught:
        read_back(text)
    assert caught.value.problem is Problem.RECOVERY_KEY_MISTYPED
    return caught.value.place


@given(SECRETS)
def test_what_is_written_down_is_read_back(secret: bytes) -> None:
    assert read_back(write_down(secret)) == secret


@given(SECRETS)
def test_it_is_written_in_short_groups_without_letters_that_are_easily_misread(secret: bytes) -> None:
    groups = write_down(secret).split("-")
    assert [len(group) for group in groups] == [GROUP_LENGTH] * GROUPS
    assert set("".join(groups)) <= set(ALPHABET)


@given(SECRETS, st.data())
def test_spaces_dashes_and_case_do_not_matter(secret: bytes, data: st.DataObject) -> None:
    typed = ""
    for character in write_down(secret).replace("-", ""):
        typed += data.draw(st.sampled_from([character, character.lower()]))
        typed += data.draw(st.sampled_from(["", "", " ", "-", " - ", "\n", "\u00a0"]))
    assert read_back(typed) == secret


@pytest.mark.parametrize(("shown", "typed"), [("0", "O"), ("0", "o"), ("1", "I"), ("1", "l"), ("V", "U"), ("V", "u")])
def test_what_is_easily_confused_is_understood(shown: str, typed: str) -> None:
    written = write_down(b"\x00\x00\x08\x42\x1b" * 4)
    assert shown in written
    assert read_back(written.replace(shown, typed)) == read_back(written)


@pytest.mark.parametrize("group", range(GROUPS))
def test_every_wrong_character_is_located(group: int) -> None:
    for place in range(group * (GROUP_LENGTH + 1), group * (GROUP_LENGTH + 1) + GROUP_LENGTH):
        for wrong in set(ALPHABET + "!*Å") - {WRITTEN[place]}:
            assert mistyped_in(WRITTEN[:place] + wrong + WRITTEN[place + 1 :]) == group + 1


@given(SECRETS)
def test_groups_in_the_wrong_order_are_located(secret: bytes) -> None:
    groups = write_down(secret).split("-")
    for first, second in combinations(range(GROUPS), 2):
        swapped = list(groups)
        swapped[first], swapped[second] = groups[second], groups[first]
        assert mistyped_in("-".join(swapped)) == first + 1


@given(SECRETS)
def test_nearly_every_swapped_pair_is_found(secret: bytes) -> None:
    written = write_down(secret)
    for place in range(len(written) - 1):
        one, other = written[place], written[place + 1]
        if "-" not in (one, other) and one != other and {one, other} != {"0", "Z"}:
            mistyped_in(written[:place] + other + one + written[place + 2 :])


@pytest.mark.parametrize(
    "typed", ["", "   ", WRITTEN[:-1], WRITTEN[:-6], WRITTEN[:5], WRITTEN + "0", WRITTEN + "-" + WRITTEN, "Å" * 4]
)
def test_a_key_of_the_wrong_length_is_not_one(typed: str) -> None:
    assert mistyped_in(typed) == 0


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    mistyped_in(text)
