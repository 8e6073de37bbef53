"""Turns ended cases into the JSON the journal keeps them as, and back."""

import json
from typing import assert_never

from counter_app.domain.case.ending import CaseEnd, Declined, DeclineReason, EndingDraft, Incomplete
from counter_app.domain.ids import PaperCode, RecordId
from counter_app.sync.wire import fields, stored
from counter_app.sync.wire.fields import MalformedError, Table

VERSION = 1


def write_ending(draft: EndingDraft) -> str:
    """Everything of the draft, keys in a fixed order."""
    table = {
        "version": VERSION,
        "record_id": draft.id,
        "case": stored.case_table(draft.case),
        "outcome": _outcome_table(draft.outcome),
        "ended_at": stored.write_moment(draft.ended_at),
    }
    return json.dumps(table, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def read_ending(text: str) -> EndingDraft:
    """Raises MalformedError."""
    table = fields.table_of(text)
    fields.require_version(table, VERSION)
    return EndingDraft(
        RecordId(fields.text(table, "record_id")),
        stored.read_case(fields.inner(table, "case")),
        _outcome(fields.inner(table, "outcome")),
        fields.moment(table, "ended_at"),
    )


def _outcome_table(outcome: CaseEnd) -> dict[str, object]:
    match outcome:
        case Incomplete(missing=missing):
            return {"kind": "incomplete", "missing": list(missing)}
        case Declined(reasons=reasons, note=note):
            return {"kind": "declined", "reasons": [reason.value for reason in reasons], "note": note}
        case _:
            assert_never(outcome)


def _outcome(table: Table) -> CaseEnd:
    match fields.text(table, "kind"):
        case "incomplete":
            return Incomplete(tuple(map(PaperCode, fields.texts(table, "missing"))))
        case "declined":
            reasons = (fields.one_of(reason, "reasons", DeclineReason) for reason in fields.texts(table, "reasons"))
            return Declined(tuple(reasons), fields.text(table, "note"))
        case _:
            raise MalformedError("kind: unknown")
