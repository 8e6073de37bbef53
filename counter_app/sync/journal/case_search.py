"""Finds cases in the journal a page at a time, by the database, so that ten thousand of them cost no memory."""

from datetime import datetime
from typing import Any

import sqlcipher3

from counter_app.domain.case.casebook import LINES_A_PAGE, UNREADABLE, CaseLine, CasePage, CaseQuery, Late
from counter_app.domain.case.record import UploadState
from counter_app.domain.case.standing import Phase
from counter_app.domain.ids import RecordId
from counter_app.domain.person.identity import IdNumber
from counter_app.sync.journal import rows
from counter_app.sync.journal.day_rows import span_us
from counter_app.sync.wire import stored
from counter_app.sync.wire.fields import MalformedError

_FROM = "records r JOIN outbox o ON o.record_id = r.id LEFT JOIN standings s ON s.record_id = r.id"
_PHASE = "coalesce(s.phase, 'applied')"
_UNSENT = "(SELECT count(*) FROM event_outbox e WHERE e.record_id = r.id AND e.state != 'acknowledged')"
_REFUSED = "(SELECT count(*) FROM event_outbox e WHERE e.record_id = r.id AND e.state = 'refused')"
_COLLECTION = f"coalesce(s.collection, {rows.json_of('r.draft', '$.collection.kind')}, '{UNREADABLE}')"
_LINE = (
    "r.id, r.receipt_no, r.filed_at, coalesce(s.name, r.name), r.id_number, "
    f"{_COLLECTION}, {_PHASE}, coalesce(s.since, r.filed_at), o.state, {_UNSENT}, {_REFUSED}, r.draft"
)
_OVERDUE = f"{_PHASE} IN ('applied', 'made') AND r.filed_us < ?"
_UNCOLLECTED = "s.phase = 'arrived' AND s.collection != 'mail' AND s.since_us < ?"
ID_NUMBER_LENGTH = 18
Clause = tuple[str, tuple[object, ...]]


def find(connection: sqlcipher3.Connection, query: CaseQuery, first: int) -> CasePage:
    """The lines from `first` on, and how many fit in all."""
    where, values = _where(query)
    source = _source(where)
    groups = connection.execute(
        f"SELECT {_PHASE}, o.state, count(*) FROM {source} WHERE {where} GROUP BY 1, 2",  # noqa: S608 - our own words
        values,
    ).fetchall()
    found = connection.execute(
        f"SELECT r.id FROM {source} WHERE {where}"  # noqa: S608 - our own words
        " ORDER BY r.filed_us DESC, r.receipt_no DESC LIMIT ? OFFSET ?",
        (*values, LINES_A_PAGE, first),
    ).fetchall()
    phases = ((phase, sum(count for name, _, count in groups if name == phase.value)) for phase in Phase)
    uploads = ((state, sum(count for _, name, count in groups if name == state.value)) for state in UploadState)
    return CasePage(
        lines_of(connection, tuple(RecordId(row[0]) for row in found)),
        first,
        sum(count for _, _, count in groups),
        tuple((phase, count) for phase, count in phases if count),
        tuple((state, count) for state, count in uploads if count),
    )


def all_of(connection: sqlcipher3.Connection, query: CaseQuery) -> tuple[RecordId, ...]:
    """All that fit, in the same order."""
    where, values = _where(query)
    found = connection.execute(
        f"SELECT r.id FROM {_source(where)} WHERE {where}"  # noqa: S608 - our own words
        " ORDER BY r.filed_us DESC, r.receipt_no DESC",
        values,
    ).fetchall()
    return tuple(RecordId(row[0]) for row in found)


def _source(where: str) -> str:
    """A whole ID number has an index of its own; everything else is read from the one that holds all it needs."""
    return _FROM if "r.id_number = ?" in where else _FROM.replace("records r", "records r INDEXED BY records_listed")


def lines_of(connection: sqlcipher3.Connection, record_ids: tuple[RecordId, ...]) -> tuple[CaseLine, ...]:
    """Those lines, in that order."""
    statement = f"SELECT {_LINE} FROM {_FROM} WHERE r.id = ?"  # noqa: S608 - our own words
    found = (connection.execute(statement, (record_id,)).fetchone() for record_id in record_ids)
    return tuple(read_line(row) for row in found if row is not None)


def read_line(row: tuple[Any, ...]) -> CaseLine:
    """From `_LINE`. Raises FaultError(JOURNAL_DAMAGED)."""
    record_id, receipt_no, filed_at, name, number, collection, phase, since, state, unsent, refused, draft = row
    try:
        return CaseLine(
            RecordId(record_id),
            str(receipt_no),
            datetime.fromisoformat(filed_at),
            str(name),
            IdNumber(str(number)).masked,
            str(collection),
            Phase(phase),
            datetime.fromisoformat(since),
            UploadState(state),
            int(unsent),
            int(refused),
            _is_readable(draft),
        )
    except (TypeError, ValueError):
        raise rows.damaged("line") from None


def _is_readable(draft: str) -> bool:
    try:
        stored.read_draft(draft)
    except MalformedError:
        return False
    return True


def _where(query: CaseQuery) -> Clause:
    clauses = [*map(_word, query.words.split()), *_days(query), *_states(query), *_late(query)]
    if not clauses:
        return "1", ()
    return " AND ".join(f"({text})" for text, _ in clauses), tuple(value for _, values in clauses for value in values)


def _word(word: str) -> Clause:
    """In receipt number, name (as filed, or as corrected) or day; an ID number only as a whole."""
    if len(word) == ID_NUMBER_LENGTH and word[:-1].isdigit():
        return "r.id_number = ?", (word.upper(),)
    part = "".join(f"\\{letter}" if letter in "\\%_" else letter for letter in word)
    columns = ("r.receipt_no", "r.name", "coalesce(s.name, '')", "r.filed_at")
    text = " OR ".join(f"{column} LIKE ? ESCAPE '\\'" for column in columns)
    return text, tuple(f"%{part}%" for _ in columns)


def _days(query: CaseQuery) -> list[Clause]:
    found: list[Clause] = []
    if query.since is not None:
        found.append(("r.filed_us >= ?", (span_us(query.since)[0],)))
    if query.until is not None:
        found.append(("r.filed_us < ?", (span_us(query.until)[1],)))
    return found


def _states(query: CaseQuery) -> list[Clause]:
    found: list[Clause] = []
    if query.phase is not None:
        found.append((f"{_PHASE} = ?", (query.phase.value,)))
    if query.upload is not None:
        events = "EXISTS (SELECT 1 FROM event_outbox e WHERE e.record_id = r.id AND e.state = ?)"
        value = query.upload.value
        if query.upload is UploadState.ACKNOWLEDGED:
            other = "NOT EXISTS (SELECT 1 FROM event_outbox e WHERE e.record_id = r.id AND e.state != ?)"
            found.append((f"o.state = ? AND {other}", (value, value)))
        else:
            found.append((f"o.state = ? OR {events}", (value, value)))
    return found


def _late(query: CaseQuery) -> list[Clause]:
    if query.late is None or query.cutoffs is None:
        return []
    overdue, uncollected = (span_us(day)[0] for day in (query.cutoffs.overdue, query.cutoffs.uncollected))
    if query.late is Late.OVERDUE:
        return [(_OVERDUE, (overdue,))]
    if query.late is Late.UNCOLLECTED:
        return [(_UNCOLLECTED, (uncollected,))]
    return [(f"({_OVERDUE}) OR ({_UNCOLLECTED})", (overdue, uncollected))]
