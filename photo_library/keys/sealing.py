"""Seals bytes with one of the algorithms that are offered, and opens them with the one that their label names."""

import os
from enum import Enum, StrEnum
from typing import assert_never

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE_BYTES, TAG_BYTES, SM4_KEY_BYTES = 12, 16, 16
SM4_PURPOSE = b"photo library, key of SM4-GCM"
CARRIED_PURPOSE = b"delta-counter carried file, key of SM4-GCM"


class Algorithm(StrEnum):
    """What new bytes are sealed with. SM4 is that of GB/T 32907, in a software library that is no certified module."""

    AES = "aes-256-gcm"
    SM4 = "sm4-gcm"


class Label(Enum):
    """What sealed bytes begin with. Those of before there were labels begin with a random nonce, sealed with AES."""

    AES = b"aes-gcm\n"
    SM4 = b"sm4-gcm\n"


LABEL_BYTES = 8


def seal(algorithm: Algorithm, key: bytes, content: bytes, about: bytes) -> bytes:
    """Label, nonce, encrypted content and tag; the label is bound to them as `about` is."""
    nonce = os.urandom(NONCE_BYTES)
    match algorithm:
        case Algorithm.AES:
            label = Label.AES.value
            sealed = AESGCM(key).encrypt(nonce, content, label + about)
        case Algorithm.SM4:
            label = Label.SM4.value
            encryptor = Cipher(algorithms.SM4(sm4_key(key)), modes.GCM(nonce)).encryptor()
            encryptor.authenticate_additional_data(label + about)
            sealed = encryptor.update(content) + encryptor.finalize() + encryptor.tag
        case _:
            assert_never(algorithm)
    return label + nonce + sealed


def unseal(key: bytes, sealed: bytes, about: bytes) -> bytes:
    """The content. Raises ValueError when it was changed, moved or cut."""
    label = sealed[:LABEL_BYTES]
    labels = {each.value: each for each in Label}
    match labels.get(label):
        case None:
            opened, rest, bound = _open_aes, sealed, about
        case Label.AES:
            opened, rest, bound = _open_aes, sealed[LABEL_BYTES:], label + about
        case Label.SM4:
            opened, rest, bound = _open_sm4, sealed[LABEL_BYTES:], label + about
    if len(rest) < NONCE_BYTES + TAG_BYTES:
        raise ValueError("sealed bytes were cut off")
    try:
        return opened(key, rest, bound)
    except InvalidTag as wrong:
        raise ValueError("sealed bytes were changed or moved") from wrong


def require(algorithm: Algorithm) -> None:
    """Raises ValueError when this installation does not offer the algorithm."""
    try:
        seal(algorithm, bytes(32), b"", b"")
    except UnsupportedAlgorithm:
        raise ValueError(f"{algorithm.value} is not offered by the cryptography of this installation") from None


def open_frame(algorithm: Algorithm, key: bytes, number: int, frame: tuple[bytes, bytes]) -> bytes:
    """A frame of a carried file, and what is bound to it. Raises InvalidTag, ValueError."""
    (sealed, bound), nonce = frame, number.to_bytes(NONCE_BYTES)
    match algorithm:
        case Algorithm.AES:
            return AESGCM(key).decrypt(nonce, sealed, bound)
        case Algorithm.SM4:
            return _decrypt_sm4(sm4_key(key, CARRIED_PURPOSE), nonce, sealed, bound)
        case _:
            assert_never(algorithm)


def sm4_key(key: bytes, purpose: bytes = SM4_PURPOSE) -> bytes:
    """Of 128 bits, derived, so that one key never serves two algorithms."""
    return HKDF(SHA256(), SM4_KEY_BYTES, salt=None, info=purpose).derive(key)


def _open_aes(key: bytes, rest: bytes, bound: bytes) -> bytes:
    return AESGCM(key).decrypt(rest[:NONCE_BYTES], rest[NONCE_BYTES:], bound)


def _open_sm4(key: bytes, rest: bytes, bound: bytes) -> bytes:
    return _decrypt_sm4(sm4_key(key), rest[:NONCE_BYTES], rest[NONCE_BYTES:], bound)


def _decrypt_sm4(key: bytes, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
    content, tag = sealed[:-TAG_BYTES], sealed[-TAG_BYTES:]
    decryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce, tag)).decryptor()
    decryptor.authenticate_additional_data(bound)
    return decryptor.update(content) + decryptor.finalize()
