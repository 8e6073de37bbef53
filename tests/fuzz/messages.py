"""Fuzz targets that are texts: answers, rows of the journal, messages to the library, receipts and typed fields."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from random import Random

from pydantic import BaseModel, ValidationError

from counter_app.domain.case.collection import MailForm, read_mail
from counter_app.domain.case.receipt import is_receipt_number
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.person.applicant import read_name
from counter_app.domain.person.identity import IdNumber, read_id_number
from counter_app.sync.journal import rows
from counter_app.sync.link import audit_wire
from counter_app.sync.wire import messages as wire
from counter_app.sync.wire import newborn_letters, stored
from counter_app.sync.wire.fields import MalformedError
from photo_library.wire import audits as library_audit_wire
from photo_library.wire import messages as library_wire
from photo_library.wire import newborns as library_wire_newborns
from tests import people
from tests.fuzz.mutation import ODD_BYTES, ODD_VALUES, spoilt_bytes, spoilt_json
from tests.fuzz.target import Draw, Feed, Target
from tests.project import ROOT
from tests.sync.records import draft

TODAY = date(2026, 11, 24)
GOLDEN = {file.stem: file.read_bytes() for file in sorted((ROOT / "tests" / "wire").glob("*.json"))}
MESSAGES = tuple(GOLDEN.values())
TREES: tuple[object, ...] = tuple(json.loads(message) for message in MESSAGES)
RECEIPTS = (b"310000-07-20261123-0001-A", b"HZ1:310000-07-20261123-0001-A", b"310000-01-20261124-0012-K")
FAULT = Fault(FaultCode.LIBRARY_NOT_UNDERSTOOD, (("reason", "too long"), ("status", 200)))
DRAFTS = (*(stored.write_draft(draft(seed)).encode() for seed in range(4)), stored.write_fault(FAULT).encode())


def _message(trees: tuple[object, ...], texts: tuple[bytes, ...]) -> Draw:
    def draw(chance: Random) -> bytes:
        return spoilt_json(chance, trees) if chance.random() < 0.6 else spoilt_bytes(chance, texts)

    return draw


def _about(*names: str) -> Draw:
    """Half of the inputs spoilt from these golden messages, the rest from all."""
    texts = tuple(GOLDEN[name] for name in names)
    own, every = _message(tuple(json.loads(text) for text in texts), texts), _message(TREES, MESSAGES)

    def draw(chance: Random) -> object:
        return own(chance) if chance.random() < 0.5 else every(chance)

    return draw


def _bytes(read: Callable[[bytes], object]) -> Feed:
    def feed(content: object) -> object:
        assert isinstance(content, bytes)
        return read(content)

    return feed


def _text(read: Callable[[str], object]) -> Feed:
    return _bytes(lambda content: read(content.decode("utf-8", "surrogateescape")))


def _stored_draft(text: str) -> None:
    """What can be read can be written and read again as the same."""
    once = stored.read_draft(text)
    assert stored.read_draft(stored.write_draft(once)) == once


def _stored_step(text: str) -> None:
    once = newborn_letters.read_step(text)
    assert newborn_letters.read_step(newborn_letters.write_step(once)) == once


def _receipt(text: str) -> None:
    assert isinstance(is_receipt_number(text), bool)


def _typed(text: str) -> None:
    number = read_id_number(text, TODAY)
    if isinstance(number, IdNumber):
        assert len(number.masked) == len(number.value) == 18
        assert 0 <= number.age_on(TODAY) < 200
        assert number.place is None or number.place
    read_name(text)
    read_mail(MailForm(text, text, text, None, text, text, has_consent=True), datetime(2026, 11, 24, tzinfo=UTC))


def _draw_number(chance: Random) -> bytes:
    born = date(1930 + chance.randrange(96), 1 + chance.randrange(12), 1 + chance.randrange(28))
    region = f"{chance.randrange(11, 92):02d}{chance.randrange(10_000):04d}"
    whole = people.id_number(region, born, chance.randrange(1000)).encode()
    return whole if chance.random() < 0.3 else spoilt_bytes(chance, (whole, people.name(chance.randrange(9)).encode()))


ENTRY = ("id", "waiting", 3, "2026-11-23T09:30:00+08:00", stored.write_fault(FAULT), None)


def _draw_row(chance: Random) -> tuple[object, ...]:
    row: list[object] = list(ENTRY)
    row[1] = chance.choice(("waiting", "acknowledged", "refused"))
    for _ in range(chance.choice((0, 1, 1, 2))):
        place = chance.randrange(len(row))
        row[place] = chance.choice((*ODD_VALUES, spoilt_bytes(chance, DRAFTS).decode("utf-8", "replace")))
    return tuple(value for value in row)


def _entry(row: object) -> None:
    """A row has what SQLite can hold: no tables, no dates."""
    assert isinstance(row, tuple)
    entry = rows.read_entry(tuple(v if isinstance(v, str | int | float | bytes | None) else str(v) for v in row))
    assert isinstance(entry.attempts, int)
    assert entry.due_at.tzinfo is not None
    assert entry.acknowledged_at is None or entry.acknowledged_at.tzinfo is not None


def _model(*kinds: type[BaseModel]) -> Feed:
    """The form alone; the service over it is fed in `replies`."""

    def read(content: bytes) -> None:
        for kind in kinds:
            kind.model_validate_json(content)

    return _bytes(read)


def _audit_answer(content: bytes) -> None:
    """Each reader by itself: what one refuses, another may read."""
    refusals = 0
    readers: tuple[Callable[[bytes], object], ...] = (
        audit_wire.read_key_kept, audit_wire.read_head_kept, audit_wire.read_heads,
    )  # fmt: skip
    for read in readers:
        try:
            read(content)
        except MalformedError:
            refusals += 1
    if refusals == len(readers):
        raise MalformedError("none reads it")


MALFORMED = (MalformedError,)
STEPS = tuple(
    newborn_letters.write_step(people.newborn_draft(seed, is_on_pad=bool(seed)).numbered(RECEIPTS[0].decode())).encode()
    for seed in range(2)
)
STEP_TREES: tuple[object, ...] = tuple(json.loads(text) for text in STEPS)
_KEPT = _message(tuple(json.loads(text) for text in DRAFTS), DRAFTS)

TARGETS = (
    Target("answer: photo stored", _about("photo-stored"), _bytes(wire.read_photo_stored), MALFORMED, 8),
    Target("answer: record accepted", _about("record-accepted"), _bytes(wire.read_record_accepted), MALFORMED, 8),
    Target("answer: problem", _about("problem-record-differs"), _bytes(wire.read_problem), MALFORMED, 8),
    Target("answer: look-up", _about("lookup-answer"), _bytes(wire.read_lookup), MALFORMED, 8),
    Target(
        "answer: audit", _about("audit-key-kept", "audit-head-kept", "audit-heads"), _bytes(_audit_answer), MALFORMED, 4
    ),
    Target("journal: draft", _KEPT, _text(_stored_draft), MALFORMED, 10),
    Target("journal: newborn", _message(STEP_TREES, STEPS), _text(_stored_step), MALFORMED, 8),
    Target("journal: fault", _KEPT, _text(stored.read_fault), MALFORMED, 6),
    Target("journal: entry", _draw_row, _entry, (FaultError,), 6),
    Target(
        "library: record",
        _about("record-window", "record-mail", "record-reused"),
        _model(library_wire.Record),
        (ValidationError,),
        10,
    ),
    Target(
        "library: newborn",
        _about("newborn-taken", "newborn-turned-away", "newborn-handed-back"),
        _model(library_wire_newborns.NewbornStep),
        (ValidationError,),
        6,
    ),
    Target("library: look-up", _about("lookup-request"), _model(library_wire.LookupRequest), (ValidationError,), 6),
    Target("library: audit key", _about("audit-key"), _model(library_audit_wire.AuditKey), (ValidationError,), 3),
    Target("library: audit head", _about("audit-head"), _model(library_audit_wire.AuditHead), (ValidationError,), 3),
    Target("receipt number", lambda c: spoilt_bytes(c, RECEIPTS, ODD_BYTES), _text(_receipt), (), 8),
    Target("typed fields", _draw_number, _text(_typed), (), 8),
)
