"""A counter without a window that serves invented applicants, interrupted in every way an officer or applicant can.

Run by `mixups`. Everything behind the window is real: session, desk, checks and filing threads, journal, uplink,
look-ups. Prints a line for each visit after the journal said that it is on the disk.
"""

import argparse
import json
import logging
import queue
import sys
import time
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import assert_never

from counter_app.bootstrap import adapters
from counter_app.bootstrap.tables import Tables, read_tables
from counter_app.camera.mailbox import Latest
from counter_app.camera.studio.stage import Stage
from counter_app.clock import SystemClock
from counter_app.config import Settings
from counter_app.desk.checks import Checks
from counter_app.desk.desk import CounterDesk
from counter_app.desk.inquiries import Inquiries
from counter_app.desk.worker import Worker
from counter_app.domain.application.eligibility import Accepted, Standing
from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import AtWindow, ByMail
from counter_app.domain.case.decision import Decision, Takes
from counter_app.domain.case.ending import Declined, DeclineReason
from counter_app.domain.case.record import Override
from counter_app.domain.ids import CaseId, OfficerId, RegionCode, ShotId
from counter_app.domain.person.applicant import Applicant, PersonName
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.photo.findings import Severity, Verdict
from counter_app.domain.photo.photo import Frame, Shot
from counter_app.domain.ports import PhotoLibrary
from counter_app.domain.session.session import (
    Accept,
    Applied,
    Applying,
    Back,
    Cancel,
    Choose,
    Closed,
    Closing,
    Collecting,
    Confirming,
    Done,
    End,
    Filing,
    Finish,
    Framing,
    Idle,
    Inquiry,
    Judging,
    Opened,
    Prefer,
    Retake,
    Reviewing,
    SessionEvent,
    SessionState,
    Shutter,
    Sign,
    step,
)
from counter_app.sync.journal.credentials import FileCredentials, journal_key
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.lock import FolderLock
from counter_app.sync.link.http import Link, read_address
from counter_app.sync.link.library import Library
from counter_app.sync.link.photos import LibraryPhotos
from counter_app.sync.uplink import Uplink
from tests import people
from tests.soak.filing_child import DRAIN_S, rules
from tests.soak.mixups_judge import CARD, REAL, MixedJudge, film

Visit = tuple[int, int]
"""Who comes, and for which time."""
AGAIN = 5
"""Every so many-th person comes once more, and agrees that their photo is looked for."""
ANSWER_WAIT_S = 60.0


def visits(count: int) -> list[Visit]:
    return [(person, 0) for person in range(count)] + [(person, 1) for person in range(0, count, AGAIN)]


def id_number(person: int) -> str:
    return people.id_number("310101", date(1990, 1, 1) + timedelta(days=person // 900), 1 + person % 900)


def visit_of(case: CaseId) -> Visit:
    person, visit = case.split("-")[:2]
    return int(person), int(visit)


class Chair:
    """Stands for the window: holds the session's state, and takes the calls of the threads one after the other."""

    def __init__(self) -> None:
        self.state: SessionState = Idle()
        self.told: deque[SessionEvent] = deque(maxlen=30)
        self.desk: CounterDesk | None = None
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()

    def post(self, call: Callable[[], None]) -> None:
        self._calls.put(call)

    def tell(self, event: SessionEvent) -> None:
        """For the threads."""
        self.post(lambda: self.handle(event))

    def handle(self, event: SessionEvent) -> None:
        assert self.desk is not None
        self.told.append(event)
        taken = step(self.state, event)
        self.state = taken.state
        for effect in taken.effects:
            self.desk.perform(effect)

    def pump(self, wait_s: float) -> bool:
        """Take one call, if one comes in time."""
        try:
            self._calls.get(timeout=wait_s)()
        except queue.Empty:
            return False
        return True


class Officer:
    """Serves one applicant after the other, with all the haste and second thoughts that a day has."""

    def __init__(self, chair: Chair, newest: Latest[Frame], chance: Random, real_every: int) -> None:
        self._chair, self._newest, self._chance, self._real_every = chair, newest, chance, real_every
        self._stage = Stage()
        self._frames: list[Frame] = []
        self._seq = 0
        self._cases = 0

    def serve(self, visit: Visit) -> str | None:
        """The receipt's number, or None when the applicant left without one."""
        self._sit_down(visit[0])
        self._chair.handle(Opened(self._case(visit)))
        receipt, until = None, time.monotonic() + ANSWER_WAIT_S
        while not isinstance(self._chair.state, Idle):
            if time.monotonic() > until:
                raise RuntimeError(f"stuck in {type(self._chair.state).__name__}")
            if isinstance(self._chair.state, Done):
                receipt = self._chair.state.record.receipt_no
            if self._chance.random() < 0.1 and self._chair.told:
                self._stray()
            self._act(visit)
        return receipt

    def _stray(self) -> None:
        """An answer comes twice, or long after its case."""
        event = self._chance.choice(self._chair.told)
        if not isinstance(event, Opened | Cancel | Applied | Back | End | Choose | Sign | Accept | Finish):
            self._chair.handle(event)

    def _act(self, visit: Visit) -> None:
        state, fate = self._chair.state, self._chance.random()
        match state:
            case Applying() | Collecting() | Confirming():
                self._fill_in(state, fate)
            case Framing():
                self._before_the_camera(state, visit, fate)
            case Judging():
                self._while_judging(state, fate)
            case Reviewing():
                self._review(state, fate)
            case Filing() | Closing():
                self._or_wait(Cancel(state.case.id) if fate < 0.1 else None)
            case Done() | Closed():
                self._chair.handle(Finish(state.case.id))
            case Idle():
                self._chair.pump(0)
            case _:
                assert_never(state)

    def _fill_in(self, state: Applying | Collecting | Confirming, fate: float) -> None:
        if isinstance(state, Applying):
            self._apply(state, fate)
        elif isinstance(state, Collecting):
            self._collect(state, fate)
        else:
            self._confirm(state, fate)

    def _apply(self, state: Applying, fate: float) -> None:
        case = state.case.id
        if fate < 0.02:
            self._chair.handle(End(case, Declined((DeclineReason.LOOKS_CHANGED,))))
        else:
            self._chair.handle(Applied(case, people.application(1)))

    def _confirm(self, state: Confirming, fate: float) -> None:
        """Now and then something is wrong after all."""
        case = state.case.id
        if fate < 0.02:
            self._chair.handle(Cancel(case))
        elif fate < 0.1:
            self._chair.handle(Back(case))
        else:
            self._chair.handle(Sign(case, people.signing(datetime.now(UTC))))

    def _before_the_camera(self, state: Framing, visit: Visit, fate: float) -> None:
        if state.inquiry is Inquiry.ASKING and fate < 0.8:
            self._chair.pump(0.05)
        elif fate < 0.03:
            self._chair.handle(Cancel(state.case.id))
        elif fate < 0.6 and state.kept:
            self._prefer(state.case.id, state.kept)
        else:
            self._chair.handle(Shutter(state.case.id, self._shot(visit)))

    def _while_judging(self, state: Judging, fate: float) -> None:
        """Now and then someone does not wait: the judgement comes late."""
        case = state.case.id
        self._or_wait(Cancel(case) if fate < 0.04 else Retake(case) if fate < 0.12 else None)

    def _review(self, state: Reviewing, fate: float) -> None:
        case, judgement = state.case.id, state.judgement
        if fate < 0.04:
            self._chair.handle(Cancel(case))
        elif fate < 0.2 or judgement.portrait is None:
            self._chair.handle(Retake(case))
        elif fate < 0.35 and state.kept:
            self._prefer(case, state.kept)
        else:
            is_failed = judgement.report.verdict is Verdict.FAIL
            override = Override(OfficerId("061234"), "cannot turn the neck") if is_failed else None
            decision = Decision(judgement.report.codes(Severity.CONFIRM), override)
            self._chair.handle(Accept(case, state.shot.id, decision))

    def _collect(self, state: Collecting, fate: float) -> None:
        case = state.case.id
        if fate < 0.02:
            self._chair.handle(Cancel(case))
        elif fate < 0.06:
            self._chair.handle(Retake(case))
        elif fate < 0.12 and state.kept:
            self._prefer(case, state.kept)
        else:
            mail = ByMail(people.name(3), "13800000000", "浙江省杭州市西湖区测试路1号", None, datetime.now(UTC))
            self._chair.handle(Choose(case, mail if fate < 0.4 else AtWindow()))

    def _or_wait(self, event: SessionEvent | None) -> None:
        if event is None:
            self._chair.pump(0.5)
        else:
            self._chair.handle(event)

    def _prefer(self, case: CaseId, kept: Takes) -> None:
        self._chair.handle(Prefer(case, self._chance.choice(kept).shot.id))

    def _sit_down(self, person: int) -> None:
        self._frames.clear()
        for _ in range(2):
            self._seq += 1
            self._frames.append(Frame(self._seq, datetime.now(UTC), film(self._stage, person, self._chance)))
            self._newest.put(self._frames[-1])

    def _shot(self, visit: Visit) -> Shot:
        newest = self._newest.peek()
        assert newest is not None
        self._seq += 1
        name = f"{REAL if visit[0] % self._real_every == 0 else ''}shot-{self._seq}"
        return Shot(ShotId(name), newest, tuple(frame for frame in self._frames if frame is not newest))

    def _case(self, visit: Visit) -> Case:
        self._cases += 1
        person, time_no = visit
        who = Applicant(PersonName(people.name(person)), IdNumber(id_number(person)), RegionCode("310000"))
        case = CaseId(f"{person}-{time_no}-{self._cases}-{self._chance.randrange(10**9)}")
        accepted, now = Accepted("delta-whole", Standing.ADULT, ()), datetime.now(UTC)
        return Case(case, who, people.window(), accepted, now, now if time_no else None)


def serve_all(officer: Officer, todo: deque[Visit]) -> None:
    """Who leaves without a receipt queues up again."""
    while todo:
        visit = todo.popleft()
        receipt = officer.serve(visit)
        if receipt is None:
            todo.append(visit)
        else:
            print(json.dumps({"visit": visit, "receipt_no": receipt}), flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--url", required=True)
    parser.add_argument("--applicants", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--real-every", type=int, default=20)
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)  # the judge's errors are meant
    chair, tables = Chair(), read_tables(Settings())
    with ExitStack() as stack:
        officer = _open(chosen, chair, tables, stack)
        journal = stack.enter_context(SqlJournal(*_journal(chosen.data)))
        done = {visit_of(line.record.draft.case.id) for line in journal.entries()}
        serve_all(officer, deque(visit for visit in visits(chosen.applicants) if visit not in done))
        return 0 if is_drained(journal) else 1


def is_drained(journal: SqlJournal) -> bool:
    """Asked of the journal itself: what the uplink last told may be older than the last case."""
    until = time.monotonic() + DRAIN_S
    while (counts := journal.counts()).waiting or counts.refused:
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


def _journal(data: Path) -> tuple[Path, bytes]:
    path = data / "journal.db"
    return path, journal_key(FileCredentials(data / "keys.json"), path)


def _open(
    chosen: argparse.Namespace,
    chair: Chair,
    tables: Tables,
    stack: ExitStack,
) -> Officer:
    """Wired as the program itself is, with the chair in the window's place."""
    stack.enter_context(FolderLock(chosen.data))
    path, key = _journal(chosen.data)
    keys, numbers, clock, chance = (
        FileCredentials(chosen.data / "keys.json"),
        rules(),
        SystemClock(),
        Random(chosen.seed),
    )
    newest: Latest[Frame] = Latest()

    def link() -> Link:
        return Link(read_address(chosen.url), lambda: keys.get("library-token"), numbers.link)

    def library() -> Library:
        return Library(link(), clock, numbers.link.clock_tolerance_s)

    def judge() -> MixedJudge:
        return MixedJudge(lambda: adapters.judge(tables.spec, tables.further), Random(chance.random()))

    uplink = Uplink(lambda: SqlJournal(path, key), library, clock, lambda _: None, numbers)
    checks = Checks(judge, newest, lambda _: None, chair.tell)
    filing = Worker("filing", lambda: SqlJournal(path, key))
    asking: Worker[PhotoLibrary] = Worker("inquiries", lambda: LibraryPhotos(library()), finishes=False)
    inquiries = Inquiries(asking, checks, tables.reuse, CARD, clock, chair.tell)
    chair.desk = CounterDesk(checks, filing, inquiries, clock, chair.post, chair.handle, uplink.nudge)
    for thread in (filing, asking, uplink, checks):
        stack.enter_context(thread)
    return Officer(chair, newest, chance, chosen.real_every)


if __name__ == "__main__":
    sys.exit(main())
