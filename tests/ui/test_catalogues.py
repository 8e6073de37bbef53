"""Both catalogues are complete, in order, and speak of the same things as the program."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from counter_app import resources
from counter_app.ui.translations import read_catalogue

UI = Path(__file__).parents[2] / "counter_app" / "ui"
GAP = re.compile(r"\{[^}]*\}")
ENDING = re.compile(r"[.!?:]$")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
LANGUAGES = ("zh_CN", "en")
SAME_IN_BOTH = {"{number}°", "{number} %", "{number} KB", "L* {number}", "C* {number}", "ΔE {number}"}
SAME_IN_BOTH |= {"{card}: {why}", ", ", "a* {number}", "{number} dpi"}
SAME_IN_BOTH |= {"{place}   {code}", "{number} {name}", "{zh} ({en})", "{text} ({key})"}
SAME_IN_BOTH |= {"{page}: {remarks}", "en", "{name}, {masked}", "{sex}, {day}", "{name}, {relation}"}
SAME_IN_BOTH |= {"{name} ({side})", "; "}
SAME_IN_BOTH |= {"{province_zh} {zh} ({en}, {province_en})", "中文"}
SAME_IN_BOTH |= {"{text} {key}"}
ONLY_PLACES = {"{name_en}, {province_en} ({full_zh})", "{name_en} ({full_zh})"}
ONLY_PLACES |= {"{zh} ({name_en})", "{province_zh} {zh} ({name_en}, {province_en})"}
"""In Chinese a place is called by its characters alone."""


def catalogue(language: str) -> dict[tuple[str, str], str]:
    return read_catalogue(resources.path("i18n", f"counter_{language}.ts"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_exactly_the_texts_of_the_program(language: str, tmp_path: Path) -> None:
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    if not tool.exists():
        pytest.skip("pyside6-lupdate is not installed beside this Python")
    fresh = tmp_path / f"counter_{language}.ts"
    shutil.copy(resources.path("i18n", fresh.name), fresh)
    sources = [str(file) for file in sorted(UI.rglob("*.py"))]

    subprocess.run([tool, "-locations", "none", *sources, "-ts", str(fresh)], check=True, capture_output=True)

    states = {
        message.findtext("source"): translation.get("type")
        for message in ET.parse(fresh).getroot().iter("message")
        for translation in message.iter("translation")
    }
    assert {text: state for text, state in states.items() if state} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_has_the_gaps_of_its_source(language: str) -> None:
    wrong = {
        source: text
        for (_, source), text in catalogue(language).items()
        if sorted(gap.split(":")[0].rstrip("}") for gap in GAP.findall(source))
        != sorted(gap.split(":")[0].rstrip("}") for gap in GAP.findall(text))
        and source not in ONLY_PLACES
    }

    assert wrong == {}


def test_every_sentence_is_chinese_in_the_chinese_catalogue() -> None:
    left = [
        source for (_, source), text in catalogue("zh_CN").items() if not CHINESE.search(text)
        and source not in SAME_IN_BOTH | ONLY_PLACES
    ]  # fmt: skip

    assert left == []


def test_no_chinese_stands_in_the_english_catalogue_but_names_of_papers_and_of_the_language() -> None:
    meant = re.compile(r"《[^》]*》|居民户口簿|重打|^中文$")

    left = [text for text in catalogue("en").values() if CHINESE.search(meant.sub("", text))]

    assert left == []


def test_both_catalogues_translate_the_same_texts() -> None:
    assert catalogue("zh_CN").keys() == catalogue("en").keys()
