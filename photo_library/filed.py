"""Says what a counter files, as it is ready to be stored."""

from dataclasses import dataclass
from enum import Enum

from photo_library.figures import Figures
from photo_library.wire.messages import Photo


@dataclass(frozen=True, slots=True)
class Counter:
    """Who is calling: one window of one city."""

    city: str
    counter: str


class Stage(Enum):
    """Where a photo is in its life. `GONE` is kept for a while, so that a late upload can tell what happened."""

    ARRIVED = "arrived"
    NAMED = "named"
    LEAVING = "leaving"
    GONE = "gone"


SERVED = {Stage.ARRIVED, Stage.NAMED}


@dataclass(frozen=True, slots=True)
class Upload:
    """A photo as it was measured when it came. `NAMED` means that a record names it."""

    sha256: str
    bytes: int
    width: int
    height: int
    stage: Stage = Stage.ARRIVED
    is_damaged: bool = False

    @property
    def is_served(self) -> bool:
        return self.stage in SERVED


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record ready to be stored: personal data only in `sealed`."""

    record_id: str
    receipt_no: str
    by: Counter
    person_key: bytes
    taken_at: str
    content_digest: bytes
    sealed: bytes
    photos: tuple[Photo, ...]
    figures: Figures
    sent: tuple[Upload, ...] = ()
    """Photos that came together with it: the object store has them, and nothing else may be known of them yet."""
