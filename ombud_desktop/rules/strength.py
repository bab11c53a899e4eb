"""How long a passphrase would hold, and a good one on request.

Two estimates, of which the lower one counts. zxcvbn knows keyboard rows, dates, repeats, names and English words. It
does not know Swedish: it would take every letter of a Swedish word for a random one. So words are counted here too, and
no word is worth more than one drawn at random from everyday Swedish.

This module and zxcvbn take 60 ms to load: import it when a passphrase is to be chosen, not at the start.
"""

import re
import secrets
from collections.abc import Callable, Sequence
from enum import IntEnum
from math import log2

from zxcvbn import zxcvbn

from ombud_desktop.rules.passphrase import normalise
from ombud_desktop.rules.words import WORDS

LONGEST_JUDGED = 100
"""Characters; more do not make it better than it is by then, and would take time."""
_LONGEST_FOR_ZXCVBN = 64
"""Its time grows with the square of the length, to a tenth of a second at a hundred characters."""
SUGGESTED_WORDS = 6

# The words that half of every Swedish text is made of, and that grammar nearly puts there by itself.
_SMALL_WORDS_TEXT = """
aldrig all alla allt alltid andra att av bara blev bli blir bra dag de dem den denna deras dess det detta dig din
dina dit ditt du då där efter eller en er ett finns fick flera från få får för före gick gör göra ha hade han hans
har hem henne hennes hon honom hur här i ibland in inga ingen inget inte ja jag ju kan kom kommer kunde lite man med
mellan men mer mig min mina mitt mot mycket många måste ni nog nu när något några och också om oss på samma sedan
sig sin sina sitt ska skulle som så ta till tog under upp ut utan vad var vara vi vid vilken vill vår vårt våra än
är åt över
"""
_SMALL_WORDS = frozenset(_SMALL_WORDS_TEXT.split())
_SMALL_WORD_BITS = 3.0
_LISTED_WORD_BITS = log2(len(WORDS))
# Lemmas a learner needs for everyday Swedish: the Swedish Kelly list (Volodina and Kokkinakis, 2012).
_WORD_BITS = log2(8425)
# Words that make a sentence follow from one another: at most 1.75 bits a letter (Brown and others, 1992, of English).
_SENTENCE_BITS = 1.75
_LETTER_BITS = log2(29)
_LETTERS_IN_A_WORD = 7
"""What is longer than twice that is counted as several words written together."""
# zxcvbn counts them too, but a repeat of a word is no word more here either.
_REPEATED_BITS = 1.0
_CAPITALS_BITS = 1.0
_DIGIT_BITS = log2(10)
_OTHER_BITS = 5.0
_BETWEEN_WORDS = frozenset(" -_.,!?")

_PARTS = re.compile(r"[^\W\d_]+|\d|.", re.DOTALL)


class Strength(IntEnum):
    """Each step holds a thousand times as long as the one before.

    A guess costs 256 MiB of memory traffic three times over (`KdfCost`), some hundreds a second on one graphics card.
    Eight of them make about 2**37 guesses in a year, which is where WEAK ends.
    """

    WEAK = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


_WEAKEST_BITS = 37.0
_BITS_PER_STEP = 10.0


def strength(passphrase: str) -> Strength:
    above = (bits(passphrase) - _WEAKEST_BITS) // _BITS_PER_STEP
    return Strength(int(min(max(above + 2, Strength.WEAK), Strength.STRONG)))


def bits(passphrase: str) -> float:
    """The binary logarithm of the guesses that a patient attacker needs, rather too low than too high."""
    text = normalise(passphrase).strip()[:LONGEST_JUDGED]
    if not text:
        return 0.0
    guesses = zxcvbn(text[:_LONGEST_FOR_ZXCVBN])["guesses"]
    return min(log2(guesses), _bits_of_parts(text))


def suggest(choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Six words drawn at random, each as likely as any other."""
    return " ".join(choose(WORDS) for _ in range(SUGGESTED_WORDS))


def suggested_bits() -> float:
    return SUGGESTED_WORDS * _LISTED_WORD_BITS


def _bits_of_parts(text: str) -> float:
    """Part by part, and as a sentence if it is one."""
    total, seen = 0.0, set[str]()
    for part in _PARTS.findall(text):
        if part.isalpha():
            total += _REPEATED_BITS if part.lower() in seen else _bits_of_letters(part)
            seen.add(part.lower())
        elif part.isdigit():
            total += _DIGIT_BITS
        elif part not in _BETWEEN_WORDS:
            total += _OTHER_BITS
    return total if seen.isdisjoint(_SMALL_WORDS) else min(total, len(text) * _SENTENCE_BITS)


def _bits_of_letters(letters: str) -> float:
    word = letters.lower()
    if letters not in (word, word.title(), word.upper()):  # no word is written like that
        return len(letters) * (_LETTER_BITS + 1)
    capitals = 0.0 if letters == word else _CAPITALS_BITS
    if word in _SMALL_WORDS:
        return _SMALL_WORD_BITS + capitals
    if word in _LISTED:
        return _LISTED_WORD_BITS + capitals
    words = max(1, len(word) // _LETTERS_IN_A_WORD)
    return min(len(word) * _LETTER_BITS, words * _WORD_BITS) + capitals


_LISTED = frozenset(WORDS)
