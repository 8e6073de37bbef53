"""Files cases on a disk of one megabyte until it is full, then on the same disk read-only; run by a test."""

import subprocess
import sys
from pathlib import Path

from counter_app.domain.faults import FaultError
from counter_app.sync.journal.journal import SqlJournal
from tests.sync.records import draft, portrait

KEY = bytes(32)


def main(folder: Path) -> None:
    path, filed = folder / "journal.db", 0
    with SqlJournal(path, KEY, least_free_bytes=0) as journal:
        try:
            for seed in range(1000):
                journal.file(draft(seed), [portrait(seed)])
                filed += 1
        except FaultError as full:
            print(full.fault.code)
        print("same" if len(journal.entries()) == filed else "lost")
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    try:
        with SqlJournal(path, KEY):
            print("opened")
    except FaultError as refused:
        print(refused.fault.code)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
