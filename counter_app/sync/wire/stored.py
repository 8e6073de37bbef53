"""Turns record drafts and faults into the JSON the journal keeps them as, and back."""

import json
from datetime import datetime
from typing import assert_never

from counter_app.domain.application.eligibility import Accepted, Standing
from counter_app.domain.application.signing import Signing
from counter_app.domain.case.case import Case, Window
from counter_app.domain.case.collection import AtWindow, ByMail, ByProxy, Collection
from counter_app.domain.case.record import EarlierTake, Override, RecordDraft
from counter_app.domain.case.same_frame import Waived
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import CaseId, OfficerId, RecordId, RegionCode
from counter_app.domain.person.applicant import Applicant, PersonName
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.sync.wire import application_tables, fields
from counter_app.sync.wire.fields import MalformedError, Table

VERSION = 1
AT_WINDOW = "window"
BY_PROXY = "proxy"
BY_MAIL = "mail"


def write_draft(draft: RecordDraft) -> str:
    """Everything of the draft, keys in a fixed order."""
    return _json(
        {
            "version": VERSION,
            "record_id": draft.id,
            "case": case_table(draft.case),
            "taken_at": draft.taken_at.isoformat(),
            "filed_at": draft.filed_at.isoformat(),
            "findings": [finding_table(finding) for finding in draft.findings],
            "confirmed": sorted(draft.confirmed),
            "override": override_table(draft.override),
            "collection": collection_table(draft.collection),
            "reused_from": draft.reused_from,
            "takes": takes_table(draft.takes),
            "signing": None if draft.signing is None else _signing_table(draft.signing),
            **_waived_table(draft.same_frame_waived),
        }
    )


def read_draft(text: str) -> RecordDraft:
    """Raises MalformedError."""
    table = fields.table_of(text)
    fields.require_version(table, VERSION)
    override = fields.inner_or_none(table, "override")
    return RecordDraft(
        id=RecordId(fields.text(table, "record_id")),
        case=read_case(fields.inner(table, "case")),
        taken_at=fields.moment(table, "taken_at"),
        filed_at=fields.moment(table, "filed_at"),
        findings=fields.each(table, "findings", _finding),
        confirmed=frozenset(fields.one_of(code, "confirmed", Code) for code in fields.texts(table, "confirmed")),
        override=None if override is None else _override(override),
        collection=collection(fields.inner(table, "collection")),
        reused_from=_record_id(table.get("reused_from")),
        # drafts of before 2026-11-26 did not count them
        takes=fields.each(table, "takes", _take) if table.get("takes") is not None else None,
        # drafts of before 2026-11-26 know neither this nor the application
        signing=_signing(table) if table.get("signing") is not None else None,
        same_frame_waived=_waived(table) if table.get("same_frame_waived") is not None else None,
    )


def write_fault(fault: Fault) -> str:
    return _json({"version": VERSION, "code": fault.code.value, "parameters": dict(fault.parameters)})


def read_fault(text: str) -> Fault:
    """Raises MalformedError. A code this program does not know is read as BUG: it only explains, it decides nothing."""
    table = fields.table_of(text)
    fields.require_version(table, VERSION)
    code = fields.text(table, "code")
    parameters = fields.inner(table, "parameters").items()
    plain = tuple((key, value) for key, value in parameters if isinstance(value, str | int | float))
    return Fault(FaultCode(code) if code in set(FaultCode) else FaultCode.BUG, plain)


def finding_table(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "measured": float(finding.measured),
        "limit": float(finding.limit),
        "unit": finding.unit,
    }


def override_table(override: Override | None) -> dict[str, object] | None:
    return None if override is None else {"by": override.by, "reason": override.reason}


def takes_table(takes: tuple[EarlierTake, ...] | None) -> list[dict[str, object]] | None:
    if takes is None:
        return None
    return [
        {"blocking": list(take.blocking), "confirm": list(take.confirm), "from_library": take.is_held} for take in takes
    ]


def case_table(case: Case) -> dict[str, object]:
    applicant, window, eligibility = case.applicant, case.window, case.eligibility
    return {
        "id": case.id,
        "opened_at": case.opened_at.isoformat(),
        "reuse_consented_at": None if case.reuse_consented_at is None else case.reuse_consented_at.isoformat(),
        "applicant": {
            "name": applicant.name.value,
            "id_number": applicant.id_number.value,
            "registered_at": applicant.registered_at,
        },
        "window": {"city": window.city, "counter": window.counter, "officer": window.officer},
        "eligibility": {
            "rule": eligibility.rule,
            "standing": eligibility.standing.value,
            "papers": list(eligibility.papers),
        },
        "application": None if case.application is None else application_tables.application_table(case.application),
    }


def _waived(table: Table) -> Waived:
    return application_tables.read_waived(fields.inner(table, "same_frame_waived"))


def _waived_table(waived: Waived | None) -> dict[str, object]:
    return {} if waived is None else {"same_frame_waived": application_tables.waived_table(waived)}


def _signing(table: Table) -> Signing:
    return application_tables.read_signing(fields.inner(table, "signing"))


def _signing_table(signing: Signing) -> dict[str, object]:
    table = application_tables.signing_table(signing, write_moment)
    return {**table, "strokes": application_tables.strokes_of(signing.commitment)}


def read_case(table: Table) -> Case:
    applicant, window = fields.inner(table, "applicant"), fields.inner(table, "window")
    eligibility = fields.inner(table, "eligibility")
    return Case(
        CaseId(fields.text(table, "id")),
        Applicant(
            PersonName(fields.text(applicant, "name")),
            IdNumber(fields.text(applicant, "id_number")),
            RegionCode(fields.text(applicant, "registered_at")),
        ),
        Window(
            RegionCode(fields.text(window, "city")),
            fields.text(window, "counter"),
            OfficerId(fields.text(window, "officer")),
        ),
        Accepted(
            fields.text(eligibility, "rule"),
            fields.choice(eligibility, "standing", Standing),
            fields.texts(eligibility, "papers"),
        ),
        fields.moment(table, "opened_at"),
        # drafts of before 2026-11-24 know nothing of it
        fields.moment(table, "reuse_consented_at") if table.get("reuse_consented_at") is not None else None,
        None
        if table.get("application") is None
        else application_tables.read_application(fields.inner(table, "application")),
    )


def _record_id(value: object) -> RecordId | None:
    if value is not None and not isinstance(value, str):
        raise MalformedError("reused_from: not a text")
    return None if value is None else RecordId(value)


def _finding(table: Table) -> Finding:
    return Finding(
        fields.choice(table, "code", Code),
        fields.choice(table, "severity", Severity),
        fields.number(table, "measured"),
        fields.number(table, "limit"),
        fields.text(table, "unit"),
    )


def _take(table: Table) -> EarlierTake:
    return EarlierTake(_codes(table, "blocking"), _codes(table, "confirm"), fields.truth(table, "from_library"))


def _codes(table: Table, key: str) -> tuple[Code, ...]:
    return tuple(fields.one_of(code, key, Code) for code in fields.texts(table, key))


def _override(table: Table) -> Override:
    return Override(OfficerId(fields.text(table, "by")), fields.text(table, "reason"))


def collection_table(collection: Collection) -> dict[str, object]:
    match collection:
        case AtWindow():
            return {"kind": AT_WINDOW}
        case ByProxy(name=name, id_number=number, phone=phone):
            return {"kind": BY_PROXY, "name": name.value, "id_number": number.value, "phone": phone}
        case ByMail():
            return {
                "kind": BY_MAIL,
                "recipient": collection.recipient,
                "phone": collection.phone,
                "address": collection.address,
                "postcode": collection.postcode,
                "consented_at": collection.consented_at.isoformat(),
                "division": collection.division,
            }
        case _:
            assert_never(collection)


def collection(table: Table) -> Collection:
    kind = fields.text(table, "kind")
    if kind == AT_WINDOW:
        return AtWindow()
    if kind == BY_PROXY:
        return ByProxy(
            PersonName(fields.text(table, "name")),
            IdNumber(fields.text(table, "id_number")),
            fields.text(table, "phone"),
        )
    if kind != BY_MAIL:
        raise MalformedError("kind: unknown")
    return ByMail(
        fields.text(table, "recipient"),
        fields.text(table, "phone"),
        fields.text(table, "address"),
        fields.text_or_none(table, "postcode"),
        fields.moment(table, "consented_at"),
        # orders of before 2026-11-26 know nothing of it
        RegionCode(fields.text(table, "division")) if table.get("division") is not None else None,
    )


def write_moment(moment: datetime) -> str:
    return moment.isoformat()


def _json(table: dict[str, object]) -> str:
    return json.dumps(table, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
