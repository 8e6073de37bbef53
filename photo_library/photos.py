"""Keeps photos sealed under the digests of their bytes, known to both stores, and verifies them when they are read."""

from dataclasses import dataclass
from hashlib import sha256

from photo_library.cipher import Cipher
from photo_library.database import First, nothing_first
from photo_library.ports import ObjectStore, StoreUnavailableError
from photo_library.uploads import Stage, Upload, Uploads


class DamagedPhotoError(Exception):
    """What lies under a digest is not what the digest says."""


@dataclass(frozen=True, slots=True)
class Photos:
    """A face is personal data: the store sees sealed bytes only. Calls block; may raise StoreUnavailableError."""

    objects: ObjectStore
    cipher: Cipher
    uploads: Uploads

    def put(self, content: bytes, upload: Upload, first: First = nothing_first) -> bool:
        """In both stores, durably, when this returns. True when it was new or mends damage."""
        digest = upload.sha256
        seen = self.uploads.find(digest, first=first).get(digest)
        if seen is not None and seen.stage is Stage.LEAVING:
            raise StoreUnavailableError("PHOTO-LEAVING")
        is_held = seen is not None and seen.is_served and not seen.is_damaged and self.objects.holds(digest)
        if not is_held:
            self.objects.put(digest, self.cipher.seal(content, _about(digest)))
        self.uploads.arrive(upload, seen)
        return not is_held

    def get(self, digest: str) -> bytes | None:
        """The bytes, verified; None when not held. Raises DamagedPhotoError."""
        known = self.uploads.find(digest).get(digest)
        if known is None or not known.is_served:
            return None
        try:
            content = self._open(digest)
        except DamagedPhotoError:
            self.uploads.mark(digest, is_damaged=True)
            raise
        if known.is_damaged:
            self.uploads.mark(digest, is_damaged=False)  # its store has it again
        return content

    def _open(self, digest: str) -> bytes:
        sealed = self.objects.get(digest)
        if sealed is None:
            raise DamagedPhotoError
        try:
            content = self.cipher.open(sealed, _about(digest))
        except ValueError as changed:
            raise DamagedPhotoError from changed
        if sha256(content).hexdigest() != digest:
            raise DamagedPhotoError
        return content

    def holds(self, digest: str) -> bool:
        """Whether both stores have a photo of that digest, by its name alone."""
        known = self.uploads.find(digest).get(digest)
        return known is not None and known.is_served and not known.is_damaged and self.objects.holds(digest)


def _about(digest: str) -> str:
    return f"photos/{digest}"
