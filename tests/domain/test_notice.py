"""The notice is that of its day, and every shipped version says the same things in each language."""

from dataclasses import replace
from datetime import date, timedelta

from counter_app import resources
from counter_app.domain.application.notice import BINDING, notice_on, read_notice
from counter_app.domain.ids import NoticeVersion
from tests.project import ROOT

FIRST = read_notice(resources.toml("notices", "2026-11.toml"))
SECOND = replace(FIRST, version=NoticeVersion("2027-03"), since=date(2027, 3, 1))
DAY = timedelta(days=1)


def test_the_notice_is_the_newest_that_is_in_force_on_the_day() -> None:
    shown = [notice_on((SECOND, FIRST), day).version for day in (SECOND.since - DAY, SECOND.since, SECOND.since + DAY)]
    assert shown == ["2026-11", "2027-03", "2027-03"]


def test_before_all_of_them_it_is_the_oldest() -> None:
    assert notice_on((SECOND, FIRST), FIRST.since - 100 * DAY).version == FIRST.version


def test_every_version_has_its_file_and_the_same_paragraphs_in_each_language() -> None:
    for file in sorted((ROOT / "resources" / "notices").glob("*.toml")):
        notice = read_notice(resources.toml("notices", file.name))
        assert notice.version == file.stem
        assert BINDING in notice.texts
        assert len({(len(text.told), len(text.promised)) for text in notice.texts.values()}) == 1


def test_people_read_the_month_of_a_notice_and_the_journal_keeps_its_key() -> None:
    newborn = replace(FIRST, version=NoticeVersion("newborn-2026-11"))
    assert (newborn.edition, newborn.version) == ("2026-11", "newborn-2026-11")
    assert replace(newborn, version=NoticeVersion("2026-11")).edition == "2026-11"
