"""Promises that the domain asks of the outside: what blocks, what raises, on which thread."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from counter_app.domain.duty import Denied, Note, OnDuty
from counter_app.domain.faults import Fault
from counter_app.domain.findings import Finding, Judgement, Measurements
from counter_app.domain.identity import IdNumber
from counter_app.domain.ids import OfficerId, RecordId
from counter_app.domain.officer import Attempt, Officer, OfficerToken
from counter_app.domain.photo import Frame, HeldPhoto, Pixels, Portrait, Shot
from counter_app.domain.record import CaptureRecord, JournalEntry, RecordDraft
from counter_app.domain.session import Effect


class Clock(Protocol):
    """Tells the time. Never blocks, never raises."""

    def now(self) -> datetime:
        """The wall clock, with its offset."""

    def monotonic(self) -> float:
        """Seconds that only ever grow."""


class CameraBackend(Protocol):
    """One source of pictures, owned by one thread. `read` after `close` raises CAMERA_LOST."""

    @property
    def name(self) -> str:
        """What to call it on screen."""

    @property
    def is_synthetic(self) -> bool:
        """Whether the pictures are drawn, not taken."""

    def open(self) -> None:
        """Blocks for seconds at most. Raises FaultError (CAMERA_…)."""

    def read(self) -> Pixels:
        """The next picture, RGB. Blocks for two seconds at most. Raises FaultError (CAMERA_…)."""

    def close(self) -> None:
        """May be called at any time, twice too; never raises."""


class Judge(Protocol):
    """Looks at pictures. Each call takes tens of milliseconds: checks thread only."""

    def greet(self) -> None:
        """A new person sits down: forget what was learnt about the last one. Never raises."""

    def glance(self, frame: Frame) -> "Glance":
        """Quick look at a live frame, using what the frames before told. Raises FaultError (MODEL_…)."""

    def choose(self, shot: Shot) -> Frame:
        """The best of the shot's frames: eyes most open, sharpest, most frontal. Raises FaultError (MODEL_…)."""

    def judge(self, shot: Shot) -> Judgement:
        """Full judgement of the shot's `frame`, with its portraits. Raises FaultError (MODEL_…, PICTURE_…)."""

    def assess(self, jpeg: bytes) -> tuple[Pixels, Judgement]:
        """What a finished portrait shows, and its full judgement; these very bytes are the judgement's portrait.

        Raises FaultError (MODEL_…, PICTURE_…).
        """


class PhotoLibrary(Protocol):
    """Looks for photos of a person in the regional library. One thread's; calls block for the link's time-outs."""

    def photos_of(self, person: IdNumber) -> Sequence[HeldPhoto]:
        """Everything it holds of this person and may show. Raises FaultError (LIBRARY_…, CREDENTIAL_…)."""

    def photo(self, sha256: str) -> bytes:
        """The bytes of one photo, their digest checked. Raises FaultError (LIBRARY_…, CREDENTIAL_…)."""


class Glance(Protocol):
    """What a live look found; the most important finding first."""

    @property
    def frame_seq(self) -> int: ...

    @property
    def measurements(self) -> Measurements: ...

    @property
    def findings(self) -> tuple[Finding, ...]: ...


class Journal(Protocol):
    """The durable, encrypted book of filed cases. Each thread opens its own connection; calls block on the disk."""

    def file(self, draft: RecordDraft, portraits: Sequence[Portrait]) -> CaptureRecord:
        """Give the receipt number, store record and portraits in one transaction, return once they are on the disk.

        Filing the same draft again returns the first record.
        Raises FaultError (DISK_…, JOURNAL_…). File the same draft again then: where a sync failed, it may be held.
        """

    def entries(self) -> Sequence[JournalEntry]:
        """Every filed record with the state of its hand-over, newest first."""

    def photo(self, sha256: str) -> bytes:
        """The portrait's bytes, their digest checked. Raises FaultError(JOURNAL_DAMAGED)."""


class JournalDesk(Journal, Protocol):
    """The journal as the desk uses it: filing, reading, and mending what the library refused."""

    def send_again(self, record_id: RecordId) -> None:
        """Put a refused record back into the queue, due at once. Raises FaultError (DISK_…)."""


class Credentials(Protocol):
    """Keeps secrets by name. Calls may block for seconds and raise FaultError (KEYRING_…, DISK_…)."""

    def get(self, name: str) -> str | None:
        """The secret, or None when none was ever set."""

    def set(self, name: str, secret: str) -> None:
        """Keep it; it can be read back by the next program too."""

    def delete(self, name: str) -> None:
        """Forget it; unknown names are no error."""


class Desk(Protocol):
    """Works behind the window. Every call returns at once; every answer is given on the GUI thread, in order."""

    def perform(self, effect: Effect) -> None:
        """Do what a step asked for; the outcome comes back as a session event."""

    def list_entries(self, answer: Callable[[tuple[JournalEntry, ...] | Fault], None]) -> None:
        """Read the whole journal, newest first."""

    def fetch_photo(self, sha256: str, answer: Callable[[bytes | Fault], None]) -> None:
        """Read one filed portrait."""

    def send_again(self, record_id: RecordId, answer: Callable[[Fault | None], None]) -> None:
        """Put a refused record back into the queue."""


class Doorkeeping(Protocol):
    """Finds out who someone is. One thread's; calls block for the library's time-outs and raise FaultError."""

    def sign_in(self, attempt: Attempt) -> OnDuty | Denied:
        """Online, or without the library by what was kept of the last time."""

    def change_password(self, attempt: Attempt, new_password: str) -> OnDuty | Denied:
        """Only with the library."""

    def approve(self, attempt: Attempt, asking: OfficerId) -> Officer | Denied:
        """Whether this person may let a photo of `asking` pass."""

    def renew(self, officer: OfficerId, token: OfficerToken) -> OnDuty | Denied:
        """Another token before this one runs out."""

    def sign_out(self, token: OfficerToken) -> None:
        """The token is used no more. Never raises for the network."""

    def note(self, note: Note) -> None:
        """Write it into the audit."""


class Gate(Protocol):
    """Stands between the window and whoever wants to work at it.

    Every call returns at once; every answer is given on the GUI thread, in order.
    """

    def sign_in(self, attempt: Attempt, answer: Callable[[OnDuty | Denied | Fault], None]) -> None:
        """Find out whether this is the officer."""

    def change_password(
        self, attempt: Attempt, new_password: str, answer: Callable[[OnDuty | Denied | Fault], None]
    ) -> None:
        """The same, with another password from now on."""

    def approve(self, attempt: Attempt, asking: OfficerId, answer: Callable[[Officer | Denied | Fault], None]) -> None:
        """Find out whether this is a supervisor who may let a photo of `asking` pass."""

    def renew(self, officer: OfficerId, token: OfficerToken, answer: Callable[[OnDuty | Denied | Fault], None]) -> None:
        """Another token before this one runs out."""

    def note(self, note: Note, failed: Callable[[Fault], None]) -> None:
        """Write it into the audit."""

    def carry(self, token: OfficerToken | None) -> None:
        """From now on this goes with every look at a person; the one before is signed out."""
