"""Does one work on the files of a place from beginning to end, in a child process that `kills` may kill."""

import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from counter_app.sync.carrying.carrier import CarrierBook, CarrierKeys
from counter_app.sync.carrying.carrying import export
from counter_app.sync.carrying.frames import Envelope
from counter_app.sync.journal.backup import restore
from counter_app.sync.journal.credentials import FileCredentials, journal_key
from counter_app.sync.journal.heads import Seal
from counter_app.sync.journal.journal import SqlJournal
from photo_library.carrying.importing import take_in
from photo_library.filed import Counter
from photo_library.opening import open_library
from tests.people import NOON

COUNTER = ("310000", "07")
CARRIER = "the library"
PASSPHRASE = "a phrase for practice"


@dataclass(frozen=True, slots=True)
class Place:
    """One counter's folder and one library's, side by side."""

    folder: Path

    @property
    def journal(self) -> Path:
        return self.folder / "counter" / "journal.db"

    @property
    def keys(self) -> FileCredentials:
        return FileCredentials(self.folder / "counter" / "keys.json")

    @property
    def key(self) -> bytes:
        return journal_key(self.keys, self.journal)

    @property
    def library(self) -> Path:
        return self.folder / "library"

    @property
    def letter(self) -> Path:
        return self.folder / "letter"

    @property
    def copy(self) -> Path:
        return self.folder / "copy.backup"

    def copied_to(self, folder: Path) -> Self:
        shutil.copytree(self.folder, folder)
        return type(self)(folder)


def learn_keys(place: Place) -> None:
    """As the uplink does at its first contact: both sides learn each other's keys."""
    place.library.mkdir(exist_ok=True)
    seal = Seal(place.keys, place.journal, *COUNTER)
    with open_library(place.library) as library:
        carrier = library.carrier
        CarrierBook(place.keys, CARRIER).keep(
            CarrierKeys(carrier.sealing_key, carrier.signing_key, carrier.own_signature)
        )
        library.audits.register(seal.public_key, Counter(*COUNTER))


def migrate(place: Place) -> None:
    with SqlJournal(place.journal, place.key) as journal:
        journal.counts()


def migrate_library(place: Place) -> None:
    with open_library(place.library) as library:
        library.metadata.check()


def restore_copy(place: Place) -> None:
    assert not restore(place.copy, PASSPHRASE, place.journal, place.keys, datetime.now(UTC)).wrong


def pack(place: Place) -> None:
    with SqlJournal(place.journal, place.key) as journal:
        seal, carrier = Seal(place.keys, place.journal, *COUNTER), CarrierBook(place.keys, CARRIER).require()
        export(journal, seal, Envelope(carrier), place.letter, NOON)


def take(place: Place) -> None:
    with open_library(place.library) as library, place.letter.open("rb") as file:
        assert not take_in(file, library, library.carrier).refused


WORKS = {
    "migrating": migrate,
    "migrating the library": migrate_library,
    "restoring": restore_copy,
    "exporting": pack,
    "importing": take,
}


def forked(work: str, place: Place) -> int:
    """A child of this process at the work; everything is imported already, so a kill hits the work itself."""
    child = os.fork()
    if child:
        return child
    failed = 1
    try:
        WORKS[work](place)
        failed = 0
    finally:
        os._exit(failed)
    return 0
