"""What every page object has: the ombud, and the screen before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.pages import Ombud
    from tests.ui.screen import Screen


class Part:
    def __init__(self, ombud: Ombud) -> None:
        self.ombud = ombud

    @property
    def screen(self) -> Screen:
        return self.ombud.screen
