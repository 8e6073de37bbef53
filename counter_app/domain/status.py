"""Holds what the status strip shows of the camera and of the hand-over; neither is part of the session."""

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.faults import Fault


@dataclass(frozen=True, slots=True)
class CameraStarting:
    name: str


@dataclass(frozen=True, slots=True)
class CameraLive:
    name: str
    width_px: int
    height_px: int
    fps: float
    is_synthetic: bool


@dataclass(frozen=True, slots=True)
class CameraLost:
    name: str
    fault: Fault
    since: datetime
    attempts: int


CameraStatus = CameraStarting | CameraLive | CameraLost


@dataclass(frozen=True, slots=True)
class DocumentCamera:
    """How the camera over the desk is; `is_shared` where it is the one that takes the portraits."""

    camera: CameraStatus
    is_shared: bool


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """How the hand-over stands: `halted` names what stops the whole queue, `trouble` what delays it.

    `last_ok` is when the library last acknowledged something, `answered_at` when it last said that it is there.
    """

    waiting: int = 0
    refused: int = 0
    last_ok: datetime | None = None
    trouble: Fault | None = None
    halted: Fault | None = None
    answered_at: datetime | None = None

    @property
    def last_contact(self) -> datetime | None:
        return max(filter(None, (self.last_ok, self.answered_at)), default=None)
