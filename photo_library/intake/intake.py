"""Makes of what a counter sent what can be stored: judges it, seals it, and puts the photos into the object store."""

import json
from dataclasses import dataclass, replace
from hashlib import sha256

import pybase64

from photo_library.errors import ProblemError
from photo_library.figures import figures_of
from photo_library.filed import Counter, NewRecord, Upload
from photo_library.intake.pictures import usable_size_px
from photo_library.keys.cipher import Cipher
from photo_library.ports import ObjectStore
from photo_library.wire.messages import Filing, Record


@dataclass(frozen=True, slots=True)
class Intake:
    """It knows nothing of metadata, so it may work in any process. Calls block.

    All raise ProblemError, and those with photos StoreUnavailableError.
    """

    objects: ObjectStore
    cipher: Cipher

    def body(self, body: bytes, record_id: str, by: Counter) -> NewRecord:
        """Of a filing as it came. Raises pydantic's ValidationError when it is not as described."""
        return self.filing(Filing.model_validate_json(body), record_id, by)

    def filing(self, filing: Filing, record_id: str, by: Counter) -> NewRecord:
        """Until the record names its photos, nothing knows of them but the object store: they are swept up in time."""
        fit = self.record(filing.record, record_id, by)
        photos = {sha256(content).hexdigest(): content for content in map(_decoded, filing.photos)}
        if not photos.keys() <= {photo.sha256 for photo in filing.record.photos}:
            raise ProblemError(400, "digest-mismatch", "A photo is none of those that the record names. Send it again.")
        sent = tuple(usable(digest, content) for digest, content in photos.items())
        for digest, content in photos.items():
            put_sealed(self.objects, self.cipher, digest, content)
        return replace(fit, sent=sent)

    def record(self, record: Record, record_id: str, by: Counter) -> NewRecord:
        if record.record_id != record_id:
            raise ProblemError(422, "not-valid", "The identifier in the address is not that of the record.")
        if (record.city, record.counter) != (by.city, by.counter):
            raise ProblemError(403, "wrong-counter", "A counter files its own records only.")
        return self._sealed(record, by)

    def _sealed(self, record: Record, by: Counter) -> NewRecord:
        # what was not sent is left out: fields that later releases add change no digest of earlier records
        sent = record.model_dump(mode="json", exclude_unset=True)
        canonical = json.dumps(sent, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return NewRecord(
            record_id=record.record_id,
            receipt_no=record.receipt_no,
            by=by,
            person_key=self.cipher.lookup_key(record.applicant.id_number),
            taken_at=record.taken_at.isoformat(),
            content_digest=sha256(canonical.encode()).digest(),
            sealed=self.cipher.seal(canonical.encode(), about=f"records/{record.record_id}"),
            photos=record.photos,
            figures=figures_of(record),
        )


def put_sealed(objects: ObjectStore, cipher: Cipher, digest: str, content: bytes) -> None:
    """Durable when this returns. Raises StoreUnavailableError."""
    objects.put(digest, cipher.seal(content, about_photo(digest)))


def about_photo(digest: str) -> str:
    """What a sealed photo is bound to."""
    return f"photos/{digest}"


def usable(digest: str, content: bytes) -> Upload:
    """A photo as it is measured. Raises ProblemError."""
    size = usable_size_px(content)
    if size is None:
        raise ProblemError(422, "not-a-jpeg", "The picture cannot be decoded within the bounds of this service.")
    return Upload(digest, len(content), *size)


def _decoded(photo: str) -> bytes:
    """Raises ProblemError."""
    try:
        return pybase64.b64decode(photo, validate=True)
    except ValueError:
        raise ProblemError(422, "not-valid", "A photo is not written in base64.") from None
