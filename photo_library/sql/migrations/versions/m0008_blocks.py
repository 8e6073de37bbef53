"""Eighth form: photos that are blocked with a reason, and when and why that ended."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "photo_blocks",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("record_id", sa.String(36), nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("blocked_by", sa.String(64)),
        sa.Column("blocked_at", sa.String(40), nullable=False),
        sa.Column("lifted_reason", sa.String(32)),
        sa.Column("lifted_by", sa.String(64)),
        sa.Column("lifted_at", sa.String(40)),
    )
    op.create_index("photo_blocks_by_digest", "photo_blocks", ["sha256"])


def downgrade() -> None:
    op.drop_table("photo_blocks")
