"""The meeting mode as the two at the table meet it."""

from tests.ui.part import Part
from tests.ui.screen import keys, settle


class MeetingMode(Part):
    TITLE = " – vår planering"

    def enter(self) -> None:
        keys("F8")
        assert self.is_on, self.ombud.title

    @property
    def is_on(self) -> bool:
        return self.ombud.title.endswith(self.TITLE)

    def leave(self) -> None:
        keys("F8")
        assert not self.is_on

    @property
    def asks(self) -> bool:
        """Whether the passphrase is wanted before anything else is shown."""
        settle()
        return self.screen.has_field("Lösenfras")

    def answer(self, passphrase: str) -> None:
        self.screen.fill("Lösenfras", passphrase)
        keys("Return")
        self.ombud.wait_until_open()

    def is_left_only_with_the_passphrase(self) -> None:
        """As it is set in the settings."""
        self.ombud.settings.open()
        self.screen.tick("Mötesläget lämnas bara med lösenfrasen").click()
