"""Every text is translated, nothing is left over, and the words are those that the ombud may see."""

import ast
import re
import shutil
import subprocess
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXTS = ROOT / "resources" / "i18n"
SWEDISH, ENGLISH = TEXTS / "ombud_sv.ts", TEXTS / "ombud_en.ts"
FORBIDDEN = re.compile(r"\b(journal|akt|ärende|patient|brukare)(en|er|erna|et|t|n|na|r|rna)?s?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    translations: tuple[str, ...]
    """One, or one for each number of things."""
    kind: str
    """"" when all is well; else unfinished, vanished or obsolete."""
    is_plural: bool


def messages(file: Path) -> list[Message]:
    return list(_messages(ET.parse(file).getroot()))


def _messages(root: ET.Element) -> Iterator[Message]:
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms or [translation.text or ""]),
                translation.get("type", ""),
                message.get("numerus") == "yes",
            )


def _read_sources_anew(file: Path, folder: Path, *options: str) -> list[Message]:
    """What the file would hold if the sources were gone through now."""
    copy = folder / file.name
    shutil.copy(file, copy)
    sources = [*sorted((ROOT / "ombud_desktop").glob("*.py")), *sorted((ROOT / "ombud_desktop" / "ui").glob("*.py"))]
    program = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
    done = subprocess.run(
        [program, "-silent", "-no-obsolete", "-locations", "none", *options, *sources, "-ts", copy],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return messages(copy)


@pytest.mark.parametrize(("file", "options"), [(SWEDISH, ()), (ENGLISH, ("-pluralonly",))], ids=["sv", "en"])
def test_the_sources_hold_nothing_new_and_the_file_nothing_left_over(
    tmp_path: Path, file: Path, options: tuple[str, ...]
) -> None:
    now = {(message.context, message.source) for message in _read_sources_anew(file, tmp_path, *options)}
    kept = {(message.context, message.source) for message in messages(file)}
    assert now - kept == set()
    assert kept - now == set()
    assert len(kept) > 5


@pytest.mark.parametrize("file", [SWEDISH, ENGLISH], ids=["sv", "en"])
def test_every_text_is_finished(file: Path) -> None:
    assert [message.source for message in messages(file) if message.kind or not all(message.translations)] == []


@pytest.mark.parametrize("file", [SWEDISH, ENGLISH], ids=["sv", "en"])
def test_every_number_of_things_has_its_words(file: Path) -> None:
    plurals = [message for message in messages(file) if message.is_plural]
    assert plurals
    assert all(len(message.translations) == 2 for message in plurals)


@pytest.mark.parametrize("file", [SWEDISH, ENGLISH], ids=["sv", "en"])
def test_what_is_filled_in_is_the_same_in_both_languages(file: Path) -> None:
    for message in messages(file):
        for translation in message.translations:
            assert _places(translation) == _places(message.source), message.source


def _places(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%n|%\d", text))


@pytest.mark.parametrize("file", [SWEDISH, ENGLISH], ids=["sv", "en"])
def test_spaces_around_a_unit_and_letters_of_menus_are_kept(file: Path) -> None:
    for message in messages(file):
        for translation in message.translations:
            assert translation[:1].isspace() == message.source[:1].isspace(), message.source
            assert translation[-1:].isspace() == message.source[-1:].isspace(), message.source
            assert translation.count("&") == message.source.count("&"), message.source


def test_no_word_is_on_the_screen_that_would_make_a_journal_of_it() -> None:
    for message in messages(SWEDISH):
        for text in (message.source, *message.translations):
            allowed = text.replace("ingen journal", "").replace("not a journal", "")
            assert FORBIDDEN.search(allowed) is None, text


def test_no_such_word_is_in_the_practice_vault() -> None:
    files = sorted((ROOT / "ombud_desktop").glob("practice/*.py"))
    assert files
    for node in (node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert FORBIDDEN.search(node.value) is None, node.value


def test_the_rule_about_words_would_find_them() -> None:
    for text in ("för in i journalen", "Ärendet är avslutat", "patienterna", "brukarens", "i akten"):
        assert FORBIDDEN.search(text)
    assert FORBIDDEN.search("kontakten, exakt, aktuell") is None


def test_no_text_is_hidden_from_translation() -> None:
    """lupdate does not see into an f-string."""
    for source in (ROOT / "ombud_desktop").rglob("*.py"):
        code = source.read_text(encoding="utf-8")
        assert not re.search(r"\b(tr|translate)\(\s*(\"\w+\",\s*)?f\"", code), source.name
