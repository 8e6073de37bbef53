"""Files invented cases and sends them, until it is killed; or sends what is left, then ends.

Run by `kill_filing`. Prints a line for each case after the journal said that it is on the disk.
"""

import argparse
import json
import logging
import sys
import threading
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from counter_app import resources
from counter_app.clock import SystemClock
from counter_app.domain.case.progress import CardMade
from counter_app.domain.status import SyncStatus
from counter_app.sync.journal.credentials import FileCredentials, journal_key
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.lock import FolderLock
from counter_app.sync.link.http import Link, read_address
from counter_app.sync.link.library import Library
from counter_app.sync.link.rules import SyncRules, read_sync_rules
from counter_app.sync.uplink import Courier, Outbox, Uplink
from tests.domain.events import event
from tests.sync.records import draft, portrait

START = datetime(2025, 1, 6, 1, 0, tzinfo=UTC)
DRAIN_S = 900.0
"""Thousands are left over after hundreds of kills, and a busy machine sends few a second."""
LONGEST_PAUSE_S = 0.03


def rules() -> SyncRules:
    """The shipped numbers, but impatient: an outage lasts a second here."""
    shipped = read_sync_rules(resources.toml("sync.toml"))
    return replace(shipped, retry=replace(shipped.retry, first_wait_s=0.05, longest_wait_s=0.5))


def file_without_end(journal: SqlJournal, uplink: Uplink, first: int) -> None:
    pause, chance = threading.Event(), Random(first)
    for seed in range(max(0, first - 1), sys.maxsize):  # the one before may have been cut off: it is filed again
        made = draft(seed, START + timedelta(seconds=seed))
        record = journal.file(made, [portrait(seed)])
        if seed % 2:
            told = event(CardMade(), seed, at=made.filed_at + timedelta(minutes=1), record_id=made.id)
            journal.cases.tell(told)
        uplink.nudge()
        line = {"seed": seed, "id": made.id, "receipt_no": record.receipt_no, "sha256": record.photos[0].sha256}
        print(json.dumps(line), flush=True)
        pause.wait(chance.uniform(0, LONGEST_PAUSE_S))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--url", required=True)
    parser.add_argument("--first", type=int, default=-1)
    chosen = parser.parse_args()
    logging.basicConfig(filename=chosen.data.parent / "child.log", level=logging.INFO)
    drained = threading.Event()

    def publish(status: SyncStatus) -> None:
        if not (status.waiting or status.refused):
            drained.set()

    with FolderLock(chosen.data):
        credentials, path = FileCredentials(chosen.data / "keys.json"), chosen.data / "journal.db"
        key, numbers = journal_key(credentials, path), rules()

        def outbox() -> AbstractContextManager[Outbox]:
            return SqlJournal(path, key)

        def courier() -> AbstractContextManager[Courier]:
            link = Link(read_address(chosen.url), lambda: credentials.get("library-token"), numbers.link)
            return Library(link, SystemClock(), numbers.link.clock_tolerance_s)

        with SqlJournal(path, key) as journal, Uplink(outbox, courier, SystemClock(), publish, numbers) as uplink:
            if chosen.first >= 0:
                file_without_end(journal, uplink, chosen.first)
            return 0 if not journal.counts().waiting or drained.wait(DRAIN_S) else 1


if __name__ == "__main__":
    sys.exit(main())
