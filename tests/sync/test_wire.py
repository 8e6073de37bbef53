"""The golden messages: what the counter writes, and how it reads what the library answers."""

import base64
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.application.application import (
    Application,
    Booklet,
    IssueReason,
    Kind,
    NoProof,
    ProofKind,
    ProofShown,
)
from counter_app.domain.application.eligibility import Accepted, Standing
from counter_app.domain.application.signing import (
    USUAL_FINGERS,
    Commitment,
    NotRegistered,
    NotRegisteredReason,
    OnPad,
    OnSheet,
    Registered,
    Signing,
)
from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import AtWindow, ByMail, ByProxy
from counter_app.domain.case.record import CaptureRecord, EarlierTake, Override, PhotoRef, RecordDraft
from counter_app.domain.case.same_frame import SAME_FRAME, PairException, Waived
from counter_app.domain.ids import (
    CaseId,
    EthnicityCode,
    NoticeVersion,
    OfficerId,
    PaperCode,
    ProfileId,
    RecordId,
    RegionCode,
    RelationCode,
)
from counter_app.domain.person.applicant import Applicant, PersonName
from counter_app.domain.person.guardian import Guardian, GuardianshipProof
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.domain.photo.photo import HeldPhoto
from counter_app.domain.places.divisions import Address
from counter_app.sync.wire import messages as wire
from counter_app.sync.wire.fields import MalformedError
from tests import people
from tests.people import CHINA, window

GOLDEN = Path(__file__).parent.parent / "wire"
SHA256 = "a4b9e2eb09525a5209fedd99c309afd76cae13a95f6de28bdba315669c41045f"
PHOTO = PhotoRef(ProfileId("id-card"), SHA256, 18342, 358, 441, 350)
WINDOW_ID, MAIL_ID = RecordId("5b2d8a52-8f0e-4c61-9d57-0a4f2d1c7e10"), RecordId("e0a1b4c7-6c29-4e0b-8a55-3f9b1c2d4e5f")


def at(hour: int, minute: int, second: int, millisecond: int) -> datetime:
    return datetime(2026, 11, 23, hour, minute, second, millisecond * 1000, CHINA)


def case(name: str, number: str, home: str, case_id: str) -> Case:
    who = Applicant(PersonName(name), IdNumber(number), RegionCode(home))
    return Case(CaseId(case_id), who, window(), Accepted("delta-whole", Standing.ADULT, ()), at(9, 20, 0, 0))


WINDOW = CaptureRecord(
    RecordDraft(
        WINDOW_ID,
        case("测试𠮷", "11010519491231002X", "341000", "c3c8a1de-25a4-4f6b-8a8c-9a8f0f0f7a01"),
        at(9, 28, 41, 120),
        at(9, 30, 12, 345),
        (Finding(Code.BACKGROUND_UNEVEN, Severity.WARNING, 9.5, 8.0, "L*"),),
        frozenset(),
        None,
        AtWindow(),
    ),
    "310000-07-20261123-0001-A",
    (PHOTO,),
)
MAIL = CaptureRecord(
    RecordDraft(
        MAIL_ID,
        case("阿依古丽·测试", "440524188001010014", "330100", "d4d9b2ef-36b5-4071-9b9d-0b9010108b12"),
        at(9, 28, 41, 120),
        at(9, 30, 12, 345),
        (
            Finding(Code.GLASSES_PRESENT, Severity.CONFIRM, 0.61, 0.4, "ratio"),
            Finding(Code.FACE_TURNED, Severity.BLOCKING, 6.2, 5.0, "deg"),
        ),
        frozenset({Code.GLASSES_PRESENT}),
        Override(OfficerId("061234"), "applicant cannot turn the neck"),
        ByMail("测试𠮷", "13800000000", "浙江省杭州市西湖区测试路1号", None, at(9, 29, 58, 0)),
    ),
    "310000-07-20261123-0002-8",
    (PHOTO,),
)
WHO = WINDOW.draft.case.applicant
APPLICATION = Application(
    Kind.ADULT,
    IssueReason.REACHED_16,
    EthnicityCode("05"),
    Booklet(WHO.id_number.sex, WHO.id_number.birth_date),
    Address(people.TUNXI, "样例路 1 号"),
    "13800000000",
    None,
    ProofShown(ProofKind.RESIDENCE, has_picture=False),
    frozenset({PaperCode("HOUSEHOLD_BOOKLET")}),
)
COMMITMENT = Commitment(NoticeVersion("2026-11"), OnPad(people.STROKES), at(9, 29, 50, 0))
PROXY = replace(
    WINDOW,
    draft=replace(
        WINDOW.draft,
        id=RecordId("0f6f8a3e-5a86-4a8f-9f59-6b6a3a0c9e77"),
        case=replace(WINDOW.draft.case, application=APPLICATION),
        collection=ByProxy(PersonName("样例乙"), IdNumber("440524188001010014"), "13800000000"),
        signing=Signing(Registered(USUAL_FINGERS), COMMITMENT, at(9, 29, 58, 0)),
    ),
    receipt_no="310000-07-20261123-0004-4",
)
GUARDIAN = Guardian(PersonName("样例乙"), IdNumber("440524188001010014"), RelationCode("99"), GuardianshipProof.SHOWN)
GUARDED = replace(APPLICATION, kind=Kind.WITHOUT_CAPACITY, guardian=GUARDIAN, proof=NoProof.NONE, presented=frozenset())
BY_GUARDIAN = replace(
    PROXY,
    draft=replace(
        PROXY.draft,
        id=RecordId("7f1dbe1a-1d7c-4a53-9a8e-3c7c0a5b8d21"),
        case=replace(WINDOW.draft.case, application=GUARDED),
        collection=ByMail(
            "样例乙", "13800000000", "安徽省黄山市屯溪区样例路 1 号", None, at(9, 29, 58, 0), people.TUNXI.code
        ),
        signing=Signing(
            NotRegistered(NotRegisteredReason.OTHER, "cast on both hands"),
            replace(COMMITMENT, signed=OnSheet()),
            at(9, 29, 58, 0),
        ),
    ),
    receipt_no="310000-07-20261123-0005-2",
)
WITHOUT_PAIR = replace(
    BY_GUARDIAN,
    draft=replace(
        BY_GUARDIAN.draft,
        id=RecordId("2b6f7a0c-3f55-4c57-8f0e-6d1f4f9f7a35"),
        same_frame_waived=Waived(PairException.GUARDIAN_CANNOT, "in a wheelchair", OfficerId("061234")),
    ),
    receipt_no="310000-07-20261123-0006-1",
)
TOGETHER = replace(
    BY_GUARDIAN,
    draft=replace(BY_GUARDIAN.draft, id=RecordId("c1d0a3f4-8f3e-4d6f-9a53-0a9d4f8f6b10")),
    receipt_no="310000-07-20261123-0007-0",
    photos=(*BY_GUARDIAN.photos, PhotoRef(SAME_FRAME, "4" * 64, 143_210, 1280, 720, 96)),
)
REUSED = replace(
    WINDOW,
    draft=replace(
        WINDOW.draft,
        id=RecordId("9d3c5b70-41f7-4f0e-b7b5-2f6a8e1c0d93"),
        case=replace(WINDOW.draft.case, reuse_consented_at=at(9, 21, 0, 0)),
        taken_at=at(9, 28, 41, 120).replace(year=2025, month=10, day=19),
        findings=(Finding(Code.REUSED_LIKENESS, Severity.CONFIRM, 400.0, 1095.0, "days"),),
        confirmed=frozenset({Code.REUSED_LIKENESS}),
        reused_from=WINDOW_ID,
    ),
    receipt_no="310000-07-20261123-0003-6",
)
RETAKEN = replace(
    WINDOW,
    draft=replace(
        WINDOW.draft,
        id=RecordId("2f0d8a11-3c57-4b0e-9a44-7f1e2d3c4b5a"),
        takes=(
            EarlierTake((Code.REUSED_TOO_OLD,), (Code.REUSED_LIKENESS,), is_held=True),
            EarlierTake((Code.EYES_CLOSED, Code.HEAD_TILTED), (Code.GLASSES_PRESENT,), is_held=False),
        ),
    ),
    receipt_no="310000-07-20261123-0004-X",
)


def golden(name: str) -> bytes:
    return (GOLDEN / f"{name}.json").read_bytes()


RECORDS = {
    "record-window": WINDOW,
    "record-mail": MAIL,
    "record-reused": REUSED,
    "record-retaken": RETAKEN,
    "record-proxy": PROXY,
    "record-guardian": BY_GUARDIAN,
    "record-together": TOGETHER,
    "record-without-pair": WITHOUT_PAIR,
}


def test_a_record_with_its_photos_is_written_as_agreed() -> None:
    written = wire.write_filing(WINDOW, [b"\xff\xd8\xff\xd9"])
    assert json.loads(written) == json.loads(golden("filing"))


@pytest.mark.parametrize(("name", "record"), RECORDS.items())
def test_a_record_is_written_as_agreed(name: str, record: CaptureRecord) -> None:
    written = wire.write_record(record)
    assert json.loads(written) == json.loads(golden(name))
    assert list(json.loads(written)) == list(json.loads(golden(name)))


def test_that_the_first_take_was_filed_is_told_and_not_knowing_it_is_not() -> None:
    first = replace(WINDOW, draft=replace(WINDOW.draft, takes=()))
    assert json.loads(wire.write_record(first))["takes"] == []
    assert "takes" not in json.loads(wire.write_record(WINDOW))


def test_the_strokes_of_a_signature_are_not_handed_over() -> None:
    assert b"strokes" not in wire.write_record(PROXY)
    assert base64.b64encode(people.STROKES) not in wire.write_record(PROXY)


def test_times_keep_the_form_agreed_on_whatever_the_second() -> None:
    whole = replace(WINDOW, draft=replace(WINDOW.draft, taken_at=at(9, 0, 0, 0).astimezone(UTC)))
    assert json.loads(wire.write_record(whole))["taken_at"] == "2026-11-23T01:00:00.000+00:00"


def test_a_lookup_is_written_as_agreed() -> None:
    written = wire.write_lookup(IdNumber("11010519491231002X"), "id-card-first-issue")
    assert json.loads(written) == json.loads(golden("lookup-request"))


def test_a_code_is_brought_and_answered_as_agreed() -> None:
    code = json.loads(golden("enrolment-request"))["code"]
    assert json.loads(wire.write_enrolment(code)) == json.loads(golden("enrolment-request"))
    enrolled = wire.read_enrolled(golden("enrolment-answer"))
    assert (enrolled.city, enrolled.counter) == ("310000", "07")
    assert enrolled.token not in repr(enrolled)


def test_the_answers_are_read_as_agreed() -> None:
    received_at = datetime(2026, 11, 23, 1, 30, 13, 1000, UTC)
    assert wire.read_photo_stored(golden("photo-stored")) == wire.PhotoStored(SHA256, 18342)
    assert wire.read_record_accepted(golden("record-accepted")) == wire.RecordAccepted(WINDOW_ID, received_at)
    assert wire.read_problem(golden("problem-record-differs")) == wire.Problem("record-differs", 409)
    (held,) = wire.read_lookup(golden("lookup-answer"))
    assert held == HeldPhoto(WINDOW_ID, PHOTO.profile, SHA256, at(9, 28, 41, 120), RegionCode("310000"), "07")
    assert held.taken_at.utcoffset() == timedelta(hours=8)


READERS = {
    "photo-stored": wire.read_photo_stored,
    "record-accepted": wire.read_record_accepted,
    "problem-record-differs": wire.read_problem,
    "lookup-answer": wire.read_lookup,
    "enrolment-answer": wire.read_enrolled,
}
OPTIONAL = {"title", "detail"}


@pytest.mark.parametrize("name", READERS)
def test_a_missing_field_is_not_understood(name: str) -> None:
    table = json.loads(golden(name))
    for key in table.keys() - OPTIONAL:
        with pytest.raises(MalformedError, match=key):
            READERS[name](json.dumps({k: v for k, v in table.items() if k != key}).encode())


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("odd", [None, True, [1], {"a": 1}, 1.5])
def test_a_field_of_another_type_is_not_understood(name: str, odd: object) -> None:
    table = json.loads(golden(name))
    for key in table.keys() - OPTIONAL:
        with pytest.raises(MalformedError, match=key):
            READERS[name](json.dumps({**table, key: odd}).encode())


@pytest.mark.parametrize("name", READERS)
def test_more_than_was_agreed_on_is_passed_over(name: str) -> None:
    table = json.loads(golden(name))
    more = json.dumps({**table, "new_key": "x"}).encode()
    assert READERS[name](more) == READERS[name](golden(name))


@pytest.mark.parametrize("name", ["photo-stored", "record-accepted", "lookup-answer"])
def test_another_version_is_not_understood(name: str) -> None:
    with pytest.raises(MalformedError, match="version"):
        READERS[name](json.dumps({**json.loads(golden(name)), "version": 2}).encode())


@pytest.mark.parametrize("code", ["Not A Code", "x" * 61, "", "record-differs\n"])
def test_a_problem_whose_code_is_none_is_not_understood(code: str) -> None:
    body = {"type": f"urn:photo-library:{code}", "status": 409, "code": code}
    with pytest.raises(MalformedError):
        wire.read_problem(json.dumps(body).encode())


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode) | st.just(b"[" * 100_000))
def test_any_bytes_are_either_read_or_not_understood(body: bytes) -> None:
    for read in READERS.values():
        with pytest.raises(MalformedError):
            read(body)


def test_an_error_never_repeats_what_it_could_not_read() -> None:
    body = json.dumps({"version": 1, "record_id": "秘密", "received_at": "11010519491231002X"}).encode()
    for text in (body, body[:-1]):
        with pytest.raises(MalformedError) as caught:
            wire.read_record_accepted(text)
        shown = f"{caught.value!r} {caught.value.__cause__!r}"
        assert "秘密" not in shown
        assert "11010519491231002X" not in shown
