"""Tells ./counter whether keys have to be kept in a file: exit code 1 and the reason if so, 2 if that may not be.

Asks no password. Looks at the same settings, `--data` and `--library` as the program that is started next.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path

from counter_app.config import KeyStore, read_settings, settings_path
from counter_app.domain.faults import FaultError
from counter_app.sync.journal.credentials import system_store

KEYS = "keys.json"


def main() -> int:
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--library")
    given = {name: value for name, value in vars(parser.parse_known_args()[0]).items() if value is not None}
    try:
        settings = read_settings(settings_path(), given)
    except FaultError:
        return 0  # the program says what is wrong with them
    if settings.keys is not KeyStore.KEYRING:
        return 0
    if settings.is_in_service:
        return _in_service()
    if (settings.data / KEYS).exists():
        return _to_file(f"The journal in {settings.data} was begun without a keyring")
    try:
        system_store()
    except FaultError:
        return _to_file("This session has no keyring (Secret Service)")
    return 0


def _in_service() -> int:
    """Records are real: nobody but an administrator may decide that their key lies beside them."""
    try:
        system_store()
    except FaultError:
        print("This session has no keyring (Secret Service), and the library in the settings is a real one.")
        print("Start the counter in a desktop session whose keyring is unlocked (GNOME Keyring or KWallet).")
        print("Where the administrators of the region allow a file on an encrypted disk instead:")
        print("    ./counter --keys file-in-service")
        return 2
    return 0


def _to_file(reason: str) -> int:
    print(f"{reason}: keys are kept in a file that only this user can read.")
    print("That is fit for trying the program out, not for serving people.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
