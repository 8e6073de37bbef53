"""Keeps the keys of what is carried by hand: counters seal their files to one, receipts are signed with the other."""

import json
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from photo_library.objects.files import sync_folder

NAME, DRAFT = "carrier.json", ".new"
SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
"""RFC 9180, base mode."""
PURPOSE = b"delta-counter carried file 1"
KEY_PURPOSE = b"delta-counter carrier key 1"


@dataclass(frozen=True, slots=True)
class Carrier:
    """Calls are quick and touch no disk."""

    sealing: X25519PrivateKey = field(repr=False)
    signing: Ed25519PrivateKey = field(repr=False)

    @property
    def sealing_key(self) -> str:
        """The public one, in hexadecimal."""
        return self.sealing.public_key().public_bytes_raw().hex()

    @property
    def signing_key(self) -> str:
        """The public one, in hexadecimal."""
        return self.signing.public_key().public_bytes_raw().hex()

    @property
    def own_signature(self) -> str:
        """Shows that the two belong together, and that neither was damaged on its way."""
        return self.sign(b"\n".join((KEY_PURPOSE, self.sealing_key.encode(), self.signing_key.encode())))

    def unseal(self, sealed: bytes) -> bytes:
        """Raises ValueError when it was not sealed to this key, or changed."""
        try:
            return SUITE.decrypt(sealed, self.sealing, PURPOSE)
        except InvalidTag:
            raise ValueError("sealed to another key") from None

    def sign(self, said: bytes) -> str:
        return self.signing.sign(said).hex()


def open_carrier(folder: Path) -> Carrier:
    """The keys in that folder, made at first. Raises OSError, ValueError."""
    file = folder / NAME
    if not file.exists():
        _make(file)
    try:
        held = json.loads(file.read_text("utf-8"))
        sealing, signing = bytes.fromhex(held["sealing_key"]), bytes.fromhex(held["signing_key"])
        return Carrier(X25519PrivateKey.from_private_bytes(sealing), Ed25519PrivateKey.from_private_bytes(signing))
    except (ValueError, KeyError, TypeError):
        raise ValueError(f"{NAME} is damaged; bring it back, or what is on its way cannot be opened") from None


def _make(file: Path) -> None:
    """For this user's eyes alone. Whoever comes second takes what the first made."""
    draft = file.with_name(f"{NAME}.{os.getpid()}{DRAFT}")
    keys = {"sealing_key": secrets.token_hex(32), "signing_key": secrets.token_hex(32)}
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w") as out:
        json.dump(keys, out)
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    sync_folder(file.parent)
