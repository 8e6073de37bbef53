"""Tenth form: registrations of newborns, step by step."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "newborn_steps",
        sa.Column("step_id", sa.String(36), primary_key=True),
        sa.Column("newborn_id", sa.String(36), nullable=False),
        sa.Column("receipt_no", sa.String(40), unique=True),
        sa.Column("certificate_key", sa.LargeBinary(32)),
        sa.Column("city", sa.String(6), nullable=False),
        sa.Column("counter", sa.String(8), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("received_at", sa.String(40), nullable=False),
        sa.Column("content_digest", sa.LargeBinary(32), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_index("newborn_steps_by_newborn", "newborn_steps", ["newborn_id", "kind"])
    op.create_index("newborn_steps_by_certificate", "newborn_steps", ["certificate_key"])


def downgrade() -> None:
    op.drop_table("newborn_steps")
