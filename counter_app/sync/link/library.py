"""Hands one record over to the regional library, whole or photo by photo, each answer verified."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self

from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import CaptureRecord, PhotoRef
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import EventId
from counter_app.domain.newborn.steps import NewbornStep
from counter_app.domain.ports import Clock
from counter_app.sync.link.http import Answer, Call, Link, http_date, not_understood
from counter_app.sync.link.outbox import Accepted, Later, Outcome, Rejected, Stop
from counter_app.sync.wire import messages as wire
from counter_app.sync.wire.fields import MalformedError

JSON = "application/json"
PROBLEM = "application/problem+json"
PHOTO_MISSING = "photo-missing"
_REFUSING = frozenset({400, 409, 413, 415, 422})
_NOT_AS_A_WHOLE = frozenset({404, 405, 413})
ReadPhoto = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Library:
    """Implements `uplink.Courier`. One thread's; used between `with` and its end. Never raises for the network."""

    link: Link
    clock: Clock
    clock_tolerance_s: float

    def __enter__(self) -> Self:
        self.link.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.link.__exit__(kind, error, trace)

    def deliver(self, record: CaptureRecord, read_photo: ReadPhoto, *, is_repeat: bool = False) -> Outcome:
        """In one call; a repeat asks what has arrived, and sends photo by photo what has not.

        So a slow line loses no more than one photo at a time. `read_photo` may raise FaultError (JOURNAL_…).
        """
        outcome = None if is_repeat else self._send_whole(record, read_photo)
        return outcome or self._send_in_parts(record, read_photo)

    def _send_whole(self, record: CaptureRecord, read_photo: ReadPhoto) -> Outcome | None:
        """None where this library does not take it like that: an older one, or one with smaller bounds."""
        photos = dict.fromkeys(photo.sha256 for photo in record.photos)
        body = wire.write_filing(record, [read_photo(sha256) for sha256 in photos])
        answer = self.link.send(Call("PUT", f"/v1/filings/{record.draft.id}", {"Content-Type": JSON}, body))
        if isinstance(answer, Answer) and answer.status in _NOT_AS_A_WHOLE:
            return None
        outcome = self._record_outcome(answer, record)
        return None if _is_photo_missing(outcome) else outcome

    def _send_in_parts(self, record: CaptureRecord, read_photo: ReadPhoto) -> Outcome:
        """Photos that the library holds already are not sent."""
        for photo in record.photos:
            held = self._holds(photo)
            outcome = held if not isinstance(held, bool) else self._send_photo(photo, read_photo) if not held else None
            if outcome is not None:
                return outcome
        outcome = self._send_record(record)
        if not _is_photo_missing(outcome):
            return outcome
        # it said a moment ago that it holds them: believe the later word, once
        for photo in record.photos:
            failed = self._send_photo(photo, read_photo)
            if failed is not None:
                return failed
        return self._send_record(record)

    def run_errands(self) -> None:
        """It has nothing else to hand over."""

    def reach(self) -> Later | Rejected | Stop | None:
        """None when the library says that it is there; a portal's page, which also comes with 200, does not."""
        answer = self.link.send(Call("GET", "/healthz"))
        if isinstance(answer, Later | Stop):
            return answer
        if answer.status != 200:
            return self.refusal(answer)
        return None if answer.content_type == JSON else not_understood(answer.status, answer.content_type)

    def deliver_event(self, event: CaseEvent) -> Outcome:
        """Its record was accepted before."""
        return self._tell(f"/v1/records/{event.record_id}/events/{event.id}", event.id, wire.write_event(event))

    def deliver_newborn(self, step: NewbornStep) -> Outcome:
        """Those before it were accepted, or refused, before."""
        return self._tell(f"/v1/newborns/{step.newborn_id}/steps/{step.id}", step.id, wire.write_newborn(step))

    def _tell(self, path: str, name: EventId, body: bytes) -> Outcome:
        answer = self.link.send(Call("PUT", path, {"Content-Type": JSON}, body))
        if isinstance(answer, Later | Stop):
            return answer
        if not _is_done(answer):
            return self.refusal(answer)
        try:
            accepted = wire.read_event_accepted(answer.body)
        except MalformedError as wrong:
            return not_understood(answer.status, str(wrong))
        return Accepted() if accepted.event_id == name else not_understood(answer.status, "another event")

    def _holds(self, photo: PhotoRef) -> bool | Outcome:
        answer = self.link.send(Call("HEAD", f"/v1/photos/{photo.sha256}"))
        if isinstance(answer, Later | Stop):
            return answer
        if answer.status in {200, 404}:
            return answer.status == 200
        return self.refusal(answer)

    def _send_photo(self, photo: PhotoRef, read_photo: ReadPhoto) -> Outcome | None:
        """None when the library holds it now."""
        digest = base64.b64encode(bytes.fromhex(photo.sha256)).decode("ascii")
        headers = {"Content-Type": "image/jpeg", "Content-Digest": f"sha-256=:{digest}:"}
        answer = self.link.send(Call("PUT", f"/v1/photos/{photo.sha256}", headers, read_photo(photo.sha256)))
        if isinstance(answer, Later | Stop):
            return answer
        if not _is_done(answer):
            return self.refusal(answer)
        try:
            stored = wire.read_photo_stored(answer.body)
        except MalformedError as wrong:
            return not_understood(answer.status, str(wrong))
        if (stored.sha256, stored.size_bytes) != (photo.sha256, photo.size_bytes):
            return not_understood(answer.status, "another photo")
        return None

    def _send_record(self, record: CaptureRecord) -> Outcome:
        body = wire.write_record(record)
        return self._record_outcome(
            self.link.send(Call("PUT", f"/v1/records/{record.draft.id}", {"Content-Type": JSON}, body)), record
        )

    def _record_outcome(self, answer: Answer | Later | Stop, record: CaptureRecord) -> Outcome:
        if isinstance(answer, Later | Stop):
            return answer
        if not _is_done(answer):
            return self.refusal(answer)
        try:
            accepted = wire.read_record_accepted(answer.body)
        except MalformedError as wrong:
            return not_understood(answer.status, str(wrong))
        return Accepted() if accepted.record_id == record.draft.id else not_understood(answer.status, "another record")

    def refusal(self, answer: Answer) -> Later | Rejected | Stop:
        """What an answer means that is not the one hoped for."""
        match answer.status:
            case 401 | 403:
                return Stop(self._credential_fault(answer))
            case 408:
                return Later(Fault(FaultCode.LIBRARY_TIMEOUT))
            case 429 | 503:
                return Later(_with_status(FaultCode.LIBRARY_BUSY, answer), self.asked_wait_s(answer))
            case status if status >= 500:
                return Later(_with_status(FaultCode.LIBRARY_FAILED, answer))
            case status if status in _REFUSING:
                return _rejection(answer)
            case status:
                return not_understood(status, "status")

    def _credential_fault(self, answer: Answer) -> Fault:
        """A clock that is far off makes a good credential look bad."""
        off_s = 0.0 if answer.date is None else (self.clock.now() - answer.date).total_seconds()
        if answer.status == 401 and abs(off_s) > self.clock_tolerance_s:
            return Fault(FaultCode.CLOCK_WRONG, (("seconds", round(off_s)),))
        return _with_status(FaultCode.CREDENTIAL_REFUSED, answer)

    def asked_wait_s(self, answer: Answer) -> float:
        """Retry-After in seconds, or as a date by the library's own clock."""
        asked = answer.retry_after.strip()
        if asked.isascii() and asked.isdigit():
            return float(asked[:9])
        until = http_date(asked)
        if until is None:
            return 0.0
        since: datetime = answer.date or self.clock.now()
        return max(0.0, (until - since).total_seconds())


def _is_done(answer: Answer) -> bool:
    """A page of a captive portal has the status but not the type."""
    return answer.status in {200, 201} and answer.content_type == JSON


def _rejection(answer: Answer) -> Later | Rejected:
    """Only the library itself can refuse a record: it says so in its own form. Anything else stands in between."""
    if answer.content_type != PROBLEM:
        return not_understood(answer.status, "no problem details")
    try:
        problem = wire.read_problem(answer.body)
    except MalformedError as wrong:
        return not_understood(answer.status, str(wrong))
    return Rejected(Fault(FaultCode.RECORD_REFUSED, (("problem", problem.code), ("status", answer.status))))


def _is_photo_missing(outcome: Outcome) -> bool:
    return isinstance(outcome, Rejected) and ("problem", PHOTO_MISSING) in outcome.fault.parameters


def _with_status(code: FaultCode, answer: Answer) -> Fault:
    return Fault(code, (("status", answer.status),))
