"""Lets thousands of records that waited for days drain into a real library while today's are filed, and measures it.

python -m tests.soak.backlog --waiting 3000
"""

import argparse
import itertools
import json
import shutil
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from counter_app import resources
from counter_app.clock import SystemClock
from counter_app.domain.record import UploadState
from counter_app.domain.status import SyncStatus
from counter_app.sync.http import Link, read_address
from counter_app.sync.journal import SqlJournal
from counter_app.sync.library import Library
from counter_app.sync.rules import read_sync_rules
from counter_app.sync.uplink import Uplink
from tests.fakes.real_library import RealLibrary
from tests.sync.letters import CITY, COUNTER
from tests.sync.records import draft, portrait, record_id

KEY = bytes(range(32))
TODAY, EVERY_S, LONGEST_S = 20, 0.5, 1800.0


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


def run(waiting: int, folder: Path) -> Figures:
    path, done = folder / "counter" / "journal.db", threading.Event()
    rules = read_sync_rules(resources.toml("sync.toml"))
    with RealLibrary(folder / "region") as service, SqlJournal(path, KEY) as journal:
        token = service.enrol(CITY, COUNTER)
        now = datetime.now().astimezone()
        for seed in range(waiting):
            journal.file(draft(seed * 2, now - timedelta(days=5) + timedelta(seconds=seed)), [portrait(seed)])

        def publish(status: SyncStatus) -> None:
            if status.last_ok is not None and not status.waiting:
                done.set()

        def courier() -> Library:
            link = Link(read_address(service.url), lambda: token, rules.link)
            return Library(link, SystemClock(), rules.link.clock_tolerance_s)

        began = time.monotonic()
        with Uplink(lambda: SqlJournal(path, KEY), courier, SystemClock(), publish, rules) as uplink:
            filed = [_file_one(journal, uplink, seed) for seed in range(TODAY)]
            while not done.wait(0.2):
                uplink.nudge()
                if time.monotonic() - began > LONGEST_S:
                    break
        seconds = time.monotonic() - began
        return _figures(journal, waiting, seconds, filed)


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
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="backlog-"))
    figures = run(chosen.waiting, folder)
    print(json.dumps({name: getattr(figures, name) for name in Figures.__slots__}))
    shutil.rmtree(folder)
    is_good = figures.acknowledged == chosen.waiting + TODAY and not figures.out_of_order
    return int(not is_good)


if __name__ == "__main__":
    sys.exit(main())
