"""Second form: a line of statistics for each record, those held already among them, and when counters were heard."""

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

CHINA = timezone(timedelta(hours=8))
AT_ONCE = 1000


def upgrade() -> None:
    _make_tables()
    _count_held_records()


def downgrade() -> None:
    for table in ("heard", "retake_reasons", "filings"):
        op.drop_table(table)


def _make_tables() -> None:
    op.create_table(
        "filings",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("city", sa.String(6), nullable=False),
        sa.Column("counter", sa.String(8), nullable=False),
        sa.Column("profiles", sa.Text, nullable=False),
        sa.Column("takes", sa.Integer),
        sa.Column("is_first_pass", sa.Boolean),
        sa.Column("is_reused", sa.Boolean, nullable=False),
        sa.Column("is_overridden", sa.Boolean, nullable=False),
    )
    op.create_index("filings_by_day", "filings", ["day", "city"])
    op.create_table(
        "retake_reasons",
        sa.Column("filing_id", sa.Integer, sa.ForeignKey("filings.id"), primary_key=True),
        sa.Column("code", sa.String(64), primary_key=True),
    )
    op.create_table(
        "heard",
        sa.Column("city", sa.String(6), primary_key=True),
        sa.Column("counter", sa.String(8), primary_key=True),
        sa.Column("at", sa.String(40), nullable=False),
    )


RECORDS = sa.table(
    "records", sa.column("record_id"), sa.column("city"), sa.column("counter"), sa.column("sealed", sa.LargeBinary)
)
FILINGS = sa.table(
    "filings",
    *(sa.column(name) for name in ("day", "city", "counter", "profiles", "takes", "is_first_pass")),
    sa.column("is_reused", sa.Boolean),
    sa.column("is_overridden", sa.Boolean),
)


def _count_held_records() -> None:
    """What is counted stands in the sealed part alone, so the keys are needed where records are held."""
    connection = op.get_bind()
    after = ""
    while rows := _next_rows(connection, after):
        op.bulk_insert(FILINGS, [_filing(row) for row in rows])
        after = rows[-1].record_id


def _next_rows(connection: sa.Connection, after: str) -> list[sa.Row[Any]]:
    query = sa.select(RECORDS).where(RECORDS.c.record_id > after).order_by(RECORDS.c.record_id).limit(AT_ONCE)
    return list(connection.execute(query))


def _filing(row: sa.Row[Any]) -> dict[str, object]:
    cipher = context.config.attributes.get("cipher")
    if cipher is None:
        raise ValueError("records are held and have to be counted: keys.json is needed for that; bring it back")
    record = json.loads(cipher.open(row.sealed, f"records/{row.record_id}"))
    return {
        "day": datetime.fromisoformat(record["filed_at"]).astimezone(CHINA).date().isoformat(),
        "city": row.city,
        "counter": row.counter,
        "profiles": " ".join(photo["profile"] for photo in record["photos"]),
        # counters of that time told nothing of the takes before the filed one
        "takes": None,
        "is_first_pass": None,
        "is_reused": (record.get("reuse") or {}).get("record_id") is not None,
        "is_overridden": record["override"] is not None,
    }
