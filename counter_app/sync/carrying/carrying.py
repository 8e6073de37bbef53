"""Writes what waits into one file that only the library can open, to be carried there by hand."""

import hashlib
import json
import os
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol, TypeVar

from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import CaptureRecord, Entry
from counter_app.domain.faults import DAMAGED, FaultError
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.newborn.steps import NewbornStep
from counter_app.sync.carrying.frames import Envelope, FrameCipher, SealFrame, frame_sealer
from counter_app.sync.journal.drafts import draft_of
from counter_app.sync.journal.heads import Seal
from counter_app.sync.wire import messages as wire

MAGIC = b"DELTA-CARRY\n"
PURPOSE = b"delta-counter carried file 1"
SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
"""RFC 9180, base mode: seals the key of the frames."""
LENGTH = struct.Struct(">I")
Name = TypeVar("Name", RecordId, EventId)
PHOTO, RECORD, EVENT, NEWBORN, END = b"P", b"R", b"V", b"N", b"E"


class WaitingNewborns(Protocol):
    """What waits of registrations of newborns. Raises FaultError (DISK_…, JOURNAL_…)."""

    def waiting_steps(self) -> Sequence[Entry]: ...


class WaitingEvents(Protocol):
    """What waits of later steps. Raises FaultError (DISK_…, JOURNAL_…)."""

    def waiting_events(self) -> Sequence[Entry]: ...

    @property
    def newborns(self) -> WaitingNewborns: ...


class Waiting(Protocol):
    """The journal as it is read here. Raises FaultError (DISK_…, JOURNAL_…)."""

    def waiting(self) -> Sequence[RecordId]: ...

    def record(self, record_id: RecordId) -> CaptureRecord: ...

    def photo(self, sha256: str) -> bytes: ...

    def event(self, event_id: EventId) -> CaseEvent: ...

    def newborn_step(self, step_id: EventId) -> NewbornStep: ...

    @property
    def cases(self) -> WaitingEvents: ...


@dataclass(frozen=True, slots=True)
class Packed:
    """What was put into the file; `left_out` are damaged here and cannot be read."""

    records: int
    left_out: tuple[RecordId, ...]
    events: int = 0
    newborns: int = 0
    """Steps of registrations of newborns."""
    left_out_steps: tuple[EventId, ...] = ()
    """Of both kinds."""


@dataclass(frozen=True, slots=True)
class _Load:
    """What can be read of what waits."""

    records: tuple[RecordId, ...]
    events: tuple[EventId, ...]
    newborns: tuple[EventId, ...]


def export(journal: Waiting, seal: Seal, envelope: Envelope, target: Path, now: datetime) -> Packed:
    """Durable under its name when this returns; nothing is changed in the journal. Raises FaultError."""
    told = journal.cases.waiting_events()  # before the records: what is filed meanwhile brings no step without itself
    records, left_out = _readable(journal)
    events, unfit = _readable_events(journal, [entry for entry in told if entry.record_id not in left_out])
    newborns, unfit_newborns = _readable_newborns(journal)
    packed = Packed(len(records), left_out, len(events), len(newborns), (*unfit, *unfit_newborns))
    if not (records or events or newborns):
        return packed
    content_key, carrier, is_sm4 = os.urandom(32), envelope.carrier, envelope.cipher is FrameCipher.SM4
    seal_frame = frame_sealer(envelope.cipher, content_key)
    sealing = X25519PublicKey.from_public_bytes(bytes.fromhex(carrier.sealing_key))
    header = {
        # a library that knows no later steps, SM4 or newborns says that the form is too new, and takes nothing in
        "version": 4 if newborns else 3 if is_sm4 else 2 if events else 1,
        **seal.place,
        "made_at": now.isoformat(timespec="milliseconds"),
        "key": seal.public_key,
        "carrier": carrier.sealing_key,
        "sealed_key": SUITE.encrypt(content_key, sealing, PURPOSE).hex(),
        "records": len(records),
        **({"events": len(events)} if events else {}),
        **({"newborns": len(newborns)} if newborns else {}),
        **({"cipher": envelope.cipher.value} if is_sm4 else {}),
    }
    with draft_of(target) as draft, draft.open("r+b") as file:
        letter = _Letter(file, seal_frame, seal.public_key)
        letter.begin(json.dumps(header, separators=(",", ":")).encode())
        _fill(letter, journal, _Load(records, events, newborns))
        letter.end(seal)
    return packed


def _readable(journal: Waiting) -> tuple[tuple[RecordId, ...], tuple[RecordId, ...]]:
    """Which of what waits can be read with all of its photos, the oldest first; one damaged record stops no other."""

    def read(name: RecordId) -> None:
        for photo in journal.record(name).photos:
            journal.photo(photo.sha256)

    return _parted(journal.waiting(), read)


def _readable_events(journal: Waiting, told: Sequence[Entry]) -> tuple[tuple[EventId, ...], tuple[EventId, ...]]:
    """The same of later steps: one that cannot be read holds no other up."""
    return _parted([entry.event_id for entry in told if entry.event_id is not None], journal.event)


def _readable_newborns(journal: Waiting) -> tuple[tuple[EventId, ...], tuple[EventId, ...]]:
    """The same of registrations of newborns; here what comes after a step that cannot be read waits for it."""
    fit, unfit, held_up = [], [], set()
    for entry in journal.cases.newborns.waiting_steps():
        if entry.event_id is None or entry.record_id in held_up:
            continue
        if _can_be_read(partial(journal.newborn_step, entry.event_id)):
            fit.append(entry.event_id)
        else:
            unfit.append(entry.event_id)
            held_up.add(entry.record_id)
    return tuple(fit), tuple(unfit)


def _parted(names: Sequence[Name], read: Callable[[Name], object]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Those that can be read, and those that are damaged, in their order."""
    are_fit = {name: _can_be_read(partial(read, name)) for name in names}
    return tuple(name for name in names if are_fit[name]), tuple(name for name in names if not are_fit[name])


def _can_be_read(read: Callable[[], object]) -> bool:
    """Whether it is not damaged. Any other fault is raised."""
    try:
        read()
    except FaultError as failed:
        if failed.fault.code not in DAMAGED:
            raise
        return False
    return True


def _fill(letter: "_Letter", journal: Waiting, load: _Load) -> None:
    """Photos before the record that names them, each once; later steps after all records, newborns last."""
    sent: set[str] = set()
    for name in load.records:
        record = journal.record(name)
        for photo in record.photos:
            if photo.sha256 not in sent:
                letter.put(PHOTO, journal.photo(photo.sha256))
                sent.add(photo.sha256)
        letter.put(RECORD, wire.write_record(record))
    for event in load.events:
        letter.put(EVENT, wire.write_event(journal.event(event)))
    for step in load.newborns:
        letter.put(NEWBORN, wire.write_newborn(journal.newborn_step(step)))


class _Letter:
    """Frames sealed one by one and numbered, so that none can be left out, moved or added; signed as a whole."""

    def __init__(self, file: BinaryIO, seal_frame: SealFrame, key: str) -> None:
        self._file = file
        self._seal_frame = seal_frame
        self._about = key.encode()
        self._number = 0
        self._digest = hashlib.sha256()

    def begin(self, header: bytes) -> None:
        self._write(MAGIC + LENGTH.pack(len(header)) + header)

    def put(self, kind: bytes, content: bytes) -> None:
        sealed = self._seal_frame(self._number.to_bytes(12, "big"), kind + content, self._about)
        self._write(LENGTH.pack(len(sealed)) + sealed)
        self._number += 1

    def end(self, seal: Seal) -> None:
        self.put(END, b"")
        self._file.write(seal.sign_bytes(PURPOSE + b"\n" + self._digest.digest()))

    def _write(self, content: bytes) -> None:
        self._digest.update(content)
        self._file.write(content)
