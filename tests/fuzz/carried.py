"""Fuzz targets that are carried by hand: files for the library, and the receipts that come back."""

import hashlib
import json
import tempfile
from random import Random

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from counter_app.domain.faults import FaultError
from counter_app.sync.carrying.carried_receipt import read_receipt
from counter_app.sync.carrying.carrier import read_keys
from counter_app.sync.carrying.carrying import LENGTH, MAGIC, PURPOSE, SUITE
from counter_app.sync.wire.fields import MalformedError
from photo_library.carrying.carried import UnfitFileError, frames, prove
from photo_library.carrying.importing import RECEIPT_PURPOSE, read_event, read_newborn
from tests.fuzz.messages import GOLDEN
from tests.fuzz.mutation import spoilt_bytes, spoilt_json
from tests.fuzz.target import Target
from tests.project import ROOT
from tests.sync.letters import CARRIER, CITY, COUNTER, KEYS, SIGNING

LETTERS = tuple(
    (ROOT / "tests" / "wire" / name).read_bytes()
    for name in ("carried.delta", "carried-events.delta", "carried-newborns.delta", "carried-sm4.delta")
)
KEY = bytes(range(32))
PUBLIC = SIGNING.public_key().public_bytes_raw().hex()
HEADER = {
    "version": 1, "city": CITY, "counter": COUNTER, "made_at": "2026-11-23T09:30:00.000+08:00", "key": PUBLIC,
    "carrier": CARRIER.sealing_key, "records": 1,
    "sealed_key": SUITE.encrypt(KEY, CARRIER.sealing.public_key(), PURPOSE).hex(),
}  # fmt: skip
HEADERS = (
    HEADER,
    {**HEADER, "version": 2, "events": 1},
    {**HEADER, "version": 3, "cipher": "sm4-gcm"},
    {**HEADER, "version": 4, "newborns": 1},
)
STEPS = tuple(GOLDEN[name] for name in GOLDEN if name.startswith(("event-", "newborn-")))
RECEIPTS = tuple(GOLDEN[f"carried-receipt{kind}"] for kind in ("", "-events", "-newborns"))
TALLIES = tuple(json.loads(json.loads(receipt)["tally"]) for receipt in RECEIPTS)


def _draw_letter(chance: Random) -> bytes:
    """A third spoilt anywhere; the rest signed after it was spoilt, so that it gets past the signature."""
    if chance.random() < 0.33:
        return spoilt_bytes(chance, LETTERS)
    spoils_header = chance.random() < 0.5
    header = spoilt_json(chance, HEADERS) if spoils_header else json.dumps(chance.choice(HEADERS)).encode()
    body = bytearray()
    for number in range(chance.randrange(4)):
        body += _frame(chance, number)
    if chance.random() < 0.5:
        body = bytearray(spoilt_bytes(chance, (bytes(body),)))
    return _signed(MAGIC + LENGTH.pack(len(header)) + header + bytes(body))


def _frame(chance: Random, number: int) -> bytes:
    nonce = (number if chance.random() < 0.9 else chance.randrange(9)).to_bytes(12, "big")
    content = (
        chance.choice((b"P", b"R", b"V", b"N", b"E", b"E", b"X", b""))
        + GOLDEN["record-window"][: chance.randrange(400)]
    )
    sealed = AESGCM(KEY).encrypt(nonce, content, PUBLIC.encode())
    return LENGTH.pack(len(sealed)) + sealed


def _signed(content: bytes) -> bytes:
    return content + SIGNING.sign(PURPOSE + b"\n" + hashlib.sha256(content).digest())


def _letter(content: object) -> None:
    assert isinstance(content, bytes)
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        carried = prove(file, CARRIER)
        for _, inner in frames(file, carried):
            assert len(inner) <= len(content)


def _draw_receipt(chance: Random) -> bytes:
    """Half of them signed after they were spoilt."""
    if chance.random() < 0.5:
        return spoilt_bytes(chance, RECEIPTS)
    tally = spoilt_json(chance, TALLIES).decode("utf-8", "replace")
    signature = CARRIER.sign(RECEIPT_PURPOSE + b"\n" + tally.encode())
    return json.dumps({"version": 1, "tally": tally, "key": CARRIER.signing_key, "signature": signature}).encode()


def _receipt(content: object) -> None:
    assert isinstance(content, bytes)
    read_receipt(content, KEYS)


def _draw_keys(chance: Random) -> bytes:
    return spoilt_bytes(chance, (GOLDEN["carrier-key"],))


def _keys(content: object) -> None:
    assert isinstance(content, bytes)
    bytes.fromhex(read_keys(content).sealing_key)


def _draw_step(chance: Random) -> bytes:
    if chance.random() < 0.5:
        return spoilt_bytes(chance, STEPS)
    return spoilt_json(chance, tuple(json.loads(content) for content in STEPS))


def _step(content: object) -> None:
    """What the library reads of a step that was carried: all of it, its name alone, or nothing."""
    assert isinstance(content, bytes)
    for read in (read_event(content), read_newborn(content)):
        assert read is None or len(read.event_id) == 36


TARGETS = (
    Target("carried: letter", _draw_letter, _letter, (UnfitFileError,), 8),
    Target("carried: receipt", _draw_receipt, _receipt, (FaultError,), 8),
    Target("carried: later step", _draw_step, _step, (), 6),
    Target("answer: carrier key", _draw_keys, _keys, (MalformedError,), 3),
)
