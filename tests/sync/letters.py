"""Makes files to be carried, and the keys of both sides, without a disk or a service."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from counter_app.sync.carrying.carrier import CarrierKeys
from counter_app.sync.carrying.carrying import export
from counter_app.sync.carrying.frames import Envelope, FrameCipher
from counter_app.sync.journal.heads import Seal
from photo_library.keys.carrier import Carrier
from tests.fakes.credentials import FakeCredentials
from tests.fakes.journal import FakeJournal
from tests.people import NOON
from tests.sync.records import draft, portrait

CITY, COUNTER = "310000", "07"
SIGNING = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
CARRIER = Carrier(
    X25519PrivateKey.from_private_bytes(bytes(range(32, 64))),
    Ed25519PrivateKey.from_private_bytes(bytes(range(64, 96))),
)
"""The library's keys in tests."""
KEYS = CarrierKeys(CARRIER.sealing_key, CARRIER.signing_key, CARRIER.own_signature)


def seal(city: str = CITY, counter: str = COUNTER) -> Seal:
    """Signs with the tests' own key."""
    keys = FakeCredentials()
    keys.set("audit-key-", SIGNING.private_bytes_raw().hex())
    return Seal(keys, Path("nowhere/journal.db"), city, counter)


def journal(count: int) -> FakeJournal:
    made = FakeJournal()
    for seed in range(count):
        made.file(draft(seed), [portrait(seed)])
    return made


def letter(folder: Path, count: int = 2, cipher: FrameCipher = FrameCipher.AES) -> bytes:
    """The bytes of a file with so many records."""
    export(journal(count), seal(), Envelope(KEYS, cipher), folder / "letter", NOON)
    return (folder / "letter").read_bytes()
