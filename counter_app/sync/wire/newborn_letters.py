"""Turns steps of a newborn's registration into JSON, as the journal and the library have them, and back."""

import json
from collections.abc import Callable
from typing import assert_never

from counter_app.domain.case.case import Window
from counter_app.domain.case.progress import Signature, Undone, Withdrawn
from counter_app.domain.ids import EthnicityCode, EventId, OfficerId, PaperCode, RecordId, RegionCode
from counter_app.domain.newborn.birth_certificate import CertificateNumber, read_certificate_number
from counter_app.domain.newborn.newborn import Child, NewbornApplication, Parent, Side
from counter_app.domain.newborn.rules import Condition
from counter_app.domain.newborn.steps import (
    Granted,
    HandedBack,
    NewbornFact,
    NewbornStep,
    PageHandedOut,
    PagePrinted,
    ReceiptBack,
    Taken,
    TurnedAway,
    TurnedDown,
)
from counter_app.domain.person.applicant import PersonName
from counter_app.domain.person.identity import IdNumber, Sex
from counter_app.sync.wire import application_tables, fields, stored
from counter_app.sync.wire.application_tables import WriteMoment
from counter_app.sync.wire.fields import MalformedError, Table

VERSION = 1
KINDS: dict[type[NewbornFact], str] = {
    Taken: "taken",
    TurnedAway: "turned-away",
    Granted: "granted",
    TurnedDown: "turned-down",
    PagePrinted: "page-printed",
    PageHandedOut: "page-handed-out",
    HandedBack: "handed-back",
    Withdrawn: "withdrawn",
    Undone: "undone",
}


def fact_table(what: NewbornFact, write: WriteMoment) -> dict[str, object]:
    """What happened, but for the strokes of a signature: those stay in the journal."""
    return {"kind": KINDS[type(what)], **_content(what, write)}


def _content(what: NewbornFact, write: WriteMoment) -> dict[str, object]:
    match what:
        case Granted() | PagePrinted():
            return {}
        case Taken(receipt_no, application, commitment, kept):
            signed = application_tables.commitment_table(commitment, write)
            return {**_first(receipt_no, application), "kept": list(kept), "commitment": signed}
        case TurnedAway(receipt_no, application, unmet, missing):
            conditions = [condition.value for condition in unmet]
            return {**_first(receipt_no, application), "unmet": conditions, "missing": list(missing)}
        case TurnedDown(reason) | Withdrawn(reason):
            return {"reason": reason}
        case PageHandedOut(to, is_identity_checked, signature):
            return {"to": to.value, "identity_checked": is_identity_checked, "signature": signature.value}
        case HandedBack():
            return _handed_back(what)
        case Undone(event):
            return {"event_id": event}
        case _:
            assert_never(what)


def _handed_back(what: HandedBack) -> dict[str, object]:
    return {
        "papers": list(what.papers),
        "to": what.to.value,
        "identity_checked": what.is_identity_checked,
        "receipt": what.receipt.value,
    }


def _first(receipt_no: str, application: NewbornApplication) -> dict[str, object]:
    child = application.child
    return {
        "receipt_no": receipt_no,
        "child": {
            "certificate": child.certificate.value,
            "name": child.name.value,
            "sex": child.sex.value,
            "born": child.born.isoformat(),
            "born_in": child.born_in,
        },
        "father": _parent_table(application.father),
        "mother": _parent_table(application.mother),
        "applied_by": application.applied_by.value,
        "follows": application.follows.value,
        "household": application_tables.address_table(application.household),
        "phone": application.phone,
        "family_household": application.is_family_household,
        "in_wedlock": application.is_in_wedlock,
        "presented": sorted(application.presented),
        "scanned": application.are_scanned,
    }


def _parent_table(parent: Parent) -> dict[str, object]:
    return {"name": parent.name.value, "id_number": parent.id_number.value, "ethnicity": parent.ethnicity}


def write_step(step: NewbornStep) -> str:
    """The step as the journal keeps it, whole; the same step always gives the same text."""
    what, strokes = step.what, None
    if isinstance(what, Taken):
        strokes = application_tables.strokes_of(what.commitment)
    table = {
        "version": VERSION,
        "event_id": step.id,
        "newborn_id": step.newborn_id,
        "at": stored.write_moment(step.at),
        "window": {"city": step.window.city, "counter": step.window.counter, "officer": step.window.officer},
        "what": fact_table(what, stored.write_moment),
        "strokes": strokes,
    }
    return json.dumps(table, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def read_step(text: str) -> NewbornStep:
    """Raises MalformedError."""
    table = fields.table_of(text)
    fields.require_version(table, VERSION)
    window = fields.inner(table, "window")
    return NewbornStep(
        EventId(fields.text(table, "event_id")),
        RecordId(fields.text(table, "newborn_id")),
        fields.moment(table, "at"),
        Window(
            RegionCode(fields.text(window, "city")),
            fields.text(window, "counter"),
            OfficerId(fields.text(window, "officer")),
        ),
        _fact(fields.inner(table, "what"), fields.text_or_none(table, "strokes")),
    )


def _fact(table: Table, strokes: str | None) -> NewbornFact:
    kind = fields.text(table, "kind")
    if kind == KINDS[Taken]:
        return _taken(table, strokes)
    read = _READERS.get(kind)
    if read is None:
        raise MalformedError("kind: unknown")
    return read(table)


def _taken(table: Table, strokes: str | None) -> Taken:
    commitment = application_tables.read_commitment(fields.inner(table, "commitment"), strokes)
    return Taken(fields.text(table, "receipt_no"), _application(table), commitment, _papers(table, "kept"))


def _turned_away(table: Table) -> TurnedAway:
    unmet = tuple(fields.one_of(each, "unmet", Condition) for each in fields.texts(table, "unmet"))
    return TurnedAway(fields.text(table, "receipt_no"), _application(table), unmet, _papers(table, "missing"))


def _application(table: Table) -> NewbornApplication:
    return NewbornApplication(
        child=_child(fields.inner(table, "child")),
        father=_parent(fields.inner(table, "father")),
        mother=_parent(fields.inner(table, "mother")),
        applied_by=fields.choice(table, "applied_by", Side),
        follows=fields.choice(table, "follows", Side),
        household=application_tables.read_address(fields.inner(table, "household")),
        phone=fields.text(table, "phone"),
        is_family_household=fields.truth(table, "family_household"),
        is_in_wedlock=fields.truth(table, "in_wedlock"),
        presented=frozenset(_papers(table, "presented")),
        are_scanned=fields.truth(table, "scanned"),
    )


def _child(table: Table) -> Child:
    certificate = read_certificate_number(fields.text(table, "certificate"))
    if not isinstance(certificate, CertificateNumber):
        raise MalformedError("certificate: no number")
    return Child(
        certificate,
        PersonName(fields.text(table, "name")),
        fields.one_of(fields.whole(table, "sex"), "sex", Sex),
        application_tables.read_day(table, "born"),
        RegionCode(fields.text(table, "born_in")),
    )


def _parent(table: Table) -> Parent:
    return Parent(
        PersonName(fields.text(table, "name")),
        IdNumber(fields.text(table, "id_number")),
        EthnicityCode(fields.text(table, "ethnicity")),
    )


def _papers(table: Table, key: str) -> tuple[PaperCode, ...]:
    return tuple(map(PaperCode, fields.texts(table, key)))


def _read_handed_back(table: Table) -> HandedBack:
    return HandedBack(
        _papers(table, "papers"),
        fields.choice(table, "to", Side),
        fields.truth(table, "identity_checked"),
        fields.choice(table, "receipt", ReceiptBack),
    )


def _read_handed_out(table: Table) -> PageHandedOut:
    return PageHandedOut(
        fields.choice(table, "to", Side),
        fields.truth(table, "identity_checked"),
        fields.choice(table, "signature", Signature),
    )


_READERS: dict[str, Callable[[Table], NewbornFact]] = {
    KINDS[TurnedAway]: _turned_away,
    KINDS[Granted]: lambda _: Granted(),
    KINDS[TurnedDown]: lambda table: TurnedDown(fields.text(table, "reason")),
    KINDS[PagePrinted]: lambda _: PagePrinted(),
    KINDS[PageHandedOut]: _read_handed_out,
    KINDS[HandedBack]: _read_handed_back,
    KINDS[Withdrawn]: lambda table: Withdrawn(fields.text(table, "reason")),
    KINDS[Undone]: lambda table: Undone(EventId(fields.text(table, "event_id"))),
}
