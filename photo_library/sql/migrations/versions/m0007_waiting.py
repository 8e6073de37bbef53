"""Seventh form: what happened to cases is found by its kind, so that what waits can be counted."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("case_events_by_kind", "case_events", ["kind", "received_at"])


def downgrade() -> None:
    op.drop_index("case_events_by_kind", "case_events")
