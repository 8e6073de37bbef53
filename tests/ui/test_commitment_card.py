"""What is recorded as signed is what was shown: one version to each applicant, that of the day they came."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.domain.application.notice import BINDING, Notice, NoticeText, notice_on
from counter_app.domain.days import china_day
from counter_app.domain.ids import NoticeVersion
from counter_app.ui.widgets.commitment_card import CommitmentCard
from tests import people


def notice(version: str, since: date) -> Notice:
    said = NoticeText(f"away {version}", f"in province {version}", ("told",), ("promised",))
    return Notice(NoticeVersion(version), since, {BINDING: said})


OLD, NEW = notice("old", date(2026, 11, 1)), notice("new", date(2026, 12, 1))


class Day:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.at = people.NOON.replace(month=11, day=30)

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def card(qapp: QApplication, day: Day) -> CommitmentCard:
    made = CommitmentCard(lambda: notice_on((OLD, NEW), china_day(day.now())), day.now)
    made.retranslate(BINDING)
    return made


def signed(card: CommitmentCard) -> str:
    card.on_sheet.setChecked(True)
    commitment = card.commitment()
    assert commitment is not None
    return commitment.notice


def test_the_next_applicant_is_shown_the_version_of_the_day(card: CommitmentCard, day: Day) -> None:
    card.start_over()
    assert (card.text.toPlainText().splitlines()[0], signed(card)) == ("away old", "old")
    day.at += timedelta(days=1)
    card.start_over()
    assert (card.text.toPlainText().splitlines()[0], signed(card)) == ("away new", "new")


def test_who_read_one_version_signs_that_one_past_midnight(card: CommitmentCard, day: Day) -> None:
    card.start_over()
    day.at += timedelta(days=1)
    card.retranslate(BINDING)
    assert (card.text.toPlainText().splitlines()[0], signed(card)) == ("away old", "old")


def test_in_the_province_of_the_household_it_has_the_title_of_that(card: CommitmentCard) -> None:
    card.start_over(is_in_province=True)
    assert (card.text.toPlainText().splitlines()[0], card.text.accessibleName()) == (
        "in province old",
        "in province old",
    )
    card.start_over()
    assert card.text.accessibleName() == "away old"
