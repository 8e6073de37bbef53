"""Lets thousands of records that waited for days drain into a library while today's are filed, and measures it.

python -m tests.soak.backlog --waiting 10000 --library light
python -m tests.soak.backlog --waiting 1000

The real library is a service of its own that syncs its disk for each photo and record; the light one keeps names only,
so that what is measured is the counter: its journal, its queue and its calls.
"""

import argparse
import itertools
import json
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from counter_app import resources
from counter_app.clock import SystemClock
from counter_app.domain.case.record import UploadState
from counter_app.domain.status import SyncStatus
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.http import Link, read_address
from counter_app.sync.link.library import Library
from counter_app.sync.link.rules import read_sync_rules
from counter_app.sync.uplink import Uplink
from tests.fakes.light_library import light_library
from tests.fakes.real_library import RealLibrary
from tests.sync.letters import CITY, COUNTER
from tests.sync.records import draft, portrait, record_id

KEY = bytes(range(32))
TODAY, EVERY_S, LONGEST_S = 20, 0.5, 3000.0


@dataclass(frozen=True, slots=True)
class Figures:
    """`slowest_today_s`: from filing to acknowledgement, of those that were filed while the backlog drained."""

    waiting: int
    acknowledged: int
    refused: int
    seconds: float
    records_a_second: float
    slowest_today_s: float
    out_of_order: int


@dataclass(frozen=True, slots=True)
class Service:
    """Where the counter sends, and what it shows there."""

    url: str
    token: str


@contextmanager
def real(folder: Path) -> Iterator[Service]:
    with RealLibrary(folder / "region") as service:
        yield Service(service.url, service.enrol(CITY, COUNTER))


@contextmanager
def light(_: Path) -> Iterator[Service]:
    with light_library() as server:
        yield Service(server.url, "a-token-for-trials")


SERVICES = {"real": real, "light": light}


def run(waiting: int, folder: Path, library: str = "real") -> Figures:
    path = folder / "counter" / "journal.db"
    with SERVICES[library](folder) as service, SqlJournal(path, KEY) as journal:
        now = datetime.now().astimezone()
        for seed in range(waiting):
            journal.file(draft(seed * 2, now - timedelta(days=5) + timedelta(seconds=seed)), [portrait(seed)])
        began = time.monotonic()
        filed = _drained(path, journal, service, began)
        return _figures(journal, waiting, time.monotonic() - began, filed)


def _drained(path: Path, journal: SqlJournal, service: Service, began: float) -> list[datetime]:
    """When today's were filed, one after the other, while all drained."""
    done, rules = threading.Event(), read_sync_rules(resources.toml("sync.toml"))

    def publish(status: SyncStatus) -> None:
        if status.last_ok is not None and not status.waiting:
            done.set()

    def courier() -> Library:
        link = Link(read_address(service.url), lambda: service.token, rules.link)
        return Library(link, SystemClock(), rules.link.clock_tolerance_s)

    with Uplink(lambda: SqlJournal(path, KEY), courier, SystemClock(), publish, rules) as uplink:
        filed = [_file_one(journal, uplink, seed) for seed in range(TODAY)]
        while not done.wait(0.2) and time.monotonic() - began < LONGEST_S:
            uplink.nudge()
    return filed


def _file_one(journal: SqlJournal, uplink: Uplink, seed: int) -> datetime:
    moment = datetime.now().astimezone()
    journal.file(draft(seed * 2 + 1, moment), [portrait(seed)])
    uplink.nudge()
    threading.Event().wait(EVERY_S)
    return moment


def _figures(journal: SqlJournal, waiting: int, seconds: float, filed: list[datetime]) -> Figures:
    entries = {line.upload.record_id: line.upload for line in journal.entries()}
    states = [entry.state for entry in entries.values()]
    old = [entries[record_id(seed * 2)].acknowledged_at for seed in range(waiting)]
    times = [moment for moment in old if moment is not None]
    today = [
        (entry.acknowledged_at - moment).total_seconds()
        for seed, moment in enumerate(filed)
        if (entry := entries[record_id(seed * 2 + 1)]).acknowledged_at is not None
    ]
    return Figures(
        waiting=waiting,
        acknowledged=states.count(UploadState.ACKNOWLEDGED),
        refused=states.count(UploadState.REFUSED),
        seconds=round(seconds, 1),
        records_a_second=round(len(states) / seconds, 1),
        slowest_today_s=round(max(today, default=0.0), 2),
        out_of_order=sum(later < earlier for earlier, later in itertools.pairwise(times)),
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--waiting", type=int, default=3000)
    parser.add_argument("--library", choices=SERVICES, default="real")
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="backlog-"))
    figures = run(chosen.waiting, folder, chosen.library)
    print(json.dumps({name: getattr(figures, name) for name in Figures.__slots__}))
    shutil.rmtree(folder)
    is_good = figures.acknowledged == chosen.waiting + TODAY and not figures.out_of_order
    return int(not is_good)


if __name__ == "__main__":
    sys.exit(main())
