"""Seals the frames of a carried file with the algorithm that the region chose."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.carrying.carrier import CarrierKeys

SM4_KEY_BYTES = 16
SM4_PURPOSE = b"delta-counter carried file, key of SM4-GCM"
SealFrame = Callable[[bytes, bytes, bytes], bytes]
"""From nonce, content and what is bound to it, to the sealed frame with its tag."""


class FrameCipher(StrEnum):
    """SM4 is that of GB/T 32907, in a software library that is no certified module."""

    AES = "aes-256-gcm"
    SM4 = "sm4-gcm"


@dataclass(frozen=True, slots=True)
class Envelope:
    """For which library a file is sealed, and what its frames are sealed with."""

    carrier: CarrierKeys
    cipher: FrameCipher = FrameCipher.AES


def frame_sealer(cipher: FrameCipher, content_key: bytes) -> SealFrame:
    """Raises FaultError(SETTINGS_WRONG) where this installation does not offer the algorithm."""
    match cipher:
        case FrameCipher.AES:
            return AESGCM(content_key).encrypt
        case FrameCipher.SM4:
            return _sm4_sealer(content_key)
        case _:
            assert_never(cipher)


def _sm4_sealer(content_key: bytes) -> SealFrame:
    # of 128 bits, derived, so that one key never serves two algorithms
    key = HKDF(SHA256(), SM4_KEY_BYTES, salt=None, info=SM4_PURPOSE).derive(content_key)

    def seal(nonce: bytes, content: bytes, about: bytes) -> bytes:
        encryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce)).encryptor()
        encryptor.authenticate_additional_data(about)
        return encryptor.update(content) + encryptor.finalize() + encryptor.tag

    try:
        seal(bytes(12), b"", b"")
    except UnsupportedAlgorithm:
        raise FaultError(FaultCode.SETTINGS_WRONG, setting="carry_cipher", problem="not offered here") from None
    return seal
