"""Whether an agreement holds, whom it covers, and which steps a withdrawal touches.

Two names are the same when they differ in nothing but capital letters and spaces: å is not a, and nobody is taken for
somebody else because their names are alike. An agreement with an authority covers who works there where the name itself
says so, as "Försäkringskassan, Eva" and "Eva (Försäkringskassan)" do. Never the other way: one with Eva is with her.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from ombud_desktop.model import OPEN_STATES, Consent, ConsentKind, Direction, Goal, Responsible, Step
from ombud_desktop.rules.text import name_key


class ConsentState(StrEnum):
    COMING = "coming"
    VALID = "valid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


def state_on(consent: Consent, today: date) -> ConsentState:
    """Both its first and its last day are days on which it holds; the day of its withdrawal is not."""
    if consent.withdrawn_on is not None and consent.withdrawn_on <= today:
        return ConsentState.WITHDRAWN
    if consent.valid_until is not None and consent.valid_until < today:
        return ConsentState.EXPIRED
    return ConsentState.VALID if consent.valid_from <= today else ConsentState.COMING


def lets_tell(consent: Consent) -> bool:
    """Whether the ombud may tell the party something, and not only be told. Who acts for somebody has to tell."""
    return consent.kind is ConsentKind.POWER_OF_ATTORNEY or consent.direction is not Direction.FROM_PARTY


def covers(consents: Iterable[Consent], recipient: str, today: date) -> Consent | None:
    """The agreement by which something about the client may be given to the recipient today, if there is one."""
    whom = _meant_by(recipient)
    return next(
        (
            consent
            for consent in consents
            if name_key(consent.party) in whom and lets_tell(consent) and state_on(consent, today) is ConsentState.VALID
        ),
        None,
    )


def withdrawn_parties(consents: Iterable[Consent], today: date) -> set[str]:
    """With whom an agreement was withdrawn and none holds now, as `name_key` has them; see `is_affected`."""
    parties: dict[ConsentState, set[str]] = {state: set() for state in ConsentState}
    for consent in consents:
        parties[state_on(consent, today)].add(name_key(consent.party))
    return {party for party in parties[ConsentState.WITHDRAWN] if not _meant_by(party) & parties[ConsentState.VALID]}


def is_affected(step: Step, withdrawn: set[str]) -> bool:
    """Whether an open step rests on somebody in `withdrawn_parties`: they do it, are waited for, or decide."""
    party = step.party if step.responsible is Responsible.PARTY else ""
    names = {name for each in (party, step.waiting_for, step.authority) for name in _meant_by(each)}
    return step.state in OPEN_STATES and bool(names & withdrawn)


def _meant_by(name: str) -> set[str]:
    """As `name_key` has them: the name itself, and the authority before its comma or in brackets after it."""
    key = name_key(name)
    before, _, after = key.partition(",")
    authority = before if after.strip() else ""
    if key.endswith(")"):
        authority = key[:-1].rpartition("(")[2]
    return {key, authority.strip()} - {""}


def affected_steps(plan: Sequence[Goal], withdrawn: set[str]) -> list[Step]:
    """In the order of the plan."""
    return [step for goal in plan for step in goal.steps if is_affected(step, withdrawn)]
