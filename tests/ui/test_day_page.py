"""The close of a day by keys alone: counted, compared, closed, opened again with a reason; one reminder at the end."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.application.signing import OnPad, OnSheet
from counter_app.domain.case.ending import Declined, DeclineReason, EndingDraft, Incomplete
from counter_app.domain.case.progress import CardArrived, Collected, Collector, FingerMatch
from counter_app.domain.days import china_day
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import PaperCode, RecordId
from counter_app.ui.app import App
from counter_app.ui.paper_texts import DailyReport
from counter_app.ui.widgets.question import Question
from tests import people
from tests.domain.events import event
from tests.people import NOON
from tests.sync.records import draft, portrait, record_id
from tests.ui import journal_hall
from tests.ui.journal_hall import CTRL, LATER, Hall
from tests.ui.probes import texts

ALT = Qt.KeyboardModifier.AltModifier
TODAY = china_day(NOON)
GONE = Collected(Collector.APPLICANT, FingerMatch.MATCHED, True, OnSheet())


@pytest.fixture
def hall(app: App, tmp_path: Path) -> Iterator[Hall]:
    """Five cases of the day; one card arrived and was handed out; two cases ended without a photo."""
    with journal_hall.opened(app, tmp_path) as made:
        for number, what in enumerate((CardArrived(), GONE), 1):
            made.journal.cases.tell(event(what, 100 + number, at=NOON + LATER, record_id=record_id(0)))
        outcomes = (Incomplete((PaperCode("HOUSEHOLD_BOOKLET"),)), Declined((next(iter(DeclineReason)),), ""))
        for number, outcome in enumerate(outcomes):
            made.journal.end(EndingDraft(RecordId(f"ended-{number}"), people.case(), outcome, NOON + LATER))
        made.counter.press(Qt.Key.Key_D, CTRL)
        yield made


def close(hall: Hall) -> None:
    hall.counter.press(Qt.Key.Key_Space)
    hall.counter.press(Qt.Key.Key_Return)


def answer(hall: Hall) -> None:
    """Turn to the question that stands before the door."""
    question = hall.counter.window.findChild(Question)
    assert question is not None
    hall.counter.settle()


def is_closed(hall: Hall) -> bool:
    return hall.journal.cases.day(TODAY).closed is not None


def test_a_key_of_its_own_opens_the_page_and_escape_goes_back(hall: Hall) -> None:
    assert hall.counter.window.front.front is hall.counter.window.day

    hall.counter.press(Qt.Key.Key_Escape)

    assert hall.counter.window.front.front is hall.counter.window.pages


def test_cases_ended_without_a_photo_are_counted_by_why(hall: Hall) -> None:
    counts = hall.journal.cases.day(TODAY).counts

    assert (counts.incomplete, counts.declined) == (1, 1)
    assert "材料不齐，未予受理" in texts(hall.counter.window)


def test_newborns_are_counted_on_the_page_and_on_the_report(hall: Hall) -> None:
    assert "新生儿入户" not in texts(hall.counter.window.day)
    hall.journal.cases.newborns.take(people.newborn_draft(0, NOON))
    hall.counter.press(Qt.Key.Key_Escape)
    hall.counter.press(Qt.Key.Key_D, CTRL)

    assert "新生儿入户：受理\n1" in texts(hall.counter.window.day)
    hall.counter.press(Qt.Key.Key_F7)
    ((text,),) = hall.counter.printing.pictured
    assert isinstance(text.content, DailyReport)
    assert ("新生儿入户：受理", "1") in [(row.label, row.value) for row in text.content.newborns]


def test_nothing_is_closed_before_it_is_ticked_and_two_keys_close_it(hall: Hall) -> None:
    hall.counter.press(Qt.Key.Key_Return)
    assert not is_closed(hall)
    assert "请先核对并签字" in texts(hall.counter.window)

    close(hall)

    closed = hall.journal.cases.day(TODAY).closed
    assert closed is not None
    assert closed.officer == hall.counter.window.guard.window.officer
    assert closed.counts.handed_out == 1
    assert [line.record_id for line in closed.cards] == [record_id(0)]
    assert "2026-11-23 已日结" in texts(hall.counter.window)


def test_a_closed_day_is_opened_again_with_a_reason_and_never_without(hall: Hall) -> None:
    close(hall)
    hall.counter.press(Qt.Key.Key_Return)
    assert is_closed(hall)
    assert "请填写原因" in texts(hall.counter.window)

    hall.counter.type("漏登一件")
    hall.counter.press(Qt.Key.Key_Return)

    assert hall.journal.cases.day(TODAY).times_reopened == 1
    assert not is_closed(hall)


def test_what_happens_after_the_close_is_told(hall: Hall) -> None:
    close(hall)
    hall.journal.file(draft(9, NOON + LATER), [portrait(9)])

    hall.counter.press(Qt.Key.Key_D, CTRL)
    hall.counter.press(Qt.Key.Key_D, CTRL)

    assert "日结后又有新的业务" in texts(hall.counter.window)


def test_a_day_signed_on_the_pad_keeps_the_signature_and_says_so(hall: Hall) -> None:
    hall.counter.window.day.signed.pad.draw(((20, 60), (60, 20), (90, 70)))
    hall.counter.press(Qt.Key.Key_Return)

    closed = hall.journal.cases.day(TODAY).closed
    assert closed is not None
    assert isinstance(closed.signature, OnPad)
    assert "签名板" in texts(hall.counter.window)


def test_a_day_that_was_forgotten_is_closed_later(hall: Hall) -> None:
    hall.counter.clock.pass_time(timedelta(days=1).total_seconds())
    hall.counter.press(Qt.Key.Key_D, CTRL)
    hall.counter.press(Qt.Key.Key_D, CTRL)
    hall.counter.press(Qt.Key.Key_Left, ALT)

    hall.counter.window.day.signed.setFocus()
    close(hall)

    assert is_closed(hall)


def test_what_was_ticked_for_one_day_does_not_close_another(hall: Hall) -> None:
    hall.counter.press(Qt.Key.Key_Space)
    hall.counter.press(Qt.Key.Key_Left, ALT)

    hall.counter.press(Qt.Key.Key_Return)

    assert hall.journal.cases.day(TODAY - timedelta(days=1)).closed is None
    assert not is_closed(hall)


def test_the_report_is_looked_at_before_it_is_printed_and_back_is_the_day(hall: Hall) -> None:
    hall.counter.press(Qt.Key.Key_F7)
    ((text,),) = hall.counter.printing.pictured
    assert isinstance(text.content, DailyReport)
    assert len(text.content.lines) == 5

    hall.counter.press(Qt.Key.Key_Return)
    assert hall.counter.printing.printed == [(text,)]
    hall.counter.press(Qt.Key.Key_Escape)

    assert hall.counter.window.front.front is hall.counter.window.day


def test_the_report_of_a_closed_day_says_who_closed_it(hall: Hall) -> None:
    close(hall)
    hall.counter.press(Qt.Key.Key_F7)

    ((text,),) = hall.counter.printing.pictured
    assert isinstance(text.content, DailyReport)
    assert hall.counter.window.guard.window.officer in text.content.totals[-1].value


def test_a_journal_that_cannot_close_says_why(hall: Hall) -> None:
    hall.cases.fault = Fault(FaultCode.DISK_FULL)

    close(hall)

    assert "磁盘" in texts(hall.counter.window)
    assert not is_closed(hall)


def test_leaving_a_day_open_is_asked_about_once(hall: Hall) -> None:
    hall.counter.window.farewell.look()

    assert not hall.counter.window.close()

    answer(hall)
    hall.counter.press(Qt.Key.Key_Y)
    assert not hall.counter.window.isVisible()


def test_the_reminder_leads_to_the_close_and_says_nothing_once_it_is_done(hall: Hall) -> None:
    hall.counter.window.farewell.look()
    hall.counter.press(Qt.Key.Key_Escape)
    hall.counter.window.close()
    answer(hall)
    hall.counter.press(Qt.Key.Key_Return)
    assert hall.counter.window.front.front is hall.counter.window.day

    hall.counter.window.day.signed.setFocus()
    close(hall)

    assert hall.counter.window.close()


def test_a_day_on_which_nothing_happened_keeps_nobody(app: App, tmp_path: Path) -> None:
    with journal_hall.opened(app, tmp_path) as made:
        made.counter.clock.pass_time(timedelta(days=3).total_seconds())
        made.counter.window.farewell.look()

        assert made.counter.window.close()
