"""Uses the keyring of the session it runs in and prints what it got; run by tests inside a session of their own."""

import sys
from contextlib import closing

from counter_app.domain.faults import FaultError
from counter_app.sync.journal.credentials import KeyringCredentials

NAME = "trial"


def keep(credentials: KeyringCredentials) -> None:
    print(credentials.get(NAME))
    credentials.set(NAME, "geheim")
    print(credentials.get(NAME))
    credentials.set(NAME, "anders")
    print(credentials.get(NAME))
    credentials.delete(NAME)
    credentials.delete(NAME)
    print(credentials.get(NAME))
    print(credentials.get("another"))


def leave(credentials: KeyringCredentials) -> None:
    credentials.set(NAME, "geheim")
    print("left")


def find(credentials: KeyringCredentials) -> None:
    print(credentials.get(NAME))


def lock(credentials: KeyringCredentials) -> None:
    import secretstorage

    credentials.set(NAME, "geheim")
    with closing(secretstorage.dbus_init()) as bus:
        secretstorage.get_default_collection(bus).lock()
    for work in (lambda: credentials.get(NAME), lambda: credentials.set(NAME, "anders")):
        try:
            print(work())
        except FaultError as failed:
            print(failed.fault.code)


def missing(credentials: KeyringCredentials) -> None:
    try:
        print(credentials.get(NAME))
    except FaultError as failed:
        print(failed.fault.code)


if __name__ == "__main__":
    trials = {trial.__name__: trial for trial in (keep, leave, find, lock, missing)}
    trials[sys.argv[1]](KeyringCredentials())
