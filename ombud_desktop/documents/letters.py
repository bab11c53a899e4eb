"""Letters and forms from the ombud's own texts."""

import re
from collections.abc import Mapping

_GAP = re.compile(r"\{(\w+)\}")
BLANK = "_" * 30
"""What is left to be filled in by hand."""


def fill(content: str, values: Mapping[str, str]) -> str:
    """The text with every `{word}` that is known replaced; an unknown or empty one becomes a line to write on."""
    return _GAP.sub(lambda gap: values.get(gap[1], "") or BLANK, content)
