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

NONCE_BYTES = 12


class Cipher(Protocol):
    """Seals and opens small texts, and turns an identity number into a key that tells nothing without the secret."""

    def seal(self, text: str, about: str) -> bytes:
        """Encrypt; `about` is bound to the result: it cannot be moved to another row or column."""

    def open(self, sealed: bytes, about: str) -> str:
        """Decrypt. Raises ValueError when it was changed or moved."""

    def lookup_key(self, id_number: str) -> bytes:
        """The same number gives the same key."""


@dataclass(frozen=True, slots=True)
class AesCipher:
    """AES-256-GCM and HMAC-SHA-256. A software library, not a certified cryptographic module."""

    sealing_key: bytes = field(repr=False)
    lookup_secret: bytes = field(repr=False)

    def seal(self, text: str, about: str) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return nonce + AESGCM(self.sealing_key).encrypt(nonce, text.encode(), about.encode())

    def open(self, sealed: bytes, about: str) -> str:
        try:
            opened = AESGCM(self.sealing_key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], about.encode())
        except InvalidTag as wrong:
            raise ValueError("sealed text was changed or moved") from wrong
        return opened.decode()

    def lookup_key(self, id_number: str) -> bytes:
        return hmac.digest(self.lookup_secret, id_number.encode(), sha256)


def load_cipher(file: Path) -> AesCipher:
    """The keys of this library; made, for its user's eyes alone, when there are none. Raises OSError, ValueError."""
    if not file.exists():
        keys = {"sealing_key": secrets.token_hex(32), "lookup_secret": secrets.token_hex(32)}
        draft = file.with_suffix(f".{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as out:
            json.dump(keys, out)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(file)
        sync_folder(file.parent)
    held = json.loads(file.read_text())
    try:
        sealing, lookup = bytes.fromhex(held["sealing_key"]), bytes.fromhex(held["lookup_secret"])
    except (KeyError, TypeError) as wrong:
        raise ValueError("the file of keys is damaged") from wrong
    if len(sealing) != 32 or len(lookup) != 32:
        raise ValueError("the file of keys is damaged")
    return AesCipher(sealing, lookup)


def sync_folder(folder: Path) -> None:
    """Make new names in a folder durable; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
