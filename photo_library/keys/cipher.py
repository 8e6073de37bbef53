"""Encrypts personal data and makes look-up keys with the keys of the library's file."""

import hmac
import json
import os
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from photo_library.keys.sealing import Algorithm, require, seal, unseal
from photo_library.objects.files import sync_folder

KEYS = "keys.json"
KEY_BYTES = 32
DRAFT = ".new"


class Cipher(Protocol):
    """Seals and opens bytes, and turns an identity number into a key that tells nothing without the secret."""

    def seal(self, content: bytes, about: str) -> bytes:
        """Encrypt; `about` is bound to the result: it cannot be moved to another row or column."""

    def open(self, sealed: bytes, about: str) -> bytes:
        """Decrypt. Raises ValueError when it was changed or moved."""

    def lookup_key(self, id_number: str) -> bytes:
        """The same number gives the same key."""

    def link(self, content: bytes) -> bytes:
        """A mark that nobody can make without the keys; the same content has the same mark."""

    def fingerprint(self) -> str:
        """The same for the same keys, and tells nothing about them."""


@dataclass(frozen=True, slots=True)
class KeyedCipher:
    """AES-256-GCM or SM4-GCM, and HMAC-SHA-256. A software library, not a certified cryptographic module.

    What another algorithm sealed under the same keys is opened all the same.
    """

    sealing_key: bytes = field(repr=False)
    lookup_secret: bytes = field(repr=False)
    algorithm: Algorithm = Algorithm.AES

    def seal(self, content: bytes, about: str) -> bytes:
        return seal(self.algorithm, self.sealing_key, content, about.encode())

    def open(self, sealed: bytes, about: str) -> bytes:
        return unseal(self.sealing_key, sealed, about.encode())

    def lookup_key(self, id_number: str) -> bytes:
        return hmac.digest(self.lookup_secret, id_number.encode(), sha256)

    def fingerprint(self) -> str:
        return hmac.digest(self.sealing_key + self.lookup_secret, b"which keys are these", sha256).hex()

    def link(self, content: bytes) -> bytes:
        # a key of its own, so that no mark is ever a look-up key
        return hmac.digest(hmac.digest(self.lookup_secret, b"links of the audit", sha256), content, sha256)


def make_keys(file: Path, algorithm: Algorithm) -> None:
    """Write new keys, for this user's eyes alone; never over keys that are there. The folder is locked.

    Raises ValueError when this installation does not offer the algorithm.
    """
    require(algorithm)
    draft = file.with_suffix(DRAFT)
    keys = {name: secrets.token_hex(KEY_BYTES) for name in ("sealing_key", "lookup_secret")}
    keys["cipher"] = algorithm.value
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as out:
        json.dump(keys, out)
        out.flush()
        os.fsync(out.fileno())
    draft.rename(file)
    sync_folder(file.parent)


def load_cipher(file: Path) -> KeyedCipher:
    """The cipher with the keys of that file. Raises OSError, ValueError."""
    try:
        held = json.loads(file.read_text("utf-8"))
        sealing, lookup = bytes.fromhex(held["sealing_key"]), bytes.fromhex(held["lookup_secret"])
        algorithm = Algorithm(held.get("cipher", Algorithm.AES))  # files of before do not name theirs
    except (ValueError, KeyError, TypeError) as wrong:
        # without the parser's own words: they quote what stands there
        raise ValueError("the file of keys is damaged") from wrong
    if len(sealing) != KEY_BYTES or len(lookup) != KEY_BYTES:
        raise ValueError("the file of keys is damaged")
    return KeyedCipher(sealing, lookup, algorithm)
