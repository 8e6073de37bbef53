"""Later steps of cases are carried with what waits, as they would be sent: after their record, once, each by itself."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
import sqlalchemy as sa

from counter_app.domain.case.progress import CardArrived, CardMade, Withdrawn
from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import Fault, FaultCode
from counter_app.sync.carrying.carried_receipt import Settled, acknowledge, read_receipt
from counter_app.sync.carrying.carrying import export
from counter_app.sync.carrying.frames import Envelope
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.outbox import Rejected, settle
from counter_app.sync.wire import messages as wire
from photo_library.carrying.carried import frames, prove
from photo_library.carrying.importing import RECEIPT_PURPOSE, Import, NamedEvent, read_event, take_in
from photo_library.filed import Counter
from photo_library.service import Library
from photo_library.sql.tables import CASE_EVENTS
from photo_library.wire.carried import CarriedReceipt, EventOutcome, Tally
from tests.domain.events import event, event_id
from tests.people import NOON
from tests.photo_library.letters import GOLDEN
from tests.sync.letters import CARRIER, CITY, COUNTER, KEYS, SIGNING, seal
from tests.sync.records import draft, portrait, record_id

KEY = bytes(range(32))


@pytest.fixture
def known(library: Library) -> Library:
    library.audits.register(SIGNING.public_key().public_bytes_raw().hex(), Counter(CITY, COUNTER))
    return library


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    """Two people; the first one's card was made and arrived."""
    with SqlJournal(tmp_path / "journal.db", KEY) as opened:
        for seed in range(2):
            opened.file(draft(seed), [portrait(seed)])
        for number, what in enumerate((CardMade(), CardArrived()), 1):
            opened.cases.tell(event(what, number, record_id=record_id(0)))
        yield opened


def packed(journal: SqlJournal, folder: Path) -> bytes:
    export(journal, seal(), Envelope(KEYS), folder / "letter", NOON)
    return (folder / "letter").read_bytes()


def carried(journal: SqlJournal, library: Library, folder: Path) -> tuple[Import, Settled]:
    done = take_in(BytesIO(packed(journal, folder)), library, CARRIER)
    return done, acknowledge(read_receipt(done.receipt, KEYS), journal, lambda: NOON)


def state(journal: SqlJournal, number: int) -> UploadState:
    entry = journal.cases.event_entry(event_id(number))
    assert entry is not None
    return entry.state


def refuse(journal: SqlJournal, seed: int) -> None:
    """As the library would over the network."""
    entry = journal.entry(record_id(seed))
    assert entry is not None
    journal.settle(settle(entry, Rejected(Fault(FaultCode.RECORD_REFUSED)), NOON, timedelta(0)))


def in_library(library: Library) -> list[str]:
    with library.events.database.reading() as connection:
        return [row.kind for row in connection.execute(sa.select(CASE_EVENTS).order_by(CASE_EVENTS.c.at))]


def test_steps_come_after_all_records_and_in_order(journal: SqlJournal, tmp_path: Path) -> None:
    letter = BytesIO(packed(journal, tmp_path))
    proved = prove(letter, CARRIER)
    assert (proved.header.version, proved.header.records, proved.header.events) == (2, 2, 2)
    opened = list(frames(letter, proved))
    assert [kind.value for kind, _ in opened] == [b"P", b"R", b"P", b"R", b"V", b"V"]
    assert [json.loads(inner)["what"]["kind"] for _, inner in opened[-2:]] == ["made", "arrived"]


def test_what_holds_no_step_has_the_form_of_the_first_release(tmp_path: Path) -> None:
    with SqlJournal(tmp_path / "journal.db", KEY) as journal:
        journal.file(draft(0), [portrait(0)])
        content = packed(journal, tmp_path)
    assert b'"version":1,' in content
    assert b'"events"' not in content


def test_there_and_back_is_acknowledged_once(journal: SqlJournal, known: Library, tmp_path: Path) -> None:
    done, settled = carried(journal, known, tmp_path)
    assert (done.held, done.refused, done.events_held, done.events_refused) == (2, 0, 2, 0)
    assert settled == Settled(acknowledged=4, refused=0, known=0, strange=0, early=0)
    assert in_library(known) == ["made", "arrived"]
    again = take_in(BytesIO((tmp_path / "letter").read_bytes()), known, CARRIER)
    assert acknowledge(read_receipt(again.receipt, KEYS), journal, lambda: NOON).known == 4
    assert in_library(known) == ["made", "arrived"]
    assert not journal.counts().waiting
    assert export(journal, seal(), Envelope(KEYS), tmp_path / "none", NOON).events == 0
    assert not (tmp_path / "none").exists()


def test_steps_of_a_record_that_arrived_before_are_carried_alone(
    journal: SqlJournal, known: Library, tmp_path: Path
) -> None:
    carried(journal, known, tmp_path)
    journal.cases.tell(event(Withdrawn("applied elsewhere"), 3, record_id=record_id(0)))
    done, settled = carried(journal, known, tmp_path)
    assert (done.held, done.events_held, settled.acknowledged) == (0, 1, 1)


def test_steps_of_a_refused_record_stay_here(journal: SqlJournal, tmp_path: Path) -> None:
    refuse(journal, 0)
    made = export(journal, seal(), Envelope(KEYS), tmp_path / "letter", NOON)
    assert (made.records, made.events) == (1, 0)


def test_a_step_whose_record_the_library_does_not_hold_goes_on_waiting(journal: SqlJournal) -> None:
    settled = acknowledge(read_receipt(receipt(journal, "record-missing"), KEYS), journal, lambda: NOON)
    assert (settled.early, settled.refused) == (1, 0)
    assert state(journal, 1) is UploadState.WAITING


def test_a_step_that_the_library_refuses_is_refused_for_all_to_see(journal: SqlJournal) -> None:
    settled = acknowledge(read_receipt(receipt(journal, "other-city"), KEYS), journal, lambda: NOON)
    assert (settled.early, settled.refused) == (0, 1)
    entry = journal.cases.event_entry(event_id(1))
    assert entry is not None
    assert entry.state is UploadState.REFUSED
    assert entry.last_fault is not None
    assert ("problem", "other-city") in entry.last_fault.parameters


def test_a_receipt_for_another_step_acknowledges_nothing(journal: SqlJournal) -> None:
    said = receipt(journal, None, changed=b" ")
    assert acknowledge(read_receipt(said, KEYS), journal, lambda: NOON).strange == 1
    assert state(journal, 1) is UploadState.WAITING


def test_a_damaged_step_is_left_out_and_named(journal: SqlJournal, tmp_path: Path) -> None:
    with closing(open_connection(tmp_path / "journal.db", KEY)) as hand:
        hand.execute("DROP TRIGGER events_unchanged")
        hand.execute("UPDATE events SET content = 'spoilt' WHERE id = ?", (event_id(1),))
    made = export(journal, seal(), Envelope(KEYS), tmp_path / "letter", NOON)
    assert (made.records, made.events, made.left_out_steps) == (2, 1, (event_id(1),))


def test_what_is_no_step_is_told_from_one() -> None:
    spoilt = json.loads(wire.write_event(event(CardMade(), 1, record_id=record_id(0)))) | {"more": 1}
    assert read_event(b"[]") is None
    assert isinstance(read_event(json.dumps(spoilt).encode()), NamedEvent)


def receipt(journal: SqlJournal, problem: str | None, changed: bytes = b"") -> bytes:
    """What the library signs about the first step."""
    digest = sha256(wire.write_event(journal.event(event_id(1))) + changed).hexdigest()
    tally = Tally(
        city=CITY,
        counter=COUNTER,
        file="ab" * 32,
        imported_at=NOON.isoformat(timespec="milliseconds"),
        records=(),
        events=(EventOutcome(event_id=event_id(1), sha256=digest, problem=problem),),
    ).model_dump_json()
    signature = CARRIER.sign(RECEIPT_PURPOSE + b"\n" + tally.encode())
    return CarriedReceipt(tally=tally, key=CARRIER.signing_key, signature=signature).model_dump_json().encode()


# --- golden files -----------------------------------------------------------------------------------------------------


def test_the_golden_file_with_a_step_is_taken_in(known: Library) -> None:
    done = take_in(BytesIO((GOLDEN / "carried-events.delta").read_bytes()), known, CARRIER)
    assert (done.held, done.refused, done.events_held, done.events_refused) == (1, 0, 1, 0)
    written = json.loads(done.receipt)
    golden = json.loads((GOLDEN / "carried-receipt-events.json").read_bytes())
    assert written.keys() == golden.keys()
    assert json.loads(written["tally"]).keys() == json.loads(golden["tally"]).keys()


def test_the_golden_receipt_with_a_step_is_read() -> None:
    (held,) = read_receipt((GOLDEN / "carried-receipt-events.json").read_bytes(), KEYS).events
    assert held.problem is None
