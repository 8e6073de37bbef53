"""Keeps photos sealed in an object store under the digests of their bytes, and verifies them whenever they are read."""

from dataclasses import dataclass
from hashlib import sha256

from photo_library.cipher import Cipher
from photo_library.ports import ObjectStore


class DamagedPhotoError(Exception):
    """What lies under a digest is not what the digest says."""


@dataclass(frozen=True, slots=True)
class Photos:
    """A face is personal data: the store sees sealed bytes only. Calls block; may raise StoreUnavailableError."""

    objects: ObjectStore
    cipher: Cipher

    def put(self, digest: str, content: bytes) -> bool:
        """Durable when this returns. True when it was new or mends damage. `digest` is that of `content`."""
        try:
            if self.get(digest) is not None:
                return False
        except DamagedPhotoError:
            pass  # the good bytes that have just come replace it
        self.objects.put(digest, self.cipher.seal(content, _about(digest)))
        return True

    def get(self, digest: str) -> bytes | None:
        """The bytes, verified; None when not held. Raises DamagedPhotoError."""
        sealed = self.objects.get(digest)
        if sealed is None:
            return None
        try:
            content = self.cipher.open(sealed, _about(digest))
        except ValueError as changed:
            raise DamagedPhotoError from changed
        if sha256(content).hexdigest() != digest:
            raise DamagedPhotoError
        return content

    def holds(self, digest: str) -> bool:
        """Whether a photo of that digest is held, by its name alone."""
        return self.objects.holds(digest)


def _about(digest: str) -> str:
    return f"photos/{digest}"
