"""Where in a line of words a date stands by which something is due, and where only a date that means something else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ombud_desktop.model import When
from ombud_desktop.rules.dates import parse_when
from ombud_desktop.rules.people import AND, People, bare

DASHES = frozenset({"-", "–", "—"})
SEPARATORS = DASHES | {"·", "|", "/"}
_LONGEST_DATE = 7
_LONGEST_TIME = 4

# What leads up to a date, and says no more than the date itself.
_LATEST = frozenset({"senast", "sista dag", "sista dagen"})
_LEADING = _LATEST | {
    "före", "innan", "till", "på", "den", "i", "under", "inför", "fram till", "till och med", "tom", "t.o.m", "t o m",
    "redan", "ca", "cirka", "omkring", "runt", "kring",
}  # fmt: skip
_FOLLOWING_UP = frozenset({"följ upp", "följer upp", "följs upp", "uppföljning", "påminn"})
# After these a date is not the day by which: "från 1/12", "varje fredag", "kl 10.10", "sida 5/12", "tis eller ons".
_NOT_DUE = frozenset({
    "från", "fr.o.m", "from", "sedan", "sen", "efter", "med", "och", "eller", "samt", "varje", "var", "varannan",
    "vartannat", "alla", "förra", "förrförra", "nästnästa", "första", "sista", "inte", "ej", "utom", "kl", "klockan",
    "nr", "nummer", "sida", "sid", "kap", "kapitel", "version", "lgh", "paragraf", "§", "rum", "hela", "mellan",
})  # fmt: skip
_NOT_ALONE = frozenset({"må"})  # also a verb: "få må bra", "hur hon ska må"
_NOT_FIRST = frozenset({"to", "on", "ti", "må", "fr", "lö", "sö", "tor"})  # too short, or a name
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?"
_MOMENT = r"\d{1,2}[.:]\d{2}"
_PART_OF_DAY = r"(?:fm|em|bitti|(?:på )?(?:förmiddag|eftermiddag|morgon|kväll|natt)(?:en)?|(?:till )?lunch)"
_TIME = re.compile(
    rf"(?:(?:vid )?(?:kl|klockan)\.? ?{_CLOCK}(?: ?[-–] ?{_CLOCK})?|{_MOMENT}(?: ?[-–] ?{_MOMENT})?)"
    rf"(?: {_PART_OF_DAY})?|{_PART_OF_DAY}"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date, with what leads up to it, as the words from `start` up to but not including `end`."""

    start: int
    end: int
    when: When
    is_latest: bool
    """Said to be the last day: "senast fre"."""


def joined(words: Sequence[str]) -> str:
    """As dates are written, and not as they end a sentence."""
    return " ".join(words).lower().lstrip("([").rstrip(".,;:!?…)]")


class DueDates:
    """The dates in the words of one line, typed on `today`."""

    def __init__(self, today: date, people: People) -> None:
        self._today = today
        self._people = people

    def at_end(self, words: Sequence[str], *, follows_up: bool = False) -> Found | None:
        """Also before a time of day. With `follows_up` also after "följ upp"."""
        for end in _ends(words):
            found = self._up_to(words, end)
            if found is not None:
                start, when = found
                start, is_latest = _lead(words, start, _LEADING | _FOLLOWING_UP if follows_up else _LEADING)
                return Found(start, end, when, is_latest)
        return None

    def at_start(self, words: Sequence[str]) -> Found | None:
        first = 0
        while first < len(words) and bare(words[first]) in _LEADING:
            first += 1
        for end in range(min(first + _LONGEST_DATE, len(words)), first, -1):
            alone = bare(words[first]) if end - first == 1 else ""
            if alone in _NOT_FIRST or "." in alone:
                continue
            when = self._meaning(words[first:end])
            if when is not None:
                if self._goes_on(words[end:]):
                    return None
                return Found(0, end, when, not _LATEST.isdisjoint(bare(word) for word in words[:first]))
        return None

    def _up_to(self, words: Sequence[str], end: int) -> tuple[int, When] | None:
        """The longest date whose last word stands before `end`: where it starts, and what it means."""
        if end and words[end - 1].endswith(":"):  # a name that ends like a day: "@Ann Fr:"
            return None
        for start in range(max(0, end - _LONGEST_DATE), end):
            when = self._meaning(words[start:end])
            if when is None or (end - start == 1 and bare(words[start]) in _NOT_ALONE):
                continue
            return None if self._is_not_due(words, start, end) else (start, when)
        return None

    def _meaning(self, words: Sequence[str]) -> When | None:
        if len(words) == 1 and self._people.is_name(words[0]):  # the client may be called Tor
            return None
        return parse_when(joined(words), self._today)

    def _is_not_due(self, words: Sequence[str], start: int, end: int) -> bool:
        """Whether what stands before a date says that it is not the day by which the step is to be done."""
        if not start:
            return False
        before = words[start - 1]
        if before in DASHES:
            return self._up_to(words, start - 1) is not None
        if before[-1] in ",;:)":
            return False
        return bare(before) in _NOT_DUE or (before.isdecimal() and joined(words[start:end]) == "mån")  # three months

    def _goes_on(self, words: Sequence[str]) -> bool:
        """Whether another date follows the first: "3/12 - 5/12", "tis eller ons"."""
        if not words:
            return False
        return bare(words[0]) in AND or (words[0] in DASHES and self._meaning(words[1:2]) is not None)


def _ends(words: Sequence[str]) -> Iterator[int]:
    """Before which word a date at the end may end: before a time of day, or nothing."""
    for behind in range(min(_LONGEST_TIME, len(words)), 0, -1):
        if _TIME.fullmatch(joined(words[-behind:])):
            yield len(words) - behind
    yield len(words)


def _lead(words: Sequence[str], start: int, leading: frozenset[str]) -> tuple[int, bool]:
    """Where the words begin that lead up to a date at `start`, and whether they say that it is the last day."""
    is_latest = False
    while start and words[start - 1][-1] not in ",;:":
        for length in range(min(3, start), 0, -1):
            phrase = joined(words[start - length : start])
            if phrase in leading:
                is_latest = is_latest or phrase in _LATEST
                start -= length
                break
        else:
            break
    while start and words[start - 1] in SEPARATORS:
        start -= 1
    return start, is_latest
