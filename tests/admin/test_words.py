"""The page's words: there in both languages, for everything that the page and the counters say."""

import re
import string

import pytest

from counter_app import resources
from counter_app.domain.photo.findings import Code
from photo_library.admin.words import TABLE, Language, Words, _table, chosen_language
from photo_library.figures import OFFICERS_CHOICE
from photo_library.wire.officers import Role
from tests.project import ROOT

ADMIN = ROOT / "photo_library" / "admin"
SOURCES = [*(ADMIN / "templates").glob("*.html"), *ADMIN.glob("*.py")]
SAID = re.compile(r"""\bsay\(\s*"([a-z_]+\.[A-Za-z_-]+)\"""")
CHINESE = re.compile("[\u4e00-\u9fff]")


def test_everything_is_said_in_both_languages_with_the_same_numbers() -> None:
    for group, words in _table().items():
        for key, (chinese, english) in words.items():
            assert chinese, (group, key)
            assert english, (group, key)
            assert fields_of(chinese) == fields_of(english), (group, key)


def fields_of(sentence: str) -> set[str | None]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


def test_chinese_is_chinese_and_english_is_not() -> None:
    for group, words in _table().items():
        for key, (chinese, english) in words.items():
            if (group, key) not in {("page", "zh_CN"), ("page", "en"), ("page", "signed_in")}:
                assert CHINESE.search(chinese), (group, key)
                assert not CHINESE.search(english), (group, key)


def test_every_sentence_that_the_page_says_is_in_the_table() -> None:
    said = {name for source in SOURCES for name in SAID.findall(source.read_text("utf-8"))}
    assert len(said) > 50
    assert [name for name in said if name.partition(".")[2] not in _table()[name.partition(".")[0]]] == []


def test_every_finding_of_the_counters_has_words_here() -> None:
    """Client and server share no code, but the words have to keep up."""
    codes = {code for code, _ in Words(Language.EN).all_named("codes")}
    assert codes == {code.value for code in Code} | {OFFICERS_CHOICE}


def test_every_city_and_role_has_words_here() -> None:
    units = resources.toml("regions.toml")["unit"]
    assert isinstance(units, list)
    assert {code for code, _ in Words(Language.EN).all_named("cities")} == {unit["code"] for unit in units}
    assert {code for code, _ in Words(Language.EN).all_named("roles")} == set(Role)


def test_a_code_that_nobody_knows_is_shown_as_it_is() -> None:
    assert Words(Language.EN).named("codes", "FROM_THE_FUTURE") == "FROM_THE_FUTURE"
    assert Words(Language.EN).named("purposes", None) == ""


@pytest.mark.parametrize(
    ("written", "language"),
    [("en", Language.EN), ("zh_CN", Language.ZH_CN), ("fr", Language.ZH_CN), (None, Language.ZH_CN)],
)
def test_whoever_chose_no_language_reads_chinese(written: str | None, language: Language) -> None:
    assert chosen_language(written) == language
    assert TABLE.is_file()
