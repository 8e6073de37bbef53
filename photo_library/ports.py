"""Names what the service needs of its stores, and how a store says that it cannot."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class StoreUnavailableError(Exception):
    """A store is full, locked, gone or broken: nothing was stored. `reason` is a code, never what was stored."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class HeldObject:
    """An object by its name, and when it was stored."""

    name: str
    stored_at: datetime


class ObjectStore(Protocol):
    """Bytes under names of 64 hexadecimal digits, from any thread. Calls block and may raise StoreUnavailableError."""

    def put(self, name: str, content: bytes) -> None:
        """Durable when this returns. What lay there is replaced as a whole; nobody ever reads a part."""

    def get(self, name: str) -> bytes | None:
        """The bytes, or None when none are held."""

    def holds(self, name: str) -> bool:
        """Whether something lies under that name."""

    def remove(self, name: str) -> None:
        """Nothing lies under that name afterwards, whether something did or not."""

    def held(self) -> Iterator[HeldObject]:
        """All that is held, in no order. What comes or goes meanwhile may be missing."""

    def check(self) -> None:
        """Write, read and remove something; returns when that worked."""
