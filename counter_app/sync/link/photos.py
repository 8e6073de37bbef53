"""Looks for a person's photos in the regional library."""

import hashlib
import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.person.officer import OfficerToken
from counter_app.domain.photo.photo import HeldPhoto
from counter_app.sync.link.http import Answer, Call, not_understood
from counter_app.sync.link.library import JSON, Library
from counter_app.sync.link.officers import OFFICER_HEADER, bearer, problem_code
from counter_app.sync.link.outbox import Later, Rejected, Stop
from counter_app.sync.wire import messages as wire
from counter_app.sync.wire.fields import MalformedError

JPEG = "image/jpeg"
_OF_OFFICERS = frozenset({"not-signed-in", "not-allowed"})
PURPOSE = "id-card-first-issue"
"""Why the library is asked; it keeps this beside every look-up of a person."""


@dataclass(frozen=True, slots=True)
class LibraryPhotos:
    """Implements `ports.PhotoLibrary`. One thread's; used between `with` and its end."""

    library: Library
    officer: Callable[[], OfficerToken | None] = lambda: None
    """Who asks; without one a library that wants to know shows nothing."""

    def __enter__(self) -> Self:
        self.library.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.library.__exit__(kind, error, trace)

    def photos_of(self, person: IdNumber) -> Sequence[HeldPhoto]:
        body = wire.write_lookup(person, PURPOSE)
        answer = self._good(Call("POST", "/v1/people/lookup", {"Content-Type": JSON}, body), JSON)
        try:
            return wire.read_lookup(answer.body)
        except MalformedError as wrong:
            raise _raised(not_understood(answer.status, str(wrong))) from None

    def photo(self, sha256: str) -> bytes:
        answer = self._good(Call("GET", f"/v1/photos/{sha256}"), JPEG)
        if not hmac.compare_digest(hashlib.sha256(answer.body).hexdigest(), sha256):
            raise _raised(not_understood(answer.status, "another photo"))
        return answer.body

    def _good(self, call: Call, content_type: str) -> Answer:
        token = self.officer()
        if token is not None:
            call = replace(call, headers={**call.headers, OFFICER_HEADER: bearer(token)})
        answer = self.library.link.send(call)
        if isinstance(answer, Later | Stop):
            raise _raised(answer)
        if answer.status == 403 and problem_code(answer) in _OF_OFFICERS:
            raise FaultError(FaultCode.OFFICER_MISSING if token is None else FaultCode.OFFICER_EXPIRED)
        if answer.status != 200:
            raise _raised(self.library.refusal(answer))
        if answer.content_type != content_type:
            raise _raised(not_understood(answer.status, "type"))
        return answer


def _raised(outcome: Later | Rejected | Stop) -> FaultError:
    fault: Fault = outcome.fault
    return FaultError(fault.code, **dict(fault.parameters))
