"""Ninth form: which photos of a record were purged, and when."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("photos", sa.Column("purged_at", sa.String(40)))


def downgrade() -> None:
    op.drop_column("photos", "purged_at")
