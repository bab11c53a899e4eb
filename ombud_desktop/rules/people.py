"""Which names mean whom in one client's plan, however they are typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ombud_desktop.model import Responsible
from ombud_desktop.rules.text import fold

_CLIENT = ("klienten", "klient")
_OMBUD = ("jag", "ombudet", "ombud")
_BOTH = ("vi", "båda", "båda två", "vi båda", "tillsammans", "vi tillsammans")
_AND = ("och", "+", "&")
AND = frozenset({*_AND, "samt", "eller"})
_SHORT = {"fk": "Försäkringskassan", "af": "Arbetsförmedlingen", "kfm": "Kronofogden"}
_THE = ("en", "et", "n", "t")
MARKS = " \t.,;:!?…()[]\"'”’–—-·•*|"


@dataclass(frozen=True, slots=True)
class Person:
    """Who a step may be with. `party` is the name of an authority, a relative, …; empty for client and ombud."""

    responsible: Responsible
    party: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named by the first `length` words of a text."""

    person: Person
    length: int
    is_kind: bool = False
    """Known only as a kind of party ("bank", "hyresvärd"), which is an everyday word too."""


def bare(word: str) -> str:
    """A word as it is compared: without the marks around it, and without regard to capitals."""
    return fold(word.strip(MARKS))


def titled(name: str) -> str:
    """With a capital first letter, and nothing else changed."""
    first = name[:1].upper()
    return first + name[1:] if first.lower() == name[:1] else name


class People:
    """The client of a plan by name, and the names of parties: of people, of authorities, and of their kinds."""

    def __init__(self, client_name: str, parties: Iterable[str] = ()) -> None:
        self._known: dict[tuple[str, ...], Person] = {}
        self._by_first_word: dict[str, list[Person]] = {}
        self._longest = 0
        client = [words for name in (client_name, *_CLIENT) if (words := _words(name))]
        if client_name.split():
            client.append(_words(client_name.split()[0]))
        ombud = [_words(name) for name in _OMBUD]
        self._add(client, Person(Responsible.CLIENT))
        self._add(ombud, Person(Responsible.OMBUD))
        pairs = [(*first, sign, *second) for sign in _AND for one in client for other in ombud
                 for first, second in ((one, other), (other, one))]  # fmt: skip
        self._add([*(_words(name) for name in _BOTH), *pairs], Person(Responsible.BOTH))
        for name in parties:
            tidy = " ".join(name.split())
            person = Person(Responsible.PARTY, tidy)
            words = _words(tidy)
            self._add([words], person)
            if words:
                self._by_first_word.setdefault(words[0], []).append(person)
        for short, name in _SHORT.items():
            self._add([(short,)], Person(Responsible.PARTY, name))

    def first_in(self, words: Sequence[str]) -> Mention | None:
        """The longest name that `words` begin with; also the definite form of a kind: banken, hyresvärden."""
        ends = next(
            (place for place, word in enumerate(words[: self._longest], start=1) if word.endswith(":")), len(words)
        )
        folded = [bare(word) for word in words[: min(ends, self._longest)]]
        for length in range(len(folded), 0, -1):
            name = tuple(folded[:length])
            person = self._known.get(name)
            if person is not None:
                return Mention(person, length, person.party[:1].islower())
            if self._is_the_kind(name):
                return Mention(Person(Responsible.PARTY, _named(words[:length])), length, is_kind=True)
        return None

    def last_in(self, words: Sequence[str]) -> Mention | None:
        """The longest name that `words` end with."""
        for length in range(min(self._longest, len(words)), 0, -1):
            mention = self.first_in(words[-length:])
            if mention is not None and mention.length == length:
                return mention
        return None

    def party_in(self, words: Sequence[str]) -> str:
        """The first party named anywhere in `words`, also in the genitive; "" if there is none."""
        for start in range(len(words)):
            rest = words[start : start + self._longest]
            mention = self.first_in(rest)
            if mention is None:
                mention = self._owner(rest)
            if mention is not None and mention.person.responsible is Responsible.PARTY:
                return mention.person.party
        return ""

    def is_name(self, word: str) -> bool:
        """Whether the word as it is written, capital and all, is somebody's name here."""
        return word[:1].isupper() and (bare(word),) in self._known

    def meant_by(self, word: str) -> str:
        """The one party whose name begins with `word` ("Anna" for "Anna Berg"); "" when there is none, or several."""
        meant = self._by_first_word.get(bare(word), [])
        return meant[0].party if len(meant) == 1 else ""

    def _owner(self, words: Sequence[str]) -> Mention | None:
        """The name that `words` begin with in the genitive: Försäkringskassans."""
        for length in range(len(words), 0, -1):
            last = bare(words[length - 1])
            if len(last) > 1 and last.endswith("s"):
                mention = self.first_in([*words[: length - 1], last[:-1]])
                if mention is not None and mention.length == length:
                    return mention
        return None

    def _is_the_kind(self, name: tuple[str, ...]) -> bool:
        *before, last = name
        for ending in _THE:
            person = self._known.get((*before, last[: -len(ending)])) if last.endswith(ending) else None
            if person is not None and person.party[:1].islower():
                return True
        return False

    def _add(self, names: Iterable[tuple[str, ...]], person: Person) -> None:
        for name in names:
            if name:
                self._known.setdefault(name, person)
                self._longest = max(self._longest, len(name))


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in (bare(each) for each in name.split()) if word)


def _named(words: Sequence[str]) -> str:
    return titled(" ".join(words).strip(MARKS))
