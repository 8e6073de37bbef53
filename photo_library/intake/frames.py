"""Says what the service and its hands say to each other, and frames it for the pipes between them."""

import pickle
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from photo_library.errors import ProblemError
from photo_library.filed import Counter, NewRecord
from photo_library.ports import StoreUnavailableError
from photo_library.stopwatch import StoreCall

LENGTH = struct.Struct("!I")
"""Stands before each frame: its bytes."""


class NotAsDescribedError(Exception):
    """The body is none that the description allows; what is wrong with it is for the described way to say."""


class HandFailedError(Exception):
    """Something unexpected went wrong in a hand, which has written into the log where."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A filing as it came."""

    body: bytes
    record_id: str
    by: Counter


Outcome = NewRecord | ProblemError | StoreUnavailableError | NotAsDescribedError | HandFailedError


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of it, and what its calls of the object store took."""

    outcome: Outcome
    calls: tuple[StoreCall, ...]


class Frames:
    """Cuts what comes through a pipe into what was framed."""

    def __init__(self) -> None:
        self._left = bytearray()

    def cut(self, piece: bytes) -> Iterator[bytes]:
        self._left += piece
        while len(self._left) >= LENGTH.size:
            end = LENGTH.size + LENGTH.unpack_from(self._left)[0]
            if len(self._left) < end:
                return
            frame = bytes(self._left[LENGTH.size : end])
            del self._left[:end]
            yield frame


def framed(said: Sent | Reply) -> bytes:
    packed = pickle.dumps(said, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(packed)) + packed
