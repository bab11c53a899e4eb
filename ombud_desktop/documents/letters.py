"""Letters and forms from the ombud's own texts."""

import re
from collections.abc import Mapping

from ombud_desktop.model import TemplateKind

_GAP = re.compile(r"\{(\w+)\}")
_IN_BRACES = re.compile(r"\{[^{}\n]*\}")
BLANK = "_" * 30
"""What is left to be filled in by hand."""

WORDS: dict[TemplateKind, tuple[str, ...]] = {
    TemplateKind.CONFIRMATION: ("namn", "mottagen", "idag", "ombud"),
    TemplateKind.CONSENT: ("namn", "part", "om", "riktning", "från", "till", "idag", "ombud"),
    TemplateKind.POWER_OF_ATTORNEY: ("namn", "part", "om", "från", "till", "idag", "ombud"),
    TemplateKind.PLAN: (),
}
"""What each kind of text is filled with. The texts are Swedish, and so are these words."""


def fill(content: str, values: Mapping[str, str]) -> str:
    """The text with every `{word}` that is known replaced; an unknown or empty one becomes a line to write on."""
    return _GAP.sub(lambda gap: values.get(gap[1], "") or BLANK, content)


def unknown_words(kind: TemplateKind, content: str) -> list[str]:
    """What stands in braces and would not be filled in, each once and with its braces."""
    known = {f"{{{word}}}" for word in WORDS[kind]}
    return [word for word in dict.fromkeys(_IN_BRACES.findall(content)) if word not in known]
