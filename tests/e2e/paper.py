"""What comes out of the printer: without a real one, a file in the home folder."""

import re
from pathlib import Path

from tests.e2e.ombud import Ombud, Role


def empty_tray(ombud: Ombud) -> Path:
    """Where it will lie; what lay there is taken away, or the program would ask."""
    file = ombud.desktop.home / "Ombud.pdf"
    file.unlink(missing_ok=True)
    return file


def print_it(ombud: Ombud) -> int:
    """From the preview that stands open, by two keys. Returns the number of pages."""
    file = empty_tray(ombud)
    ombud.see("Skriv ut…", Role.BUTTON, state="focused")
    ombud.keys("Return")
    ombud.see("Skriv ut", Role.DIALOG, state="active")
    ombud.keys("Return")
    ombud.gone("Skriv ut", Role.DIALOG)
    ombud.gone("Skriv ut…", Role.BUTTON)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", file.read_bytes()))
