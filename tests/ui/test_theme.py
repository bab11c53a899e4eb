"""Light, dark and high contrast: every text can be read on its ground, and the style holds no colour of its own."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessibilityHints, QImage, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ombud_desktop.app import resources_folder
from ombud_desktop.ui import theme
from ombud_desktop.ui.theme import DARK, LIGHT
from tests.ui.beginnings import everything
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import application, go_to, keys, settle, spoken_name

TEXT, OUTLINE = 4.5, 3.0
"""The contrasts that WCAG 2.2 asks for: 1.4.3 for text, 1.4.11 for what shows where a control is and has the focus."""
GROUNDS = ("background", "surface")


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 computes it, between two colours written #RRGGBB."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def rules() -> Iterator[tuple[str, dict[str, str]]]:
    """The style sheet's rules: what they are for, and the token of each colour in them."""
    sheet = re.sub(r"/\*.*?\*/", "", (resources_folder() / "style.qss").read_text(encoding="utf-8"), flags=re.DOTALL)
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        found = dict(re.findall(r"([\w-]+)\s*:[^;]*?\$(\w+)", body))
        yield " ".join(selector.split()), found


def _text_pairs() -> set[tuple[str, str]]:
    """Every text colour with every ground it is said to stand on."""
    pairs = set()
    for selector, colours in rules():
        if ":disabled" in selector:  # what cannot be used may be paler
            continue
        ground = colours.get("background")
        for role in ("color", "placeholder-text-color"):
            if role in colours:
                pairs |= {(colours[role], each) for each in ([ground] if ground else _grounds_of(selector))}
        if "selection-color" in colours:
            pairs.add((colours["selection-color"], colours["selection-background-color"]))
    return pairs


def _grounds_of(selector: str) -> tuple[str, ...]:
    """Where text without a ground of its own stands, at rest and under the mouse."""
    if "#banner" in selector:
        return ("due_soft",)
    if "wrong" in selector:
        return ("late_soft",)
    if "place" in selector or "QMenuBar" in selector:
        return ("side", "accent_soft")
    if "QPushButton" in selector:
        return (*GROUNDS, "accent_soft", "side")
    return (*GROUNDS, "side")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_of_the_style_sheet_can_be_read_on_its_ground(tokens: dict[str, str]) -> None:
    pairs = _text_pairs()
    assert ("muted", "surface") in pairs
    assert ("on_accent", "accent") in pairs
    poor = {(text, ground): contrast(tokens[text], tokens[ground]) for text, ground in pairs}
    assert {pair: round(value, 2) for pair, value in poor.items() if value < TEXT} == {}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("edge", "grounds"),
    [
        ("accent", (*GROUNDS, "side")),  # the ring of the focus
        ("outline", GROUNDS),  # the edge of a field, the box of a tick
        ("late", GROUNDS),  # the edge of a field that is wrong
        ("text", GROUNDS),  # the ring of the main button
    ],
)
def test_where_a_control_is_can_be_seen(tokens: dict[str, str], edge: str, grounds: tuple[str, ...]) -> None:
    for ground in grounds:
        assert contrast(tokens[edge], tokens[ground]) >= OUTLINE, ground


def test_both_themes_have_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_the_style_sheet_holds_no_colour_but_those_of_the_table() -> None:
    sheet = (resources_folder() / "style.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b(?![^{]*\{)|rgba?\(|hsla?\(", sheet)
    names = {name for _, colours in rules() for name in colours.values()}
    assert {name for name in names if not name.startswith(("size_", "length_"))} <= LIGHT.keys()


def test_no_module_but_the_theme_names_a_colour() -> None:
    folder = Path(theme.__file__).parent
    for path in folder.glob("*.py"):
        if path.name != "theme.py":
            source = path.read_text(encoding="utf-8")
            assert not re.search(r"#[0-9A-Fa-f]{6}\b|GlobalColor\.(?!transparent)|QColor\(\s*[\d\"']", source), (
                path.name
            )


def test_every_focus_is_shown_by_a_ring_of_two_pixels_at_least() -> None:
    rings = {selector: body for selector, body in _bodies() if ":focus" in selector and "outline: 0" not in body}
    assert len(rings) > 5
    for selector, body in rings.items():
        if selector == "QComboBox QLineEdit:focus":  # the ring is around the choice it stands in
            continue
        if "border-color" in body:  # the ring has its place already, and is coloured
            body = next(body for other, body in _bodies() if other == selector.split(":selected")[0])
        width = re.search(r"border(?:-width)?: (\d+)px", body)
        assert width is not None, selector
        assert int(width[1]) >= 2, selector


def _bodies() -> list[tuple[str, str]]:
    sheet = (resources_folder() / "style.qss").read_text(encoding="utf-8")
    return [(" ".join(selector.split()), body) for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)]


# --- In the window ---


def _dark(ombud: Ombud) -> None:
    ombud.settings.open()
    ombud.screen.choose("Ljust eller mörkt", "Mörkt")


def _light(ombud: Ombud) -> None:
    ombud.settings.open()
    ombud.screen.choose("Ljust eller mörkt", "Ljust")


@pytest.mark.parametrize("look", [_light, _dark])
def test_every_text_in_the_window_can_be_read(begin: Begin, look: Callable[[Ombud], None]) -> None:
    """Measured on the picture itself, at double size, where thin strokes reach their full colour."""
    ombud = begin("everything", everything)
    look(ombud)
    for _ in range(10):
        keys("Ctrl++")
    ombud.window.resize(1366, 1600)
    seen = 0
    for go in (ombud.settings.open, ombud.today.open, ombud.clients.begin_new):
        go()
        seen += _read_everything(ombud)
    ombud.clients.go_to("Ada")
    for go in (ombud.plan.begin_step, ombud.notes.open, ombud.card.open, ombud.closing.open):
        go()
        seen += _read_everything(ombud)
    assert seen > 150


def _read_everything(ombud: Ombud) -> int:
    settle()
    image = ombud.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    labels = [label for label in ombud.screen.visible(QLabel) if label.text().strip(" ·")]
    buttons = [button for button in ombud.screen.visible(QPushButton) if button.text() and not button.hasFocus()]
    texts = [(spoken_name(widget), widget, widget.rect()) for widget in (*labels, *buttons)]
    texts += [(piece.words, row, piece.place) for row in ombud.screen.rows() for piece in row.pieces()]
    for words, widget, place in texts:
        rectangle = _shown_part(widget, place)
        if rectangle.height() >= place.height() and rectangle.width() > 20:
            value = _contrast_in(image, rectangle)
            assert value >= TEXT, f"{ombud.title}: “{words}” {value:.2f}"
    return len(texts)


def _shown_part(widget: QWidget, place: QRect) -> QRect:
    """In the window, without the edge that shows the focus or the end of a card."""
    region = widget.visibleRegion().boundingRect().intersected(place)
    return QRect(widget.mapTo(widget.window(), region.topLeft()), region.size())


def _contrast_in(image: QImage, rectangle: QRect) -> float:
    """Between the colour most of the rectangle has and the one farthest from it."""
    inner = image.copy(rectangle.adjusted(6, 6, -6, -6) if rectangle.height() > 24 else rectangle)
    pixels = Counter(memoryview(inner.constBits()).cast("I"))
    ground = _hex(pixels.most_common(1)[0][0])
    return max(contrast(ground, _hex(pixel)) for pixel in pixels)


def _hex(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"


@pytest.fixture
def system_turns(monkeypatch: pytest.MonkeyPatch) -> Callable[[Qt.ColorScheme], None]:
    """The system goes from light to dark, or back; the one without a display never does."""

    def turn(scheme: Qt.ColorScheme) -> None:
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _: scheme)
        application().styleHints().colorSchemeChanged.emit(scheme)

    return turn


def test_the_window_follows_the_system_between_light_and_dark(
    ada: Ombud, system_turns: Callable[[Qt.ColorScheme], None]
) -> None:
    for scheme, tokens in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        system_turns(scheme)
        assert _ground(ada) == tokens["background"]


def test_a_look_that_was_chosen_does_not_follow_the_system(
    ada: Ombud, system_turns: Callable[[Qt.ColorScheme], None]
) -> None:
    _light(ada)
    system_turns(Qt.ColorScheme.Dark)
    assert _ground(ada) == LIGHT["background"]


def test_dark_is_chosen_at_once(ada: Ombud) -> None:
    _dark(ada)
    assert _ground(ada) == DARK["background"]


def test_the_pictures_at_the_side_turn_with_the_look(ada: Ombud) -> None:
    _light(ada)
    for look, tokens in ((_dark, DARK), (_light, LIGHT)):
        look(ada)
        place = ada.window.findChild(QPushButton, "place:clients")
        assert place is not None
        picture = place.icon().pixmap(40, 40).toImage()
        solid = {
            _hex(picture.pixel(x, y))
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).alpha() == 255
        }
        assert solid == {tokens["text"]}


@pytest.fixture
def high_contrast(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """The system begins, or ends, to ask for high contrast."""

    def ask(wanted: bool) -> None:
        preference = Qt.ContrastPreference.HighContrast if wanted else Qt.ContrastPreference.NoPreference
        monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda _: preference)
        hints = application().styleHints()
        hints.accessibility().contrastPreferenceChanged.emit(preference)

    return ask


def test_where_the_system_asks_for_high_contrast_its_own_colours_rule(
    ada: Ombud, high_contrast: Callable[[bool], None]
) -> None:
    high_contrast(True)
    assert "{" not in application().styleSheet()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Base):
        assert application().palette().color(role) == application().style().standardPalette().color(role)
    high_contrast(False)
    assert _ground(ada) == LIGHT["background"]


def test_high_contrast_can_come_and_go_while_one_works(ada: Ombud, high_contrast: Callable[[bool], None]) -> None:
    for wanted in (True, False, True, False):
        high_contrast(wanted)
        ada.notes.write("ring hyresvärden")
        ada.lock()
        ada.unlock()
    assert len(ada.notes.texts()) == 4


def test_in_high_contrast_the_text_still_grows(ada: Ombud, high_contrast: Callable[[bool], None]) -> None:
    usual = QApplication.font().pointSizeF()
    high_contrast(True)
    for _ in range(5):
        keys("Ctrl++")
    assert QApplication.font().pointSizeF() == pytest.approx(usual * 1.5)


def test_the_main_button_shows_its_focus(ada: Ombud) -> None:
    button = ada.screen.button("+ Nytt mål")
    without = _corner(ada, button)
    go_to(button)
    assert _corner(ada, button) != without


def _corner(ombud: Ombud, widget: QWidget) -> str:
    """The colour in the middle of a widget's left edge."""
    settle()
    image = ombud.window.grab().toImage()
    return image.pixelColor(widget.mapTo(ombud.window, QPoint(0, widget.height() // 2))).name().upper()


def _ground(ombud: Ombud) -> str:
    """The colour of the page where nothing stands."""
    area = ombud.page_scroll_area()
    return ombud.window.grab().toImage().pixelColor(area.mapTo(ombud.window, QPoint(4, 4))).name().upper()
