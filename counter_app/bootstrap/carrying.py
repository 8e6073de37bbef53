"""Packs what waits for the library and settles its receipt, for `counter-app export` and `acknowledge`."""

import sys
from collections.abc import Mapping
from pathlib import Path

from counter_app.bootstrap import adapters
from counter_app.bootstrap.keeping import journal_of
from counter_app.bootstrap.telling import telling
from counter_app.clock import SystemClock
from counter_app.config import Settings
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.carrying import carrying
from counter_app.sync.carrying.carried_receipt import LARGEST_BYTES, acknowledge, read_receipt
from counter_app.sync.carrying.frames import Envelope, FrameCipher
from counter_app.sync.journal.connection import disk_fault
from counter_app.sync.journal.credentials import journal_key
from counter_app.sync.journal.journal import SqlJournal
from counter_app.ui.messages import carrying as words


def export(overrides: Mapping[str, object], file: Path) -> int:
    """Write what waits into a file for the library. Returns the exit code: 1 when something had to be left out."""

    def work(settings: Settings) -> int:
        path, keys = journal_of(settings), adapters.credentials(settings)
        carrier, seal = adapters.carrier_book(settings, keys).require(), adapters.audit_seal(settings, keys)
        envelope = Envelope(carrier, FrameCipher(settings.carry_cipher.value))
        with SqlJournal(path, journal_key(keys, path)) as journal:
            packed = carrying.export(journal, seal, envelope, file, SystemClock().now())
        missing = [*map(words.left_out, packed.left_out), *map(words.left_out_event, packed.left_out_steps)]
        _say(words.packed((packed.records, packed.events, packed.newborns), str(file)), *missing)
        return int(bool(missing))

    return telling(overrides, work)


def settle(overrides: Mapping[str, object], file: Path) -> int:
    """Believe the library's receipt. Returns the exit code: 1 when not all of it is acknowledged."""

    def work(settings: Settings) -> int:
        path, keys = journal_of(settings), adapters.credentials(settings)
        tally = read_receipt(_content(file), adapters.carrier_book(settings, keys).require())
        if (tally.city, tally.counter) != (settings.city, settings.counter):
            raise FaultError(FaultCode.RECEIPT_FILE_FOREIGN, city=tally.city, counter=tally.counter)
        with SqlJournal(path, journal_key(keys, path)) as journal:
            done = acknowledge(tally, journal, SystemClock().now)
        lines = [words.settled(done.acknowledged, done.refused, done.known)]
        lines += [words.strange(done.strange)] if done.strange else []
        lines += [words.early(done.early)] if done.early else []
        _say(*lines)
        return int(bool(done.refused or done.strange or done.early))

    return telling(overrides, work)


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_BYTES:
            raise FaultError(FaultCode.RECEIPT_FILE_UNREADABLE, reason="too large")
        return file.read_bytes()
    except FileNotFoundError:
        raise FaultError(FaultCode.RECEIPT_FILE_UNREADABLE, path=str(file)) from None
    except OSError as failed:
        raise disk_fault(failed) from failed


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
