"""Registrations of newborns are carried with what waits: the application first, each step once."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
import sqlalchemy as sa

from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import EventId
from counter_app.domain.newborn.steps import Granted, NewbornFact, PagePrinted
from counter_app.sync.carrying.carried_receipt import Settled, acknowledge, read_receipt
from counter_app.sync.carrying.carrying import Packed, export
from counter_app.sync.carrying.frames import Envelope, FrameCipher
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.outbox import Rejected, settle
from counter_app.sync.wire import messages as wire
from photo_library.carrying.carried import frames, prove
from photo_library.carrying.importing import RECEIPT_PURPOSE, Import, NamedEvent, read_newborn, take_in
from photo_library.filed import Counter
from photo_library.service import Library
from photo_library.sql.tables import NEWBORN_STEPS
from photo_library.wire.carried import CarriedReceipt, EventOutcome, Tally
from tests import people
from tests.people import NOON
from tests.photo_library.letters import GOLDEN
from tests.sync.letters import CARRIER, CITY, COUNTER, KEYS, SIGNING, seal
from tests.sync.records import draft, portrait

KEY = bytes(range(32))
FIRST = EventId(people.newborn_draft(0).id)
LATER = [people.newborn_step(what, place).id for place, what in enumerate((Granted(), PagePrinted()), 1)]


@pytest.fixture
def known(library: Library) -> Library:
    library.audits.register(SIGNING.public_key().public_bytes_raw().hex(), Counter(CITY, COUNTER))
    return library


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    """A person, and two newborns; the first one's registration was granted and its page printed."""
    with SqlJournal(tmp_path / "journal.db", KEY) as opened:
        opened.file(draft(0), [portrait(0)])
        register(opened, 0, Granted(), PagePrinted())
        register(opened, 1)
        yield opened


def register(journal: SqlJournal, seed: int, *later: NewbornFact) -> None:
    journal.cases.newborns.take(people.newborn_draft(seed))
    for place, what in enumerate(later, 1):
        journal.cases.newborns.tell(people.newborn_step(what, place, seed=seed))


def packed(journal: SqlJournal, file: Path, cipher: FrameCipher = FrameCipher.AES) -> Packed:
    return export(journal, seal(), Envelope(KEYS, cipher), file, NOON)


def carried(journal: SqlJournal, library: Library, file: Path) -> tuple[Import, Settled]:
    packed(journal, file)
    done = take_in(BytesIO(file.read_bytes()), library, CARRIER)
    return done, acknowledge(read_receipt(done.receipt, KEYS), journal, lambda: NOON)


def state(journal: SqlJournal, step: EventId) -> UploadState:
    entry = journal.cases.newborns.step_entry(step)
    assert entry is not None
    return entry.state


def in_library(library: Library) -> list[tuple[str, str]]:
    query = sa.select(NEWBORN_STEPS.c.newborn_id, NEWBORN_STEPS.c.kind)
    with library.newborns.database.reading() as connection:
        return sorted((row.newborn_id, row.kind) for row in connection.execute(query))


@pytest.mark.parametrize("cipher", FrameCipher)
def test_there_and_back_is_acknowledged_once(
    journal: SqlJournal, known: Library, tmp_path: Path, cipher: FrameCipher
) -> None:
    made = packed(journal, tmp_path / "letter", cipher)
    assert (made.records, made.events, made.newborns, made.left_out_steps) == (1, 0, 4, ())
    letter = (tmp_path / "letter").read_bytes()
    done = take_in(BytesIO(letter), known, CARRIER)
    assert (done.held, done.newborns_held, done.newborns_refused) == (1, 4, 0)
    settled = acknowledge(read_receipt(done.receipt, KEYS), journal, lambda: NOON)
    assert settled == Settled(acknowledged=5, refused=0, known=0, strange=0, early=0)
    there = in_library(known)
    assert [kind for newborn, kind in there if newborn == FIRST] == ["granted", "page-printed", "taken"]
    again = take_in(BytesIO(letter), known, CARRIER)
    assert acknowledge(read_receipt(again.receipt, KEYS), journal, lambda: NOON).known == 5
    assert in_library(known) == there
    assert not journal.counts().waiting
    assert not packed(journal, tmp_path / "none").newborns
    assert not (tmp_path / "none").exists()


def test_the_application_comes_before_its_steps_and_newborns_last(journal: SqlJournal, tmp_path: Path) -> None:
    packed(journal, tmp_path / "letter")
    letter = BytesIO((tmp_path / "letter").read_bytes())
    proved = prove(letter, CARRIER)
    assert (proved.header.version, proved.header.records, proved.header.newborns) == (4, 1, 4)
    opened = list(frames(letter, proved))
    assert [kind.value for kind, _ in opened] == [b"P", b"R", b"N", b"N", b"N", b"N"]
    told = [json.loads(inner) for kind, inner in opened if kind.value == b"N"]
    kinds = [step["what"]["kind"] for step in told if step["newborn_id"] == FIRST]
    assert kinds == ["taken", "granted", "page-printed"]


def test_a_damaged_step_is_named_and_what_follows_it_waits(journal: SqlJournal, tmp_path: Path) -> None:
    with closing(open_connection(tmp_path / "journal.db", KEY)) as hand:
        hand.execute("DROP TRIGGER newborn_steps_unchanged")
        hand.execute("UPDATE newborn_steps SET content = 'spoilt' WHERE id = ?", (LATER[0],))
    made = packed(journal, tmp_path / "letter")
    assert (made.newborns, made.left_out_steps) == (2, (LATER[0],))


def test_of_a_refused_application_nothing_is_carried(journal: SqlJournal, tmp_path: Path) -> None:
    entry = journal.cases.newborns.step_entry(FIRST)
    assert entry is not None
    journal.settle(settle(entry, Rejected(Fault(FaultCode.RECORD_REFUSED)), NOON, NOON - NOON))
    assert packed(journal, tmp_path / "letter").newborns == 1


def test_a_second_registration_of_a_child_is_refused_and_its_steps_go_on_waiting(
    journal: SqlJournal, known: Library, tmp_path: Path
) -> None:
    with SqlJournal(tmp_path / "other.db", KEY) as other:
        other.cases.newborns.take(replace(people.newborn_draft(0), id=people.newborn_draft(9).id))
        carried(other, known, tmp_path / "earlier")
    done, settled = carried(journal, known, tmp_path / "letter")
    assert (done.newborns_held, done.newborns_refused) == (1, 3)
    assert (settled.refused, settled.early) == (1, 2)
    assert state(journal, FIRST) is UploadState.REFUSED


@pytest.mark.parametrize(
    ("problem", "outcome", "then"),
    [
        (None, "acknowledged", UploadState.ACKNOWLEDGED),
        ("newborn-missing", "early", UploadState.WAITING),
        ("other-city", "refused", UploadState.REFUSED),
    ],
)
def test_each_answer_is_believed_as_over_the_network(
    journal: SqlJournal, problem: str | None, outcome: str, then: UploadState
) -> None:
    settled = acknowledge(read_receipt(receipt(journal, problem), KEYS), journal, lambda: NOON)
    assert getattr(settled, outcome) == 1
    assert state(journal, FIRST) is then


def test_a_receipt_for_another_step_acknowledges_nothing(journal: SqlJournal) -> None:
    said = receipt(journal, None, changed=b" ")
    assert acknowledge(read_receipt(said, KEYS), journal, lambda: NOON).strange == 1
    assert state(journal, FIRST) is UploadState.WAITING


def test_what_is_no_step_is_told_from_one(journal: SqlJournal) -> None:
    spoilt = json.loads(wire.write_newborn(journal.newborn_step(FIRST))) | {"more": 1}
    assert read_newborn(b"[]") is None
    assert isinstance(read_newborn(json.dumps(spoilt).encode()), NamedEvent)


def receipt(journal: SqlJournal, problem: str | None, changed: bytes = b"") -> bytes:
    """What the library signs about the first application."""
    digest = sha256(wire.write_newborn(journal.newborn_step(FIRST)) + changed).hexdigest()
    tally = Tally(
        city=CITY,
        counter=COUNTER,
        file="ab" * 32,
        imported_at=NOON.isoformat(timespec="milliseconds"),
        records=(),
        newborns=(EventOutcome(event_id=FIRST, sha256=digest, problem=problem),),
    ).model_dump_json(exclude={"events"})
    signature = CARRIER.sign(RECEIPT_PURPOSE + b"\n" + tally.encode())
    return CarriedReceipt(tally=tally, key=CARRIER.signing_key, signature=signature).model_dump_json().encode()


# --- golden files -----------------------------------------------------------------------------------------------------


def test_the_golden_file_with_a_newborn_is_taken_in(known: Library) -> None:
    done = take_in(BytesIO((GOLDEN / "carried-newborns.delta").read_bytes()), known, CARRIER)
    assert (done.held, done.newborns_held, done.newborns_refused) == (0, 2, 0)
    written = json.loads(done.receipt)
    golden = json.loads((GOLDEN / "carried-receipt-newborns.json").read_bytes())
    assert written.keys() == golden.keys()
    assert json.loads(written["tally"]).keys() == json.loads(golden["tally"]).keys()


def test_the_golden_receipt_with_a_newborn_is_read() -> None:
    held = read_receipt((GOLDEN / "carried-receipt-newborns.json").read_bytes(), KEYS).newborns
    assert [each.problem for each in held] == [None, None]
