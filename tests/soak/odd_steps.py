"""Lets every call to a real library go wrong at every step, and counts what ends in silence: nothing may.

python -m tests.soak.odd_steps

A trial files a record, makes one call of its hand-over go wrong in one way for as long as it lasts, and looks at what
the counter then says; the wire is mended after that, and the record has to arrive once, whole.
"""

import argparse
import itertools
import json
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import requests

from counter_app.clock import SystemClock
from counter_app.domain.case.progress import CardMade
from counter_app.domain.case.record import CaptureRecord, Entry, UploadState
from counter_app.domain.ids import EventId
from counter_app.domain.status import SyncStatus
from counter_app.sync.carrying.carrier import CarrierBook
from counter_app.sync.courier import Books, ErrandCourier, Secrets
from counter_app.sync.journal.heads import HeadBook, Seal
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.http import Link, read_address
from counter_app.sync.link.library import Library
from counter_app.sync.link.notary import sign
from counter_app.sync.uplink import Uplink
from tests import people
from tests.domain.events import event
from tests.fakes.credentials import FakeCredentials
from tests.fakes.odd_wire import PASSES, STEPS, OddWire, Step, odd_wire
from tests.fakes.real_library import RealLibrary
from tests.soak import odd_sign_in
from tests.soak.odd_calls import IMPATIENT, PATIENCE_S, Call, Trial
from tests.sync.records import draft, portrait

CITY, COUNTER = "310000", "07"
KEY = bytes(range(32))
LATER_STEP = Call("a later step of a case", "PUT", "/events/")
NEWBORN = Call("a newborn's registration", "PUT", "/v1/newborns/")
GREETING = Call("is the library there", "GET", "/healthz")
PARTS = (
    Call("is the photo held", "HEAD", "/v1/photos/"),
    Call("a photo", "PUT", "/v1/photos/"),
    Call("a record", "PUT", "/v1/records/"),
)
CALLS = (
    Call("a record with its photos", "PUT", "/v1/filings/"),
    *PARTS,
    LATER_STEP,
    NEWBORN,
    GREETING,
    Call("the keys for carrying", "GET", "/v1/carrier-key"),
    Call("the signing key", "PUT", "/v1/audit-keys/"),
    Call("a signed head", "PUT", "/v1/audit-heads/"),
)
ERRANDS = frozenset({"is the library there", "the keys for carrying", "the signing key", "a signed head"})


class Gauge:
    """The newest status, and whether anything was ever wrong in one."""

    def __init__(self) -> None:
        self.newest = SyncStatus()
        self.troubles: set[str] = set()
        self._changed = threading.Condition()

    def __call__(self, status: SyncStatus) -> None:
        with self._changed:
            self.newest = status
            self.troubles |= {fault.code.value for fault in (status.trouble, status.halted) if fault is not None}
            self._changed.notify_all()

    def wait(self, holds: Callable[[], bool]) -> bool:
        ends = time.monotonic() + PATIENCE_S
        with self._changed:
            while not holds():
                left = ends - time.monotonic()
                if left <= 0:
                    return False
                self._changed.wait(min(left, 0.1))
        return True


@dataclass(frozen=True, slots=True)
class Opened:
    """The counter's own look at its journal."""

    journal: SqlJournal
    book: HeadBook


class Bench:
    """A library, the wire to it, and a counter's folder."""

    def __init__(self, folder: Path, service: RealLibrary, wire: OddWire) -> None:
        self.path, self.service, self.wire = folder / "counter" / "journal.db", service, wire
        self.secrets = FakeCredentials()
        self.token = service.enrol(CITY, COUNTER)

    def trial(self, number: int, call: Call, step: Step) -> Trial:
        """A new person, photo and signed head each time."""
        path, gauge = self.path, Gauge()
        seal = Seal(self.secrets, path, CITY, COUNTER)
        made = draft(number, datetime.now().astimezone())
        with SqlJournal(path, KEY) as journal, HeadBook(path, KEY) as book:
            record = journal.file(made, [portrait(number)])
            if call is LATER_STEP:
                journal.cases.tell(event(CardMade(), number, made.filed_at, made.id))
            if call is NEWBORN:
                # under the name of the record, so that either is found by the other
                journal.cases.newborns.take(replace(people.newborn_draft(number, made.filed_at), id=made.id))
            sign(book, seal, datetime.now().astimezone())
            self.wire.fault.hits, self.wire.fault.is_older = 0, call in PARTS
            self.wire.fault.is_meant, self.wire.fault.step = call.is_meant, step
            with self._uplink(path, gauge, Secrets(seal, CarrierBook(self.secrets, "odd"))) as uplink:
                wrong = self._while_bad(call, Opened(journal, book), record, gauge)
                told = ", ".join(sorted(gauge.troubles)) or _state(journal, record)
                hits, self.wire.fault.step = self.wire.fault.hits, PASSES
                wrong = wrong or self._once_mended(journal, book, record, gauge, uplink)
        return Trial(call.name, step.name, hits, told, wrong)

    def _while_bad(self, call: Call, opened: Opened, record: CaptureRecord, gauge: Gauge) -> str:
        """It was hit, and it is said, or all is well in spite of it. What was silent, or nothing."""
        journal, book = opened.journal, opened.book

        def is_settled() -> bool:
            if call is GREETING:
                return bool(self.wire.fault.hits) and bool(gauge.troubles or gauge.newest.answered_at)
            is_told = bool(gauge.troubles) or (call.name not in ERRANDS and _is_told(journal, record))
            return bool(self.wire.fault.hits) and (is_told or not _is_waiting(journal, book, record))

        if not gauge.wait(is_settled):
            return "never hit" if not self.wire.fault.hits else "silent"
        entry = _entry(journal, record)
        is_held = self._holds(record) and (call not in (LATER_STEP, NEWBORN) or self._heard_of(journal, record))
        if entry.state is UploadState.ACKNOWLEDGED and not is_held:
            return "acknowledged, not held"
        if entry.state is UploadState.REFUSED and entry.last_fault is None:
            return "refused without a reason"
        return ""

    def _once_mended(
        self, journal: SqlJournal, book: HeadBook, record: CaptureRecord, gauge: Gauge, uplink: Uplink
    ) -> str:
        """Someone sends what was refused again and starts what was halted; then everything has to arrive."""
        ends = time.monotonic() + PATIENCE_S
        while time.monotonic() < ends:
            journal.send_again(record.draft.id)
            for told in journal.cases.story(record.draft.id).events:
                journal.cases.send_event_again(told.event.id, datetime.now().astimezone(), told.event.window.officer)
            officer = record.draft.case.window.officer
            journal.cases.newborns.send_again([EventId(record.draft.id)], datetime.now().astimezone(), officer)
            uplink.resume()
            uplink.nudge()
            is_well = gauge.newest.trouble is None and gauge.newest.halted is None
            if is_well and _entry(journal, record).state is UploadState.ACKNOWLEDGED and not book.unsent():
                return "" if self._holds(record) and self._heard_of(journal, record) else "acknowledged, not held"
            threading.Event().wait(0.05)
        return f"never arrived: {_entry(journal, record)} {gauge.newest}"

    @contextmanager
    def _uplink(self, path: Path, gauge: Gauge, secrets: Secrets) -> Iterator[Uplink]:
        def courier() -> ErrandCourier:
            link = Link(read_address(self.wire.url), lambda: self.token, IMPATIENT.link)
            library = Library(link, SystemClock(), IMPATIENT.link.clock_tolerance_s)
            books = Books(HeadBook(path, KEY), SqlJournal(path, KEY))
            return ErrandCourier(library, books, secrets, SystemClock())

        with Uplink(lambda: SqlJournal(path, KEY), courier, SystemClock(), gauge, IMPATIENT) as uplink:
            yield uplink

    def _holds(self, record: CaptureRecord) -> bool:
        """Asked on a way of its own: exactly one record of this name, with exactly this photo."""
        person = record.draft.case.applicant.id_number.value
        with closing(requests.Session()) as session:
            session.trust_env = False
            session.headers["Authorization"] = f"Bearer {self.token}"
            question = {"version": 1, "id_number": person, "purpose": "soak"}
            found = session.post(f"{self.service.url}/v1/people/lookup", json=question, timeout=10).json()["photos"]
            own = [photo["sha256"] for photo in found if photo["record_id"] == record.draft.id]
            if own != [photo.sha256 for photo in record.photos]:
                return False
            return session.get(f"{self.service.url}/v1/photos/{own[0]}", timeout=10).status_code == 200

    def _heard_of(self, journal: SqlJournal, record: CaptureRecord) -> bool:
        """Later steps and registration stand in the library's own tables, each once."""
        name = record.draft.id
        with closing(sqlite3.connect(self.service.folder / "metadata.db")) as tables:
            events = tables.execute("SELECT event_id FROM case_events WHERE record_id = ?", (name,)).fetchall()
            newborns = tables.execute("SELECT step_id FROM newborn_steps WHERE newborn_id = ?", (name,)).fetchall()
        is_registered = journal.cases.newborns.step_entry(EventId(name)) is not None
        told = [each.event.id for each in journal.cases.story(name).events]
        return [event for (event,) in events] == told and len(newborns) == int(is_registered)


def _entry(journal: SqlJournal, record: CaptureRecord) -> Entry:
    """Of its later step or registration, where there is one: that is what goes wrong then."""
    registered = journal.cases.newborns.step_entry(EventId(record.draft.id))
    if registered is not None:
        return registered
    told = journal.cases.story(record.draft.id).events
    if told:
        return told[-1].upload
    entry = journal.entry(record.draft.id)
    assert entry is not None
    return entry


def _is_told(journal: SqlJournal, record: CaptureRecord) -> bool:
    entry = _entry(journal, record)
    return entry.state is not UploadState.WAITING or entry.last_fault is not None


def _is_waiting(journal: SqlJournal, book: HeadBook, record: CaptureRecord) -> bool:
    """Whether anything is still to be handed over."""
    return _entry(journal, record).state is UploadState.WAITING or bool(book.unsent())


def _state(journal: SqlJournal, record: CaptureRecord) -> str:
    entry = _entry(journal, record)
    return entry.state.value if entry.last_fault is None else entry.last_fault.code.value


def run(folder: Path, calls: Sequence[Call] = CALLS, steps: Sequence[Step] = STEPS) -> Iterator[Trial]:
    """Every step of every call."""
    with RealLibrary(folder / "region") as service, odd_wire(service.url) as wire:
        bench = Bench(folder, service, wire)
        pairs = [(call, step) for call in calls for step in steps]
        for number, (call, step) in enumerate(pairs):
            yield bench.trial(number, call, step)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="a line for each trial")
    chosen = parser.parse_args()
    folder, began = Path(tempfile.mkdtemp(prefix="odd-steps-")), time.monotonic()
    trials = []
    for trial in itertools.chain(run(folder / "records"), odd_sign_in.run(folder / "officers")):
        trials.append(trial)
        if chosen.verbose or trial.wrong:
            print(f"{trial.call:22} {trial.step:40} {trial.hits:3} {trial.told:40} {trial.wrong}", flush=True)
    bad = [trial for trial in trials if trial.wrong]
    summary = {
        "calls": len(CALLS) + len(odd_sign_in.CALLS),
        "steps": len(STEPS),
        "trials": len(trials),
        "silent": len(bad),
    }
    print(json.dumps({**summary, "seconds": round(time.monotonic() - began)}))
    shutil.rmtree(folder)
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
