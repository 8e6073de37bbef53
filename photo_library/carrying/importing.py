"""Takes in what was carried here by hand, as if it had been sent, and signs a receipt for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import BinaryIO, TypeVar

from pydantic import BaseModel, ValidationError

from photo_library.carrying.carried import Carried, Kind, Unfit, UnfitFileError, frames, prove
from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.keys.carrier import Carrier
from photo_library.service import Library, digest_field
from photo_library.wire.carried import CarriedReceipt, EventOutcome, Outcome, Tally
from photo_library.wire.events import CaseEvent
from photo_library.wire.messages import Identifier, Record
from photo_library.wire.newborns import NewbornStep

Form = TypeVar("Form", CaseEvent, NewbornStep)


class Named(BaseModel):
    """What is left of a record that has not the form agreed on."""

    record_id: Identifier


class NamedEvent(BaseModel):
    """What is left of a later step that has not the form agreed on."""

    event_id: Identifier


RECEIPT_PURPOSE = b"delta-counter carried receipt 1"


@dataclass(frozen=True, slots=True)
class Import:
    """What was taken in."""

    by: Counter
    held: int
    refused: int
    receipt: bytes
    events_held: int = 0
    events_refused: int = 0
    newborns_held: int = 0
    newborns_refused: int = 0


@dataclass(frozen=True, slots=True)
class _Taken:
    """What became of everything in a file."""

    records: tuple[Outcome, ...]
    events: tuple[EventOutcome, ...]
    newborns: tuple[EventOutcome, ...]


def take_in(file: BinaryIO, library: Library, carrier: Carrier) -> Import:
    """Taking the same file in again changes nothing and gives the same tally.

    Raises UnfitFileError, StoreUnavailableError, OSError; what was taken in before a store failed stays.
    """
    carried = prove(file, carrier)
    by = Counter(carried.header.city, carried.header.counter)
    owner = library.audits.owner(carried.header.key)
    if owner is None:
        raise UnfitFileError(Unfit.UNKNOWN_KEY)
    if owner != by:
        raise UnfitFileError(Unfit.WRONG_COUNTER)
    for _ in frames(file, carried):
        pass  # nothing is taken in of a file that cannot be read to its end
    taken = _each(file, carried, library, by)
    records = [outcome.problem is not None for outcome in taken.records]
    events = [outcome.problem is not None for outcome in taken.events]
    newborns = [outcome.problem is not None for outcome in taken.newborns]
    return Import(
        by=by,
        held=records.count(False),
        refused=records.count(True),
        receipt=_receipt(carried, taken, carrier),
        events_held=events.count(False),
        events_refused=events.count(True),
        newborns_held=newborns.count(False),
        newborns_refused=newborns.count(True),
    )


def _each(file: BinaryIO, carried: Carried, library: Library, by: Counter) -> _Taken:
    records: list[Outcome | None] = []
    events: list[EventOutcome | None] = []
    newborns: list[EventOutcome | None] = []

    def take_event(event: CaseEvent) -> None:
        library.events.take(event, (event.record_id, event.event_id), by)

    def take_newborn(step: NewbornStep) -> None:
        library.newborns.take(step, (step.newborn_id, step.event_id), by)

    for kind, content in frames(file, carried):
        if kind is Kind.PHOTO:
            _take_photo(content, library)
        elif kind is Kind.EVENT:
            events.append(_take_step(content, read_event(content), take_event))
        elif kind is Kind.NEWBORN:
            newborns.append(_take_step(content, read_newborn(content), take_newborn))
        else:
            records.append(_take_record(content, library, by))
    return _Taken(tuple(filter(None, records)), tuple(filter(None, events)), tuple(filter(None, newborns)))


def _take_photo(content: bytes, library: Library) -> None:
    """A photo that is refused is missed by its record, which is then refused."""
    digest = sha256(content).hexdigest()
    try:
        library.take_photo(digest, content, digest_field(digest))
    except ProblemError:
        return


def _take_record(content: bytes, library: Library, by: Counter) -> Outcome | None:
    """None for what is no record at all: no counter can ask for it."""
    digest = sha256(content).hexdigest()
    try:
        record = Record.model_validate_json(content)
    except ValidationError:
        return _unreadable(content, digest)
    try:
        library.take_record(record, record.record_id, by)
    except ProblemError as refused:
        return Outcome(record_id=record.record_id, sha256=digest, problem=refused.code)
    return Outcome(record_id=record.record_id, sha256=digest, problem=None)


def _take_step(content: bytes, step: Form | NamedEvent | None, take: Callable[[Form], object]) -> EventOutcome | None:
    """Of what was read of these bytes; None for what is no step at all."""
    if step is None:
        return None
    digest = sha256(content).hexdigest()
    if isinstance(step, NamedEvent):
        return EventOutcome(event_id=step.event_id, sha256=digest, problem="not-valid")
    try:
        take(step)
    except ProblemError as refused:
        return EventOutcome(event_id=step.event_id, sha256=digest, problem=refused.code)
    return EventOutcome(event_id=step.event_id, sha256=digest, problem=None)


def read_event(content: bytes) -> CaseEvent | NamedEvent | None:
    """What it says, or what it is called where that alone can be read, or None."""
    return _read_as(CaseEvent, content)


def read_newborn(content: bytes) -> NewbornStep | NamedEvent | None:
    """The same of a step of a newborn's registration."""
    return _read_as(NewbornStep, content)


def _read_as(form: type[Form], content: bytes) -> Form | NamedEvent | None:
    for each in (form, NamedEvent):
        try:
            return each.model_validate_json(content)
        except ValidationError:
            continue
    return None


def _unreadable(content: bytes, digest: str) -> Outcome | None:
    """Named by its identifier where that can be read."""
    try:
        named = Named.model_validate_json(content)
    except ValidationError:
        return None
    return Outcome(record_id=named.record_id, sha256=digest, problem="not-valid")


def _receipt(carried: Carried, taken: _Taken, carrier: Carrier) -> bytes:
    told = Tally(
        city=carried.header.city,
        counter=carried.header.counter,
        file=carried.sha256,
        imported_at=datetime.now(UTC).isoformat(timespec="milliseconds"),
        records=taken.records,
        events=taken.events,
        newborns=taken.newborns,
    )
    # as earlier releases wrote it where nothing of the kind was carried
    unused = {name for name, outcomes in (("events", taken.events), ("newborns", taken.newborns)) if not outcomes}
    tally = told.model_dump_json(exclude=unused)
    signature = carrier.sign(RECEIPT_PURPOSE + b"\n" + tally.encode())
    return CarriedReceipt(tally=tally, key=carrier.signing_key, signature=signature).model_dump_json().encode()
