"""Which photos are held is known to metadata; the keys that everything is sealed with have a fingerprint."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

HELD_BEFORE = """
    INSERT INTO uploads (sha256, bytes, width, height, stage, since)
    SELECT photos.sha256, MIN(photos.bytes), MIN(photos.width), MIN(photos.height), 'named', MIN(records.received_at)
    FROM photos JOIN records ON records.record_id = photos.record_id
    GROUP BY photos.sha256
"""


def upgrade() -> None:
    op.create_table(
        "uploads",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("bytes", sa.Integer, nullable=False),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.Column("stage", sa.String(8), nullable=False),
        sa.Column("since", sa.String(40), nullable=False),
        sa.Column("damaged_at", sa.String(40)),
    )
    unsettled = sa.text("stage != 'named'")
    op.create_index(
        "uploads_unsettled", "uploads", ["stage", "since"], sqlite_where=unsettled, postgresql_where=unsettled
    )
    op.create_table(
        "identity",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("value", sa.String(128), nullable=False),
    )
    op.execute(HELD_BEFORE)


def downgrade() -> None:
    for table in ("identity", "uploads"):
        op.drop_table(table)
