"""How a step typed in one line is read; see `rules/quick_step.py`.

Nothing that was typed is lost: what is not understood for certain stays in the text of the step.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ombud_desktop.model import DeadlineKind, Responsible, StepState, When
from ombud_desktop.rules.due import SEPARATORS, DueDates, Found
from ombud_desktop.rules.people import AND, MARKS, Mention, People, Person, bare, titled
from ombud_desktop.rules.quick_step import Part, QuickStep, Span
from ombud_desktop.rules.verbs import is_doing, is_present

_EDGE = " ,;:·•*–—-|"
_LONGEST_NAME = 4
_SHALL = frozenset({"ska", "skall"})
_NO_NAME = frozenset({
    "det", "den", "de", "dem", "hon", "han", "hen", "man", "någon", "ingen", "alla", "som", "vad", "vem", "när", "hur",
    "var", "vart", "där", "här", "sen", "sedan", "då", "så", "nu", "inte", "om", "att", "inget", "något", "allt",
    "vilka", "vilken", "vilket", "medan", "innan", "efter", "och", "men", "eller", "ej", "obs", "viktigt", "fråga",
    "frågor", "kom", "ihåg", "ps", "nb", "todo", "mål", "steg", "info", "tips", "möte", "mötet", "ev", "eventuellt",
    "kanske", "först", "därefter", "imorgon", "idag", "pengarna", "tack", "ja", "nej", "ok", "okej", "kl",
})  # fmt: skip
_AT = frozenset({"på", "hos"})
_WAITS = frozenset({"väntar", "vänta"})
_AWAITS = frozenset({"inväntar", "invänta"})
_APPEALS = frozenset({"överklaga", "överklagar", "överklagan", "överklagande", "överklagandet"})
_REPLIES = frozenset({
    "svara", "svarar", "besvara", "besvarar", "svar", "svaret", "yttra", "yttrar", "yttrande", "yttrandet",
    "komplettera", "kompletterar",
})  # fmt: skip


def parse_quick_step(line: str, today: date, people: People) -> QuickStep:
    """What `line` means, typed on `today` in the plan of `people`'s client. Understands any text at all."""
    reading = _Reading(line, today, people)
    reading.read()
    return reading.result()


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    place: int

    @property
    def bare(self) -> str:
        return bare(self.text)


class _Reading:
    """The words of a line that are not understood yet, and what has been understood so far."""

    def __init__(self, line: str, today: date, people: People) -> None:
        self._today = today
        self._people = people
        self._dates = DueDates(today, people)
        self._rest = [_Word(m[0], m.start(), m.end(), place) for place, m in enumerate(re.finditer(r"\S+", line))]
        self._waits = any(word.bare in _WAITS | _AWAITS for word in self._rest)
        self._spans: list[Span] = []
        self._who: Person | None = None
        self._is_guess = False
        self._when: When | None = None
        self._date_is_first = False
        self._is_latest = False
        self._authority = ""
        self._trim()

    def read(self) -> None:
        """What is certain comes first. Each of these does nothing when its part has been found already."""
        self._when_at_end()
        self._who_at_start()
        self._who_marked()
        self._who_at_end()
        self._when_at_end()  # a who may have stood behind it
        self._when_at_start()
        self._who_at_start()
        self._who_after_verb()
        self._who_guessed()
        self._when_at_start()
        while self._who is not None and len(self._rest) > 1 and self._rest[0].bare in _SHALL:
            self._take(Part.WHO, 0, 1)

    def result(self) -> QuickStep:
        text = titled(" ".join(self._texts()).rstrip(" ,;"))
        due, state, waiting_for, follow_up_on = self._when, StepState.TO_DO, self._waiting_for(), None
        if waiting_for:
            state, due = StepState.WAITING, None
            follow_up_on = self._when.day if self._when else None
        deadline = self._deadline() if due else None
        return QuickStep(
            text=text,
            responsible=self._who.responsible if self._who else None,
            party=self._who.party if self._who else "",
            is_guess=self._is_guess,
            due=due,
            state=state,
            waiting_for=waiting_for,
            follow_up_on=follow_up_on,
            deadline=deadline,
            authority=self._authority,
            is_past=self._when is not None and self._when.last_day < self._today,
            spans=tuple(sorted(self._spans, key=lambda span: span.start)),
        )

    # --- When ---

    def _when_at_end(self) -> None:
        """A date at the end, also before a time of day, or before the authority of a deadline."""
        if self._when is not None:
            return
        authority = self._authority_at_end()
        if authority is not None:
            end = len(self._rest) - authority.length
            found = self._dates.at_end(self._texts()[:end])
            if found is not None and found.is_latest:
                self._authority = authority.person.party
                self._take(Part.AUTHORITY, end, len(self._rest))
                self._take_when(found)
                return
        found = self._dates.at_end(self._texts(), follows_up=self._waits)
        if found is not None:
            self._take_when(found)

    def _when_at_start(self) -> None:
        """A date at the start, where there is none at the end: "Imorgon ringer Bea hyresvärden"."""
        found = self._dates.at_start(self._texts()) if self._when is None else None
        if found is not None:
            self._date_is_first = self._who is None
            self._take_when(found)

    def _take_when(self, found: Found) -> None:
        self._when, self._is_latest = found.when, found.is_latest
        self._take(Part.WHEN, found.start, found.end)

    def _authority_at_end(self) -> Mention | None:
        """As in "överklaga senast 12/12 Försäkringskassan"."""
        if not any(word.bare in _APPEALS | _REPLIES for word in self._rest):
            return None
        mention = self._people.last_in(self._texts())
        return mention if mention is not None and mention.person.party else None

    # --- Who ---

    def _who_at_start(self) -> None:
        if self._who is not None:
            return
        mention = self._people.first_in(self._texts())
        if mention is not None and self._is_certain(mention):
            self._take_who(mention.person, 0, mention.length)

    def _is_certain(self, mention: Mention) -> bool:
        """Whether the name that stands first says who does it, and not what is done, or whose something is."""
        last, after = self._rest[mention.length - 1], self._bare_at(mention.length)
        is_party = mention.person.responsible is Responsible.PARTY
        if last.text.endswith(":"):
            return True
        if after in AND:
            return False
        if not after:
            return not mention.is_kind
        if is_party:
            return is_present(after)
        if self._rest[0].bare in {"båda", "tillsammans"} or (
            mention.person.responsible is Responsible.CLIENT and last.bare[-1] in "sxz"
        ):  # "båda breven", "Jonas faktura"
            return is_doing(after)
        return True

    def _who_marked(self) -> None:
        """A name after the sign @, wherever it stands: @Bea, @Anna Berg."""
        if self._who is not None:
            return
        for at, word in enumerate(self._rest):
            if word.text.startswith("@") and bare(word.text[1:]):
                words = [word.text[1:], *(each.text for each in self._rest[at + 1 :])]
                mention = self._people.first_in(words)
                if mention is None:
                    length = _words_before_colon(words) or 1
                    name = " ".join(words[:length]).strip(MARKS)
                    mention = Mention(Person(Responsible.PARTY, titled(name)), length)
                self._take_who(mention.person, at, at + mention.length)
                return

    def _who_at_end(self) -> None:
        """As in "… (Bea)", "… – Bea", "…, Bea", and "… tillsammans"."""
        words = self._texts()
        mention = self._people.last_in(words)
        if self._who is not None or mention is None or mention.is_kind or mention.length == len(words):
            return
        start = len(words) - mention.length
        before = words[start - 1]
        is_own = mention.person.responsible is not Responsible.PARTY
        in_brackets = words[start].startswith("(") and words[-1].rstrip(".,;!?").endswith(")")
        set_apart = before in SEPARATORS or (is_own and before[-1] in ",;")
        if in_brackets or set_apart or self._rest[-1].bare == "tillsammans":
            self._take_who(mention.person, start - (before in SEPARATORS), len(words))

    def _who_after_verb(self) -> None:
        """After a date that stands first the order of words is turned round: "Imorgon ringer Bea …"."""
        if self._who is None and self._date_is_first and self._rest and is_present(self._rest[0].bare):
            mention = self._people.first_in(self._texts()[1:])
            if mention is not None and mention.person.responsible is not Responsible.PARTY:
                self._take_who(mention.person, 1, 1 + mention.length)

    def _who_guessed(self) -> None:
        """A name that is not known, but stands where a name would stand: first, and before a verb or a colon."""
        if self._who is not None or not self._rest:
            return
        mention = self._people.first_in(self._texts())
        if mention is not None:
            after = self._bare_at(mention.length)
            if mention.person.party and not mention.is_kind and after not in AND and not is_doing(after):
                self._is_guess = mention.person.party[-1:] not in "sxz"
                if self._is_guess:
                    self._take_who(mention.person, 0, mention.length)
            return
        length = self._length_of_name()
        if length and (self._rest[length - 1].text.endswith(":") or is_present(self._bare_at(length))):
            words = self._texts()[:length]
            name = (self._people.meant_by(words[0]) if length == 1 else "") or titled(" ".join(words).strip(MARKS))
            self._is_guess = True
            self._take_who(Person(Responsible.PARTY, name), 0, length)

    def _length_of_name(self) -> int:
        """How many words from the start look like one name: Lisa, Lisa Ek, Anna på soc."""
        first = self._rest[0]
        if not _is_word(first) or first.bare in _NO_NAME or is_doing(first.bare):
            return 0
        length = 1
        while length < min(_LONGEST_NAME, len(self._rest)) and self._rest[length - 1].text[-1] not in ":,;":
            word = self._rest[length]
            if word.bare in _AT and length + 1 < len(self._rest) and _is_word(self._rest[length + 1]):
                length += 2
            elif _is_word(word) and word.text[:1].isupper():
                length += 1
            else:
                break
        return length

    # --- Waiting, and deadlines ---

    def _waiting_for(self) -> str:
        """For whom, when the text says that something is waited for; "" when it does not."""
        length = 2 if self._bare_at(0) in _WAITS and self._bare_at(1) == "på" else int(self._bare_at(0) in _AWAITS)
        words = self._texts()[length:]
        phrase = " ".join(words).strip(_EDGE)
        if not length or not phrase:
            return ""
        mention = self._people.first_in(words)
        awaited = mention.person if mention else None
        party = awaited.party if awaited and awaited.party else self._people.party_in(words) if not awaited else ""
        if party:
            awaited = Person(Responsible.PARTY, party)
        is_name = len(words) <= _LONGEST_NAME and all(word[:1].isupper() for word in words)
        if self._who is not None and self._who.party and bare(self._who.party) != bare(party or phrase):
            return ""  # others may wait for whom they will: the step is theirs
        if self._who is None and (awaited or is_name):
            self._who = awaited or Person(Responsible.PARTY, phrase)
            self._is_guess = awaited is None
        self._mark(Part.WAITING, self._rest[:length])
        return party or phrase

    def _deadline(self) -> DeadlineKind | None:
        """Only where it is clear: the words say that one appeals, or answers an authority, at the latest on a day."""
        own = self._who is None or self._who.responsible is not Responsible.PARTY
        for word in self._rest if own and self._is_latest else ():
            kind = DeadlineKind.APPEAL if word.bare in _APPEALS else DeadlineKind.REPLY
            if word.bare in _APPEALS | _REPLIES:
                authority = self._authority or self._people.party_in(self._texts())
                if kind is DeadlineKind.APPEAL or authority:
                    self._authority = authority
                    self._mark(Part.DEADLINE, [word])
                    return kind
        return None

    # --- Words ---

    def _take_who(self, person: Person, start: int, end: int) -> None:
        self._who = person
        while (
            not start and self._bare_at(end) in _SHALL and end + 1 < len(self._rest)
        ):  # "Bea ska ringa" is a step to ring
            end += 1
        self._take(Part.WHO, start, end)

    def _take(self, part: Part, start: int, end: int) -> None:
        self._mark(part, self._rest[start:end])
        del self._rest[start:end]
        self._trim()

    def _mark(self, part: Part, words: Sequence[_Word]) -> None:
        """As one span for each run of words that stand beside each other in the line."""
        previous = None
        for word in words:
            if previous is not None and word.place == previous.place + 1:
                self._spans[-1] = Span(part, self._spans[-1].start, word.end)
            else:
                self._spans.append(Span(part, word.start, word.end))
            previous = word

    def _trim(self) -> None:
        """Dashes, dots and the like at either end say nothing."""
        while self._rest and not self._rest[-1].bare:
            self._rest.pop()
        while self._rest and not self._rest[0].bare:
            self._rest.pop(0)

    def _texts(self) -> list[str]:
        return [word.text for word in self._rest]

    def _bare_at(self, place: int) -> str:
        return self._rest[place].bare if place < len(self._rest) else ""


def _is_word(word: _Word) -> bool:
    return word.bare.replace("-", "").isalpha()


def _words_before_colon(words: Sequence[str]) -> int:
    """How many words stand up to and with the first that ends in a colon; 0 when none near does."""
    return next((number for number, word in enumerate(words[:6], start=1) if word.endswith(":")), 0)
