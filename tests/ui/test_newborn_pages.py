"""Newborns at the window: what is printed, what is asked before anything is lost, and where the journal leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import RecordId
from counter_app.domain.newborn.rules import Condition
from counter_app.domain.newborn.session import Begun, Committed, Committing, Kept, Resting, TakenDown, Turned
from counter_app.domain.newborn.steps import TurnedDown, Turning
from counter_app.sync.journal.journal import SqlJournal
from counter_app.ui.app import App
from counter_app.ui.paper_texts import Custody, MissingPapers, PaperKind, Refusal
from counter_app.ui.widgets.question import Question
from tests import people
from tests.people import NOON
from tests.ui import later_desk
from tests.ui.later_desk import HereCases
from tests.ui.probes import texts
from tests.ui.stage import Counter, HandClock, strike

KEY = bytes(range(32))
NAME = RecordId("00000000-0000-4000-8000-00000000beef")
AWAY = Turning((Condition.IN_WEDLOCK,), people.KEPT_PAPERS[:1])


@dataclass
class Hall:
    counter: Counter
    journal: SqlJournal
    cases: HereCases

    def sign(self, seed: int = 7) -> None:
        """From an empty form to a signed commitment."""
        desk, window = self.counter.window.newborn_desk, self.counter.window.guard.window
        desk.handle(Begun(NAME))
        desk.handle(TakenDown(NAME, people.newborn(seed), people.KEPT_PAPERS))
        desk.handle(Committed(NAME, people.signing().commitment, window, NOON))

    @property
    def state(self) -> object:
        return self.counter.window.newborn_desk.state


@pytest.fixture
def hall(app: App, tmp_path: Path) -> Iterator[Hall]:
    """One registration is in hand."""
    with SqlJournal(tmp_path / "journal.db", KEY) as journal:
        journal.cases.newborns.take(people.newborn_draft())
        counter, cases, _ = later_desk.set_up(app, journal, HandClock(NOON + timedelta(hours=3)))
        counter.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        yield Hall(counter, journal, cases)
        strike(counter)


def test_ctrl_n_opens_the_registrations_in_hand_and_escape_goes_back(hall: Hall) -> None:
    window = hall.counter.window
    assert [line.id for line in window.newborns.list.model.lines] == [people.newborn_draft().id]
    hall.counter.press(Qt.Key.Key_Escape)
    assert window.front.front is window.pages


def test_a_printed_receipt_is_signed_and_no_original_is_handed_over_with_it(hall: Hall) -> None:
    hall.sign()
    hall.counter.press(Qt.Key.Key_P)
    shown = texts(hall.counter.window)
    assert "双方签字后交申请人保管" in shown
    assert "原件一并" not in shown


def test_the_receipt_for_originals_names_holder_papers_and_day(hall: Hall) -> None:
    hall.sign()
    hall.counter.press(Qt.Key.Key_P)
    ((paper,),) = hall.counter.printing.printed
    custody = paper.content
    assert isinstance(custody, Custody)
    assert isinstance(hall.state, Kept)
    assert custody.holder == people.newborn(7).mother.name.value
    assert [(item.number, item.copies) for item in custody.items] == [("X310000007", "1"), ("", "1")]
    assert "2026" in custody.back_by
    assert paper.qr.endswith(paper.head.number)


def test_the_receipt_that_is_printed_again_says_so_and_the_audit_knows(hall: Hall) -> None:
    hall.counter.window.newborn_desk.open(people.newborn_draft().id)
    hall.counter.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    ((paper,),) = hall.counter.printing.printed
    assert paper.head.reprint
    audit = hall.journal.cases.newborns.story(people.newborn_draft().id).audit
    assert [line.action for line in audit] == ["newborn", "reprinted"]


def test_what_is_printed_from_the_page_of_papers_is_in_the_audit_too(hall: Hall) -> None:
    hall.counter.window.newborn_desk.open(people.newborn_draft().id)
    hall.counter.press(Qt.Key.Key_F7)
    hall.counter.press(Qt.Key.Key_Return)
    audit = hall.journal.cases.newborns.story(people.newborn_draft().id).audit
    assert [line.action for line in audit] == ["newborn", "reprinted"]


def test_whoever_is_turned_away_is_told_everything_on_paper(hall: Hall) -> None:
    desk, window = hall.counter.window.newborn_desk, hall.counter.window.guard.window
    desk.handle(Begun(NAME))
    desk.handle(Turned(NAME, people.newborn(7), AWAY, window, NOON))
    hall.counter.press(Qt.Key.Key_P)
    (papers,) = hall.counter.printing.printed
    assert [type(paper.content) for paper in papers] == [Refusal, MissingPapers]


def test_a_refused_registration_prints_why_beside_the_receipt(hall: Hall) -> None:
    hall.journal.cases.newborns.tell(people.newborn_step(TurnedDown("民族不一致")))
    hall.counter.window.newborn_desk.open(people.newborn_draft().id)
    hall.counter.press(Qt.Key.Key_F7)
    assert [paper.kind for paper in hall.counter.window.papers._texts] == [PaperKind.CUSTODY, PaperKind.REFUSAL]


def test_a_certificate_that_is_in_use_is_told_and_nothing_is_lost(hall: Hall) -> None:
    hall.sign(seed=0)
    assert isinstance(hall.state, Committing)
    assert hall.state.fault is not None
    assert hall.state.fault.code is FaultCode.CERTIFICATE_IN_USE
    assert "该出生医学证明已有在办的入户申请" in texts(hall.counter.window)


def test_a_disk_that_fails_leaves_everything_as_it_was_and_the_next_try_files_it(hall: Hall) -> None:
    hall.cases.fault = Fault(FaultCode.DISK_FULL)
    hall.sign()
    assert isinstance(hall.state, Committing)
    hall.cases.fault = None
    hall.counter.window.newborn_desk.handle(
        Committed(NAME, people.signing().commitment, hall.counter.window.guard.window, NOON)
    )
    assert isinstance(hall.state, Kept)


def test_closing_asks_about_a_registration_that_is_not_filed(hall: Hall) -> None:
    desk = hall.counter.window.newborn_desk
    desk.handle(Begun(NAME))
    assert hall.counter.window.farewell.may_close(), "an empty form is no loss"
    desk.handle(TakenDown(NAME, people.newborn(7), people.KEPT_PAPERS))
    assert not hall.counter.window.farewell.may_close()
    question = hall.counter.window.findChild(Question)
    assert question is not None
    question.reject()


def test_escape_gives_an_empty_form_up_and_the_next_begins_empty(hall: Hall) -> None:
    hall.counter.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    hall.counter.press(Qt.Key.Key_Escape)
    assert isinstance(hall.state, Resting)
    assert not hall.counter.window.newborns.take.is_dirty


def test_the_journal_counts_registrations_that_fit_and_leads_to_them(hall: Hall) -> None:
    window = hall.counter.window
    hall.counter.press(Qt.Key.Key_F2)
    assert window.journal.newborns.isVisible()
    hall.counter.type("小样")
    hall.counter.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert window.front.front is window.newborns
    assert window.newborns.list.search.text == "小样"


def test_a_receipt_of_a_newborn_scanned_at_the_later_steps_opens_its_registration(hall: Hall) -> None:
    window = hall.counter.window
    number = hall.journal.cases.newborns.story(people.newborn_draft().id).standing.first.receipt_no
    hall.counter.press(Qt.Key.Key_F12)
    window.later.look_for(number)
    assert window.front.front is window.newborns
    assert window.newborns.list.panel.story is not None
