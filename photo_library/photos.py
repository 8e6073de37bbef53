"""Keeps photos sealed under the digests of their bytes, known to both stores, and verifies them when they are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import sqlalchemy as sa

from photo_library.access.auth import Bearer, known, not_authorized
from photo_library.errors import ProblemError
from photo_library.filed import Stage, Upload
from photo_library.intake.intake import about_photo, put_sealed
from photo_library.keys.cipher import Cipher
from photo_library.ports import ObjectStore, StoreUnavailableError
from photo_library.sql.uploads import Uploads, found


class DamagedPhotoError(Exception):
    """What lies under a digest is not what the digest says."""


@dataclass(frozen=True, slots=True)
class Photos:
    """A face is personal data: the store sees sealed bytes only. Calls block; may raise StoreUnavailableError."""

    objects: ObjectStore
    cipher: Cipher
    uploads: Uploads

    def put(self, content: bytes, upload: Upload) -> bool:
        """In both stores, durably, when this returns. True when it was new or mends damage."""
        seen = self.uploads.find(upload.sha256).get(upload.sha256)
        is_new = self.put_object(content, upload.sha256, seen)
        self.uploads.arrive(upload, seen)
        return is_new

    async def seen(self, digest: str, by: Bearer) -> Upload | None:
        """What is known of it before it is put, for the event loop. Raises ProblemError(401)."""
        seen = await self.uploads.database.read_together(_seen_each, (digest, by))
        if isinstance(seen, ProblemError):
            raise seen
        return seen

    def put_object(self, content: bytes, digest: str, seen: Upload | None) -> bool:
        """In the object store alone, where it is not yet. True when it was new or mends damage."""
        if seen is not None and seen.stage is Stage.LEAVING:
            raise StoreUnavailableError("PHOTO-LEAVING")
        is_held = seen is not None and seen.is_served and not seen.is_damaged and self.objects.holds(digest)
        if not is_held:
            put_sealed(self.objects, self.cipher, digest, content)
        return not is_held

    def get(self, digest: str) -> bytes | None:
        """The bytes, verified; None when not held. Raises DamagedPhotoError."""
        upload = self.uploads.find(digest).get(digest)
        if upload is None or not upload.is_served:
            return None
        try:
            content = self._open(digest)
        except DamagedPhotoError:
            self.uploads.mark(digest, is_damaged=True)
            raise
        if upload.is_damaged:
            self.uploads.mark(digest, is_damaged=False)  # its store has it again
        return content

    def _open(self, digest: str) -> bytes:
        sealed = self.objects.get(digest)
        if sealed is None:
            raise DamagedPhotoError
        try:
            content = self.cipher.open(sealed, about_photo(digest))
        except ValueError as changed:
            raise DamagedPhotoError from changed
        if sha256(content).hexdigest() != digest:
            raise DamagedPhotoError
        return content

    def holds(self, digest: str) -> bool:
        """Whether both stores have a photo of that digest, by its name alone."""
        upload = self.uploads.find(digest).get(digest)
        return upload is not None and upload.is_served and not upload.is_damaged and self.objects.holds(digest)


def _seen_each(connection: sa.Connection, asked: Sequence[tuple[str, Bearer]]) -> list[Upload | ProblemError | None]:
    """For each counter what is known of its photo, or that its token does not count."""
    counts = known(connection, [by for _, by in asked])()
    held = found(connection, [digest for digest, _ in asked])
    return [
        held.get(digest) if is_known else not_authorized() for (digest, _), is_known in zip(asked, counts, strict=True)
    ]
