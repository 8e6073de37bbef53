"""Proves, copies and restores this counter's journal, for `counter-app verify`, `backup` and `restore`."""

import sys
from collections.abc import Callable, Mapping
from getpass import getpass
from pathlib import Path

from counter_app.bootstrap import adapters
from counter_app.clock import SystemClock
from counter_app.config import Language, Settings, read_settings, settings_path
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.proof import Proof
from counter_app.sync import backup as copies
from counter_app.sync import proving
from counter_app.sync.credentials import journal_key
from counter_app.sync.lock import FolderLock
from counter_app.ui.app import App
from counter_app.ui.messages import faults
from counter_app.ui.messages import proof as words


def verify(overrides: Mapping[str, object]) -> int:
    """Prove the journal. Returns the exit code: 1 when anything is wrong with it."""

    def work(settings: Settings) -> tuple[Proof, str]:
        path = _journal(settings)
        return proving.prove(path, journal_key(adapters.credentials(settings), path)), ""

    return _told(overrides, work)


def back_up(overrides: Mapping[str, object], file: Path) -> int:
    """Copy the journal under a passphrase, which is asked for. Returns the exit code."""

    def work(settings: Settings) -> tuple[Proof, str]:
        path = _journal(settings)
        key = journal_key(adapters.credentials(settings), path)
        return copies.back_up(path, key, file, _ask_passphrase(twice=True)), words.backed_up(str(file))

    return _told(overrides, work)


def restore(overrides: Mapping[str, object], file: Path) -> int:
    """Make the journal of a copy, whose passphrase is asked for. Returns the exit code."""

    def work(settings: Settings) -> tuple[Proof, str]:
        with FolderLock(settings.data):
            path, keys = settings.data / adapters.JOURNAL, adapters.credentials(settings)
            proof = copies.restore(file, _ask_passphrase(twice=False), path, keys, SystemClock().now())
        return proof, words.restored(str(settings.data))

    return _told(overrides, work)


def _journal(settings: Settings) -> Path:
    """Where it is; nothing is made by looking. Raises FaultError(JOURNAL_MISSING)."""
    path = settings.data / adapters.JOURNAL
    if not path.is_file():
        raise FaultError(FaultCode.JOURNAL_MISSING, path=str(path))
    return path


def _told(overrides: Mapping[str, object], work: Callable[[Settings], tuple[Proof, str]]) -> int:
    app = App(Language.CHINESE.value, is_windowless=True)  # it owns the translators that the sentences need
    try:
        settings = read_settings(settings_path(), overrides)
        app.speak(settings.lang.value)
        proof, done = work(settings)
        lines = [words.sum_of(proof), *map(words.flaw, proof.wrong), words.verdict(proof), done]
        sys.stdout.write("".join(f"{line}\n" for line in lines if line))
    except FaultError as failed:
        sys.stderr.write(f"{faults.told(failed.fault)}\n")
        return 1
    finally:
        app.close()
    return int(bool(proof.wrong))


def _ask_passphrase(*, twice: bool, typed: Callable[[str], str] = getpass) -> str:
    """Without an echo where someone types; a line where another program hands it over."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = typed("passphrase: ")
    if twice and typed("passphrase (again): ") != first:
        raise FaultError(FaultCode.PASSPHRASE_DIFFERS)
    return first
