"""The documents thread looks only while it is asked to, makes every page it is given, and survives what fails."""

import queue
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest

from counter_app.camera.mailbox import Latest
from counter_app.desk.documents import PageChecks
from counter_app.domain.application.document import Page, PageGlance, PageKind
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import PageId
from counter_app.domain.photo.photo import Frame
from tests.people import NOON
from tests.sync.pages import page

WAIT_S = 5


@dataclass
class FakePageJudge:
    """Implements ports.PageJudge; fails where the frame's number is negative."""

    looked_for: list[PageKind] = field(default_factory=list)

    def glance(self, frame: Frame, kind: PageKind) -> PageGlance:
        self.looked_for.append(kind)
        if frame.seq < 0:
            raise ValueError("a bug")
        return PageGlance(frame.seq, None, ())

    def judge(self, frame: Frame, kind: PageKind, page_id: PageId) -> Page:
        if frame.seq < 0:
            raise ValueError("a bug")
        return page(frame.seq, kind)

    def turn(self, page: Page) -> Page:
        return page


@dataclass
class Thread:
    checks: PageChecks
    judge: FakePageJudge
    frames: Latest[Frame]
    glances: "queue.SimpleQueue[PageGlance]"
    made: "queue.SimpleQueue[Page | Fault]" = field(default_factory=queue.SimpleQueue)


@pytest.fixture
def thread() -> Iterator[Thread]:
    judge, glances = FakePageJudge(), queue.SimpleQueue[PageGlance]()
    checks = PageChecks(judge, glances.put)
    with checks:
        yield Thread(checks, judge, Latest(), glances)


def frame(seq: int) -> Frame:
    return Frame(seq, NOON, np.zeros((4, 4, 3), np.uint8))


def test_it_looks_for_what_it_was_asked_for_and_rests_when_told(thread: Thread) -> None:
    thread.frames.put(frame(1))
    thread.checks.watch((thread.frames, PageKind.PROOF))
    assert thread.glances.get(timeout=WAIT_S).frame_seq == 1
    assert thread.judge.looked_for == [PageKind.PROOF]
    thread.checks.watch(None)
    thread.frames.put(frame(2))
    thread.checks.judge(frame(3), PageKind.OTHER, PageId("a"), thread.made.put)
    assert thread.made.get(timeout=WAIT_S) == page(3, PageKind.OTHER)
    assert thread.glances.empty()


def test_what_fails_is_answered_and_the_next_page_is_made(thread: Thread, caplog: pytest.LogCaptureFixture) -> None:
    thread.checks.judge(frame(-1), PageKind.PROOF, PageId("a"), thread.made.put)
    thread.checks.turn(page(5), thread.made.put)
    assert thread.made.get(timeout=WAIT_S) == Fault(FaultCode.BUG)
    assert thread.made.get(timeout=WAIT_S) == page(5)
    assert "a job failed" in caplog.text
    caplog.clear()


def test_a_look_that_fails_ends_the_looking_but_no_page(thread: Thread, caplog: pytest.LogCaptureFixture) -> None:
    thread.frames.put(frame(-1))
    thread.checks.watch((thread.frames, PageKind.PROOF))
    while not thread.judge.looked_for:
        thread.frames.wait_newer(None, 0.01)
    thread.checks.judge(frame(4), PageKind.PROOF, PageId("a"), thread.made.put)
    assert thread.made.get(timeout=WAIT_S) == page(4, PageKind.PROOF)
    assert "a look failed" in caplog.text
    caplog.clear()
