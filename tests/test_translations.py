"""Every text of the window has its Swedish, and every plural its English."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
SOURCES = [
    str(path) for folder in ("ombud_desktop", "ombud_desktop/ui") for path in sorted((ROOT / folder).glob("*.py"))
]
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")
NEVER_SAID = re.compile(r"\b(journal|akt|akten|ärende|ärendet|patient|patienten|brukare|brukaren)\b", re.IGNORECASE)


def messages(path: Path) -> dict[tuple[str, str], list[str]]:
    """Context and source text → the translation, or its singular and plural. Unfinished ones are empty."""
    found = {}
    for context in ET.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            finished = translation.get("type") is None
            found[context.findtext("name", ""), message.findtext("source", "")] = forms if finished else [""]
    return found


SWEDISH = messages(I18N / "ombud_sv.ts")


@pytest.mark.parametrize(("name", "options"), [("ombud_sv.ts", []), ("ombud_en.ts", ["-pluralonly"])])
def test_the_file_knows_every_text_and_no_other(name: str, options: list[str], tmp_path: Path) -> None:
    copy = tmp_path / name
    shutil.copy(I18N / name, copy)
    command = [str(LUPDATE), "-silent", "-no-obsolete", "-locations", "none", *options, *SOURCES, "-ts", str(copy)]
    subprocess.run(command, check=True, capture_output=True)
    assert messages(copy) == messages(I18N / name)


@pytest.mark.parametrize("name", ["ombud_sv.ts", "ombud_en.ts"])
def test_nothing_is_left_untranslated(name: str) -> None:
    assert [key for key, forms in messages(I18N / name).items() if not all(forms)] == []


@pytest.mark.parametrize("key", SWEDISH, ids=lambda key: f"{key[0]}: {key[1][:40]}")
def test_a_translation_fills_in_what_its_source_fills_in(key: tuple[str, str]) -> None:
    wanted = sorted(re.findall(r"\{\w+\}|%n", key[1]))
    for form in SWEDISH[key]:
        assert sorted(re.findall(r"\{\w+\}|%n", form)) == wanted


def test_the_words_of_an_authority_are_never_said() -> None:
    said = {form for forms in SWEDISH.values() for form in forms if NEVER_SAID.search(form)}
    assert said == {text for text in said if "ingen journal" in text}
