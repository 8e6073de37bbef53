"""Signed audit: the keys of counters and the heads they signed, which can only be added to."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = ("audit_keys", "audit_heads")


def upgrade() -> None:
    op.create_table(
        "audit_keys",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("city", sa.String(6), nullable=False),
        sa.Column("counter", sa.String(8), nullable=False),
        sa.Column("registered_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "audit_heads",
        sa.Column("key", sa.String(64), sa.ForeignKey("audit_keys.key"), primary_key=True),
        sa.Column("links", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("city", sa.String(6), nullable=False),
        sa.Column("counter", sa.String(8), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.Column("signed_at", sa.String(40), nullable=False),
        sa.Column("signature", sa.String(128), nullable=False),
        sa.Column("received_at", sa.String(40), nullable=False),
    )
    op.create_index("audit_heads_by_counter", "audit_heads", ["city", "counter", "received_at"])
    for table in TABLES:
        _let_it_only_grow(table)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION IF EXISTS refuse_change()")


def _let_it_only_grow(table: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql"
            " AS $$ BEGIN RAISE EXCEPTION 'append-only'; END $$"
        )
        op.execute(
            f"CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        return
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table}"
            " BEGIN SELECT RAISE (ABORT, 'append-only'); END"
        )
