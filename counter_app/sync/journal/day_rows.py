"""Counts what a day at the window came to, and keeps each close and reopening of a day for good."""

import hashlib
import json
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

import sqlcipher3

from counter_app.domain.application.signing import OnSheet
from counter_app.domain.case.casebook import UNREADABLE, CaseLine, ClosedDay, DayCounts, NewbornCounts
from counter_app.domain.case.record import UploadState
from counter_app.domain.case.standing import Phase
from counter_app.domain.days import CHINA_TIME
from counter_app.domain.ids import OfficerId, RecordId
from counter_app.sync.journal import rows
from counter_app.sync.wire import fields, signatures
from counter_app.sync.wire.fields import MalformedError, Table

TABLES = (
    """CREATE TABLE day_sheets (
        seq INTEGER PRIMARY KEY, day TEXT NOT NULL, at TEXT NOT NULL, officer TEXT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('closed', 'reopened')), content TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX day_sheets_by_day ON day_sheets (day)",
    """CREATE TRIGGER day_sheets_unchanged BEFORE UPDATE ON day_sheets
       BEGIN SELECT RAISE (ABORT, 'sheets of a day are append-only'); END""",
    """CREATE TRIGGER day_sheets_undeleted BEFORE DELETE ON day_sheets
       BEGIN SELECT RAISE (ABORT, 'sheets of a day are append-only'); END""",
)
VERSION = 1
CLOSED, REOPENED = "closed", "reopened"
_COUNTED = ("arrived", "collected", "posted", "withdrawn", "undone")
_STANDS = f"""NOT EXISTS (
    SELECT 1 FROM events u WHERE u.record_id = events.record_id AND u.kind = 'undone'
    AND {rows.json_of("u.content", "$.what.event_id")} = events.id)"""  # noqa: S608 - our own words
_FILED = f"""SELECT coalesce({rows.json_of("draft", "$.case.eligibility.standing")}, '{UNREADABLE}'),
    coalesce({rows.json_of("draft", "$.collection.kind")}, '{UNREADABLE}'), count(*),
    sum({rows.json_of("draft", "$.override")} IS NOT NULL)
    FROM records WHERE filed_us >= ? AND filed_us < ? GROUP BY 1, 2 ORDER BY 1, 2"""  # noqa: S608 - our own words
_NEWBORN_KINDS = {
    "taken": "taken", "turned_away": "turned-away", "granted": "granted", "turned_down": "turned-down",
    "printed": "page-printed", "handed_out": "page-handed-out", "handed_back": "handed-back",
    "withdrawn": "withdrawn", "undone": "undone",
}  # fmt: skip
_NEWBORNS = f"""SELECT kind, count(*) FROM newborn_steps WHERE day = ? AND NOT EXISTS (
    SELECT 1 FROM newborn_steps u WHERE u.newborn_id = newborn_steps.newborn_id AND u.kind = 'undone'
    AND {rows.json_of("u.content", "$.what.event_id")} = newborn_steps.id) GROUP BY kind"""  # noqa: S608 - our own words
_ENDED_SO = f"""SELECT {rows.json_of("ending", "$.outcome.kind")}, count(*) FROM endings
    WHERE ended_us >= ? AND ended_us < ? GROUP BY 1"""  # noqa: S608 - our own words


def span_us(day: date) -> tuple[int, int]:
    """The first microsecond of that day in China, and the first of the next."""
    begin = datetime(day.year, day.month, day.day, tzinfo=CHINA_TIME)
    return rows.microseconds(begin), rows.microseconds(begin + timedelta(days=1))


def counts(connection: sqlcipher3.Connection, day: date) -> DayCounts:
    """What the day came to so far. What was undone counts as undone only."""
    filed = connection.execute(_FILED, span_us(day)).fetchall()
    told = dict(
        connection.execute(
            f"SELECT kind, count(*) FROM events WHERE day = ? AND {_STANDS} GROUP BY kind",  # noqa: S608 - our own words
            (day.isoformat(),),
        ).fetchall()
    )
    ended = dict(connection.execute(_ENDED_SO, span_us(day)).fetchall())
    newborns = dict(connection.execute(_NEWBORNS, (day.isoformat(),)).fetchall())
    states = [_states(connection, table) for table in ("outbox", "event_outbox", "newborn_outbox")]
    return DayCounts(
        day,
        tuple((str(kind), str(way), int(count)) for kind, way, count, _ in filed),
        sum(int(overridden) for *_, overridden in filed),
        *(int(told.get(kind, 0)) for kind in _COUNTED),
        *(sum(state.get(name, 0) for state in states) for name in ("waiting", "refused")),
        *(int(ended.get(kind, 0)) for kind in _ENDED),
        newborns=NewbornCounts(**{name: int(newborns.get(kind, 0)) for name, kind in _NEWBORN_KINDS.items()}),
    )


def _states(connection: sqlcipher3.Connection, table: str) -> dict[str, int]:
    return dict(connection.execute(f"SELECT state, count(*) FROM {table} GROUP BY state").fetchall())  # noqa: S608 - our own names


def record_ids_of_cards(connection: sqlcipher3.Connection, day: date) -> tuple[RecordId, ...]:
    """Whose cards were handed out or posted on the day, in that order."""
    found = connection.execute(
        f"""SELECT record_id FROM events WHERE day = ? AND kind IN ('collected', 'posted') AND {_STANDS}
            ORDER BY {rows.json_of("content", "$.at")}, id""",  # noqa: S608 - our own words
        (day.isoformat(),),
    ).fetchall()
    return tuple(dict.fromkeys(RecordId(row[0]) for row in found))


def insert_closed(connection: sqlcipher3.Connection, closed: ClosedDay) -> str:
    """Keep it; its digest."""
    return _insert(connection, closed.counts.day, closed.closed_at, closed.officer, (CLOSED, _write(closed)))


def insert_reopened(connection: sqlcipher3.Connection, day: date, at: datetime, officer: OfficerId, reason: str) -> str:
    """Keep that the day was reopened, and why; its digest."""
    content = json.dumps({"version": VERSION, "reason": reason}, ensure_ascii=False)
    return _insert(connection, day, at, officer, (REOPENED, content))


def _insert(
    connection: sqlcipher3.Connection, day: date, at: datetime, officer: OfficerId, sheet: tuple[str, str]
) -> str:
    (seq,) = connection.execute(
        "INSERT INTO day_sheets (day, at, officer, action, content) VALUES (?, ?, ?, ?, ?) RETURNING seq",
        (day.isoformat(), at.isoformat(), officer, *sheet),
    ).fetchone()
    return digest(connection, int(seq))


def digest(connection: sqlcipher3.Connection, seq: int) -> str:
    row = connection.execute(
        "SELECT seq, day, at, officer, action, content FROM day_sheets WHERE seq = ?", (seq,)
    ).fetchone()
    return hashlib.sha256(json.dumps(row, ensure_ascii=True).encode()).hexdigest()


def read_close(connection: sqlcipher3.Connection, day: date) -> tuple[ClosedDay | None, int]:
    """The close that stands, and how often the day was reopened. Raises FaultError(JOURNAL_DAMAGED)."""
    sheets = connection.execute(
        "SELECT action, content FROM day_sheets WHERE day = ? ORDER BY seq", (day.isoformat(),)
    ).fetchall()
    reopened = sum(action == REOPENED for action, _ in sheets)
    if not sheets or sheets[-1][0] != CLOSED:
        return None, reopened
    try:
        return _read(sheets[-1][1]), reopened
    except (MalformedError, ValueError):
        raise rows.damaged("day sheet") from None


def _write(closed: ClosedDay) -> str:
    counted = closed.counts
    numbers = {name: getattr(counted, name) for name in (*_NUMBERS, *_ENDED)}
    table = {
        "version": VERSION,
        "day": counted.day.isoformat(),
        "closed_at": closed.closed_at.isoformat(),
        "officer": closed.officer,
        "filed": [list(each) for each in counted.filed],
        **numbers,
        "newborns": asdict(counted.newborns),
        "cards": [_line_table(line) for line in closed.cards],
        **signatures.kept(closed.signature),
    }
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))


_ENDED = ("declined", "incomplete")
_NUMBERS = ("overridden", "arrived", "handed_out", "posted", "withdrawn", "undone", "waiting", "refused")


def _read(text: str) -> ClosedDay:
    table = fields.table_of(text)
    fields.require_version(table, VERSION)
    filed = table.get("filed")
    if not isinstance(filed, list) or not all(isinstance(each, list) and len(each) == 3 for each in filed):
        raise MalformedError("filed: not counts")
    counted = DayCounts(
        date.fromisoformat(fields.text(table, "day")),
        tuple((str(kind), str(way), int(count)) for kind, way, count in filed),
        *(fields.whole(table, name) for name in _NUMBERS),
        # sheets of before did not count these
        *(fields.whole(table, name) if name in table else 0 for name in _ENDED),
        newborns=_newborns(table),
    )
    officer = OfficerId(fields.text(table, "officer"))
    # those of before were always signed on the printed report
    signed = signatures.read(table) if "signature" in table else OnSheet()
    return ClosedDay(counted, fields.moment(table, "closed_at"), officer, fields.each(table, "cards", _line), signed)


def _newborns(table: Table) -> NewbornCounts:
    counted = fields.inner(table, "newborns") if "newborns" in table else {}
    return NewbornCounts(**{name: fields.whole(counted, name) for name in _NEWBORN_KINDS if name in counted})


def _line_table(line: CaseLine) -> dict[str, Any]:
    return {
        "record_id": line.record_id,
        "receipt_no": line.receipt_no,
        "filed_at": line.filed_at.isoformat(),
        "name": line.name,
        "masked": line.masked,
        "collection": line.collection,
        "phase": line.phase.value,
        "since": line.since.isoformat(),
        "upload": line.upload.value,
    }


def _line(table: Table) -> CaseLine:
    return CaseLine(
        RecordId(fields.text(table, "record_id")),
        fields.text(table, "receipt_no"),
        fields.moment(table, "filed_at"),
        fields.text(table, "name"),
        fields.text(table, "masked"),
        fields.text(table, "collection"),
        fields.choice(table, "phase", Phase),
        fields.moment(table, "since"),
        fields.choice(table, "upload", UploadState),
    )
