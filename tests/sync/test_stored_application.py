"""Applications and signings in the journal: everything comes back, and journals of before them stay readable."""

import json
from dataclasses import replace

import pytest

from counter_app.domain.application.application import NoProof, ProofKind, ProofShown
from counter_app.domain.application.signing import (
    Finger,
    Fingerprints,
    NotRegistered,
    NotRegisteredReason,
    Registered,
    RegistrationFailed,
)
from counter_app.domain.case.collection import ByMail, ByProxy
from counter_app.domain.case.record import RecordDraft
from counter_app.domain.case.same_frame import PairException, Waived
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.applicant import PersonName
from counter_app.domain.person.identity import IdNumber
from counter_app.sync.wire import stored
from counter_app.sync.wire.fields import MalformedError
from tests import people
from tests.sync.records import draft

FINGERPRINTS: tuple[Fingerprints, ...] = (
    Registered((Finger.LEFT_RING,)),
    RegistrationFailed(),
    NotRegistered(NotRegisteredReason.INJURY),
    NotRegistered(NotRegisteredReason.OTHER, "双手石膏"),
)


def back(written: RecordDraft) -> RecordDraft:
    return stored.read_draft(stored.write_draft(written))


@pytest.mark.parametrize("seed", [0, 1])
def test_an_application_and_its_signing_come_back(seed: int) -> None:
    assert back(draft(seed)) == draft(seed)


@pytest.mark.parametrize("fingerprints", FINGERPRINTS)
def test_every_outcome_of_fingerprints_comes_back(fingerprints: Fingerprints) -> None:
    signing = replace(people.signing(), fingerprints=fingerprints)
    assert back(replace(draft(0), signing=signing)).signing == signing


@pytest.mark.parametrize("proof", [NoProof.NONE, *(ProofShown(kind, has_picture=True) for kind in ProofKind)])
def test_every_proof_comes_back(proof: ProofShown | NoProof) -> None:
    case = replace(people.case(), application=replace(people.application(), proof=proof))
    assert back(replace(draft(0), case=case)).case == case


def test_a_proxy_and_the_county_of_a_mailed_card_come_back() -> None:
    proxy = ByProxy(PersonName("样\U0002cc56"), IdNumber(people.id_number()), "13800000000")
    mail = ByMail("样例乙", "13800000000", "安徽省黄山市屯溪区样例路 1 号", None, people.NOON, people.TUNXI.code)
    assert back(replace(draft(0), collection=proxy)).collection == proxy
    assert back(replace(draft(0), collection=mail)).collection == mail


@pytest.mark.parametrize("exception", PairException)
def test_why_there_is_no_picture_with_the_guardian_comes_back(exception: PairException) -> None:
    waived = Waived(exception, "行动不便", OfficerId("061234"))
    assert back(replace(draft(0), same_frame_waived=waived)).same_frame_waived == waived
    assert "same_frame_waived" not in stored.write_draft(draft(0))


def test_a_journal_of_before_applications_is_read_as_it_was() -> None:
    table = json.loads(stored.write_draft(draft(1)))
    del table["signing"], table["case"]["application"], table["collection"]["division"]
    old = stored.read_draft(json.dumps(table))
    assert old == replace(draft(1), case=replace(draft(1).case, application=None), signing=None)


def spoilt(path: str, value: object) -> str:
    table = json.loads(stored.write_draft(draft(1)))
    *way, last = path.split(".")
    inner = table
    for key in way:
        inner = inner[key]
    inner[last] = value
    return json.dumps(table)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("signing.strokes", "no base64"),
        ("signing.strokes", "ü"),
        ("signing.strokes", None),
        ("signing.commitment.signed", "stone"),
        ("signing.fingerprints.outcome", "lost"),
        ("signing.fingerprints.fingers", ["sixth"]),
        ("case.application.booklet.born", "yesterday"),
        ("case.application.booklet.sex", 3),
        ("case.application.proof.has_picture", 1),
        ("case.application.kind", "baby"),
        ("case.application.guardian.proof", ""),
    ],
)
def test_what_cannot_be_is_not_read(path: str, value: object) -> None:
    with pytest.raises(MalformedError):
        stored.read_draft(spoilt(path, value))
