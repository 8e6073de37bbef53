"""Turns an application and its signing into the tables that journal and wire carry, and back."""

from collections.abc import Callable
from datetime import date, datetime
from typing import assert_never

from counter_app.domain.application.application import (
    Application,
    Booklet,
    IssueReason,
    Kind,
    NoProof,
    ProofKind,
    ProofShown,
)
from counter_app.domain.application.signing import (
    Commitment,
    Finger,
    Fingerprints,
    NotRegistered,
    NotRegisteredReason,
    OnPad,
    OnSheet,
    Registered,
    RegistrationFailed,
    Signing,
)
from counter_app.domain.case.same_frame import PairException, Waived
from counter_app.domain.ids import EthnicityCode, NoticeVersion, OfficerId, PaperCode, RegionCode, RelationCode
from counter_app.domain.person.applicant import PersonName
from counter_app.domain.person.guardian import Guardian, GuardianshipProof
from counter_app.domain.person.identity import IdNumber, Sex
from counter_app.domain.places.divisions import Address, Division
from counter_app.sync.wire import fields, signatures
from counter_app.sync.wire.fields import MalformedError, Table

WriteMoment = Callable[[datetime], str]


def application_table(application: Application) -> dict[str, object]:
    booklet, guardian = application.booklet, application.guardian
    return {
        "kind": application.kind.value,
        "reason": application.reason.value,
        "ethnicity": application.ethnicity,
        "booklet": {"sex": booklet.sex.value, "born": booklet.born.isoformat()},
        "address": address_table(application.address),
        "phone": application.phone,
        "guardian": None if guardian is None else _guardian_table(guardian),
        "proof": _proof_table(application.proof),
        "presented": sorted(application.presented),
    }


def address_table(address: Address) -> dict[str, object]:
    division = address.division
    return {
        "division": division.code,
        "province": division.province,
        "city": division.city,
        "county": division.county,
        "detail": address.detail,
    }


def _guardian_table(guardian: Guardian) -> dict[str, object]:
    return {
        "name": guardian.name.value,
        "id_number": guardian.id_number.value,
        "relation": guardian.relation,
        "proof": guardian.proof.value,
    }


def _proof_table(proof: ProofShown | NoProof) -> dict[str, object] | None:
    return None if isinstance(proof, NoProof) else {"kind": proof.kind.value, "has_picture": proof.has_picture}


def read_application(table: Table) -> Application:
    """Raises MalformedError."""
    guardian, proof = fields.inner_or_none(table, "guardian"), fields.inner_or_none(table, "proof")
    booklet = fields.inner(table, "booklet")
    return Application(
        kind=fields.choice(table, "kind", Kind),
        reason=fields.choice(table, "reason", IssueReason),
        ethnicity=EthnicityCode(fields.text(table, "ethnicity")),
        booklet=Booklet(fields.one_of(fields.whole(booklet, "sex"), "sex", Sex), read_day(booklet, "born")),
        address=read_address(fields.inner(table, "address")),
        phone=fields.text(table, "phone"),
        guardian=None if guardian is None else _guardian(guardian),
        proof=NoProof.NONE if proof is None else _proof(proof),
        presented=frozenset(map(PaperCode, fields.texts(table, "presented"))),
    )


def read_address(table: Table) -> Address:
    """Raises MalformedError."""
    names = (fields.text(table, key) for key in ("province", "city", "county"))
    return Address(Division(RegionCode(fields.text(table, "division")), *names), fields.text(table, "detail"))


def _guardian(table: Table) -> Guardian:
    return Guardian(
        PersonName(fields.text(table, "name")),
        IdNumber(fields.text(table, "id_number")),
        RelationCode(fields.text(table, "relation")),
        fields.choice(table, "proof", GuardianshipProof),
    )


def _proof(table: Table) -> ProofShown:
    return ProofShown(fields.choice(table, "kind", ProofKind), fields.truth(table, "has_picture"))


def read_day(table: Table, key: str) -> date:
    """Raises MalformedError."""
    try:
        return date.fromisoformat(fields.text(table, key))
    except ValueError as wrong:
        if isinstance(wrong, MalformedError):
            raise
        raise MalformedError(f"{key}: not a day") from None


def waived_table(waived: Waived) -> dict[str, object]:
    """That there is no picture with the guardian, and why."""
    return {"exception": waived.exception.value, "reason": waived.reason, "by": waived.by}


def read_waived(table: Table) -> Waived:
    """Raises MalformedError."""
    exception = fields.choice(table, "exception", PairException)
    return Waived(exception, fields.text(table, "reason"), OfficerId(fields.text(table, "by")))


def signing_table(signing: Signing, write: WriteMoment) -> dict[str, object]:
    """All but the strokes of a signature: those stay in the journal."""
    return {
        "fingerprints": _fingerprints_table(signing.fingerprints),
        "commitment": commitment_table(signing.commitment, write),
        "confirmed_at": write(signing.confirmed_at),
    }


def commitment_table(commitment: Commitment, write: WriteMoment) -> dict[str, object]:
    """All but the strokes."""
    return {
        "notice": commitment.notice,
        "signed": "pad" if isinstance(commitment.signed, OnPad) else "sheet",
        "signed_at": write(commitment.signed_at),
    }


def strokes_of(commitment: Commitment) -> str | None:
    """The picture of the signature as a text; None where it is on a sheet."""
    signed = commitment.signed
    return signatures.text_of(signed.strokes_png) if isinstance(signed, OnPad) else None


def read_signing(table: Table) -> Signing:
    """Raises MalformedError."""
    return Signing(
        _fingerprints(fields.inner(table, "fingerprints")),
        read_commitment(fields.inner(table, "commitment"), fields.text_or_none(table, "strokes")),
        fields.moment(table, "confirmed_at"),
    )


def read_commitment(table: Table, strokes: str | None) -> Commitment:
    """Raises MalformedError."""
    signed_on = fields.text(table, "signed")
    if signed_on not in {"pad", "sheet"} or (signed_on == "pad") != (strokes is not None):
        raise MalformedError("signed: unknown")
    return Commitment(
        NoticeVersion(fields.text(table, "notice")),
        OnSheet() if strokes is None else OnPad(signatures.picture(strokes)),
        fields.moment(table, "signed_at"),
    )


def _fingerprints_table(fingerprints: Fingerprints) -> dict[str, object]:
    match fingerprints:
        case Registered(fingers=fingers):
            return {"outcome": "registered", "fingers": [finger.value for finger in fingers]}
        case RegistrationFailed():
            return {"outcome": "failed"}
        case NotRegistered(reason=reason, note=note):
            return {"outcome": "not_registered", "reason": reason.value, "note": note}
        case _:
            assert_never(fingerprints)


def _fingerprints(table: Table) -> Fingerprints:
    match fields.text(table, "outcome"):
        case "registered":
            return Registered(
                tuple(fields.one_of(finger, "fingers", Finger) for finger in fields.texts(table, "fingers"))
            )
        case "failed":
            return RegistrationFailed()
        case "not_registered":
            return NotRegistered(fields.choice(table, "reason", NotRegisteredReason), fields.text(table, "note"))
        case _:
            raise MalformedError("outcome: unknown")
