"""Encrypts personal data and makes look-up keys; no other place knows an algorithm, so another can replace it."""

import hmac
import json
import os
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from photo_library.objects import sync_folder

NONCE_BYTES, TAG_BYTES, KEY_BYTES = 12, 16, 32
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
class AesCipher:
    """AES-256-GCM and HMAC-SHA-256. A software library, not a certified cryptographic module."""

    sealing_key: bytes = field(repr=False)
    lookup_secret: bytes = field(repr=False)

    def seal(self, content: bytes, about: str) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return nonce + AESGCM(self.sealing_key).encrypt(nonce, content, about.encode())

    def open(self, sealed: bytes, about: str) -> bytes:
        if len(sealed) < NONCE_BYTES + TAG_BYTES:
            raise ValueError("sealed bytes were cut off")
        try:
            return AESGCM(self.sealing_key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], about.encode())
        except InvalidTag as wrong:
            raise ValueError("sealed bytes were changed or moved") from wrong

    def lookup_key(self, id_number: str) -> bytes:
        return hmac.digest(self.lookup_secret, id_number.encode(), sha256)

    def fingerprint(self) -> str:
        return hmac.digest(self.sealing_key + self.lookup_secret, b"which keys are these", sha256).hex()

    def link(self, content: bytes) -> bytes:
        # a key of its own, so that no mark is ever a look-up key
        return hmac.digest(hmac.digest(self.lookup_secret, b"links of the audit", sha256), content, sha256)


def make_keys(file: Path) -> None:
    """Write new keys, for this user's eyes alone; never over keys that are there. The folder is locked."""
    draft = file.with_suffix(DRAFT)
    keys = {"sealing_key": secrets.token_hex(KEY_BYTES), "lookup_secret": secrets.token_hex(KEY_BYTES)}
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as out:
        json.dump(keys, out)
        out.flush()
        os.fsync(out.fileno())
    draft.rename(file)
    sync_folder(file.parent)


def load_cipher(file: Path) -> AesCipher:
    """The cipher with the keys of that file. Raises OSError, ValueError."""
    try:
        held = json.loads(file.read_text("utf-8"))
        sealing, lookup = bytes.fromhex(held["sealing_key"]), bytes.fromhex(held["lookup_secret"])
    except (ValueError, KeyError, TypeError) as wrong:
        # without the parser's own words: they quote what stands there
        raise ValueError("the file of keys is damaged") from wrong
    if len(sealing) != KEY_BYTES or len(lookup) != KEY_BYTES:
        raise ValueError("the file of keys is damaged")
    return AesCipher(sealing, lookup)
