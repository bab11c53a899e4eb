"""Whether an agreement holds, whom it covers, and which steps a withdrawal touches."""

from datetime import date, timedelta

import pytest

from ombud_desktop.model import Consent, ConsentKind, Direction, Goal, Responsible, Step, StepState
from ombud_desktop.rules.consents import ConsentState, affected_steps, covers, is_affected, state_on, withdrawn_parties

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
VALID = Consent(party="Försäkringskassan", valid_from=TODAY)


def consent(
    first: int = 0,
    last: int | None = None,
    withdrawn: int | None = None,
    *,
    party: str = "soc",
    direction: Direction = Direction.BOTH,
    kind: ConsentKind = ConsentKind.CONSENT,
) -> Consent:
    """From, until, and withdrawn so many days from today."""
    return Consent(
        party=party,
        kind=kind,
        direction=direction,
        valid_from=TODAY + first * DAY,
        valid_until=None if last is None else TODAY + last * DAY,
        withdrawn_on=None if withdrawn is None else TODAY + withdrawn * DAY,
    )


@pytest.mark.parametrize(
    ("agreement", "state"),
    [
        (consent(), ConsentState.VALID),
        (consent(-9), ConsentState.VALID),
        (consent(-9, 0), ConsentState.VALID),
        (consent(0, 0), ConsentState.VALID),
        (consent(-9, -1), ConsentState.EXPIRED),
        (consent(1), ConsentState.COMING),
        (consent(1, 9), ConsentState.COMING),
        (consent(-9, 9, 0), ConsentState.WITHDRAWN),
        (consent(-9, None, -3), ConsentState.WITHDRAWN),
        (consent(-9, -1, -3), ConsentState.WITHDRAWN),
        (consent(5, None, 0), ConsentState.WITHDRAWN),
        (consent(-9, None, 1), ConsentState.VALID),
        (consent(-9, -1, 1), ConsentState.EXPIRED),
    ],
)
def test_an_agreement_holds_from_its_first_day_to_its_last_or_to_its_withdrawal(
    agreement: Consent, state: ConsentState
) -> None:
    assert state_on(agreement, TODAY) is state
    assert (covers([agreement], "soc", TODAY) == agreement) is (state is ConsentState.VALID)


@pytest.mark.parametrize(
    "recipient",
    [
        "Försäkringskassan",
        "försäkringskassan",
        "FÖRSÄKRINGSKASSAN",
        "  Försäkringskassan\t",
        "Fo\u0308rsa\u0308kringskassan",
    ],
)
def test_capital_letters_and_spaces_do_not_tell_names_apart(recipient: str) -> None:
    assert covers([VALID], recipient, TODAY) == VALID


@pytest.mark.parametrize(
    "recipient",
    ["", "Forsakringskassan", "Försakringskassan", "Försäkringskassan i Umeå", "Försäkrings", "Försäkringskassan2"],
)
def test_a_name_that_is_only_alike_is_somebody_else(recipient: str) -> None:
    assert covers([VALID], recipient, TODAY) is None


@pytest.mark.parametrize(
    "recipient",
    ["Försäkringskassan, Eva", "försäkringskassan ,Eva Ek", "Eva (Försäkringskassan)", "Eva Ek ( FÖRSÄKRINGSKASSAN )"],
)
def test_an_agreement_with_an_authority_covers_who_works_there(recipient: str) -> None:
    assert covers([VALID], recipient, TODAY) == VALID


@pytest.mark.parametrize(
    ("party", "recipient"),
    [
        ("Försäkringskassan, Eva", "Försäkringskassan"),  # an agreement with a person is with that person
        ("Eva (Försäkringskassan)", "Försäkringskassan"),
        ("Försäkringskassan, Eva", "Försäkringskassan, Per"),
        ("Försäkringskassan", "Eva, Försäkringskassan"),  # what stands before the comma counts
        ("Försäkringskassan", "Eva på Försäkringskassan"),
        ("Försäkringskassan", "(Försäkringskassan) Eva"),
        ("", ", Eva"),
        ("", "Eva ()"),
    ],
)
def test_but_nobody_else(party: str, recipient: str) -> None:
    assert covers([consent(party=party)], recipient, TODAY) is None


def test_a_withdrawal_touches_who_works_at_the_authority_unless_an_agreement_with_it_holds() -> None:
    eva = Step(responsible=Responsible.PARTY, party="FK, Eva")
    with_her, with_all = consent(-9, None, -3, party="FK, Eva"), consent(-9, None, -3, party="FK")
    assert is_affected(eva, withdrawn_parties([with_all], TODAY))
    assert is_affected(eva, withdrawn_parties([with_her], TODAY))
    assert not is_affected(eva, withdrawn_parties([with_her, consent(party="FK")], TODAY))


def test_spaces_inside_a_name_may_be_more_than_one() -> None:
    agreement = consent(party="Bo  Åberg ")
    assert covers([agreement], "bo åberg", TODAY) == agreement
    assert covers([agreement], "bo aberg", TODAY) is None
    assert covers([agreement], "boåberg", TODAY) is None


def test_who_may_only_tell_the_ombud_is_not_covered() -> None:
    assert covers([consent(direction=Direction.FROM_PARTY)], "soc", TODAY) is None
    assert covers([consent(direction=Direction.TO_PARTY)], "soc", TODAY) is not None
    power = consent(direction=Direction.FROM_PARTY, kind=ConsentKind.POWER_OF_ATTORNEY)
    assert covers([power], "soc", TODAY) == power


def test_one_that_holds_covers_whatever_else_there_was() -> None:
    holds = consent(-1)
    assert covers([consent(-9, None, -3), consent(-9, -2), holds, consent(3)], "soc", TODAY) == holds


def test_a_party_is_withdrawn_only_while_nothing_else_holds_with_them() -> None:
    withdrawn = consent(-9, None, -3, party="Soc")
    assert withdrawn_parties([withdrawn], TODAY) == {"soc"}
    assert withdrawn_parties([withdrawn, consent(-9, -1)], TODAY) == {"soc"}
    assert withdrawn_parties([withdrawn, consent(5)], TODAY) == {"soc"}
    assert withdrawn_parties([withdrawn, consent(0, direction=Direction.FROM_PARTY)], TODAY) == set()
    assert withdrawn_parties([consent(-9, -1), consent(), consent(5)], TODAY) == set()


PARTY = Responsible.PARTY


@pytest.mark.parametrize(
    ("step", "is_touched"),
    [
        (Step(responsible=PARTY, party="Soc "), True),
        (Step(responsible=PARTY, party="Socks"), False),
        (Step(responsible=Responsible.OMBUD, party="soc"), False),
        (Step(state=StepState.WAITING, waiting_for="SOC"), True),
        (Step(state=StepState.WAITING, waiting_for="banken"), False),
        (Step(authority="soc"), True),
        (Step(), False),
        (Step(responsible=PARTY, party="soc", state=StepState.DONE), False),
        (Step(responsible=PARTY, party="soc", state=StepState.DROPPED), False),
    ],
)
def test_an_open_step_that_rests_on_a_withdrawn_party_is_touched(step: Step, is_touched: bool) -> None:
    assert is_affected(step, {"soc"}) is is_touched


def test_touched_steps_stand_in_the_order_of_the_plan() -> None:
    first, other, last = Step(id=1, authority="soc"), Step(id=2), Step(id=3, waiting_for="soc")
    plan = [Goal(steps=(other, first)), Goal(), Goal(steps=(last,))]
    assert affected_steps(plan, {"soc"}) == [first, last]
    assert affected_steps(plan, set()) == []
