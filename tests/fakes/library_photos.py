"""A library that holds the photos a test puts into it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

from counter_app.domain.faults import FaultError
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.photo.photo import HeldPhoto


@dataclass
class FakePhotos:
    """Implements ports.PhotoLibrary; `fault` is raised by every call while it is set."""

    held: dict[IdNumber, tuple[HeldPhoto, ...]] = field(default_factory=dict)
    bytes_of: dict[str, bytes] = field(default_factory=dict)
    fault: FaultError | None = None
    asked: list[IdNumber] = field(default_factory=list)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held open."""

    def photos_of(self, person: IdNumber) -> Sequence[HeldPhoto]:
        self.asked.append(person)
        if self.fault is not None:
            raise self.fault
        return self.held.get(person, ())

    def photo(self, sha256: str) -> bytes:
        if self.fault is not None:
            raise self.fault
        return self.bytes_of[sha256]
