"""Proves, copies and restores this counter's journal, for `counter-app verify`, `backup` and `restore`."""

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from counter_app.bootstrap import adapters
from counter_app.bootstrap.tables import read_tables
from counter_app.bootstrap.telling import ask_secret, telling
from counter_app.clock import SystemClock
from counter_app.config import EMBEDDED, Settings
from counter_app.domain.case.proof import Flaw, Proof, Remedied
from counter_app.domain.case.record import Unreadable
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ports import Credentials
from counter_app.sync.journal import backup as copies
from counter_app.sync.journal import proving
from counter_app.sync.journal.credentials import journal_key
from counter_app.sync.journal.heads import Head
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.lock import FolderLock
from counter_app.sync.link.http import Link
from counter_app.sync.link.library import Library
from counter_app.sync.link.mending import Mender
from counter_app.sync.link.notary import fetch_heads
from counter_app.ui.messages import faults
from counter_app.ui.messages import proof as words


def verify(overrides: Mapping[str, object], *, with_library: bool = False) -> int:
    """Prove the journal, against what was signed of it. Returns the exit code: 1 when anything is wrong with it."""

    def work(settings: Settings) -> int:
        path, keys = journal_of(settings), adapters.credentials(settings)
        key = journal_key(keys, path)
        own = adapters.audit_seal(settings, keys).remembered()
        kept = _kept_by_library(settings, keys) if with_library else ()
        heads = (*kept, *(() if own is None else (own,)))
        proof = proving.prove(path, key, heads)
        damaged = _where(proof, Flaw.PHOTO_CHANGED)
        remedies = _mend(settings, keys, damaged) if damaged else ()
        if damaged:
            proof = proving.prove(path, key, heads)
        with SqlJournal(path, key) as journal:
            unreadable = journal.cases.unreadable_of(_where(proof, Flaw.RECORD_UNREADABLE))
        return _tell(proof, remedies=remedies, unreadable=unreadable)

    return telling(overrides, work)


def _where(proof: Proof, flaw: Flaw) -> list[str]:
    return [wrong.where for wrong in proof.wrong if wrong.flaw is flaw]


def _mend(settings: Settings, keys: Credentials, digests: Sequence[str]) -> tuple[Remedied, ...]:
    """Fetch damaged photos back that the library holds. Without the library the running counter does so later."""
    path, clock = journal_of(settings), SystemClock()
    with SqlJournal(path, journal_key(keys, path)) as journal:
        if journal.damaged.note(digests, clock.now()) and settings.library != EMBEDDED:
            with _library(settings, keys) as library:
                hindered = Mender(journal.damaged, library, clock).work_through()
            if hindered is not None:
                sys.stderr.write(f"{faults.told(hindered.fault)}\n")
        return journal.damaged.remedies(digests)


def back_up(overrides: Mapping[str, object], file: Path) -> int:
    """Copy the journal under a passphrase, which is asked for. Returns the exit code."""

    def work(settings: Settings) -> int:
        path = journal_of(settings)
        key = journal_key(adapters.credentials(settings), path)
        return _tell(copies.back_up(path, key, file, _ask_new_passphrase()), words.backed_up(str(file)))

    return telling(overrides, work)


def restore(overrides: Mapping[str, object], file: Path) -> int:
    """Make the journal of a copy, whose passphrase is asked for. Returns the exit code."""

    def work(settings: Settings) -> int:
        with FolderLock(settings.data):
            path, keys = settings.data / adapters.JOURNAL, adapters.credentials(settings)
            proof = copies.restore(file, ask_secret("passphrase: "), path, keys, SystemClock().now())
        return _tell(proof, words.restored(str(settings.data)))

    return telling(overrides, work)


def _kept_by_library(settings: Settings, keys: Credentials) -> tuple[Head, ...]:
    """Raises FaultError (SETTINGS_WRONG, LIBRARY_…, CREDENTIAL_…)."""
    if settings.library == EMBEDDED:
        raise FaultError(
            FaultCode.SETTINGS_WRONG, setting="library", problem="the embedded one keeps nothing elsewhere"
        )
    with _library(settings, keys) as library:
        return fetch_heads(library)


def _library(settings: Settings, keys: Credentials) -> Library:
    rules, token = read_tables(settings).sync, partial(keys.get, adapters.token_name(settings))
    return adapters.library(partial(Link, adapters.address(settings), token, rules.link), rules)


def journal_of(settings: Settings) -> Path:
    """Where it is; nothing is made by looking. Raises FaultError(JOURNAL_MISSING)."""
    path = settings.data / adapters.JOURNAL
    if not path.is_file():
        raise FaultError(FaultCode.JOURNAL_MISSING, path=str(path))
    return path


def _tell(
    proof: Proof, done: str = "", remedies: Sequence[Remedied] = (), unreadable: Sequence[Unreadable] = ()
) -> int:
    lines = [words.sum_of(proof), *map(words.flaw, proof.wrong)]
    lines += [*map(words.unreadable, unreadable), *map(words.remedy, remedies)]
    lines += [words.verdict(proof, remedies), done]
    sys.stdout.write("".join(f"{line}\n" for line in lines if line))
    return int(bool(proof.wrong))


def _ask_new_passphrase() -> str:
    """Twice where someone types."""
    first = ask_secret("passphrase: ")
    if sys.stdin.isatty() and ask_secret("passphrase (again): ") != first:
        raise FaultError(FaultCode.PASSPHRASE_DIFFERS)
    return first
