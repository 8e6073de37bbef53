"""The filing thread: every job runs, in order, and one that fails answers and hinders no other."""

import queue
import threading
from contextlib import AbstractContextManager

import pytest

from counter_app.desk.worker import Worker
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ports import JournalDesk
from tests.fakes.journal import FakeJournal

FULL = FaultError(FaultCode.DISK_FULL)


def never(fault: Fault) -> None:
    pytest.fail(f"unexpected {fault}")


def test_jobs_run_in_the_order_given_on_one_thread() -> None:
    done: list[tuple[int, str]] = []
    with Worker("filing", FakeJournal) as filing:
        for n in range(50):
            filing.do(lambda _journal, n=n: done.append((n, threading.current_thread().name)), never)
    assert done == [(n, "filing") for n in range(50)]


def test_leaving_finishes_what_was_given() -> None:
    finished = threading.Event()
    begun = threading.Event()

    def slow(_journal: JournalDesk) -> None:
        begun.set()
        threading.Event().wait(0.05)
        finished.set()

    with Worker("filing", FakeJournal) as filing:
        filing.do(slow, never)
        begun.wait(5)
    assert finished.is_set()


@pytest.mark.parametrize(("error", "code"), [(FULL, FaultCode.DISK_FULL), (ZeroDivisionError(), FaultCode.BUG)])
def test_a_job_that_fails_is_answered_and_the_next_one_runs(error: Exception, code: FaultCode) -> None:
    told: queue.SimpleQueue[object] = queue.SimpleQueue()

    def fail(_journal: JournalDesk) -> None:
        raise error

    with Worker("filing", FakeJournal) as filing:
        filing.do(fail, told.put)
        filing.do(lambda _journal: told.put("next"), never)
        assert told.get(timeout=5) == Fault(code)
        assert told.get(timeout=5) == "next"


def test_a_journal_that_cannot_be_opened_is_tried_again_for_the_next_job() -> None:
    told: queue.SimpleQueue[object] = queue.SimpleQueue()
    failures = [FULL]

    def open_journal() -> AbstractContextManager[JournalDesk]:
        if failures:
            raise failures.pop()
        return FakeJournal()

    with Worker("filing", open_journal) as filing:
        filing.do(lambda _journal: told.put("never"), told.put)
        filing.do(lambda _journal: told.put("opened"), never)
        assert told.get(timeout=5) == FULL.fault
        assert told.get(timeout=5) == "opened"
