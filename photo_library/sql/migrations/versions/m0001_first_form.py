"""First form: counters, records with their photos, and the audit of look-ups."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_counters()
    _make_records()
    _make_photos()
    _make_lookups()


def downgrade() -> None:
    for table in ("lookups", "photos", "records", "counters"):
        op.drop_table(table)


def _make_counters() -> None:
    op.create_table(
        "counters",
        sa.Column("city", sa.String(6), primary_key=True),
        sa.Column("counter", sa.String(8), primary_key=True),
        sa.Column("token_hash", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("enrolled_at", sa.String(40), nullable=False),
        sa.Column("revoked_at", sa.String(40)),
    )


def _make_records() -> None:
    op.create_table(
        "records",
        sa.Column("record_id", sa.String(36), primary_key=True),
        sa.Column("receipt_no", sa.String(40), nullable=False, unique=True),
        sa.Column("city", sa.String(6), nullable=False),
        sa.Column("counter", sa.String(8), nullable=False),
        sa.Column("person_key", sa.LargeBinary(32), nullable=False),
        sa.Column("taken_at", sa.String(40), nullable=False),
        sa.Column("received_at", sa.String(40), nullable=False),
        sa.Column("content_digest", sa.LargeBinary(32), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_index("records_by_person", "records", ["person_key"])


def _make_photos() -> None:
    op.create_table(
        "photos",
        sa.Column("record_id", sa.String(36), sa.ForeignKey("records.record_id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("profile", sa.String(64), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("bytes", sa.Integer, nullable=False),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.Column("dpi", sa.Integer, nullable=False),
    )
    op.create_index("photos_by_digest", "photos", ["sha256"])


def _make_lookups() -> None:
    op.create_table(
        "lookups",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("city", sa.String(6), nullable=False),
        sa.Column("counter", sa.String(8), nullable=False),
        sa.Column("purpose", sa.String(64), nullable=False),
        sa.Column("person_key", sa.LargeBinary(32), nullable=False),
        sa.Column("found", sa.Integer, nullable=False),
    )
