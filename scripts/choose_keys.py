"""Tells ./counter whether keys have to be kept in a file: exit code 1 and the reason if so.

Asks no password. Looks at the same settings and the same `--data` as the program that is started next.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path

from counter_app.config import KeyStore, read_settings, settings_path
from counter_app.domain.faults import FaultError
from counter_app.sync.credentials import system_store

KEYS = "keys.json"


def main() -> int:
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data", type=Path)
    data = parser.parse_known_args()[0].data
    try:
        settings = read_settings(settings_path(), {} if data is None else {"data": data})
    except FaultError:
        return 0  # the program says what is wrong with them
    if settings.keys is KeyStore.FILE:
        return 0
    if (settings.data / KEYS).exists():
        return _to_file(f"The journal in {settings.data} was begun without a keyring")
    try:
        system_store()
    except FaultError:
        return _to_file("This session has no keyring (Secret Service)")
    return 0


def _to_file(reason: str) -> int:
    print(f"{reason}: keys are kept in a file that only this user can read.")
    print("That is fit for trying the program out, not for serving people.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
