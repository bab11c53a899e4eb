"""What is done to one inquiry may shift those whom the ombud has moved in the queue: an undo puts them back too."""

from collections.abc import Callable

from ombud_desktop.storage.inquiries import Inquiries
from ombud_desktop.ui.page import Change


def queue_change(inquiries: Inquiries, said: str, do: Callable[[], None], undo: Callable[[], None]) -> Change:
    places = inquiries.places()

    def undo_with_places() -> None:
        undo()
        if inquiries.places() != places:
            inquiries.put_places_back(places)

    return Change(said, do, undo_with_places)
