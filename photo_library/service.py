"""Does what a counter asks: takes photos and records in, and finds the photos of a person."""

import base64
from dataclasses import dataclass
from hashlib import sha256

from photo_library.access.access import Access
from photo_library.access.auth import Bearer, not_authorized
from photo_library.access.lookups import Search
from photo_library.access.returns import WITHHELD
from photo_library.errors import ProblemError
from photo_library.filed import Counter, NewRecord, Upload
from photo_library.intake.frames import Sent
from photo_library.intake.hands import Hands
from photo_library.intake.intake import Intake, usable
from photo_library.keys.carrier import Carrier
from photo_library.keys.cipher import Cipher
from photo_library.meters import Meters
from photo_library.photos import DamagedPhotoError, Photos
from photo_library.readiness import Readiness
from photo_library.sql.audit_store import AuditStore
from photo_library.sql.case_events import CaseEvents
from photo_library.sql.metadata import Clash, MetadataStore, Stored
from photo_library.sql.newborns import Newborns
from photo_library.sql.statistics import Statistics
from photo_library.threads import beside
from photo_library.wire.messages import Filing, LookupAnswer, LookupRequest, PhotoStored, Record, RecordAccepted


@dataclass(frozen=True, slots=True)
class SentPhoto:
    """Bytes as they were sent, with the digest in their address and the one in their header."""

    digest: str
    content: bytes
    content_digest: str | None


@dataclass(frozen=True, slots=True)
class Library:
    """The library over its two stores. What is not awaited blocks. Raises ProblemError, StoreUnavailableError."""

    metadata: MetadataStore
    photos: Photos
    intake: Intake
    hands: Hands
    cipher: Cipher
    statistics: Statistics
    meters: Meters
    audits: AuditStore
    carrier: Carrier
    events: CaseEvents
    newborns: Newborns
    readiness: Readiness
    access: Access

    def take_photo(self, digest: str, content: bytes, content_digest: str | None) -> tuple[PhotoStored, bool]:
        """Store the bytes; durable when this returns. True when they were new."""
        upload = _measured(digest, content, content_digest)
        return PhotoStored(sha256=digest, bytes=len(content)), self.photos.put(content, upload)

    async def keep_photo(self, sent: SentPhoto, by: Bearer) -> tuple[PhotoStored, bool]:
        """The same, for the event loop."""
        seen = await self.photos.seen(sent.digest, by)
        upload, is_new = await beside(self._put_object, sent, seen)
        await self.photos.uploads.arrive_soon(upload, seen)
        return PhotoStored(sha256=sent.digest, bytes=upload.bytes), is_new

    def _put_object(self, sent: SentPhoto, seen: Upload | None) -> tuple[Upload, bool]:
        upload = _measured(sent.digest, sent.content, sent.content_digest)
        return upload, self.photos.put_object(sent.content, sent.digest, seen)

    async def file_whole(self, filing: Filing, record_id: str, by: Bearer) -> tuple[RecordAccepted, bool]:
        """Store the record with the photos that came along, for the event loop; durable when this returns."""
        return await self._store(await beside(self.intake.filing, filing, record_id, by.counter), by)

    async def file_body(self, body: bytes, record_id: str, by: Bearer) -> tuple[RecordAccepted, bool]:
        """The same, of a body as it came. Raises ValidationError, NotAsDescribedError when it is not as described."""
        return await self._store(await self.hands.take_in(Sent(body, record_id, by.counter)), by)

    def photo(self, digest: str, by: Counter) -> bytes:
        """The bytes, verified; told only to a counter that has to do with them."""
        if not self.access.lookups.may_see(digest, by):
            raise ProblemError(404, "not-found", UNSEEN)
        content = self._verified(digest)
        if content is None:
            raise ProblemError(404, "not-found", UNSEEN)
        return content

    def returned_photo(self, record_id: str, digest: str, by: Counter) -> bytes:
        """The bytes, verified, for the counter that filed them; every return is written into the audit."""
        self.access.returns.admit(record_id, digest, by)
        content = self._verified(digest)
        if content is None:
            raise ProblemError(404, "photo-withheld", WITHHELD)
        return content

    def _verified(self, digest: str) -> bytes | None:
        try:
            return self.photos.get(digest)
        except DamagedPhotoError as damaged:
            raise ProblemError(
                500, "photo-damaged", "The photo is held but damaged; send it again to mend it."
            ) from damaged

    def take_record(self, record: Record, record_id: str, by: Counter) -> tuple[RecordAccepted, bool]:
        """Store the record once all of its photos are held; durable when this returns. True when it was new."""
        return _taken(record_id, self.metadata.store(self.intake.record(record, record_id, by)))

    async def file(self, record: Record, record_id: str, by: Bearer) -> tuple[RecordAccepted, bool]:
        """The same, for the event loop."""
        return await self._store(self.intake.record(record, record_id, by.counter), by)

    async def _store(self, record: NewRecord, by: Bearer) -> tuple[RecordAccepted, bool]:
        return _taken(record.record_id, await self.metadata.store_soon(record, by.token_hash))

    async def look_up(self, request: LookupRequest, by: Bearer, officer_authorization: str | None) -> LookupAnswer:
        """The photos of a person, newest first; the look-up is written into the audit, with the officer."""
        person_key = self.cipher.lookup_key(request.id_number)
        search = Search(person_key, by, officer_authorization, request.purpose)
        return LookupAnswer.model_construct(photos=await self.access.lookups.find(search))


def _measured(digest: str, content: bytes, content_digest: str | None) -> Upload:
    """A photo that is what it is said to be. Raises ProblemError."""
    if (
        content_digest is None
        or content_digest.strip() != digest_field(digest)
        or sha256(content).hexdigest() != digest
    ):
        raise ProblemError(
            400, "digest-mismatch", "Address, Content-Digest header and bytes must agree. Send it again."
        )
    return usable(digest, content)


def _taken(record_id: str, outcome: Stored | Clash) -> tuple[RecordAccepted, bool]:
    if outcome is Clash.STRANGER:
        raise not_authorized()
    if isinstance(outcome, Clash):
        raise ProblemError(*CLASHES[outcome])
    return RecordAccepted(record_id=record_id, received_at=outcome.received_at), outcome.is_new


def digest_field(digest: str) -> str:
    """The Content-Digest field of RFC 9530 for a SHA-256 in hexadecimal digits."""
    return f"sha-256=:{base64.b64encode(bytes.fromhex(digest)).decode()}:"


UNSEEN = "No photo of this digest is held, or this counter has not looked its person up."
CLASHES = {
    # sending the photo, or sending it again, mends it
    Clash.PHOTO_GONE: (422, "photo-missing", "Send all photos of the record first."),
    Clash.PHOTO_DIFFERS: (422, "photo-differs", "A photo has another size than the record says."),
    Clash.RECORD_DIFFERS: (
        409,
        "record-differs",
        "The identifier is taken by a record with other content; nothing was changed.",
    ),
    Clash.RECEIPT_TAKEN: (
        409,
        "receipt-taken",
        "The receipt number is taken by another record; nothing was changed.",
    ),
}
